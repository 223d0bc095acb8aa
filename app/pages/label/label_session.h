#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/models/movie_filter.h"
#include "app/services/engine_service.h"
#include "engine/evaluate/agreement.h"
#include "engine/serve/label_queue.h"

namespace kinoprism::app {

/// One thing a curator did, as the history on the Label page lists it.
struct LabelStep {
  storage::LabelEvent event;
  bool takenBack = false;
};

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

/// A place in the curator's list after the last label.
struct FoldedMovie {
  storage::MovieId movie{};
  size_t rank = 0;            ///< from 1
  std::optional<int> change;  ///< places gained by the label; nothing: it was not among the first kWatched before
};

/// A curator at work: a queue made by a rule, one movie of it at a time, what was said so far, and what it did to the
/// curator's own list. A label moves on at once and is shown as saved when it is on disk. Everything that takes time
/// runs on lanes. GUI thread only.
class LabelSession : public QObject {
  Q_OBJECT

 public:
  /// Movies of the list that are watched for change.
  static constexpr size_t kWatched = 1000;
  static constexpr size_t kListShown = 8;

  LabelSession(LibraryService& library, EngineService& engine, Lanes& lanes, QObject* parent = nullptr);
  ~LabelSession() override;

  /// nothing: the filter.
  std::optional<serve::QueueRule> rule() const { return m_rule; }
  void setRule(serve::QueueRule rule);
  void setFilter(const MovieFilter& filter);
  const MovieFilter& filter() const { return m_filter; }
  /// Makes the queue anew, from what is on disk; where the curator stands is kept when it is still there.
  void rebuild();
  /// Makes the queue if there is none yet.
  void start();

  /// id 0: the queue is empty or being made.
  const LabelCard& card() const { return m_card; }
  storage::MovieId current() const { return m_card.movie; }
  /// Movies that come next, at most `count`.
  std::vector<storage::MovieId> upcoming(size_t count) const;
  size_t remaining() const;
  /// The queue is not there yet.
  bool isMaking() const { return m_making; }
  /// Why there is no queue, or empty.
  const QString& problem() const { return m_problem; }

  /// Stores and moves on.
  void rate(double value);
  void judgeAndMoveOn(const QString& verdict);
  void skip();
  /// Stores and stays.
  void judge(const QString& verdict);
  void toggleTag(const QString& tag);
  void annotate(const QString& text);
  /// To the movie before, or towards the first that has no label.
  void back();
  void forward();
  void show(storage::MovieId movie);

  /// Newest first, at most 200.
  const std::deque<LabelStep>& steps() const { return m_steps; }
  /// Labels given since the session began and not taken back.
  int said() const { return m_said; }
  /// Labels a minute over the last five minutes of work, pauses left out; 0 before there are two.
  double pace() const;
  /// Minutes until the goal is reached at this pace; nothing while that is not known or it is reached.
  std::optional<double> minutesLeft() const;
  int goal() const { return m_goal; }
  void setGoal(int labels);
  bool isPaused() const { return m_paused; }
  void setPaused(bool paused);
  /// Others' ratings and what is expected are not shown.
  bool isBlind() const { return m_blind; }
  void setBlind(bool blind);

  const std::optional<evaluate::Estimate>& agreement() const { return m_agreement; }
  size_t curators() const { return m_curators; }
  /// Tags in use, most used first.
  const QStringList& tags() const { return m_tags; }

  /// The curator's list as the labels have made it; empty while there is no run.
  const std::vector<FoldedMovie>& list() const { return m_list; }
  /// Movies that came into, left or moved within the first kListShown by the last label.
  int moved() const { return m_moved; }
  double foldMilliseconds() const { return m_foldMilliseconds; }

  QByteArray saveState() const;
  void restoreState(const QByteArray& state);
  bool isSettled() const { return m_pending == 0 && !m_folding; }

 Q_SIGNALS:
  void queueChanged();  ///< rule, order or problem
  void cardChanged();   ///< another movie, or more is known of it
  void stepsChanged();
  void foldChanged();
  void agreementChanged();
  void modeChanged();  ///< goal, pause, blind

 private:
  struct Queue;
  std::function<Queue(std::stop_token)> makeQueue(const std::shared_ptr<serve::PersonView>& view,
                                                  uint64_t generation) const;
  void takeQueue(Queue queue);
  void takeSteps(std::vector<storage::LabelEvent> events);
  void forgetHandled(storage::MovieId movie);
  void moveTo(size_t place);
  void moveOn();
  size_t firstUnhandled();
  qint64 worked() const;
  void readCard();
  void expect();
  void takeLabels(const std::vector<storage::LabelEvent>& events, LabelTurn turn);
  void refused(const QList<qint64>& movies);
  void fold();
  void takeList(const fuse::RankedList& list);
  void readAgreement();
  void forget();

  LibraryService& m_library;
  EngineService& m_engine;
  Lanes& m_lanes;

  std::optional<serve::QueueRule> m_rule = serve::QueueRule::Informative;
  MovieFilter m_filter;
  uint64_t m_seed = 1;
  std::vector<storage::MovieId> m_order;  ///< what was handled before, then the queue
  size_t m_place = 0;
  size_t m_front = 0;                        ///< what comes before it in m_order is handled
  std::unordered_set<int64_t> m_handled;     ///< by a label that is on disk or under way
  std::vector<storage::MovieId> m_visited;   ///< handled in this session, oldest first; their labels may be under way
  bool m_fromFirst = false;                  ///< another queue was chosen: it is shown from its first movie
  std::optional<storage::MovieId> m_wanted;  ///< where the curator was when the library was closed
  std::shared_ptr<const serve::ExpectedRatings> m_expected;
  QString m_problem;
  LabelCard m_card;
  uint64_t m_generation = 0;  ///< of the queue that is being made
  int m_pending = 0;
  bool m_made = false;
  bool m_making = false;

  std::deque<LabelStep> m_steps;
  QStringList m_tags;
  int m_said = 0;
  int m_goal = 50;
  bool m_paused = false;
  bool m_blind = false;
  QElapsedTimer m_clock;
  qint64 m_worked = 0;             ///< milliseconds before the clock was last started
  std::deque<qint64> m_paceTimes;  ///< of work, of the last labels

  std::optional<evaluate::Estimate> m_agreement;
  size_t m_curators = 0;
  QTimer m_agreementWait;

  std::unordered_map<int64_t, size_t> m_ranks;  ///< in the list, of the first kWatched
  std::vector<FoldedMovie> m_list;
  int m_moved = 0;
  QElapsedTimer m_foldClock;
  double m_foldMilliseconds = 0;
  bool m_folding = false;
  bool m_foldAgain = false;
};

}  // namespace kinoprism::app
