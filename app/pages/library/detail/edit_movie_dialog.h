#pragma once

#include <QDialog>

#include "storage/movies/movie_edits.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace kinoprism::app {

/// Writes what is known of a movie: title, year, genres, people, a description in one language, links. Says at once
/// what cannot be, and saves nothing while there is any of it.
class EditMovieDialog : public QDialog {
  Q_OBJECT

 public:
  /// language: the program's, whose description is shown first.
  EditMovieDialog(const storage::MovieDetail& detail, const QString& language, QWidget* parent);

  /// What is written now, unchecked.
  storage::MovieFields fields() const;
  /// What is wrong with it; empty: nothing.
  QString problem() const;

 Q_SIGNALS:
  void saveWanted(const kinoprism::storage::MovieFields& fields);

 private:
  void build();
  void fill(const QString& language);
  void showDescription();
  void keepDescription();
  void check();

  storage::MovieFields m_original;
  std::vector<storage::Description> m_descriptions;  ///< as written
  QString m_described;                               ///< language of the description that is shown
  QLineEdit* m_title = nullptr;
  QLineEdit* m_year = nullptr;
  QLineEdit* m_genres = nullptr;
  QPlainTextEdit* m_people = nullptr;
  QComboBox* m_language = nullptr;
  QPlainTextEdit* m_description = nullptr;
  QLineEdit* m_imdb = nullptr;
  QLineEdit* m_tmdb = nullptr;
  QLabel* m_problem = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace kinoprism::app
