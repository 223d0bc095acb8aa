#include "engine/media/read/media_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "engine/core/files.h"
#include "engine/media/analyse/resample.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"
#include "tests/test_data.h"

namespace kinoprism::media {
namespace {

/// Everything holds for decoding here and in the worker.
class MediaReaders : public testing::TestWithParam<bool> {
 protected:
  std::unique_ptr<MediaReader> m_reader = GetParam() ? isolatedMediaReader() : localMediaReader();
  core::TemporaryFolder m_folder;
  core::Progress m_progress;
  SoundFacts m_facts;

  std::vector<float> sound(const std::filesystem::path& file, const SoundPlan& plan) {
    std::vector<float> all;
    m_facts = m_reader->sound(
        file, plan, [&](std::span<const float> mono) { all.insert(all.end(), mono.begin(), mono.end()); }, m_progress);
    return all;
  }

  std::vector<VideoFrame> frames(const std::filesystem::path& file, const FramePlan& plan) {
    std::vector<VideoFrame> all;
    m_reader->frames(
        file, plan,
        [&](VideoFrame&& frame) {
          all.push_back(std::move(frame));
          return true;
        },
        m_progress);
    return all;
  }

  std::vector<int> numbers(const std::filesystem::path& file, const FramePlan& plan) {
    std::vector<int> result;
    for (const VideoFrame& frame : frames(file, plan)) result.push_back(static_cast<int>(frame.number));
    return result;
  }

  std::filesystem::path written(std::string_view name, const Sound& made) {
    writeSound(m_folder / name, made);
    return m_folder / name;
  }

  std::filesystem::path jpeg(std::string_view name, const Picture& picture) {
    return m_folder.write(name, bytesOf(encodeJpeg(picture, 100)));
  }

