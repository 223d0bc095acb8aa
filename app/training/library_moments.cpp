#include "app/training/library_moments.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/training/library_encoding.h"
#include "engine/train/sequence_encoder.h"

namespace kinoprism {
namespace {

/// The part of the run that compares movies by features of the modality, as such; nothing where there is none.
std::optional<size_t> contentPart(const Run& run, Modality modality) {
  const std::vector<FusedPart>& parts = run.model.composition().parts;
  const auto found = std::ranges::find(parts, name(modality), &FusedPart::recommender);
  if (found == parts.end()) return std::nullopt;
  return static_cast<size_t>(found - parts.begin());
}

bool takesMeanAway(const FusedPart& part) {
  const auto centre = part.settings.find("centre");
  return centre == part.settings.end() || centre->second != 0;
}

const FeatureSet* setOf(const std::vector<FeatureSet>& sets, Modality modality) {
  const auto found = std::ranges::find(sets, modality, &FeatureSet::modality);
  return found == sets.end() ? nullptr : &*found;
}

/// The movies of the history that add something through the signal.
std::vector<HistoryReason> likedBy(const Why& why, Modality modality) {
  std::vector<HistoryReason> reasons;
  std::ranges::copy_if(why.history, std::back_inserter(reasons),
                       [&](const HistoryReason& reason) { return reason.signal == name(modality); });
  return reasons;
}

/// Settings of the set, as its details have them.
Settings settingsOf(const FeatureSet& set) {
  Settings settings;
  const auto details = nlohmann::json::parse(set.details, nullptr, false);
  if (!details.is_object()) return settings;
  const auto kept = details.value("settings", nlohmann::json::object());
  for (const auto& [name, value] : kept.items()) {
    if (value.is_number()) settings[name] = value.get<double>();
  }
  return settings;
}

/// The encoder of a set; nullptr where it was brought from elsewhere.
const EncoderInfo* encoderOf(const Engine& engine, const FeatureSet& set) {
  const auto found = std::ranges::find_if(engine.encoders(), [&](const EncoderInfo& info) {
    return info.modality == set.modality && info.name == set.encoder;
  });
  return found == engine.encoders().end() ? nullptr : &*found;
}

/// By sums where the encoder makes features of parts so, and else by what its network makes without them.
std::optional<MomentReasons> divide(const Engine& engine, Library& library, const FeatureSet& set,
                                    const EncoderInfo* encoder, const MomentQuestion& question, Progress& progress) {
  if (!encoder) return momentsBySum(question, {});
  if (encoder->reads.empty()) return momentsBySum(question, encoder->partMeans);
  const auto network = library.features().network(set.modality, set.encoder);
  const Settings settings = settingsOf(set);
  return momentsByLeavingOut(question, [&](std::span<const FeatureParts* const> sequences) {
    return engine.describeSequences(network, {sequences, {}, settings, {}}, progress).values;
  });
}

}  // namespace

std::vector<double> MomentFinder::meanOf(Library& library, const FeatureSet& set, const MovieIndexes& movies,
                                         size_t count, Progress& progress) {
  const std::lock_guard lock(m_mutex);
  KnownMean& known = m_means[set.modality];
  if (known.sha256 == set.sha256 && known.movies == count) return known.mean;
  const Features features = realFeatures(library, set, movies, progress);
  std::vector<double> mean(features.dimensions());
  double present = 0;
  for (size_t m = 0; m < count; ++m) {
    if (!features.isPresent(MovieIndex(m))) continue;
    ++present;
    const auto row = features.of(MovieIndex(m));
    for (size_t c = 0; c < mean.size(); ++c) mean[c] += static_cast<double>(row[c]);
  }
  for (double& value : mean) value /= std::max(present, 1.0);
  known = {set.sha256, count, std::move(mean)};
  return known.mean;
}

std::optional<SignalMoments> MomentFinder::find(const Engine& engine, Library& library, const Run& run,
                                                const MovieIndexes& movies, const Why& why, Modality modality,
                                                Progress& progress) {
  const auto part = contentPart(run, modality);
  const std::vector<HistoryReason> reasons = likedBy(why, modality);
  const std::vector<FeatureSet> sets = firstSets(engine, library);
  const FeatureSet* const set = setOf(sets, modality);
  if (!part || reasons.empty() || !set) return std::nullopt;
  const EncoderInfo* const encoder = encoderOf(engine, *set);
  const std::string partsBy = encoder && !encoder->reads.empty() ? encoder->reads : set->encoder;
  if (!library.features().has(modality, partsBy)) return std::nullopt;
  const FeatureParts parts = library.features().parts(modality, partsBy, movies.id(why.movie));
  if (parts.count() == 0) return std::nullopt;

  std::vector<MovieId> asked{movies.id(why.movie)};
  for (const HistoryReason& reason : reasons) asked.push_back(movies.id(reason.movie));
  const Features rows = library.features().rows(modality, set->encoder, asked);
  std::vector<double> mean(rows.dimensions());
  if (takesMeanAway(run.model.composition().parts[*part]))
    mean = meanOf(library, *set, movies, run.model.movieCount(), progress);
  MomentQuestion question{mean, rows.of(MovieIndex{0}), &parts, {}};
  std::vector<float> cosines(run.model.movieCount());
  for (size_t r = 0; r < reasons.size(); ++r) {
    run.model.part(*part).similar(reasons[r].movie, cosines);
    question.likenesses.push_back({rows.of(MovieIndex(r + 1)), static_cast<double>(cosines[index(why.movie)]),
                                   static_cast<double>(reasons[r].amount)});
  }
  auto found = divide(engine, library, *set, encoder, question, progress);
  if (!found) return std::nullopt;
  return SignalMoments{modality, set->encoder, std::move(*found)};
}

}  // namespace kinoprism
