#include "app/shell/shortcuts_sheet.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "widgets/theme/theme.h"

namespace kinoprism::app {
namespace {

constexpr int kMargin = 48;  // px of the window that stay in sight above and below

}  // namespace

QList<std::pair<QString, QString>> ShortcutsSheet::rows() {
  return {
      {tr("Ctrl+K"), tr("Go to a page, a movie, a person; do something")},
      {tr("Ctrl+F"), tr("Search")},
      {tr("Ctrl+1, Ctrl+2, Ctrl+3, Ctrl+7"), tr("Library, Inspect, Label, Data")},
      {tr("Arrows, PgUp, PgDn, Home, End"), tr("Move over the wall (Shift extends the selection)")},
      {tr("Ctrl+G, Ctrl+C"), tr("Wall or table; copy the selected rows")},
      {tr("Ctrl+J, Ctrl+B"), tr("Tag the selected movies; add them to a collection")},
      {tr("Ctrl+S"), tr("Keep filter, order and layout as a view")},
      {tr("1–5, 0"), tr("Rate the selected movies, clear the rating")},
      {tr("Ctrl+Z, Ctrl+Shift+Z"), tr("Undo, redo a label")},
      {tr("Ctrl+Alt+Z, Ctrl+Alt+Shift+Z"), tr("Undo, redo an edit of a movie")},
      {tr("Label page: 1–5, Shift+1–5"), tr("Rate and go on; half a star less")},
      {tr("X, I"), tr("Skip; not interested")},
      {tr("R, W"), tr("The movie is right, is wrong in the list (and why)")},
      {tr("T, N"), tr("Tag, note")},
      {tr("←, →"), tr("Back to movies already labelled, forward")},
      {tr("B, P"), tr("Blind, pause")},
      {tr("C, D"), tr("Who is labelling; where curators disagree")},
      {tr("Enter"), tr("Show the movie in the library")},
      {tr("Inspect page: Alt+←, Alt+→, Alt+R, Alt+P"), tr("Another person, anybody; this person's profile")},
      {tr("Versions of features: Enter, Delete"), tr("Use another one, remove it")},
      {tr("Ctrl++, Ctrl+−, Ctrl+0, Ctrl+wheel"), tr("Size of the posters")},
      {tr("Space"), tr("Select; on a trailer or sound: play and pause")},
      {tr("P"), tr("Play the trailer or sound of the movie, pause")},
      {tr("comma, full stop; < >"), tr("While it plays: back, forward; slower, faster")},
      {tr("M, C, F; N, B"), tr("Silence, captions, full screen; next, previous")},
      {tr("Esc"), tr("Clear search and filter")},
      {tr("Ctrl+M"), tr("Search words or meaning")},
      {tr("Ctrl+O"), tr("Open a library")},
      {tr("Ctrl+I"), tr("Import")},
      {tr("Ctrl+T"), tr("Dark or light")},
      {tr("F1"), tr("Help of this page")},
      {tr("?"), tr("This sheet")},
      {tr("Shift+F1"), tr("About Kinoprism and its model packs")},
      {tr("Ctrl+Q"), tr("Quit")},
  };
}

ShortcutsSheet::ShortcutsSheet(QWidget* parent) : QDialog(parent) {
  setWindowTitle(tr("Keyboard shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* content = new QWidget;
  auto* grid = new QGridLayout(content);
  grid->setContentsMargins(24, 20, 24, 20);
  grid->setHorizontalSpacing(28);
  grid->setVerticalSpacing(8);
  int row = 0;
  for (const auto& [keys, what] : rows()) {
    auto* key = new QLabel(keys, content);
    key->setFont(widgets::themeFont(widgets::TextRole::Strong));
    grid->addWidget(key, row, 0);
    grid->addWidget(new QLabel(what, content), row++, 1);
  }
  // A small window shows a part of it: arrows and pages scroll, any other key closes.
  auto* scroll = new QScrollArea(this);
  scroll->setAccessibleName(windowTitle());
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setWidget(content);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(scroll);
  const QSize whole = content->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width(), 0);
  resize(parent ? whole.boundedTo(QSize(whole.width(), parent->height() - kMargin)) : whole);
}

void ShortcutsSheet::keyPressEvent(QKeyEvent*) { close(); }

}  // namespace kinoprism::app
