#include "app/pages/data/data_findings_panel.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "app/messages/message_text.h"
#include "app/models/finding_text.h"
#include "app/pages/data/data_evaluation_checks.h"
#include "app/pages/data/finding_list.h"
#include "widgets/forms/filter_chips.h"
#include "widgets/theme/theme.h"

namespace kinoprism::app {

DataFindingsPanel::DataFindingsPanel(Services& services, QWidget* parent)
    : widgets::Panel(parent), m_services(services) {
  m_check = new QPushButton(this);
  m_check->setObjectName("checkDataButton");
  head()->addWidget(m_check);
  m_chips = new widgets::FilterChips(this);
  m_chips->setExclusive(true);
  m_hint = new QLabel(this);
  m_hint->setWordWrap(true);
  m_hint->setEnabled(false);
  m_hint->setTextFormat(Qt::PlainText);
  m_list = new FindingList(services, this);
  m_list->setObjectName("findings");
  body()->addWidget(m_chips);
  body()->addWidget(m_hint);
  body()->addWidget(m_list, 1);
  body()->addStretch(0);
  auto* line = new QFrame(this);
  line->setFrameShape(QFrame::HLine);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Mid);
  m_evaluation = new DataEvaluationChecks(services, this);
  body()->addWidget(line);
  body()->addWidget(m_evaluation);
  connect(m_evaluation, &DataEvaluationChecks::twinsWanted, this, &DataFindingsPanel::showTwins);
  connect(m_check, &QPushButton::clicked, &services.data, &DataService::checkData);
  connect(m_chips, &widgets::FilterChips::toggled, this, [this](const QString& kind, bool on) {
    if (on) showKind(kind);
  });
  connect(m_list, &FindingList::movieWanted, this, &DataFindingsPanel::movieWanted);
  connect(m_list, &FindingList::setAsideWanted, &services.data, &DataService::setAside);
  connect(&services.data, &DataService::changed, this, &DataFindingsPanel::refresh);
  connect(&services.data, &DataService::jobChanged, this, &DataFindingsPanel::refresh);
  retranslate();
}

void DataFindingsPanel::showKind(const QString& kind) {
  m_kind = kind;
  refresh();
}

void DataFindingsPanel::showTwins() {
  for (const storage::DataFinding& finding : m_services.data.health().findings) {
    if (finding.kind != "duplicate-image" && finding.kind != "duplicate-text") continue;
    showKind(QString::fromStdString(finding.kind));
    return;
  }
}

void DataFindingsPanel::retranslate() {
  setTitle(tr("Possible problems"));
  m_check->setText(tr("Check the data"));
  m_chips->setAccessibleName(tr("Kinds of findings"));
  m_list->setAccessibleName(tr("Findings"));
  refresh();
}

QString DataFindingsPanel::stateText() const {
  const DataHealth& health = m_services.data.health();
  if (!health.checkedAt.isValid()) {
    return tr(
        "Not checked yet. The check compares all posters, sounds and texts with each other. It finds duplicate "
        "posters, posters that do not fit the plot, boilerplate descriptions and outliers.");
  }
  const QString when = QLocale().toString(health.checkedAt, QLocale::ShortFormat);
  QString text =
      health.findings.empty() ? tr("No problems found. Checked %1.").arg(when) : findingHint(m_kind.toStdString());
  for (const QString& note : health.notes) text += '\n' + messageText(core::Message::parse(note.toStdString()));
  return text;
}

void DataFindingsPanel::refresh() {
  const DataHealth& health = m_services.data.health();
  const LibraryPtr& library = m_services.library.library();
  const bool readOnly = library && library->readOnly();
  m_check->setEnabled(library && !readOnly && !m_services.data.job());
  m_check->setToolTip(readOnly
                          ? messageText(library->readOnlyReason())
                          : tr("Compares all features and descriptions with each other; takes seconds to minutes"));
  std::map<std::pair<int, std::string>, int> counts;
  for (const storage::DataFinding& finding : health.findings) ++counts[{findingOrder(finding.kind), finding.kind}];
  const bool known = std::ranges::any_of(health.findings, [this](const storage::DataFinding& finding) {
    return QString::fromStdString(finding.kind) == m_kind;
  });
  if (!known) m_kind = counts.empty() ? QString() : QString::fromStdString(counts.begin()->first.second);
  QList<widgets::FilterChip> chips;
  for (const auto& [key, count] : counts) {
    const QString kind = QString::fromStdString(key.second);
    chips.append({.id = kind,
                  .text = QStringLiteral("%1 %2").arg(findingTitle(key.second), QLocale().toString(count)),
                  .checked = kind == m_kind,
                  .toolTip = findingHint(key.second)});
  }
  m_chips->setChips(chips);
  m_chips->setVisible(!chips.isEmpty());
  m_hint->setText(stateText());
  std::vector<storage::DataFinding> shown;
  for (const storage::DataFinding& finding : health.findings) {
    if (QString::fromStdString(finding.kind) == m_kind) shown.push_back(finding);
  }
  m_list->setVisible(!shown.empty());
  m_list->setFindings(std::move(shown));
}

void DataFindingsPanel::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  widgets::Panel::changeEvent(event);
}

}  // namespace kinoprism::app
