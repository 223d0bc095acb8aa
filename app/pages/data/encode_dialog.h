#pragma once

#include <QDialog>
#include <QHash>
#include <functional>
#include <vector>

#include "app/services/services.h"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;

namespace kinoprism::widgets {
class SettingsForm;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Which encoder makes features, and how: its settings as a form made of their description, beginning with those that
/// the library's features were made with. Starts the job of DataService.
class EncodeDialog : public QDialog {
  Q_OBJECT

 public:
  /// How a file is asked for that an encoder needs; gives nothing where the person gives none.
  using ChooseFile = std::function<QString(const encode::EncoderInfo&)>;

  /// The engine must be open.
  EncodeDialog(Services& services, ChooseFile chooseFile, QWidget* parent);

  QComboBox* encoderBox() const { return m_encoder; }
  widgets::SettingsForm* form() const { return m_form; }
  QDialogButtonBox* buttons() const { return m_buttons; }
  /// What encoding with these settings would do to the features there are; empty where nothing is to be said.
  QString note() const;

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void retranslate();
  void fillEncoders();
  void showEncoder();
  void showSettings(const QHash<QString, double>& values);
  void showNote();
  void start();
  const encode::EncoderInfo* chosen() const;
  const storage::FeatureSet* present() const;
  /// What becomes of the set, where the form's settings are others.
  QString otherSettingsNote(const storage::FeatureSet& set) const;

  Services& m_services;
  ChooseFile m_chooseFile;
  std::vector<const encode::EncoderInfo*> m_encoders;
  QLabel* m_encoderLabel = nullptr;
  QComboBox* m_encoder = nullptr;
  QLabel* m_summary = nullptr;
  widgets::SettingsForm* m_form = nullptr;
  QCheckBox* m_onlyMissing = nullptr;
  QLabel* m_note = nullptr;
  QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace kinoprism::app
