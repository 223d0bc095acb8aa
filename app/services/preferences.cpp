#include "app/services/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSettings>
#include <algorithm>

/// Outside any namespace, as Qt's macro asks: the resources lie in a static library, which nothing else would register.
static void registerTranslations() { Q_INIT_RESOURCE(translations); }

namespace kinoprism::app {
namespace {

constexpr int kRecentLimit = 8;

QString systemLanguage() {
  return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

/// Dates and numbers as the system writes them where it speaks the language, too.
QLocale localeOf(const QString& language) {
  const QLocale locale(language), system = QLocale::system();
  return system.language() == locale.language() && system.script() == locale.script() ? system : locale;
}

}  // namespace

Preferences::Preferences(QObject* parent) : QObject(parent) {
  registerTranslations();
  if (!speak(QSettings().value("language", systemLanguage()).toString())) speak(QStringLiteral("en"));
}

Preferences::~Preferences() {
  if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
}

Preferences::Theme Preferences::theme() const {
  return QSettings().value("theme").toString() == "light" ? Theme::Light : Theme::Dark;
}

void Preferences::setTheme(Theme theme) {
  QSettings().setValue("theme", theme == Theme::Light ? "light" : "dark");
  Q_EMIT themeChanged();
}

QString Preferences::language() const { return m_language; }

void Preferences::setLanguage(const QString& language) {
  if (language == m_language || !speak(language)) return;
  QSettings().setValue("language", language);
  Q_EMIT languageChanged();
}

bool Preferences::speak(const QString& language) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(":/i18n/kinoprism_" + language + ".qm")) return false;
  if (m_translator) QCoreApplication::removeTranslator(m_translator.get());
  m_translator = std::move(translator);
  QCoreApplication::installTranslator(m_translator.get());
  m_language = language;
  QLocale::setDefault(localeOf(language));
  return true;
}

QString Preferences::curator() const {
  const QString account = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
  return QSettings().value("curator", account.isEmpty() ? QStringLiteral("me") : account).toString();
}

void Preferences::setCurator(const QString& name) { QSettings().setValue("curator", name.trimmed()); }

QByteArray Preferences::windowGeometry() const { return QSettings().value("window/geometry").toByteArray(); }

void Preferences::setWindowGeometry(const QByteArray& geometry) { QSettings().setValue("window/geometry", geometry); }

QByteArray Preferences::splitterState(const QString& name) const {
  return QSettings().value("splitters/" + name).toByteArray();
}

void Preferences::setSplitterState(const QString& name, const QByteArray& state) {
  QSettings().setValue("splitters/" + name, state);
}

double Preferences::volume() const {
  constexpr double kAtFirst = 0.8;
  return std::clamp(QSettings().value("player/volume", kAtFirst).toDouble(), 0.0, 1.0);
}

void Preferences::setVolume(double volume) { QSettings().setValue("player/volume", volume); }

bool Preferences::isMuted() const { return QSettings().value("player/muted").toBool(); }

void Preferences::setMuted(bool muted) { QSettings().setValue("player/muted", muted); }

bool Preferences::showsCaptions() const { return QSettings().value("player/captions").toBool(); }

void Preferences::setShowsCaptions(bool shows) { QSettings().setValue("player/captions", shows); }

std::vector<RecentLibrary> Preferences::recentLibraries() const {
  QSettings settings;
  std::vector<RecentLibrary> libraries;
  const int count = settings.beginReadArray("recent");
  for (int i = 0; i < count; ++i) {
    settings.setArrayIndex(i);
    RecentLibrary library{settings.value("folder").toString(),   settings.value("title").toString(),
                          settings.value("movies").toLongLong(), settings.value("ratings").toLongLong(),
                          settings.value("labels").toLongLong(), settings.value("runs").toLongLong(),
                          settings.value("opened").toDateTime()};
    if (QDir(library.folder).exists()) libraries.push_back(std::move(library));
  }
  settings.endArray();
  return libraries;
}

void Preferences::addRecentLibrary(const RecentLibrary& library) {
  auto libraries = recentLibraries();
  std::erase_if(libraries, [&](const RecentLibrary& other) { return other.folder == library.folder; });
  libraries.insert(libraries.begin(), library);
  if (libraries.size() > kRecentLimit) libraries.resize(kRecentLimit);
  QSettings settings;
  settings.remove("recent");
  settings.beginWriteArray("recent", int(libraries.size()));
  for (size_t i = 0; i < libraries.size(); ++i) {
    settings.setArrayIndex(int(i));
    settings.setValue("folder", libraries[i].folder);
    settings.setValue("title", libraries[i].title);
    settings.setValue("movies", libraries[i].movies);
    settings.setValue("ratings", libraries[i].ratings);
    settings.setValue("labels", libraries[i].labels);
    settings.setValue("runs", libraries[i].runs);
    settings.setValue("opened", libraries[i].opened);
  }
  settings.endArray();
}

QString Preferences::lastLibrary() const {
  const QString folder = QSettings().value("lastLibrary").toString();
  return !folder.isEmpty() && QDir(folder).exists() ? folder : QString();
}

void Preferences::setLastLibrary(const QString& folder) { QSettings().setValue("lastLibrary", folder); }

}  // namespace kinoprism::app
