#pragma once

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "app/services/engine_service.h"
#include "engine/data/features.h"
#include "engine/evaluate/bootstrap.h"
#include "engine/fuse/fusion_level.h"

namespace kinoprism::app {

/// Fusion at each level, measured on one split.
struct LevelComparison {
  struct Row {
    std::optional<fuse::FusionLevel> level;  ///< nothing: ratings alone
    QString name;                            ///< what was fitted
    evaluate::Estimate ndcg;                 ///< @10
    evaluate::Estimate gain;                 ///< over ratings alone, paired by person; of those themselves nothing
    double seconds = 0;                      ///< of fitting and tuning
  };
  std::vector<Row> rows;  ///< ratings alone first
  QString protocol;
  QDateTime at;
};

/// What modalities are worth to a run.
struct WorthReport {
  struct Slice {
    data::Modality modality = data::Modality::Text;
    QString slice;  ///< "rated movies", "new movies", "new people"
    evaluate::Estimate with, without, shuffled;
    evaluate::Estimate gain, gainOverChance;
    QString protocol;
  };
  std::vector<Slice> slices;
  QString run;
  QDateTime at;
};

/// Compares fusion strategies on the open library: the three levels, and what each modality adds (ablation). Results
/// are kept in the library as notes. GUI thread only; the work is jobs on the compute lane.
class FusionWorth : public QObject {
  Q_OBJECT

 public:
  FusionWorth(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);

  const std::optional<LevelComparison>& levels() const { return m_levels; }
  const std::optional<WorthReport>& worth() const { return m_worth; }

  /// Fits EASE alone, CEASE, a tuned sum and Multimodal LightGCN on the library's ratings and features; see
  /// compareFusionLevels. Minutes on MovieLens-1M.
  Job* compareLevels();
  /// Fits the run's models with, without and with shuffled features of each modality that they use; see modalityWorth.
  /// Nothing happens without a run that uses one: then canMeasureWorth is false.
  Job* measureWorth();
  bool canMeasureWorth() const;
  /// The one that runs, or nullptr; there is one at a time.
  Job* job() const { return m_job; }

 Q_SIGNALS:
  void changed();
  /// A job began, went on or ended.
  void jobChanged();

 private:
  void read();
  Job* watch(Job* job);
  std::vector<data::Modality> modalitiesOfRun() const;

  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;
  Jobs& m_jobs;
  std::optional<LevelComparison> m_levels;
  std::optional<WorthReport> m_worth;
  QPointer<Job> m_job;
};

}  // namespace kinoprism::app
