#pragma once

#include <functional>
#include <vector>

#include "app/services/services.h"
#include "widgets/forms/panel.h"

class QMenu;
class QPushButton;

namespace kinoprism::widgets {
class CoverageRow;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// What every movie has: one row for each set of features and one for ratings, and the button that encodes what is
/// missing.
class DataCoveragePanel : public widgets::Panel {
  Q_OBJECT

 public:
  explicit DataCoveragePanel(Services& services, QWidget* parent = nullptr);

  const std::vector<widgets::CoverageRow*>& rows() const { return m_rows; }
  QPushButton* encodeButton() const { return m_encode; }
  QPushButton* versionsButton() const { return m_versions; }
  /// The menu of the button, filled; the caller keeps it.
  QMenu* makeMenu();
  /// Asks for an encoder and its settings; the engine must be open.
  void openSettings();
  /// All versions of the features, see FeatureVersionsDialog.
  void openVersions();
  /// How a file is asked for that an encoder needs; gives nothing where the person gives none. For tests.
  using ChooseFile = std::function<QString(const QString& title)>;
  void setChooseFile(ChooseFile choose) { m_chooseFile = std::move(choose); }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void refresh();
  void retranslate();
  void addModality(QMenu* menu, data::Modality modality);
  void encode(const encode::EncoderInfo& encoder);
  /// Empty where the person gives none.
  QString askForFile(const encode::EncoderInfo& encoder);

  Services& m_services;
  QPushButton* m_encode = nullptr;
  QPushButton* m_versions = nullptr;
  ChooseFile m_chooseFile;
  std::vector<widgets::CoverageRow*> m_rows;
};

}  // namespace kinoprism::app
