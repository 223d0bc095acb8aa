#include "widgets/forms/curator_badge.h"

#include <QPainter>
#include <QPixmap>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kSide = 20;

/// The first character, whole: a surrogate pair is not cut.
QString firstOf(const QString& word) { return word.left(word.front().isHighSurrogate() ? 2 : 1); }

bool isIdeograph(const QString& character) {
  return !character.isEmpty() && QChar::script(character.toUcs4().front()) == QChar::Script_Han;
}

QPixmap paint(const QString& name, int64_t number, qreal ratio) {
  QPixmap pixmap(QSize(kSide, kSide) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().curator(number));
  painter.drawEllipse(QRectF(0, 0, kSide, kSide));
  QFont font = themeFont(TextRole::Small);
  font.setPixelSize(9);
  font.setWeight(QFont::DemiBold);
  painter.setFont(font);
  painter.setPen(theme().curatorText());
  painter.drawText(QRectF(0, 0, kSide, kSide), Qt::AlignCenter, initialsOf(name));
  return pixmap;
}

}  // namespace

QString initialsOf(const QString& name) {
  const QStringList words = name.simplified().split(' ', Qt::SkipEmptyParts);
  if (words.isEmpty()) return {};
  const QString first = firstOf(words.front());
  if (isIdeograph(first)) return first;
  const QString rest = words.front().mid(first.size());
  const QString second = words.size() > 1 ? firstOf(words.at(1)) : rest.isEmpty() ? QString() : firstOf(rest);
  return first.toUpper() + (words.size() > 1 ? second.toUpper() : second);
}

QIcon curatorBadge(const QString& name, int64_t number) {
  QIcon icon;
  for (const qreal ratio : {1.0, 2.0, 3.0}) icon.addPixmap(paint(name, number, ratio));
  return icon;
}

}  // namespace kinoprism::widgets
