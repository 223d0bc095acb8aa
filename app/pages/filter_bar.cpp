#include "app/pages/filter_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>
#include <cmath>

#include "app/models/language_text.h"
#include "app/models/movie_source.h"
#include "app/pages/ask_text.h"
#include "app/services/shelves.h"
#include "widgets/filter_chips.h"
#include "widgets/poster_wall.h"
#include "widgets/theme.h"

namespace kinoprism {
namespace {

constexpr double kRatingSteps[] = {0, 2.5, 3, 3.5, 4, 4.5};
constexpr int kGenreColumns = 2;
constexpr int kRowHeight = 26;  // of a chip

/// A menu that closes when it is left and is then deleted; its content may be ticked without closing it.
QMenu* makePopup(QWidget* parent, QWidget* content) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(content);
  menu->addAction(action);
  return menu;
}

QCheckBox* addCheck(QLayout* layout, const QString& text, bool checked) {
  auto* box = new QCheckBox(text);
  box->setChecked(checked);
  layout->addWidget(box);
  return box;
}

/// A choice with how many movies it would show.
QString counted(const QString& choice, int64_t movies) {
  return QStringLiteral("%1  %2").arg(choice, QLocale().toString(qlonglong(movies)));
}

QString columnOrderText(MovieColumn column, bool descending) {
  return columnTitle(column) + (descending ? QStringLiteral(" ↓") : QStringLiteral(" ↑"));
}

}  // namespace

