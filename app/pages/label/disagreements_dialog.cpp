#include "app/pages/label/disagreements_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/disagreement_model.h"
#include "app/pages/star_keys.h"
#include "widgets/charts/contribution_bars.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr size_t kPairsShown = 3;
constexpr int kCuratorWidth = 110;

QString estimateText(const evaluate::Estimate& estimate) {
  return QStringLiteral("%1 (%2 … %3)")
      .arg(widgets::numberText(estimate.value, 2), widgets::numberText(estimate.low, 2),
           widgets::numberText(estimate.high, 2));
}

}  // namespace

DisagreementsDialog::DisagreementsDialog(Services& services, QWidget* parent)
    : QDialog(parent), m_services(services), m_disagreements(services.library, services.lanes) {
  setObjectName("disagreementsDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(860, 560);
  build();
  connect(&m_disagreements, &Disagreements::changed, this, &DisagreementsDialog::refresh);
  connect(&m_disagreements, &Disagreements::failed, m_empty, &QLabel::setText);
  connect(&services.library, &LibraryService::closed, this, &QDialog::close);
  connect(m_openOnly, &QCheckBox::toggled, this, &DisagreementsDialog::refresh);
  connect(m_export, &QPushButton::clicked, this, &DisagreementsDialog::exportAll);
  connect(m_table, &QTableView::doubleClicked, this, &DisagreementsDialog::openCurrent);
  // The window's own keys do not reach a dialog.
  const auto add = [this](const QKeySequence& keys, auto action) {
    connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
  };
  add(QKeySequence::Undo, [&services] { services.library.labels().undo(); });
  add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [&services] { services.library.labels().redo(); });
  retranslate();
  m_disagreements.read();
}

void DisagreementsDialog::build() {
  m_agreement = new QLabel(this);
  m_agreement->setWordWrap(true);
  m_openOnly = new QCheckBox(this);
  m_openOnly->setObjectName("openOnly");
  m_export = new QPushButton(this);
  m_model = new DisagreementModel(m_services.library, this);
  m_table = new QTableView(this);
  m_table->setObjectName("disagreements");
  m_table->setModel(m_model);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->setSortingEnabled(true);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(28);
  m_table->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
  m_table->installEventFilter(this);
  m_empty = new QLabel(this);
  m_empty->setEnabled(false);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignCenter);
  m_keys = new QLabel(this);
  m_keys->setEnabled(false);
  m_keys->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->addWidget(m_agreement, 1);
  head->addWidget(m_openOnly);
  head->addWidget(m_export);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(10);
  column->addLayout(head);
  column->addWidget(m_table, 1);
  column->addWidget(m_empty, 1);
  column->addWidget(m_keys);
}

void DisagreementsDialog::retranslate() {
  setWindowTitle(tr("Disagreements between curators"));
  m_openOnly->setText(tr("only those not settled"));
  m_export->setText(tr("Export…"));
  m_export->setToolTip(tr("All ratings of these movies and their settled values, as CSV or JSON lines"));
  m_table->setAccessibleName(tr("Movies on which curators disagree"));
  m_empty->setText(
      tr("No two curators rated the same movie differently. The curator is chosen on the Label page (key C)."));
  m_keys->setText(
      tr("1…5 settles and goes to the next movie · Shift: half a star less · 0 clears the settled value · Enter labels "
         "the movie again · Ctrl+Z undoes. The curators' own ratings do not change."));
  refresh();
}

QString DisagreementsDialog::agreementText() const {
  const AgreementReport& report = m_disagreements.report();
  QStringList parts;
  if (report.alpha) parts.append(tr("Krippendorff's α %1").arg(estimateText(*report.alpha)));
  if (report.fleiss) parts.append(tr("Fleiss' κ %1").arg(estimateText(*report.fleiss)));
  for (size_t p = 0; p < std::min(kPairsShown, report.pairs.size()); ++p) {
    const PairAgreement& pair = report.pairs[p];
    parts.append(tr("Cohen's κ of %1 and %2 %3").arg(pair.first, pair.second, estimateText(pair.kappa)));
  }
  return parts.join(QStringLiteral("  ·  "));
}

