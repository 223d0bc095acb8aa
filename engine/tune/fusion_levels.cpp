#include "engine/tune/fusion_levels.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/held_out_validator.h"
#include "engine/tune/people_folds.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/tune.h"

namespace kinoprism::tune {
namespace {

constexpr size_t kFolds = 2;

class Comparing {
 public:
  Comparing(const data::Dataset& train, const data::Interactions& heldOut,
            std::span<const recommend::RecommenderInfo> catalogue, const FusionLevelOptions& options,
            core::Progress& progress)
      : m_train(train),
        m_heldOut(heldOut),
        m_catalogue(catalogue),
        m_options(options),
        m_progress(progress),
        m_people(peopleWith(heldOut)) {}

  FusedAtLevel ratings() const {
    FusedAtLevel result{fuse::FusionLevel::Decision, core::MessageId::RatingsAlone, base({}), {}};
    result.composition.parts.resize(1);
    result.composition.name = "ease";
    fitAndRank({m_train.interactions, {}}, result);
    return result;
  }

  FusedAtLevel feature() const {
    fuse::FeatureFusionOptions block;
    block.method = m_options.block;
    block.seed = m_options.seed;
    FusedAtLevel result{fuse::FusionLevel::Feature,
                        {core::MessageId::CeaseOnBlock, fuse::kFeatureFusions[static_cast<size_t>(m_options.block)]},
                        {},
                        {}};
    const data::Dataset fused = fuse::withFusedFeatures(m_train, block, m_progress);
    const data::Modality modality = fused.features[0].modality();
    result.composition = single("cease");
    if (modality != data::Modality::Text) {  // the weight that CEASE gives texts is then the block's
      core::Settings& settings = result.composition.parts[0].settings;
      const auto& parameters = fuse::recommenderNamed(m_catalogue, "cease").parameters;
      const auto text = std::ranges::find(parameters, "text-weight", &core::ParameterInfo::name);
      settings[fmt::format("{}-weight", name(modality))] = text == parameters.end() ? 0 : text->defaultValue;
      settings["text-weight"] = 0;
    }
    fitAndRank(fused, result);
    return result;
  }

  FusedAtLevel decision() const {
    FusedAtLevel result{fuse::FusionLevel::Decision, core::MessageId::EaseAndSignals, base(m_train.features), {}};
    const auto start = std::chrono::steady_clock::now();
    fuse::FusedModel model =
        fuse::FusedModel::fit(result.composition, m_train, m_catalogue, m_progress, m_options.device);
    const std::vector<double> weights = weightsOf(model);
    const fuse::Mix mix = model.composition().mix;
    evaluate::Lists lists = emptyLists();
    const PeopleFolds folds(m_people.size(), static_cast<int>(kFolds), m_options.seed);
    for (size_t fold = 0; fold < folds.own.size(); ++fold) {
      model.setWeights(weights, mix);
      const TuneResult found = tune(model, m_train.interactions, ofPeople(folds.others[fold]), {}, m_progress);
      model.setWeights(found.partWeights, found.mix);
      place(rank(model, people(folds.own[fold])), folds.own[fold], lists);
    }
    result.composition = model.composition();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    result.report = evaluated(lists);
    return result;
  }

  FusedAtLevel joint() const {
    FusedAtLevel result{fuse::FusionLevel::Joint,
                        fuse::recommenderNamed(m_catalogue, m_options.joint).title,
                        single(m_options.joint),
                        {}};
    data::Dataset dataset = m_train;
    dataset.validator = evaluate::validatorOn(dataset.interactions, m_heldOut);
    fitAndRank(dataset, result);
    return result;
  }

 private:
  fuse::Composition single(const std::string& recommender) const {
    fuse::Composition composition;
    composition.name = recommender;
    composition.parts.push_back({recommender, {}, fuse::recommenderNamed(m_catalogue, recommender).signal, 1});
    composition.mix.weights[composition.parts[0].signal] = 1;
    return composition;
  }

  /// EASE first, as it is in a fusion, then a signal for each of the modalities.
  fuse::Composition base(std::span<const data::Features> features) const {
    std::vector<std::string> names{"ease"};
    for (const data::Features& own : features) names.emplace_back(name(own.modality()));
    if (names.size() == 1) names.emplace_back(fuse::kPopularity);  // alone EASE would be that of its paper
    return fuse::compositionOf(names, m_train, m_catalogue);
  }