FilterBar::FilterBar(const Shelves& shelves, QWidget* parent) : QWidget(parent), m_shelves(shelves) {
  m_chips = new FilterChips(this);
  m_facets = new QPushButton(this);
  m_facets->setObjectName("facetsButton");
  m_facets->setProperty("chip", true);
  m_facets->setCheckable(true);
  m_sortLabel = new QLabel(this);
  m_sortLabel->setEnabled(false);
  m_sort = new QPushButton(this);
  m_sort->setObjectName("sortButton");
  m_sort->setProperty("chip", true);
  m_table = new QPushButton(this);
  m_table->setObjectName("tableButton");
  m_table->setProperty("chip", true);
  m_table->setCheckable(true);
  m_columns = new QPushButton(this);
  m_columns->setObjectName("columnsButton");
  m_columns->setProperty("chip", true);
  m_columns->hide();
  m_views = new QPushButton(this);
  m_views->setObjectName("viewsButton");
  m_views->setProperty("chip", true);
  m_zoom = new QSlider(Qt::Horizontal, this);
  m_zoom->setObjectName("zoomSlider");
  m_zoom->setRange(int(std::lround(PosterWall::kSmallestZoom * 100)), int(std::lround(PosterWall::kLargestZoom * 100)));
  m_zoom->setFixedWidth(96);
  // The chips have lines of their own: beside the buttons they would stand below one another in a small window.
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  for (QWidget* widget :
       std::initializer_list<QWidget*>{m_views, m_facets, m_sortLabel, m_sort, m_table, m_columns, m_zoom}) {
    widget->setFixedHeight(textPixels(kRowHeight));
    if (widget == m_sortLabel) buttons->addStretch(1);
    buttons->addWidget(widget);
  }
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(16, 8, 16, 8);
  layout->setSpacing(8);
  layout->addLayout(buttons);
  layout->addWidget(m_chips);
  connect(m_chips, &FilterChips::menuRequested, this, &FilterBar::openMenu);
  connect(m_chips, &FilterChips::toggled, this, [this](const QString& chip, bool on) {
    if (chip == "all") change([](MovieFilter& filter) { filter = filter.cleared(); });
    if (chip == "unlabelled") change([on](MovieFilter& filter) { filter.unlabelled = on; });
  });
  connect(m_chips, &FilterChips::cleared, this, &FilterBar::clear);
  connect(m_table, &QPushButton::clicked, this, &FilterBar::tableToggled);
  connect(m_views, &QPushButton::clicked, this,
          [this] { Q_EMIT viewsWanted(m_views->mapToGlobal(QPoint(0, m_views->height()))); });
  connect(m_columns, &QPushButton::clicked, this, [this] {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT columnMenuWanted(menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
  });
  connect(m_facets, &QPushButton::clicked, this, &FilterBar::facetsToggled);
  connect(m_sort, &QPushButton::clicked, this, &FilterBar::openSort);
  connect(m_zoom, &QSlider::valueChanged, this, [this](int value) { Q_EMIT zoomChanged(value / 100.0); });
  refresh();
}

void FilterBar::setCatalogue(const CataloguePtr& catalogue) {
  m_catalogue = catalogue;
  refresh();
}

void FilterBar::setFilter(const MovieFilter& filter) {
  m_filter = filter;
  refresh();
}

void FilterBar::setShownCount(int shown) {
  m_shown = shown;
  refresh();
}

void FilterBar::setZoom(double zoom) {
  const QSignalBlocker blocker(m_zoom);
  m_zoom->setValue(int(std::lround(zoom * 100)));
}

void FilterBar::setFacetsShown(bool shown) { m_facets->setChecked(shown); }

void FilterBar::setCounts(const MovieFacets& facets) { m_counts = facets; }

void FilterBar::setTableShown(bool shown) {
  m_table->setChecked(shown);
  m_columns->setVisible(shown);
  m_zoom->setVisible(!shown);
}

void FilterBar::clear(const QString& chip) {
  change([&](MovieFilter& filter) {
    if (chip == "genre") filter.genres.clear();
    if (chip == "years") filter.firstYear = filter.lastYear = 0;
    if (chip == "rating") filter.leastRating = filter.belowRating = 0;
    if (chip == "count") {
      filter.leastCount = 0;
      filter.mostCount = -1;
    }
    if (chip == "has") filter.parts = {};
    if (chip == "language") filter.languages.clear();
    if (chip == "labels") {
      filter.labels = Presence::Any;
      filter.labelsBy.clear();
    }
    if (chip == "person") filter.person = 0;
    if (chip == "collection") filter.collection.clear();
    if (chip == "tag") filter.tag.clear();
    if (chip == "unlabelled") filter.unlabelled = false;
  });
}

QString FilterBar::ratingText() const {
  const QLocale locale;
  if (m_filter.belowRating > 0) {
    return QStringLiteral("★ %1–%2").arg(locale.toString(m_filter.leastRating), locale.toString(m_filter.belowRating));
  }
  return m_filter.leastRating > 0 ? QStringLiteral("★ ≥ %1").arg(locale.toString(m_filter.leastRating))
                                  : QStringLiteral("★ ≥");
}

QString FilterBar::countText() const {
  const QLocale locale;
  if (m_filter.mostCount < 0) return tr("ratings ≥ %1").arg(locale.toString(m_filter.leastCount));
  return tr("ratings %1–%2").arg(locale.toString(m_filter.leastCount), locale.toString(m_filter.mostCount));
}

void FilterBar::change(const std::function<void(MovieFilter&)>& how) {
  how(m_filter);
  refresh();
  Q_EMIT filterChanged(m_filter);
}

QString FilterBar::yearsText() const {
  if (!m_catalogue || m_catalogue->firstYear == 0) return tr("Year");
  const int first = m_filter.firstYear > 0 ? m_filter.firstYear : m_catalogue->firstYear;
  const int last = m_filter.lastYear > 0 ? m_filter.lastYear : m_catalogue->lastYear;
  return QStringLiteral("%1–%2").arg(first).arg(last);
}

QString FilterBar::sortText(MovieSort sort) {
  switch (sort) {
    case MovieSort::MostRated:
      return tr("Most rated");
    case MovieSort::BestRated:
      return tr("Best rated");
    case MovieSort::Title:
      return tr("Title");
    case MovieSort::Newest:
      return tr("Newest");
    case MovieSort::Oldest:
      return tr("Oldest");
    case MovieSort::BestMatch:
      return tr("Best match");
    case MovieSort::Column:
      break;
  }
  return {};
}

QString FilterBar::partsText() const {
  int present = 0, missing = 0;
  for (const Presence part : m_filter.parts) {
    present += part == Presence::Present;
    missing += part == Presence::Missing;
  }
  if (present > 0 && missing > 0) return tr("Has: %1, lacks: %2").arg(present).arg(missing);
  if (present > 0) return tr("Has: %1").arg(present);
  return missing > 0 ? tr("Lacks: %1").arg(missing) : tr("Has …");
}

QString FilterBar::labelsText() const {
  if (m_filter.labels == Presence::Any) return tr("Labels");
  const bool present = m_filter.labels == Presence::Present;
  if (m_filter.labelsBy.isEmpty()) return present ? tr("Labelled") : tr("Not labelled");
  return (present ? tr("Labelled by %1") : tr("Not labelled by %1")).arg(m_filter.labelsBy);
}

/// All chips that are always there, then those of conditions that are not always offered.
QList<FilterChip> FilterBar::chips() const {
  const QLocale locale;
  const int total = m_catalogue ? int(m_catalogue->movies.size()) : 0;
  const bool active = m_filter.isActive();
  const auto offered = [](const char* id, const QString& text, bool inForce, bool enabled, const QString& tip) {
    return FilterChip{.id = id,
                      .text = text,
                      .checked = inForce,
                      .hasMenu = true,
                      .enabled = enabled,
                      .clearable = inForce,
                      .toolTip = tip};
  };
  QString genre = tr("Genre");
  if (m_filter.genres.size() == 1) genre = genreText(QString::fromStdString(m_filter.genres.front()));
  if (m_filter.genres.size() > 1) genre = tr("Genres: %1").arg(m_filter.genres.size());
  QString language = tr("Language");
  if (m_filter.languages.size() == 1) language = languageName(m_filter.languages.front());
  if (m_filter.languages.size() > 1) language = tr("Languages: %1").arg(m_filter.languages.size());
  QList<FilterChip> chips{
      {.id = "all",
       .text = active ? tr("%1 of %2 ✕").arg(locale.toString(m_shown), locale.toString(total))
                      : tr("All %1").arg(locale.toString(total)),
       .checked = !active,
       .toolTip = active ? tr("Show all movies (Esc)") : QString()},
      offered("genre", genre, !m_filter.genres.empty(), m_catalogue && !m_catalogue->genres.empty(), {}),
      offered("years", yearsText(), m_filter.hasYears(), m_catalogue && m_catalogue->firstYear > 0, {}),
      offered("rating", ratingText(), m_filter.hasRatings(), true, tr("Mean rating")),
      offered("has", partsText(), m_filter.hasParts(), true,
              tr("Movies with or without a poster, a description, sound or a trailer")),
      offered("language", language, !m_filter.languages.empty(), m_catalogue != nullptr,
              tr("Language of the description")),
      offered("labels", labelsText(), m_filter.labels != Presence::Any, true,
              tr("Movies that somebody rated, tagged, judged or wrote a note on")),
      {.id = "unlabelled", .text = tr("Unlabelled by me"), .checked = m_filter.unlabelled},
      {.id = "more", .text = tr("More"), .hasMenu = true, .toolTip = tr("A person's history, a collection, a tag")},
  };
  const auto addInForce = [&](const char* id, bool inForce, const QString& text) {
    if (inForce) chips.append({.id = id, .text = text, .checked = true, .clearable = true});
  };
  addInForce("count", m_filter.hasCounts(), countText());
  addInForce("person", m_filter.person != 0, tr("rated by person %1").arg(m_filter.personName));
  addInForce("collection", !m_filter.collection.isEmpty(), tr("in “%1”").arg(m_filter.collection));
  addInForce("tag", !m_filter.tag.isEmpty(), tr("tagged “%1”").arg(m_filter.tag));
  return chips;
}

void FilterBar::refresh() {
  m_chips->setChips(chips());
  m_facets->setText(tr("Histograms"));
  m_facets->setToolTip(tr("Year, rating, count of ratings and genre: brush one, and the others follow"));
  m_sortLabel->setText(tr("sort"));
  const QString order = m_filter.sort == MovieSort::Column ? columnOrderText(m_filter.column, m_filter.descending)
                                                           : sortText(m_filter.sort);
  m_sort->setText(order + QStringLiteral(" ▾"));
  m_views->setText(tr("Views") + QStringLiteral(" ▾"));
  m_views->setToolTip(tr("Filter, order and layout kept by name"));
  m_table->setText(tr("Table"));
  m_table->setToolTip(tr("A table instead of the posters (Ctrl+G)"));
  m_columns->setText(tr("Columns") + QStringLiteral(" ▾"));
  m_sort->setAccessibleName(tr("Order of the movies"));
  m_zoom->setToolTip(tr("Size of the posters (Ctrl + wheel)"));
  m_zoom->setAccessibleName(tr("Size of the posters"));
}

void FilterBar::openMenu(const QString& chip, const QPoint& place) {
  if (chip == "genre") openGenres(place);
  if (chip == "years") openYears(place);
  if (chip == "rating") openRatings(place);
  if (chip == "has") openParts(place);
  if (chip == "language") openLanguages(place);
  if (chip == "labels") openLabels(place);
  if (chip == "more") openMore(place);
}

void FilterBar::openGenres(const QPoint& place) {
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  const int rows = (int(m_catalogue->genres.size()) + kGenreColumns - 1) / kGenreColumns;
  const FacetCounts& counts = m_counts[size_t(Facet::Genre)];
  for (int i = 0; i < int(m_catalogue->genres.size()); ++i) {
    const std::string name = m_catalogue->genres[size_t(i)];
    QString text = genreText(QString::fromStdString(name));
    if (size_t(i) < counts.bins.size()) text = counted(text, counts.bins[size_t(i)].part);
    auto* box = new QCheckBox(text, content);
    box->setChecked(std::ranges::find(m_filter.genres, name) != m_filter.genres.end());
    grid->addWidget(box, i % rows, i / rows);
    connect(box, &QCheckBox::toggled, this, [this, name](bool on) {
      change([&](MovieFilter& filter) {
        std::erase(filter.genres, name);
        if (on) filter.genres.push_back(name);
      });
    });
  }
  makePopup(this, content)->popup(place);
}

void FilterBar::openYears(const QPoint& place) {
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  auto makeSpin = [&](int value, const QString& name) {
    auto* spin = new QSpinBox(content);
    spin->setRange(m_catalogue->firstYear, m_catalogue->lastYear);
    spin->setValue(value);
    spin->setAccessibleName(name);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return spin;
  };
  auto* first = makeSpin(m_filter.firstYear > 0 ? m_filter.firstYear : m_catalogue->firstYear, tr("First year"));
  auto* last = makeSpin(m_filter.lastYear > 0 ? m_filter.lastYear : m_catalogue->lastYear, tr("Last year"));
  auto* all = new QPushButton(tr("All years"), content);
  row->addWidget(first);
  row->addWidget(new QLabel(QStringLiteral("–"), content));
  row->addWidget(last);
  row->addWidget(all);
  auto take = [this, first, last] {
    change([&](MovieFilter& filter) {
      filter.firstYear = first->value() > m_catalogue->firstYear ? first->value() : 0;
      filter.lastYear = last->value() < m_catalogue->lastYear ? last->value() : 0;
    });
  };
  connect(first, &QSpinBox::valueChanged, this, take);
  connect(last, &QSpinBox::valueChanged, this, take);
  QMenu* menu = makePopup(this, content);
  connect(all, &QPushButton::clicked, this, [this, menu] {
    change([](MovieFilter& filter) { filter.firstYear = filter.lastYear = 0; });
    menu->close();
  });
  menu->popup(place);
}

void FilterBar::openRatings(const QPoint& place) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const double step : kRatingSteps) {
    // Every step is where a bin begins. Movies that nobody rated are in none.
    int movies = 0;
    for (const FacetBin& bin : m_counts[size_t(Facet::Rating)].bins) movies += bin.low >= step ? bin.part : 0;
    QAction* action =
        menu->addAction(step > 0 ? counted(QStringLiteral("★ ≥ %1").arg(step), movies) : tr("Any rating"));
    action->setCheckable(true);
    action->setChecked(step == m_filter.leastRating);
    connect(action, &QAction::triggered, this,
            [this, step] { change([step](MovieFilter& filter) { filter.leastRating = step; }); });
  }
  menu->popup(place);
}

