#!/usr/bin/env bash
# Installs what is missing, builds Kinoprism and runs every test: first as users get it, then once more under the
# address and undefined-behaviour sanitizers.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'END'
Usage: packaging/test.sh [--sanitize-all] [--only-sanitized]
Installs what is missing, builds Kinoprism and runs every test, then those of the code that reads other people's files
and of the library once more under the address and undefined-behaviour sanitizers.
  --sanitize-all    every test under the sanitizers; builds the whole program once more (about an hour on two cores)
  --only-sanitized  without the tests as users get them
END
}

# What reads other people's files, and is quick to build: nothing of Qt or LibTorch.
sanitized=(core_tests data_tests storage_tests media_tests)
all=0
only=0
for argument in "$@"; do
  case "$argument" in
    --sanitize-all) all=1 ;;
    --only-sanitized) only=1 ;;
    -h|--help) usage; exit 0 ;;
    *) echo "test.sh: unknown option $argument" >&2; usage >&2; exit 2 ;;
  esac
done

jobs=$(nproc)
export KINOPRISM_PACKS="${KINOPRISM_PACKS:-$PWD/build/packs}"
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
# Threads of one test that wait for each other must not keep the processor from the test beside it.
export OMP_WAIT_POLICY="${OMP_WAIT_POLICY:-passive}"
packaging/setup.sh --packs

# Runs the tests of a build, and says what they left out. Further words: for ctest.
run_tests() {
  local build="$1" skipped
  shift
  ctest --test-dir "$build" -j "$jobs" --output-on-failure --no-tests=error "$@"
  skipped=$(grep -c '^\[  SKIPPED \] .*ms)$' "$build/Testing/Temporary/LastTest.log" || true)
  [ "$skipped" = 0 ] || echo "test: $skipped tests were skipped; $build/Testing/Temporary/LastTest.log says why"
}

if [ "$only" = 0 ]; then
  echo "test: building (release)"
  cmake --preset release -DKINOPRISM_WERROR=ON -DBUILD_TESTING=ON >/dev/null
  cmake --build --preset release -j "$jobs"
  echo "test: running every test"
  run_tests build/release
fi

echo "test: building under sanitizers"
cmake --preset asan -DBUILD_TESTING=ON >/dev/null
targets=(--target "${sanitized[@]}")
[ "$all" = 0 ] || targets=()
cmake --build --preset asan -j "$jobs" "${targets[@]}"
echo "test: running them"
# Allocations that hostile headers ask for are refused by our own checks; ASan must not turn a refusal into an abort.
export ASAN_OPTIONS="detect_leaks=1:allocator_may_return_null=1" UBSAN_OPTIONS="print_stacktrace=1"
export LSAN_OPTIONS="suppressions=$PWD/tests/leaks.supp:print_suppressions=0"
if [ "$all" = 0 ]; then
  run_tests build/asan -R "$(IFS='|'; echo "^(${sanitized[*]})\\.")"
else
  run_tests build/asan
fi
echo "test: all passed"
