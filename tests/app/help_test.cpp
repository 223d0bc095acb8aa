#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "engine/engine.h"

namespace kinoprism::app {
namespace {

std::string contentsOf(const std::string& file) {
  std::ifstream stream(file);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Whether a line "### a, b" names the model.
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

TEST(Help, SpeaksOfEveryRecommenderInEveryLanguage) {
  for (const std::string file : {"/resources/help/models.md", "/resources/help/zh_CN/models.md"}) {
    const std::string help = contentsOf(KINOPRISM_SOURCE_DIR + file);
    ASSERT_FALSE(help.empty()) << file;
    for (const recommend::RecommenderInfo& info : engine::loadEngine().recommenders())
      EXPECT_TRUE(isHeaded(help, info.name)) << file << " has no heading for " << info.name;
  }
}

/// The numbers of a page, in the order in which they stand.
std::vector<std::string> figuresOf(const std::string& text) {
  std::vector<std::string> figures;
  static const std::regex kFigure("\\.[0-9]+");
  for (auto found = std::sregex_iterator(text.begin(), text.end(), kFigure); found != std::sregex_iterator(); ++found)
    figures.push_back(found->str());
  std::ranges::sort(figures);
  return figures;
}

TEST(Help, GivesTheSameFiguresOfModelsInEveryLanguage) {
  EXPECT_EQ(figuresOf(contentsOf(KINOPRISM_SOURCE_DIR "/resources/help/models.md")),
            figuresOf(contentsOf(KINOPRISM_SOURCE_DIR "/resources/help/zh_CN/models.md")));
}

TEST(Help, LinksLeadToPages) {
  const std::filesystem::path folder(KINOPRISM_SOURCE_DIR "/resources/help");
  int links = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = contentsOf(entry.path().string());
    EXPECT_TRUE(text.starts_with("# ")) << entry.path();
    for (size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      const std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
      EXPECT_TRUE(std::filesystem::exists(entry.path().parent_path() / target)) << entry.path() << ": " << target;
      ++links;
    }
  }
  EXPECT_GE(links, 20);
}

TEST(Help, IsThereInChinese) {
  const std::filesystem::path folder(KINOPRISM_SOURCE_DIR "/resources/help");
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".md") continue;
    EXPECT_TRUE(std::filesystem::exists(folder / "zh_CN" / entry.path().filename())) << entry.path();
  }
}

}  // namespace
}  // namespace kinoprism::app
