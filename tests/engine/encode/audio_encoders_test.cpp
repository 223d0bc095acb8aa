#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "engine/media/read/media_reader.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/encode/kept_features.h"
#include "tests/engine/encode/pack_folder.h"
#include "tests/engine/encode/slow_mel.h"
#include "tests/engine/media/made_media.h"

namespace kinoprism::encode {
namespace {

using Files = std::vector<std::optional<std::filesystem::path>>;

class AudioEncoders : public testing::Test {
 protected:
  static KeptFeatures encode(const std::string& encoder, const Files& files, const core::Settings& settings = {}) {
    KeptFeatures kept;
    core::Progress progress;
    engine::loadEngine().encode({encoder, files, settings}, kept, progress);
    return kept;
  }

  std::filesystem::path write(const std::string& name, const media::Sound& sound) const {
    media::writeSound(m_folder / name, sound);
    return m_folder / name;
  }

  /// What is in the file after 16 bits, at its own rate.
  static std::vector<float> samplesOf(const std::filesystem::path& file, int rate) {
    std::vector<float> samples;
    core::Progress progress;
    media::SoundPlan plan;
    plan.rate = rate;
    media::localMediaReader()->sound(
        file, plan, [&](std::span<const float> mono) { samples.insert(samples.end(), mono.begin(), mono.end()); },
        progress);
    return samples;
  }

  /// Means of the columns, then their deviations.
  static std::vector<double> momentsOf(const core::Matrix& rows) {
    std::vector<double> means(rows.columns()), deviations(rows.columns());
    const auto count = static_cast<double>(rows.rows());
    for (size_t r = 0; r < rows.rows(); ++r) {
      for (size_t c = 0; c < means.size(); ++c) means[c] += rows.row(r)[c] / count;
    }
    for (size_t r = 0; r < rows.rows(); ++r) {
      for (size_t c = 0; c < means.size(); ++c) deviations[c] += std::pow(rows.row(r)[c] - means[c], 2) / count;
    }
    for (const double deviation : deviations) means.push_back(std::sqrt(deviation));
    return means;
  }

  static void expectTimes(const data::FeatureParts& parts, const std::vector<double>& times) {
    ASSERT_EQ(parts.times.size(), times.size());
    for (size_t t = 0; t < times.size(); ++t) EXPECT_NEAR(parts.times[t], times[t], 1e-3) << t;
  }

