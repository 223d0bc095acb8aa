#include "app/pages/inspect/person/inspect_person_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <utility>

#include "app/messages/message_text.h"
#include "app/pages/inspect/person/history_view.h"
#include "app/pages/inspect/person/movie_field.h"
#include "app/pages/inspect/person/person_popup.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr char kRated[] = "rated";
constexpr char kHeldOut[] = "held-out";

QToolButton* makeStep(QWidget* parent, const QString& text, const QKeySequence& keys) {
  auto* button = new QToolButton(parent);
  button->setText(text);
  button->setShortcut(keys);
  button->setFocusPolicy(Qt::TabFocus);
  return button;
}

}  // namespace

InspectPersonPanel::InspectPersonPanel(Services& services, InspectSession& session, QWidget* parent)
    : QWidget(parent), m_services(services), m_session(session) {
  m_people = new PersonListModel(this);
  m_history = new HistoryModel(services, this);
  m_tabs = new widgets::FilterChips(this);
  m_tabs->setExclusive(true);
  m_view = new HistoryView(m_history, this);
  m_view->setObjectName("historyList");
  m_nothing = new QLabel(this);
  m_nothing->setWordWrap(true);
  m_nothing->setEnabled(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 12, 12, 8);
  column->setSpacing(9);
  column->addWidget(buildPicker());
  column->addWidget(m_tabs);
  column->addWidget(buildEditor());
  column->addWidget(m_nothing);
  column->addWidget(m_view, 1);
  setMinimumWidth(widgets::textPixels(222));

  connect(m_tabs, &widgets::FilterChips::toggled, this, [this](const QString& tab, bool on) {
    if (on) showTab(tab);
  });
  connect(m_view, &HistoryView::movieActivated, this, &InspectPersonPanel::movieChosen);
  connect(m_view, &HistoryView::contextMenuRequested, this, &InspectPersonPanel::contextMenuRequested);
  connect(m_view, &HistoryView::starsWanted, this, [this](qint64 movie, double stars) {
    m_session.hypothetical().rate(m_session.person(), storage::MovieId(movie), float(stars));
  });
  connect(&session.hypothetical(), &HypotheticalPeople::changed, this, &InspectPersonPanel::showHypothetical);
  connect(&session, &InspectSession::personChanged, this, &InspectPersonPanel::showPerson);
  connect(&session, &InspectSession::listChanged, this, &InspectPersonPanel::showRanks);
  connect(&services.library, &LibraryService::catalogueChanged, this, &InspectPersonPanel::readPeople);
  connect(&services.library, &LibraryService::closed, this, &InspectPersonPanel::readPeople);
  connect(&services.library.labels(), &LabelJournal::labelsChanged, this, &InspectPersonPanel::showPerson);
  retranslate();
  readPeople();
}

QWidget* InspectPersonPanel::buildPicker() {
  auto* holder = new QWidget(this);
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_heading = new QLabel(holder);
  m_heading->setFont(widgets::themeFont(widgets::TextRole::Section));
  m_heading->setEnabled(false);
  m_person = new QPushButton(holder);
  m_person->setObjectName("personButton");
  m_person->setAccessibleName(tr("Person"));  // until one is shown
  m_person->setAutoDefault(false);
  m_person->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_popup = new PersonPopup(m_people, this);
  m_previous = makeStep(holder, QStringLiteral("‹"), QKeySequence(Qt::ALT | Qt::Key_Left));
  m_next = makeStep(holder, QStringLiteral("›"), QKeySequence(Qt::ALT | Qt::Key_Right));
  m_random = makeStep(holder, QString(), QKeySequence(Qt::ALT | Qt::Key_R));
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  row->addWidget(m_heading, 1);
  m_more = makeStep(holder, QStringLiteral("⋯"), {});
  m_more->setObjectName("personMenuButton");
  for (QToolButton* button : {m_previous, m_next, m_random, m_more}) row->addWidget(button);
  connect(m_more, &QToolButton::clicked, this, &InspectPersonPanel::openPersonMenu);
  connect(m_popup, &PersonPopup::hypotheticalWanted, this, &InspectPersonPanel::makeUp);
  column->addLayout(row);
  column->addWidget(m_person);
  connect(m_person, &QPushButton::clicked, this,
          [this] { m_popup->open(m_person->mapToGlobal(QPoint(0, m_person->height() + 2)), m_session.person()); });
  connect(m_popup, &PersonPopup::chosen, this, [this](qint64 person) { choose(storage::PersonId(person)); });
  connect(m_previous, &QToolButton::clicked, this, [this] { choose(m_people->neighbour(m_session.person(), -1)); });
  connect(m_next, &QToolButton::clicked, this, [this] { choose(m_people->neighbour(m_session.person(), 1)); });
  connect(m_random, &QToolButton::clicked, this, [this] { choose(m_people->randomPerson(m_session.person())); });
  return holder;
}

