#include "app/pages/inspect/inspect_session.h"

#include <spdlog/spdlog.h>

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/jobs/library_training.h"
#include "app/messages/message_text.h"
#include "app/models/run_text.h"

namespace kinoprism::app {
namespace {

constexpr int kTraceLength = 20;
constexpr int kRest = 30;  // ms without a move, before what costs more than a list is begun

/// The library's number of a run, which lies in runs/<number>/model; 0 for one that lies elsewhere.
int64_t numberOf(const serve::Run& run) {
  return QString::fromStdString(run.folder.parent_path().filename().string()).toLongLong();
}

ShownList rank(serve::PersonView& view, const fuse::Mix& mix, size_t topN) {
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
    : QObject(parent),
      m_library(library),
      m_engine(engine),
      m_lanes(lanes),
      m_jobs(jobs),
      m_opened(lanes.reader),
      m_ranked(lanes.ranking, Request::Running::Finished),
      m_explained(lanes.ranking),
      m_measured(lanes.metrics),
      m_hypothetical(library) {
  m_whyWait.setSingleShot(true);
  m_whyWait.setInterval(kRest);
  connect(&m_whyWait, &QTimer::timeout, this, &InspectSession::requestWhy);
  m_metricsWait.setSingleShot(true);
  m_metricsWait.setInterval(kRest);
  connect(&m_metricsWait, &QTimer::timeout, this, &InspectSession::measure);
  connect(&engine, &EngineService::runChanged, this, &InspectSession::takeRun);
  // The curator's own list follows every label: that is what folding in is for.
  connect(&library.labels(), &LabelJournal::labelsChanged, this, [this] {
    if (number(m_person) != 0) return;
    dropKept();
    openPerson();
  });
  connect(&library, &LibraryService::catalogueChanged, this, &InspectSession::dropKept);
  connect(&m_hypothetical, &HypotheticalPeople::changed, this, [this] {
    if (!HypotheticalPeople::isHypothetical(m_person)) return;
    if (!m_hypothetical.find(m_person)) m_person = storage::PersonId{};  // was taken away
    openPerson();
  });
  takeRun();
}

InspectSession::~InspectSession() = default;

void InspectSession::takeRun() {
  for (Request* request : {&m_opened, &m_ranked, &m_explained, &m_measured}) request->withdraw();
  m_metricsWait.stop();
  m_whyWait.stop();
  m_view.reset();
  m_origin.reset();
  m_live.reset();
  m_why.reset();
  m_metrics.reset();
  m_metricsProblem.clear();
  m_problem.clear();
  m_trace.clear();
  // A kept list of this run stays until the same is ranked again.
  if (!isKeptOfRun()) {
    m_kept.reset();
    m_list = {};
    m_rated.clear();
    m_heldOut.clear();
  }
  if (run()) {
    m_mix = run()->model.composition().mix;
    m_baseline = m_mix;
    m_baselineName = runTitle(run()->name);
    if (run()->pools.personCount() > 0) {
      m_live = std::make_shared<std::unique_ptr<serve::LiveMetrics>>();
    } else {
      m_metricsProblem = tr("This run has no validation set, so mixes cannot be evaluated.");
    }
  }
  Q_EMIT runChanged();
  if (run()) {
    openPerson();
    requestMetrics();
  }
}

void InspectSession::setPerson(storage::PersonId person) {
  if (person == m_person && (m_view || m_kept)) return;
  m_person = person;
  dropKept();
  openPerson();
}

void InspectSession::openPerson() {
  if (!run()) return;
  const HypotheticalPerson* hypothetical = m_hypothetical.find(m_person);
  struct Opened {
    PersonSession session;
    std::optional<ListOrigin> origin;
  };
  std::optional<ListOrigin> origin;
  if (!hypothetical) origin = originOf(m_person);
  auto work = [open = hypothetical ? m_engine.historyWork(hypothetical->ratings, m_hidesSeen)
                                   : m_engine.personWork(m_person, m_hidesSeen),
               origin, library = m_library.library()](std::stop_token stop) {
    Opened opened;
    opened.origin = origin;
    // Before the labels are read: one that comes in between makes the list look older than it is, never newer.
    if (origin && number(origin->person) == 0) opened.origin->lastLabel = lastLabelOf(*library, origin->curator);
    opened.session = open(stop);
    return opened;
  };
  m_opened.run(
      this, work,
      [this](Opened opened) {
        m_origin = std::move(opened.origin);
        takePerson(std::move(opened.session));
      },
      [this](const core::Error& error) {
        m_kept.reset();
        m_view.reset();
        m_list = {};
        Q_EMIT listChanged();
        fail(error);
      },
      [] {});  // somebody else was asked for in the meantime, or another run came: their answer is on its way
}

void InspectSession::takePerson(PersonSession session) {
  m_view = std::move(session.view);
  m_viewBaseline = std::make_shared<std::optional<fuse::Mix>>();
  m_rated = std::move(session.rated);
  m_heldOut = std::move(session.heldOut);
  m_problem.clear();
  m_why.reset();
  Q_EMIT personChanged();
  requestList();
}

/// What a list of a person is made from by the run and the histories in memory, but for the last label.
std::optional<ListOrigin> InspectSession::originOf(storage::PersonId person) const {
  const auto histories = m_engine.histories();
  if (!run() || !histories) return std::nullopt;
  return ListOrigin{.program = QCoreApplication::applicationVersion().toStdString(),
                    .run = numberOf(*run()),
                    .imports = histories->imports,
                    .person = person,
                    .curator = number(person) == 0 ? m_library.labels().curator() : storage::CuratorId{}};
}

std::optional<KeptList> InspectSession::listToKeep() const {
  if (m_kept) return m_kept;
  if (!m_view || !m_origin || m_opened.isPending() || m_ranked.isPending() || m_list.list.movies.empty()) return {};
  if (run()->isFirst || m_engine.hasImputed() || m_baseline != run()->model.composition().mix) return {};
  return KeptList{.origin = *m_origin,
                  .mix = m_mix,
                  .topN = m_topN,
                  .hidesSeen = m_hidesSeen,
                  .list = m_list.list,
                  .changes = m_list.changes,
                  .rated = m_rated,
                  .heldOut = m_heldOut};
}

void InspectSession::showKept(KeptList kept, const std::optional<ListOrigin>& origin, const QString& baselineName) {
  const bool isOfPage = kept.origin.person == m_person && kept.topN == m_topN && kept.hidesSeen == m_hidesSeen;
  if (run() || m_engine.isRunKnown() || kept.origin != origin || !isOfPage) return;
  m_mix = kept.mix;
  m_baselineName = baselineName;
  m_list = {.list = kept.list, .changes = kept.changes};
  m_rated = kept.rated;
  m_heldOut = kept.heldOut;
  m_kept = std::move(kept);
  Q_EMIT personChanged();
  Q_EMIT listChanged();
}

bool InspectSession::isKeptOfRun() const { return m_kept && run() && numberOf(*run()) == m_kept->origin.run; }

void InspectSession::dropKept() {
  if (!m_kept) return;
  m_kept.reset();
  m_list = {};
  m_rated.clear();
  m_heldOut.clear();
  Q_EMIT personChanged();
  Q_EMIT listChanged();
}

void InspectSession::fail(const core::Error& error) {
  spdlog::error("{} {}", error.what(), error.detail());
  m_problem = messageText(error);
  Q_EMIT personChanged();
}

bool InspectSession::isSettled() const {
  const bool isWaiting = m_whyWait.isActive() || m_metricsWait.isActive();
  const auto isPending = [](const Request* request) { return request->isPending(); };
  return !isWaiting && std::ranges::none_of(std::array{&m_opened, &m_ranked, &m_explained, &m_measured}, isPending);
}

bool InspectSession::isHeldOut(data::MovieIndex movie) const {
  return std::ranges::find(m_heldOut, movie, &data::Rated::movie) != m_heldOut.end();
}

void InspectSession::setMix(const fuse::Mix& mix) {
  if (mix == m_mix) return;
  m_mix = mix;
  requestList();
  requestMetrics();
}

void InspectSession::setBaseline(const fuse::Mix& baseline, const QString& name) {
  m_baseline = baseline;
  m_baselineName = name;
  requestList();
  requestMetrics();
}

void InspectSession::setTopN(size_t topN) {
  if (topN == m_topN) return;
  m_topN = topN;
  dropKept();
  requestList();
}

void InspectSession::setHidesSeen(bool hides) {
  if (hides == m_hidesSeen) return;
  m_hidesSeen = hides;
  dropKept();
  openPerson();
}

void InspectSession::setMovie(std::optional<data::MovieIndex> movie) {
  if (movie == m_movie) return;
  m_movie = movie;
  if (movie) {
    requestWhy();
  } else {
    m_whyWait.stop();
    m_explained.withdraw();
    m_why.reset();
    Q_EMIT whyChanged();
  }
}

void InspectSession::requestList() {
  if (!m_view) return;
  m_explained.withdraw();
  auto work = [view = m_view, known = m_viewBaseline, mix = m_mix, baseline = m_baseline,
               topN = m_topN](const std::stop_token&) {
    if (*known != baseline) {
      view->setBaseline(baseline);
      *known = baseline;
    }
    return rank(*view, mix, topN);
  };
  m_ranked.run(
      this, work,
      [this, view = m_view](ShownList shown) {
        if (view == m_view) takeList(std::move(shown));
      },
      [this](const core::Error& error) { fail(error); }, [] {});  // the list of a newer mix comes
}

void InspectSession::takeList(ShownList list) {
  m_kept.reset();
  m_list = std::move(list);
  if (m_movie) m_whyWait.start();
  Q_EMIT listChanged();
}

void InspectSession::requestWhy() {
  // The list comes first; it asks for its reasons itself.
  if (!m_view || !m_movie || m_ranked.isPending()) return;
  auto work = [view = m_view, mix = m_mix, movie = *m_movie](const std::stop_token&) { return view->why(movie, mix); };
  m_explained.run(
      this, work,
      [this](explain::Why why) {
        m_why = std::move(why);
        Q_EMIT whyChanged();
      },
      [this](const core::Error& error) { fail(error); },
      [] {});  // a list is on its way, which asks again, or no reasons are wanted
}

void InspectSession::requestMetrics() {
  if (!m_live) return;
  const bool wereStale = areMetricsStale();
  // What is being measured is of an older mix, and would take processors from the list that is wanted now.
  m_measured.withdraw();
  m_metricsWait.start();
  if (!wereStale) Q_EMIT metricsChanged();
}

void InspectSession::measure() {
  if (!m_live) return;
  m_measured.run(
      this,
      [live = m_live, measured = run(), mix = m_mix, baseline = m_baseline](const std::stop_token& stop) {
        if (!*live) *live = std::make_unique<serve::LiveMetrics>(measured);
        (*live)->setBaseline(baseline);
        return (*live)->measure(mix, stop);
      },
      [this](serve::LiveReport report) { takeMetrics(std::move(report)); },
      [this](const core::Error& error) {
        m_metricsProblem = messageText(error);
        Q_EMIT metricsChanged();
      },
      [] {});  // a newer mix is measured, or another run came
}

void InspectSession::takeMetrics(serve::LiveReport report) {
  m_metrics = std::move(report);
  const double ndcg = m_metrics->metrics.empty() ? 0 : m_metrics->metrics.front().value.value;
  // While a slider is held, the last point moves with it; a new one begins with the next gesture.
  if (m_trace.isEmpty() || std::exchange(m_moveBegan, false)) {
    m_trace.append(ndcg);
  } else {
    m_trace.last() = ndcg;
  }
  while (m_trace.size() > kTraceLength) m_trace.removeFirst();
  Q_EMIT metricsChanged();
}

void InspectSession::beginMove() { m_moveBegan = true; }

Job* InspectSession::tune(std::function<void(serve::TunedMix)> done) {
  if (!run()) return nullptr;
  return m_jobs.start(
      m_lanes.compute, tr("Tuning the mix"),
      [tuned = run(), mix = m_mix](core::Progress& progress) { return serve::tuneMix(*tuned, mix, progress); },
      std::move(done));
}

}  // namespace kinoprism::app
