#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/core/error.h"

namespace kinoprism::core {

/// The entry of a list that is called `name`. nameOf gives an entry's name. Throws Error{NotFound} naming those there
/// are: "There is no encoder "x". There are: …".
template <class List, class NameOf>
const auto& entryNamed(std::string_view kind, const List& all, std::string_view name, const NameOf& nameOf) {
  std::string names;
  for (const auto& entry : all) {
    const std::string& known = std::invoke(nameOf, entry);
    if (known == name) return entry;
    names += (names.empty() ? "" : ", ") + known;
  }
  throw Error(ErrorCode::NotFound,
              "There is no " + std::string(kind) + " \"" + std::string(name) + "\". There are: " + names + ".");
}

}  // namespace kinoprism::core
