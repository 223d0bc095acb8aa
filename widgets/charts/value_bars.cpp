#include "widgets/charts/value_bars.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <QToolTip>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kMostBars = 12;
constexpr double kGap = 2;

QString numberText(double value) { return QLocale().toString(value, 'g', 4); }

}  // namespace

ValueBars::ValueBars(QWidget* parent) : QWidget(parent) { setFont(themeFont(TextRole::Small)); }

void ValueBars::setValues(const QList<Value>& values) {
  m_bars.clear();
  m_highest = 0;
  if (!values.isEmpty() && values.size() <= kMostBars) {
    for (const Value& value : values) m_bars.append({value.value, value.value, value.count});
  } else if (!values.isEmpty()) {
    const double low = values.first().value;
    const double width = (values.last().value - low) / kMostBars;
    for (int i = 0; i < kMostBars; ++i) m_bars.append({low + i * width, low + (i + 1) * width, 0});
    for (const Value& value : values)
      m_bars[std::clamp(int((value.value - low) / width), 0, kMostBars - 1)].count += value.count;
  }
  QStringList described;
  for (const Bar& bar : m_bars) {
    m_highest = std::max(m_highest, bar.count);
    described.append(QStringLiteral("%1: %2").arg(textOf(bar), QLocale().toString(bar.count)));
  }
  setAccessibleDescription(described.join(QStringLiteral("; ")));
  update();
}

QString ValueBars::textOf(const Bar& bar) const {
  return bar.from == bar.to ? numberText(bar.from)
                            : QStringLiteral("%1–%2").arg(numberText(bar.from), numberText(bar.to));
}

QRectF ValueBars::slotOf(int bar) const {
  const double width = double(this->width()) / double(std::max<qsizetype>(m_bars.size(), 1));
  return {bar * width, 0, width, double(height())};
}

void ValueBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const double textHeight = fontMetrics().height();
  const double space = height() - textHeight - kGap;
  for (int i = 0; i < m_bars.size(); ++i) {
    const QRectF slot = slotOf(i);
    const double bar = m_highest > 0 ? space * double(m_bars[i].count) / double(m_highest) : 0;
    painter.fillRect(QRectF(slot.left() + kGap, space - bar, slot.width() - 2 * kGap, bar), theme().accent);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(slot.left(), height() - textHeight, slot.width(), textHeight), Qt::AlignCenter,
                     fontMetrics().elidedText(numberText(m_bars[i].from), Qt::ElideRight, int(slot.width())));
  }
}

bool ValueBars::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  for (int i = 0; i < m_bars.size(); ++i) {
    if (!slotOf(i).contains(help->pos())) continue;
    QToolTip::showText(help->globalPos(),
                       QStringLiteral("%1: %2").arg(textOf(m_bars[i]), QLocale().toString(m_bars[i].count)), this);
    return true;
  }
  QToolTip::hideText();
  return true;
}

}  // namespace kinoprism::widgets
