#include "engine/features/missing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/row_products.h"

namespace kinoprism::features {
namespace {

constexpr std::array kPolicies{MissingPolicy::DropAndReweight, MissingPolicy::Mean, MissingPolicy::NearestNeighbours,
                               MissingPolicy::Generate};
constexpr size_t kGapsAtOnce = 48;
constexpr size_t kCandidatesAtOnce = 2'048;

/// Movies that have it and movies that do not, both ascending.
struct Presence {
  std::vector<data::MovieIndex> present;
  std::vector<data::MovieIndex> absent;
};

Presence presenceOf(const data::Features& features) {
  Presence result;
  for (size_t m = 0; m < features.movieCount(); ++m)
    (features.isPresent(data::MovieIndex(m)) ? result.present : result.absent).push_back(data::MovieIndex(m));
  return result;
}

/// Values with NaN where absent, as the constructor of Features reads them.
core::Matrix withGaps(const data::Features& features) {
  core::Matrix values = features.values();
  for (size_t m = 0; m < values.rows(); ++m) {
    if (!features.isPresent(data::MovieIndex(m)))
      std::ranges::fill(values.row(m), std::numeric_limits<float>::quiet_NaN());
  }
  return values;
}

std::vector<float> meanOf(const data::Features& features, std::span<const data::MovieIndex> movies) {
  std::vector<double> sums(features.dimensions(), 0.0);
  for (const data::MovieIndex movie : movies) {
    const auto row = features.of(movie);
    for (size_t c = 0; c < row.size(); ++c) sums[c] += row[c];
  }
  std::vector<float> mean(sums.size());
  std::ranges::transform(sums, mean.begin(),
                         [&](double sum) { return static_cast<float>(sum / static_cast<double>(movies.size())); });
  return mean;
}

/// The comparable vectors of all modalities but the target, side by side: a dot product of two rows is the sum of the
/// cosines of what both have.
core::Matrix jointRows(std::span<const data::Features* const> all, size_t target,
                       std::span<const data::MovieIndex> movies, core::Progress& progress) {
  size_t columns = 0;
  for (size_t a = 0; a < all.size(); ++a) columns += a == target ? 0 : all[a]->dimensions();
  core::Matrix rows(movies.size(), columns);
  size_t first = 0;
  for (size_t a = 0; a < all.size(); ++a) {
    if (a == target) continue;
    progress.throwIfCancelled();
    const core::Matrix part = comparableRows(*all[a], progress);
    for (size_t r = 0; r < movies.size(); ++r)
      std::ranges::copy(part.row(data::index(movies[r])), rows.row(r).begin() + static_cast<ptrdiff_t>(first));
    first += part.columns();
  }
  return rows;
}

bool hasAnything(std::span<const data::Features* const> all, data::MovieIndex movie) {
  return std::ranges::any_of(all, [&](const data::Features* features) { return features->isPresent(movie); });
}

struct Alike {
  float likeness = 0;
  uint32_t candidate = 0;
  /// More alike first; of equals the earlier.
  bool operator<(const Alike& other) const {
    return likeness != other.likeness ? likeness > other.likeness : candidate < other.candidate;
  }
};

/// Keeps the `most` first of `best`, a heap with the last on top.
void offer(std::vector<Alike>& best, size_t most, Alike one) {
  if (best.size() < most) {
    best.push_back(one);
    std::push_heap(best.begin(), best.end());
  } else if (!best.empty() && one < best.front()) {
    std::pop_heap(best.begin(), best.end());
    best.back() = one;
    std::push_heap(best.begin(), best.end());
  }
}

class NeighbourFiller {
 public:
  NeighbourFiller(std::span<const data::Features* const> all, size_t target, size_t neighbours, const Presence& movies,
                  core::Progress& progress)
      : m_target(*all[target]),
        m_movies(movies),
        m_neighbours(neighbours),
        m_mean(meanOf(m_target, movies.present)),
        m_gaps(jointRows(all, target, movies.absent, progress)),
        m_known(jointRows(all, target, movies.present, progress)) {}

