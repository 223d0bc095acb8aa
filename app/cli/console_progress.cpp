#include "app/cli/console_progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kPatience{300};
constexpr milliseconds kBarInterval{100};
constexpr milliseconds kLineInterval{2000};
constexpr int kBarWidth = 24;
constexpr int64_t kMega = 1'000'000;

std::string bar(double share) {
  const int full = static_cast<int>(share * kBarWidth);
  return fmt::format("[{}{}]", std::string(full, '#'), std::string(kBarWidth - full, '.'));
}

}  // namespace

std::string durationText(double seconds) {
  const auto whole = static_cast<int64_t>(std::ceil(seconds));
  if (whole < 60) return fmt::format("{} s", whole);
  if (whole < 3600) return fmt::format("{} min {} s", whole / 60, whole % 60);
  return fmt::format("{} h {} min", whole / 3600, whole % 3600 / 60);
}

std::string amountText(double amount) {
  if (amount >= 1e6) return fmt::format("{:.1f} M", amount / 1e6);
  if (amount >= 1e4) return fmt::format("{:.1f} k", amount / 1e3);
  return amount >= 10 ? fmt::format("{:.0f}", amount) : fmt::format("{:.1f}", amount);
}

ConsoleProgress::ConsoleProgress(std::ostream& stream, Style style, std::stop_token stop)
    : core::Progress(std::move(stop)), m_stream(stream), m_style(style) {
  m_phaseStart = Clock::now();
  m_nextShown = m_phaseStart + (style == Style::Bar ? kPatience : kLineInterval);
}

ConsoleProgress::~ConsoleProgress() { clear(); }

void ConsoleProgress::clear() {
  if (!m_barVisible) return;
  m_stream << "\r\x1b[K" << std::flush;
  m_barVisible = false;
}

void ConsoleProgress::startPhase(const core::Message& what, int64_t done, Clock::time_point now) {
  m_message = what;
  m_what = englishText(what);
  m_phaseDone = done;
  m_phaseStart = now;
  m_bytesTotal = 0;
}

void ConsoleProgress::reportBytes(int64_t done, int64_t total) {
  m_bytesDone = done;
  m_bytesTotal = total;
}

std::string ConsoleProgress::describe(int64_t done, int64_t total, Clock::time_point now) const {
  if (total <= 0) return m_what;
  const double elapsed = std::chrono::duration<double>(now - m_phaseStart).count();
  const double rate = elapsed > 0 ? static_cast<double>(done - m_phaseDone) / elapsed : 0;
  std::string text = fmt::format("{}: {:.0f}%", m_what, 100.0 * static_cast<double>(done) / static_cast<double>(total));
  if (m_bytesTotal >= kMega) text += fmt::format(", {} of {} MB", m_bytesDone / kMega, m_bytesTotal / kMega);
  if (rate <= 0) return text;
  return text +
         fmt::format(", {}/s, {} left", amountText(rate), durationText(static_cast<double>(total - done) / rate));
}

void ConsoleProgress::report(const core::Message& what, int64_t done, int64_t total) {
  if (m_style == Style::Silent) return;
  const auto now = Clock::now();
  if (what != m_message || done < m_phaseDone) startPhase(what, done, now);
  if (now < m_nextShown) return;
  if (m_style == Style::Lines) {
    m_nextShown = now + kLineInterval;
    m_stream << describe(done, total, now) << '\n' << std::flush;
    return;
  }
  m_nextShown = now + kBarInterval;
  const double share = total > 0 ? std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0) : 0.0;
  m_stream << '\r' << bar(share) << ' ' << describe(done, total, now) << "\x1b[K" << std::flush;
  m_barVisible = true;
}

}  // namespace kinoprism::app
