#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {

/// The entry of a list that is called `name`. nameOf gives an entry's name. Throws Error{NotFound} naming those there
/// are: "There is no encoder "x". There are: …".
template <class List, class NameOf>
const auto& entryNamed(const Message& kind, const List& all, std::string_view name, const NameOf& nameOf) {
  std::string names;
  for (const auto& entry : all) {
    const std::string& known = std::invoke(nameOf, entry);
    if (known == name) return entry;
    names += (names.empty() ? "" : ", ") + known;
  }
  throw Error(ErrorCode::NotFound, {MessageId::NoSuchEntry, kind, name, names});
}

}  // namespace kinoprism::core
