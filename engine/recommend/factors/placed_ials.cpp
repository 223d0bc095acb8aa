#include "engine/recommend/factors/placed_ials.h"

#include <algorithm>
#include <limits>

#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

void PlacedIals::place(linalg::FactorTable used, std::vector<uint8_t> present) {
  m_used = std::move(used);
  m_present = std::move(present);
}

void PlacedIals::markAbsent(std::span<float> scores) const {
  for (size_t m = 0; m < scores.size(); ++m) {
    if (!m_present[m]) scores[m] = std::numeric_limits<float>::quiet_NaN();
  }
}

void PlacedIals::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  const std::vector<data::Rated> copy(history.begin(), history.end());
  multiply(m_used, m_ials.foldIn({&copy, 1}).row(0), scores);
  markAbsent(scores);
}

void PlacedIals::scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const {
  checkScoring(histories, scores);
  for (const auto& history : histories) checkScoring(history, scores.columns);
  if (histories.empty()) return;
  multiply(m_ials.foldIn(histories), m_used, scores);
  for (size_t h = 0; h < histories.size(); ++h) markAbsent(scores.row(h));
}

bool PlacedIals::contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                               std::span<float> parts) const {
  m_ials.contributionsTo(m_used.row(data::index(movie)), history, parts);
  return true;
}

bool PlacedIals::similar(data::MovieIndex movie, std::span<float> scores) const {
  checkScoring(std::span<const data::Rated>{}, scores.size());
  cosines(m_used, movie, scores);
  markAbsent(scores);
  return true;
}

void PlacedIals::saveAs(std::string_view kind, core::TensorWriter& writer) const {
  m_ials.save(writer);
  writeKind(writer, kind);
  writer.add("used", m_used.toMatrix());
  writer.add("present", std::span<const uint8_t>(m_present), {static_cast<int64_t>(m_present.size())});
}

void PlacedIals::loadAs(std::string_view kind, int factors, const core::TensorFile& file) {
  requireKind(file, kind);
  m_ials.loadFactors(file);
  const int64_t movies = static_cast<int64_t>(movieCount());
  requireShape(file, "used", {movies, factors});
  requireShape(file, "present", {movies});
  requireFinite(file, "used", file.floats("used"));
  const auto present = file.bytes("present");
  place(linalg::FactorTable(file.matrix("used")), {present.begin(), present.end()});
}

bool isZero(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float value) { return value == 0; });
}

}  // namespace kinoprism::recommend
