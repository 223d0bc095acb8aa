#include "widgets/mixer/mixer_view.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "widgets/forms/flow_layout.h"
#include "widgets/mixer/weight_row.h"

namespace kinoprism::widgets {
namespace {

void clearLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

QFrame* makeLine(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setFixedHeight(1);
  line->setAutoFillBackground(true);
  line->setBackgroundRole(QPalette::Mid);
  return line;
}

}  // namespace

MixerView::MixerView(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_levelLayout = new QHBoxLayout;
  m_levelLayout->setSpacing(6);
  column->addLayout(m_levelLayout);
  m_rowsLayout = new QVBoxLayout;
  m_rowsLayout->setSpacing(2);
  column->addLayout(m_rowsLayout);
  m_levels = new QButtonGroup(this);
  m_levels->setExclusive(true);
  connect(m_levels, &QButtonGroup::buttonClicked, this, [this] { Q_EMIT levelChanged(level()); });
  buildButtons();
  retranslate();
}

void MixerView::buildButtons() {
  auto* holder = new QWidget(this);
  auto* flow = new FlowLayout(holder, 8);
  for (QPushButton** button : {&m_tune, &m_reset, &m_compare, &m_save}) {
    *button = new QPushButton(holder);
    (*button)->setAutoDefault(false);
    flow->addWidget(*button);
  }
  m_tune->setProperty("primary", true);
  m_compare->setCheckable(true);
  layout()->addWidget(holder);
  connect(m_tune, &QPushButton::clicked, this, &MixerView::autoTuneRequested);
  connect(m_save, &QPushButton::clicked, this, &MixerView::saveRequested);
  connect(m_reset, &QPushButton::clicked, this, &MixerView::resetAll);
  connect(m_compare, &QPushButton::clicked, this, &MixerView::switchSide);
}

void MixerView::retranslate() {
  m_tune->setText(m_tuning ? tr("Tuning…") : tr("Auto-tune"));
  m_tune->setEnabled(!m_tuning);
  m_tune->setToolTip(tr("Find the weights that rank the validation ratings best"));
  m_reset->setText(tr("Reset"));
  m_reset->setToolTip(tr("All weights back to their defaults (double-click a slider for one)"));
  m_save->setText(tr("Save"));
  m_save->setToolTip(tr("Save this mix under a name"));
  m_compare->setToolTip(tr("Switch between two mixes to compare them"));
  m_compare->setAccessibleName(tr("Compare mixes A and B"));
  showSide();
}

void MixerView::showSide() {
  m_compare->setText(m_side == 0 ? tr("A | b") : tr("a | B"));
  m_compare->setAccessibleDescription(m_side == 0 ? tr("Mix A is active") : tr("Mix B is active"));
  m_compare->setChecked(m_side == 1);
}

void MixerView::setSignals(const QList<MixerSignal>& rows) {
  clearLayout(m_rowsLayout);
  m_rows.clear();
  m_otherSide.clear();
  m_side = 0;
  for (const MixerSignal& signal : rows) {
    if (!m_rows.empty() && m_rows.back()->description().group != signal.group) m_rowsLayout->addWidget(makeLine(this));
    auto* row = new WeightRow(signal, this);
    m_rowsLayout->addWidget(row);
    m_rows.push_back(row);
    connect(row, &WeightRow::moved, this, [this] { Q_EMIT weightsChanged(values()); });
    connect(row, &WeightRow::gestureBegan, this, &MixerView::gestureBegan);
    connect(row, &WeightRow::gestureEnded, this, &MixerView::gestureEnded);
  }
  showSide();
}

void MixerView::setLevels(const QList<MixerLevel>& levels, const QString& chosen) {
  for (QAbstractButton* button : m_levels->buttons()) m_levels->removeButton(button);
  clearLayout(m_levelLayout);
  for (const MixerLevel& level : levels) {
    auto* button = new QPushButton(level.name, this);
    button->setProperty("chip", true);
    button->setProperty("level", level.id);
    button->setAutoDefault(false);
    button->setCheckable(true);
    button->setEnabled(level.enabled);
    button->setToolTip(level.enabled ? QString() : level.reason);
    button->setAccessibleName(tr("Fusion level: %1").arg(level.name));
    button->setAccessibleDescription(level.reason);
    m_levels->addButton(button);
    m_levelLayout->addWidget(button);
  }
  m_levelLayout->addStretch(1);
  setLevel(chosen);
}

QString MixerView::level() const {
  const QAbstractButton* button = m_levels->checkedButton();
  return button ? button->property("level").toString() : QString();
}

void MixerView::setLevel(const QString& id) {
  for (QAbstractButton* button : m_levels->buttons()) {
    if (button->property("level").toString() == id) button->setChecked(true);
  }
}

MixerView::Values MixerView::values() const {
  Values values;
  for (const WeightRow* row : m_rows) values.insert(row->description().id, row->value());
  return values;
}

double MixerView::value(const QString& id) const { return values().value(id); }

void MixerView::setValues(const Values& values) {
  for (WeightRow* row : m_rows) {
    if (const auto found = values.find(row->description().id); found != values.end()) row->setValue(*found);
  }
}

void MixerView::setSides(int side, const Values& inHand, const Values& other) {
  setValues(inHand);
  m_otherSide = other;
  m_side = side;
  showSide();
}

void MixerView::setTuning(bool running) {
  m_tuning = running;
  retranslate();
}

void MixerView::resetAll() {
  Q_EMIT gestureBegan();
  for (WeightRow* row : m_rows) row->reset();
  Q_EMIT gestureEnded();
}

void MixerView::switchSide() {
  const Values mine = values();
  if (!m_otherSide.isEmpty()) setValues(m_otherSide);
  m_otherSide = mine;
  m_side = 1 - m_side;
  showSide();
  Q_EMIT sideChanged(m_side);
  Q_EMIT weightsChanged(values());
}

void MixerView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace kinoprism::widgets
