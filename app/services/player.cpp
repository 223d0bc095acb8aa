#include "app/services/player.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/messages/message_text.h"
#include "app/services/preferences.h"
#include "engine/core/error.h"
#include "storage/import/classify.h"

namespace kinoprism::app {
namespace {

constexpr QSize kLargestPicture(1280, 720);

}  // namespace

Player::Player(Preferences& preferences, QObject* parent)
    : QObject(parent),
      m_preferences(preferences),
      m_volume(preferences.volume()),
      m_muted(preferences.isMuted()),
      m_showsCaptions(preferences.showsCaptions()) {}

Player::~Player() {
  if (!m_playback) return;
  m_playback->stopListening();
  m_playback->stop();
}

void Player::prepare() {
  if (m_playback) return;
  m_playback = makePlayback({.positionChanged =
                                 [this](qint64 milliseconds) {
                                   takeCaption();
                                   Q_EMIT positionChanged(milliseconds);
                                 },
                             .fileKnown = [this] { jump(); },
                             .stateChanged = [this](State state) { setState(state); },
                             .failed = [this](const QString& text) { fail(text); },
                             .pictureChanged = [this](const QImage& picture) { takeFrame(picture); }});
  applySettings();
}

void Player::fail(const QString& text) {
  const QString name = QString::fromStdString(m_file.filename().string());
  Q_EMIT failed(tr("%1 cannot be played: %2. Convert it to MP4 or OGG and attach it again.").arg(name, text));
  // Later, because Qt may report that it plays after it has reported that it cannot.
  QMetaObject::invokeMethod(this, &Player::stop, Qt::QueuedConnection);
}

void Player::applySettings() {
  if (!m_playback) return;
  m_playback->setSound(m_volume, m_muted);
  m_playback->setRate(m_rate);
}

void Player::setCaptions(const QList<PlayedCaption>& captions) {
  m_captions = captions;
  takeCaption();
  Q_EMIT soundChanged();
}

/// What is shown now: of captions that overlap, the one that began last.
void Player::takeCaption() {
  const auto after = std::ranges::upper_bound(m_captions, position(), {}, &PlayedCaption::begin);
  const bool isShown = m_showsCaptions && after != m_captions.begin() && position() < std::prev(after)->end;
  const QString caption = isShown ? std::prev(after)->text : QString();
  if (caption == m_caption) return;
  m_caption = caption;
  Q_EMIT captionChanged();
}

void Player::play(const std::filesystem::path& file) {
  try {
    prepare();
  } catch (const core::Error& error) {
    Q_EMIT failed(messageText(error));
    return;
  }
  if (file != m_file) {
    m_file = file;
    setCaptions({});
    m_wanted.reset();
    // The cover in a sound file is a film of one frame to Qt, whose renderer then divides by its rate of nothing.
    const bool hasPictures = storage::mediaKindOf(file) != storage::MediaKind::Sound;
    m_playback->setFile(QString::fromStdString(file.string()), hasPictures);
    applySettings();
  }
  m_playback->play();
}

void Player::playFrom(const std::filesystem::path& file, qint64 milliseconds) {
  play(file);
  m_wanted = milliseconds;
  jump();
}

/// A file that was just opened tells its length, and whether one can jump in it, a moment later.
void Player::jump() {
  if (!m_wanted || !canSeek() || !m_playback->isSeekable()) return;
  seek(*std::exchange(m_wanted, std::nullopt));
}

void Player::pause() {
  if (m_playback) m_playback->pause();
}

void Player::stop() {
  if (!m_playback) return;
  m_playback->stop();
  m_playback->setFile({}, false);
  m_file.clear();
  m_wanted.reset();
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
  if (m_file.empty() || !canSeek()) return;
  // Qt stops at the very end, and then starts over.
  constexpr qint64 kBeforeEnd = 50;
  m_playback->setPosition(std::clamp<qint64>(milliseconds, 0, std::max<qint64>(0, duration() - kBeforeEnd)));
}

void Player::setVolume(double volume) {
  m_volume = std::clamp(volume, 0.0, 1.0);
  m_muted = false;
  m_preferences.setVolume(m_volume);
  m_preferences.setMuted(false);
  applySettings();
  Q_EMIT soundChanged();
}

void Player::setMuted(bool muted) {
  m_muted = muted;
  m_preferences.setMuted(muted);
  applySettings();
  Q_EMIT soundChanged();
}

void Player::setRate(double rate) {
  m_rate = *std::ranges::min_element(kRates, {}, [rate](double known) { return std::abs(known - rate); });
  applySettings();
  Q_EMIT soundChanged();
}

void Player::stepRate(int by) {
  const auto at = std::ranges::find(kRates, m_rate) - std::begin(kRates);
  setRate(kRates[std::clamp<ptrdiff_t>(at + by, 0, ptrdiff_t(std::size(kRates)) - 1)]);
}

void Player::setShowsCaptions(bool shows) {
  m_showsCaptions = shows;
  m_preferences.setShowsCaptions(shows);
  takeCaption();
  Q_EMIT soundChanged();
}

qint64 Player::position() const { return m_playback ? m_playback->position() : 0; }

qint64 Player::duration() const { return m_playback ? m_playback->duration() : 0; }

void Player::takeFrame(QImage picture) {
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

}  // namespace kinoprism::app
