#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QVarLengthArray>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

enum class PictureState {
  Expected,  ///< there is one; thumbnail() gives it now or later
  Failed,    ///< there is a file, but it cannot be shown: title card with a mark
  Absent,    ///< none was imported: title card
};

enum class PosterMark { None, Seen, Labelled, HeldOut };

/// One signal's part of a score; signed.
struct SignalShare {
  SignalTone tone = SignalTone::Neutral;
  float value = 0;
};

/// What a cell of a wall or strip shows. Empty and zero parts are left out of the picture.
struct PosterCell {
  QString title{};
  QString subtitle{};  ///< "Action · 1998"
  QString rating{};    ///< "4.1", painted behind a star
  QString toolTip{};
  int rank = 0;              ///< from 1; 0: no badge
  int rankChange = 0;        ///< places gained (positive) or lost
  bool isNewToList = false;  ///< was not in the list it is compared with
  PosterMark mark = PosterMark::None;
  PictureState picture = PictureState::Absent;
  QVarLengthArray<SignalShare, 8> shares;  ///< parts of the score, for the contribution bar
};

/// Rows of posters, however many: a wall asks only for those it paints. All calls and signals on the GUI thread; each
/// call must answer at once (no SQL, no decoding).
class PosterSource : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  virtual int count() const = 0;

  /// What stays the same for a movie when rows change; selection is kept by it. Unique in the source, never negative.
  virtual qint64 id(int row) const = 0;

  /// The row of a movie, or -1. Called for single movies (selection, position), not while painting.
  virtual int rowOf(qint64 id) const = 0;

  virtual PosterCell cell(int row) const = 0;

  /// The poster of row for a box of size device pixels, or a null image while it is being loaded; then
  /// thumbnailReady(row) follows. Best exactly cropped to size (made off this thread); another size is scaled by the
  /// view. Asked again only after thumbnailReady or when the row has been out of sight, so a source needs no cache of
  /// its own and may drop requests for rows outside visibleRangeChanged.
  virtual QImage thumbnail(int row, QSize size) = 0;

 Q_SIGNALS:
  void reset();                            ///< count, order or everything changed
  void cellsChanged(int first, int last);  ///< texts, marks or picture state of some rows changed
  void thumbnailReady(int row);            ///< or has failed: then cell(row).picture says so
  void picturesOutdated();                 ///< all may be others now: those in sight are asked for again
};

}  // namespace kinoprism::widgets
