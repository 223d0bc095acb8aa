#include "app/demo/demo_poster.h"

#include <QPainter>
#include <QPainterPath>

#include "app/demo/demo_lettering.h"
#include "app/demo/demo_scenes.h"

namespace kinoprism::app {
namespace {

constexpr double kWidth = 400;
constexpr double kHeight = 600;

bool hasDarkSky(DemoScene scene) {
  return scene == DemoScene::Doorway || scene == DemoScene::Planet || scene == DemoScene::Circuit ||
         scene == DemoScene::Stage;
}

struct Layout {
  QPainter& painter;
  const DemoMovie& movie;
  const DemoPalette& palette;
  DemoScene scene;
  core::Rng& rng;

  QString title() const { return QString::fromStdString(movie.title); }
  QString shouted() const { return movie.isChinese ? title() : title().toUpper(); }
  QString secondTitle() const { return QString::fromStdString(movie.secondTitle).toUpper(); }
  QString tagline() const { return QString::fromStdString(movie.tagline); }
  /// For letters at the head: ink suits the palette's sky, which these scenes darken.
  QColor headInk() const { return hasDarkSky(scene) ? palette.paper : palette.ink; }
  QFont font(DemoTypeface face, double pixels) const { return demoFont(face, pixels, movie.isChinese); }
  QFont latin(DemoTypeface face, double pixels) const { return demoFont(face, pixels, false); }
};

/// Darkens (or lightens) towards an edge so that letters can be read on any scene.
void shade(QPainter& painter, const QColor& colour, double from, double to, double strength) {
  QLinearGradient gradient(0, from, 0, to);
  gradient.setColorAt(0, faded(colour, 0));
  gradient.setColorAt(1, faded(colour, strength));
  const QRectF band(0, std::min(from, to), kWidth, std::abs(to - from));
  painter.fillRect(band, gradient);
}

/// The small print: two lines of narrow capitals, as on every poster.
void billing(const Layout& l, double y, const QColor& colour) {
  const auto name = [&](size_t actor) { return QString::fromStdString(l.movie.actors[actor]); };
  const QString director = QString::fromStdString(l.movie.director);
  const QString first = l.movie.isChinese
                            ? QString("%1 导演作品　主演 %2　%3").arg(director, name(0), name(1))
                            : QString("A FILM BY %1   WITH %2 · %3").arg(director, name(0), name(1)).toUpper();
  const QString second = l.movie.isChinese
                             ? QString("%1　%2　%3 年").arg(name(2), name(3)).arg(l.movie.year)
                             : QString("%1   AND %2   %3").arg(name(2), name(3)).arg(l.movie.year).toUpper();
  const QFont font = l.font(DemoTypeface::Light, 10);
  drawLine(l.painter, first, font, {24, y, kWidth - 48, 13}, 0.08, Qt::AlignCenter, faded(colour, 0.85));
  drawLine(l.painter, second, font, {24, y + 15, kWidth - 48, 13}, 0.08, Qt::AlignCenter, faded(colour, 0.85));
}

void stars(const Layout& l, double y, const QColor& colour) {
  const QFont font = l.font(DemoTypeface::Light, 13);
  for (size_t i = 0; i < 2; ++i) {
    const QString name = QString::fromStdString(l.movie.actors[i]);
    drawLine(l.painter, l.movie.isChinese ? name : name.toUpper(), font,
             {22 + 180.0 * static_cast<double>(i), y, 176, 18}, 0.14, i == 0 ? Qt::AlignLeft : Qt::AlignRight, colour);
  }
}

QRectF fullArea() { return {0, 0, kWidth, kHeight}; }

/// The title in heavy letters across the foot.
void heavyFoot(const Layout& l) {
  paintScene(l.painter, fullArea(), l.scene, l.palette, l.rng);
  shade(l.painter, l.palette.near, 250, 500, 1);
  l.painter.fillRect(QRectF(0, 499, kWidth, 101), l.palette.near);
  stars(l, 22, l.headInk());
  const bool isNarrow = l.rng.below(3) == 0;
  const double height = drawStacked(l.painter, titleLines(l.shouted(), l.movie.isChinese),
                                    l.font(isNarrow ? DemoTypeface::Condensed : DemoTypeface::Heavy, 100),
                                    {26, 350, kWidth - 52, 182}, Edge::Bottom, l.palette.paper);
  const double top = 532 - height;
  drawLine(l.painter, l.movie.isChinese ? l.secondTitle() : l.tagline(), l.latin(DemoTypeface::Light, 14),
           {26, top - 30, kWidth - 52, 20}, 0.06, Qt::AlignCenter, l.palette.paper);
  billing(l, 552, l.palette.paper);
}

/// The title in heavy letters across the head, the scene below.
void heavyHead(const Layout& l) {
  paintScene(l.painter, fullArea(), l.scene, l.palette, l.rng);
  shade(l.painter, l.palette.skyTop, 300, 0, 0.9);
  shade(l.painter, l.palette.near, 420, 580, 1);
  l.painter.fillRect(QRectF(0, 579, kWidth, 21), l.palette.near);
  const double height =
      drawStacked(l.painter, titleLines(l.shouted(), l.movie.isChinese), l.font(DemoTypeface::Heavy, 100),
                  {24, 28, kWidth - 48, 176}, Edge::Top, l.palette.ink);
  drawLine(l.painter, l.movie.isChinese ? l.secondTitle() : l.tagline(), l.latin(DemoTypeface::Light, 14),
           {24, 42 + height, kWidth - 48, 20}, 0.06, Qt::AlignCenter, l.palette.ink);
  stars(l, 520, l.palette.paper);
  billing(l, 552, l.palette.paper);
}

/// Light capitals with much air, between two fine lines.
void quiet(const Layout& l) {
  paintScene(l.painter, fullArea(), l.scene, l.palette, l.rng);
  shade(l.painter, l.palette.near, 340, 540, 1);
  l.painter.fillRect(QRectF(0, 539, kWidth, 61), l.palette.near);
  const QStringList lines = titleLines(l.shouted(), l.movie.isChinese);
  const double height = 44.0 * static_cast<double>(std::min<qsizetype>(lines.size(), 3));
  const double top = 518 - height;
  l.painter.fillRect(QRectF(150, top - 12, 100, 1.5), l.palette.accent);
  drawCentred(l.painter, lines, l.font(l.movie.isChinese ? DemoTypeface::Serif : DemoTypeface::Light, 40),
              {36, top, kWidth - 72, height}, 0.16, l.palette.paper);
  l.painter.fillRect(QRectF(150, 530, 100, 1.5), l.palette.accent);
  drawLine(l.painter, l.tagline(), l.font(DemoTypeface::Light, 14), {30, 34, kWidth - 60, 20}, 0.05, Qt::AlignCenter,
           l.headInk());
  billing(l, 552, l.palette.paper);
}

/// Upright letters with feet, in the manner of a novel.
void novel(const Layout& l) {
  paintScene(l.painter, fullArea(), l.scene, l.palette, l.rng);
  shade(l.painter, l.palette.skyTop, 260, 0, 0.75);
  shade(l.painter, l.palette.near, 430, 570, 1);
  l.painter.fillRect(QRectF(0, 569, kWidth, 31), l.palette.near);
  drawLine(l.painter,
           l.movie.isChinese ? QString::fromStdString(l.movie.director) + " 作品"
                             : "a film by " + QString::fromStdString(l.movie.director),
           l.font(DemoTypeface::Serif, 15), {30, 30, kWidth - 60, 20}, 0.03, Qt::AlignCenter, l.palette.ink);
  const double height =
      drawCentred(l.painter, titleLines(l.title(), l.movie.isChinese), l.font(DemoTypeface::Serif, 62),
                  {26, 60, kWidth - 52, 160}, l.movie.isChinese ? 0.12 : -0.01, l.palette.ink);
  drawLine(l.painter, l.movie.isChinese ? l.secondTitle() : l.tagline(), l.latin(DemoTypeface::Light, 14),
           {30, 72 + height, kWidth - 60, 20}, 0.05, Qt::AlignCenter, l.palette.ink);
  billing(l, 552, l.palette.paper);
}

/// A picture framed on plain paper, the title beneath.
void framed(const Layout& l) {
  const bool isDark = l.palette.ink.lightness() > 128;
  const QColor paper = isDark ? l.palette.near : mixed(l.palette.skyBottom, QColor(Qt::white), 0.55);
  const QColor ink = isDark ? l.palette.paper : l.palette.ink;
  l.painter.fillRect(fullArea(), paper);
  const QRectF window(28, 28, kWidth - 56, 372);
  paintScene(l.painter, window, l.scene, l.palette, l.rng);
  const QStringList lines = titleLines(l.movie.isChinese ? l.title() : l.shouted(), l.movie.isChinese);
  const double height = drawStacked(l.painter, l.movie.isChinese || lines.size() > 3 ? QStringList{l.shouted()} : lines,
                                    l.font(l.rng.below(2) ? DemoTypeface::Heavy : DemoTypeface::Condensed, 100),
                                    {28, 418, kWidth - 56, 98}, Edge::Top, ink);
  drawLine(l.painter, l.movie.isChinese ? l.secondTitle() : l.tagline(), l.latin(DemoTypeface::Light, 13),
           {28, 424 + height, kWidth - 56, 20}, 0.06, Qt::AlignCenter, ink);
  billing(l, 556, ink);
}

/// A column of Chinese characters down one side.
void column(const Layout& l) {
  paintScene(l.painter, fullArea(), l.scene, l.palette, l.rng);
  shade(l.painter, l.palette.near, 400, 540, 1);
  l.painter.fillRect(QRectF(0, 539, kWidth, 61), l.palette.near);
  shade(l.painter, l.palette.skyTop, 330, 0, 0.55);
  const bool isRight = l.rng.below(2) == 0;
  const double x = isRight ? kWidth - 102 : 26;
  drawVertical(l.painter, l.title(), l.font(DemoTypeface::Serif, 66), {x, 34, 76, 380}, l.palette.ink);
  drawVertical(l.painter, QString::fromStdString(l.movie.director) + "作品", l.font(DemoTypeface::Serif, 15),
               {isRight ? x - 26 : x + 80, 40, 20, 240}, l.palette.ink);
  drawLine(l.painter, l.secondTitle(), l.latin(DemoTypeface::Light, 14), {24, 506, kWidth - 48, 20}, 0.16,
           Qt::AlignCenter, l.palette.paper);
  drawLine(l.painter, l.tagline(), l.font(DemoTypeface::Serif, 14), {24, 528, kWidth - 48, 18}, 0.1, Qt::AlignCenter,
           l.palette.paper);
  billing(l, 554, l.palette.paper);
}

/// A little paper in the colour: one tile of noise, laid all over.
void addGrain(QPainter& painter) {
  static const QImage kTile = [] {
    QImage tile(128, 128, QImage::Format_ARGB32_Premultiplied);
    core::Rng rng(7);
    for (int y = 0; y < tile.height(); ++y) {
      for (int x = 0; x < tile.width(); ++x) {
        const int alpha = static_cast<int>(rng.below(9));
        tile.setPixel(x, y, rng.below(2) ? qRgba(alpha, alpha, alpha, alpha) : qRgba(0, 0, 0, alpha));
      }
    }
    return tile;
  }();
  painter.fillRect(fullArea(), QBrush(kTile));
}

}  // namespace

QImage paintPoster(const DemoMovie& movie) {
  QImage image(static_cast<int>(kWidth), static_cast<int>(kHeight), QImage::Format_RGB32);
  core::Rng rng(movie.seed);
  const DemoPalette palette = demoPalette(movie.palette, rng);
  const DemoScene scene = demoScene(movie.theme, rng);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const Layout layout{painter, movie, palette, scene, rng};
  const bool isOnSky = !hasDarkSky(scene) && scene != DemoScene::Halves && scene != DemoScene::Blocks;
  // Ink is chosen for the sky; where a scene has none, the title stands at the foot.
  switch (rng.below(movie.isChinese ? 7 : 6)) {
    case 0:
      heavyFoot(layout);
      break;
    case 1:
      isOnSky ? heavyHead(layout) : heavyFoot(layout);
      break;
    case 2:
      quiet(layout);
      break;
    case 3:
      isOnSky ? novel(layout) : quiet(layout);
      break;
    case 4:
      framed(layout);
      break;
    case 5:
      movie.isChinese&& isOnSky ? column(layout) : heavyFoot(layout);
      break;
    default:
      isOnSky ? column(layout) : heavyFoot(layout);
      break;
  }
  addGrain(painter);
  return image;
}

QImage paintStill(const DemoMovie& movie, const QSize& size) {
  QImage image(size, QImage::Format_RGB32);
  core::Rng rng(movie.seed);
  const DemoPalette palette = demoPalette(movie.palette, rng);
  const DemoScene scene = demoScene(movie.theme, rng);
  QPainter painter(&image);
  paintScene(painter, QRectF(QPointF(), QSizeF(size)), scene, palette, rng);
  return image;
}

}  // namespace kinoprism::app
