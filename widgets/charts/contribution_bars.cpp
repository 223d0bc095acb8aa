#include "widgets/charts/contribution_bars.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace kinoprism::widgets {
namespace {

constexpr int kDecimals = 2;
constexpr int kSpace = 10;
constexpr int kShortestBars = 48;

QString shownName(const Contribution& row) { return row.imputed ? row.name + QStringLiteral(" ≈") : row.name; }

}  // namespace

QString signedNumber(double value, int decimals) {
  const bool isPositive = std::isfinite(value) && value >= 0.5 * std::pow(10.0, -decimals);
  return (isPositive ? QStringLiteral("+") : QString()) + numberText(value, decimals);
}

QString numberText(double value, int decimals) {
  if (!std::isfinite(value)) return QStringLiteral("–");
  const bool isNegative = value <= -0.5 * std::pow(10.0, -decimals);
  return (isNegative ? QStringLiteral("−") : QString()) + QLocale().toString(std::abs(value), 'f', decimals);
}

ContributionBars::ContributionBars(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Contributions of the signals"));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ContributionBars::setContributions(const QList<Contribution>& contributions, std::optional<double> total) {
  m_rows = contributions;
  m_total = total;
  describe();
  updateGeometry();
  update();
}

void ContributionBars::describe() {
  QStringList parts;
  for (const Contribution& row : m_rows) {
    QString part = row.name + QLatin1Char(' ') + (row.absent ? tr("no feature") : signedNumber(row.value, kDecimals));
    if (row.imputed) part += QLatin1Char(' ') + tr("(imputed)");
    parts << part;
  }
  if (m_total) parts << tr("Score") + QLatin1Char(' ') + signedNumber(*m_total, kDecimals);
  setAccessibleDescription(parts.join(QLatin1String(", ")));
}

int ContributionBars::rowHeight() const { return QFontMetrics(themeFont(TextRole::Body)).height() + 7; }

int ContributionBars::nameWidth() const {
  const QFontMetrics metrics(themeFont(TextRole::Body));
  int width = m_total ? metrics.horizontalAdvance(tr("Score")) : 0;
  for (const Contribution& row : m_rows) width = std::max(width, metrics.horizontalAdvance(shownName(row)));
  return width;
}

QSize ContributionBars::sizeHint() const {
  const int rows = int(m_rows.size()) + (m_total ? 1 : 0);
  return {nameWidth() + 220, rows * rowHeight() + (m_total ? 5 : 0)};
}

QSize ContributionBars::minimumSizeHint() const { return {140, sizeHint().height()}; }

void ContributionBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const QFont font = themeFont(TextRole::Body);
  const QFontMetrics metrics(font);
  painter.setFont(font);
  double most = 0, least = 0;
  int numberWidth = metrics.horizontalAdvance(QStringLiteral("+0.00"));
  for (const Contribution& row : m_rows) {
    if (row.absent) numberWidth = std::max(numberWidth, metrics.horizontalAdvance(tr("no feature")));
    if (row.absent || !std::isfinite(row.value)) continue;
    most = std::max(most, row.value);
    least = std::min(least, row.value);
    numberWidth = std::max(numberWidth, metrics.horizontalAdvance(signedNumber(row.value, kDecimals)));
  }
  const int names = std::clamp(width() - numberWidth - kShortestBars - 2 * kSpace, 0, nameWidth());
  const double left = names + kSpace, span = width() - left - numberWidth - kSpace;
  const double unit = most > least ? span / (most - least) : 0;
  const double axis = left - least * unit;
  const int height = rowHeight();
  int y = 0;
  for (const Contribution& row : m_rows) {
    painter.setPen(row.absent ? t.quietText : t.text);
    painter.drawText(QRect(0, y, names, height), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(shownName(row), Qt::ElideRight, names));
    painter.setPen(t.quietText);
    painter.drawText(QRect(width() - numberWidth, y, numberWidth, height), Qt::AlignRight | Qt::AlignVCenter,
                     row.absent ? tr("no feature") : signedNumber(row.value, kDecimals));
    if (!row.absent && std::isfinite(row.value)) {
      const double length = std::max(2.0, std::abs(row.value) * unit);
      paintBar(painter, row, QRectF(row.value < 0 ? axis - length : axis, y + (height - 10) / 2.0, length, 10));
    }
    y += height;
  }
  if (least < 0) painter.fillRect(QRectF(axis - 0.5, 0, 1, y), t.quietText);
  if (!m_total) return;
  painter.fillRect(QRect(0, y + 2, width(), 1), t.line);
  painter.setFont(themeFont(TextRole::Strong));
  painter.setPen(t.text);
  const QRect line(0, y + 5, width(), height);
  painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("Score"));
  painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, signedNumber(*m_total, kDecimals));
}

void ContributionBars::paintBar(QPainter& painter, const Contribution& row, const QRectF& box) const {
  QColor color = theme().signal(row.tone);
  painter.setPen(row.imputed ? QPen(color) : QPen(Qt::NoPen));
  painter.setBrush(row.imputed ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
  painter.drawRoundedRect(box, 2, 2);
}

bool ContributionBars::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const int row = help->pos().y() / rowHeight();
  const QString text = row < m_rows.size() ? m_rows[row].toolTip : QString();
  if (text.isEmpty())
    QToolTip::hideText();
  else
    QToolTip::showText(help->globalPos(), text, this);
  return true;
}

void ContributionBars::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) describe();
}

}  // namespace kinoprism::widgets
