#include "engine/evaluate/ranking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"
#include "engine/linalg/select_top.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/evaluate/ranking.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace kinoprism::evaluate::HWY_NAMESPACE {
namespace {

namespace hn = hwy::HWY_NAMESPACE;

/// Puts `unknown` in place of what is no number; of NaN and the infinite, x - x is not 0.
void replaceUnknown(float* scores, size_t count, float unknown) {
  const hn::ScalableTag<float> d;
  const auto other = hn::Set(d, unknown);
  size_t i = 0;
  for (; i + hn::Lanes(d) <= count; i += hn::Lanes(d)) {
    const auto x = hn::LoadU(d, scores + i);
    hn::StoreU(hn::IfThenElse(hn::Eq(hn::Sub(x, x), hn::Zero(d)), x, other), d, scores + i);
  }
  for (; i < count; ++i) scores[i] = scores[i] - scores[i] == 0 ? scores[i] : unknown;
}

/// How many of scores are above bound, and how many equal to it. Counted in the lanes: of a comparison every bit is
/// set, which is −1.
void countAgainst(const float* scores, size_t count, float bound, int64_t& above, int64_t& equal) {
  const hn::ScalableTag<float> d;
  const hn::RebindToSigned<decltype(d)> counter;
  const size_t lanes = hn::Lanes(d);
  const auto limit = hn::Set(d, bound);
  auto larger = hn::Zero(counter), larger2 = larger, atLeast = larger, atLeast2 = larger;
  const auto one = [&](hn::Mask<decltype(d)> mask) HWY_ATTR { return hn::BitCast(counter, hn::VecFromMask(d, mask)); };
  size_t i = 0;
  for (; i + 2 * lanes <= count; i += 2 * lanes) {
    const auto x = hn::LoadU(d, scores + i), y = hn::LoadU(d, scores + i + lanes);
    larger = hn::Sub(larger, one(hn::Gt(x, limit)));
    larger2 = hn::Sub(larger2, one(hn::Gt(y, limit)));
    atLeast = hn::Sub(atLeast, one(hn::Ge(x, limit)));
    atLeast2 = hn::Sub(atLeast2, one(hn::Ge(y, limit)));
  }
  above = hn::GetLane(hn::SumOfLanes(counter, hn::Add(larger, larger2)));
  int64_t enough = hn::GetLane(hn::SumOfLanes(counter, hn::Add(atLeast, atLeast2)));
  for (; i < count; ++i) {
    above += scores[i] > bound;
    enough += scores[i] >= bound;
  }
  equal = enough - above;
}

}  // namespace
}  // namespace kinoprism::evaluate::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace kinoprism::evaluate {
namespace {

/// A tile of scores is about this large, so that it stays in the caches between scoring and ranking.
constexpr size_t kTileBytes = size_t{8} << 20;
constexpr size_t kMostPeopleInTile = 1024;

/// Stands for NaN while movies are ranked: below every score, above kExcluded.
constexpr float kUnknown = std::numeric_limits<float>::lowest();

HWY_EXPORT(replaceUnknown);
HWY_EXPORT(countAgainst);

/// Of scores against one of them.
struct Against {
  int64_t above = 0;
  int64_t equal = 0;

  Against(std::span<const float> scores, float bound) {
    HWY_DYNAMIC_DISPATCH(countAgainst)(scores.data(), scores.size(), bound, above, equal);
  }
};

void mask(std::span<float> scores, data::PersonIndex person, const RankRequest& request,
          const std::vector<uint8_t>& isCandidate) {
  HWY_DYNAMIC_DISPATCH(replaceUnknown)(scores.data(), scores.size(), kUnknown);
  if (!isCandidate.empty()) {
    for (size_t m = 0; m < scores.size(); ++m) scores[m] = isCandidate[m] ? scores[m] : linalg::kExcluded;
  }
  for (const data::Interactions* excluded : request.mask) {
    if (data::index(person) >= excluded->personCount()) continue;
    for (const data::MovieIndex movie : excluded->moviesOf(person)) scores[data::index(movie)] = linalg::kExcluded;
  }
}

/// scores are masked. See RankingFacts; all 0 for a person with nothing relevant among the candidates.
RankingFacts factsOf(std::span<const float> scores, std::span<const data::MovieIndex> relevant) {
  const auto candidates = static_cast<double>(Against(scores, linalg::kExcluded).above);
  std::vector<int64_t> ranks;
  std::vector<float> own;
  double lost = 0;  // pairs in which another movie is above a relevant one
  double tied = 0;
  for (const data::MovieIndex movie : relevant) {
    const float score = scores[data::index(movie)];
    if (score == linalg::kExcluded) continue;
    // In two parts, because of equal scores the lower movie number ranks higher.
    const Against before(scores.first(data::index(movie)), score);
    const Against from(scores.subspan(data::index(movie)), score);
    const int64_t above = before.above + from.above;
    ranks.push_back(1 + above + before.equal);
    own.push_back(score);
    lost += static_cast<double>(above);
    tied += static_cast<double>(before.equal + from.equal - 1);
  }
  RankingFacts facts;
  if (ranks.empty()) return facts;
  const double positives = static_cast<double>(ranks.size());
  std::ranges::sort(own);
  for (size_t i = 0; i < own.size();) {  // pairs of two relevant movies do not count
    size_t end = i;
    while (end < own.size() && own[end] == own[i]) ++end;
    const double equal = static_cast<double>(end - i);
    lost -= equal * static_cast<double>(own.size() - end);
    tied -= equal * (equal - 1);
    i = end;
  }
  const double pairs = positives * (candidates - positives);
  if (pairs > 0) {
    facts.auc = static_cast<float>(1 - (lost + tied / 2) / pairs);
    facts.aucTiesCountZero = static_cast<float>(1 - (lost + tied) / pairs);
  }
  std::ranges::sort(ranks);
  double precisions = 0;
  for (size_t r = 0; r < ranks.size(); ++r) precisions += static_cast<double>(r + 1) / static_cast<double>(ranks[r]);
  facts.averagePrecision = static_cast<float>(precisions / static_cast<double>(relevant.size()));
  facts.reciprocalRank = static_cast<float>(1.0 / static_cast<double>(ranks.front()));
  return facts;
}

std::vector<uint8_t> candidateFlags(const RankRequest& request) {
  std::vector<uint8_t> flags;
  if (request.candidates.empty()) return flags;
  flags.assign(request.movieCount, 0);
  for (const data::MovieIndex movie : request.candidates) {
    if (data::index(movie) >= request.movieCount) {
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::RankedMovieOutOfRange,
                                                       std::to_string(data::index(movie)), request.movieCount});
    }
    flags[data::index(movie)] = 1;
  }
  return flags;
}

