#include "app/messages/protocol_text.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>
#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/evaluate/protocol.h"
#include "engine/evaluate/rating_errors.h"

namespace kinoprism::app {
namespace {

evaluate::Protocol someProtocol() {
  evaluate::Protocol protocol;
  protocol.split = {core::MessageId::SplitPerPerson, 90, 10, 0, 42};
  protocol.movies = 3883;
  protocol.people = 6028;
  protocol.relevanceThreshold = 4;
  protocol.fingerprint = "1f9a03bc77";
  return protocol;
}

TEST(ProtocolText, IsOneLineForWindowAndCommandLineAlike) {
  const std::string line =
      "per person at random 90/10/0, seed 42 · ranking of all movies (3,883), train left out · relevant: rated 4 or "
      "more "
      "· standard metrics · 6,028 people · data 1f9a03bc";
  EXPECT_EQ(englishProtocol(someProtocol()), line);
  EXPECT_EQ(englishProtocol(evaluate::Protocol()),
            "given files · ranking of all movies, train left out · relevant: all held-out movies · standard metrics");
  EXPECT_EQ(protocolParts(someProtocol()).size(), 6u);
}

TEST(ProtocolText, SaysHowErrorsOfRatingsWereMeasured) {
  evaluate::RatingErrors errors;
  errors.split = core::Message::verbatim("by hand");
  errors.ratings = 3;
  errors.people = 2;
  errors.low = 1;
  errors.high = 5;
  errors.peopleWithoutHistory = 1;
  errors.moviesWithoutRatings = 1;
  errors.fingerprint = "1f9a03bc77";
  EXPECT_EQ(englishProtocol(errors),
            "by hand · 3 ratings of 2 people predicted from their others, within 1 to 5 · 1 person without history · 1 "
            "movie without ratings · data 1f9a03bc");
}

TEST(ProtocolText, SpeaksChineseThroughout) {
  QTranslator chinese;
  ASSERT_TRUE(chinese.load(QStringLiteral(":/i18n/kinoprism_zh_CN.qm")));
  QCoreApplication::installTranslator(&chinese);
  QString text = protocolText(someProtocol());
  QCoreApplication::removeTranslator(&chinese);
  text.remove(QStringLiteral("1f9a03bc"));
  EXPECT_TRUE(std::ranges::none_of(text, [](QChar letter) { return letter >= 'a' && letter <= 'z'; }))
      << text.toStdString();
}

}  // namespace
}  // namespace kinoprism::app
