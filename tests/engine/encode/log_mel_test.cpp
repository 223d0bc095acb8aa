// Against librosa's numbers where the reference holds them, and against its definitions in slow plain loops.
#include "engine/encode/audio/log_mel.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/core/rng.h"
#include "engine/encode/audio/music_network.h"
#include "engine/media/read/media_reader.h"
#include "tests/engine/core/every_processor.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/slow_mel.h"
#include "tests/test_data.h"

namespace kinoprism::encode {
namespace {

TEST(LogMel, IsLibrosasOnRealAndMadeSounds) {
  KINOPRISM_NEEDS_DATA("../fixtures/audio.json");
  nlohmann::json fixture;
  std::ifstream(tests::fixtureFolder() / "audio.json") >> fixture;
  const LogMel mels(MusicNetwork::mels());
  const auto reader = media::isolatedMediaReader();
  int files = 0;
  for (const auto& entry : fixture.at("inputs")) {
    const auto name = entry.at("name").get<std::string>();
    const auto file = tests::dataFolder() / ".." / name;
    if (!name.starts_with("data/") || !std::filesystem::exists(file)) continue;
    SCOPED_TRACE(name);
    ++files;
    core::Progress progress;
    std::vector<float> samples;
    media::SoundPlan plan;
    plan.seconds = 15;
    reader->sound(
        file, plan, [&](std::span<const float> mono) { samples.insert(samples.end(), mono.begin(), mono.end()); },
        progress);
    ASSERT_EQ(samples.size(), entry.at("samples_16k").get<size_t>());
    const auto heard = entry.at("samples_first_8_from_4000").get<std::vector<float>>();
    for (size_t s = 0; s < heard.size(); ++s) EXPECT_NEAR(samples[4000 + s], heard[s], 1e-5) << s;
    const core::Matrix frames = mels.frames(samples);
    ASSERT_EQ(frames.rows(), entry.at("frames").get<size_t>());
    for (const size_t frame : {0u, 100u}) {
      const auto expected = entry.at("logmel_frame_" + std::to_string(frame)).get<std::vector<float>>();
      for (size_t b = 0; b < expected.size(); ++b) EXPECT_NEAR(frames.row(frame)[b], expected[b], 1e-4) << b;
    }
    EXPECT_NEAR(std::ranges::max(frames.values()), entry.at("logmel_max").get<double>(), 1e-4);
  }
  if (files == 0) GTEST_SKIP() << "needs media/audio below " << tests::dataFolder();
}

TEST(LogMel, IsTheDefinition) {
  core::onEveryProcessor([&] {
    for (const auto edge : {MelShape::Edge::Reflect, MelShape::Edge::Zeros}) {
      MelShape shape;
      shape.edge = edge;
      const std::vector<float> samples = chord(5000, shape.rate);
      const core::Matrix frames = LogMel(shape).frames(samples);
      ASSERT_EQ(frames.rows(), 1 + samples.size() / 256);
      for (size_t f = 0; f < frames.rows(); ++f) {
        const std::vector<double> powers = slowPowers(shape, samples, static_cast<int64_t>(f));
        for (size_t b = 0; b < powers.size(); ++b)
          EXPECT_NEAR(frames.row(f)[b], std::log10(10000 * powers[b] + 1), 1e-4) << f << ' ' << b;
      }
    }
  });
}

TEST(LogMel, SilenceIsZeroAndTheShortestSoundHasAFrame) {
  const LogMel mels{MelShape{}};
  EXPECT_EQ(mels.frames({}).rows(), 0u);
  const std::vector<float> silence(4000);
  const core::Matrix quiet = mels.frames(silence);
  EXPECT_EQ(quiet.rows(), 16u);
  for (const float value : quiet.values()) EXPECT_NEAR(value, 0, 1e-7);
  const std::vector<float> one{0.5f};
  const core::Matrix frame = mels.frames(one);
  ASSERT_EQ(frame.rows(), 1u);
  for (const float value : frame.values()) EXPECT_TRUE(std::isfinite(value));
}

TEST(LogMel, RefusesShapesThatMakeNoSense) {
  const auto refuses = [](auto change) {
    MelShape shape;
    change(shape);
    return core::errorOf([&] { LogMel{shape}; }).code() == core::ErrorCode::BadArgument;
  };
  EXPECT_TRUE(refuses([](MelShape& shape) { shape.window = 500; }));
  EXPECT_TRUE(refuses([](MelShape& shape) { shape.hop = 0; }));
  EXPECT_TRUE(refuses([](MelShape& shape) { shape.highest = 8001; }));
  EXPECT_TRUE(refuses([](MelShape& shape) { shape.lowest = 8000; }));
}

TEST(Cepstrum, IsLibrosasMfcc) {
  const MelShape shape = shapeOfMfcc();
  const std::vector<float> samples = chord(8000, shape.rate);
  const core::Matrix expected = slowDecibels(shape, samples);
  core::Matrix levels = LogMel(shape).frames(samples);
  ASSERT_EQ(levels.rows(), expected.rows());
  const float loudest = std::ranges::max(levels.values());
  for (float& level : levels.values()) level = std::max(level, loudest - 80);
  const core::Matrix coefficients = cepstrum(levels, 20);
  for (size_t f = 0; f < levels.rows(); ++f) {
    const auto row = expected.row(f);
    const std::vector<double> decibels(row.begin(), row.end());
    for (size_t k = 0; k < 20; ++k)
      EXPECT_NEAR(coefficients.row(f)[k], slowCepstrum(decibels, k), 1e-4) << f << ' ' << k;
  }
}

TEST(Deltas, AreDerivativesOfFittedPolynomials) {
  core::Rng random(3);
  core::Matrix frames(40, 3);
  for (float& value : frames.values()) value = static_cast<float>(100 * random.uniform());
  for (const size_t order : {1u, 2u}) {
    const core::Matrix rates = deltas(frames, 9, static_cast<int>(order));
    for (size_t f = 0; f < frames.rows(); ++f) {
      for (size_t c = 0; c < 3; ++c)
        EXPECT_NEAR(rates.row(f)[c], slowDerivative(frames, c, f, order), 1e-4) << order << ' ' << f << ' ' << c;
    }
  }
  EXPECT_EQ(std::ranges::max(deltas(core::Matrix(8, 3), 9).values()), 0);
  EXPECT_EQ(core::errorOf([&] { deltas(frames, 8); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { deltas(frames, 9, 3); }).code(), core::ErrorCode::BadArgument);
}

}  // namespace
}  // namespace kinoprism::encode