void FilterBar::openParts(const QPoint& place) {
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  const QString names[] = {tr("Poster"), tr("Description"), tr("Sound, or its features"),
                           tr("Trailer, or its features")};
  const QString choices[] = {tr("any"), tr("present"), tr("missing")};
  const FacetCounts& counts = m_counts[size_t(Facet::Part)];
  for (const MoviePart part : kMovieParts) {
    auto* choice = new QComboBox(content);
    for (const QString& text : choices) choice->addItem(text);
    choice->setCurrentIndex(int(m_filter.parts[size_t(part)]));
    choice->setAccessibleName(names[size_t(part)]);
    const int row = int(part);
    grid->addWidget(new QLabel(names[size_t(part)], content), row, 0);
    grid->addWidget(choice, row, 1);
    if (size_t(part) < counts.bins.size())
      grid->addWidget(new QLabel(QLocale().toString(counts.bins[size_t(part)].part), content), row, 2, Qt::AlignRight);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, part](int chosen) {
      change([=](MovieFilter& filter) { filter.parts[size_t(part)] = Presence(chosen); });
    });
  }
  makePopup(this, content)->popup(place);
}

void FilterBar::openLanguages(const QPoint& place) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  for (const FacetBin& bin : m_counts[size_t(Facet::Language)].bins) {
    const std::string tag = bin.label.toStdString();
    const QString text = counted(languageName(tag), bin.part);
    const bool chosen = std::ranges::find(m_filter.languages, tag) != m_filter.languages.end();
    connect(addCheck(column, text, chosen), &QCheckBox::toggled, this, [this, tag](bool on) {
      change([&](MovieFilter& filter) {
        std::erase(filter.languages, tag);
        if (on) filter.languages.push_back(tag);
      });
    });
  }
  if (column->isEmpty()) column->addWidget(new QLabel(tr("No movie has a description."), content));
  makePopup(this, content)->popup(place);
}

