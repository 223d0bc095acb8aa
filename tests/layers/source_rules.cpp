#include "tests/layers/source_rules.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>

#include "tests/layers/source_outline.h"

namespace kinoprism::layers {
namespace {

using Layers = std::set<std::string>;

/// Of each room those that its files may include, and single files where not the whole room.
const std::map<std::string, Layers>& allowedArrows() {
  static const std::map<std::string, Layers> kAllowed = [] {
    std::map<std::string, Layers> allowed;
    // The engine from the ground up: a step may use every one below it, and not its neighbours on the step.
    const std::vector<std::vector<std::string>> steps{
        {"engine/core"},
        {"engine/linalg"},
        {"engine/data"},
        {"engine/features", "engine/neighbours"},
        {"engine/recommend"},
        {"engine/fuse"},
        {"engine/train", "engine/tune", "engine/evaluate", "engine/explain"},
        {"engine/serve"}};
    Layers below;
    for (const auto& step : steps) {
      for (const std::string& room : step) allowed[room] = below;
      below.insert(step.begin(), step.end());
    }
    allowed["engine/tune"].insert("engine/evaluate");
    allowed["engine/media"] = {"engine/core"};
    allowed["engine/encode"] = {"engine/core", "engine/linalg", "engine/data", "engine/features", "engine/media"};
    below.insert({"engine/media", "engine/encode"});
    // The front door, and the entry of the module behind it.
    allowed["engine"] = {"engine/core", "engine/data", "engine/encode/encoding.h", "engine/recommend/recommender.h"};
    below.insert("engine");
    allowed["engine/compute"] = below;
    below.insert("engine/compute");
    allowed["storage"] = {"engine/core", "engine/data"};
    allowed["widgets"] = {"engine/core"};
    allowed["app"] = below;
    allowed["app"].insert({"widgets", "storage"});
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

bool mayUseTorch(const std::string& file, const std::string& layer) {
  const bool compute = isUnder(layer, {"engine/recommend", "engine/encode", "engine/train", "engine/compute"}) ||
                       file.starts_with("engine/linalg/tensor/");
  return compute && file.ends_with(".cpp");
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
    if (!allowed->second.contains(below) && !allowed->second.contains(target))
      return layer + " must not include " + below;
  }
  if (isTorch(target) && !mayUseTorch(file, layer)) return "LibTorch belongs into .cpp files of the compute module";
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

/// That of the file's room: "kinoprism::data" of "engine/data/splits.h". Folders of a room share it, and tests are in
/// the room that they test.
std::string namespaceOf(const std::string& file) {
  std::vector<std::string> folders;
  for (const auto& part : std::filesystem::path(file).parent_path()) folders.push_back(part.string());
  if (folders.size() > 1 && folders[0] == "tests") folders.erase(folders.begin());
  if (folders[0] == "gui") return "kinoprism::app";
  const bool inRoom = folders[0] == "engine" && folders.size() > 1 && folders[1] != "compute";
  return "kinoprism::" + folders[inRoom ? 1 : 0];
}

void findForeignNamespaces(const std::string& file, std::string_view source, std::vector<std::string>& problems) {
  const std::string own = namespaceOf(file);
  const Outline outline = outlineOf(source);
  bool inOwn = false;
  for (const OutlineNamespace& opened : outline.namespaces) {
    const bool ofRoom = opened.name == own || opened.name.starts_with(own + "::");
    inOwn = inOwn || ofRoom;
    const bool ours = opened.name == "kinoprism" || opened.name.starts_with("kinoprism::");
    if (ours && !ofRoom && opened.defines)
      problems.push_back(file + ":" + std::to_string(opened.line) + ": defines something in " + opened.name +
                         ", its room's namespace is " + own);
  }
  const bool defines = outline.globals || !outline.namespaces.empty();
  if (!inOwn && defines && !outline.hasEntry)
    problems.push_back(file + ": nothing in it is in its room's namespace, " + own);
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
  findForeignNamespaces(file, source, problems);
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

std::vector<std::string> repeatedTypes(const Sources& sources) {
  std::map<std::string, std::map<std::string, int>> placesByName;
  for (const auto& [file, source] : sources) {
    for (const OutlineType& type : outlineOf(source).types) {
      if (!type.local) placesByName[type.name].try_emplace(file, type.line);
    }
  }
  std::vector<std::string> problems;
  for (const auto& [name, places] : placesByName) {
    if (places.size() < 2) continue;
    std::string where;
    for (const auto& [file, line] : places) where += (where.empty() ? "" : ", ") + file + ":" + std::to_string(line);
    problems.push_back(name + " is defined more than once: " + where);
  }
  return problems;
}

std::vector<std::string> crowdedFolders(const std::vector<std::string>& files) {
  std::map<std::string, size_t> counts;
  for (const std::string& file : files) ++counts[std::filesystem::path(file).parent_path().string()];
  std::vector<std::string> problems;
  for (const auto& [folder, count] : counts) {
    if (count > kMostFilesOfAFolder)
      problems.push_back(folder + " has " + std::to_string(count) + " files: give some a folder of their own");
  }
  return problems;
}

}  // namespace kinoprism::layers
