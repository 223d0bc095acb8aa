#include "app/services/inspect_session.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace kinoprism {
namespace {

constexpr int kTraceLength = 20;

ShownList rankOnLane(PersonView& view, const Mix& mix, size_t topN) {
  const auto start = std::chrono::steady_clock::now();
  ShownList shown;
  shown.list = view.rerank(mix, topN);
  shown.changes.reserve(shown.list.movies.size());
  for (size_t row = 0; row < shown.list.movies.size(); ++row) {
    shown.changes.push_back(view.rankChange(shown.list.movies[row].movie, row + 1));
  }
  shown.milliseconds = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return shown;
}

}  // namespace

InspectSession::InspectSession(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs,
                               QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_lanes(lanes), m_jobs(jobs) {
  connect(&engine, &EngineService::runChanged, this, &InspectSession::takeRun);
  // The curator's own list follows every label: that is what folding in is for.
  connect(&library, &LibraryService::labelsChanged, this, [this] {
    if (number(m_person) == 0) openPerson();
  });
  takeRun();
}

InspectSession::~InspectSession() = default;

void InspectSession::takeRun() {
  m_view.reset();
  m_live.reset();
  m_list = {};
  m_why.reset();
  m_metrics.reset();
  m_metricsProblem.clear();
  m_metricsStale = false;
  m_trace.clear();
  m_rated.clear();
  m_heldOut.clear();
  if (run()) {
    m_mix = run()->model.composition().mix;
    m_baseline = m_mix;
    m_baselineName = m_engine.runName();
    if (run()->pools.personCount() > 0) {
      m_live = std::make_shared<LiveMetrics>(run());
    } else {
      m_metricsProblem = tr("This run was trained with nothing held out, so mixes cannot be measured.");
    }
  }
  Q_EMIT runChanged();
  if (run()) {
    openPerson();
    requestMetrics();
  }
}

void InspectSession::setPerson(PersonId person) {
  if (person == m_person && m_view) return;
  m_person = person;
  openPerson();
}

void InspectSession::openPerson() {
  if (!run()) return;
  if (m_opening) {
    m_openAgain = true;
    return;
  }
  m_opening = true;
  auto ended = [this] {
    m_opening = false;
    if (!m_openAgain) return;
    m_openAgain = false;
    openPerson();
  };
  m_engine.openPerson(
      m_person, m_hidesSeen, this,
      [this, ended, opened = run()](PersonSession session) {
        // A run that came in the meantime asks for the person again.
        if (opened == run()) {
          m_view = std::move(session.view);
          m_viewBaseline = std::make_shared<Mix>();
          m_rated = std::move(session.rated);
          m_heldOut = std::move(session.heldOut);
          m_problem.clear();
          Q_EMIT personChanged();
          request();
        }
        ended();
      },
      [this, ended](const Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        m_problem = QString::fromUtf8(error.what());
        m_view.reset();
        m_list = {};
        Q_EMIT personChanged();
        Q_EMIT listChanged();
        ended();
      });
}

bool InspectSession::isHeldOut(MovieIndex movie) const {
  return std::ranges::find(m_heldOut, movie, &Rated::movie) != m_heldOut.end();
}

void InspectSession::setMix(const Mix& mix) {
  if (mix == m_mix) return;
  m_mix = mix;
  request();
  requestMetrics();
}

void InspectSession::setBaseline(const Mix& baseline, const QString& name) {
  m_baseline = baseline;
  m_baselineName = name;
  request();
  requestMetrics();
}

void InspectSession::setTopN(size_t topN) {
  if (topN == m_topN) return;
  m_topN = topN;
  request();
}

void InspectSession::setHidesSeen(bool hides) {
  if (hides == m_hidesSeen) return;
  m_hidesSeen = hides;
  openPerson();
}

void InspectSession::setMovie(std::optional<MovieIndex> movie) {
  if (movie == m_movie) return;
  m_movie = movie;
  if (movie) {
    request();
  } else {
    m_why.reset();
    Q_EMIT whyChanged();
  }
}

void InspectSession::request() {
  if (!m_view) return;
  m_listPending = true;
  QPointer<QObject> self(this);
  std::stop_source stop;
  auto deliver = [self, stop](std::function<void()> call) {
    callOnGuiThread(self, [stop, call = std::move(call)] {
      if (!stop.stop_requested()) call();
    });
  };
  // Bare, because the list must be on the screen before its reasons are looked for.
  auto task = [this, deliver, view = m_view, known = m_viewBaseline, mix = m_mix, baseline = m_baseline, topN = m_topN,
               movie = m_movie](std::stop_token token) {
    if (token.stop_requested()) return;
    try {
      if (*known != baseline) {
        view->setBaseline(baseline);
        *known = baseline;
      }
      auto shown = std::make_shared<ShownList>(rankOnLane(*view, mix, topN));
      deliver([this, shown] { takeList(std::move(*shown)); });
      if (!movie || token.stop_requested()) return;
      auto why = std::make_shared<Why>(view->why(*movie, mix));
      deliver([this, why] {
        m_why = std::move(*why);
        Q_EMIT whyChanged();
      });
    } catch (...) {
      deliver([this, error = currentError()] {
        spdlog::error("{} {}", error.what(), error.detail());
        m_listPending = false;
        m_problem = QString::fromUtf8(error.what());
        Q_EMIT personChanged();
      });
    }
  };
  m_lanes.interactive.post(std::move(task), stop);
}

void InspectSession::takeList(ShownList list) {
  m_listPending = false;
  m_list = std::move(list);
  Q_EMIT listChanged();
}

void InspectSession::requestMetrics() {
  if (!m_live) return;
  m_metricsStale = true;
  Q_EMIT metricsChanged();
  m_lanes.metrics.run(
      this,
      [live = m_live, mix = m_mix, baseline = m_baseline](std::stop_token stop) {
        live->setBaseline(baseline);
        return live->measure(mix, stop);
      },
      [this](LiveReport report) { takeMetrics(std::move(report)); },
      [this](const Error& error) {
        m_metricsStale = false;
        m_metricsProblem = QString::fromUtf8(error.what());
        Q_EMIT metricsChanged();
      });
}

void InspectSession::takeMetrics(LiveReport report) {
  m_metrics = std::move(report);
  m_metricsStale = false;
  const double ndcg = m_metrics->metrics.empty() ? 0 : m_metrics->metrics.front().value.value;
  // While a slider is held, the last point moves with it; a new one begins with the next gesture.
  if (m_trace.isEmpty() || m_moveEnded) {
    m_trace.append(ndcg);
    m_moveEnded = false;
  } else {
    m_trace.last() = ndcg;
  }
  while (m_trace.size() > kTraceLength) m_trace.removeFirst();
  Q_EMIT metricsChanged();
}

void InspectSession::markMove() { m_moveEnded = true; }

Job* InspectSession::tune(std::function<void(TunedMix)> done) {
  if (!run()) return nullptr;
  return m_jobs.start(
      m_lanes.compute, tr("Tuning the mix"),
      [tuned = run(), mix = m_mix](Progress& progress) { return tuneMix(*tuned, mix, progress); }, std::move(done));
}

}  // namespace kinoprism
