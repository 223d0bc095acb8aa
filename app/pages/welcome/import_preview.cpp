#include "app/pages/welcome/import_preview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/movie_text.h"
#include "engine/core/message_ids.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kNotReadShown = 6;
constexpr int kPartHeight = 46;
constexpr size_t kOutcomesShown = 1000;

QString outcomeText(const storage::MediaOutcome& outcome) {
  switch (outcome.kind) {
    case storage::MediaOutcome::Kind::New:
      return ImportPreview::tr("new");
    case storage::MediaOutcome::Kind::Replaces:
      return ImportPreview::tr("replaces the existing one");
    case storage::MediaOutcome::Kind::Known:
      return ImportPreview::tr("already in the library");
    case storage::MediaOutcome::Kind::Refused:
      break;
  }
  return ImportPreview::tr("refused: %1").arg(messageText(outcome.reason));
}

QString countText(storage::ImportKind kind, int count) {
  switch (kind) {
    case storage::ImportKind::Movies:
      return ImportPreview::tr("%Ln movies", nullptr, count);
    case storage::ImportKind::People:
      return ImportPreview::tr("%Ln people", nullptr, count);
    case storage::ImportKind::Ratings:
      return ImportPreview::tr("%Ln ratings", nullptr, count);
    case storage::ImportKind::Descriptions:
      return ImportPreview::tr("%Ln descriptions", nullptr, count);
    case storage::ImportKind::Posters:
      return ImportPreview::tr("%Ln posters", nullptr, count);
    case storage::ImportKind::Sounds:
      return ImportPreview::tr("%Ln sounds", nullptr, count);
    case storage::ImportKind::Trailers:
      return ImportPreview::tr("%Ln trailers", nullptr, count);
    case storage::ImportKind::Identities:
      return ImportPreview::tr("%Ln IDs", nullptr, count);
    case storage::ImportKind::Features:
      return ImportPreview::tr("%Ln feature rows", nullptr, count);
  }
  return {};
}

QString countText(const storage::ImportPart& part) {
  const QString count = countText(part.kind, int(part.rows));
  return part.rowsExact ? count : ImportPreview::tr("about %1").arg(count);
}

bool differs(const storage::ImportPart& part) {
  return part.expectedRows && part.rowsExact && *part.expectedRows != part.rows;
}

}  // namespace

ImportPreview::ImportPreview(Services& services, QWidget* parent) : Page(parent), m_services(services) {
  build();
  connect(m_parts, &QListWidget::currentRowChanged, this, &ImportPreview::showPart);
  connect(m_parts, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    m_plan.parts[size_t(m_parts->row(item))].selected = item->checkState() == Qt::Checked;
    refreshButtons();
  });
  connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
    refreshButtons();
    settleSources();
  });
  connect(m_table, &TableForm::changed, this, &ImportPreview::changeTable);
  connect(m_folder, &QLineEdit::textChanged, this, &ImportPreview::refreshButtons);
  connect(m_browse, &QPushButton::clicked, this, [this] {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Where should the library be saved?"),
                                                             QFileInfo(m_folder->text()).path());
    if (!folder.isEmpty()) m_folder->setText(QDir(folder).filePath(QFileInfo(m_folder->text()).fileName()));
  });
  connect(m_import, &QPushButton::clicked, this, &ImportPreview::importWanted);
  connect(m_cancel, &QPushButton::clicked, this, &ImportPreview::cancelled);
  retranslate();
}

