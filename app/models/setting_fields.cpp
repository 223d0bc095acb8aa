#include "app/models/setting_fields.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/models/engine_text.h"

namespace kinoprism::app {
namespace {

constexpr const char* kTexts[] = {
    // Names, as they are shown: "min-movies" is "Min movies".
    QT_TRANSLATE_NOOP("Engine", "Horizon"),
    QT_TRANSLATE_NOOP("Engine", "Batch size"),
    QT_TRANSLATE_NOOP("Engine", "Borders"),
    QT_TRANSLATE_NOOP("Engine", "Normalise"),
    QT_TRANSLATE_NOOP("Engine", "Clips"),
    QT_TRANSLATE_NOOP("Engine", "Description"),
    QT_TRANSLATE_NOOP("Engine", "Dimensions"),
    QT_TRANSLATE_NOOP("Engine", "Epochs"),
    QT_TRANSLATE_NOOP("Engine", "Frames"),
    QT_TRANSLATE_NOOP("Engine", "Genres"),
    QT_TRANSLATE_NOOP("Engine", "Objective"),
    QT_TRANSLATE_NOOP("Engine", "Max iterations"),
    QT_TRANSLATE_NOOP("Engine", "Max df"),
    QT_TRANSLATE_NOOP("Engine", "Min df"),
    QT_TRANSLATE_NOOP("Engine", "Patience"),
    QT_TRANSLATE_NOOP("Engine", "People"),
    QT_TRANSLATE_NOOP("Engine", "Learning rate"),
    QT_TRANSLATE_NOOP("Engine", "Remove first component"),
    QT_TRANSLATE_NOOP("Engine", "Seconds"),
    QT_TRANSLATE_NOOP("Engine", "Seed"),
    QT_TRANSLATE_NOOP("Engine", "Shots"),
    QT_TRANSLATE_NOOP("Engine", "Smoothing"),
    QT_TRANSLATE_NOOP("Engine", "Stemming"),
    QT_TRANSLATE_NOOP("Engine", "Pooling"),
    QT_TRANSLATE_NOOP("Engine", "Title"),
    QT_TRANSLATE_NOOP("Engine", "Topics"),
    QT_TRANSLATE_NOOP("Engine", "Hidden dim"),
    QT_TRANSLATE_NOOP("Engine", "Weighting"),
    // What they do.
    QT_TRANSLATE_NOOP("Engine", "Random seed: another one may give other topics."),
    QT_TRANSLATE_NOOP("Engine", "Maximum number of iterations; stops earlier on convergence."),
    QT_TRANSLATE_NOOP("Engine", "Consecutive frames of a clip; the network was trained on 64."),
    QT_TRANSLATE_NOOP("Engine", "Trims silence at both ends and normalises loudness (EBU R 128)."),
    QT_TRANSLATE_NOOP("Engine", "Random seed."),
    QT_TRANSLATE_NOOP("Engine", "Clips taken from a trailer, spread evenly over it."),
    QT_TRANSLATE_NOOP("Engine", "How many parts ahead the network predicts."),
    QT_TRANSLATE_NOOP("Engine", "Number of SVD components."),
    QT_TRANSLATE_NOOP("Engine", "Number of topics."),
    QT_TRANSLATE_NOOP("Engine", "Seconds analysed of a longer sound, in windows spread evenly over it."),
    QT_TRANSLATE_NOOP("Engine", "Maximum number of epochs."),
    QT_TRANSLATE_NOOP("Engine", "Epochs without a better validation loss before early stopping."),
    QT_TRANSLATE_NOOP("Engine", "Stems English plurals to singulars."),
    QT_TRANSLATE_NOOP("Engine", "Sequences per batch."),
    QT_TRANSLATE_NOOP("Engine", "Size of the hidden state."),
    QT_TRANSLATE_NOOP("Engine", "Learning rate of Adam."),
    QT_TRANSLATE_NOOP("Engine", "Removes the first principal component, which all movies share (SIF)."),
    QT_TRANSLATE_NOOP("Engine", "Maximum number of shots per trailer, spread evenly over it."),
    QT_TRANSLATE_NOOP("Engine", "Weight of directors, writers and actors."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the description's words."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the description."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the genres."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the title's words."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the title."),
    QT_TRANSLATE_NOOP("Engine", "What the network is trained to predict: later parts, or the movie's genres."),
    QT_TRANSLATE_NOOP("Engine", "How hidden states are pooled into the features."),
    QT_TRANSLATE_NOOP("Engine", "With sif: the smaller, the less weight frequent words get."),
    QT_TRANSLATE_NOOP("Engine", "Minimum document frequency: words and names of fewer movies are ignored."),
    QT_TRANSLATE_NOOP("Engine", "Minimum document frequency: words of fewer movies are ignored."),
    QT_TRANSLATE_NOOP("Engine",
                      "Maximum document frequency, as a share of the movies: more frequent words are ignored."),
    QT_TRANSLATE_NOOP("Engine",
                      "cut: black borders, as of scanned covers and letterboxed frames, are removed first. kept: the "
                      "poster is used as it is."),
    QT_TRANSLATE_NOOP("Engine", "sif and tfidf: rare words weigh more. equal: all words alike."),
    QT_TRANSLATE_NOOP("Engine", "tfidf: rare words weigh more. counts: a bag of words."),
    // What can be chosen. "sif" and "tfidf" are names in any language.
    QT_TRANSLATE_NOOP("Engine", "counts"),
    QT_TRANSLATE_NOOP("Engine", "cut"),
    QT_TRANSLATE_NOOP("Engine", "equal"),
    QT_TRANSLATE_NOOP("Engine", "future"),
    QT_TRANSLATE_NOOP("Engine", "genres"),
    QT_TRANSLATE_NOOP("Engine", "kept"),
    QT_TRANSLATE_NOOP("Engine", "mean"),
    QT_TRANSLATE_NOOP("Engine", "mean-and-last"),
    QT_TRANSLATE_NOOP("Engine", "off"),
    QT_TRANSLATE_NOOP("Engine", "on"),
    QT_TRANSLATE_NOOP("Engine", "sif"),
    QT_TRANSLATE_NOOP("Engine", "tfidf"),
};

/// "min-movies" as "Min movies", and that in the language of the program.
QString titleOf(const core::ParameterInfo& parameter) {
  QString title = QString::fromStdString(parameter.name).replace('-', ' ');
  title[0] = title[0].toUpper();
  return engineText(title.toStdString());
}

QString valueIn(const core::ParameterInfo& parameter, double value) {
  if (parameter.scale == core::Scale::Choice) return engineText(core::valueText(parameter, value));
  return QLocale().toString(value, 'g', 6);
}

}  // namespace

std::span<const char* const> settingTexts() { return kTexts; }

std::vector<widgets::SettingField> settingFields(std::span<const core::ParameterInfo> parameters) {
  std::vector<widgets::SettingField> fields;
  for (const core::ParameterInfo& parameter : parameters) {
    widgets::SettingField field;
    field.key = QString::fromStdString(parameter.name);
    field.title = titleOf(parameter);
    field.help = engineText(parameter.help);
    field.low = parameter.low;
    field.high = parameter.high;
    field.defaultValue = parameter.defaultValue;
    field.isWhole = parameter.scale == core::Scale::Integer;
    for (const std::string& choice : parameter.choices) field.choices.append(engineText(choice));
    fields.push_back(std::move(field));
  }
  return fields;
}

QHash<QString, double> formValues(const core::Settings& settings) {
  QHash<QString, double> values;
  for (const auto& [name, value] : settings) values.insert(QString::fromStdString(name), value);
  return values;
}

core::Settings settingsFrom(const QHash<QString, double>& values) {
  core::Settings settings;
  for (auto it = values.begin(); it != values.end(); ++it) settings[it.key().toStdString()] = it.value();
  return settings;
}

QString settingsText(std::span<const core::ParameterInfo> parameters, const core::Settings& settings) {
  QStringList parts;
  for (const core::ParameterInfo& parameter : parameters) {
    const auto set = settings.find(parameter.name);
    if (set == settings.end() || set->second == parameter.defaultValue) continue;
    parts.append(QStringLiteral("%1: %2").arg(titleOf(parameter), valueIn(parameter, set->second)));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace kinoprism::app
