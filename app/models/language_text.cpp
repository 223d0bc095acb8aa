#include "app/models/language_text.h"

#include <QCoreApplication>

namespace kinoprism::app {
namespace {

struct LanguageName {
  const char* tag;
  const char* name;
};

/// Those that languageOf can tell.
constexpr LanguageName kNames[] = {
    {"am", QT_TRANSLATE_NOOP("Language", "Amharic")},    {"ar", QT_TRANSLATE_NOOP("Language", "Arabic")},
    {"bg", QT_TRANSLATE_NOOP("Language", "Bulgarian")},  {"bn", QT_TRANSLATE_NOOP("Language", "Bengali")},
    {"ca", QT_TRANSLATE_NOOP("Language", "Catalan")},    {"cs", QT_TRANSLATE_NOOP("Language", "Czech")},
    {"da", QT_TRANSLATE_NOOP("Language", "Danish")},     {"de", QT_TRANSLATE_NOOP("Language", "German")},
    {"el", QT_TRANSLATE_NOOP("Language", "Greek")},      {"en", QT_TRANSLATE_NOOP("Language", "English")},
    {"es", QT_TRANSLATE_NOOP("Language", "Spanish")},    {"fa", QT_TRANSLATE_NOOP("Language", "Persian")},
    {"fi", QT_TRANSLATE_NOOP("Language", "Finnish")},    {"fr", QT_TRANSLATE_NOOP("Language", "French")},
    {"gu", QT_TRANSLATE_NOOP("Language", "Gujarati")},   {"he", QT_TRANSLATE_NOOP("Language", "Hebrew")},
    {"hi", QT_TRANSLATE_NOOP("Language", "Hindi")},      {"hu", QT_TRANSLATE_NOOP("Language", "Hungarian")},
    {"hy", QT_TRANSLATE_NOOP("Language", "Armenian")},   {"id", QT_TRANSLATE_NOOP("Language", "Indonesian")},
    {"it", QT_TRANSLATE_NOOP("Language", "Italian")},    {"ja", QT_TRANSLATE_NOOP("Language", "Japanese")},
    {"ka", QT_TRANSLATE_NOOP("Language", "Georgian")},   {"km", QT_TRANSLATE_NOOP("Language", "Khmer")},
    {"kn", QT_TRANSLATE_NOOP("Language", "Kannada")},    {"ko", QT_TRANSLATE_NOOP("Language", "Korean")},
    {"lo", QT_TRANSLATE_NOOP("Language", "Lao")},        {"ml", QT_TRANSLATE_NOOP("Language", "Malayalam")},
    {"my", QT_TRANSLATE_NOOP("Language", "Burmese")},    {"nb", QT_TRANSLATE_NOOP("Language", "Norwegian")},
    {"nl", QT_TRANSLATE_NOOP("Language", "Dutch")},      {"pa", QT_TRANSLATE_NOOP("Language", "Punjabi")},
    {"pl", QT_TRANSLATE_NOOP("Language", "Polish")},     {"pt", QT_TRANSLATE_NOOP("Language", "Portuguese")},
    {"ro", QT_TRANSLATE_NOOP("Language", "Romanian")},   {"ru", QT_TRANSLATE_NOOP("Language", "Russian")},
    {"si", QT_TRANSLATE_NOOP("Language", "Sinhala")},    {"sk", QT_TRANSLATE_NOOP("Language", "Slovak")},
    {"sr", QT_TRANSLATE_NOOP("Language", "Serbian")},    {"sv", QT_TRANSLATE_NOOP("Language", "Swedish")},
    {"ta", QT_TRANSLATE_NOOP("Language", "Tamil")},      {"te", QT_TRANSLATE_NOOP("Language", "Telugu")},
    {"th", QT_TRANSLATE_NOOP("Language", "Thai")},       {"tr", QT_TRANSLATE_NOOP("Language", "Turkish")},
    {"uk", QT_TRANSLATE_NOOP("Language", "Ukrainian")},  {"ur", QT_TRANSLATE_NOOP("Language", "Urdu")},
    {"vi", QT_TRANSLATE_NOOP("Language", "Vietnamese")}, {"zh", QT_TRANSLATE_NOOP("Language", "Chinese")},
};

}  // namespace

QString languageName(const std::string& tag) {
  const QString text = QString::fromStdString(tag);
  const QString language = text.section('-', 0, 0).toLower();
  for (const auto& [known, name] : kNames) {
    if (language == QLatin1String(known)) return QCoreApplication::translate("Language", name);
  }
  return text;
}

}  // namespace kinoprism::app
