#include "widgets/wall/poster_painter.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <climits>
#include <cmath>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"
#include "widgets/wall/title_card.h"

namespace kinoprism::widgets {
namespace {

constexpr qint64 kPictureBytes = 40 << 20;
constexpr qint64 kCardBytes = 10 << 20;
constexpr qint64 kCaptionBytes = 10 << 20;
constexpr int kMostBadges = 1024;
constexpr int kMostWaiting = 4096;
constexpr qint64 kScalingBudget = 2'000'000;  // ns a frame
constexpr int kBadgesFrom = 56;               // px of poster width

double cornerRadius(const PosterLayout& layout) { return std::clamp(layout.poster.width() / 18.0, 1.5, 8.0); }

/// Whole parts of "Action · 1998" that fit; the first one is cut when even it does not.
QString shortened(QString text, const QFontMetrics& metrics, int width) {
  const QString separator = QStringLiteral(" · ");
  while (metrics.horizontalAdvance(text) > width && text.contains(separator)) {
    text.truncate(text.lastIndexOf(separator));
  }
  return metrics.elidedText(text, Qt::ElideRight, width);
}

qint64 bytesOf(const QPixmap& pixmap) { return qint64(pixmap.width()) * pixmap.height() * 4; }

QImage cropped(const QImage& image, QSize size) {
  QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
  return scaled.copy((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(),
                     size.height());
}

}  // namespace

PosterPainter::PosterPainter() : m_pictures(kPictureBytes), m_cards(kCardBytes), m_captions(kCaptionBytes) {}

bool PosterPainter::configure(const PosterLayout& layout, double devicePixelRatio) {
  const ThemeMode mode = theme().mode;
  if (m_configured && m_layout == layout && m_ratio == devicePixelRatio && m_mode == mode) return false;
  const bool otherGround = !m_configured || m_mode != mode || m_ratio != devicePixelRatio;
  const bool otherSize = m_layout.poster != layout.poster || m_layout.captionHeight() != layout.captionHeight();
  m_layout = layout;
  m_ratio = devicePixelRatio;
  m_mode = mode;
  m_configured = true;
  if (!otherGround && !otherSize) return false;
  if (otherGround) m_pictures.clear();
  m_waiting.clear();
  m_cards.clear();
  m_captions.clear();
  m_ratings.clear();
  m_rankBadges.clear();
  m_changeBadges.clear();
  m_markBadges.clear();
  m_loading = {};
  m_corners = {};
  return true;
}

void PosterPainter::setOnPanel(bool onPanel) {
  if (onPanel == m_onPanel) return;
  m_onPanel = onPanel;
  m_configured = false;
  m_pictures.clear();
}

void PosterPainter::beginFrame() {
  m_overBudget = false;
  m_frame.start();
}

void PosterPainter::forgetPictures() {
  m_pictures.clear();
  m_waiting.clear();
}

void PosterPainter::outdatePictures() {
  const QList<qint64> ids = m_pictures.keys();
  m_outdated = QSet<qint64>(ids.begin(), ids.end());
  m_waiting.clear();
}

bool PosterPainter::paint(QPainter& painter, QPoint at, PosterSource& source, int row, qint64 id,
                          const PosterCell& cell, const State& state, bool mayAsk) {
  bool pending = false;
  paintPicture(painter, at, source, row, id, cell, mayAsk, pending);
  if (m_layout.titleHeight > 0) painter.drawPixmap(at + QPoint(0, m_layout.poster.height()), caption(id, cell));
  if (m_layout.barHeight > 0) {
    const int height = m_layout.titleHeight > 0 ? 5 : 3;
    const int y = m_layout.poster.height() + m_layout.captionHeight() - height;
    paintShares(painter, {at.x(), at.y() + y, m_layout.poster.width(), height}, cell);
  }
  paintBadges(painter, at, cell);
  if (state.selected || state.current || state.hovered) paintRing(painter, at, state);
  return pending;
}

void PosterPainter::paintPicture(QPainter& painter, QPoint at, PosterSource& source, int row, qint64 id,
                                 const PosterCell& cell, bool mayAsk, bool& pending) {
  if (cell.picture != PictureState::Expected) {
    painter.drawPixmap(at, titleCard(id, cell));
    return;
  }
  const QPixmap* ready = picture(source, row, id, mayAsk, pending);
  if (!ready) {
    painter.drawPixmap(at, loading());
  } else if (ready->size() == pixels()) {
    painter.drawPixmap(at, *ready);
  } else {
    painter.drawPixmap(QRect(at, m_layout.poster), *ready);  // of another zoom, until the right one is here
  }
}

const QPixmap* PosterPainter::picture(PosterSource& source, int row, qint64 id, bool mayAsk, bool& pending) {
  const QPixmap* have = m_pictures.object(id);
  if (have && have->size() == pixels() && !m_outdated.contains(id)) return have;
  QImage image = m_waiting.take(id);
  if (image.isNull() && mayAsk) {
    image = source.thumbnail(row, pixels());
    pending = image.isNull();
  }
  if (image.isNull()) return have;
  if (image.size() != pixels() && m_frame.nsecsElapsed() > kScalingBudget) {
    if (m_waiting.size() >= kMostWaiting) m_waiting.clear();
    m_waiting.insert(id, image);
    m_overBudget = true;
    return have;
  }
  return keep(id, std::move(image));
}

const QPixmap* PosterPainter::keep(qint64 id, QImage image) {
  m_outdated.remove(id);
  auto* made = new QPixmap(prepared(std::move(image)));
  const qint64 cost = bytesOf(*made);
  return m_pictures.insert(id, made, cost) ? made : nullptr;
}

bool PosterPainter::prepare(qint64 id, const PosterCell& cell) {
  if (!m_configured) return false;
  const bool lacksCard = cell.picture != PictureState::Expected && !m_cards.contains(id);
  const bool lacksCaption = m_layout.titleHeight > 0 && !m_captions.contains(id);
  if (lacksCard) titleCard(id, cell);
  if (lacksCaption) caption(id, cell);
  return lacksCard || lacksCaption;
}

void PosterPainter::takePicture(PosterSource& source, int row, qint64 id) {
  if (!m_configured || m_waiting.contains(id)) return;
  QImage image = source.thumbnail(row, pixels());
  if (image.isNull()) return;
  if (image.size() == pixels()) {
    keep(id, std::move(image));
  } else {
    m_waiting.insert(id, image);
  }
}

QPixmap PosterPainter::prepared(QImage image) {
  if (image.size() != pixels()) image = cropped(image, pixels());
  if (image.hasAlphaChannel()) {
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(theme().raised);
    QPainter(&opaque).drawImage(0, 0, image);
    image = std::move(opaque);
  } else {
    image.convertTo(QImage::Format_RGB32);
  }
  QPixmap pixmap = QPixmap::fromImage(std::move(image));
  roundCorners(pixmap);
  return pixmap;
}

/// Paints the background over the corners: an opaque pixmap is copied several times faster than a blended one.
void PosterPainter::roundCorners(QPixmap& pixmap) {
  pixmap.setDevicePixelRatio(m_ratio);
  if (m_corners.isNull()) {
    m_corners = QPixmap(pixels());
    m_corners.setDevicePixelRatio(m_ratio);
    m_corners.fill(Qt::transparent);
    const QRectF box(QPointF(), QSizeF(m_layout.poster));
    const double radius = cornerRadius(m_layout);
    QPainterPath outside;
    outside.setFillRule(Qt::OddEvenFill);
    outside.addRect(box);
    outside.addRoundedRect(box, radius, radius);
    QPainter painter(&m_corners);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outside, ground());
  }
  QPainter(&pixmap).drawPixmap(0, 0, m_corners);
}

QPixmap PosterPainter::blank(QSize size) const {
  QPixmap pixmap(QSize(std::ceil(size.width() * m_ratio), std::ceil(size.height() * m_ratio)));
  pixmap.setDevicePixelRatio(m_ratio);
  return pixmap;
}

const QPixmap& PosterPainter::loading() {
  if (!m_loading.isNull()) return m_loading;
  m_loading = QPixmap(pixels());
  m_loading.setDevicePixelRatio(m_ratio);
  m_loading.fill(theme().field);
  {
    QPainter painter(&m_loading);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().quietText);
    const double step = m_layout.poster.width() / 8.0, radius = std::max(1.0, step / 4);
    for (int k = -1; k <= 1; ++k) {
      painter.drawEllipse(QPointF(m_layout.poster.width() / 2.0 + k * step, m_layout.poster.height() / 2.0), radius,
                          radius);
    }
  }
  roundCorners(m_loading);
  return m_loading;
}

