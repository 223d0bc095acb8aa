#include "app/pages/label/label_side_panel.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <cmath>

#include "app/models/movie_text.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/forms/two_texts_delegate.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kAgeingEvery = 5000;  // ms
constexpr int kMovieRole = widgets::TwoTextsDelegate::FirstFreeRole;

QListView* makeList(QStandardItemModel* model, QWidget* parent) {
  auto* list = new QListView(parent);
  list->setModel(model);
  list->setItemDelegate(new widgets::TwoTextsDelegate(list));
  list->setFrameShape(QFrame::NoFrame);
  list->setMouseTracking(true);
  list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list->setUniformItemSizes(true);
  list->setSelectionMode(QAbstractItemView::NoSelection);
  list->setAutoFillBackground(false);
  list->viewport()->setAutoFillBackground(false);
  // The page's keys work while the mouse is here.
  list->setFocusPolicy(Qt::NoFocus);
  return list;
}

QStandardItem* makeItem(const QString& text, storage::MovieId movie, const QString& right, int tone = 0,
                        bool struck = false) {
  auto* item = new QStandardItem(text);
  item->setData(qint64(number(movie)), kMovieRole);
  item->setData(right, widgets::TwoTextsDelegate::RightRole);
  item->setData(tone, widgets::TwoTextsDelegate::ToneRole);
  item->setData(struck, widgets::TwoTextsDelegate::StruckRole);
  item->setToolTip(text);
  return item;
}

QLabel* makeHead(QWidget* parent) {
  auto* head = new QLabel(parent);
  head->setFont(widgets::themeFont(widgets::TextRole::Section));
  head->setEnabled(false);
  return head;
}

/// "2 s", "5 min", "3 h", "12 d".
QString ageText(qint64 milliseconds) {
  const qint64 seconds = std::max<qint64>(0, milliseconds / 1000);
  if (seconds < 60) return LabelSidePanel::tr("%1 s").arg(seconds);
  if (seconds < 3600) return LabelSidePanel::tr("%1 min").arg(seconds / 60);
  if (seconds < 86'400) return LabelSidePanel::tr("%1 h").arg(seconds / 3600);
  return LabelSidePanel::tr("%1 d").arg(seconds / 86'400);
}

}  // namespace

LabelSidePanel::LabelSidePanel(LibraryService& library, LabelSession& session, QWidget* parent)
    : QScrollArea(parent), m_library(library), m_session(session) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  setMinimumWidth(widgets::textPixels(280));
  build();
  m_ageing.setInterval(kAgeingEvery);
  connect(&m_ageing, &QTimer::timeout, this, [this] {
    if (isVisible()) refreshHistory();
  });
  m_ageing.start();
  for (QListView* list : {m_list, m_history}) {
    connect(list, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT movieWanted(index.data(kMovieRole).toLongLong()); });
  }
  connect(m_disagreements, &QPushButton::clicked, this, &LabelSidePanel::disagreementsWanted);
  connect(&session, &LabelSession::stepsChanged, this, [this] {
    refreshSession();
    refreshHistory();
  });
  connect(&session, &LabelSession::queueChanged, this, &LabelSidePanel::refreshSession);
  connect(&session, &LabelSession::modeChanged, this, &LabelSidePanel::refreshSession);
  connect(&session, &LabelSession::agreementChanged, this, &LabelSidePanel::refreshSession);
  connect(&session, &LabelSession::foldChanged, this, &LabelSidePanel::refreshList);
  retranslate();
}