void DisagreementsDialog::refresh() {
  const QModelIndex current = m_table->currentIndex();
  const storage::MovieId movie = current.isValid() ? m_model->at(current.row()).movie : storage::MovieId{};
  const int row = current.isValid() ? current.row() : 0;
  m_model->set(m_disagreements.report(), m_openOnly->isChecked());
  m_agreement->setText(agreementText());
  m_agreement->setToolTip(tr(
      "1: perfect agreement, 0: chance level; in brackets the 95% interval (bootstrap over movies). α: all ratings, "
      "interval scale; Fleiss' κ: movies that all curators rated; Cohen's κ: quadratic weights, lowest pair first."));
  const bool any = m_model->rowCount() > 0;
  m_table->setVisible(any);
  m_empty->setVisible(!any);
  m_export->setEnabled(!m_disagreements.report().movies.empty());
  if (!any) return;
  setUpColumns();
  const int place = movie == storage::MovieId{} ? 0 : m_model->rowOf(movie);
  // A movie that is not listed any more was settled: the next one has come to its place.
  const int shown = place >= 0 ? place : std::min(row, m_model->rowCount() - 1);
  m_table->setCurrentIndex(m_model->index(shown, DisagreementModel::kTitle));
  if (std::exchange(m_isNew, false)) m_table->setFocus();
}

void DisagreementsDialog::setUpColumns() {
  QHeaderView* columns = m_table->horizontalHeader();
  columns->setSectionResizeMode(QHeaderView::Interactive);
  columns->setSectionResizeMode(DisagreementModel::kTitle, QHeaderView::Stretch);
  for (int column = 1; column < m_model->columnCount(); ++column)
    m_table->setColumnWidth(column, widgets::textPixels(kCuratorWidth));
}

void DisagreementsDialog::settle(double value) {
  const QModelIndex current = m_table->currentIndex();
  if (!current.isValid()) return;
  m_services.library.labels().settle(number(m_model->at(current.row()).movie), value);
  const bool stays = value == 0 || m_openOnly->isChecked() || current.row() + 1 == m_model->rowCount();
  if (!stays) m_table->setCurrentIndex(current.siblingAtRow(current.row() + 1));
}

void DisagreementsDialog::openCurrent() {
  const QModelIndex current = m_table->currentIndex();
  if (!current.isValid()) return;
  Q_EMIT movieWanted(number(m_model->at(current.row()).movie));
  close();
}

void DisagreementsDialog::copyRows() {
  QList<int> rows;
  for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) rows.append(index.row());
  std::ranges::sort(rows);
  QStringList lines;
  const auto line = [this](auto cell) {
    QStringList cells;
    for (int column = 0; column < m_model->columnCount(); ++column) cells.append(cell(column));
    return cells.join('\t');
  };
  lines.append(line([this](int c) { return m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString(); }));
  for (const int row : rows) {
    lines.append(line([this, row](int c) { return m_model->index(row, c).data().toString(); }));
  }
  QGuiApplication::clipboard()->setText(lines.join('\n'));
}

void DisagreementsDialog::exportAll() {
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Export disagreements"), QStringLiteral("disagreements.csv"),
                                   tr("Tables (*.csv);;JSON lines (*.jsonl)"));
  if (!file.isEmpty()) m_services.data.exportDisagreements(file);
}

/// False: the key means nothing here.
bool DisagreementsDialog::handleKey(const QKeyEvent& event) {
  if (const auto stars = starsOf(event)) {
    settle(*stars);
  } else if (event.matches(QKeySequence::Copy)) {
    copyRows();
  } else if (event.key() == Qt::Key_Delete) {
    settle(0);
  } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
    openCurrent();
  } else {
    return false;
  }
  return true;
}

bool DisagreementsDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && handleKey(*static_cast<QKeyEvent*>(event)))
    return true;
  return QDialog::eventFilter(watched, event);
}

void DisagreementsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace kinoprism::app
