#include "app/services/engine_service.h"

#include <spdlog/spdlog.h>

#include <QRegularExpression>
#include <algorithm>
#include <utility>

#include "app/jobs/library_pipeline.h"
#include "app/messages/message_text.h"
#include "app/models/movie_text.h"
#include "app/services/similar_movies.h"
#include "engine/core/message_ids.h"
#include "engine/engine.h"

namespace kinoprism::app {
namespace {

/// Of a row of the table: what was rated, without what was held out; and what is hidden from lists without being liked.
PersonSession sessionOf(const std::shared_ptr<const serve::Run>& run, const LibraryHistories& data,
                        std::optional<data::PersonIndex> row, bool hidesSeen) {
  PersonSession session;
  std::vector<data::Rated> liked;
  std::vector<data::MovieIndex> hidden;
  const size_t known = run->model.movieCount();
  if (row) {
    const data::Interactions& heldOut = data.split.validation;
    session.heldOut = heldOut.historyOf(*row);
    for (const data::Rated& rated : data.ratings.interactions.historyOf(*row)) {
      if (heldOut.contains(*row, rated.movie)) continue;
      session.rated.push_back(rated);
      if (data::index(rated.movie) >= known) continue;
      if (rated.value >= kLikedFrom || run->model.usesAllRatings()) {
        liked.push_back(rated);
      } else {
        hidden.push_back(rated.movie);
      }
    }
  }
  session.view = std::make_shared<serve::PersonView>(run, std::move(liked), std::move(hidden), hidesSeen);
  return session;
}

/// Of what was rated by somebody whom training did not see. hidden: further movies that are not to be listed.
PersonSession sessionOf(const std::shared_ptr<const serve::Run>& run, std::vector<data::Rated> ratings,
                        std::vector<data::MovieIndex> hidden, bool hidesSeen) {
  PersonSession session;
  session.rated = std::move(ratings);
  std::vector<data::Rated> liked;
  const size_t known = run->model.movieCount();
  std::erase_if(hidden, [known](data::MovieIndex movie) { return data::index(movie) >= known; });
  for (const data::Rated& rated : session.rated) {
    if (data::index(rated.movie) >= known) continue;
    if (rated.value >= kLikedFrom) {
      liked.push_back(rated);
    } else {
      hidden.push_back(rated.movie);
    }
  }
  std::ranges::sort(hidden);
  hidden.erase(std::ranges::unique(hidden).begin(), hidden.end());
  session.view = std::make_shared<serve::PersonView>(run, std::move(liked), std::move(hidden), hidesSeen);
  return session;
}

void requireRun(const std::shared_ptr<const serve::Run>& run, const std::shared_ptr<const LibraryHistories>& data) {
  if (!run || !data) {
    throw core::Error(core::ErrorCode::NotFound, core::MessageId::NoFinishedRun);
  }
}

}  // namespace

struct EngineService::Histories {
  std::shared_ptr<const LibraryHistories> data;
  std::shared_ptr<SharedCredits> credits = std::make_shared<SharedCredits>();
};

struct EngineService::Loaded {
  LibraryPtr library;
  TrainedRun trained = {};  ///< without a run where there is none
};

EngineService::EngineService(LibraryService& library, Lanes& lanes, Jobs& jobs, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes), m_jobs(jobs) {
  connect(&library, &LibraryService::opened, this, &EngineService::libraryChanged);
  connect(&library, &LibraryService::closed, this, &EngineService::libraryChanged);
}

EngineService::~EngineService() = default;

std::vector<const ImputationRecord::Set*> EngineService::imputed(std::span<const std::string> signals,
                                                                 storage::MovieId movie) const {
  if (!m_run || !m_engine || m_imputed.empty()) return {};
  return m_imputed.learntFrom(m_run->model.composition(), signals, movie, *m_engine);
}

QString EngineService::runName() const { return m_run ? QString::fromStdString(m_run->name) : QString(); }

std::shared_ptr<const LibraryHistories> EngineService::histories() const { return m_run ? m_histories->data : nullptr; }

void EngineService::libraryChanged() {
  m_run.reset();
  m_imputed = {};
  m_runLibrary.reset();
  m_runKnown = false;
  m_runWanted = false;
  m_histories = std::make_shared<Histories>();
  Q_EMIT runChanged();
}

void EngineService::wantRun() {
  if (m_runWanted || !m_library.isOpen()) return;
  m_runWanted = true;
  if (m_state == State::Ready) {
    loadRun();
  } else {
    warmUp();
  }
}

void EngineService::warmUp() {
  if (m_state == State::Loading || m_state == State::Ready) return;
  m_state = State::Loading;
  Q_EMIT stateChanged();
  m_loadWaits = m_held;
  if (!m_held) load();
}

void EngineService::holdLoading() { m_held = true; }

void EngineService::releaseLoading() {
  m_held = false;
  if (std::exchange(m_loadWaits, false)) load();
}

void EngineService::load() {
  // LibTorch takes half a second to load, and the loader lets nobody register what a thread must destroy at its end
  // meanwhile. Qt does so at a thread's first match of a regular expression.
  static_cast<void>(QRegularExpression(QStringLiteral(".")).match(QStringLiteral(" ")));
  m_lanes.compute.run(
      this, [](std::stop_token) { return &engine::loadEngine(); },
      [this](const engine::Engine* engine) {
        m_engine = engine;
        m_state = State::Ready;
        Q_EMIT stateChanged();
        if (m_runWanted && !m_runKnown) loadRun();
      },
      [this](const core::Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        m_problem = messageText(error);
        m_state = State::Failed;
        m_runKnown = true;
        Q_EMIT stateChanged();
        Q_EMIT runChanged();
      });
}

void EngineService::loadRun() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_lanes.compute.run(
      this,
      [engine = m_engine, library](std::stop_token stop) {
        core::Progress progress(stop);
        Loaded loaded{library};
        loaded.trained.run = loadNewestRun(*engine, *library, progress);
        if (loaded.trained.run) {
          loaded.trained.histories = std::make_shared<const LibraryHistories>(readHistories(*library, progress));
          loaded.trained.imputed = ImputationRecord::read(loaded.trained.run->folder.parent_path());
        }
        return loaded;
      },
      [this](Loaded loaded) { take(std::move(loaded)); },
      [this](const core::Error& error) {
        spdlog::error("{} {}", error.what(), error.detail());
        m_runKnown = true;
        Q_EMIT runChanged();
      });
}

