#pragma once

#include "engine/engine.h"

/// The only symbol by which the program reaches libkinoprism_compute.so: the engine, made at the first call. Not null.
/// Thread-safe. Throws what making it throws.
extern "C" __attribute__((visibility("default"))) const kinoprism::engine::Engine* kinoprismEngine();
