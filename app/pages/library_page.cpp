#include "app/pages/library_page.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/models/encoder_text.h"
#include "app/models/engine_text.h"
#include "app/pages/detail_pane.h"
#include "app/pages/facet_panel.h"
#include "app/pages/filter_bar.h"
#include "app/pages/movie_actions.h"
#include "app/pages/movie_map_panel.h"
#include "app/pages/movie_table.h"
#include "app/pages/similar_panel.h"
#include "app/pages/view_menu.h"
#include "widgets/banner.h"
#include "widgets/empty_state.h"

namespace kinoprism {
namespace {

constexpr int kBelowMap = 160;  // px that what is said of a place takes below the map
constexpr const char* kSplitter = "library";
constexpr int kNarrowestPane = 330;
constexpr int kWidestPane = 440;
constexpr qsizetype kSelectedKept = 2000;  // movies of a selection that a restart brings back
enum Shown { kWallShown, kTableShown, kNothingShown };

/// A word that a search surely finds: the longest of the most rated movie's title.
QString firstWord(const Catalogue& catalogue) {
  const auto most = std::ranges::max_element(catalogue.movies, {}, &MovieSummary::ratingCount);
  QString longest;
  for (const QString& word : QString::fromStdString(most->title).split(' ')) {
    if (word.size() > longest.size()) longest = word;
  }
  return longest;
}

}  // namespace

LibraryPage::LibraryPage(Services& services, QWidget* parent) : Page(parent), m_services(services) {
  m_source = new AlikeSource(services, this);
  m_search = new MovieSearch(services.library, services.meaning, services.lanes, this);
  build();
  connectViews();
  connectTable();
  retranslate();
}

void LibraryPage::build() {
  m_bar = new FilterBar(m_services.shelves, this);
  m_wall = new PosterWall(this);
  m_wall->setObjectName("wall");
  m_wall->setSource(m_source);
  m_table = new MovieTable(m_services, *m_source, this);
  m_actions = new MovieActions(m_services, this);
  m_empty = new EmptyState(this);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_wall);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_empty);
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  m_banner = new Banner(Banner::Placement::Inline, this);
  column->addWidget(m_banner);
  m_facets = new FacetPanel(this);
  m_facets->hide();
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(m_facets);
  row->addWidget(m_stack, 1);
  column->addLayout(row, 1);
  m_detail = new DetailPane(m_services, this);
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setHandleWidth(3);
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
  connect(m_bar, &FilterBar::zoomChanged, m_wall, &PosterWall::setZoom);
  connect(m_wall, &PosterWall::zoomChanged, m_bar, &FilterBar::setZoom);
  connect(m_wall, &PosterWall::visibleRangeChanged, m_source, &MovieSource::setVisibleRange);
  connect(m_wall, &PosterWall::currentChanged, this, [this](qint64 movie) {
    m_detail->setMovie(MovieId(movie > 0 ? movie : 0));
    Q_EMIT statusChanged();
  });
  connect(m_wall, &PosterWall::selectionChanged, this, &Page::statusChanged);
  connect(m_wall, &PosterWall::rateRequested, &m_services.library, &LibraryService::rate);
  connect(m_wall, &PosterWall::contextMenuRequested, this, &LibraryPage::openContextMenu);
  connect(m_empty, &EmptyState::actionTriggered, this, &LibraryPage::act);
  connect(m_banner, &Banner::actionTriggered, this, &LibraryPage::forgetFile);
  connect(m_banner, &Banner::dismissed, this, &LibraryPage::forgetFile);
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
  connect(&m_services.library, &LibraryService::labelsChanged, this, [this] {
    if (m_query.filter.unlabelled || m_query.filter.labels != Presence::Any || !m_query.filter.tag.isEmpty()) request();
  });
  connect(&m_services.shelves, &Shelves::changed, this, [this] {
    if (!m_query.filter.collection.isEmpty()) request();
  });
  connect(&m_services.shelves, &Shelves::failed, this, &LibraryPage::failed);
  connect(m_actions, &MovieActions::failed, this, &LibraryPage::failed);
}

void LibraryPage::connectTable() {
  connect(m_bar, &FilterBar::tableToggled, this, &LibraryPage::showTable);
  connect(m_bar, &FilterBar::viewsWanted, this, &LibraryPage::openViews);
  connect(m_bar, &FilterBar::personWanted, this, &LibraryPage::findPerson);
  connect(m_bar, &FilterBar::columnMenuWanted, m_table, &MovieTable::fillColumnMenu);
  connect(m_table, &MovieTable::selectedByPerson, m_wall, &PosterWall::choose);
  connect(m_table, &MovieTable::orderWanted, this, [this](MovieColumn column, bool descending) {
    m_query.filter.sort = MovieSort::Column;
    m_query.filter.column = column;
    m_query.filter.descending = descending;
    m_bar->setFilter(m_query.filter);
    request();
  });
  connect(m_table, &MovieTable::columnsChanged, this, &Page::statusChanged);
  connect(m_table, &MovieTable::rateRequested, &m_services.library,
          qOverload<const QList<qint64>&, double>(&LibraryService::rate));
  connect(m_table, &MovieTable::copyWanted, this, [this] { m_actions->copy(chosenMovies(), m_table->shownColumns()); });
  connect(m_table, &MovieTable::movieMenuRequested, this, &LibraryPage::openContextMenu);
}