void LabelSidePanel::build() {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(16, 16, 16, 16);
  column->setSpacing(8);
  m_sessionHead = makeHead(content);
  column->addWidget(m_sessionHead);
  auto* grid = new QGridLayout;
  grid->setColumnStretch(0, 1);
  grid->setHorizontalSpacing(14);
  grid->setVerticalSpacing(6);
  m_said = new QLabel(content);
  m_left = new QLabel(content);
  m_agreement = new QLabel(content);
  m_saidValue = new QLabel(content);
  m_saidValue->setObjectName("saidValue");
  m_leftValue = new QLabel(content);
  m_agreementValue = new QLabel(content);
  m_agreementValue->setObjectName("agreementValue");
  m_pace = new QLabel(content);
  m_goalName = new QLabel(content);
  m_goalValue = new QLabel(content);
  m_timeLeft = new QLabel(content);
  m_curators = new QLabel(content);
  QLabel* const rows[][3] = {{m_said, m_saidValue, m_pace},
                             {m_goalName, m_goalValue, m_timeLeft},
                             {m_left, m_leftValue, new QLabel(content)},
                             {m_agreement, m_agreementValue, m_curators}};
  for (int row = 0; row < 4; ++row) {
    rows[row][1]->setFont(widgets::themeFont(widgets::TextRole::Strong));
    rows[row][2]->setEnabled(false);
    grid->addWidget(rows[row][0], row, 0);
    grid->addWidget(rows[row][1], row, 1, Qt::AlignRight);
    grid->addWidget(rows[row][2], row, 2, Qt::AlignRight);
  }
  column->addLayout(grid);
  m_disagreements = new QPushButton(content);
  m_disagreements->setObjectName("disagreementsButton");
  m_disagreements->setFocusPolicy(Qt::TabFocus);
  column->addWidget(m_disagreements, 0, Qt::AlignLeft);
  m_goal = new QProgressBar(content);
  m_goal->setTextVisible(false);
  m_goal->setFixedHeight(6);
  column->addWidget(m_goal);
  column->addSpacing(10);
  m_listHead = makeHead(content);
  column->addWidget(m_listHead);
  m_listModel = new QStandardItemModel(this);
  m_list = makeList(m_listModel, content);
  m_list->setFixedHeight(int(FoldedList::kShown) * widgets::TwoTextsDelegate::rowHeight() + 4);
  column->addWidget(m_list);
  m_listText = new QLabel(content);
  m_listText->setWordWrap(true);
  m_listText->setEnabled(false);
  column->addWidget(m_listText);
  column->addSpacing(10);
  m_historyHead = makeHead(content);
  column->addWidget(m_historyHead);
  m_historyModel = new QStandardItemModel(this);
  m_history = makeList(m_historyModel, content);
  m_history->setObjectName("labelHistory");
  m_history->setMinimumHeight(6 * widgets::TwoTextsDelegate::rowHeight());
  column->addWidget(m_history, 1);
  setWidget(content);
}

void LabelSidePanel::retranslate() {
  m_sessionHead->setText(tr("SESSION"));
  m_said->setText(tr("Labelled"));
  m_goalName->setText(tr("Goal"));
  m_left->setText(tr("Left in the queue"));
  m_agreement->setText(tr("Agreement (α)"));
  m_disagreements->setText(tr("Disagreements…"));
  m_disagreements->setToolTip(tr("Movies on which curators disagree, and their settled values (D)"));
  m_listHead->setText(tr("YOUR LIST, AFTER THE LAST LABEL"));
  m_historyHead->setText(tr("HISTORY — EVERY STEP CAN BE UNDONE"));
  m_history->setAccessibleName(tr("Labels, newest first"));
  m_list->setAccessibleName(tr("Your list"));
  refreshSession();
  refreshList();
  refreshHistory();
}

