#include "app/pages/label/label_page.h"

#include <QEvent>
#include <QFrame>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include "app/messages/message_text.h"
#include "app/models/movie_text.h"
#include "app/pages/label/disagreements_dialog.h"
#include "app/pages/label/label_card_view.h"
#include "app/pages/label/label_side_panel.h"
#include "app/pages/star_keys.h"
#include "widgets/forms/curator_badge.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/poster_strip.h"

namespace kinoprism::app {
namespace {

constexpr const char* kSplitter = "label";
constexpr const char* kFilterChip = "filter";
constexpr size_t kNextShown = 12;
constexpr int kSideWidth = 370;
constexpr int kHighestGoal = 100'000;

}  // namespace

LabelPage::LabelPage(Services& services, QWidget* parent)
    : Page(parent), m_services(services), m_session(services.library, services.engine, services.lanes) {
  setFocusPolicy(Qt::StrongFocus);
  m_next = new MovieSource(services, this);
  build();
  connect(m_rules, &widgets::FilterChips::toggled, this, [this](const QString& id) { chooseRule(id); });
  connect(m_rules, &widgets::FilterChips::menuRequested, this, [this] { Q_EMIT filterWanted(); });
  connect(m_blind, &QPushButton::clicked, this, [this](bool on) { m_session.setBlind(on); });
  connect(m_goal, &QPushButton::clicked, this, &LabelPage::chooseGoal);
  connect(m_curator, &QPushButton::clicked, this, &LabelPage::openCuratorMenu);
  connect(m_strip, &widgets::PosterStrip::activated, this, [this](qint64 movie) {
    m_session.show(storage::MovieId(movie));
    setFocus();
  });
  connect(m_side, &LabelSidePanel::movieWanted, this,
          [this](qint64 movie) { m_session.show(storage::MovieId(movie)); });
  connect(m_side, &LabelSidePanel::disagreementsWanted, this, &LabelPage::openDisagreements);
  connect(m_card, &LabelCardView::fieldClosed, this, [this] { setFocus(); });
  connect(m_splitter, &QSplitter::splitterMoved, this,
          [this] { m_services.preferences.setSplitterState(kSplitter, m_splitter->saveState()); });
  connect(&m_session, &LabelSession::queueChanged, this, &LabelPage::refreshQueue);
  connect(&m_session, &LabelSession::cardChanged, this, &LabelPage::refresh);
  connect(&m_session, &LabelSession::modeChanged, this, [this] {
    refreshQueue();
    refresh();
  });
  for (const auto signal : {&LabelSession::stepsChanged, &LabelSession::foldChanged}) {
    connect(&m_session, signal, this, &Page::statusChanged);
  }
  connect(&services.library.labels(), &LabelJournal::curatorChanged, this, &LabelPage::refreshQueue);
  connect(&services.data, &DataService::changed, this, &Page::statusChanged);
  retranslate();
}

LabelPage::~LabelPage() = default;

void LabelPage::build() {
  auto* left = new QWidget(this);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(16, 8, 16, 8);
  bar->setSpacing(8);
  auto makeHead = [&] {
    auto* head = new QLabel(left);
    head->setEnabled(false);
    return head;
  };
  auto makeButton = [&](const char* name) {
    auto* button = new QPushButton(left);
    button->setObjectName(name);
    button->setProperty("chip", true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
  };
  m_queueHead = makeHead();
  m_rules = new widgets::FilterChips(left);
  m_rules->setExclusive(true);
  m_blind = makeButton("blindButton");
  m_blind->setCheckable(true);
  m_goal = makeButton("goalButton");
  m_curatorHead = makeHead();
  m_curator = makeButton("curatorButton");
  bar->addWidget(m_queueHead);
  bar->addWidget(m_rules, 1);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_goal, m_blind, m_curatorHead, m_curator}) {
    bar->addWidget(widget);
  }
  column->addLayout(bar);
  auto addLine = [&] {
    auto* line = new QFrame(left);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    column->addWidget(line);
  };
  addLine();
  m_card = new LabelCardView(m_services, m_session, left);
  column->addWidget(m_card, 1);
  addLine();
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 10, 16, 10);
  foot->setSpacing(12);
  m_nextHead = makeHead();
  m_strip = new widgets::PosterStrip(left);
  m_strip->setSource(m_next);
  m_strip->setOnPanel(false);
  m_strip->setFocusPolicy(Qt::ClickFocus);
  foot->addWidget(m_nextHead);
  foot->addWidget(m_strip, 1);
  column->addLayout(foot);
  m_side = new LabelSidePanel(m_services.library, m_session, this);
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setHandleWidth(3);
  m_splitter->addWidget(left);
  m_splitter->addWidget(m_side);
  m_splitter->setStretchFactor(0, 1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
}

