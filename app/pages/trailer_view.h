#pragma once

#include <QImage>
#include <QWidget>
#include <filesystem>

#include "app/services/player.h"

namespace kinoprism::app {

/// The picture of a trailer, its captions, a play button over it while it rests. A click plays and pauses, a double
/// click asks for the full screen.
class TrailerView : public QWidget {
  Q_OBJECT

 public:
  explicit TrailerView(Player& player, QWidget* parent = nullptr);

  void setTrailer(const std::filesystem::path& file);
  /// Shown before the trailer plays.
  void setStill(const QImage& still);
  /// Fills a screen: no rounded corners.
  void setOnScreen(bool onScreen);
  /// What is on it, for another view of the same trailer.
  const QImage& picture() const { return m_picture; }

  QSize sizeHint() const override { return {320, 180}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return width * 9 / 16; }

 Q_SIGNALS:
  void toggled();
  void fullScreenWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;

 private:
  bool isMine() const;
  void paintCaption(QPainter& painter, const QString& text) const;

  Player& m_player;
  std::filesystem::path m_file;
  QImage m_picture;
  bool m_onScreen = false;
};

}  // namespace kinoprism::app
