#include "engine/recommend/factors/history_hash.h"

namespace kinoprism::recommend {

int64_t hashOf(std::span<const data::Rated> history) {
  uint64_t hash = 0x9e3779b97f4a7c15 ^ history.size();
  for (const data::Rated& rated : history) {
    hash ^= data::index(rated.movie) + 1;
    hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9;
    hash ^= hash >> 27;
  }
  return static_cast<int64_t>(hash >> 1);
}

}  // namespace kinoprism::recommend
