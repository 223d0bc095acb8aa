#pragma once

#include <QWidget>
#include <filesystem>

#include "app/services/player.h"

class QKeyEvent;
class QLabel;
class QSlider;
class QToolButton;

namespace kinoprism::app {

/// The buttons of a player for one file: previous, play, next, the time, captions, speed, volume, full screen.
class PlayerControls : public QWidget {
  Q_OBJECT

 public:
  explicit PlayerControls(Player& player, bool isFilm, QWidget* parent = nullptr);

  void setFile(const std::filesystem::path& file);
  void retranslate();
  /// The buttons for the previous and the next movie; shown at first.
  void setStepsShown(bool shown);
  bool isMine() const { return !m_file.empty() && m_player.file() == m_file; }

  /// Keys of a player: Space, P and Enter play and pause, Left, Right or comma, full stop jump five seconds (with Shift
  /// one), Home to the beginning, Up and Down for volume, M silence, < and > speed, C captions, N and B the next and
  /// previous movie, F the full screen. False for others, and for those that only what plays can do while it does not.
  bool handleKey(const QKeyEvent& event);
  /// The same without those that belong to a wall of posters: arrows, Space, Enter, Home.
  bool handleWallKey(const QKeyEvent& event);

 Q_SIGNALS:
  void stepWanted(int by);
  void fullScreenWanted();

 private:
  QToolButton* addButton(const char* name);
  void refresh();
  void jump(qint64 milliseconds);
  void chooseRate();

  Player& m_player;
  std::filesystem::path m_file;
  bool m_isFilm;
  QToolButton* m_previous = nullptr;
  QToolButton* m_play = nullptr;
  QToolButton* m_next = nullptr;
  QLabel* m_time = nullptr;
  QToolButton* m_captions = nullptr;
  QToolButton* m_rate = nullptr;
  QToolButton* m_mute = nullptr;
  QSlider* m_volume = nullptr;
  QToolButton* m_full = nullptr;
};

}  // namespace kinoprism::app
