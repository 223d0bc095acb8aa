#include "app/services/data_service.h"

#include <spdlog/spdlog.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStorageInfo>
#include <algorithm>

#include "app/jobs/library_checks.h"
#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/movie_text.h"
#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"
#include "engine/engine.h"
#include "storage/export/exporters.h"

namespace kinoprism::app {
namespace {

constexpr const char* kIntegrityNote = "integrity";
constexpr const char* kEvaluationNote = "evaluation-check";
constexpr std::array kModalities{data::Modality::Text, data::Modality::Image, data::Modality::Audio,
                                 data::Modality::Video};

qint64 bytesOf(const QString& place) {
  const QFileInfo info(place);
  if (info.isFile()) return info.size();
  qint64 bytes = 0;
  QDirIterator files(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (files.hasNext()) {
    files.next();
    bytes += files.fileInfo().size();
  }
  return bytes;
}

std::vector<BackupFile> backupsIn(const QString& folder) {
  std::vector<BackupFile> backups;
  const auto files = QDir(folder).entryInfoList({"*.zip", "*.sqlite"}, QDir::Files, QDir::Time);
  for (const QFileInfo& file : files) {
    backups.push_back({file.filePath(), file.size(), file.lastModified(), file.suffix() == "zip"});
  }
  return backups;
}

QString conflictText(const storage::LabelConflict& conflict) {
  const QString here = labelText(conflict.here);
  const QString there = conflict.there ? labelText(*conflict.there) : DataService::tr("removed");
  return DataService::tr("%1, %2: %3 here, %4 in the file; %5 is kept")
      .arg(QString::fromStdString(conflict.title), QString::fromStdString(conflict.curator), here, there,
           conflict.hereHolds ? here : there);
}

QJsonObject noteOf(storage::Library& library, const char* key) {
  const auto note = library.runs().note(key);
  return note ? QJsonDocument::fromJson(QByteArray::fromStdString(*note)).object() : QJsonObject();
}

void keepNote(storage::Library& library, const char* key, const QJsonObject& note) {
  library.runs().setNote(key, QJsonDocument(note).toJson(QJsonDocument::Compact).toStdString());
}

QStringList textsOf(const QJsonValue& array) {
  QStringList texts;
  for (const auto& text : array.toArray()) texts.append(text.toString());
  return texts;
}

QJsonObject noteOf(const EvaluationChecks& checks, qint64 ratings) {
  const data::SplitChecks& parts = checks.parts;
  return {{"ratings", ratings},
          {"split", QString::fromStdString(checks.split.toJson())},
          {"heldOut", qint64(parts.heldOut)},
          {"alsoKnown", qint64(parts.alsoKnown)},
          {"twinKnown", qint64(parts.twinKnown)},
          {"timed", qint64(parts.timed)},
          {"older", qint64(parts.older)},
          {"unseen", qint64(parts.unseen)},
          {"popularityDrift", parts.popularityDrift},
          {"oldRuns", qint64(checks.oldRuns)}};
}

EvaluationChecks evaluationOf(const QJsonObject& note) {
  const auto count = [&](const char* key) { return size_t(note[QLatin1String(key)].toInteger()); };
  EvaluationChecks checks;
  checks.split = core::Message::parse(note["split"].toString().toStdString());
  checks.parts = {count("heldOut"),
                  count("alsoKnown"),
                  count("twinKnown"),
                  count("timed"),
                  count("older"),
                  count("unseen"),
                  note["popularityDrift"].toDouble()};
  checks.oldRuns = count("oldRuns");
  return checks;
}

void readNotes(storage::Library& library, DataHealth& health) {
  const QJsonObject integrity = noteOf(library, kIntegrityNote);
  if (!integrity.isEmpty()) {
    health.integrity =
        IntegrityState{QDateTime::fromSecsSinceEpoch(integrity["at"].toInteger()), integrity["files"].toInteger(),
                       integrity["ratings"].toInteger(), textsOf(integrity["problems"])};
  }
  if (const QJsonObject evaluation = noteOf(library, kEvaluationNote); !evaluation.isEmpty()) {
    health.evaluation = evaluationOf(evaluation);
    health.evaluationRatings = evaluation["ratings"].toInteger();
  }
  const QJsonObject check = noteOf(library, kDataCheckNote);
  if (check.isEmpty()) return;
  health.checkedAt = QDateTime::fromSecsSinceEpoch(check["at"].toInteger());
  health.notes = textsOf(check["notes"]);
}

void readFiles(const QString& folder, DataHealth& health) {
  const QDir library(folder);
  for (const char* file : {"library.sqlite", "library.sqlite-wal"}) {
    health.databaseBytes += bytesOf(library.filePath(file));
  }
  health.featureBytes = bytesOf(library.filePath("features"));
  health.runBytes = bytesOf(library.filePath("runs"));
  health.thumbnailBytes = bytesOf(library.filePath("thumbnails.sqlite"));
  for (const char* media : {"posters", "sounds", "trailers"}) health.mediaBytes += bytesOf(library.filePath(media));
  health.backups = backupsIn(library.filePath("backups"));
  for (const BackupFile& backup : health.backups) health.backupBytes += backup.bytes;
  health.freeBytes = QStorageInfo(folder).bytesAvailable();
}

QStringList packNames() {
  QStringList names;
  try {
    for (const core::PackInfo& pack : core::installedPacks().packs) names.append(QString::fromStdString(pack.name));
  } catch (const core::Error& error) {
    spdlog::warn("model packs cannot be read: {}", error.what());
  }
  return names;
}

DataHealth readHealth(const LibraryPtr& library, const CataloguePtr& catalogue, core::Progress& progress) {
  DataHealth health;
  const storage::LibraryInfo info = library->info();
  health.movies = info.movies;
  health.ratings = info.ratings;
  health.people = info.people;
  health.runs = info.runs;
  health.ratedMovies =
      std::ranges::count_if(catalogue->movies, [](const storage::MovieSummary& m) { return m.ratingCount > 0; });
  // A title is text enough for some encoders.
  health.sources = {info.movies, info.posters, info.sounds, info.trailers};
  health.sets = info.features;
  std::ranges::stable_sort(health.sets, [](const storage::FeatureSet& a, const storage::FeatureSet& b) {
    return a.modality != b.modality ? a.modality < b.modality : a.present > b.present;
  });
  health.versions = library->features().versions();
  health.refusals = library->refusals().all();
  health.findings = library->findings().all();
  std::erase_if(health.findings, [](const storage::DataFinding& finding) { return finding.ignored; });
  progress.throwIfCancelled();
  readNotes(*library, health);
  readFiles(QString::fromStdString(library->folder().string()), health);
  health.packs = packNames();
  return health;
}

std::filesystem::path pathOf(const QString& text) { return text.toStdString(); }

QString modalityText(data::Modality modality) {
  switch (modality) {
    case data::Modality::Text:
      return DataService::tr("text");
    case data::Modality::Image:
      return DataService::tr("posters");
    case data::Modality::Audio:
      return DataService::tr("sounds");
    case data::Modality::Video:
      return DataService::tr("trailers");
  }
  return {};
}

}  // namespace

DataService::DataService(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_lanes(lanes), m_jobs(jobs), m_reading(lanes.reader) {
  connect(&library, &LibraryService::closed, this, [this] {
    m_reading.withdraw();
    m_state = State::None;
    m_health = {};
    Q_EMIT changed();
  });
  // What was read belongs to the catalogue that was there.
  connect(&library, &LibraryService::catalogueChanged, this, [this] {
    if (m_state != State::None) read();
  });
}

DataService::~DataService() = default;

void DataService::read() {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  if (m_state != State::Ready) m_state = State::Loading;
  Q_EMIT changed();
  m_reading.run(
      this,
      [library, catalogue = m_library.catalogue()](std::stop_token stop) {
        core::Progress progress(stop);
        return readHealth(library, catalogue, progress);
      },
      [this](DataHealth health) {
        m_health = std::move(health);
        m_state = State::Ready;
        Q_EMIT changed();
      },
      [this](const core::Error& error) {
        m_problem = messageText(error);
        m_state = State::Failed;
        Q_EMIT changed();
      },
      [] {});
}

/// work(library, progress) runs as a job; then done(its value), and everything is read again.
template <class Work, class Done>
Job* DataService::start(const QString& title, Work work, Done done) {
  const LibraryPtr library = m_library.library();
  if (m_job || !library) return m_job;
  m_job = m_jobs.start(
      m_lanes.compute, title, [library, work](core::Progress& progress) { return work(*library, progress); },
      [this, library, done](auto value) {
        if (library == m_library.library()) done(std::move(value));
      });
  connect(m_job, &Job::changed, this, &DataService::jobChanged);
  connect(m_job, &Job::ended, this, [this, job = m_job.data()] {
    if (m_job == job) m_job = nullptr;
    Q_EMIT jobChanged();
    // An encoding that was cancelled has left something too.
    read();
  });
  Q_EMIT jobChanged();
  return m_job;
}

Job* DataService::encode(const EncodeOptions& options) {
  return start(
      tr("Encoding %1").arg(modalityText(options.modality)),
      [options](storage::Library& library, core::Progress& progress) {
        progress.report(core::MessageId::LoadingEngine, 0, 0);
        return encodeInLibrary(engine::loadEngine(), library, options, progress);
      },
      [this](EncodeResult result) {
        QString text = tr("%Ln of %1 movies have features by %2", nullptr, int(result.present))
                           .arg(QLocale().toString(qint64(result.movies)), encoderShortName(result.encoder));
        if (!result.problems.empty()) text += tr("; %Ln files were refused", nullptr, int(result.problems.size()));
        if (result.before != 0 && result.before != result.version)
          text += tr("; this is version %1; version %2 is kept").arg(result.version).arg(result.before);
        Q_EMIT this->done(text);
        m_library.reload();
      });
}

Job* DataService::encodeMissing(const core::Device& device) {
  std::vector<data::Modality> wanted;
  for (const data::Modality modality : kModalities) {
    if (m_health.sources[size_t(modality)] > 0) wanted.push_back(modality);
  }
  return start(
      tr("Encoding missing features"),
      [wanted, device](storage::Library& library, core::Progress& progress) {
        progress.report(core::MessageId::LoadingEngine, 0, 0);
        QStringList problems;
        for (const data::Modality modality : wanted) {
          try {
            EncodeOptions options;
            options.modality = modality;
            options.device = device;
            options.onlyMissing = true;
            options.settings = currentSettings(library, chooseEncoder(engine::loadEngine(), modality, {}));
            encodeInLibrary(engine::loadEngine(), library, options, progress);
          } catch (const core::Error& error) {
            // A pack that is not there must not keep the other modalities waiting.
            if (error.code() != core::ErrorCode::NotFound && error.code() != core::ErrorCode::NoData) throw;
            problems.append(messageText(error));
          }
        }
        return problems;
      },
      [this](const QStringList& problems) {
        Q_EMIT this->done(problems.isEmpty() ? tr("Everything that can be encoded here now has features")
                                             : problems.join(QStringLiteral(" · ")));
        m_library.reload();
      });
}

Job* DataService::fill(data::Modality modality, const QString& encoder, features::MissingPolicy policy,
                       const core::Device& device) {
  return start(
      tr("Imputing %1").arg(modalityText(modality)),
      [modality, encoder = encoder.toStdString(), policy, device](storage::Library& library, core::Progress& progress) {
        progress.report(core::MessageId::LoadingEngine, 0, 0);
        return fillInLibrary(engine::loadEngine(), library, modality, encoder, policy, device, progress);
      },
      [this](const FillResult& result) {
        Q_EMIT this->done(result.filled == 0 ? tr("Imputed features removed")
                                             : tr("%Ln movies have imputed features, marked as imputed: %1", nullptr,
                                                  int(result.filled))
                                                   .arg(messageText(result.how)));
        m_library.reload();
      });
}

Job* DataService::checkData() {
  return start(
      tr("Checking the data"),
      [](storage::Library& library, core::Progress& progress) {
        DataCheckReport report = checkLibraryData(library, progress);
        const auto evaluation = checkEvaluation(library, progress);
        keepNote(library, kEvaluationNote, evaluation ? noteOf(*evaluation, library.info().ratings) : QJsonObject());
        return report;
      },
      [this](const DataCheckReport& report) {
        Q_EMIT this->done(report.findings == 0
                              ? tr("Data checked: no problems found")
                              : tr("Data checked: %Ln possible problems", nullptr, int(report.findings)));
      });
}

Job* DataService::checkEverything() {
  return start(
      tr("Checking the library"),
      [](storage::Library& library, core::Progress& progress) {
        storage::CheckReport report = library.check(progress);
        QJsonArray problems;
        for (const storage::CheckProblem& problem : report.problems) {
          problems.append(QString::fromStdString(
              core::Message{core::MessageId::FileProblem, problem.where, problem.what}.toJson()));
        }
        keepNote(library, kIntegrityNote,
                 {{"at", QDateTime::currentSecsSinceEpoch()},
                  {"files", qint64(report.filesChecked)},
                  {"ratings", qint64(report.ratingsChecked)},
                  {"problems", problems}});
        return report;
      },
      [this](const storage::CheckReport& report) {
        Q_EMIT this->done(report.problems.empty()
                              ? tr("No errors: %1 and %2 were read")
                                    .arg(tr("%Ln files", nullptr, int(report.filesChecked)),
                                         tr("%Ln ratings", nullptr, int(report.ratingsChecked)))
                              : tr("%Ln problems were found", nullptr, int(report.problems.size())));
      });
}

Job* DataService::backUp() {
  const QString name =
      m_library.title() + QDateTime::currentDateTime().toString(QStringLiteral(" yyyy-MM-dd HH.mm.ss")) + ".zip";
  const QString file = QDir(m_library.folder()).filePath("backups/" + name);
  return start(
      tr("Backing up"),
      [file](storage::Library& library, core::Progress& progress) {
        QDir().mkpath(QFileInfo(file).path());
        library.backup(pathOf(file), progress);
        return file;
      },
      [this](const QString& made) {
        Q_EMIT this->done(tr("Backed up and verified: %1. Keep a copy of it on another disk.").arg(made));
      });
}

Job* DataService::restore(const QString& backup, const QString& folder) {
  return start(
      tr("Restoring a backup"),
      [backup, folder](storage::Library&, core::Progress& progress) {
        storage::Library::restore(pathOf(backup), pathOf(folder), progress);
        return folder;
      },
      [this](const QString& made) { m_library.open(made); });
}

Job* DataService::exportLabels(const QString& file) {
  return start(
      tr("Exporting labels"),
      [file](storage::Library& library, core::Progress& progress) {
        const auto format = file.endsWith(".csv", Qt::CaseInsensitive)    ? storage::ExportFormat::Csv
                            : file.endsWith(".json", Qt::CaseInsensitive) ? storage::ExportFormat::LabelStudio
                                                                          : storage::ExportFormat::JsonLines;
        return kinoprism::storage::exportLabels(library, pathOf(file), format, progress);
      },
      [this, file](int64_t rows) { Q_EMIT this->done(tr("%Ln labels written to %1", nullptr, int(rows)).arg(file)); });
}

Job* DataService::exportDisagreements(const QString& file) {
  return start(
      tr("Exporting disagreements"),
      [file](storage::Library& library, core::Progress& progress) {
        const auto format = file.endsWith(".jsonl", Qt::CaseInsensitive) ? storage::ExportFormat::JsonLines
                                                                         : storage::ExportFormat::Csv;
        return kinoprism::storage::exportDisagreements(library, pathOf(file), format, progress);
      },
      [this, file](int64_t rows) { Q_EMIT this->done(tr("%Ln ratings written to %1", nullptr, int(rows)).arg(file)); });
}

Job* DataService::importLabels(const QString& file) {
  return start(
      tr("Importing labels"),
      [file](storage::Library& library, core::Progress& progress) {
        return kinoprism::storage::importLabels(library, pathOf(file), progress);
      },
      [this](const storage::LabelImport& result) {
        const QString merged =
            tr("%Ln labels added; %1 already known", nullptr, int(result.added)).arg(QLocale().toString(result.known));
        if (result.conflicts.empty()) {
          Q_EMIT this->done(merged);
        } else {
          QStringList conflicts;
          for (const storage::LabelConflict& conflict : result.conflicts) conflicts.append(conflictText(conflict));
          Q_EMIT attentionNeeded(
              tr("%1; %Ln conflicts, the newer label is kept", nullptr, int(conflicts.size())).arg(merged),
              conflicts.join('\n'));
        }
        m_library.reload();
      });
}

template <class Change, class Done>
void DataService::change(Change change, Done done) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  m_lanes.writer.run(
      this, [library, change](std::stop_token) { change(*library); },
      [this, done] {
        done();
        read();
      },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); });
}

