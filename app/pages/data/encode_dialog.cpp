#include "app/pages/data/encode_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/messages/message_text.h"
#include "app/models/encoder_text.h"
#include "app/models/setting_fields.h"

namespace kinoprism::app {
namespace {

constexpr QSize kSize(560, 620);

}  // namespace

EncodeDialog::EncodeDialog(Services& services, ChooseFile chooseFile, QWidget* parent)
    : QDialog(parent), m_services(services), m_chooseFile(std::move(chooseFile)) {
  setObjectName("encodeDialog");
  setAttribute(Qt::WA_DeleteOnClose);
  resize(kSize);
  build();
  fillEncoders();
  connect(m_encoder, &QComboBox::currentIndexChanged, this, &EncodeDialog::showEncoder);
  connect(m_form, &widgets::SettingsForm::changed, this, &EncodeDialog::showNote);
  connect(&services.data, &DataService::jobChanged, this, &EncodeDialog::showNote);
  connect(&services.library, &LibraryService::closed, this, &QDialog::close);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(m_buttons, &QDialogButtonBox::accepted, this, &EncodeDialog::start);
  connect(m_buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, m_form,
          &widgets::SettingsForm::reset);
  retranslate();
  showEncoder();
}

void EncodeDialog::build() {
  m_encoderLabel = new QLabel(this);
  m_encoder = new QComboBox(this);
  m_encoder->setObjectName("encoderBox");
  m_encoderLabel->setBuddy(m_encoder);
  m_summary = new QLabel(this);
  m_note = new QLabel(this);
  for (QLabel* text : {m_summary, m_note}) {
    text->setWordWrap(true);
    text->setEnabled(false);
  }
  m_form = new widgets::SettingsForm(this);
  m_form->layout()->setContentsMargins(0, 4, 12, 4);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(m_form);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_onlyMissing = new QCheckBox(this);
  m_onlyMissing->setChecked(true);
  m_buttons =
      new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults, this);
  m_buttons->button(QDialogButtonBox::Ok)->setProperty("primary", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(18, 16, 18, 16);
  column->setSpacing(10);
  column->addWidget(m_encoderLabel);
  column->addWidget(m_encoder);
  column->addWidget(m_summary);
  column->addWidget(scroll, 1);
  column->addWidget(m_onlyMissing);
  column->addWidget(m_note);
  column->addWidget(m_buttons);
}

void EncodeDialog::fillEncoders() {
  const DataHealth& health = m_services.data.health();
  for (const encode::EncoderInfo& encoder : m_services.engine.engine()->encoders()) {
    const bool hasPack = encoder.pack.empty() || health.packs.contains(QString::fromStdString(encoder.pack));
    if (!hasPack || health.sources[size_t(encoder.modality)] == 0) continue;
    m_encoders.push_back(&encoder);
    m_encoder->addItem(QString());
  }
}

void EncodeDialog::retranslate() {
  setWindowTitle(tr("Encode with settings"));
  m_encoderLabel->setText(tr("&Encoder"));
  m_encoder->setAccessibleName(tr("Encoder"));
  m_onlyMissing->setText(tr("&Keep features made with the same settings"));
  m_onlyMissing->setToolTip(tr("Encodes only movies without these features, or whose file or text has changed"));
  m_buttons->button(QDialogButtonBox::Ok)->setText(tr("E&ncode"));
  m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  m_buttons->button(QDialogButtonBox::RestoreDefaults)->setText(tr("&Default settings"));
  for (size_t e = 0; e < m_encoders.size(); ++e) {
    m_encoder->setItemText(int(e), featuresTitle(m_encoders[e]->modality, m_encoders[e]->name));
  }
  showSettings(m_form->values());
}

const encode::EncoderInfo* EncodeDialog::chosen() const {
  const int index = m_encoder->currentIndex();
  return index < 0 ? nullptr : m_encoders[size_t(index)];
}

const storage::FeatureSet* EncodeDialog::present() const {
  const encode::EncoderInfo* encoder = chosen();
  for (const storage::FeatureSet& set : m_services.data.health().sets) {
    if (encoder && set.modality == encoder->modality && set.encoder == encoder->name) return &set;
  }
  return nullptr;
}

QString EncodeDialog::note() const { return m_note->text(); }

void EncodeDialog::showEncoder() {
  const storage::FeatureSet* set = present();
  showSettings(set ? formValues(encoderSettings(*set)) : QHash<QString, double>());
}

void EncodeDialog::showSettings(const QHash<QString, double>& values) {
  if (const encode::EncoderInfo* encoder = chosen()) {
    m_summary->setText(messageText(encoder->summary));
    m_form->setFields(settingFields(encoder->parameters), values);
  } else {
    m_summary->setText(tr("This library has nothing to encode. Import texts, posters, sounds or trailers first."));
  }
  showNote();
}

void EncodeDialog::showNote() {
  const encode::EncoderInfo* encoder = chosen();
  const storage::FeatureSet* set = present();
  QString note;
  if (encoder && encoder->parameters.empty()) note = tr("This encoder has no settings.");
  if (set && encoderSettings(*set) != settingsFrom(m_form->values())) note = otherSettingsNote(*set);
  m_note->setText(note);
  m_note->setVisible(!note.isEmpty());
  m_buttons->button(QDialogButtonBox::Ok)->setEnabled(encoder && !m_services.data.job());
}

QString EncodeDialog::otherSettingsNote(const storage::FeatureSet& set) const {
  for (const storage::FeatureVersion& version : m_services.data.health().versions) {
    const bool isOfEncoder = version.set.modality == set.modality && version.set.encoder == set.encoder;
    if (isOfEncoder && encoderSettings(version.set) == settingsFrom(m_form->values()) &&
        !isMadeByAnother(*chosen(), version.set))
      return tr("Version %1 was made with these settings. It will be completed and used.").arg(version.set.number);
  }
  return tr(
      "%Ln movies have features made with other settings. When encoding ends, the new features are used; the old ones "
      "are kept as an earlier version.",
      nullptr, int(set.present));
}

void EncodeDialog::start() {
  const encode::EncoderInfo& encoder = *chosen();
  EncodeOptions options;
  options.modality = encoder.modality;
  options.encoder = encoder.name;
  options.settings = settingsFrom(m_form->values());
  options.device = m_services.engine.device();
  options.onlyMissing = m_onlyMissing->isChecked();
  if (!encoder.file.empty()) {
    options.file = m_chooseFile(encoder).toStdString();
    if (options.file.empty()) return;
  }
  m_services.data.encode(options);
  close();
}

void EncodeDialog::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QDialog::changeEvent(event);
}

}  // namespace kinoprism::app