void LabelPage::retranslate() {
  setAccessibleName(tr("Label: one movie after another"));
  m_queueHead->setText(tr("queue"));
  m_curatorHead->setText(tr("curator"));
  m_nextHead->setText(tr("next"));
  m_strip->setAccessibleName(tr("Movies that come next"));
  m_blind->setText(tr("Blind"));
  m_blind->setToolTip(tr("Hides the ratings of others and of the model, so that they do not bias you"));
  refreshQueue();
  Q_EMIT statusChanged();
}

void LabelPage::enter() {
  m_session.start();
  setFocus();
}

void LabelPage::leave() { m_services.player.pause(); }

void LabelPage::restoreState(const QByteArray& state) {
  m_session.restoreState(state);
  refreshQueue();
}

void LabelPage::refreshQueue() {
  const std::pair<serve::QueueRule, std::pair<QString, QString>> rules[] = {
      {serve::QueueRule::Informative,
       {tr("Most informative"), tr("Movies with many and diverging ratings that you are likely to know")}},
      {serve::QueueRule::Uncertain, {tr("Uncertain"), tr("Movies in your list on which the signals disagree most")}},
      {serve::QueueRule::Disagreements, {tr("Disagreements"), tr("Movies that curators rated most differently")}},
      {serve::QueueRule::Cold,
       {tr("Cold-start movies"), tr("Movies with the fewest ratings, those with a poster or description first")}},
      {serve::QueueRule::Random, {tr("Random"), tr("Random sample, always in the same order")}},
  };
  QList<widgets::FilterChip> chips;
  for (const auto& [rule, text] : rules) {
    chips.append({.id = QString::fromUtf8(name(rule)),
                  .text = text.first,
                  .checked = m_session.rule() == rule,
                  .toolTip = text.second});
  }
  chips.append({.id = kFilterChip,
                .text = tr("Filter"),
                .checked = !m_session.rule().has_value(),
                .hasMenu = true,
                .toolTip = tr("The movies that the Library page shows, in its order")});
  m_rules->setChips(chips);
  m_goal->setText(tr("Goal %1").arg(QLocale().toString(m_session.history().goal())));
  m_goal->setToolTip(tr("Number of labels planned for this session"));
  m_blind->setChecked(m_session.isBlind());
  const QString curator = m_services.library.labels().curatorName();
  m_curator->setText(QStringLiteral("%1 ▾").arg(curator));
  m_curator->setIcon(widgets::curatorBadge(curator, number(m_services.library.labels().curator())));
  m_curator->setToolTip(tr("The name that labels are signed with (C)"));
  Q_EMIT statusChanged();
}

void LabelPage::refresh() {
  m_card->refresh();
  m_next->setMovies(m_session.history().isPaused() ? std::vector<storage::MovieId>() : m_session.upcoming(kNextShown));
  m_next->setVisibleRange(0, int(kNextShown));
  Q_EMIT statusChanged();
}

void LabelPage::chooseRule(const QString& id) {
  if (const auto rule = serve::queueRuleOf(id.toStdString())) m_session.setRule(*rule);
  setFocus();
}

void LabelPage::labelFiltered(const MovieFilter& filter) {
  m_session.setFilter(filter);
  refreshQueue();
}

void LabelPage::openCuratorMenu() {
  const LibraryPtr library = m_services.library.library();
  if (!library) return;
  m_services.lanes.reader.run(
      this, [library](std::stop_token) { return library->labels().curators(); },
      [this](const std::vector<std::pair<storage::CuratorId, std::string>>& curators) {
        auto* menu = new QMenu(this);
        menu->setObjectName("curatorMenu");
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const auto& [id, known] : curators) {
          const QString name = QString::fromStdString(known);
          QAction* action = menu->addAction(widgets::curatorBadge(name, number(id)), name, this,
                                            [this, name] { chooseCurator(name); });
          action->setCheckable(true);
          action->setChecked(name == m_services.library.labels().curatorName());
        }
        menu->addSeparator();
        menu->addAction(tr("Another curator…"), this, &LabelPage::newCurator);
        menu->popup(m_curator->mapToGlobal(QPoint(0, m_curator->height())));
        menu->setActiveAction(menu->actions().first());
      },
      [this](const core::Error& error) { m_card->showHint(messageText(error)); });
}

void LabelPage::chooseCurator(const QString& name) {
  m_services.preferences.setCurator(name);
  m_services.library.labels().setCuratorName(name);
}

void LabelPage::openDisagreements() {
  if (!m_services.library.isOpen()) return;
  auto* dialog = new DisagreementsDialog(m_services, this);
  connect(dialog, &DisagreementsDialog::movieWanted, this, [this](qint64 movie) {
    m_session.show(storage::MovieId(movie));
    setFocus();
  });
  dialog->open();
}