void FilterBar::addLabelChoices(QMenu* menu, Presence labels) {
  const bool present = labels == Presence::Present;
  const auto add = [&](const QString& text, const QString& by, int64_t labelled) {
    const int64_t movies = present ? labelled : int64_t(m_catalogue->movies.size()) - labelled;
    QAction* action = menu->addAction(counted(text, movies));
    action->setCheckable(true);
    action->setChecked(m_filter.labels == labels && m_filter.labelsBy == by);
    connect(action, &QAction::triggered, this, [this, labels, by] {
      change([&](MovieFilter& filter) {
        filter.labels = labels;
        filter.labelsBy = by;
      });
    });
  };
  add(present ? tr("Labelled by anybody") : tr("Labelled by nobody"), {}, m_shelves.labelled());
  for (const auto& [curator, movies] : m_shelves.curators()) {
    const QString name = QString::fromStdString(curator);
    add((present ? tr("Labelled by %1") : tr("Not labelled by %1")).arg(name), name, movies);
  }
}

void FilterBar::openLabels(const QPoint& place) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addLabelChoices(menu, Presence::Present);
  menu->addSeparator();
  addLabelChoices(menu, Presence::Missing);
  menu->popup(place);
}

void FilterBar::openMore(const QPoint& place) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("In the history of person …"), this, [this] {
    askText(this, tr("In a person's history"), tr("Number of the person in their data set"), m_filter.personName,
            [this](const QString& name) { Q_EMIT personWanted(name); });
  });
  const auto addList = [&](const QString& title, QString MovieFilter::*field, const QStringList& names,
                           const QStringList& texts) {
    QMenu* list = menu->addMenu(title);
    list->setEnabled(!names.isEmpty());
    for (int i = 0; i < names.size(); ++i) {
      QAction* action = list->addAction(texts[i]);
      action->setCheckable(true);
      action->setChecked(m_filter.*field == names[i]);
      connect(action, &QAction::triggered, this,
              [this, field, name = names[i]] { change([&](MovieFilter& filter) { filter.*field = name; }); });
    }
  };
  QStringList collections, sizes, tags, uses;
  for (const Collection& collection : m_shelves.collections()) {
    collections.append(QString::fromStdString(collection.name));
    sizes.append(counted(collections.last(), collection.movies));
  }
  for (const auto& [tag, movies] : m_shelves.tags()) {
    tags.append(QString::fromStdString(tag));
    uses.append(counted(tags.last(), movies));
  }
  addList(tr("In collection"), &MovieFilter::collection, collections, sizes);
  addList(tr("Tagged"), &MovieFilter::tag, tags, uses);
  menu->popup(place);
}

