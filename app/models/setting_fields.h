#pragma once

#include <QHash>
#include <span>

#include "engine/engine.h"
#include "widgets/forms/settings_form.h"

namespace kinoprism::app {

/// Parameters as a form shows them, in the language of the program.
std::vector<widgets::SettingField> settingFields(std::span<const core::ParameterInfo> parameters);

QHash<QString, double> formValues(const core::Settings& settings);
core::Settings settingsFrom(const QHash<QString, double>& values);

/// "Borders: cut, Clips: 4"; empty where everything has its default.
QString settingsText(std::span<const core::ParameterInfo> parameters, const core::Settings& settings);

}  // namespace kinoprism::app
