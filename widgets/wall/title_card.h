#pragma once

#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace kinoprism::widgets {

/// What stands for a poster that is not there: the title set large on a ground whose colours come from a hash of the
/// title, so the same movie always looks the same. `failed` adds a mark for a file that could not be read.
void paintTitleCard(QPainter& painter, const QRectF& box, const QString& title, const QString& subtitle, bool failed);

}  // namespace kinoprism::widgets
