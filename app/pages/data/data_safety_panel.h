#pragma once

#include "app/services/services.h"
#include "widgets/forms/panel.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace kinoprism::app {

/// How large the library is, whether it is whole, and its backups.
class DataSafetyPanel : public widgets::Panel {
  Q_OBJECT

 public:
  explicit DataSafetyPanel(Services& services, QWidget* parent = nullptr);

  QPushButton* backUpButton() const { return m_backUp; }
  QPushButton* checkButton() const { return m_check; }
  QPushButton* exportButton() const { return m_export; }
  QString stateText() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void retranslate();
  void showSizes();
  void showBackups();
  void restore(const QString& backup);
  void exportLabels();

  Services& m_services;
  QWidget* m_sizes = nullptr;
  QLabel* m_backupsHead = nullptr;
  QWidget* m_backups = nullptr;
  QLabel* m_none = nullptr;
  QPushButton* m_backUp = nullptr;
  QPushButton* m_check = nullptr;
  QPushButton* m_export = nullptr;
  QPushButton* m_importLabels = nullptr;
};

}  // namespace kinoprism::app
