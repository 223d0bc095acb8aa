#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/services/catalogue.h"
#include "app/services/label_journal.h"
#include "app/services/lanes.h"

namespace kinoprism::app {

/// The open library, for the GUI thread: nothing here waits. What takes time runs on a lane and answers later, through
/// signals or the callback that was given; a callback is not called when its context is gone or the library was closed.
class LibraryService : public QObject {
  Q_OBJECT

 public:
  using Failed = Lane::Failed;

  explicit LibraryService(Lanes& lanes, QObject* parent = nullptr);
  ~LibraryService() override;

  /// Opens the library (read-only when another process writes it, saying so in notice()) and closes the one before.
  /// Ends in opened or openFailed.
  void open(const QString& folder);
  void close();
  bool isOpen() const { return m_library != nullptr; }
  bool isOpening() const { return m_opening.isPending(); }

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

  /// What the curator says of its movies.
  LabelJournal& labels() { return m_labels; }
  const LabelJournal& labels() const { return m_labels; }

  /// The program's notes in this library (view, filter …): read at opening, written on the writer lane.
  QByteArray note(const QString& key) const { return m_notes.value(key); }
  void setNote(const QString& key, const QByteArray& json);

  /// Until releaseInfo(), counts are not read: their files and rows would compete with the first posters.
  void holdInfo() { m_infoHeld = true; }
  void releaseInfo();

  /// Reads catalogue and counts again.
  void reload(std::function<void()> done = {});

  /// A library as it was read on a lane.
  struct Reading;
  using ReadingPtr = std::shared_ptr<const Reading>;
  /// For jobs that make or change a library: reads it, on the job's own lane. curatorName: whose labels.
  static ReadingPtr read(const LibraryPtr& library, const QString& curatorName, core::Progress& progress);
  /// Shows what a job has read, which is newer than what a reload under way will bring: opens the library where it is
  /// another one than the open one.
  void show(const ReadingPtr& reading);

 Q_SIGNALS:
  void opened();
  void openFailed(const QString& message);
  void closed();
  /// The catalogue is another one.
  void catalogueChanged();
  void infoChanged();
  /// Something the person asked for did not work: a message to show.
  void failed(const QString& message);

 private:
  static std::shared_ptr<Reading> load(const LibraryPtr& library, const QString& curatorName, core::Progress& progress);
  void take(const Reading& reading);
  void readInfo();
  Failed report();

  Lanes& m_lanes;
  LabelJournal m_labels;
  LibraryPtr m_library;
  CataloguePtr m_catalogue;
  std::optional<storage::LibraryInfo> m_info;
  QString m_folder;
  QString m_notice;
  bool m_infoHeld = false;
  uint64_t m_shown = 0;  ///< readings of jobs
  QHash<QString, QByteArray> m_notes;
  Request m_opening;
};

}  // namespace kinoprism::app
