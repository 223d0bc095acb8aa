#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/message.h"

namespace kinoprism::core {

enum class Scale { Linear, Logarithmic, Integer, Choice };

/// One setting of a model, described once: the command line, the forms, the search and the help all read it here.
struct ParameterInfo {
  std::string name;
  double low = 0;                    ///< smallest value allowed
  double high = 0;                   ///< largest value allowed
  double defaultValue = 0;           ///< used where nothing is set
  Scale scale = Scale::Linear;       ///< how a search steps and a slider moves
  std::vector<std::string> choices;  ///< for Scale::Choice: what 0, 1, 2 … are called
  MessageId help{};                  ///< what it does
};

/// What is set, by parameter name; a choice by its number. Everything else has its default.
using Settings = std::map<std::string, double>;

/// Reads "128", "0.3" or the name of a choice. Throws Error{BadArgument} naming the parameter, the range and the value.
double parseValue(const ParameterInfo& parameter, std::string_view text);
/// Throws Error{BadArgument} like parseValue when value is out of range, or not whole where it has to be.
void checkValue(const ParameterInfo& parameter, double value);
/// Throws Error{BadArgument} that names those there are.
[[noreturn]] void throwUnknownParameter(std::string_view name, std::span<const ParameterInfo> parameters);
/// "128", "0.3", "cosine".
std::string valueText(const ParameterInfo& parameter, double value);

}  // namespace kinoprism::core
