#include "engine/explain/moments.h"

#include <algorithm>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::explain {
namespace {

constexpr double kGap = 1e-3;    ///< seconds; parts further apart do not follow each other
constexpr double kShort = 0.05;  ///< seconds by which a moment may be shorter than it should, as MusiCNN's parts are
constexpr double kLeastShare = 0.01;   ///< of the total: what a moment must add to be named
constexpr double kOtherCosine = 2e-3;  ///< further off than rounding of features and of means over a million movies
constexpr double kOtherVector = 1e-3;  ///< share of a vector's length by which a mean of parts may miss it

double lengthOf(std::span<const double> vector) {
  double squares = 0;
  for (const double value : vector) squares += value * value;
  return std::sqrt(squares);
}

double product(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (size_t c = 0; c < a.size(); ++c) sum += a[c] * b[c];
  return sum;
}

/// row − mean
std::vector<double> centred(std::span<const float> row, std::span<const double> mean) {
  if (row.size() != mean.size())
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FeaturesAndMeanDiffer);
  std::vector<double> result(row.size());
  for (size_t c = 0; c < row.size(); ++c) result[c] = static_cast<double>(row[c]) - mean[c];
  return result;
}

/// The direction u of the question, and the length of f − m.
struct Direction {
  std::vector<double> vector;
  double length = 0;

  double scoreOf(std::span<const float> features, std::span<const double> mean) const {
    const std::vector<double> own = centred(features, mean);
    const double size = lengthOf(own);
    return size > 0 ? product(vector, own) / size : 0;
  }
};

Direction directionOf(const MomentQuestion& question) {
  const std::vector<double> own = centred(question.features, question.mean);
  Direction direction{std::vector<double>(own.size()), lengthOf(own)};
  for (const MomentLikeness& likeness : question.likenesses) {
    const std::vector<double> other = centred(likeness.features, question.mean);
    const double sizes = lengthOf(other) * direction.length;
    const double cosine = sizes > 0 ? product(own, other) / sizes : 0;
    if (std::abs(cosine - likeness.cosine) > kOtherCosine) {
      throw core::Error(core::ErrorCode::Conflict, core::MessageId::FeaturesChangedSinceTraining);
    }
    if (cosine == 0) continue;
    const double factor = likeness.amount / cosine / lengthOf(other);
    for (size_t c = 0; c < other.size(); ++c) direction.vector[c] += factor * other[c];
  }
  return direction;
}

/// Shares of the parts in a mean, by length or each the same.
std::vector<double> sharesOf(const data::FeatureParts& parts, bool byLength) {
  std::vector<double> shares(parts.count(), 1);
  double sum = 0;
  for (size_t p = 0; p < shares.size(); ++p) {
    if (byLength) shares[p] = static_cast<double>(parts.times[2 * p + 1]) - static_cast<double>(parts.times[2 * p]);
    sum += shares[p];
  }
  for (double& share : shares) share /= sum;
  return shares;
}

/// The factor by which the mean of the parts becomes f; nothing where it does not.
std::optional<double> factorOfMean(const MomentQuestion& question, std::span<const double> shares) {
  const core::Matrix& values = question.parts->values;
  if (values.columns() != question.features.size()) return std::nullopt;
  std::vector<double> mean(values.columns());
  for (size_t p = 0; p < values.rows(); ++p) {
    for (size_t c = 0; c < mean.size(); ++c) mean[c] += shares[p] * static_cast<double>(values.row(p)[c]);
  }
  const std::vector<double> own(question.features.begin(), question.features.end());
  const double squares = product(mean, mean);
  if (!(squares > 0)) return std::nullopt;
  const double factor = product(own, mean) / squares;
  double missed = 0;
  for (size_t c = 0; c < own.size(); ++c) missed += std::pow(own[c] - factor * mean[c], 2);
  if (std::sqrt(missed) > kOtherVector * lengthOf(own)) return std::nullopt;
  return factor;
}

/// What each moment adds where value c of f is the sum of shares·factor·(column columns[c] of the parts), for all c
/// with a column.
void addSums(const MomentQuestion& question, const Direction& direction, std::span<const double> shares, double factor,
             std::span<const int> columns, std::vector<Moment>& moments) {
  for (Moment& moment : moments) {
    for (size_t p = moment.firstPart; p < moment.lastPart; ++p) {
      const auto part = question.parts->values.row(p);
      double sum = 0;
      for (size_t c = 0; c < columns.size(); ++c) {
        if (columns[c] < 0) continue;
        const double value = factor * static_cast<double>(part[static_cast<size_t>(columns[c])]);
        sum += direction.vector[c] * (value - question.mean[c]);
      }
      moment.amount += shares[p] * sum / direction.length;
    }
  }
}

