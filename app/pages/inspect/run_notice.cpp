#include "app/pages/inspect/run_notice.h"

#include <QEvent>
#include <utility>

namespace kinoprism::app {

RunNotice::RunNotice(EngineService& engine, QWidget* parent)
    : widgets::Banner(Placement::Inline, parent), m_engine(engine) {
  setObjectName("runNotice");
  connect(&engine, &EngineService::runChanged, this, &RunNotice::takeRun);
  connect(&engine, &EngineService::trainingChanged, this, &RunNotice::watch);
  connect(this, &widgets::Banner::actionTriggered, this, &RunNotice::act);
  connect(this, &widgets::Banner::dismissed, this, [this] { m_isClosed = true; });
  takeRun();
  watch();
}

QString RunNotice::progressOf(const Job& job) {
  QString text = job.detail();
  if (const auto share = job.share()) text += QStringLiteral(" · %1%").arg(int(*share * 100));
  if (const auto left = job.secondsLeft()) text += QStringLiteral(" · ") + tr("%1 s left").arg(int(*left) + 1);
  return text;
}

void RunNotice::takeRun() {
  const auto& run = m_engine.run();
  const bool wasFirst = std::exchange(m_ofFirst, run && run->isFirst);
  m_isUpdate = wasFirst && run && !run->isFirst;
  refresh();
}

void RunNotice::watch() {
  Job* job = m_engine.trainingJob();
  if (job && job != m_watched) connect(job, &Job::changed, this, &RunNotice::refresh);
  m_watched = job;
  refresh();
}

RunNotice::State RunNotice::stateNow() const {
  if (m_ofFirst) return m_engine.isTraining() ? State::Tuning : State::Stopped;
  return m_isUpdate ? State::Updated : State::Nothing;
}

void RunNotice::refresh() {
  if (const State now = stateNow(); now != m_state) {
    m_state = now;
    m_isClosed = false;
  }
  if (m_isClosed || m_state == State::Nothing) return hide();
  if (m_state == State::Updated) {
    return showMessage(widgets::BannerKind::Success, tr("The list was updated: its weights are tuned now."));
  }
  if (m_state == State::Stopped) {
    return showMessage(widgets::BannerKind::Info, tr("First list, with rough weights. Tuning has not finished."),
                       tr("Tune now"));
  }
  const Job& job = *m_engine.trainingJob();
  const QString text =
      tr("First list, with rough weights. Tuning continues; the list will be updated. (%1)").arg(progressOf(job));
  if (text != message() || isHidden())
    showMessage(widgets::BannerKind::Info, text, job.isCancelling() ? QString() : tr("Stop tuning"));
}

void RunNotice::act() {
  if (m_state == State::Stopped) {
    m_engine.train();
  } else if (m_engine.isTraining()) {
    m_engine.trainingJob()->cancel();
  }
  refresh();
}

void RunNotice::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  widgets::Banner::changeEvent(event);
}

}  // namespace kinoprism::app
