#include "engine/fuse/fused_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <set>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/fuse/rerank.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/recommend/shared_solution.h"

namespace kinoprism::fuse {
namespace {

WeightedRows weightedRows(std::span<const double> weights, std::span<const size_t> parts,
                          std::span<const std::span<float>> rows) {
  WeightedRows result;
  for (const size_t part : parts) {
    result.add(rows[part].data(), static_cast<float>(weights[part]), !hasGaps(rows[part]));
  }
  return result;
}

std::vector<std::span<float>> rowsOf(std::vector<core::Matrix>& scores, size_t row) {
  std::vector<std::span<float>> rows;
  for (core::Matrix& part : scores) rows.push_back(part.row(row));
  return rows;
}

/// settings, and the device where the recommender can be told one and nobody did.
core::Settings settingsOn(const recommend::RecommenderInfo& info, core::Settings settings, const core::Device& device) {
  const auto choice = std::ranges::find(info.parameters, "device", &core::ParameterInfo::name);
  if (choice != info.parameters.end() && !settings.contains(choice->name))
    settings[choice->name] = core::parseValue(*choice, device.text());
  return settings;
}

std::string devicesOf(std::span<const std::shared_ptr<const recommend::Recommender>> parts) {
  std::set<std::string> places;
  for (const auto& part : parts) {
    const recommend::TrainingRecord* const training = part->training();
    places.insert(training ? training->device : core::Device{core::Device::Kind::Cpu}.text());
  }
  return fmt::format("{}", fmt::join(places, ", "));
}

/// others: fitted on the same dataset already.
std::unique_ptr<recommend::Recommender> fitted(const FusedPart& part, const data::Dataset& dataset,
                                               std::span<const std::shared_ptr<const recommend::Recommender>> others,
                                               std::span<const recommend::RecommenderInfo> catalogue,
                                               core::Progress& progress, const core::Device& device) {
  const recommend::RecommenderInfo& info = recommenderNamed(catalogue, part.recommender);
  auto recommender = info.make(settingsOn(info, part.settings, device));
  if (auto* const shared = dynamic_cast<recommend::SharedSolution*>(recommender.get())) {
    for (const auto& other : others) shared->takeOver(*other);
  }
  try {
    recommender->fit(dataset, progress);
  } catch (const core::Error& error) {
    throw core::Error(error.code(), {core::MessageId::RecommenderProblem, part.recommender, error.message()},
                      error.detail());
  }
  return recommender;
}

}  // namespace

std::shared_ptr<const recommend::Recommender> FusedModel::solved(const FusedPart& part) const {
  for (size_t p = 0; p < m_parts.size(); ++p) {
    const FusedPart& own = m_composition.parts[p];
    if (own.recommender == part.recommender && own.settings == part.settings && !m_parts[p]->training())
      return m_parts[p];
  }
  return nullptr;
}

FusedModel FusedModel::fit(Composition composition, const data::Dataset& dataset,
                           std::span<const recommend::RecommenderInfo> catalogue, core::Progress& progress,
                           const core::Device& device, const FusedModel* earlier) {
  FusedModel model;
  model.m_movieCount = dataset.interactions.movieCount();
  model.m_usesAllRatings = kinoprism::fuse::usesAllRatings(composition, catalogue);
  for (FusedPart& part : composition.parts) {
    progress.throwIfCancelled();
    const auto start = std::chrono::steady_clock::now();
    if (auto known = earlier ? earlier->solved(part) : nullptr) {
      model.m_parts.push_back(std::move(known));
    } else {
      model.m_parts.push_back(fitted(part, dataset, model.m_parts, catalogue, progress, device));
      const recommend::TrainingRecord* const training = model.m_parts.back()->training();
      if (dataset.validator && training) part.settings["epochs"] = training->best;
    }
    model.m_fitSeconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  model.m_devices = devicesOf(model.m_parts);
  for (const uint32_t count : dataset.interactions.countsOfMovies()) model.m_isNew.push_back(count == 0);
  model.setComposition(std::move(composition));
  return model;
}

void FusedModel::setComposition(Composition composition) {
  m_composition = std::move(composition);
  m_weights.clear();
  for (const FusedPart& part : m_composition.parts) m_weights.push_back(part.weight);
  m_signals = m_composition.signals();
  m_partsOfSignals.clear();
  for (const std::string& signal : m_signals) m_partsOfSignals.push_back(m_composition.partsOf(signal));
  m_collaborative = static_cast<size_t>(std::ranges::find(m_signals, kCollaborative) - m_signals.begin());
  m_popularity = static_cast<size_t>(std::ranges::find(m_signals, kPopularity) - m_signals.begin());
}

void FusedModel::setPopularityBlend(PopularityBlend popularityBlend) {
  popularityBlend.check();
  m_composition.popularityBlend = std::move(popularityBlend);
}

double FusedModel::popularityShare(size_t ratings) const {
  return canBlendPopularity() ? m_composition.popularityBlend.shareFor(ratings) : 0;
}

void FusedModel::setWeights(std::span<const double> partWeights, Mix mix, std::vector<GroupWeights> groups) {
  if (partWeights.size() != m_parts.size()) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::PartWeightCount, partWeights.size(), m_parts.size()});
  }
  checkGroups(groups, m_parts.size(), core::ErrorCode::BadArgument);
  for (size_t p = 0; p < partWeights.size(); ++p) m_composition.parts[p].weight = partWeights[p];
  m_weights.assign(partWeights.begin(), partWeights.end());
  m_composition.mix = std::move(mix);
  m_composition.groups = std::move(groups);
}