  /// Twelve frames a second, frame f a grey of 20 + 4 f.
  std::filesystem::path stairs(int frames) {
    return writeClip(m_folder / "stairs.mp4", {160, 90, 12, 800'000}, frames,
                     [](int f) { return flat(160, 90, 20 + 4 * f, 20 + 4 * f, 20 + 4 * f); });
  }
};
INSTANTIATE_TEST_SUITE_P(Media, MediaReaders, testing::Bool(),
                         [](const auto& each) { return each.param ? "Isolated" : "Local"; });

nlohmann::json inputsOf(const char* fixture) {
  return nlohmann::json::parse(core::readFile(tests::fixtureFolder() / fixture))["inputs"];
}

double meanOf(const Picture& picture) {
  double sum = 0;
  for (const uint8_t value : picture.rgb) sum += value;
  return sum / static_cast<double>(picture.rgb.size());
}

// ---- pictures

TEST_P(MediaReaders, PostersAreThoseOfTheFixtures) {
  KINOPRISM_NEEDS_DATA("ml-1m-posters/1.jpg");
  int compared = 0;
  for (const auto& input : inputsOf("image.json")) {
    const std::string name = input["name"];
    if (!name.starts_with("data/")) continue;
    PicturePlan plan;
    if (input["crop"] == "center") plan.fit = PicturePlan::Fit::CentreCrop;
    PictureInfo info;
    const Picture picture = m_reader->picture(tests::dataFolder() / ".." / name, plan, &info);
    EXPECT_EQ(info.format, PictureFormat::Jpeg);
    EXPECT_NEAR(meanOf(picture), input["input_224_rgb_mean"].get<double>(), 5.1e-5) << name;
    for (int x = 0; x < 8; ++x) {
      for (int c = 0; c < 3; ++c)
        EXPECT_EQ(picture.at(x, 0)[c], input["input_first_row_first_8_pixels_rgb"][x][c].get<int>()) << name;
    }
    ++compared;
  }
  EXPECT_EQ(compared, 6);
}

TEST_P(MediaReaders, CutsTheMiddleAndKeepsShapes) {
  Picture picture = flat(100, 60, 10, 20, 30);
  // Red where the crop of int(0.875 · 60) = 52 pixels lies: left (100 − 52 + 1) / 2, top 4.
  for (int y = 4; y < 56; ++y) {
    for (int x = 24; x < 76; ++x) picture.rgb[static_cast<size_t>(y * 100 + x) * 3] = 250;
  }
  const auto file = jpeg("square.jpg", picture);
  const Picture middle = m_reader->picture(file, {52, 52, PicturePlan::Fit::CentreCrop});
  ASSERT_EQ(middle.width, 52);
  for (const auto& [x, y] : {std::pair(2, 2), std::pair(49, 2), std::pair(2, 49), std::pair(26, 26)})
    EXPECT_NEAR(middle.at(x, y)[0], 250, 25) << x << ' ' << y;
  const Picture within = m_reader->picture(file, {50, 50, PicturePlan::Fit::Within});
  EXPECT_EQ(within.width, 50);
  EXPECT_EQ(within.height, 30);
  EXPECT_EQ(m_reader->picture(file, {500, 500, PicturePlan::Fit::Within}).width, 100);
}

TEST_P(MediaReaders, CutsBlackBordersOff) {
  Picture picture = flat(120, 90, 0, 0, 0);
  for (int y = 16; y < 74; ++y) {
    for (int x = 8; x < 120; ++x) {
      for (int c = 0; c < 3; ++c) picture.rgb[static_cast<size_t>((y * 120 + x) * 3 + c)] = 200;
    }
  }
  const PicturePlan plan{200, 200, PicturePlan::Fit::Within, 1, true};
  const Picture cut = m_reader->picture(jpeg("boxed.jpg", picture), plan);
  EXPECT_NEAR(cut.width, 112, 1);
  EXPECT_NEAR(cut.height, 58, 1);
  // A night is not a border.
  const Picture night = m_reader->picture(jpeg("night.jpg", flat(120, 90, 3, 3, 3)), plan);
  EXPECT_EQ(night.width, 120);
  EXPECT_EQ(night.height, 90);
}

TEST_P(MediaReaders, SaysWhatIsWrongWithAPicture) {
  const auto text = m_folder.write("poster.jpg", "This is a letter.");
  const core::Error error = core::errorOf([&] { m_reader->picture(text, {}); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("poster.jpg"), std::string::npos);
  EXPECT_EQ(core::errorOf([&] { m_reader->picture(m_folder / "absent.jpg", {}); }).code(), core::ErrorCode::NotFound);
  EXPECT_EQ(core::errorOf([&] { m_reader->picture(m_folder.path(), {}); }).code(), core::ErrorCode::NotFound);
  const auto good = jpeg("good.jpg", flat(10, 10, 1, 2, 3));
  EXPECT_EQ(core::errorOf([&] { m_reader->picture(good, {0, 5}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(m_reader->picture(good, {5, 5}).rgb.size(), 75u);
}

// ---- sound

TEST_P(MediaReaders, SoundsAreThoseOfTheFixtures) {
  KINOPRISM_NEEDS_DATA("media/audio");
  int compared = 0;
  for (const auto& input : inputsOf("audio.json")) {
    const std::string name = input["name"];
    if (!name.starts_with("data/")) continue;
    const auto samples = sound(tests::dataFolder() / ".." / name, {.seconds = 15});
    ASSERT_EQ(samples.size(), input["samples_16k"].get<size_t>()) << name;
    EXPECT_NEAR(m_facts.seconds, static_cast<double>(samples.size()) / 16'000, 1e-9);
    for (size_t s = 0; s < 8; ++s)
      EXPECT_NEAR(samples[4'000 + s], input["samples_first_8_from_4000"][s].get<double>(), 1.5e-6) << name;
    ++compared;
  }
  EXPECT_EQ(compared, 6);
}

TEST_P(MediaReaders, MonoIsTheMeanOfTheChannels) {
  Sound stereo{16'000, 2, {}};
  for (int s = 0; s < 16'000; ++s) {
    stereo.samples.push_back(static_cast<float>(s % 100) / 200);
    stereo.samples.push_back(-0.25f);
  }
  const auto samples = sound(written("stereo.wav", stereo), {});
  ASSERT_EQ(samples.size(), 16'000u);
  EXPECT_EQ(m_facts.sourceChannels, 2);
  EXPECT_EQ(m_facts.sourceRate, 16'000);
  for (size_t s = 0; s < samples.size(); s += 37)
    ASSERT_NEAR(samples[s], (static_cast<double>(s % 100) / 200 - 0.25) / 2, 4e-5) << s;
}

TEST_P(MediaReaders, ResamplingKeepsTonesAndDropsWhatWouldFoldBack) {
  Sound both = sine(440, 0.4, 2, 44'100);
  const Sound high = sine(12'000, 0.4, 2, 44'100);
  for (size_t s = 0; s < both.samples.size(); ++s) both.samples[s] += high.samples[s];
  const auto samples = sound(written("both.wav", both), {});
  ASSERT_NEAR(static_cast<double>(samples.size()), 32'000, 40);
  for (size_t s = 1'000; s < 30'000; s += 7)
    ASSERT_NEAR(samples[s], 0.4 * std::sin(2 * std::numbers::pi * 440 * static_cast<double>(s) / 16'000), 0.01) << s;
}

TEST_P(MediaReaders, StartIsExactNearAndFar) {
  // Every sample says where it stands.
  Sound ramp{8'000, 1, {}};
  for (int s = 0; s < 8'000 * 50; ++s) ramp.samples.push_back(static_cast<float>(s % 30'000) / 32'767);
  for (const char* name : {"ramp.wav", "ramp.flac"}) {
    const auto file = written(name, ramp);
    for (const double start : {0.0, 1.25, 19.5, 20.0, 37.125}) {
      const auto samples = sound(file, {8'000, start, 0.5});
      ASSERT_EQ(samples.size(), 4'000u) << name << ' ' << start;
      const auto first = static_cast<size_t>(start * 8'000);
      for (size_t s = 0; s < samples.size(); s += 333)
        ASSERT_NEAR(samples[s], ramp.samples[first + s], 4e-5) << name << ' ' << start << ' ' << s;
    }
  }
  EXPECT_TRUE(sound(m_folder / "ramp.wav", {8'000, 60, 1}).empty());
  EXPECT_EQ(m_facts.seconds, 0);
}

TEST_P(MediaReaders, LoudnessIsThatOfEbuR128) {
  // A sine of 997 Hz at full scale in one channel measures −3.01 LUFS (ITU-R BS.1770-4).
  sound(written("tone.wav", sine(997, 0.1, 5, 48'000)), {.rate = 48'000});
  EXPECT_NEAR(m_facts.lufs, -23.01, 0.1);
  EXPECT_NEAR(m_facts.peak, 0.1, 1e-3);
  sound(written("silent.wav", silence(2, 48'000)), {.rate = 48'000});
  EXPECT_TRUE(std::isnan(m_facts.lufs));
  EXPECT_EQ(m_facts.peak, 0);
  sound(written("short.wav", sine(997, 0.1, 0.2, 48'000)), {.rate = 48'000});
  EXPECT_TRUE(std::isnan(m_facts.lufs));
}

TEST_P(MediaReaders, NormalisesByOneGainThatNeverClips) {
  const Sound tone = sine(997, 0.1, 5, 48'000);
  const auto samples = sound(written("tone.wav", tone), {.rate = 48'000, .normaliseLoudness = true, .targetLufs = -30});
  ASSERT_EQ(samples.size(), tone.samples.size());
  EXPECT_NEAR(m_facts.lufs, -23.01, 0.1);
  const double gain = std::pow(10, -6.99 / 20);
  EXPECT_NEAR(m_facts.peak, 0.1 * gain, 1e-3);
  for (size_t s = 0; s < samples.size(); s += 101) ASSERT_NEAR(samples[s], tone.samples[s] * gain, 1e-3);

  Sound spiked = sine(997, 0.01, 5, 48'000);
  spiked.samples[100'000] = 0.5f;
  const auto loud = sound(written("spiked.wav", spiked), {.rate = 48'000, .normaliseLoudness = true, .targetLufs = -5});
  EXPECT_NEAR(m_facts.peak, 1, 1e-6);
  EXPECT_LE(*std::ranges::max_element(loud), 1.0f);
  EXPECT_NEAR(loud[100'012], spiked.samples[100'012] * 2, 2e-4);
}

TEST_P(MediaReaders, CutsSilentEndsOff) {
  Sound island = silence(1, 16'000);
  append(island, sine(300, 0.2, 0.5, 16'000));
  append(island, silence(0.3, 16'000));
  append(island, sine(300, 0.2, 0.5, 16'000));
  append(island, silence(0.7, 16'000));
  const auto samples = sound(written("island.wav", island), {.trimSilence = true});
  EXPECT_NEAR(m_facts.start, 1, 0.0101);
  EXPECT_NEAR(m_facts.seconds, 1.3, 0.0201);
  EXPECT_NEAR(static_cast<double>(samples.size()), m_facts.seconds * 16'000, 0.5);
  const auto first = static_cast<size_t>(std::lround(m_facts.start * 16'000));
  for (size_t s = 0; s < samples.size(); s += 97) ASSERT_NEAR(samples[s], island.samples[first + s], 4e-5);
  // Where all is silence, the sound is what it is.
  EXPECT_EQ(sound(written("silent.wav", silence(1, 16'000)), {.trimSilence = true}).size(), 16'000u);
}

TEST_P(MediaReaders, SoundOfAFilmIsRead) {
  const Sound tone = sine(440, 0.3, 2, 44'100);
  const auto grey = [](int) { return flat(160, 90, 90, 90, 90); };
  const auto samples = sound(writeClip(m_folder / "film.mp4", {160, 90, 12, 200'000}, 24, grey, &tone), {});
  EXPECT_NEAR(m_facts.seconds, 2, 0.1);
  // The codec overshoots where the tone sets in; its middle is true: an RMS of 0.3 / √2.
  double squares = 0;
  for (size_t s = 8'000; s < 24'000; ++s) squares += samples.at(s) * samples.at(s);
  EXPECT_NEAR(std::sqrt(squares / 16'000), 0.212, 0.01);
  EXPECT_EQ(core::errorOf([&] { frames(written("s.wav", tone), {}); }).code(), core::ErrorCode::BadInput);
  const auto mute = writeClip(m_folder / "mute.mp4", {160, 90, 12, 200'000}, 12, grey);
  EXPECT_EQ(core::errorOf([&] { sound(mute, {}); }).code(), core::ErrorCode::BadInput);
}

TEST_P(MediaReaders, RefusesPlansThatMakeNoSense) {
  const auto file = written("s.wav", sine(440, 0.3, 0.1, 8'000));
  for (const SoundPlan& plan :
       {SoundPlan{.rate = 0}, SoundPlan{.start = -1}, SoundPlan{.seconds = NAN}, SoundPlan{.targetLufs = 3}})
    EXPECT_EQ(core::errorOf([&] { sound(file, plan); }).code(), core::ErrorCode::BadArgument);
  const auto film = stairs(2);
  for (const FramePlan& plan : {FramePlan{.width = 5}, FramePlan{.width = -1, .height = -1}, FramePlan{.times = {-3.0}},
                                FramePlan{.framesPerSecond = NAN},
                                FramePlan{.width = 300, .height = 300, .fit = FramePlan::Fit::ShortSideCrop}})
    EXPECT_EQ(core::errorOf([&] { frames(film, plan); }).code(), core::ErrorCode::BadArgument);
}

// ---- frames

TEST_P(MediaReaders, EveryFrameComesInOrder) {
  const auto all = frames(stairs(48), {});
  ASSERT_EQ(all.size(), 48u);
  for (size_t f = 0; f < all.size(); ++f) {
    EXPECT_EQ(all[f].number, static_cast<int64_t>(f));
    EXPECT_NEAR(all[f].seconds, static_cast<double>(f) / 12, 1e-3);
    EXPECT_EQ(all[f].picture.width, 160);
    EXPECT_NEAR(meanOf(all[f].picture), 20 + 4 * static_cast<double>(f), 3) << f;
  }
}

TEST_P(MediaReaders, GreyStaysGrey) {
  // 8-bit grey 128 is Y 126: (126 − 16) · 255 / 219 = 128.1.
  const auto file =
      writeClip(m_folder / "grey.mp4", {160, 90, 12, 800'000}, 3, [](int) { return flat(160, 90, 128, 128, 128); });
  for (const VideoFrame& frame : frames(file, {})) EXPECT_NEAR(meanOf(frame.picture), 128, 0.6);
}

TEST_P(MediaReaders, FramesAreChosenByTime) {
  const auto film = stairs(48);
  EXPECT_EQ(numbers(film, {.start = 0.5, .seconds = 0.5}), (std::vector{6, 7, 8, 9, 10, 11}));
  EXPECT_EQ(numbers(film, {.start = 3.5, .maxFrames = 2}), (std::vector{42, 43}));
  EXPECT_EQ(numbers(film, {.framesPerSecond = 2}), (std::vector{0, 6, 12, 18, 24, 30, 36, 42}));
  // Frame 19, at 1.583 s, counts for 1.6: less than a quarter of a frame is missing.
  EXPECT_EQ(numbers(film, {.start = 1, .seconds = 1, .framesPerSecond = 5}), (std::vector{12, 15, 17, 19, 22}));
  EXPECT_EQ(numbers(film, {.framesPerSecond = 100, .maxFrames = 3}), (std::vector{0, 1, 2}));
  EXPECT_TRUE(frames(film, {.start = 100}).empty());
}

TEST_P(MediaReaders, FramesAtTimesAreThoseOnScreen) {
  const auto film = writeClip(m_folder / "long.mp4", {160, 90, 12, 800'000}, 240, [](int f) {
    const int grey = 20 + f % 55 * 4;
    return flat(160, 90, grey, grey, grey);
  });
  const FramePlan plan{.times = {19.5, 0.0, 0.13, 7.96, 0.12, 300}};
  EXPECT_EQ(numbers(film, plan), (std::vector{0, 1, 1, 95, 234}));
  for (const VideoFrame& frame : frames(film, plan))
    EXPECT_NEAR(meanOf(frame.picture), 20 + static_cast<double>(frame.number % 55) * 4, 4) << frame.number;
  EXPECT_EQ(numbers(film, {.maxFrames = 2, .times = {15, 5, 10}}), (std::vector{60, 120}));
  EXPECT_EQ(numbers(film, {.start = 17, .seconds = 0.25}), (std::vector{204, 205, 206}));
}

TEST_P(MediaReaders, FramesAreFittedAsAsked) {
  const auto film =
      writeClip(m_folder / "t.mp4", {320, 180, 12, 4'000'000}, 2, [](int) { return texture(320, 180, 0); });
  const auto fitted = [&](FramePlan plan) {
    plan.maxFrames = 1;
    return frames(film, plan).at(0).picture;
  };
  const Picture stored = fitted({});
  const Picture squashed = fitted({.width = 64, .height = 64});
  EXPECT_EQ(squashed.rgb, resample(viewOf(stored), 64, 64, ScalingKernel::Bilinear).rgb);
  // Shorter side 100: 178 x 100 (177.8 rounded); offsets (178 − 80) / 2 and (100 − 90) / 2.
  const Picture cut = fitted({.width = 80, .height = 90, .fit = FramePlan::Fit::ShortSideCrop, .shortSide = 100});
  EXPECT_EQ(cut.rgb, resample(viewOf(stored), 178, 100, ScalingKernel::Bilinear, {49, 5, 80, 90}).rgb);
  const Picture within = fitted({.width = 100, .height = 100, .fit = FramePlan::Fit::Within});
  EXPECT_EQ(within.width, 100);
  EXPECT_EQ(within.height, 56);
}

TEST_P(MediaReaders, BordersOfAFilmAreThoseOfAllItsFrames) {
  const auto film = writeClip(m_folder / "boxed.mp4", {160, 96, 12, 2'000'000}, 120, [](int f) {
    Picture picture = flat(160, 96, 0, 0, 0);
    if (f < 40) return picture;  // a dark scene says nothing
    for (int y = 16; y < (f < 80 ? 64 : 80); ++y)
      std::fill_n(picture.rgb.begin() + y * 160 * 3, 160 * 3, static_cast<uint8_t>(180));
    return picture;
  });
  const auto all = frames(film, {.framesPerSecond = 1, .trimBorders = true});
  ASSERT_EQ(all.size(), 10u);
  for (const VideoFrame& frame : all) {
    EXPECT_EQ(frame.picture.width, 160);
    EXPECT_NEAR(frame.picture.height, 64, 1);
  }
}

TEST_P(MediaReaders, MotionIsThatOfThePicture) {
  const ClipWriter::Format format{320, 192, 12, 4'000'000};
  const auto moving =
      frames(writeClip(m_folder / "pan.mp4", format, 20, [](int f) { return texture(320, 192, f * 4); }), {});
  ASSERT_EQ(moving.size(), 20u);
  EXPECT_TRUE(std::isnan(moving[0].motion));
  EXPECT_TRUE(moving[0].isKey);
  EXPECT_FALSE(moving[2].isKey);
  for (size_t f = 2; f < 20; ++f) EXPECT_NEAR(moving[f].motion, 4.0 / 320, 1.0 / 320) << f;
  const auto still =
      frames(writeClip(m_folder / "still.mp4", format, 20, [](int) { return texture(320, 192, 0); }), {});
  for (size_t f = 1; f < still.size(); ++f) EXPECT_LT(still[f].motion, 0.1 / 320) << f;
}

TEST_P(MediaReaders, FilmsAreThoseOfTheFixtures) {
  KINOPRISM_NEEDS_DATA("media/video");
  constexpr double kRate = 24;         // of all three clips
  constexpr double kBrighter = 1.2;    // levels: the fixtures were made without swscale's accurate rounding
  constexpr double kTolerance = 0.15;  // levels
  int compared = 0;
  for (const auto& input : inputsOf("video.json")) {
    const std::string name = input["name"];
    if (!name.starts_with("data/")) continue;
    const std::filesystem::path file = tests::dataFolder() / ".." / name;
    const auto first = input["first_frame"].get<int64_t>();
    const auto count = input["frames"].get<int64_t>();
    FramePlan plan{.start = static_cast<double>(first) / kRate, .maxFrames = count};
    double sum = 0;
    int64_t number = first;
    const auto add = [&](VideoFrame&& frame) {
      EXPECT_EQ(frame.number, number++);
      sum += meanOf(frame.picture);
      return true;
    };
    m_reader->frames(file, plan, add, m_progress);
    ASSERT_EQ(number, first + count) << name;
    const auto decoded = input["decoded_frame_mean"].get<double>();
    EXPECT_NEAR(sum / static_cast<double>(count), decoded + kBrighter, kTolerance) << name;

    plan.width = plan.height = 224;
    plan.fit = FramePlan::Fit::ShortSideCrop;
    double cut = 0;
    for (const VideoFrame& frame : frames(file, plan)) cut += meanOf(frame.picture);
    const double expected = (input["input_mean"].get<double>() + 1) * 127.5;
    EXPECT_NEAR(cut / static_cast<double>(count), expected + kBrighter, kTolerance) << name;
    ++compared;
  }
  EXPECT_EQ(compared, 5);
}

// ---- one after the other

TEST_P(MediaReaders, ProbeTellsWhatAFileHolds) {
  const MediaInfo info = m_reader->probe(stairs(24));
  ASSERT_TRUE(info.video);
  EXPECT_FALSE(info.sound);
  EXPECT_EQ(info.video->codec, "mpeg4");
  EXPECT_EQ(info.video->width, 160);
  EXPECT_NEAR(info.seconds, 2, 0.1);
  EXPECT_EQ(core::errorOf([&] { m_reader->probe(m_folder.write("t.mp3", std::string(5'000, 'x'))); }).code(),
            core::ErrorCode::BadInput);
}

TEST_P(MediaReaders, EnoughIsEnough) {
  const auto film = stairs(48);
  int seen = 0;
  m_reader->frames(
      film, {}, [&](VideoFrame&&) { return ++seen < 5; }, m_progress);
  EXPECT_EQ(seen, 5);
  EXPECT_EQ(frames(film, {}).size(), 48u);
}

TEST_P(MediaReaders, WhatReceiveThrowsPassesThrough) {
  struct Mine {};
  const auto film = stairs(48);
  const auto file = written("s.wav", sine(440, 0.3, 20, 44'100));
  const auto refuseFrame = [](VideoFrame&&) -> bool { throw Mine(); };
  const auto refuseSound = [](std::span<const float>) { throw Mine(); };
  EXPECT_THROW(m_reader->frames(film, {}, refuseFrame, m_progress), Mine);
  EXPECT_THROW(m_reader->sound(file, {}, refuseSound, m_progress), Mine);
  EXPECT_EQ(frames(film, {}).size(), 48u);
}

TEST_P(MediaReaders, CancelledWorkEnds) {
  const auto film = stairs(48);
  std::stop_source stop;
  core::Progress progress(stop.get_token());
  int seen = 0;
  const auto receive = [&](VideoFrame&&) {
    if (++seen == 3) stop.request_stop();
    return true;
  };
  EXPECT_THROW(m_reader->frames(film, {}, receive, progress), core::Cancelled);
  EXPECT_EQ(seen, 3);
  EXPECT_EQ(frames(film, {}).size(), 48u);
}

TEST_P(MediaReaders, CaptionsComeByTimeWithoutStyles) {
  const auto file = m_folder.write(
      "a.mkv",
      captionFile("S_TEXT/UTF8", {{200, 1900, "Somebody <i>says</i> so\nand goes"}, {2500, 1000, "第二句，中文"}}));
  EXPECT_THAT(m_reader->captions(file, m_progress),
              testing::ElementsAre(Caption{0.2, 2.1, "Somebody says so\nand goes"}, Caption{2.5, 3.5, "第二句，中文"}));
  const auto styled = m_folder.write(
      "b.mkv", captionFile("S_TEXT/ASS", {{1000, 500, "0,0,Default,,0,0,0,,{\\an8}Above, {\\b1}bold\\Nbelow"}}));
  EXPECT_THAT(m_reader->captions(styled, m_progress), testing::ElementsAre(Caption{1, 1.5, "Above, bold\nbelow"}));
}

TEST_P(MediaReaders, AFilmWithoutCaptionsHasNone) {
  const auto file =
      writeClip(m_folder / "a.mp4", {.width = 64, .height = 64}, 5, [](int f) { return texture(64, 64, f); });
  EXPECT_TRUE(m_reader->captions(file, m_progress).empty());
}

TEST_P(MediaReaders, DamagedCaptionsAreLeftOutOrRefused) {
  const std::string whole = captionFile("S_TEXT/UTF8", {{200, 1900, "first"}, {2500, 1000, "second"}});
  for (size_t size = 0; size < whole.size(); size += 3) {
    const auto file = m_folder.write("cut.mkv", whole.substr(0, size));
    try {
      EXPECT_LE(m_reader->captions(file, m_progress).size(), 2u);
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), core::ErrorCode::BadInput) << error.what();
      EXPECT_THAT(error.what(), testing::HasSubstr("cut.mkv"));
    }
  }
}

}  // namespace
}  // namespace kinoprism::media
