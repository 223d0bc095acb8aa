#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::layers {

/// One #include line of a file of ours.
struct IncludeLine {
  int line = 0;
  std::string target;   ///< what stands between the quotes or brackets
  bool quoted = false;  ///< "…" rather than <…>
};

/// The #include lines of a source file; commented-out ones are not.
std::vector<IncludeLine> includesOf(std::string_view source);

/// What is wrong with the includes of a source file, one sentence each with file and line; empty when nothing is.
/// file: its path from the project's root, such as "engine/data/splits.cpp".
///
/// Allowed: app -> widgets, storage, engine; storage -> engine/core, engine/data; widgets -> engine/core. Within
/// engine: core <- data <- recommend, fuse <- train, evaluate, explain <- serve; core <- media <- encode;
/// engine/engine.h stands on core, data and recommend. tests -> anything. Qt only in widgets and app, SQLite only in
/// storage, LibTorch only in .cpp files of the compute module. Project headers in quotes from the root.
std::vector<std::string> brokenRules(const std::string& file, std::string_view source);

}  // namespace kinoprism::layers
