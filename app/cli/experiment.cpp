#include "app/cli/experiment.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "app/cli/arguments.h"
#include "app/cli/experiment_data.h"
#include "app/cli/hyper_search.h"
#include "app/jobs/imputation.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/held_out_validator.h"

namespace kinoprism::app {
namespace {

constexpr int kValidationCutoff = 10;
constexpr size_t kMaxTrials = 60;
constexpr size_t kEvaluatedLength = 20;

/// One run of an experiment, phase after phase.
class Experiment {
 private:
  template <class Work>
  auto timed(const std::string& phase, Work work) {
    const auto start = std::chrono::steady_clock::now();
    const auto note = [&] {
      m_result.phases.push_back(
          {phase, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count()});
    };
    if constexpr (std::is_void_v<decltype(work())>) {
      work();
      note();
    } else {
      auto value = work();
      note();
      return value;
    }
  }

 public:
  Experiment(const engine::Engine& engine, const ExperimentOptions& options, core::Progress& progress)
      : m_engine(engine), m_options(options), m_progress(progress) {}

  ExperimentResult run() {
    m_data = timed("read", [&] { return readExperimentData(m_options, m_progress); });
    if (!m_data.texts.empty()) timed("encode text", [&] { encodeMetadata(m_engine, m_data, m_progress); });
    if (const auto policy = tune::fillingPolicy(m_options.fusion.missing)) {
      timed("impute missing features", [&] {
        m_result.imputed = fillAllGaps(m_engine, m_data.train.features, *policy, m_options.device, m_progress);
      });
    }
    if (m_options.compareLevels) timed("compare levels", [&] { compareLevels(); });
    if (m_options.fusion.method != fuse::FeatureFusion::Separate) {
      timed("fuse features",
            [&] { m_data.train = fuse::withFusedFeatures(std::move(m_data.train), m_options.fusion, m_progress); });
    }
    m_result.composition = compose();
    if (m_data.validation.size() > 0)
      m_data.train.validator = evaluate::validatorOn(m_data.train.interactions, m_data.validation);
    if (m_options.tune && isSingle()) timed("search", [&] { searchParameters(); });
    fuse::FusedModel model = timed("fit", [&] { return fit(m_data.train); });
    m_result.composition = model.composition();  // with what the fit itself found
    if (m_options.tune && !isSingle()) timed("tune", [&] { tuneWeights(model); });
    if (m_data.validation.size() > 0) timed("evaluate", [&] { evaluateOnValidation(model); });
    if (m_options.fitOnValidation) {
      const data::Dataset everything = m_data.trainAndValidation();
      const std::optional<fuse::Stack> stack = model.stack();
      model = timed("fit on both", [&] { return fit(everything); });
      model.setStack(stack);
      finish(model, everything, everything.interactions);
    } else if (m_options.rankAfterValidation) {
      finish(model, m_data.train, m_data.trainAndValidation().interactions);
    } else {
      finish(model, m_data.train, m_data.train.interactions);
    }
    return std::move(m_result);
  }

 private:
  /// A recommender on its own is ranked by its own scores: standardising them would only round them.
  bool isSingle() const { return !m_options.fuse; }

  fuse::Composition compose() const {
    std::vector<std::string> names = m_options.models;
    if (m_options.fuse && names != std::vector<std::string>{"auto"}) addGivenSignals(names);
    return checkingUsage([&] {
      fuse::Composition composition = fuse::compositionOf(names, m_data.train, m_engine.recommenders());
      if (isSingle()) composition.parts.resize(1);
      applySettings(composition, m_options.settings, m_engine.recommenders());
      return composition;
    });
  }

  /// Whoever hands features to a fusion wants them in it; movies that nobody has watched have nothing else to be ranked
  /// by.
  void addGivenSignals(std::vector<std::string>& names) const {
    const auto add = [&](const std::string& name) {
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    };
    const std::vector<uint32_t> counts = m_data.train.interactions.countsOfMovies();
    const bool hasNewMovies = std::find(counts.begin(), counts.end(), 0u) != counts.end();
    for (const data::Features& features : m_data.train.features) {
      const std::string modality(name(features.modality()));
      add(modality);
      if (hasNewMovies) add(modality + "-map");
    }
  }

  fuse::FusedModel fit(const data::Dataset& dataset) {
    return fuse::FusedModel::fit(m_result.composition, dataset, m_engine.recommenders(), m_progress, m_options.device);
  }

  /// Whether it is by the ratings it predicts that a model is evaluated, and not by its lists.
  bool predictsRatings() const {
    return isSingle() && m_data.validationHasValues &&
           m_engine.recommender(m_result.composition.parts[0].recommender).predictsRatings;
  }

  void compareLevels() {
    tune::FusionLevelOptions options;
    options.seed = m_options.seed;
    options.device = m_options.device;
    if (m_options.fusion.method != fuse::FeatureFusion::Separate) options.block = m_options.fusion.method;
    m_result.levels =
        tune::compareFusionLevels(m_data.train, m_data.validation, m_engine.recommenders(), options, m_progress);
  }

  void searchParameters() {
    m_result.validatedByErrors = predictsRatings();
    fuse::FusedPart& part = m_result.composition.parts[0];
    std::vector<core::ParameterInfo> parameters = m_engine.recommender(part.recommender).parameters;
    std::erase_if(parameters, [](const core::ParameterInfo& parameter) {
      return parameter.name == "seed" || parameter.name == "device";
    });
    const auto trials = searchSettings(parameters, part.settings, kMaxTrials, [&](const core::Settings& settings) {
      part.settings = settings;
      const fuse::FusedModel model = fit(m_data.train);
      const double value = m_result.validatedByErrors ? -errorsOf(model, 0).rmse.value : ndcgOf(model);
      m_progress.report(core::MessageId::SearchingParameters, static_cast<int64_t>(++m_trialCount), 0);
      return value;
    });
    part.settings = bestOf(trials).settings;
    for (const SearchTrial& trial : trials)
      m_result.trials.push_back({texts(parameters, trial.settings), std::abs(trial.value)});
  }

