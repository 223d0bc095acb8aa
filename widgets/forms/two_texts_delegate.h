#pragma once

#include <QStyledItemDelegate>

namespace kinoprism::widgets {

/// A line of text, and at its right a short quiet one: an age, a key, a change of place.
class TwoTextsDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  enum Role {
    RightRole = Qt::UserRole + 1,
    ToneRole,    ///< int: above 0 a gain, below 0 a loss
    StruckRole,  ///< bool: struck through
    FirstFreeRole
  };

  using QStyledItemDelegate::QStyledItemDelegate;

  static int rowHeight();

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace kinoprism::widgets
