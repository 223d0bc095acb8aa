#pragma once

#include <QLineEdit>

#include "app/services/library_service.h"

class QCompleter;
class QStandardItemModel;

namespace kinoprism::app {

/// A field in which a movie is found by its title, people or description: what fits is listed below as one types, and
/// Enter or a click takes one.
class MovieField : public QLineEdit {
  Q_OBJECT

 public:
  MovieField(LibraryService& library, Lanes& lanes, QWidget* parent = nullptr);

  /// Nothing is being looked for.
  bool isSettled() const { return !m_search.isPending(); }

 Q_SIGNALS:
  void movieChosen(qint64 movie);

 private:
  void request(const QString& text);
  void show(const std::vector<storage::MovieId>& movies);
  void choose(qint64 movie);

  LibraryService& m_library;
  QStandardItemModel* m_model = nullptr;
  QCompleter* m_completer = nullptr;
  Request m_search;
};

}  // namespace kinoprism::app
