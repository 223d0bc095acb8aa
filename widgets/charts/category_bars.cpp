#include "widgets/charts/category_bars.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kHead = 20;
constexpr int kRow = 20;
constexpr double kNameShare = 0.44;
constexpr int kCountWidth = 78;

}  // namespace

CategoryBars::CategoryBars(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::TabFocus);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CategoryBars::setTitle(const QString& title) {
  m_title = title;
  describe();
  update();
}

void CategoryBars::setRows(const QList<Row>& rows, qint64 part, qint64 whole) {
  const bool grows = rows.size() != m_rows.size();
  m_rows = rows;
  m_part = part;
  m_whole = whole;
  m_cursor = std::clamp(m_cursor, 0, std::max(0, int(rows.size()) - 1));
  if (grows) updateGeometry();
  describe();
  update();
}

void CategoryBars::describe() {
  QStringList chosen;
  for (const Row& row : m_rows) {
    if (row.chosen) chosen.append(row.text);
  }
  setAccessibleName(m_title);
  setAccessibleDescription(chosen.isEmpty() ? tr("none chosen") : chosen.join(QStringLiteral(", ")));
}

QSize CategoryBars::sizeHint() const { return {200, textPixels(kHead) + textPixels(kRow) * int(m_rows.size()) + 4}; }

QRect CategoryBars::rowRect(int row) const {
  return {0, textPixels(kHead) + row * textPixels(kRow), width(), textPixels(kRow)};
}

void CategoryBars::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const Theme& t = theme();
  const QLocale locale;
  painter.setFont(themeFont(TextRole::Small));
  painter.setPen(t.quietText);
  painter.drawText(QRect(1, 0, width() - 2, textPixels(kHead)), Qt::AlignRight | Qt::AlignTop,
                   QStringLiteral("%1 / %2").arg(locale.toString(m_part), locale.toString(m_whole)));
  painter.setPen(t.text);
  painter.drawText(QRect(1, 0, width() - 2, textPixels(kHead)), Qt::AlignLeft | Qt::AlignTop, m_title);
  qint64 most = 1;
  for (const Row& row : m_rows) most = std::max(most, row.whole);
  for (int r = 0; r < m_rows.size(); ++r) {
    const Row& row = m_rows[r];
    const QRect box = rowRect(r);
    if (row.chosen || (hasFocus() && r == m_cursor)) {
      painter.setPen(hasFocus() && r == m_cursor ? QPen(t.focus, 1.5) : QPen(Qt::NoPen));
      painter.setBrush(row.chosen ? t.hover : QBrush(Qt::NoBrush));
      painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4);
    }
    const int name = int(box.width() * kNameShare);
    painter.setPen(t.text);
    const QString text = row.chosen ? QStringLiteral("✓ ") + row.text : row.text;
    painter.drawText(box.adjusted(5, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, name - 8));
    const double room = std::max(10, box.width() - name - textPixels(kCountWidth));
    const auto bar = [&](qint64 count) {
      return QRectF(name, box.top() + 6, count == 0 ? 0 : std::max(1.5, room * double(count) / double(most)),
                    textPixels(kRow) - 12);
    };
    painter.fillRect(bar(row.whole), t.line);
    painter.fillRect(bar(row.part), t.signal(SignalTone::Collaborative));
    painter.setPen(t.quietText);
    painter.drawText(box.adjusted(0, 0, -4, 0), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("%1 / %2").arg(locale.toString(row.part), locale.toString(row.whole)));
  }
}

void CategoryBars::toggle(int row) {
  if (row < 0 || row >= m_rows.size()) return;
  m_cursor = row;
  m_rows[row].chosen = !m_rows[row].chosen;
  describe();
  update();
  Q_EMIT toggled(m_rows[row].id, m_rows[row].chosen);
}

void CategoryBars::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && event->position().y() >= textPixels(kHead)) {
    toggle((int(event->position().y()) - textPixels(kHead)) / textPixels(kRow));
  }
}

void CategoryBars::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
    m_cursor = std::clamp(m_cursor + (event->key() == Qt::Key_Up ? -1 : 1), 0, std::max(0, int(m_rows.size()) - 1));
    update();
  } else if (event->key() == Qt::Key_Space) {
    toggle(m_cursor);
  } else {
    QWidget::keyPressEvent(event);
  }
}

}  // namespace kinoprism::widgets
