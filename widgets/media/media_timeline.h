#pragma once

#include <QAbstractSlider>
#include <QImage>
#include <QList>
#include <utility>

#include "widgets/theme/theme.h"

namespace kinoprism::widgets {

/// A sound's waveform or a film's shots over time, in which one jumps by a click, a drag or keys (Left, Right, Page Up,
/// Page Down, Home, End). A line below marks stretches that an encoder heard or saw; what was played is brighter. Its
/// value is the position in milliseconds.
class MediaTimeline : public QAbstractSlider {
  Q_OBJECT
 public:
  struct Still {
    qint64 at = 0;  ///< milliseconds
    QImage picture;
  };

  explicit MediaTimeline(SignalTone tone, QWidget* parent = nullptr);

  /// Shows nothing but a groove until there is more to show.
  void clear();
  void setDuration(qint64 milliseconds);
  qint64 duration() const { return maximum(); }
  /// Of pieces of equal length, 0 to 1: the largest magnitude and the level.
  void setWave(const QList<float>& peaks, const QList<float>& levels);
  /// stills in order of time; cuts in milliseconds.
  void setShots(const QList<Still>& stills, const QList<qint64>& cuts);
  /// Stretches in milliseconds.
  void setMarks(const QList<std::pair<qint64, qint64>>& marks);
  /// Stretches that stand out, in milliseconds: framed, and marked on the line below.
  void setHighlights(const QList<std::pair<qint64, qint64>>& highlights);
  /// Emits nothing; a drag goes on.
  void setPosition(qint64 milliseconds);

  bool hasWave() const { return !m_peaks.isEmpty(); }
  bool hasShots() const { return !m_stills.isEmpty(); }
  const QList<qint64>& cuts() const { return m_cuts; }
  const QList<std::pair<qint64, qint64>>& marks() const { return m_marks; }
  const QList<std::pair<qint64, qint64>>& highlights() const { return m_highlights; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

 Q_SIGNALS:
  void seekRequested(qint64 milliseconds);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool event(QEvent* event) override;

 private:
  QRectF plot() const;
  double xOf(qint64 milliseconds) const;
  qint64 timeAt(double x) const;
  void seekTo(qint64 milliseconds);
  void paintGroove(QPainter& painter) const;
  void paintWave(QPainter& painter) const;
  void paintShots(QPainter& painter) const;
  void paintMarks(QPainter& painter) const;
  void paintHighlights(QPainter& painter) const;

  SignalTone m_tone;
  QList<float> m_peaks;
  QList<float> m_levels;
  QList<Still> m_stills;
  QList<qint64> m_cuts;
  QList<std::pair<qint64, qint64>> m_marks;
  QList<std::pair<qint64, qint64>> m_highlights;
};

/// "1:07", "1:02:03".
QString clockText(qint64 milliseconds);

}  // namespace kinoprism::widgets
