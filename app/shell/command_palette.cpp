#include "app/shell/command_palette.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/messages/message_text.h"
#include "widgets/forms/two_texts_delegate.h"

namespace kinoprism::app {
namespace {

constexpr QSize kSize(560, 380);
constexpr int kTop = 72;
constexpr size_t kMoviesShown = 12;
enum Role { KindRole = widgets::TwoTextsDelegate::FirstFreeRole, NumberRole };

/// Every word of what was typed begins a word of the text, in any order.
bool matches(const QString& text, const QString& typed) {
  const QStringList words = text.split(' ', Qt::SkipEmptyParts);
  const QStringList wanted = typed.split(' ', Qt::SkipEmptyParts);
  return std::ranges::all_of(wanted, [&](const QString& part) {
    return text.contains(part, Qt::CaseInsensitive) &&
           (part.at(0).script() == QChar::Script_Han || std::ranges::any_of(words, [&](const QString& word) {
              return word.startsWith(part, Qt::CaseInsensitive);
            }));
  });
}

}  // namespace

CommandPalette::CommandPalette(std::vector<Command> commands, LibraryService& library, Lanes& lanes, QWidget* parent)
    : QDialog(parent), m_commands(std::move(commands)), m_library(library), m_search(lanes.search) {
  setObjectName("commandPalette");
  setWindowFlags(Qt::Dialog | Qt::FramelessWindowHint);
  setAttribute(Qt::WA_DeleteOnClose);
  setAccessibleName(tr("Command palette"));
  m_field = new QLineEdit(this);
  m_field->setPlaceholderText(tr("Go to a page, movie or person, or run a command"));
  m_field->setClearButtonEnabled(true);
  m_field->installEventFilter(this);
  m_model = new QStandardItemModel(this);
  m_list = new QListView(this);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new widgets::TwoTextsDelegate(m_list));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setMouseTracking(true);
  m_list->setUniformItemSizes(true);
  m_list->setAccessibleName(tr("Results"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 12, 12, 12);
  column->addWidget(m_field);
  column->addWidget(m_list, 1);
  resize(kSize);
  move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, kTop)));
  connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::request);
  connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::choose);
  connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
  show({}, {});
}

void CommandPalette::request() {
  m_search.withdraw();
  const QString text = m_field->text().trimmed();
  show(text, {});
  const LibraryPtr library = m_library.library();
  if (!library || text.isEmpty()) return;
  m_search.run(
      this,
      [library, text = text.toStdString()](std::stop_token stop) {
        core::Progress progress(stop);
        Found found;
        found.movies = library->movies().search(text, kMoviesShown, progress);
        const bool isNumber = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber) {
          try {
            found.person = library->people().find(text);
          } catch (const core::Error& error) {
            if (error.code() != core::ErrorCode::NotFound && error.code() != core::ErrorCode::BadArgument) throw;
          }
        }
        return found;
      },
      [this, text](const Found& found) { show(text, found); },
      [this, text](const core::Error& error) {
        show(text, {});
        add(Kind::Command, -1, messageText(error), {});
      },
      [] {});  // what is found by newer words comes
}

void CommandPalette::add(Kind kind, qint64 number, const QString& text, const QString& right) {
  auto* item = new QStandardItem(text);
  item->setData(right, widgets::TwoTextsDelegate::RightRole);
  item->setData(int(kind), KindRole);
  item->setData(number, NumberRole);
  m_model->appendRow(item);
}

void CommandPalette::show(const QString& text, const Found& found) {
  m_model->clear();
  for (size_t c = 0; c < m_commands.size(); ++c) {
    if (matches(m_commands[c].text, text)) {
      add(Kind::Command, qint64(c), m_commands[c].text, m_commands[c].keys.toString(QKeySequence::NativeText));
    }
  }
  const CataloguePtr& catalogue = m_library.catalogue();
  for (const storage::MovieId movie : found.movies) {
    const storage::MovieSummary* summary = catalogue ? catalogue->find(movie) : nullptr;
    if (!summary) continue;
    add(Kind::Movie, number(movie), QString::fromStdString(summary->title),
        summary->year > 0 ? QString::number(summary->year) : QString());
  }
  if (found.person) {
    add(Kind::Person, number(found.person->id), tr("Person %1").arg(QString::fromStdString(found.person->externalId)),
        tr("list in Inspect"));
  }
  m_list->setCurrentIndex(m_model->index(0, 0));
}

void CommandPalette::choose() {
  const QModelIndex index = m_list->currentIndex();
  if (!index.isValid()) return;
  const qint64 number = index.data(NumberRole).toLongLong();
  const auto kind = Kind(index.data(KindRole).toInt());
  const auto command = kind == Kind::Command && number >= 0 ? m_commands[size_t(number)].run : std::function<void()>();
  close();
  if (kind == Kind::Movie) Q_EMIT movieWanted(number);
  if (kind == Kind::Person) Q_EMIT personWanted(number);
  if (command) command();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Up         ? -1
                     : key == Qt::Key_Down     ? 1
                     : key == Qt::Key_PageUp   ? -8
                     : key == Qt::Key_PageDown ? 8
                                               : 0;
    if (step != 0 && m_model->rowCount() > 0) {
      const int row = std::clamp(m_list->currentIndex().row() + step, 0, m_model->rowCount() - 1);
      m_list->setCurrentIndex(m_model->index(row, 0));
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace kinoprism::app
