#include "app/devtools/measure_import.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>
#include <cstdio>

#include "app/messages/message_text.h"
#include "app/pages/library/library_page.h"
#include "app/pages/welcome/import_preview.h"
#include "app/shell/import_flow.h"
#include "app/shell/main_window.h"

namespace kinoprism::app {
namespace {

constexpr size_t kListLength = 50;
constexpr qint64 kToldStall = 100;  // ms

}  // namespace

MeasureImport::MeasureImport(MainWindow& window, Services& services) : m_window(window), m_services(services) {
  window.setStateKept(false);
  m_timer.setTimerType(Qt::PreciseTimer);
  m_timer.setInterval(1);
  connect(&m_timer, &QTimer::timeout, this, &MeasureImport::tick);
}

void MeasureImport::start(const QString& folder) {
  m_since.start();
  m_lastTurn.start();
  m_timer.start();
  m_window.imports()->bring(folder);
}

void MeasureImport::say(const char* what) {
  std::printf("%6.2f s  %-24s longest stall %lld ms\n", double(m_since.elapsed()) / 1000, what,
              static_cast<long long>(m_longestStall));
  std::fflush(stdout);
  m_longestStall = 0;
}

void MeasureImport::tick() {
  const qint64 stall = m_lastTurn.restart();
  m_longestStall = std::max(m_longestStall, stall);
  if (stall > kToldStall) {
    const Job* job = m_services.engine.trainingJob();
    std::printf("%6.2f s  stall of %lld ms %s\n", double(m_since.elapsed()) / 1000, static_cast<long long>(stall),
                job ? qPrintable(QStringLiteral("while ") + job->what()) : "");
  }
  switch (m_stage) {
    case Stage::Preview:
      if (m_window.currentPage() == "import") previewShown();
      break;
    case Stage::Wall:
      if (m_services.library.isOpen() && m_window.libraryPage()->isSettled()) {
        say("wall with its posters");
        m_stage = Stage::Run;
      }
      break;
    case Stage::Run:
      if (m_services.engine.run()) {
        say("run trained");
        m_stage = Stage::List;
        openPerson();
      }
      break;
    case Stage::List:
      break;
  }
}

void MeasureImport::previewShown() {
  say("preview");
  storage::ImportPlan plan = m_window.imports()->preview()->plan();
  for (storage::ImportPart& part : plan.parts) part.acceptIncomplete = true;
  m_window.imports()->preview()->setPlan(plan);
  m_window.imports()->preview()->findChild<QLineEdit*>("newLibraryFolder")->setText(m_folder.filePath("New.kinoprism"));
  m_stage = Stage::Wall;
  m_since.restart();
  m_window.imports()->preview()->findChild<QPushButton*>("importButton")->click();
}

void MeasureImport::openPerson() {
  const auto failed = [](const core::Error& error) {
    std::fprintf(stderr, "kinoprism: %s\n", englishText(error).c_str());
    QCoreApplication::exit(1);
  };
  const auto opened = [this](PersonSession session) {
    const size_t shown =
        session.view->rerank(m_services.engine.run()->model.composition().mix, kListLength).movies.size();
    say("list of a person");
    std::printf("          %zu movies listed\n", shown);
    m_window.close();
    QCoreApplication::quit();
  };
  m_services.library.people(
      this,
      [this, opened, failed](std::vector<storage::Person> people) {
        m_services.engine.openPerson(people.front().id, true, this, opened, failed);
      },
      failed);
}

}  // namespace kinoprism::app
