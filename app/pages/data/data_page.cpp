#include "app/pages/data/data_page.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "app/models/job_state.h"
#include "app/pages/data/data_coverage_panel.h"
#include "app/pages/data/data_evaluation_checks.h"
#include "app/pages/data/data_findings_panel.h"
#include "app/pages/data/data_refused_panel.h"
#include "app/pages/data/data_safety_panel.h"
#include "widgets/status/banner.h"
#include "widgets/status/empty_state.h"
#include "widgets/status/job_progress_row.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

QString sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat); }

}  // namespace

DataPage::DataPage(Services& services, QWidget* parent) : Page(parent), m_services(services) {
  m_banner = new widgets::Banner(widgets::Banner::Placement::Inline, this);
  m_coverage = new DataCoveragePanel(services, this);
  m_refused = new DataRefusedPanel(services, this);
  m_findings = new DataFindingsPanel(services, this);
  m_safety = new DataSafetyPanel(services, this);
  auto* content = new QWidget(this);
  auto* grid = new QGridLayout(content);
  grid->setContentsMargins(20, 20, 20, 20);
  grid->setSpacing(16);
  grid->addWidget(m_coverage, 0, 0);
  grid->addWidget(m_refused, 0, 1);
  grid->addWidget(m_findings, 1, 0);
  grid->addWidget(m_safety, 1, 1);
  grid->setColumnStretch(0, 10);
  grid->setColumnStretch(1, 9);
  grid->setRowStretch(0, 3);
  grid->setRowStretch(1, 4);
  for (widgets::Panel* panel : {static_cast<widgets::Panel*>(m_coverage), static_cast<widgets::Panel*>(m_refused),
                                static_cast<widgets::Panel*>(m_findings), static_cast<widgets::Panel*>(m_safety)}) {
    panel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
  }
  m_scroll = new QScrollArea(this);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setWidget(content);
  m_empty = new widgets::EmptyState(this);
  m_job = new widgets::JobProgressRow(this);
  m_job->setContentsMargins(36, 10, 20, 0);
  m_stack = new QStackedWidget(this);
  m_stack->addWidget(m_scroll);
  m_stack->addWidget(m_empty);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_banner);
  column->addWidget(m_job);
  column->addWidget(m_stack, 1);
  connect(m_empty, &widgets::EmptyState::actionTriggered, &services.data, &DataService::read);
  connect(m_refused, &DataRefusedPanel::movieWanted, this, [this](qint64 id) { Q_EMIT pageWanted("library", id); });
  connect(m_findings, &DataFindingsPanel::movieWanted, this, [this](qint64 id) { Q_EMIT pageWanted("library", id); });
  connect(&services.data, &DataService::changed, this, &DataPage::showState);
  connect(&services.data, &DataService::jobChanged, this, &DataPage::showJob);
  connect(m_job, &widgets::JobProgressRow::cancelRequested, this, [this] {
    if (Job* job = m_services.data.job()) job->cancel();
  });
  connect(&services.data, &DataService::failed, this, &DataPage::failed);
  connect(&services.data, &DataService::done, this,
          [this](const QString& message) { m_banner->showMessage(widgets::BannerKind::Success, message); });
  connect(&services.data, &DataService::attentionNeeded, this, [this](const QString& message, const QString& details) {
    m_banner->showMessage(widgets::BannerKind::Info, message, {}, details);
  });
  connect(&services.library, &LibraryService::closed, m_banner, &widgets::Banner::dismiss);
  showState();
  showJob();
}

void DataPage::enter() {
  m_services.data.read();
  // Names and summaries of encoders are the engine's to tell.
  m_services.engine.warmUp();
  m_coverage->encodeButton()->setFocus();
}

void DataPage::showState() {
  const DataService& data = m_services.data;
  switch (data.state()) {
    case DataService::State::None:
    case DataService::State::Loading:
      m_empty->setContent(widgets::Icon::Data, tr("Looking at the data…"), tr("Counting features, files and backups."));
      break;
    case DataService::State::Failed:
      m_empty->setContent(widgets::Icon::Warning, tr("The data cannot be looked at"), data.problem(), tr("Try again"));
      break;
    case DataService::State::Ready:
      if (data.health().movies == 0) {
        m_empty->setContent(widgets::Icon::Import, tr("This library is empty"),
                            tr("Drop a folder of MovieLens, a table or a folder of posters on the window."));
      }
      break;
  }
  const bool shown = data.state() == DataService::State::Ready && data.health().movies > 0;
  m_stack->setCurrentIndex(shown ? 0 : 1);
  Q_EMIT statusChanged();
}

void DataPage::showJob() {
  const Job* job = m_services.data.job();
  std::optional<widgets::JobState> state;
  if (job) state = jobState(*job);
  if (job && job->total() > 0) {
    const QLocale locale;
    const QString count = tr("%1 of %2").arg(locale.toString(job->done()), locale.toString(job->total()));
    state->step = state->step.isEmpty() ? count : state->step + QStringLiteral(" · ") + count;
  }
  m_job->setJob(state);
}

QString DataPage::statusText() const {
  if (m_services.data.state() != DataService::State::Ready) return {};
  const DataHealth& health = m_services.data.health();
  const auto refused =
      std::ranges::count_if(health.refusals, [](const storage::RefusedInput& r) { return !r.ignored; });
  const qint64 bytes = health.databaseBytes + health.featureBytes + health.runBytes + health.thumbnailBytes +
                       health.mediaBytes + health.backupBytes;
  return QStringList{tr("%Ln files refused · 0 lost", nullptr, int(refused)),
                     tr("library %1 · disk %2 free").arg(sizeText(bytes), sizeText(health.freeBytes))}
      .join(QStringLiteral("      "));
}

bool DataPage::isSettled() const {
  return m_services.data.state() != DataService::State::Loading && !m_services.data.job() &&
         m_services.posters.isIdle();
}

std::vector<TourStop> DataPage::tour() {
  const LibraryPtr& library = m_services.library.library();
  const bool writable = library && !library->readOnly();
  std::vector<TourStop> stops{{"data", [] {}}};
  if (writable) stops.push_back({"data-checked", [this] { m_services.data.checkData(); }});
  stops.push_back({"data-boilerplate", [this] { m_findings->showKind("boilerplate"); }});
  stops.push_back({"data-evaluation", [this] { m_scroll->ensureWidgetVisible(m_findings->evaluation()); }});
  if (writable) stops.push_back({"data-settings", [this] { m_coverage->openSettings(); }});
  if (writable) stops.push_back({"data-whole", [this] { m_services.data.checkEverything(); }});
  return stops;
}

void DataPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    showState();
    showJob();
  }
  Page::changeEvent(event);
}

}  // namespace kinoprism::app
