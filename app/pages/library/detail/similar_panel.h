#pragma once

#include <QWidget>

#include "app/services/services.h"

class QLabel;

namespace kinoprism::widgets {
class FilterChips;
class PosterStrip;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class MovieMapPanel;
class SimilarSource;

/// Movies that are like one, by a choice of what counts, and where it lies on the map by the same.
class SimilarPanel : public QWidget {
  Q_OBJECT

 public:
  explicit SimilarPanel(Services& services, QWidget* parent = nullptr);

  /// 0: no movie.
  void setMovie(storage::MovieId movie);
  /// "fused", a modality, "people".
  void showBy(const QString& by);
  bool isSettled() const;
  MovieMapPanel* map() const { return m_map; }

 Q_SIGNALS:
  void movieWanted(qint64 movie);
  void failed(const QString& message);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void retranslate();
  void showSimilar();
  void showMap();
  void showMadeBy();

  Services& m_services;
  storage::MovieId m_movie{};
  QString m_chosen = QStringLiteral("fused");
  int m_pending = 0;
  QLabel* m_head = nullptr;
  widgets::FilterChips* m_by = nullptr;
  QLabel* m_madeBy = nullptr;
  widgets::PosterStrip* m_strip = nullptr;
  QLabel* m_none = nullptr;
  SimilarSource* m_source = nullptr;
  QLabel* m_mapHead = nullptr;
  MovieMapPanel* m_map = nullptr;
};

}  // namespace kinoprism::app
