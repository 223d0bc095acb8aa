#include "engine/recommend/neighbours/item_knn.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/recommend/people_of_movies.h"
#include "engine/recommend/tracked_loop.h"

namespace kinoprism::recommend {
namespace {

using Similarity = ItemKnn::Similarity;

constexpr std::array<std::string_view, 4> kSimilarities{"cosine", "jaccard", "tf-idf", "bm25"};
constexpr double kBm25K1 = 1.2;
constexpr double kBm25B = 0.75;

/// What the similarity of two movies is computed from besides those who watched both.
struct Statistics {
  std::vector<double> personWeights;  ///< w_u², or empty where all people count alike
  std::vector<double> counts;         ///< n_i
  std::vector<double> norms;          ///< √Σ w_u² for TF-IDF, b_i for BM25

  Statistics(const data::Interactions& interactions, const PeopleOfMovies& people, Similarity similarity) {
    for (const uint32_t count : interactions.countsOfMovies()) counts.push_back(count);
    if (similarity == Similarity::TfIdf || similarity == Similarity::Bm25) weighPeople(interactions);
    if (similarity == Similarity::TfIdf) {
      for (size_t m = 0; m < counts.size(); ++m) {
        double sum = 0;
        for (const data::PersonIndex person : people.of(data::MovieIndex(m))) sum += personWeights[data::index(person)];
        norms.push_back(std::sqrt(sum));
      }
    }
    if (similarity == Similarity::Bm25) {
      const double mean = static_cast<double>(interactions.size()) / static_cast<double>(counts.size());
      for (const double count : counts) {
        norms.push_back((kBm25K1 + 1) / (1 + kBm25K1 * (1 - kBm25B + kBm25B * count / mean)));
      }
    }
  }

 private:
  void weighPeople(const data::Interactions& interactions) {
    for (size_t p = 0; p < interactions.personCount(); ++p) {
      const double movies = static_cast<double>(interactions.moviesOf(data::PersonIndex(p)).size());
      const double weight = std::max(0.0, std::log(static_cast<double>(interactions.movieCount()) / (1 + movies)));
      personWeights.push_back(weight * weight);
    }
  }
};

/// Counts, for one movie after another, with which others it was watched. One to a thread.
class Companions {
 public:
  Companions(const data::Interactions& interactions, const PeopleOfMovies& people, const Statistics& statistics)
      : m_interactions(interactions),
        m_people(people),
        m_statistics(statistics),
        m_counts(people.movieCount()),
        m_weights(statistics.personWeights.empty() ? 0 : people.movieCount()) {}

  void neighboursOf(data::MovieIndex movie, const ItemKnn::Options& options, std::vector<Neighbour>& neighbours) {
    count(movie);
    neighbours.clear();
    for (const data::MovieIndex other : m_seen) {
      if (other != movie) {
        const double weight = similarity(movie, other, options);
        if (weight > 0) neighbours.push_back({other, weight});
      }
      m_counts[data::index(other)] = 0;
      if (!m_weights.empty()) m_weights[data::index(other)] = 0;
    }
    m_seen.clear();
    keepHeaviest(neighbours, static_cast<size_t>(options.neighbours));
  }

 private:
  void count(data::MovieIndex movie) {
    for (const data::PersonIndex person : m_people.of(movie)) {
      for (const data::MovieIndex other : m_interactions.moviesOf(person)) {
        if (m_counts[data::index(other)]++ == 0) m_seen.push_back(other);
        if (!m_weights.empty()) m_weights[data::index(other)] += m_statistics.personWeights[data::index(person)];
      }
    }
  }

  double similarity(data::MovieIndex a, data::MovieIndex b, const ItemKnn::Options& options) const {
    const double both = m_counts[data::index(b)];
    const double shrink = both / (both + options.shrinkage);
    const double countA = m_statistics.counts[data::index(a)];
    const double countB = m_statistics.counts[data::index(b)];
    switch (options.similarity) {
      case Similarity::Cosine:
        return shrink * (both / std::sqrt(countA * countB));
      case Similarity::Jaccard:
        return shrink * (both / (countA + countB - both));
      case Similarity::TfIdf: {
        const double norm = m_statistics.norms[data::index(a)] * m_statistics.norms[data::index(b)];
        return norm > 0 ? shrink * m_weights[data::index(b)] / norm : 0;
      }
      case Similarity::Bm25:
        return shrink * m_weights[data::index(b)] * m_statistics.norms[data::index(a)] *
               m_statistics.norms[data::index(b)];
    }
    return 0;
  }

  const data::Interactions& m_interactions;
  const PeopleOfMovies& m_people;
  const Statistics& m_statistics;
  std::vector<uint32_t> m_counts;
  std::vector<double> m_weights;
  std::vector<data::MovieIndex> m_seen;
};

}  // namespace

std::span<const core::Parameter<ItemKnn::Options>> ItemKnn::parameters() {
  static constexpr std::array<core::Parameter<Options>, 3> kParameters{
      core::choice<&Options::similarity>("similarity", kSimilarities, core::MessageId::HelpItemSimilarity),
      parameter<&Options::neighbours>("neighbours", 0, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpItemNeighbours),
      parameter<&Options::shrinkage>("shrinkage", 0, 1'000, core::Scale::Linear, core::MessageId::HelpShrinkage),
  };
  return kParameters;
}

void ItemKnn::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  const size_t n = interactions.movieCount();
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  if (m_options.neighbours == 0 && n > kMaxMoviesWithAllNeighbours) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::ItemNeighboursTooMany, n});
  }
  const PeopleOfMovies people(interactions, progress);
  const Statistics statistics(interactions, people, m_options.similarity);
  std::vector<std::vector<Neighbour>> neighboursOf(n);
  // Few ranges, as each needs counters of its own; a quarter of a thread's share keeps the threads evenly busy.
  const size_t grain = std::clamp<size_t>(n / (static_cast<size_t>(core::threadCount()) * 16), 1, 256);
  trackedParallelFor(n, grain, core::MessageId::FindingNeighbours, progress, [&](size_t begin, size_t end) {
    Companions companions(interactions, people, statistics);
    std::vector<Neighbour> neighbours;
    for (size_t m = begin; m < end; ++m) {
      progress.throwIfCancelled();
      companions.neighboursOf(data::MovieIndex(m), m_options, neighbours);
      neighboursOf[m] = neighbours;
    }
  });
  adopt(SparseItemWeights(neighboursOf));
}

std::unique_ptr<ItemKnn> ItemKnn::load(Options options, const core::TensorFile& file) {
  auto model = std::make_unique<ItemKnn>(options);
  model->loadGraph(file);
  return model;
}

}  // namespace kinoprism::recommend
