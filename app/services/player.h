#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

#include "app/playback/playback.h"

namespace kinoprism::app {

class Preferences;

struct PlayedCaption {
  qint64 begin = 0, end = 0;  ///< milliseconds
  QString text;
};

/// Plays one sound or trailer at a time, through Qt Multimedia, which is loaded for the first play and not before. On a
/// machine with no sound device the picture plays silently. Volume, silence and captions are remembered. GUI thread
/// only.
class Player : public QObject {
  Q_OBJECT

 public:
  using State = Playback::State;

  static constexpr double kRates[] = {0.5, 0.75, 1, 1.25, 1.5, 2};

  explicit Player(Preferences& preferences, QObject* parent = nullptr);
  ~Player() override;

  /// Starts Qt Multimedia, so that the first play need not: call it once something to play is in sight. Loading it
  /// takes long, unless loadPlayback has done so on another thread.
  void prepare();

  /// Plays file from its beginning, or goes on where it was paused when it is the same file.
  void play(const std::filesystem::path& file);
  /// The same from a place in it, as soon as the file is known well enough to jump in.
  void playFrom(const std::filesystem::path& file, qint64 milliseconds);
  void pause();
  void stop();
  /// play or pause.
  void toggle(const std::filesystem::path& file);
  /// Clamped to the file. Does nothing where canSeek() is false.
  void seek(qint64 milliseconds);
  /// Qt cannot jump in a file whose streams do not tell how long they are, as some in WebM.
  bool canSeek() const { return duration() > 0; }

  double volume() const { return m_volume; }  ///< 0 to 1, as a person hears it
  /// Also ends the silence.
  void setVolume(double volume);
  bool isMuted() const { return m_muted; }
  void setMuted(bool muted);
  double rate() const { return m_rate; }
  /// One of kRates; of the next files, too.
  void setRate(double rate);
  /// The next or previous one of kRates.
  void stepRate(int by);
  /// Captions of the file that is played, by time; the next file has none until told. Qt 6.4 crashes when it is let
  /// show those in the file itself.
  void setCaptions(const QList<PlayedCaption>& captions);
  bool hasCaptions() const { return !m_captions.isEmpty(); }
  bool showsCaptions() const { return m_showsCaptions; }
  void setShowsCaptions(bool shows);
  /// What the captions say just now; empty where they are not shown.
  QString caption() const { return m_caption; }

  State state() const { return m_state; }
  const std::filesystem::path& file() const { return m_file; }
  qint64 position() const;  ///< milliseconds
  qint64 duration() const;  ///< milliseconds, 0 while unknown
  /// Nothing can be heard, as became known when Qt Multimedia started.
  bool isSilent() const { return m_playback && !m_playback->hasSound(); }

 Q_SIGNALS:
  void stateChanged();
  void positionChanged(qint64 milliseconds);
  /// Volume, silence, speed or captions are others.
  void soundChanged();
  void captionChanged();
  /// A picture of the trailer, already scaled to at most 1280 x 720.
  void pictureChanged(const QImage& picture);
  /// In words a person can act on.
  void failed(const QString& message);

 private:
  void applySettings();
  void takeCaption();
  void jump();
  void takeFrame(QImage picture);
  void fail(const QString& text);
  void setState(State state);

  Preferences& m_preferences;
  std::unique_ptr<Playback> m_playback;
  std::filesystem::path m_file;
  State m_state = State::Stopped;
  double m_volume;
  bool m_muted;
  bool m_showsCaptions;
  QList<PlayedCaption> m_captions;
  QString m_caption;
  double m_rate = 1;
  std::optional<qint64> m_wanted;  ///< milliseconds to jump to once that can be done
};

}  // namespace kinoprism::app
