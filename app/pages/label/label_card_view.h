#pragma once

#include <QScrollArea>

#include "app/pages/label/label_session.h"
#include "app/services/services.h"

class QLabel;
class QLineEdit;

namespace kinoprism::widgets {
class EmptyState;
class FilterChips;
class StarRating;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MediaPanel;
class PosterView;

/// One movie, with everything that is needed to label it: poster, description, sound and trailer, what others and the
/// model say (unless the session is blind), and the curator's own labels.
class LabelCardView : public QScrollArea {
  Q_OBJECT

 public:
  LabelCardView(Services& services, LabelSession& session, QWidget* parent = nullptr);

  /// Shows the session's card as it is now.
  void refresh();
  /// Opens the field for a tag or a note, which has the focus until Enter or Esc.
  void askTag();
  void askNote();
  /// Opens the field for the reason of a verdict.
  void askReason(const QString& verdict);
  /// Plays or pauses the trailer, or the sound where there is no trailer. False when the movie has neither.
  bool togglePlay();
  /// A sentence below the keys; empty clears it.
  void showHint(const QString& hint);
  QLineEdit* field() const { return m_field; }
  bool isSettled() const { return m_pending == 0; }

 Q_SIGNALS:
  /// The field was closed: the page's keys work again.
  void fieldClosed();

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Asked { Nothing, Tag, Note, Reason };

  void build();
  /// In a low window, what was just shown may lie below its edge.
  void bringIntoSight(QWidget* widget);
  void retranslate();
  void showMovie();
  void showDetail(const storage::MovieDetail& detail);
  void showLabels();
  void showOpinions();
  QString keysText() const;
  void ask(Asked what, const QString& hint, const QString& text);
  void answer();
  void closeField();

  Services& m_services;
  LabelSession& m_session;
  storage::MovieId m_movie{};
  std::optional<storage::MovieDetail> m_detail;
  Asked m_asked = Asked::Nothing;
  QString m_verdict;
  int m_pending = 0;
  Request m_overviews;  ///< of this movie's files

  QWidget* m_content = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  PosterView* m_poster = nullptr;
  QLabel* m_title = nullptr;
  QLabel* m_genres = nullptr;
  QLabel* m_people = nullptr;
  QLabel* m_description = nullptr;
  widgets::StarRating* m_stars = nullptr;
  QLabel* m_opinions = nullptr;
  widgets::FilterChips* m_tags = nullptr;
  QLabel* m_note = nullptr;
  QLineEdit* m_field = nullptr;
  QLabel* m_keys = nullptr;
  QLabel* m_hint = nullptr;
  MediaPanel* m_trailer = nullptr;
  MediaPanel* m_sound = nullptr;
};

}  // namespace kinoprism::app
