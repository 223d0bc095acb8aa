#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "tests/gui/gui_test.h"

namespace kinoprism::app {
namespace {

const QString kFolder = QStringLiteral(KINOPRISM_SOURCE_DIR);

struct Language {
  const char* name;
  int forms;                         ///< that a text has for one, two … of a thing
  std::vector<const char*> lupdate;  ///< what the target update_translations asks for, beside what it asks for all

  QString file() const { return kFolder + "/resources/translations/kinoprism_" + name + ".ts"; }
};

void PrintTo(const Language& language, std::ostream* out) { *out << language.name; }

bool keepsPlaceholders(const QString& source, const QString& text) {
  return std::ranges::all_of(std::array{"%1", "%2", "%3", "%4", "%5", "%Ln"}, [&](const char* place) {
    return source.contains(QLatin1String(place)) == text.contains(QLatin1String(place));
  });
}

/// The forms of the element translation that xml stands at: one of a text that counts nothing.
QStringList formsAt(QXmlStreamReader& xml, bool counts) {
  if (!counts) return {xml.readElementText().trimmed()};
  QStringList forms;
  while (xml.readNextStartElement()) forms.append(xml.readElementText().trimmed());
  return forms;
}

/// "context: source" of texts that have no finished translation, and of those that lost placeholders or forms.
QStringList problemsOf(const QString& file, int formsWanted) {
  QFile input(file);
  if (!input.open(QIODevice::ReadOnly)) return {"cannot be read: " + file};
  QXmlStreamReader xml(&input);
  QStringList problems;
  QString context, source;
  bool counts = false;
  while (!xml.atEnd()) {
    if (!xml.readNextStartElement()) continue;
    if (xml.name() == u"message") counts = xml.attributes().value("numerus") == u"yes";
    if (xml.name() == u"name") context = xml.readElementText();
    if (xml.name() == u"source") source = xml.readElementText();
    if (xml.name() != u"translation") continue;
    const bool unfinished = xml.attributes().value("type") == u"unfinished";
    const QStringList forms = formsAt(xml, counts);
    const bool complete = std::ranges::all_of(
        forms, [&](const QString& form) { return !form.isEmpty() && keepsPlaceholders(source, form); });
    if (unfinished || !complete || forms.size() != (counts ? formsWanted : 1)) problems.append(context + ": " + source);
  }
  return problems;
}

class Translation : public testing::TestWithParam<Language> {};

TEST_P(Translation, EveryTextIsThereWithItsPlaceholdersAndForms) {
  EXPECT_EQ(problemsOf(GetParam().file(), GetParam().forms).join('\n').toStdString(), "");
}

TEST_P(Translation, NoTextOfTheProgramIsMissingFromTheFile) {
  const QString lupdate = QStandardPaths::findExecutable("lupdate", {"/usr/lib/qt6/bin"});
  if (lupdate.isEmpty()) GTEST_SKIP() << "needs lupdate (qt6-l10n-tools)";
  QTemporaryDir folder;
  const QString copy = folder.filePath(QFileInfo(GetParam().file()).fileName());
  ASSERT_TRUE(QFile::copy(GetParam().file(), copy));
  QStringList arguments{"-silent", "-no-obsolete",   "-locations",         "none", "-I",
                        kFolder,   kFolder + "/app", kFolder + "/widgets", "-ts",  copy};
  for (const char* argument : GetParam().lupdate) arguments.append(argument);
  QProcess process;
  process.start(lupdate, arguments);
  ASSERT_TRUE(process.waitForFinished(120'000));
  EXPECT_EQ(problemsOf(copy, GetParam().forms).join('\n').toStdString(), "")
      << "run the target update_translations and translate these";
}

INSTANTIATE_TEST_SUITE_P(Languages, Translation,
                         testing::Values(Language{"zh_CN", 1, {}}, Language{"en", 2, {"-pluralonly"}}),
                         [](const auto& tested) { return std::string(tested.param.name); });

}  // namespace
}  // namespace kinoprism::app
