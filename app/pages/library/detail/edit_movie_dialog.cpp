#include "app/pages/library/detail/edit_movie_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "app/models/language_text.h"
#include "app/models/movie_text.h"

namespace kinoprism::app {
namespace {

/// Descriptions that were written here.
constexpr const char* kSource = "curator";
constexpr const char* kLanguages[] = {"en", "zh", "de", "fr", "es", "it", "ja", "ko", "ru"};
constexpr int kTextHeight = 96;  // px

std::string valueOf(const storage::MovieFields& fields, std::string_view source) {
  const auto found = std::ranges::find(fields.identities, source, &storage::Identity::source);
  return found == fields.identities.end() ? std::string() : found->value;
}

void setValue(std::vector<storage::Identity>& links, const std::string& source, const QString& value) {
  const auto found = std::ranges::find(links, source, &storage::Identity::source);
  if (found != links.end()) {
    found->value = value.trimmed().toStdString();
  } else {
    links.push_back({source, value.trimmed().toStdString()});
  }
}

storage::Description* descriptionIn(std::vector<storage::Description>& descriptions, const QString& language) {
  const auto found = std::ranges::find(descriptions, language.toStdString(), &storage::Description::language);
  return found == descriptions.end() ? nullptr : &*found;
}

}  // namespace

EditMovieDialog::EditMovieDialog(const storage::MovieDetail& detail, const QString& language, QWidget* parent)
    : QDialog(parent), m_original(storage::fieldsOf(detail)), m_descriptions(detail.descriptions) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName("editMovie");
  setWindowTitle(tr("Edit %1").arg(QString::fromStdString(detail.summary.title)));
  resize(560, 640);
  build();
  fill(QString::fromStdString(descriptionOf(detail, language).language));
  check();
}

void EditMovieDialog::build() {
  auto* form = new QFormLayout;
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  const auto addLine = [&](const char* name, const QString& label, const QString& hint) {
    auto* line = new QLineEdit(this);
    line->setObjectName(name);
    line->setPlaceholderText(hint);
    form->addRow(label, line);
    connect(line, &QLineEdit::textChanged, this, &EditMovieDialog::check);
    return line;
  };
  const auto addText = [&](const char* name, const QString& label) {
    auto* text = new QPlainTextEdit(this);
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setMinimumHeight(kTextHeight);
    form->addRow(label, text);
    connect(text, &QPlainTextEdit::textChanged, this, &EditMovieDialog::check);
    return text;
  };
  m_title = addLine("editTitle", tr("&Title"), {});
  m_year = addLine("editYear", tr("&Year"), tr("empty: unknown"));
  m_genres = addLine("editGenres", tr("&Genres"), tr("Drama, Comedy"));
  m_people = addText("editPeople", tr("&People"));
  m_people->setPlaceholderText(tr("One per line, for example director: Jane Campion"));
  m_language = new QComboBox(this);
  m_language->setObjectName("editLanguage");
  form->addRow(tr("&Language"), m_language);
  m_description = addText("editDescription", tr("&Description"));
  m_imdb = addLine("editImdb", QStringLiteral("&IMDb"), QStringLiteral("tt0114709"));
  m_tmdb = addLine("editTmdb", QStringLiteral("T&MDB"), QStringLiteral("862"));
  m_problem = new QLabel(this);
  m_problem->setObjectName("editProblem");
  m_problem->setWordWrap(true);
  m_buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
  m_buttons->button(QDialogButtonBox::Save)->setText(tr("Save"));
  m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
  auto* column = new QVBoxLayout(this);
  column->addLayout(form, 1);
  column->addWidget(m_problem);
  column->addWidget(m_buttons);
  connect(m_language, &QComboBox::currentIndexChanged, this, &EditMovieDialog::showDescription);
  connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
    if (!problem().isEmpty()) return;
    Q_EMIT saveWanted(fields());
    accept();
  });
}

void EditMovieDialog::fill(const QString& language) {
  m_title->setText(QString::fromStdString(m_original.title));
  if (m_original.year > 0) m_year->setText(QString::number(m_original.year));
  QStringList genres, people;
  for (const std::string& genre : m_original.genres) genres.append(QString::fromStdString(genre));
  for (const storage::Credit& credit : m_original.credits) {
    people.append(
        QStringLiteral("%1: %2").arg(QString::fromStdString(credit.role), QString::fromStdString(credit.name)));
  }
  m_genres->setText(genres.join(QStringLiteral(", ")));
  m_people->setPlainText(people.join('\n'));
  m_imdb->setText(QString::fromStdString(valueOf(m_original, "imdb")));
  m_tmdb->setText(QString::fromStdString(valueOf(m_original, "tmdb")));
  QStringList languages;
  for (const storage::Description& description : m_descriptions)
    languages.append(QString::fromStdString(description.language));
  for (const char* known : kLanguages) languages.append(known);
  languages.removeDuplicates();
  for (const QString& each : languages) m_language->addItem(languageName(each.toStdString()), each);
  m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
  showDescription();
}

void EditMovieDialog::showDescription() {
  if (!m_described.isEmpty()) keepDescription();
  m_described = m_language->currentData().toString();
  const storage::Description* known = descriptionIn(m_descriptions, m_described);
  const QSignalBlocker quiet(m_description);
  m_description->setPlainText(known ? QString::fromStdString(known->text) : QString());
}

void EditMovieDialog::keepDescription() {
  const std::string text = m_description->toPlainText().trimmed().toStdString();
  if (storage::Description* known = descriptionIn(m_descriptions, m_described)) {
    known->text = text;
  } else if (!text.empty()) {
    m_descriptions.push_back({.language = m_described.toStdString(), .source = kSource, .text = text});
  }
}

storage::MovieFields EditMovieDialog::fields() const {
  storage::MovieFields fields;
  fields.title = m_title->text().toStdString();
  fields.year = m_year->text().trimmed().isEmpty() ? 0 : m_year->text().trimmed().toInt();
  for (const QString& genre : m_genres->text().split(QRegularExpression("[,|/，、]"), Qt::SkipEmptyParts)) {
    fields.genres.push_back(genre.trimmed().toStdString());
  }
  for (const QString& line : m_people->toPlainText().split('\n', Qt::SkipEmptyParts)) {
    const qsizetype colon = line.indexOf(':');
    const QString role = colon < 0 ? QString() : line.left(colon).trimmed().toLower();
    fields.credits.push_back({role.toStdString(), line.mid(colon + 1).trimmed().toStdString()});
  }
  fields.descriptions = m_descriptions;
  fields.identities = m_original.identities;
  setValue(fields.identities, "imdb", m_imdb->text());
  setValue(fields.identities, "tmdb", m_tmdb->text());
  return fields;
}

QString EditMovieDialog::problem() const {
  bool isNumber = true;
  if (const QString year = m_year->text().trimmed(); !year.isEmpty()) year.toInt(&isNumber);
  if (!isNumber) return tr("The year must be a number, or empty if it is unknown.");
  try {
    storage::checkedFields(fields());
    return {};
  } catch (const core::Error& error) {
    return messageText(error);
  }
}

void EditMovieDialog::check() {
  if (!m_described.isEmpty()) keepDescription();
  const QString wrong = problem();
  m_problem->setText(wrong);
  m_buttons->button(QDialogButtonBox::Save)->setEnabled(wrong.isEmpty());
}

}  // namespace kinoprism::app
