#include "app/pages/inspect/mixer_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/models/signal_text.h"
#include "engine/data/features.h"

namespace kinoprism::app {
namespace {

constexpr int kSignalGroup = 0;
constexpr int kShapeGroup = 1;

QString say(const char* text) { return QCoreApplication::translate("MixerRows", text); }

widgets::MixerSignal rowOf(std::string_view signal, double value) {
  const QString id = QString::fromUtf8(signal.data(), qsizetype(signal.size()));
  return {.id = id,
          .name = signalTitle(signal),
          .tone = widgets::toneOf(id),
          .value = value,
          .defaultValue = value,
          .minimum = std::min(0.0, std::floor(value)),
          .maximum = std::max(1.0, std::ceil(value)),
          .group = kSignalGroup};
}

widgets::MixerSignal absentRow(data::Modality modality, bool inLibrary) {
  widgets::MixerSignal row = rowOf(name(modality), 0);
  row.enabled = false;
  row.reason = inLibrary ? say(QT_TRANSLATE_NOOP("MixerRows",
                                                 "This run was trained without these features. Train anew "
                                                 "to use them."))
                         : say(QT_TRANSLATE_NOOP("MixerRows",
                                                 "The library has no such features. Import them, or what "
                                                 "they are computed from, then train anew."));
  return row;
}

bool has(const std::vector<std::string>& signals, std::string_view signal) {
  return std::ranges::find(signals, signal) != signals.end();
}

widgets::MixerSignal noveltyRow(const std::vector<std::string>& signals, const fuse::Mix& own) {
  widgets::MixerSignal row = rowOf(fuse::kPopularity, own.novelty);
  row.id = kNoveltySlider;
  row.name = say(QT_TRANSLATE_NOOP("MixerRows", "Novelty (less popular)"));
  row.group = kShapeGroup;
  row.enabled = has(signals, fuse::kPopularity);
  if (!row.enabled) {
    row.reason = say(QT_TRANSLATE_NOOP("MixerRows", "This run does not know how popular movies are."));
  }
  return row;
}

double* valueIn(fuse::Mix& mix, const QString& slider) {
  if (slider == kNoveltySlider) return &mix.novelty;
  if (slider == kDiversitySlider) return &mix.diversity;
  return &mix.weights[slider.toStdString()];
}

double valueOf(const fuse::Mix& mix, const QString& slider) {
  if (slider == kNoveltySlider) return mix.novelty;
  if (slider == kDiversitySlider) return mix.diversity;
  const auto found = mix.weights.find(slider.toStdString());
  return found == mix.weights.end() ? 0 : found->second;
}

/// What to multiply weights by so that all fit on their sliders; 1 when they do.
double scaleThatFits(const fuse::Mix& mix, const QList<widgets::MixerSignal>& rows) {
  double scale = 1;
  for (const widgets::MixerSignal& row : rows) {
    if (row.id == kDiversitySlider || !row.enabled) continue;
    const double value = valueOf(mix, row.id);
    if (value > row.maximum) scale = std::min(scale, row.maximum / value);
    if (value < row.minimum && row.minimum < 0) scale = std::min(scale, row.minimum / value);
  }
  return scale;
}

}  // namespace

QList<widgets::MixerSignal> mixerRows(const std::vector<std::string>& signals, const fuse::Mix& own,
                                      const ModalitySet& inLibrary) {
  QList<widgets::MixerSignal> rows;
  auto weight = [&](std::string_view signal) {
    return valueOf(own, QString::fromUtf8(signal.data(), qsizetype(signal.size())));
  };
  if (has(signals, fuse::kCollaborative)) rows.append(rowOf(fuse::kCollaborative, weight(fuse::kCollaborative)));
  for (const data::Modality modality :
       {data::Modality::Text, data::Modality::Image, data::Modality::Audio, data::Modality::Video}) {
    const std::string_view signal = name(modality);
    rows.append(has(signals, signal) ? rowOf(signal, weight(signal))
                                     : absentRow(modality, inLibrary[size_t(modality)]));
  }
  for (const std::string& signal : signals) {
    const bool shown =
        std::ranges::any_of(rows, [&](const widgets::MixerSignal& row) { return row.id == signal.c_str(); });
    if (shown || (signal == fuse::kPopularity && weight(signal) == 0)) continue;
    rows.append(rowOf(signal, weight(signal)));
  }
  rows.append(noveltyRow(signals, own));
  rows.append({.id = kDiversitySlider,
               .name = say(QT_TRANSLATE_NOOP("MixerRows", "Diversity (MMR)")),
               .value = own.diversity,
               .defaultValue = own.diversity,
               .group = kShapeGroup});
  return rows;
}

widgets::MixerView::Values sliderValues(const fuse::Mix& mix, const QList<widgets::MixerSignal>& rows) {
  const double scale = scaleThatFits(mix, rows);
  widgets::MixerView::Values values;
  for (const widgets::MixerSignal& row : rows) {
    const double value = valueOf(mix, row.id);
    values.insert(row.id, row.id == kDiversitySlider ? value : value * scale);
  }
  return values;
}

fuse::Mix mixOf(const widgets::MixerView::Values& values, const QList<widgets::MixerSignal>& rows,
                const fuse::Mix& own) {
  fuse::Mix mix = own;
  mix.name.clear();
  for (const widgets::MixerSignal& row : rows) {
    if (row.enabled && values.contains(row.id)) *valueIn(mix, row.id) = values[row.id];
  }
  return mix;
}

}  // namespace kinoprism::app