void checkSizes(const RankRequest& request) {
  for (const data::Interactions* mask : request.mask) {
    if (mask->movieCount() > request.movieCount) {
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::ExclusionsSizeMismatch, mask->movieCount(), request.movieCount});
    }
  }
  if (request.relevant && request.relevant->movieCount() > request.movieCount) {
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::HeldOutSizeMismatch, request.relevant->movieCount(), request.movieCount});
  }
}

void writeList(std::span<const float> scores, std::span<const uint32_t> order, size_t row, Lists& lists) {
  lists.lengths[row] = static_cast<uint32_t>(order.size());
  for (size_t r = 0; r < order.size(); ++r) {
    const float score = scores[order[r]];
    lists.movies[row * lists.topN + r] = data::MovieIndex(order[r]);
    lists.scores[row * lists.topN + r] = score == kUnknown ? std::numeric_limits<float>::quiet_NaN() : score;
  }
}

Lists emptyLists(const RankRequest& request) {
  Lists lists;
  lists.topN = request.topN;
  lists.people = request.people;
  lists.movies.resize(request.people.size() * request.topN);
  lists.scores.resize(request.people.size() * request.topN);
  lists.lengths.resize(request.people.size());
  if (request.relevant) lists.facts.resize(request.people.size());
  return lists;
}

}  // namespace

Lists rankAll(const ScorePeople& score, const RankRequest& request, core::Progress& progress) {
  checkSizes(request);
  const std::vector<uint8_t> isCandidate = candidateFlags(request);
  Lists lists = emptyLists(request);
  const size_t fit = kTileBytes / (sizeof(float) * std::max<size_t>(request.movieCount, 1));
  const size_t tile = std::clamp<size_t>(fit, 16, kMostPeopleInTile);
  core::Matrix scores(std::min(tile, request.people.size()), request.movieCount);
  for (size_t first = 0; first < request.people.size(); first += tile) {
    progress.throwIfCancelled();
    progress.report(core::MessageId::RankingMovies, static_cast<int64_t>(first),
                    static_cast<int64_t>(request.people.size()));
    const size_t count = std::min(tile, request.people.size() - first);
    score({request.people.data() + first, count}, {scores.view().data, count, request.movieCount});
    core::parallelFor(count, 16, [&](size_t begin, size_t end) {
      linalg::TopSelector selector;
      for (size_t p = begin; p < end; ++p) {
        const data::PersonIndex person = request.people[first + p];
        mask(scores.row(p), person, request, isCandidate);
        writeList(scores.row(p), selector.select(scores.row(p), request.topN), first + p, lists);
        if (!request.relevant || data::index(person) >= request.relevant->personCount()) continue;
        lists.facts[first + p] = factsOf(scores.row(p), request.relevant->moviesOf(person));
      }
    });
  }
  return lists;
}

ScorePeople scorerOf(const recommend::Recommender& recommender, const data::Interactions& histories) {
  return [&](std::span<const data::PersonIndex> people, core::MatrixView scores) {
    std::vector<std::vector<data::Rated>> tile;
    for (const data::PersonIndex person : people) tile.push_back(histories.historyOf(person));
    recommender.scoreHistories(tile, scores);
  };
}

std::vector<data::PersonIndex> everybody(const data::Interactions& interactions) {
  std::vector<data::PersonIndex> people;
  for (size_t p = 0; p < interactions.personCount(); ++p) people.push_back(data::PersonIndex(p));
  return people;
}

}  // namespace kinoprism::evaluate
#endif  // HWY_ONCE