void FilterBar::openSort() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const MovieSort sort : {MovieSort::MostRated, MovieSort::BestRated, MovieSort::Title, MovieSort::Newest,
                               MovieSort::Oldest, MovieSort::BestMatch}) {
    if (sort == MovieSort::BestMatch && m_filter.text.trimmed().isEmpty()) continue;
    QAction* action = menu->addAction(sortText(sort));
    action->setCheckable(true);
    action->setChecked(sort == m_filter.sort);
    connect(action, &QAction::triggered, this,
            [this, sort] { change([sort](MovieFilter& filter) { filter.sort = sort; }); });
  }
  QMenu* columns = menu->addMenu(tr("By column"));
  for (const MovieColumn column : kMovieColumns) {
    for (const bool descending : {false, true}) {
      QAction* action = columns->addAction(columnOrderText(column, descending));
      action->setCheckable(true);
      action->setChecked(m_filter.sort == MovieSort::Column && m_filter.column == column &&
                         m_filter.descending == descending);
      connect(action, &QAction::triggered, this, [this, column, descending] {
        change([=](MovieFilter& filter) {
          filter.sort = MovieSort::Column;
          filter.column = column;
          filter.descending = descending;
        });
      });
    }
  }
  menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void FilterBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) refresh();
  QWidget::changeEvent(event);
}

}  // namespace kinoprism
