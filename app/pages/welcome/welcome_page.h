#pragma once

#include <QPixmap>

#include "app/pages/page.h"
#include "app/services/services.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace kinoprism::app {

class ChoiceCard;

/// What a person sees with no library open: try the demo, open a library, bring files; and the libraries of last time.
class WelcomePage : public Page {
  Q_OBJECT

 public:
  explicit WelcomePage(Services& services, QWidget* parent = nullptr);

  void enter() override;
  QString statusText() const override;

 Q_SIGNALS:
  void demoWanted();
  void openWanted();
  void importWanted();
  void recentWanted(const QString& folder);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fillRecent();

  Services& m_services;
  QPixmap m_backdrop;
  QWidget* m_panel = nullptr;
  QLabel* m_title = nullptr;
  QLabel* m_promise = nullptr;
  ChoiceCard* m_demo = nullptr;
  ChoiceCard* m_open = nullptr;
  ChoiceCard* m_import = nullptr;
  QLabel* m_recentHead = nullptr;
  QVBoxLayout* m_recent = nullptr;
};

}  // namespace kinoprism::app
