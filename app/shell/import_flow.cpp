#include "app/shell/import_flow.h"

#include <QFileDialog>
#include <QLocale>
#include <QMenu>

#include "app/messages/message_text.h"
#include "app/pages/welcome/import_preview.h"

namespace kinoprism::app {
namespace {

/// What a single dropped file could be compared by.
std::optional<data::Modality> modalityOfFile(const QString& path) {
  static const QStringList pictures{"jpg", "jpeg", "png", "webp", "bmp", "gif", "tif", "tiff"};
  static const QStringList sounds{"mp3", "wav", "ogg", "oga", "opus", "flac", "m4a", "aac"};
  const QFileInfo file(path);
  if (!file.isFile()) return std::nullopt;
  const QString ending = file.suffix().toLower();
  if (pictures.contains(ending)) return data::Modality::Image;
  if (sounds.contains(ending)) return data::Modality::Audio;
  return std::nullopt;
}

/// "3,883 movies, 1,000,209 ratings, 3,256 files added in 4.2 s; 12 rows refused."
QString summaryOf(const storage::ImportReport& report) {
  const storage::WriterCounts& counts = report.counts;
  QString text = ImportFlow::tr("%1, %2, %3 and %4 added in %5 s")
                     .arg(ImportFlow::tr("%Ln movies", nullptr, int(counts.moviesAdded)),
                          ImportFlow::tr("%Ln ratings", nullptr, int(counts.ratingsAdded)),
                          ImportFlow::tr("%Ln files", nullptr, int(counts.filesAdded)),
                          ImportFlow::tr("%Ln feature rows", nullptr, int(counts.featureRows)),
                          QLocale().toString(report.seconds, 'f', 1));
  int64_t refused = 0;
  for (const storage::PartReport& part : report.parts) refused += part.refused;
  if (refused > 0) text += ImportFlow::tr("; %Ln rows refused (hover for the reasons)", nullptr, int(refused));
  return text;
}

}  // namespace

ImportFlow::ImportFlow(Services& services, QWidget* window) : QObject(window), m_services(services), m_window(window) {
  connect(&services.imports, &ImportService::imported, this, &ImportFlow::tell);
  connect(&services.jobs, &Jobs::jobEnded, this, &ImportFlow::jobEnded);
}

ImportPreview* ImportFlow::preview() {
  if (!m_preview) {
    m_preview = new ImportPreview(m_services, m_window);
    connect(m_preview, &ImportPreview::importWanted, this, &ImportFlow::run);
  }
  return m_preview;
}

void ImportFlow::choose() {
  const QString path = QFileDialog::getExistingDirectory(
      m_window,
      tr("Choose a folder with data (MovieLens, tables, posters); single files can be dropped on the window"));
  if (!path.isEmpty()) bring(path);
}

void ImportFlow::bring(const QStringList& paths) {
  if (paths.size() == 1 && storage::Library::isLibrary(std::filesystem::path(paths.first().toStdString()))) {
    m_services.library.open(paths.first());
    return;
  }
  m_services.imports.recognise(paths, [this](storage::ImportPlan plan) {
    preview()->setPlan(plan);
    Q_EMIT previewWanted();
  });
}

void ImportFlow::offer(const QString& path, const QPoint& place) {
  const auto modality = m_services.library.isOpen() ? modalityOfFile(path) : std::nullopt;
  if (!modality) {
    bring(path);
    return;
  }
  auto* menu = new QMenu(m_window);
  menu->setObjectName("dropMenu");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const QString text = *modality == data::Modality::Image ? tr("Find movies that look like this")
                                                          : tr("Find movies that sound like this");
  menu->addAction(text, this, [this, path, modality] { Q_EMIT likeWanted(*modality, path); });
  menu->addAction(tr("Import…"), this, [this, path] { bring(path); });
  menu->popup(place);
}

void ImportFlow::run() {
  m_job = m_services.imports.run(m_preview->plan(), m_preview->newLibrary());
  m_preview->showProblem({});
  m_preview->setBusy(true);
}

void ImportFlow::tell(const storage::ImportReport& report) {
  QStringList refused;
  for (const storage::PartReport& part : report.parts) {
    if (!part.failure.empty())
      refused.append(tr("%1: left out. %2").arg(messageText(part.title), messageText(part.failure)));
    for (const storage::Refusal& refusal : part.sample) {
      refused.append(QStringLiteral("%1:%2  %3")
                         .arg(messageText(refusal.where))
                         .arg(refusal.line)
                         .arg(messageText(refusal.reason)));
    }
  }
  Q_EMIT imported(summaryOf(report), refused);
}

void ImportFlow::jobEnded(Job* job) {
  if (!owns(job)) return;
  m_preview->setBusy(false);
  if (job->state() != Job::State::Failed) return;
  m_preview->showProblem(messageText(*job->error()));
  m_services.jobs.dismiss(job);
}

}  // namespace kinoprism::app
