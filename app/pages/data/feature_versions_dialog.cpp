#include "app/pages/data/feature_versions_dialog.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/encoder_text.h"
#include "app/models/feature_set_text.h"
#include "app/pages/data/feature_version_model.h"

namespace kinoprism::app {
namespace {

constexpr QSize kSize(900, 420);

}  // namespace

FeatureVersionsDialog::FeatureVersionsDialog(Services& services, QWidget* parent)
    : QDialog(parent), m_services(services) {
  setObjectName("featureVersionsDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(kSize);
  build();
  connect(m_use, &QPushButton::clicked, this, &FeatureVersionsDialog::useCurrent);
  connect(m_remove, &QPushButton::clicked, this, &FeatureVersionsDialog::askToRemove);
  connect(m_close, &QPushButton::clicked, this, &QDialog::close);
  connect(m_table, &QTableView::doubleClicked, this, &FeatureVersionsDialog::useCurrent);
  connect(&services.data, &DataService::changed, this, &FeatureVersionsDialog::refresh);
  connect(&services.data, &DataService::jobChanged, this, &FeatureVersionsDialog::showCurrent);
  connect(&services.data, &DataService::failed, this, [this](const QString& message) {
    m_problem->setText(message);
    m_problem->show();
  });
  connect(&services.library, &LibraryService::closed, this, &QDialog::close);
  retranslate();
  m_table->setFocus();
}

void FeatureVersionsDialog::build() {
  m_about = new QLabel(this);
  m_about->setWordWrap(true);
  m_about->setEnabled(false);
  m_model = new FeatureVersionModel(m_services, this);
  m_table = new QTableView(this);
  m_table->setObjectName("featureVersions");
  m_table->setModel(m_model);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setShowGrid(false);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(28);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setSectionResizeMode(FeatureVersionModel::Origin, QHeaderView::Stretch);
  m_table->installEventFilter(this);
  m_problem = new QLabel(this);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_use = new QPushButton(this);
  m_use->setProperty("primary", true);
  m_remove = new QPushButton(this);
  m_close = new QPushButton(this);
  for (QPushButton* button : {m_use, m_remove, m_close}) button->setAutoDefault(false);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_use);
  buttons->addWidget(m_remove);
  buttons->addStretch(1);
  buttons->addWidget(m_close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->setSpacing(10);
  column->addWidget(m_about);
  column->addWidget(m_table, 1);
  column->addWidget(m_problem);
  column->addLayout(buttons);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &FeatureVersionsDialog::showCurrent);
}

void FeatureVersionsDialog::retranslate() {
  setWindowTitle(tr("Versions of features"));
  m_about->setText(
      tr("Another version of an encoder, other settings or another model pack make features that stand beside those "
         "there are. Models, searches and maps read the one in use; a run keeps what it was trained on. Enter uses a "
         "version, Delete removes one."));
  m_table->setAccessibleName(tr("Versions of features"));
  m_use->setText(tr("&Use this version"));
  m_remove->setText(tr("&Remove…"));
  m_close->setText(tr("&Close"));
  refresh();
}

void FeatureVersionsDialog::refresh() {
  const int before = row();
  const storage::FeatureSet kept = before < 0 ? storage::FeatureSet() : m_model->at(before).set;
  m_model->refresh();
  if (m_model->rowCount() > 0) {
    const int place = before < 0 ? 0 : m_model->rowOf(kept);
    m_table->setCurrentIndex(m_model->index(place >= 0 ? place : std::min(before, m_model->rowCount() - 1), 0));
  }
  showCurrent();
}

int FeatureVersionsDialog::row() const {
  const QModelIndex current = m_table->currentIndex();
  return current.isValid() ? current.row() : -1;
}

bool FeatureVersionsDialog::mayChange() const {
  const LibraryPtr& library = m_services.library.library();
  return row() >= 0 && library && !library->readOnly() && !m_services.data.job();
}

void FeatureVersionsDialog::showCurrent() {
  const bool isCurrent = row() >= 0 && m_model->at(row()).isCurrent;
  const bool isNeeded = isCurrent && m_model->hasOthers(row());
  m_use->setEnabled(mayChange() && !isCurrent);
  m_remove->setEnabled(mayChange() && !isNeeded);
  m_remove->setToolTip(isNeeded ? tr("This version is in use. Use another one first.") : QString());
}

void FeatureVersionsDialog::useCurrent() {
  if (!m_use->isEnabled()) return;
  m_problem->hide();
  m_services.data.useVersion(m_model->at(row()).set);
}

void FeatureVersionsDialog::askToRemove() {
  if (!m_remove->isEnabled()) return;
  const storage::FeatureVersion version = m_model->at(row());
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Remove features"),
      tr("Remove version %1 of the features %2, made %3, for %Ln movies? To have it again it must be made again.",
         nullptr, int(version.set.present))
          .arg(QLocale().toString(version.set.number), featuresTitle(version.set.modality, version.set.encoder),
               featureSetDate(version.set)),
      QMessageBox::NoButton, this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* remove = question->addButton(tr("Re&move"), QMessageBox::DestructiveRole);
  question->setDefaultButton(question->addButton(tr("&Keep it"), QMessageBox::RejectRole));
  connect(remove, &QPushButton::clicked, this, [this, set = version.set] {
    m_problem->hide();
    m_services.data.removeVersion(set);
  });
  question->open();
}

bool FeatureVersionsDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      useCurrent();
      return true;
    }
    if (key == Qt::Key_Delete) {
      askToRemove();
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void FeatureVersionsDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace kinoprism::app
