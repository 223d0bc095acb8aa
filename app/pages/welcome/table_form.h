#pragma once

#include <QWidget>

#include "storage/import/import_plan.h"

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace kinoprism::app {

/// How a table is going to be read, to be changed: its encoding and header, which column holds what, what its ratings
/// mean, in which order its dates are written and whose movie ids it uses.
class TableForm : public QWidget {
  Q_OBJECT

 public:
  enum class Change {
    Layout,   ///< columns and sample have to be read again
    Meaning,  ///< its rows have to be counted again
    Source,   ///< nothing more
  };

  explicit TableForm(QWidget* parent = nullptr);

  void setPart(const storage::ImportPart& part);

 Q_SIGNALS:
  /// part: as it was given, with what the person changed.
  void changed(const kinoprism::storage::ImportPart& part, TableForm::Change change);

 private:
  void addRow(const QString& text, QWidget* field);
  void addKind();
  void addLayout();
  void addColumns();
  void addPersonName();
  void addScale();
  void addDates();
  void addSource();
  QComboBox* columnChoice(const std::string& role);

  storage::ImportPart m_part;
  QGridLayout* m_grid = nullptr;
  int m_fields = 0;
};

}  // namespace kinoprism::app
