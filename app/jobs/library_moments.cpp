#include "app/jobs/library_moments.h"

#include <algorithm>
#include <utility>

#include "app/jobs/library_encoding.h"

namespace kinoprism::app {
namespace {

const storage::FeatureSet* setOf(const std::vector<storage::FeatureSet>& sets, data::Modality modality) {
  const auto found = std::ranges::find(sets, modality, &storage::FeatureSet::modality);
  return found == sets.end() ? nullptr : &*found;
}

using Likenesses = std::vector<std::pair<explain::HistoryReason, recommend::FeatureLikeness>>;

/// The movies of the history that add something through the signal, and how the run's model compares them.
Likenesses likenessesOf(const serve::Run& run, const explain::Why& why, data::Modality modality) {
  Likenesses likenesses;
  for (const explain::HistoryReason& reason : why.history) {
    if (reason.signal != name(modality)) continue;
    for (size_t part = 0; part < run.model.composition().parts.size(); ++part) {
      auto likeness = run.model.part(part).featureLikeness(reason.movie, why.movie);
      if (!likeness || likeness->modality != modality) continue;
      likenesses.emplace_back(reason, std::move(*likeness));
      break;
    }
  }
  return likenesses;
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

std::optional<SignalMoments> findMoments(const engine::Engine& engine, storage::Library& library, const serve::Run& run,
                                         const storage::MovieIndexes& movies, const explain::Why& why,
                                         data::Modality modality) {
  const Likenesses likenesses = likenessesOf(run, why, modality);
  if (likenesses.empty()) return std::nullopt;
  const std::vector<storage::FeatureSet> sets = firstSets(engine, library);
  const storage::FeatureSet* const set = setOf(sets, modality);
  if (!set) return std::nullopt;
  const data::FeatureParts parts = library.features().parts(modality, set->encoder, movies.id(why.movie));
  if (parts.count() == 0) return std::nullopt;

  std::vector<storage::MovieId> asked{movies.id(why.movie)};
  for (const auto& [reason, likeness] : likenesses) asked.push_back(movies.id(reason.movie));
  const data::Features rows = library.features().rows(modality, set->encoder, asked);
  const std::vector<double>& mean = likenesses.front().second.mean;
  explain::MomentQuestion question{mean, rows.of(data::MovieIndex{0}), &parts, {}};
  for (size_t r = 0; r < likenesses.size(); ++r) {
    const auto& [reason, likeness] = likenesses[r];
    question.likenesses.push_back(
        {rows.of(data::MovieIndex(r + 1)), likeness.cosine, static_cast<double>(reason.amount)});
  }
  auto found = divide(encoderOf(engine, *set), question);
  if (!found) return std::nullopt;
  return SignalMoments{modality, set->encoder, std::move(*found)};
}

}  // namespace kinoprism::app
