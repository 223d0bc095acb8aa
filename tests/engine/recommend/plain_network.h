#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "tests/engine/recommend/small_data.h"
#include "tests/engine/recommend/two_tastes.h"

namespace kinoprism::recommend {

/// What the tests of networks share: how well a model tells two tastes, and networks computed number by number from a
/// model's file.

/// How often a movie of the person's taste among [from, to) stands above one of the other taste: 1 always, 0.5 by
/// chance.
inline double shareInOrder(const Recommender& model, const data::Dataset& dataset, size_t from, size_t to) {
  size_t right = 0, all = 0;
  for (size_t person = 0; person < 12; ++person) {
    const auto scores = scoresOf(model, dataset.interactions.historyOf(data::PersonIndex(person)));
    for (size_t own = from; own < to; ++own) {
      for (size_t other = from; other < to; ++other) {
        if (own % 2 != person % 2 || other % 2 == person % 2) continue;
        right += scores[own] > scores[other];
        ++all;
      }
    }
  }
  return static_cast<double>(right) / static_cast<double>(all);
}

using Numbers = std::vector<double>;

/// A saved model, open to be computed with.
class SavedModel {
 public:
  explicit SavedModel(const Recommender& model) : m_file(written(model, m_place)) {}

  size_t rows(const std::string& name) const { return static_cast<size_t>(m_file.tensors().at(name).shape[0]); }
  Numbers vector(const std::string& name) const {
    const auto values = m_file.floats(name);
    return {values.begin(), values.end()};
  }
  Numbers row(const std::string& name, size_t row) const {
    const core::Matrix matrix = m_file.matrix(name);
    return {matrix.row(row).begin(), matrix.row(row).end()};
  }
  /// matrix·x
  Numbers times(const std::string& matrix, const Numbers& x) const {
    const core::Matrix values = m_file.matrix(matrix);
    Numbers result;
    for (size_t r = 0; r < values.rows(); ++r) {
      double sum = 0;
      for (size_t c = 0; c < values.columns(); ++c) sum += values.row(r)[c] * x[c];
      result.push_back(sum);
    }
    return result;
  }
  /// Σ of the history's rows / (its size)^power
  Numbers pooled(const std::string& matrix, std::span<const data::Rated> history, double power) const {
    const core::Matrix values = m_file.matrix(matrix);
    Numbers sum(values.columns());
    for (const data::Rated& rated : history) {
      for (size_t c = 0; c < sum.size(); ++c) sum[c] += values.row(data::index(rated.movie))[c];
    }
    for (double& value : sum) value /= std::pow(std::max<size_t>(1, history.size()), power);
    return sum;
  }

 private:
  static std::filesystem::path written(const Recommender& model, const TemporaryFile& place) {
    core::TensorWriter writer;
    model.save(writer);
    writer.write(place.path());
    return place.path();
  }

  TemporaryFile m_place;
  core::TensorFile m_file;
};

inline Numbers plus(Numbers a, const Numbers& b) {
  for (size_t i = 0; i < a.size(); ++i) a[i] += b[i];
  return a;
}

inline Numbers mapped(Numbers values, double (*function)(double)) {
  for (double& value : values) value = function(value);
  return values;
}

inline double product(const Numbers& a, const Numbers& b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// NaN where expected is.
inline void expectScores(std::span<const float> found, const Numbers& expected, double tolerance) {
  expectClose(found, std::vector<float>(expected.begin(), expected.end()), tolerance);
}

}  // namespace kinoprism::recommend
