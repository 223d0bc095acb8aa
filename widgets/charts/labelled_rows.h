#pragma once

#include <QList>
#include <QWidget>

class QPainter;

namespace kinoprism::widgets {

/// Rows that each have a name at the left, a text at the right and a drawing between them, one below the other. The
/// tool tip of a row is shown over it, names and texts are what a screen reader reads. Heirs draw what lies between.
class LabelledRows : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

 protected:
  struct Words {
    QString name;
    QString text;
    QString toolTip;
  };
  /// Where a drawing goes: its left edge and its width.
  struct Span {
    double left = 0;
    double width = 1;
  };

  void setWords(const QList<Words>& words);
  int count() const { return int(m_words.size()); }
  int rowHeight() const;
  int rowsHeight() const { return count() * rowHeight(); }
  /// Of all names and texts together.
  int wordsWidth() const { return m_nameWidth + m_textWidth; }
  /// Names give way where the drawing would be narrower than `narrowest`.
  Span span(int narrowest) const;
  /// Paints name and text of a row beside a span of that least width.
  void paintWords(QPainter& painter, int row, int narrowest) const;

  bool event(QEvent* event) override;

 private:
  int nameRoom(int narrowest) const;

  QList<Words> m_words;
  int m_nameWidth = 0;
  int m_textWidth = 0;
};

}  // namespace kinoprism::widgets
