#include "tests/layers/source_rules.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace kinoprism::layers {
namespace {

using Layers = std::set<std::string>;

const std::map<std::string, Layers>& allowedArrows() {
  static const std::map<std::string, Layers> kAllowed = [] {
    std::map<std::string, Layers> allowed;
    allowed["engine/core"] = {};
    allowed["engine/data"] = {"engine/core"};
    allowed["engine/media"] = {"engine/core"};
    allowed["engine/recommend"] = {"engine/core", "engine/data"};
    allowed["engine/fuse"] = {"engine/core", "engine/data", "engine/recommend"};
    const Layers upToFuse{"engine/core", "engine/data", "engine/recommend", "engine/fuse"};
    allowed["engine/encode"] = {"engine/core", "engine/data", "engine/media", "engine/recommend", "engine"};
    for (const char* layer : {"engine/train", "engine/evaluate", "engine/explain"}) allowed[layer] = upToFuse;
    allowed["engine/serve"] = upToFuse;
    allowed["engine/serve"].insert({"engine/train", "engine/evaluate", "engine/explain"});
    // The front door, and the entry of the module behind it.
    allowed["engine"] = {"engine/core", "engine/data", "engine/recommend"};
    allowed["engine/compute"] = upToFuse;
    allowed["engine/compute"].insert({"engine", "engine/encode", "engine/train"});
    allowed["storage"] = {"engine/core", "engine/data"};
    allowed["widgets"] = {"engine/core"};
    allowed["app"] = {"widgets", "storage", "engine"};
    for (const auto& [layer, below] : std::map(allowed)) {
      if (layer.starts_with("engine")) allowed["app"].insert(layer);
    }
    return allowed;
  }();
  return kAllowed;
}

/// "engine/data" of "engine/data/splits.h", "engine" of "engine/engine.h", "app" of "app/cli/main.cpp"; empty for what
/// is none of ours.
std::string layerOf(const std::string& path) {
  const size_t first = path.find('/');
  if (first == std::string::npos) return {};
  const std::string top = path.substr(0, first);
  if (top == "tests" || top == "storage" || top == "widgets" || top == "app") return top;
  if (top != "engine") return {};
  const size_t second = path.find('/', first + 1);
  return second == std::string::npos ? top : path.substr(0, second);
}

bool isUnder(const std::string& layer, std::initializer_list<std::string_view> layers) {
  return std::ranges::find(layers, layer) != layers.end();
}

bool isTorch(const std::string& target) {
  return target.starts_with("torch/") || target.starts_with("ATen/") || target.starts_with("c10/");
}

bool isQt(const std::string& target) {
  static const std::regex kQt("(Qt[A-Z0-9][A-Za-z0-9]*/.*|Q[A-Z][A-Za-z0-9]*|q[a-z]+\\.h)");
  return std::regex_match(target, kQt);
}

/// By the build, into its own folder.
bool isGenerated(const std::string& target) { return target.ends_with(".moc") || target.ends_with(".inc"); }

bool isSql(const std::string& target) { return target.starts_with("SQLiteCpp/") || target.starts_with("sqlite3"); }

/// What the include breaks; empty when nothing.
std::string broken(const std::string& file, const std::string& layer, const IncludeLine& include) {
  const std::string& target = include.target;
  const std::string below = layerOf(target);
  if (!below.empty() && !include.quoted) return "includes of ours are written in quotes";
  if (include.quoted && below.empty() && !isQt(target) && !isGenerated(target))
    return "includes of ours begin at the root of the project";
  if (layer == "tests") return {};
  if (below == "tests") return "what is delivered must not lean on tests";
  if (!below.empty() && below != layer) {
    const auto allowed = allowedArrows().find(layer);
    if (allowed == allowedArrows().end()) return layer + " is a folder that the design does not know";
    if (!allowed->second.contains(below)) return layer + " must not include " + below;
  }
  if (isTorch(target) && (!file.ends_with(".cpp") ||
                          !isUnder(layer, {"engine/recommend", "engine/encode", "engine/compute", "engine/train"})))
    return "LibTorch belongs into .cpp files of the compute module";
  if (isQt(target) && !isUnder(layer, {"widgets", "app"})) return "Qt belongs into widgets and app";
  if (isSql(target) && layer != "storage") return "SQLite belongs into storage";
  return {};
}

/// The source with comments of the form /* … */ blanked out; line breaks stay.
std::string withoutBlockComments(std::string_view source) {
  std::string text(source);
  for (size_t begin = text.find("/*"); begin != std::string::npos; begin = text.find("/*", begin)) {
    const size_t end = std::min(text.find("*/", begin + 2), text.size() - 2) + 2;
    std::replace_if(
        text.begin() + static_cast<ptrdiff_t>(begin), text.begin() + static_cast<ptrdiff_t>(end),
        [](char letter) { return letter != '\n'; }, ' ');
  }
  return text;
}

}  // namespace

std::vector<IncludeLine> includesOf(std::string_view source) {
  static const std::regex kInclude("^[ \\t]*#[ \\t]*include[ \\t]*([\"<])([^\">]+)[\">]");
  std::vector<IncludeLine> includes;
  const std::string text = withoutBlockComments(source);
  int number = 0;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    ++number;
    const std::string line = text.substr(begin, end - begin);
    std::smatch match;
    if (std::regex_search(line, match, kInclude)) includes.push_back({number, match[2], match[1] == "\""});
    begin = end + 1;
  }
  return includes;
}

std::vector<std::string> brokenRules(const std::string& file, std::string_view source) {
  std::vector<std::string> problems;
  const std::string layer = layerOf(file);
  for (const IncludeLine& include : includesOf(source)) {
    const std::string problem = broken(file, layer, include);
    if (!problem.empty())
      problems.push_back(file + ":" + std::to_string(include.line) + ": \"" + include.target + "\": " + problem);
  }
  if (layer == "tests") {
    // Inside GoogleTest these print and pass. Put together here so that this file does not hold what it looks for.
    for (const std::string word : {"QVERIF"
                                   "Y",
                                   "QCOMPAR"
                                   "E"}) {
      if (std::regex_search(withoutBlockComments(source).c_str(), std::regex("\\b" + word + "\\w*\\s*\\(")))
        problems.push_back(file + ": " + word + " passes silently inside GoogleTest: use EXPECT_…");
    }
  }
  return problems;
}

}  // namespace kinoprism::layers
