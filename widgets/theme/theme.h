#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringView>
#include <cstdint>

class QApplication;

namespace kinoprism::widgets {

enum class ThemeMode { Dark, Light };

/// Which of the fixed colours a signal has on every screen. Neutral: popularity, novelty, diversity, anything unnamed.
enum class SignalTone { Collaborative, Text, Image, Audio, Video, Neutral };
inline constexpr SignalTone kSignalTones[] = {SignalTone::Collaborative, SignalTone::Text,  SignalTone::Image,
                                              SignalTone::Audio,         SignalTone::Video, SignalTone::Neutral};

/// The colours of one theme. Text colours have a contrast of at least 4.5:1 on window, raised and field (WCAG 2.1,
/// 1.4.3); signal colours at least 3:1 (1.4.11).
struct Theme {
  ThemeMode mode = ThemeMode::Dark;
  QColor window;  ///< behind everything
  QColor raised;  ///< panels, rail, bars
  QColor field;   ///< inputs, chips, buttons
  QColor hover;   ///< field under the mouse, current page of the rail
  QColor line;    ///< hairlines, grooves
  QColor text;
  QColor quietText;
  QColor accent;  ///< filled behind accentText: primary buttons, checked chips
  QColor accentText;
  QColor focus;  ///< rings around what is current or has the focus
  QColor gain;   ///< text and marks of what got better
  QColor loss;
  QColor star;

  /// Fill of bars, sliders and curves of a signal.
  QColor signal(SignalTone tone) const;
  /// Fill of the badge of a person among several, by any number; letters on it in `curatorText` keep 4.5:1.
  QColor curator(int64_t number) const;
  QColor curatorText() const;
  /// Of one kind among several that are told apart on a chart or map, by any number.
  QColor kind(int64_t number) const { return curator(number); }
  /// Fill of the badge behind a gain or a loss; `text` on it keeps 4.5:1.
  QColor gainBadge() const;
  QColor lossBadge() const;
};

/// The fixed colours of a mode, whether it is shown or not.
const Theme& themeOf(ThemeMode mode);

/// The theme now shown. GUI thread.
const Theme& theme();

/// Shows mode: sets palette, style sheet and font of the application. Every widget hears of it as
/// QEvent::PaletteChange, so hand-painted ones repaint. May be called at any time from the GUI thread.
void applyTheme(ThemeMode mode);

enum class TextRole {
  Body,     ///< 13 px
  Small,    ///< 11 px: second lines, axes
  Section,  ///< 11 px, spaced capitals: headings of a panel
  Strong,   ///< 13 px semi-bold: numbers that matter
  Title,    ///< 20 px semi-bold: one a page
};

/// `pixels` of our drawings, where text is 13 px high, at the size that the system gives text: as many, or more where a
/// larger one was chosen there (up to twice). The system is asked once, before our own font replaces its.
int textPixels(int pixels);

/// Sizes as textPixels says. Inter where it is installed, with Noto Sans CJK behind it for Chinese; the system's
/// sans-serif otherwise.
QFont themeFont(TextRole role);

/// The tone of a signal by its name or the name's beginning: "collaborative", "ease", "text", "image:colour-gradient" …
/// Recommenders trained on ratings are collaborative; unknown names are neutral.
SignalTone toneOf(QStringView signal);

/// Ratio of the luminances of two opaque colours, 1 to 21 (WCAG 2.1, definition of contrast ratio).
double contrastRatio(const QColor& a, const QColor& b);

}  // namespace kinoprism::widgets
