#include "app/pages/inspect/fusion_worth.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

#include "app/jobs/library_training.h"
#include "app/messages/protocol_text.h"
#include "engine/engine.h"
#include "engine/tune/fusion_levels.h"
#include "engine/tune/modality_worth.h"

namespace kinoprism::app {
namespace {

constexpr const char* kLevelsNote = "fusion-levels";
constexpr const char* kWorthNote = "modality-worth";
constexpr const char* kMetric = "ndcg";
constexpr int kCutoff = 10;

QJsonArray toJson(const evaluate::Estimate& estimate) { return {estimate.value, estimate.low, estimate.high}; }

evaluate::Estimate estimateOf(const QJsonValue& value) {
  return {value[0].toDouble(std::nan("")), value[1].toDouble(std::nan("")), value[2].toDouble(std::nan(""))};
}

QByteArray toJson(const LevelComparison& comparison) {
  QJsonArray rows;
  for (const LevelComparison::Row& row : comparison.rows) {
    rows.append(QJsonObject{{"level", row.level ? QString::fromUtf8(name(*row.level)) : QString()},
                            {"name", row.name},
                            {"ndcg", toJson(row.ndcg)},
                            {"gain", toJson(row.gain)},
                            {"seconds", row.seconds}});
  }
  const QJsonObject note{
      {"rows", rows}, {"protocol", comparison.protocol}, {"at", comparison.at.toString(Qt::ISODate)}};
  return QJsonDocument(note).toJson(QJsonDocument::Compact);
}

std::optional<LevelComparison> levelsOf(const QByteArray& json) {
  const QJsonObject note = QJsonDocument::fromJson(json).object();
  LevelComparison comparison;
  for (const QJsonValue& value : note["rows"].toArray()) {
    LevelComparison::Row row;
    for (const fuse::FusionLevel level :
         {fuse::FusionLevel::Feature, fuse::FusionLevel::Decision, fuse::FusionLevel::Joint}) {
      if (value["level"].toString() == QString::fromUtf8(name(level))) row.level = level;
    }
    row.name = value["name"].toString();
    row.ndcg = estimateOf(value["ndcg"]);
    row.gain = estimateOf(value["gain"]);
    row.seconds = value["seconds"].toDouble();
    if (!std::isnan(row.ndcg.value)) comparison.rows.push_back(std::move(row));
  }
  comparison.protocol = note["protocol"].toString();
  comparison.at = QDateTime::fromString(note["at"].toString(), Qt::ISODate);
  return comparison.rows.empty() ? std::nullopt : std::optional(std::move(comparison));
}

QByteArray toJson(const WorthReport& report) {
  QJsonArray slices;
  for (const WorthReport::Slice& slice : report.slices) {
    slices.append(QJsonObject{{"modality", QString::fromUtf8(name(slice.modality))},
                              {"slice", slice.slice},
                              {"with", toJson(slice.with)},
                              {"without", toJson(slice.without)},
                              {"shuffled", toJson(slice.shuffled)},
                              {"gain", toJson(slice.gain)},
                              {"gainOverChance", toJson(slice.gainOverChance)},
                              {"protocol", slice.protocol}});
  }
  const QJsonObject note{{"slices", slices}, {"run", report.run}, {"at", report.at.toString(Qt::ISODate)}};
  return QJsonDocument(note).toJson(QJsonDocument::Compact);
}

std::optional<WorthReport> worthOf(const QByteArray& json) {
  const QJsonObject note = QJsonDocument::fromJson(json).object();
  WorthReport report;
  for (const QJsonValue& value : note["slices"].toArray()) {
    WorthReport::Slice slice;
    for (const data::Modality modality :
         {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
      if (value["modality"].toString() == QString::fromUtf8(name(modality))) slice.modality = modality;
    }
    slice.slice = value["slice"].toString();
    slice.with = estimateOf(value["with"]);
    slice.without = estimateOf(value["without"]);
    slice.shuffled = estimateOf(value["shuffled"]);
    slice.gain = estimateOf(value["gain"]);
    slice.gainOverChance = estimateOf(value["gainOverChance"]);
    slice.protocol = value["protocol"].toString();
    if (!std::isnan(slice.with.value)) report.slices.push_back(std::move(slice));
  }
  report.run = note["run"].toString();
  report.at = QDateTime::fromString(note["at"].toString(), Qt::ISODate);
  return report.slices.empty() ? std::nullopt : std::optional(std::move(report));
}

/// level less ratings alone, paired by person.
evaluate::Estimate gainOverRatings(const tune::FusionLevels& levels, size_t level) {
  for (const tune::FusionLevels::Pair& pair : levels.pairs) {
    const bool forward = pair.first == level && pair.second == 0;
    if (!forward && !(pair.first == 0 && pair.second == level)) continue;
    const evaluate::Estimate difference = pair.metrics.at(0).difference;
    return forward ? difference : evaluate::Estimate{-difference.value, -difference.high, -difference.low};
  }
  return {};
}

LevelComparison comparisonOf(const tune::FusionLevels& levels) {
  LevelComparison comparison;
  const auto add = [&](const tune::FusedAtLevel& entry, std::optional<fuse::FusionLevel> level,
                       const evaluate::Estimate& gain) {
    comparison.rows.push_back({level, QString::fromStdString(entry.name.toJson()),
                               entry.report.of(kMetric, kCutoff).estimate, gain, entry.seconds});
  };
  add(levels.ratings, std::nullopt, {});
  for (size_t level = 0; level < levels.levels.size(); ++level) {
    add(levels.levels[level], levels.levels[level].level, gainOverRatings(levels, level + 1));
  }
  comparison.protocol = protocolText(levels.ratings.report.protocol);
  comparison.at = QDateTime::currentDateTime();
  return comparison;
}

WorthReport reportOf(const std::vector<tune::ModalityWorth>& worth, const serve::Run& run) {
  WorthReport report;
  for (const tune::ModalityWorth& modality : worth) {
    for (const tune::SliceWorth& slice : modality.slices) {
      report.slices.push_back({modality.modality, QString::fromUtf8(name(slice.slice)), slice.with, slice.without,
                               slice.shuffled, slice.gain, slice.gainOverChance, protocolText(slice.protocol)});
    }
  }
  report.run = QString::fromStdString(run.name);
  report.at = QDateTime::currentDateTime();
  return report;
}

}  // namespace

FusionWorth::FusionWorth(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent)
    : QObject(parent), m_library(library), m_engine(engine), m_lanes(lanes), m_jobs(jobs) {
  connect(&library, &LibraryService::opened, this, &FusionWorth::read);
  connect(&library, &LibraryService::closed, this, &FusionWorth::read);
  connect(&engine, &EngineService::runChanged, this, &FusionWorth::changed);
  read();
}

void FusionWorth::read() {
  const bool open = m_library.isOpen();
  m_levels = levelsOf(open ? m_library.note(kLevelsNote) : QByteArray());
  m_worth = worthOf(open ? m_library.note(kWorthNote) : QByteArray());
  Q_EMIT changed();
}

Job* FusionWorth::watch(Job* job) {
  m_job = job;
  connect(job, &Job::changed, this, &FusionWorth::jobChanged);
  connect(job, &Job::ended, this, [this, job] {
    if (m_job == job) m_job = nullptr;
    Q_EMIT jobChanged();
  });
  Q_EMIT jobChanged();
  return job;
}

Job* FusionWorth::compareLevels() {
  const LibraryPtr library = m_library.library();
  if (m_job || !library) return m_job;
  auto work = [library, device = m_engine.device()](core::Progress& progress) {
    const engine::Engine& engine = engine::loadEngine();
    const LibraryHistories histories = readHistories(*library, progress);
    const data::Dataset dataset = histories.trainingData(engine, *library, progress);
    tune::FusionLevelOptions options;
    options.metrics = {kMetric};
    options.cutoffs = {kCutoff};
    options.device = device;
    return comparisonOf(
        tune::compareFusionLevels(dataset, histories.split.validation, engine.recommenders(), options, progress));
  };
  return watch(m_jobs.start(m_lanes.compute, tr("Comparing fusion at three levels"), work,
                            [this, library](LevelComparison comparison) {
                              if (library != m_library.library()) return;
                              m_levels = std::move(comparison);
                              m_library.setNote(kLevelsNote, toJson(*m_levels));
                              Q_EMIT changed();
                            }));
}

std::vector<data::Modality> FusionWorth::modalitiesOfRun() const {
  const auto& run = m_engine.run();
  if (!run || !m_engine.engine()) return {};
  return fuse::modalitiesOf(run->model.composition(), m_engine.engine()->recommenders());
}

bool FusionWorth::canMeasureWorth() const { return !modalitiesOfRun().empty() && m_engine.histories() != nullptr; }

Job* FusionWorth::measureWorth() {
  const LibraryPtr library = m_library.library();
  if (m_job || !library || !canMeasureWorth()) return m_job;
  auto work = [library, run = m_engine.run(), histories = m_engine.histories(), modalities = modalitiesOfRun(),
               device = m_engine.device()](core::Progress& progress) {
    const engine::Engine& engine = engine::loadEngine();
    const data::Dataset dataset = histories->trainingData(engine, *library, progress);
    tune::WorthOptions options;
    options.metric = kMetric;
    options.cutoff = kCutoff;
    options.device = device;
    return reportOf(tune::modalityWorth(run->model.composition(), modalities, dataset, histories->split.validation,
                                        engine.recommenders(), options, progress),
                    *run);
  };
  return watch(m_jobs.start(m_lanes.compute, tr("Measuring the gain of each modality"), work,
                            [this, library](WorthReport report) {
                              if (library != m_library.library()) return;
                              m_worth = std::move(report);
                              m_library.setNote(kWorthNote, toJson(*m_worth));
                              Q_EMIT changed();
                            }));
}

}  // namespace kinoprism::app
