#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/models/movie_filter.h"
#include "app/pages/label/folded_list.h"
#include "app/pages/label/label_history.h"
#include "app/pages/label/label_order.h"
#include "engine/evaluate/agreement.h"
#include "engine/serve/label_queue.h"

namespace kinoprism::app {

/// The current rating of another curator.
struct CuratorOpinion {
  storage::CuratorId curator{};
  QString name;
  float value = 0;
};

/// The movie before the curator, and what is known of it. Labels are those on disk.
struct LabelCard {
  storage::MovieId movie{};
  storage::MovieLabels labels;
  std::vector<CuratorOpinion> others;             ///< by name
  float settled = 0;                              ///< what curators settled on; 0: nothing
  std::optional<serve::ExpectedRating> expected;  ///< nothing while it is not known
  size_t rank = 0;                                ///< in the curator's list, from 1; 0: not known or not listed
};

/// A curator at work: makes the queue by a rule, shows one movie of it at a time, and brings together what was said so
/// far (LabelHistory) and what it did to the curator's own list (FoldedList). A label moves on at once and is shown as
/// saved when it is on disk. Everything that takes time runs on lanes. GUI thread only.
class LabelSession : public QObject {
  Q_OBJECT

 public:
  LabelSession(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent = nullptr);
  ~LabelSession() override;

  /// nothing: the filter.
  std::optional<serve::QueueRule> rule() const { return m_rule; }
  void setRule(serve::QueueRule rule);
  void setFilter(const MovieFilter& filter);
  const MovieFilter& filter() const { return m_filter; }
  /// Makes the queue again, from what is on disk; where the curator stands is kept when it is still there.
  void rebuild();
  /// Makes the queue if there is none yet.
  void start();

  /// id 0: the queue is empty or being made.
  const LabelCard& card() const { return m_card; }
  storage::MovieId current() const { return m_card.movie; }
  /// Movies that come next, at most `count`.
  std::vector<storage::MovieId> upcoming(size_t count) const { return m_order.upcoming(count); }
  size_t remaining() const { return m_order.remaining(); }
  /// The queue is not there yet.
  bool isMaking() const { return m_queue.isPending(); }
  /// Why there is no queue, or empty.
  const QString& problem() const { return m_problem; }

  /// Stores and moves on.
  void rate(double value);
  void setVerdictAndMoveOn(const QString& verdict);
  void skip();
  /// Stores and stays.
  void setVerdict(const QString& verdict);
  void toggleTag(const QString& tag);
  void annotate(const QString& text);
  /// To the movie before, or towards the first that has no label.
  void back();
  void forward();
  void show(storage::MovieId movie);

  /// What was done, and how fast.
  const LabelHistory& history() const { return m_history; }
  void setGoal(int labels);
  void setPaused(bool paused);
  /// Others' ratings and what is expected are not shown.
  bool isBlind() const { return m_blind; }
  void setBlind(bool blind);

  const std::optional<evaluate::Estimate>& agreement() const { return m_agreement; }
  size_t curators() const { return m_curators; }
  /// Tags in use, most used first.
  const QStringList& tags() const { return m_tags; }

  /// The curator's list as the labels have made it.
  const FoldedList& list() const { return m_list; }

  QByteArray saveState() const;
  void restoreState(const QByteArray& state);
  bool isSettled() const { return m_pending == 0 && !m_queue.isPending() && !m_list.isFolding(); }

 Q_SIGNALS:
  void queueChanged();  ///< rule, order or problem
  void cardChanged();   ///< another movie, or more is known of it
  void stepsChanged();
  void foldChanged();
  void agreementChanged();
  void modeChanged();  ///< goal, pause, blind

 private:
  struct Queue;
  std::function<Queue(std::stop_token)> makeQueue() const;
  void takeQueue(Queue queue);
  void showCurrent();
  void moveOn();
  void readCard();
  void expect();
  void takeLabels(const std::vector<storage::LabelEvent>& events, LabelTurn turn);
  void refused(const QList<qint64>& movies);
  void readAgreement();
  void forget();

  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;

  std::optional<serve::QueueRule> m_rule = serve::QueueRule::Informative;
  MovieFilter m_filter;
  uint64_t m_seed = 1;
  LabelOrder m_order;
  bool m_fromFirst = false;                  ///< another queue was chosen: it is shown from its first movie
  std::optional<storage::MovieId> m_wanted;  ///< where the curator was when the library was closed
  std::shared_ptr<const serve::ExpectedRatings> m_expected;
  QString m_problem;
  LabelCard m_card;
  Request m_queue;
  int m_pending = 0;  ///< what is read for the screen, beside the queue
  bool m_made = false;

  LabelHistory m_history;
  QStringList m_tags;
  bool m_blind = false;

  std::optional<evaluate::Estimate> m_agreement;
  size_t m_curators = 0;
  QTimer m_agreementWait;

  FoldedList m_list;
};

}  // namespace kinoprism::app
