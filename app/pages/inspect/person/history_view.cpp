#include "app/pages/inspect/person/history_view.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "app/pages/inspect/person/history_model.h"
#include "app/pages/star_keys.h"
#include "widgets/forms/star_rating.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::app {
namespace {

constexpr QSize kPoster(34, 50);
constexpr int kRowHeight = 59;
constexpr int kSpace = 10;
constexpr double kStar = 11;
constexpr double kStarGap = 2;

class HistoryDelegate : public QStyledItemDelegate {
 public:
  HistoryDelegate(const HistoryModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {120, kRowHeight}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintGround(*painter, option);
    const QRect poster(option.rect.topLeft() + QPoint(4, (kRowHeight - kPoster.height()) / 2), kPoster);
    paintPoster(*painter, poster, index);
    paintWords(*painter, option.rect.adjusted(4 + kPoster.width() + kSpace, 0, -6, 0), index);
    painter->restore();
  }

 private:
  static void paintGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const bool chosen = option.state & QStyle::State_Selected;
    const bool focus = (option.state & QStyle::State_HasFocus) && chosen;
    if (!chosen && !(option.state & QStyle::State_MouseOver)) return;
    painter.setPen(focus ? QPen(widgets::theme().focus, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(widgets::theme().hover);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
  }

  void paintPoster(QPainter& painter, const QRect& box, const QModelIndex& index) const {
    const double ratio = painter.device()->devicePixelRatioF();
    const QImage image = m_model.poster(index, box.size() * ratio);
    QPainterPath frame;
    frame.addRoundedRect(box, 3, 3);
    painter.save();
    painter.setClipPath(frame);
    if (image.isNull()) {
      widgets::paintTitleCard(painter, box, QString(index.data().toString()).left(1), {}, false);
    } else {
      painter.drawImage(box, image);
    }
    painter.restore();
  }

  static void paintWords(QPainter& painter, const QRect& box, const QModelIndex& index) {
    painter.setFont(widgets::themeFont(widgets::TextRole::Body));
    painter.setPen(widgets::theme().text);
    const int line = painter.fontMetrics().height();
    const int top = box.top() + (kRowHeight - line - int(kStar) - 5) / 2;
    painter.drawText(QRect(box.left(), top, box.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    const double stars = index.data(HistoryModel::StarsRole).toDouble();
    widgets::paintStars(painter, QPointF(box.left(), top + line + 4), kStar, kStarGap, stars);
    const int rank = index.data(HistoryModel::RankRole).toInt();
    if (rank <= 0) return;
    painter.setFont(widgets::themeFont(widgets::TextRole::Small));
    painter.setPen(widgets::theme().gain);
    painter.drawText(QRect(box.left(), top + line + 1, box.width(), int(kStar) + 8), Qt::AlignRight | Qt::AlignVCenter,
                     QStringLiteral("✓ #%1").arg(rank));
  }

  const HistoryModel& m_model;
};

}  // namespace

HistoryView::HistoryView(HistoryModel* model, QWidget* parent) : QListView(parent), m_history(model) {
  setModel(model);
  setItemDelegate(new HistoryDelegate(*model, this));
  setFrameShape(QFrame::NoFrame);
  setMouseTracking(true);
  setUniformItemSizes(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(ScrollPerPixel);
  setAutoFillBackground(false);
  viewport()->setAutoFillBackground(false);
  auto tell = [this](const QModelIndex& index) {
    if (index.isValid()) Q_EMIT movieActivated(index.data(HistoryModel::MovieRole).toLongLong());
  };
  connect(this, &QListView::activated, this, tell);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryView::tellVisible);
  connect(model, &QAbstractItemModel::modelReset, this, &HistoryView::tellVisible);
}

void HistoryView::tellVisible() {
  const int first = verticalScrollBar()->value() / kRowHeight;
  m_history->setVisibleRange(first, first + viewport()->height() / kRowHeight + 1);
}

void HistoryView::contextMenuEvent(QContextMenuEvent* event) {
  const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
  const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
  if (!index.isValid()) return;
  Q_EMIT contextMenuRequested(index.data(HistoryModel::MovieRole).toLongLong(),
                              byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void HistoryView::keyPressEvent(QKeyEvent* event) {
  const bool removes = event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace;
  const auto stars = removes ? 0.0 : starsOf(*event);
  if (m_editable && stars && currentIndex().isValid()) {
    Q_EMIT starsWanted(currentIndex().data(HistoryModel::MovieRole).toLongLong(), *stars);
    return;
  }
  QListView::keyPressEvent(event);
}

void HistoryView::resizeEvent(QResizeEvent* event) {
  QListView::resizeEvent(event);
  tellVisible();
}

void HistoryView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) viewport()->update();
  QListView::changeEvent(event);
}

}  // namespace kinoprism::app
