#include "app/pages/library/detail/edit_history_dialog.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/messages/message_text.h"

namespace kinoprism::app {
namespace {

constexpr qsizetype kLongest = 160;  // characters of a value

QString fieldName(storage::EditedField field) {
  switch (field) {
    case storage::EditedField::Title:
      return EditHistoryDialog::tr("title");
    case storage::EditedField::Year:
      return EditHistoryDialog::tr("year");
    case storage::EditedField::Genres:
      return EditHistoryDialog::tr("genres");
    case storage::EditedField::People:
      return EditHistoryDialog::tr("people");
    case storage::EditedField::Descriptions:
      return EditHistoryDialog::tr("descriptions");
    case storage::EditedField::Links:
      return EditHistoryDialog::tr("links");
    case storage::EditedField::Poster:
      return EditHistoryDialog::tr("poster");
  }
  return {};
}

QString valueText(storage::EditedField field, const std::string& value) {
  QString text = QString::fromStdString(value);
  if (field == storage::EditedField::Poster) text = text.section('\t', 0, 0);
  text.replace('\n', QStringLiteral("; ")).replace('\t', ' ');
  if (text.size() > kLongest) text = text.left(kLongest) + QStringLiteral(" …");
  return text.isEmpty() ? EditHistoryDialog::tr("nothing") : QStringLiteral("“%1”").arg(text);
}

}  // namespace

QString editText(const storage::MovieEdit& edit) {
  const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(edit.at), QLocale::ShortFormat);
  const QString turn = edit.turn == storage::MovieEdit::Turn::Undo   ? EditHistoryDialog::tr(" (undone)")
                       : edit.turn == storage::MovieEdit::Turn::Redo ? EditHistoryDialog::tr(" (redone)")
                                                                     : QString();
  return QStringLiteral("%1 · %2%3 · %4: %5 → %6")
      .arg(when, QString::fromStdString(edit.curatorName), turn, fieldName(edit.field),
           valueText(edit.field, edit.before), valueText(edit.field, edit.after));
}

EditHistoryDialog::EditHistoryDialog(Services& services, storage::MovieId movie, QWidget* parent)
    : QDialog(parent), m_services(services), m_movie(movie) {
  setAttribute(Qt::WA_DeleteOnClose);
  setObjectName("editHistory");
  setWindowTitle(tr("Edit history"));
  resize(640, 420);
  m_list = new QPlainTextEdit(this);
  m_list->setObjectName("editList");
  m_list->setReadOnly(true);
  m_list->setAccessibleName(windowTitle());
  auto* undo = new QPushButton(tr("Undo my last edit"), this);
  undo->setObjectName("undoEdit");
  auto* redo = new QPushButton(tr("Redo"), this);
  redo->setObjectName("redoEdit");
  auto* close = new QPushButton(tr("Close"), this);
  auto* row = new QHBoxLayout;
  row->addWidget(undo);
  row->addWidget(redo);
  row->addStretch();
  row->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->addWidget(m_list);
  column->addLayout(row);
  connect(undo, &QPushButton::clicked, &services.editor, &MovieEditor::undo);
  connect(redo, &QPushButton::clicked, &services.editor, &MovieEditor::redo);
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  connect(&services.editor, &MovieEditor::edited, this, &EditHistoryDialog::read);
  connect(&services.library, &LibraryService::closed, this, &QDialog::close);
  read();
}

void EditHistoryDialog::read() {
  m_services.editor.history(
      m_movie, this,
      [this](const std::vector<storage::MovieEdit>& edits) {
        QStringList lines;
        for (const storage::MovieEdit& edit : edits) lines.append(editText(edit));
        m_list->setPlainText(lines.isEmpty() ? tr("No edits.") : lines.join('\n'));
      },
      [this](const core::Error& error) { m_list->setPlainText(messageText(error)); });
}

}  // namespace kinoprism::app
