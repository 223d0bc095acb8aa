#include "app/pages/library/filter_menus.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWidgetAction>
#include <algorithm>

#include "app/models/language_text.h"
#include "app/models/movie_source.h"
#include "app/pages/library/ask_text.h"
#include "app/services/shelves.h"

namespace kinoprism::app {
namespace {

constexpr double kRatingSteps[] = {0, 2.5, 3, 3.5, 4, 4.5};
constexpr int kGenreColumns = 2;

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

/// What an order that is no column's is called.
QString sortText(MovieSort sort) {
  switch (sort) {
    case MovieSort::MostRated:
      return FilterMenus::tr("Most rated");
    case MovieSort::BestRated:
      return FilterMenus::tr("Best rated");
    case MovieSort::Title:
      return FilterMenus::tr("Title");
    case MovieSort::Newest:
      return FilterMenus::tr("Newest");
    case MovieSort::Oldest:
      return FilterMenus::tr("Oldest");
    case MovieSort::BestMatch:
      return FilterMenus::tr("Best match");
    case MovieSort::Column:
      break;
  }
  return {};
}

}  // namespace

FilterMenus::FilterMenus(const ShownMovies& shown, Shelves& shelves, QWidget* parent)
    : QObject(parent), m_shown(shown), m_shelves(shelves), m_parent(parent) {}

QString FilterMenus::orderText(const MovieFilter& filter) {
  return filter.sort == MovieSort::Column ? columnOrderText(filter.column, filter.descending) : sortText(filter.sort);
}

void FilterMenus::open(const QString& chip, const QPoint& place) {
  if (chip == "genre") openGenres(place);
  if (chip == "years") openYears(place);
  if (chip == "rating") openRatings(place);
  if (chip == "has") openParts(place);
  if (chip == "language") openLanguages(place);
  if (chip == "labels") m_shelves.whenCounted(this, [this, place] { openLabels(place); });
  if (chip == "more") m_shelves.whenCounted(this, [this, place] { openMore(place); });
}

void FilterMenus::openGenres(const QPoint& place) {
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  const int rows = (int(m_shown.catalogue->genres.size()) + kGenreColumns - 1) / kGenreColumns;
  const FacetCounts& counts = m_shown.counts[size_t(Facet::Genre)];
  for (int i = 0; i < int(m_shown.catalogue->genres.size()); ++i) {
    const std::string name = m_shown.catalogue->genres[size_t(i)];
    QString text = genreText(QString::fromStdString(name));
    if (size_t(i) < counts.bins.size()) text = counted(text, counts.bins[size_t(i)].part);
    auto* box = new QCheckBox(text, content);
    box->setChecked(std::ranges::find(m_shown.filter.genres, name) != m_shown.filter.genres.end());
    grid->addWidget(box, i % rows, i / rows);
    connect(box, &QCheckBox::toggled, this, [this, name](bool on) {
      Q_EMIT changeWanted([&](MovieFilter& filter) {
        std::erase(filter.genres, name);
        if (on) filter.genres.push_back(name);
      });
    });
  }
  makePopup(m_parent, content)->popup(place);
}

void FilterMenus::openYears(const QPoint& place) {
  auto* content = new QWidget;
  auto* row = new QHBoxLayout(content);
  auto makeSpin = [&](int value, const QString& name) {
    auto* spin = new QSpinBox(content);
    spin->setRange(m_shown.catalogue->firstYear, m_shown.catalogue->lastYear);
    spin->setValue(value);
    spin->setAccessibleName(name);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return spin;
  };
  auto* first = makeSpin(m_shown.filter.firstYear > 0 ? m_shown.filter.firstYear : m_shown.catalogue->firstYear,
                         tr("First year"));
  auto* last =
      makeSpin(m_shown.filter.lastYear > 0 ? m_shown.filter.lastYear : m_shown.catalogue->lastYear, tr("Last year"));
  auto* all = new QPushButton(tr("All years"), content);
  row->addWidget(first);
  row->addWidget(new QLabel(QStringLiteral("–"), content));
  row->addWidget(last);
  row->addWidget(all);
  auto take = [this, first, last] {
    Q_EMIT changeWanted([&](MovieFilter& filter) {
      filter.firstYear = first->value() > m_shown.catalogue->firstYear ? first->value() : 0;
      filter.lastYear = last->value() < m_shown.catalogue->lastYear ? last->value() : 0;
    });
  };
  connect(first, &QSpinBox::valueChanged, this, take);
  connect(last, &QSpinBox::valueChanged, this, take);
  QMenu* menu = makePopup(m_parent, content);
  connect(all, &QPushButton::clicked, this, [this, menu] {
    Q_EMIT changeWanted([](MovieFilter& filter) { filter.firstYear = filter.lastYear = 0; });
    menu->close();
  });
  menu->popup(place);
}

void FilterMenus::openRatings(const QPoint& place) {
  auto* menu = new QMenu(m_parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const double step : kRatingSteps) {
    // Every step is where a bin begins. Movies that nobody rated are in none.
    int movies = 0;
    for (const FacetBin& bin : m_shown.counts[size_t(Facet::Rating)].bins) movies += bin.low >= step ? bin.part : 0;
    QAction* action =
        menu->addAction(step > 0 ? counted(QStringLiteral("★ ≥ %1").arg(step), movies) : tr("Any rating"));
    action->setCheckable(true);
    action->setChecked(step == m_shown.filter.leastRating);
    connect(action, &QAction::triggered, this,
            [this, step] { Q_EMIT changeWanted([step](MovieFilter& filter) { filter.leastRating = step; }); });
  }
  menu->popup(place);
}

void FilterMenus::openParts(const QPoint& place) {
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  const QString names[] = {tr("Poster"), tr("Description"), tr("Sound, or its features"),
                           tr("Trailer, or its features")};
  const QString choices[] = {tr("any"), tr("present"), tr("missing")};
  const FacetCounts& counts = m_shown.counts[size_t(Facet::Part)];
  for (const MoviePart part : kMovieParts) {
    auto* choice = new QComboBox(content);
    for (const QString& text : choices) choice->addItem(text);
    choice->setCurrentIndex(int(m_shown.filter.parts[size_t(part)]));
    choice->setAccessibleName(names[size_t(part)]);
    const int row = int(part);
    grid->addWidget(new QLabel(names[size_t(part)], content), row, 0);
    grid->addWidget(choice, row, 1);
    if (size_t(part) < counts.bins.size())
      grid->addWidget(new QLabel(QLocale().toString(counts.bins[size_t(part)].part), content), row, 2, Qt::AlignRight);
    connect(choice, &QComboBox::currentIndexChanged, this, [this, part](int chosen) {
      Q_EMIT changeWanted([=](MovieFilter& filter) { filter.parts[size_t(part)] = Presence(chosen); });
    });
  }
  makePopup(m_parent, content)->popup(place);
}

void FilterMenus::openLanguages(const QPoint& place) {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  for (const FacetBin& bin : m_shown.counts[size_t(Facet::Language)].bins) {
    const std::string tag = bin.label.toStdString();
    const QString text = counted(languageName(tag), bin.part);
    const bool chosen = std::ranges::find(m_shown.filter.languages, tag) != m_shown.filter.languages.end();
    connect(addCheck(column, text, chosen), &QCheckBox::toggled, this, [this, tag](bool on) {
      Q_EMIT changeWanted([&](MovieFilter& filter) {
        std::erase(filter.languages, tag);
        if (on) filter.languages.push_back(tag);
      });
    });
  }
  if (column->isEmpty()) column->addWidget(new QLabel(tr("No movie has a description."), content));
  makePopup(m_parent, content)->popup(place);
}

void FilterMenus::addLabelChoices(QMenu* menu, Presence labels) {
  const bool present = labels == Presence::Present;
  const auto add = [&](const QString& text, const QString& by, int64_t labelled) {
    const int64_t movies = present ? labelled : int64_t(m_shown.catalogue->movies.size()) - labelled;
    QAction* action = menu->addAction(counted(text, movies));
    action->setCheckable(true);
    action->setChecked(m_shown.filter.labels == labels && m_shown.filter.labelsBy == by);
    connect(action, &QAction::triggered, this, [this, labels, by] {
      Q_EMIT changeWanted([&](MovieFilter& filter) {
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

void FilterMenus::openLabels(const QPoint& place) {
  auto* menu = new QMenu(m_parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addLabelChoices(menu, Presence::Present);
  menu->addSeparator();
  addLabelChoices(menu, Presence::Missing);
  menu->popup(place);
}

void FilterMenus::openMore(const QPoint& place) {
  auto* menu = new QMenu(m_parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("In the history of person …"), this, [this] {
    askText(m_parent, tr("In a person's history"), tr("Number of the person in their data set"),
            m_shown.filter.personName, [this](const QString& name) { Q_EMIT personWanted(name); });
  });
  const auto addList = [&](const QString& title, QString MovieFilter::*field, const QStringList& names,
                           const QStringList& texts) {
    QMenu* list = menu->addMenu(title);
    list->setEnabled(!names.isEmpty());
    for (int i = 0; i < names.size(); ++i) {
      QAction* action = list->addAction(texts[i]);
      action->setCheckable(true);
      action->setChecked(m_shown.filter.*field == names[i]);
      connect(action, &QAction::triggered, this, [this, field, name = names[i]] {
        Q_EMIT changeWanted([&](MovieFilter& filter) { filter.*field = name; });
      });
    }
  };
  QStringList collections, sizes, tags, uses;
  for (const storage::Collection& collection : m_shelves.collections()) {
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

void FilterMenus::openSort(const QPoint& place) {
  auto* menu = new QMenu(m_parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const MovieSort sort : {MovieSort::MostRated, MovieSort::BestRated, MovieSort::Title, MovieSort::Newest,
                               MovieSort::Oldest, MovieSort::BestMatch}) {
    if (sort == MovieSort::BestMatch && m_shown.filter.text.trimmed().isEmpty()) continue;
    QAction* action = menu->addAction(sortText(sort));
    action->setCheckable(true);
    action->setChecked(sort == m_shown.filter.sort);
    connect(action, &QAction::triggered, this,
            [this, sort] { Q_EMIT changeWanted([sort](MovieFilter& filter) { filter.sort = sort; }); });
  }
  QMenu* columns = menu->addMenu(tr("By column"));
  for (const MovieColumn column : kMovieColumns) {
    for (const bool descending : {false, true}) {
      QAction* action = columns->addAction(columnOrderText(column, descending));
      action->setCheckable(true);
      action->setChecked(m_shown.filter.sort == MovieSort::Column && m_shown.filter.column == column &&
                         m_shown.filter.descending == descending);
      connect(action, &QAction::triggered, this, [this, column, descending] {
        Q_EMIT changeWanted([=](MovieFilter& filter) {
          filter.sort = MovieSort::Column;
          filter.column = column;
          filter.descending = descending;
        });
      });
    }
  }
  menu->popup(place);
}

}  // namespace kinoprism::app
