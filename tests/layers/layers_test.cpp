#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/layers/source_rules.h"
#include "tests/layers/source_tree.h"

namespace kinoprism::layers {
namespace {

using Lines = std::vector<std::string>;

TEST(Layers, OfTheProjectAreKept) {
  size_t includes = 0;
  for (const auto& file : sourceFiles()) {
    const std::string source = contentsOf(file);
    includes += includesOf(source).size();
    for (const std::string& problem : brokenRules(file, source)) ADD_FAILURE() << problem;
  }
  EXPECT_GT(includes, 100u) << "the sources were not found";
}

TEST(Layers, NoTypeIsDefinedTwice) {
  Sources sources;
  for (const auto& file : sourceFiles()) sources[file] = contentsOf(file);
  EXPECT_EQ(repeatedTypes(sources), Lines{});
}

TEST(Layers, NoFolderIsCrowded) { EXPECT_EQ(crowdedFolders(sourceFiles()), Lines{}); }

TEST(Layers, FindsIncludes) {
  const auto includes = includesOf(
      "#pragma once\n  #  include \"a/b.h\"  // why\n// #include \"c.h\"\n/* x\n#include <d>\n*/"
      "\n#include <QString>\n");
  ASSERT_EQ(includes.size(), 2u);
  EXPECT_EQ(includes[0].target, "a/b.h");
  EXPECT_EQ(includes[0].line, 2);
  EXPECT_TRUE(includes[0].quoted);
  EXPECT_EQ(includes[1].target, "QString");
  EXPECT_EQ(includes[1].line, 7);
  EXPECT_FALSE(includes[1].quoted);
}

struct Case {
  const char* file;
  const char* include;
};

/// A file in its room's namespace that includes that. An invented room has none of its own.
std::string sourceWith(const Case& given) {
  const std::filesystem::path path(given.file);
  std::vector<std::string> folders(path.begin(), std::prev(path.end()));
  if (folders[0] == "tests") folders.erase(folders.begin());
  std::string room = folders[0] == "engine" && folders.size() > 1 && folders[1] != "compute" ? folders[1] : folders[0];
  if (room == "gui") room = "app";
  return std::string("#pragma once\n#include ") + given.include + "\nnamespace kinoprism::" + room + " {}\n";
}

class Forbidden : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, Forbidden,
    testing::Values(
        Case{"engine/core/rng.h", "\"engine/data/splits.h\""}, Case{"engine/core/rng.h", "\"engine/linalg/ridge.h\""},
        Case{"engine/linalg/ridge.h", "\"engine/data/splits.h\""},
        Case{"engine/data/splits.h", "\"engine/features/missing.h\""},
        Case{"engine/features/missing.h", "\"engine/neighbours/nearest.h\""},
        Case{"engine/neighbours/nearest.h", "\"engine/features/missing.h\""},
        Case{"engine/neighbours/nearest.h", "\"engine/recommend/recommender.h\""},
        Case{"engine/recommend/linear/ease.h", "\"engine/fuse/mix.h\""},
        Case{"engine/recommend/linear/ease.h", "\"engine/train/epoch_trainer.h\""},
        Case{"engine/recommend/linear/ease.h", "\"engine/engine.h\""},
        Case{"engine/fuse/mix.h", "\"engine/evaluate/metrics.h\""},
        Case{"engine/fuse/mix.h", "\"engine/tune/weight_search.h\""},
        Case{"engine/evaluate/metrics.h", "\"engine/tune/weight_search.h\""},
        Case{"engine/evaluate/metrics.h", "\"engine/serve/run.h\""},
        Case{"engine/train/epoch_trainer.h", "\"engine/evaluate/metrics.h\""},
        Case{"engine/train/epoch_trainer.h", "\"engine/encode/encoding.h\""},
        Case{"engine/tune/weight_search.h", "\"engine/train/epoch_trainer.h\""},
        Case{"engine/explain/why.h", "\"engine/evaluate/metrics.h\""},
        Case{"engine/serve/run.h", "\"engine/encode/encoding.h\""}, Case{"engine/serve/run.h", "\"engine/engine.h\""},
        Case{"engine/media/write/sound.h", "\"engine/data/features.h\""},
        Case{"engine/media/write/sound.h", "\"engine/encode/audio.h\""},
        Case{"engine/encode/encoding.h", "\"engine/recommend/recommender.h\""},
        Case{"engine/encode/encoding.h", "\"engine/neighbours/nearest.h\""},
        Case{"engine/engine.cpp", "\"engine/encode/text/tfidf.h\""},
        Case{"engine/engine.h", "\"engine/recommend/linear/ease.h\""}, Case{"engine/engine.h", "\"engine/fuse/mix.h\""},
        Case{"engine/compute/module.cpp", "\"storage/library.h\""},
        Case{"engine/invented/x.h", "\"engine/core/rng.h\""}, Case{"engine/core/rng.h", "\"storage/library.h\""},
        Case{"engine/core/rng.h", "\"tests/test_data.h\""},
        Case{"storage/library.h", "\"engine/recommend/recommender.h\""},
        Case{"storage/library.h", "\"engine/linalg/ridge.h\""}, Case{"storage/library.h", "\"engine/engine.h\""},
        Case{"storage/library.h", "\"widgets/stars.h\""}, Case{"storage/import/csv.cpp", "\"app/services/jobs.h\""},
        Case{"widgets/wall.h", "\"engine/data/features.h\""}, Case{"widgets/wall.h", "\"storage/library.h\""},
        Case{"widgets/wall.h", "\"app/models/movies.h\""}, Case{"engine/recommend/linear/ease.h", "<ATen/ATen.h>"},
        Case{"engine/linalg/tensor/randomized_svd.h", "<ATen/ATen.h>"},
        Case{"engine/linalg/ridge.cpp", "<ATen/ATen.h>"}, Case{"engine/fuse/mix.cpp", "<torch/torch.h>"},
        Case{"engine/serve/run.cpp", "<c10/core/Device.h>"}, Case{"app/cli/main.cpp", "<torch/torch.h>"},
        Case{"engine/core/rng.h", "<QString>"}, Case{"engine/core/rng.h", "<QtCore/QString>"},
        Case{"storage/library.cpp", "<QFile>"}, Case{"storage/library.cpp", "<qglobal.h>"},
        Case{"app/services/library.cpp", "<SQLiteCpp/SQLiteCpp.h>"}, Case{"engine/data/splits.cpp", "<sqlite3.h>"},
        Case{"engine/data/splits.cpp", "<engine/data/splits.h>"}, Case{"engine/data/splits.cpp", "\"splits.h\""},
        Case{"tests/engine/data/splits_test.cpp", "\"random_interactions.h\""}));

TEST_P(Forbidden, IsFound) {
  const auto [file, include] = GetParam();
  const Lines problems = brokenRules(file, sourceWith(GetParam()));
  ASSERT_EQ(problems.size(), 1u) << file << " may include " << include;
  EXPECT_TRUE(problems[0].starts_with(std::string(file) + ":2: ")) << problems[0];
}

class Permitted : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, Permitted,
    testing::Values(Case{"engine/data/splits.cpp", "\"engine/data/splits.h\""},
                    Case{"engine/data/splits.cpp", "\"engine/core/rng.h\""},
                    Case{"engine/data/splits.cpp", "\"engine/linalg/select_top.h\""},
                    Case{"engine/linalg/ridge.h", "\"engine/core/matrix.h\""}, Case{"engine/core/rng.h", "<vector>"},
                    Case{"engine/core/rng.h", "<nlohmann/json.hpp>"},
                    Case{"engine/features/missing.h", "\"engine/data/features.h\""},
                    Case{"engine/neighbours/nearest.h", "\"engine/linalg/select_top.h\""},
                    Case{"engine/recommend/ease.cpp", "\"engine/neighbours/neighbour_graph.h\""},
                    Case{"engine/recommend/ease.cpp", "<ATen/ATen.h>"},
                    Case{"engine/linalg/tensor/randomized_svd.cpp", "<ATen/ATen.h>"},
                    Case{"engine/train/epoch_trainer.cpp", "<c10/core/Device.h>"},
                    Case{"engine/train/epoch_trainer.cpp", "\"engine/recommend/recommender.h\""},
                    Case{"engine/fuse/mix.h", "\"engine/features/missing.h\""},
                    Case{"engine/tune/weight_search.h", "\"engine/evaluate/metrics.h\""},
                    Case{"engine/explain/why.h", "\"engine/fuse/mix.h\""},
                    Case{"engine/serve/run.h", "\"engine/evaluate/metrics.h\""},
                    Case{"engine/serve/run.h", "\"engine/tune/weight_search.h\""},
                    Case{"engine/media/write/sound.h", "\"engine/core/error.h\""},
                    Case{"engine/encode/text/tfidf.cpp", "\"engine/media/read/picture.h\""},
                    Case{"engine/encode/text/tfidf.cpp", "\"engine/linalg/tensor/randomized_svd.h\""},
                    Case{"engine/encode/text/tfidf.cpp", "\"engine/features/missing.h\""},
                    Case{"engine/engine.h", "\"engine/encode/encoding.h\""},
                    Case{"engine/engine.h", "\"engine/recommend/recommender.h\""},
                    Case{"engine/compute/module.cpp", "\"engine/engine.h\""},
                    Case{"engine/compute/module.cpp", "\"engine/serve/run.h\""},
                    Case{"engine/compute/module.cpp", "\"engine/media/read/picture.h\""},
                    Case{"storage/library.cpp", "<SQLiteCpp/SQLiteCpp.h>"},
                    Case{"storage/library.cpp", "\"engine/data/features.h\""}, Case{"widgets/wall.h", "<QWidget>"},
                    Case{"widgets/wall.h", "\"engine/core/error.h\""},
                    Case{"app/pages/inspect.cpp", "\"engine/serve/session.h\""},
                    Case{"app/pages/inspect.cpp", "\"engine/compute/module.h\""},
                    Case{"app/pages/inspect.cpp", "\"widgets/wall.h\""},
                    Case{"app/pages/inspect.cpp", "\"inspect.moc\""},
                    Case{"tests/gui/inspect_test.cpp", "\"app/pages/inspect.h\""}));

