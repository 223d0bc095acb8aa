#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "engine/core/rng.h"
#include "engine/encode/audio/log_mel.h"
#include "engine/encode/net/planes.h"
#include "engine/encode/text/nmf.h"
#include "engine/encode/video/box_pooling.h"
#include "engine/encode/video/frame_look.h"
#include "engine/evaluate/bootstrap.h"
#include "engine/evaluate/ranking.h"
#include "engine/fuse/movie_similarity.h"
#include "engine/fuse/signal_table.h"
#include "engine/fuse/weighted_sum.h"
#include "engine/media/analyse/resample.h"
#include "engine/neighbours/nearest.h"
#include "engine/tune/part_pools.h"
#include "engine/tune/weight_search.h"
#include "tests/bench/kernel_bench.h"

namespace kinoprism::bench {
namespace {

template <class T>
std::shared_ptr<T> shared(T value) {
  return std::make_shared<T>(std::move(value));
}

/// gaps: share of the values that are absent.
core::Matrix randomMatrix(size_t rows, size_t columns, double gaps = 0) {
  core::Rng random(rows + columns);
  core::Matrix matrix(rows, columns);
  for (float& value : matrix.values())
    value = random.uniform() < gaps ? std::nanf("") : static_cast<float>(random.normal());
  return matrix;
}

/// A person's signals over the movies of ML-1M.
void benchMixing() {
  constexpr size_t kSignals = 6, kMovies = 3'000;
  constexpr double kRow = 4.0 * kMovies;
  for (const double gaps : {0.0, 0.2}) {
    const auto z = shared(randomMatrix(kSignals, kMovies, gaps));
    const auto out = std::make_shared<std::vector<float>>(kMovies);
    const auto rows = std::make_shared<fuse::WeightedRows>();
    for (size_t s = 0; s < kSignals; ++s) rows->add(z->row(s).data(), 0.5f + static_cast<float>(s), gaps == 0);
    benchMemory(gaps == 0 ? "weighted-sum/6x3000" : "weighted-sum-gaps/6x3000", (kSignals + 1) * kRow,
                [=] { rows->sumAll(kMovies, out->data()); });
  }
  const auto scores = shared(randomMatrix(2, kMovies, 0.1));
  benchMemory("moments/3000", 3 * kRow, [=] { fuse::momentsOf(scores->row(0), {}); });
  const auto changed = shared(randomMatrix(1, kMovies, 0.1));
  benchMemory("standardise/3000", 2 * kRow, [=] { fuse::standardise(changed->row(0), {1e-3, 1.001, kMovies}); });
  const auto complete = shared(randomMatrix(1, kMovies));
  benchMemory("has-gaps/3000", kRow, [=] { fuse::hasGaps(complete->row(0)); });
  benchMemory("correlation/3000", 2 * kRow, [=] { tune::correlation(scores->row(0), scores->row(1), {}); });
}

void benchSimilarity() {
  constexpr size_t kMovies = 1'000, kPeople = 6'016;
  core::Rng random(1);
  std::vector<std::vector<uint32_t>> rows(kPeople);
  for (auto& row : rows) {
    for (uint32_t m = 0; m < kMovies; ++m) {
      if (random.below(20) == 0) row.push_back(m);
    }
  }
  const auto similarity = shared(fuse::MovieSimilarity::ofCoRatings(data::Interactions(rows, kMovies)));
  benchMemory("co-ratings-table/1000", 0.5 * kMovies * kMovies * kPeople / 8, [=] { similarity->tabled(); });
  const auto vectors = shared(
      fuse::MovieSimilarity::ofFeatures(data::Features(data::Modality::Text, "made", randomMatrix(kMovies, 384))));
  benchMemory("similarity-of-features/384", 4.0 * 384 * kMovies, [=] {
    for (size_t m = 0; m < kMovies; ++m) vectors->between(data::MovieIndex(m), data::MovieIndex{0});
  });
}

void benchJudging() {
  constexpr size_t kPeople = 256, kMovies = 3'000, kRelevant = 12;
  core::Rng random(2);
  std::vector<std::vector<uint32_t>> held(kPeople);
  for (auto& row : held) {
    for (size_t i = 0; i < kRelevant; ++i) row.push_back(static_cast<uint32_t>(random.below(kMovies)));
  }
  const auto relevant = shared(data::Interactions(held, kMovies));
  const auto scores = shared(randomMatrix(kPeople, kMovies));
  benchMemory("rank-all-with-facts/3000", 4.0 * kPeople * kMovies * (kRelevant + 4), [=] {
    evaluate::RankRequest request;
    request.people = evaluate::everybody(*relevant);
    request.movieCount = kMovies;
    request.topN = 20;
    request.relevant = relevant.get();
    core::Progress progress;
    evaluate::rankAll([&](std::span<const data::PersonIndex>,
                          core::MatrixView out) { std::copy_n(scores->values().data(), kPeople * kMovies, out.data); },
                      request, progress);
  });
  const auto bootstrap = std::make_shared<evaluate::Bootstrap>(6'000, 1'000, 1);
  const auto values = shared(randomMatrix(1, 6'000));
  benchMemory("bootstrap-mean/6000x1000", 5.0 * 6'000 * 1'000, [=] { bootstrap->mean(values->row(0)); });
}

/// As a step of the search for weights: 300 candidates a person.
void benchWeightSearch() {
  constexpr size_t kPeople = 1'000, kMovies = 500, kRelevant = 10;
  const std::vector<std::string> names{"a", "b", "c", "d", "e", "f", "g", "h"};
  core::Rng random(3);
  tune::CandidatePools pools(names, kMovies);
  for (size_t p = 0; p < kPeople; ++p) {
    core::Matrix z(names.size(), kMovies);
    for (float& value : z.values()) value = static_cast<float>(random.normal());
    std::vector<data::MovieIndex> relevant;
    for (size_t m = 0; m < kMovies; m += kMovies / kRelevant) relevant.push_back(data::MovieIndex(m));
    std::vector<std::span<const float>> rows;
    for (size_t s = 0; s < names.size(); ++s) rows.push_back(z.row(s));
    pools.add(data::PersonIndex(p), rows, {}, relevant, 300);
  }
  const auto all = shared(std::move(pools));
  auto rows = std::make_shared<std::vector<uint32_t>>(kPeople);
  std::iota(rows->begin(), rows->end(), 0u);
  double read = 0;
  for (size_t p = 0; p < kPeople; ++p)
    read += 4.0 * static_cast<double>(all->pool(p).movies.size() * (names.size() + 1 + kRelevant));
  benchMemory("pool-ndcg/1000x300x8", read, [=] { tune::poolNdcg(*all, std::vector<double>(8, 0.5), 10, *rows); });
}

void benchNearest() {
  constexpr size_t kMovies = 60'000, kColumns = 128;
  core::Progress progress;
  const data::Features features(data::Modality::Text, "made", randomMatrix(kMovies, kColumns));
  neighbours::NearestSearch::Options options;
  options.method = neighbours::NearestSearch::Method::Exact;
  const auto search = shared(neighbours::NearestSearch::build(features, options, progress));
  benchMemory("nearest-exact/60000x128", 1.0 * kMovies * kColumns, [=] { search->nearestTo(data::MovieIndex{7}, 20); });
}

void benchPictures() {
  const auto poster = std::make_shared<media::Picture>();
  poster->width = 600;
  poster->height = 900;
  poster->rgb.resize(600 * 900 * 3);
  core::Rng random(4);
  for (uint8_t& value : poster->rgb) value = static_cast<uint8_t>(random.below(256));
  // Down first: each of 336 rows from about 12, then across: each of 224 columns from about 12.
  benchMemory("resample/600x900-224x336", 3.0 * (600 * 336 + 224 * 336) * (900 / 336.0 * 4 + 1),
              [=] { media::resample(media::viewOf(*poster), 224, 336, media::ScalingKernel::Bicubic); });
  const auto meter = std::make_shared<encode::MotionMeter>();
  const auto small = shared(media::resample(media::viewOf(*poster), 160, 96, media::ScalingKernel::Bilinear));
  for (uint8_t& value : poster->rgb) value = static_cast<uint8_t>(random.below(256));
  const auto other = shared(media::resample(media::viewOf(*poster), 160, 96, media::ScalingKernel::Bilinear));
  benchMemory("block-motion/160x96", 2 * 20 * 12 * 15.0 * 15 * 64 * 2, [=] {
    meter->add(*small);
    meter->add(*other);
  });
}

void benchLayers() {
  const at::NoGradGuard noGrad;
  const auto depthwise = [](int64_t side, int64_t channels, int64_t stride) {
    const at::Tensor x = at::randn({1, side, side, channels});
    const at::Tensor weight = at::randn({3, 3, channels}), bias = at::randn({channels});
    // Pictures come and go through the caches: 18 operations for each 8 bytes.
    const auto bytes =
        4.0 * static_cast<double>(side * side * channels) * (1 + 1.0 / static_cast<double>(stride * stride));
    benchMemory("depthwise/" + std::to_string(side) + 'x' + std::to_string(channels) + '/' + std::to_string(stride),
                bytes, [=] { encode::depthwiseRelu6(x, weight, bias, stride); });
  };
  depthwise(112, 32, 1);
  depthwise(56, 144, 1);
  depthwise(28, 192, 2);
  depthwise(14, 576, 1);
  const at::Tensor x = at::rand({1, 192, 8, 28, 28}).contiguous(at::MemoryFormat::ChannelsLast3d);
  benchMemory("box-pooling/192x8x28x28", 3 * 4 * 4.0 * 192 * 8 * 28 * 28, [=] {
    encode::largestOfBoxes(x, {3, 3, 3}, {1, 1, 1});
  });
}

void benchTexts() {
  constexpr size_t kRows = 3'000, kColumns = 12'000, kRank = 100, kWords = 40;
  core::Rng random(5);
  const auto matrix = std::make_shared<encode::SparseRows>();
  matrix->columns = kColumns;
  for (size_t r = 0; r < kRows; ++r) {
    for (size_t i = 0; i < kWords; ++i) {
      matrix->indexes.push_back(static_cast<uint32_t>(random.below(kColumns)));
      matrix->values.push_back(static_cast<float>(random.uniform()));
    }
    matrix->starts.push_back(matrix->indexes.size());
  }
  core::Matrix right = randomMatrix(kColumns, kRank), left = randomMatrix(kRows, kRank);
  for (float& value : right.values()) value = std::abs(value);
  for (float& value : left.values()) value = std::abs(value);
  const auto other = shared(std::move(right)), start = shared(std::move(left));
  // The Gram matrix, which is symmetric; then for each row its slope, and a step of each entry. In double precision, of
  // which a vector holds half as many numbers: each operation counts as two of those that the bound is made of.
  const double flops =
      2 * (1.0 * kColumns * kRank * (kRank + 1) + kRows * (3.0 * kRank * kRank + 2.0 * kWords * kRank));
  benchArithmetic("nmf-improve/3000x12000x100", flops, [=] {
    core::Progress progress;
    core::Matrix factor = *start;
    encode::improveFactor(*matrix, *other, factor, progress);
  });
}

void benchSound() {
  for (const int window : {512, 2'048}) {
    encode::MelShape shape;
    shape.window = window;
    shape.hop = window / 2;
    const auto mel = std::make_shared<encode::LogMel>(shape);
    const auto samples = shared(randomMatrix(1, size_t{2'000} * static_cast<size_t>(shape.hop)));
    const double n = window;
    benchArithmetic("log-mel/" + std::to_string(window), 2'000 * (2.5 * n * std::log2(n) + 4 * n),
                    [=] { mel->frames(samples->row(0)); });
  }
}

const bool isRegistered = [] {
  benchMixing();
  benchSimilarity();
  benchJudging();
  benchWeightSearch();
  benchNearest();
  benchPictures();
  benchLayers();
  benchTexts();
  benchSound();
  return true;
}();

}  // namespace
}  // namespace kinoprism::bench
