#pragma once

#include <QImage>
#include <QString>
#include <functional>
#include <memory>

namespace kinoprism::app {

/// Plays one file through Qt Multimedia. That library and its decoders take longer to load than the whole window, so
/// they are in a module of their own (libkinoprism_playback.so). GUI thread only.
class Playback {
 public:
  enum class State { Stopped, Playing, Paused };

  /// What it tells, as it happens.
  struct Listener {
    std::function<void(qint64 milliseconds)> positionChanged;
    /// The file became known better: its length, whether one can jump in it.
    std::function<void()> fileKnown;
    std::function<void(State)> stateChanged;
    /// In Qt's words.
    std::function<void(const QString& text)> failed;
    std::function<void(const QImage& picture)> pictureChanged;
  };

  virtual ~Playback() = default;
  /// Nothing is told any more after this.
  virtual void stopListening() = 0;

  /// Empty: none. Without pictures only its sound is played.
  virtual void setFile(const QString& file, bool hasPictures) = 0;
  virtual void play() = 0;
  virtual void pause() = 0;
  virtual void stop() = 0;
  virtual void setPosition(qint64 milliseconds) = 0;
  virtual qint64 position() const = 0;  ///< milliseconds
  virtual qint64 duration() const = 0;  ///< milliseconds, 0 while unknown
  virtual bool isSeekable() const = 0;
  /// volume: 0 to 1, as a person hears it.
  virtual void setSound(double volume, bool muted) = 0;
  virtual void setRate(double rate) = 0;
  /// False on a machine with no sound device: then it plays silently.
  virtual bool hasSound() const = 0;
};

/// Loads the module where that has not happened yet, which takes long and may be done on any thread. Throws Error where
/// it is not installed.
void loadPlayback();
/// Throws as loadPlayback.
std::unique_ptr<Playback> makePlayback(Playback::Listener listener);
/// False when there is no device to hear sound with. Throws as loadPlayback.
bool hasSoundDevice();

}  // namespace kinoprism::app
