#include "engine/engine.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace kinoprism {
namespace {

constexpr const char* kModule = "libkinoprism_compute.so";
constexpr const char* kEntry = "kinoprismEngine";

/// Where the module may lie, the likeliest first; the last leaves it to the loader's own path.
std::vector<std::string> modulePlaces() {
  std::vector<std::string> places;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back((program.parent_path() / kModule).string());
    places.push_back((program.parent_path() / ".." / "lib" / "kinoprism" / kModule).string());
  }
  places.push_back(kModule);
  return places;
}

void* openModule() {
  std::string reasons;
  for (const std::string& place : modulePlaces()) {
    // A program that links the module has it in memory already: then this finds that one.
    if (void* const module = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL)) return module;
    reasons += fmt::format("{}\n", dlerror());
  }
  throw Error(
      ErrorCode::NotFound,
      fmt::format("The engine ({}) could not be loaded. Install LibTorch with packaging/setup.sh, then build or "
                  "install Kinoprism again.",
                  kModule),
      reasons);
}

const Engine& openEngine() {
  using Entry = const Engine* (*)();
  void* const module = openModule();
  const auto entry = reinterpret_cast<Entry>(dlsym(module, kEntry));
  if (!entry) {
    throw Error(ErrorCode::Unsupported,
                fmt::format("{} is not of this version of Kinoprism. Install all of it again.", kModule), dlerror());
  }
  return *entry();
}

}  // namespace

const RecommenderInfo& Engine::recommender(std::string_view name) const {
  std::string names;
  for (const RecommenderInfo& info : recommenders()) {
    if (info.name == name) return info;
    names += (names.empty() ? "" : ", ") + info.name;
  }
  throw Error(ErrorCode::NotFound, fmt::format("There is no recommender \"{}\". There are: {}.", name, names));
}

const Engine& loadEngine() {
  static const Engine& engine = openEngine();
  return engine;
}

}  // namespace kinoprism
