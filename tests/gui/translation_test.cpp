#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include "tests/gui/gui_test.h"

namespace kinoprism {
namespace {

const QString kFolder = QStringLiteral(KINOPRISM_SOURCE_DIR);
const QString kChinese = kFolder + "/resources/translations/kinoprism_zh_CN.ts";

/// "context: source" of texts that have no finished translation, and of those whose placeholders got lost.
QStringList problemsOf(const QString& file) {
  QFile input(file);
  if (!input.open(QIODevice::ReadOnly)) return {"cannot be read: " + file};
  QXmlStreamReader xml(&input);
  QStringList problems;
  QString context, source;
  while (!xml.atEnd()) {
    if (!xml.readNextStartElement()) continue;
    if (xml.name() == u"name") context = xml.readElementText();
    if (xml.name() == u"source") source = xml.readElementText();
    if (xml.name() != u"translation") continue;
    const bool unfinished = xml.attributes().value("type") == u"unfinished";
    const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
    bool complete = !unfinished && !text.isEmpty();
    for (const char* place : {"%1", "%2", "%3", "%4", "%5"}) complete &= source.contains(place) == text.contains(place);
    if (!complete) problems.append(context + ": " + source);
  }
  return problems;
}

TEST(Translation, EveryTextIsInChineseWithItsPlaceholders) {
  EXPECT_EQ(problemsOf(kChinese).join('\n').toStdString(), "");
}

TEST(Translation, NoTextOfTheProgramIsMissingFromTheFile) {
  const QString lupdate = QStandardPaths::findExecutable("lupdate", {"/usr/lib/qt6/bin"});
  if (lupdate.isEmpty()) GTEST_SKIP() << "needs lupdate (qt6-l10n-tools)";
  QTemporaryDir folder;
  const QString copy = folder.filePath("kinoprism_zh_CN.ts");
  ASSERT_TRUE(QFile::copy(kChinese, copy));
  QProcess process;
  process.start(lupdate, {"-silent", "-no-obsolete", "-locations", "none", "-I", kFolder, kFolder + "/app",
                          kFolder + "/widgets", "-ts", copy});
  ASSERT_TRUE(process.waitForFinished(120'000));
  EXPECT_EQ(problemsOf(copy).join('\n').toStdString(), "") << "run the target update_translations and translate these";
}

}  // namespace
}  // namespace kinoprism
