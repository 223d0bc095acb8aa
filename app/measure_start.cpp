#include "app/measure_start.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "app/main_window.h"
#include "app/pages/library_page.h"

namespace kinoprism {

MeasureStart::MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart)
    : m_window(window), m_services(services), m_sinceStart(sinceStart) {
  window.libraryPage()->wall()->viewport()->installEventFilter(this);
}

bool MeasureStart::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Paint || m_done) return QObject::eventFilter(watched, event);
  const PosterWall* wall = m_window.libraryPage()->wall();
  const auto rows = wall->visibleRows();
  if (rows.end <= rows.first || !m_services.posters.isIdle() || !m_window.libraryPage()->isSettled()) return false;
  m_done = true;
  // The clock stops after this paint, not before it.
  QTimer::singleShot(0, this, [this, posters = rows.end - rows.first] {
    std::printf("%lld ms to a painted wall with %d movies in sight\n", static_cast<long long>(m_sinceStart.elapsed()),
                posters);
    std::fflush(stdout);
    m_window.close();
    QCoreApplication::quit();
  });
  return false;
}

}  // namespace kinoprism
