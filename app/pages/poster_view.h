#pragma once

#include <QImage>
#include <QWidget>
#include <optional>

#include "app/services/services.h"
#include "engine/engine.h"

class QMimeData;

namespace kinoprism::app {

/// One large poster, 150 x 225 at first; a title card where there is none. A click, Space or Ctrl+wheel shows it
/// over the whole window; on one that failed a click tries it once more. Where it may be replaced, a picture dropped on
/// it or pasted becomes the poster.
class PosterView : public QWidget {
  Q_OBJECT

 public:
  explicit PosterView(Services& services, QWidget* parent = nullptr);
  ~PosterView() override;

  void setMovie(const storage::MovieSummary& movie, const QString& subtitle);
  void clear();
  /// The poster as it is shown; null while there is none.
  const QImage& picture() const { return m_image; }
  /// Lays where an encoder looked over the poster, whose whole picture is pictureSize; until another movie is shown or
  /// hideHeat.
  void showHeat(const encode::Saliency& saliency, QSize pictureSize);
  void hideHeat();
  /// Takes pictures that are dropped or pasted; not at first.
  void setReplaceable(bool replaceable);
  bool isHeatShown() const { return !m_heat.isNull(); }

 Q_SIGNALS:
  void pictureChanged();
  void zoomWanted();
  /// A picture file is to be the poster.
  void replaceWanted(const QString& file);
  /// A picture without a file is, likewise.
  void pictureWanted(const QImage& picture);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  bool take(const QMimeData* data);
  void ask();

  Services& m_services;
  std::optional<storage::MovieSummary> m_movie;
  QString m_subtitle;
  QImage m_image;
  bool m_replaceable = false;
  QImage m_heat;  ///< as wide and high as the view
};

}  // namespace kinoprism::app
