#include "engine/core/modules/shared_module.h"

#include <dlfcn.h>
#include <fmt/format.h>

#include <filesystem>
#include <system_error>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

/// Where a module may lie, the likeliest first; the last leaves it to the loader's own path.
std::vector<std::string> placesOf(const std::string& file) {
  std::vector<std::string> places;
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    places.push_back((program.parent_path() / file).string());
    places.push_back((program.parent_path() / ".." / "lib" / "kinoprism" / file).string());
  }
  places.push_back(file);
  return places;
}

/// Null where it cannot be loaded; then reasons says of each place why.
void* openModule(const std::string& file, std::string& reasons) {
  for (const std::string& place : placesOf(file)) {
    // A program that links the module has it in memory already: then this finds that one.
    if (void* const module = dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL)) return module;
    reasons += fmt::format("{}\n", dlerror());
  }
  return nullptr;
}

}  // namespace

void* functionOfModule(const std::string& file, const char* name) {
  std::string reasons;
  void* const module = openModule(file, reasons);
  if (!module) {
    throw Error(ErrorCode::NotFound, {MessageId::ModuleNotLoaded, file}, reasons);
  }
  void* const function = dlsym(module, name);
  if (!function) {
    throw Error(ErrorCode::Unsupported, {MessageId::EngineOfOtherVersion, file}, dlerror());
  }
  return function;
}

}  // namespace kinoprism::core
