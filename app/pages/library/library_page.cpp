#include "app/pages/library/library_page.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/pages/library/detail/detail_pane.h"
#include "app/pages/library/detail/similar_panel.h"
#include "app/pages/library/facet_panel.h"
#include "app/pages/library/filter_bar.h"
#include "app/pages/library/library_page_state.h"
#include "app/pages/library/library_tour.h"
#include "app/pages/library/movie_actions.h"
#include "app/pages/library/movie_menu.h"
#include "app/pages/library/movie_table.h"
#include "app/pages/library/movie_views.h"
#include "app/pages/library/view_menu.h"
#include "widgets/status/banner.h"
#include "widgets/status/empty_state.h"

namespace kinoprism::app {
namespace {

constexpr const char* kSplitter = "library";
constexpr int kNarrowestPane = 330;
constexpr int kWidestPane = 440;
}  // namespace

LibraryPage::LibraryPage(Services& services, QWidget* parent) : Page(parent), m_services(services) {
  m_source = new AlikeSource(services, this);
  m_search = new MovieSearch(services.library, services.meaning, services.lanes, this);
  build();
  connectViews();
  m_bar->setCatalogue(services.library.catalogue());
  retranslate();
}

void LibraryPage::build() {
  // Everything is made where it stays: a widget that changes its parent is styled again, with all that is in it.
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setHandleWidth(3);
  auto* left = new QWidget(m_splitter);
  m_bar = new FilterBar(m_services.shelves, left);
  m_views = new MovieViews(m_services, *m_source, left);
  m_actions = new MovieActions(m_services, this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  m_banner = new widgets::Banner(widgets::Banner::Placement::Inline, left);
  column->addWidget(m_banner);
  m_facets = new FacetPanel(left);
  m_facets->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_facets);
  row->addWidget(m_views, 1);
  column->addLayout(row, 1);
  m_detail = new DetailPane(m_services, m_splitter);
  m_splitter->addWidget(left);
  m_splitter->addWidget(m_detail);
  m_splitter->setStretchFactor(0, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
}

void LibraryPage::connectViews() {
  connect(m_search, &MovieSearch::found, this, &LibraryPage::show);
  connect(m_search, &MovieSearch::foundAlike, this, &LibraryPage::showAlike);
  connect(m_search, &MovieSearch::meaningFailed, this, &LibraryPage::showMeaningProblem);
  connect(m_search, &MovieSearch::failed, this, [this](const QString& message) {
    m_requested = false;
    Q_EMIT failed(message);
  });
  connect(m_splitter, &QSplitter::splitterMoved, this,
          [this] { m_services.preferences.setSplitterState(kSplitter, m_splitter->saveState()); });
  connect(m_bar, &FilterBar::facetsToggled, this, &LibraryPage::showFacets);
  connect(m_bar, &FilterBar::tableToggled, this, &LibraryPage::showTable);
  connect(m_bar, &FilterBar::viewsWanted, this, &LibraryPage::openViews);
  connect(m_bar, &FilterBar::personWanted, this, &LibraryPage::findPerson);
  connect(m_bar, &FilterBar::columnMenuWanted, this, [this](QMenu* menu) { table()->fillColumnMenu(menu); });
  connect(m_views, &MovieViews::tableMade, this, &LibraryPage::connectTable);
  connect(m_facets, &FacetPanel::filterChanged, this, [this](const MovieFilter& filter) {
    m_query.filter = filter;
    m_bar->setFilter(filter);
    request();
  });
  connect(m_bar, &FilterBar::filterChanged, this, [this](const MovieFilter& filter) {
    const bool textChanged = filter.text != m_query.filter.text;
    m_query.filter = filter;
    if (textChanged) Q_EMIT searchTextChanged(filter.text);
    request();
  });
  connect(m_bar, &FilterBar::zoomChanged, wall(), &widgets::PosterWall::setZoom);
  connect(wall(), &widgets::PosterWall::zoomChanged, m_bar, &FilterBar::setZoom);
  m_bar->setZoom(wall()->zoom());
  connect(m_views, &MovieViews::currentChanged, this, [this](qint64 movie) {
    m_detail->setMovie(storage::MovieId(movie > 0 ? movie : 0));
    Q_EMIT statusChanged();
  });
  connect(m_views, &MovieViews::selectionChanged, this, &Page::statusChanged);
  connect(m_views, &MovieViews::menuRequested, this, [this](qint64 movie, const QPoint& place) {
    m_services.shelves.whenCounted(this, [this, movie, place] { openMenu(movie, place); });
  });
  connect(m_views->empty(), &widgets::EmptyState::actionTriggered, this, &LibraryPage::act);
  connect(m_banner, &widgets::Banner::actionTriggered, this, &LibraryPage::forgetFile);
  connect(m_banner, &widgets::Banner::dismissed, this, &LibraryPage::forgetFile);
  connect(m_detail, &DetailPane::movieWanted, this, &LibraryPage::showMovie);
  connect(m_detail, &DetailPane::failed, this, &LibraryPage::failed);
  connect(m_detail, &DetailPane::genreWanted, this,
          [this](const QString& genre) { setFilter({.genres = {genre.toStdString()}, .sort = m_query.filter.sort}); });
  connect(m_detail, &DetailPane::personWanted, this,
          [this](const QString& name) { setFilter({.text = name, .sort = MovieSort::BestMatch}); });
  connect(m_detail, &DetailPane::stepWanted, this, &LibraryPage::playNext);
  connect(&m_services.library, &LibraryService::catalogueChanged, this, &LibraryPage::catalogueChanged);
  connect(&m_services.library, &LibraryService::infoChanged, this, &Page::statusChanged);
  connect(&m_services.library, &LibraryService::closed, this, [this] {
    m_bar->setCatalogue(nullptr);
    m_query.file.clear();
    m_meaningProblem.clear();
    m_banner->hide();
    m_source->setMovies({});
  });
  connect(&m_services.library.labels(), &LabelJournal::labelsChanged, this, [this] {
    if (m_query.filter.unlabelled || m_query.filter.labels != Presence::Any || !m_query.filter.tag.isEmpty()) request();
  });
  connect(&m_services.shelves, &Shelves::changed, this, [this] {
    if (!m_query.filter.collection.isEmpty()) request();
  });
  connect(&m_services.shelves, &Shelves::failed, this, &LibraryPage::failed);
  connect(m_actions, &MovieActions::failed, this, &LibraryPage::failed);
}

void LibraryPage::connectTable(MovieTable* table) {
  table->restoreColumnState(m_columns);
  table->showOrder(m_query.filter);
  connect(table, &MovieTable::orderWanted, this, [this](MovieColumn column, bool descending) {
    m_query.filter.sort = MovieSort::Column;
    m_query.filter.column = column;
    m_query.filter.descending = descending;
    m_bar->setFilter(m_query.filter);
    request();
  });
  connect(table, &MovieTable::columnsChanged, this, &Page::statusChanged);
  connect(table, &MovieTable::copyWanted, this, &LibraryPage::copyChosen);
  connect(table, &MovieTable::failed, this, &LibraryPage::failed);
}

void LibraryPage::enter() { m_views->setFocus(); }

void LibraryPage::leave() { m_services.player.pause(); }

QString LibraryPage::searchHint() const { return searchHintFor(searchBy()); }

QString LibraryPage::searchHintFor(SearchBy by) {
  return by == SearchBy::Meaning ? tr("Describe a movie: “slow, tense space drama”")
                                 : tr("Search titles, people, descriptions");
}

void LibraryPage::search(const QString& text) {
  if (text == m_query.filter.text) return;
  if (!text.isEmpty()) m_query.file.clear();
  const bool wasEmpty = m_query.filter.text.trimmed().isEmpty();
  m_query.filter.text = text;
  // A search begins with the best match; its end brings the usual order back.
  if (wasEmpty && !text.trimmed().isEmpty()) m_query.filter.sort = MovieSort::BestMatch;
  if (text.trimmed().isEmpty() && m_query.filter.sort == MovieSort::BestMatch)
    m_query.filter.sort = MovieSort::MostRated;
  m_bar->setFilter(m_query.filter);
  request();
}

QString LibraryPage::searchText() const { return m_query.filter.text; }

void LibraryPage::setFilter(const MovieFilter& filter) {
  m_query.filter = filter;
  m_query.file.clear();
  if (m_query.filter.text.trimmed().isEmpty() && m_query.filter.sort == MovieSort::BestMatch)
    m_query.filter.sort = MovieSort::MostRated;
  m_bar->setFilter(m_query.filter);
  Q_EMIT searchTextChanged(m_query.filter.text);
  request();
}

void LibraryPage::catalogueChanged() {
  m_bar->setCatalogue(m_services.library.catalogue());
  request();
}

void LibraryPage::request() {
  if (!m_services.library.isOpen() || !m_services.library.catalogue()) return;
  m_requested = true;
  m_meaningProblem.clear();
  if (m_query.file.isEmpty()) m_banner->hide();
  if (!m_query.asksMeaning()) m_source->setLikeness({});
  m_search->find(m_query);
}

void LibraryPage::showAlike(const MeaningFound& found) {
  std::unordered_map<int64_t, float> likeness;
  for (const AlikeMovie& alike : found.movies) likeness[number(alike.movie)] = alike.likeness;
  showHowMeaningWasFound(found);
  m_source->setLikeness(std::move(likeness));
}

/// Which encoder answered, where that is not said elsewhere, and how much a search that does not look at every movie
/// may miss.
void LibraryPage::showHowMeaningWasFound(const MeaningFound& found) {
  const QString encoder = encoderShortName(found.encoder);
  const QString recall = recallText(found.recall);
  if (m_query.file.isEmpty()) {
    if (!recall.isEmpty())
      m_banner->showMessage(widgets::BannerKind::Info, tr("Found by %1. %2").arg(encoder, recall), {});
    return;
  }
  const QString name = m_query.file.section('/', -1);
  const QString text = m_query.fileModality == data::Modality::Audio
                           ? tr("Movies that sound like “%1”, by %2").arg(name, encoder)
                           : tr("Movies that look like “%1”, by %2").arg(name, encoder);
  m_banner->showMessage(widgets::BannerKind::Info, recall.isEmpty() ? text : text + QStringLiteral(". ") + recall,
                        tr("Show all movies"));
}

void LibraryPage::showMeaningProblem(const QString& problem) {
  m_meaningProblem = problem;
  m_source->setLikeness({});
  show(MovieSelection{});
}

void LibraryPage::setSearchBy(SearchBy by) {
  if (by == searchBy()) return;
  m_query.byMeaning = by == SearchBy::Meaning;
  Q_EMIT searchByChanged();
  if (!m_query.filter.text.trimmed().isEmpty()) request();
}

void LibraryPage::findLike(data::Modality modality, const QString& file) {
  setFilter(MovieFilter{});
  m_query.fileModality = modality;
  m_query.file = file;
  request();
}

void LibraryPage::forgetFile() {
  if (m_query.file.isEmpty()) return;
  m_query.file.clear();
  request();
}

/// The button of the empty state.
void LibraryPage::act() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (catalogue && catalogue->movies.empty()) {
    Q_EMIT importWanted();
    return;
  }
  if (!m_meaningProblem.isEmpty() && m_query.file.isEmpty()) {
    Q_EMIT pageWanted("data", -1);
    return;
  }
  setFilter(m_query.filter.cleared());
}

void LibraryPage::showFacets(bool shown) {
  m_facets->setVisible(shown);
  m_bar->setFacetsShown(shown);
  Q_EMIT statusChanged();
}

widgets::PosterWall* LibraryPage::wall() const { return m_views->wall(); }

MovieTable* LibraryPage::table() { return m_views->table(); }

bool LibraryPage::makeDetail() { return m_detail->make(); }

bool LibraryPage::isTable() const { return m_views->isTable(); }

QList<qint64> LibraryPage::chosenMovies() const { return m_views->chosen(); }

void LibraryPage::copyChosen() { m_actions->copy(chosenMovies(), table()->shownColumns()); }

void LibraryPage::showTable(bool shown) {
  m_bar->setTableShown(shown);
  if (shown == isTable()) return;
  m_views->showTable(shown);
  Q_EMIT statusChanged();
}

void LibraryPage::findPerson(const QString& name) {
  const LibraryPtr library = m_services.library.library();
  if (!library) return;
  m_services.lanes.reader.run(
      this, [library, name = name.toStdString()](std::stop_token) { return library->people().find(name); },
      [this](const storage::Person& person) {
        MovieFilter filter = m_query.filter;
        filter.person = number(person.id);
        filter.personName = QString::fromStdString(person.externalId);
        setFilter(filter);
      },
      [this](const core::Error& error) { Q_EMIT failed(messageText(error)); });
}

void LibraryPage::openViews(const QPoint& place) {
  auto* menu = new ViewMenu(
      m_services.shelves, [this] { return state().toViewJson(); }, this);
  connect(menu, &ViewMenu::viewWanted, this, &LibraryPage::showView);
  menu->popup(place);
}

void LibraryPage::askViewName() {
  ViewMenu::askName(
      m_services.shelves, [this] { return state().toViewJson(); }, this);
}

void LibraryPage::showView(const QString& name) {
  m_query.file.clear();
  restoreState(m_services.shelves.view(name));
}

void LibraryPage::show(const MovieSelection& selection) {
  m_requested = false;
  retranslate();
  m_views->setMovies(selection.movies);
  if (selection.facets) {
    m_facets->setFacets(*selection.facets, m_query.filter);
    m_bar->setCounts(*selection.facets);
  }
  if (MovieTable* table = m_views->madeTable()) table->showOrder(m_query.filter);
  m_bar->setShownCount(m_source->count());
  Q_EMIT statusChanged();
  Q_EMIT shown();
}

void LibraryPage::showMovie(qint64 movie) {
  if (m_source->rowOf(movie) >= 0) {
    m_views->setCurrent(movie);
    return;
  }
  m_views->awaitCurrent(movie);
  setFilter(MovieFilter{});
}

void LibraryPage::showSimilar(qint64 movie, const QString& by) {
  showMovie(movie);
  m_detail->similar()->showBy(by);
}

QString LibraryPage::statusText() const {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue) return {};
  const QLocale locale;
  QStringList parts{
      tr("%1 shown of %2")
          .arg(locale.toString(m_source->count()), locale.toString(qulonglong(catalogue->movies.size())))};
  if (const auto& info = m_services.library.info()) {
    parts.append(tr("posters %1 · descriptions %2 · sounds %3 · trailers %4")
                     .arg(locale.toString(qlonglong(info->posters)), locale.toString(qlonglong(info->described)),
                          locale.toString(qlonglong(info->sounds)), locale.toString(qlonglong(info->trailers))));
  }
  const auto selected = wall()->selectedCount();
  if (selected > 1) parts.append(tr("%1 selected").arg(selected));
  return parts.join(QStringLiteral("      "));
}

