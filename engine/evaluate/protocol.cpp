#include "engine/evaluate/protocol.h"

#include "engine/core/message_ids.h"

namespace kinoprism::evaluate {

Protocol::Protocol()
    : split(core::MessageId::GivenFiles),
      candidates(core::MessageId::AllMovies),
      filter(core::MessageId::TrainLeftOut) {}

core::Message wordsForDialect(const std::string& dialect) {
  const size_t comma = dialect.find(", ");
  const std::string first = dialect.substr(0, comma);
  const core::Message word =
      first == "standard" ? core::Message(core::MessageId::StandardDialect) : core::Message::verbatim(first);
  if (comma == std::string::npos) return word;
  return {core::MessageId::Comma, word, wordsForDialect(dialect.substr(comma + 2))};
}

}  // namespace kinoprism::evaluate
