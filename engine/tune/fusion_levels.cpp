#include "engine/tune/fusion_levels.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "engine/core/error.h"
#include "engine/evaluate/validation_judge.h"
#include "engine/tune/people_folds.h"
#include "engine/tune/people_tiles.h"
#include "engine/tune/tune.h"

namespace kinoprism {
namespace {

constexpr size_t kFolds = 2;

class Comparing {
 public:
  Comparing(const Dataset& train, const Interactions& heldOut, std::span<const RecommenderInfo> catalogue,
            const FusionLevelOptions& options, Progress& progress)
      : m_train(train),
        m_heldOut(heldOut),
        m_catalogue(catalogue),
        m_options(options),
        m_progress(progress),
        m_people(peopleWith(heldOut)) {}

  FusedAtLevel ratings() const {
    FusedAtLevel result{FusionLevel::Decision, "ratings alone", base({}), {}};
    result.composition.parts.resize(1);
    result.composition.name = "ease";
    fitAndRank({m_train.interactions, {}}, result);
    return result;
  }

  FusedAtLevel feature() const {
    FeatureFusionOptions block;
    block.method = m_options.block;
    block.seed = m_options.seed;
    FusedAtLevel result{FusionLevel::Feature,
                        fmt::format("CEASE on one block ({})", kFeatureFusions[static_cast<size_t>(m_options.block)]),
                        {},
                        {}};
    const Dataset fused = withFusedFeatures(m_train, block, m_progress);
    const Modality modality = fused.features[0].modality();
    result.composition = single("cease");
    if (modality != Modality::Text) {  // the weight that CEASE gives texts is then the block's
      Settings& settings = result.composition.parts[0].settings;
      const auto& parameters = recommenderNamed(m_catalogue, "cease").parameters;
      const auto text = std::ranges::find(parameters, "text-weight", &ParameterInfo::name);
      settings[fmt::format("{}-weight", name(modality))] = text == parameters.end() ? 0 : text->standard;
      settings["text-weight"] = 0;
    }
    fitAndRank(fused, result);
    return result;
  }

  FusedAtLevel decision() const {
    FusedAtLevel result{FusionLevel::Decision, "EASE and a signal of each modality", base(m_train.features), {}};
    const auto start = std::chrono::steady_clock::now();
    FusedModel model = FusedModel::fit(result.composition, m_train, m_catalogue, m_progress, m_options.device);
    const std::vector<double> weights = weightsOf(model);
    const Mix mix = model.composition().mix;
    Lists lists = emptyLists();
    const PeopleFolds folds(m_people.size(), static_cast<int>(kFolds), m_options.seed);
    for (size_t fold = 0; fold < folds.own.size(); ++fold) {
      model.setWeights(weights, mix);
      const TuneResult found = tune(model, m_train.interactions, ofPeople(folds.others[fold]), {}, m_progress);
      model.setWeights(found.partWeights, found.mix);
      place(rank(model, people(folds.own[fold])), folds.own[fold], lists);
    }
    result.composition = model.composition();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    result.report = judged(lists);
    return result;
  }

  FusedAtLevel joint() const {
    FusedAtLevel result{
        FusionLevel::Joint, recommenderNamed(m_catalogue, m_options.joint).title, single(m_options.joint), {}};
    Dataset dataset = m_train;
    dataset.judge = judgeOn(dataset.interactions, m_heldOut);
    fitAndRank(dataset, result);
    return result;
  }

 private:
  Composition single(const std::string& recommender) const {
    Composition composition;
    composition.name = recommender;
    composition.parts.push_back({recommender, {}, recommenderNamed(m_catalogue, recommender).signal, 1});
    composition.mix.weights[composition.parts[0].signal] = 1;
    return composition;
  }

  /// EASE first, as it is in a fusion, then a signal for each of the modalities.
  Composition base(std::span<const Features> features) const {
    std::vector<std::string> names{"ease"};
    for (const Features& own : features) names.emplace_back(name(own.modality()));
    if (names.size() == 1) names.emplace_back(kPopularity);  // alone EASE would be that of its paper
    return compositionOf(names, m_train, m_catalogue);
  }

