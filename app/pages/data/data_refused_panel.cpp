#include "app/pages/data/data_refused_panel.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/pages/data/refusal_model.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {

DataRefusedPanel::DataRefusedPanel(Services& services, QWidget* parent) : widgets::Panel(parent), m_services(services) {
  m_count = new QLabel(this);
  m_count->setEnabled(false);
  m_showIgnored = new QCheckBox(this);
  head()->addWidget(m_showIgnored);
  head()->addWidget(m_count);
  m_model = new RefusalModel(services, this);
  m_table = new QTableView(this);
  m_table->setObjectName("refusals");
  m_table->setModel(m_model);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(27);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setMinimumSectionSize(40);
  m_table->viewport()->setAutoFillBackground(false);
  m_empty = new QLabel(this);
  m_empty->setEnabled(false);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  body()->addWidget(m_table, 1);
  body()->addWidget(m_empty, 1);
  connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
    if (index.column() <= RefusalModel::Why) Q_EMIT movieWanted(number(m_model->at(index.row()).movie));
  });
  connect(m_table, &QTableView::clicked, this, &DataRefusedPanel::act);
  m_table->installEventFilter(this);
  connect(m_showIgnored, &QCheckBox::toggled, this, &DataRefusedPanel::refresh);
  connect(&services.data, &DataService::changed, this, &DataRefusedPanel::refresh);
  retranslate();
}

void DataRefusedPanel::act(const QModelIndex& index) {
  // A copy: the model is filled anew by what is done.
  const storage::RefusedInput refusal = m_model->at(index.row());
  if (index.column() == RefusalModel::Retry) m_services.data.retry(refusal);
  if (index.column() == RefusalModel::Ignore) m_services.data.setIgnored(refusal, !refusal.ignored);
}

void DataRefusedPanel::retranslate() {
  setTitle(tr("Refused"));
  m_showIgnored->setText(tr("show ignored"));
  m_table->setAccessibleName(tr("Refused files"));
  m_empty->setText(
      tr("No file was refused. What an encoder cannot read is listed here with the reason; the movie keeps "
         "everything else."));
  m_model->retranslate();
  refresh();
}

void DataRefusedPanel::refresh() {
  std::vector<storage::RefusedInput> refusals = m_services.data.health().refusals;
  const auto ignored = std::ranges::count_if(refusals, &storage::RefusedInput::ignored);
  m_showIgnored->setVisible(ignored > 0);
  if (!m_showIgnored->isChecked()) std::erase_if(refusals, [](const storage::RefusedInput& r) { return r.ignored; });
  const int count = int(refusals.size());
  m_count->setText(tr("%Ln files · nothing was lost", nullptr, count));
  m_count->setVisible(count > 0);
  m_table->setVisible(count > 0);
  m_empty->setVisible(count == 0);
  m_model->set(std::move(refusals));
  QHeaderView* columns = m_table->horizontalHeader();
  columns->setSectionResizeMode(RefusalModel::Why, QHeaderView::Stretch);
  for (const int link : {RefusalModel::Retry, RefusalModel::Ignore}) {
    columns->setSectionResizeMode(link, QHeaderView::ResizeToContents);
  }
  m_table->setColumnWidth(RefusalModel::File, 150);
}

bool DataRefusedPanel::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && m_table->currentIndex().isValid()) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
      act(m_table->currentIndex());
      return true;
    }
  }
  return widgets::Panel::eventFilter(watched, event);
}

void DataRefusedPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  widgets::Panel::changeEvent(event);
}

}  // namespace kinoprism::app
