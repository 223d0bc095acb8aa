#pragma once

#include <QCache>
#include <QElapsedTimer>
#include <QHash>
#include <QPixmap>
#include <QSet>

#include "widgets/wall/poster_layout.h"
#include "widgets/wall/poster_source.h"

class QPainter;

namespace kinoprism::widgets {

/// Paints cells for walls and strips and remembers what costs: scaled posters with their corners rounded onto the
/// background, captions, badges and title cards, each as an opaque pixmap that is copied. GUI thread.
class PosterPainter {
 public:
  struct State {
    bool selected = false;
    bool current = false;  ///< ring; stronger while the view has the focus
    bool hovered = false;
    bool focused = false;
  };

  PosterPainter();

  /// Paints onto panels (Theme::raised) rather than onto the window.
  void setOnPanel(bool onPanel);
  QColor ground() const { return m_onPanel ? theme().raised : theme().window; }

  /// To be called when the layout, the device pixel ratio or the theme is another one. Posters of the old size are kept
  /// to be shown stretched until new ones come.
  /// Returns true when pictures have to be asked for again.
  bool configure(const PosterLayout& layout, double devicePixelRatio);

  /// Starts a frame: pictures that need scaling are prepared within a budget of a few milliseconds a frame.
  void beginFrame();
  /// True when the budget of the frame ran out and another frame is needed.
  bool needsAnotherFrame() const { return m_overBudget; }

  /// Paints the cell of source's row with its top left at `at`. Asks source for the thumbnail when it has none and
  /// `mayAsk`; returns true when the source answered that it will come later.
  bool paint(QPainter& painter, QPoint at, PosterSource& source, int row, qint64 id, const PosterCell& cell,
             const State& state, bool mayAsk);

  /// Between frames: makes what a cell shows and paint would have to make, except for its picture. Returns whether
  /// there was anything to make. After configure().
  bool prepare(qint64 id, const PosterCell& cell);
  /// Between frames: takes the picture that source has now, where it is of the right size. After configure().
  void takePicture(PosterSource& source, int row, qint64 id);

  void forgetPictures();
  /// Shows each picture until source has given it once more.
  void outdatePictures();

 private:
  struct Caption {
    QString title, subtitle, rating;
    QPixmap pixmap;
  };

  QSize pixels() const { return m_layout.poster * m_ratio; }
  void roundCorners(QPixmap& pixmap);
  void paintPicture(QPainter& painter, QPoint at, PosterSource& source, int row, qint64 id, const PosterCell& cell,
                    bool mayAsk, bool& pending);
  void paintBadges(QPainter& painter, QPoint at, const PosterCell& cell);
  void paintRing(QPainter& painter, QPoint at, const State& state) const;
  const QPixmap& loading();
  const QPixmap* picture(PosterSource& source, int row, qint64 id, bool mayAsk, bool& pending);
  const QPixmap* keep(qint64 id, QImage image);
  QPixmap prepared(QImage image);
  const QPixmap& titleCard(qint64 id, const PosterCell& cell);
  const QPixmap& caption(qint64 id, const PosterCell& cell);
  const QPixmap& ratingText(const QString& rating);
  const QPixmap& rankBadge(int rank);
  const QPixmap& changeBadge(const PosterCell& cell);
  const QPixmap& markBadge(PosterMark mark);
  void paintShares(QPainter& painter, const QRect& box, const PosterCell& cell) const;
  QPixmap badge(const QString& text, const QColor& fill, const QColor& ink, int triangle) const;
  QPixmap blank(QSize size) const;

  PosterLayout m_layout;
  double m_ratio = 1;
  ThemeMode m_mode = ThemeMode::Dark;
  bool m_onPanel = false;
  bool m_configured = false;
  bool m_overBudget = false;
  QElapsedTimer m_frame;
  QCache<qint64, QPixmap> m_pictures;
  QCache<qint64, QPixmap> m_cards;
  QCache<qint64, Caption> m_captions;
  QSet<qint64> m_outdated;            ///< of m_pictures
  QHash<qint64, QImage> m_waiting;    ///< came, but not scaled yet
  QHash<QString, QPixmap> m_ratings;  ///< few texts on many movies
  QHash<int, QPixmap> m_rankBadges;
  QHash<int, QPixmap> m_changeBadges;
  QHash<int, QPixmap> m_markBadges;
  QPixmap m_loading;
  QPixmap m_corners;  ///< the ground outside the rounded poster, clear inside
};

}  // namespace kinoprism::widgets