void EngineService::take(Loaded loaded) {
  if (loaded.library != m_library.library()) return;
  m_run = std::move(loaded.trained.run);
  m_imputed = std::move(loaded.trained.imputed);
  m_runLibrary = std::move(loaded.library);
  auto histories = std::make_shared<Histories>();
  histories->data = std::move(loaded.trained.histories);
  m_histories = std::move(histories);
  m_runKnown = m_runWanted = true;
  Q_EMIT runChanged();
}

Job* EngineService::train() {
  if (m_training) return m_training;
  const LibraryPtr library = m_library.library();
  if (!library) return nullptr;
  const bool second = m_run != nullptr && m_runLibrary == library;
  auto take = [this, library, self = QPointer<QObject>(this)](TrainedRun trained) {
    callOnGuiThread(self, [this, loaded = Loaded{library, std::move(trained)}] { takeTrained(loaded); });
  };
  auto work = [library, take, device = m_device](core::Progress& progress) {
    progress.report(core::MessageId::LoadingEngine, 0, 0);
    LibraryPipeline(library).train(engine::loadEngine(), device, take, progress);
  };
  m_training =
      m_jobs.start(m_lanes.compute, second ? tr("Retraining") : tr("Training the default fusion"), work, [] {});
  connect(m_training, &Job::ended, this, [this, job = m_training.data()] {
    if (m_training == job) m_training = nullptr;
    Q_EMIT trainingChanged();
  });
  Q_EMIT trainingChanged();
  return m_training;
}

/// The job may go on from here, to a run that is better still.
void EngineService::takeTrained(Loaded loaded) {
  m_engine = &engine::loadEngine();
  if (m_state != State::Ready) {
    m_state = State::Ready;
    Q_EMIT stateChanged();
  }
  if (loaded.library != m_library.library() && m_training) m_training->cancel();
  take(std::move(loaded));
}

EngineService::PersonWork EngineService::personWork(storage::PersonId person, bool hidesSeen) const {
  return [run = m_run, histories = m_histories, library = m_runLibrary, person, hidesSeen,
          curator = m_library.labels().curator()](const std::stop_token&) {
    requireRun(run, histories->data);
    const LibraryHistories& data = *histories->data;
    if (number(person) != 0) return sessionOf(run, data, data.rowOf(person), hidesSeen);
    // A curator's labels are read as they are now: they change while the program runs, and need no new training.
    std::vector<data::MovieIndex> hidden;
    // What the curator does not want to see, or called wrong in the list, is not offered again.
    for (const char* word : {kVerdictNotInterested, kVerdictWrong}) {
      for (const storage::MovieId movie : library->labels().withVerdict(curator, word)) {
        if (const auto place = data.ratings.movies.find(movie)) hidden.push_back(*place);
      }
    }
    return sessionOf(run, library->labels().history(curator, data.ratings.movies), std::move(hidden), hidesSeen);
  };
}

EngineService::PersonWork EngineService::historyWork(const std::vector<std::pair<storage::MovieId, float>>& ratings,
                                                     bool hidesSeen) const {
  return [run = m_run, histories = m_histories, ratings, hidesSeen](const std::stop_token&) {
    requireRun(run, histories->data);
    std::vector<data::Rated> history;
    for (const auto& [movie, stars] : ratings) {
      if (const auto place = histories->data->ratings.movies.find(movie)) history.push_back({*place, stars, 0});
    }
    std::ranges::sort(history, {}, &data::Rated::movie);
    return sessionOf(run, std::move(history), {}, hidesSeen);
  };
}

void EngineService::openPerson(storage::PersonId person, bool hidesSeen, QObject* context,
                               std::function<void(PersonSession)> done, Failed failed) {
  m_lanes.reader.run(context, personWork(person, hidesSeen), std::move(done), std::move(failed));
}

void EngineService::similar(storage::MovieId movie, const QString& by, size_t limit, QObject* context,
                            std::function<void(std::vector<storage::MovieId>)> done, Failed failed) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  if (by != "people") wantRun();
  auto work = [library, movie, by = by.toStdString(), limit, run = m_run, histories = m_histories,
               catalogue = m_library.catalogue()](std::stop_token stop) {
    core::Progress progress(stop);
    if (by == "people") return histories->credits->similar(*library, movie, limit, progress);
    std::vector<storage::MovieId> result;
    const auto place = catalogue->indexes.find(movie);
    if (!run || !place || data::index(*place) >= run->model.movieCount()) return result;
    if (by == "fused") {
      for (const data::MovieIndex other : similarByAll(*run, *place, limit))
        result.push_back(catalogue->indexes.id(other));
      return result;
    }
    for (const fuse::RankedMovie& other : serve::similarMovies(run->model, by, *place, limit)) {
      result.push_back(catalogue->indexes.id(other.movie));
    }
    return result;
  };
  m_lanes.reader.run(context, work, std::move(done), std::move(failed));
}

}  // namespace kinoprism::app
