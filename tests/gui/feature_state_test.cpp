#include "app/pages/library/detail/feature_state.h"

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

TEST_F(GuiTest, FeaturesOfAMovieSayWhoMadeThemAndWhatIsOddAboutThem) {
  const QString folder = makeLibrary();
  core::Progress progress;
  const auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
  {
    storage::LibraryWriter writer(*library, "features", progress);
    const std::vector<storage::MovieId> movies{storage::MovieId{1}, storage::MovieId{2}};
    core::Matrix values(2, 3);
    for (size_t m = 0; m < 2; ++m) {
      for (size_t d = 0; d < 3; ++d) values.row(m)[d] = float(m + d);
    }
    writer.setFeatures(data::Modality::Image, "efficientnet-lite0", values, movies, "a file");
    writer.commit();
  }
  storage::DataFinding twin;
  twin.movie = storage::MovieId{1};
  twin.other = storage::MovieId{2};
  twin.score = 0.999;
  twin.text = core::Message::verbatim("the same");
  library->findings().replace("duplicate-poster", std::span(&twin, 1));
  storage::RefusedInput refused;
  refused.movie = storage::MovieId{3};
  refused.path = "posters/3.png";
  refused.reason = core::Message::verbatim("It is cut off.");
  library->refusals().replace(data::Modality::Image, "efficientnet-lite0", std::span(&refused, 1));

  const MovieFeatures first = featuresOf(*library, {}, storage::MovieId{1});
  ASSERT_EQ(first.states.size(), 1u);
  EXPECT_EQ(first.states[0].kind, FeatureState::Kind::Real);
  EXPECT_EQ(featureText(first.states[0]), "Poster · EfficientNet-Lite0: original");
  ASSERT_EQ(first.findings.size(), 1u);
  const MovieFeatures third = featuresOf(*library, {}, storage::MovieId{3});
  EXPECT_EQ(third.states[0].kind, FeatureState::Kind::Refused);
  EXPECT_EQ(featureText(third.states[0]), "Poster · EfficientNet-Lite0: refused: It is cut off.");
  EXPECT_TRUE(third.findings.empty());
  EXPECT_EQ(featuresOf(*library, {}, storage::MovieId{4}).states[0].kind, FeatureState::Kind::Absent);
}

TEST_F(GuiTest, FeaturesWithNamedValuesSayWhichAreStrongest) {
  const auto library = openLibrary(makeLibrary());
  core::Progress progress;
  encode::EncoderInfo tags;
  tags.name = "musicnn-msd-tags";
  tags.modality = data::Modality::Audio;
  tags.valueNames = {"rock", "jazz", "own"};
  const storage::MovieIndexes movies = library->movies().indexes();
  core::Matrix values(movies.size(), 3);
  std::ranges::fill(values.values(), std::nanf(""));
  std::ranges::copy(std::initializer_list<float>{0.25f, 0.5f, 0.1f}, values.row(0).begin());
  library->features().save(data::Features(tags.modality, tags.name, std::move(values)), movies, "made", progress);

  const MovieFeatures first = featuresOf(*library, std::span(&tags, 1), movies.id(data::MovieIndex(0)));
  EXPECT_EQ(featureText(first.states.at(0)), "Sound · MusiCNN tags (MSD): jazz 50%, rock 25%, own 10%");
  EXPECT_TRUE(featuresOf(*library, std::span(&tags, 1), movies.id(data::MovieIndex(1))).states.at(0).strongest.empty());
  EXPECT_EQ(featureText(featuresOf(*library, {}, movies.id(data::MovieIndex(0))).states.at(0)),
            "Sound · MusiCNN tags (MSD): original");
}

}  // namespace
}  // namespace kinoprism::app
