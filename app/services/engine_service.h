#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/jobs/imputation_record.h"
#include "app/services/jobs.h"
#include "app/services/library_service.h"
#include "engine/core/device.h"
#include "engine/serve/person_view.h"
#include "engine/serve/run.h"

namespace kinoprism::engine {
class Engine;
}  // namespace kinoprism::engine

namespace kinoprism::app {

struct LibraryHistories;

/// A person on the screen. view is used on one lane only, by whoever asked.
struct PersonSession {
  std::shared_ptr<serve::PersonView> view;
  std::vector<data::Rated> rated;  ///< what recommendations are made from
  std::vector<data::Rated>
      heldOut;  ///< kept from training, to evaluate on; empty for the curator and in runs without a split
};

/// The engine, for the GUI thread: opens the compute module on a worker once the first wall is painted, keeps the
/// newest run of the open library in memory, trains a new one. Nothing here waits.
class EngineService : public QObject {
  Q_OBJECT

 public:
  using Failed = Lane::Failed;
  enum class State { Idle, Loading, Ready, Failed };

  EngineService(LibraryService& library, Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);
  ~EngineService() override;

  /// Opens the compute module. Call it after the first wall was painted; it does nothing when that is done or under
  /// way.
  void warmUp();
  /// Until released, the module is not opened, whoever asks for it: the window is painted first.
  void holdLoading();
  void releaseLoading();
  /// Reads the library's newest finished run, opening the module first where need be. Call it where the run is needed:
  /// it takes memory. Ends in runChanged, with isRunKnown; does nothing when that is done or under way.
  void wantRun();
  State state() const { return m_state; }
  /// Why state() is Failed.
  const QString& problem() const { return m_problem; }
  /// The module; nullptr before it is Ready.
  const engine::Engine* engine() const { return m_engine; }

  /// The newest run of the open library; nullptr while there is none or it is being read. Movie i of it is movie i of
  /// the catalogue; movies that came later are behind its end.
  const std::shared_ptr<const serve::Run>& run() const { return m_run; }
  QString runName() const;
  /// Whether the run learnt from any imputed features; where not, imputed() need not be asked.
  bool hasImputed() const { return !m_imputed.empty(); }
  /// Which features of the movie, of those that these signals of the run learn from, were imputed when it was trained.
  /// Good until run() changes.
  std::vector<const ImputationRecord::Set*> imputed(std::span<const std::string> signals, storage::MovieId movie) const;
  /// What the run was trained and evaluated on; nullptr while there is no run.
  std::shared_ptr<const LibraryHistories> histories() const;
  /// True once it is known whether there is a run.
  bool isRunKnown() const { return m_runKnown; }

  /// Where features and models are computed; at first on a GPU where there is one.
  const core::Device& device() const { return m_device; }
  void setDevice(const core::Device& device) { m_device = device; }

  /// Trains the program's own fusion on the open library as a job, see LibraryPipeline, and shows each run that comes
  /// of it. Returns the running job when there is one already.
  Job* train();
  bool isTraining() const { return m_training != nullptr; }
  Job* trainingJob() const { return m_training; }

  /// Work for a lane or a request: a person's signals and list, by the run shown; nothing (id 0): the curator's own
  /// labels. hidesSeen: what they rated is kept from the list. Throws Error{NotFound} when there is no run yet.
  using PersonWork = std::function<PersonSession(std::stop_token)>;
  PersonWork personWork(storage::PersonId person, bool hidesSeen) const;
  /// The same for somebody who is not among the people: stars by movie.
  PersonWork historyWork(const std::vector<std::pair<storage::MovieId, float>>& ratings, bool hidesSeen) const;
  /// Does a person's work on the reader lane: training on the compute lane must not keep a person from the screen.
  void openPerson(storage::PersonId person, bool hidesSeen, QObject* context, std::function<void(PersonSession)> done,
                  Failed failed);

  /// Movies most like `movie`, best first: by "fused" (all signals by their weights), by a signal of the run ("text",
  /// "image", "audio", "video", "collaborative"), or by "people" (who made it). Empty where nothing is known.
  void similar(storage::MovieId movie, const QString& by, size_t limit, QObject* context,
               std::function<void(std::vector<storage::MovieId>)> done, Failed failed);

 Q_SIGNALS:
  void stateChanged();
  /// run() is another one, or gone.
  void runChanged();
  void trainingChanged();

 private:
  /// What the run was trained and evaluated on; read again from the library, since it follows from the seed.
  struct Histories;
  struct Loaded;

  void libraryChanged();
  void load();
  void loadRun();
  void take(Loaded loaded);
  void takeTrained(Loaded loaded);

  LibraryService& m_library;
  Lanes& m_lanes;
  Jobs& m_jobs;
  State m_state = State::Idle;
  bool m_held = false;
  bool m_loadWaits = false;  ///< for the release
  QString m_problem;
  const engine::Engine* m_engine = nullptr;
  std::shared_ptr<const serve::Run> m_run;
  ImputationRecord m_imputed;  ///< of m_run
  std::shared_ptr<const Histories> m_histories;
  LibraryPtr m_runLibrary;  ///< the library that m_run belongs to
  bool m_runKnown = false;
  bool m_runWanted = false;
  core::Device m_device;
  QPointer<Job> m_training;
};

}  // namespace kinoprism::app
