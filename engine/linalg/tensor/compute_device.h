#pragma once

#include "engine/core/device.h"

namespace c10 {
struct Device;
}  // namespace c10

namespace kinoprism::core {
struct Device;
}  // namespace kinoprism::core

namespace kinoprism::linalg {

/// GPUs that this build of LibTorch can use here.
int gpuCount();

/// Where tensors go: Auto is the first GPU where there is one, else the processor. Throws Error{Unsupported} when a GPU
/// is asked for and this build or machine has none; the sentence says which of both.
c10::Device computeDevice(const core::Device& wanted);

/// The device as a person names it, never Auto: "cpu", "cuda".
core::Device named(const c10::Device& device);

}  // namespace kinoprism::linalg
