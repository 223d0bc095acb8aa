#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <type_traits>
#include <utility>
#include <variant>

#include "engine/core/error.h"

namespace kinoprism::core {

/// The exception that is being handled, as an Error: ours as it is, anything else as an unexpected failure whose text
/// is the detail. Call it inside a catch block; lets Cancelled through.
Error currentError();

/// Work that was withdrawn, before it began, while it ran or before its value was delivered.
struct Withdrawn {};

/// What became of work: its value (monostate where it has none), why it failed, or that it was withdrawn.
template <class Value>
using Outcome = std::variant<Withdrawn, Error, std::conditional_t<std::is_void_v<Value>, std::monostate, Value>>;

/// What became of work(stop). A value that comes after stop was requested is withdrawn like work that was given up.
template <class Work>
auto outcomeOf(Work& work, const std::stop_token& stop) -> Outcome<std::invoke_result_t<Work&, std::stop_token>> {
  using Value = std::invoke_result_t<Work&, std::stop_token>;
  if (stop.stop_requested()) return Withdrawn();
  try {
    Outcome<Value> outcome;
    if constexpr (std::is_void_v<Value>) {
      work(stop);
      outcome.template emplace<2>();
    } else {
      outcome.template emplace<2>(work(stop));
    }
    if (stop.stop_requested()) return Withdrawn();
    return outcome;
  } catch (const Cancelled&) {
    return Withdrawn();
  } catch (...) {
    return currentError();
  }
}

/// A task for queues that calls then(the outcome of work(stop)), exactly once.
template <class Work, class Then>
std::function<void(std::stop_token)> makeTask(Work work, Then then) {
  auto both = std::make_shared<std::pair<Work, Then>>(std::move(work), std::move(then));
  return [both](const std::stop_token& stop) { both->second(outcomeOf(both->first, stop)); };
}

}  // namespace kinoprism::core
