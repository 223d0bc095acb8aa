#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "engine/engine.h"

namespace kinoprism {
namespace {

std::string contentsOf(const std::string& file) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// The models that a line "### a, b" names.
bool isHeaded(const std::string& help, const std::string& model) {
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("### ")) continue;
    std::istringstream names(line.substr(4));
    for (std::string name; std::getline(names >> std::ws, name, ',');) {
      if (name == model) return true;
    }
  }
  return false;
}

TEST(Help, SpeaksOfEveryRecommender) {
  const std::string help = contentsOf(KINOPRISM_SOURCE_DIR "/resources/help/models.md");
  ASSERT_FALSE(help.empty());
  for (const RecommenderInfo& info : loadEngine().recommenders())
    EXPECT_TRUE(isHeaded(help, info.name)) << "resources/help/models.md has no heading for " << info.name;
}

}  // namespace
}  // namespace kinoprism
