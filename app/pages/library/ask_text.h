#pragma once

#include <QString>
#include <functional>

class QWidget;

namespace kinoprism::app {

/// Asks for one line in a dialog of its own and calls then(text) with what was typed, trimmed; not at all when nothing
/// was or it was cancelled. Returns at once.
void askText(QWidget* parent, const QString& title, const QString& question, const QString& text,
             std::function<void(const QString&)> then);

}  // namespace kinoprism::app
