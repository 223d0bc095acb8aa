#include "app/pages/data/feature_version_model.h"

#include <QLocale>
#include <algorithm>

#include "app/models/encoder_text.h"
#include "app/models/feature_set_text.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

bool isOfSameEncoder(const storage::FeatureSet& a, const storage::FeatureSet& b) {
  return a.modality == b.modality && a.encoder == b.encoder;
}

QString moviesText(const storage::FeatureSet& set) {
  const QLocale locale;
  const QString real = locale.toString(qint64(set.present));
  return set.filled == 0 ? real
                         : FeatureVersionModel::tr("%1 and %2 guessed").arg(real, locale.toString(qint64(set.filled)));
}

}  // namespace

FeatureVersionModel::FeatureVersionModel(Services& services, QObject* parent)
    : QAbstractTableModel(parent), m_services(services) {}

void FeatureVersionModel::refresh() {
  beginResetModel();
  m_versions = m_services.data.health().versions;
  endResetModel();
}

int FeatureVersionModel::rowOf(const storage::FeatureSet& set) const {
  const auto found = std::ranges::find_if(m_versions, [&](const storage::FeatureVersion& version) {
    return isOfSameEncoder(version.set, set) && version.set.number == set.number;
  });
  return found == m_versions.end() ? -1 : int(found - m_versions.begin());
}

bool FeatureVersionModel::hasOthers(int row) const {
  return std::ranges::count_if(m_versions, [&](const storage::FeatureVersion& other) {
           return isOfSameEncoder(other.set, at(row).set);
         }) > 1;
}

int FeatureVersionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : int(m_versions.size());
}

int FeatureVersionModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(kColumns); }

QString FeatureVersionModel::textAt(const storage::FeatureVersion& version, int column) const {
  switch (column) {
    case Features:
      return featuresTitle(version.set.modality, version.set.encoder);
    case Number:
      return QLocale().toString(version.set.number);
    case Made:
      return featureSetDate(version.set);
    case Origin:
      return featureSetOrigin(version.set, m_services.engine.engine());
    case Movies:
      return moviesText(version.set);
    case Size:
      return QLocale().formattedDataSize(version.bytes, 1, QLocale::DataSizeSIFormat);
    default:
      return version.isCurrent ? tr("in use") : tr("kept");
  }
}

QVariant FeatureVersionModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const storage::FeatureVersion& version = at(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return textAt(version, index.column());
    case Qt::ToolTipRole:
      return featureSetDetails(version.set, m_services.engine.engine());
    case Qt::FontRole:
      return version.isCurrent && index.column() == Use ? QVariant(widgets::themeFont(widgets::TextRole::Strong))
                                                        : QVariant();
    case Qt::ForegroundRole:
      return version.isCurrent ? QVariant() : QVariant(widgets::theme().quietText);
    case Qt::TextAlignmentRole:
      return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant FeatureVersionModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Features:
      return tr("features");
    case Number:
      return tr("version");
    case Made:
      return tr("made");
    case Origin:
      return tr("how");
    case Movies:
      return tr("movies");
    case Size:
      return tr("on disk");
    default:
      return tr("state");
  }
}

}  // namespace kinoprism::app
