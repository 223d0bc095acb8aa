#include "app/devtools/screenshots.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <cstdio>

#include "app/shell/import_flow.h"
#include "app/shell/main_window.h"

namespace kinoprism::app {
namespace {

constexpr int kLookEvery = 40;            // ms
constexpr int kQuietLooks = 4;            // settled for so many looks in a row: nothing more is coming
constexpr qint64 kLongestWait = 600'000;  // ms for one state; training is among them, on a busy machine too

/// Visible dialogs and popups, those opened last at the end.
QList<QWidget*> dialogsOver(const QWidget& window) {
  QList<QWidget*> dialogs;
  for (QWidget* widget : QApplication::topLevelWidgets()) {
    if (widget != &window && widget->isVisible() && widget->isWindow()) dialogs.append(widget);
  }
  return dialogs;
}

/// As a person sees it; grab() alone leaves out what is a window of its own.
QPixmap grabWithDialogs(QWidget& window) {
  QPixmap picture = window.grab();
  QPainter painter(&picture);
  for (QWidget* dialog : dialogsOver(window)) {
    painter.drawPixmap(dialog->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), dialog->grab());
  }
  return picture;
}

}  // namespace

ScreenshotTour::ScreenshotTour(MainWindow& window, QString folder, QObject* parent)
    : QObject(parent), m_window(window), m_folder(std::move(folder)) {
  m_timer.setInterval(kLookEvery);
  connect(&m_timer, &QTimer::timeout, this, &ScreenshotTour::look);
}

void ScreenshotTour::start() {
  m_since.start();
  m_timer.start();
}

void ScreenshotTour::look() {
  m_quiet = m_window.isSettled() ? m_quiet + 1 : 0;
  if (m_quiet >= kQuietLooks) {
    next();
  } else if (m_since.elapsed() > kLongestWait) {
    const QString name = m_started ? m_stops[m_at].name : QStringLiteral("opening the library");
    std::fprintf(stderr, "kinoprism: “%s” was not ready after ten minutes\n", qPrintable(name));
    finish(1);
  }
}

void ScreenshotTour::next() {
  if (!m_started) {
    m_started = true;
    m_stops = m_window.tour();
    m_stops.push_back({"import", [this] { m_window.imports()->bring(makeSample()); }});
    QDir().mkpath(m_folder);
  } else {
    const QString file = QDir(m_folder).filePath(m_stops[m_at].name + QStringLiteral(".png"));
    if (!grabWithDialogs(m_window).save(file)) {
      std::fprintf(stderr, "kinoprism: %s cannot be written; choose another folder\n", qPrintable(file));
      finish(1);
      return;
    }
    std::printf("%s\n", qPrintable(file));
    ++m_at;
  }
  if (m_at == m_stops.size()) {
    finish(0);
    return;
  }
  for (QWidget* dialog : dialogsOver(m_window)) dialog->close();
  m_quiet = 0;
  m_since.restart();
  m_stops[m_at].show();
}

QString ScreenshotTour::makeSample() const {
  const QString folder = m_sample.filePath("my-movies");
  QDir().mkpath(folder);
  QFile movies(folder + "/movies.csv"), ratings(folder + "/ratings.csv");
  if (movies.open(QIODevice::WriteOnly) && ratings.open(QIODevice::WriteOnly)) {
    movies.write(
        "movieId,title,genres\n1,Paper Suns (1987),Drama|Romance\n2,The Last Usher (1994),Comedy\n"
        "3,Red Static (2003),Sci-Fi|Thriller\n4,Eleven Winters (2011),Drama|War\n");
    ratings.write("userId,movieId,rating,timestamp\n");
    for (int person = 1; person <= 40; ++person) {
      for (int movie = 1; movie <= 4; ++movie) {
        ratings.write(QByteArray::number(person) + "," + QByteArray::number(movie) + "," +
                      QByteArray::number(1 + (person * movie) % 5) + ".0," +
                      QByteArray::number(1'100'000'000 + person * 60) + "\n");
      }
    }
  }
  return folder;
}

void ScreenshotTour::finish(int status) {
  m_timer.stop();
  m_window.close();
  QCoreApplication::exit(status);
}

}  // namespace kinoprism::app