void LabelPage::newCurator() {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Who is labelling?"));
  dialog->setLabelText(tr("Labels are signed with this name:"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
    if (const QString name = text.trimmed(); !name.isEmpty()) chooseCurator(name);
  });
  dialog->open();
}

void LabelPage::chooseGoal() {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setInputMode(QInputDialog::IntInput);
  dialog->setIntRange(1, kHighestGoal);
  dialog->setIntValue(m_session.history().goal());
  dialog->setWindowTitle(tr("Goal"));
  dialog->setLabelText(tr("Labels in this session:"));
  connect(dialog, &QInputDialog::intValueSelected, this, [this](int labels) { m_session.setGoal(labels); });
  dialog->open();
}

QString LabelPage::statusText() const {
  if (!m_services.library.isOpen()) return {};
  QStringList parts{tr("Saved · %Ln labels on disk", nullptr, int(m_services.library.labels().labelCount()))};
  if (const auto& backups = m_services.data.health().backups; !backups.empty()) {
    parts.append(tr("backup %1").arg(QLocale().toString(backups.front().at, QLocale::ShortFormat)));
  }
  if (m_session.list().milliseconds() > 0 && !m_session.list().movies().empty()) {
    parts.append(tr("fold-in %1 ms").arg(QLocale().toString(m_session.list().milliseconds(), 'f', 0)));
  }
  return parts.join(QStringLiteral("      "));
}

bool LabelPage::isSettled() const {
  return m_session.isSettled() && m_card->isSettled() && m_services.posters.isIdle();
}

std::vector<TourStop> LabelPage::tour() {
  return {
      {"label", [this] { m_session.setRule(serve::QueueRule::Informative); }},
      {"label-cold", [this] { m_session.setRule(serve::QueueRule::Cold); }},
      {"label-tag", [this] { m_card->askTag(); }},
      {"label-blind", [this] { m_session.setBlind(true); }},
      {"label-paused",
       [this] {
         m_session.setBlind(false);
         m_session.setPaused(true);
       }},
      {"label-disagreements",
       [this] {
         m_session.setPaused(false);
         m_session.setRule(serve::QueueRule::Disagreements);
       }},
      {"label-settle", [this] { openDisagreements(); }},
  };
}

bool LabelPage::rateBy(QKeyEvent* event) {
  if (const auto stars = starsOf(*event)) {
    m_session.rate(*stars);
    return true;
  }
  if (!digitOf(*event)) return false;
  m_card->showHint(tr("Ratings go from 1 to 5; 0 clears the rating."));
  return true;
}

/// False: the key means nothing here.
bool LabelPage::handleKey(QKeyEvent* event) {
  if (event->key() == Qt::Key_P) {
    m_session.setPaused(!m_session.history().isPaused());
    return true;
  }
  if (m_session.history().isPaused()) {
    m_session.setPaused(false);
    return true;
  }
  if (rateBy(event)) return true;
  if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) return false;
  switch (event->key()) {
    case Qt::Key_X:
      m_session.skip();
      return true;
    case Qt::Key_I:
      m_session.setVerdictAndMoveOn(QString::fromUtf8(kVerdictNotInterested));
      return true;
    case Qt::Key_R:
      m_session.setVerdict(QString::fromUtf8(kVerdictRight));
      return true;
    case Qt::Key_W:
      m_card->askReason(QString::fromUtf8(kVerdictWrong));
      return true;
    case Qt::Key_T:
      m_card->askTag();
      return true;
    case Qt::Key_N:
      m_card->askNote();
      return true;
    case Qt::Key_C:
      openCuratorMenu();
      return true;
    case Qt::Key_D:
      openDisagreements();
      return true;
    case Qt::Key_B:
      m_session.setBlind(!m_session.isBlind());
      return true;
    case Qt::Key_Space:
      if (!m_card->togglePlay()) m_card->showHint(tr("This movie has neither a trailer nor a sound in the library."));
      return true;
    case Qt::Key_Left:
    case Qt::Key_Backspace:
      m_session.back();
      return true;
    case Qt::Key_Right:
      m_session.forward();
      return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      Q_EMIT pageWanted(QStringLiteral("library"), number(m_session.current()));
      return true;
    default:
      return false;
  }
}

void LabelPage::keyPressEvent(QKeyEvent* event) {
  if (handleKey(event)) return;
  const bool isCharacter = !event->text().isEmpty() && event->text().at(0).isPrint();
  if (isCharacter && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
    m_card->showHint(tr("“%1” does nothing here. ? shows all keys.").arg(event->text()));
    return;
  }
  Page::keyPressEvent(event);
}

void LabelPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  if (m_splitter->restoreState(m_services.preferences.splitterState(kSplitter))) return;
  const int side = std::clamp(width() / 4, 280, widgets::textPixels(kSideWidth));
  m_splitter->setSizes({width() - side, side});
}

void LabelPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
  Page::changeEvent(event);
}

}  // namespace kinoprism::app