void ImportPreview::build() {
  m_title = new QLabel(this);
  m_title->setFont(widgets::themeFont(widgets::TextRole::Title));
  m_intro = new QLabel(this);
  m_intro->setEnabled(false);
  m_intro->setWordWrap(true);
  m_parts = new QListWidget(this);
  m_parts->setObjectName("importParts");
  m_notRead = new QLabel(this);
  m_notRead->setEnabled(false);
  m_notRead->setWordWrap(true);
  m_notRead->setFont(widgets::themeFont(widgets::TextRole::Small));
  m_partTitle = new QLabel(this);
  m_partTitle->setFont(widgets::themeFont(widgets::TextRole::Strong));
  m_partTitle->setWordWrap(true);
  m_warnings = new QLabel(this);
  m_warnings->setWordWrap(true);
  m_outcome = new QLabel(this);
  m_outcome->setObjectName("outcome");
  m_outcome->setWordWrap(true);
  m_options = new QWidget(this);
  m_form = new QFormLayout(m_options);
  m_form->setContentsMargins(0, 0, 0, 0);
  m_table = new TableForm(this);
  m_sample = new QTableWidget(this);
  m_sample->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_sample->setSelectionMode(QAbstractItemView::NoSelection);
  m_sample->setTabKeyNavigation(false);
  m_sample->verticalHeader()->hide();
  m_problem = new QLabel(this);
  m_problem->setWordWrap(true);
  m_problem->hide();
  m_targetHead = new QLabel(this);
  m_target = new QComboBox(this);
  m_folder = new QLineEdit(this);
  m_folder->setObjectName("newLibraryFolder");
  m_browse = new QPushButton(this);
  m_import = new QPushButton(this);
  m_import->setObjectName("importButton");
  m_import->setDefault(true);
  m_import->setProperty("primary", true);
  m_cancel = new QPushButton(this);

  auto* left = new QVBoxLayout;
  left->addWidget(m_parts, 1);
  left->addWidget(m_notRead);
  auto* right = new QVBoxLayout;
  right->setSpacing(10);
  right->addWidget(m_partTitle);
  right->addWidget(m_warnings);
  right->addWidget(m_options);
  right->addWidget(m_table);
  right->addWidget(m_outcome);
  right->addWidget(m_sample, 1);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(16);
  middle->addLayout(left, 2);
  middle->addLayout(right, 3);
  auto* bottom = new QHBoxLayout;
  bottom->addWidget(m_targetHead);
  bottom->addWidget(m_target);
  bottom->addWidget(m_folder, 1);
  bottom->addWidget(m_browse);
  bottom->addSpacing(24);
  bottom->addWidget(m_cancel);
  bottom->addWidget(m_import);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(32, 28, 32, 24);
  layout->setSpacing(12);
  layout->addWidget(m_title);
  layout->addWidget(m_intro);
  layout->addLayout(middle, 1);
  layout->addWidget(m_problem);
  layout->addLayout(bottom);
}

QString ImportPreview::statusText() const { return tr("Nothing is imported until you choose Import"); }

QString ImportPreview::suggestedFolder() const {
  const QString home = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  QString name = QString::fromStdString(m_plan.source.stem().string());
  if (name.isEmpty()) name = tr("My movies");
  const QDir folder(QDir(home).filePath(QStringLiteral("Kinoprism")));
  QString path = folder.filePath(name + QStringLiteral(".kinoprism"));
  for (int i = 2; QFileInfo::exists(path); ++i) {
    path = folder.filePath(QStringLiteral("%1 %2.kinoprism").arg(name).arg(i));
  }
  return path;
}

void ImportPreview::setPlan(const storage::ImportPlan& plan) {
  m_plan = plan;
  m_problem->hide();
  m_folder->setText(suggestedFolder());
  m_target->clear();
  m_target->addItem(tr("a new library"));
  const bool canAdd = m_services.library.isOpen() && !m_services.library.library()->readOnly();
  if (canAdd) m_target->addItem(tr("the open library “%1”").arg(m_services.library.title()));
  // Ratings begin a library of their own; posters, sounds, texts and features belong to one that is there.
  const bool hasRatings = std::ranges::any_of(
      plan.parts, [](const storage::ImportPart& part) { return part.kind == storage::ImportKind::Ratings; });
  m_target->setCurrentIndex(canAdd && !hasRatings ? 1 : 0);
  retranslate();
  fillParts();
  settleSources();
}

