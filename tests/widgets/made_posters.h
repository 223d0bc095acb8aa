#pragma once

#include <QColor>
#include <QHash>
#include <QSet>
#include <algorithm>
#include <functional>
#include <numeric>
#include <vector>

#include "widgets/wall/poster_source.h"

namespace kinoprism::widgets {

/// Posters made from their number, whose order, pictures and answers a test decides.
class MadePosters : public PosterSource {
 public:
  explicit MadePosters(int count) : m_ids(size_t(count)) { std::iota(m_ids.begin(), m_ids.end(), 1000); }

  int count() const override { return int(m_ids.size()); }
  qint64 id(int row) const override { return m_ids[size_t(row)]; }
  int rowOf(qint64 id) const override {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
  }

  PosterCell cell(int row) const override {
    ++cellsAsked;
    const qint64 movie = id(row);
    PosterCell cell;
    cell.title = QStringLiteral("Movie %1").arg(movie);
    cell.subtitle = QStringLiteral("Drama · %1").arg(1950 + movie % 70);
    cell.rating = QStringLiteral("%1.%2").arg(1 + movie % 4).arg(movie % 10);
    cell.picture = failed.contains(movie) ? PictureState::Failed : PictureState::Expected;
    if (decorate) decorate(row, cell);
    return cell;
  }

  QImage thumbnail(int row, QSize size) override {
    asked.append(row);
    if (late) return {};
    QImage image(size, QImage::Format_RGB32);
    image.fill(colorOf(id(row)));
    return image;
  }

  static QColor colorOf(qint64 movie) {
    return QColor::fromRgb(QColor::fromHsv(int(movie * 47 % 360), 160, 190).rgb());
  }

  void setIds(std::vector<qint64> ids) {
    m_ids = std::move(ids);
    Q_EMIT reset();
  }

  bool late = false;
  QSet<qint64> failed;
  QList<int> asked;
  mutable int cellsAsked = 0;
  std::function<void(int, PosterCell&)> decorate;

 private:
  std::vector<qint64> m_ids;
};

}  // namespace kinoprism::widgets
