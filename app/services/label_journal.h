#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/services/catalogue.h"
#include "app/services/lanes.h"

namespace kinoprism::app {

/// What became of a label: given, taken back by undo, brought back by redo.
enum class LabelTurn { Said, TakenBack, BroughtBack };

/// A curator's labels as they stand in a library.
struct LabelState {
  storage::CuratorId curator{};                    ///< 0: nobody of that name labelled anything yet
  std::vector<std::pair<int64_t, float>> ratings;  ///< now current
  std::optional<storage::LabelEvent> last;         ///< what undo would take back
  bool canUndo = false;
  bool canRedo = false;
  int64_t count = 0;  ///< labels that stand
};
/// Everything but the ratings, which the catalogue has. Opening a library must not write to it, so a curator of a new
/// name is not entered.
LabelState readLabelState(storage::Library& library, storage::CuratorId curator);
storage::CuratorId findCurator(storage::Library& library, const std::string& name);

/// What the curator says of movies in the open library, and the way back: every command is a step that can be undone,
/// and so is what else was done to the library and told to did(). For the GUI thread: a label is written on the writer
/// lane and shown when it is on disk.
class LabelJournal : public QObject {
  Q_OBJECT

 public:
  explicit LabelJournal(Lanes& lanes, QObject* parent = nullptr);

  /// The curator's own rating of a movie, 0 where there is none: what is on disk.
  float myRating(storage::MovieId movie) const;
  /// All of them, by number of the movie.
  const std::unordered_map<int64_t, float>& myRatings() const { return m_ratings; }
  storage::CuratorId curator() const { return m_curator; }
  const QString& curatorName() const { return m_curatorName; }
  /// Labels of the curator that stand, on disk.
  qint64 labelCount() const { return m_labelCount; }
  /// The name labels are signed with, from now on.
  void setCuratorName(const QString& name);
  /// value: 0.5–5 in half stars, 0 takes it away. Shown (labelsChanged) when it is on disk.
  void rate(const QList<qint64>& movies, double value);
  /// The same for what else a curator can say of a movie, see Labels.
  void tag(const QList<qint64>& movies, const QString& tag);
  void untag(const QList<qint64>& movies, const QString& tag);
  void tag(qint64 movie, const QString& text) { tag(QList{movie}, text); }
  void untag(qint64 movie, const QString& text) { untag(QList{movie}, text); }
  void setVerdict(qint64 movie, const QString& verdict);
  void annotate(qint64 movie, const QString& text);
  void skip(qint64 movie);
  void settle(qint64 movie, double value);
  /// In the order in which they were asked for, after labels that are still being written.
  void undo();
  void redo();
  bool canUndo() const { return m_canUndo || !m_done.empty(); }
  bool canRedo() const { return m_canRedo || !m_undone.empty(); }
  /// What undo would take back: "rated “Contact” ★4"; empty where that is not known.
  QString lastLabel() const;
  /// Something other than a label was done to the library and is on disk: turn(true) takes it back, turn(false) does it
  /// again. Undo and redo reach it in its turn, until the library or the curator is another one.
  void did(const QString& text, std::function<void(bool back)> turn);

  // For LibraryService.
  /// The library was opened or read again. signedBy: whose labels were read. known: shown() before the reading began.
  void show(LibraryPtr library, CataloguePtr catalogue, const QString& signedBy, const LabelState& state,
            uint64_t known);
  void close();
  /// Labels given here and on disk, counted. What is read from the library later holds them.
  uint64_t shown() const { return m_labelsShown; }

 Q_SIGNALS:
  void labelsChanged(const QList<qint64>& movies);
  /// These are on disk now.
  void labelled(const std::vector<storage::LabelEvent>& events, LabelTurn turn);
  /// What was to be said of these movies could not be stored; failed() says why.
  void labelRefused(const QList<qint64>& movies);
  /// Labels are signed with another name from now on; whose they are is still to be read.
  void curatorNamed();
  /// Labels are signed with another name, and myRatings() are theirs.
  void curatorChanged();
  void undoChanged();
  void failed(const core::Error& error);

 private:
  struct Changed;
  void setMyRating(int64_t movie, float value);
  void nameLast(const storage::LabelEvent& event);
  /// Something that can be undone: the labels of one command, or what did() was told.
  struct Step {
    QString text;
    std::vector<int64_t> labels;     ///< of a command; filled on the writer lane, which is also where it is read
    std::function<void(bool)> turn;  ///< empty: labels
  };
  using StepPtr = std::shared_ptr<Step>;
  void remember(StepPtr step);
  void forgetSteps();
  /// Takes back or brings back a step, or the label that the library itself knows as the last.
  void turnBack(bool back);
  template <class Change>
  void changeLabels(LabelTurn turn, QList<qint64> movies, Change change, StepPtr said = {});
  void take(const Changed& changed, LabelTurn turn, const StepPtr& said);
  template <class Say>
  void say(QList<qint64> movies, Say say);

  Lanes& m_lanes;
  LibraryPtr m_library;
  CataloguePtr m_catalogue;
  QString m_curatorName;
  bool m_isNewName = false;  ///< whose labels have not been read yet
  storage::CuratorId m_curator{};
  std::unordered_map<int64_t, float> m_ratings;
  /// A rating given here, so that a catalogue that was read before it does not take it back.
  struct Given {
    uint64_t number = 0;  ///< of the label, see shown()
    float value = 0;
  };
  std::unordered_map<int64_t, Given> m_given;
  uint64_t m_labelsShown = 0;
  qint64 m_labelCount = 0;
  QString m_lastLabel;
  std::vector<StepPtr> m_done;    ///< in this session, the last at the end
  std::vector<StepPtr> m_undone;  ///< likewise, since something was done last
  bool m_canUndo = false;
  bool m_canRedo = false;
};

}  // namespace kinoprism::app
