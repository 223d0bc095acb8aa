#include "engine/recommend/linear/slim.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/matrix.h"
#include "engine/core/message_ids.h"
#include "engine/linalg/row_products.h"
#include "engine/recommend/linear/item_regression.h"
#include "engine/recommend/people_of_movies.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

constexpr std::array<std::string_view, 2> kSigns{"positive", "any"};
constexpr double kRest = 1e-4;     ///< a column rests when no weight moves more
constexpr int kSweepsInUse = 100;  ///< at most, between two sweeps over all candidates

/// G = Xᵀ·D·X, whole. Row by row, each summed in double.
core::Matrix wholeGram(const data::Interactions& interactions, double flattening, core::Progress& progress) {
  const size_t n = interactions.movieCount();
  const PeopleOfMovies people(interactions, progress);
  const std::vector<double> weights = personWeights(interactions, flattening);
  core::Matrix gram(n, n);
  trackedParallelFor(n, 8, core::MessageId::CountingCoRatings, progress, [&](size_t begin, size_t end) {
    std::vector<double> sums(n);
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      std::ranges::fill(sums, 0.0);
      for (const data::PersonIndex person : people.of(data::MovieIndex(m))) {
        for (const data::MovieIndex other : interactions.moviesOf(person))
          sums[data::index(other)] += weights[data::index(person)];
      }
      std::ranges::copy(sums, gram.row(m).begin());
    }
  });
  return gram;
}

/// Solves for one column after another. One to a thread.
class ColumnSolver {
 public:
  ColumnSolver(const core::Matrix& gram, const Slim::Options& options)
      : m_gram(gram), m_options(options), m_keep(options.dropout / (1 - options.dropout)) {}

  /// The weights of the movies that speak for `target`, those that are not zero.
  std::vector<Neighbour> solve(size_t target, const core::Progress& progress) {
    chooseCandidates(target);
    start(target);
    for (int sweep = 0; sweep < m_options.sweeps; ++sweep) {
      progress.throwIfCancelled();
      if (sweepOver(m_all) <= kRest) break;
      m_used.clear();
      for (const uint32_t c : m_all) {
        if (m_weights[c] != 0) m_used.push_back(c);
      }
      for (int inner = 0; inner < kSweepsInUse && sweepOver(m_used) > kRest; ++inner) progress.throwIfCancelled();
    }
    std::vector<Neighbour> result;
    for (const uint32_t c : m_all) {
      if (m_weights[c] != 0) result.push_back({data::MovieIndex(m_movies[c]), m_weights[c]});
    }
    return result;
  }

 private:
  /// Without neighbours every movie is a row of the system, but only those that can get a weight are tried: where all
  /// weights are positive, one is zero unless G_ij > l1.
  void chooseCandidates(size_t target) {
    const auto row = m_gram.row(target);
    const auto isCandidate = [&](size_t m) {
      const bool speaks = m_options.sign == Slim::Sign::Any ? m_gram.row(m)[m] > 0 : row[m] > m_options.l1;
      return m != target && speaks;
    };
    std::vector<Neighbour> nearest;
    for (size_t m = 0; m < row.size(); ++m) {
      if (!isCandidate(m)) continue;
      nearest.push_back({data::MovieIndex(m), row[m] / std::sqrt(static_cast<double>(m_gram.row(m)[m]))});
    }
    keepHeaviest(nearest, static_cast<size_t>(m_options.neighbours));
    m_movies.clear();
    for (const Neighbour& neighbour : nearest) m_movies.push_back(static_cast<uint32_t>(data::index(neighbour.movie)));
    std::ranges::sort(m_movies);
  }

