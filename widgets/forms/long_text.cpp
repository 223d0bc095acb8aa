#include "widgets/forms/long_text.h"

#include <QEvent>

namespace kinoprism::widgets {
namespace {

constexpr int kFewLetters = 12, kLineOfLetters = 60;

}  // namespace

LongText::LongText(QWidget* parent) : QLabel(parent) {
  setWordWrap(true);
  setTextFormat(Qt::PlainText);
  setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QSize LongText::sizeHint() const {
  const int width = fontMetrics().averageCharWidth() * kLineOfLetters;
  return {width, heightForWidth(width)};
}

QSize LongText::minimumSizeHint() const {
  return {fontMetrics().averageCharWidth() * kFewLetters, fontMetrics().lineSpacing()};
}

int LongText::heightForWidth(int width) const {
  if (text() != m_measured) {
    m_measured = text();
    m_heights.clear();
  }
  const auto known = m_heights.constFind(width);
  if (known != m_heights.constEnd()) return *known;
  const int height = QLabel::heightForWidth(width);
  m_heights.insert(width, height);
  return height;
}

void LongText::changeEvent(QEvent* event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) m_heights.clear();
  QLabel::changeEvent(event);
}

}  // namespace kinoprism::widgets
