#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

#include "app/services/services.h"

class QLabel;

namespace kinoprism::app {

/// What to know before an evaluation is believed: what leaks between the parts of the split, and which movies a
/// modality says nothing of. Each row has its number, what to think of it, and a button where something can be done.
class DataEvaluationChecks : public QWidget {
  Q_OBJECT

 public:
  explicit DataEvaluationChecks(Services& services, QWidget* parent = nullptr);

  /// One row a line, for tests and for those who do not see: "name: number, state".
  QStringList lines() const { return m_lines; }

 Q_SIGNALS:
  /// Movies that are there twice should be looked at.
  void twinsWanted();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Row;
  void refresh();
  std::vector<Row> rows();
  void addSplitRows(std::vector<Row>& rows);
  void addFeatureRows(std::vector<Row>& rows);
  QString hint() const;

  Services& m_services;
  QLabel* m_head = nullptr;
  QLabel* m_hint = nullptr;
  QWidget* m_rows = nullptr;
  QStringList m_lines;
};

}  // namespace kinoprism::app
