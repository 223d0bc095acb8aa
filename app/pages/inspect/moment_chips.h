#pragma once

#include <QWidget>

#include "app/pages/inspect/moment_reader.h"

class QLabel;
class QPushButton;

namespace kinoprism::app {

/// "0:12–0:15": whole seconds that hold the moment.
QString rangeText(const explain::Moment& moment);
/// How the figures of moments were found, for a person to read.
QString measureText(const MovieMoments& moments);

/// The seconds that mattered, a chip each with what they add, by sound and trailer.
class MomentChips : public QWidget {
  Q_OBJECT

 public:
  enum class Heading { Shown, Hidden };
  explicit MomentChips(Heading heading, QWidget* parent = nullptr);

  /// problem: in place of moments, where they cannot be told.
  void setMoments(const std::vector<MovieMoments>& moments, const QString& problem = {});
  /// In the order on the screen.
  const QList<QPushButton*>& chips() const { return m_chips; }

 Q_SIGNALS:
  /// A chip was pressed: number `moment` of the strongest ones of number `of`.
  void chosen(size_t of, size_t moment);

 private:
  QLabel* makeText(const QString& text, const QColor& color);
  void addChip(const MovieMoments& moments, size_t of, size_t moment);

  Heading m_heading;
  QList<QPushButton*> m_chips;
};

}  // namespace kinoprism::app
