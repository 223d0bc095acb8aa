#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include "engine/core/error.h"

namespace kinoprism::core {

/// One round of a training through all its examples.
struct Epoch {
  int number = 0;                    ///< from 1
  double loss = 0;                   ///< mean over the round's examples
  std::optional<double> validation;  ///< the validator's metric, higher is better; nothing: not evaluated after it
};

/// How long work tells where it is and hears that it should stop. report is called from the thread that works;
/// cancelled and throwIfCancelled from any.
class Progress {
 public:
  explicit Progress(std::stop_token stop = {}) : m_stop(std::move(stop)) {}
  virtual ~Progress() = default;

  /// done of total units of `what` (MessageId::FittingIals); total 0 while unknown. Cheap enough to call every
  /// millisecond.
  virtual void report(const Message& what, int64_t done, int64_t total) {}

  /// Of the files that report counts, how many bytes were read and how many there are; 0 where that means nothing.
  virtual void reportBytes(int64_t done, int64_t total) {}

  /// A training has ended a round.
  virtual void reportEpoch(const Epoch& epoch) {}

  bool cancelled() const { return m_stop.stop_requested(); }

  void throwIfCancelled() const {
    if (cancelled()) throw Cancelled();
  }

  const std::stop_token& stopToken() const { return m_stop; }

 private:
  std::stop_token m_stop;
};

}  // namespace kinoprism::core
