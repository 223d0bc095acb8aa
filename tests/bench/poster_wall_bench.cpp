#include <benchmark/benchmark.h>

#include <QCoreApplication>
#include <QScrollBar>
#include <memory>

#include "widgets/wall/poster_wall.h"

namespace kinoprism::bench {
namespace {

/// As many movies as asked for, all with posters at hand; `mask` reorders them.
class ManyPosters : public widgets::PosterSource {
 public:
  explicit ManyPosters(int count) : m_count(count) {}

  int count() const override { return m_count; }
  qint64 id(int row) const override { return row ^ mask; }
  int rowOf(qint64 id) const override { return int(id) ^ mask; }
  widgets::PosterCell cell(int row) const override {
    const qint64 movie = id(row);
    widgets::PosterCell cell;
    cell.title = QStringLiteral("Movie number %1 (%2)").arg(movie).arg(1950 + movie % 60);
    cell.subtitle = QStringLiteral("Action · 1998");
    cell.rating = QStringLiteral("4.1");
    cell.picture = widgets::PictureState::Expected;
    cell.rank = row + 1;
    cell.rankChange = int(movie % 3) - 1;
    cell.shares = {{widgets::SignalTone::Collaborative, 0.4f},
                   {widgets::SignalTone::Text, 0.2f},
                   {widgets::SignalTone::Image, 0.1f},
                   {widgets::SignalTone::Audio, 0.17f},
                   {widgets::SignalTone::Video, -0.05f}};
    return cell;
  }
  QImage thumbnail(int row, QSize size) override {
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(int(id(row) * 37 % 360), 150, 170));
    return image;
  }

  int mask = 0;

 private:
  int m_count;
};

/// The wall of a 1600 x 1000 window with its side panel open.
class WallBench : public benchmark::Fixture {
 public:
  void SetUp(benchmark::State& state) override {
    posters = std::make_unique<ManyPosters>(int(state.range(0)));
    wall = std::make_unique<widgets::PosterWall>();
    wall->resize(1066, 881);
    wall->setBarsShown(true);
    wall->setSource(posters.get());
    wall->show();
    QCoreApplication::processEvents();
    wall->viewport()->repaint();
  }
  void TearDown(benchmark::State&) override {
    wall.reset();
    posters.reset();
  }

  std::unique_ptr<ManyPosters> posters;
  std::unique_ptr<widgets::PosterWall> wall;
};

BENCHMARK_DEFINE_F(WallBench, Repaint)(benchmark::State& state) {
  for (auto _ : state) wall->viewport()->repaint();
}
BENCHMARK_REGISTER_F(WallBench, Repaint)->Arg(1 << 17)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

BENCHMARK_DEFINE_F(WallBench, ScrollFortyPixels)(benchmark::State& state) {
  QScrollBar* bar = wall->verticalScrollBar();
  for (auto _ : state) {
    bar->setValue(bar->value() + 40 < bar->maximum() ? bar->value() + 40 : 0);
    wall->viewport()->repaint();
  }
}
BENCHMARK_REGISTER_F(WallBench, ScrollFortyPixels)->Arg(1 << 17)->Arg(1 << 20)->Unit(benchmark::kMillisecond);

BENCHMARK_DEFINE_F(WallBench, SameMoviesReordered)(benchmark::State& state) {
  for (auto _ : state) {
    posters->mask = (posters->mask + 7) % 32;
    Q_EMIT posters->reset();
    wall->viewport()->repaint();
  }
}
BENCHMARK_REGISTER_F(WallBench, SameMoviesReordered)->Arg(1 << 17)->Unit(benchmark::kMillisecond);

BENCHMARK_DEFINE_F(WallBench, AllOtherMovies)(benchmark::State& state) {
  for (auto _ : state) {
    posters->mask = (posters->mask + 7919) % (1 << 17);
    Q_EMIT posters->reset();
    wall->viewport()->repaint();
  }
}
BENCHMARK_REGISTER_F(WallBench, AllOtherMovies)->Arg(1 << 17)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace kinoprism::bench
