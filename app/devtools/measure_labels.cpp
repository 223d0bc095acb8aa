#include "app/devtools/measure_labels.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "app/pages/label/label_card_view.h"
#include "app/pages/label/label_page.h"
#include "app/shell/main_window.h"

namespace kinoprism::app {
namespace {

constexpr uint64_t kLabelsAnUndo = 15;

double millisecondsOf(const QElapsedTimer& timer) { return double(timer.nsecsElapsed()) / 1e6; }

void printTimes(const char* what, std::vector<double> values) {
  if (values.empty()) return;
  std::ranges::sort(values);
  const auto at = [&](double share) { return values[size_t(share * double(values.size() - 1))]; };
  std::printf("%-28s median %6.1f ms   99%% %6.1f ms   longest %6.1f ms   (%zu keys)\n", what, at(0.5), at(0.99),
              values.back(), values.size());
}

}  // namespace

MeasureLabels::MeasureLabels(MainWindow& window, Services& services, int labels, uint64_t seed)
    : m_window(window), m_services(services), m_left(labels), m_random(seed) {
  window.setStateKept(false);
  services.library.labels().setCuratorName(QStringLiteral("script"));
  window.labelPage()->card()->findChild<QLabel*>("labelTitle")->installEventFilter(this);
  connect(
      &services.library, &LibraryService::opened, this, [this] { begin(); }, Qt::QueuedConnection);
  connect(&services.library.labels(), &LabelJournal::labelled, this, &MeasureLabels::saved);
  connect(&window.labelPage()->session(), &LabelSession::foldChanged, this, [this] {
    if (!m_hasBegun || m_isFolded || !m_isSaved) return;
    m_isFolded = true;
    m_folds.push_back(millisecondsOf(m_sinceKey));
    QTimer::singleShot(0, this, &MeasureLabels::next);
  });
}

/// Once the queue is there and, where there is a run, the list.
void MeasureLabels::begin() {
  m_window.showPage("label");
  auto* wait = new QTimer(this);
  connect(wait, &QTimer::timeout, this, [this, wait] {
    const LabelSession& session = m_window.labelPage()->session();
    if (!m_services.engine.isRunKnown() || session.isMaking() || !m_window.labelPage()->isSettled()) return;
    wait->deleteLater();
    m_hasBegun = true;
    next();
  });
  wait->start(1);
}

void MeasureLabels::next() {
  if (!m_isSaved || !m_isPainted || !m_isFolded) return;
  const bool isEmpty = number(m_window.labelPage()->session().current()) == 0;
  if (m_left-- <= 0 || isEmpty) {
    finish();
    return;
  }
  const bool undoes = m_undoable > 0 && m_random.below(kLabelsAnUndo) == 0;
  m_isSaved = m_isPainted = false;
  m_isFolded = !m_services.engine.run();
  m_sinceKey.start();
  if (undoes) {
    --m_undoable;
    m_services.library.labels().undo();
    return;
  }
  ++m_undoable;
  const int digit = 1 + int(m_random.below(5));
  const Qt::KeyboardModifiers half = m_random.below(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
  QKeyEvent key(QEvent::KeyPress, Qt::Key_0 + digit, half, QString::number(digit));
  QCoreApplication::sendEvent(m_window.labelPage(), &key);
}

void MeasureLabels::saved(const std::vector<storage::LabelEvent>& events, LabelTurn turn) {
  for (const storage::LabelEvent& event : events) {
    if (turn == LabelTurn::TakenBack) {
      std::printf("undone %lld\n", static_cast<long long>(number(event.movie)));
    } else {
      std::printf("saved %lld %g\n", static_cast<long long>(number(event.movie)), double(event.value));
    }
  }
  std::fflush(stdout);
  m_isSaved = true;
  m_saves.push_back(millisecondsOf(m_sinceKey));
  QTimer::singleShot(0, this, &MeasureLabels::next);
}

bool MeasureLabels::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Paint && !m_isPainted) {
    // After this paint, not before it.
    QTimer::singleShot(0, this, [this] {
      if (m_isPainted) return;
      m_isPainted = true;
      m_paints.push_back(millisecondsOf(m_sinceKey));
      next();
    });
  }
  return QObject::eventFilter(watched, event);
}

void MeasureLabels::finish() {
  printTimes("key to the next movie shown", m_paints);
  printTimes("key to saved on disk", m_saves);
  printTimes("key to the changed list", m_folds);
  m_window.close();
  QCoreApplication::quit();
}

}  // namespace kinoprism::app
