#include "widgets/charts/metrics_table.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <cmath>

#include "widgets/charts/contribution_bars.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kSpace = 10;

QString valueText(const MetricRow& row) {
  return row.value && std::isfinite(*row.value) ? QLocale().toString(*row.value, 'f', row.decimals)
                                                : QStringLiteral("–");
}

/// Triangle and sign as well as colour: gain or loss must be seen without colours.
QString changeText(const MetricRow& row) {
  if (!row.change || !std::isfinite(*row.change)) return {};
  const QString number = signedNumber(*row.change, row.decimals);
  if (number[0].isDigit()) return number;
  return (*row.change > 0 ? QStringLiteral("▲ ") : QStringLiteral("▼ ")) + number;
}

QString intervalText(const MetricRow& row) {
  return row.halfWidth ? QStringLiteral("±") + QLocale().toString(*row.halfWidth, 'f', row.decimals) : QString();
}

QColor changeColor(const MetricRow& row) {
  if (!row.significant || changeText(row).isEmpty() || changeText(row)[0].isDigit()) return theme().quietText;
  return (*row.change > 0) == row.higherIsBetter ? theme().gain : theme().loss;
}

int widest(const QFontMetrics& metrics, const QList<MetricRow>& rows, QString (*text)(const MetricRow&)) {
  int width = 0;
  for (const MetricRow& row : rows) width = std::max(width, metrics.horizontalAdvance(text(row)));
  return width;
}

}  // namespace

MetricsTable::MetricsTable(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Metrics"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void MetricsTable::setHeading(const QString& heading) {
  m_heading = heading;
  describe();
}

void MetricsTable::setRows(const QList<MetricRow>& rows) {
  const bool resized = rows.size() != m_rows.size();
  m_rows = rows;
  describe();
  if (resized) updateGeometry();
}

void MetricsTable::setProtocol(const QString& protocol) {
  if (protocol == m_protocol) return;
  m_protocol = protocol;
  describe();
  updateGeometry();
}

void MetricsTable::setStale(bool stale) {
  if (stale == m_stale) return;
  m_stale = stale;
  update();
}

void MetricsTable::describe() {
  setAccessibleDescription(toText());
  update();
}

QString MetricsTable::toText() const {
  QStringList lines;
  if (!m_heading.isEmpty()) lines << m_heading;
  for (const MetricRow& row : m_rows) {
    QStringList cells{row.name, valueText(row)};
    if (row.change) cells << signedNumber(*row.change, row.decimals);
    if (row.halfWidth) cells << intervalText(row);
    lines << cells.join(QLatin1Char('\t'));
  }
  if (!m_protocol.isEmpty()) lines << m_protocol;
  return lines.join(QLatin1Char('\n'));
}

void MetricsTable::copy() const { QGuiApplication::clipboard()->setText(toText()); }

int MetricsTable::rowHeight() const { return QFontMetrics(themeFont(TextRole::Body)).height() + 6; }

int MetricsTable::headingHeight(int width) const {
  if (m_heading.isEmpty()) return 0;
  const QFontMetrics metrics(themeFont(TextRole::Section));
  return metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, m_heading).height() + 6;
}

int MetricsTable::heightForWidth(int width) const {
  int height = headingHeight(width) + int(m_rows.size()) * rowHeight();
  if (!m_protocol.isEmpty()) {
    const QFontMetrics metrics(themeFont(TextRole::Small));
    height += metrics.boundingRect(QRect(0, 0, width, 1000), Qt::TextWordWrap, m_protocol).height() + 8;
  }
  return height;
}

QSize MetricsTable::sizeHint() const { return {300, heightForWidth(300)}; }

QSize MetricsTable::minimumSizeHint() const { return {200, rowHeight()}; }

void MetricsTable::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme& t = theme();
  painter.setPen(t.quietText);
  painter.setFont(themeFont(TextRole::Section));
  int y = headingHeight(width());
  painter.drawText(QRect(0, 0, width(), y), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_heading);
  const QFont body = themeFont(TextRole::Body), strong = themeFont(TextRole::Strong),
              small = themeFont(TextRole::Small);
  const QFontMetrics bodyMetrics(body);
  const int intervals = widest(QFontMetrics(small), m_rows, intervalText);
  const int changes = widest(bodyMetrics, m_rows, changeText);
  const int values = widest(QFontMetrics(strong), m_rows, valueText);
  const int intervalEnd = width(), changeEnd = intervalEnd - (intervals > 0 ? intervals + kSpace : 0);
  const int valueEnd = changeEnd - (changes > 0 ? changes + kSpace : 0), nameEnd = valueEnd - values - kSpace;
  for (const MetricRow& row : m_rows) {
    const auto cell = [&](int right, int wide) { return QRect(right - wide, y, wide, rowHeight()); };
    const QColor ink = m_stale ? t.quietText : t.text;
    painter.setFont(body);
    painter.setPen(ink);
    painter.drawText(QRect(0, y, nameEnd, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     bodyMetrics.elidedText(row.name, Qt::ElideRight, nameEnd));
    painter.setPen(m_stale ? t.quietText : changeColor(row));
    painter.drawText(cell(changeEnd, changes), Qt::AlignRight | Qt::AlignVCenter, changeText(row));
    painter.setFont(strong);
    painter.setPen(ink);
    painter.drawText(cell(valueEnd, values), Qt::AlignRight | Qt::AlignVCenter, valueText(row));
    painter.setFont(small);
    painter.setPen(t.quietText);
    painter.drawText(cell(intervalEnd, intervals), Qt::AlignRight | Qt::AlignVCenter, intervalText(row));
    y += rowHeight();
  }
  painter.setFont(small);
  painter.setPen(t.quietText);
  painter.drawText(QRect(0, y + 4, width(), std::max(0, height() - y - 4)),
                   Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, m_protocol);
  if (hasFocus()) {
    painter.setPen(t.focus);
    painter.drawLine(0, height() - 1, width(), height() - 1);
  }
}

void MetricsTable::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  QWidget::keyPressEvent(event);
}

void MetricsTable::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  connect(menu->addAction(makeIcon(Icon::Copy), tr("Copy with protocol")), &QAction::triggered, this,
          &MetricsTable::copy);
  menu->popup(event->globalPos());
}

void MetricsTable::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) setAccessibleName(tr("Metrics"));
}

}  // namespace kinoprism::widgets
