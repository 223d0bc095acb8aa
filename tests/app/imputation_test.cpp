#include "app/jobs/imputation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/engine/features/made_features.h"

namespace kinoprism::app {
namespace {

constexpr size_t kMovies = 80;

/// Two sets of texts, of which the second has more gaps, then sounds and trailers.
std::vector<data::Features> madeSets() {
  const features::RelatedFeatures made(kMovies), other(kMovies, 0.8, 0.1, 5);
  return {made.text, other.text, made.audio, made.video};
}

class FillAllGaps : public testing::TestWithParam<features::MissingPolicy> {
 protected:
  size_t fill(std::vector<data::Features>& sets) {
    return fillAllGaps(engine::loadEngine(), sets, GetParam(), {}, m_progress).size();
  }
  core::Progress m_progress;
};

TEST_P(FillAllGaps, FillsWhatHasASourceAndLeavesWhatIsThereAsItIs) {
  const std::vector<data::Features> before = madeSets();
  std::vector<data::Features> sets = before;
  EXPECT_EQ(fill(sets), before.size()) << "each had gaps";
  for (size_t s = 0; s < sets.size(); ++s) {
    ASSERT_LT(before[s].presentCount(), kMovies);
    EXPECT_EQ(sets[s].modality(), before[s].modality());
    for (size_t m = 0; m < kMovies; ++m) {
      const auto movie = data::MovieIndex(m);
      // What has nothing else to impute from stays a gap, unless it gets the mean of all.
      bool hasSource = GetParam() == features::MissingPolicy::Mean;
      for (const size_t source : {0, 2, 3})
        hasSource |= before[source].modality() != before[s].modality() && before[source].isPresent(movie);
      EXPECT_EQ(sets[s].isPresent(movie), before[s].isPresent(movie) || hasSource) << s << ", movie " << m;
      if (before[s].isPresent(movie)) {
        EXPECT_TRUE(std::ranges::equal(before[s].of(movie), sets[s].of(movie))) << s << ", movie " << m;
      }
    }
  }
}

TEST_P(FillAllGaps, ImputesFromTheFirstSetOfEachOtherModalityAsItCame) {
  const std::vector<data::Features> before = madeSets();
  std::vector<data::Features> sets = before;
  fill(sets);
  const auto expected = [&](std::vector<size_t> sources, size_t target) {
    std::vector<const data::Features*> all;
    for (const size_t s : sources) all.push_back(&before[s]);
    const auto place = static_cast<size_t>(std::ranges::find(sources, target) - sources.begin());
    return fillGaps(engine::loadEngine(), all, place, GetParam(), {}, m_progress).features.fingerprint();
  };
  EXPECT_EQ(sets[0].fingerprint(), expected({0, 2, 3}, 0));
  EXPECT_EQ(sets[1].fingerprint(), expected({1, 2, 3}, 1)) << "another set of its own modality is no source";
  EXPECT_EQ(sets[2].fingerprint(), expected({0, 2, 3}, 2));
  EXPECT_EQ(sets[3].fingerprint(), expected({0, 2, 3}, 3)) << "not from sounds that are imputed themselves";
}

INSTANTIATE_TEST_SUITE_P(Policies, FillAllGaps,
                         testing::Values(features::MissingPolicy::Mean, features::MissingPolicy::NearestNeighbours,
                                         features::MissingPolicy::Generate),
                         [](const auto& tested) { return std::string(name(tested.param)); });

TEST(FillGaps, AreNoneWhereFeaturesAreLeftMissing) {
  const std::vector<data::Features> before = madeSets();
  std::vector<data::Features> sets = before;
  core::Progress progress;
  EXPECT_TRUE(fillAllGaps(engine::loadEngine(), sets, features::MissingPolicy::DropAndReweight, {}, progress).empty());
  for (size_t s = 0; s < sets.size(); ++s) EXPECT_EQ(sets[s].fingerprint(), before[s].fingerprint());
}

TEST(FillGaps, OfASetWithoutGapsAreNone) {
  const features::RelatedFeatures made(kMovies);
  std::vector<data::Features> sets{made.wholeAudio, made.video};
  core::Progress progress;
  EXPECT_EQ(fillAllGaps(engine::loadEngine(), sets, features::MissingPolicy::Mean, {}, progress).size(), 1u);
  EXPECT_EQ(sets[0].fingerprint(), made.wholeAudio.fingerprint());
}

}  // namespace
}  // namespace kinoprism::app
