#include "widgets/forms/two_texts_delegate.h"

#include <QPainter>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

int TwoTextsDelegate::rowHeight() { return textPixels(24); }

QSize TwoTextsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {100, rowHeight()}; }

void TwoTextsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  painter->save();
  const bool chosen = option.state & QStyle::State_Selected;
  if (chosen || (option.state & QStyle::State_MouseOver)) painter->fillRect(option.rect, theme().hover);
  if (chosen) painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), theme().focus);
  const QRect box = option.rect.adjusted(8, 0, -4, 0);
  const QString right = index.data(RightRole).toString();
  painter->setFont(themeFont(TextRole::Small));
  const int width = right.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(right) + 8;
  const int tone = index.data(ToneRole).toInt();
  painter->setPen(tone > 0 ? theme().gain : tone < 0 ? theme().loss : theme().quietText);
  painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, right);
  QFont font = themeFont(TextRole::Body);
  const bool struck = index.data(StruckRole).toBool();
  font.setStrikeOut(struck);
  painter->setFont(font);
  painter->setPen(struck ? theme().quietText : theme().text);
  painter->drawText(box.adjusted(0, 0, -width, 0), Qt::AlignLeft | Qt::AlignVCenter,
                    painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width() - width));
  painter->restore();
}

}  // namespace kinoprism::widgets
