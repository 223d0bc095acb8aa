#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/parameter.h"

namespace kinoprism::core {

/// One line of a model's table of options: how a member of its Options struct is called, bounded, stepped and
/// explained. Everything else about settings is generated from the table: forms, flags, search, help, checks, make and
/// load.
template <class Options>
struct Parameter {
  std::string_view name;
  double low;
  double high;
  Scale scale;
  MessageId help;
  std::span<const std::string_view> choices;
  double (*get)(const Options&);
  void (*set)(Options&, double);
};

namespace detail {

template <auto Member>
struct MemberOf;

template <class O, class V, V O::*M>
struct MemberOf<M> {
  using Options = O;
  using Value = V;
};

}  // namespace detail

/// A number. Member: a pointer to an int or double of Options, or of a base of theirs.
template <auto Member, class Options = typename detail::MemberOf<Member>::Options>
constexpr auto parameter(std::string_view name, double low, double high, Scale scale, MessageId help,
                         std::span<const std::string_view> choices = {}) {
  using Value = typename detail::MemberOf<Member>::Value;
  return Parameter<Options>{name,
                            low,
                            high,
                            scale,
                            help,
                            choices,
                            [](const Options& options) { return static_cast<double>(options.*Member); },
                            [](Options& options, double value) { options.*Member = static_cast<Value>(value); }};
}

/// A choice. Member: a pointer to an enum of Options whose values are 0, 1, 2 … in the order of names, which must live
/// as long as the program.
template <auto Member, class Options = typename detail::MemberOf<Member>::Options>
constexpr auto choice(std::string_view name, std::span<const std::string_view> names, MessageId help) {
  return parameter<Member, Options>(name, 0, static_cast<double>(names.size()) - 1, Scale::Choice, help, names);
}

/// Tables one after the other.
template <class Options, size_t A, size_t B>
constexpr std::array<Parameter<Options>, A + B> joined(const std::array<Parameter<Options>, A>& a,
                                                       const std::array<Parameter<Options>, B>& b) {
  return [&]<size_t... I, size_t... J>(std::index_sequence<I...>, std::index_sequence<J...>) {
    return std::array<Parameter<Options>, A + B>{a[I]..., b[J]...};
  }
  (std::make_index_sequence<A>(), std::make_index_sequence<B>());
}

template <class Options>
std::vector<ParameterInfo> describe(std::span<const Parameter<Options>> table) {
  std::vector<ParameterInfo> result;
  for (const auto& p : table) {
    result.push_back({std::string(p.name), p.low, p.high, p.get(Options{}), p.scale,
                      std::vector<std::string>(p.choices.begin(), p.choices.end()), p.help});
  }
  return result;
}

/// Options{} with what settings name. Throws Error{BadArgument} for a name that is not in the table or a value out of
/// its range.
template <class Options>
Options optionsFrom(std::span<const Parameter<Options>> table, const Settings& settings) {
  const std::vector<ParameterInfo> infos = describe(table);
  Options options;
  for (const auto& [name, value] : settings) {
    size_t found = 0;
    while (found < table.size() && table[found].name != name) ++found;
    if (found == table.size()) throwUnknownParameter(name, infos);
    checkValue(infos[found], value);
    table[found].set(options, value);
  }
  return options;
}

}  // namespace kinoprism::core
