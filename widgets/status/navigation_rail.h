#pragma once

#include <QAbstractButton>
#include <QKeySequence>
#include <QList>
#include <QWidget>

#include "widgets/theme/icons.h"

class QVBoxLayout;

namespace kinoprism::widgets {

struct RailPage {
  QString id;
  QString text{};
  Icon icon = Icon::Library;
  QKeySequence shortcut{};  ///< shown in the tool tip and working in the whole window; empty: none
  bool enabled = true;
  QString reason{};  ///< why the page cannot be opened: "Open a library first."
};

/// The pages of the program, at the left edge of the window. Up and Down move, Enter opens.
class NavigationRail : public QWidget {
  Q_OBJECT
 public:
  explicit NavigationRail(QWidget* parent = nullptr);

  void setPages(const QList<RailPage>& pages);
  void setCurrent(const QString& id);  ///< emits nothing
  QString current() const { return m_current; }
  void setPageEnabled(const QString& id, bool enabled, const QString& reason = {});
  QAbstractButton* button(const QString& id) const;  ///< nullptr: no such page

  QSize sizeHint() const override;

 Q_SIGNALS:
  void pageRequested(const QString& id);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QVBoxLayout* m_layout = nullptr;
  QList<RailPage> m_pages;
  QList<QAbstractButton*> m_buttons;
  QString m_current;
};

}  // namespace kinoprism::widgets
