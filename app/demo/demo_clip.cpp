#include "app/demo/demo_clip.h"

#include <QPainter>
#include <array>
#include <cmath>
#include <cstring>

#include "app/demo/demo_lettering.h"
#include "app/demo/demo_poster.h"
#include "engine/core/rng.h"
#include "engine/media/write/clip.h"

namespace kinoprism::app {
namespace {

constexpr media::ClipWriter::Format kFormat{320, 180, 10, 300'000};

/// How a kind of film is shot.
struct Kind {
  double shot;   ///< seconds between cuts
  double pan;    ///< parts of the picture moved over in a shot
  double zoom;   ///< enlarged by in a shot
  double shake;  ///< pixels
  double light;  ///< 1: as drawn
};

constexpr std::array<Kind, kCameras> kKinds{{
    {9.0, 0.05, 0.04, 0, 1.0},     // still
    {9.0, 0.30, 0.00, 0, 0.95},    // slow pan
    {0.7, 0.15, 0.10, 0, 1.1},     // quick cuts
    {1.6, 0.10, 0.05, 2.5, 0.8},   // handheld, dark
    {3.0, 0.00, 0.45, 0, 1.05},    // push in
    {1.1, 0.45, 0.20, 1.0, 1.25},  // whip, bright
}};

/// A part of the wide still, moving with the time of its shot.
void drawShot(QPainter& painter, const QImage& still, const Kind& kind, double time, uint64_t seed) {
  const double shot = std::floor(time / kind.shot);
  const double within = (time - shot * kind.shot) / kind.shot;
  core::Rng rng(seed + static_cast<uint64_t>(shot));
  const double direction = rng.below(2) ? 1 : -1;
  const double scale = 0.62 + 0.18 * rng.uniform() - 0.4 * kind.zoom * within;
  const double w = still.width() * scale, h = still.height() * scale;
  const double slack = still.width() - w;
  double x = slack * (0.5 + direction * kind.pan * (within - 0.5) + 0.5 * (rng.uniform() - 0.5));
  double y = (still.height() - h) * (0.35 + 0.3 * rng.uniform());
  core::Rng tremble(seed ^ static_cast<uint64_t>(time * 1000));
  x = std::clamp(x + kind.shake * tremble.normal(), 0.0, slack);
  y = std::clamp(y + kind.shake * tremble.normal(), 0.0, still.height() - h);
  painter.drawImage(QRectF(0, 0, kFormat.width, kFormat.height), still, QRectF(x, y, w, h));
  if (kind.light < 1)
    painter.fillRect(0, 0, kFormat.width, kFormat.height,
                     QColor::fromRgbF(0, 0, 0, static_cast<float>(1 - kind.light)));
  if (kind.light > 1)
    painter.fillRect(0, 0, kFormat.width, kFormat.height,
                     QColor::fromRgbF(1, 1, 1, static_cast<float>(kind.light - 1)));
}

void drawTitle(QPainter& painter, const DemoMovie& movie, double opacity) {
  painter.fillRect(0, 0, kFormat.width, kFormat.height, QColor::fromRgbF(0, 0, 0, static_cast<float>(0.75 * opacity)));
  const QString title = QString::fromStdString(movie.title);
  const QFont font = demoFont(movie.isChinese ? DemoTypeface::Serif : DemoTypeface::Light, 34, movie.isChinese);
  drawCentred(painter, titleLines(movie.isChinese ? title : title.toUpper(), movie.isChinese), font, {30, 44, 260, 100},
              0.12, QColor::fromRgbF(1, 1, 1, static_cast<float>(opacity)));
}

media::Picture toPicture(const QImage& image) {
  const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
  media::Picture picture{rgb.width(), rgb.height(),
                         std::vector<uint8_t>(static_cast<size_t>(rgb.width()) * rgb.height() * 3)};
  const size_t row = static_cast<size_t>(rgb.width()) * 3;
  for (int y = 0; y < rgb.height(); ++y) std::memcpy(picture.rgb.data() + y * row, rgb.constScanLine(y), row);
  return picture;
}

}  // namespace

void filmTrailer(const DemoMovie& movie, const media::Sound& sound, const std::filesystem::path& file,
                 const core::Progress& progress) {
  const Kind& kind = kKinds[movie.camera];
  const QImage still = paintStill(movie, {480, 270});
  media::ClipWriter clip(file, kFormat, &sound);
  const double seconds = sound.seconds(), titleAt = seconds - 1.4;
  QImage frame(kFormat.width, kFormat.height, QImage::Format_RGB32);
  for (int f = 0; f < static_cast<int>(seconds * kFormat.framesPerSecond); ++f) {
    progress.throwIfCancelled();
    const double time = static_cast<double>(f) / kFormat.framesPerSecond;
    QPainter painter(&frame);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    drawShot(painter, still, kind, time, movie.seed);
    if (time > titleAt) drawTitle(painter, movie, std::min(1.0, (time - titleAt) / 0.6));
    painter.end();
    clip.add(toPicture(frame));
  }
  clip.finish();
}

std::vector<float> describeCamera(const DemoMovie& movie) {
  const Kind& kind = kKinds[movie.camera];
  const std::array<double, 5> measures{std::log(kind.shot) - 0.8, (kind.pan - 0.17) * 6, (kind.zoom - 0.14) * 6,
                                       (kind.shake - 0.6) * 1.2, (kind.light - 1) * 7};
  core::Rng mixing(0xca3);
  core::Rng own(movie.seed ^ 0xca);
  std::vector<float> result(kCameraNumbers);
  for (float& value : result) {
    double sum = 0;
    for (const double measure : measures) sum += measure * mixing.normal();
    value = static_cast<float>(sum / std::sqrt(5.0) + 0.4 * own.normal());
  }
  return result;
}

}  // namespace kinoprism::app
