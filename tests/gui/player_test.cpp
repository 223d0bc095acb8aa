#include "app/services/player.h"

#include <QSignalSpy>

#include "app/services/preferences.h"
#include "tests/gui/gui_test.h"
#include "tests/test_data.h"

namespace kinoprism::app {
namespace {

TEST(Player, ShowsPicturesOfATrailerSeeksAndStops) {
  KINOPRISM_NEEDS_DATA("media/video/big_buck_bunny_480p_30s.mp4");
  Preferences preferences;
  Player player(preferences);
  QImage picture;
  QObject::connect(&player, &Player::pictureChanged, &player, [&](const QImage& shown) { picture = shown; });
  QSignalSpy failures(&player, &Player::failed);
  player.play(tests::dataFolder() / "media/video/big_buck_bunny_480p_30s.mp4");
  ASSERT_TRUE(waitFor([&] { return !picture.isNull() && player.position() > 0; }));
  EXPECT_EQ(player.state(), Player::State::Playing);
  EXPECT_GE(picture.width(), 640);
  EXPECT_NEAR(double(player.duration()), 30'000, 1'500);
  player.seek(20'000);
  EXPECT_TRUE(waitFor([&] { return player.position() >= 20'000; }));
  player.pause();
  EXPECT_EQ(player.state(), Player::State::Paused);
  player.stop();
  EXPECT_EQ(player.state(), Player::State::Stopped);
  EXPECT_EQ(failures.count(), 0);
}

TEST(Player, PlaysAFilmThatDoesNotTellItsLength) {
  KINOPRISM_NEEDS_DATA("media/video/tears-of-steel-battle-clip.webm");
  Preferences preferences;
  Player player(preferences);
  QImage picture;
  QObject::connect(&player, &Player::pictureChanged, &player, [&](const QImage& shown) { picture = shown; });
  player.play(tests::dataFolder() / "media/video/tears-of-steel-battle-clip.webm");
  ASSERT_TRUE(waitFor([&] { return !picture.isNull() && player.position() > 200; }));
  const qint64 before = player.position();
  if (!player.canSeek()) player.seek(20'000);
  EXPECT_GE(player.position(), before) << "it does not start over";
}

TEST(Player, ShowsTheCaptionOfTheMoment) {
  KINOPRISM_NEEDS_DATA("media/video/sintel_clip.mp4");
  Preferences preferences;
  Player player(preferences);
  player.setShowsCaptions(true);
  player.play(tests::dataFolder() / "media/video/sintel_clip.mp4");
  EXPECT_FALSE(player.hasCaptions());
  player.setCaptions({{0, 60'000, QStringLiteral("all along")}, {70'000, 80'000, QStringLiteral("never")}});
  EXPECT_TRUE(player.hasCaptions());
  EXPECT_EQ(player.caption(), QStringLiteral("all along"));
  player.setShowsCaptions(false);
  EXPECT_EQ(player.caption(), QString());
  player.setShowsCaptions(true);
  player.setCaptions({{0, 200, QStringLiteral("soon over")}});
  ASSERT_TRUE(waitFor([&] { return player.position() >= 200; }));
  EXPECT_EQ(player.caption(), QString());
  player.play(tests::dataFolder() / "media/video/big_buck_bunny_480p_30s.mp4");
  EXPECT_FALSE(player.hasCaptions()) << "those of another file";
}

TEST(Player, PlaysOneThingAfterAnother) {
  KINOPRISM_NEEDS_DATA("media/audio/pibble.ogg");
  Preferences preferences;
  Player player(preferences);
  QSignalSpy failures(&player, &Player::failed);
  for (const char* name : {"media/audio/pibble.ogg", "media/video/sintel_clip.mp4", "media/audio/pibble.ogg"}) {
    player.play(tests::dataFolder() / name);
    EXPECT_TRUE(waitFor([&] { return player.duration() > 0 && player.state() == Player::State::Playing; })) << name;
    player.stop();
  }
  EXPECT_EQ(failures.count(), 0);
}

TEST(Player, TheCoverInASoundIsNoFilm) {
  const std::string sound = "media/audio/Kevin_MacLeod_-_Vibe_Ace.ogg";
  KINOPRISM_NEEDS_DATA(sound);
  Preferences preferences;
  Player player(preferences);
  QSignalSpy pictures(&player, &Player::pictureChanged);
  for (int round = 0; round < 3; ++round) {
    player.play(tests::dataFolder() / sound);
    EXPECT_TRUE(waitFor([&] { return player.duration() > 0 && player.state() == Player::State::Playing; }));
    player.stop();
  }
  EXPECT_EQ(pictures.count(), 0);
  player.play(tests::dataFolder() / "media/video/sintel_clip.mp4");
  EXPECT_TRUE(waitFor([&] { return pictures.count() > 0; })) << "a trailer after it still shows its pictures";
}

TEST_F(GuiTest, PlayerRemembersHowLoudItWas) {
  Preferences preferences;
  {
    Player player(preferences);
    player.setVolume(0.3);
    player.setMuted(true);
  }
  Player player(preferences);
  EXPECT_DOUBLE_EQ(player.volume(), 0.3);
  EXPECT_TRUE(player.isMuted());
  player.setVolume(2);
  EXPECT_EQ(player.volume(), 1);
  EXPECT_FALSE(player.isMuted()) << "louder is heard";
}

TEST_F(GuiTest, PlayerHasSpeedsInSteps) {
  Preferences preferences;
  Player player(preferences);
  player.stepRate(1);
  EXPECT_EQ(player.rate(), 1.25);
  for (int step = 0; step < 10; ++step) player.stepRate(-1);
  EXPECT_EQ(player.rate(), 0.5);
  player.setRate(1.9);
  EXPECT_EQ(player.rate(), 2);
}

TEST_F(GuiTest, PlayerSaysWhichFileItCannotPlay) {
  QFile text(path("noise.mp4"));
  ASSERT_TRUE(text.open(QIODevice::WriteOnly));
  text.write("this is no film");
  text.close();
  Preferences preferences;
  Player player(preferences);
  QSignalSpy failures(&player, &Player::failed);
  player.play(path("noise.mp4").toStdString());
  ASSERT_TRUE(waitFor([&] { return failures.count() > 0; }));
  EXPECT_TRUE(failures.front().front().toString().contains("noise.mp4"));
  EXPECT_TRUE(waitFor([&] { return player.state() == Player::State::Stopped; }));
  EXPECT_TRUE(player.file().empty());
}

}  // namespace
}  // namespace kinoprism::app
