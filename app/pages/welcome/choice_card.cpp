#include "app/pages/welcome/choice_card.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kPadding = 16;
constexpr int kIconSide = 22;
constexpr int kTitleTop = kPadding + kIconSide + 10;
constexpr int kTextTop = kTitleTop + 24;
constexpr int kTallest = 1000;

}  // namespace

ChoiceCard::ChoiceCard(widgets::Icon icon, QWidget* parent) : QAbstractButton(parent), m_icon(icon) {
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void ChoiceCard::setContent(const QString& title, const QString& text, bool primary) {
  m_title = title;
  m_text = text;
  m_primary = primary;
  setText(title);
  setAccessibleName(title);
  setAccessibleDescription(text);
  updateGeometry();
  update();
}

QRect ChoiceCard::textRect(int width) const {
  const QFontMetrics metrics(widgets::themeFont(widgets::TextRole::Body));
  const QRect box(kPadding, kTextTop, width - 2 * kPadding, kTallest);
  return metrics.boundingRect(box, Qt::TextWordWrap, m_text);
}

int ChoiceCard::heightForWidth(int width) const { return std::max(150, textRect(width).bottom() + kPadding); }

void ChoiceCard::paintEvent(QPaintEvent*) {
  const widgets::Theme& colours = widgets::theme();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor fill = underMouse() ? colours.hover : colours.field;
  if (m_primary) {
    fill = colours.accent;
    fill.setAlpha(underMouse() ? 110 : 70);
  }
  painter.setBrush(fill);
  painter.setPen(QPen(hasFocus() ? colours.focus : m_primary ? colours.accent : colours.line, hasFocus() ? 2 : 1));
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  widgets::paintIcon(painter, m_icon, QRectF(kPadding, kPadding, kIconSide, kIconSide), colours.text);
  QFont title = widgets::themeFont(widgets::TextRole::Strong);
  title.setPixelSize(widgets::textPixels(15));
  painter.setFont(title);
  painter.setPen(colours.text);
  painter.drawText(QRect(kPadding, kTitleTop, width() - 2 * kPadding, 22), Qt::AlignLeft | Qt::AlignVCenter, m_title);
  painter.setFont(widgets::themeFont(widgets::TextRole::Body));
  painter.setPen(m_primary ? colours.text : colours.quietText);
  painter.drawText(QRect(kPadding, kTextTop, width() - 2 * kPadding, height() - kTextTop), Qt::TextWordWrap, m_text);
}

void ChoiceCard::enterEvent(QEnterEvent* event) {
  QAbstractButton::enterEvent(event);
  update();
}

void ChoiceCard::leaveEvent(QEvent* event) {
  QAbstractButton::leaveEvent(event);
  update();
}

void ChoiceCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

}  // namespace kinoprism::app
