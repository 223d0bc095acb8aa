#include "app/messages/message_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <array>
#include <set>

#include "app/messages/sentences.h"
#include "app/messages/setting_names.h"
#include "app/models/encoder_text.h"
#include "app/models/language_text.h"
#include "app/models/setting_fields.h"
#include "app/services/preferences.h"
#include "engine/core/message_ids.h"
#include "engine/data/language.h"
#include "engine/engine.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

using core::Message;
using core::MessageId;

bool isChinese(const QString& text) {
  static const QRegularExpression han(QStringLiteral("\\p{Han}"));
  return text.contains(han);
}

class MessageTextTest : public GuiTest {
 protected:
  ~MessageTextTest() override { m_preferences.setLanguage("en"); }
  void speak(const char* language) { m_preferences.setLanguage(language); }

  /// A message of an id with arguments that are found again in its sentence, as what is stored would bring it.
  static Message sample(MessageId id, bool counts) {
    std::string arguments;
    for (size_t a = 0; a < core::argumentCount(id); ++a) {
      arguments += a ? "," : "";
      arguments += counts && a == 0 ? "7" : "\"<" + std::to_string(a + 1) + ">\"";
    }
    return Message::parse("{\"message\":\"" + std::string(core::nameOf(id)) + "\",\"arguments\":[" + arguments + "]}");
  }

  Preferences m_preferences;
};

/// Every id has a sentence, which uses every argument and no other place, in English and in Chinese.
TEST_F(MessageTextTest, EveryIdHasASentenceWithAllItsArgumentsInBothLanguages) {
  ASSERT_GT(core::messageCount(), 500u);
  for (const char* language : {"en", "zh_CN"}) {
    speak(language);
    for (size_t i = 0; i < core::messageCount(); ++i) {
      const auto id = static_cast<MessageId>(i);
      if (id == MessageId::Nothing) continue;
      const std::string name(core::nameOf(id));
      const char* const english = englishSentence(id);
      ASSERT_NE(english, nullptr) << "app/messages has no sentence for " << name;
      const bool counts = QString::fromUtf8(english).contains("%Ln");
      const Message message = sample(id, counts);
      ASSERT_EQ(message.id(), id) << name;
      const QString text = messageText(message);
      EXPECT_FALSE(text.isEmpty()) << name;
      EXPECT_FALSE(text.contains('%') && !QString::fromUtf8(english).contains(" %"))
          << name << ": " << text.toStdString();
      for (size_t a = 0; a < core::argumentCount(id); ++a) {
        const QString wanted = counts && a == 0 ? QStringLiteral("7") : QStringLiteral("<%1>").arg(a + 1);
        EXPECT_TRUE(text.contains(wanted)) << name << " does not say its " << core::argumentsOf(id)[a] << " in "
                                           << language << ": " << text.toStdString();
      }
      EXPECT_FALSE(text.contains(QStringLiteral("<%1>").arg(core::argumentCount(id) + 1))) << name;
    }
  }
}

/// What has words in English has Chinese ones; names of methods and mere punctuation are the same in any language.
TEST_F(MessageTextTest, EverySentenceOfWordsIsTranslated) {
  speak("zh_CN");
  static const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,}"));
  for (size_t i = 0; i < core::messageCount(); ++i) {
    const auto id = static_cast<MessageId>(i);
    const QString english = QString::fromUtf8(englishSentence(id));
    if (!english.contains(sentence)) continue;
    const bool counts = english.contains("%Ln");
    EXPECT_TRUE(isChinese(messageText(sample(id, counts))))
        << core::nameOf(id) << " has no Chinese: " << english.toStdString();
  }
}

