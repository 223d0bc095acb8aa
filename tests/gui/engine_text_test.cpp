#include "app/models/engine_text.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <set>

#include "app/models/language_text.h"
#include "app/services/preferences.h"
#include "engine/core/pack.h"
#include "engine/data/language.h"
#include "engine/engine.h"
#include "tests/gui/gui_test.h"

namespace kinoprism {
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
  static void expectChinese(const std::string& english) {
    EXPECT_TRUE(isChinese(engineText(english))) << "app/models/engine_text.cpp lacks \"" << english << '"';
  }

 private:
  Preferences m_preferences;
};

TEST_F(EngineTextTest, EveryEncoderSpeaksChinese) {
  ASSERT_FALSE(loadEngine().encoders().empty());
  for (const EncoderInfo& encoder : loadEngine().encoders()) {
    expectChinese(encoder.title);
    expectChinese(encoder.summary);
    if (!encoder.file.empty()) expectChinese(encoder.file);
  }
  for (const KnownPack& pack : knownPacks()) expectChinese(std::string(pack.enables));
  expectChinese(packRemedy());
}

TEST_F(EngineTextTest, EveryRecommenderSpeaksChinese) {
  ASSERT_FALSE(loadEngine().recommenders().empty());
  for (const RecommenderInfo& recommender : loadEngine().recommenders()) {
    if (recommender.title != "EASE") expectChinese(recommender.title);  // its name in any language
    expectChinese(recommender.summary);
  }
}

TEST_F(EngineTextTest, EveryLanguageHasAName) {
  for (const std::string& language : knownLanguages()) EXPECT_TRUE(isChinese(languageName(language))) << language;
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
  for (const char* text : {"reading texts", "looking at posters", "listening", "watching trailers",
                           "learning to predict image", "Posters in ml-1m", "Movies of TMDB"})
    expectChinese(text);
}

TEST_F(EngineTextTest, PlacesAreFilled) {
  EXPECT_EQ(engineText("checking minilm-l6-v2"), QStringLiteral("正在检查 minilm-l6-v2"));
  EXPECT_EQ(engineText("a%2b.mp4 is coded as hevc, which FFmpeg here cannot decode. Install the full libavcodec or "
                       "convert the file."),
            QStringLiteral("a%2b.mp4 的编码是 hevc，此处的 FFmpeg 无法解码。请安装完整的 libavcodec，或转换该文件。"));
  EXPECT_EQ(engineText("nobody says this"), "nobody says this");
}

TEST(EngineText, InEnglishIsAsItIs) {
  EXPECT_EQ(engineText("checking files"), "checking files");
  EXPECT_EQ(engineText("checking minilm-l6-v2"), "checking minilm-l6-v2");
}

}  // namespace
}  // namespace kinoprism
