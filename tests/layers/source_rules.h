#pragma once

#include <map>
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

/// What is wrong with a source file, one sentence each with file and line; empty when nothing is. file: its path from
/// the project's root, such as "engine/data/splits.cpp".
///
/// Includes: app -> widgets, storage, engine; storage -> engine/core, engine/data; widgets -> engine/core. Within
/// engine: core <- linalg <- data <- features, neighbours <- recommend <- fuse <- train, tune, evaluate, explain <-
/// serve; tune -> evaluate; core <- media <- encode, which may use linalg, data and features as well; engine/engine.h
/// stands on core, data, encode/encoding.h and recommend/recommender.h; compute may use all of engine. tests ->
/// anything. Qt only in widgets and app, SQLite only in storage, LibTorch only in .cpp files of the compute module.
/// Project headers in quotes from the root.
///
/// Namespaces: a file defines things in its room's alone (and in those that are not ours, where a library asks for it).
/// Of another room it may name classes ahead.
std::vector<std::string> brokenRules(const std::string& file, std::string_view source);

using Sources = std::map<std::string, std::string>;  ///< contents by path

/// Names that two files give to types (classes, structs, unions, enums, aliases) at namespace scope, whatever the
/// namespaces: a reader would take one for the other, and inside one namespace a program would as well. Types in
/// anonymous namespaces, which their own .cpp file alone sees, may repeat.
std::vector<std::string> repeatedTypes(const Sources& sources);

inline constexpr size_t kMostFilesOfAFolder = 45;

/// Folders with more files than kMostFilesOfAFolder, those of their subfolders not counted.
std::vector<std::string> crowdedFolders(const std::vector<std::string>& files);

}  // namespace kinoprism::layers
