#pragma once

#include <chrono>
#include <iosfwd>
#include <string>

#include "engine/core/progress.h"

namespace kinoprism::app {

/// Progress for people who wait at a terminal: one bar that is redrawn in place, with rate and time left. Where the
/// stream is no terminal, a line every two seconds instead, so that logs stay short. Work that ends sooner than 0.3 s
/// shows nothing.
class ConsoleProgress final : public core::Progress {
 public:
  enum class Style { Bar, Lines, Silent };

  ConsoleProgress(std::ostream& stream, Style style, std::stop_token stop);
  /// Wipes the bar.
  ~ConsoleProgress() override;

  void report(const core::Message& what, int64_t done, int64_t total) override;
  void reportBytes(int64_t done, int64_t total) override;
  /// Wipes the bar, so that other text can be written to the stream.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  void startPhase(const core::Message& what, int64_t done, Clock::time_point now);
  std::string describe(int64_t done, int64_t total, Clock::time_point now) const;

  std::ostream& m_stream;
  const Style m_style;
  core::Message m_message;
  std::string m_what;  ///< m_message in words
  int64_t m_bytesDone = 0;
  int64_t m_bytesTotal = 0;
  int64_t m_phaseDone = 0;  ///< units that were done when the phase began
  Clock::time_point m_phaseStart;
  Clock::time_point m_nextShown;
  bool m_barVisible = false;
};

/// "7 s", "2 min 5 s", "1 h 4 min".
std::string durationText(double seconds);
/// "1,234", "5.2 k", "3.4 M": at most four characters for a bar.
std::string amountText(double amount);

}  // namespace kinoprism::app
