#pragma once

#include <QList>
#include <QWidget>

namespace kinoprism::widgets {

/// A row for each category: its name, a bar that is the part of a whole, how many. A click or Space chooses a row or
/// lets it go; Up and Down move. Several may be chosen.
class CategoryBars : public QWidget {
  Q_OBJECT
 public:
  struct Row {
    QString id;
    QString text;
    qint64 whole = 0;
    qint64 part = 0;
    bool chosen = false;
  };

  explicit CategoryBars(QWidget* parent = nullptr);

  /// Above the rows, as "Genre  121 / 595".
  void setTitle(const QString& title);
  void setRows(const QList<Row>& rows, qint64 part, qint64 whole);
  QRect rowRect(int row) const;

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 Q_SIGNALS:
  void toggled(const QString& id, bool chosen);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void toggle(int row);
  void describe();

  QString m_title;
  QList<Row> m_rows;
  qint64 m_part = 0;
  qint64 m_whole = 0;
  int m_cursor = 0;
};

}  // namespace kinoprism::widgets