TEST_F(MessageTextTest, ArgumentsAreWrittenInTheWayOfTheLanguage) {
  const Message inner{MessageId::NoMovieHasFeatures, MessageId::ModalityImage};
  speak("en");
  EXPECT_EQ(messageText(inner), "No movie has image features. Compute or import image features first.");
  EXPECT_EQ(englishText({MessageId::StackOfOnePerson}),
            "A stack is cross-validated over people, and there is only one.");
  speak("zh_CN");
  EXPECT_EQ(messageText(inner), QStringLiteral("没有任何电影有海报特征。请先计算或导入海报特征。"));
  EXPECT_EQ(englishText(inner), "No movie has image features. Compute or import image features first.");
}

TEST_F(MessageTextTest, NumbersAreCountedWithTheirPlural) {
  speak("en");
  EXPECT_EQ(messageText({MessageId::CountedPeople, 1}), "1 person");
  EXPECT_EQ(messageText({MessageId::CountedPeople, 5935}), QLocale().toString(5935) + " people");
  EXPECT_EQ(englishText({MessageId::CountedPeople, 1}), "1 person");
  EXPECT_EQ(englishText({MessageId::CountedPeople, 5935}), "5,935 people");
}

TEST_F(MessageTextTest, AnArgumentMayLookLikeAPlace) {
  EXPECT_EQ(messageText({MessageId::CannotOpenBecause, "a%2b.csv", "why"}), "Cannot open a%2b.csv (why).");
}

TEST_F(MessageTextTest, WhatAnOlderVersionStoredIsShownAsItIs) {
  EXPECT_EQ(messageText(Message::parse("audio of 812 movies from the mean")), "audio of 812 movies from the mean");
  const Message message{MessageId::CannotOpenBecause, "a.csv", Message(MessageId::ModalityText)};
  EXPECT_EQ(messageText(Message::parse(message.toJson())), messageText(message));
}

TEST_F(MessageTextTest, SettingsAndChoicesOfEveryModelHaveNamesInChinese) {
  const auto isAName = [](const QString& text) {
    static const QRegularExpression name(QStringLiteral("^[A-Z][A-Za-z0-9-]*$|^softmax$|^gBCE$"));
    return text.contains(name);
  };
  speak("zh_CN");
  const auto check = [&](const std::string& owner, const std::vector<core::ParameterInfo>& parameters) {
    for (const core::ParameterInfo& parameter : parameters) {
      const QString title = settingName(parameter.name);
      EXPECT_TRUE(isChinese(title) || isAName(title)) << owner << " " << parameter.name;
      EXPECT_TRUE(isChinese(messageText(parameter.help))) << owner << " " << parameter.name;
      for (const std::string& choice : parameter.choices)
        EXPECT_TRUE(isChinese(choiceName(choice)) || isAName(choiceName(choice))) << owner << " " << choice;
    }
  };
  ASSERT_FALSE(engine::loadEngine().encoders().empty());
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders()) check(encoder.name, encoder.parameters);
  ASSERT_FALSE(engine::loadEngine().recommenders().empty());
  for (const recommend::RecommenderInfo& recommender : engine::loadEngine().recommenders())
    check(recommender.name, recommender.parameters);
}

TEST_F(MessageTextTest, EncodersForPeopleAreThoseThatModelsLeaveOut) {
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders())
    EXPECT_EQ(isForPeople(encoder.name), !encoder.reads.empty() && !encoder.learns) << encoder.name;
}

TEST_F(MessageTextTest, WhatASearchMayMissIsSaidWhereItMayMissSomething) {
  speak("zh_CN");
  EXPECT_TRUE(recallText(1).isEmpty());
  EXPECT_TRUE(recallText(0.987).contains("98.7")) << recallText(0.987).toStdString();
  EXPECT_TRUE(isChinese(recallText(0.987)));
}

TEST_F(MessageTextTest, EveryLanguageHasAName) {
  speak("zh_CN");
  for (const std::string& language : data::knownLanguages()) EXPECT_TRUE(isChinese(languageName(language))) << language;
  EXPECT_EQ(languageName("fr-CA"), languageName("fr"));
  EXPECT_EQ(languageName("tlh"), "tlh");
}

}  // namespace
}  // namespace kinoprism::app
