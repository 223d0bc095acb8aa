#pragma once

/// Put before a hot loop's function: it is compiled for AVX-512, AVX2 and any x86-64, and the right one is picked as
/// the program starts. Nothing on other processors and under sanitizers, which do not support the dispatch.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define KINOPRISM_SIMD __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KINOPRISM_SIMD
#endif
