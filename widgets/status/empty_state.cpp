#include "widgets/status/empty_state.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kIcon = 48;
constexpr int kTextWidth = 420;

}  // namespace

EmptyState::EmptyState(QWidget* parent) : QWidget(parent) {
  m_iconSpace = new QWidget(this);
  m_iconSpace->setFixedSize(kIcon, kIcon);
  m_title = new QLabel(this);
  m_title->setFont(themeFont(TextRole::Title));
  m_text = new QLabel(this);
  m_text->setMaximumWidth(kTextWidth);
  for (QLabel* label : {m_title, m_text}) {
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
  }
  m_button = new QPushButton(this);
  m_button->setProperty("primary", true);
  m_button->setAutoDefault(false);
  connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(24, 24, 24, 24);
  column->setSpacing(10);
  column->addStretch(1);
  column->addWidget(m_iconSpace, 0, Qt::AlignHCenter);
  column->addWidget(m_title);
  auto* middle = new QHBoxLayout;
  middle->addStretch(1);
  middle->addWidget(m_text, 8);
  middle->addStretch(1);
  column->addLayout(middle);
  column->addSpacing(6);
  column->addWidget(m_button, 0, Qt::AlignHCenter);
  column->addStretch(1);
  m_button->setVisible(false);
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& text, const QString& action) {
  m_icon = icon;
  m_title->setText(title);
  m_text->setText(text);
  m_button->setText(action);
  m_button->setAccessibleName(action);
  m_button->setAccessibleDescription(text);
  m_button->setVisible(!action.isEmpty());
  setAccessibleName(title);
  setAccessibleDescription(text);
  update();
}

void EmptyState::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintIcon(painter, m_icon, m_iconSpace->geometry(), theme().quietText);
}

}  // namespace kinoprism::widgets
