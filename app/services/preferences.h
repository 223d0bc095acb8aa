#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTranslator>
#include <memory>
#include <vector>

namespace kinoprism::app {

/// A library that was open before, as the welcome page lists it.
struct RecentLibrary {
  QString folder;
  QString title;
  qint64 movies = 0;
  qint64 ratings = 0;
  qint64 labels = 0;
  qint64 runs = 0;
  QDateTime opened;
};

/// What belongs to the person at this computer and not to a library: language, theme, window, recent libraries, name as
/// a curator. Kept in QSettings; changes are announced at once. GUI thread only.
class Preferences : public QObject {
  Q_OBJECT

 public:
  enum class Theme { Dark, Light };

  explicit Preferences(QObject* parent = nullptr);
  ~Preferences() override;

  Theme theme() const;
  void setTheme(Theme theme);

  /// "en" or "zh_CN"; at first that of the system when we speak it, else "en".
  QString language() const;
  /// Installs the translation for the whole program: every widget gets a LanguageChange event.
  void setLanguage(const QString& language);

  /// The name that labels are signed with; at first the name of the account.
  QString curator() const;
  void setCurator(const QString& name);

  QByteArray windowGeometry() const;
  void setWindowGeometry(const QByteArray& geometry);
  QByteArray splitterState(const QString& name) const;
  void setSplitterState(const QString& name, const QByteArray& state);

  /// How loud sounds and trailers play: 0 to 1 as a person hears it; 0.8 at first.
  double volume() const;
  void setVolume(double volume);
  bool isMuted() const;
  void setMuted(bool muted);
  /// Whether trailers that have captions show them.
  bool showsCaptions() const;
  void setShowsCaptions(bool shows);

  /// Newest first, at most 8. Folders that are gone are left out.
  std::vector<RecentLibrary> recentLibraries() const;
  void addRecentLibrary(const RecentLibrary& library);
  /// Folder of the library that was open when the program ended; empty when there was none or it is gone.
  QString lastLibrary() const;
  void setLastLibrary(const QString& folder);

 Q_SIGNALS:
  void themeChanged();
  void languageChanged();

 private:
  /// Loads texts, singulars and plurals, and writes numbers as the language does; false where we do not speak it.
  bool speak(const QString& language);

  std::unique_ptr<QTranslator> m_translator;
  QString m_language;
};

}  // namespace kinoprism::app
