#include "app/pages/inspect/kept_list.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

#include "app/jobs/library_training.h"

namespace kinoprism::app {
namespace {

QJsonObject toJson(const ListOrigin& origin) {
  return {{"program", QString::fromStdString(origin.program)}, {"run", qint64(origin.run)},
          {"imports", QString::fromStdString(origin.imports)}, {"lastLabel", qint64(origin.lastLabel)},
          {"person", qint64(number(origin.person))},           {"curator", qint64(number(origin.curator))}};
}

ListOrigin originOf(const QJsonObject& object) {
  return {.program = object["program"].toString().toStdString(),
          .run = object["run"].toInteger(),
          .imports = object["imports"].toString().toStdString(),
          .lastLabel = object["lastLabel"].toInteger(),
          .person = storage::PersonId(object["person"].toInteger()),
          .curator = storage::CuratorId(object["curator"].toInteger())};
}

/// Movies by their numbers in the library: their places in the catalogue may be others next time.
QJsonArray toJson(const std::vector<data::Rated>& ratings, const Catalogue& catalogue) {
  QJsonArray array;
  for (const data::Rated& rated : ratings) {
    array.append(qint64(number(catalogue.indexes.id(rated.movie))));
    array.append(double(rated.value));
    array.append(qint64(rated.time));
  }
  return array;
}

bool read(const QJsonArray& array, const Catalogue& catalogue, std::vector<data::Rated>& ratings) {
  for (qsizetype at = 0; at + 2 < array.size(); at += 3) {
    const auto place = catalogue.indexes.find(storage::MovieId(array[at].toInteger()));
    if (!place) return false;
    ratings.push_back({*place, float(array[at + 1].toDouble()), array[at + 2].toInteger()});
  }
  return array.size() % 3 == 0 && std::ranges::is_sorted(ratings, {}, &data::Rated::movie);
}

bool read(const QJsonObject& object, const Catalogue& catalogue, KeptList& kept) {
  for (const QJsonValue& signal : object["signals"].toArray())
    kept.list.signals.push_back(signal.toString().toStdString());
  const QJsonArray movies = object["movies"].toArray(), scores = object["scores"].toArray(),
                   changes = object["changes"].toArray(), contributions = object["contributions"].toArray();
  if (movies.isEmpty() || scores.size() != movies.size() || changes.size() != movies.size()) return false;
  if (contributions.size() != movies.size() * qsizetype(kept.list.signals.size())) return false;
  for (qsizetype row = 0; row < movies.size(); ++row) {
    const auto place = catalogue.indexes.find(storage::MovieId(movies[row].toInteger()));
    if (!place) return false;
    kept.list.movies.push_back({*place, float(scores[row].toDouble())});
    kept.changes.push_back(changes[row].isNull() ? std::nullopt : std::optional(changes[row].toInt()));
  }
  for (const QJsonValue& value : contributions) kept.list.contributions.push_back(float(value.toDouble()));
  return read(object["rated"].toArray(), catalogue, kept.rated) &&
         read(object["heldOut"].toArray(), catalogue, kept.heldOut);
}

}  // namespace

int64_t lastLabelOf(storage::Library& library, storage::CuratorId curator) {
  if (number(curator) == 0) return 0;
  const auto last = library.labels().events(curator, storage::MovieId{}, 1);
  return last.empty() ? 0 : last.front().id;
}

std::optional<ListOrigin> originNow(storage::Library& library, storage::PersonId person, storage::CuratorId curator) {
  const std::vector<storage::RunRecord> runs = library.runs().all();
  const auto newest = std::ranges::find(runs, storage::RunState::Done, &storage::RunRecord::state);
  if (newest == runs.end()) return std::nullopt;
  ListOrigin origin{.program = QCoreApplication::applicationVersion().toStdString(),
                    .run = number(newest->id),
                    .imports = importsOf(library),
                    .person = person};
  if (number(person) == 0) {
    origin.curator = curator;
    origin.lastLabel = lastLabelOf(library, curator);
  }
  return origin;
}

QJsonObject toJson(const KeptList& kept, const Catalogue& catalogue) {
  QJsonArray signalNames, movies, scores, changes, contributions;
  for (const std::string& signal : kept.list.signals) signalNames.append(QString::fromStdString(signal));
  for (const fuse::RankedMovie& ranked : kept.list.movies) {
    movies.append(qint64(number(catalogue.indexes.id(ranked.movie))));
    scores.append(double(ranked.score));
  }
  for (const std::optional<int>& change : kept.changes) changes.append(change ? QJsonValue(*change) : QJsonValue());
  for (const float value : kept.list.contributions) contributions.append(double(value));
  return {{"origin", toJson(kept.origin)},
          {"mix", QString::fromStdString(kept.mix.text())},
          {"topN", qint64(kept.topN)},
          {"hidesSeen", kept.hidesSeen},
          {"signals", signalNames},
          {"movies", movies},
          {"scores", scores},
          {"changes", changes},
          {"contributions", contributions},
          {"rated", toJson(kept.rated, catalogue)},
          {"heldOut", toJson(kept.heldOut, catalogue)}};
}

std::optional<KeptList> keptListOf(const QJsonObject& object, const Catalogue& catalogue) {
  if (!object["mix"].isString()) return std::nullopt;
  KeptList kept;
  kept.origin = originOf(object["origin"].toObject());
  kept.mix = fuse::Mix::parse(object["mix"].toString().toStdString());
  kept.topN = size_t(object["topN"].toInteger());
  kept.hidesSeen = object["hidesSeen"].toBool();
  if (!read(object, catalogue, kept)) return std::nullopt;
  return kept;
}

}  // namespace kinoprism::app
