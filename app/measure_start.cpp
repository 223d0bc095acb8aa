#include "app/measure_start.h"

#include <QCoreApplication>
#include <QEvent>
#include <cstdio>

#include "app/main_window.h"
#include "app/pages/library_page.h"

namespace kinoprism {

MeasureStart::MeasureStart(MainWindow& window, Services& services, const QElapsedTimer& sinceStart)
    : m_window(window), m_services(services), m_sinceStart(sinceStart) {
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
  std::fflush(stdout);
  m_window.close();
  QCoreApplication::quit();
}

}  // namespace kinoprism
