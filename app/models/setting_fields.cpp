#include "app/models/setting_fields.h"

#include <QLocale>

#include "app/messages/message_text.h"
#include "app/messages/setting_names.h"
#include "app/models/list_text.h"

namespace kinoprism::app {
namespace {

QString valueIn(const core::ParameterInfo& parameter, double value) {
  if (parameter.scale == core::Scale::Choice) return choiceName(core::valueText(parameter, value));
  return QLocale().toString(value, 'g', 6);
}

}  // namespace

std::vector<widgets::SettingField> settingFields(std::span<const core::ParameterInfo> parameters) {
  std::vector<widgets::SettingField> fields;
  for (const core::ParameterInfo& parameter : parameters) {
    widgets::SettingField field;
    field.key = QString::fromStdString(parameter.name);
    field.title = settingName(parameter.name);
    field.help = messageText(parameter.help);
    field.low = parameter.low;
    field.high = parameter.high;
    field.defaultValue = parameter.defaultValue;
    field.isWhole = parameter.scale == core::Scale::Integer;
    for (const std::string& choice : parameter.choices) field.choices.append(choiceName(choice));
    fields.push_back(std::move(field));
  }
  return fields;
}

QHash<QString, double> formValues(const core::Settings& settings) {
  QHash<QString, double> values;
  for (const auto& [name, value] : settings) values.insert(QString::fromStdString(name), value);
  return values;
}

core::Settings settingsFrom(const QHash<QString, double>& values) {
  core::Settings settings;
  for (auto it = values.begin(); it != values.end(); ++it) settings[it.key().toStdString()] = it.value();
  return settings;
}

QString settingsText(std::span<const core::ParameterInfo> parameters, const core::Settings& settings) {
  QStringList parts;
  for (const core::ParameterInfo& parameter : parameters) {
    const auto set = settings.find(parameter.name);
    if (set == settings.end() || set->second == parameter.defaultValue) continue;
    parts.append(QStringLiteral("%1: %2").arg(settingName(parameter.name), valueIn(parameter, set->second)));
  }
  return joinedList(parts);
}

}  // namespace kinoprism::app