  /// Fills the rows of the gaps [begin, end).
  void fill(size_t begin, size_t end, core::Matrix& values) const {
    std::vector<std::vector<Alike>> best(end - begin);
    std::vector<float> products((end - begin) * kCandidatesAtOnce);
    for (size_t from = 0; from < m_known.count(); from += kCandidatesAtOnce) {
      const size_t to = std::min(m_known.count(), from + kCandidatesAtOnce);
      m_known.multiply(m_gaps, begin, end - begin, from, to, products.data(), kCandidatesAtOnce);
      for (size_t g = 0; g < best.size(); ++g) {
        for (size_t c = from; c < to; ++c) {
          const float likeness = products[g * kCandidatesAtOnce + c - from];
          if (likeness > 0) offer(best[g], m_neighbours, {likeness, static_cast<uint32_t>(c)});
        }
      }
    }
    for (size_t g = 0; g < best.size(); ++g) average(best[g], values.row(data::index(m_movies.absent[begin + g])));
  }

 private:
  void average(std::vector<Alike>& best, std::span<float> out) const {
    std::ranges::copy(m_mean, out.begin());
    if (best.empty()) return;
    std::sort(best.begin(), best.end());
    std::vector<double> sums(out.size(), 0.0);
    double total = 0;
    for (const Alike& one : best) {
      const auto row = m_target.of(m_movies.present[one.candidate]);
      for (size_t c = 0; c < sums.size(); ++c) sums[c] += double{one.likeness} * row[c];
      total += one.likeness;
    }
    for (size_t c = 0; c < sums.size(); ++c) out[c] = static_cast<float>(sums[c] / total);
  }

  const data::Features& m_target;
  const Presence& m_movies;
  size_t m_neighbours;
  std::vector<float> m_mean;
  core::Matrix m_gaps;
  linalg::PackedRows m_known;
};

std::vector<data::Modality> othersOf(std::span<const data::Features* const> all, size_t target) {
  std::vector<data::Modality> others;
  for (size_t a = 0; a < all.size(); ++a) {
    if (a != target) others.push_back(all[a]->modality());
  }
  return others;
}

void fillFromNeighbours(std::span<const data::Features* const> all, size_t target, size_t neighbours, Presence movies,
                        core::Matrix& values, std::vector<uint8_t>& filled, core::Progress& progress) {
  std::erase_if(movies.absent, [&](data::MovieIndex movie) { return !hasAnything(all, movie); });
  const NeighbourFiller filler(all, target, std::max<size_t>(neighbours, 1), movies, progress);
  progress.report(core::MessageId::ImputingFromNeighbours, 0, static_cast<int64_t>(movies.absent.size()));
  core::parallelFor(movies.absent.size(), kGapsAtOnce, [&](size_t begin, size_t end) {
    progress.throwIfCancelled();
    filler.fill(begin, end, values);
  });
  for (const data::MovieIndex movie : movies.absent) filled[data::index(movie)] = 1;
}

}  // namespace

std::string_view name(MissingPolicy policy) {
  switch (policy) {
    case MissingPolicy::DropAndReweight:
      return "drop";
    case MissingPolicy::Mean:
      return "mean";
    case MissingPolicy::NearestNeighbours:
      return "neighbours";
    case MissingPolicy::Generate:
      break;
  }
  return "generate";
}

MissingPolicy parseMissingPolicy(std::string_view text) {
  for (const MissingPolicy policy : kPolicies) {
    if (name(policy) == text) return policy;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchImputation, text});
}

size_t FilledFeatures::filledCount() const { return static_cast<size_t>(std::ranges::count(filled, 1)); }

