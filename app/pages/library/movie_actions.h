#pragma once

#include <QObject>

#include "app/models/movie_columns.h"
#include "app/pages/library/movie_export.h"
#include "app/services/services.h"

class QMenu;
class QWidget;

namespace kinoprism::app {

/// What can be done with several movies at once: tags, collections, copies for other programs. Everything that changes
/// the library can be undone. GUI thread only.
class MovieActions : public QObject {
  Q_OBJECT

 public:
  /// window: parent of the dialogs.
  MovieActions(Services& services, QWidget* window);

  /// Entries for the movies, of which there is at least one.
  void fillMenu(QMenu* menu, const QList<qint64>& movies);

  void askTag(const QList<qint64>& movies);
  void askCollection(const QList<qint64>& movies);
  /// Asks where to; then as write.
  void askNewName(const QString& collection);
  void askExport(const QList<qint64>& movies, MovieExportFormat format);
  /// Written to a temporary name first; said with exported or failed.
  void write(const QString& file, const QList<qint64>& movies, MovieExportFormat format);
  /// Puts the movies into the clipboard as lines of tab-separated columns.
  void copy(const QList<qint64>& movies, const std::vector<MovieColumn>& columns);

 Q_SIGNALS:
  void exported(const QString& file, int movies);
  void copied(int movies);
  void failed(const QString& message);

 private:
  void addNames(QMenu* menu, const QStringList& names, std::function<void(const QString&)> then);
  /// On the reader lane: make(catalogue, ratings, marks), then done on the GUI thread.
  template <class Make, class Done>
  void withMarks(const QList<qint64>& movies, Make make, Done done);

  Services& m_services;
  QWidget* m_window;
};

}  // namespace kinoprism::app
