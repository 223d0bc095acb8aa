#pragma once

#include <QImage>
#include <QObject>
#include <filesystem>
#include <memory>

class QAudioOutput;
class QMediaPlayer;
class QVideoFrame;
class QVideoSink;

namespace kinoprism {

/// Plays one sound or trailer at a time, through Qt Multimedia, which is started at the first play and not before. On a
/// machine with no sound device the picture plays silently. GUI thread only.
class Player : public QObject {
  Q_OBJECT

 public:
  enum class State { Stopped, Playing, Paused };

  explicit Player(QObject* parent = nullptr);
  ~Player() override;

  /// Plays file from its beginning, or goes on where it was paused when it is the same file.
  void play(const std::filesystem::path& file);
  void pause();
  void stop();
  /// play or pause.
  void toggle(const std::filesystem::path& file);
  void seek(qint64 milliseconds);

  State state() const { return m_state; }
  const std::filesystem::path& file() const { return m_file; }
  qint64 position() const;  ///< milliseconds
  qint64 duration() const;  ///< milliseconds, 0 while unknown
  /// False when there is no device to hear sound with.
  static bool hasSoundDevice();

 Q_SIGNALS:
  void stateChanged();
  void positionChanged(qint64 milliseconds);
  /// A picture of the trailer, already scaled to at most 1280 x 720.
  void pictureChanged(const QImage& picture);
  /// In words a person can act on.
  void failed(const QString& message);

 private:
  void start();
  void takeFrame(const QVideoFrame& frame);
  void setState(State state);

  std::unique_ptr<QMediaPlayer> m_player;
  std::unique_ptr<QAudioOutput> m_sound;
  std::unique_ptr<QVideoSink> m_sink;
  std::filesystem::path m_file;
  State m_state = State::Stopped;
};

}  // namespace kinoprism
