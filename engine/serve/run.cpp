#include "engine/serve/run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"
#include "engine/serve/run_file.h"
#include "engine/tune/people_tiles.h"

namespace kinoprism::serve {
namespace {

/// What the weights of a first list are found by: 2,000 people of MovieLens-1M, fewer where movies are many.
constexpr size_t kMostScoresOfFirst = 8'000'000;
constexpr size_t kFewestPeopleOfFirst = 200;

constexpr std::string_view kPoolsFile = "pools.safetensors";
constexpr std::string_view kSimilarityFile = "similarity.safetensors";
constexpr std::string_view kCountsFile = "counts.safetensors";

/// A folder beside the final one; gone again unless it was moved there.
class StagedFolder {
 public:
  explicit StagedFolder(const std::filesystem::path& final) : m_final(final) {
    if (std::filesystem::exists(final)) {
      throw core::Error(core::ErrorCode::Conflict, {core::MessageId::RunExists, final.string()});
    }
    m_staging = final.parent_path() / fmt::format(".{}.{}.partial", final.filename().string(), getpid());
    try {
      std::filesystem::remove_all(m_staging);
      std::filesystem::create_directories(m_staging);
    } catch (const std::filesystem::filesystem_error& error) {
      fail({core::MessageId::RunFolderNotMade, m_staging, error.code().message()}, error);
    }
  }
  ~StagedFolder() {
    std::error_code ignored;  // nothing is lost but disk space, and the name says what it is
    if (!m_moved) std::filesystem::remove_all(m_staging, ignored);
  }
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;

  const std::filesystem::path& path() const { return m_staging; }

  void moveIntoPlace() {
    try {
      std::filesystem::rename(m_staging, m_final);
    } catch (const std::filesystem::filesystem_error& error) {
      fail({core::MessageId::RunFolderNotMoved, m_staging, error.code().message()}, error);
    }
    m_moved = true;
  }

 private:
  [[noreturn]] static void fail(const core::Message& message, const std::filesystem::filesystem_error& error) {
    const bool isFull = error.code() == std::errc::no_space_on_device;
    throw core::Error(isFull ? core::ErrorCode::OutOfSpace : core::ErrorCode::Io, message, error.what());
  }

  std::filesystem::path m_final;
  std::filesystem::path m_staging;
  bool m_moved = false;
};

/// Adds the time since the last phase ended.
class PhaseClock {
 public:
  explicit PhaseClock(std::vector<PhaseTime>& phases) : m_phases(phases) {}

  void end(std::string phase) {
    const auto now = std::chrono::steady_clock::now();
    m_phases.push_back({std::move(phase), std::chrono::duration<double>(now - m_start).count()});
    m_start = now;
  }
  void skip() { m_start = std::chrono::steady_clock::now(); }

