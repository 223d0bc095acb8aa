#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include "engine/core/rng.h"
#include "engine/fuse/rerank.h"
#include "tests/bench/baseline.h"
#include "widgets/wall/poster_wall.h"

namespace kinoprism::bench {
namespace {

constexpr QSize kWallSize(1100, 900);

/// Movies without storage behind them: pictures are at hand, so that what is timed is painting.
class MadeSource final : public widgets::PosterSource {
 public:
  explicit MadeSource(int count) : m_order(static_cast<size_t>(count)) {
    for (int row = 0; row < count; ++row) m_order[static_cast<size_t>(row)] = static_cast<uint32_t>(row);
  }

  int count() const override { return static_cast<int>(m_order.size()); }
  qint64 id(int row) const override { return m_order[static_cast<size_t>(row)]; }
  int rowOf(qint64 id) const override { return static_cast<int>(id); }
  widgets::PosterCell cell(int row) const override {
    widgets::PosterCell cell;
    cell.title = QStringLiteral("Movie %1").arg(id(row));
    cell.subtitle = QStringLiteral("Drama · 1999");
    cell.rating = QStringLiteral("4.1");
    cell.rank = row + 1;
    cell.picture = widgets::PictureState::Expected;
    cell.shares = {{widgets::SignalTone::Collaborative, 1.2f},
                   {widgets::SignalTone::Text, 0.4f},
                   {widgets::SignalTone::Audio, -0.2f}};
    return cell;
  }
  QImage thumbnail(int row, QSize size) override {
    if (m_pictures.isEmpty() || m_pictures[0].size() != size) makePictures(size);
    return m_pictures[static_cast<qsizetype>(id(row) % m_pictures.size())];
  }
  void show(const fuse::RankedList& list) {
    m_order.clear();
    for (const fuse::RankedMovie& movie : list.movies)
      m_order.push_back(static_cast<uint32_t>(data::index(movie.movie)));
    Q_EMIT reset();
  }

 private:
  void makePictures(QSize size) {
    m_pictures.clear();
    for (int i = 0; i < 60; ++i) {
      m_pictures.append(QImage(size, QImage::Format_RGB32));
      m_pictures.back().fill(QColor::fromHsv(i * 6, 160, 180));
    }
  }

  std::vector<uint32_t> m_order;
  QList<QImage> m_pictures;
};

void paint(widgets::PosterWall& wall, QImage& frame) { wall.viewport()->render(&frame); }

/// What any wall must do: put a window full of pixels where they are shown.
void copyFrame(const QImage& from, QImage& to) {
  QPainter painter(&to);
  painter.drawImage(0, 0, from);
}

/// One frame after scrolling by a third of a poster. Baseline: copying a frame.
void ScrollWall(benchmark::State& state) {
  MadeSource source(static_cast<int>(state.range(0)));
  widgets::PosterWall wall;
  wall.setSource(&source);
  wall.setBarsShown(true);
  wall.resize(kWallSize);
  wall.show();
  QApplication::processEvents();
  QImage frame(wall.viewport()->size(), QImage::Format_RGB32);
  QImage other = frame;
  paint(wall, frame);
  measureAgainst(
      state,
      [&] {
        QScrollBar& bar = *wall.verticalScrollBar();
        bar.setValue(bar.value() + 60 > bar.maximum() ? 0 : bar.value() + 60);
        paint(wall, frame);
      },
      [&] { copyFrame(frame, other); });
}
BENCHMARK(ScrollWall)->Arg(3'256)->Arg(100'000)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(400);

/// A slider moved: re-rank everything, show the new list, paint. Baseline: copying a frame.
void SliderToRepaint(benchmark::State& state) {
  const auto movies = static_cast<size_t>(state.range(0));
  core::Rng random(7);
  core::Matrix z(6, movies);
  for (float& value : z.values()) value = static_cast<float>(random.normal());
  const fuse::SignalTable table({"collaborative", "text", "image", "audio", "video", "popularity"}, std::move(z), {});
  fuse::Reranker reranker;
  MadeSource source(1);
  widgets::PosterWall wall;
  wall.setSource(&source);
  wall.setBarsShown(true);
  wall.resize(kWallSize);
  wall.show();
  QApplication::processEvents();
  QImage frame(wall.viewport()->size(), QImage::Format_RGB32);
  QImage other = frame;
  fuse::Mix mix;
  mix.weights = {{"collaborative", 1}, {"text", 0},    {"image", 0.2},
                 {"audio", 0.1},       {"video", 0.1}, {"popularity", 0.3}};
  measureAgainst(
      state,
      [&] {
        double& text = mix.weights["text"];
        text = text >= 1 ? 0 : text + 0.01;
        source.show(reranker.rerank(table, mix, {}, 200));
        paint(wall, frame);
      },
      [&] { copyFrame(frame, other); });
}
BENCHMARK(SliderToRepaint)
    ->Arg(3'883)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(200);

}  // namespace
}  // namespace kinoprism::bench
