#include "storage/import/known_sets.h"

#include <array>

#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

// Sizes as in the README of each set; first rows as in the files that GroupLens serves. The folder names of the sets
// that have none here are shared by several versions.
constexpr std::array<KnownSet, 7> kSets{{
    {"MovieLens-100K", "ml-100k", "movielens-100k", "196\t242\t3\t881250949", 100'000},
    {"MovieLens-1M", "ml-1m", "movielens", "1::1193::5::", 1'000'209},
    {"MovieLens-10M", "ml-10m", "movielens", "1::122::5::838985046", 10'000'054},
    {"MovieLens-20M", "ml-20m", "movielens", "1,2,3.5,1112486027", 20'000'263},
    {"MovieLens-25M", "ml-25m", "movielens", "1,296,5.0,1147880044", 25'000'095},
    {"MovieLens-32M", "ml-32m", "movielens", "1,17,4.0,944249077", 32'000'204},
    {"MovieLens latest-small", "ml-latest-small", "movielens", "1,1,4.0,964982703", 100'836},
}};

bool isNamed(std::string_view folder, std::string_view set) {
  if (!folder.starts_with(set)) return false;
  // "ml-1m" is not "ml-1m-split"; "ml-10M100K" is what the folder of ml-10m is called.
  const std::string_view rest = folder.substr(set.size());
  return rest.empty() || rest == ".zip" || rest == "100k";
}

}  // namespace

const KnownSet* findKnownSet(std::string_view firstRow, std::string_view folder) {
  for (const KnownSet& set : kSets) {
    if (!set.firstRow.empty() && firstRow.starts_with(set.firstRow)) return &set;
  }
  std::string lower(folder);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const KnownSet& set : kSets) {
    if (set.personSource != "ml-latest-small" && isNamed(lower, set.personSource)) return &set;
  }
  return nullptr;
}

core::Message incompleteMessage(const std::string& file, int64_t found, int64_t expected) {
  return {core::MessageId::RatingsIncomplete, found, file, expected};
}

}  // namespace kinoprism::storage
