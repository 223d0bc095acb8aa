#pragma once

#include <QList>
#include <QMap>
#include <QWidget>
#include <vector>

#include "widgets/theme/theme.h"

class QButtonGroup;
class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace kinoprism::widgets {

class WeightRow;

/// One slider of the mixer.
struct MixerSignal {
  QString id;      ///< what values are known by
  QString name{};  ///< "Text · plot"
  SignalTone tone = SignalTone::Neutral;
  double value = 0;
  double defaultValue = 0;  ///< where a double click and Reset lead
  double minimum = 0;
  double maximum = 1;
  bool enabled = true;
  QString reason{};  ///< why it is not: "No audio features imported."
  int group = 0;     ///< a line is drawn between groups: signals, then novelty and diversity
};

/// A fusion level that may be chosen.
struct MixerLevel {
  QString id;
  QString name{};
  bool enabled = true;
  QString reason{};  ///< why it is not: "Train a joint model first."
};

/// The sliders that weigh the signals, the fusion level, and what can be done with a mix. Shows values and reports what
/// the hand does; calculates nothing. Setters emit nothing.
///
/// Keys in a slider: arrows 0.01, PgUp and PgDn 0.1, Home and End the ends, Delete back to the default. The number at
/// the right can be typed. weightsChanged comes with every move; gestureBegan and gestureEnded enclose what one undo
/// should take back.
class MixerView : public QWidget {
  Q_OBJECT
 public:
  using Values = QMap<QString, double>;

  explicit MixerView(QWidget* parent = nullptr);

  void setSignals(const QList<MixerSignal>& rows);
  void setLevels(const QList<MixerLevel>& levels, const QString& chosen);

  Values values() const;
  /// Values for the ids named; others keep theirs. Unknown ids are ignored: a saved mix may name signals of another
  /// library.
  void setValues(const Values& values);
  double value(const QString& id) const;
  QString level() const;
  void setLevel(const QString& id);

  /// Which of the two mixes being compared is active: 0 is A, 1 is B. Each keeps its own values; B begins as a copy.
  int side() const { return m_side; }
  /// Two mixes that are compared: the values of the one in hand, which is on that side, and those of the other; none of
  /// the other where there is only one.
  void setSides(int side, const Values& inHand, const Values& other);
  /// Auto-tune runs: the button says so and cannot be pressed.
  void setTuning(bool running);

  /// For a menu below it.
  QPushButton* saveButton() const { return m_save; }
  /// The values of the mix that is not active; empty while there is only one.
  const Values& otherSide() const { return m_otherSide; }

  /// Sets everything to its default as one gesture; emits as a hand would.
  void resetAll();

 Q_SIGNALS:
  void weightsChanged(const kinoprism::widgets::MixerView::Values& values);
  void gestureBegan();
  void gestureEnded();
  void levelChanged(const QString& id);
  void sideChanged(int side);  ///< followed by weightsChanged
  void autoTuneRequested();
  void saveRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void buildButtons();
  void switchSide();
  void showSide();
  void retranslate();

  QHBoxLayout* m_levelLayout = nullptr;
  QVBoxLayout* m_rowsLayout = nullptr;
  QButtonGroup* m_levels = nullptr;
  QPushButton* m_tune = nullptr;
  QPushButton* m_reset = nullptr;
  QPushButton* m_compare = nullptr;
  QPushButton* m_save = nullptr;
  std::vector<WeightRow*> m_rows;
  Values m_otherSide;
  int m_side = 0;
  bool m_tuning = false;
};

}  // namespace kinoprism::widgets
