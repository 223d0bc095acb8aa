#pragma once

#include <QProxyStyle>

namespace kinoprism::widgets {

/// Fusion, but combo boxes, plain sliders and headers of tables are drawn as the rest of the program is: flat, round
/// and in the colours of the theme. What the style sheet can say is said there. GUI thread only.
class FlatStyle final : public QProxyStyle {
  Q_OBJECT

 public:
  FlatStyle();

  void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                          const QWidget* widget) const override;
  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

}  // namespace kinoprism::widgets