TEST_P(Permitted, IsNot) { EXPECT_EQ(brokenRules(GetParam().file, sourceWith(GetParam())), Lines{}); }

struct NamespaceCase {
  const char* file;
  const char* source;
};

class ForeignNamespace : public testing::TestWithParam<NamespaceCase> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, ForeignNamespace,
    testing::Values(NamespaceCase{"engine/data/splits.h",
                                  "namespace kinoprism::core { struct Split {}; }\nnamespace kinoprism::data {}"},
                    NamespaceCase{"engine/data/splits.h",
                                  "namespace kinoprism::core { int count(); }\nnamespace kinoprism::data {}"},
                    NamespaceCase{"engine/data/splits.h",
                                  "namespace kinoprism::core { namespace { int n; } }\nnamespace kinoprism::data {}"},
                    NamespaceCase{"engine/data/splits.h",
                                  "namespace kinoprism { struct Split {}; }\nnamespace kinoprism::data {}"},
                    NamespaceCase{"engine/data/splits.h", "struct Split {};"},
                    NamespaceCase{"engine/data/splits.h", "namespace data { struct Split {}; }"},
                    NamespaceCase{"engine/data/splits.h", "namespace kinoprism::data_of { }"},
                    NamespaceCase{"engine/recommend/linear/ease.cpp", "namespace kinoprism::linear {}"},
                    NamespaceCase{"engine/compute/module.h", "namespace kinoprism::compute {}"},
                    NamespaceCase{"app/pages/inspect/page.h", "namespace kinoprism::pages {}"},
                    NamespaceCase{"app/pages/inspect/page.cpp", "// namespace kinoprism::app {}\nint x;"},
                    NamespaceCase{"tests/gui/x_test.cpp", "namespace kinoprism::gui {}"},
                    NamespaceCase{"tests/engine/fuse/mix_test.cpp", "namespace kinoprism::engine {}"}));

