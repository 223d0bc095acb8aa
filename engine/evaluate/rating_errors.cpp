#include "engine/evaluate/rating_errors.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/protocol.h"

namespace kinoprism::evaluate {
namespace {

constexpr size_t kTile = 256;  ///< people scored at once

/// Errors of people, in the order of `people`.
struct Sums {
  std::vector<float> squares;
  std::vector<float> absolutes;
  std::vector<float> counts;
};

void findScale(const data::Interactions& ratings, RatingErrors& errors) {
  errors.low = std::numeric_limits<float>::infinity();
  errors.high = -errors.low;
  for (size_t p = 0; p < ratings.personCount(); ++p) {
    for (const float value : ratings.valuesOf(data::PersonIndex(p))) {
      errors.low = std::min(errors.low, value);
      errors.high = std::max(errors.high, value);
    }
  }
}

void addPerson(std::span<const float> predictions, std::span<const data::Rated> given, RatingErrors& errors,
               Sums& sums) {
  double square = 0;
  double absolute = 0;
  size_t count = 0;
  for (const data::Rated& rated : given) {
    const float prediction = predictions[data::index(rated.movie)];
    if (std::isnan(prediction)) {
      ++errors.ratingsWithoutOpinion;
      continue;
    }
    const double error = static_cast<double>(std::clamp(prediction, errors.low, errors.high)) - rated.value;
    square += error * error;
    absolute += std::abs(error);
    ++count;
  }
  if (count == 0) return;
  errors.ratings += count;
  ++errors.people;
  sums.squares.push_back(static_cast<float>(square));
  sums.absolutes.push_back(static_cast<float>(absolute));
  sums.counts.push_back(static_cast<float>(count));
}

void countStrangers(const data::Interactions& train, const data::Interactions& test, RatingErrors& errors) {
  const std::vector<uint32_t> known = train.countsOfMovies();
  const std::vector<uint32_t> asked = test.countsOfMovies();
  for (size_t m = 0; m < asked.size(); ++m) errors.moviesWithoutRatings += asked[m] > 0 && known[m] == 0;
  for (size_t p = 0; p < test.personCount(); ++p) {
    const auto person = data::PersonIndex(p);
    const bool hasHistory = p < train.personCount() && !train.moviesOf(person).empty();
    errors.peopleWithoutHistory += !test.moviesOf(person).empty() && !hasHistory;
  }
}

Sums predict(const recommend::Recommender& model, const data::Interactions& train, const data::Interactions& test,
             RatingErrors& errors, core::Progress& progress) {
  Sums sums;
  std::vector<data::PersonIndex> people;
  for (size_t p = 0; p < test.personCount(); ++p) {
    if (!test.moviesOf(data::PersonIndex(p)).empty()) people.push_back(data::PersonIndex(p));
  }
  for (size_t begin = 0; begin < people.size(); begin += kTile) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::PredictingRatings, static_cast<int64_t>(begin),
                    static_cast<int64_t>(people.size()));
    const size_t count = std::min(kTile, people.size() - begin);
    std::vector<std::vector<data::Rated>> histories(count);
    for (size_t i = 0; i < count; ++i) {
      if (data::index(people[begin + i]) < train.personCount()) histories[i] = train.historyOf(people[begin + i]);
    }
    core::Matrix scores(count, model.movieCount());
    model.scoreHistories(histories, scores.view());
    for (size_t i = 0; i < count; ++i) addPerson(scores.row(i), test.historyOf(people[begin + i]), errors, sums);
  }
  return sums;
}

Estimate rootOf(const Estimate& estimate) {
  return {std::sqrt(estimate.value), std::sqrt(estimate.low), std::sqrt(estimate.high)};
}

}  // namespace

RatingErrors ratingErrors(const recommend::Recommender& model, const data::Interactions& train,
                          const data::Interactions& test, const RatingErrorOptions& options, core::Progress& progress) {
  RatingErrors errors;
  errors.split = options.split.empty() ? core::Message(core::MessageId::GivenFiles) : options.split;
  errors.fingerprint = train.fingerprint();
  findScale(train, errors);
  countStrangers(train, test, errors);
  const Sums sums = predict(model, train, test, errors, progress);
  if (errors.ratings == 0) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoPredictableRating);
  }
  const Bootstrap bootstrap(errors.people, options.resamples, options.seed);
  errors.rmse = rootOf(bootstrap.ratio(sums.squares, sums.counts));
  errors.mae = bootstrap.ratio(sums.absolutes, sums.counts);
  return errors;
}

}  // namespace kinoprism::evaluate
