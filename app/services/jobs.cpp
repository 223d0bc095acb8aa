#include "app/services/jobs.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

constexpr int kPollMilliseconds = 100;
constexpr qint64 kListedAfter = 300;      // ms; quicker jobs are never listed
constexpr qint64 kEstimatedAfter = 1000;  // ms; an earlier estimate jumps about

}  // namespace

/// Takes reports on the working thread; the GUI thread looks at the newest every 100 ms, so reports cost next to
/// nothing.
class Job::Reporter : public core::Progress {
 public:
  explicit Reporter(std::stop_token stop) : core::Progress(std::move(stop)) {}

  void report(const core::Message& what, int64_t done, int64_t total) override {
    std::lock_guard lock(m_mutex);
    if (m_what != what) {
      m_what = what;
      m_bytesTotal = 0;
    }
    m_done = done;
    m_total = total;
  }

  void reportBytes(int64_t done, int64_t total) override {
    std::lock_guard lock(m_mutex);
    m_bytesDone = done;
    m_bytesTotal = total;
  }

  void reportEpoch(const core::Epoch& epoch) override {
    std::lock_guard lock(m_mutex);
    // Another model of the same job begins at its first round.
    if (!m_epochs.empty() && epoch.number <= m_epochs.back().number) m_epochs.clear();
    m_epochs.push_back(epoch);
  }

  void read(Job& job, QString& what, qint64& done, qint64& total) const {
    std::lock_guard lock(m_mutex);
    what = messageText(m_what);
    done = m_done;
    total = m_total;
    job.m_bytesDone = m_bytesDone;
    job.m_bytesTotal = m_bytesTotal;
    job.m_epochs = m_epochs;
  }

  void markStarted() { m_started = true; }
  bool isStarted() const { return m_started; }

 private:
  mutable std::mutex m_mutex;
  core::Message m_what;
  int64_t m_done = 0;
  int64_t m_total = 0;
  int64_t m_bytesDone = 0;
  int64_t m_bytesTotal = 0;
  std::vector<core::Epoch> m_epochs;
  std::atomic<bool> m_started = false;
};

Job::Job(QString title, QObject* parent)
    : QObject(parent), m_title(std::move(title)), m_reporter(std::make_shared<Reporter>(m_stop.get_token())) {
  m_since.start();
}

std::optional<double> Job::share() const {
  if (m_total <= 0) return std::nullopt;
  return std::clamp(double(m_done) / double(m_total), 0.0, 1.0);
}

std::optional<double> Job::secondsLeft() const {
  const auto part = share();
  const qint64 spent = m_since.elapsed() - m_partSince;
  if (!part || *part <= 0 || spent < kEstimatedAfter) return std::nullopt;
  return double(spent) / 1000.0 * (1.0 - *part) / *part;
}

QString Job::detail() const {
  constexpr qint64 kMega = 1'000'000;
  if (m_bytesTotal < kMega) return m_what;
  return tr("%1, %2 of %3 MB").arg(m_what).arg(m_bytesDone / kMega).arg(m_bytesTotal / kMega);
}

double Job::secondsSpent() const { return double(m_spent >= 0 ? m_spent : m_since.elapsed()) / 1000.0; }

void Job::cancel() { m_stop.request_stop(); }

void Job::poll() {
  QString what;
  qint64 done = 0, total = 0;
  m_reporter->read(*this, what, done, total);
  const State state = m_reporter->isStarted() ? State::Running : State::Waiting;
  if (what == m_what && done == m_done && total == m_total && state == m_state) return;
  // A new part of the work starts counting again, and so does its estimate.
  if (what != m_what || done < m_done) m_partSince = m_since.elapsed();
  m_what = std::move(what);
  m_done = done;
  m_total = total;
  m_state = state;
  Q_EMIT changed();
}

void Job::end(State state, std::optional<core::Error> error) {
  m_state = state;
  m_error = std::move(error);
  m_spent = m_since.elapsed();
  Q_EMIT changed();
  Q_EMIT ended();
}

Jobs::Jobs(QObject* parent) : QAbstractListModel(parent) {
  m_timer.setInterval(kPollMilliseconds);
  connect(&m_timer, &QTimer::timeout, this, &Jobs::tick);
}

Jobs::~Jobs() { cancelAll(); }

Job* Jobs::begin(const QString& title) {
  auto* job = new Job(title, this);
  m_jobs.push_back(job);
  m_timer.start();
  return job;
}

void Jobs::launch(Lane& lane, Job* job, std::function<std::function<void()>(core::Progress&)> work) {
  lane.post(
      [this, owner = QPointer<QObject>(job), job, reporter = job->m_reporter, work](std::stop_token) {
        reporter->markStarted();
        auto finish = [&](Job::State state, std::optional<core::Error> error, std::function<void()> done) {
          callOnGuiThread(owner, [this, job, state, error, done] {
            std::erase(m_jobs, job);
            if (done) done();
            job->end(state, error);
            if (state != Job::State::Failed) {
              unlist(job);
              job->deleteLater();
            } else {
              spdlog::error("{}: {} {}", job->title().toStdString(), error->what(), error->detail());
              list(job);
            }
            Q_EMIT jobEnded(job);
          });
        };
        try {
          reporter->throwIfCancelled();
          finish(Job::State::Done, {}, work(*reporter));
        } catch (const core::Cancelled&) {
          finish(Job::State::Cancelled, {}, {});
        } catch (...) {
          finish(Job::State::Failed, core::currentError(), {});
        }
      },
      job->m_stop);
}

void Jobs::tick() {
  if (m_jobs.empty()) m_timer.stop();
  for (Job* job : m_jobs) {
    job->poll();
    if (job->m_since.elapsed() >= kListedAfter) list(job);
  }
  if (!m_listed.empty()) Q_EMIT dataChanged(index(0), index(int(m_listed.size()) - 1));
}

void Jobs::list(Job* job) {
  if (std::ranges::find(m_listed, job) != m_listed.end()) return;
  const int row = int(m_listed.size());
  beginInsertRows({}, row, row);
  m_listed.push_back(job);
  endInsertRows();
}

void Jobs::unlist(Job* job) {
  const auto found = std::ranges::find(m_listed, job);
  if (found == m_listed.end()) return;
  const int row = int(found - m_listed.begin());
  beginRemoveRows({}, row, row);
  m_listed.erase(found);
  endRemoveRows();
}

int Jobs::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_listed.size()); }

QVariant Jobs::data(const QModelIndex& index, int role) const {
  const Job* job = jobAt(index.row());
  if (!job) return {};
  switch (role) {
    case TitleRole:
      return job->title();
    case WhatRole:
      return job->what();
    case ShareRole:
      return job->share() ? QVariant(*job->share()) : QVariant();
    case SecondsLeftRole:
      return job->secondsLeft() ? QVariant(*job->secondsLeft()) : QVariant();
    case StateRole:
      return int(job->state());
    case ErrorRole:
      return job->error() ? QVariant(messageText(*job->error())) : QVariant();
    default:
      return {};
  }
}

Job* Jobs::jobAt(int row) const { return row >= 0 && row < int(m_listed.size()) ? m_listed[size_t(row)] : nullptr; }

void Jobs::dismiss(Job* job) {
  if (!job->isEnded()) return;
  unlist(job);
  job->deleteLater();
}

bool Jobs::isBusy() const { return !m_jobs.empty(); }

void Jobs::cancelAll() {
  for (Job* job : m_jobs) job->cancel();
}

}  // namespace kinoprism::app
