#pragma once

#include "app/services/services.h"
#include "widgets/forms/panel.h"

class QLabel;
class QPushButton;

namespace kinoprism::widgets {
class FilterChips;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

class DataEvaluationChecks;
class FindingList;

/// Possible problems, by kind: posters that are the same or do not fit, texts that say nothing, outliers.
class DataFindingsPanel : public widgets::Panel {
  Q_OBJECT

 public:
  explicit DataFindingsPanel(Services& services, QWidget* parent = nullptr);

  widgets::FilterChips* chips() const { return m_chips; }
  FindingList* list() const { return m_list; }
  QPushButton* checkButton() const { return m_check; }
  DataEvaluationChecks* evaluation() const { return m_evaluation; }
  void showKind(const QString& kind);

 Q_SIGNALS:
  void movieWanted(qint64 movie);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void retranslate();
  void showTwins();
  QString stateText() const;

  Services& m_services;
  QPushButton* m_check = nullptr;
  widgets::FilterChips* m_chips = nullptr;
  QLabel* m_hint = nullptr;
  FindingList* m_list = nullptr;
  DataEvaluationChecks* m_evaluation = nullptr;
  QString m_kind;
};

}  // namespace kinoprism::app
