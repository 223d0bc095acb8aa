#include "app/cli/console.h"

#include <unistd.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/core/message_ids.h"

namespace kinoprism::app {

Console::Console(std::ostream& out, std::ostream& err, std::stop_token stop)
    : m_out(out), m_err(err), m_stop(std::move(stop)), m_cancelled(core::MessageId::CancelledNothingChanged) {}

void Console::answer(const Json& document, std::string_view text) {
  endProgress();
  if (options.json) {
    // A title may come from a file in another encoding: a wrong byte must not cost the whole answer.
    m_out << document.dump(2, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
    return;
  }
  m_out << text;
  if (!text.empty() && text.back() != '\n') m_out << '\n';
  m_out << std::flush;
}

void Console::remark(std::string_view sentence) {
  if (options.quiet) return;
  if (m_progress) m_progress->clear();
  m_err << sentence << '\n' << std::flush;
}

core::Progress& Console::progress() {
  if (!m_progress) {
    const bool terminal = &m_err == &std::cerr && isatty(STDERR_FILENO) != 0;
    const auto style = options.quiet ? ConsoleProgress::Style::Silent
                       : terminal    ? ConsoleProgress::Style::Bar
                                     : ConsoleProgress::Style::Lines;
    m_progress = std::make_unique<ConsoleProgress>(m_err, style, m_stop);
  }
  return *m_progress;
}

}  // namespace kinoprism::app
