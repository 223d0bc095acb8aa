#include "app/pages/inspect_person_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/models/engine_text.h"
#include "app/pages/history_view.h"
#include "app/pages/person_popup.h"
#include "widgets/filter_chips.h"
#include "widgets/theme.h"

namespace kinoprism {
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
  m_tabs = new FilterChips(this);
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
  column->addWidget(m_nothing);
  column->addWidget(m_view, 1);
  setMinimumWidth(222);

  connect(m_tabs, &FilterChips::toggled, this, [this](const QString& tab, bool on) {
    if (on) showTab(tab);
  });
  connect(m_view, &HistoryView::movieActivated, this, &InspectPersonPanel::movieChosen);
  connect(m_view, &HistoryView::contextMenuRequested, this, &InspectPersonPanel::contextMenuRequested);
  connect(&session, &InspectSession::personChanged, this, &InspectPersonPanel::showPerson);
  connect(&session, &InspectSession::listChanged, this, &InspectPersonPanel::showRanks);
  connect(&services.library, &LibraryService::catalogueChanged, this, &InspectPersonPanel::readPeople);
  connect(&services.library, &LibraryService::closed, this, &InspectPersonPanel::readPeople);
  connect(&services.library, &LibraryService::labelsChanged, this, &InspectPersonPanel::showPerson);
  retranslate();
  readPeople();
}

QWidget* InspectPersonPanel::buildPicker() {
  auto* holder = new QWidget(this);
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  m_heading = new QLabel(holder);
  m_heading->setFont(themeFont(TextRole::Section));
  m_heading->setEnabled(false);
  m_person = new QPushButton(holder);
  m_person->setObjectName("personButton");
  m_person->setAutoDefault(false);
  m_person->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_popup = new PersonPopup(m_people, this);
  m_previous = makeStep(holder, QStringLiteral("‹"), QKeySequence(Qt::ALT | Qt::Key_Left));
  m_next = makeStep(holder, QStringLiteral("›"), QKeySequence(Qt::ALT | Qt::Key_Right));
  m_random = makeStep(holder, QString(), QKeySequence(Qt::ALT | Qt::Key_R));
  auto* row = new QHBoxLayout;
  row->setSpacing(2);
  row->addWidget(m_heading, 1);
  for (QToolButton* button : {m_previous, m_next, m_random}) row->addWidget(button);
  column->addLayout(row);
  column->addWidget(m_person);
  connect(m_person, &QPushButton::clicked, this,
          [this] { m_popup->open(m_person->mapToGlobal(QPoint(0, m_person->height() + 2)), m_session.person()); });
  connect(m_popup, &PersonPopup::chosen, this, [this](qint64 person) { choose(PersonId(person)); });
  connect(m_previous, &QToolButton::clicked, this, [this] { choose(m_people->neighbour(m_session.person(), -1)); });
  connect(m_next, &QToolButton::clicked, this, [this] { choose(m_people->neighbour(m_session.person(), 1)); });
  connect(m_random, &QToolButton::clicked, this, [this] { choose(m_people->anybody(m_session.person())); });
  return holder;
}

void InspectPersonPanel::readPeople() {
  if (!m_services.library.isOpen()) {
    m_people->setPeople({});
    return;
  }
  m_reading = true;
  m_services.library.people(
      this,
      [this](std::vector<Person> people) {
        m_reading = false;
        m_people->setPeople(std::move(people));
        showPerson();
        Q_EMIT peopleRead();
      },
      [this](const Error& error) {
        m_reading = false;
        Q_EMIT failed(engineText(error.what()));
      });
}

void InspectPersonPanel::choose(PersonId person) {
  m_session.setPerson(person);
  showPerson();
}

void InspectPersonPanel::showTab(const QString& tab) {
  m_tab = tab;
  m_tabs->setChecked(tab, true);
  showHistory();
}

void InspectPersonPanel::showPerson() {
  m_people->setLabelCount(int(m_services.library.myRatings().size()));
  const QString text = m_people->textOf(m_session.person());
  const Person* person = m_people->find(m_session.person());
  m_person->setText(text + QStringLiteral(" ▾"));
  m_person->setToolTip(person ? QString::fromStdString(person->about) : QString());
  m_person->setAccessibleName(tr("Person shown: %1").arg(text));
  retranslate();
  showHistory();
}

void InspectPersonPanel::showHistory() {
  const bool rated = m_tab == kRated;
  const std::vector<Rated>& ratings = rated ? m_session.rated() : m_session.heldOut();
  m_history->setRatings(ratings);
  const bool isCurator = number(m_session.person()) == 0;
  QString why;
  if (ratings.empty() && m_session.run()) {
    if (rated && isCurator) {
      why = tr("You have not rated a movie yet. Keys 1–5 rate the chosen one, here or on the Library page.");
    } else if (rated) {
      why = tr("This person has rated nothing.");
    } else {
      why = isCurator ? tr("Your labels are all used; nothing is held out.")
                      : tr("Nothing of this person's was held out: too few liked movies.");
    }
  }
  m_nothing->setText(why);
  m_nothing->setVisible(!why.isEmpty());
  showRanks();
}

void InspectPersonPanel::showRanks() {
  std::unordered_map<int64_t, int> ranks;
  const CataloguePtr& catalogue = m_services.library.catalogue();
  const RankedList& list = m_session.list().list;
  for (size_t row = 0; catalogue && row < list.movies.size(); ++row) {
    if (index(list.movies[row].movie) >= catalogue->indexes.size()) continue;
    ranks[number(catalogue->indexes.id(list.movies[row].movie))] = int(row) + 1;
  }
  m_history->setRanks(std::move(ranks));
}

void InspectPersonPanel::retranslate() {
  const QLocale locale;
  m_heading->setText(tr("Person"));
  auto count = [&](const std::vector<Rated>& ratings) {
    return ratings.empty() ? QString() : QLatin1Char(' ') + locale.toString(qulonglong(ratings.size()));
  };
  m_tabs->setChips({{.id = kRated,
                     .text = tr("Rated") + count(m_session.rated()),
                     .checked = m_tab == kRated,
                     .toolTip = tr("What the list is made from")},
                    {.id = kHeldOut,
                     .text = tr("Held out") + count(m_session.heldOut()),
                     .checked = m_tab == kHeldOut,
                     .toolTip = tr("Liked movies that were kept from training: a good list has them")}});
  m_view->setAccessibleName(tr("Movies of this person"));
  m_random->setText(tr("any"));
  // A new text takes the shortcut of the old one with it.
  m_random->setShortcut(QKeySequence(Qt::ALT | Qt::Key_R));
  m_previous->setToolTip(tr("Previous person (Alt+Left)"));
  m_next->setToolTip(tr("Next person (Alt+Right)"));
  m_random->setToolTip(tr("Anybody (Alt+R)"));
  m_previous->setAccessibleName(tr("Previous person"));
  m_next->setAccessibleName(tr("Next person"));
  m_random->setAccessibleName(tr("Anybody"));
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
  painter.fillRect(rect(), theme().raised);
}

}  // namespace kinoprism
