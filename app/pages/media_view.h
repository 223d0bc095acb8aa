#pragma once

#include <QImage>
#include <QLabel>
#include <QToolButton>
#include <QWidget>
#include <filesystem>
#include <optional>

#include "app/services/player.h"

namespace kinoprism {

/// The trailer of a movie: its picture, a play button over it, how far it is. Space or a click plays and pauses, Left
/// and Right jump five seconds.
class TrailerView : public QWidget {
  Q_OBJECT

 public:
  explicit TrailerView(Player& player, QWidget* parent = nullptr);

  void setTrailer(const std::filesystem::path& file);
  /// Shown before the trailer plays.
  void setStill(const QImage& still);

  QSize sizeHint() const override { return {320, 180}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override { return width * 9 / 16; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool isMine() const;

  Player& m_player;
  std::filesystem::path m_file;
  QImage m_picture;
};

/// The sound of a movie: play, position, time. Keys as above.
class SoundBar : public QWidget {
  Q_OBJECT

 public:
  explicit SoundBar(Player& player, QWidget* parent = nullptr);

  void setSound(const std::filesystem::path& file);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  bool isMine() const;

  Player& m_player;
  std::filesystem::path m_file;
  QToolButton* m_button = nullptr;
  QWidget* m_track = nullptr;
  QLabel* m_time = nullptr;
};

}  // namespace kinoprism
