#include <gtest/gtest.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <iostream>

#include "engine/core/files.h"
#include "engine/core/rng.h"
#include "engine/media/worker/isolated_reader.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"
#include "tests/test_data.h"

namespace kinoprism::media {
namespace {

using std::string_view_literals::operator""sv;

enum class Kind { Picture, Sound, Film };

struct Source {
  Kind kind;
  std::string ending;
  std::string bytes;
};

std::string little(uint64_t value, int bytes) {
  std::string text;
  for (int b = 0; b < bytes; ++b) text += static_cast<char>(value >> (8 * b) & 0xff);
  return text;
}

std::string big(uint32_t value) {
  std::string text = little(value, 4);
  std::ranges::reverse(text);
  return text;
}

/// Made ones always, and some of the real ones when they are here.
std::vector<Source> sources(const core::TemporaryFolder& folder) {
  const Sound tone = sine(440, 0.3, 2, 22'050);
  writeSound(folder / "s.wav", tone);
  writeSound(folder / "s.flac", tone);
  writeClip(
      folder / "s.mp4", {160, 96, 12, 400'000}, 36, [](int f) { return texture(160, 96, f * 3); }, &tone);
  std::vector<Source> all = {{Kind::Picture, ".jpg", bytesOf(encodeJpeg(texture(120, 180, 0), 90))},
                             {Kind::Sound, ".wav", core::readFile(folder / "s.wav")},
                             {Kind::Sound, ".flac", core::readFile(folder / "s.flac")},
                             {Kind::Film, ".mp4", core::readFile(folder / "s.mp4")}};
  const auto add = [&](Kind kind, const char* name) {
    const auto file = tests::dataFolder() / name;
    if (std::filesystem::exists(file)) all.push_back({kind, file.extension().string(), core::readFile(file)});
  };
  for (const char* name : {"ml-1m-posters/1.jpg", "ml-1m-posters/2.jpg", "ml-1m-posters/50.jpg"})
    add(Kind::Picture, name);
  for (const char* name : {"media/audio/sorohanro_-_solo-trumpet-06.ogg", "media/audio/198-209-0000.ogg"})
    add(Kind::Sound, name);
  for (const char* name : {"media/video/sintel_clip.mp4", "media/video/tears-of-steel-battle-clip.webm"})
    add(Kind::Film, name);
  return all;
}

/// A PNG that promises up to four thousand million pixels a side and holds none.
Source pngBomb(core::Rng& rng) {
  const auto side = [&] { return static_cast<uint32_t>(1 + rng.below(uint64_t{1} << (4 + rng.below(28)))); };
  const std::string head("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv);
  const std::string rest(
      "\x08\x02\0\0\0\0\0\0\0\0\0\0\x0aIDAT\x78\x9c\x63\0\0\0\1\0\1\0\0\0\0\0\0\0\0IEND\xae\x42\x60\x82"sv);
  const std::string width = big(side());
  return {Kind::Picture, ".png", head + width + big(side()) + rest};
}

/// A WAV of any rate, any number of channels and bits, that says it is as long as it likes.
Source wavBomb(core::Rng& rng) {
  const auto any = [&](int bits) { return rng() >> (64 - 1 - rng.below(static_cast<uint64_t>(bits))); };
  const uint64_t formats[] = {1, 3, 6, 7, 2, 0x11, 0x55, 0xfffe};
  const std::string format = little(formats[rng.below(8)], 2) + little(any(16), 2) + little(any(32), 4) +
                             little(any(32), 4) + little(any(16), 2) + little(rng.below(8) * 8, 2);
  std::string data(200 + rng.below(20'000), '\0');
  for (char& value : data) value = static_cast<char>(rng());
  return {Kind::Sound, ".wav",
          "RIFF" + little(any(32), 4) + "WAVEfmt " + little(16, 4) + format + "data" + little(any(32), 4) + data};
}

/// A film whose index was cut, enlarged or overwritten.
void damageIndex(std::string& bytes, core::Rng& rng) {
  const size_t index = bytes.find("moov");
  if (index == std::string::npos || index + 600 > bytes.size()) return;
  switch (rng.below(3)) {
    case 0:
      bytes.resize(index + rng.below(bytes.size() - index));
      break;
    case 1:
      bytes.replace(index - 4, 4, big(static_cast<uint32_t>(rng())));
      break;
    default:
      for (int n = 0; n < 8; ++n) bytes.replace(index + 4 + rng.below(500), 4, big(0xffffffffu >> rng.below(32)));
  }
}

void damage(std::string& bytes, const std::string& other, core::Rng& rng) {
  switch (rng.below(5)) {
    case 0:  // bits anywhere
      for (uint64_t flips = 1 + rng.below(64); flips > 0; --flips)
        bytes[rng.below(bytes.size())] ^= static_cast<char>(1 << rng.below(8));
      break;
    case 1:  // bytes of the head, where lengths and sizes stand
      for (uint64_t flips = 1 + rng.below(12); flips > 0; --flips)
        bytes[rng.below(std::min<size_t>(bytes.size(), 700))] = static_cast<char>(rng());
      break;
    case 2:
      bytes.resize(rng.below(bytes.size()));
      break;
    case 3: {  // the rest of another file
      const size_t keep = rng.below(bytes.size());
      bytes = bytes.substr(0, keep) + other.substr(rng.below(other.size()));
      break;
    }
    default: {
      const size_t place = rng.below(bytes.size());
      const size_t length = std::min<size_t>(bytes.size() - place, 1 + rng.below(5'000));
      std::fill_n(bytes.begin() + static_cast<ptrdiff_t>(place), length, rng.below(2) ? '\0' : '\xff');
    }
  }
}

Source mutation(const std::vector<Source>& all, core::Rng& rng) {
  if (rng.below(12) == 0) return rng.below(2) ? pngBomb(rng) : wavBomb(rng);
  Source source = all[rng.below(all.size())];
  if (source.ending == ".mp4" && rng.below(3) == 0) {
    damageIndex(source.bytes, rng);
  } else {
    damage(source.bytes, all[rng.below(all.size())].bytes, rng);
  }
  return source;
}

/// Reads what the file claims to be, with plans that differ from file to file. Fails where an answer cannot be.
void readAll(MediaReader& reader, const std::filesystem::path& file, Kind kind, core::Rng& rng) {
  core::Progress progress;
  if (kind == Kind::Picture) {
    PicturePlan plan;
    plan.fit = rng.below(2) ? PicturePlan::Fit::Squash : PicturePlan::Fit::CentreCrop;
    plan.trimBorders = rng.below(2) == 1;
    EXPECT_EQ(reader.picture(file, plan).rgb.size(), 224u * 224 * 3);
    return;
  }
  if (kind == Kind::Sound || rng.below(4) == 0) {
    SoundPlan plan{.seconds = 4, .trimSilence = rng.below(2) == 1, .normaliseLoudness = rng.below(2) == 1};
    bool isFinite = true;
    const auto receive = [&](std::span<const float> mono) {
      for (const float value : mono) isFinite &= std::isfinite(value);
    };
    EXPECT_LE(reader.sound(file, plan, receive, progress).seconds, 4.001);
    EXPECT_TRUE(isFinite);
    return;
  }
  FramePlan plan{.maxFrames = 12, .width = 224, .height = 224, .fit = FramePlan::Fit::ShortSideCrop};
  if (rng.below(2)) plan.times = {0.1, 0.9, 2.5, 11};
  plan.trimBorders = rng.below(4) == 0;
  const auto receive = [](VideoFrame&& frame) {
    EXPECT_EQ(frame.picture.rgb.size(), 224u * 224 * 3);
    return true;
  };
  reader.frames(file, plan, receive, progress);
}

struct Counts {
  int good = 0, refused = 0, crashed = 0, hung = 0;
  double longest = 0;    ///< seconds of one file by the clock on the wall, which depends on who else is busy
  double processor = 0;  ///< the most seconds that one file kept a processor busy
};

/// What the worker has used so far; 0 where there is none.
double processorSecondsOf(const IsolatedMediaReader& reader) {
  clockid_t clock{};
  timespec used{};
  const pid_t worker = reader.workerProcess();
  if (worker == 0 || clock_getcpuclockid(worker, &clock) != 0 || clock_gettime(clock, &used) != 0) return 0;
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

void count(const core::Error& error, Counts& counts) {
  const std::string what = error.what();
  const auto says = [&](const char* words) { return what.find(words) != std::string::npos; };
  EXPECT_TRUE(error.code() == core::ErrorCode::BadInput || error.code() == core::ErrorCode::TooLarge ||
              error.code() == core::ErrorCode::Unsupported)
      << what;
  EXPECT_TRUE(says("mutated")) << what << " names no file";
  EXPECT_FALSE(says("DecoderOutputInvalid")) << what << ": " << error.detail();
  if (says("DecoderCrashed")) {
    ++counts.crashed;
  } else if (says("DecoderHung") || says("DecodingTooLong")) {
    ++counts.hung;
  } else {
    ++counts.refused;
  }
}

constexpr int kWallSeconds = 5;
constexpr int kProcessorSeconds = 4;

// KINOPRISM_MUTATIONS=2000 for the full run.
TEST(MutatedMedia, EveryFileIsAccountedFor) {
  const char* const set = std::getenv("KINOPRISM_MUTATIONS");
  const int total = set ? std::atoi(set) : 150;
  ASSERT_GT(total, 0);
  const core::TemporaryFolder folder;
  const std::vector<Source> all = sources(folder);
  MediaLimits limits;
  limits.wallSeconds = kWallSeconds;
  limits.processorSeconds = kProcessorSeconds;
  IsolatedMediaReader reader(limits);
  const auto healthy = folder.write("healthy.jpg", all[0].bytes);
  reader.picture(healthy, {}, nullptr);

  core::Rng rng(2026);
  Counts counts;
  for (int m = 0; m < total; ++m) {
    SCOPED_TRACE(m);
    const Source source = mutation(all, rng);
    const auto file = folder.write("mutated" + source.ending, source.bytes);
    const auto begin = std::chrono::steady_clock::now();
    const pid_t worker = reader.workerProcess();
    const double before = processorSecondsOf(reader);
    try {
      readAll(reader, file, source.kind, rng);
      ++counts.good;
    } catch (const core::Error& error) {
      count(error, counts);
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    counts.longest = std::max(counts.longest, seconds);
    const double used = processorSecondsOf(reader) - (reader.workerProcess() == worker ? before : 0);
    counts.processor = std::max(counts.processor, used);
    if (m % 50 == 0) {
      EXPECT_EQ(reader.picture(healthy, {}, nullptr).width, 224);
    }
  }
  EXPECT_EQ(counts.good + counts.refused + counts.crashed + counts.hung, total);
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  EXPECT_EQ(counts.crashed, 0) << "a sanitizer ended the worker; its report is on stderr";
#endif
  // On a machine of its own no file takes longer than ten seconds: five without a sign, four of work, and one for
  // another worker. Here others may be busy, so it is the work that is held against its limit, which the system checks
  // once a second.
  static_assert(kWallSeconds + kProcessorSeconds + 1 <= 10);
  EXPECT_LT(counts.processor, kProcessorSeconds + 1);
  EXPECT_EQ(reader.picture(healthy, {}, nullptr).width, 224);
  std::cout << total << " files: " << counts.good << " read, " << counts.refused << " refused, " << counts.crashed
            << " crashed the worker, " << counts.hung << " hung it; the longest took " << counts.longest
            << " s, and the most work " << counts.processor << " s\n";
}

}  // namespace
}  // namespace kinoprism::media
