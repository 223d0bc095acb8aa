#pragma once

#include "engine/recommend/factors/ials.h"

namespace kinoprism::recommend {

/// What recommenders share that fold people in by iALS from the movies that were rated, and score with factors of their
/// own choosing, which movies without ratings may have too. The score of a movie is w_u·h; NaN where it has no h.
class PlacedIals : public Recommender {
 public:
  size_t movieCount() const override { return m_ials.movieCount(); }
  void scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const override;
  void scoreHistories(std::span<const std::vector<data::Rated>> histories, core::MatrixView scores) const override;
  bool contributions(std::span<const data::Rated> history, data::MovieIndex movie,
                     std::span<float> parts) const override;
  /// Cosine of the factors used.
  bool similar(data::MovieIndex movie, std::span<float> scores) const override;

 protected:
  explicit PlacedIals(Ials::Options options) : m_ials(options) {}

  const Ials& ials() const { return m_ials; }
  Ials& ials() { return m_ials; }
  /// used: what movies are scored with; present: whether there is a score. A value a movie.
  void place(linalg::FactorTable used, std::vector<uint8_t> present);

  void saveAs(std::string_view kind, core::TensorWriter& writer) const;
  /// What saveAs wrote. Throws Error{BadInput}.
  void loadAs(std::string_view kind, int factors, const core::TensorFile& file);

 private:
  void markAbsent(std::span<float> scores) const;

  Ials m_ials;
  linalg::FactorTable m_used;
  std::vector<uint8_t> m_present;
};

/// Whether a movie has no factors.
bool isZero(std::span<const float> values);

}  // namespace kinoprism::recommend
