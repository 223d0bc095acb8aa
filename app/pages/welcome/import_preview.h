#pragma once

#include "app/pages/page.h"
#include "app/pages/welcome/table_form.h"
#include "app/services/services.h"
#include "storage/import/import_plan.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace kinoprism::app {

/// What was recognised in the files a person brought, before anything is read in: parts with counts and warnings, a
/// sample of the chosen one, what can be said about it, and where it goes.
class ImportPreview : public Page {
  Q_OBJECT

 public:
  explicit ImportPreview(Services& services, QWidget* parent = nullptr);

  void setPlan(const storage::ImportPlan& plan);
  /// The plan as the person changed it.
  const storage::ImportPlan& plan() const { return m_plan; }
  /// Folder of the library to be made; empty: into the open one.
  QString newLibrary() const;
  /// A message below the list, for an import that was refused.
  void showProblem(const QString& message);
  void setBusy(bool busy);
  QString statusText() const override;

 Q_SIGNALS:
  void importWanted();
  void cancelled();

 protected:
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void retranslate();
  void fillParts();
  void showPart(int row);
  void showOptions(storage::ImportPart& part);
  void showSample(const storage::ImportPart& part);
  /// What each file of a part would do to the open library, instead of the sample.
  void previewFiles(const storage::ImportPart& part);
  void showOutcomes(const std::vector<storage::MediaOutcome>& outcomes);
  void showTable(const storage::ImportPart& part);
  void changeTable(const storage::ImportPart& part, TableForm::Change change);
  void chooseOnceReadable(int row);
  void settleSources();
  void refreshButtons();
  QString suggestedFolder() const;

  Services& m_services;
  storage::ImportPlan m_plan;
  bool m_busy = false;
  QLabel* m_title = nullptr;
  QLabel* m_intro = nullptr;
  QListWidget* m_parts = nullptr;
  QLabel* m_notRead = nullptr;
  QLabel* m_partTitle = nullptr;
  QLabel* m_warnings = nullptr;
  QLabel* m_outcome = nullptr;
  QWidget* m_options = nullptr;
  QFormLayout* m_form = nullptr;
  TableForm* m_table = nullptr;
  QTableWidget* m_sample = nullptr;
  QLabel* m_problem = nullptr;
  QLabel* m_targetHead = nullptr;
  QComboBox* m_target = nullptr;
  QLineEdit* m_folder = nullptr;
  QPushButton* m_browse = nullptr;
  QPushButton* m_import = nullptr;
  QPushButton* m_cancel = nullptr;
};

}  // namespace kinoprism::app
