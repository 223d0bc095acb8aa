#pragma once

#include <QIcon>
#include <QPainterPath>

class QPainter;

namespace kinoprism::widgets {

/// Every picture on a button, drawn from paths so that it is sharp at any size and takes the theme's colours.
enum class Icon {
  Library,
  Inspect,
  Label,
  Train,
  Metrics,
  Map,
  Data,
  Settings,
  Help,
  Search,
  Close,
  Cancel,
  Undo,
  Play,
  Pause,
  Stop,
  Previous,
  Next,
  Volume,
  Muted,
  Captions,
  FullScreen,
  Edit,
  Folder,
  Import,
  Export,
  Copy,
  Warning,
  Check,
  ChevronDown,
  Star,
};

/// Paints icon into box in color.
void paintIcon(QPainter& painter, Icon icon, const QRectF& box, const QColor& color);

/// The same for buttons and menus: text colour of the theme shown when it is painted, quiet when disabled.
QIcon makeIcon(Icon icon);

/// A five-pointed star that fills box.
QPainterPath starPath(const QRectF& box);

}  // namespace kinoprism::widgets
