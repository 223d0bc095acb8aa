#include "app/models/engine_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

#include "app/models/encoder_text.h"
#include "app/models/language_text.h"
#include "app/models/setting_fields.h"
#include "app/services/preferences.h"
#include "engine/core/pack.h"
#include "engine/data/language.h"
#include "engine/engine.h"
#include "engine/features/missing.h"
#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

/// The program in Chinese.
class EngineTextTest : public GuiTest {
 protected:
  EngineTextTest() { m_preferences.setLanguage("zh_CN"); }
  ~EngineTextTest() override { m_preferences.setLanguage("en"); }

  static bool isChinese(const QString& text) {
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return text.contains(han);
  }
  /// Of a method, in any language.
  static bool isAName(const QString& text) { return text == "SIF" || text == "TF-IDF"; }
  static void expectChinese(const std::string& english) {
    EXPECT_TRUE(isChinese(engineText(english))) << "app/models/engine_text.cpp lacks \"" << english << '"';
  }

 private:
  Preferences m_preferences;
};

TEST_F(EngineTextTest, EveryEncoderSpeaksChinese) {
  ASSERT_FALSE(engine::loadEngine().encoders().empty());
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders()) {
    expectChinese(encoder.title);
    expectChinese(encoder.summary);
    if (!encoder.file.empty()) expectChinese(encoder.file);
    for (const widgets::SettingField& field : settingFields(encoder.parameters)) {
      EXPECT_TRUE(isChinese(field.title))
          << "app/models/setting_fields.cpp lacks \"" << field.title.toStdString() << '"';
      for (const QString& choice : field.choices) EXPECT_TRUE(isChinese(choice) || isAName(choice));
    }
    for (const core::ParameterInfo& parameter : encoder.parameters) expectChinese(parameter.help);
  }
  for (const core::KnownPack& pack : core::knownPacks()) expectChinese(std::string(pack.enables));
  expectChinese(core::packRemedy());
}

TEST_F(EngineTextTest, EncodersForPeopleAreThoseThatModelsLeaveOut) {
  for (const encode::EncoderInfo& encoder : engine::loadEngine().encoders())
    EXPECT_EQ(isForPeople(encoder.name), !encoder.reads.empty() && !encoder.learns) << encoder.name;
}

TEST_F(EngineTextTest, EveryRecommenderSpeaksChinese) {
  ASSERT_FALSE(engine::loadEngine().recommenders().empty());
  for (const recommend::RecommenderInfo& recommender : engine::loadEngine().recommenders()) {
    if (recommender.title != "EASE") expectChinese(recommender.title);  // its name in any language
    expectChinese(recommender.summary);
  }
}

TEST_F(EngineTextTest, HowFeaturesWereImputedSpeaksChinese) {
  const QString nearest = engineText("audio of 812 movies from their 50 nearest by text and image");
  EXPECT_TRUE(isChinese(nearest));
  EXPECT_FALSE(nearest.contains("text") || nearest.contains("image")) << nearest.toStdString();
  expectChinese("audio of 812 movies from the mean");
  expectChinese("audio of 1 movie from the mean");
  expectChinese("audio of 1 movie from its 50 nearest by text and image");
  expectChinese("audio of 1 movie predicted by a network (R² 0.12 on 205 movies with it hidden)");
  expectChinese("audio of 812 movies predicted by a network (R² 0.12 on 205 movies with it hidden)");
  features::CrossModalReport report;
  expectChinese(report.text());
}

TEST_F(EngineTextTest, WhatASearchMayMissIsSaidWhereItMayMissSomething) {
  EXPECT_TRUE(recallText(1).isEmpty());
  EXPECT_TRUE(recallText(0.987).contains("98.7")) << recallText(0.987).toStdString();
  EXPECT_TRUE(isChinese(recallText(0.987)));
}

TEST_F(EngineTextTest, EveryLanguageHasAName) {
  for (const std::string& language : data::knownLanguages()) EXPECT_TRUE(isChinese(languageName(language))) << language;
  EXPECT_EQ(languageName("fr-CA"), languageName("fr"));
  EXPECT_EQ(languageName("tlh"), "tlh");
}

