#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/message.h"
#include "engine/data/interactions.h"

namespace kinoprism::data {

enum class Modality { Text, Image, Audio, Video };

std::string_view name(Modality modality);    ///< "text", "image", "audio", "video"
core::MessageId wordFor(Modality modality);  ///< the same in a sentence
/// "text", "text and image", "text, image and audio". Nothing of none.
core::Message wordsFor(std::span<const Modality> modalities);
/// Throws Error{BadArgument} naming the four.
Modality parseModality(std::string_view text);

/// What an encoder made of the parts of one sound or film, in order of time: seconds, clips or shots.
struct FeatureParts {
  std::vector<float> times;  ///< begin and end of each part, in seconds from the file's beginning
  core::Matrix values;       ///< parts x values of a part, which need not be as many as the movie's features
  size_t count() const { return values.rows(); }
};

/// The vectors of one encoder for one modality: one row a movie, or absent. A row that is absent holds zeros and must
/// not be read as a vector: ask isPresent.
class Features {
 public:
  Features() = default;
  /// values: movies x dimensions. A row that is all NaN is absent. Throws Error{BadInput} naming the first row where
  /// only some values are NaN or one is infinite.
  Features(Modality modality, std::string encoder, core::Matrix values);

  Modality modality() const { return m_modality; }
  const std::string& encoder() const { return m_encoder; }
  size_t movieCount() const { return m_values.rows(); }
  size_t dimensions() const { return m_values.columns(); }
  bool isPresent(MovieIndex movie) const { return m_present[index(movie)] != 0; }
  size_t presentCount() const;
  std::span<const float> of(MovieIndex movie) const { return m_values.row(index(movie)); }
  const core::Matrix& values() const { return m_values; }

  /// Rows of `movies`, in that order; a movie index >= movieCount() is absent in the result.
  Features select(std::span<const MovieIndex> movies) const;
  std::string fingerprint() const;

 private:
  Modality m_modality = Modality::Text;
  std::string m_encoder;
  core::Matrix m_values;
  std::vector<uint8_t> m_present;
};

}  // namespace kinoprism::data
