#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "app/services/jobs.h"
#include "storage/import/importer.h"
#include "storage/import/media_preview.h"
#include "storage/library.h"

namespace kinoprism::app {

/// All movies of the open library as they were when it was read. Immutable, so safe to read from any thread.
struct Catalogue {
  std::vector<storage::MovieSummary> movies;  ///< ascending id: element i is MovieIndex i
  std::vector<std::string> genres;            ///< by bit of MovieSummary::genres
  storage::MovieIndexes indexes;
  uint64_t ratings = 0;
  int firstYear = 0;  ///< of those known; 0 when none is
  int lastYear = 0;

  /// nullptr for a movie that is not there.
  const storage::MovieSummary* find(storage::MovieId id) const;
};
using CataloguePtr = std::shared_ptr<const Catalogue>;
using LibraryPtr = std::shared_ptr<storage::Library>;

/// What became of a label: given, taken back by undo, brought back by redo.
enum class LabelTurn { Said, TakenBack, BroughtBack };

/// The open library, for the GUI thread: nothing here waits. What takes time runs on a lane and answers later, through
/// signals or the callback that was given; a callback is not called when its context is gone or the library was closed.
class LibraryService : public QObject {
  Q_OBJECT

 public:
  using Failed = Lane::Failed;

  LibraryService(Lanes& lanes, Jobs& jobs, QObject* parent = nullptr);
  ~LibraryService() override;

  /// Opens the library (read-only when another process writes it, saying so in notice()) and closes the one before.
  /// Ends in opened or openFailed.
  void open(const QString& folder);
  void close();
  bool isOpen() const { return m_library != nullptr; }
  bool isOpening() const { return m_opening; }

  /// For work on lanes: the task keeps the library alive. nullptr when none is open.
  const LibraryPtr& library() const { return m_library; }
  /// nullptr when none is open.
  const CataloguePtr& catalogue() const { return m_catalogue; }
  /// Counts of everything; computed a moment after opening, empty before.
  const std::optional<storage::LibraryInfo>& info() const { return m_info; }
  QString folder() const { return m_folder; }
  QString title() const;
  /// Why it is read-only, or empty.
  const QString& notice() const { return m_notice; }

  /// Everything about one movie.
  void detail(storage::MovieId movie, QObject* context, std::function<void(storage::MovieDetail)> done, Failed failed);
  void people(QObject* context, std::function<void(std::vector<storage::Person>)> done, Failed failed);
  void history(storage::PersonId person, QObject* context, std::function<void(std::vector<storage::PersonRating>)> done,
               Failed failed);

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
  void judge(qint64 movie, const QString& verdict);
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

  /// The program's notes in this library (view, filter …): read at opening, written on the writer lane.
  QByteArray note(const QString& key) const { return m_notes.value(key); }
  void setNote(const QString& key, const QByteArray& json);

  /// What can be imported from the paths, of which there is one at least; a job. plan.parts is never empty.
  Job* recognise(const QStringList& paths, std::function<void(storage::ImportPlan)> done);
  /// What a part of posters, sounds or trailers would do to the open library; see previewMedia.
  std::stop_source preview(const storage::ImportPart& part, QObject* context,
                           std::function<void(std::vector<storage::MediaOutcome>)> done, Failed failed);
  /// Imports into the open library; a job. The catalogue is read anew before done is called.
  Job* runImport(const storage::ImportPlan& plan, std::function<void(storage::ImportReport)> done);
  /// Makes a library at folder, imports into it and opens it. When the import fails or is cancelled, the folder is
  /// removed again and the library that was open stays open.
  Job* createByImport(const QString& folder, const storage::ImportPlan& plan,
                      std::function<void(storage::ImportReport)> done);
  /// Makes the demo library at folder (unless it is there already) and opens it.
  Job* openDemo(const QString& folder);
  /// Reads catalogue and counts anew.
  void reload(std::function<void()> done = {});

 Q_SIGNALS:
  void opening();
  void opened();
  void openFailed(const QString& message);
  void closed();
  /// The catalogue is another one.
  void catalogueChanged();
  void infoChanged();
  void labelsChanged(const QList<qint64>& movies);
  /// These are on disk now.
  void labelled(const std::vector<storage::LabelEvent>& events, LabelTurn turn);
  /// What was to be said of these movies could not be stored; failed() says why.
  void labelRefused(const QList<qint64>& movies);
  /// Labels are signed with another name from now on, and myRatings() are theirs.
  void curatorChanged();
  void undoChanged();
  /// Something the person asked for did not work: a message to show.
  void failed(const QString& message);

 private:
  struct Opened;
  static Opened load(const LibraryPtr& library, const std::string& curatorName, core::Progress& progress);
  void take(Opened loaded);
  void takeLabels(const Opened& loaded);
  void setMyRating(int64_t movie, float value);
  void readInfo();
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
  template <class Say>
  void say(QList<qint64> movies, Say say);
  Failed report();

  Lanes& m_lanes;
  Jobs& m_jobs;
  LibraryPtr m_library;
  CataloguePtr m_catalogue;
  std::optional<storage::LibraryInfo> m_info;
  QString m_folder;
  QString m_notice;
  QString m_curatorName;
  storage::CuratorId m_curator{};
  std::unordered_map<int64_t, float> m_ratings;
  /// A rating given here, so that a catalogue that was read before it does not take it back.
  struct Given {
    uint64_t number = 0;  ///< of the label, see m_labelsShown
    float value = 0;
  };
  std::unordered_map<int64_t, Given> m_given;
  uint64_t m_labelsShown = 0;  ///< labels given here and on disk, counted
  uint64_t m_imports = 0;      ///< into the open library
  qint64 m_labelCount = 0;
  QHash<QString, QByteArray> m_notes;
  QString m_lastLabel;
  std::vector<StepPtr> m_done;    ///< in this session, the last at the end
  std::vector<StepPtr> m_undone;  ///< likewise, since something was done last
  bool m_opening = false;
  bool m_canUndo = false;
  bool m_canRedo = false;
  std::stop_source m_openStop{std::nostopstate};
};

}  // namespace kinoprism::app
