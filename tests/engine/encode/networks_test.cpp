// Against outputs of other implementations of the same networks, computed elsewhere.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numbers>

#include "engine/core/packs/pack.h"
#include "engine/encode/audio/music_network.h"
#include "engine/encode/image/picture_network.h"
#include "engine/encode/text/bert.h"
#include "engine/encode/video/action_network.h"
#include "engine/engine.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

constexpr double kAlike = 0.9999;

const NetDevice kProcessor{core::Device{core::Device::Kind::Cpu, 0}, false};

uint8_t noiseByte(uint32_t i) {
  uint32_t h = i * 2654435761U;
  h ^= h >> 15;
  h *= 2246822519U;
  h ^= h >> 13;
  return static_cast<uint8_t>(h >> 24);
}

media::Picture noisePicture(int side, uint32_t first) {
  media::Picture picture{side, side, {}};
  const auto bytes = static_cast<uint32_t>(side * side * 3);
  for (uint32_t i = 0; i < bytes; ++i) picture.rgb.push_back(noiseByte(first + i));
  return picture;
}

double cosine(std::span<const float> a, const std::vector<float>& b) {
  double both = 0, first = 0, second = 0;
  for (size_t i = 0; i < b.size(); ++i) {
    both += static_cast<double>(a[i]) * b[i];
    first += static_cast<double>(a[i]) * a[i];
    second += static_cast<double>(b[i]) * b[i];
  }
  return both / std::sqrt(first * second);
}

class Networks : public testing::Test {
 protected:
  /// Skips where the pack or the reference is not there.
  void need(const char* pack, const std::string& reference) {
    if (!core::findPack(pack)) GTEST_SKIP() << "needs the model pack " << pack;
    KINOPRISM_NEEDS_DATA("../fixtures/" + reference);
    std::ifstream(tests::fixtureFolder() / reference) >> m_fixture;
  }
  const nlohmann::json& input(const std::string& name) const {
    for (const auto& entry : m_fixture.at("inputs")) {
      if (entry.at("name") == name) return entry;
    }
    throw std::out_of_range(name);
  }

  core::Progress m_progress;
  nlohmann::json m_fixture;
};

TEST_F(Networks, MiniLmGivesTheSentencesOfTheReference) {
  ASSERT_NO_FATAL_FAILURE(need("minilm-l6-v2", "text.json"));
  if (IsSkipped()) return;
  const core::Pack pack = core::Pack::named("minilm-l6-v2", m_progress);
  const Bert network(pack.tensors(), Bert::Shape{}, kProcessor);
  std::vector<std::vector<int32_t>> sentences;
  std::vector<std::vector<float>> expected;
  for (const auto& entry : m_fixture.at("inputs")) {
    if (!entry.at("ids").is_array()) continue;
    sentences.push_back(entry.at("ids").get<std::vector<int32_t>>());
    expected.push_back(entry.at("embedding").get<std::vector<float>>());
  }
  ASSERT_GE(sentences.size(), 6u);
  const core::Matrix embeddings = network.embed(sentences, m_progress);
  for (size_t s = 0; s < sentences.size(); ++s) EXPECT_GE(cosine(embeddings.row(s), expected[s]), kAlike) << s;
}

TEST_F(Networks, EfficientNetSeesWhatTheReferenceSees) {
  ASSERT_NO_FATAL_FAILURE(need("efficientnet-lite0", "image.json"));
  if (IsSkipped()) return;
  const core::Pack pack = core::Pack::named("efficientnet-lite0", m_progress);
  const auto network = efficientNetLite0(pack.tensors(), pack.info().labels, kProcessor);
  media::Picture gradient{224, 224, {}};
  for (int y = 0; y < 224; ++y) {
    for (int x = 0; x < 224; ++x) {
      for (const int value : {y, x, (x + y) / 2}) gradient.rgb.push_back(static_cast<uint8_t>(value));
    }
  }
  const std::vector<media::Picture> pictures{
      noisePicture(224, 0), {224, 224, std::vector<uint8_t>(224 * 224 * 3)}, gradient};
  const core::Matrix features = network->embed(pictures, m_progress);
  const char* const names[] = {"noise", "black", "gradient"};
  for (size_t p = 0; p < pictures.size(); ++p)
    EXPECT_GE(cosine(features.row(p), input(names[p]).at("feature").get<std::vector<float>>()), kAlike) << names[p];
  const Saliency map = network->saliency(pictures[0], {});
  EXPECT_EQ(map.label.text(), input("noise").at("top3").at(0).at("label").get<std::string>());
  EXPECT_EQ(map.values.size(), static_cast<size_t>(map.width) * static_cast<size_t>(map.height));
}

