#include "widgets/status/navigation_rail.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr int kWidth = 64;
constexpr int kButton = 52;

/// Icon above its name; the page shown has a ground and a bar at its left.
class RailButton : public QAbstractButton {
 public:
  RailButton(const RailPage& page, QWidget* parent) : QAbstractButton(parent), m_icon(page.icon) {
    setText(page.text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(textPixels(kWidth) - 8, textPixels(kButton));
    setAccessibleName(page.text);
  }

 protected:
  void enterEvent(QEnterEvent*) override { update(); }
  void leaveEvent(QEvent*) override { update(); }

  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& t = theme();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isEnabled() && (isChecked() || underMouse())) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(isChecked() ? t.hover : t.field);
      painter.drawRoundedRect(box, 8, 8);
    }
    if (isChecked()) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(t.focus);
      painter.drawRoundedRect(QRectF(1, 14, 3, height() - 28), 1.5, 1.5);
    }
    if (hasFocus()) {
      painter.setPen(QPen(t.focus, 1.5));
      painter.setBrush(Qt::NoBrush);
      painter.drawRoundedRect(box, 8, 8);
    }
    const QColor ink = isChecked() ? t.text : t.quietText;
    painter.setOpacity(isEnabled() ? 1 : 0.45);
    paintIcon(painter, m_icon, QRectF((width() - 22) / 2.0, 7, 22, 22), ink);
    QFont font = themeFont(TextRole::Small);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(0, 31, width(), textPixels(16)), Qt::AlignCenter,
                     QFontMetrics(font).elidedText(text(), Qt::ElideRight, width() - 2));
  }

 private:
  Icon m_icon;
};

}  // namespace

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent) {
  setAccessibleName(tr("Pages"));
  setFixedWidth(textPixels(kWidth));
  m_layout = new QVBoxLayout(this);
  m_layout->setContentsMargins(4, 10, 4, 10);
  m_layout->setSpacing(4);
  m_layout->addStretch(1);
}

void NavigationRail::setPages(const QList<RailPage>& pages) {
  qDeleteAll(m_buttons);
  m_buttons.clear();
  m_pages = pages;
  for (const RailPage& page : pages) {
    auto* button = new RailButton(page, this);
    m_layout->insertWidget(m_layout->count() - 1, button, 0, Qt::AlignHCenter);
    m_buttons.append(button);
    connect(button, &QAbstractButton::clicked, this, [this, id = page.id] {
      setCurrent(m_current);  // the page changes when it has, not when it is asked for
      Q_EMIT pageRequested(id);
    });
    if (!page.shortcut.isEmpty()) {
      auto* shortcut = new QShortcut(page.shortcut, button);
      connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    }
    setPageEnabled(page.id, page.enabled, page.reason);
  }
  setCurrent(m_current);
}

void NavigationRail::setCurrent(const QString& id) {
  m_current = id;
  for (int k = 0; k < m_buttons.size(); ++k) m_buttons[k]->setChecked(m_pages[k].id == id);
}

void NavigationRail::setPageEnabled(const QString& id, bool enabled, const QString& reason) {
  for (int k = 0; k < m_buttons.size(); ++k) {
    RailPage& page = m_pages[k];
    if (page.id != id) continue;
    page.enabled = enabled;
    page.reason = reason;
    m_buttons[k]->setEnabled(enabled);
    m_buttons[k]->setAccessibleDescription(reason);
    const QString keys = page.shortcut.isEmpty()
                             ? QString()
                             : QStringLiteral(" (%1)").arg(page.shortcut.toString(QKeySequence::NativeText));
    m_buttons[k]->setToolTip(enabled ? page.text + keys : page.text + QStringLiteral(": ") + reason);
  }
}

QAbstractButton* NavigationRail::button(const QString& id) const {
  for (int k = 0; k < m_buttons.size(); ++k) {
    if (m_pages[k].id == id) return m_buttons[k];
  }
  return nullptr;
}

QSize NavigationRail::sizeHint() const {
  return {textPixels(kWidth), 20 + int(m_buttons.size()) * (textPixels(kButton) + 4)};
}

void NavigationRail::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), theme().raised);
  painter.fillRect(width() - 1, 0, 1, height(), theme().line);
}

void NavigationRail::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Down)
    focusNextPrevChild(true);
  else if (event->key() == Qt::Key_Up)
    focusNextPrevChild(false);
  else
    event->ignore();
}

}  // namespace kinoprism::widgets
