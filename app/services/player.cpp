#include "app/services/player.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

namespace kinoprism {
namespace {

constexpr QSize kLargestPicture(1280, 720);

}  // namespace

Player::Player(QObject* parent) : QObject(parent) {}

Player::~Player() {
  if (!m_player) return;
  m_player->disconnect(this);
  m_player->stop();
}

bool Player::hasSoundDevice() { return !QMediaDevices::audioOutputs().empty(); }

void Player::start() {
  if (m_player) return;
  m_player = std::make_unique<QMediaPlayer>();
  // Without a device Qt's own output may crash, and a silent trailer is better than none.
  if (hasSoundDevice()) {
    m_sound = std::make_unique<QAudioOutput>();
    m_player->setAudioOutput(m_sound.get());
  }
  m_sink = std::make_unique<QVideoSink>();
  m_player->setVideoSink(m_sink.get());
  connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &Player::takeFrame);
  connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Player::positionChanged);
  connect(m_player.get(), &QMediaPlayer::playbackStateChanged, this, [this](QMediaPlayer::PlaybackState state) {
    setState(state == QMediaPlayer::PlayingState  ? State::Playing
             : state == QMediaPlayer::PausedState ? State::Paused
                                                  : State::Stopped);
  });
  connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this](QMediaPlayer::Error, const QString& text) {
    const QString name = QString::fromStdString(m_file.filename().string());
    Q_EMIT failed(tr("%1 cannot be played: %2. Convert it to MP4 or OGG and attach it again.").arg(name, text));
    // Later, because Qt may report that it plays after it has reported that it cannot.
    QMetaObject::invokeMethod(this, &Player::stop, Qt::QueuedConnection);
  });
}

void Player::play(const std::filesystem::path& file) {
  start();
  if (file != m_file) {
    m_file = file;
    m_player->setSource(QUrl::fromLocalFile(QString::fromStdString(file.string())));
  }
  m_player->play();
}

void Player::pause() {
  if (m_player) m_player->pause();
}

void Player::stop() {
  if (!m_player) return;
  m_player->stop();
  m_player->setSource({});
  m_file.clear();
  setState(State::Stopped);
}

void Player::toggle(const std::filesystem::path& file) {
  if (m_state == State::Playing && file == m_file) {
    pause();
  } else {
    play(file);
  }
}

void Player::seek(qint64 milliseconds) {
  if (m_player) m_player->setPosition(milliseconds);
}

qint64 Player::position() const { return m_player ? m_player->position() : 0; }

qint64 Player::duration() const { return m_player ? m_player->duration() : 0; }

void Player::takeFrame(const QVideoFrame& frame) {
  QImage picture = frame.toImage();
  if (picture.isNull()) return;
  if (picture.width() > kLargestPicture.width() || picture.height() > kLargestPicture.height()) {
    picture = picture.scaled(kLargestPicture, Qt::KeepAspectRatio);
  }
  Q_EMIT pictureChanged(picture);
}

void Player::setState(State state) {
  if (state == m_state) return;
  m_state = state;
  Q_EMIT stateChanged();
}

}  // namespace kinoprism
