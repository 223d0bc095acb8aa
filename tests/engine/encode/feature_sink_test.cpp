// What every encoder promises whoever takes its features: one word on each item, in order.
#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/made_clip.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/engine/media/made_media.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;

/// Notes what is said of which item: + features, - refused, 0 skipped.
class Protocol final : public FeatureSink {
 public:
  explicit Protocol(size_t throwsAt = SIZE_MAX) : m_throwsAt(throwsAt) {}

  void put(size_t item, std::span<const float> features, const data::FeatureParts&) override {
    note(item, '+');
    widths.push_back(features.size());
  }
  void refuse(size_t item, const core::Message& why) override {
    note(item, '-');
    EXPECT_FALSE(why.empty());
  }
  void skip(size_t item) override { note(item, '0'); }

  std::string said;
  std::vector<size_t> widths;

 private:
  void note(size_t item, char what) {
    EXPECT_EQ(item, said.size()) << "out of order";
    if (item == m_throwsAt) throw std::runtime_error("the disk is full");
    said += what;
  }

  size_t m_throwsAt;
};

class FeatureSinkTest : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const EncoderInfo& info = engine::loadEngine().encoder(GetParam());
    if (!info.pack.empty()) KINOPRISM_NEEDS_PACK(info.pack + ".safetensors");
    const auto bad = m_folder.write("bad", "neither picture nor sound nor film");
    for (const char what : kItems) {
      const auto number = std::to_string(m_files.size());
      m_files.push_back(what == '0' ? std::nullopt : std::optional(what == '-' ? bad : good(info.modality, number)));
      m_texts.push_back(what == '0' ? MovieText{}
                                    : MovieText{"Film " + number, {"Western"}, {}, "The wind of " + number});
    }
    m_request = EncodeRequest(GetParam(), m_files);
    if (info.modality == data::Modality::Text) m_request = EncodeRequest(GetParam(), m_texts);
    m_isText = info.modality == data::Modality::Text;
  }

  static constexpr std::string_view kItems = "+-0++0-+";

  /// What should be said: texts are never refused.
  std::string expected() const {
    std::string items(kItems);
    if (m_isText) std::ranges::replace(items, '-', '+');
    return items;
  }

  std::filesystem::path good(data::Modality modality, const std::string& number) const {
    if (modality == data::Modality::Image)
      return m_folder.write(number + ".jpg",
                            media::bytesOf(media::encodeJpeg(media::texture(80, 120, std::stoi(number)), 90)));
    if (modality == data::Modality::Audio) {
      media::writeSound(m_folder / (number + ".wav"), media::sine(200 + 100 * std::stoi(number), 0.3, 1, 16000));
      return m_folder / (number + ".wav");
    }
    if (modality == data::Modality::Text) return {};
    return MadeClip(m_folder / (number + ".mp4"))
        .hold(20,
              [](int x, int y) {
                return Colour{200, static_cast<uint8_t>(x / 2), static_cast<uint8_t>(y)};
              })
        .finish();
  }

  core::TemporaryFolder m_folder;
  Files m_files;
  std::vector<MovieText> m_texts;
  EncodeRequest m_request;
  bool m_isText = false;
  core::Progress m_progress;
};

TEST_P(FeatureSinkTest, HearsOneWordOnEachItemInOrder) {
  Protocol protocol;
  engine::loadEngine().encode(m_request, protocol, m_progress);
  EXPECT_EQ(protocol.said, expected());
  for (const size_t width : protocol.widths) EXPECT_EQ(width, protocol.widths[0]);
  EXPECT_LE(protocol.widths.at(0), static_cast<size_t>(engine::loadEngine().encoder(GetParam()).dimensions));
}

TEST_P(FeatureSinkTest, WhatItThrowsEndsTheEncoding) {
  for (const size_t place : {0u, 1u, 2u, 5u}) {
    Protocol protocol(place);
    EXPECT_THROW(engine::loadEngine().encode(m_request, protocol, m_progress), std::runtime_error) << place;
    EXPECT_EQ(protocol.said, expected().substr(0, place));
  }
  Protocol again;
  engine::loadEngine().encode(m_request, again, m_progress);
  EXPECT_EQ(again.said, expected()) << "the engine is whole after it";
}

INSTANTIATE_TEST_SUITE_P(Encoders, FeatureSinkTest,
                         testing::Values("tfidf-svd", "minilm-l6-v2", "colour-gradient", "efficientnet-lite0",
                                         "log-mel", "mfcc", "mise-en-scene"),
                         [](const auto& encoder) {
                           std::string name = encoder.param;
                           std::ranges::replace(name, '-', '_');
                           return name;
                         });

TEST(FeatureSink, NothingToEncodeIsAnError) {
  Protocol protocol;
  core::Progress progress;
  const Files none(3);
  EXPECT_EQ(core::errorOf([&] {
              engine::loadEngine().encode({"colour-gradient", none}, protocol, progress);
            }).code(),
            core::ErrorCode::NoData);
  EXPECT_EQ(protocol.said, "");
}

}  // namespace
}  // namespace kinoprism::encode
