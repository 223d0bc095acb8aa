#include "widgets/mixer/weight_row.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "widgets/mixer/signal_slider.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr double kSliderSteps = 100;  // a unit

}  // namespace

WeightRow::WeightRow(const MixerSignal& description, QWidget* parent) : QWidget(parent), m_description(description) {
  m_name = new QLabel(description.name, this);
  m_name->setTextFormat(Qt::PlainText);
  m_name->setEnabled(description.enabled);
  m_number = new QDoubleSpinBox(this);
  m_number->setProperty("weight", true);
  m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_number->setDecimals(2);
  m_number->setSingleStep(0.01);
  m_number->setRange(description.minimum, description.maximum);
  m_number->setKeyboardTracking(false);
  m_number->setFixedWidth(textPixels(58));
  m_number->setFocusPolicy(Qt::StrongFocus);
  m_slider = new SignalSlider(description.tone, this);
  m_slider->setRange(int(std::lround(description.minimum * kSliderSteps)),
                     int(std::lround(description.maximum * kSliderSteps)));
  m_name->setBuddy(m_slider);
  m_slider->setAccessibleName(description.name);
  m_number->setAccessibleName(tr("Weight of %1").arg(description.name));
  for (QWidget* control : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_number)}) {
    control->setEnabled(description.enabled);
    control->setAccessibleDescription(description.reason);
  }
  setToolTip(description.enabled ? QString() : description.reason);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setSpacing(1);
  grid->addWidget(m_name, 0, 0);
  grid->addWidget(m_number, 0, 1);
  grid->addWidget(m_slider, 1, 0, 1, 2);
  grid->setColumnStretch(0, 1);
  setValue(description.value);
  connect(m_slider, &QSlider::valueChanged, this, [this](int steps) { change(steps / kSliderSteps); });
  connect(m_slider, &SignalSlider::resetRequested, this, [this] { change(m_description.defaultValue); });
  connect(m_slider, &SignalSlider::gestureBegan, this, &WeightRow::gestureBegan);
  connect(m_slider, &SignalSlider::gestureEnded, this, &WeightRow::gestureEnded);
  connect(m_number, &QDoubleSpinBox::valueChanged, this, &WeightRow::typed);
}

void WeightRow::setValue(double value) {
  m_value = std::clamp(value, m_description.minimum, m_description.maximum);
  const QSignalBlocker quietNumber(m_number), quietSlider(m_slider);
  m_number->setValue(m_value);
  m_slider->setValue(int(std::lround(m_value * kSliderSteps)));
  m_slider->update();
}

void WeightRow::change(double value) {
  const double before = m_value;
  setValue(value);
  if (m_value != before) Q_EMIT moved();
}

void WeightRow::typed(double value) {
  Q_EMIT gestureBegan();
  change(value);
  Q_EMIT gestureEnded();
}

void WeightRow::reset() {
  if (m_description.enabled) change(m_description.defaultValue);
}

}  // namespace kinoprism::widgets