std::span<const double> FusedModel::weightsFor(size_t ratings) const {
  const auto above = std::ranges::upper_bound(m_composition.groups, ratings, {}, &GroupWeights::from);
  return above == m_composition.groups.begin() ? std::span<const double>(m_weights) : std::prev(above)->parts;
}

std::vector<core::Matrix> FusedModel::partScores(std::span<const std::vector<data::Rated>> histories) const {
  std::vector<core::Matrix> scores;
  for (const auto& part : m_parts) {
    scores.emplace_back(histories.size(), m_movieCount);
    part->scoreHistories(histories, scores.back().view());
  }
  return scores;
}

bool FusedModel::speaksOnlyAgainstPopularity(std::span<const size_t> parts, std::span<const double> weights,
                                             std::span<const std::span<float>> partRows) const {
  bool isNegative = false;
  for (const size_t part : parts) {
    if (m_composition.parts[part].recommender == kPopularity) {
      isNegative = weights[part] < 0;
    } else if (std::ranges::any_of(partRows[part], [](float z) { return z != 0 && !std::isnan(z); })) {
      return false;
    }
  }
  return isNegative;
}

void FusedModel::combineSignal(size_t signal, std::span<const double> weights,
                               std::span<const std::span<float>> partRows, std::span<const data::MovieIndex> excluded,
                               std::span<float> out) const {
  const auto& parts = m_partsOfSignals[signal];
  if (parts.size() == 1) {
    const float sign = weights[parts[0]] < 0 ? -1.0f : 1.0f;
    std::ranges::transform(partRows[parts[0]], out.begin(), [&](float z) { return sign * z; });
  } else {
    weightedRows(weights, parts, partRows).sumAll(out.size(), out.data());
    standardise(out, momentsOf(out, excluded));
    if (speaksOnlyAgainstPopularity(parts, weights, partRows))
      std::ranges::transform(out, out.begin(), std::negate<float>());
  }
  if (m_signals[signal] != kNewMovies) return;
  for (size_t m = 0; m < out.size(); ++m) {
    if (!m_isNew[m]) out[m] = 0;
  }
}

SignalTable FusedModel::combine(std::span<const std::span<float>> partRows, size_t ratings,
                                std::vector<data::MovieIndex> excluded) const {
  for (const std::span<float> row : partRows) standardise(row, momentsOf(row, excluded));
  core::Matrix z(m_signals.size(), m_movieCount);
  const std::span<const double> weights = weightsFor(ratings);
  for (size_t s = 0; s < m_signals.size(); ++s) combineSignal(s, weights, partRows, excluded, z.row(s));
  if (const double share = popularityShare(ratings); share > 0) {
    blendPopularity(z.row(m_collaborative), z.row(m_popularity), share, excluded);
  }
  return {m_signals, std::move(z), std::move(excluded)};
}

