#include "app/devtools/measure_start.h"

#include <sys/resource.h>

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>

#include "app/pages/library/library_page.h"
#include "app/shell/main_window.h"

namespace kinoprism::app {
namespace {

constexpr int kFrame = 16;            // ms
constexpr int kStep = 100;            // px: 6,000 a second, as fast as a wheel is flung
constexpr size_t kMostFrames = 2000;  // of a library that is longer, its beginning

}  // namespace

MeasureStart::MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart, bool scrolls)
    : m_window(window), m_services(services), m_sinceStart(sinceStart), m_scrolls(scrolls) {
  // A scroll begins at the beginning, whatever was looked at last.
  if (scrolls) window.setStateKept(false);
  window.libraryPage()->wall()->viewport()->installEventFilter(this);
  connect(&m_timer, &QTimer::timeout, this, &MeasureStart::look);
  // Queued: behind the window's own answer, which shows the page that was last in front.
  connect(
      &services.library, &LibraryService::opened, this, [&window] { window.showPage("library"); },
      Qt::QueuedConnection);
  m_timer.start(1);
}

bool MeasureStart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    // The clock stops after this paint, not before it.
    QTimer::singleShot(0, this, [this] { m_lastPaint = m_sinceStart.elapsed(); });
  }
  return QObject::eventFilter(watched, event);
}

void MeasureStart::look() {
  const auto rows = m_window.libraryPage()->wall()->visibleRows();
  if (m_lastPaint < 0 || rows.end <= rows.first || !m_window.libraryPage()->isSettled()) return;
  m_timer.stop();
  std::printf("%lld ms to a painted wall with %d movies in sight\n", static_cast<long long>(m_lastPaint),
              rows.end - rows.first);
  if (!m_scrolls) {
    finish();
    return;
  }
  m_timer.disconnect(this);
  connect(&m_timer, &QTimer::timeout, this, &MeasureStart::scroll);
  m_timer.start(kFrame);
}

void MeasureStart::scroll() {
  widgets::PosterWall* wall = m_window.libraryPage()->wall();
  QScrollBar* bar = wall->verticalScrollBar();
  if (bar->value() == bar->maximum() || m_frames.size() == kMostFrames) {
    m_timer.stop();
    reportScrolling();
    planBrowsing();
    browse();
    return;
  }
  QElapsedTimer frame;
  frame.start();
  bar->setValue(bar->value() + kStep);
  wall->viewport()->repaint();
  m_frames.push_back(double(frame.nsecsElapsed()) / 1e6);
}

void MeasureStart::reportScrolling() {
  std::ranges::sort(m_frames);
  auto at = [&](double share) { return m_frames.empty() ? 0 : m_frames[size_t(share * double(m_frames.size() - 1))]; };
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf(
      "%zu frames of scrolling: median %.2f ms, 99 %% within %.2f ms, longest %.2f ms; at most %ld MB of memory\n",
      m_frames.size(), at(0.5), at(0.99), at(1), used.ru_maxrss / 1024);
}

void MeasureStart::planBrowsing() {
  LibraryPage* page = m_window.libraryPage();
  Deed typing{"a letter of a search", {}}, sorting{"a column's sort", {}}, brushing{"a move of a brush", {}};
  for (const QString& word : {QStringLiteral("night"), QStringLiteral("silent r"), QStringLiteral("the story")}) {
    for (int letters = 1; letters <= word.size(); ++letters)
      typing.times.push_back([page, text = word.left(letters)] { page->search(text); });
  }
  for (const MovieColumn column : kMovieColumns) {
    sorting.times.push_back(
        [page, column] { page->setFilter({.sort = MovieSort::Column, .column = column, .descending = true}); });
  }
  for (int year = 1960; year < 1990; ++year)
    brushing.times.push_back([page, year] { page->setFilter({.firstYear = year, .lastYear = year + 10}); });
  m_deeds = {typing, brushing, sorting};
  connect(page, &LibraryPage::shown, this, [this] {
    widgets::PosterWall* wall = m_window.libraryPage()->wall();
    wall->viewport()->repaint();
    m_deeds[m_deed].took.push_back(double(m_sinceDeed.nsecsElapsed()) / 1e6);
    QTimer::singleShot(kFrame, this, &MeasureStart::browse);
  });
}

void MeasureStart::browse() {
  while (m_deed < m_deeds.size() && m_deeds[m_deed].took.size() == m_deeds[m_deed].times.size()) ++m_deed;
  if (m_deed == m_deeds.size()) {
    reportBrowsing();
    finish();
    return;
  }
  const Deed& deed = m_deeds[m_deed];
  m_sinceDeed.start();
  deed.times[deed.took.size()]();
}

void MeasureStart::reportBrowsing() {
  for (Deed& deed : m_deeds) {
    std::ranges::sort(deed.took);
    std::printf("%s to the new wall and counts: median %.1f ms, longest %.1f ms of %zu\n", deed.name,
                deed.took[deed.took.size() / 2], deed.took.back(), deed.took.size());
  }
}

void MeasureStart::finish() {
  std::fflush(stdout);
  m_window.close();
  QCoreApplication::quit();
}

}  // namespace kinoprism::app
