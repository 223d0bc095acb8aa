#pragma once

#include <QPointer>

#include "app/services/services.h"

namespace kinoprism::app {

class ImportPreview;

/// The way of files into a library: brought to the window, looked at, shown in the preview, imported. A library that is
/// brought is opened. GUI thread only.
class ImportFlow : public QObject {
  Q_OBJECT

 public:
  /// window: parent of the preview, of dialogs and menus.
  ImportFlow(Services& services, QWidget* window);

  /// Made when it is first asked for.
  ImportPreview* preview();
  /// Asks for a folder, then as bring.
  void choose();
  /// Looks at a file or folder and shows what can be imported; a library is opened.
  void bring(const QString& path) { bring(QStringList{path}); }
  /// The same for several at once.
  void bring(const QStringList& paths);
  /// For a single picture or sound, asks at place whether to find what is like it or to import it; else as bring.
  void offer(const QString& path, const QPoint& place);
  /// Whether it is the import that runs or ran last: what is to be said of that is said in the preview.
  bool owns(const Job* job) const { return job == m_job; }

 Q_SIGNALS:
  void previewWanted();
  /// The movies most like the file are to be shown.
  void likeWanted(kinoprism::data::Modality modality, const QString& file);
  /// summary: what came in; refused: a line for each part that was left out and each row of the sample of those.
  void imported(const QString& summary, const QStringList& refused);

 private:
  void run();
  void tell(const storage::ImportReport& report);
  void jobEnded(Job* job);

  Services& m_services;
  QWidget* m_window;
  ImportPreview* m_preview = nullptr;
  QPointer<Job> m_job;
};

}  // namespace kinoprism::app
