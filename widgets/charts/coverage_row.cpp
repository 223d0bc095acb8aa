#include "widgets/charts/coverage_row.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace kinoprism::widgets {
namespace {

constexpr int kHeight = 40;
constexpr int kBar = 9;
constexpr int kDot = 10;
constexpr int kGap = 10;

}  // namespace

CoverageRow::CoverageRow(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CoverageRow::setCoverage(const Coverage& coverage) {
  m_coverage = coverage;
  describe();
  update();
}

QString CoverageRow::numbers() const {
  const QLocale locale;
  const qint64 missing = std::max<qint64>(m_coverage.total - m_coverage.real - m_coverage.filled, 0);
  return tr("%1 real · %2 filled · %3 missing")
      .arg(locale.toString(m_coverage.real), locale.toString(m_coverage.filled), locale.toString(missing));
}

void CoverageRow::describe() {
  setAccessibleName(m_coverage.title + QStringLiteral(", ") + m_coverage.detail + QStringLiteral(", ") + numbers());
  setToolTip(m_coverage.toolTip.isEmpty() ? numbers() : m_coverage.toolTip);
}

QSize CoverageRow::sizeHint() const { return {420, textPixels(kHeight)}; }
QSize CoverageRow::minimumSizeHint() const { return {260, textPixels(kHeight)}; }

void CoverageRow::paintBar(QPainter& painter, const QRectF& box) const {
  QPainterPath frame;
  frame.addRoundedRect(box, kBar / 2.0, kBar / 2.0);
  painter.save();
  painter.setClipPath(frame);
  painter.fillRect(box, theme().line);
  const double total = double(std::max<qint64>(m_coverage.total, 1));
  const double real = box.width() * double(m_coverage.real) / total;
  const double filled = box.width() * double(m_coverage.filled) / total;
  const QColor color = theme().signal(m_coverage.tone);
  painter.fillRect(QRectF(box.left(), box.top(), real, box.height()), color);
  if (filled > 0) {
    const QRectF part(box.left() + real, box.top(), filled, box.height());
    painter.setClipRect(part, Qt::IntersectClip);
    painter.setPen(QPen(color, 2.2));
    for (double x = part.left() - part.height(); x < part.right(); x += 6) {
      painter.drawLine(QPointF(x, part.bottom()), QPointF(x + part.height(), part.top()));
    }
  }
  painter.restore();
}

void CoverageRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  if (hasFocus()) {
    painter.setPen(QPen(t.focus, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
  }
  const int line = height() - kBar - 10;
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.signal(m_coverage.tone));
  painter.drawEllipse(QRectF(2, (line - kDot) / 2.0 + 2, kDot, kDot));
  const QRect row(kDot + 8, 2, width() - kDot - 14, line);
  painter.setFont(themeFont(TextRole::Body));
  const QFontMetrics metrics = painter.fontMetrics();
  const QString right = numbers();
  const int rightWidth = metrics.horizontalAdvance(right);
  painter.setPen(t.quietText);
  painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, right);
  const int room = row.width() - rightWidth - kGap;
  const int titleWidth = std::min(metrics.horizontalAdvance(m_coverage.title), room);
  painter.setPen(t.text);
  painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(m_coverage.title, Qt::ElideRight, room));
  const int rest = room - titleWidth - 6;
  painter.setPen(t.quietText);
  if (rest > 24) {
    painter.drawText(row.adjusted(titleWidth + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_coverage.detail, Qt::ElideRight, rest));
  }
  paintBar(painter, QRectF(2, height() - kBar - 4, width() - 4, kBar));
}

void CoverageRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) describe();
  QWidget::changeEvent(event);
}

void CoverageRow::focusInEvent(QFocusEvent*) { update(); }
void CoverageRow::focusOutEvent(QFocusEvent*) { update(); }

}  // namespace kinoprism::widgets
