#pragma once

#include "app/pages/page.h"
#include "app/services/services.h"

class QScrollArea;
class QStackedWidget;

namespace kinoprism::widgets {
class Banner;
class EmptyState;
class JobProgressRow;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class DataCoveragePanel;
class DataFindingsPanel;
class DataRefusedPanel;
class DataSafetyPanel;

/// The health of the data: what every movie has and which encoder made it, what was refused, possible problems, and how
/// the library is kept safe.
class DataPage : public Page {
  Q_OBJECT

 public:
  explicit DataPage(Services& services, QWidget* parent = nullptr);

  void enter() override;
  QString statusText() const override;
  std::vector<TourStop> tour() override;
  bool isSettled() const override;

  DataCoveragePanel* coverage() const { return m_coverage; }
  DataRefusedPanel* refused() const { return m_refused; }
  DataFindingsPanel* findings() const { return m_findings; }
  DataSafetyPanel* safety() const { return m_safety; }
  widgets::Banner* banner() const { return m_banner; }

 Q_SIGNALS:
  void failed(const QString& message);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void showState();
  void showJob();

  Services& m_services;
  widgets::Banner* m_banner = nullptr;
  widgets::JobProgressRow* m_job = nullptr;
  QScrollArea* m_scroll = nullptr;
  QStackedWidget* m_stack = nullptr;
  widgets::EmptyState* m_empty = nullptr;
  DataCoveragePanel* m_coverage = nullptr;
  DataRefusedPanel* m_refused = nullptr;
  DataFindingsPanel* m_findings = nullptr;
  DataSafetyPanel* m_safety = nullptr;
};

}  // namespace kinoprism::app