TEST_F(Networks, MusicnnHearsWhatTheReferenceHears) {
  ASSERT_NO_FATAL_FAILURE(need("musicnn-msd", "audio.json"));
  if (IsSkipped()) return;
  std::vector<float> samples;
  for (uint32_t i = 0; i < 64000; ++i) {
    const double t = i / 16000.0, turn = 2 * std::numbers::pi * t;
    samples.push_back(static_cast<float>(0.4 * std::sin(440 * turn) + 0.2 * std::sin(3000 * turn) +
                                         0.1 * (noiseByte(i) / 127.5 - 1)));
  }
  const core::Matrix frames = LogMel(MusicNetwork::mels()).frames(samples);
  const auto& expected = input("synthetic");
  ASSERT_EQ(frames.rows(), expected.at("frames").get<size_t>());
  const auto levels = expected.at("logmel_frame_100").get<std::vector<float>>();
  for (size_t b = 0; b < levels.size(); ++b) EXPECT_NEAR(frames.row(100)[b], levels[b], 1e-4) << b;
  for (const std::string kind : {"msd", "mtt"}) {
    if (!core::findPack("musicnn-" + kind)) GTEST_SKIP() << "needs the model pack musicnn-" << kind;
    const MusicNetwork network(core::Pack::named("musicnn-" + kind, m_progress).tensors(), kProcessor);
    const core::Matrix heard = network.listen(frames, m_progress);
    const auto mean = expected.at(kind + "_penultimate_mean").get<std::vector<float>>();
    EXPECT_GE(cosine(heard.row(0), mean), kAlike) << kind;
    const auto& names = engine::loadEngine().encoder("musicnn-" + kind + "-tags").valueNames;
    EXPECT_EQ(names, core::findPack("musicnn-" + kind)->labels);
    EXPECT_EQ(names, m_fixture.at(kind + "_labels").get<std::vector<std::string>>());
    const core::Matrix tags = network.tagsOf(heard);
    for (const auto& top : expected.at(kind + "_top3")) {
      const auto tag = std::ranges::find(names, top.at("tag").get<std::string>()) - names.begin();
      EXPECT_NEAR(tags.row(0)[static_cast<size_t>(tag)], top.at("value").get<float>(), 1e-3) << kind << ' ' << top;
    }
    if (kind == "msd") {
      EXPECT_GE(cosine(tags.row(0), expected.at("msd_tags_mean").get<std::vector<float>>()), kAlike);
    }
  }
}

TEST_F(Networks, I3dSeesWhatTheReferenceSees) {
  ASSERT_NO_FATAL_FAILURE(need("i3d-rgb-kinetics400", "video.json"));
  if (IsSkipped()) return;
  const ActionNetwork network(core::Pack::named("i3d-rgb-kinetics400", m_progress).tensors(), kProcessor);
  std::vector<media::Picture> frames;
  for (uint32_t t = 0; t < 16; ++t) frames.push_back(noisePicture(224, t * 224 * 224 * 3));
  const auto seen = network.watch(frames, m_progress);
  const auto& expected = input("noise");
  EXPECT_GE(cosine(seen.features, expected.at("feature").get<std::vector<float>>()), kAlike);
  const auto logits = expected.at("logits_first_8").get<std::vector<float>>();
  for (size_t c = 0; c < logits.size(); ++c) EXPECT_NEAR(seen.scores[c], logits[c], 1e-3) << c;
}

}  // namespace
}  // namespace kinoprism::encode
