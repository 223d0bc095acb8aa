#pragma once

#include <cstdint>

namespace kinoprism::storage {

/// What a person did with a movie.
struct Feedback {
  enum class Kind : uint16_t { Stars, Liked, Disliked, Interaction, Seen };
  Kind kind = Kind::Stars;
  float stars = 0;  ///< 0.5–5, of Stars
};

}  // namespace kinoprism::storage
