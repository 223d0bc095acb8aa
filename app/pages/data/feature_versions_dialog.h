#pragma once

#include <QDialog>

#include "app/services/services.h"

class QLabel;
class QPushButton;
class QTableView;

namespace kinoprism::app {

class FeatureVersionModel;

/// All versions of the features that encoders made: which is in use, and which a person wants back or gone.
class FeatureVersionsDialog : public QDialog {
  Q_OBJECT

 public:
  explicit FeatureVersionsDialog(Services& services, QWidget* parent = nullptr);

  QTableView* table() const { return m_table; }
  QPushButton* useButton() const { return m_use; }
  QPushButton* removeButton() const { return m_remove; }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void retranslate();
  void refresh();
  void showCurrent();
  void useCurrent();
  void askToRemove();
  /// Row of the table; -1: none.
  int row() const;
  bool mayChange() const;

  Services& m_services;
  FeatureVersionModel* m_model = nullptr;
  QLabel* m_about = nullptr;
  QTableView* m_table = nullptr;
  QLabel* m_problem = nullptr;
  QPushButton* m_use = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_close = nullptr;
};

}  // namespace kinoprism::app
