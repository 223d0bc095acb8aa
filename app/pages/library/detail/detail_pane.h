#pragma once

#include <QScrollArea>
#include <optional>

#include "app/models/movie_source.h"
#include "app/services/services.h"

class QLabel;
class QPushButton;

namespace kinoprism::widgets {
class EmptyState;
class RatingsHistogram;
class StarRating;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MediaPanel;
class PosterView;
class SimilarPanel;

/// Everything about one movie, beside the wall. What is in memory shows at once; the rest arrives and never keeps the
/// wall waiting. Keys 1–5 rate, 0 clears. What shows a movie is made for the first one, or when it is first asked for.
class DetailPane : public QScrollArea {
  Q_OBJECT

 public:
  explicit DetailPane(Services& services, QWidget* parent = nullptr);

  /// 0: no movie.
  void setMovie(storage::MovieId movie);
  storage::MovieId movie() const { return m_movie; }
  /// Makes what shows a movie. False where it was made already.
  bool make();
  QPushButton* heatButton() { return make(), m_heat; }
  PosterView* posterView() { return make(), m_poster; }
  bool isSettled() const;
  /// The movie's poster, sound or trailer; empty where it has none, or that is not known yet.
  QString fileOf(storage::MediaKind kind) const;
  MediaPanel* trailer() { return make(), m_trailer; }
  MediaPanel* sound() { return make(), m_sound; }
  SimilarPanel* similar() { return make(), m_similar; }
  /// Keys of the player, while the wall has the focus: P plays the trailer, or else the sound, and so on.
  bool handleWallKey(const QKeyEvent& event);
  /// Plays the movie's file of that kind as soon as it is known.
  void playWhenKnown(storage::MediaKind kind);

 Q_SIGNALS:
  /// A similar movie was chosen.
  void movieWanted(qint64 movie);
  /// The movies of a genre, or with a person.
  void genreWanted(const QString& genre);
  void personWanted(const QString& name);
  /// The next (1) or previous (-1) movie that has such a file is wanted, to be played.
  void stepWanted(kinoprism::storage::MediaKind kind, int by);
  void failed(const QString& message);

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build(QWidget* content);
  QWidget* buildHead(QWidget* parent);
  void connectContent();
  void retranslate();
  void retranslateContent();
  void tellEmpty();
  void showSummary();
  void showDetail(const storage::MovieDetail& detail);
  void showDescription();
  void showMedia(const storage::MovieDetail& detail);
  MediaPanel* panelOf(storage::MediaKind kind) const {
    return kind == storage::MediaKind::Trailer ? m_trailer : m_sound;
  }
  void toggleHeat();
  void resetHeat();
  void showRating();
  QWidget* buildActions(QWidget* parent);
  void showFeatures();
  void follow(const QString& link);
  void zoomPoster();
  void choosePoster();
  void edit();

  Services& m_services;
  storage::MovieId m_movie{};
  std::optional<storage::MovieDetail> m_detail;
  QString m_description;
  std::string m_descriptionLanguage;
  bool m_expanded = false;
  int m_pending = 0;
  Request m_overviews;  ///< of this movie's files
  std::optional<storage::MediaKind> m_toPlay;

  QWidget* m_content = nullptr;  ///< null until made, and with it all below but m_empty
  widgets::EmptyState* m_empty = nullptr;
  PosterView* m_poster = nullptr;
  QPushButton* m_heat = nullptr;
  QLabel* m_heatText = nullptr;
  int m_heatAsked = 0;  ///< requests for saliency; an answer to any but the last is of another state
  QLabel* m_title = nullptr;
  QLabel* m_genres = nullptr;
  widgets::StarRating* m_stars = nullptr;
  QLabel* m_starsHint = nullptr;
  QLabel* m_mean = nullptr;
  widgets::RatingsHistogram* m_histogram = nullptr;
  QLabel* m_descriptionHead = nullptr;
  QLabel* m_descriptionText = nullptr;
  QPushButton* m_more = nullptr;
  QLabel* m_peopleHead = nullptr;
  QLabel* m_people = nullptr;
  QLabel* m_trailerHead = nullptr;
  MediaPanel* m_trailer = nullptr;
  QLabel* m_noTrailer = nullptr;
  QLabel* m_soundHead = nullptr;
  MediaPanel* m_sound = nullptr;
  QLabel* m_noSound = nullptr;
  QPushButton* m_edit = nullptr;
  QPushButton* m_replace = nullptr;
  QPushButton* m_history = nullptr;
  QLabel* m_elsewhere = nullptr;
  QLabel* m_featuresHead = nullptr;
  QLabel* m_features = nullptr;
  SimilarPanel* m_similar = nullptr;
};

}  // namespace kinoprism::app
