#include "app/pages/library/library_page_state.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinoprism::app {
namespace {

constexpr qsizetype kSelectedKept = 2000;  // movies of a selection that a restart brings back

QJsonObject viewOf(const LibraryPageState& state) {
  return {{"filter", QString::fromUtf8(state.filter.toJson())},
          {"zoom", state.place.top.zoom},
          {"facets", state.facetsShown},
          {"table", state.tableShown},
          {"columns", QString::fromLatin1(state.columns.toBase64())},
          {"by", state.byMeaning ? "meaning" : "words"}};
}

QByteArray compact(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

}  // namespace

QByteArray LibraryPageState::toViewJson() const { return compact(viewOf(*this)); }

QByteArray LibraryPageState::toJson() const {
  QJsonObject object = viewOf(*this);
  object["top"] = place.top.id;
  object["row"] = place.top.row;
  object["offset"] = place.top.offset;
  object["movie"] = place.current;
  if (place.selected.size() > 1 && place.selected.size() <= kSelectedKept) {
    QJsonArray selected;
    for (const qint64 id : place.selected) selected.append(id);
    object["selected"] = selected;
  }
  return compact(object);
}

LibraryPageState LibraryPageState::fromJson(const QByteArray& json) {
  const QJsonObject object = QJsonDocument::fromJson(json).object();
  LibraryPageState state;
  state.filter = MovieFilter::fromJson(object["filter"].toString().toUtf8());
  state.byMeaning = object["by"].toString() == "meaning";
  state.facetsShown = object["facets"].toBool();
  state.tableShown = object["table"].toBool();
  state.columns = QByteArray::fromBase64(object["columns"].toString().toLatin1());
  state.place.top = {object["top"].toInteger(-1), object["row"].toInt(), object["offset"].toInt(),
                     object["zoom"].toDouble(1)};
  state.place.current = object["movie"].toInteger(-1);
  for (const auto& id : object["selected"].toArray()) state.place.selected.append(id.toInteger());
  return state;
}

}  // namespace kinoprism::app