QString ImportPreview::newLibrary() const { return m_target->currentIndex() == 0 ? m_folder->text() : QString(); }

void ImportPreview::showProblem(const QString& message) {
  m_problem->setText(message);
  QPalette colours = m_problem->palette();
  colours.setColor(QPalette::WindowText, widgets::theme().loss);
  m_problem->setPalette(colours);
  m_problem->setVisible(!message.isEmpty());
}

void ImportPreview::setBusy(bool busy) {
  m_busy = busy;
  refreshButtons();
}

void ImportPreview::fillParts() {
  const QSignalBlocker blocker(m_parts);
  m_parts->clear();
  for (const storage::ImportPart& part : m_plan.parts) {
    auto* item = new QListWidgetItem(messageText(part.title) + '\n' + countText(part), m_parts);
    item->setSizeHint(QSize(0, widgets::textPixels(kPartHeight)));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(part.selected ? Qt::Checked : Qt::Unchecked);
    if (!part.warnings.empty() || differs(part)) item->setIcon(widgets::makeIcon(widgets::Icon::Warning));
  }
  QStringList notRead;
  for (const core::Message& line : m_plan.notRead) {
    if (notRead.size() < kNotReadShown) notRead.append(messageText(line));
  }
  const auto more = m_plan.notRead.size() - size_t(notRead.size());
  if (more > 0) notRead.append(tr("and %1 more").arg(more));
  m_notRead->setText(tr("Not read: %1").arg(notRead.join(QStringLiteral("; "))));
  m_notRead->setVisible(!notRead.isEmpty());
  m_parts->setCurrentRow(0);
  showPart(0);
  refreshButtons();
}

void ImportPreview::showPart(int row) {
  if (row < 0 || size_t(row) >= m_plan.parts.size()) return;
  storage::ImportPart& part = m_plan.parts[size_t(row)];
  m_partTitle->setText(messageText(part.title) + QStringLiteral("  ·  ") + countText(part));
  QStringList warnings;
  for (const core::Message& warning : part.warnings) warnings.append(QStringLiteral("⚠ ") + messageText(warning));
  if (differs(part)) {
    warnings.append(tr("⚠ This data set should have %1, but the file has %2: it was truncated or changed.")
                        .arg(QLocale().toString(qlonglong(*part.expectedRows)), countText(part)));
  }
  m_warnings->setText(warnings.join('\n'));
  QPalette colours = m_warnings->palette();
  colours.setColor(QPalette::WindowText, widgets::theme().loss);
  m_warnings->setPalette(colours);
  m_warnings->setVisible(!warnings.isEmpty());
  showOptions(part);
  showTable(part);
  showSample(part);
}

void ImportPreview::showOptions(storage::ImportPart& part) {
  while (m_form->rowCount() > 0) m_form->removeRow(0);
  if (differs(part)) {
    auto* accept = new QCheckBox(tr("Import it although it is incomplete"), m_options);
    accept->setChecked(part.acceptIncomplete);
    connect(accept, &QCheckBox::toggled, this, [&part](bool on) { part.acceptIncomplete = on; });
    m_form->addRow(accept);
  }
  if (isMedia(part.kind)) {
    auto* match = new QComboBox(m_options);
    match->addItems({tr("by movie id (“1193.jpg”)"), tr("by title and year (“Heat (1995).jpg”)")});
    match->setCurrentIndex(int(part.mediaMatch));
    connect(match, &QComboBox::currentIndexChanged, this, [this, &part](int choice) {
      part.mediaMatch = storage::MediaMatch(choice);
      showSample(part);
    });
    m_form->addRow(tr("Match files to movies"), match);
  }
  if (part.kind == storage::ImportKind::Features) {
    auto* modality = new QComboBox(m_options);
    modality->addItems({tr("text"), tr("image"), tr("audio"), tr("video")});
    modality->setCurrentIndex(int(part.modality));
    connect(modality, &QComboBox::currentIndexChanged, this,
            [&part](int choice) { part.modality = data::Modality(choice); });
    auto* encoder = new QLineEdit(QString::fromStdString(part.encoder), m_options);
    connect(encoder, &QLineEdit::textChanged, this,
            [&part](const QString& text) { part.encoder = text.trimmed().toStdString(); });
    m_form->addRow(tr("Modality"), modality);
    m_form->addRow(tr("Encoder"), encoder);
  }
  m_options->setVisible(m_form->rowCount() > 0);
}