  static std::vector<std::pair<std::string, std::string>> texts(const std::vector<core::ParameterInfo>& parameters,
                                                                const core::Settings& settings) {
    std::vector<std::pair<std::string, std::string>> result;
    for (const core::ParameterInfo& parameter : parameters) {
      const auto set = settings.find(parameter.name);
      if (set != settings.end()) result.emplace_back(parameter.name, core::valueText(parameter, set->second));
    }
    return result;
  }

  void tuneWeights(fuse::FusedModel& model) {
    tune::TuneOptions options = m_options.fusion.tuneOptions(m_options.seed);
    options.cutoff = kValidationCutoff;
    m_result.tuning = tune::tuneModel(model, m_data.train.interactions, m_data.validation, options, m_progress);
    m_result.composition = model.composition();
  }

  evaluate::Lists rank(const fuse::FusedModel& model, const data::Interactions& histories,
                       evaluate::RankRequest request, tune::Rerank rerank = tune::Rerank::No) {
    request.movieCount = m_data.movieCount;
    const evaluate::ScorePeople score =
        isSingle() ? evaluate::scorerOf(model.part(0), histories)
                   : tune::scorerOf(model, m_result.composition.mix, histories, request.mask, rerank);
    return evaluate::rankAll(score, request, m_progress);
  }

  /// Only what a search compares: NDCG@10 without its interval.
  double ndcgOf(const fuse::FusedModel& model) {
    evaluate::EvaluateOptions options;
    options.metrics = {"ndcg"};
    options.cutoffs = {kValidationCutoff};
    options.resamples = 0;
    return evaluate::evaluate(validationLists(model, kValidationCutoff), m_data.validation, options, m_progress)
        .value("ndcg", kValidationCutoff);
  }

  /// resamples: of the intervals, 0 for none.
  evaluate::RatingErrors errorsOf(const fuse::FusedModel& model, int resamples) {
    evaluate::RatingErrorOptions options;
    options.resamples = resamples;
    options.seed = m_options.seed;
    return ratingErrors(model.part(0), m_data.train.interactions, m_data.validation, options, m_progress);
  }

  evaluate::Lists validationLists(const fuse::FusedModel& model, size_t length) {
    evaluate::RankRequest request;
    for (const data::PersonIndex person : evaluate::everybody(m_data.validation)) {
      if (!m_data.validation.moviesOf(person).empty()) request.people.push_back(person);
    }
    request.mask = {&m_data.train.interactions};
    request.topN = length;
    return rank(model, m_data.train.interactions, request);
  }

  void evaluateOnValidation(const fuse::FusedModel& model) {
    m_result.validation = rankingReport(model);
    if (predictsRatings()) m_result.ratingErrors = errorsOf(model, evaluate::RatingErrorOptions().resamples);
  }

  evaluate::Report rankingReport(const fuse::FusedModel& model) {
    evaluate::EvaluateOptions options;
    options.metrics = {"ndcg", "recall", "precision", "map", "mrr", "hit-rate", "coverage", "novelty"};
    options.train = &m_data.train.interactions;
    options.protocol.fingerprint = m_data.train.interactions.fingerprint();
    options.protocol.seed = m_options.seed;
    return evaluate::evaluate(validationLists(model, kEvaluatedLength), m_data.validation, options, m_progress);
  }

  void finish(const fuse::FusedModel& model, const data::Dataset& fitted, const data::Interactions& histories) {
    evaluate::RankRequest request;
    request.people = m_data.trainPeople;
    request.mask = {&histories};
    for (const data::Interactions& excluded : m_data.exclude) request.mask.push_back(&excluded);
    request.topN = m_options.topN;
    m_result.lists = timed(
        "rank", [&] { return rank(model, histories, request, model.stack() ? tune::Rerank::Yes : tune::Rerank::No); });
    m_result.devices = model.devices();
    m_result.interactions = fitted.interactions.size();
    m_result.fingerprint = fitted.fingerprint();
    m_result.movieCount = m_data.movieCount;
    for (const data::Features& features : fitted.features) {
      m_result.features.push_back(fmt::format("{}: {}, {} dimensions, {} movies", name(features.modality()),
                                              features.encoder(), features.dimensions(), features.presentCount()));
    }
    m_result.people = std::move(m_data.people);
    m_result.remarks = std::move(m_data.remarks);
  }

  const engine::Engine& m_engine;
  const ExperimentOptions& m_options;
  core::Progress& m_progress;
  ExperimentData m_data;
  ExperimentResult m_result;
  size_t m_trialCount = 0;
};

}  // namespace

ExperimentResult runExperiment(const engine::Engine& engine, const ExperimentOptions& options,
                               core::Progress& progress) {
  return Experiment(engine, options, progress).run();
}

std::string listsText(const ExperimentResult& result) {
  std::string text;
  const evaluate::Lists& lists = result.lists;
  text.reserve(lists.people.size() * lists.topN * 28);
  for (size_t p = 0; p < lists.people.size(); ++p) {
    const auto movies = lists.moviesOf(p);
    const auto scores = lists.scoresOf(p);
    const uint64_t person = result.people.idOf(lists.people[p]);
    for (size_t rank = 0; rank < movies.size(); ++rank) {
      fmt::format_to(std::back_inserter(text), "{}\t{}\t{}\t{}\n", person, data::index(movies[rank]), rank + 1,
                     scores[rank]);
    }
  }
  return text;
}

}  // namespace kinoprism::app
