#include "storage/features/feature_file.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/sha256.h"
#include "engine/core/tensor_stream.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kRowsBetweenChecks = 1024;
constexpr size_t kMaxStem = 100;
constexpr std::string_view kNewEnding = ".new";
constexpr std::string_view kNetworkMark = "network/";

std::string networkName(const std::string& weight) { return std::string(kNetworkMark) + weight; }

/// Sizes of a file to be written.
struct Totals {
  int64_t rows = 0;
  int64_t filled = 0;
  int64_t parts = 0;
};

Totals totalsOf(const FeatureSource& rows) {
  Totals totals;
  totals.rows = static_cast<int64_t>(rows.size());
  for (size_t r = 0; r < rows.size(); ++r) {
    const FeatureRow row = rows.row(r);
    totals.filled += row.filled ? 1 : 0;
    totals.parts += static_cast<int64_t>(row.partTimes.size() / 2);
  }
  return totals;
}

std::vector<core::TensorPlan> plansOf(const FeatureShape& shape, const Totals& totals) {
  const int64_t n = totals.rows;
  std::vector<core::TensorPlan> plans{{"ids", core::TensorType::I64, {n}}, {"inputs", core::TensorType::I64, {n}}};
  if (totals.parts > 0) plans.push_back({"part_starts", core::TensorType::I64, {n + 1}});
  plans.push_back({"values", core::TensorType::F32, {n, static_cast<int64_t>(shape.dimensions)}});
  if (totals.parts > 0) {
    plans.push_back({"part_times", core::TensorType::F32, {totals.parts, 2}});
    plans.push_back({"part_values", core::TensorType::F32, {totals.parts, static_cast<int64_t>(shape.partColumns)}});
  }
  for (const auto& [weight, values] : shape.network) {
    plans.push_back({networkName(weight),
                     core::TensorType::F32,
                     {static_cast<int64_t>(values.rows()), static_cast<int64_t>(values.columns())}});
  }
  if (totals.filled > 0) plans.push_back({"filled", core::TensorType::U8, {n}});
  return plans;
}

/// Calls give(row) for each row, hearing that it should stop.
template <class Give>
void forEachRow(const FeatureSource& rows, core::Progress& progress, Give give) {
  for (size_t r = 0; r < rows.size(); ++r) {
    if (r % kRowsBetweenChecks == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::WritingFeatures, static_cast<int64_t>(r), static_cast<int64_t>(rows.size()));
    }
    give(rows.row(r));
  }
}

void writePartStarts(core::TensorStream& stream, const FeatureSource& rows, core::Progress& progress) {
  int64_t next = 0;
  const auto put = [&] { stream.write("part_starts", std::span<const int64_t>(&next, 1)); };
  forEachRow(rows, progress, [&](const FeatureRow& row) {
    put();
    next += static_cast<int64_t>(row.partTimes.size() / 2);
  });
  put();
}

void writeTensors(core::TensorStream& stream, const FeatureShape& shape, const Totals& totals,
                  const FeatureSource& rows, core::Progress& progress) {
  const auto integers = [&](const char* name, auto valueOf) {
    forEachRow(rows, progress, [&](const FeatureRow& row) {
      const auto value = static_cast<int64_t>(valueOf(row));
      stream.write(name, std::span<const int64_t>(&value, 1));
    });
  };
  const auto floats = [&](const char* name, std::span<const float> FeatureRow::*member) {
    forEachRow(rows, progress, [&](const FeatureRow& row) { stream.write(name, row.*member); });
  };
  integers("ids", [](const FeatureRow& row) { return row.movie; });
  integers("inputs", [](const FeatureRow& row) { return row.input; });
  if (totals.parts > 0) writePartStarts(stream, rows, progress);
  floats("values", &FeatureRow::values);
  if (totals.parts > 0) {
    floats("part_times", &FeatureRow::partTimes);
    floats("part_values", &FeatureRow::partValues);
  }
  for (const auto& [weight, values] : shape.network) stream.write(networkName(weight), values.values());
  if (totals.filled > 0) {
    forEachRow(rows, progress, [&](const FeatureRow& row) {
      const uint8_t mark = row.filled ? 1 : 0;
      stream.write("filled", std::span<const uint8_t>(&mark, 1));
    });
  }
}

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

bool allFinite(std::span<const float> values) {
  return std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
}

}  // namespace

WrittenFeatures writeFeatureFile(const std::filesystem::path& library, const FeatureShape& shape,
                                 const FeatureSource& rows, core::Progress& progress) {
  const std::filesystem::path folder = library / "features";
  std::filesystem::create_directories(folder);
  const std::string stem = featureStem(shape.modality, shape.encoder);
  const std::filesystem::path temporary = folder / (stem + std::string(kNewEnding));
  const Totals totals = totalsOf(rows);
  core::TensorStream stream(temporary, plansOf(shape, totals),
                            {{"modality", std::string(name(shape.modality))}, {"encoder", shape.encoder}});
  writeTensors(stream, shape, totals, rows, progress);
  stream.finish();

  WrittenFeatures written;
  written.sha256 = core::sha256OfFile(temporary, progress);
  written.present = totals.rows - totals.filled;
  written.filled = totals.filled;
  // The name holds the content, so a new set never writes over the one that is still on record.
  written.path = "features/" + stem + "-" + written.sha256.substr(0, 12) + ".safetensors";
  std::filesystem::rename(temporary, library / written.path);
  return written;
}

