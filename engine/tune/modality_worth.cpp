#include "engine/tune/modality_worth.h"

#include <algorithm>
#include <numeric>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/tune.h"

namespace kinoprism::tune {
namespace {

/// What one slice is trained and evaluated on.
struct Slice {
  WorthSlice name = WorthSlice::RatedMovies;
  data::Interactions train;
  data::Interactions known;  ///< what people are scored by
  data::Interactions relevant;
  std::vector<data::MovieIndex> candidates;  ///< empty: all movies
  core::Message candidatesText = core::MessageId::AllMovies;
};

/// `share` of count, drawn by seed; at least one.
std::vector<uint8_t> drawn(size_t count, double share, uint64_t seed) {
  std::vector<size_t> order(count);
  std::iota(order.begin(), order.end(), size_t{0});
  core::Rng(seed).shuffle(order);
  std::vector<uint8_t> is(count, 0);
  const auto taken = std::max<size_t>(1, static_cast<size_t>(share * static_cast<double>(count)));
  for (size_t i = 0; i < std::min(taken, count); ++i) is[order[i]] = 1;
  return is;
}

Slice ratedMovies(const data::Dataset& dataset, const data::Interactions& heldOut) {
  return {WorthSlice::RatedMovies, dataset.interactions, dataset.interactions, heldOut, {}};
}

Slice newMovies(const data::Dataset& dataset, const data::Interactions& heldOut, const WorthOptions& options) {
  const std::vector<uint8_t> isNew = drawn(dataset.interactions.movieCount(), options.newMovies, options.seed);
  Slice slice{WorthSlice::NewMovies, {}, {}, {}, {}};
  slice.train = dataset.interactions.filtered(
      [&](data::PersonIndex, const data::Rated& rated) { return !isNew[data::index(rated.movie)]; });
  slice.known = slice.train;
  slice.relevant = together(dataset.interactions, heldOut).filtered([&](data::PersonIndex, const data::Rated& rated) {
    return isNew[data::index(rated.movie)] != 0;
  });
  for (size_t m = 0; m < isNew.size(); ++m) {
    if (isNew[m]) slice.candidates.push_back(data::MovieIndex(m));
  }
  slice.candidatesText = {core::MessageId::MoviesWithRatingsWithheld, slice.candidates.size()};
  return slice;
}

Slice newPeople(const data::Dataset& dataset, const data::Interactions& heldOut, const WorthOptions& options) {
  const data::Interactions& all = dataset.interactions;
  const std::vector<uint8_t> isNew = drawn(all.personCount(), options.newPeople, options.seed + 1);
  Slice slice{WorthSlice::NewPeople, {}, {}, {}, {}};
  slice.train = all.filtered([&](data::PersonIndex person, const data::Rated&) { return !isNew[data::index(person)]; });
  std::vector<std::vector<data::Rated>> known(all.personCount()), relevant(all.personCount());
  core::Rng random(options.seed + 2);
  for (size_t p = 0; p < known.size(); ++p) {
    if (!isNew[p]) continue;
    std::vector<data::Rated> history = all.historyOf(data::PersonIndex(p));
    random.shuffle(history);
    const size_t shown = std::min(options.known, history.size());
    known[p].assign(history.begin(), history.begin() + static_cast<ptrdiff_t>(shown));
    relevant[p].assign(history.begin() + static_cast<ptrdiff_t>(shown), history.end());
    const std::vector<data::Rated> more = heldOut.historyOf(data::PersonIndex(p));
    relevant[p].insert(relevant[p].end(), more.begin(), more.end());
  }
  slice.known = data::Interactions(std::move(known), all.movieCount());
  slice.relevant = data::Interactions(std::move(relevant), all.movieCount());
  return slice;
}

/// Features of the movies that have them, shuffled between these.
data::Features shuffledFeatures(const data::Features& features, uint64_t seed) {
  std::vector<data::MovieIndex> present;
  for (size_t m = 0; m < features.movieCount(); ++m) {
    if (features.isPresent(data::MovieIndex(m))) present.push_back(data::MovieIndex(m));
  }
  std::vector<data::MovieIndex> dealt = present;
  core::Rng(seed).shuffle(dealt);
  std::vector<data::MovieIndex> from(features.movieCount(), data::MovieIndex(features.movieCount()));
  for (size_t i = 0; i < present.size(); ++i) from[data::index(present[i])] = dealt[i];
  return features.select(from);
}

/// The parts of a composition that are left without a modality, and the modality itself.
struct Left {
  data::Modality modality;
  fuse::Composition without;
};

/// The mix to rank new movies by among themselves: what is known of them counts there, even where the run gives it no
/// weight among all movies, so as not to promote them.
fuse::Mix rankingNewMovies(fuse::Mix mix) {
  const auto own = mix.weights.find(fuse::kNewMovies);
  if (own != mix.weights.end() && own->second == 0) own->second = 1;
  return mix;
}

class Worth {
 public:
  Worth(const fuse::Composition& composition, std::span<const data::Modality> modalities,
        std::span<const recommend::RecommenderInfo> catalogue, const WorthOptions& options, core::Progress& progress)
      : m_with(composition), m_catalogue(catalogue), m_options(options), m_progress(progress) {
    for (const data::Modality modality : modalities)
      m_left.push_back({modality, fuse::withoutModality(composition, modality, catalogue)});
  }

