#include "widgets/forms/panel.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

Panel::Panel(QWidget* parent) : QFrame(parent) {
  m_title = new QLabel(this);
  QFont font = themeFont(TextRole::Strong);
  font.setPixelSize(textPixels(15));
  m_title->setFont(font);
  m_title->setWordWrap(true);  // where buttons leave it little room
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(10);
  m_head = new QHBoxLayout;
  m_head->setSpacing(8);
  m_head->addWidget(m_title, 1);
  column->addLayout(m_head);
  m_body = new QVBoxLayout;
  m_body->setSpacing(8);
  column->addLayout(m_body, 1);
}

void Panel::setTitle(const QString& title) {
  m_title->setText(title);
  setAccessibleName(title);
}

void Panel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme().line);
  painter.setBrush(theme().raised);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

}  // namespace kinoprism::widgets
