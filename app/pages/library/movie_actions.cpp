#include "app/pages/library/movie_actions.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

#include "app/messages/message_text.h"
#include "app/pages/library/ask_text.h"
#include "engine/core/files.h"

namespace kinoprism::app {
namespace {

constexpr int kTagsOffered = 20;

}  // namespace

MovieActions::MovieActions(Services& services, QWidget* window)
    : QObject(window), m_services(services), m_window(window) {}

void MovieActions::addNames(QMenu* menu, const QStringList& names, std::function<void(const QString&)> then) {
  for (const QString& name : names) menu->addAction(name, this, [then, name] { then(name); });
  menu->setEnabled(!menu->isEmpty());
}

void MovieActions::fillMenu(QMenu* menu, const QList<qint64>& movies) {
  QStringList tags, collections;
  for (const auto& [tag, movies] : m_services.shelves.tags()) {
    if (tags.size() < kTagsOffered) tags.append(QString::fromStdString(tag));
  }
  for (const storage::Collection& collection : m_services.shelves.collections())
    collections.append(QString::fromStdString(collection.name));
  Shelves& shelves = m_services.shelves;
  menu->addAction(tr("Tag…"), this, [this, movies] { askTag(movies); });
  addNames(menu->addMenu(tr("Remove a tag")), tags,
           [this, movies](const QString& tag) { m_services.library.labels().untag(movies, tag); });
  QMenu* add = menu->addMenu(tr("Add to collection"));
  add->addAction(tr("New collection…"), this, [this, movies] { askCollection(movies); });
  add->addSeparator();
  addNames(add, collections, [&shelves, movies](const QString& name) { shelves.add(name, movies); });
  addNames(menu->addMenu(tr("Remove from collection")), collections,
           [&shelves, movies](const QString& name) { shelves.take(name, movies); });
  addNames(menu->addMenu(tr("Rename collection")), collections, [this](const QString& name) { askNewName(name); });
  addNames(menu->addMenu(tr("Delete collection")), collections,
           [&shelves](const QString& name) { shelves.removeCollection(name); });
  QMenu* exports = menu->addMenu(tr("Export"));
  exports->addAction(QStringLiteral("CSV…"), this, [this, movies] { askExport(movies, MovieExportFormat::Csv); });
  exports->addAction(QStringLiteral("JSON…"), this, [this, movies] { askExport(movies, MovieExportFormat::Json); });
}

void MovieActions::askTag(const QList<qint64>& movies) {
  if (movies.isEmpty()) return;
  askText(m_window, tr("Tag"), tr("Tag for %Ln movies", nullptr, int(movies.size())), {},
          [this, movies](const QString& tag) { m_services.library.labels().tag(movies, tag); });
}

void MovieActions::askCollection(const QList<qint64>& movies) {
  if (movies.isEmpty()) return;
  askText(m_window, tr("Collection"), tr("Collection for %Ln movies", nullptr, int(movies.size())), {},
          [this, movies](const QString& name) { m_services.shelves.add(name, movies); });
}

void MovieActions::askNewName(const QString& collection) {
  askText(m_window, tr("Rename collection"), tr("New name of “%1”").arg(collection), collection,
          [this, collection](const QString& name) { m_services.shelves.renameCollection(collection, name); });
}

void MovieActions::askExport(const QList<qint64>& movies, MovieExportFormat format) {
  const QString ending = format == MovieExportFormat::Csv ? QStringLiteral("csv") : QStringLiteral("json");
  auto* dialog = new QFileDialog(m_window, tr("Export"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(ending);
  dialog->selectFile(QStringLiteral("movies.") + ending);
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, movies, format](const QString& file) { write(file, movies, format); });
  dialog->open();
}

template <class Make, class Done>
void MovieActions::withMarks(const QList<qint64>& movies, Make make, Done done) {
  const LibraryPtr library = m_services.library.library();
  const CataloguePtr catalogue = m_services.library.catalogue();
  if (!library || !catalogue) return;
  std::vector<storage::MovieId> ids;
  for (const qint64 movie : movies) ids.push_back(storage::MovieId(movie));
  m_services.lanes.reader.run(
      this,
      [library, catalogue, ids, make, ratings = m_services.library.labels().myRatings()](std::stop_token) {
        return make(ids, *catalogue, ratings, storage::movieMarks(*library, ids));
      },
      std::move(done), [this](const core::Error& error) { Q_EMIT failed(messageText(error)); });
}

void MovieActions::write(const QString& file, const QList<qint64>& movies, MovieExportFormat format) {
  withMarks(
      movies,
      [format, path = file.toStdString()](const std::vector<storage::MovieId>& ids, const Catalogue& catalogue,
                                          const auto& ratings, const std::vector<storage::MovieMarks>& marks) {
        const QByteArray text = exportMovies(ids, format, catalogue, ratings, marks);
        core::writeFileAtomically(path, text.toStdString());
        return int(ids.size());
      },
      [this, file](int count) { Q_EMIT exported(file, count); });
}

void MovieActions::copy(const QList<qint64>& movies, const std::vector<MovieColumn>& columns) {
  withMarks(
      movies,
      [columns](const std::vector<storage::MovieId>& ids, const Catalogue& catalogue, const auto& ratings,
                const std::vector<storage::MovieMarks>& marks) {
        return tableText(ids, columns, catalogue, ratings, marks);
      },
      [this, count = int(movies.size())](const QString& text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied(count);
      });
}

}  // namespace kinoprism::app
