#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "app/services/services.h"
#include "engine/engine.h"

namespace kinoprism {

/// One large poster, 150 x 225 at first; a title card where there is none. A click on one that failed tries it once
/// more.
class PosterView : public QWidget {
  Q_OBJECT

 public:
  explicit PosterView(Services& services, QWidget* parent = nullptr);
  ~PosterView() override;

  void setMovie(const MovieSummary& movie, const QString& subtitle);
  void clear();
  /// The poster as it is shown; null while there is none.
  const QImage& picture() const { return m_image; }
  /// Lays where an encoder looked over the poster, whose whole picture is pictureSize; until another movie is shown or
  /// hideHeat.
  void showHeat(const Saliency& saliency, QSize pictureSize);
  void hideHeat();
  bool isHeatShown() const { return !m_heat.isNull(); }

 Q_SIGNALS:
  void pictureChanged();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;

 private:
  void ask();

  Services& m_services;
  std::optional<MovieSummary> m_movie;
  QString m_subtitle;
  QImage m_image;
  QImage m_heat;  ///< as wide and high as the view
};

}  // namespace kinoprism