double totalOf(const MomentQuestion& question) {
  double total = 0;
  for (const MomentLikeness& likeness : question.likenesses) total += likeness.amount;
  return total;
}

/// The parts but those of one moment.
data::FeatureParts without(const data::FeatureParts& parts, const Moment& moment) {
  data::FeatureParts rest;
  rest.values = core::Matrix(parts.count() - (moment.lastPart - moment.firstPart), parts.values.columns());
  size_t row = 0;
  for (size_t p = 0; p < parts.count(); ++p) {
    if (p >= moment.firstPart && p < moment.lastPart) continue;
    rest.times.insert(rest.times.end(), {parts.times[2 * p], parts.times[2 * p + 1]});
    std::ranges::copy(parts.values.row(p), rest.values.row(row++).begin());
  }
  return rest;
}

}  // namespace

std::pair<int64_t, int64_t> wholeSeconds(const Moment& moment) {
  return {std::llround(std::floor(moment.begin + 0.05)), std::llround(std::ceil(moment.end - 0.05))};
}

std::vector<Moment> momentsOf(const data::FeatureParts& parts) {
  std::vector<Moment> moments;
  for (size_t p = 0; p < parts.count(); ++p) {
    const double begin = static_cast<double>(parts.times[2 * p]), end = static_cast<double>(parts.times[2 * p + 1]);
    const bool goesOn = !moments.empty() && begin <= moments.back().end + kGap &&
                        moments.back().end - moments.back().begin < kMomentSeconds - kShort;
    if (!goesOn) moments.push_back({begin, end, p, p, 0});
    moments.back().end = end;
    moments.back().lastPart = p + 1;
  }
  return moments;
}

std::optional<MomentReasons> momentsBySum(const MomentQuestion& question, std::span<const int> partMeans) {
  if (question.parts->count() == 0 || question.likenesses.empty()) return std::nullopt;
  const Direction direction = directionOf(question);
  MomentReasons reasons{MomentMeasure::Sum, momentsOf(*question.parts), totalOf(question), 0};
  std::vector<int> columns(question.features.size());
  for (size_t c = 0; c < columns.size(); ++c) columns[c] = static_cast<int>(c);
  std::vector<double> shares = sharesOf(*question.parts, false);
  std::optional<double> factor = factorOfMean(question, shares);
  if (!factor) {
    if (partMeans.empty()) return std::nullopt;
    const auto mostColumns = static_cast<int>(question.parts->values.columns());
    if (partMeans.size() != columns.size() || std::ranges::max(partMeans) >= mostColumns)
      throw core::Error(core::ErrorCode::BadArgument, core::MessageId::PartsOfOtherEncoder);
    columns.assign(partMeans.begin(), partMeans.end());
    shares = sharesOf(*question.parts, true);
    factor = 1;
    reasons.measure = MomentMeasure::ValueSum;
  }
  addSums(question, direction, shares, *factor, columns, reasons.moments);
  if (reasons.measure == MomentMeasure::Sum) return reasons;
  reasons.rest = reasons.total;
  for (const Moment& moment : reasons.moments) reasons.rest -= moment.amount;
  return reasons;
}

std::optional<MomentReasons> momentsByLeavingOut(
    const MomentQuestion& question, const std::function<std::vector<float>(const data::FeatureParts& left)>& describe) {
  MomentReasons reasons{MomentMeasure::LeftOut, momentsOf(*question.parts), totalOf(question), 0};
  if (reasons.moments.size() < 2 || question.likenesses.empty()) return std::nullopt;
  const Direction direction = directionOf(question);
  for (Moment& moment : reasons.moments) {
    moment.amount = reasons.total - direction.scoreOf(describe(without(*question.parts, moment)), question.mean);
  }
  return reasons;
}

std::vector<Moment> strongest(const MomentReasons& reasons, size_t count) {
  std::vector<Moment> moments = reasons.moments;
  const double least = kLeastShare * std::abs(reasons.total);
  std::erase_if(moments, [least](const Moment& moment) { return !(moment.amount > least); });
  std::ranges::stable_sort(moments, std::ranges::greater(), &Moment::amount);
  if (moments.size() > count) moments.resize(count);
  return moments;
}

}  // namespace kinoprism::explain
