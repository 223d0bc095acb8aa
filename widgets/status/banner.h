#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace kinoprism::widgets {

enum class BannerKind { Info, Success, Error };

/// A message with, where there is one, what can be done about it. In a layout it is a banner across a page; floating it
/// is a toast at the bottom of its parent. Hidden until something is shown.
class Banner : public QFrame {
  Q_OBJECT
 public:
  enum class Placement { Inline, Floating };

  explicit Banner(Placement placement, QWidget* parent = nullptr);

  /// Shows message in place of what was shown. action: text of the button ("Undo", "Retry"), none when empty. detail:
  /// for the curious, as a tool tip and for copying. milliseconds: hides by itself after that, unless the mouse or the
  /// focus is on it; 0: stays. Errors should stay.
  void showMessage(BannerKind kind, const QString& message, const QString& action = {}, const QString& detail = {},
                   int milliseconds = 0);
  QString message() const;
  QPushButton* actionButton() const { return m_action; }

 public Q_SLOTS:
  void dismiss();

 Q_SIGNALS:
  void actionTriggered();  ///< then it hides
  void dismissed();        ///< hidden without the action, by hand or by itself

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void placeInParent();
  void timeIsUp();

  Placement m_placement;
  BannerKind m_kind = BannerKind::Info;
  QLabel* m_label = nullptr;
  QPushButton* m_action = nullptr;
  QToolButton* m_close = nullptr;
  QTimer* m_timer = nullptr;
};

}  // namespace kinoprism::widgets
