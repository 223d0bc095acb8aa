#include "engine/encode/audio/sound_row.h"

#include <gtest/gtest.h>

#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"

namespace kinoprism::encode {
namespace {

using Windows = std::vector<std::pair<double, double>>;
using Files = std::vector<std::optional<std::filesystem::path>>;

TEST(ListeningWindows, ShortSoundsAreHeardWholly) {
  EXPECT_EQ(listeningWindows(60, 180, 15), (Windows{{0, 0}}));
  EXPECT_EQ(listeningWindows(180, 180, 15), (Windows{{0, 0}}));
  EXPECT_EQ(listeningWindows(0, 180, 15), (Windows{{0, 180}})) << "of a length that nobody knows, as much as is wanted";
}

TEST(ListeningWindows, LongOnesFromBeginningToEnd) {
  EXPECT_EQ(listeningWindows(105, 45, 15), (Windows{{0, 15}, {45, 15}, {90, 15}}));
  EXPECT_EQ(listeningWindows(105, 15, 15), (Windows{{45, 15}})) << "one lies in the middle";
}

class SoundRowTest : public testing::Test {
 protected:
  std::filesystem::path tone(const std::string& name, double seconds, int rate = 8000) const {
    media::writeSound(m_folder / name, media::sine(440, 0.3, seconds, rate));
    return m_folder / name;
  }

  core::TemporaryFolder m_folder;
  core::Progress m_progress;
};

TEST_F(SoundRowTest, GivesEachFileInItsOrder) {
  Files files;
  for (int f = 0; f < 9; ++f) files.emplace_back(tone(std::to_string(f) + ".wav", 0.5 + 0.25 * f));
  files[4].reset();
  SoundRow row(files, {8000, 180, false});
  for (size_t f = 0; f < files.size(); ++f) {
    const auto heard = row.next(m_progress);
    ASSERT_TRUE(heard.has_value()) << f;
    EXPECT_TRUE(heard->problem.empty()) << f;
    ASSERT_EQ(heard->stretches.size(), files[f] ? 1u : 0u) << f;
    if (!files[f]) continue;
    EXPECT_EQ(heard->stretches[0].samples.size(), static_cast<size_t>(8000 * (0.5 + 0.25 * static_cast<double>(f))));
  }
  EXPECT_FALSE(row.next(m_progress).has_value());
  EXPECT_FALSE(row.next(m_progress).has_value());
}

TEST_F(SoundRowTest, KeepsNoMoreOfALongSoundThanIsWanted) {
  const Files files{tone("long.wav", 100)};
  SoundRow row(files, {8000, 30, false});
  const auto heard = row.next(m_progress);
  ASSERT_EQ(heard->stretches.size(), 2u);
  EXPECT_EQ(heard->stretches[0].samples.size() + heard->stretches[1].samples.size(), 30u * 8000);
  EXPECT_NEAR(heard->stretches[0].start, 0, 1e-9);
  EXPECT_NEAR(heard->stretches[1].start, 85, 1e-9);
}

TEST_F(SoundRowTest, ResamplesToTheRateThatIsWanted) {
  const Files files{tone("tone.wav", 2, 44100)};
  SoundRow row(files, {16000, 180, false});
  EXPECT_NEAR(static_cast<double>(row.next(m_progress)->stretches.at(0).samples.size()), 32000, 40);
}

TEST_F(SoundRowTest, SaysWhyNothingWasHeardAndGoesOn) {
  media::writeSound(m_folder / "silent.wav", media::silence(1, 8000));
  const Files files{m_folder / "silent.wav", m_folder.write("text.wav", "no sound at all"), m_folder / "absent.wav",
                    tone("good.wav", 1)};
  SoundRow row(files, {8000, 180, true});
  for (const char* name : {"silent.wav", "text.wav", "absent.wav"}) {
    const auto heard = row.next(m_progress);
    EXPECT_TRUE(heard->stretches.empty()) << name;
    EXPECT_NE(heard->problem.text().find(name), std::string::npos) << heard->problem.text();
  }
  EXPECT_EQ(row.next(m_progress)->stretches.size(), 1u);
}

TEST_F(SoundRowTest, CanBeLeftAndCancelledAtAnyTime) {
  const Files files(30, tone("tone.wav", 5));
  SoundRow row(files, {8000, 180, false});
  EXPECT_TRUE(row.next(m_progress).has_value());
  std::stop_source stop;
  stop.request_stop();
  core::Progress stopped(stop.get_token());
  EXPECT_THROW(row.next(stopped), core::Cancelled);
}

}  // namespace
}  // namespace kinoprism::encode
