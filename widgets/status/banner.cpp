#include "widgets/status/banner.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kIconSpace = 38;
constexpr int kFromBottom = 24;
constexpr int kWidest = 640;

}  // namespace

Banner::Banner(Placement placement, QWidget* parent) : QFrame(parent), m_placement(placement) {
  m_label = new QLabel(this);
  m_label->setTextFormat(Qt::PlainText);
  m_label->setWordWrap(true);
  m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_action = new QPushButton(this);
  m_action->setAutoDefault(false);
  m_close = new QToolButton(this);
  m_close->setIcon(makeIcon(Icon::Close));
  m_close->setToolTip(tr("Dismiss"));
  m_close->setAccessibleName(tr("Dismiss"));
  m_timer = new QTimer(this);
  m_timer->setSingleShot(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(kIconSpace, 8, 8, 8);
  row->setSpacing(8);
  row->addWidget(m_label, 1);
  row->addWidget(m_action);
  row->addWidget(m_close);
  connect(m_action, &QPushButton::clicked, this, [this] {
    hide();
    Q_EMIT actionTriggered();
  });
  connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
  connect(m_timer, &QTimer::timeout, this, &Banner::timeIsUp);
  if (placement == Placement::Floating && parent) parent->installEventFilter(this);
  hide();
}

void Banner::showMessage(BannerKind kind, const QString& message, const QString& action, const QString& detail,
                         int milliseconds) {
  m_kind = kind;
  m_label->setText(message);
  m_label->setToolTip(detail);
  m_action->setText(action);
  m_action->setAccessibleName(action);
  m_action->setVisible(!action.isEmpty());
  setAccessibleName(kind == BannerKind::Error ? tr("Error") : tr("Message"));
  setAccessibleDescription(message);
  m_timer->stop();
  if (milliseconds > 0) m_timer->start(milliseconds);
  show();
  placeInParent();
  update();
}

QString Banner::message() const { return m_label->text(); }

void Banner::dismiss() {
  if (isHidden()) return;
  m_timer->stop();
  hide();
  Q_EMIT dismissed();
}

void Banner::timeIsUp() {
  const QWidget* focused = QApplication::focusWidget();
  if (underMouse() || (focused && isAncestorOf(focused))) return m_timer->start(m_timer->interval());
  dismiss();
}

void Banner::placeInParent() {
  if (m_placement != Placement::Floating || !parentWidget()) return;
  const QSize room = parentWidget()->size();
  const int most = std::max(120, std::min(kWidest, room.width() - 32));
  const int buttons =
      kIconSpace + 8 + m_close->sizeHint().width() + 16 + (m_action->isHidden() ? 0 : m_action->sizeHint().width() + 8);
  const int text = m_label->fontMetrics().horizontalAdvance(m_label->text()) + 8;
  const int width = std::min(most, text + buttons);
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
  setGeometry((room.width() - width) / 2, room.height() - height - kFromBottom, width, height);
  raise();
}

void Banner::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const QColor color = m_kind == BannerKind::Error ? t.loss : m_kind == BannerKind::Success ? t.gain : t.focus;
  painter.setPen(QPen(m_placement == Placement::Floating ? t.quietText : t.line, 1));
  painter.setBrush(t.raised);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  painter.drawRoundedRect(QRectF(1, 6, 3, height() - 12), 1.5, 1.5);
  const Icon icon = m_kind == BannerKind::Error     ? Icon::Warning
                    : m_kind == BannerKind::Success ? Icon::Check
                                                    : Icon::Help;
  paintIcon(painter, icon, QRectF(12, (height() - 18) / 2.0, 18, 18), color);
}

bool Banner::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible()) placeInParent();
  return QFrame::eventFilter(watched, event);
}

void Banner::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    dismiss();
  else
    QFrame::keyPressEvent(event);
}

}  // namespace kinoprism::widgets
