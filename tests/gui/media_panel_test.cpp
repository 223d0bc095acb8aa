#include "app/pages/media_panel.h"

#include <QTest>
#include <algorithm>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/library_page.h"
#include "app/pages/player_controls.h"
#include "app/shell/main_window.h"
#include "engine/media/write/clip.h"
#include "tests/gui/gui_test.h"
#include "widgets/media/media_timeline.h"

namespace kinoprism::app {
namespace {

/// Small.kinoprism, where the two movies that are rated most have a trailer of two shots, and the next one a sound.
class MediaPanelTest : public GuiTest {
 protected:
  void SetUp() override {
    const QString folder = makeLibrary();
    const auto film = path("film.mp4").toStdString();
    media::ClipWriter clip(film, {160, 96, 12, 600'000}, nullptr);
    for (int f = 0; f < 48; ++f) {
      media::Picture picture{160, 96, {}};
      for (int p = 0; p < 160 * 96; ++p) {
        for (const int value : {f < 24 ? 200 : 30, 40, f < 24 ? 30 : 200}) picture.rgb.push_back(uint8_t(value));
      }
      clip.add(picture);
    }
    clip.finish();
    media::Sound sound{8'000, 1, std::vector<float>(24'000, 0.5F)};
    media::writeSound(path("sound.wav").toStdString(), sound);
    core::Progress progress;
    auto library = storage::Library::open(folder.toStdString(), storage::Access::ReadWrite, progress);
    storage::LibraryWriter writer(*library, "media", progress);
    for (const int k : {12, 11})
      writer.attach(*writer.findMovie({"test", std::to_string(k)}), storage::MediaKind::Trailer, film);
    writer.attach(*writer.findMovie({"test", "10"}), storage::MediaKind::Sound, path("sound.wav").toStdString());
    writer.commit();
    library.reset();
    m_window.resize(1440, 900);
    m_window.show();
    m_window.start(folder);
    ASSERT_TRUE(waitFor([&] { return m_services.library.isOpen() && m_window.libraryPage()->isSettled(); }));
  }

  LibraryPage& page() { return *m_window.libraryPage(); }
  DetailPane& detail() { return *page().detail(); }
  void choose(int row) {
    page().wall()->setCurrentId(page().source()->id(row));
    page().wall()->setFocus();
    ASSERT_TRUE(waitFor([&] { return page().isSettled(); }));
  }

  Services m_services;
  MainWindow m_window{m_services};
};

TEST_F(MediaPanelTest, ATrailerShowsItsShotsAndIsMadeOnce) {
  choose(0);
  widgets::MediaTimeline* shots = detail().trailer()->shots();
  ASSERT_TRUE(waitFor([&] { return shots->hasShots(); }));
  ASSERT_EQ(shots->cuts().size(), 1);
  EXPECT_NEAR(double(shots->cuts().front()), 2'000, 150);
  EXPECT_NEAR(double(shots->duration()), 4'000, 150);
  EXPECT_FALSE(detail().trailer()->wave()->isVisible()) << "it has no sound";
  const auto& media = m_services.library.library()->movies().media(storage::MediaKind::Trailer);
  const auto file = std::ranges::find_if(media, [](const auto& each) { return each.has_value(); });
  ASSERT_NE(file, media.end());
  const std::string key = "overview/trailer/" + std::to_string(number(detail().movie()));
  EXPECT_TRUE(m_services.library.library()->thumbnails().derived(key, "2:" + (*file)->sha256));
}

TEST_F(MediaPanelTest, ASoundShowsItsWaveform) {
  choose(2);
  ASSERT_TRUE(waitFor([&] { return detail().sound()->wave()->hasWave(); }));
  EXPECT_NEAR(double(detail().sound()->wave()->duration()), 3'000, 20);
  EXPECT_TRUE(detail().sound()->wave()->marks().isEmpty()) << "nothing was encoded";
}

TEST_F(MediaPanelTest, GivesThePlayerTheCaptionsWheneverTheyBecomeKnown) {
  choose(0);
  MediaOverview overview;
  overview.captions = {{0, 60'000, QStringLiteral("said")}};
  detail().trailer()->setOverview(overview);
  EXPECT_FALSE(m_services.player.hasCaptions()) << "nothing plays yet";
  QTest::keyClick(page().wall(), Qt::Key_P);
  ASSERT_TRUE(waitFor([&] { return m_services.player.state() == Player::State::Playing; }));
  EXPECT_TRUE(m_services.player.hasCaptions());
  m_services.player.setCaptions({});
  detail().trailer()->setOverview(overview);
  EXPECT_TRUE(m_services.player.hasCaptions());
}

TEST_F(MediaPanelTest, PlaysFromTheWallByAKeyAndGoesOnToTheNext) {
  choose(0);
  QTest::keyClick(page().wall(), Qt::Key_P);
  ASSERT_TRUE(waitFor([&] { return m_services.player.state() == Player::State::Playing; }));
  EXPECT_EQ(m_services.player.file(), detail().trailer()->file());
  EXPECT_TRUE(page().wall()->isVisible());
  QTest::keyClick(page().wall(), Qt::Key_M);
  EXPECT_TRUE(m_services.player.isMuted());
  QTest::keyClick(page().wall(), Qt::Key_Greater, Qt::ShiftModifier);
  EXPECT_EQ(m_services.player.rate(), 1.25);
  const std::filesystem::path first = m_services.player.file();
  QTest::keyClick(page().wall(), Qt::Key_N);
  EXPECT_TRUE(waitFor(
      [&] { return m_services.player.state() == Player::State::Playing && m_services.player.file() != first; }));
  EXPECT_EQ(page().source()->rowOf(page().wall()->currentId()), 1);
  QTest::keyClick(page().wall(), Qt::Key_P);
  EXPECT_TRUE(waitFor([&] { return m_services.player.state() == Player::State::Paused; }));
}

TEST_F(MediaPanelTest, EscLeavesTheFullScreen) {
  choose(0);
  detail().trailer()->showFullScreen();
  ASSERT_NE(detail().trailer()->fullScreen(), nullptr);
  QPointer<QWidget> full = detail().trailer()->fullScreen();
  ASSERT_TRUE(waitFor([&] { return m_services.player.state() == Player::State::Playing; }));
  QTest::keyClick(full, Qt::Key_Space);
  EXPECT_TRUE(waitFor([&] { return m_services.player.state() == Player::State::Paused; }));
  QTest::keyClick(full, Qt::Key_Escape);
  EXPECT_TRUE(waitFor([&] { return !full || !full->isVisible(); }));
  EXPECT_TRUE(m_window.isVisible());
}

TEST_F(MediaPanelTest, ABrokenTrailerSaysSoAndTheMarkIsKept) {
  choose(2);
  const auto media = m_services.library.library()->movies().media(storage::MediaKind::Trailer);
  const auto kept = std::ranges::find_if(media, [](const auto& each) { return each.has_value(); });
  const auto file = m_services.library.library()->folder() / (*kept)->path;
  QFile broken(QString::fromStdString(file.string()));
  ASSERT_TRUE(broken.open(QIODevice::WriteOnly));
  broken.write("this is no film");
  broken.close();
  choose((*kept)->path.string().starts_with("trailers/12-") ? 0 : 1);
  EXPECT_TRUE(waitFor([&] { return !detail().trailer()->noteText().isEmpty(); }));
  EXPECT_FALSE(detail().trailer()->shots()->hasShots());
}

}  // namespace
}  // namespace kinoprism::app
