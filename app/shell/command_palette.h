#pragma once

#include <QDialog>
#include <QKeySequence>
#include <functional>
#include <vector>

#include "app/services/library_service.h"

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace kinoprism::app {

/// Something the window can do, by its name or a key.
struct Command {
  QString text;
  QKeySequence keys{};
  std::function<void()> run;
};

/// One field for everything (Ctrl+K): type, choose with Up and Down, Enter. Commands whose words begin with what was
/// typed, then movies, then the person of that number.
class CommandPalette : public QDialog {
  Q_OBJECT

 public:
  CommandPalette(std::vector<Command> commands, LibraryService& library, Lanes& lanes, QWidget* parent);

  QLineEdit* field() const { return m_field; }
  QListView* list() const { return m_list; }

 Q_SIGNALS:
  void movieWanted(qint64 movie);
  void personWanted(qint64 person);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  enum class Kind { Command, Movie, Person };
  struct Found {
    std::vector<storage::MovieId> movies;
    std::optional<storage::Person> person;
  };

  void request();
  void show(const QString& text, const Found& found);
  void add(Kind kind, qint64 number, const QString& text, const QString& right);
  void choose();

  std::vector<Command> m_commands;
  LibraryService& m_library;
  Request m_search;
  QLineEdit* m_field = nullptr;
  QListView* m_list = nullptr;
  QStandardItemModel* m_model = nullptr;
};

}  // namespace kinoprism::app
