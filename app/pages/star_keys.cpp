#include "app/pages/star_keys.h"

namespace kinoprism::app {

std::optional<int> digitOf(const QKeyEvent& event) {
  const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
  if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) return std::nullopt;
  if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) return event.key() - Qt::Key_0;
  // X11 and Wayland number the keys of the digit row from 10 on; the symbols are those of a US keyboard.
  const quint32 code = event.nativeScanCode();
  if (code >= 10 && code <= 18) return int(code) - 9;
  switch (event.key()) {
    case Qt::Key_Exclam:
      return 1;
    case Qt::Key_At:
      return 2;
    case Qt::Key_NumberSign:
      return 3;
    case Qt::Key_Dollar:
      return 4;
    case Qt::Key_Percent:
      return 5;
    default:
      return std::nullopt;
  }
}

std::optional<double> starsOf(const QKeyEvent& event) {
  const auto digit = digitOf(event);
  if (!digit || *digit > 5) return std::nullopt;
  return (event.modifiers() & Qt::ShiftModifier) && *digit > 0 ? *digit - 0.5 : *digit;
}

}  // namespace kinoprism::app
