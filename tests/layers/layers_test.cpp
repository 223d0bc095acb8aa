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

class Forbidden : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(
    Layers, Forbidden,
    testing::Values(
        Case{"engine/core/rng.h", "\"engine/data/splits.h\""},
        Case{"engine/data/splits.cpp", "\"engine/core/parameter.h\""},
        Case{"engine/recommend/linear/ease.h", "\"engine/fuse/mix.h\""},
        Case{"engine/recommend/linear/ease.h", "\"engine/engine.h\""},
        Case{"engine/fuse/mix.h", "\"engine/evaluate/metrics.h\""},
        Case{"engine/evaluate/metrics.h", "\"engine/serve/session.h\""},
        Case{"engine/media/write/sound.h", "\"engine/data/features.h\""},
        Case{"engine/media/write/sound.h", "\"engine/encode/audio.h\""},
        Case{"engine/engine.cpp", "\"engine/encode/text/tfidf.h\""},
        Case{"engine/invented/x.h", "\"engine/core/rng.h\""}, Case{"engine/core/rng.h", "\"storage/library.h\""},
        Case{"engine/core/rng.h", "\"tests/test_data.h\""},
        Case{"storage/library.h", "\"engine/recommend/recommender.h\""},
        Case{"storage/library.h", "\"engine/engine.h\""}, Case{"storage/library.h", "\"widgets/stars.h\""},
        Case{"storage/import/csv.cpp", "\"app/services/jobs.h\""}, Case{"widgets/wall.h", "\"engine/data/features.h\""},
        Case{"widgets/wall.h", "\"storage/library.h\""}, Case{"widgets/wall.h", "\"app/models/movies.h\""},
        Case{"engine/recommend/linear/ease.h", "<ATen/ATen.h>"}, Case{"engine/fuse/mix.cpp", "<torch/torch.h>"},
        Case{"app/cli/main.cpp", "<torch/torch.h>"}, Case{"engine/core/rng.h", "<QString>"},
        Case{"engine/core/rng.h", "<QtCore/QString>"}, Case{"storage/library.cpp", "<QFile>"},
        Case{"storage/library.cpp", "<qglobal.h>"}, Case{"app/services/library.cpp", "<SQLiteCpp/SQLiteCpp.h>"},
        Case{"engine/data/splits.cpp", "<sqlite3.h>"}, Case{"engine/data/splits.cpp", "<engine/data/splits.h>"},
        Case{"engine/data/splits.cpp", "\"splits.h\""},
        Case{"tests/engine/data/splits_test.cpp", "\"random_interactions.h\""}));

TEST_P(Forbidden, IsFound) {
  const auto [file, include] = GetParam();
  const Lines problems = brokenRules(file, std::string("#pragma once\n#include ") + include + "\n");
  ASSERT_EQ(problems.size(), 1u) << file << " may include " << include;
  EXPECT_TRUE(problems[0].starts_with(std::string(file) + ":2: ")) << problems[0];
}

class Permitted : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(Layers, Permitted,
                         testing::Values(Case{"engine/data/splits.cpp", "\"engine/data/splits.h\""},
                                         Case{"engine/data/splits.cpp", "\"engine/core/rng.h\""},
                                         Case{"engine/core/rng.h", "<vector>"},
                                         Case{"engine/core/rng.h", "<nlohmann/json.hpp>"},
                                         Case{"engine/recommend/ease.cpp", "<ATen/ATen.h>"},
                                         Case{"engine/serve/session.h", "\"engine/evaluate/metrics.h\""},
                                         Case{"engine/encode/text/tfidf.cpp", "\"engine/media/read/picture.h\""},
                                         Case{"engine/compute/module.cpp", "\"engine/engine.h\""},
                                         Case{"storage/library.cpp", "<SQLiteCpp/SQLiteCpp.h>"},
                                         Case{"storage/library.cpp", "\"engine/data/features.h\""},
                                         Case{"widgets/wall.h", "<QWidget>"},
                                         Case{"widgets/wall.h", "\"engine/core/error.h\""},
                                         Case{"app/pages/inspect.cpp", "\"engine/serve/session.h\""},
                                         Case{"app/pages/inspect.cpp", "\"widgets/wall.h\""},
                                         Case{"app/pages/inspect.cpp", "\"inspect.moc\""},
                                         Case{"tests/gui/inspect_test.cpp", "\"app/pages/inspect.h\""}));

TEST_P(Permitted, IsNot) {
  const auto [file, include] = GetParam();
  EXPECT_EQ(brokenRules(file, std::string("#include ") + include + "\n"), Lines{});
}

TEST(Layers, FindsChecksThatCannotFail) {
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", std::string("  QVER") + "IFY(true);\n").size(), 1u);
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", std::string("  QCOMP") + "ARE(1, 2);\n").size(), 1u);
  EXPECT_EQ(brokenRules("tests/gui/x_test.cpp", "  EXPECT_TRUE(true);\n").size(), 0u);
}

}  // namespace
}  // namespace kinoprism::layers
