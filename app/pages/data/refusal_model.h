#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

/// Refused files as rows: file, why, and two cells that act like links.
class RefusalModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { File, Why, Retry, Ignore };

  explicit RefusalModel(Services& services, QObject* parent = nullptr);

  void set(std::vector<storage::RefusedInput> refusals);
  const storage::RefusedInput& at(int row) const { return m_refusals[size_t(row)]; }
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString fileText(const storage::RefusedInput& refusal) const;

  Services& m_services;
  std::vector<storage::RefusedInput> m_refusals;
};

}  // namespace kinoprism::app
