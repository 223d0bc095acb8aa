#pragma once

#include "app/services/services.h"
#include "widgets/forms/panel.h"

class QCheckBox;
class QLabel;
class QTableView;

namespace kinoprism::app {

class RefusalModel;

/// Files that an encoder could not use, why, and what can be done: try again with the next encoding, or leave it be.
class DataRefusedPanel : public widgets::Panel {
  Q_OBJECT

 public:
  explicit DataRefusedPanel(Services& services, QWidget* parent = nullptr);

  QTableView* table() const { return m_table; }

 Q_SIGNALS:
  void movieWanted(qint64 movie);

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void refresh();
  void retranslate();
  void act(const QModelIndex& index);

  Services& m_services;
  RefusalModel* m_model = nullptr;
  QTableView* m_table = nullptr;
  QLabel* m_count = nullptr;
  QLabel* m_empty = nullptr;
  QCheckBox* m_showIgnored = nullptr;
};

}  // namespace kinoprism::app
