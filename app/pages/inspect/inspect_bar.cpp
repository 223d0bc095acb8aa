#include "app/pages/inspect/inspect_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "app/messages/protocol_text.h"
#include "app/models/run_text.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/icons.h"

namespace kinoprism::app {
namespace {

constexpr size_t kLengths[] = {20, 50, 100, 200};
constexpr int kChipSpace = 8;
constexpr char kOwn[] = "own";
constexpr char kCollaborativeAlone[] = "collaborative";
constexpr char kSavedPrefix[] = "saved:";

QMenu* makeMenu(QWidget* parent) {
  auto* menu = new QMenu(parent);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  return menu;
}

}  // namespace

InspectBar::InspectBar(EngineService& engine, InspectSession& session, SavedMixes& saved, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_session(session), m_saved(saved) {
  m_left = new widgets::FilterChips(this);
  m_right = new widgets::FilterChips(this);
  m_export = new QToolButton(this);
  m_export->setObjectName("exportButton");
  m_export->setIcon(widgets::makeIcon(widgets::Icon::Export));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(16, 8, 12, 8);
  row->setSpacing(8);
  row->addWidget(m_left, 1);
  row->addWidget(m_right, 1, Qt::AlignTop);
  row->addWidget(m_export, 0, Qt::AlignTop);
  connect(m_left, &widgets::FilterChips::menuRequested, this, [this](const QString& chip, const QPoint& place) {
    chip == "run" ? openRunMenu(place) : openCompareMenu(place);
  });
  connect(m_right, &widgets::FilterChips::menuRequested, this,
          [this](const QString&, const QPoint& place) { openTopMenu(place); });
  connect(m_right, &widgets::FilterChips::toggled, this, [this](const QString& chip, bool on) {
    if (chip == "profile") Q_EMIT profileWanted(on);
    if (chip != "seen") return;
    m_session.setHidesSeen(on);
    Q_EMIT changed();
  });
  connect(m_export, &QToolButton::clicked, this, &InspectBar::openExportMenu);
  connect(&session, &InspectSession::runChanged, this, [this] { compareWith(m_compared); });
  connect(&session, &InspectSession::personChanged, this, &InspectBar::refresh);
  // A mix that was deleted or changed is no longer what is compared with.
  connect(&saved, &SavedMixes::changed, this, [this] {
    if (m_compared.startsWith(kSavedPrefix)) compareWith(m_compared);
  });
  refresh();
}

void InspectBar::compareWith(const QString& what) {
  const auto& run = m_session.run();
  m_compared = what;
  if (run) {
    const fuse::Mix& own = run->model.composition().mix;
    const QString prefix = kSavedPrefix;
    const fuse::Mix* saved = what.startsWith(prefix) ? m_saved.find(what.mid(prefix.size())) : nullptr;
    if (saved) {
      fuse::Mix mix = *saved;
      mix.name.clear();
      m_session.setBaseline(mix, QString::fromStdString(saved->name));
    } else if (what == kCollaborativeAlone) {
      fuse::Mix alone;
      alone.weights.emplace(fuse::kCollaborative, 1);
      m_session.setBaseline(alone, tr("collaborative alone"));
    } else {
      // Saved mixes may still be on their way from disk: the wish is kept.
      m_session.setBaseline(own, tr("the run's own mix"));
    }
  }
  refresh();
  Q_EMIT changed();
}

void InspectBar::refresh() {
  const auto& run = m_session.run();
  QString about;
  if (run) {
    about = tr("Trained with seed %1 on %2.").arg(run->seed).arg(QString::fromStdString(run->device));
    if (run->report) about += '\n' + protocolText(run->report->protocol);
  }
  m_left->setChips({{.id = "run",
                     .text = run ? tr("%1 · decision fusion").arg(runTitle(run->name)) : tr("No run"),
                     .checked = run != nullptr,
                     .hasMenu = true,
                     .enabled = m_engine.engine() != nullptr,
                     .toolTip = about},
                    {.id = "compare",
                     .text = run ? tr("⇄ vs %1").arg(m_session.baselineName()) : tr("⇄ compare"),
                     .hasMenu = true,
                     .enabled = run != nullptr,
                     .toolTip = tr("Baseline for rank and metric changes")}});
  m_right->setChips({{.id = "profile",
                      .text = tr("Profile"),
                      .checked = m_profileShown,
                      .enabled = run != nullptr,
                      .toolTip = tr("Taste profile of this person (Alt+P)")},
                     {.id = "top",
                      .text = tr("Top %1").arg(m_session.topN()),
                      .hasMenu = true,
                      .enabled = run != nullptr,
                      .toolTip = tr("Length of the list")},
                     {.id = "seen",
                      .text = m_session.hidesSeen() ? tr("Hide seen ✓") : tr("Hide seen"),
                      .checked = m_session.hidesSeen(),
                      .enabled = run != nullptr,
                      .toolTip = tr("Hide movies that this person rated")}});
  // No wider than its chips; in a small window they take further lines.
  int width = 0;
  for (const char* chip : {"profile", "top", "seen"}) width += m_right->button(chip)->sizeHint().width() + kChipSpace;
  m_right->setMaximumWidth(width);
  m_export->setToolTip(tr("Copy or export this list"));
  m_export->setAccessibleName(tr("Copy or export this list"));
  m_export->setEnabled(run != nullptr);
}

void InspectBar::setProfileShown(bool shown) {
  m_profileShown = shown;
  refresh();
}

void InspectBar::openRunMenu(const QPoint& place) {
  QMenu* menu = makeMenu(this);
  const auto& run = m_session.run();
  if (run && run->report) {
    const evaluate::Estimate ndcg = run->report->of("ndcg", 10).estimate;
    const QLocale locale;
    menu->addSection(tr("NDCG@10 %1 (%2–%3), full ranking")
                         .arg(locale.toString(ndcg.value, 'f', 4), locale.toString(ndcg.low, 'f', 4),
                              locale.toString(ndcg.high, 'f', 4)));
  }
  QAction* train = menu->addAction(run ? tr("Retrain") : tr("Train now"), this, [this] { m_engine.train(); });
  train->setEnabled(!m_engine.isTraining());
  menu->popup(place);
}

void InspectBar::openCompareMenu(const QPoint& place) {
  QMenu* menu = makeMenu(this);
  auto add = [&](const QString& id, const QString& text) {
    QAction* action = menu->addAction(text, this, [this, id] { compareWith(id); });
    action->setCheckable(true);
    action->setChecked(id == m_compared);
  };
  add(kOwn, tr("the run's own mix"));
  add(kCollaborativeAlone, tr("collaborative alone"));
  if (!m_saved.all().empty()) menu->addSection(tr("Saved mixes"));
  for (const fuse::Mix& mix : m_saved.all()) {
    const QString name = QString::fromStdString(mix.name);
    add(kSavedPrefix + name, name);
  }
  menu->popup(place);
}

void InspectBar::openTopMenu(const QPoint& place) {
  QMenu* menu = makeMenu(this);
  for (const size_t length : kLengths) {
    QAction* action = menu->addAction(tr("Top %1").arg(length), this, [this, length] {
      m_session.setTopN(length);
      refresh();
      Q_EMIT changed();
    });
    action->setCheckable(true);
    action->setChecked(length == m_session.topN());
  }
  menu->popup(place);
}

void InspectBar::openExportMenu() {
  QMenu* menu = makeMenu(this);
  menu->addAction(widgets::makeIcon(widgets::Icon::Copy), tr("Copy list"), this, &InspectBar::copyRequested);
  menu->addAction(widgets::makeIcon(widgets::Icon::Export), tr("Export as CSV…"), this, &InspectBar::exportRequested);
  menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height())));
}

void InspectBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    // The name of what is compared with is in the language of the program.
    compareWith(m_compared);
  }
  QWidget::changeEvent(event);
}

}  // namespace kinoprism::app