TEST_P(ForeignNamespace, IsFound) {
  EXPECT_EQ(brokenRules(GetParam().file, GetParam().source).size(), 1u) << GetParam().source;
}

class OwnNamespace : public testing::TestWithParam<NamespaceCase> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, OwnNamespace,
    testing::Values(
        NamespaceCase{"engine/data/splits.h", "namespace kinoprism::data { struct Split {}; }"},
        NamespaceCase{"engine/data/splits.h", "namespace kinoprism { namespace data { struct Split {}; } }"},
        NamespaceCase{"engine/data/splits.h", "namespace kinoprism::data::detail { struct Split {}; }"},
        NamespaceCase{"engine/data/splits.h",
                      "namespace kinoprism::core { class Rng; enum class Kind : int; template <class T> struct Of; }\n"
                      "namespace kinoprism::data {}"},
        NamespaceCase{"engine/data/splits.h", "namespace SQLite { class Database; }\nnamespace kinoprism::data {}"},
        NamespaceCase{"engine/data/splits.cpp", "namespace fs = std::filesystem;\nnamespace kinoprism::data {}"},
        NamespaceCase{"engine/recommend/linear/ease.cpp", "namespace kinoprism::recommend { namespace { int x; } }"},
        NamespaceCase{"engine/engine.h", "namespace kinoprism::engine {}"},
        NamespaceCase{"engine/compute/module.h", "namespace kinoprism::engine {}"},
        NamespaceCase{"app/pages/inspect/page.h", "namespace kinoprism::app {}"},
        NamespaceCase{"app/cli/main.cpp", "int main(int count, char** words) { return 0; }"},
        NamespaceCase{"engine/compute/module.h", "extern \"C\" void* made();"},
        NamespaceCase{"engine/core/simd.h", "#pragma once\n#define SIMD 1\nclass Ahead;"},
        NamespaceCase{"tests/test_data.h", "namespace kinoprism::tests {}"},
        NamespaceCase{"tests/gui/x_test.cpp", "namespace kinoprism::app {}"},
        NamespaceCase{"tests/engine/fuse/mix_test.cpp", "namespace kinoprism::fuse {}"}));

