#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "engine/core/progress.h"
#include "engine/core/safetensors.h"
#include "engine/data/features.h"
#include "storage/ids.h"

namespace kinoprism::storage {

/// The file of a feature set; for storage only.
///
///   ids          I64 [n]      movies, ascending
///   inputs       I64 [n]      hash of what was encoded, 0 unknown; absent in files of older versions
///   values       F32 [n x d]
///   filled       U8  [n]      1 where the row was imputed; absent where none was
///   part_starts  I64 [n + 1]  first part of each movie; these three are absent where no movie has parts
///   part_times   F32 [p x 2]  begin and end, seconds
///   part_values  F32 [p x q]
///   network/…    F32 [a x b]  weights of the network that made the rows, where it was trained on this library

/// One movie of a set. The spans are whoever's who gave the row.
struct FeatureRow {
  MovieId movie{};
  uint64_t input = 0;
  bool filled = false;
  std::span<const float> values;
  std::span<const float> partTimes;   ///< two a part
  std::span<const float> partValues;  ///< q a part
};

/// Rows by ascending movie, each asked for several times.
class FeatureSource {
 public:
  virtual ~FeatureSource() = default;
  virtual size_t size() const = 0;
  virtual FeatureRow row(size_t row) const = 0;
};

/// What all rows of a set have in common.
struct FeatureShape {
  data::Modality modality = data::Modality::Text;
  std::string encoder;
  size_t dimensions = 0;
  size_t partColumns = 0;  ///< q; 0 while no movie has parts
  std::map<std::string, core::Matrix> network = {};
};

struct WrittenFeatures {
  std::string path;  ///< below the library
  std::string sha256;
  int64_t present = 0;
  int64_t filled = 0;
};

/// Streams the rows into a file of a new name in features/ of the library. Nothing refers to it yet. The memory that
/// this takes does not depend on the number of rows. Throws Error{Io, OutOfSpace}, Cancelled.
WrittenFeatures writeFeatureFile(const std::filesystem::path& library, const FeatureShape& shape,
                                 const FeatureSource& rows, core::Progress& progress);

/// The present rows of features as a source. Both must outlive it.
class PresentRows : public FeatureSource {
 public:
  /// movies: one a row of features, ascending.
  PresentRows(const data::Features& features, std::span<const MovieId> movies);
  size_t size() const override { return m_rows.size(); }
  FeatureRow row(size_t row) const override;

 private:
  const data::Features& m_features;
  std::span<const MovieId> m_movies;
  std::vector<uint32_t> m_rows;
};

/// A mapped file, whose structure is checked: types, shapes, ascending movies, parts that begin and end in order. That
/// its numbers are finite is for checkNumbers. Immutable, so safe to read from any thread.
class FeatureFile : public FeatureSource {
 public:
  /// Throws Error{NotFound}, Error{BadInput} naming the file.
  explicit FeatureFile(const std::filesystem::path& file);

  size_t size() const override { return m_ids.size(); }
  FeatureRow row(size_t row) const override;
  size_t dimensions() const { return m_dimensions; }
  size_t partColumns() const { return m_partColumns; }
  std::optional<size_t> find(MovieId movie) const;
  bool isFilled(size_t row) const { return !m_filled.empty() && m_filled[row] != 0; }
  uint64_t input(size_t row) const { return m_inputs.empty() ? 0 : static_cast<uint64_t>(m_inputs[row]); }
  MovieId movie(size_t row) const { return MovieId{m_ids[row]}; }
  int64_t filledCount() const;
  std::map<std::string, core::Matrix> network() const;

  /// Throws Error{BadInput} naming the first movie with a value or time that is no finite number; Cancelled.
  void checkNumbers(core::Progress& progress) const;
  /// The same of one row.
  void checkNumbers(size_t row) const;

 private:
  [[noreturn]] void refuse(const core::Message& why) const;
  void checkRows() const;
  void readParts();

  core::TensorFile m_tensors;
  std::span<const int64_t> m_ids;
  std::span<const int64_t> m_inputs;
  std::span<const uint8_t> m_filled;
  std::span<const float> m_values;
  std::span<const int64_t> m_partStarts;
  std::span<const float> m_partTimes;
  std::span<const float> m_partValues;
  size_t m_dimensions = 0;
  size_t m_partColumns = 0;
};

/// "audio-vggish": what the names of the set's files begin with. Distinct for distinct encoders.
std::string featureStem(data::Modality modality, std::string_view encoder);

/// Files in features/ that belong to a job that has not ended: a draft, or a set that is being written.
constexpr std::string_view kDraftEnding = ".draft";
bool isUnfinishedFeatures(const std::filesystem::path& file);

/// Removes what a process that was killed while it finished a set left in features/, but not the draft itself. Call
/// while holding the library's lock; isOnRecord(path below the library).
template <class IsOnRecord>
void removeUnfinishedFeatures(const std::filesystem::path& library, IsOnRecord isOnRecord) {
  std::error_code failed;
  bool any = false;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(library / "features", failed)) {
    any = any || isUnfinishedFeatures(entry.path());
    if (entry.path().extension() != kDraftEnding) files.push_back(entry.path());
  }
  if (!any) return;
  for (const std::filesystem::path& file : files) {
    if (!isOnRecord("features/" + file.filename().string())) std::filesystem::remove(file, failed);
  }
}

}  // namespace kinoprism::storage