  /// All weights zero. Few candidates get a small Gram matrix of their own, whose rows are short.
  void start(size_t target) {
    const size_t count = m_movies.size();
    const size_t n = m_gram.rows();
    m_isSmall = m_options.neighbours > 0 && count < n;
    m_weights.assign(count, 0);
    m_all.resize(count);
    for (size_t c = 0; c < count; ++c) m_all[c] = static_cast<uint32_t>(c);
    const auto row = m_gram.row(target);
    if (!m_isSmall) {
      m_rest.assign(row.begin(), row.end());
      return;
    }
    m_small.resize(count * count);
    m_rest.resize(count);
    for (size_t c = 0; c < count; ++c) {
      const auto from = m_gram.row(m_movies[c]);
      for (size_t d = 0; d < count; ++d) m_small[c * count + d] = from[m_movies[d]];
      m_rest[c] = row[m_movies[c]];
    }
  }

  /// One step for each of `candidates`. Returns the largest move.
  double sweepOver(const std::vector<uint32_t>& candidates) {
    double largest = 0;
    for (const uint32_t c : candidates) {
      const size_t place = m_isSmall ? c : m_movies[c];
      const float* const row = m_isSmall ? m_small.data() + c * m_movies.size() : m_gram.row(place).data();
      const double norm = row[place];
      const double wanted = m_rest[place] + norm * m_weights[c];
      const double shrunk = m_options.sign == Slim::Sign::Positive
                                ? std::max(0.0, wanted - m_options.l1)
                                : std::copysign(std::max(0.0, std::abs(wanted) - m_options.l1), wanted);
      const double weight = shrunk / (norm + m_options.l2 + m_keep * norm);
      const double move = weight - m_weights[c];
      if (move == 0) continue;
      linalg::addScaled({row, m_rest.size()}, static_cast<float>(-move), m_rest.data());
      m_weights[c] = weight;
      largest = std::max(largest, std::abs(move));
    }
    return largest;
  }

  const core::Matrix& m_gram;
  const Slim::Options& m_options;
  double m_keep;
  std::vector<uint32_t> m_movies;  ///< candidates, rising
  std::vector<double> m_weights;   ///< of each candidate
  std::vector<float> m_rest;       ///< what is left of Xᵀ·D·x_j, of every row of the system
  std::vector<float> m_small;      ///< the candidates' Gram matrix, where it is used
  std::vector<uint32_t> m_all;
  std::vector<uint32_t> m_used;
  bool m_isSmall = false;
};

}  // namespace

std::span<const core::Parameter<Slim::Options>> Slim::parameters() {
  static constexpr std::array<core::Parameter<Options>, 7> kParameters{
      parameter<&Options::l1>("l1", 0, 1e4, core::Scale::Linear, core::MessageId::HelpSlimL1),
      parameter<&Options::l2>("l2", 0.1, 1e5, core::Scale::Logarithmic, core::MessageId::HelpLinearLambda),
      parameter<&Options::dropout>("dropout", 0, 0.9, core::Scale::Linear, core::MessageId::HelpSlimDropout),
      parameter<&Options::flattening>("person-normalisation", 0, 1, core::Scale::Linear,
                                      core::MessageId::HelpPersonNormalisation),
      core::choice<&Options::sign>("sign", kSigns, core::MessageId::HelpSlimSign),
      parameter<&Options::neighbours>("neighbours", 0, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpSlimNeighbours),
      parameter<&Options::sweeps>("max-iterations", 1, 1'000, core::Scale::Integer,
                                  core::MessageId::HelpSlimIterations),
  };
  return kParameters;
}

void Slim::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  const size_t n = interactions.movieCount();
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  if (n > kMaxMovies) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::SlimPairsTooMany, n, kMaxMovies});
  }
  const core::Matrix gram = wholeGram(interactions, m_options.flattening, progress);
  std::vector<std::vector<Neighbour>> neighboursOf(n);
  trackedParallelFor(n, 4, core::MessageId::SolvingForMovies, progress, [&](size_t begin, size_t end) {
    ColumnSolver solver(gram, m_options);
    for (size_t m = begin; m < end; ++m) neighboursOf[m] = solver.solve(m, progress);
  });
  adopt(SparseItemWeights(neighboursOf));
}

std::unique_ptr<Slim> Slim::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<Slim>(options);
  model->loadGraph(file);
  return model;
}

}  // namespace kinoprism::recommend
