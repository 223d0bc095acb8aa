#include "app/services/meaning_search.h"

#include <algorithm>

#include "app/jobs/library_encoding.h"
#include "app/services/services.h"
#include "storage/features/feature_draft.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// Searches in a library that is open in a program without a window.
class MeaningSearchTest : public GuiTest {
 protected:
  void open(const QString& folder) {
    services.library.open(folder);
    ASSERT_TRUE(waitFor([&] { return services.library.isOpen(); }));
  }
  MeaningFound found(const std::function<void(MeaningSearch::Done, MeaningSearch::Failed)>& search) {
    std::optional<MeaningFound> result;
    search([&](const MeaningFound& done) { result = done; },
           [&](const core::Error& error) {
             ADD_FAILURE() << error.what();
             result.emplace();
           });
    EXPECT_TRUE(waitFor([&] { return result.has_value(); }));
    return result.value_or(MeaningFound());
  }
  MeaningFound foundByText(const QString& text) {
    return found([&](auto done, auto failed) { services.meaning.byText(text, &context, done, failed); });
  }

  /// Features by an encoder of text of the first `count` movies, each its own direction.
  static void addSentences(const QString& folder, const std::string& encoder, size_t count) {
    core::Progress progress;
    const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
    storage::FeatureDraft draft(*library, {data::Modality::Text, encoder, 384, "key", "made for a test"}, false,
                                progress);
    const storage::MovieIndexes movies = library->movies().indexes();
    for (size_t m = 0; m < count; ++m) {
      std::vector<float> row(384, 0.01F);
      row[m] = 1;
      draft.add(movies.id(data::MovieIndex(m)), m + 1, row, {});
    }
    draft.finish(progress);
  }

  QObject context;
  Services services;
};

TEST_F(MeaningSearchTest, ImputedFeaturesAreNeverFound) {
  const QString folder = makeLibrary();
  std::vector<int64_t> withPoster;
  {
    core::Progress progress;
    const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
    EncodeOptions options;
    options.modality = data::Modality::Image;
    options.encoder = "colour-gradient";
    ASSERT_EQ(encodeInLibrary(engine::loadEngine(), *library, options, progress).present, 6u)
        << "odd movies have a poster";
    ASSERT_EQ(fillInLibrary(engine::loadEngine(), *library, data::Modality::Image, "colour-gradient",
                            features::MissingPolicy::Mean, {}, progress)
                  .filled,
              6u);
    for (const storage::MovieSummary& movie : library->movies().summaries(storage::CuratorId{}, progress)) {
      if (movie.hasPoster) withPoster.push_back(number(movie.id));
    }
  }
  open(folder);
  const MeaningFound result = found([&](auto done, auto failed) {
    services.meaning.byFile(data::Modality::Image, path("poster.png"), &context, done, failed);
  });
  EXPECT_EQ(result.encoder, "colour-gradient");
  std::vector<int64_t> movies;
  for (const AlikeMovie& alike : result.movies) movies.push_back(number(alike.movie));
  std::ranges::sort(movies);
  EXPECT_EQ(movies, withPoster);
}

TEST_F(MeaningSearchTest, AQueryIsReadByAnEncoderThatKnowsItsLanguage) {
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  KINOPRISM_NEEDS_PACK("e5-small-multilingual.safetensors");
  const QString folder = makeLibrary();
  addSentences(folder, "minilm-l6-v2", 12);
  addSentences(folder, "e5-small-multilingual", 12);
  open(folder);
  EXPECT_EQ(foundByText("a heist gone wrong").encoder, "minilm-l6-v2");
  EXPECT_EQ(foundByText(QStringLiteral("潜艇里的战争")).encoder, "e5-small-multilingual");
}

TEST_F(MeaningSearchTest, WhatNoEncoderOfTheLibraryReadsIsSaidToBeUnknown) {
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  const QString folder = makeLibrary();
  addSentences(folder, "minilm-l6-v2", 12);
  open(folder);
  std::string problem;
  services.meaning.byText(
      QStringLiteral("潜艇里的战争"), &context, [](const MeaningFound&) { ADD_FAILURE(); },
      [&](const core::Error& error) { problem = error.what(); });
  ASSERT_TRUE(waitFor([&] { return !problem.empty(); }));
  EXPECT_TRUE(problem.find("E5 multilingual") != std::string::npos) << problem;
}

TEST_F(MeaningSearchTest, ASetOfFewMoviesGivesWayToOneOfMany) {
  KINOPRISM_NEEDS_PACK("minilm-l6-v2.safetensors");
  KINOPRISM_NEEDS_PACK("e5-small-multilingual.safetensors");
  const QString folder = makeLibrary();
  addSentences(folder, "minilm-l6-v2", 3);
  addSentences(folder, "e5-small-multilingual", 12);
  open(folder);
  const MeaningFound result = foundByText("a heist gone wrong");
  EXPECT_EQ(result.encoder, "e5-small-multilingual");
  EXPECT_EQ(result.movies.size(), 12u);
}

}  // namespace
}  // namespace kinoprism::app
