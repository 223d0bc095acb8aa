#pragma once

#include "widgets/mixer/mixer_view.h"

class QDoubleSpinBox;
class QLabel;

namespace kinoprism::widgets {

class SignalSlider;

/// Name, number and slider of one signal of the mixer. The exact value is kept: a tuned 0.3337 stays so until the hand
/// moves the slider, which goes in hundredths.
class WeightRow : public QWidget {
  Q_OBJECT
 public:
  WeightRow(const MixerSignal& description, QWidget* parent);

  const MixerSignal& description() const { return m_description; }
  double value() const { return m_value; }
  void setValue(double value);  ///< clamped; emits nothing
  void reset();                 ///< to the default, as a hand would
  SignalSlider* slider() const { return m_slider; }
  QDoubleSpinBox* number() const { return m_number; }

 Q_SIGNALS:
  void moved();
  void gestureBegan();
  void gestureEnded();

 private:
  void change(double value);
  void typed(double value);

  MixerSignal m_description;
  double m_value = 0;
  QLabel* m_name = nullptr;
  QDoubleSpinBox* m_number = nullptr;
  SignalSlider* m_slider = nullptr;
};

}  // namespace kinoprism::widgets