SignalTable FusedModel::signalsOf(std::span<const data::Rated> history, std::vector<data::MovieIndex> excluded) const {
  const std::vector<data::Rated> one(history.begin(), history.end());
  std::vector<core::Matrix> scores = partScores({&one, 1});
  return combine(rowsOf(scores, 0), history.size(), std::move(excluded));
}

std::vector<SignalTable> FusedModel::signalsOf(std::span<const std::vector<data::Rated>> histories,
                                               std::vector<std::vector<data::MovieIndex>> excluded) const {
  std::vector<core::Matrix> scores = partScores(histories);
  std::vector<SignalTable> tables(histories.size());
  core::parallelFor(histories.size(), 4, [&](size_t begin, size_t end) {
    for (size_t h = begin; h < end; ++h) {
      tables[h] = combine(rowsOf(scores, h), histories[h].size(), std::move(excluded[h]));
    }
  });
  return tables;
}

void FusedModel::score(std::span<const std::vector<data::Rated>> histories,
                       const std::vector<std::vector<data::MovieIndex>>& excluded, const Mix& mix,
                       core::MatrixView scores) const {
  std::vector<core::Matrix> parts = partScores(histories);
  core::parallelFor(histories.size(), 4, [&](size_t begin, size_t end) {
    Reranker reranker;
    for (size_t h = begin; h < end; ++h) {
      const SignalTable table = combine(rowsOf(parts, h), histories[h].size(), excluded[h]);
      std::ranges::copy(reranker.scores(table, mix, {}), scores.row(h).begin());
    }
  });
}

double FusedModel::stretchByBlend(std::span<const std::span<float>> partRows, size_t ratings,
                                  std::span<const data::MovieIndex> excluded) const {
  const double share = popularityShare(ratings);
  if (share <= 0) return 1;
  std::vector<float> collaborative(m_movieCount), popularity(m_movieCount);
  const std::span<const double> weights = weightsFor(ratings);
  combineSignal(m_collaborative, weights, partRows, excluded, collaborative);
  combineSignal(m_popularity, weights, partRows, excluded, popularity);
  return blendPopularity(collaborative, popularity, share, excluded);
}

std::vector<recommend::ModalityShares::Share> FusedModel::shares() const {
  std::vector<recommend::ModalityShares::Share> all;
  for (const auto& part : m_parts) {
    const auto* const joint = dynamic_cast<const recommend::ModalityShares*>(part.get());
    if (!joint) continue;
    const std::vector<recommend::ModalityShares::Share> own = joint->shares();
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

void FusedModel::setShares(const std::map<std::string, double, std::less<>>& shares) {
  const std::vector<recommend::ModalityShares::Share> known = this->shares();
  if (known.empty() && !shares.empty()) throw core::Error(core::ErrorCode::NotFound, core::MessageId::RunHasNoShares);
  for (const auto& [name, value] : shares) {
    if (std::ranges::find(known, name, &recommend::ModalityShares::Share::name) != known.end()) continue;
    std::string names;
    for (const recommend::ModalityShares::Share& share : known) names += (names.empty() ? "" : ", ") + share.name;
    throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchShare, name, names});
  }
  for (auto& part : m_parts) {
    const auto* const joint = dynamic_cast<const recommend::ModalityShares*>(part.get());
    if (!joint) continue;
    std::vector<double> values;
    for (const recommend::ModalityShares::Share& share : joint->shares()) {
      const auto own = shares.find(share.name);
      values.push_back(own == shares.end() ? share.value : own->second);
    }
    if (!values.empty()) part = joint->withShares(values);
  }
}

void FusedModel::setStack(std::optional<Stack> stack) {
  if (stack && stack->parts() != m_parts.size()) {
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::StackOfOtherRecommenders);
  }
  m_stack = std::move(stack);
}

float FusedModel::popularTaste(std::span<const std::span<const float>> partRows,
                               std::span<const data::Rated> history) const {
  const auto popularity = std::ranges::find(m_composition.parts, kPopularity, &FusedPart::recommender);
  if (popularity == m_composition.parts.end() || history.empty()) return 0;
  const std::span<const float> row = partRows[static_cast<size_t>(popularity - m_composition.parts.begin())];
  float sum = 0;
  for (const data::Rated& rated : history) sum += row[data::index(rated.movie)];
  return sum / static_cast<float>(history.size());
}