  /// Adds the slice to what is known of each modality.
  void measure(Slice slice, const std::vector<data::Features>& features, std::vector<ModalityWorth>& result) const {
    const data::Dataset whole{std::move(slice.train), features};
    const evaluate::Report with = evaluated(m_with, whole, slice);
    for (size_t m = 0; m < m_left.size(); ++m) {
      data::Dataset dataset = whole;
      for (data::Features& own : dataset.features) {
        if (own.modality() == m_left[m].modality) own = shuffledFeatures(own, m_options.seed + 3);
      }
      const evaluate::Report shuffled = evaluated(m_with, dataset, slice);
      std::erase_if(dataset.features, [&](const data::Features& own) { return own.modality() == m_left[m].modality; });
      const evaluate::Report without = evaluated(m_left[m].without, dataset, slice);
      result[m].slices.push_back({slice.name, with.protocol, valueOf(with), valueOf(without), valueOf(shuffled),
                                  gain(with, without), gain(with, shuffled)});
    }
  }

 private:
  evaluate::Report evaluated(const fuse::Composition& composition, const data::Dataset& dataset,
                             const Slice& slice) const {
    const fuse::FusedModel model =
        fuse::FusedModel::fit(composition, dataset, m_catalogue, m_progress, m_options.device);
    evaluate::RankRequest request;
    for (const data::PersonIndex person : evaluate::everybody(slice.relevant)) {
      if (!slice.relevant.moviesOf(person).empty()) request.people.push_back(person);
    }
    request.movieCount = model.movieCount();
    request.mask = {&slice.known};
    request.candidates = slice.candidates;
    request.topN = static_cast<size_t>(m_options.cutoff);
    const fuse::Mix mix = slice.candidates.empty() ? composition.mix : rankingNewMovies(composition.mix);
    const evaluate::Lists lists =
        evaluate::rankAll(scorerOf(model, mix, slice.known, request.mask), request, m_progress);
    evaluate::EvaluateOptions options;
    options.metrics = {m_options.metric};
    options.cutoffs = {m_options.cutoff};
    options.protocol.candidates = slice.candidatesText;
    options.protocol.seed = m_options.seed;
    // The same for all three, which are compared: what differs between them is what is measured.
    options.protocol.fingerprint = dataset.interactions.fingerprint();
    return evaluate::evaluate(lists, slice.relevant, options, m_progress);
  }

  evaluate::Estimate valueOf(const evaluate::Report& report) const {
    return report.of(m_options.metric, m_options.cutoff).estimate;
  }

  evaluate::Estimate gain(const evaluate::Report& a, const evaluate::Report& b) const {
    return evaluate::compare(a, b).at(0).difference;
  }

  const fuse::Composition& m_with;
  std::vector<Left> m_left;
  std::span<const recommend::RecommenderInfo> m_catalogue;
  const WorthOptions& m_options;
  core::Progress& m_progress;
};

}  // namespace

std::string_view name(WorthSlice slice) {
  switch (slice) {
    case WorthSlice::RatedMovies:
      return "rated movies";
    case WorthSlice::NewMovies:
      return "new movies";
    case WorthSlice::NewPeople:
      break;
  }
  return "new people";
}

core::MessageId wordFor(WorthSlice slice) {
  switch (slice) {
    case WorthSlice::RatedMovies:
      return core::MessageId::RatedMoviesSlice;
    case WorthSlice::NewMovies:
      return core::MessageId::NewMoviesSlice;
    case WorthSlice::NewPeople:
      break;
  }
  return core::MessageId::NewPeopleSlice;
}

std::vector<ModalityWorth> modalityWorth(const fuse::Composition& composition,
                                         std::span<const data::Modality> modalities, const data::Dataset& dataset,
                                         const data::Interactions& heldOut,
                                         std::span<const recommend::RecommenderInfo> catalogue,
                                         const WorthOptions& options, core::Progress& progress) {
  std::vector<ModalityWorth> result;
  for (const data::Modality modality : modalities) {
    if (!dataset.featuresOf(modality)) {
      throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoFeaturesToMeasure, wordFor(modality)});
    }
    result.push_back({modality, {}});
  }
  const Worth worth(composition, modalities, catalogue, options, progress);
  worth.measure(ratedMovies(dataset, heldOut), dataset.features, result);
  worth.measure(newMovies(dataset, heldOut, options), dataset.features, result);
  worth.measure(newPeople(dataset, heldOut, options), dataset.features, result);
  return result;
}

}  // namespace kinoprism::tune
