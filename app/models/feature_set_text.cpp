#include "app/models/feature_set_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include "app/jobs/library_encoding.h"
#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/setting_fields.h"

namespace kinoprism::app {
namespace {

QString text(const char* source) { return QCoreApplication::translate("FeatureSet", source); }

QJsonObject detailsOf(const storage::FeatureSet& set) {
  return QJsonDocument::fromJson(QByteArray::fromStdString(set.details)).object();
}

const encode::EncoderInfo* encoderOf(const storage::FeatureSet& set, const engine::Engine* engine) {
  if (!engine) return nullptr;
  for (const encode::EncoderInfo& encoder : engine->encoders()) {
    if (encoder.modality == set.modality && encoder.name == set.encoder) return &encoder;
  }
  return nullptr;
}

/// Those that differ from the defaults; empty where none does, and where the encoder is not known.
QString changedSettings(const storage::FeatureSet& set, const encode::EncoderInfo* encoder) {
  return encoder ? settingsText(encoder->parameters, encoderSettings(set)) : QString();
}

/// How the network was trained that made a set, where it was trained here.
QString learningText(const QJsonObject& learning) {
  if (learning.isEmpty()) return {};
  const QLocale locale;
  return text(QT_TRANSLATE_NOOP(
                  "FeatureSet",
                  "The network was trained on %1 movies: loss %2 on held-out movies, baseline %3 (seed %4)"))
      .arg(locale.toString(learning["sequences"].toInteger()), locale.toString(learning["loss"].toDouble(), 'f', 4),
           locale.toString(learning["baseline"].toDouble(), 'f', 4), locale.toString(learning["seed"].toInteger()));
}

}  // namespace

QString featureSetOrigin(const storage::FeatureSet& set, const engine::Engine* engine) {
  const QJsonObject details = detailsOf(set);
  if (!details.contains("version"))
    return text(QT_TRANSLATE_NOOP("FeatureSet", "Imported from %1")).arg(QString::fromStdString(set.source));
  const encode::EncoderInfo* const encoder = encoderOf(set, engine);
  QString origin = changedSettings(set, encoder);
  if (origin.isEmpty() && encoderSettings(set).empty())
    origin = text(QT_TRANSLATE_NOOP("FeatureSet", "default settings"));
  const int version = details["version"].toInt();
  if (encoder && version != encoder->version)
    origin += QStringLiteral(" · ") +
              text(QT_TRANSLATE_NOOP("FeatureSet", "made by encoder version %1; version %2 is installed"))
                  .arg(version)
                  .arg(encoder->version);
  return origin;
}

QString featureSetDate(const storage::FeatureSet& set) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(set.created), QLocale::ShortFormat);
}

QString featureSetDetails(const storage::FeatureSet& set, const engine::Engine* engine) {
  QStringList lines;
  if (const encode::EncoderInfo* const encoder = encoderOf(set, engine)) {
    lines.append(QStringLiteral("%1: %2").arg(messageText(encoder->title), messageText(encoder->summary)));
    if (const QString settings = changedSettings(set, encoder); !settings.isEmpty())
      lines.append(text(QT_TRANSLATE_NOOP("FeatureSet", "Settings: %1")).arg(settings));
  } else {
    lines.append(QString::fromStdString(set.encoder));
  }
  lines.append(text(QT_TRANSLATE_NOOP("FeatureSet", "Made %1 · %2"))
                   .arg(featureSetDate(set), QString::fromStdString(set.source)));
  const QJsonObject details = detailsOf(set);
  if (const int version = details["version"].toInt(); version > 0)
    lines.append(text(QT_TRANSLATE_NOOP("FeatureSet", "Encoder version: %1")).arg(version));
  if (const QJsonObject pack = details["pack"].toObject(); !pack.isEmpty()) {
    lines.append(text(QT_TRANSLATE_NOOP("FeatureSet", "Model pack: %1 (%2)"))
                     .arg(pack["name"].toString(), pack["sha256"].toString().left(8)));
  }
  if (const QString learning = learningText(details["learning"].toObject()); !learning.isEmpty())
    lines.append(learning);
  if (set.filled > 0) {
    lines.append(text(QT_TRANSLATE_NOOP("FeatureSet", "Imputed: %1"))
                     .arg(messageText(core::Message::parse(details["filled"].toString().toStdString()))));
  }
  return lines.join('\n');
}

}  // namespace kinoprism::app
