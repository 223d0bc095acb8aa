#include "app/models/protocol_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include "app/models/engine_text.h"
#include "engine/evaluate/protocol.h"

namespace kinoprism::app {
namespace {

QString rankedText(const evaluate::Protocol& protocol, const QLocale& locale) {
  QString text = QCoreApplication::translate("Protocol", "ranking of %1").arg(engineText(protocol.candidates));
  if (protocol.movies > 0) text += QStringLiteral(" (%1)").arg(locale.toString(qulonglong(protocol.movies)));
  if (!protocol.filter.empty()) text += QStringLiteral(", ") + engineText(protocol.filter);
  return text;
}

}  // namespace

QString protocolText(const evaluate::Protocol& protocol) {
  const QLocale locale;
  QStringList parts{engineText(protocol.split), rankedText(protocol, locale)};
  parts.append(protocol.relevanceThreshold > 0 ? QCoreApplication::translate("Protocol", "relevant: rated %1 or more")
                                                     .arg(locale.toString(double(protocol.relevanceThreshold)))
                                               : QCoreApplication::translate("Protocol", "relevant: all held out"));
  parts.append(QCoreApplication::translate("Protocol", "%1 metrics").arg(engineText(protocol.dialect)));
  if (protocol.people > 0)
    parts.append(QCoreApplication::translate("Protocol", "%Ln people", nullptr, int(protocol.people)));
  if (!protocol.fingerprint.empty())
    parts.append(
        QCoreApplication::translate("Protocol", "data %1").arg(QString::fromStdString(protocol.fingerprint).left(8)));
  return parts.join(QStringLiteral(" · "));
}

}  // namespace kinoprism::app
