#pragma once

#include <QHash>
#include <QStringList>
#include <QWidget>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace kinoprism::widgets {

/// One setting as a person sees it.
struct SettingField {
  QString key;    ///< what it is called elsewhere
  QString title;  ///< what it is called here
  QString help;   ///< one sentence
  double low = 0;
  double high = 0;
  double standard = 0;
  bool isWhole = false;
  QStringList choices = {};  ///< what 0, 1, 2 … are called; empty: a number
};

/// A form made of descriptions: a box for each setting with its help below it, in the order given. What is changed is
/// set; what stands at its standard is not.
class SettingsForm : public QWidget {
  Q_OBJECT

 public:
  explicit SettingsForm(QWidget* parent = nullptr);

  /// Everything at its standard, but for what `values` holds.
  void setFields(std::vector<SettingField> fields, const QHash<QString, double>& values = {});
  /// What differs from its standard, by key.
  QHash<QString, double> values() const;
  void reset();

  /// The control of a setting, a QDoubleSpinBox or a QComboBox; nullptr: there is none of that key.
  QWidget* control(const QString& key) const;

 Q_SIGNALS:
  void changed();

 private:
  struct Row {
    SettingField field;
    QComboBox* choice = nullptr;
    QDoubleSpinBox* number = nullptr;
    double value() const;
    void setValue(double value) const;
  };
  Row makeRow(const SettingField& field);

  QFormLayout* m_layout = nullptr;
  std::vector<Row> m_rows;
};

}  // namespace kinoprism::widgets