PresentRows::PresentRows(const data::Features& features, std::span<const MovieId> movies)
    : m_features(features), m_movies(movies) {
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(data::MovieIndex(m))) m_rows.push_back(static_cast<uint32_t>(m));
  }
}

FeatureRow PresentRows::row(size_t row) const {
  return {m_movies[m_rows[row]], 0, false, m_features.of(data::MovieIndex(m_rows[row])), {}, {}};
}

FeatureFile::FeatureFile(const std::filesystem::path& file) : m_tensors(file), m_ids(m_tensors.integers("ids")) {
  const size_t rows = m_ids.size();
  m_values = m_tensors.floats("values");
  const std::vector<int64_t>& shape = m_tensors.tensors().at("values").shape;
  if (shape.size() != 2 || static_cast<size_t>(shape[0]) != rows) refuse(core::MessageId::FeatureFileRows);
  m_dimensions = static_cast<size_t>(shape[1]);
  if (m_tensors.has("inputs")) m_inputs = m_tensors.integers("inputs");
  if (m_tensors.has("filled")) m_filled = m_tensors.bytes("filled");
  if ((m_tensors.has("inputs") && m_inputs.size() != rows) || (m_tensors.has("filled") && m_filled.size() != rows))
    refuse(core::MessageId::FeatureFileInputs);
  checkRows();
  if (m_tensors.has("part_starts") || m_tensors.has("part_times") || m_tensors.has("part_values")) readParts();
}

void FeatureFile::refuse(const core::Message& why) const {
  throw core::Error(core::ErrorCode::BadInput, {core::MessageId::FeatureFileUnusable, m_tensors.file().string(), why});
}

void FeatureFile::checkRows() const {
  if (std::ranges::adjacent_find(m_ids, std::greater_equal()) != m_ids.end()) refuse(core::MessageId::FeatureFileOrder);
  if (std::ranges::any_of(m_filled, [](uint8_t mark) { return mark > 1; })) refuse(core::MessageId::FeatureFileFlags);
}

void FeatureFile::readParts() {
  m_partStarts = m_tensors.integers("part_starts");
  m_partTimes = m_tensors.floats("part_times");
  m_partValues = m_tensors.floats("part_values");
  const std::vector<int64_t>& times = m_tensors.tensors().at("part_times").shape;
  const std::vector<int64_t>& values = m_tensors.tensors().at("part_values").shape;
  if (times.size() != 2 || times[1] != 2 || values.size() != 2 || values[0] != times[0])
    refuse(core::MessageId::FeatureFileParts);
  if (m_partStarts.size() != size() + 1 || m_partStarts.front() != 0 || m_partStarts.back() != times[0] ||
      !std::ranges::is_sorted(m_partStarts))
    refuse(core::MessageId::FeatureFilePartsOrder);
  m_partColumns = static_cast<size_t>(values[1]);
}

FeatureRow FeatureFile::row(size_t row) const {
  FeatureRow found{movie(row), input(row), isFilled(row), m_values.subspan(row * m_dimensions, m_dimensions), {}, {}};
  if (m_partStarts.empty()) return found;
  const auto first = static_cast<size_t>(m_partStarts[row]);
  const size_t count = static_cast<size_t>(m_partStarts[row + 1]) - first;
  found.partTimes = m_partTimes.subspan(first * 2, count * 2);
  found.partValues = m_partValues.subspan(first * m_partColumns, count * m_partColumns);
  return found;
}

std::optional<size_t> FeatureFile::find(MovieId movie) const {
  const auto found = std::ranges::lower_bound(m_ids, number(movie));
  if (found == m_ids.end() || *found != number(movie)) return std::nullopt;
  return static_cast<size_t>(found - m_ids.begin());
}

int64_t FeatureFile::filledCount() const { return std::ranges::count(m_filled, 1); }

std::map<std::string, core::Matrix> FeatureFile::network() const {
  std::map<std::string, core::Matrix> network;
  for (const auto& [name, info] : m_tensors.tensors()) {
    if (name.starts_with(kNetworkMark)) network.emplace(name.substr(kNetworkMark.size()), m_tensors.matrix(name));
  }
  return network;
}

void FeatureFile::checkNumbers(core::Progress& progress) const {
  for (size_t r = 0; r < size(); ++r) {
    if (r % kRowsBetweenChecks == 0) progress.throwIfCancelled();
    checkNumbers(r);
  }
}

void FeatureFile::checkNumbers(size_t row) const {
  const FeatureRow found = this->row(row);
  if (!allFinite(found.values) || !allFinite(found.partTimes) || !allFinite(found.partValues))
    refuse({core::MessageId::FeatureFileNotFinite, std::to_string(number(found.movie))});
}

std::string featureStem(data::Modality modality, std::string_view encoder) {
  std::string stem;
  for (const char c : encoder.substr(0, kMaxStem)) stem.push_back(isPlain(c) ? c : '_');
  if (stem != encoder) stem += "-" + core::sha256(encoder).substr(0, 8);
  return std::string(name(modality)) + "-" + stem;
}

bool isUnfinishedFeatures(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  // Encoders have no dots in their files' names, so a dot begins the ending.
  const std::string_view ending = std::string_view(name).substr(std::min(name.find('.'), name.size()));
  return ending == kDraftEnding || ending.starts_with(kNewEnding);
}

}  // namespace kinoprism::storage
