#pragma once

#include <QHash>
#include <QList>
#include <QWidget>

class QPushButton;

namespace kinoprism::widgets {

struct FilterChip {
  QString id;
  QString text{};        ///< "★ ≥ 3.5", "All 3,883"
  bool checked = false;  ///< in force
  bool hasMenu = false;  ///< opens something: marked with an arrow, emits menuRequested instead of toggled
  bool enabled = true;
  bool clearable = false;  ///< ends in a cross: a click on that, Delete or Backspace emits cleared
  QString toolTip{};       ///< or why it is disabled
};

/// A row of small round buttons that wraps; what is in force is filled and marked.
class FilterChips : public QWidget {
  Q_OBJECT
 public:
  explicit FilterChips(QWidget* parent = nullptr);

  /// Buttons are kept when the ids are the same ones, so the focus stays where it was.
  void setChips(const QList<FilterChip>& chips);
  bool isChecked(const QString& id) const;
  void setChecked(const QString& id, bool checked);  ///< emits nothing
  /// One is always checked, as with tabs; off at first.
  void setExclusive(bool exclusive);
  QPushButton* button(const QString& id) const;  ///< nullptr: no such chip

 Q_SIGNALS:
  void toggled(const QString& id, bool checked);
  void menuRequested(const QString& id, const QPoint& globalPosition);
  void cleared(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void rebuild();
  void refresh();
  void clicked(const QString& id);

  QList<FilterChip> m_chips;
  QHash<QString, QPushButton*> m_buttons;
  bool m_exclusive = false;
};

}  // namespace kinoprism::widgets