TEST_P(OwnNamespace, IsNot) { EXPECT_EQ(brokenRules(GetParam().file, GetParam().source), Lines{}); }

constexpr const char* kDefining = "namespace kinoprism::core { class Graph { int x; }; }";

class RepeatedType : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, RepeatedType,
    testing::Values("namespace kinoprism::core { struct Graph {}; }",               //
                    "namespace kinoprism::data { struct Graph final : Base {}; }",  //
                    "namespace kinoprism { namespace data { union Graph {}; } }",   //
                    "namespace kinoprism::data { enum class Graph : int { A }; }",  //
                    "namespace kinoprism::data { using Graph = int; }",             //
                    "namespace kinoprism::data { template <class T = std::vector<int>> struct Graph {}; }",
                    "namespace kinoprism::data { struct [[nodiscard]] Graph {}; }",  //
                    "#define BEGIN {\nnamespace a { void f() { if (x) { } } } struct Graph {};",
                    "const char* a = R\"(})\", b = '{'; int n = 1'000; /* } */ // {\nstruct Graph {};",
                    "extern \"C\" { struct Graph {}; }"));

TEST_P(RepeatedType, IsFound) {
  const Lines problems = repeatedTypes({{"a.h", kDefining}, {"b.h", GetParam()}});
  ASSERT_EQ(problems.size(), 1u) << GetParam();
  EXPECT_TRUE(problems[0].starts_with("Graph is defined more than once: a.h:1, b.h:")) << problems[0];
}

class OtherUse : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, OtherUse,
    testing::Values("namespace kinoprism::core { class Graph; }",                                           //
                    "namespace kinoprism::data { namespace { struct Graph {}; } }",                         //
                    "namespace kinoprism::data { struct Other { struct Graph {}; using Graph = int; }; }",  //
                    "namespace kinoprism::data { void f() { struct Graph {}; } }",                          //
                    "namespace kinoprism::data { template <class Graph> struct Other {}; }",                //
                    "namespace kinoprism::data { struct Other::Graph {}; }",                                //
                    "template <> struct Graph<int> {};",                                                    //
                    "namespace kinoprism::data { using core::Graph; struct Graph made() { return {}; } }",  //
                    "// struct Graph {};\n/* struct Graph {}; */\nconst char* text = \"struct Graph {};\";"));

TEST_P(OtherUse, IsNot) { EXPECT_EQ(repeatedTypes({{"a.h", kDefining}, {"b.h", GetParam()}}), Lines{}) << GetParam(); }

TEST(Layers, CountsTheFilesOfAFolderWithoutThoseBelow) {
  Lines files;
  for (size_t i = 0; i < kMostFilesOfAFolder; ++i) files.push_back("app/pages/" + std::to_string(i) + ".h");
  for (size_t i = 0; i < kMostFilesOfAFolder; ++i) files.push_back("app/pages/map/" + std::to_string(i) + ".h");
  EXPECT_EQ(crowdedFolders(files), Lines{});
  files.push_back("app/pages/one_more.h");
  ASSERT_EQ(crowdedFolders(files).size(), 1u);
  EXPECT_TRUE(crowdedFolders(files)[0].starts_with("app/pages has 46 files")) << crowdedFolders(files)[0];
}

TEST(Layers, FindsChecksThatCannotFail) {
  const std::string inApp = "namespace kinoprism::app {}\n";
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", inApp + std::string("  QVER") + "IFY(true);\n").size(), 1u);
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", inApp + std::string("  QCOMP") + "ARE(1, 2);\n").size(), 1u);
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", inApp + "  EXPECT_TRUE(true);\n").size(), 0u);
}

}  // namespace
}  // namespace kinoprism::layers
