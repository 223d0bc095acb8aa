#include "app/devtools/measure_media.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QKeyEvent>
#include <algorithm>
#include <cstdio>

#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/library_page.h"
#include "app/pages/media_panel.h"
#include "app/shell/main_window.h"
#include "storage/library_writer.h"

namespace kinoprism::app {
namespace {

constexpr int kMemoryEvery = 10;      // rounds
constexpr qint64 kPatience = 20'000;  // ms for one stage
constexpr qint64 kHeard = 50;         // ms of the file that must have passed

/// Resident memory that is not shared with others, in kB.
long memoryUsed() {
  QFile status("/proc/self/status");
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("RssAnon:")) return line.mid(8).simplified().split(' ').front().toLong();
  }
  return 0;
}

/// A movie for each file.
void makeLibrary(const std::filesystem::path& folder, const QString& media) {
  const auto library = storage::Library::create(folder);
  core::Progress progress;
  storage::LibraryWriter writer(*library, "media", progress);
  QDirIterator files(media, QDir::Files, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    const QFileInfo file(files.next());
    static const QStringList kFilms{"mp4", "webm", "mkv", "mov"}, kSounds{"ogg", "wav", "mp3", "flac", "m4a"};
    const bool isFilm = kFilms.contains(file.suffix().toLower());
    if (!isFilm && !kSounds.contains(file.suffix().toLower())) continue;
    const std::string name = file.fileName().toStdString();
    storage::MovieRecord record;
    record.identity = {"file", name};
    record.title = name;
    const storage::MovieId movie = writer.addMovie(record);
    writer.attach(movie, isFilm ? storage::MediaKind::Trailer : storage::MediaKind::Sound,
                  file.filePath().toStdString());
  }
  writer.commit();
}

void printTimes(const char* what, std::vector<double> values) {
  if (values.empty()) return;
  std::ranges::sort(values);
  std::printf("%-24s median %6.0f ms   longest %6.0f ms   (%zu)\n", what, values[values.size() / 2], values.back(),
              values.size());
}

}  // namespace

MeasureMedia::MeasureMedia(MainWindow& window, Services& services, int rounds)
    : m_window(window), m_services(services), m_rounds(rounds) {
  window.setStateKept(false);
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(1);
  connect(&m_timer, &QTimer::timeout, this, &MeasureMedia::tick);
  connect(&services.player, &Player::pictureChanged, this, [this] { m_hasPicture = true; });
  connect(&services.player, &Player::failed, this, [this](const QString& message) {
    std::fprintf(stderr, "kinoprism: %s\n", qPrintable(message));
    finish(1);
  });
}

void MeasureMedia::start(const QString& folder) {
  const QString library = m_folder.filePath("Media.kinoprism");
  makeLibrary(library.toStdString(), folder);
  std::printf("sound device: %s\n", hasSoundDevice() ? "yes" : "none");
  m_sinceStage.start();
  m_lastTurn.start();
  m_timer.start();
  m_window.start(library);
}

void MeasureMedia::tick() {
  m_longestStall = std::max(m_longestStall, m_lastTurn.restart());
  const Player& player = m_services.player;
  DetailPane& detail = *m_window.libraryPage()->detail();
  const Stage before = m_stage;
  switch (m_stage) {
    case Stage::Open:
      if (!m_services.library.isOpen() || !m_window.libraryPage()->isSettled()) break;
      m_window.showPage("library");
      m_longestStall = 0;
      choose();
      break;
    case Stage::Choose:
      if (!detail.isSettled() || (detail.trailer()->file().empty() && detail.sound()->file().empty())) break;
      m_hasPicture = false;
      m_sinceKey.start();
      {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_P, Qt::NoModifier, "p");
        QCoreApplication::sendEvent(m_window.libraryPage()->wall(), &key);
      }
      m_stage = Stage::Play;
      break;
    case Stage::Play:
      // A sound that nothing can be heard with plays, but does not go on.
      if (!detail.trailer()->file().empty() ? !m_hasPicture
          : player.isSilent()               ? !player.canSeek()
                                            : player.position() < kHeard)
        break;
      m_starts.push_back(double(m_sinceKey.elapsed()));
      if (!player.canSeek()) {
        m_services.player.stop();
        m_stage = Stage::Stop;
        break;
      }
      m_sinceKey.restart();
      m_services.player.seek(player.duration() / 2);
      m_stage = Stage::Jump;
      break;
    case Stage::Jump:
      if (player.position() < player.duration() / 2 && !(player.isSilent() && !m_hasPicture)) break;
      m_jumps.push_back(double(m_sinceKey.elapsed()));
      m_services.player.stop();
      m_stage = Stage::Stop;
      break;
    case Stage::Stop:
      if (player.state() != Player::State::Stopped) break;
      report();
      break;
  }
  if (m_stage != before) m_sinceStage.restart();
  if (m_sinceStage.elapsed() > kPatience) {
    std::fprintf(stderr, "kinoprism: %s takes too long (stage %d of round %d)\n", player.file().filename().c_str(),
                 int(m_stage), m_round);
    finish(1);
  }
}

void MeasureMedia::choose() {
  MovieSource& source = *m_window.libraryPage()->source();
  m_window.libraryPage()->wall()->setCurrentId(source.id(m_round % source.count()));
  m_stage = Stage::Choose;
}

void MeasureMedia::report() {
  ++m_round;
  if (m_round % kMemoryEvery == 0 || m_round == 1) {
    std::printf("after round %3d: %6.1f MB\n", m_round, double(memoryUsed()) / 1024);
    std::fflush(stdout);
  }
  if (m_round < m_rounds) {
    choose();
    return;
  }
  printTimes("key to playing", m_starts);
  printTimes("jump", m_jumps);
  std::printf("longest stall of the window %lld ms\n", static_cast<long long>(m_longestStall));
  finish(0);
}

void MeasureMedia::finish(int status) {
  std::fflush(stdout);
  m_timer.stop();
  m_window.close();
  QCoreApplication::exit(status);
}

}  // namespace kinoprism::app
