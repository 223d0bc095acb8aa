#pragma once

#include <QDialog>

#include "app/services/disagreements.h"
#include "app/services/services.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace kinoprism::app {

class DisagreementModel;

/// Where curators disagree, and what they settle on: a digit settles the movie of the current row and goes on to the
/// next. The ratings of each stay as they are.
class DisagreementsDialog : public QDialog {
  Q_OBJECT

 public:
  DisagreementsDialog(Services& services, QWidget* parent = nullptr);

  QTableView* table() const { return m_table; }
  /// Nothing is being read or written.
  bool isSettled() const { return m_disagreements.isSettled(); }

 Q_SIGNALS:
  /// A movie is to be labelled again.
  void movieWanted(qint64 movie);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void retranslate();
  void refresh();
  void setUpColumns();
  void settle(double value);
  void exportAll();
  void openCurrent();
  void copyRows();
  bool handleKey(const class QKeyEvent& event);
  QString agreementText() const;

  Services& m_services;
  Disagreements m_disagreements;
  DisagreementModel* m_model = nullptr;
  QLabel* m_agreement = nullptr;
  QCheckBox* m_openOnly = nullptr;
  QTableView* m_table = nullptr;
  QLabel* m_empty = nullptr;
  QLabel* m_keys = nullptr;
  QPushButton* m_export = nullptr;
  bool m_isNew = true;
};

}  // namespace kinoprism::app
