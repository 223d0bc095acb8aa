#include "widgets/forms/settings_form.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace kinoprism::widgets {
namespace {

constexpr int kMostDecimals = 6;

/// As many decimals as its smallest and its standard value need, and two to choose among the values between.
int decimalsOf(const SettingField& field) {
  if (field.isWhole) return 0;
  int decimals = 2;
  for (const double value : {field.low, field.standard}) {
    if (value != 0) decimals = std::max(decimals, int(std::ceil(-std::log10(std::abs(value)))) + 1);
  }
  return std::min(decimals, kMostDecimals);
}

double stepOf(const SettingField& field) {
  if (field.isWhole) return 1;
  const double size = field.standard != 0 ? std::abs(field.standard) : field.high - field.low;
  return std::pow(10, std::floor(std::log10(size)) - 1);
}

}  // namespace

double SettingsForm::Row::value() const { return choice ? choice->currentIndex() : number->value(); }

void SettingsForm::Row::setValue(double value) const {
  if (choice) {
    choice->setCurrentIndex(int(value));
  } else {
    number->setValue(value);
  }
}

SettingsForm::SettingsForm(QWidget* parent) : QWidget(parent) {
  m_layout = new QFormLayout(this);
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_layout->setVerticalSpacing(10);
}

SettingsForm::Row SettingsForm::makeRow(const SettingField& field) {
  Row row{field};
  QWidget* box = nullptr;
  if (field.choices.isEmpty()) {
    box = row.number = new QDoubleSpinBox(this);
    row.number->setDecimals(decimalsOf(field));
    row.number->setRange(field.low, field.high);
    row.number->setSingleStep(stepOf(field));
    row.number->setGroupSeparatorShown(true);
    row.number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(row.number, &QDoubleSpinBox::valueChanged, this, &SettingsForm::changed);
  } else {
    box = row.choice = new QComboBox(this);
    row.choice->addItems(field.choices);
    connect(row.choice, &QComboBox::currentIndexChanged, this, &SettingsForm::changed);
  }
  box->setAccessibleName(field.title);
  box->setAccessibleDescription(field.help);
  auto* help = new QLabel(field.help, this);
  help->setWordWrap(true);
  help->setEnabled(false);
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  column->addWidget(box);
  column->addWidget(help);
  auto* label = new QLabel(field.title, this);
  label->setBuddy(box);
  m_layout->addRow(label, column);
  return row;
}

void SettingsForm::setFields(std::vector<SettingField> fields, const QHash<QString, double>& values) {
  const QSignalBlocker quiet(this);
  m_rows.clear();
  while (m_layout->rowCount() > 0) m_layout->removeRow(0);
  for (const SettingField& field : fields) {
    m_rows.push_back(makeRow(field));
    m_rows.back().setValue(values.value(field.key, field.standard));
  }
}

QHash<QString, double> SettingsForm::values() const {
  QHash<QString, double> values;
  for (const Row& row : m_rows) {
    if (row.value() != row.field.standard) values.insert(row.field.key, row.value());
  }
  return values;
}

void SettingsForm::reset() {
  for (const Row& row : m_rows) row.setValue(row.field.standard);
}

QWidget* SettingsForm::control(const QString& key) const {
  const auto row = std::ranges::find(m_rows, key, [](const Row& each) { return each.field.key; });
  if (row == m_rows.end()) return nullptr;
  return row->choice ? static_cast<QWidget*>(row->choice) : row->number;
}

}  // namespace kinoprism::widgets
