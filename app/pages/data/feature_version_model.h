#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

/// The versions of every encoder's features, those of an encoder together: the current one, then the newest.
class FeatureVersionModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Features, Number, Made, Origin, Movies, Size, Use, kColumns };

  explicit FeatureVersionModel(Services& services, QObject* parent = nullptr);

  /// Takes what the library has now.
  void refresh();
  const storage::FeatureVersion& at(int row) const { return m_versions[size_t(row)]; }
  int rowOf(const storage::FeatureSet& set) const;  ///< -1: it is not there any more
  /// Whether its encoder has other versions.
  bool hasOthers(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString textAt(const storage::FeatureVersion& version, int column) const;

  Services& m_services;
  std::vector<storage::FeatureVersion> m_versions;
};

}  // namespace kinoprism::app
