#pragma once

class QLabel;
class QLayout;
class QWidget;

namespace kinoprism::app {

/// The heading of a section, added to the layout.
QLabel* addSectionHead(QLayout* layout);
/// Text of several lines that can be selected.
QLabel* makePlainText(QWidget* parent);
/// The same for what is said beside the point.
QLabel* makeQuietText(QWidget* parent);

}  // namespace kinoprism::app