LibraryPageState LibraryPage::state() const {
  const MovieTable* table = m_views->madeTable();
  return {.filter = m_query.filter,
          .byMeaning = m_query.byMeaning,
          .facetsShown = m_facets->isVisibleTo(this),
          .tableShown = isTable(),
          .columns = table ? table->columnState() : m_columns,
          .place = m_views->place()};
}

QByteArray LibraryPage::saveState() const { return state().toJson(); }

void LibraryPage::restoreState(const QByteArray& json) {
  const LibraryPageState state = LibraryPageState::fromJson(json);
  m_query.filter = state.filter;
  m_bar->setFilter(m_query.filter);
  m_query.byMeaning = state.byMeaning;
  Q_EMIT searchByChanged();
  Q_EMIT searchTextChanged(m_query.filter.text);
  m_facets->setVisible(state.facetsShown);
  m_bar->setFacetsShown(state.facetsShown);
  m_columns = state.columns;
  if (MovieTable* table = m_views->madeTable()) table->restoreColumnState(m_columns);
  showTable(state.tableShown);
  m_views->awaitPlace(state.place);
  request();
}

bool LibraryPage::isSettled() const {
  const MovieTable* table = m_views->madeTable();
  const bool isPainted = !wall()->isVisible() || wall()->isPainted();
  return !m_requested && isPainted && m_services.posters.isIdle() && m_detail->isSettled() &&
         (!table || table->isSettled());
}