void ImportPreview::showTable(const storage::ImportPart& part) {
  const bool isTable = (!part.mapping.empty() || part.format == storage::ImportFormat::Csv) && !part.sample.empty();
  m_table->setVisible(isTable);
  if (isTable) m_table->setPart(part);
}

void ImportPreview::changeTable(const storage::ImportPart& part, TableForm::Change change) {
  const int row = m_parts->currentRow();
  if (row < 0) return;
  m_plan.parts[size_t(row)] = part;
  if (change == TableForm::Change::Source) return;
  m_services.imports.survey(
      part, change == TableForm::Change::Layout, this,
      [this, row](const storage::ImportPart& read) {
        m_plan.parts[size_t(row)] = read;
        chooseOnceReadable(row);
        m_parts->item(row)->setText(messageText(read.title) + '\n' + countText(read));
        if (m_parts->currentRow() == row) showPart(row);
      },
      [this](const core::Error& error) { showProblem(messageText(error)); });
}

/// A table whose columns were not recognised is wanted once they are named.
void ImportPreview::chooseOnceReadable(int row) {
  storage::ImportPart& part = m_plan.parts[size_t(row)];
  const auto has = [&](const char* role) { return part.mapping.contains(role); };
  const bool readable =
      part.kind == storage::ImportKind::Ratings ? has("person") && has("movie") : has("title") || has("movie");
  const auto unknown = std::ranges::find(part.warnings, core::MessageId::ColumnsNotRecognised, &core::Message::id);
  if (!readable || unknown == part.warnings.end()) return;
  part.warnings.erase(unknown);
  m_parts->item(row)->setIcon({});
  m_parts->item(row)->setCheckState(Qt::Checked);
}

/// The ids of tables that do not say whose they are depend on where they go.
void ImportPreview::settleSources() {
  m_services.imports.resolve(m_plan, !newLibrary().isEmpty(), this, [this](const storage::ImportPlan& plan) {
    for (size_t i = 0; i < std::min(plan.parts.size(), m_plan.parts.size()); ++i) {
      if (!m_plan.parts[i].sourceKnown) m_plan.parts[i].movieSource = plan.parts[i].movieSource;
    }
    showPart(m_parts->currentRow());
  });
}

void ImportPreview::previewFiles(const storage::ImportPart& part) {
  m_outcome->setText(tr("Checking the files…"));
  m_outcome->show();
  m_services.imports.preview(
      part, this, [this](const std::vector<storage::MediaOutcome>& outcomes) { showOutcomes(outcomes); },
      [this](const core::Error& error) { m_outcome->setText(messageText(error)); });
}

void ImportPreview::showOutcomes(const std::vector<storage::MediaOutcome>& outcomes) {
  const QLocale locale;
  const auto count = [&](storage::MediaOutcome::Kind kind) {
    return locale.toString(qlonglong(std::ranges::count(outcomes, kind, &storage::MediaOutcome::kind)));
  };
  m_outcome->setText(tr("%1 new · %2 replaced · %3 already there · %4 refused")
                         .arg(count(storage::MediaOutcome::Kind::New), count(storage::MediaOutcome::Kind::Replaces),
                              count(storage::MediaOutcome::Kind::Known), count(storage::MediaOutcome::Kind::Refused)));
  m_sample->clear();
  m_sample->setColumnCount(3);
  m_sample->setHorizontalHeaderLabels({tr("File"), tr("Movie"), tr("Result")});
  m_sample->setRowCount(int(std::min(outcomes.size(), kOutcomesShown)));
  const CataloguePtr& catalogue = m_services.library.catalogue();
  for (int row = 0; row < m_sample->rowCount(); ++row) {
    const storage::MediaOutcome& outcome = outcomes[size_t(row)];
    const storage::MovieSummary* movie = catalogue ? catalogue->find(outcome.movie) : nullptr;
    const QString texts[] = {QString::fromStdString(outcome.file.filename().string()),
                             movie ? titleWithYear(*movie) : QString(), outcomeText(outcome)};
    for (int column = 0; column < 3; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setToolTip(texts[column]);
      m_sample->setItem(row, column, item);
    }
  }
  m_sample->resizeColumnsToContents();
  m_sample->show();
}

