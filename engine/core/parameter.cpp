#include "engine/core/parameter.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

std::string choiceList(const ParameterInfo& parameter) { return fmt::format("{}", fmt::join(parameter.choices, ", ")); }

[[noreturn]] void refuse(const ParameterInfo& parameter, std::string_view value) {
  if (parameter.scale == Scale::Choice) {
    throw Error(ErrorCode::BadArgument, {MessageId::SettingNotAChoice, parameter.name, value, choiceList(parameter)});
  }
  throw Error(ErrorCode::BadArgument, {MessageId::SettingOutOfRange, parameter.name, value,
                                       parameter.scale == Scale::Integer ? MessageId::AWholeNumber : MessageId::ANumber,
                                       fmt::format("{:g}", parameter.low), fmt::format("{:g}", parameter.high)});
}

bool isWhole(const ParameterInfo& parameter) {
  return parameter.scale == Scale::Integer || parameter.scale == Scale::Choice;
}

}  // namespace

void checkValue(const ParameterInfo& parameter, double value) {
  const bool inRange = value >= parameter.low && value <= parameter.high;  // false for NaN
  if (!inRange || (isWhole(parameter) && value != std::floor(value))) refuse(parameter, fmt::format("{:g}", value));
}

void throwUnknownParameter(std::string_view name, std::span<const ParameterInfo> parameters) {
  std::vector<std::string> names;
  for (const ParameterInfo& parameter : parameters) names.push_back(parameter.name);
  if (names.empty()) throw Error(ErrorCode::BadArgument, {MessageId::NoSettings, name});
  throw Error(ErrorCode::BadArgument, {MessageId::NoSuchSetting, name, fmt::format("{}", fmt::join(names, ", "))});
}

double parseValue(const ParameterInfo& parameter, std::string_view text) {
  if (parameter.scale == Scale::Choice) {
    for (size_t c = 0; c < parameter.choices.size(); ++c) {
      if (parameter.choices[c] == text) return static_cast<double>(c);
    }
    refuse(parameter, text);
  }
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) refuse(parameter, text);
  checkValue(parameter, value);
  return value;
}

std::string valueText(const ParameterInfo& parameter, double value) {
  if (parameter.scale == Scale::Choice) {
    checkValue(parameter, value);
    return parameter.choices[static_cast<size_t>(value)];
  }
  return fmt::format("{}", value);
}

}  // namespace kinoprism::core