std::vector<TourStop> LibraryPage::tour() { return libraryTour(*this, m_services.library); }

void LibraryPage::openMenu(qint64 movie, const QPoint& place) {
  const storage::MovieSummary* summary = m_services.library.catalogue()->find(storage::MovieId(movie));
  if (!summary) return;
  auto* menu = new MovieMenu(m_services, *m_actions, *summary, chosenMovies(), this);
  connect(menu, &MovieMenu::similarWanted, this, [this, movie](const QString& by) { showSimilar(movie, by); });
  connect(menu, &MovieMenu::posterRetried, this, [this, movie] {
    const int row = m_source->rowOf(movie);
    if (row >= 0) Q_EMIT m_source->cellsChanged(row, row);
  });
  menu->popup(place);
}

void LibraryPage::retranslate() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  wall()->setAccessibleName(tr("Movies"));
  widgets::EmptyState* empty = m_views->empty();
  if (catalogue && catalogue->movies.empty()) {
    empty->setContent(widgets::Icon::Import, tr("This library is empty"),
                      tr("Drop a MovieLens folder, a table or a folder of posters on the window."),
                      m_services.library.library()->readOnly() ? QString() : tr("Import…"));
  } else if (!m_meaningProblem.isEmpty()) {
    empty->setContent(
        widgets::Icon::Search,
        m_query.file.isEmpty() ? tr("Search by meaning is not available yet") : tr("Nothing to compare with"),
        m_meaningProblem, m_query.file.isEmpty() ? tr("Open the Data page") : tr("Show all movies"));
  } else {
    empty->setContent(widgets::Icon::Search, tr("No matching movies"),
                      tr("No movie in this library matches the search and the filters."), tr("Show all movies"));
  }
}

void LibraryPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  // At first the pane takes a third; later it is as wide as the person left it.
  const QByteArray state = m_services.preferences.splitterState(kSplitter);
  if (state.isEmpty() || !m_splitter->restoreState(state)) {
    const int pane = std::clamp(width() / 3, kNarrowestPane, kWidestPane);
    m_splitter->setSizes({width() - pane, pane});
  }
}

void LibraryPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    Q_EMIT m_source->cellsChanged(0, m_source->count() - 1);
  }
  Page::changeEvent(event);
}

void LibraryPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && (m_query.filter.isActive() || !m_query.file.isEmpty())) {
    setFilter(m_query.filter.cleared());
    return;
  }
  if (event->matches(QKeySequence::Copy) && !chosenMovies().isEmpty()) {
    copyChosen();
    return;
  }
  if (m_detail->handleWallKey(*event)) return;
  Page::keyPressEvent(event);
}

/// The next movie of the wall in that direction that has such a file, wherever it is.
void LibraryPage::playNext(storage::MediaKind kind, int by) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue) return;
  for (int row = m_source->rowOf(wall()->currentId()) + by; row >= 0 && row < m_source->count(); row += by) {
    const storage::MovieSummary* movie = catalogue->find(storage::MovieId(m_source->id(row)));
    if (!movie || !(kind == storage::MediaKind::Trailer ? movie->hasTrailer : movie->hasSound)) continue;
    m_views->setCurrent(m_source->id(row));
    m_detail->playWhenKnown(kind);
    return;
  }
}

}  // namespace kinoprism::app
