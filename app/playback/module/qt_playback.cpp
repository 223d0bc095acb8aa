#include "app/playback/module/qt_playback.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

namespace kinoprism::app {
namespace {

bool isSoundDeviceThere() { return !QMediaDevices::audioOutputs().empty(); }

Playback::State stateFrom(QMediaPlayer::PlaybackState state) {
  return state == QMediaPlayer::PlayingState  ? Playback::State::Playing
         : state == QMediaPlayer::PausedState ? Playback::State::Paused
                                              : Playback::State::Stopped;
}

class QtPlayback final : public Playback {
 public:
  explicit QtPlayback(Listener listener) : m_listener(std::move(listener)) {
    // Without a device Qt's own output may crash, and a silent trailer is better than none.
    if (isSoundDeviceThere()) {
      m_sound = std::make_unique<QAudioOutput>();
      m_player.setAudioOutput(m_sound.get());
    }
    m_player.setVideoSink(&m_sink);
    QObject::connect(&m_sink, &QVideoSink::videoFrameChanged, &m_context, [this](const QVideoFrame& frame) {
      if (const QImage picture = frame.toImage(); !picture.isNull()) m_listener.pictureChanged(picture);
    });
    QObject::connect(&m_player, &QMediaPlayer::durationChanged, &m_context, [this] { m_listener.fileKnown(); });
    QObject::connect(&m_player, &QMediaPlayer::seekableChanged, &m_context, [this] { m_listener.fileKnown(); });
    QObject::connect(&m_player, &QMediaPlayer::positionChanged, &m_context,
                     [this](qint64 milliseconds) { m_listener.positionChanged(milliseconds); });
    QObject::connect(&m_player, &QMediaPlayer::playbackStateChanged, &m_context,
                     [this](QMediaPlayer::PlaybackState state) { m_listener.stateChanged(stateFrom(state)); });
    QObject::connect(&m_player, &QMediaPlayer::errorOccurred, &m_context,
                     [this](QMediaPlayer::Error, const QString& text) { m_listener.failed(text); });
  }

  void stopListening() override {
    m_player.disconnect(&m_context);
    m_sink.disconnect(&m_context);
  }

  void setFile(const QString& file, bool hasPictures) override {
    if (!file.isEmpty()) m_player.setVideoSink(hasPictures ? &m_sink : nullptr);
    m_player.setSource(file.isEmpty() ? QUrl() : QUrl::fromLocalFile(file));
  }
  void play() override { m_player.play(); }
  void pause() override { m_player.pause(); }
  void stop() override { m_player.stop(); }
  void setPosition(qint64 milliseconds) override { m_player.setPosition(milliseconds); }
  qint64 position() const override { return m_player.position(); }
  qint64 duration() const override { return m_player.duration(); }
  bool isSeekable() const override { return m_player.isSeekable(); }
  void setSound(double volume, bool muted) override {
    if (!m_sound) return;
    m_sound->setVolume(float(QAudio::convertVolume(volume, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale)));
    m_sound->setMuted(muted);
  }
  void setRate(double rate) override {
    if (m_player.playbackRate() != rate) m_player.setPlaybackRate(rate);
  }
  bool hasSound() const override { return m_sound != nullptr; }

 private:
  Listener m_listener;
  QMediaPlayer m_player;
  std::unique_ptr<QAudioOutput> m_sound;
  QVideoSink m_sink;
  QObject m_context;
};

std::unique_ptr<Playback> make(Playback::Listener listener) {
  return std::make_unique<QtPlayback>(std::move(listener));
}

}  // namespace
}  // namespace kinoprism::app

const kinoprism::app::PlaybackModule* kinoprismPlayback() {
  using namespace kinoprism::app;
  static constexpr PlaybackModule kFunctions{make, isSoundDeviceThere};
  return &kFunctions;
}
