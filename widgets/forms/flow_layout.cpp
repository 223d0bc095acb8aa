#include "widgets/forms/flow_layout.h"

#include <QWidget>
#include <algorithm>

namespace kinoprism::widgets {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(spacing);
}

FlowLayout::~FlowLayout() { qDeleteAll(m_items); }

void FlowLayout::addItem(QLayoutItem* item) { m_items.append(item); }

QLayoutItem* FlowLayout::itemAt(int index) const { return m_items.value(index); }

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, true);
}

QSize FlowLayout::sizeHint() const {
  QSize size;
  for (const QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    const QSize hint = item->sizeHint();
    size.rwidth() += hint.width() + (size.width() > 0 ? spacing() : 0);
    size.setHeight(std::max(size.height(), hint.height()));
  }
  const QMargins m = contentsMargins();
  return size.grownBy(m);
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items) size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

int FlowLayout::place(const QRect& rect, bool apply) const {
  const QRect inside = rect.marginsRemoved(contentsMargins());
  int x = inside.x(), y = inside.y(), lineHeight = 0;
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty()) continue;
    QSize size = item->sizeHint();
    size.setWidth(std::min(size.width(), std::max(item->minimumSize().width(), inside.width())));
    if (x > inside.x() && x + size.width() > inside.right() + 1) {
      x = inside.x();
      y += lineHeight + spacing();
      lineHeight = 0;
    }
    if (apply) item->setGeometry(QRect(QPoint(x, y), size));
    x += size.width() + spacing();
    lineHeight = std::max(lineHeight, size.height());
  }
  return y + lineHeight - inside.y() + contentsMargins().top() + contentsMargins().bottom();
}

}  // namespace kinoprism::widgets
