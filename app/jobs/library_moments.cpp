#include "app/jobs/library_moments.h"

#include <algorithm>
#include <cmath>

#include "app/jobs/library_encoding.h"

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

/// The encoder of a set; nullptr where it was brought from elsewhere.
const EncoderInfo* encoderOf(const Engine& engine, const FeatureSet& set) {
  const auto found = std::ranges::find_if(engine.encoders(), [&](const EncoderInfo& info) {
    return info.modality == set.modality && info.name == set.encoder;
  });
  return found == engine.encoders().end() ? nullptr : &*found;
}

/// By sums where the features are such of their parts, and else by what is left of them without some.
std::optional<MomentReasons> divide(const EncoderInfo* encoder, const MomentQuestion& question) {
  if (!encoder || !encoder->withoutParts)
    return momentsBySum(question, encoder ? std::span<const int>(encoder->partMeans) : std::span<const int>());
  return momentsByLeavingOut(question, [&](const FeatureParts& left) {
    return encoder->withoutParts(question.features, *question.parts, left);
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
  if (!part || reasons.empty()) return std::nullopt;
  const std::vector<FeatureSet> sets = firstSets(engine, library);
  const FeatureSet* const set = setOf(sets, modality);
  if (!set) return std::nullopt;
  const EncoderInfo* const encoder = encoderOf(engine, *set);
  const FeatureParts parts = library.features().parts(modality, set->encoder, movies.id(why.movie));
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
  auto found = divide(encoder, question);
  if (!found) return std::nullopt;
  return SignalMoments{modality, set->encoder, std::move(*found)};
}

}  // namespace kinoprism