QWidget* InspectPersonPanel::buildEditor() {
  m_editor = new QWidget(this);
  m_field = new MovieField(m_services.library, m_services.lanes, m_editor);
  m_field->setObjectName("hypotheticalField");
  auto* row = new QHBoxLayout(m_editor);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_field);
  connect(m_field, &MovieField::movieChosen, this, [this](qint64 movie) {
    constexpr float kLoved = 5;
    m_session.hypothetical().rate(m_session.person(), storage::MovieId(movie), kLoved);
  });
  return m_editor;
}

void InspectPersonPanel::makeUp() {
  choose(m_session.hypothetical().create());
  showTab(kRated);
  m_field->setFocus();
}

void InspectPersonPanel::copyPerson() {
  const CataloguePtr& catalogue = m_services.library.catalogue();
  if (!catalogue) return;
  std::vector<std::pair<storage::MovieId, float>> ratings;
  for (const data::Rated& rated : m_session.rated()) {
    if (kinoprism::data::index(rated.movie) >= catalogue->indexes.size()) continue;
    ratings.emplace_back(catalogue->indexes.id(rated.movie), rated.value);
  }
  choose(m_session.hypothetical().create(std::move(ratings)));
  showTab(kRated);
}

void InspectPersonPanel::openPersonMenu() {
  HypotheticalPeople& hypothetical = m_session.hypothetical();
  const storage::PersonId person = m_session.person();
  auto* menu = new QMenu(this);
  menu->setObjectName("personMenu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("New hypothetical person"), this, &InspectPersonPanel::makeUp);
  menu->addAction(tr("New hypothetical person with these ratings"), this, &InspectPersonPanel::copyPerson)
      ->setEnabled(!m_session.rated().empty());
  menu->addSeparator();
  QAction* rename = menu->addAction(tr("Rename…"), this, &InspectPersonPanel::renamePerson);
  QAction* remove = menu->addAction(tr("Remove"), this, [&hypothetical, person] { hypothetical.remove(person); });
  for (QAction* action : {rename, remove}) action->setEnabled(HypotheticalPeople::isHypothetical(person));
  menu->addSeparator();
  menu->addAction(tr("Undo"), &hypothetical, &HypotheticalPeople::undo)->setEnabled(hypothetical.canUndo());
  menu->addAction(tr("Redo"), &hypothetical, &HypotheticalPeople::redo)->setEnabled(hypothetical.canRedo());
  menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void InspectPersonPanel::renamePerson() {
  const HypotheticalPerson* person = m_session.hypothetical().find(m_session.person());
  if (!person) return;
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename"));
  dialog->setLabelText(tr("Name of this hypothetical person:"));
  dialog->setTextValue(person->name);
  connect(dialog, &QInputDialog::textValueSelected, this,
          [this, id = person->id](const QString& name) { m_session.hypothetical().rename(id, name); });
  dialog->open();
}

/// A hypothetical person was added, removed or changed.
void InspectPersonPanel::showHypothetical() {
  m_people->setHypothetical(m_session.hypothetical().all());
  showPerson();
}

bool InspectPersonPanel::isSettled() const { return !m_reading && m_field->isSettled(); }

void InspectPersonPanel::readPeople() {
  if (!m_services.library.isOpen()) {
    m_people->setPeople({});
    return;
  }
  m_reading = true;
  m_services.library.people(
      this,
      [this](std::vector<storage::Person> people) {
        m_reading = false;
        m_people->setPeople(std::move(people));
        showPerson();
        Q_EMIT peopleRead();
      },
      [this](const core::Error& error) {
        m_reading = false;
        Q_EMIT failed(messageText(error));
      });
}

void InspectPersonPanel::choose(storage::PersonId person) {
  m_session.setPerson(person);
  showPerson();
}

void InspectPersonPanel::showTab(const QString& tab) {
  m_tab = tab;
  m_tabs->setChecked(tab, true);
  showHistory();
}

void InspectPersonPanel::showPerson() {
  m_people->setLabelCount(int(m_services.library.labels().myRatings().size()));
  const QString text = m_people->textOf(m_session.person());
  const storage::Person* person = m_people->find(m_session.person());
  m_person->setText(text + QStringLiteral(" ▾"));
  m_person->setToolTip(person ? QString::fromStdString(person->about) : QString());
  m_person->setAccessibleName(tr("Person shown: %1").arg(text));
  retranslate();
  showHistory();
}

void InspectPersonPanel::showHistory() {
  const bool rated = m_tab == kRated;
  const std::vector<data::Rated>& ratings = rated ? m_session.rated() : m_session.heldOut();
  const storage::MovieId current = storage::MovieId(m_view->currentIndex().data(HistoryModel::MovieRole).toLongLong());
  m_history->setRatings(ratings);
  // Another person's list begins at its top, even where a movie is in both.
  const bool isSamePerson = std::exchange(m_shown, m_session.person()) == m_session.person();
  if (const int row = isSamePerson ? m_history->rowOf(current) : -1; row >= 0) {
    m_view->setCurrentIndex(m_history->index(row));
  } else if (!isSamePerson) {
    m_view->scrollToTop();
  }
  const bool isCurator = number(m_session.person()) == 0;
  const bool isHypothetical = HypotheticalPeople::isHypothetical(m_session.person());
  m_editor->setVisible(isHypothetical && rated);
  m_view->setStarsEditable(isHypothetical && rated);
  QString why;
  if (isHypothetical && m_session.run()) {
    why = !rated            ? tr("A hypothetical person has no held-out movies.")
          : ratings.empty() ? tr("Add a few movies that this person likes: the list is updated at once.")
                            : tr("1–5 changes the stars, Delete removes a movie, Ctrl+Z undoes.");
  } else if (ratings.empty() && m_session.run()) {
    if (rated && isCurator) {
      why = tr("You have not rated a movie yet. Keys 1–5 rate the chosen one, here or on the Library page.");
    } else if (rated) {
      why = tr("This person has no ratings.");
    } else {
      why = isCurator ? tr("All your labels are used; none are held out.")
                      : tr("No movies of this person are held out: too few liked movies.");
    }
  }
  m_nothing->setText(why);
  m_nothing->setVisible(!why.isEmpty());
  showRanks();
}

void InspectPersonPanel::showRanks() {
  std::unordered_map<int64_t, int> ranks;
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const fuse::RankedList& list = m_session.list().list;
  for (size_t row = 0; catalogue && row < list.movies.size(); ++row) {
    if (data::index(list.movies[row].movie) >= catalogue->indexes.size()) continue;
    ranks[number(catalogue->indexes.id(list.movies[row].movie))] = int(row) + 1;
  }
  m_history->setRanks(std::move(ranks));
}

void InspectPersonPanel::retranslate() {
  const QLocale locale;
  m_heading->setText(tr("Person"));
  auto count = [&](const std::vector<data::Rated>& ratings) {
    return ratings.empty() ? QString() : QLatin1Char(' ') + locale.toString(qulonglong(ratings.size()));
  };
  m_tabs->setChips({{.id = kRated,
                     .text = tr("Rated") + count(m_session.rated()),
                     .checked = m_tab == kRated,
                     .toolTip = tr("Ratings that the list is based on")},
                    {.id = kHeldOut,
                     .text = tr("Held out") + count(m_session.heldOut()),
                     .checked = m_tab == kHeldOut,
                     .toolTip = tr("Liked movies held out from training: a good list contains them")}});
  m_view->setAccessibleName(tr("Movies of this person"));
  m_field->setPlaceholderText(tr("Add a movie"));
  m_field->setAccessibleName(tr("Add a movie that this person likes"));
  m_more->setToolTip(tr("Hypothetical people"));
  m_more->setAccessibleName(tr("Hypothetical people"));
  m_random->setText(tr("random"));
  // A new text takes the shortcut of the old one with it.
  m_random->setShortcut(QKeySequence(Qt::ALT | Qt::Key_R));
  m_previous->setToolTip(tr("Previous person (Alt+Left)"));
  m_next->setToolTip(tr("Next person (Alt+Right)"));
  m_random->setToolTip(tr("Random person (Alt+R)"));
  m_previous->setAccessibleName(tr("Previous person"));
  m_next->setAccessibleName(tr("Next person"));
  m_random->setAccessibleName(tr("Random person"));
}

void InspectPersonPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    m_people->retranslate();
    showPerson();
  }
  QWidget::changeEvent(event);
}

void InspectPersonPanel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), widgets::theme().raised);
}

}  // namespace kinoprism::app
