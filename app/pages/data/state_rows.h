#pragma once

#include <QString>

class QGridLayout;
class QLabel;
class QPushButton;
class QWidget;

namespace kinoprism::app {

/// Small tables of the Data page: name, number, what to think of it, what to do.
enum class StateTone { Quiet, Good, Warning, Bad };

/// An empty grid in place of what the widget held.
QGridLayout* newStateGrid(QWidget* widget);
/// One line in the tone's colour; all of it is in the tool tip.
QLabel* makeStateLabel(const QString& text, StateTone tone, QWidget* parent);
QLabel* makeNumberLabel(const QString& text, QWidget* parent);
/// A flat button that reads like a link; name: for those who do not see the row.
QPushButton* makeStateButton(const QString& text, const QString& name, QWidget* parent);

}  // namespace kinoprism::app
