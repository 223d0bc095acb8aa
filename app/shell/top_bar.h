#pragma once

#include <QTimer>
#include <QWidget>

#include "app/services/services.h"

class QLineEdit;
class QPushButton;

namespace kinoprism::widgets {
class ElidedLabel;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Name and counts of the open library, the search field, what computes, and the language.
class TopBar : public QWidget {
  Q_OBJECT

 public:
  explicit TopBar(Services& services, QWidget* parent = nullptr);

  /// hint: what can be searched on this page; empty: nothing.
  void setSearch(const QString& hint, const QString& text);
  void setSearchText(const QString& text);
  /// The choice beside the field of what is compared: words or meaning. Hidden where the page has none.
  void setSearchBy(bool shown, bool meaning);
  QPushButton* wordsButton() const { return m_words; }
  QPushButton* meaningButton() const { return m_meaning; }
  void focusSearch();
  QLineEdit* searchField() const { return m_search; }

 Q_SIGNALS:
  void searchChanged(const QString& text);
  void searchByChanged(bool meaning);
  /// Enter or Down in the field.
  void searchLeft();
  void openWanted();
  void importWanted();
  void welcomeWanted();
  void trainWanted();
  void helpWanted();
  void shortcutsWanted();
  void aboutWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  void openLibraryMenu();
  void openDeviceMenu();
  void openLanguageMenu();
  QString engineText() const;

  Services& m_services;
  QPushButton* m_name = nullptr;
  widgets::ElidedLabel* m_library = nullptr;
  QLineEdit* m_search = nullptr;
  QPushButton* m_words = nullptr;
  QPushButton* m_meaning = nullptr;
  QPushButton* m_device = nullptr;
  QPushButton* m_theme = nullptr;
  QPushButton* m_language = nullptr;
  QString m_hint;
};

}  // namespace kinoprism::app