void FusedModel::scoreStacked(std::span<const std::vector<data::Rated>> histories,
                              const std::vector<std::vector<data::MovieIndex>>& excluded, const Mix& mix,
                              core::MatrixView scores) const {
  if (!m_stack) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::RunHasNoStack);
  std::vector<core::Matrix> parts = partScores(histories);
  core::parallelFor(histories.size(), 4, [&](size_t begin, size_t end) {
    Reranker reranker;
    for (size_t h = begin; h < end; ++h) {
      const std::vector<std::span<float>> rows = rowsOf(parts, h);
      const SignalTable table = combine(rows, histories[h].size(), excluded[h]);
      std::ranges::copy(reranker.scores(table, mix, {}), scores.row(h).begin());
      lookAgain(rows, histories[h], scores.row(h));
    }
  });
}

void FusedModel::lookAgain(std::span<const std::span<float>> partRows, std::span<const data::Rated> history,
                           std::span<float> scores) const {
  const std::vector<uint32_t> candidates = highest(scores, static_cast<size_t>(m_stack->options().candidates));
  if (candidates.empty()) return;
  std::vector<float> z;
  std::vector<float> linear;
  for (const std::span<float> row : partRows) {
    for (const uint32_t movie : candidates) z.push_back(row[movie]);
  }
  for (const uint32_t movie : candidates) linear.push_back(scores[movie]);
  const float taste = popularTaste(std::vector<std::span<const float>>(partRows.begin(), partRows.end()), history);
  const std::vector<float> stacked = m_stack->scores({z, linear, history.size(), taste});
  const float lift = linear.back() - *std::ranges::min_element(stacked);
  for (size_t c = 0; c < candidates.size(); ++c) scores[candidates[c]] = stacked[c] + lift;
}

std::vector<double> FusedModel::partScales(std::span<const data::Rated> history,
                                           std::span<const data::MovieIndex> excluded, data::MovieIndex movie) const {
  const std::vector<data::Rated> one(history.begin(), history.end());
  std::vector<core::Matrix> scores = partScores({&one, 1});
  const std::vector<std::span<float>> rows = rowsOf(scores, 0);
  std::vector<double> scales(m_parts.size(), 0.0);
  for (size_t p = 0; p < rows.size(); ++p) {
    const Moments moments = momentsOf(rows[p], excluded);
    standardise(rows[p], moments);
    const bool isPresent = !std::isnan(rows[p][data::index(movie)]);
    if (isPresent && moments.deviation > 0) scales[p] = 1 / moments.deviation;
  }
  const double stretch = stretchByBlend(rows, history.size(), excluded);
  for (const size_t part : canBlendPopularity() ? m_partsOfSignals[m_collaborative] : std::vector<size_t>()) {
    scales[part] *= stretch;
  }
  const std::span<const double> weights = weightsFor(history.size());
  std::vector<float> sum(m_movieCount);
  for (size_t s = 0; s < m_signals.size(); ++s) {
    const auto& parts = m_partsOfSignals[s];
    if (m_signals[s] == kNewMovies && !m_isNew[data::index(movie)]) {
      for (const size_t part : parts) scales[part] = 0;
      continue;
    }
    if (parts.size() == 1) {
      if (weights[parts[0]] < 0) scales[parts[0]] *= -1;
      continue;
    }
    weightedRows(weights, parts, rows).sumAll(sum.size(), sum.data());
    const double deviation = momentsOf(sum, excluded).deviation;
    double total = 0;
    double present = 0;
    for (const size_t part : parts) {
      const double weight = std::abs(weights[part]);
      total += weight;
      if (!std::isnan(rows[part][data::index(movie)])) present += weight;
    }
    const double spread = present > 0 && deviation > 0 ? total / present / deviation : 0;
    for (const size_t part : parts) scales[part] *= spread * weights[part];
  }
  return scales;
}

bool FusedModel::similar(std::string_view signal, data::MovieIndex movie, std::span<float> scores) const {
  for (const size_t part : m_composition.partsOf(signal)) {
    if (m_parts[part]->similar(movie, scores)) return true;
  }
  return false;
}

}  // namespace kinoprism::fuse
