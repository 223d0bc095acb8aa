#include "app/pages/poster_view.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "widgets/theme/theme.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::app {
namespace {

constexpr double kCorner = 8;
constexpr int kHeatAlpha = 190;

/// From nothing over violet and orange to light yellow: lightness rises with the value, so it reads in grey too.
QColor heatColor(double value) {
  const double v = std::clamp(value, 0.0, 1.0);
  const QColor low(60, 15, 110), middle(235, 105, 60), high(255, 245, 170);
  const QColor& from = v < 0.5 ? low : middle;
  const QColor& to = v < 0.5 ? middle : high;
  const double t = v < 0.5 ? v * 2 : v * 2 - 1;
  auto between = [t](int a, int b) { return int(std::lround(a + t * (b - a))); };
  return QColor(between(from.red(), to.red()), between(from.green(), to.green()), between(from.blue(), to.blue()),
                int(kHeatAlpha * std::min(1.0, v * 1.6)));
}

}  // namespace

PosterView::PosterView(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  setFixedSize(150, 225);
  setFocusPolicy(Qt::TabFocus);
  connect(&services.posters, &PosterService::ready, this, [this](qint64 movie) {
    if (m_movie && number(m_movie->id) == movie) ask();
  });
}

PosterView::~PosterView() { m_services.posters.setVisible(this, {}); }

void PosterView::setMovie(const storage::MovieSummary& movie, const QString& subtitle) {
  m_movie = movie;
  m_subtitle = subtitle;
  m_image = {};
  m_heat = {};
  setAccessibleName(tr("Poster of %1").arg(QString::fromStdString(movie.title)));
  m_services.posters.setVisible(this, {movie.id});
  ask();
}

void PosterView::showHeat(const encode::Saliency& saliency, QSize pictureSize) {
  if (saliency.width <= 0 || saliency.height <= 0) return;
  QImage map(saliency.width, saliency.height, QImage::Format_ARGB32);
  for (int y = 0; y < map.height(); ++y) {
    for (int x = 0; x < map.width(); ++x) {
      map.setPixelColor(x, y, heatColor(double(saliency.values[size_t(y * saliency.width + x)])));
    }
  }
  // As posters are: the whole picture covers the view, what is too much is cut from both sides alike.
  const QSize whole = (pictureSize.isEmpty() ? size() : pictureSize).scaled(size(), Qt::KeepAspectRatioByExpanding);
  const QImage scaled = map.scaled(whole, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  m_heat = scaled.copy((whole.width() - width()) / 2, (whole.height() - height()) / 2, width(), height());
  update();
}

void PosterView::hideHeat() {
  m_heat = {};
  update();
}

void PosterView::clear() {
  m_movie.reset();
  m_heat = {};
  m_image = {};
  update();
}

void PosterView::ask() {
  if (m_services.posters.stateOf(*m_movie) == widgets::PictureState::Expected) {
    m_image = m_services.posters.thumbnail(m_movie->id, size() * devicePixelRatioF(), this);
  }
  const bool failed = m_services.posters.stateOf(*m_movie) == widgets::PictureState::Failed;
  setToolTip(failed ? tr("This poster could not be read. Click to try once more.") : QString());
  setCursor(failed || !m_image.isNull() ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
  Q_EMIT pictureChanged();
}

void PosterView::paintEvent(QPaintEvent*) {
  if (!m_movie) return;
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QPainterPath frame;
  frame.addRoundedRect(rect(), kCorner, kCorner);
  painter.setClipPath(frame);
  const widgets::PictureState state = m_services.posters.stateOf(*m_movie);
  if (!m_image.isNull()) {
    painter.drawImage(rect(), m_image);
    if (!m_heat.isNull()) painter.drawImage(rect(), m_heat);
  } else if (state == widgets::PictureState::Expected) {
    painter.fillPath(frame, widgets::theme().field);
  } else {
    widgets::paintTitleCard(painter, rect(), QString::fromStdString(m_movie->title), m_subtitle,
                            state == widgets::PictureState::Failed);
  }
  if (hasFocus()) {
    painter.setPen(QPen(widgets::theme().focus, 4));
    painter.drawPath(frame);
  }
}

void PosterView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_movie) ask();
}

void PosterView::mousePressEvent(QMouseEvent* event) {
  QWidget::mousePressEvent(event);
  if (!m_movie || event->button() != Qt::LeftButton) return;
  if (m_services.posters.stateOf(*m_movie) == widgets::PictureState::Failed) {
    m_services.posters.retry(m_movie->id);
    ask();
  } else if (!m_image.isNull()) {
    Q_EMIT zoomWanted();
  }
}

void PosterView::setReplaceable(bool replaceable) {
  m_replaceable = replaceable;
  setAcceptDrops(replaceable);
}

void PosterView::keyPressEvent(QKeyEvent* event) {
  const bool opens = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (opens && !m_image.isNull()) {
    Q_EMIT zoomWanted();
  } else if (!event->matches(QKeySequence::Paste) || !take(QGuiApplication::clipboard()->mimeData())) {
    QWidget::keyPressEvent(event);
  }
}

void PosterView::wheelEvent(QWheelEvent* event) {
  // With Ctrl only: without it the pane scrolls.
  if ((event->modifiers() & Qt::ControlModifier) && !m_image.isNull()) {
    Q_EMIT zoomWanted();
  } else {
    event->ignore();
  }
}

void PosterView::dragEnterEvent(QDragEnterEvent* event) {
  const QMimeData* data = event->mimeData();
  const bool isFile = data->hasUrls() && data->urls().size() == 1 && data->urls().front().isLocalFile();
  if (isFile || data->hasImage()) event->acceptProposedAction();
}

void PosterView::dropEvent(QDropEvent* event) {
  if (take(event->mimeData())) event->acceptProposedAction();
}

/// Whether there was a picture in it.
bool PosterView::take(const QMimeData* data) {
  if (!m_replaceable || !m_movie || !data) return false;
  if (data->hasUrls() && data->urls().front().isLocalFile()) {
    Q_EMIT replaceWanted(data->urls().front().toLocalFile());
    return true;
  }
  const auto picture = qvariant_cast<QImage>(data->imageData());
  if (picture.isNull()) return false;
  Q_EMIT pictureWanted(picture);
  return true;
}

}  // namespace kinoprism::app
