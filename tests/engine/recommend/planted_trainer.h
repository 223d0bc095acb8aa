#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <map>
#include <numeric>

#include "engine/recommend/networks/trainer.h"
#include "tests/engine/recommend/plain_algebra.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {

/// Numbers of tables in double, for computations that share nothing with the program.
using Table = std::vector<std::vector<double>>;

inline Table tableOf(const at::Tensor& tensor) {
  const at::Tensor values = tensor.detach().to(at::kDouble).reshape({tensor.size(0), -1}).contiguous();
  Table table(static_cast<size_t>(values.size(0)), std::vector<double>(static_cast<size_t>(values.size(1))));
  for (size_t r = 0; r < table.size(); ++r) {
    for (size_t c = 0; c < table[r].size(); ++c) table[r][c] = values.data_ptr<double>()[r * table[r].size() + c];
  }
  return table;
}

/// Trains nothing: gives the model random weights, and keeps them and the loss of some examples.
class PlantedTrainer final : public Trainer {
 public:
  explicit PlantedTrainer(std::vector<uint32_t> examples = {}) : m_examples(std::move(examples)) {}

  TrainingRecord train(GradientModel& model, const TrainingOptions&, const data::Validator*, const core::Message&,
                       core::Progress&) const override {
    at::manual_seed(3);
    planted.clear();
    for (at::Tensor& weight : model.weights()) {
      weight.set_data(at::randn(weight.sizes()) * 0.5);
      planted.push_back(tableOf(weight));
    }
    core::Rng random(1);
    model.beginEpoch(1, random);
    if (!m_examples.empty()) {
      const at::Tensor loss = model.loss(m_examples, random);
      lost = loss.item<double>();
    }
    return {};
  }

  mutable std::vector<Table> planted;
  mutable double lost = 0;

 private:
  std::vector<uint32_t> m_examples;
};

/// D^-½·R·D^-½ over people and then movies, as a full table.
inline Table plainGraph(const data::Interactions& ratings) {
  const size_t people = ratings.personCount();
  const size_t size = people + ratings.movieCount();
  Table graph(size, std::vector<double>(size));
  for (size_t p = 0; p < people; ++p) {
    for (size_t m = 0; m < ratings.movieCount(); ++m) {
      if (!ratings.contains(data::PersonIndex(p), data::MovieIndex(m))) continue;
      graph[p][people + m] = graph[people + m][p] = 1;
    }
  }
  std::vector<double> degrees;
  for (const auto& row : graph) degrees.push_back(std::accumulate(row.begin(), row.end(), 0.0));
  for (size_t a = 0; a < size; ++a) {
    for (size_t b = 0; b < size; ++b) {
      if (graph[a][b] > 0) graph[a][b] = 1 / std::sqrt(degrees[a] * degrees[b]);
    }
  }
  return graph;
}

inline Table plainProduct(const Table& graph, const Table& x) {
  Table result(graph.size(), std::vector<double>(x[0].size()));
  for (size_t a = 0; a < graph.size(); ++a) {
    for (size_t b = 0; b < graph.size(); ++b) {
      for (size_t d = 0; d < x[0].size(); ++d) result[a][d] += graph[a][b] * x[b][d];
    }
  }
  return result;
}

/// Mean of x, A·x, A·A·x …
inline Table plainLayers(const Table& graph, Table x, int layers) {
  Table sum = x;
  for (int layer = 0; layer < layers; ++layer) {
    x = plainProduct(graph, x);
    for (size_t a = 0; a < x.size(); ++a) {
      for (size_t d = 0; d < x[a].size(); ++d) sum[a][d] += x[a][d];
    }
  }
  for (auto& row : sum) {
    for (double& value : row) value /= layers + 1;
  }
  return sum;
}

/// Each row centred, scaled by column and of length 1 over the movies that have features; the rest zero.
inline Table plainFeatures(const data::Features& features) {
  Table table(features.movieCount(), std::vector<double>(features.dimensions()));
  for (size_t c = 0; c < features.dimensions(); ++c) {
    double sum = 0, squares = 0;
    for (size_t m = 0; m < features.movieCount(); ++m) {
      if (!features.isPresent(data::MovieIndex(m))) continue;
      sum += features.of(data::MovieIndex(m))[c];
      squares += std::pow(features.of(data::MovieIndex(m))[c], 2);
    }
    const double mean = sum / static_cast<double>(features.presentCount());
    const double deviation = std::sqrt(squares / static_cast<double>(features.presentCount()) - mean * mean);
    for (size_t m = 0; m < features.movieCount(); ++m) {
      if (features.isPresent(data::MovieIndex(m)))
        table[m][c] = (features.of(data::MovieIndex(m))[c] - mean) / deviation;
    }
  }
  for (auto& row : table) {
    const double length = std::sqrt(dot(row, row));
    for (double& value : row) value = length > 0 ? value / length : 0;
  }
  return table;
}

