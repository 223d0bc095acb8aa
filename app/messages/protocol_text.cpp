#include "app/messages/protocol_text.h"

#include <QStringList>

#include "app/messages/message_text.h"
#include "engine/core/message_ids.h"
#include "engine/evaluate/protocol.h"
#include "engine/evaluate/rating_errors.h"

namespace kinoprism::app {
namespace {

using core::MessageId;

constexpr const char* kBetween = " · ";

core::Message ranked(const evaluate::Protocol& protocol) {
  core::Message ranking = protocol.movies > 0
                              ? core::Message{MessageId::RankingOfCounted, protocol.candidates, protocol.movies}
                              : core::Message{MessageId::RankingOf, protocol.candidates};
  return protocol.filter.empty() ? ranking : core::Message{MessageId::Comma, ranking, protocol.filter};
}

std::string englishLine(const std::vector<core::Message>& parts) {
  std::string line;
  for (const core::Message& part : parts) line += (line.empty() ? "" : kBetween) + englishText(part);
  return line;
}

}  // namespace

std::vector<core::Message> protocolParts(const evaluate::Protocol& protocol) {
  std::vector<core::Message> parts{protocol.split, ranked(protocol)};
  parts.push_back(protocol.relevanceThreshold > 0
                      ? core::Message{MessageId::RelevantRated, double(protocol.relevanceThreshold)}
                      : core::Message(MessageId::RelevantAllHeldOut));
  parts.push_back({MessageId::DialectMetrics, evaluate::wordsForDialect(protocol.dialect)});
  if (protocol.people > 0) parts.push_back({MessageId::CountedPeople, protocol.people});
  if (!protocol.fingerprint.empty()) parts.push_back({MessageId::DataFingerprint, protocol.fingerprint.substr(0, 8)});
  return parts;
}

QString protocolText(const evaluate::Protocol& protocol) {
  QStringList texts;
  for (const core::Message& part : protocolParts(protocol)) texts.append(messageText(part));
  return texts.join(QString::fromUtf8(kBetween));
}

std::string englishProtocol(const evaluate::Protocol& protocol) { return englishLine(protocolParts(protocol)); }

std::string englishProtocol(const evaluate::RatingErrors& errors) {
  std::vector<core::Message> parts{
      errors.split,
      {MessageId::RatingsPredicted, errors.ratings, core::Message{MessageId::CountedPeople, errors.people},
       double(errors.low), double(errors.high)}};
  if (errors.peopleWithoutHistory > 0) parts.push_back({MessageId::PeopleWithoutHistory, errors.peopleWithoutHistory});
  if (errors.moviesWithoutRatings > 0) parts.push_back({MessageId::MoviesWithoutRatings, errors.moviesWithoutRatings});
  if (errors.ratingsWithoutOpinion > 0) parts.push_back({MessageId::RatingsLeftOut, errors.ratingsWithoutOpinion});
  parts.push_back({MessageId::DataFingerprint, errors.fingerprint.substr(0, 8)});
  return englishLine(parts);
}

}  // namespace kinoprism::app
