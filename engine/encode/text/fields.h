#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/encode/encoding.h"

namespace kinoprism::encode {

/// How much each part of a movie's text counts for a sentence encoder; a part of weight 0 is not read. Of ten queries
/// on MovieLens-1M these find most (of weights in steps of 0.05, and better than all parts as one text): a title that
/// counts more draws films that are only called like the query.
struct FieldWeights {
  double title = 0.15;
  double genres = 0.35;
  double people = 0;
  double description = 1;
};

struct WeightedText {
  std::string text;
  double weight = 0;
};

/// The parts of a movie that are there and have a weight, each as a text of its own. Genres and people are lists with
/// commas between. Where there is no description, a title that counts at all counts as much as one: else such movies
/// would be little but their genre. Empty when there is nothing to read.
std::vector<WeightedText> fieldTexts(const MovieText& movie, const FieldWeights& weights);

/// The same parts as one text, which an encoder reads once: "Title. Genre, genre. Name, name. Description". Only
/// whether a weight is 0 matters.
std::string joinedText(const MovieText& movie, const FieldWeights& weights);

/// A tokenizer without marks of beginning and end: WordPiece::pieces or SentencePiece::pieces.
using Pieces = std::function<std::vector<int32_t>(std::string_view)>;

/// The pieces of a text in windows of at most `limit` (>= 1), for an encoder that can read no more at once. A text that
/// fits is one window, and one without pieces none. A longer one is cut between sentences (UAX #29), a sentence longer
/// than a window anywhere; each window after the first begins with the last sentences of the one before it, as far as
/// they have at most `overlap` pieces (< limit) together. A window's number of pieces is its weight in the mean of the
/// text (weightedDirection).
std::vector<std::vector<int32_t>> windows(std::string_view utf8, const Pieces& pieces, size_t limit = 254,
                                          size_t overlap = 50);

/// Σ weight · row / |Σ weight · row| over the rows of `embeddings` (windows of a text, or fields of a movie): one
/// vector of length 1, or all zero when the sum is. Throws Error{BadArgument} when there is not one weight a row.
std::vector<float> weightedDirection(const core::Matrix& embeddings, std::span<const double> weights);

}  // namespace kinoprism::encode