  core::TemporaryFolder m_folder;
};

TEST_F(AudioEncoders, LogMelIsMeanAndDeviationOfTheDefinition) {
  const auto file = write("chord.wav", {16000, 1, chord(16000, 16000)});
  MelShape shape;
  shape.window = 1024;
  shape.hop = 512;
  shape.bands = 64;
  shape.lowest = 30;
  const std::vector<float> samples = samplesOf(file, 16000);
  core::Matrix levels(1 + samples.size() / 512, 64);
  for (size_t f = 0; f < levels.rows(); ++f) {
    const std::vector<double> powers = slowPowers(shape, samples, static_cast<int64_t>(f));
    for (size_t b = 0; b < 64; ++b) levels.row(f)[b] = static_cast<float>(std::log10(10000 * powers[b] + 1));
  }
  const std::vector<double> expected = momentsOf(levels);
  const KeptFeatures kept = encode("log-mel", {file}, {{"normalise", 0}});
  ASSERT_EQ(kept.features.at(0).size(), expected.size());
  for (size_t c = 0; c < expected.size(); ++c) EXPECT_NEAR(kept.features.at(0)[c], expected[c], 1e-4) << c;
}

TEST_F(AudioEncoders, MfccIsMeanAndDeviationOfLibrosasDefinition) {
  const auto file = write("chord.wav", {22050, 1, chord(9000, 22050)});
  const core::Matrix decibels = slowDecibels(shapeOfMfcc(), samplesOf(file, 22050));
  core::Matrix levels(decibels.rows(), 20), slopes(decibels.rows(), 20), bends(decibels.rows(), 20);
  for (size_t f = 0; f < levels.rows(); ++f) {
    const std::vector<double> row(decibels.row(f).begin(), decibels.row(f).end());
    for (size_t k = 0; k < 20; ++k) levels.row(f)[k] = static_cast<float>(slowCepstrum(row, k));
  }
  for (size_t f = 0; f < levels.rows(); ++f) {
    for (size_t k = 0; k < 20; ++k) {
      slopes.row(f)[k] = static_cast<float>(slowDerivative(levels, k, f, 1));
      bends.row(f)[k] = static_cast<float>(slowDerivative(levels, k, f, 2));
    }
  }
  std::vector<double> expected;
  for (const core::Matrix* each : {&levels, &slopes, &bends}) {
    const std::vector<double> moments = momentsOf(*each);
    expected.insert(expected.end(), moments.begin(), moments.end());
  }
  const KeptFeatures kept = encode("mfcc", {file}, {{"normalise", 0}});
  ASSERT_EQ(kept.features.at(0).size(), expected.size());
  for (size_t c = 0; c < expected.size(); ++c) EXPECT_NEAR(kept.features.at(0)[c], expected[c], 1e-4) << c;
}

TEST_F(AudioEncoders, EachSecondIsAPart) {
  media::Sound sound = media::sine(300, 0.4, 2, 16000);
  append(sound, media::sine(3000, 0.4, 1.5, 16000));
  const Files files{write("two.wav", sound), write("whole.wav", media::sine(300, 0.4, 3, 16000))};
  for (const std::string encoder : {"log-mel", "mfcc"}) {
    SCOPED_TRACE(encoder);
    const KeptFeatures kept = encode(encoder, files, {{"normalise", 0}});
    expectTimes(kept.parts.at(0), {0, 1, 1, 2, 2, 3, 3, 3.5});
    expectTimes(kept.parts.at(1), {0, 1, 1, 2, 2, 3});
    const core::Matrix& parts = kept.parts.at(0).values;
    EXPECT_GT(cosine(parts.row(0), parts.row(1)), 0.995);
    EXPECT_LT(cosine(parts.row(0), parts.row(3)), 0.98);
  }
}

TEST_F(AudioEncoders, CleaningEvensOutLoudnessAndSilentEnds) {
  media::Sound late = media::silence(1, 16000);
  append(late, {16000, 1, chord(48000, 16000)});
  append(late, media::silence(0.5, 16000));
  media::Sound quiet{16000, 1, chord(48000, 16000)};
  for (float& sample : quiet.samples) sample *= 0.2f;
  const Files files{write("late.wav", late), write("quiet.wav", quiet)};
  for (const std::string encoder : {"log-mel", "mfcc"}) {
    SCOPED_TRACE(encoder);
    const KeptFeatures cleaned = encode(encoder, files);
    const KeptFeatures raw = encode(encoder, files, {{"normalise", 0}});
    EXPECT_GT(cosine(cleaned.features.at(0), cleaned.features.at(1)), 0.999);
    EXPECT_GT(cosine(cleaned.features.at(0), cleaned.features.at(1)), cosine(raw.features.at(0), raw.features.at(1)));
    EXPECT_NEAR(cleaned.parts.at(0).times.at(0), 1, 0.02) << "seconds of the file, not of what was kept of it";
  }
}

TEST_F(AudioEncoders, MusicnnKeepsPatchesAndTheirMean) {
  KINOPRISM_NEEDS_PACK("musicnn-msd.safetensors");
  const Files files{write("seven.wav", {16000, 1, chord(112000, 16000)}),
                    write("one.wav", {16000, 1, chord(16000, 16000)})};
  const KeptFeatures kept = encode("musicnn-msd", files);
  const data::FeatureParts& parts = kept.parts.at(0);
  expectTimes(parts, {0, 2.992, 2.992, 5.984});
  for (size_t c = 0; c < 200; ++c)
    EXPECT_NEAR(kept.features.at(0)[c], (parts.values.row(0)[c] + parts.values.row(1)[c]) / 2, 1e-5) << c;
  EXPECT_EQ(kept.parts.at(1).count(), 1u) << "less than a patch is repeated until it is one";
}

TEST_F(AudioEncoders, LongSoundsAreHeardInWindowsSpreadOverThem) {
  const Files files{write("long.wav", media::sine(500, 0.3, 61, 8000))};
  const KeptFeatures kept = encode("log-mel", files, {{"normalise", 0}, {"seconds", 30}});
  const data::FeatureParts& parts = kept.parts.at(0);
  ASSERT_EQ(parts.count(), 30u);
  EXPECT_NEAR(parts.times[0], 0, 1e-3);
  EXPECT_NEAR(parts.times[2 * 15], 46, 0.1);
  EXPECT_NEAR(parts.times.back(), 61, 0.1);
}

TEST_F(AudioEncoders, TheSoundOfAFilmIsHeard) {
  const media::Sound tone = media::sine(700, 0.4, 3, 22050);
  const auto film = media::writeClip(
      m_folder / "film.mp4", {160, 96, 12, 400'000}, 36, [](int f) { return media::texture(160, 96, f); }, &tone);
  const KeptFeatures kept = encode("log-mel", {film, write("tone.wav", tone)});
  EXPECT_GT(cosine(kept.features.at(0), kept.features.at(1)), 0.98);
}

TEST_F(AudioEncoders, AMomentOfSoundIsEnough) {
  const auto blink = write("blink.wav", media::sine(440, 0.5, 0.02, 16000));
  for (const std::string encoder : {"log-mel", "mfcc", "musicnn-msd"}) {
    if (!engine::loadEngine().encoder(encoder).pack.empty() &&
        !std::filesystem::exists(packFolder() / (encoder + ".safetensors")))
      continue;
    SCOPED_TRACE(encoder);
    const KeptFeatures kept = encode(encoder, {blink});
    ASSERT_EQ(kept.parts.at(0).count(), 1u);
    for (const float value : kept.features.at(0)) EXPECT_TRUE(std::isfinite(value));
  }
}

TEST_F(AudioEncoders, SilentDamagedAndAbsentFilesAreRefusedByName) {
  const auto good = write("good.wav", media::sine(440, 0.3, 1, 16000));
  const auto silent = write("silent.wav", media::silence(2, 16000));
  const auto empty = m_folder.write("empty.wav", "");
  const auto noise = m_folder.write("noise.ogg", std::string(5000, 'x'));
  const auto picture = m_folder.write("picture.jpg", media::bytesOf(media::encodeJpeg(media::texture(60, 90, 0), 90)));
  const Files files{silent, good, empty, std::nullopt, noise, picture, m_folder / "absent.wav", good};
  for (const std::string encoder : {"log-mel", "mfcc"}) {
    SCOPED_TRACE(encoder);
    const KeptFeatures kept = encode(encoder, files);
    EXPECT_EQ(kept.skipped, std::vector<size_t>{3});
    ASSERT_EQ(kept.features.size(), 2u);
    EXPECT_EQ(kept.features.at(1), kept.features.at(7));
    ASSERT_EQ(kept.refused.size(), 5u);
    for (const auto& [item, why] : kept.refused)
      EXPECT_NE(why.find(files[item]->filename().string()), std::string::npos) << why;
    EXPECT_NE(kept.refused.at(0).find("Silent"), std::string::npos);
  }
}

TEST_F(AudioEncoders, RefusesSettingsAndCancels) {
  const Files files(20, write("tone.wav", media::sine(440, 0.3, 2, 16000)));
  EXPECT_EQ(core::errorOf([&] { encode("mfcc", files, {{"seconds", 1}}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { encode("mfcc", files, {{"pitch", 1}}); }).code(), core::ErrorCode::BadArgument);
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  KeptFeatures kept;
  EXPECT_THROW(engine::loadEngine().encode({"mfcc", files}, kept, stopped), core::Cancelled);
  EXPECT_TRUE(kept.features.empty());
}

}  // namespace
}  // namespace kinoprism::encode