LibraryPage::~LibraryPage() {
  // The wall outlives its source for a moment, and would tell a page that is half gone.
  m_wall->disconnect(this);
}

void LibraryPage::enter() { m_isTable ? m_table->setFocus() : m_wall->setFocus(); }

void LibraryPage::leave() { m_services.player.pause(); }

QString LibraryPage::searchHint() const {
  return m_query.byMeaning ? tr("Describe a movie: “slow space drama with dread”")
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
    if (!recall.isEmpty()) m_banner->showMessage(BannerKind::Info, tr("Found by %1. %2").arg(encoder, recall), {});
    return;
  }
  const QString name = m_query.file.section('/', -1);
  const QString text = m_query.fileModality == Modality::Audio ? tr("What sounds like “%1”, by %2").arg(name, encoder)
                                                               : tr("What looks like “%1”, by %2").arg(name, encoder);
  m_banner->showMessage(BannerKind::Info, recall.isEmpty() ? text : text + QStringLiteral(". ") + recall,
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

void LibraryPage::findLike(Modality modality, const QString& file) {
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

QList<qint64> LibraryPage::chosenMovies() const {
  const QList<qint64> selected = m_isTable ? m_table->selectedIds() : m_wall->selectedIds();
  return selected.isEmpty() && m_wall->currentId() > 0 ? QList{m_wall->currentId()} : selected;
}

void LibraryPage::showTable(bool shown) {
  m_bar->setTableShown(shown);
  if (shown == m_isTable) return;
  const WallPosition where = position();
  m_isTable = shown;
  if (m_source->count() > 0) m_stack->setCurrentIndex(shown ? kTableShown : kWallShown);
  if (shown) {
    m_source->setVisibleRange(0, -1);
    m_table->select(m_wall->currentId(), m_wall->selectedIds());
    m_table->scrollToTop(where.id);
    m_table->setFocus();
  } else {
    m_wall->restorePosition(where);
    m_wall->setFocus();
  }
  Q_EMIT statusChanged();
}

/// Where the view that is shown stands.
WallPosition LibraryPage::position() const {
  if (!m_isTable) return m_wall->position();
  const qint64 top = m_table->topId();
  return {top, std::max(0, m_source->rowOf(top)), 0, m_wall->zoom()};
}

void LibraryPage::findPerson(const QString& name) {
  const LibraryPtr library = m_services.library.library();
  if (!library) return;
  m_services.lanes.reader.run(
      this, [library, name = name.toStdString()](std::stop_token) { return library->people().find(name); },
      [this](const Person& person) {
        MovieFilter filter = m_query.filter;
        filter.person = number(person.id);
        filter.personName = QString::fromStdString(person.externalId);
        setFilter(filter);
      },
      [this](const Error& error) { Q_EMIT failed(engineText(error.what())); });
}

void LibraryPage::openViews(const QPoint& place) {
  auto* menu = new ViewMenu(
      m_services.shelves, [this] { return QJsonDocument(viewState()).toJson(QJsonDocument::Compact); }, this);
  connect(menu, &ViewMenu::viewWanted, this, &LibraryPage::showView);
  menu->popup(place);
}

void LibraryPage::askViewName() {
  ViewMenu::askName(
      m_services.shelves, [this] { return QJsonDocument(viewState()).toJson(QJsonDocument::Compact); }, this);
}

void LibraryPage::showView(const QString& name) {
  m_query.file.clear();
  restoreState(m_services.shelves.view(name));
}

void LibraryPage::show(const MovieSelection& selection) {
  m_requested = false;
  const bool nothing = selection.movies.empty();
  const qint64 current = m_wanted > 0 ? m_wanted : m_wall->currentId();
  m_source->setMovies(selection.movies);
  if (selection.facets) {
    m_facets->setFacets(*selection.facets, m_query.filter);
    m_bar->setCounts(*selection.facets);
  }
  m_table->showOrder(m_query.filter);
  m_bar->setShownCount(m_source->count());
  retranslate();
  m_stack->setCurrentIndex(nothing ? kNothingShown : m_isTable ? kTableShown : kWallShown);
  const std::optional<WallPosition> restored = std::exchange(m_restore, std::nullopt);
  if (restored) {
    m_wall->restorePosition(*restored);
    m_bar->setZoom(m_wall->zoom());
  }
  const qint64 wanted = std::exchange(m_wanted, -1);
  if (wanted > 0) m_wall->setCurrentId(wanted);
  const QList<qint64> selected = std::exchange(m_restoreSelected, {});
  if (selected.size() > 1) m_wall->choose(m_wall->currentId(), selected);
  if (m_isTable) {
    m_table->select(m_wall->currentId(), m_wall->selectedIds());
    m_table->scrollToTop(restored ? restored->id : m_wall->currentId());
  }
  if (current > 0 && m_source->rowOf(current) < 0) m_detail->setMovie(MovieId{});
  Q_EMIT statusChanged();
  Q_EMIT shown();
}

void LibraryPage::showMovie(qint64 movie) {
  if (m_source->rowOf(movie) >= 0) {
    m_wall->setCurrentId(movie);
    if (m_isTable) {
      m_table->select(movie, {movie});
      m_table->scrollTo(m_table->currentIndex());
    }
    return;
  }
  m_wanted = movie;
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
  const auto selected = m_wall->selectedCount();
  if (selected > 1) parts.append(tr("%1 selected").arg(selected));
  return parts.join(QStringLiteral("      "));
}

/// What a view keeps: everything but the place.
QJsonObject LibraryPage::viewState() const {
  return {{"filter", QString::fromUtf8(m_query.filter.toJson())},
          {"zoom", m_wall->position().zoom},
          {"facets", m_facets->isVisibleTo(this)},
          {"table", m_isTable},
          {"columns", QString::fromLatin1(m_table->columnState().toBase64())},
          {"by", m_query.byMeaning ? "meaning" : "words"}};
}

QByteArray LibraryPage::saveState() const {
  const WallPosition where = position();
  QJsonObject object = viewState();
  object["top"] = where.id;
  object["row"] = where.row;
  object["offset"] = where.offset;
  object["movie"] = m_wall->currentId();
  if (m_wall->selectedCount() > 1 && m_wall->selectedCount() <= kSelectedKept) {
    QJsonArray selected;
    for (const qint64 id : m_wall->selectedIds()) selected.append(id);
    object["selected"] = selected;
  }
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void LibraryPage::restoreState(const QByteArray& state) {
  const QJsonObject object = QJsonDocument::fromJson(state).object();
  m_query.filter = MovieFilter::fromJson(object["filter"].toString().toUtf8());
  m_bar->setFilter(m_query.filter);
  m_query.byMeaning = object["by"].toString() == "meaning";
  Q_EMIT searchByChanged();
  Q_EMIT searchTextChanged(m_query.filter.text);
  m_facets->setVisible(object["facets"].toBool());
  m_bar->setFacetsShown(object["facets"].toBool());
  m_table->restoreColumnState(QByteArray::fromBase64(object["columns"].toString().toLatin1()));
  showTable(object["table"].toBool());
  m_wanted = object["movie"].toInteger(-1);
  m_restoreSelected.clear();
  for (const auto& id : object["selected"].toArray()) m_restoreSelected.append(id.toInteger());
  m_restore = WallPosition{object["top"].toInteger(-1), object["row"].toInt(), object["offset"].toInt(),
                           object["zoom"].toDouble(1)};
  request();
}

bool LibraryPage::isSettled() const {
  return !m_requested && m_services.posters.isIdle() && m_detail->isSettled() && m_table->isSettled();
}

std::vector<TourStop> LibraryPage::tour() {
  auto firstMovie = [this] { return m_source->count() > 0 ? m_source->id(0) : qint64(-1); };
  const CataloguePtr catalogue = m_services.library.catalogue();
  MovieFilter comedies;
  if (catalogue && !catalogue->genres.empty()) comedies.genres = {catalogue->genres.front()};
  comedies.leastRating = 3.5;
  return {
      {"library", [this] { setFilter({}); }},
      {"library-detail", [this, firstMovie] { m_wall->setCurrentId(firstMovie()); }},
      {"library-map", [this] { m_detail->ensureWidgetVisible(m_detail->similar()->map(), 0, kBelowMap); }},
      {"library-looked", [this] { m_detail->heatButton()->click(); }},
      {"library-looks-like",
       [this] {
         if (const QString poster = m_detail->fileOf(MediaKind::Poster); !poster.isEmpty())
           findLike(Modality::Image, poster);
       }},
      {"library-sounds-like",
       [this] {
         if (const QString sound = m_detail->fileOf(MediaKind::Sound); !sound.isEmpty())
           findLike(Modality::Audio, sound);
       }},
      {"library-filtered", [this, comedies] { setFilter(comedies); }},
      {"library-histograms", [this] { showFacets(true); }},
      {"library-table", [this] { showTable(true); }},
      {"library-table-columns",
       [this] {
         for (const MovieColumn column : kMovieColumns) m_table->setColumnShown(column, true);
         m_wall->choose(m_source->id(0), {m_source->id(0), m_source->id(m_source->count() - 1)});
         m_table->select(m_source->id(0), m_wall->selectedIds());
         showFacets(false);
       }},
      {"library-searched",
       [this] {
         m_table->restoreColumnState({});
         showTable(false);
         showFacets(true);
         setFilter({});
         const CataloguePtr& movies = m_services.library.catalogue();
         const QString word = movies && !movies->movies.empty() ? firstWord(*movies) : QString();
         search(word);
         Q_EMIT searchTextChanged(word);
       }},
      {"library-nothing-found",
       [this] {
         search(QStringLiteral("zzzz qqqq"));
         Q_EMIT searchTextChanged(QStringLiteral("zzzz qqqq"));
       }},
      {"library-meaning",
       [this] {
         setFilter({});
         setSearchBy(SearchBy::Meaning);
         search(QStringLiteral("slow space drama with dread"));
         Q_EMIT searchTextChanged(searchText());
       }},
      {"library-small",
       [this] {
         showFacets(false);
         setSearchBy(SearchBy::Words);
         setFilter({});
         m_wall->setZoom(0.5);
         m_bar->setZoom(0.5);
       }},
      {"library-large",
       [this] {
         m_wall->setZoom(1.6);
         m_bar->setZoom(1.6);
       }},
  };
}

void LibraryPage::openContextMenu(qint64 movie, const QPoint& place) {
  m_services.shelves.whenCounted(this, [this, movie, place] { showContextMenu(movie, place); });
}

void LibraryPage::showContextMenu(qint64 movie, const QPoint& place) {
  const MovieSummary* summary = m_services.library.catalogue()->find(MovieId(movie));
  if (!summary) return;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString title = QString::fromStdString(summary->title);
  menu->addAction(tr("Copy title"), this, [title] { QGuiApplication::clipboard()->setText(title); });
  for (const auto& [by, text] : {std::pair<QString, QString>{"fused", tr("Similar movies")},
                                 {"text", tr("Similar by plot")},
                                 {"image", tr("Similar by poster")}}) {
    menu->addAction(text, this, [this, movie, by = by] {
      showMovie(movie);
      m_detail->similar()->showBy(by);
    });
  }
  if (m_services.posters.stateOf(*summary) == PictureState::Failed) {
    menu->addAction(tr("Try the poster again"), this, [this, movie] {
      m_services.posters.retry(MovieId(movie));
      const int row = m_source->rowOf(movie);
      if (row >= 0) Q_EMIT m_source->cellsChanged(row, row);
    });
  }
  menu->addSeparator();
  const QList<qint64> movies = chosenMovies();
  m_actions->fillMenu(menu, movies);
  menu->addSeparator();
  menu->addAction(tr("Clear my rating"), this, [this, movies] { m_services.library.rate(movies, 0); });
  menu->popup(place);
}

void LibraryPage::retranslate() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  m_wall->setAccessibleName(tr("Movies"));
  if (catalogue && catalogue->movies.empty()) {
    m_empty->setContent(Icon::Import, tr("This library is empty"),
                        tr("Drop a folder of MovieLens, a table or a folder of posters on the window."));
  } else if (!m_meaningProblem.isEmpty()) {
    m_empty->setContent(Icon::Search,
                        m_query.file.isEmpty() ? tr("Meaning cannot be searched yet") : tr("Nothing to compare with"),
                        m_meaningProblem, m_query.file.isEmpty() ? tr("Open the Data page") : tr("Show all movies"));
  } else {
    m_empty->setContent(Icon::Search, tr("No movie fits"),
                        tr("Nothing in this library matches what you searched and filtered for."),
                        tr("Show all movies"));
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
    m_actions->copy(chosenMovies(), m_table->shownColumns());
    return;
  }
  if (m_detail->handleWallKey(*event)) return;
  Page::keyPressEvent(event);
}

/// The next movie of the wall in that direction that has such a file, wherever it is.
void LibraryPage::playNext(MediaKind kind, int by) {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue) return;
  for (int row = m_source->rowOf(m_wall->currentId()) + by; row >= 0 && row < m_source->count(); row += by) {
    const MovieSummary* movie = catalogue->find(MovieId(m_source->id(row)));
    if (!movie || !(kind == MediaKind::Trailer ? movie->hasTrailer : movie->hasSound)) continue;
    m_wall->setCurrentId(m_source->id(row));
    m_detail->playWhenKnown(kind);
    return;
  }
}

}  // namespace kinoprism
