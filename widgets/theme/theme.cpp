#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFontInfo>
#include <QPalette>
#include <array>
#include <cmath>

#include "widgets/theme/flat_style.h"

namespace kinoprism::widgets {
namespace {

Theme darkTheme() {
  Theme t;
  t.mode = ThemeMode::Dark;
  t.window = 0x16181d;
  t.raised = 0x1c1f26;
  t.field = 0x22262f;
  t.hover = 0x2a303c;
  t.line = 0x2a2e37;
  t.text = 0xe8eaed;
  t.quietText = 0x969ca8;
  t.accent = 0x3565b5;
  t.accentText = 0xffffff;
  t.focus = 0x6aa0ff;
  t.gain = 0x7fe0ae;
  t.loss = 0xff9c9c;
  t.star = 0xf5bf4f;
  return t;
}

Theme lightTheme() {
  Theme t;
  t.mode = ThemeMode::Light;
  t.window = 0xf4f5f8;
  t.raised = 0xffffff;
  t.field = 0xebeef3;
  t.hover = 0xdfe4ee;
  t.line = 0xd3d8e1;
  t.text = 0x1b1e24;
  t.quietText = 0x575e6b;
  t.accent = 0x3565b5;
  t.accentText = 0xffffff;
  t.focus = 0x2f6fdb;
  t.gain = 0x0b6b3d;
  t.loss = 0xb3261e;
  t.star = 0xa87000;
  return t;
}

constexpr std::array<QRgb, 6> kDarkSignals{0xff6aa0ff, 0xfff2b35e, 0xffe06c9f, 0xff56c8a8, 0xffa98bf5, 0xff9aa3b2};
constexpr std::array<QRgb, 6> kLightSignals{0xff2f6fdb, 0xffb06a00, 0xffc23a7e, 0xff17805f, 0xff7352d6, 0xff6b7280};

constexpr std::array<QRgb, 8> kDarkCurators{0xff8fb8ff, 0xffffb870, 0xff7fdcb4, 0xfff08fbb,
                                            0xffc3adff, 0xffd9d36b, 0xff6fd3e3, 0xffff9c8a};
constexpr std::array<QRgb, 8> kLightCurators{0xff2459b5, 0xff8f4f00, 0xff0b6b4a, 0xffa32866,
                                             0xff5b3bbf, 0xff6b6200, 0xff0a6272, 0xffa3321e};

ThemeMode& currentMode() {
  static ThemeMode mode = ThemeMode::Dark;
  return mode;
}

QPalette paletteOf(const Theme& t) {
  QPalette palette;
  palette.setColor(QPalette::Window, t.window);
  palette.setColor(QPalette::WindowText, t.text);
  palette.setColor(QPalette::Base, t.field);
  palette.setColor(QPalette::AlternateBase, t.raised);
  palette.setColor(QPalette::Text, t.text);
  palette.setColor(QPalette::PlaceholderText, t.quietText);
  palette.setColor(QPalette::Button, t.field);
  palette.setColor(QPalette::ButtonText, t.text);
  palette.setColor(QPalette::BrightText, t.loss);
  palette.setColor(QPalette::ToolTipBase, t.raised);
  palette.setColor(QPalette::ToolTipText, t.text);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.accentText);
  palette.setColor(QPalette::Link, t.focus);
  palette.setColor(QPalette::Light, t.hover);
  palette.setColor(QPalette::Midlight, t.hover);
  palette.setColor(QPalette::Mid, t.line);
  palette.setColor(QPalette::Dark, t.line);
  palette.setColor(QPalette::Shadow, t.line);
  for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, t.quietText);
  }
  return palette;
}

QString fill(QString sheet, const Theme& t) {
  const std::pair<const char*, QColor> names[] = {
      {"@window", t.window}, {"@raised", t.raised}, {"@field", t.field},     {"@hover", t.hover},
      {"@line", t.line},     {"@text", t.text},     {"@quiet", t.quietText}, {"@accentText", t.accentText},
      {"@accent", t.accent}, {"@focus", t.focus},
  };
  for (const auto& [name, color] : names) sheet.replace(QLatin1String(name), color.name());
  return sheet;
}

constexpr int kBodyPixels = 13;

constexpr char kStyleSheet[] = R"(
QToolTip { background: @raised; color: @text; border: 1px solid @line; padding: 4px 6px; }
QPushButton { background: @field; color: @text; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; }
QPushButton:hover { background: @hover; }
QPushButton:flat { background: transparent; border-color: transparent; }
QPushButton:flat:hover { background: @hover; }
QPushButton:flat:focus { border-color: @focus; }
QPushButton:focus { border: 1px solid @focus; }
QPushButton:disabled { color: @quiet; background: transparent; }
QPushButton[primary="true"]:enabled { background: @accent; color: @accentText; border-color: @accent; }
QPushButton[primary="true"]:enabled:hover { border-color: @focus; }
QPushButton[primary="true"]:enabled:focus { border: 2px solid @focus; padding: 4px 11px; }
QPushButton[chip="true"] { border-radius: 13px; padding: 2px 11px; min-height: 20px; }
QPushButton[chip="true"]:checked { background: @accent; color: @accentText; border-color: @focus; }
QPushButton[chip="true"]:focus { border: 2px solid @focus; padding: 1px 10px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 3px; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border-color: @focus; }
QLineEdit, QDoubleSpinBox, QSpinBox, QTextEdit, QPlainTextEdit { background: @field; color: @text;
  border: 1px solid @line; border-radius: 6px; padding: 4px 8px; selection-background-color: @accent;
  selection-color: @accentText; }
