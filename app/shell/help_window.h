#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace kinoprism::app {

class Preferences;

/// The pages of resources/help in the language of the program; those that were not translated in English. Links lead
/// from one to another.
class HelpWindow : public QDialog {
  Q_OBJECT

 public:
  explicit HelpWindow(const Preferences& preferences, QWidget* parent = nullptr);

  /// The names of all, as in resources/help: "library".
  static QStringList pages();
  /// One that is not there shows the first.
  void showPage(const QString& page);
  /// The page that is shown.
  QString page() const;
  QTextBrowser* text() const { return m_text; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  /// Where a page lies among the program's resources.
  QUrl sourceOf(const QString& page) const;

  const Preferences& m_preferences;
  QListWidget* m_pages = nullptr;
  QTextBrowser* m_text = nullptr;
};

}  // namespace kinoprism::app