/// Words that sources hand to Progress::report, as far as they stand there as a text of their own.
std::set<std::string> reportedWords() {
  static const QRegularExpression words(QStringLiteral(
      "(?:report|trackedParallelFor|forBlocks|forProducts|tiles\\.next)\\((?:[^;\"]*, )?\"([a-z][^\"]*)\""));
  std::set<std::string> found;
  for (const char* part : {"engine", "storage", "app"}) {
    QDirIterator files(QStringLiteral(KINOPRISM_SOURCE_DIR "/") + part, {"*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (!file.open(QIODevice::ReadOnly)) continue;
      auto matches = words.globalMatch(QString::fromUtf8(file.readAll()));
      while (matches.hasNext()) found.insert(matches.next().captured(1).toStdString());
    }
  }
  return found;
}

TEST_F(EngineTextTest, EveryWordOfProgressSpeaksChinese) {
  const std::set<std::string> words = reportedWords();
  EXPECT_GT(words.size(), 40u) << "the sources were not found";
  EXPECT_TRUE(words.contains("finding neighbours"));
  for (const std::string& text : words) expectChinese(text.ends_with(' ') ? text + "x" : text);
  for (const char* text : {"encoding texts", "encoding posters", "encoding sounds", "encoding trailers",
                           "learning to predict image", "Posters in ml-1m", "Movies of TMDB"})
    expectChinese(text);
}

/// Messages of Error that stand in these sources as one text, with something in their places. What only a caller's
/// mistake brings about (BadArgument) is not among them, nor what is put together elsewhere ("{}: {}").
std::set<std::string> problemMessages(std::initializer_list<const char*> parts) {
  static const QRegularExpression thrown(QStringLiteral(
      "Error\\(\\s*(?:core::)?ErrorCode::(\\w+),\\s*(?:fmt::format\\(\\s*)?((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)[,)]"));
  static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
  static const QRegularExpression place(QStringLiteral("\\{[^}]*\\}"));
  std::set<std::string> found;
  for (const char* part : parts) {
    QDirIterator files(QStringLiteral(KINOPRISM_SOURCE_DIR "/") + part, {"*.cpp"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      if (!file.open(QIODevice::ReadOnly)) continue;
      auto errors = thrown.globalMatch(QString::fromUtf8(file.readAll()));
      while (errors.hasNext()) {
        const QRegularExpressionMatch error = errors.next();
        QString text;
        for (auto pieces = literal.globalMatch(error.captured(2)); pieces.hasNext();) text += pieces.next().captured(1);
        text.replace(place, "7").replace("\\\"", "\"");
        const bool isSentence = text.count(' ') > 2;
        if (error.captured(1) != u"BadArgument" && isSentence) found.insert(text.toStdString());
      }
    }
  }
  return found;
}

TEST_F(EngineTextTest, WhatGoesWrongSpeaksChineseWhicheverRoomSaysIt) {
  for (const char* room : {"engine", "storage", "app/jobs"}) {
    const std::set<std::string> messages = problemMessages({room});
    EXPECT_GT(messages.size(), 2u) << "the sources were not found: " << room;
    for (const std::string& message : messages) expectChinese(message);
  }
}

TEST_F(EngineTextTest, WhatStandsInAMessageIsTranslatedToo) {
  const QString lacking = engineText("The model pack minilm-l6-v2 is not installed. To get it, " + core::packRemedy());
  EXPECT_TRUE(lacking.contains(engineText(core::packRemedy()))) << lacking.toStdString();
  EXPECT_TRUE(lacking.contains("minilm-l6-v2"));
  EXPECT_EQ(engineText("No movie has image features. Compute or import image features first."),
            QStringLiteral("没有任何电影有海报特征。请先计算或导入海报特征。"));
}

TEST_F(EngineTextTest, PlacesAreFilled) {
  EXPECT_EQ(engineText("checking minilm-l6-v2"), QStringLiteral("正在检查 minilm-l6-v2"));
  EXPECT_EQ(engineText("a%2b.mp4 is encoded as hevc, which this FFmpeg cannot decode. Install the full libavcodec or "
                       "convert the file."),
            QStringLiteral("a%2b.mp4 的编码是 hevc，此处的 FFmpeg 无法解码。请安装完整的 libavcodec，或转换该文件。"));
  EXPECT_EQ(engineText("nobody says this"), "nobody says this");
}

TEST(EngineText, InEnglishIsAsItIs) {
  EXPECT_EQ(engineText("checking files"), "checking files");
  EXPECT_EQ(engineText("checking minilm-l6-v2"), "checking minilm-l6-v2");
}

}  // namespace
}  // namespace kinoprism::app
