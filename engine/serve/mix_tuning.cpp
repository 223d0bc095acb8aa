#include "engine/serve/mix_tuning.h"

#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/rng.h"
#include "engine/tune/weight_search.h"

namespace kinoprism::serve {
namespace {

constexpr int kCutoff = 10;
constexpr double kFirstStep = 0.2;
constexpr double kLastStep = 0.025;

std::vector<tune::WeightRange> rangesOf(const std::vector<std::string>& signals, const fuse::Mix& start) {
  const double anchor = start.weightOf(fuse::kCollaborative);
  std::vector<tune::WeightRange> ranges;
  for (const std::string& signal : signals) {
    const double own = start.weightOf(signal);
    const bool fixed =
        signal == fuse::kNewMovies || signals.size() == 1 || (anchor > 0 && signal == fuse::kCollaborative);
    const double reach = anchor > 0 ? 2 * anchor : 2;
    ranges.push_back({own, signal == fuse::kPopularity ? -reach : 0, reach, fixed});
  }
  return ranges;
}

fuse::Mix mixOf(const std::vector<std::string>& signals, const std::vector<double>& weights, const fuse::Mix& start) {
  fuse::Mix mix = start;
  mix.novelty = 0;
  for (size_t s = 0; s < signals.size(); ++s) {
    if (signals[s] == fuse::kPopularity && weights[s] < 0) {
      mix.weights.erase(signals[s]);
      mix.novelty = -weights[s];
    } else {
      mix.weights[signals[s]] = weights[s];
    }
  }
  return mix;
}

}  // namespace

TunedMix tuneMix(const Run& run, const fuse::Mix& start, core::Progress& progress) {
  const tune::CandidatePools& pools = run.pools;
  if (pools.personCount() == 0) {
    throw core::Error(core::ErrorCode::NoData, core::MessageId::NoValidationForTuning);
  }
  std::vector<uint32_t> everybody(pools.personCount());
  std::iota(everybody.begin(), everybody.end(), 0u);
  std::vector<uint32_t> shuffled = everybody;
  core::Rng(run.seed).shuffle(shuffled);
  const auto middle = shuffled.begin() + static_cast<ptrdiff_t>(shuffled.size() / 2);
  const std::vector<uint32_t> halves[2] = {{shuffled.begin(), middle}, {middle, shuffled.end()}};

  const std::vector<tune::WeightRange> ranges = rangesOf(pools.signals(), start);
  auto search = [&](const std::vector<uint32_t>& rows) {
    return tune::searchWeights(pools, ranges, kCutoff, rows, progress, kFirstStep, kLastStep);
  };
  auto measure = [&](const std::vector<double>& weights, const std::vector<uint32_t>& rows) {
    return tune::meanOf(tune::poolNdcg(pools, weights, kCutoff, rows));
  };

  TunedMix tuned;
  std::vector<double> before;
  for (const tune::WeightRange& range : ranges) before.push_back(range.start);
  tuned.before = measure(before, everybody);
  progress.report(core::MessageId::TuningMix, 0, 3);
  const std::vector<double> weights = search(everybody);
  tuned.inSample = measure(weights, everybody);
  for (int half = 0; half < 2; ++half) {
    progress.report(core::MessageId::TuningMix, 1 + half, 3);
    const std::vector<uint32_t>& others = halves[1 - half];
    tuned.crossValidated += measure(search(halves[half]), others) * static_cast<double>(others.size()) /
                            static_cast<double>(everybody.size());
  }
  tuned.people = everybody.size();
  tuned.mix = mixOf(pools.signals(), weights, start);
  return tuned;
}

}  // namespace kinoprism::serve
