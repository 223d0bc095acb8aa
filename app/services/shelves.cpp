#include "app/services/shelves.h"

#include <algorithm>

#include "app/messages/message_text.h"
#include "app/services/library_change.h"

namespace kinoprism::app {
namespace {

std::vector<storage::MovieId> idsOf(const QList<qint64>& movies) {
  std::vector<storage::MovieId> ids;
  for (const qint64 movie : movies) ids.push_back(storage::MovieId(movie));
  return ids;
}

using NamedView = std::pair<std::string, std::optional<std::string>>;

NamedView viewOf(storage::Library& library, const std::string& name) {
  for (auto& [known, json] : library.runs().views()) {
    if (QString::fromStdString(known).compare(QString::fromStdString(name), Qt::CaseInsensitive) == 0)
      return {known, json};
  }
  return {name, std::nullopt};
}

void setView(storage::Library& library, const NamedView& view) {
  // Removed first, so that the name is written as it is now.
  library.runs().removeView(view.first);
  if (view.second) library.runs().saveView(view.first, *view.second);
}

}  // namespace

Shelves::Shelves(LibraryService& library, Lanes& lanes, QObject* parent)
    : QObject(parent), m_library(library), m_lanes(lanes) {
  connect(&library, &LibraryService::opened, this, &Shelves::read);
  connect(&library.labels(), &LabelJournal::labelled, this, [this] { ++m_labels; });
  connect(&library, &LibraryService::closed, this, [this] {
    m_known = {};
    Q_EMIT changed();
  });
}

Shelves::Known Shelves::readAll(storage::Library& library) {
  Known known{library.collections().all(), library.runs().views(), {}, library.labels().tags()};
  const std::map<storage::CuratorId, int64_t> counts = library.labels().labelledCounts();
  const auto countOf = [&](storage::CuratorId curator) {
    const auto found = counts.find(curator);
    return found == counts.end() ? 0 : found->second;
  };
  for (const auto& [id, name] : library.labels().curators()) known.curators.emplace_back(name, countOf(id));
  known.labelled = countOf(storage::CuratorId{});
  return known;
}

void Shelves::read() {
  m_counted.reset();
  whenCounted(this, [] {});
}

void Shelves::whenCounted(QObject* context, std::function<void()> then) {
  const LibraryPtr library = m_library.library();
  if (!library) return;
  if (m_counted == m_labels) return then();
  m_lanes.reader.run(
      context, [library](std::stop_token) { return readAll(*library); },
      [this, library, labels = m_labels, then = std::move(then)](Known known) {
        if (library != m_library.library()) return;
        take(std::move(known), labels);
        then();
      },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); });
}

/// labels: given before known was read.
void Shelves::take(Known known, uint64_t labels) {
  m_known = std::move(known);
  m_counted = labels;
  Q_EMIT changed();
}

void Shelves::write(const QString& text, std::function<std::optional<Turn>(storage::Library&)> make) {
  changeLibrary(
      this, m_library, m_lanes,
      [make = std::move(make)](storage::Library& library) {
        auto turn = make(library);
        return std::pair(std::move(turn), readAll(library));
      },
      [this, text, labels = m_labels](std::pair<std::optional<Turn>, Known> result) {
        if (result.first) {
          m_library.labels().did(text,
                                 [this, made = *result.first](bool back) { turn(back ? made.back : made.again); });
        }
        take(std::move(result.second), labels);
      },
      [this](const QString& message) { Q_EMIT failed(message); });
}

void Shelves::turn(const Change& change) {
  changeLibrary(
      this, m_library, m_lanes,
      [change](storage::Library& library) {
        change(library);
        return readAll(library);
      },
      [this, labels = m_labels](Known known) { take(std::move(known), labels); },
      [this](const QString& message) { Q_EMIT failed(message); });
}

void Shelves::add(const QString& collection, const QList<qint64>& movies) {
  write(tr("added %Ln movies to “%1”", nullptr, int(movies.size())).arg(collection),
        [name = collection.toStdString(), ids = idsOf(movies)](storage::Library& library) -> std::optional<Turn> {
          const size_t before = library.collections().all().size();
          const std::vector<storage::MovieId> added = library.collections().add(name, ids);
          const bool isNew = library.collections().all().size() > before;
          if (added.empty() && !isNew) return std::nullopt;
          return Turn{[=](storage::Library& again) { again.collections().add(name, added); },
                      [=](storage::Library& back) {
                        back.collections().take(name, added);
                        if (isNew) back.collections().remove(name);
                      }};
        });
}

void Shelves::take(const QString& collection, const QList<qint64>& movies) {
  write(tr("removed %Ln movies from “%1”", nullptr, int(movies.size())).arg(collection),
        [name = collection.toStdString(), ids = idsOf(movies)](storage::Library& library) -> std::optional<Turn> {
          const std::vector<storage::MovieId> taken = library.collections().take(name, ids);
          if (taken.empty()) return std::nullopt;
          return Turn{[=](storage::Library& again) { again.collections().take(name, taken); },
                      [=](storage::Library& back) { back.collections().add(name, taken); }};
        });
}

void Shelves::renameCollection(const QString& name, const QString& newName) {
  write(tr("renamed “%1”").arg(name),
        [from = name.toStdString(), to = newName.toStdString()](storage::Library& library) -> std::optional<Turn> {
          library.collections().rename(from, to);
          return Turn{[=](storage::Library& again) { again.collections().rename(from, to); },
                      [=](storage::Library& back) { back.collections().rename(to, from); }};
        });
}

void Shelves::removeCollection(const QString& name) {
  write(tr("deleted the collection “%1”").arg(name),
        [name = name.toStdString()](storage::Library& library) -> std::optional<Turn> {
          const std::vector<storage::MovieId> movies = library.collections().movies(name);
          library.collections().remove(name);
          return Turn{[=](storage::Library& again) { again.collections().remove(name); },
                      [=](storage::Library& back) { back.collections().add(name, movies); }};
        });
}

QByteArray Shelves::view(const QString& name) const {
  for (const auto& [known, json] : m_known.views) {
    if (QString::fromStdString(known).compare(name, Qt::CaseInsensitive) == 0) return QByteArray::fromStdString(json);
  }
  return {};
}

/// Makes the views of these names what is given, all as one step.
void Shelves::setViews(const QString& text, std::vector<NamedView> views) {
  write(text, [views = std::move(views)](storage::Library& library) -> std::optional<Turn> {
    std::vector<NamedView> before;
    for (const NamedView& view : views) before.push_back(viewOf(library, view.first));
    const auto setAll = [](const std::vector<NamedView>& all) {
      return [all](storage::Library& changed) {
        for (const NamedView& view : all) setView(changed, view);
      };
    };
    setAll(views)(library);
    return Turn{setAll(views), setAll(before)};
  });
}

void Shelves::saveView(const QString& name, const QByteArray& json) {
  setViews(tr("saved the view “%1”").arg(name), {{name.toStdString(), json.toStdString()}});
}

void Shelves::renameView(const QString& name, const QString& newName) {
  setViews(tr("renamed “%1”").arg(name),
           {{name.toStdString(), std::nullopt}, {newName.toStdString(), view(name).toStdString()}});
}

void Shelves::removeView(const QString& name) {
  setViews(tr("deleted the view “%1”").arg(name), {{name.toStdString(), std::nullopt}});
}

}  // namespace kinoprism::app