void checkAligned(std::span<const data::Features* const> all, size_t target) {
  if (target >= all.size()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::NoFeaturesToImpute);
  for (const data::Features* const features : all) {
    if (features->movieCount() == all[target]->movieCount()) continue;
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::FeatureSetsDiffer, wordFor(features->modality()), features->movieCount(),
                       wordFor(all[target]->modality()), all[target]->movieCount()});
  }
}

FilledFeatures fillMissing(std::span<const data::Features* const> all, size_t target, MissingPolicy policy,
                           const NeighbourFill& options, core::Progress& progress) {
  checkAligned(all, target);
  if (policy == MissingPolicy::Generate)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::GenerateNeedsNetwork);
  const data::Features& features = *all[target];
  const Presence movies = presenceOf(features);
  FilledFeatures result{features, std::vector<uint8_t>(features.movieCount(), 0), {}};
  if (policy != MissingPolicy::DropAndReweight && !movies.present.empty()) {
    core::Matrix values = withGaps(features);
    if (policy == MissingPolicy::Mean) {
      const std::vector<float> mean = meanOf(features, movies.present);
      for (const data::MovieIndex movie : movies.absent) {
        std::ranges::copy(mean, values.row(data::index(movie)).begin());
        result.filled[data::index(movie)] = 1;
      }
    } else {
      fillFromNeighbours(all, target, options.neighbours, movies, values, result.filled, progress);
    }
    result.features = data::Features(features.modality(), features.encoder(), std::move(values));
  }
  const size_t count = result.filledCount();
  const core::MessageId what = wordFor(features.modality());
  const std::vector<data::Modality> others = othersOf(all, target);
  if (policy == MissingPolicy::Mean)
    result.how = {core::MessageId::FilledFromMean, count, what};
  else if (policy == MissingPolicy::NearestNeighbours && !others.empty())
    result.how = {core::MessageId::FilledFromNeighbours, count, what, options.neighbours, data::wordsFor(others)};
  else
    result.how = {core::MessageId::LeftMissing, what};
  return result;
}

FillError fillError(const data::Features& real, const data::Features& imputed, std::span<const data::MovieIndex> movies,
                    const FeatureTransform& standard) {
  FillError error;
  double squares = 0, spread = 0;
  std::vector<float> truth(standard.dimensions()), predicted(standard.dimensions());
  for (const data::MovieIndex movie : movies) {
    if (!real.isPresent(movie) || !imputed.isPresent(movie)) continue;
    ++error.movies;
    standard.apply(real.of(movie), truth);
    standard.apply(imputed.of(movie), predicted);
    spread += linalg::dotProduct(truth, truth);
    double lengths = linalg::dotProduct(truth, truth) * double{linalg::dotProduct(predicted, predicted)};
    for (size_t c = 0; c < truth.size(); ++c) squares += std::pow(double{truth[c]} - predicted[c], 2);
    // A prediction of the mean is rounding around zero: it points nowhere.
    if (linalg::dotProduct(predicted, predicted) > 1e-8 * truth.size() && lengths > 0)
      error.cosine += linalg::dotProduct(truth, predicted) / std::sqrt(lengths);
  }
  if (error.movies > 0) error.cosine /= static_cast<double>(error.movies);
  if (spread > 0) error.r2 = 1 - squares / spread;
  return error;
}

data::Features without(const data::Features& features, std::span<const data::MovieIndex> movies) {
  core::Matrix values = withGaps(features);
  for (const data::MovieIndex movie : movies)
    std::ranges::fill(values.row(data::index(movie)), std::numeric_limits<float>::quiet_NaN());
  return data::Features(features.modality(), features.encoder(), std::move(values));
}

core::Message CrossModalReport::text() const {
  const auto rounded = [](double value) { return fmt::format("{:.3f}", value); };
  return {core::MessageId::CrossModalErrors,
          heldOut,
          wordFor(target),
          rounded(generated.cosine),
          rounded(generated.r2),
          rounded(neighbours.cosine),
          rounded(neighbours.r2),
          rounded(mean.r2)};
}

}  // namespace kinoprism::features