void ImportPreview::showSample(const storage::ImportPart& part) {
  m_services.imports.withdrawPreview();
  m_outcome->hide();
  if (isMedia(part.kind) && newLibrary().isEmpty()) previewFiles(part);
  int columns = int(part.columns.size());
  for (const auto& row : part.sample) columns = std::max(columns, int(row.size()));
  m_sample->clear();
  m_sample->setColumnCount(columns);
  m_sample->setRowCount(int(part.sample.size()));
  QStringList headers;
  for (int c = 0; c < columns; ++c) {
    headers.append(size_t(c) < part.columns.size() ? QString::fromStdString(part.columns[size_t(c)])
                                                   : QString::number(c + 1));
  }
  m_sample->setHorizontalHeaderLabels(headers);
  for (int r = 0; r < m_sample->rowCount(); ++r) {
    const auto& cells = part.sample[size_t(r)];
    for (int c = 0; c < int(cells.size()); ++c) {
      m_sample->setItem(r, c, new QTableWidgetItem(QString::fromStdString(cells[size_t(c)])));
    }
  }
  m_sample->resizeColumnsToContents();
  m_sample->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_sample->horizontalHeader()->setStretchLastSection(true);
  m_sample->setVisible(columns > 0);
}

void ImportPreview::refreshButtons() {
  const bool any = std::ranges::any_of(m_plan.parts, &storage::ImportPart::selected);
  const bool isNew = m_target->currentIndex() == 0;
  m_folder->setVisible(isNew);
  m_browse->setVisible(isNew);
  m_import->setEnabled(!m_busy && any && (!isNew || !m_folder->text().trimmed().isEmpty()));
  m_import->setToolTip(any ? QString() : tr("Tick at least one part."));
  for (QWidget* widget :
       {static_cast<QWidget*>(m_parts), m_options, static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_target),
        static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_browse)}) {
    widget->setEnabled(!m_busy);
  }
}

void ImportPreview::retranslate() {
  const QString name = QString::fromStdString(m_plan.source.filename().string());
  m_title->setText(tr("Found in “%1”").arg(name));
  m_intro->setText(
      tr("Untick what you do not want. If the import is cancelled or fails, the library does not change. Importing the "
         "same data again adds no duplicates."));
  m_targetHead->setText(tr("Import into"));
  m_browse->setText(tr("Change…"));
  m_import->setText(tr("Import"));
  m_cancel->setText(tr("Cancel"));
  m_parts->setAccessibleName(tr("Data found"));
  m_sample->setAccessibleName(tr("First rows, or the result for each file"));
  m_folder->setAccessibleName(tr("Folder of the new library"));
  m_target->setAccessibleName(tr("Destination"));
}

void ImportPreview::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && !m_plan.parts.empty()) {
    retranslate();
    m_target->setItemText(0, tr("a new library"));
    if (m_target->count() > 1) m_target->setItemText(1, tr("the open library “%1”").arg(m_services.library.title()));
    fillParts();
  } else if (event->type() == QEvent::LanguageChange) {
    retranslate();
  }
  Page::changeEvent(event);
}

void ImportPreview::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !m_busy) {
    Q_EMIT cancelled();
    return;
  }
  Page::keyPressEvent(event);
}

}  // namespace kinoprism::app
