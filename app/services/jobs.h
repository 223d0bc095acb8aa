#pragma once

#include <QAbstractListModel>
#include <QElapsedTimer>
#include <QTimer>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "app/services/lanes.h"
#include "engine/core/progress.h"

namespace kinoprism::app {

/// Something longer than 100 ms that the person sees: how far it is, how long it still takes, and a way to stop it.
/// Lives on the GUI thread; made by Jobs::start.
class Job : public QObject {
  Q_OBJECT

 public:
  enum class State { Waiting, Running, Done, Failed, Cancelled };

  const QString& title() const { return m_title; }
  State state() const { return m_state; }
  bool isEnded() const { return m_state != State::Waiting && m_state != State::Running; }
  bool isCancelling() const { return !isEnded() && m_stop.stop_requested(); }
  const QString& what() const { return m_what; }  ///< what is done just now
  QString detail() const;                         ///< what(), with the megabytes read where there are any
  qint64 done() const { return m_done; }
  qint64 total() const { return m_total; }  ///< 0 while unknown
  /// Share done, 0–1, or nothing while the total is unknown.
  std::optional<double> share() const;
  /// Estimated from the share that is done; nothing in the first second and while the total is unknown.
  std::optional<double> secondsLeft() const;
  double secondsSpent() const;
  /// The rounds of the training that runs now or ran last, from the first; empty while none has ended one.
  const std::vector<core::Epoch>& epochs() const { return m_epochs; }
  /// Why it failed; only when state() is Failed.
  const std::optional<core::Error>& error() const { return m_error; }

 public Q_SLOTS:
  /// Takes at most a second; ends in State::Cancelled with nothing half-written.
  void cancel();

 Q_SIGNALS:
  void changed();
  void ended();

 private:
  friend class Jobs;
  class Reporter;

  Job(QString title, QObject* parent);
  void poll();
  void end(State state, std::optional<core::Error> error = {});

  QString m_title;
  QString m_what;
  State m_state = State::Waiting;
  qint64 m_done = 0;
  qint64 m_total = 0;
  qint64 m_bytesDone = 0;
  qint64 m_bytesTotal = 0;
  std::vector<core::Epoch> m_epochs;
  QElapsedTimer m_since;
  qint64 m_spent = -1;
  qint64 m_partSince = 0;
  std::optional<core::Error> m_error;
  std::stop_source m_stop;
  std::shared_ptr<Reporter> m_reporter;
};

/// The jobs of the window, oldest first, as a list model for the status bar. A job is listed 0.3 s after its start, so
/// that quick ones do not flicker; a failed one stays until it is dismissed, others leave when they end.
class Jobs : public QAbstractListModel {
  Q_OBJECT

 public:
  enum Role { TitleRole = Qt::DisplayRole, WhatRole = Qt::UserRole, ShareRole, SecondsLeftRole, StateRole, ErrorRole };

  explicit Jobs(QObject* parent = nullptr);
  ~Jobs() override;

  /// Runs work(Progress&) on the lane as a job; then calls done(its value) on the GUI thread, unless it failed or was
  /// cancelled. The job belongs to this object and is deleted some time after it ended.
  template <class Work, class Done>
  Job* start(Lane& lane, const QString& title, Work work, Done done);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  /// The job of a row, or nullptr.
  Job* jobAt(int row) const;
  /// Removes a failed job's row.
  void dismiss(Job* job);
  /// True while any job waits or runs, listed or not.
  bool isBusy() const;
  void cancelAll();

 Q_SIGNALS:
  /// After every end; job->state() says how.
  void jobEnded(kinoprism::app::Job* job);

 private:
  Job* begin(const QString& title);
  void launch(Lane& lane, Job* job, std::function<std::function<void()>(core::Progress&)> work);
  void tick();
  void list(Job* job);
  void unlist(Job* job);

  std::vector<Job*> m_jobs;    ///< all that have not ended
  std::vector<Job*> m_listed;  ///< what the model shows
  QTimer m_timer;
};

template <class Work, class Done>
Job* Jobs::start(Lane& lane, const QString& title, Work work, Done done) {
  Job* job = begin(title);
  auto shared = std::make_shared<std::pair<Work, Done>>(std::move(work), std::move(done));
  launch(lane, job, [shared](core::Progress& progress) -> std::function<void()> {
    if constexpr (std::is_void_v<std::invoke_result_t<Work&, core::Progress&>>) {
      shared->first(progress);
      return [shared] { shared->second(); };
    } else {
      auto value = std::make_shared<std::invoke_result_t<Work&, core::Progress&>>(shared->first(progress));
      return [shared, value] { shared->second(std::move(*value)); };
    }
  });
  return job;
}

}  // namespace kinoprism::app
