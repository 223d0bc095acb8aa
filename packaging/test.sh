#!/usr/bin/env bash
# Installs what is missing, builds Kinoprism and runs every test: first as users get it, then the code that reads other
# people's files once more under the address and undefined-behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."

jobs=$(nproc)
export KINOPRISM_PACKS="${KINOPRISM_PACKS:-$PWD/build/packs}"
packaging/setup.sh --packs

echo "test: building (release)"
cmake --preset release -DKINOPRISM_WERROR=ON -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release -j "$jobs"

echo "test: running every test"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
ctest --test-dir build/release -j "$jobs" --output-on-failure --no-tests=error

echo "test: building parsers, storage and media under sanitizers"
sanitized=(core_tests data_tests storage_tests media_tests)
cmake --preset asan -DBUILD_TESTING=ON >/dev/null
cmake --build --preset asan -j "$jobs" --target "${sanitized[@]}"
echo "test: running them"
# Allocations that hostile headers ask for are refused by our own checks; ASan must not turn a refusal into an abort.
export ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1" UBSAN_OPTIONS="print_stacktrace=1"
pattern=$(IFS='|'; echo "^(${sanitized[*]})\\.")
ctest --test-dir build/asan -j "$jobs" --output-on-failure --no-tests=error -R "$pattern"
echo "test: all passed"
