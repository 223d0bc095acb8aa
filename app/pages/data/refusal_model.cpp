#include "app/pages/data/refusal_model.h"

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {

RefusalModel::RefusalModel(Services& services, QObject* parent) : QAbstractTableModel(parent), m_services(services) {}

void RefusalModel::set(std::vector<storage::RefusedInput> refusals) {
  beginResetModel();
  m_refusals = std::move(refusals);
  endResetModel();
}

void RefusalModel::retranslate() {
  beginResetModel();
  endResetModel();
}

int RefusalModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_refusals.size()); }
int RefusalModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 4; }

QString RefusalModel::fileText(const storage::RefusedInput& refusal) const {
  if (!refusal.path.empty()) return QString::fromStdString(refusal.path);
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const storage::MovieSummary* movie = catalogue ? catalogue->find(refusal.movie) : nullptr;
  return movie ? tr("text of %1").arg(QString::fromStdString(movie->title)) : QString::number(number(refusal.movie));
}

QVariant RefusalModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const storage::RefusedInput& refusal = at(index.row());
  if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
    switch (index.column()) {
      case File:
        return fileText(refusal);
      case Why:
        return messageText(refusal.reason);
      case Retry:
        return tr("retry");
      default:
        return refusal.ignored ? tr("undo") : tr("ignore");
    }
  }
  if (role == Qt::ToolTipRole) {
    if (index.column() == Retry) return tr("The next encoding reads this file again");
    if (index.column() == Ignore) return tr("This cannot be fixed: hide the file from this list");
    return QStringLiteral("%1\n%2\n%3 · %4")
        .arg(fileText(refusal), messageText(refusal.reason), modalityTitle(refusal.modality),
             encoderShortName(refusal.encoder));
  }
  if (role == Qt::ForegroundRole) {
    if (index.column() == Why || refusal.ignored) return widgets::theme().quietText;
    if (index.column() >= Retry) return widgets::theme().focus;
  }
  return {};
}

QVariant RefusalModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  if (section == File) return tr("file");
  return section == Why ? tr("why") : QString();
}

}  // namespace kinoprism::app