  void fitAndRank(const data::Dataset& dataset, FusedAtLevel& result) const {
    const auto start = std::chrono::steady_clock::now();
    const fuse::FusedModel model =
        fuse::FusedModel::fit(result.composition, dataset, m_catalogue, m_progress, m_options.device);
    result.composition = model.composition();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    result.report = evaluated(rank(model, m_people));
  }

  std::vector<double> weightsOf(const fuse::FusedModel& model) const {
    std::vector<double> weights;
    for (const fuse::FusedPart& part : model.composition().parts) weights.push_back(part.weight);
    return weights;
  }

  std::vector<data::PersonIndex> people(std::span<const uint32_t> rows) const {
    std::vector<data::PersonIndex> result;
    for (const uint32_t row : rows) result.push_back(m_people[row]);
    return result;
  }

  data::Interactions ofPeople(std::span<const uint32_t> rows) const {
    std::vector<uint8_t> isIn(m_heldOut.personCount(), 0);
    for (const uint32_t row : rows) isIn[data::index(m_people[row])] = 1;
    return m_heldOut.filtered(
        [&](data::PersonIndex person, const data::Rated&) { return isIn[data::index(person)] != 0; });
  }

  size_t topN() const { return static_cast<size_t>(std::ranges::max(m_options.cutoffs)); }

  evaluate::Lists rank(const fuse::FusedModel& model, std::vector<data::PersonIndex> people) const {
    evaluate::RankRequest request;
    request.people = std::move(people);
    request.movieCount = model.movieCount();
    request.mask = {&m_train.interactions};
    request.topN = topN();
    return evaluate::rankAll(scorerOf(model, model.composition().mix, m_train.interactions, request.mask), request,
                             m_progress);
  }

  evaluate::Lists emptyLists() const {
    evaluate::Lists lists;
    lists.topN = topN();
    lists.people = m_people;
    lists.movies.resize(m_people.size() * lists.topN);
    lists.scores.resize(lists.movies.size());
    lists.lengths.resize(m_people.size());
    return lists;
  }

  static void place(const evaluate::Lists& part, std::span<const uint32_t> rows, evaluate::Lists& all) {
    for (size_t i = 0; i < rows.size(); ++i) {
      std::ranges::copy(part.moviesOf(i), all.movies.begin() + static_cast<ptrdiff_t>(rows[i] * all.topN));
      std::ranges::copy(part.scoresOf(i), all.scores.begin() + static_cast<ptrdiff_t>(rows[i] * all.topN));
      all.lengths[rows[i]] = part.lengths[i];
    }
  }

  evaluate::Report evaluated(const evaluate::Lists& lists) const {
    evaluate::EvaluateOptions options;
    options.metrics = m_options.metrics;
    options.cutoffs = m_options.cutoffs;
    options.train = &m_train.interactions;
    options.protocol.seed = m_options.seed;
    options.protocol.fingerprint = m_train.interactions.fingerprint();
    return evaluate::evaluate(lists, m_heldOut, options, m_progress);
  }

  const data::Dataset& m_train;
  const data::Interactions& m_heldOut;
  std::span<const recommend::RecommenderInfo> m_catalogue;
  const FusionLevelOptions& m_options;
  core::Progress& m_progress;
  std::vector<data::PersonIndex> m_people;
};

}  // namespace

FusionLevels compareFusionLevels(const data::Dataset& train, const data::Interactions& heldOut,
                                 std::span<const recommend::RecommenderInfo> catalogue,
                                 const FusionLevelOptions& options, core::Progress& progress) {
  if (train.features.empty()) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoFeaturesToFuse);
  }
  const Comparing comparing(train, heldOut, catalogue, options, progress);
  FusionLevels result{comparing.ratings(), {}, {}};
  result.levels.push_back(comparing.feature());
  result.levels.push_back(comparing.decision());
  result.levels.push_back(comparing.joint());
  const auto reportOf = [&](size_t number) -> const evaluate::Report& {
    return number == 0 ? result.ratings.report : result.levels[number - 1].report;
  };
  for (size_t second = 0; second < result.levels.size() + 1; ++second) {
    for (size_t first = second + 1; first < result.levels.size() + 1; ++first) {
      result.pairs.push_back({first, second, evaluate::compare(reportOf(first), reportOf(second))});
    }
  }
  return result;
}

}  // namespace kinoprism::tune
