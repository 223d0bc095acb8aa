#include <gtest/gtest.h>

#include <cmath>

#include "engine/core/files.h"
#include "engine/media/read/probe.h"
#include "engine/media/write/clip.h"
#include "engine/media/write/sound.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::media {
namespace {

Sound tone(double seconds, int channels) {
  Sound sound{22'050, channels, {}};
  for (int s = 0; s < static_cast<int>(seconds * sound.rate) * channels; ++s)
    sound.samples.push_back(static_cast<float>(0.5 * std::sin(s * 0.05)));
  return sound;
}

Picture grey(int width, int height, uint8_t level) {
  return {width, height, std::vector<uint8_t>(static_cast<size_t>(width) * height * 3, level)};
}

TEST(Sound, WavHoldsTheSamplesAsGiven) {
  const core::TemporaryFolder folder;
  const Sound sound{8'000, 1, {0.0f, 0.5f, -0.5f, 1.0f, -1.0f, 3.0f}};
  writeSound(folder / "s.wav", sound);
  const std::string bytes = core::readFile(folder / "s.wav");
  ASSERT_EQ(bytes.substr(0, 4), "RIFF");
  const size_t data = bytes.find("data");
  ASSERT_NE(data, std::string::npos);
  const int expected[] = {0, 16384, -16384, 32767, -32767, 32767};
  ASSERT_GE(bytes.size(), data + 8 + sizeof expected / 2);
  for (size_t s = 0; s < 6; ++s) {
    const auto low = static_cast<uint8_t>(bytes[data + 8 + s * 2]);
    const auto value = static_cast<int16_t>(low | static_cast<uint8_t>(bytes[data + 9 + s * 2]) << 8);
    EXPECT_NEAR(value, expected[s], 1) << s;
  }
}

TEST(Sound, ProbeTellsWhatWasWritten) {
  const core::TemporaryFolder folder;
  for (const auto& [name, codec] : {std::pair("s.flac", "flac"), std::pair("s.wav", "pcm_s16le")}) {
    writeSound(folder / name, tone(2, 2));
    const MediaInfo info = probeMedia(folder / name);
    ASSERT_TRUE(info.sound) << name;
    EXPECT_FALSE(info.video);
    EXPECT_EQ(info.sound->codec, codec);
    EXPECT_EQ(info.sound->rate, 22'050);
    EXPECT_EQ(info.sound->channels, 2);
    EXPECT_NEAR(info.seconds, 2, 0.01);
  }
}

TEST(Sound, RefusesWhatItCannotWrite) {
  const core::TemporaryFolder folder;
  EXPECT_EQ(core::errorOf([&] { writeSound(folder / "s.mp9", tone(1, 1)); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { writeSound(folder / "s.wav", Sound{}); }).code(), core::ErrorCode::BadArgument);
  EXPECT_EQ(core::errorOf([&] { writeSound(folder / "absent" / "s.wav", tone(1, 1)); }).code(), core::ErrorCode::Io);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Clip, HasItsFramesAndItsSound) {
  const core::TemporaryFolder folder;
  const Sound sound = tone(2, 1);
  const ClipWriter::Format format{160, 90, 12, 200'000};
  const auto write = [&](const char* name) {
    ClipWriter clip(folder / name, format, &sound);
    for (int f = 0; f < 24; ++f) clip.add(grey(160, 90, static_cast<uint8_t>(f * 10)));
    clip.finish();
  };
  write("a.mp4");
  const MediaInfo info = probeMedia(folder / "a.mp4");
  ASSERT_TRUE(info.video);
  ASSERT_TRUE(info.sound);
  EXPECT_EQ(info.video->codec, "mpeg4");
  EXPECT_EQ(info.video->width, 160);
  EXPECT_EQ(info.video->height, 90);
  EXPECT_NEAR(info.video->framesPerSecond, 12, 0.01);
  EXPECT_EQ(info.sound->codec, "aac");
  EXPECT_NEAR(info.seconds, 2, 0.15);
  write("b.mp4");
  EXPECT_EQ(core::readFile(folder / "a.mp4"), core::readFile(folder / "b.mp4"));
}

TEST(Clip, UnfinishedLeavesNothing) {
  const core::TemporaryFolder folder;
  {
    ClipWriter clip(folder / "a.mp4", {}, nullptr);
    clip.add(grey(320, 180, 9));
    EXPECT_EQ(core::errorOf([&] { clip.add(grey(10, 10, 9)); }).code(), core::ErrorCode::BadArgument);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Probe, RefusesWhatIsNoMedia) {
  const core::TemporaryFolder folder;
  const auto text = folder.write("song.mp3", std::string(5'000, 'x'));
  EXPECT_EQ(core::errorOf([&] { probeMedia(text); }).code(), core::ErrorCode::BadInput);
  EXPECT_EQ(core::errorOf([&] { probeMedia(folder / "absent.wav"); }).code(), core::ErrorCode::NotFound);
  // A playlist must not make the program open what it names.
  const auto list =
      folder.write("list.m3u8", "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n/etc/hostname\n#EXT-X-ENDLIST\n");
  EXPECT_EQ(core::errorOf([&] { probeMedia(list); }).code(), core::ErrorCode::BadInput);
}

TEST(Probe, SurvivesCutClips) {
  const core::TemporaryFolder folder;
  writeSound(folder / "s.flac", tone(1, 1));
  const std::string whole = core::readFile(folder / "s.flac");
  for (size_t length = 0; length < whole.size(); length += 1 + whole.size() / 60) {
    const auto file = folder.write("cut.flac", std::string_view(whole).substr(0, length));
    try {
      EXPECT_TRUE(probeMedia(file).sound);
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), core::ErrorCode::BadInput) << error.what();
    }
  }
}

}  // namespace
}  // namespace kinoprism::media
