#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>
#include <vector>

#include "app/pages/inspect/kept_list.h"
#include "app/pages/inspect/person/hypothetical_people.h"
#include "app/services/engine_service.h"
#include "engine/serve/live_metrics.h"
#include "engine/serve/mix_tuning.h"

namespace kinoprism::app {

/// A person's list as it is on the screen.
struct ShownList {
  fuse::RankedList list;
  std::vector<std::optional<int>> changes;  ///< places gained against the baseline, by row
  double milliseconds = 0;                  ///< the re-rank took
};

/// What Inspect shows: a person, a mix, the list they make, why a movie is in it, and what the mix is worth over
/// everybody. setMix may be called with every move of a slider: one list is made at a time, then the one of the newest
/// mix, so that the screen follows the hand at any speed; reasons and metrics wait until the hand rests for a moment,
/// and a newer request withdraws them. GUI thread only.
class InspectSession : public QObject {
  Q_OBJECT

 public:
  InspectSession(LibraryService& library, EngineService& engine, Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);
  ~InspectSession() override;

  const std::shared_ptr<const serve::Run>& run() const { return m_engine.run(); }

  /// People who do not exist, and what they rated.
  HypotheticalPeople& hypothetical() { return m_hypothetical; }
  const HypotheticalPeople& hypothetical() const { return m_hypothetical; }

  /// Shows a person; id 0: the curator's own labels; below 0: a hypothetical person.
  void setPerson(storage::PersonId person);
  storage::PersonId person() const { return m_person; }
  /// Their signals are there, and what follows is theirs.
  bool isPersonOpen() const { return m_view && !m_opened.isPending(); }
  /// What the person rated and what was held out; nothing before personChanged.
  const std::vector<data::Rated>& rated() const { return m_rated; }
  const std::vector<data::Rated>& heldOut() const { return m_heldOut; }
  bool isHeldOut(data::MovieIndex movie) const;
  /// A sentence when the person cannot be shown, else empty.
  const QString& problem() const { return m_problem; }

  const fuse::Mix& mix() const { return m_mix; }
  void setMix(const fuse::Mix& mix);
  /// What rank changes and metric changes are measured against; at first the run's own mix.
  const fuse::Mix& baseline() const { return m_baseline; }
  void setBaseline(const fuse::Mix& baseline, const QString& name);
  const QString& baselineName() const { return m_baselineName; }

  size_t topN() const { return m_topN; }
  void setTopN(size_t topN);
  bool hidesSeen() const { return m_hidesSeen; }
  void setHidesSeen(bool hides);

  const ShownList& list() const { return m_list; }
  /// The list with all that it was made from, for the next start; nothing where it is still being made, or where what
  /// it shows besides (imputed features, another baseline, a first list's notice) is only known with the run.
  std::optional<KeptList> listToKeep() const;
  /// Shows a kept list until the engine has ranked anew. origin: what a list would be made from now;
  /// baselineName: of the run's own mix. Does nothing unless that and the choices of the page are what the list was
  /// made from; a change of any of them ends it.
  void showKept(KeptList kept, const std::optional<ListOrigin>& origin, const QString& baselineName);
  bool isListKept() const { return m_kept.has_value(); }
  /// The movie to explain; nothing: none.
  void setMovie(std::optional<data::MovieIndex> movie);
  const std::optional<explain::Why>& why() const { return m_why; }
  const std::optional<serve::LiveReport>& metrics() const { return m_metrics; }
  /// A newer figure is being measured.
  bool areMetricsStale() const { return m_metricsWait.isActive() || m_measured.isPending(); }
  /// Why there are no metrics, or empty.
  const QString& metricsProblem() const { return m_metricsProblem; }
  /// NDCG@10 after the last moves of the mixer, oldest first, at most 20.
  const QList<double>& trace() const { return m_trace; }
  /// A gesture begins: what is measured from now on is another point of the trace, not a better value of the last.
  void beginMove();

  /// Finds better weights on the run's pools, as a job; done gets them, and nothing is changed yet.
  Job* tune(std::function<void(serve::TunedMix)> done);

  /// Nothing is under way.
  bool isSettled() const;

 Q_SIGNALS:
  void runChanged();
  void personChanged();
  void listChanged();
  void whyChanged();
  void metricsChanged();

 private:
  void takeRun();
  void openPerson();
  void takePerson(PersonSession session);
  std::optional<ListOrigin> originOf(storage::PersonId person) const;
  bool isKeptOfRun() const;
  void dropKept();
  void requestList();
  void takeList(ShownList list);
  void requestWhy();
  void requestMetrics();
  void measure();
  void takeMetrics(serve::LiveReport report);
  void fail(const core::Error& error);

  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;
  Jobs& m_jobs;
  Request m_opened;
  Request m_ranked;
  Request m_explained;  ///< on the lane of m_ranked, since both use m_view
  Request m_measured;

  HypotheticalPeople m_hypothetical;
  storage::PersonId m_person{};
  std::shared_ptr<serve::PersonView> m_view;                 ///< used by lists and reasons only
  std::shared_ptr<std::optional<fuse::Mix>> m_viewBaseline;  ///< likewise: the baseline that m_view has
  /// Made and used by metrics only: its table of movie pairs takes a moment.
  std::shared_ptr<std::unique_ptr<serve::LiveMetrics>> m_live;
  std::vector<data::Rated> m_rated;
  std::vector<data::Rated> m_heldOut;
  QString m_problem;
  fuse::Mix m_mix;
  fuse::Mix m_baseline;
  QString m_baselineName;
  size_t m_topN = 50;
  bool m_hidesSeen = true;
  ShownList m_list;
  std::optional<KeptList> m_kept;      ///< m_list is this, of an earlier start
  std::optional<ListOrigin> m_origin;  ///< of m_view; nothing for a hypothetical person
  std::optional<data::MovieIndex> m_movie;
  std::optional<explain::Why> m_why;
  std::optional<serve::LiveReport> m_metrics;
  QString m_metricsProblem;
  QList<double> m_trace;
  QTimer m_whyWait;
  QTimer m_metricsWait;
  bool m_moveBegan = false;
};

}  // namespace kinoprism::app
