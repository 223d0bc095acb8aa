#pragma once

#include <QDialog>

#include "app/services/services.h"
#include "engine/core/packs/pack.h"

class QTextBrowser;

namespace kinoprism::app {

/// Version, licence, libraries and model packs: what is installed and where it came from, what is damaged and why, what
/// is missing and how to get it.
class AboutDialog : public QDialog {
  Q_OBJECT

 public:
  explicit AboutDialog(Services& services, QWidget* parent = nullptr);

  QTextBrowser* text() const { return m_text; }
  bool isSettled() const { return m_read; }

 private:
  void read();
  void fill(const QString& packs);

  Services& m_services;
  QTextBrowser* m_text = nullptr;
  bool m_read = false;
};

}  // namespace kinoprism::app
