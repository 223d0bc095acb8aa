#include "widgets/forms/filter_chips.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPushButton>
#include <algorithm>

#include "widgets/forms/flow_layout.h"

namespace kinoprism::widgets {
namespace {

constexpr int kCrossWidth = 24;  // px at the end of a chip that count as its cross

}  // namespace

FilterChips::FilterChips(QWidget* parent) : QWidget(parent) {
  new FlowLayout(this, 8);
  setAccessibleName(tr("Filters"));
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

void FilterChips::setChips(const QList<FilterChip>& chips) {
  const bool same = std::equal(chips.begin(), chips.end(), m_chips.begin(), m_chips.end(),
                               [](const FilterChip& a, const FilterChip& b) { return a.id == b.id; });
  m_chips = chips;
  if (!same) rebuild();
  refresh();
}

void FilterChips::rebuild() {
  qDeleteAll(m_buttons);
  m_buttons.clear();
  for (const FilterChip& chip : m_chips) {
    auto* button = new QPushButton(this);
    button->setProperty("chip", true);
    button->setAutoDefault(false);
    button->setCheckable(true);
    layout()->addWidget(button);
    m_buttons.insert(chip.id, button);
    button->installEventFilter(this);
    connect(button, &QPushButton::clicked, this, [this, id = chip.id] { clicked(id); });
  }
}

void FilterChips::refresh() {
  for (const FilterChip& chip : m_chips) {
    QPushButton* b = m_buttons.value(chip.id);
    b->setText(chip.text + (chip.hasMenu ? QStringLiteral(" ▾") : QString()) +
               (chip.clearable ? QStringLiteral("  ✕") : QString()));
    b->setAccessibleName(chip.text);
    b->setChecked(chip.checked);
    b->setEnabled(chip.enabled);
    b->setToolTip(chip.toolTip);
    b->setAccessibleDescription(chip.toolTip);
  }
  updateGeometry();
}

bool FilterChips::eventFilter(QObject* watched, QEvent* event) {
  const auto chip = std::find_if(m_chips.begin(), m_chips.end(),
                                 [&](const FilterChip& c) { return c.clearable && m_buttons.value(c.id) == watched; });
  if (chip == m_chips.end()) return QWidget::eventFilter(watched, event);
  const QString id = chip->id;
  if (event->type() == QEvent::MouseButtonRelease) {
    auto* button = static_cast<QPushButton*>(watched);
    const QPoint place = static_cast<QMouseEvent*>(event)->position().toPoint();
    if (button->rect().contains(place) && place.x() >= button->width() - kCrossWidth) {
      button->setDown(false);
      Q_EMIT cleared(id);
      return true;
    }
  }
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
      Q_EMIT cleared(id);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void FilterChips::clicked(const QString& id) {
  const auto chip = std::find_if(m_chips.begin(), m_chips.end(), [&](const FilterChip& c) { return c.id == id; });
  QPushButton* pressed = m_buttons.value(id);
  if (chip->hasMenu) {
    pressed->setChecked(chip->checked);
    Q_EMIT menuRequested(id, pressed->mapToGlobal(QPoint(0, pressed->height())));
    return;
  }
  const bool wanted = m_exclusive || !chip->checked;
  const bool changed = wanted != chip->checked;
  setChecked(id, wanted);
  if (changed) Q_EMIT toggled(id, wanted);
}

bool FilterChips::isChecked(const QString& id) const {
  return std::any_of(m_chips.begin(), m_chips.end(), [&](const FilterChip& c) { return c.id == id && c.checked; });
}

void FilterChips::setChecked(const QString& id, bool checked) {
  for (FilterChip& chip : m_chips) {
    if (chip.id == id)
      chip.checked = checked;
    else if (m_exclusive && checked && !chip.hasMenu)
      chip.checked = false;
  }
  refresh();
}

void FilterChips::setExclusive(bool exclusive) { m_exclusive = exclusive; }

QPushButton* FilterChips::button(const QString& id) const { return m_buttons.value(id); }

}  // namespace kinoprism::widgets
