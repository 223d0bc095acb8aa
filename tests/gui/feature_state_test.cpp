#include "app/models/feature_state.h"

#include "tests/gui/gui_test.h"

namespace kinoprism {
namespace {

TEST_F(GuiTest, FeaturesOfAMovieSayWhoMadeThemAndWhatIsOddAboutThem) {
  const QString folder = makeLibrary();
  Progress progress;
  const auto library = Library::open(folder.toStdString(), Access::ReadWrite, progress);
  {
    LibraryWriter writer(*library, "features", progress);
    const std::vector<MovieId> movies{MovieId{1}, MovieId{2}};
    Matrix values(2, 3);
    for (size_t m = 0; m < 2; ++m) {
      for (size_t d = 0; d < 3; ++d) values.row(m)[d] = float(m + d);
    }
    writer.setFeatures(Modality::Image, "efficientnet-lite0", values, movies, "a file");
    writer.commit();
  }
  DataFinding twin;
  twin.movie = MovieId{1};
  twin.other = MovieId{2};
  twin.score = 0.999;
  twin.text = "the same";
  library->findings().replace("duplicate-poster", std::span(&twin, 1));
  RefusedInput refused;
  refused.movie = MovieId{3};
  refused.path = "posters/3.png";
  refused.reason = "It is cut off.";
  library->refusals().replace(Modality::Image, "efficientnet-lite0", std::span(&refused, 1));

  const MovieFeatures first = featuresOf(*library, MovieId{1});
  ASSERT_EQ(first.states.size(), 1u);
  EXPECT_EQ(first.states[0].kind, FeatureState::Kind::Real);
  EXPECT_EQ(featureText(first.states[0]), "Poster · EfficientNet-Lite0: from its own data");
  ASSERT_EQ(first.findings.size(), 1u);
  const MovieFeatures third = featuresOf(*library, MovieId{3});
  EXPECT_EQ(third.states[0].kind, FeatureState::Kind::Refused);
  EXPECT_EQ(featureText(third.states[0]), "Poster · EfficientNet-Lite0: refused: It is cut off.");
  EXPECT_TRUE(third.findings.empty());
  EXPECT_EQ(featuresOf(*library, MovieId{4}).states[0].kind, FeatureState::Kind::Absent);
}

}  // namespace
}  // namespace kinoprism
