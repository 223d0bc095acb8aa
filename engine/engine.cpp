#include "engine/engine.h"

#include <algorithm>
#include <limits>

#include "engine/core/message_ids.h"
#include "engine/core/modules/shared_module.h"
#include "engine/core/named.h"

namespace kinoprism::engine {
namespace {

/// Keeps everything in memory.
class Gatherer final : public encode::FeatureSink {
 public:
  Gatherer(size_t items, std::vector<core::Message>& problems) : m_items(items), m_problems(problems) {
    m_problems.clear();
  }

  void put(size_t item, std::span<const float> features, const data::FeatureParts&) override {
    if (m_values.empty()) {
      m_values = core::Matrix(m_items, features.size());
      std::ranges::fill(m_values.values(), std::numeric_limits<float>::quiet_NaN());
    }
    std::ranges::copy(features, m_values.row(item).begin());
  }
  void refuse(size_t item, const core::Message& why) override { m_problems.push_back(why); }

  core::Matrix take() { return m_values.empty() ? core::Matrix(m_items, 0) : std::move(m_values); }

 private:
  size_t m_items;
  std::vector<core::Message>& m_problems;
  core::Matrix m_values;
};

}  // namespace

const recommend::RecommenderInfo& Engine::recommender(std::string_view name) const {
  return core::entryNamed(core::MessageId::RecommenderWord, recommenders(), name, &recommend::RecommenderInfo::name);
}

const encode::EncoderInfo& Engine::encoder(std::string_view name) const {
  return core::entryNamed(core::MessageId::EncoderWord, encoders(), name, &encode::EncoderInfo::name);
}

data::Features Engine::encodeAll(const encode::EncodeRequest& request, std::vector<core::Message>& problems,
                                 core::Progress& progress) const {
  Gatherer gatherer(request.size(), problems);
  encode(request, gatherer, progress);
  return data::Features(encoder(request.encoder).modality, request.encoder, gatherer.take());
}

const Engine& loadEngine() {
  static const Engine& engine = *core::moduleFunction<const Engine*()>("libkinoprism_compute.so", "kinoprismEngine")();
  return engine;
}

}  // namespace kinoprism::engine
