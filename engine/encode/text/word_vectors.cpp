#include "engine/encode/text/word_vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/encode/text/movie_words.h"
#include "engine/encode/text/vocabulary.h"
#include "engine/encode/text/word_vector_file.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kMoviesAtOnce = 32;
constexpr int kPasses = 50;         ///< of the power iteration, at most
constexpr double kSmall = 1e-10;    ///< its last step, squared
constexpr double kNoLength = 1e-6;  ///< of a row that was all common direction, against its former length

using Words = std::vector<std::string>;

/// The weight of each word of the vocabulary.
std::vector<double> weightsOf(const Vocabulary& vocabulary, const std::vector<Words>& all,
                              const WordVectors::Options& options) {
  std::vector<double> weights(vocabulary.size(), 1.0);
  if (options.weighting == WordVectors::Weighting::Tfidf) {
    const auto movies = static_cast<double>(all.size());
    for (uint32_t w = 0; w < weights.size(); ++w) weights[w] = std::log((1 + movies) / (1 + vocabulary.movies(w))) + 1;
  } else if (options.weighting == WordVectors::Weighting::Sif) {
    std::vector<double> counts(vocabulary.size());
    double total = 0;
    for (const Words& words : all)
      for (const std::string& word : words) ++counts[vocabulary.find(word)], ++total;
    for (size_t w = 0; w < weights.size(); ++w)
      weights[w] = options.smoothing / (options.smoothing + counts[w] / total);
  }
  return weights;
}

core::Matrix weightedMeans(const std::vector<Words>& all, const Vocabulary& vocabulary,
                           const std::vector<double>& weights, const WordVectorTable& table, core::Progress& progress) {
  core::Matrix means(all.size(), table.vectors.columns());
  core::parallelFor(all.size(), kMoviesAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    std::vector<double> sum(means.columns());
    for (size_t m = begin; m < end; ++m) {
      std::fill(sum.begin(), sum.end(), 0.0);
      size_t count = 0;
      for (const std::string& word : all[m]) {
        const uint32_t number = vocabulary.find(word);
        if (table.rows[number] == WordVectorTable::kAbsent) continue;
        ++count;
        const auto vector = table.vectors.row(table.rows[number]);
        for (size_t c = 0; c < sum.size(); ++c) sum[c] += weights[number] * vector[c];
      }
      const auto row = means.row(m);
      for (size_t c = 0; c < sum.size(); ++c)
        row[c] = count > 0 ? static_cast<float>(sum[c] / static_cast<double>(count))
                           : std::numeric_limits<float>::quiet_NaN();
    }
  });
  return means;
}

bool isAbsent(std::span<const float> row) { return std::isnan(row[0]); }

double dot(std::span<const float> row, const std::vector<double>& direction) {
  double sum = 0;
  for (size_t c = 0; c < row.size(); ++c) sum += row[c] * direction[c];
  return sum;
}

/// The first right singular vector of the present rows, by power iteration from their sum. Empty when there is none.
std::vector<double> commonDirection(const core::Matrix& rows, core::Progress& progress) {
  std::vector<double> direction(rows.columns());
  for (int pass = 0; pass <= kPasses; ++pass) {
    progress.throwIfCancelled();
    std::vector<double> next(rows.columns());
    for (size_t r = 0; r < rows.rows(); ++r) {
      const auto row = rows.row(r);
      if (isAbsent(row)) continue;
      const double along = pass == 0 ? 1 : dot(row, direction);
      for (size_t c = 0; c < row.size(); ++c) next[c] += along * row[c];
    }
    double squares = 0;
    for (const double value : next) squares += value * value;
    if (squares <= 0) return {};
    double moved = 0;
    for (size_t c = 0; c < next.size(); ++c) {
      next[c] /= std::sqrt(squares);
      moved += (next[c] - direction[c]) * (next[c] - direction[c]);
    }
    direction = std::move(next);
    if (moved < kSmall) break;
  }
  return direction;
}

/// Takes the direction out of each row and makes the rest of length 1; nothing left means absent.
void finish(core::Matrix& rows, const std::vector<double>& direction) {
  for (size_t r = 0; r < rows.rows(); ++r) {
    const auto row = rows.row(r);
    if (isAbsent(row)) continue;
    double before = 0;
    double after = 0;
    const double along = direction.empty() ? 0 : dot(row, direction);
    for (size_t c = 0; c < row.size(); ++c) {
      before += static_cast<double>(row[c]) * row[c];
      if (!direction.empty()) row[c] = static_cast<float>(row[c] - along * direction[c]);
      after += static_cast<double>(row[c]) * row[c];
    }
    const bool isLeft = after > kNoLength * kNoLength * before && after > 0;
    for (float& value : row)
      value = isLeft ? static_cast<float>(value / std::sqrt(after)) : std::numeric_limits<float>::quiet_NaN();
  }
}

}  // namespace

std::span<const core::Parameter<WordVectors::Options>> WordVectors::parameters() {
  static constexpr std::array<std::string_view, 2> kOffOn{"off", "on"};
  static constexpr std::array<std::string_view, 3> kWeightings{"sif", "tfidf", "equal"};
  static constexpr std::array kParameters{
      core::choice<&Options::weighting>("weighting", kWeightings, core::MessageId::HelpWordVectorsWeighting),
      parameter<&Options::smoothing>("smoothing", 1e-6, 1, core::Scale::Logarithmic,
                                     core::MessageId::HelpWordVectorsSmoothing),
      core::choice<&Options::removeCommon>("remove-first-component", kOffOn, core::MessageId::HelpRemoveFirstComponent),
  };
  return kParameters;
}

WordVectors::Result WordVectors::encode(std::span<const MovieText> movies, core::Progress& progress) const {
  const std::vector<Words> all = wordsOfMovies(movies, GenreWords::With, false, progress);
  Vocabulary vocabulary;
  for (size_t m = 0; m < all.size(); ++m) vocabulary.count(m, all[m]);
  if (vocabulary.size() == 0)
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoMovieWithTitleGenreOrDescription);

  const WordVectorTable table = readWordVectors(m_file, vocabulary, progress);
  if (table.vectors.rows() == 0) {
    throw core::Error(core::ErrorCode::NoData, {core::MessageId::NoneOfTheWords, m_file.filename().string()});
  }
  core::Matrix rows = weightedMeans(all, vocabulary, weightsOf(vocabulary, all, m_options), table, progress);
  finish(rows, m_options.removeCommon ? commonDirection(rows, progress) : std::vector<double>{});
  return {data::Features(data::Modality::Text, "word-vectors", std::move(rows)), vocabulary.size(),
          table.vectors.rows()};
}

}  // namespace kinoprism::encode
