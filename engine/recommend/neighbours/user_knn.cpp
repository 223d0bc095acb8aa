#include "engine/recommend/neighbours/user_knn.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/recommend/model_file.h"

namespace kinoprism::recommend {

std::span<const core::Parameter<UserKnn::Options>> UserKnn::parameters() {
  static constexpr std::array<core::Parameter<Options>, 2> kParameters{
      parameter<&Options::neighbours>("neighbours", 1, 5'000, core::Scale::Integer,
                                      core::MessageId::HelpUserNeighbours),
      parameter<&Options::power>("amplification", 0, 10, core::Scale::Linear, core::MessageId::HelpAmplification),
  };
  return kParameters;
}

void UserKnn::fit(const data::Dataset& dataset, core::Progress& progress) {
  const data::Interactions& interactions = dataset.interactions;
  if (interactions.size() == 0) throw core::Error(core::ErrorCode::NoData, core::MessageId::NoRatingsToLearnFrom);
  UserKnn fitted(m_options);
  fitted.m_personStarts.push_back(0);
  fitted.m_movies.reserve(interactions.size());
  for (size_t p = 0; p < interactions.personCount(); ++p) {
    if (p % 4096 == 0) {
      progress.throwIfCancelled();
      progress.report(core::MessageId::CollectingHistories, static_cast<int64_t>(p),
                      static_cast<int64_t>(interactions.personCount()));
    }
    for (const data::MovieIndex movie : interactions.moviesOf(data::PersonIndex(p))) {
      fitted.m_movies.push_back(static_cast<int32_t>(movie));
    }
    fitted.m_personStarts.push_back(static_cast<int64_t>(fitted.m_movies.size()));
  }
  fitted.indexMovies(interactions.movieCount());
  *this = std::move(fitted);
}

void UserKnn::indexMovies(size_t movieCount) {
  m_movieStarts.assign(movieCount + 1, 0);
  for (const int32_t movie : m_movies) ++m_movieStarts[static_cast<size_t>(movie) + 1];
  for (size_t m = 1; m <= movieCount; ++m) m_movieStarts[m] += m_movieStarts[m - 1];
  m_people.resize(m_movies.size());
  std::vector<int64_t> next(m_movieStarts.begin(), m_movieStarts.end() - 1);
  for (size_t p = 0; p + 1 < m_personStarts.size(); ++p) {
    for (int64_t i = m_personStarts[p]; i < m_personStarts[p + 1]; ++i) {
      const size_t movie = static_cast<size_t>(m_movies[static_cast<size_t>(i)]);
      m_people[static_cast<size_t>(next[movie]++)] = static_cast<int32_t>(p);
    }
  }
}

std::vector<UserKnn::Peer> UserKnn::peersOf(std::span<const data::Rated> history) const {
  std::vector<uint32_t> common(m_personStarts.size() - 1);
  std::vector<Peer> peers;
  for (const data::Rated& rated : history) {
    const size_t movie = data::index(rated.movie);
    for (int64_t i = m_movieStarts[movie]; i < m_movieStarts[movie + 1]; ++i) {
      const int32_t person = m_people[static_cast<size_t>(i)];
      if (common[static_cast<size_t>(person)]++ == 0) peers.push_back({person, 0});
    }
  }
  const double count = static_cast<double>(history.size());
  for (Peer& peer : peers) {
    const size_t person = static_cast<size_t>(peer.person);
    const double both = common[person];
    const double theirs = static_cast<double>(m_personStarts[person + 1] - m_personStarts[person]);
    const bool same = both == count && both == theirs;
    peer.similarity = same ? 0 : both / std::sqrt(count * theirs);
  }
  std::erase_if(peers, [](const Peer& peer) { return peer.similarity == 0; });
  const size_t kept = std::min(peers.size(), static_cast<size_t>(m_options.neighbours));
  std::partial_sort(peers.begin(), peers.begin() + static_cast<ptrdiff_t>(kept), peers.end(),
                    [](const Peer& a, const Peer& b) {
                      return a.similarity != b.similarity ? a.similarity > b.similarity : a.person < b.person;
                    });
  peers.resize(kept);
  return peers;
}

void UserKnn::scoreHistory(std::span<const data::Rated> history, std::span<float> scores) const {
  checkScoring(history, scores.size());
  std::vector<double> sums(scores.size());
  for (const Peer& peer : peersOf(history)) {
    const double vote = std::pow(peer.similarity, m_options.power);
    const size_t person = static_cast<size_t>(peer.person);
    for (int64_t i = m_personStarts[person]; i < m_personStarts[person + 1]; ++i) {
      sums[static_cast<size_t>(m_movies[static_cast<size_t>(i)])] += vote;
    }
  }
  std::copy(sums.begin(), sums.end(), scores.begin());
}

void UserKnn::save(core::TensorWriter& writer) const {
  writeKind(writer, kName);
  const int64_t movieCount = static_cast<int64_t>(this->movieCount());
  writer.add("movie_count", std::span<const int64_t>(&movieCount, 1), {1});
  writer.add("starts", std::span<const int64_t>(m_personStarts), {static_cast<int64_t>(m_personStarts.size())});
  writer.add("movies", std::span<const int32_t>(m_movies), {static_cast<int64_t>(m_movies.size())});
}

std::unique_ptr<UserKnn> UserKnn::load(Options options, const core::TensorFile& file) {
  requireKind(file, kName);
  requireShape(file, "movie_count", {1});
  requireShape(file, "starts", {-1});
  requireShape(file, "movies", {-1});
  const int64_t movieCount = file.integers("movie_count")[0];
  // An index of absurdly many movies would be made before anything could notice.
  if (movieCount < 0 || movieCount > kMaxMovies) throwDamaged(file, core::MessageId::ModelMoviesImpossible);
  const auto starts = file.integers("starts");
  const auto movies = file.integers32("movies");
  requireStarts(file, "starts", starts, movies.size());
  requireBelow(file, "movies", movies, static_cast<size_t>(movieCount));
  auto model = std::make_unique<UserKnn>(options);
  model->m_personStarts.assign(starts.begin(), starts.end());
  model->m_movies.assign(movies.begin(), movies.end());
  model->indexMovies(static_cast<size_t>(movieCount));
  return model;
}

}  // namespace kinoprism::recommend