const QPixmap& PosterPainter::titleCard(qint64 id, const PosterCell& cell) {
  if (const QPixmap* card = m_cards.object(id)) return *card;
  auto* card = new QPixmap(pixels());
  card->setDevicePixelRatio(m_ratio);
  {
    QPainter painter(card);
    paintTitleCard(painter, QRectF(QPointF(), QSizeF(m_layout.poster)), cell.title, cell.subtitle,
                   cell.picture == PictureState::Failed);
  }
  roundCorners(*card);
  const qint64 cost = bytesOf(*card);
  return m_cards.insert(id, card, cost) ? *card : loading();
}

const QPixmap& PosterPainter::caption(qint64 id, const PosterCell& cell) {
  Caption* caption = m_captions.object(id);
  if (caption && caption->title == cell.title && caption->subtitle == cell.subtitle && caption->rating == cell.rating) {
    return caption->pixmap;
  }
  const int width = m_layout.poster.width();
  caption = new Caption{cell.title, cell.subtitle, cell.rating, {}};
  caption->pixmap = blank({width, m_layout.titleHeight + m_layout.subtitleHeight});
  caption->pixmap.fill(ground());
  {
    QPainter painter(&caption->pixmap);
    painter.setPen(theme().text);
    QFont font = themeFont(TextRole::Body);
    font.setPixelSize(textPixels(12));
    painter.setFont(font);
    painter.drawText(QRect(0, 0, width, m_layout.titleHeight), Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(cell.title, Qt::ElideRight, width));
    if (m_layout.subtitleHeight > 0) {
      const QFont small = themeFont(TextRole::Small);
      const QFontMetrics metrics(small);
      painter.setFont(small);
      painter.setPen(theme().quietText);
      const QRect line(0, m_layout.titleHeight, width, m_layout.subtitleHeight);
      int taken = 0;
      if (!cell.rating.isEmpty()) {
        const QPixmap& rating = ratingText(cell.rating);
        const int wide = int(rating.deviceIndependentSize().width());
        painter.drawPixmap(width - wide, m_layout.titleHeight, rating);
        taken = wide + 6;
      }
      painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       shortened(cell.subtitle, metrics, width - taken));
    }
  }
  const QPixmap& result = caption->pixmap;
  m_captions.insert(id, caption, bytesOf(result));
  return result;
}

