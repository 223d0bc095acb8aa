#include "app/pages/inspect/person/movie_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

#include "app/models/movie_text.h"

namespace kinoprism::app {
namespace {

constexpr size_t kShown = 12;
constexpr int kMovieRole = Qt::UserRole + 1;

}  // namespace

MovieField::MovieField(LibraryService& library, Lanes& lanes, QWidget* parent)
    : QLineEdit(parent), m_library(library), m_search(lanes.search) {
  setClearButtonEnabled(true);
  m_model = new QStandardItemModel(this);
  m_completer = new QCompleter(m_model, this);
  // What was found holds the words anywhere, so it is not sifted again by how titles begin.
  m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  m_completer->setMaxVisibleItems(int(kShown));
  m_completer->setWidget(this);
  connect(this, &QLineEdit::textEdited, this, &MovieField::request);
  connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
          [this](const QModelIndex& index) { choose(index.data(kMovieRole).toLongLong()); });
  connect(this, &QLineEdit::returnPressed, this, [this] {
    if (m_model->rowCount() > 0) choose(m_model->index(0, 0).data(kMovieRole).toLongLong());
  });
}

void MovieField::request(const QString& text) {
  const LibraryPtr library = m_library.library();
  if (!library || text.trimmed().isEmpty()) {
    m_search.withdraw();
    show({});
    return;
  }
  m_search.run(
      this,
      [library, text = text.toStdString()](std::stop_token stop) {
        core::Progress progress(stop);
        return library->movies().search(text, kShown, progress);
      },
      [this](const std::vector<storage::MovieId>& movies) { show(movies); }, [this](const core::Error&) { show({}); },
      [] {});
}

void MovieField::show(const std::vector<storage::MovieId>& movies) {
  m_model->clear();
  const CataloguePtr& catalogue = m_library.catalogue();
  for (const storage::MovieId movie : movies) {
    const storage::MovieSummary* summary = catalogue ? catalogue->find(movie) : nullptr;
    if (!summary) continue;
    auto* item = new QStandardItem(titleWithYear(*summary));
    item->setData(qint64(number(movie)), kMovieRole);
    m_model->appendRow(item);
  }
  if (m_model->rowCount() > 0) {
    m_completer->complete();
  } else {
    m_completer->popup()->hide();
  }
}

void MovieField::choose(qint64 movie) {
  m_completer->popup()->hide();
  m_model->clear();
  clear();
  if (movie > 0) Q_EMIT movieChosen(movie);
}

}  // namespace kinoprism::app
