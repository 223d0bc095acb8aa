#pragma once

#include <QPointer>
#include <QWidget>
#include <filesystem>

#include "app/services/services.h"

class QKeyEvent;
class QLabel;

namespace kinoprism::widgets {
class MediaTimeline;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class FullScreenPlayer;
class PlayerControls;
class TrailerView;

/// The trailer or the sound of a movie: its picture, the shots and the waveform to jump in, what encoders saw and heard
/// of it, the buttons of a player. Keys as PlayerControls has them, while the focus is in it.
class MediaPanel : public QWidget {
  Q_OBJECT

 public:
  /// kind: Trailer or Sound.
  MediaPanel(Services& services, storage::MediaKind kind, QWidget* parent = nullptr);
  ~MediaPanel() override;

  /// Empty: none.
  void setFile(const std::filesystem::path& file);
  const std::filesystem::path& file() const { return m_file; }
  /// Shown before a trailer plays.
  void setStill(const QImage& still);
  void setOverview(const MediaOverview& overview);
  /// Seconds that stand out, in milliseconds: of what is heard and of what is seen. Kept until another file comes.
  void setHighlights(const QList<std::pair<qint64, qint64>>& heard, const QList<std::pair<qint64, qint64>>& seen);
  /// That the file cannot be read.
  void setProblem(const QString& problem);
  void play();
  void retranslate();

  PlayerControls* controls() const { return m_controls; }
  widgets::MediaTimeline* shots() const { return m_shots; }
  widgets::MediaTimeline* wave() const { return m_wave; }
  FullScreenPlayer* fullScreen() const { return m_full; }
  /// What stands below: what encoders heard, or what is wrong.
  QString noteText() const;

 public Q_SLOTS:
  void showFullScreen();

 Q_SIGNALS:
  void stepWanted(int by);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool isMine() const;
  /// The player takes them once it plays this file and they are known.
  void passCaptions();
  void follow();
  void explain();

  Services& m_services;
  storage::MediaKind m_kind;
  std::filesystem::path m_file;
  MediaOverview m_overview;
  QString m_problem;
  TrailerView* m_picture = nullptr;           ///< trailers only
  widgets::MediaTimeline* m_shots = nullptr;  ///< likewise
  widgets::MediaTimeline* m_wave = nullptr;
  PlayerControls* m_controls = nullptr;
  QLabel* m_note = nullptr;
  QPointer<FullScreenPlayer> m_full;
};

/// A trailer over a whole screen; Esc, F or a double click leaves. Deletes itself when it closes.
class FullScreenPlayer : public QWidget {
  Q_OBJECT

 public:
  FullScreenPlayer(Player& player, const std::filesystem::path& file, const QImage& picture, QWidget* parent);

  PlayerControls* controls() const { return m_controls; }

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  PlayerControls* m_controls = nullptr;
};

}  // namespace kinoprism::app