  void fitAndRank(const Dataset& dataset, FusedAtLevel& result) const {
    const auto start = std::chrono::steady_clock::now();
    const FusedModel model = FusedModel::fit(result.composition, dataset, m_catalogue, m_progress, m_options.device);
    result.composition = model.composition();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    result.report = judged(rank(model, m_people));
  }

  std::vector<double> weightsOf(const FusedModel& model) const {
    std::vector<double> weights;
    for (const FusedPart& part : model.composition().parts) weights.push_back(part.weight);
    return weights;
  }

  std::vector<PersonIndex> people(std::span<const uint32_t> rows) const {
    std::vector<PersonIndex> result;
    for (const uint32_t row : rows) result.push_back(m_people[row]);
    return result;
  }

  Interactions ofPeople(std::span<const uint32_t> rows) const {
    std::vector<uint8_t> isIn(m_heldOut.personCount(), 0);
    for (const uint32_t row : rows) isIn[index(m_people[row])] = 1;
    return m_heldOut.filtered([&](PersonIndex person, const Rated&) { return isIn[index(person)] != 0; });
  }

  size_t topN() const { return static_cast<size_t>(std::ranges::max(m_options.cutoffs)); }

  Lists rank(const FusedModel& model, std::vector<PersonIndex> people) const {
    RankRequest request;
    request.people = std::move(people);
    request.movieCount = model.movieCount();
    request.mask = {&m_train.interactions};
    request.topN = topN();
    return rankAll(scorerOf(model, model.composition().mix, m_train.interactions, request.mask), request, m_progress);
  }

  Lists emptyLists() const {
    Lists lists;
    lists.topN = topN();
    lists.people = m_people;
    lists.movies.resize(m_people.size() * lists.topN);
    lists.scores.resize(lists.movies.size());
    lists.lengths.resize(m_people.size());
    return lists;
  }

  static void place(const Lists& part, std::span<const uint32_t> rows, Lists& all) {
    for (size_t i = 0; i < rows.size(); ++i) {
      std::ranges::copy(part.moviesOf(i), all.movies.begin() + static_cast<ptrdiff_t>(rows[i] * all.topN));
      std::ranges::copy(part.scoresOf(i), all.scores.begin() + static_cast<ptrdiff_t>(rows[i] * all.topN));
      all.lengths[rows[i]] = part.lengths[i];
    }
  }

  Report judged(const Lists& lists) const {
    EvaluateOptions options;
    options.metrics = m_options.metrics;
    options.cutoffs = m_options.cutoffs;
    options.train = &m_train.interactions;
    options.protocol.seed = m_options.seed;
    options.protocol.fingerprint = m_train.interactions.fingerprint();
    return evaluate(lists, m_heldOut, options, m_progress);
  }

  const Dataset& m_train;
  const Interactions& m_heldOut;
  std::span<const RecommenderInfo> m_catalogue;
  const FusionLevelOptions& m_options;
  Progress& m_progress;
  std::vector<PersonIndex> m_people;
};

}  // namespace

FusionLevels compareFusionLevels(const Dataset& train, const Interactions& heldOut,
                                 std::span<const RecommenderInfo> catalogue, const FusionLevelOptions& options,
                                 Progress& progress) {
  if (train.features.empty()) {
    throw Error(ErrorCode::NoData,
                "There is nothing to fuse: no movie has features. Compute or import some of one modality or more.");
  }
  const Comparing comparing(train, heldOut, catalogue, options, progress);
  FusionLevels result{comparing.ratings(), {}, {}};
  result.levels.push_back(comparing.feature());
  result.levels.push_back(comparing.decision());
  result.levels.push_back(comparing.joint());
  const auto reportOf = [&](size_t number) -> const Report& {
    return number == 0 ? result.ratings.report : result.levels[number - 1].report;
  };
  for (size_t second = 0; second < result.levels.size() + 1; ++second) {
    for (size_t first = second + 1; first < result.levels.size() + 1; ++first) {
      result.pairs.push_back({first, second, compare(reportOf(first), reportOf(second))});
    }
  }
  return result;
}

}  // namespace kinoprism
