#include "app/models/setting_fields.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/models/engine_text.h"

namespace kinoprism::app {
namespace {

constexpr const char* kTexts[] = {
    // Names, as they are shown: "min-movies" is "Min movies".
    QT_TRANSLATE_NOOP("Engine", "Ahead"),
    QT_TRANSLATE_NOOP("Engine", "Batch"),
    QT_TRANSLATE_NOOP("Engine", "Borders"),
    QT_TRANSLATE_NOOP("Engine", "Cleaned"),
    QT_TRANSLATE_NOOP("Engine", "Clips"),
    QT_TRANSLATE_NOOP("Engine", "Description"),
    QT_TRANSLATE_NOOP("Engine", "Dimensions"),
    QT_TRANSLATE_NOOP("Engine", "Epochs"),
    QT_TRANSLATE_NOOP("Engine", "Frames"),
    QT_TRANSLATE_NOOP("Engine", "Genres"),
    QT_TRANSLATE_NOOP("Engine", "Goal"),
    QT_TRANSLATE_NOOP("Engine", "Iterations"),
    QT_TRANSLATE_NOOP("Engine", "Max share"),
    QT_TRANSLATE_NOOP("Engine", "Min movies"),
    QT_TRANSLATE_NOOP("Engine", "Patience"),
    QT_TRANSLATE_NOOP("Engine", "People"),
    QT_TRANSLATE_NOOP("Engine", "Rate"),
    QT_TRANSLATE_NOOP("Engine", "Remove common"),
    QT_TRANSLATE_NOOP("Engine", "Seconds"),
    QT_TRANSLATE_NOOP("Engine", "Seed"),
    QT_TRANSLATE_NOOP("Engine", "Shots"),
    QT_TRANSLATE_NOOP("Engine", "Smoothing"),
    QT_TRANSLATE_NOOP("Engine", "Stemming"),
    QT_TRANSLATE_NOOP("Engine", "Summary"),
    QT_TRANSLATE_NOOP("Engine", "Title"),
    QT_TRANSLATE_NOOP("Engine", "Topics"),
    QT_TRANSLATE_NOOP("Engine", "Units"),
    QT_TRANSLATE_NOOP("Engine", "Weighting"),
    // What they do.
    QT_TRANSLATE_NOOP("Engine", "Another number may find other topics."),
    QT_TRANSLATE_NOOP("Engine", "At most so many passes; fewer when they change little."),
    QT_TRANSLATE_NOOP("Engine", "Consecutive frames of a clip; the network was trained on 64."),
    QT_TRANSLATE_NOOP("Engine", "Cuts silent ends off and brings all sounds to one loudness (EBU R 128)."),
    QT_TRANSLATE_NOOP("Engine", "Every random choice follows from it."),
    QT_TRANSLATE_NOOP("Engine", "How many clips of a trailer are watched, spread evenly over it."),
    QT_TRANSLATE_NOOP("Engine", "How many parts ahead it predicts."),
    QT_TRANSLATE_NOOP("Engine", "How many themes are kept."),
    QT_TRANSLATE_NOOP("Engine", "How many topics are looked for."),
    QT_TRANSLATE_NOOP("Engine", "How much of a longer sound is heard, in windows spread over it."),
    QT_TRANSLATE_NOOP("Engine", "Passes over all sequences, at most."),
    QT_TRANSLATE_NOOP("Engine", "Passes without a better held-out loss before it stops."),
    QT_TRANSLATE_NOOP("Engine", "Reads English plurals as singulars."),
    QT_TRANSLATE_NOOP("Engine", "Sequences a step."),
    QT_TRANSLATE_NOOP("Engine", "Size of the network's state."),
    QT_TRANSLATE_NOOP("Engine", "Step size of Adam."),
    QT_TRANSLATE_NOOP("Engine", "Takes out what all movies have in common."),
    QT_TRANSLATE_NOOP("Engine", "The most shots of a trailer that are looked at, spread evenly over it."),
    QT_TRANSLATE_NOOP("Engine", "Weight of directors, writers and actors."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the description's words."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the description."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the genres."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the title's words."),
    QT_TRANSLATE_NOOP("Engine", "Weight of the title."),
    QT_TRANSLATE_NOOP("Engine", "What the network learns to predict: later parts, or the movie's genres."),
    QT_TRANSLATE_NOOP("Engine", "Which states of the network become the features."),
    QT_TRANSLATE_NOOP("Engine", "With sif: the smaller, the less common words count."),
    QT_TRANSLATE_NOOP("Engine", "Words and names of fewer movies are left out."),
    QT_TRANSLATE_NOOP("Engine", "Words of fewer movies are left out."),
    QT_TRANSLATE_NOOP("Engine", "Words that a larger share of movies has are left out."),
    QT_TRANSLATE_NOOP("Engine",
                      "cut: black borders are cut off first, as round scanned covers and frames of films. kept: a "
                      "poster is seen as it is."),
    QT_TRANSLATE_NOOP("Engine", "sif and tfidf: rare words weigh more. equal: all words alike."),
    QT_TRANSLATE_NOOP("Engine", "tfidf: rare words weigh more. counts: a plain bag of words."),
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
    field.standard = parameter.standard;
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
    if (set == settings.end() || set->second == parameter.standard) continue;
    parts.append(QStringLiteral("%1: %2").arg(titleOf(parameter), valueIn(parameter, set->second)));
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace kinoprism::app
