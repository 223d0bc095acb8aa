#include "app/pages/trailer_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr double kCorner = 8;

}  // namespace

TrailerView::TrailerView(Player& player, QWidget* parent) : QWidget(parent), m_player(player) {
  setCursor(Qt::PointingHandCursor);
  setObjectName("trailer");
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  connect(&player, &Player::stateChanged, this, [this] { update(); });
  connect(&player, &Player::captionChanged, this, [this] { update(); });
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
  setAccessibleName(tr("Trailer"));
  update();
}

void TrailerView::setOnScreen(bool onScreen) {
  m_onScreen = onScreen;
  update();
}

void TrailerView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  if (!m_onScreen) {
    QPainterPath frame;
    frame.addRoundedRect(rect(), kCorner, kCorner);
    painter.setClipPath(frame);
  }
  painter.fillRect(rect(), m_onScreen ? QColor(Qt::black) : QColor(12, 13, 16));
  if (!m_picture.isNull()) {
    const QSize fitted = m_picture.size().scaled(size(), Qt::KeepAspectRatio);
    painter.drawImage(QRect(QPoint((width() - fitted.width()) / 2, (height() - fitted.height()) / 2), fitted),
                      m_picture);
  }
  const bool playing = isMine() && m_player.state() == Player::State::Playing;
  if (!playing) {
    painter.fillRect(rect(), QColor(0, 0, 0, 110));
    const double side = std::min(width(), height()) * 0.24;
    widgets::paintIcon(painter, widgets::Icon::Play, QRectF((width() - side) / 2, (height() - side) / 2, side, side),
                       Qt::white);
  }
  if (const QString caption = isMine() ? m_player.caption() : QString(); !caption.isEmpty()) {
    paintCaption(painter, caption);
  }
}

void TrailerView::paintCaption(QPainter& painter, const QString& text) const {
  constexpr int kMargin = 6;
  QFont font = widgets::themeFont(widgets::TextRole::Strong);
  font.setPixelSize(std::max(12, height() / 16));
  painter.setFont(font);
  const QRect room = rect().adjusted(4 * kMargin, 0, -4 * kMargin, -2 * kMargin);
  const int flags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
  const QRect box = painter.boundingRect(room, flags, text).adjusted(-kMargin, -kMargin / 2, kMargin, kMargin / 2);
  painter.fillRect(box, QColor(0, 0, 0, 180));
  painter.setPen(Qt::white);
  painter.drawText(room, flags, text);
}

void TrailerView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !m_file.empty()) Q_EMIT toggled();
}

void TrailerView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && !m_file.empty()) Q_EMIT fullScreenWanted();
}

}  // namespace kinoprism::app