/// rows·matrix
inline Table plainProjection(const Table& rows, const Table& matrix) {
  Table result(rows.size(), std::vector<double>(matrix[0].size()));
  for (size_t r = 0; r < rows.size(); ++r) {
    for (size_t c = 0; c < matrix.size(); ++c) {
      for (size_t d = 0; d < matrix[0].size(); ++d) result[r][d] += rows[r][c] * matrix[c][d];
    }
  }
  return result;
}

/// Scores of the own history of everybody who has one are p_u·q_j + b_j.
inline void expectProducts(const Recommender& model, const data::Interactions& ratings, const Table& people,
                           const Table& movies, const std::vector<double>& biases = {}) {
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    if (ratings.moviesOf(data::PersonIndex(p)).empty()) continue;
    const std::vector<float> scores = scoresOf(model, ratings.historyOf(data::PersonIndex(p)));
    for (size_t m = 0; m < scores.size(); ++m) {
      const double expected = dot(people[p], movies[m]) + (biases.empty() ? 0 : biases[m]);
      ASSERT_NEAR(scores[m], expected, 1e-3) << "person " << p << ", movie " << m;
    }
  }
}

/// −ln of the share of e^(p·q + b) that pairs have of their person's total, mean over pairs.
inline double plainSoftmax(const Table& people, const Table& movies, const std::vector<double>& biases,
                           const std::vector<std::pair<size_t, size_t>>& pairs) {
  double sum = 0;
  for (const auto& [person, movie] : pairs) {
    double total = 0, own = 0;
    for (size_t m = 0; m < movies.size(); ++m) {
      const double score = dot(people[person], movies[m]) + (biases.empty() ? 0 : biases[m]);
      total += std::exp(score);
      if (m == movie) own = score;
    }
    sum += std::log(total) - own;
  }
  return sum / static_cast<double>(pairs.size());
}

/// Pairs in the order in which a model numbers its examples.
inline std::vector<std::pair<size_t, size_t>> pairsOf(const data::Interactions& ratings) {
  std::vector<std::pair<size_t, size_t>> pairs;
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    for (const data::MovieIndex movie : ratings.moviesOf(data::PersonIndex(p)))
      pairs.emplace_back(p, data::index(movie));
  }
  return pairs;
}

inline std::vector<uint32_t> allExamples(const data::Interactions& ratings) {
  std::vector<uint32_t> all(ratings.size());
  std::iota(all.begin(), all.end(), 0u);
  return all;
}

/// The parts of a table with people first.
inline Table rowsFrom(const Table& table, size_t first, size_t count) {
  return Table(table.begin() + static_cast<ptrdiff_t>(first), table.begin() + static_cast<ptrdiff_t>(first + count));
}

inline Table stacked(Table a, const Table& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

inline Table sumOf(Table a, const Table& b, double factor = 1) {
  for (size_t r = 0; r < a.size(); ++r) {
    for (size_t c = 0; c < a[r].size(); ++c) a[r][c] += factor * b[r][c];
  }
  return a;
}

inline Table scaled(Table a, double factor) {
  for (auto& row : a) {
    for (double& value : row) value *= factor;
  }
  return a;
}

/// Ratings of 12 people and 15 movies, the last of which nobody rated; text of all movies and sound of four fifths.
inline data::Dataset fewWithFeatures() {
  constexpr size_t kMovies = 15;
  data::Dataset dataset{randomInteractions(12, kMovies, 7).filtered([](data::PersonIndex, const data::Rated& rated) {
                          return data::index(rated.movie) + 1 < kMovies;
                        }),
                        {}};
  std::mt19937 random(9);
  std::normal_distribution<float> normal;
  core::Matrix text(kMovies, 4);
  for (float& value : text.values()) value = normal(random);
  dataset.features.push_back(data::Features(data::Modality::Text, "made", std::move(text)));
  dataset.features.push_back(randomFeatures(data::Modality::Audio, kMovies, 3, 8));
  return dataset;
}

}  // namespace kinoprism::recommend
