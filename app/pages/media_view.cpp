#include "app/pages/media_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/icons.h"
#include "widgets/theme.h"

namespace kinoprism {
namespace {

constexpr qint64 kJump = 5000;  // ms
constexpr double kCorner = 8;

QString timeText(qint64 milliseconds) {
  const qint64 seconds = milliseconds / 1000;
  return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

double shareOf(const Player& player) {
  return player.duration() > 0 ? std::clamp(double(player.position()) / double(player.duration()), 0.0, 1.0) : 0;
}

bool handleKey(Player& player, const std::filesystem::path& file, bool isMine, int key) {
  if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
    player.toggle(file);
    return true;
  }
  if (!isMine || (key != Qt::Key_Left && key != Qt::Key_Right)) return false;
  const qint64 step = key == Qt::Key_Left ? -kJump : kJump;
  player.seek(std::clamp<qint64>(player.position() + step, 0, player.duration()));
  return true;
}

}  // namespace

TrailerView::TrailerView(Player& player, QWidget* parent) : QWidget(parent), m_player(player) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setObjectName("trailer");
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&player, &Player::stateChanged, this, [this] { update(); });
  connect(&player, &Player::positionChanged, this, [this] {
    if (isMine()) update();
  });
  connect(&player, &Player::pictureChanged, this, [this](const QImage& picture) {
    if (!isMine()) return;
    m_picture = picture;
    update();
  });
}

bool TrailerView::isMine() const { return !m_file.empty() && m_player.file() == m_file; }

void TrailerView::setStill(const QImage& still) {
  if (isMine()) return;
  m_picture = still;
  update();
}

void TrailerView::setTrailer(const std::filesystem::path& file) {
  if (file != m_file) m_picture = {};
  m_file = file;
  setAccessibleName(tr("Trailer: play or pause"));
  update();
}

void TrailerView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath frame;
  frame.addRoundedRect(rect(), kCorner, kCorner);
  painter.setClipPath(frame);
  painter.fillRect(rect(), QColor(12, 13, 16));
  if (!m_picture.isNull()) {
    const QSize fitted = m_picture.size().scaled(size(), Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted),
                      m_picture);
  }
  const bool playing = isMine() && m_player.state() == Player::State::Playing;
  if (!playing) {
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
    const double side = std::min(width(), height()) * 0.24;
    paintIcon(painter, Icon::Play, QRectF((width() - side) / 2, (height() - side) / 2, side, side), Qt::white);
  }
  if (isMine()) {
    constexpr int kBar = 4;
    const QRect bar(0, height() - kBar, int(width() * shareOf(m_player)), kBar);
    painter.fillRect(bar, theme().signal(SignalTone::Video));
  }
  if (hasFocus()) {
    painter.setPen(QPen(theme().focus, 2));
    painter.drawPath(frame);
  }
}

void TrailerView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !m_file.empty()) m_player.toggle(m_file);
}

void TrailerView::keyPressEvent(QKeyEvent* event) {
  if (!handleKey(m_player, m_file, isMine(), event->key())) QWidget::keyPressEvent(event);
}

SoundBar::SoundBar(Player& player, QWidget* parent) : QWidget(parent), m_player(player) {
  setFocusPolicy(Qt::StrongFocus);
  m_button = new QToolButton(this);
  m_button->setObjectName("playSound");
  m_button->setFocusPolicy(Qt::NoFocus);
  m_button->setAutoRaise(true);
  m_track = new QWidget(this);
  m_track->setFixedHeight(20);
  m_track->setCursor(Qt::PointingHandCursor);
  m_track->installEventFilter(this);
  m_time = new QLabel(this);
  m_time->setEnabled(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_button);
  row->addWidget(m_track, 1);
  row->addWidget(m_time);
  connect(m_button, &QToolButton::clicked, this, [this] { m_player.toggle(m_file); });
  connect(&player, &Player::stateChanged, this, &SoundBar::refresh);
  connect(&player, &Player::positionChanged, this, &SoundBar::refresh);
}

bool SoundBar::isMine() const { return !m_file.empty() && m_player.file() == m_file; }

void SoundBar::setSound(const std::filesystem::path& file) {
  m_file = file;
  refresh();
}

void SoundBar::refresh() {
  const bool playing = isMine() && m_player.state() == Player::State::Playing;
  m_button->setIcon(makeIcon(playing ? Icon::Pause : Icon::Play));
  m_button->setToolTip(playing ? tr("Pause") : tr("Play the sound"));
  setAccessibleName(m_button->toolTip());
  m_time->setText(isMine() && m_player.duration() > 0
                      ? timeText(m_player.position()) + QStringLiteral(" / ") + timeText(m_player.duration())
                      : QString());
  m_track->update();
}

bool SoundBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_track && event->type() == QEvent::Paint) {
    QPainter painter(m_track);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF groove(0, m_track->height() / 2.0 - 2, m_track->width(), 4);
    painter.setBrush(theme().line);
    painter.drawRoundedRect(groove, 2, 2);
    if (isMine()) {
      painter.setBrush(theme().signal(SignalTone::Audio));
      painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(groove.width() * shareOf(m_player), 4)), 2, 2);
    }
    return true;
  }
  if (watched == m_track && event->type() == QEvent::MouseButtonPress && isMine()) {
    const double x = static_cast<QMouseEvent*>(event)->position().x();
    m_player.seek(qint64(x / std::max(1, m_track->width()) * double(m_player.duration())));
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

void SoundBar::keyPressEvent(QKeyEvent* event) {
  if (!handleKey(m_player, m_file, isMine(), event->key())) QWidget::keyPressEvent(event);
}

}  // namespace kinoprism
