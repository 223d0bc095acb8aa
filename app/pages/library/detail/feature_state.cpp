#include "app/pages/library/detail/feature_state.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/list_text.h"
#include "app/models/sound_tag_text.h"

namespace kinoprism::app {
namespace {

constexpr size_t kStrongest = 5;

QString text(const char* source) { return QCoreApplication::translate("FeatureState", source); }

FeatureState stateOf(storage::Library& library, const storage::FeatureSet& set, storage::MovieId movie,
                     const storage::MovieIndexes& indexes, const std::vector<storage::RefusedInput>& refusals) {
  const QJsonObject details = QJsonDocument::fromJson(QByteArray::fromStdString(set.details)).object();
  FeatureState state{set.modality, set.encoder, details["version"].toInt(), FeatureState::Kind::Absent, {}, {}};
  const auto rows = library.features().inputs(set.modality, set.encoder);
  const auto place = indexes.find(movie);
  if (std::ranges::binary_search(rows, movie, {}, [](const auto& row) { return row.first; }) && place) {
    const bool isFilled =
        set.filled > 0 && library.features().filled(set.modality, set.encoder, indexes)[data::index(*place)];
    state.kind = isFilled ? FeatureState::Kind::Filled : FeatureState::Kind::Real;
    if (isFilled) state.how = core::Message::parse(details["filled"].toString().toStdString());
    return state;
  }
  const auto refused = std::ranges::find_if(refusals, [&](const storage::RefusedInput& refusal) {
    return refusal.modality == set.modality && refusal.encoder == set.encoder;
  });
  if (refused != refusals.end()) {
    state.kind = FeatureState::Kind::Refused;
    state.how = refused->reason;
  }
  return state;
}

/// Nothing where the values have no names.
std::vector<std::pair<std::string, float>> strongestOf(storage::Library& library, const storage::FeatureSet& set,
                                                       std::span<const encode::EncoderInfo> encoders,
                                                       storage::MovieId movie) {
  const auto encoder = std::ranges::find_if(encoders, [&](const encode::EncoderInfo& known) {
    return known.modality == set.modality && known.name == set.encoder;
  });
  if (encoder == encoders.end() || encoder->valueNames.size() != size_t(set.dimensions)) return {};
  std::vector<std::pair<std::string, float>> strongest;
  const data::Features features = library.features().rows(set.modality, set.encoder, std::span(&movie, 1));
  const auto row = features.of(data::MovieIndex(0));
  for (size_t value = 0; value < row.size(); ++value) strongest.emplace_back(encoder->valueNames[value], row[value]);
  std::ranges::stable_sort(strongest, std::greater(), &std::pair<std::string, float>::second);
  strongest.resize(std::min(strongest.size(), kStrongest));
  return strongest;
}

/// "jazz 62%, piano 40%"
QString strongestText(const FeatureState& state) {
  QStringList tags;
  for (const auto& [tag, value] : state.strongest) {
    tags.append(text(QT_TRANSLATE_NOOP("FeatureState", "%1 %2%"))
                    .arg(soundTagText(tag), QLocale().toString(100 * double(value), 'f', 0)));
  }
  return joinedList(tags);
}

}  // namespace

MovieFeatures featuresOf(storage::Library& library, std::span<const encode::EncoderInfo> encoders,
                         storage::MovieId movie) {
  MovieFeatures found;
  const storage::MovieIndexes indexes = library.movies().indexes();
  const std::vector<storage::RefusedInput> refusals = library.refusals().of(movie);
  for (const storage::FeatureSet& set : library.features().all()) {
    FeatureState state = stateOf(library, set, movie, indexes, refusals);
    if (state.kind == FeatureState::Kind::Real) state.strongest = strongestOf(library, set, encoders, movie);
    found.states.push_back(std::move(state));
  }
  std::ranges::stable_sort(found.states, {}, &FeatureState::modality);
  for (storage::DataFinding& finding : library.findings().of(movie)) {
    if (!finding.ignored) found.findings.push_back(std::move(finding));
  }
  return found;
}

QString featureText(const FeatureState& state) {
  const QString encoder = encoderShortName(state.encoder);
  const QString head = QStringLiteral("%1 · %2").arg(
      modalityTitle(state.modality),
      state.version > 0 ? text(QT_TRANSLATE_NOOP("FeatureState", "%1, version %2")).arg(encoder).arg(state.version)
                        : encoder);
  QString tail;
  switch (state.kind) {
    case FeatureState::Kind::Real:
      tail = state.strongest.empty() ? text(QT_TRANSLATE_NOOP("FeatureState", "original")) : strongestText(state);
      break;
    case FeatureState::Kind::Filled:
      tail = text(QT_TRANSLATE_NOOP("FeatureState", "imputed (%1)")).arg(messageText(state.how));
      break;
    case FeatureState::Kind::Refused:
      tail = text(QT_TRANSLATE_NOOP("FeatureState", "refused: %1")).arg(messageText(state.how));
      break;
    case FeatureState::Kind::Absent:
      tail = text(QT_TRANSLATE_NOOP("FeatureState", "none"));
      break;
  }
  return text(QT_TRANSLATE_NOOP("FeatureState", "%1: %2")).arg(head, tail);
}

}  // namespace kinoprism::app