void LabelSidePanel::refreshSession() {
  const QLocale locale;
  m_saidValue->setText(locale.toString(m_session.history().said()));
  const double pace = m_session.history().pace();
  m_pace->setText(pace > 0 ? tr("%1 / min").arg(locale.toString(pace, 'f', pace < 10 ? 1 : 0)) : QString());
  m_leftValue->setText(locale.toString(qulonglong(m_session.remaining())));
  m_goalValue->setText(locale.toString(m_session.history().goal()));
  const auto minutes = m_session.history().minutesLeft();
  m_timeLeft->setText(minutes ? tr("%1 min left").arg(locale.toString(std::ceil(*minutes), 'f', 0))
                      : m_session.history().said() >= m_session.history().goal() ? tr("reached")
                                                                                 : QString());
  m_goal->setRange(0, m_session.history().goal());
  m_goal->setValue(std::min(m_session.history().said(), m_session.history().goal()));
  m_goal->setAccessibleName(
      tr("%1 of %Ln labels", nullptr, m_session.history().goal()).arg(locale.toString(m_session.history().said())));
  const auto& agreement = m_session.agreement();
  const bool shown = agreement && !m_session.isBlind();
  m_disagreements->setVisible(m_session.curators() > 1 && !m_session.isBlind());
  m_agreementValue->setText(shown ? widgets::numberText(agreement->value, 2) : QStringLiteral("–"));
  m_curators->setText(tr("%Ln curators", nullptr, int(m_session.curators())));
  m_agreementValue->setToolTip(
      shown ? tr("Krippendorff's α of all curators' current ratings, interval scale; 95% interval %1 … %2 "
                 "(bootstrap over movies)")
                  .arg(widgets::numberText(agreement->low, 2), widgets::numberText(agreement->high, 2))
            : tr("Available once two curators have rated the same movies and some ratings differ"));
}

void LabelSidePanel::refreshList() {
  m_listModel->clear();
  for (const FoldedMovie& movie : m_session.list().movies()) {
    const int change = movie.change.value_or(1);
    const QString right = !movie.change ? tr("new")
                          : change > 0  ? QStringLiteral("▲ %L1").arg(change)
                          : change < 0  ? QStringLiteral("▼ %L1").arg(-change)
                                        : QString();
    m_listModel->appendRow(
        makeItem(QStringLiteral("%1  %2").arg(movie.rank).arg(titleOf(movie.movie)), movie.movie, right, change));
  }
  const bool empty = m_session.list().movies().empty();
  m_list->setVisible(!empty);
  m_listText->setText(empty ? tr("Available once a run is trained (Inspect page).")
                            : tr("%1 of %2 ranks changed · fold-in %3 ms")
                                  .arg(m_session.list().moved())
                                  .arg(m_session.list().movies().size())
                                  .arg(QLocale().toString(m_session.list().milliseconds(), 'f', 0)));
}

void LabelSidePanel::refreshHistory() {
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  m_historyModel->clear();
  for (const LabelStep& step : m_session.history().steps()) {
    const QString age = step.takenBack ? tr("undone") : ageText(now - step.event.at);
    m_historyModel->appendRow(makeItem(stepText(step.event), step.event.movie, age, 0, step.takenBack));
  }
}

QString LabelSidePanel::titleOf(storage::MovieId movie) const {
  const CataloguePtr& catalogue = m_library.catalogue();
  const storage::MovieSummary* summary = catalogue ? catalogue->find(movie) : nullptr;
  if (!summary) return QString::number(number(movie));
  return titleWithYear(*summary);
}

QString LabelSidePanel::stepText(const storage::LabelEvent& event) const {
  const QString title = titleOf(event.movie);
  const QString text = QString::fromStdString(event.text);
  switch (event.kind) {
    case storage::LabelKind::Rating:
      return event.value > 0 ? QStringLiteral("★%1 %2").arg(QLocale().toString(double(event.value)), title)
                             : tr("rating cleared %1").arg(title);
    case storage::LabelKind::Tag:
      return tr("tag “%1” %2").arg(text, title);
    case storage::LabelKind::Untag:
      return tr("tag “%1” removed %2").arg(text, title);
    case storage::LabelKind::Verdict:
      return text.isEmpty() ? tr("verdict removed %1").arg(title)
                            : QStringLiteral("%1 %2").arg(verdictText(text), title);
    case storage::LabelKind::Note:
      return tr("note %1").arg(title);
    case storage::LabelKind::Skip:
      return tr("skip %1").arg(title);
    case storage::LabelKind::Settle:
      return event.value > 0 ? tr("settled on ★%1 %2").arg(QLocale().toString(double(event.value)), title)
                             : tr("settled value cleared %1").arg(title);
  }
  return title;
}

void LabelSidePanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retranslate();
  QScrollArea::changeEvent(event);
}

}  // namespace kinoprism::app
