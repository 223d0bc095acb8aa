#include "engine/recommend/networks/content_tower.h"

#include <ATen/ATen.h>

#include "engine/core/error.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

double at2(const at::Tensor& tensor, int64_t i, int64_t j) { return tensor[i][j].item<double>(); }

/// Σ_d matrix[row][d]·x[d]
double rowTimes(const at::Tensor& matrix, int64_t row, const at::Tensor& x) {
  double sum = 0;
  for (int64_t d = 0; d < x.size(0); ++d) sum += at2(matrix, row, d) * x[d].item<double>();
  return sum;
}

TEST(GatedAttention, WeighsWhatIsPresentByItsGates) {
  at::manual_seed(6);
  const int64_t movies = 5, kinds = 3, width = 4, rows = 2;
  const at::Tensor mapped = at::randn({movies, kinds, width}), v = at::randn({rows, width}),
                   u = at::randn({rows, width}), w = at::randn({rows});
  at::Tensor present = at::ones({movies, kinds}, at::kBool);
  present[1][0] = false;
  present[2][1] = false;
  present[2][2] = false;
  present[3].fill_(false);
  const at::Tensor found = gatedAttention(mapped, present, v, u, w);
  for (int64_t m = 0; m < movies; ++m) {
    std::vector<double> weights(3), expected(4);
    double total = 0;
    for (int64_t k = 0; k < kinds; ++k) {
      if (!present[m][k].item<bool>()) continue;
      double odds = 0;
      for (int64_t r = 0; r < rows; ++r) {
        const double gate = 1 / (1 + std::exp(-rowTimes(u, r, mapped[m][k])));
        odds += w[r].item<double>() * std::tanh(rowTimes(v, r, mapped[m][k])) * gate;
      }
      weights[static_cast<size_t>(k)] = std::exp(odds);
      total += std::exp(odds);
    }
    for (int64_t d = 0; d < width; ++d) {
      double sum = 0;
      for (int64_t k = 0; k < kinds; ++k) sum += weights[static_cast<size_t>(k)] * mapped[m][k][d].item<double>();
      EXPECT_NEAR(at2(found, m, d), total > 0 ? sum / total : 0, 1e-5) << m << ", " << d;
    }
  }
}

TEST(ContentTable, StandardisesColumnsOverMoviesThatHaveThem) {
  const data::Dataset dataset = randomDataset(20, 40, 3);
  const ContentTable table = ContentTable::of(dataset, at::kCPU);
  ASSERT_EQ(table.features.size(), 4u);
  for (size_t k = 0; k < 4; ++k) {
    const data::Features& features = dataset.features[k];
    for (int64_t d = 0; d < static_cast<int64_t>(features.dimensions()); ++d) {
      double sum = 0, squares = 0;
      for (int64_t m = 0; m < 40; ++m) {
        const bool has = features.isPresent(data::MovieIndex(m));
        EXPECT_EQ(table.present[k][m].item<bool>(), has);
        if (!has) {
          EXPECT_EQ(at2(table.features[k], m, d), 0);
        }
        sum += at2(table.features[k], m, d);
        squares += at2(table.features[k], m, d) * at2(table.features[k], m, d);
      }
      EXPECT_NEAR(sum, 0, 1e-4);
      EXPECT_NEAR(squares / static_cast<double>(features.presentCount()), 1, 1e-4);
    }
  }
}

TEST(ContentTable, LeavesAColumnThatNeverVariesAtZero) {
  core::Matrix values(6, 2);
  for (size_t m = 0; m < 6; ++m) values.row(m)[0] = 0.7f, values.row(m)[1] = static_cast<float>(m);
  const data::Dataset dataset{randomInteractions(5, 6, 1),
                              {data::Features(data::Modality::Audio, "made", std::move(values))}};
  EXPECT_EQ(ContentTable::of(dataset, at::kCPU).features[0].select(1, 0).abs().max().item<double>(), 0);
}

core::ErrorCode codeOf(const data::Dataset& dataset) {
  try {
    ContentTable::of(dataset, at::kCPU);
  } catch (const core::Error& error) {
    return error.code();
  }
  ADD_FAILURE() << "expected an error";
  return core::ErrorCode::Io;
}

TEST(ContentTable, RefusesFeaturesOfOtherMoviesAndNone) {
  EXPECT_EQ(codeOf({randomInteractions(5, 6, 1), {randomFeatures(data::Modality::Text, 7, 3, 1)}}),
            core::ErrorCode::BadArgument);
  EXPECT_EQ(codeOf({randomInteractions(5, 6, 1), {}}), core::ErrorCode::NoData);
}

}  // namespace
}  // namespace kinoprism::recommend
