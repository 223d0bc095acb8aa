#include "app/models/imputation_text.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"

namespace kinoprism::app {

QString imputedText(const std::vector<const ImputationRecord::Set*>& sets) {
  QStringList lines{QCoreApplication::translate("ImputationText", "Imputed at training time:")};
  for (const ImputationRecord::Set* set : sets)
    lines.append(QStringLiteral("%1: %2").arg(featuresTitle(set->modality, set->encoder), messageText(set->how)));
  return lines.join('\n');
}

}  // namespace kinoprism::app
