#include "app/pages/poster_view.h"

#include <QPainter>
#include <QPainterPath>

#include "widgets/theme.h"
#include "widgets/title_card.h"

namespace kinoprism {
namespace {

constexpr double kCorner = 8;

}  // namespace

PosterView::PosterView(Services& services, QWidget* parent) : QWidget(parent), m_services(services) {
  setFixedSize(150, 225);
  connect(&services.posters, &PosterService::ready, this, [this](qint64 movie) {
    if (m_movie && number(m_movie->id) == movie) ask();
  });
}

PosterView::~PosterView() { m_services.posters.setVisible(this, {}); }

void PosterView::setMovie(const MovieSummary& movie, const QString& subtitle) {
  m_movie = movie;
  m_subtitle = subtitle;
  m_image = {};
  setAccessibleName(tr("Poster of %1").arg(QString::fromStdString(movie.title)));
  m_services.posters.setVisible(this, {movie.id});
  ask();
}

void PosterView::clear() {
  m_movie.reset();
  m_image = {};
  update();
}

void PosterView::ask() {
  if (m_services.posters.stateOf(*m_movie) == PictureState::Expected) {
    m_image = m_services.posters.thumbnail(m_movie->id, size() * devicePixelRatioF(), this);
  }
  const bool failed = m_services.posters.stateOf(*m_movie) == PictureState::Failed;
  setToolTip(failed ? tr("This poster could not be read. Click to try once more.") : QString());
  setCursor(failed ? Qt::PointingHandCursor : Qt::ArrowCursor);
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
  const PictureState state = m_services.posters.stateOf(*m_movie);
  if (!m_image.isNull()) {
    painter.drawImage(rect(), m_image);
  } else if (state == PictureState::Expected) {
    painter.fillPath(frame, theme().field);
  } else {
    paintTitleCard(painter, rect(), QString::fromStdString(m_movie->title), m_subtitle, state == PictureState::Failed);
  }
}

void PosterView::mousePressEvent(QMouseEvent* event) {
  QWidget::mousePressEvent(event);
  if (!m_movie || m_services.posters.stateOf(*m_movie) != PictureState::Failed) return;
  m_services.posters.retry(m_movie->id);
  ask();
}

}  // namespace kinoprism
