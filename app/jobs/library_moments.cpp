#include "app/jobs/library_moments.h"

#include <algorithm>
#include <cmath>

#include "app/jobs/library_encoding.h"

namespace kinoprism::app {
namespace {

/// The part of the run that compares movies by features of the modality, as such; nothing where there is none.
std::optional<size_t> contentPart(const serve::Run& run, data::Modality modality) {
  const std::vector<fuse::FusedPart>& parts = run.model.composition().parts;
  const auto found = std::ranges::find(parts, name(modality), &fuse::FusedPart::recommender);
  if (found == parts.end()) return std::nullopt;
  return static_cast<size_t>(found - parts.begin());
}

bool takesMeanAway(const fuse::FusedPart& part) {
  const auto centre = part.settings.find("centre");
  return centre == part.settings.end() || centre->second != 0;
}

const storage::FeatureSet* setOf(const std::vector<storage::FeatureSet>& sets, data::Modality modality) {
  const auto found = std::ranges::find(sets, modality, &storage::FeatureSet::modality);
  return found == sets.end() ? nullptr : &*found;
}

/// The movies of the history that add something through the signal.
std::vector<explain::HistoryReason> likedBy(const explain::Why& why, data::Modality modality) {
  std::vector<explain::HistoryReason> reasons;
  std::ranges::copy_if(why.history, std::back_inserter(reasons),
                       [&](const explain::HistoryReason& reason) { return reason.signal == name(modality); });
  return reasons;
}

/// The encoder of a set; nullptr where it was brought from elsewhere.
const encode::EncoderInfo* encoderOf(const engine::Engine& engine, const storage::FeatureSet& set) {
  const auto found = std::ranges::find_if(engine.encoders(), [&](const encode::EncoderInfo& info) {
    return info.modality == set.modality && info.name == set.encoder;
  });
  return found == engine.encoders().end() ? nullptr : &*found;
}

/// By sums where the features are such of their parts, and else by what is left of them without some.
std::optional<explain::MomentReasons> divide(const encode::EncoderInfo* encoder,
                                             const explain::MomentQuestion& question) {
  if (!encoder || !encoder->withoutParts)
    return explain::momentsBySum(question, encoder ? std::span<const int>(encoder->partMeans) : std::span<const int>());
  return explain::momentsByLeavingOut(question, [&](const data::FeatureParts& left) {
    return encoder->withoutParts(question.features, *question.parts, left);
  });
}

}  // namespace

std::vector<double> MomentFinder::meanOf(storage::Library& library, const storage::FeatureSet& set,
                                         const storage::MovieIndexes& movies, size_t count, core::Progress& progress) {
  const std::lock_guard lock(m_mutex);
  KnownMean& known = m_means[set.modality];
  if (known.sha256 == set.sha256 && known.movies == count) return known.mean;
  const data::Features features = realFeatures(library, set, movies, progress);
  std::vector<double> mean(features.dimensions());
  double present = 0;
  for (size_t m = 0; m < count; ++m) {
    if (!features.isPresent(data::MovieIndex(m))) continue;
    ++present;
    const auto row = features.of(data::MovieIndex(m));
    for (size_t c = 0; c < mean.size(); ++c) mean[c] += static_cast<double>(row[c]);
  }
  for (double& value : mean) value /= std::max(present, 1.0);
  known = {set.sha256, count, std::move(mean)};
  return known.mean;
}

std::optional<SignalMoments> MomentFinder::find(const engine::Engine& engine, storage::Library& library,
                                                const serve::Run& run, const storage::MovieIndexes& movies,
                                                const explain::Why& why, data::Modality modality,
                                                core::Progress& progress) {
  const auto part = contentPart(run, modality);
  const std::vector<explain::HistoryReason> reasons = likedBy(why, modality);
  if (!part || reasons.empty()) return std::nullopt;
  const std::vector<storage::FeatureSet> sets = firstSets(engine, library);
  const storage::FeatureSet* const set = setOf(sets, modality);
  if (!set) return std::nullopt;
  const encode::EncoderInfo* const encoder = encoderOf(engine, *set);
  const data::FeatureParts parts = library.features().parts(modality, set->encoder, movies.id(why.movie));
  if (parts.count() == 0) return std::nullopt;

  std::vector<storage::MovieId> asked{movies.id(why.movie)};
  for (const explain::HistoryReason& reason : reasons) asked.push_back(movies.id(reason.movie));
  const data::Features rows = library.features().rows(modality, set->encoder, asked);
  std::vector<double> mean(rows.dimensions());
  if (takesMeanAway(run.model.composition().parts[*part]))
    mean = meanOf(library, *set, movies, run.model.movieCount(), progress);
  explain::MomentQuestion question{mean, rows.of(data::MovieIndex{0}), &parts, {}};
  std::vector<float> cosines(run.model.movieCount());
  for (size_t r = 0; r < reasons.size(); ++r) {
    run.model.part(*part).similar(reasons[r].movie, cosines);
    question.likenesses.push_back({rows.of(data::MovieIndex(r + 1)),
                                   static_cast<double>(cosines[data::index(why.movie)]),
                                   static_cast<double>(reasons[r].amount)});
  }
  auto found = divide(encoder, question);
  if (!found) return std::nullopt;
  return SignalMoments{modality, set->encoder, std::move(*found)};
}

}  // namespace kinoprism::app
