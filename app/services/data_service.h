#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <array>
#include <filesystem>
#include <optional>
#include <vector>

#include "app/jobs/evaluation_checks.h"
#include "app/jobs/library_encoding.h"
#include "app/services/engine_service.h"
#include "app/services/library_service.h"
#include "engine/core/device.h"
#include "engine/features/missing.h"

namespace kinoprism::app {

struct BackupFile {
  QString file;
  qint64 bytes = 0;
  QDateTime at;
  bool isWhole = true;  ///< of the library; otherwise of its database alone, made before an update
};

/// The last time everything was read and compared with its hashes.
struct IntegrityState {
  QDateTime at;
  qint64 files = 0;
  qint64 ratings = 0;
  QStringList problems;  ///< "where: what"
};

/// What the open library has, lacks and was refused, as it was when it was read.
struct DataHealth {
  qint64 movies = 0;
  qint64 ratedMovies = 0;
  qint64 ratings = 0;
  qint64 people = 0;
  std::array<qint64, 4> sources{};                ///< by Modality: movies that have a text or file of it
  std::vector<storage::FeatureSet> sets;          ///< the current ones, by modality, then by movies
  std::vector<storage::FeatureVersion> versions;  ///< all there are, see FeatureStore::versions
  std::vector<storage::RefusedInput> refusals;
  std::vector<storage::DataFinding> findings;  ///< those set aside are left out
  QDateTime checkedAt;                         ///< when data were last looked over; invalid: never
  QStringList notes;                           ///< what that said of encoders
  std::optional<EvaluationChecks> evaluation;  ///< of the same look; nothing: never, or nothing can be evaluated
  qint64 evaluationRatings = 0;                ///< how many ratings there were then
  QStringList packs;                           ///< names of installed model packs
  qint64 databaseBytes = 0;
  qint64 featureBytes = 0;
  qint64 runBytes = 0;
  qint64 runs = 0;
  qint64 thumbnailBytes = 0;
  qint64 mediaBytes = 0;
  qint64 backupBytes = 0;
  qint64 freeBytes = 0;             ///< of the disk
  std::vector<BackupFile> backups;  ///< newest first
  std::optional<IntegrityState> integrity;
};

/// The state of the open library's data, and the jobs that mend it. GUI thread; nothing here waits. What fails is told
/// by the job or by failed.
class DataService : public QObject {
  Q_OBJECT

 public:
  enum class State { None, Loading, Ready, Failed };

  DataService(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);
  ~DataService() override;

  /// Reads it again; ends in changed.
  void read();
  State state() const { return m_state; }
  const DataHealth& health() const { return m_health; }
  /// Why state() is Failed.
  const QString& problem() const { return m_problem; }

  /// The job of this service that runs, or nullptr; there is one at a time, and a start while one runs gives that one.
  Job* job() const { return m_job; }
  /// See encodeInLibrary.
  Job* encode(const EncodeOptions& options);
  /// Features of all modalities that movies have something for.
  Job* encodeMissing(const core::Device& device);
  /// Gives movies that lack features of a set imputed ones, see fillInLibrary.
  Job* fill(data::Modality modality, const QString& encoder, features::MissingPolicy policy,
            const core::Device& device);
  /// Makes a version of an encoder's features the one that models, searches and maps read.
  void useVersion(const storage::FeatureSet& version);
  /// Removes a version of an encoder's features: an earlier one, or the only one.
  void removeVersion(const storage::FeatureSet& version);
  Job* checkData();
  Job* checkEverything();
  /// Into the library's folder of backups.
  Job* backUp();
  Job* restore(const QString& backup, const QString& folder);
  Job* exportLabels(const QString& file);
  /// Where curators disagree, as CSV, or as JSON lines when the name ends so.
  Job* exportDisagreements(const QString& file);
  /// What exportLabels wrote, here or in another library, or JSON of Label Studio.
  Job* importLabels(const QString& file);

  /// The next encoding tries again.
  void retry(const storage::RefusedInput& refusal);
  void setIgnored(const storage::RefusedInput& refusal, bool ignored);
  /// A finding that is no problem.
  void setAside(const storage::DataFinding& finding);

 Q_SIGNALS:
  void changed();
  /// A job began, went on or ended.
  void jobChanged();
  /// Something was done: a sentence to show.
  void done(const QString& message);
  /// Something was done, and a person has to look at how: a sentence and its details, a line each.
  void attentionNeeded(const QString& message, const QString& details);
  void failed(const QString& message);

 private:
  template <class Work, class Done>
  Job* start(const QString& title, Work work, Done done);
  template <class Change, class Done>
  void change(Change change, Done done);
  template <class Change>
  void change(Change change);
  /// A change of what movies have, which ends in a message.
  template <class Change>
  void changeFeatures(Change change, const QString& message);

  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;
  Jobs& m_jobs;
  State m_state = State::None;
  DataHealth m_health;
  QString m_problem;
  QPointer<Job> m_job;
  Request m_reading;
};

}  // namespace kinoprism::app
