#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/encode/encoding.h"

namespace kinoprism::encode {

enum class GenreWords { Without, With };

/// The words of each movie's title, genres (where asked for) and description, in this order, as Tokenizer cuts them. On
/// all compute threads. Throws Cancelled.
std::vector<std::vector<std::string>> wordsOfMovies(std::span<const MovieText> movies, GenreWords genres, bool stemming,
                                                    core::Progress& progress);

}  // namespace kinoprism::encode
