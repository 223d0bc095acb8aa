#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/core/progress.h"

namespace kinoprism::data {

/// What a metadata file says of one movie. All UTF-8; empty where it says nothing.
struct MovieMetadata {
  std::string title;
  int year = 0;  ///< 0 where unknown
  std::vector<std::string> genres;
  std::vector<std::string> people;
  std::string description;
};

/// Reads item<TAB>title<TAB>year<TAB>genres<TAB>people<TAB>description with that heading; genres and people are lists
/// separated by '|'. The result has one entry per item, up to the highest in the file; an item that it does not name is
/// empty. Throws Error{NotFound}, Error{BadInput} naming file, line and remedy, Cancelled.
std::vector<MovieMetadata> readMetadataFile(const std::filesystem::path& file, core::Progress& progress);

}  // namespace kinoprism::data
