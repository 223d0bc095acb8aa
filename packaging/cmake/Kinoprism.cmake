# Settings that every target of the program shares, and the functions that make targets.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_BUILD_RPATH_USE_ORIGIN ON)
set(CMAKE_INSTALL_RPATH_USE_LINK_PATH ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(KINOPRISM_CCACHE ccache)
if(KINOPRISM_CCACHE)
  # A precompiled header can only be cached when ccache may ignore its time stamp.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${KINOPRISM_CCACHE})
endif()

include(GroupedSources)

find_package(Threads REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)

add_library(kinoprism_options INTERFACE)
target_include_directories(kinoprism_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(kinoprism_options INTERFACE QT_NO_KEYWORDS KINOPRISM_VERSION="${PROJECT_VERSION}")
target_compile_options(kinoprism_options INTERFACE -Wall -Wextra -Wno-unused-parameter -fopenmp-simd
                       $<$<CONFIG:Release>:-O3>)
if(KINOPRISM_WERROR)
  target_compile_options(kinoprism_options INTERFACE -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Guessed from the code after inlining, so every release of g++ is wrong in other places: told, never fatal.
    target_compile_options(kinoprism_options INTERFACE -Wno-error=array-bounds -Wno-error=stringop-overflow
                           -Wno-error=stringop-overread -Wno-error=restrict -Wno-error=maybe-uninitialized
                           -Wno-error=free-nonheap-object -Wno-error=use-after-free)
  endif()
endif()
if(KINOPRISM_SANITIZE)
  target_compile_options(kinoprism_options INTERFACE -fsanitize=${KINOPRISM_SANITIZE} -fno-omit-frame-pointer
                         -fno-sanitize-recover=all)
  target_link_options(kinoprism_options INTERFACE -fsanitize=${KINOPRISM_SANITIZE})
endif()

if(KINOPRISM_LTO)
  # The linker sees all files at once, so it also sees types that two of them define differently.
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
  target_link_options(kinoprism_options INTERFACE -Wodr -Wlto-type-mismatch)
  if(KINOPRISM_WERROR)
    target_link_options(kinoprism_options INTERFACE -Werror=odr -Werror=lto-type-mismatch)
  endif()
endif()

if(KINOPRISM_FUZZ)
  # The libraries count what they reach; only the targets of tests/fuzz bring the fuzzer's main.
  target_compile_options(kinoprism_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(kinoprism_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# What most of our files include.
set(KINOPRISM_STANDARD_HEADERS <algorithm> <array> <chrono> <cmath> <condition_variable> <cstdint> <deque> <filesystem>
    <functional> <map> <memory> <mutex> <optional> <span> <stop_token> <string> <string_view> <thread> <unordered_map>
    <variant> <vector>)

# kinoprism_headers(NAME [PROGRAM] HEADERS... [LINKS targets...]): headers that are precompiled once for several targets:
# for libraries, or with PROGRAM for programs, that link those targets.
function(kinoprism_headers name)
  cmake_parse_arguments(ARG "PROGRAM" "" "LINKS;HEADERS" ${ARGN})
  set(source "${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp")
  file(CONFIGURE OUTPUT "${source}" CONTENT "")
  add_library(${name} OBJECT "${source}")
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  if(ARG_PROGRAM)
    set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE OFF)
    target_compile_options(${name} PRIVATE -fPIE)
  endif()
  target_link_libraries(${name} PRIVATE kinoprism_options ${ARG_LINKS})
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()
kinoprism_headers(kinoprism_standard_headers HEADERS ${KINOPRISM_STANDARD_HEADERS})

# kinoprism_library(NAME [SHARED] FOLDERS folders... LINKS targets... [HEADERS headers...]): every .cpp of the folders
# and of those below them. HEADERS: to precompile, beside the standard library's.
function(kinoprism_library name)
  cmake_parse_arguments(ARG "SHARED" "" "LINKS;FOLDERS;HEADERS" ${ARGN})
  set(sources)
  foreach(folder IN LISTS ARG_FOLDERS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
    list(APPEND sources ${found})
  endforeach()
  # Entries of modules that are loaded late are targets of their own.
  list(FILTER sources EXCLUDE REGEX "/module/[^/]+$")
  # What needs LibTorch is part of the compute module alone.
  if(NOT name MATCHES "^kinoprism_compute")
    list(FILTER sources EXCLUDE REGEX "/linalg/tensor/")
  endif()
  if(ARG_SHARED)
    add_library(${name} SHARED ${sources})
  else()
    add_library(${name} STATIC ${sources})
  endif()
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX)
  kinoprism_group_sources(${name})
  target_link_libraries(${name} PUBLIC kinoprism_options ${ARG_LINKS})
  if(ARG_HEADERS)
    target_precompile_headers(${name} PRIVATE ${KINOPRISM_STANDARD_HEADERS} ${ARG_HEADERS})
  else()
    target_precompile_headers(${name} REUSE_FROM kinoprism_standard_headers)
  endif()
endfunction()

# kinoprism_module(NAME LINKS targets... SOURCES files...): a library that is opened when it is needed, so nothing links
# it. Only its entry is visible, so that no name in it can meet one of the program's.
function(kinoprism_module name)
  cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
  add_library(${name} SHARED ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE kinoprism_options ${ARG_LINKS})
  set_target_properties(${name} PROPERTIES CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
  target_link_options(${name} PRIVATE LINKER:--exclude-libs,ALL LINKER:--gc-sections)
endfunction()
