#include "app/devtools/measure_start.h"

#include <sys/resource.h>
#include <time.h>

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QScrollBar>
#include <algorithm>
#include <cstdio>
#include <set>
#include <utility>

#include "app/pages/inspect/inspect_page.h"
#include "app/pages/library/library_page.h"
#include "app/shell/main_window.h"

namespace kinoprism::app {
namespace {

constexpr int kFrame = 16;            // ms
constexpr int kStep = 100;            // px: 6,000 a second, as fast as a wheel is flung
constexpr size_t kMostFrames = 2000;  // of a library that is longer, its beginning

/// Milliseconds that the calling thread has worked: the rest of a frame it waited for a processor.
double processorTime() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

}  // namespace

MeasureStart::MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart, What what)
    : m_window(window), m_services(services), m_sinceStart(sinceStart), m_what(what) {
  // A scroll begins at the beginning, whatever was looked at last.
  window.setStateKept(what != What::Scrolling);
  window.showFirst(what == What::Inspect ? QStringLiteral("inspect") : QStringLiteral("library"));
  connect(&m_timer, &QTimer::timeout, this, &MeasureStart::look);
  m_timer.start(1);
}

widgets::PosterWall* MeasureStart::wall() const {
  return m_what == What::Inspect ? m_window.inspectPage()->wall() : m_window.libraryPage()->wall();
}

bool MeasureStart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint) {
    // The clock stops after this paint, not before it.
    QTimer::singleShot(0, this, [this, isWall = watched == wall()->viewport()] {
      if (m_firstPaint < 0) m_firstPaint = m_sinceStart.elapsed();
      if (isWall) m_lastPaint = m_sinceStart.elapsed();
      look();  // before whatever else begins now
    });
  }
  return QObject::eventFilter(watched, event);
}

void MeasureStart::look() {
  if (m_window.currentPage() != (m_what == What::Inspect ? "inspect" : "library")) return;
  if (!std::exchange(m_watches, true)) {
    m_window.page()->installEventFilter(this);
    wall()->viewport()->installEventFilter(this);
    wall()->viewport()->update();
    return;
  }
  const auto rows = wall()->visibleRows();
  if (m_lastPaint < 0 || rows.end <= rows.first || !isShown()) return;
  m_timer.stop();
  std::printf("%lld ms to a painted wall with %d movies in sight\n", static_cast<long long>(m_lastPaint),
              rows.end - rows.first);
  if (m_what == What::Inspect) {
    std::printf("%lld ms to the page\n", static_cast<long long>(m_firstPaint));
    std::fflush(stdout);
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, &MeasureStart::awaitRanking);
    m_timer.start(1);
    return;
  }
  if (m_what == What::Libraries) reportLibraries();
  if (m_what != What::Scrolling) {
    finish();
    return;
  }
  m_timer.disconnect(this);
  connect(&m_timer, &QTimer::timeout, this, &MeasureStart::scroll);
  m_timer.start(kFrame);
}

/// A list that was kept from the start before is shown long before the page is settled.
bool MeasureStart::isShown() const {
  return m_what == What::Inspect ? m_services.posters.isIdle() : m_window.page()->isSettled();
}

void MeasureStart::awaitRanking() {
  if (!m_window.page()->isSettled()) return;
  m_timer.stop();
  std::printf("%lld ms until it was ranked by the engine, and explained\n",
              static_cast<long long>(m_sinceStart.elapsed()));
  finish();
}

void MeasureStart::reportLibraries() const {
  QFile maps(QStringLiteral("/proc/self/maps"));
  if (!maps.open(QIODevice::ReadOnly)) return;
  std::set<QString> names;
  for (const QString& line : QString::fromLocal8Bit(maps.readAll()).split('\n')) {
    const QString name = line.section('/', -1);
    if (name.contains(".so")) names.insert(name);
  }
  for (const QString& name : names) std::printf("%s\n", qPrintable(name));
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
  const double before = processorTime();
  bar->setValue(bar->value() + kStep);
  wall->viewport()->repaint();
  m_worked.push_back(processorTime() - before);
  m_frames.push_back(double(frame.nsecsElapsed()) / 1e6);
}

void MeasureStart::reportScrolling() {
  std::ranges::sort(m_frames);
  std::ranges::sort(m_worked);
  auto at = [](const std::vector<double>& times, double share) {
    return times.empty() ? 0 : times[size_t(share * double(times.size() - 1))];
  };
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  std::printf(
      "%zu frames of scrolling: median %.2f ms, 99%% within %.2f ms, longest %.2f ms; at most %ld MB of memory\n",
      m_frames.size(), at(m_frames, 0.5), at(m_frames, 0.99), at(m_frames, 1), used.ru_maxrss / 1024);
  std::printf("of processor time: median %.2f ms, 99%% within %.2f ms, longest %.2f ms\n", at(m_worked, 0.5),
              at(m_worked, 0.99), at(m_worked, 1));
}

void MeasureStart::planBrowsing() {
  LibraryPage* page = m_window.libraryPage();
  Step typing{"a letter of a search", {}}, sorting{"a column's sort", {}}, brushing{"a move of a brush", {}};
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
  m_steps = {typing, brushing, sorting};
  connect(page, &LibraryPage::shown, this, [this] {
    widgets::PosterWall* wall = m_window.libraryPage()->wall();
    wall->viewport()->repaint();
    m_steps[m_step].took.push_back(double(m_sinceStep.nsecsElapsed()) / 1e6);
    QTimer::singleShot(kFrame, this, &MeasureStart::browse);
  });
}

void MeasureStart::browse() {
  while (m_step < m_steps.size() && m_steps[m_step].took.size() == m_steps[m_step].times.size()) ++m_step;
  if (m_step == m_steps.size()) {
    reportBrowsing();
    finish();
    return;
  }
  const Step& step = m_steps[m_step];
  m_sinceStep.start();
  step.times[step.took.size()]();
}

void MeasureStart::reportBrowsing() {
  for (Step& step : m_steps) {
    std::ranges::sort(step.took);
    std::printf("%s to the new wall and counts: median %.1f ms, longest %.1f ms of %zu\n", step.name,
                step.took[step.took.size() / 2], step.took.back(), step.took.size());
  }
}

void MeasureStart::finish() {
  std::fflush(stdout);
  // The next start on Inspect shows the list that this one leaves.
  m_window.setStateKept(m_what == What::Inspect);
  m_window.close();
  QCoreApplication::quit();
}

}  // namespace kinoprism::app
