#pragma once

#include <QWidget>

#include "app/services/services.h"

class QLabel;
class QProgressBar;

namespace kinoprism::widgets {
class MovieMap;
}  // namespace kinoprism::widgets

namespace kinoprism::app {

/// Where a movie is among all the others: the map, what it is near to, and what the colours mean. The map is asked for
/// when the panel first comes into sight.
class MovieMapPanel : public QWidget {
  Q_OBJECT

 public:
  explicit MovieMapPanel(Services& services, QWidget* parent = nullptr);

  void setMovie(storage::MovieId movie);
  /// Which map, see MovieMaps::want; word: what that is called in the language of the program.
  void setBy(const QString& by, const QString& word);
  /// What it means to be near on this map.
  QString explanation() const;
  widgets::MovieMap* map() const { return m_map; }
  /// False while a map that was wanted is being made.
  bool isSettled() const;

 Q_SIGNALS:
  void movieWanted(qint64 movie);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void refresh();
  void showPlace();
  void showLegend();
  void showProgress();
  QString stateText() const;
  QString textOf(qint64 movie) const;
  void follow(const QString& link);

  Services& m_services;
  storage::MovieId m_movie{};
  QString m_by = QStringLiteral("fused");
  QString m_word;  ///< what that is called
  bool m_wanted = false;
  widgets::MovieMap* m_map = nullptr;
  QLabel* m_place = nullptr;
  QLabel* m_legend = nullptr;
  QProgressBar* m_progress = nullptr;
};

}  // namespace kinoprism::app
