#pragma once

#include <csignal>

#include "storage/features/feature_draft.h"
#include "tests/storage/storage_test.h"

namespace kinoprism::storage {

inline constexpr int kMovies = 12;
inline constexpr int kDimensions = 3;
inline constexpr int kPartColumns = 2;

inline float valueOf(int movie, size_t d, int version) {
  return static_cast<float>(movie * 10 + version * 1000) + 0.25f * static_cast<float>(d);
}
inline uint64_t inputOf(int movie, int version = 0) {
  return 0xf000000000000000u + static_cast<uint64_t>(movie * 7 + version);
}
/// Movie 3 is refused.
inline bool isRefused(int movie) { return movie == 3; }

inline std::vector<float> featuresOf(int movie, int version = 0, size_t dimensions = kDimensions) {
  std::vector<float> values(dimensions);
  for (size_t d = 0; d < values.size(); ++d) values[d] = valueOf(movie, d, version);
  return values;
}

/// movie % 3 parts.
inline data::FeatureParts partsOf(int movie) {
  data::FeatureParts parts;
  parts.values = core::Matrix(static_cast<size_t>(movie % 3), kPartColumns);
  for (size_t p = 0; p < parts.count(); ++p) {
    parts.times.insert(parts.times.end(), {static_cast<float>(p), static_cast<float>(p) + 0.5f});
    for (size_t c = 0; c < kPartColumns; ++c)
      parts.values.row(p)[c] = static_cast<float>(movie * 100) + static_cast<float>(p * 10 + c);
  }
  return parts;
}

class FeatureDraftTest : public StorageTest {
 protected:
  FeatureDraftTest() {
    const auto library = open();
    LibraryWriter writer(*library, "test", progress);
    for (int i = 1; i <= kMovies; ++i) writer.addMovie(movieRecord(i, "Movie " + std::to_string(i), 2000));
    writer.commit();
  }

  static DraftIdentity identity(const std::string& key = "v1") {
    return {data::Modality::Audio, "vggish", kDimensions, key, "built in", R"({"device":"cpu"})"};
  }

  /// What a job does for one movie.
  static void encode(FeatureDraft& draft, int movie, int version = 0) {
    if (isRefused(movie))
      draft.refuse(MovieId{movie}, inputOf(movie, version), "sounds/3.wav", core::Message::verbatim("It is silent."));
    else
      draft.add(MovieId{movie}, inputOf(movie, version), featuresOf(movie, version), partsOf(movie));
  }

  /// The job: what is not there yet, two movies a batch, at most `batches`. Returns how many movies it encoded.
  static int work(FeatureDraft& draft, int batches = 1000) {
    std::vector<int> todo;
    for (int movie = 1; movie <= kMovies; ++movie) {
      if (!draft.has(MovieId{movie}, inputOf(movie))) todo.push_back(movie);
    }
    size_t done = 0;
    for (; batches > 0 && done < todo.size(); --batches) {
      for (const size_t end = std::min(done + 2, todo.size()); done < end; ++done) encode(draft, todo[done]);
      draft.flush();
    }
    return static_cast<int>(done);
  }

  FeatureSet makeAll(Library& library, const std::string& key = "v1") {
    FeatureDraft draft(library, identity(key), false, progress);
    work(draft);
    return draft.finish(progress);
  }

  std::filesystem::path draftFile() const { return libraryFolder() / "features" / "audio-vggish.draft"; }

  void expectAllThere(Library& library) {
    const MovieIndexes movies = library.movies().indexes();
    const data::Features features = library.features().load(data::Modality::Audio, "vggish", movies, progress);
    const auto inputs = library.features().inputs(data::Modality::Audio, "vggish");
    ASSERT_EQ(inputs.size(), size_t{kMovies - 1});
    for (int movie = kMovies; movie >= 1; --movie) {
      const data::MovieIndex at = *movies.find(MovieId{movie});
      ASSERT_EQ(features.isPresent(at), !isRefused(movie));
      const data::FeatureParts parts = library.features().parts(data::Modality::Audio, "vggish", MovieId{movie});
      if (isRefused(movie)) {
        EXPECT_EQ(parts.count(), 0u);
        continue;
      }
      EXPECT_TRUE(std::ranges::equal(features.of(at), featuresOf(movie))) << movie;
      EXPECT_EQ(parts.times, partsOf(movie).times) << movie;
      EXPECT_TRUE(std::ranges::equal(parts.values.values(), partsOf(movie).values.values())) << movie;
      EXPECT_THAT(inputs, ::testing::Contains(::testing::Pair(MovieId{movie}, inputOf(movie))));
    }
    const auto refusals = library.refusals().all();
    ASSERT_EQ(refusals.size(), 1u);
    EXPECT_EQ(refusals[0].movie, MovieId{3});
    EXPECT_EQ(refusals[0].input, inputOf(3));
    EXPECT_EQ(refusals[0].path, "sounds/3.wav");
    EXPECT_EQ(refusals[0].reason, core::Message::verbatim("It is silent."));
    EXPECT_THAT(library.check(progress).problems, ::testing::IsEmpty());
  }
};

/// Ends the process at the n-th report.
class DeadlyProgress : public core::Progress {
 public:
  explicit DeadlyProgress(int reports) : m_left(reports) {}
  void report(const core::Message&, int64_t, int64_t) override {
    if (m_left-- == 0) ::kill(::getpid(), SIGKILL);
  }

 private:
  int m_left;
};

}  // namespace kinoprism::storage
