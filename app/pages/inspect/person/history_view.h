#pragma once

#include <QListView>

namespace kinoprism::app {

class HistoryModel;

/// A HistoryModel as a narrow list: poster, title, stars, and the movie's place in the list beside it, where it has
/// one.
class HistoryView : public QListView {
  Q_OBJECT

 public:
  explicit HistoryView(HistoryModel* model, QWidget* parent = nullptr);

  /// Keys 1 to 5 (Shift: half a star less) and Delete ask for other stars.
  void setStarsEditable(bool editable) { m_editable = editable; }

 Q_SIGNALS:
  void movieActivated(qint64 movie);
  void starsWanted(qint64 movie, double stars);  ///< 0: take the movie away
  void contextMenuRequested(qint64 movie, const QPoint& globalPosition);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void tellVisible();

  HistoryModel* m_history;
  bool m_editable = false;
};

}  // namespace kinoprism::app
