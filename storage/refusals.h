#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/message.h"
#include "engine/data/features.h"
#include "storage/ids.h"

namespace kinoprism::storage {

class Database;

/// A movie's file or text that an encoder could not use.
struct RefusedInput {
  MovieId movie{};
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  uint64_t input = 0;  ///< hash of what was refused; 0: unknown
  std::string path;    ///< below the library where it lies there; empty for a text
  core::Message reason;
  int64_t at = 0;  ///< seconds since 1970
  bool ignored = false;
};

/// Refusals by movie, modality and encoder. They come with a set of features (FeatureDraft::finish) or from whoever
/// encodes by other means. Members may be called from any thread, not from one that paints. Changes throw
/// Error{Unsupported} in a read-only library.
class Refusals {
 public:
  static constexpr size_t kMaxPath = 4096;    ///< bytes; what is longer is cut
  static constexpr size_t kMaxReason = 8000;  ///< bytes as it is stored; of a longer one its text() is kept, cut

  explicit Refusals(Database& database) : m_database(database) {}

  /// By movie, modality and encoder.
  std::vector<RefusedInput> all() const;
  std::vector<RefusedInput> of(MovieId movie) const;

  /// Makes these all that the encoder refused; their modality and encoder are taken from the call, at = 0 means now.
  /// One that a person set aside stays so while its input is known and the same. Movies that are not in the library are
  /// left out.
  void replace(data::Modality modality, std::string_view encoder, std::span<const RefusedInput> refusals);

  /// Forgets the refusal, so that the next encoding tries again. Throws Error{NotFound} when there is none.
  void retry(MovieId movie, data::Modality modality, std::string_view encoder);
  /// Sets the refusal aside, or takes it back. Throws Error{NotFound} when there is none.
  void setIgnored(MovieId movie, data::Modality modality, std::string_view encoder, bool ignored);

 private:
  Database& m_database;
};

}  // namespace kinoprism::storage
