#pragma once

#include <QListView>

namespace kinoprism {

class HistoryModel;

/// A HistoryModel as a narrow list: poster, title, stars, and the movie's place in the list beside it, where it has
/// one.
class HistoryView : public QListView {
  Q_OBJECT

 public:
  explicit HistoryView(HistoryModel* model, QWidget* parent = nullptr);

 Q_SIGNALS:
  void movieActivated(qint64 movie);
  void contextMenuRequested(qint64 movie, const QPoint& globalPosition);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void tellVisible();

  HistoryModel* m_history;
};

}  // namespace kinoprism
