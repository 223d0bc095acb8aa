#!/usr/bin/env bash
# Installs what is missing, builds Kinoprism and opens it on its demo library. With no display it draws the same pages to
# pictures instead and writes a report beside them.
set -euo pipefail
cd "$(dirname "$0")/.."

library="${1:-build/demo/Demo.kinoprism}"
packaging/setup.sh
cmake --preset release -DBUILD_TESTING=OFF >/dev/null
cmake --build --preset release -j "$(nproc)" --target kinoprism kinoprism-cli
bin=build/release/bin

if [ ! -e "$library" ]; then
  echo "run: making the demo library $library"
  mkdir -p "$(dirname "$library")"
  "$bin/kinoprism-cli" library demo "$library"
fi

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$bin/kinoprism" "$library"
fi

tour=build/tour
rm -rf "$tour"
mkdir -p "$tour"
echo "run: there is no display, so the tour is drawn to $tour"
for theme in dark light; do
  for language in en zh_CN; do
    "$bin/kinoprism" --screenshots "$tour/$theme-$language" --theme "$theme" --language "$language" "$library"
  done
done
{
  echo "Kinoprism, drawn without a display"
  echo
  "$bin/kinoprism-cli" library info "$library"
  echo
  "$bin/kinoprism-cli" doctor || true
  echo
  find "$tour" -name '*.png' | sort
} | tee "$tour/report.txt"