const QPixmap& PosterPainter::ratingText(const QString& rating) {
  if (m_ratings.size() >= kMostBadges) m_ratings.clear();
  QPixmap& pixmap = m_ratings[rating];
  if (!pixmap.isNull()) return pixmap;
  const QFont small = themeFont(TextRole::Small);
  const int star = QFontMetrics(small).ascent() - 1, space = 3;
  const int height = m_layout.subtitleHeight;
  pixmap = blank({star + space + QFontMetrics(small).horizontalAdvance(rating) + 1, height});
  pixmap.fill(ground());
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.fillPath(starPath(QRectF(0, (height - star) / 2.0, star, star)), theme().quietText);
  painter.setFont(small);
  painter.setPen(theme().quietText);
  painter.drawText(QRect(star + space, 0, 999, height), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, rating);
  return pixmap;
}

/// triangle: 1 up, −1 down, 0 none.
QPixmap PosterPainter::badge(const QString& text, const QColor& fill, const QColor& ink, int triangle) const {
  QFont font = themeFont(TextRole::Strong);
  font.setPixelSize(textPixels(m_layout.poster.width() >= 84 ? 11 : 9));
  const QFontMetrics metrics(font);
  const int mark = triangle == 0 ? 0 : metrics.ascent();
  const QSize size(std::max(metrics.height(), metrics.horizontalAdvance(text) + mark + 8), metrics.height() + 2);
  QPixmap pixmap = blank(size);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(fill);
  painter.drawRoundedRect(QRectF(QPointF(), QSizeF(size)), 4, 4);
  if (triangle != 0) {
    const double side = mark * 0.72, middle = size.height() / 2.0, tip = triangle * side / 2;
    painter.setBrush(ink);
    painter.drawPolygon(QPolygonF({{4, middle + tip}, {4 + side, middle + tip}, {4 + side / 2, middle - tip}}));
  }
  painter.setFont(font);
  painter.setPen(ink);
  painter.drawText(QRect(mark, 0, size.width() - mark, size.height()), Qt::AlignCenter, text);
  return pixmap;
}

const QPixmap& PosterPainter::rankBadge(int rank) {
  if (m_rankBadges.size() >= kMostBadges) m_rankBadges.clear();
  QPixmap& pixmap = m_rankBadges[rank];
  if (pixmap.isNull()) pixmap = badge(QString::number(rank), QColor(20, 22, 27, 205), Qt::white, 0);
  return pixmap;
}

