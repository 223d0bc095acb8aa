#pragma once

#include <QPainter>
#include <QString>
#include <QStringList>

namespace kinoprism::app {

enum class DemoTypeface { Heavy, Light, Serif, Condensed };

QFont demoFont(DemoTypeface face, double pixels, bool isChinese);

/// Breaks a title into one to four lines of similar length; Chinese between any characters.
QStringList titleLines(const QString& title, bool isChinese);

/// Lines one under another, each stretched or shrunk to fill the width of the box, as high as its letters then are but
/// together no higher than the box. Returns the height they took. Drawn from the top, or up to the bottom.
enum class Edge { Top, Bottom };
double drawStacked(QPainter& painter, const QStringList& lines, const QFont& font, const QRectF& box, Edge edge,
                   const QColor& colour);

/// Lines centred in the box at one size, as large as fits, with space between the letters (in parts of the size).
double drawCentred(QPainter& painter, const QStringList& lines, QFont font, const QRectF& box, double tracking,
                   const QColor& colour);

/// One line, shrunk where it is too wide.
void drawLine(QPainter& painter, const QString& text, QFont font, const QRectF& box, double tracking,
              Qt::Alignment align, const QColor& colour);

/// Characters one below another, down from the top of the box.
void drawVertical(QPainter& painter, const QString& text, QFont font, const QRectF& box, const QColor& colour);

}  // namespace kinoprism::app
