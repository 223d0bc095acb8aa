#include "engine/fuse/stack.h"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::fuse {
namespace {

using Node = TreeEnsemble::Node;

/// x0 < 1 ? (x1 < 2 ? 10 : 20) : 30, and a leaf of 0.5.
TreeEnsemble madeTrees() {
  TreeEnsemble trees(2);
  trees.addTree({{1, 2, 0, 1, false},
                 {3, 4, 1, 2, true},
                 {-1, -1, 0, 30, false},
                 {-1, -1, 0, 10, false},
                 {-1, -1, 0, 20, false}});
  trees.addTree({{-1, -1, 0, 0.5f, false}});
  return trees;
}

TEST(TreeEnsemble, AddsTheLeavesThatARowFallsInto) {
  const TreeEnsemble trees = madeTrees();
  const float nan = std::nanf("");
  EXPECT_EQ(trees.at(std::vector{0.0f, 0.0f}), 10.5f);
  EXPECT_EQ(trees.at(std::vector{0.0f, 2.0f}), 20.5f);
  EXPECT_EQ(trees.at(std::vector{1.0f, 0.0f}), 30.5f);
  EXPECT_EQ(trees.at(std::vector{nan, 0.0f}), 30.5f);
  EXPECT_EQ(trees.at(std::vector{0.0f, nan}), 10.5f);
}

TEST(TreeEnsemble, RefusesWhatIsNoTree) {
  const auto add = [](std::vector<Node> nodes) {
    TreeEnsemble trees(2);
    trees.addTree(std::move(nodes));
  };
  const Node leaf{-1, -1, 0, 1, false};
  for (const std::vector<Node>& nodes : std::vector<std::vector<Node>>{{},
                                                                       {{0, 1, 0, 1, false}, leaf},
                                                                       {{1, 1, 0, 1, false}, leaf},
                                                                       {{1, 2, 0, 1, false}, leaf},
                                                                       {{1, -1, 0, 1, false}, leaf},
                                                                       {{1, 2, 2, 1, false}, leaf, leaf},
                                                                       {{-1, -1, 0, INFINITY, false}}}) {
    EXPECT_EQ(core::errorOf([&] { add(nodes); }).code(), core::ErrorCode::BadInput);
  }
}

TEST(TreeEnsemble, IsTheSameAfterSavingAndRefusesDamage) {
  const core::TemporaryFolder folder;
  core::TensorWriter writer;
  madeTrees().save(writer, "t.");
  writer.write(folder / "trees.safetensors");
  const TreeEnsemble again = TreeEnsemble::load(core::TensorFile(folder / "trees.safetensors"), "t.");
  EXPECT_EQ(again.treeCount(), 2u);
  EXPECT_EQ(again.at(std::vector{0.0f, 2.0f}), 20.5f);

  const auto loadWith = [&](std::vector<int64_t> links, std::vector<int64_t> starts) {
    core::TensorWriter damaged;
    const auto nodes = static_cast<int64_t>(links.size() / 4);
    const std::vector<float> values(static_cast<size_t>(nodes), 1.0f);
    const int64_t features = 2;
    damaged.add("t.links", std::span<const int64_t>(links), {nodes, 4});
    damaged.add("t.values", std::span<const float>(values), {nodes});
    damaged.add("t.starts", std::span<const int64_t>(starts), {static_cast<int64_t>(starts.size())});
    damaged.add("t.features", std::span<const int64_t>(&features, 1), {1});
    damaged.write(folder / "damaged.safetensors");
    TreeEnsemble::load(core::TensorFile(folder / "damaged.safetensors"), "t.");
  };
  EXPECT_NO_THROW(loadWith({-1, -1, 0, 0}, {0}));
  for (const auto& [links, starts] :
       std::vector<std::pair<std::vector<int64_t>, std::vector<int64_t>>>{{{-1, -1, 0, 0}, {1}},
                                                                          {{-1, -1, 0, 0}, {0, 0}},
                                                                          {{5, 6, 0, 0}, {0}},
                                                                          {{-2, -2, 0, 0}, {0}},
                                                                          {{-1, -1, -1, 0}, {0}},
                                                                          {{-1, -1, 0, 0}, {-1}}}) {
    EXPECT_EQ(core::errorOf([&, l = links, s = starts] { loadWith(l, s); }).code(), core::ErrorCode::BadInput);
  }
}

TEST(Stack, SeesScoresRanksAndWhatIsKnownOfThePerson) {
  const std::vector<float> z{1, 3, std::nanf(""), 0.5f, -1, 2};
  const std::vector<float> linear{0.1f, 0.3f, 0.2f};
  const core::Matrix rows = Stack::features({z, linear, 4, 0.75f}, 2);
  ASSERT_EQ(rows.columns(), Stack::featureCount(2));
  EXPECT_EQ(rows.row(1)[0], 3);
  EXPECT_EQ(rows.row(1)[1], 1);
  EXPECT_EQ(rows.row(0)[1], 2);
  EXPECT_TRUE(std::isnan(rows.row(2)[0]) && std::isnan(rows.row(2)[1]));
  EXPECT_EQ(rows.row(2)[2], 2);
  EXPECT_EQ(rows.row(2)[3], 1);
  EXPECT_EQ(rows.row(2)[4], 0.2f);
  EXPECT_EQ(rows.row(2)[5], 2);
  EXPECT_FLOAT_EQ(rows.row(0)[6], std::log(5.0f));
  EXPECT_EQ(rows.row(0)[7], 0.75f);
  EXPECT_EQ(core::errorOf([&] { Stack::features({z, linear, 4, 0}, 3); }).code(), core::ErrorCode::BadArgument);
}

TEST(Stack, BlendsTheTreesWithTheLinearScore) {
  TreeEnsemble trees(Stack::featureCount(1));
  trees.addTree({{1, 2, 0, 0, false}, {-1, -1, 0, 1, false}, {-1, -1, 0, -1, false}});  // z < 0 is better
  const Stack stack(trees, 1, {3, 0.5});
  const std::vector<float> z{-1, 1, 1};
  const std::vector<float> linear{0, 1, 2};
  EXPECT_EQ(stack.scores({z, linear, 1, 0}, 0), (std::vector<float>{1, -1, -1}));
  EXPECT_EQ(stack.scores({z, linear, 1, 0}), (std::vector<float>{1, -0.5f, 0}));
}

}  // namespace
}  // namespace kinoprism::fuse
