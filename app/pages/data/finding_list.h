#pragma once

#include <QListView>
#include <vector>

#include "app/services/services.h"

namespace kinoprism::app {

/// Findings of one kind as posters, in pairs where two movies are meant, what the score says below. Enter or a double
/// click opens the movie; the context menu sets a finding aside.
class FindingList : public QListView {
  Q_OBJECT

 public:
  explicit FindingList(Services& services, QWidget* parent = nullptr);
  ~FindingList() override;

  void setFindings(std::vector<storage::DataFinding> findings);
  int count() const { return model()->rowCount(); }

 Q_SIGNALS:
  void movieWanted(qint64 movie);
  void setAsideWanted(const kinoprism::storage::DataFinding& finding);

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  class Model;
  class Delegate;

  void openMenu(const QModelIndex& index, const QPoint& place);

  Services& m_services;
  Model* m_model = nullptr;
};

}  // namespace kinoprism::app
