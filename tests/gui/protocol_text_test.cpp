#include "app/models/protocol_text.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>
#include <algorithm>

#include "engine/evaluate/protocol.h"

namespace kinoprism::app {
namespace {

evaluate::Protocol someProtocol() {
  evaluate::Protocol protocol;
  protocol.split = "per person at random 90/10/0, seed 42";
  protocol.movies = 3883;
  protocol.people = 6028;
  protocol.relevanceThreshold = 4;
  protocol.fingerprint = "1f9a03bc77";
  return protocol;
}

TEST(ProtocolText, SaysWhatTheEnginesOwnSays) {
  EXPECT_EQ(protocolText(someProtocol()).toStdString(), someProtocol().text());
  EXPECT_EQ(protocolText({}).toStdString(), evaluate::Protocol().text());
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