template <class Change>
void DataService::change(Change change) {
  this->change(change, [] {});
}

template <class Change>
void DataService::changeFeatures(Change change, const QString& message) {
  this->change(change, [this, message] {
    Q_EMIT done(message);
    m_library.reload();
  });
}

void DataService::useVersion(const storage::FeatureSet& version) {
  changeFeatures(
      [version](storage::Library& library) {
        library.features().makeCurrent(version.modality, version.encoder, version.number);
      },
      tr("Version %1 of the %2 features is now in use. Existing runs keep the version they were trained on.")
          .arg(version.number)
          .arg(encoderShortName(version.encoder)));
}

void DataService::removeVersion(const storage::FeatureSet& version) {
  changeFeatures(
      [version](storage::Library& library) {
        library.features().remove(version.modality, version.encoder, version.number);
      },
      tr("Version %1 of the %2 features was removed").arg(version.number).arg(encoderShortName(version.encoder)));
}

void DataService::retry(const storage::RefusedInput& refusal) {
  change([refusal](storage::Library& library) {
    library.refusals().retry(refusal.movie, refusal.modality, refusal.encoder);
  });
}

void DataService::setIgnored(const storage::RefusedInput& refusal, bool ignored) {
  change([refusal, ignored](storage::Library& library) {
    library.refusals().setIgnored(refusal.movie, refusal.modality, refusal.encoder, ignored);
  });
}

void DataService::setAside(const storage::DataFinding& finding) {
  change([finding](storage::Library& library) {
    library.findings().setIgnored(finding.kind, finding.movie, finding.other, true);
  });
}

}  // namespace kinoprism::app
