#pragma once

#include <QDialog>

#include "app/services/services.h"

class QPlainTextEdit;

namespace kinoprism::app {

/// Who changed what of a movie, when, from what to what, newest first; with buttons that undo and redo.
class EditHistoryDialog : public QDialog {
  Q_OBJECT

 public:
  EditHistoryDialog(Services& services, storage::MovieId movie, QWidget* parent);

 private:
  void read();

  Services& m_services;
  storage::MovieId m_movie;
  QPlainTextEdit* m_list = nullptr;
};

/// "27 Nov 2026 02:10 · ada · title: “Toy Storey” → “Toy Story”".
QString editText(const storage::MovieEdit& edit);

}  // namespace kinoprism::app
