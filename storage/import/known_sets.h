#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/core/message.h"

namespace kinoprism::storage {

/// A public set of ratings whose size is known, so that a file that was cut is noticed.
struct KnownSet {
  std::string_view title;         ///< "MovieLens-1M"
  std::string_view personSource;  ///< "ml-1m"
  std::string_view movieSource;   ///< "movielens"
  std::string_view firstRow;      ///< of its ratings, by which it is recognised; empty where that is not known
  int64_t ratings = 0;
};

/// By the first row of its ratings (without header), or by the name of the folder or zip it lies in.
const KnownSet* findKnownSet(std::string_view firstRow, std::string_view folder);

/// What to say of a file that does not hold what it should.
core::Message incompleteMessage(const std::string& file, int64_t found, int64_t expected);

}  // namespace kinoprism::storage
