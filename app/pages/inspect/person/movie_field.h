#pragma once

#include <QLineEdit>
#include <stop_token>

#include "app/services/library_service.h"

class QCompleter;
class QStandardItemModel;

namespace kinoprism::app {

/// A field in which a movie is found by its title, people or description: what fits is listed below as one types, and
/// Enter or a click takes one. The search runs on the reader lane.
class MovieField : public QLineEdit {
  Q_OBJECT

 public:
  MovieField(LibraryService& library, Lanes& lanes, QWidget* parent = nullptr);

  /// Nothing is being looked for.
  bool isSettled() const { return !m_looking; }

 Q_SIGNALS:
  void movieChosen(qint64 movie);

 private:
  void request(const QString& text);
  void show(const std::vector<storage::MovieId>& movies);
  void choose(qint64 movie);

  LibraryService& m_library;
  Lanes& m_lanes;
  QStandardItemModel* m_model = nullptr;
  QCompleter* m_completer = nullptr;
  std::stop_source m_search{std::nostopstate};
  bool m_looking = false;
};

}  // namespace kinoprism::app