 private:
  std::vector<PhaseTime>& m_phases;
  std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

evaluate::EvaluateOptions evaluateOptions(const Run& run, const TrainOptions& options) {
  evaluate::EvaluateOptions result;
  result.metrics = {"ndcg", "recall", "precision", "map", "mrr", "hit-rate", "coverage", "novelty", "ild"};
  result.trainCounts = &run.trainCounts;
  result.similarity = &run.similarity;
  result.protocol = options.protocol;
  result.protocol.fingerprint = run.fingerprint;
  result.protocol.seed = options.seed;
  return result;
}

/// |difference| of the mean NDCG@10 between pools and full ranking, over the people in the pools.
double poolErrorOf(const Run& run, const data::Interactions& relevant, const evaluate::Report& full,
                   core::Progress& progress) {
  evaluate::EvaluateOptions options;
  options.metrics = {"ndcg"};
  options.cutoffs = {10};
  options.resamples = 0;
  const evaluate::Report pooled = evaluate::evaluate(
      run.pools.lists(run.model.composition().mix, 10, nullptr, progress.stopToken()), relevant, options, progress);
  const evaluate::MetricValue& exact = full.of("ndcg", 10);
  double difference = 0;
  size_t at = 0;
  for (size_t p = 0; p < pooled.people.size(); ++p) {
    while (full.people[at] != pooled.people[p]) ++at;
    difference += pooled.values.front().perPerson[p] - exact.perPerson[at];
  }
  return std::abs(difference) / static_cast<double>(pooled.people.size());
}

void measure(Run& run, const data::Dataset& dataset, const data::Interactions& validation, const TrainOptions& options,
             core::Progress& progress) {
  tune::PoolOptions pools;
  pools.poolSize = options.poolSize;
  pools.maxPeople = options.poolPeople;
  pools.seed = options.seed;
  tune::RankedPools ranked = tune::rankIntoPools(run.model, dataset.interactions, validation, pools, progress);
  run.pools = std::move(ranked.pools);
  run.report = evaluate::evaluate(ranked.lists, validation, evaluateOptions(run, options), progress);
  run.poolError = poolErrorOf(run, validation, *run.report, progress);
  run.report->people.clear();
  for (evaluate::MetricValue& value : run.report->values) value.perPerson.clear();
}

/// The held-out movies of a sample of the people, which is all that a first list is tuned and measured by.
data::Interactions sampleOf(const data::Interactions& validation, uint64_t seed) {
  const size_t most = std::max(kMostScoresOfFirst / std::max<size_t>(validation.movieCount(), 1), kFewestPeopleOfFirst);
  const std::vector<data::PersonIndex> people = tune::samplePeople(tune::peopleWith(validation), most, seed);
  return validation.filtered(
      [&](data::PersonIndex person, const data::Rated&) { return std::ranges::binary_search(people, person); });
}

void tuneAndMeasure(Run& run, const data::Dataset& dataset, const data::Interactions& validation,
                    const TrainOptions& options, PhaseClock& clock, core::Progress& progress) {
  if (options.tune && run.model.composition().parts.size() > 1) {
    tune::TuneOptions tuning = options.fusion.tuneOptions(options.seed);
    tuning.blendPopularity = !options.isFirst;
    run.tuning = tune::tuneModel(run.model, dataset.interactions, validation, tuning, progress);
    clock.end("tune");
  }
  measure(run, dataset, validation, options, progress);
  clock.end("evaluate");
}

void write(const std::filesystem::path& folder, const Run& run, std::span<const recommend::RecommenderInfo> catalogue) {
  run.model.save(folder);
  core::TensorWriter pools;
  run.pools.save(pools);
  pools.write(folder / kPoolsFile);
  core::TensorWriter similarity;
  run.similarity.save(similarity);
  similarity.write(folder / kSimilarityFile);
  std::vector<int64_t> counts(run.trainCounts.ofMovies.begin(), run.trainCounts.ofMovies.end());
  core::TensorWriter countWriter;
  countWriter.add("people", std::span<const int64_t>(counts), {static_cast<int64_t>(counts.size())});
  countWriter.write(folder / kCountsFile);
  writeRunFile(folder / "run.json", run, catalogue);
}

}  // namespace

std::shared_ptr<const Run> trainFusedRun(const std::filesystem::path& folder, const data::Dataset& dataset,
                                         const data::Interactions& validation,
                                         std::span<const recommend::RecommenderInfo> catalogue,
                                         const TrainOptions& options, core::Progress& progress) {
  StagedFolder staged(folder);
  const auto run = std::make_shared<Run>();
  run->folder = folder;
  run->name = options.name;
  run->seed = options.seed;
  run->fingerprint = dataset.fingerprint();
  run->trainCounts = evaluate::TrainCounts::of(dataset.interactions);
  run->isFirst = options.isFirst;
  const Run* const earlier =
      options.earlier && options.earlier->fingerprint == run->fingerprint ? options.earlier.get() : nullptr;
  PhaseClock clock(run->seconds);
  run->model = fuse::FusedModel::fit(
      options.isFirst ? fuse::quickComposition(options.composition, dataset) : options.composition, dataset, catalogue,
      progress, options.device, earlier ? &earlier->model : nullptr);
  run->device = run->model.devices();
  for (size_t p = 0; p < run->model.fitSeconds().size(); ++p) {
    run->seconds.push_back({"fit " + run->model.composition().parts[p].recommender, run->model.fitSeconds()[p]});
  }
  clock.skip();
  run->similarity =
      earlier ? earlier->similarity : fuse::MovieSimilarity::ofCoRatings(dataset.interactions, options.seed);
  clock.end("similarity");
  run->pools = tune::CandidatePools(run->model.signals(), run->model.movieCount());
  if (validation.size() > 0 && options.isFirst) {
    tuneAndMeasure(*run, dataset, sampleOf(validation, options.seed), options, clock, progress);
  } else if (validation.size() > 0) {
    tuneAndMeasure(*run, dataset, validation, options, clock, progress);
  }
  progress.throwIfCancelled();
  progress.report(core::MessageId::WritingRun, 0, 0);
  write(staged.path(), *run, catalogue);
  staged.moveIntoPlace();
  return run;
}

std::shared_ptr<const Run> loadFusedRun(const std::filesystem::path& folder,
                                        std::span<const recommend::RecommenderInfo> catalogue,
                                        const std::map<std::string, double, std::less<>>& shares) {
  const auto run = std::make_shared<Run>();
  run->folder = folder;
  readRunFile(folder / "run.json", *run);
  run->model = fuse::FusedModel::load(folder, catalogue);
  run->model.setShares(shares);
  if (run->tuning) {
    run->tuning->groups = run->model.composition().groups;
    if (run->tuning->stack && run->model.stack()) run->tuning->stack->stack = *run->model.stack();
    if (run->tuning->fewRatings) {
      run->tuning->fewRatings->popularityBlend = run->model.composition().popularityBlend;
    }
  }
  run->pools = tune::CandidatePools::load(core::TensorFile(folder / kPoolsFile));
  run->similarity = fuse::MovieSimilarity::load(core::TensorFile(folder / kSimilarityFile));
  const core::TensorFile counts(folder / kCountsFile);
  for (const int64_t count : counts.integers("people"))
    run->trainCounts.ofMovies.push_back(static_cast<uint32_t>(count));
  const size_t movies = run->model.movieCount();
  if (run->similarity.movieCount() != movies || run->trainCounts.ofMovies.size() != movies ||
      run->pools.movieCount() != movies) {
    throw core::Error(core::ErrorCode::BadInput, {core::MessageId::RunFilesMixed, folder.string()});
  }
  return run;
}

}  // namespace kinoprism::serve
