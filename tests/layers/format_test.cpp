#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string>

#include "tests/layers/source_tree.h"

namespace kinoprism::layers {
namespace {

/// What a command prints (both streams), and whether it ended well.
struct Outcome {
  std::string text;
  bool good = false;
};

Outcome run(const std::string& command) {
  Outcome outcome;
  FILE* const pipe = ::popen((command + " 2>&1").c_str(), "r");
  if (!pipe) return outcome;
  std::array<char, 4096> buffer{};
  for (size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    outcome.text.append(buffer.data(), count);
  outcome.good = ::pclose(pipe) == 0;
  return outcome;
}

// Releases of clang-format differ in detail, so one of them judges: Debian 12's.
TEST(Format, IsThatOfClangFormat) {
  const Outcome version = run("clang-format --version");
  if (version.text.find("version 14.") == std::string::npos)
    GTEST_SKIP() << "needs clang-format 14, found: " << version.text;
  std::string command = "cd '" KINOPRISM_SOURCE_DIR "' && clang-format --dry-run -Werror";
  for (const std::string& file : sourceFiles()) command += " '" + file + "'";
  const Outcome outcome = run(command);
  EXPECT_TRUE(outcome.good) << "Run clang-format -i on the files below.\n" << outcome.text;
}

}  // namespace
}  // namespace kinoprism::layers
