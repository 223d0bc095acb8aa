#include "engine/recommend/linear/dense_sums.h"

#include "engine/core/parallel.h"
#include "engine/core/rng.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/recommend/small_data.h"

namespace kinoprism::recommend {
namespace {

TEST(DenseSums, AreThoseOfAPlainLoopToTheBitForOneAndForMany) {
  for (const size_t columns : {size_t{3}, size_t{64}, size_t{157}}) {
    core::Matrix weights(50, columns);
    core::Rng random(columns);
    for (float& value : weights.values()) value = static_cast<float>(random.normal());
    std::vector<std::vector<data::Rated>> histories(100);
    for (auto& history : histories) {
      history.resize(random.below(40));
      for (data::Rated& rated : history) rated.movie = data::MovieIndex(static_cast<uint32_t>(random.below(50)));
    }
    core::onEveryProcessor([&] {
      core::Matrix all(histories.size(), columns);
      sumRows(weights, histories, all.view());
      std::vector<float> one(columns);
      for (size_t h = 0; h < histories.size(); ++h) {
        sumRows(weights, histories[h], one);
        for (size_t c = 0; c < columns; ++c) {
          double sum = 0;
          for (const data::Rated& rated : histories[h]) sum += weights.row(data::index(rated.movie))[c];
          ASSERT_EQ(one[c], static_cast<float>(sum));
          ASSERT_EQ(all.row(h)[c], static_cast<float>(sum));
        }
      }
    });
  }
}

}  // namespace
}  // namespace kinoprism::recommend
