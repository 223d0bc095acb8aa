# KinoprismTorch::torch: Debian's LibTorch, or the one in KINOPRISM_TORCH (a LibTorch folder, or the folder `torch` of
# PyTorch's package, with CUDA where that has it). PyTorch's own CMake files are not used: they demand nvcc for a CUDA
# build that needs none, and may pick headers of one LibTorch and libraries of another.

set(hints)
if(KINOPRISM_TORCH)
  set(hints PATHS "${KINOPRISM_TORCH}/lib" NO_DEFAULT_PATH)
  set(includes "${KINOPRISM_TORCH}/include")
else()
  find_path(KINOPRISM_TORCH_INCLUDE ATen/ATen.h)
  set(includes "${KINOPRISM_TORCH_INCLUDE}")
endif()
find_library(KINOPRISM_TORCH_CPU torch_cpu ${hints})
find_library(KINOPRISM_C10 c10 ${hints})
find_library(KINOPRISM_TORCH_CUDA torch_cuda ${hints})
find_library(KINOPRISM_C10_CUDA c10_cuda ${hints})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(KinoprismTorch REQUIRED_VARS KINOPRISM_TORCH_CPU KINOPRISM_C10 includes)

if(KinoprismTorch_FOUND AND NOT TARGET KinoprismTorch::torch)
  add_library(KinoprismTorch::torch INTERFACE IMPORTED)
  set_target_properties(KinoprismTorch::torch PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${includes};${includes}/torch/csrc/api/include")
  target_link_libraries(KinoprismTorch::torch INTERFACE ${KINOPRISM_TORCH_CPU} ${KINOPRISM_C10})
  if(KINOPRISM_TORCH_CUDA AND KINOPRISM_C10_CUDA)
    # Nothing of ours names a symbol of it: it registers its kernels as it loads, so the linker must not drop it.
    target_link_libraries(KinoprismTorch::torch INTERFACE
      "-Wl,--push-state,--no-as-needed" ${KINOPRISM_TORCH_CUDA} ${KINOPRISM_C10_CUDA} "-Wl,--pop-state")
  endif()
endif()