QLineEdit:focus, QDoubleSpinBox:focus, QSpinBox:focus, QTextEdit:focus, QPlainTextEdit:focus { border-color: @focus; }
QDoubleSpinBox[weight="true"] { background: transparent; border-color: transparent; padding: 0 3px; color: @quiet; }
QDoubleSpinBox[weight="true"]:hover:enabled { border-color: @line; }
QDoubleSpinBox[weight="true"]:focus { background: @field; border-color: @focus; color: @text; }
QMenu { background: @raised; color: @text; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 22px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @quiet; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: @quiet; border-radius: 3px; margin: 2px 3px; }
QScrollBar::handle:vertical { min-height: 36px; margin: 2px 3px; }
QScrollBar::handle:horizontal { min-width: 36px; margin: 3px 2px; }
QScrollBar::handle:hover { background: @text; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line; border: none; border-radius: 3px; }
QProgressBar::chunk { background: @focus; border-radius: 3px; }
QSplitter::handle { background: @line; }
)";

QFont makeFont(int pixels, QFont::Weight weight) {
  QFont font;
  font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"),
                    QStringLiteral("sans-serif")});
  font.setPixelSize(textPixels(pixels));
  font.setWeight(weight);
  return font;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QColor Theme::signal(SignalTone tone) const {
  const auto& colors = mode == ThemeMode::Dark ? kDarkSignals : kLightSignals;
  return QColor::fromRgb(colors[size_t(tone)]);
}

QColor Theme::curator(int64_t number) const {
  const auto& colours = mode == ThemeMode::Dark ? kDarkCurators : kLightCurators;
  return QColor(colours[uint64_t(number) % colours.size()]);
}

QColor Theme::curatorText() const { return mode == ThemeMode::Dark ? window : raised; }

QColor Theme::gainBadge() const { return mode == ThemeMode::Dark ? QColor(0x1d5236) : QColor(0xcfeedd); }

QColor Theme::lossBadge() const { return mode == ThemeMode::Dark ? QColor(0x6a2a33) : QColor(0xfbdcdc); }

const Theme& themeOf(ThemeMode mode) {
  static const Theme dark = darkTheme();
  static const Theme light = lightTheme();
  return mode == ThemeMode::Dark ? dark : light;
}

const Theme& theme() { return themeOf(currentMode()); }

void applyTheme(ThemeMode mode) {
  currentMode() = mode;
  static bool styled = false;
  if (!styled) {
    QApplication::setStyle(new FlatStyle);
    QApplication::setFont(themeFont(TextRole::Body));  // which asks for the system's first
    styled = true;
  }
  QApplication::setPalette(paletteOf(theme()));
  qApp->setStyleSheet(fill(QLatin1String(kStyleSheet), theme()));
}

int textPixels(int pixels) {
  static const double scale =
      std::clamp(double(QFontInfo(QGuiApplication::font()).pixelSize()) / kBodyPixels, 1.0, 2.0);
  return int(std::lround(pixels * scale));
}

QFont themeFont(TextRole role) {
  static const std::array<QFont, 5> fonts = [] {
    std::array<QFont, 5> made{makeFont(kBodyPixels, QFont::Normal), makeFont(11, QFont::Normal),
                              makeFont(11, QFont::DemiBold), makeFont(kBodyPixels, QFont::DemiBold),
                              makeFont(20, QFont::DemiBold)};
    made[size_t(TextRole::Section)].setCapitalization(QFont::AllUppercase);
    made[size_t(TextRole::Section)].setLetterSpacing(QFont::AbsoluteSpacing, 0.8);
    return made;
  }();
  return fonts[size_t(role)];
}

SignalTone toneOf(QStringView signal) {
  const std::pair<const char16_t*, SignalTone> beginnings[] = {
      {u"collaborative", SignalTone::Collaborative},
      {u"ease", SignalTone::Collaborative},
      {u"ials", SignalTone::Collaborative},
      {u"item-knn", SignalTone::Collaborative},
      {u"user-knn", SignalTone::Collaborative},
      {u"lightgcn", SignalTone::Collaborative},
      {u"text", SignalTone::Text},
      {u"image", SignalTone::Image},
      {u"audio", SignalTone::Audio},
      {u"video", SignalTone::Video},
  };
  for (const auto& [beginning, tone] : beginnings) {
    if (signal.startsWith(QStringView(beginning), Qt::CaseInsensitive)) return tone;
  }
  return SignalTone::Neutral;
}

double contrastRatio(const QColor& a, const QColor& b) {
  const double la = luminance(a), lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace kinoprism::widgets
