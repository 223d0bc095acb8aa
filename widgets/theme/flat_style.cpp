#include "widgets/theme/flat_style.h"

#include <QPainter>
#include <QStyleOption>

#include "widgets/theme/icons.h"
#include "widgets/theme/theme.h"

namespace kinoprism::widgets {
namespace {

constexpr double kRadius = 6;
constexpr double kChevron = 14;
constexpr int kHeaderMargin = 6;
constexpr int kHeaderArrow = 12;
constexpr int kComboMargin = 12;  ///< above and below the text together, as line edits have

void drawComboBox(const QStyleOptionComboBox& box, const QRectF& arrow, QPainter& painter) {
  const bool focus = box.state & QStyle::State_HasFocus, enabled = box.state & QStyle::State_Enabled;
  const bool hover = enabled && (box.state & QStyle::State_MouseOver);
  painter.setPen(QPen(focus ? theme().focus : theme().line, 1));
  painter.setBrush(hover ? theme().hover : theme().field);
  painter.drawRoundedRect(QRectF(box.rect).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
  QRectF chevron(0, 0, kChevron, kChevron);
  chevron.moveCenter(arrow.center());
  paintIcon(painter, Icon::ChevronDown, chevron, enabled ? theme().text : theme().quietText);
}

void drawSlider(const QStyleOptionSlider& slider, const QRectF& handle, QPainter& painter) {
  constexpr double kGroove = 4, kKnob = 12;
  const QPointF knob = handle.center();
  const QRectF groove(slider.rect.left(), knob.y() - kGroove / 2, slider.rect.width(), kGroove);
  QRectF filled = groove;
  slider.upsideDown ? filled.setLeft(knob.x()) : filled.setRight(knob.x());
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme().line);
  painter.drawRoundedRect(groove, kGroove / 2, kGroove / 2);
  painter.setBrush(slider.state & QStyle::State_Enabled ? theme().focus : theme().quietText);
  painter.drawRoundedRect(filled, kGroove / 2, kGroove / 2);
  if (slider.state & QStyle::State_HasFocus) painter.setPen(QPen(theme().focus, 2));
  painter.setBrush(theme().text);
  painter.drawEllipse(knob, kKnob / 2, kKnob / 2);
}

void drawHeader(const QStyleOption& header, QPainter& painter) {
  const bool hover = (header.state & QStyle::State_MouseOver) && (header.state & QStyle::State_Enabled);
  painter.fillRect(header.rect, hover ? theme().hover : header.palette.color(QPalette::Base));
  painter.fillRect(QRect(header.rect.left(), header.rect.bottom(), header.rect.width(), 1), theme().line);
}

/// Points down where the largest comes first.
void drawHeaderArrow(const QStyleOptionHeader& header, QPainter& painter) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF place = header.rect;
  if (header.sortIndicator == QStyleOptionHeader::SortDown) {  // Qt's name for an ascending order
    painter.translate(place.center());
    painter.rotate(180);
    painter.translate(-place.center());
  }
  paintIcon(painter, Icon::ChevronDown, place, theme().text);
  painter.restore();
}

}  // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
  const auto* box = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox*>(option) : nullptr;
  const auto* slider = control == CC_Slider ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
  if (slider && slider->orientation != Qt::Horizontal) slider = nullptr;
  if (!box && !slider) return QProxyStyle::drawComplexControl(control, option, painter, widget);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  if (box) drawComboBox(*box, subControlRect(CC_ComboBox, box, SC_ComboBoxArrow, widget), *painter);
  if (slider) drawSlider(*slider, subControlRect(CC_Slider, slider, SC_SliderHandle, widget), *painter);
  painter->restore();
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  if (element == PE_IndicatorHeaderArrow && header) return drawHeaderArrow(*header, *painter);
  QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
  if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) return drawHeader(*option, *painter);
  QProxyStyle::drawControl(element, option, painter, widget);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
  QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
  if (type == CT_ComboBox) result.setHeight(std::max(result.height(), option->fontMetrics.height() + kComboMargin));
  return result;
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
  const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
  if (!header || (element != SE_HeaderArrow && element != SE_HeaderLabel))
    return QProxyStyle::subElementRect(element, option, widget);
  const QRect inside = header->rect.adjusted(kHeaderMargin, 0, -kHeaderMargin, 0);
  const bool isSorted = header->sortIndicator != QStyleOptionHeader::None;
  if (element == SE_HeaderLabel) return inside.adjusted(0, 0, isSorted ? -kHeaderArrow - 2 : 0, 0);
  QRect arrow(0, 0, kHeaderArrow, kHeaderArrow);
  arrow.moveCenter(inside.center());
  arrow.moveRight(inside.right());
  return arrow;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
  if (metric == PM_HeaderMargin) return kHeaderMargin;
  return QProxyStyle::pixelMetric(metric, option, widget);
}

}  // namespace kinoprism::widgets