const QPixmap& PosterPainter::changeBadge(const PosterCell& cell) {
  if (m_changeBadges.size() >= kMostBadges) m_changeBadges.clear();
  const int change = cell.isNewToList ? INT_MAX : cell.rankChange;
  QPixmap& pixmap = m_changeBadges[change];
  if (pixmap.isNull()) {
    const Theme& t = theme();
    pixmap = cell.isNewToList ? badge(QCoreApplication::translate("kinoprism::widgets::PosterPainter", "new"),
                                      t.gainBadge(), t.text, 0)
                              : badge(QString::number(std::abs(change)), change > 0 ? t.gainBadge() : t.lossBadge(),
                                      t.text, change > 0 ? 1 : -1);
  }
  return pixmap;
}

const QPixmap& PosterPainter::markBadge(PosterMark mark) {
  QPixmap& pixmap = m_markBadges[int(mark)];
  if (!pixmap.isNull()) return pixmap;
  pixmap = blank({18, 18});
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(QColor(20, 22, 27, 205));
  painter.drawEllipse(QRectF(0, 0, 18, 18));
  const bool labelled = mark == PosterMark::Labelled;
  const Icon icon = labelled ? Icon::Star : mark == PosterMark::Seen ? Icon::Check : Icon::Inspect;
  paintIcon(painter, icon, {3, 3, 12, 12}, labelled ? themeOf(ThemeMode::Dark).star : QColor(Qt::white));
  return pixmap;
}

void PosterPainter::paintBadges(QPainter& painter, QPoint at, const PosterCell& cell) {
  if (m_layout.poster.width() < kBadgesFrom) return;
  if (cell.rank > 0) painter.drawPixmap(at + QPoint(5, 5), rankBadge(cell.rank));
  if (cell.rankChange != 0 || cell.isNewToList) {
    const QPixmap& change = changeBadge(cell);
    painter.drawPixmap(at + QPoint(m_layout.poster.width() - 5 - int(change.deviceIndependentSize().width()), 5),
                       change);
  }
  if (cell.mark != PosterMark::None) {
    painter.drawPixmap(at + QPoint(m_layout.poster.width() - 23, m_layout.poster.height() - 23), markBadge(cell.mark));
  }
}

/// Parts for the movie fill the bar from the left; parts against it follow after a gap, half as high.
void PosterPainter::paintShares(QPainter& painter, const QRect& box, const PosterCell& cell) const {
  double whole = 0;
  bool anyAgainst = false;
  for (const SignalShare& share : cell.shares) {
    if (!std::isfinite(share.value)) continue;
    whole += std::abs(share.value);
    anyAgainst = anyAgainst || share.value < 0;
  }
  if (whole <= 0) return;
  const double unit = (box.width() - (anyAgainst ? 2 : 0)) / whole;
  double x = box.left();
  for (const bool against : {false, true}) {
    if (against && anyAgainst) x += 2;
    for (const SignalShare& share : cell.shares) {
      if (!std::isfinite(share.value) || share.value == 0 || (share.value < 0) != against) continue;
      const double end = x + std::abs(share.value) * unit;
      const int from = qRound(x), to = qRound(end), height = against ? (box.height() + 1) / 2 : box.height();
      painter.fillRect(from, box.bottom() + 1 - height, to - from, height, theme().signal(share.tone));
      x = end;
    }
  }
}

void PosterPainter::paintRing(QPainter& painter, QPoint at, const State& state) const {
  const double width = std::min(state.selected || (state.current && state.focused) ? 3.0 : 1.5, m_layout.gap / 2.0);
  const double out = width / 2;
  const QColor color = state.selected || (state.current && state.focused) ? theme().focus : theme().quietText;
  const double radius = cornerRadius(m_layout) + out;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(Qt::NoBrush);
  const QRectF box = QRectF(QPointF(at), QSizeF(m_layout.poster)).adjusted(-out, -out, out, out);
  painter.setPen(QPen(color, width, state.selected || !state.current ? Qt::SolidLine : Qt::DashLine));
  painter.drawRoundedRect(box, radius, radius);
  if (state.selected && state.current && state.focused && m_layout.poster.width() >= kBadgesFrom) {
    painter.setPen(QPen(ground(), 1));
    painter.drawRoundedRect(box.adjusted(width, width, -width, -width), radius, radius);
  }
  painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace kinoprism::widgets
