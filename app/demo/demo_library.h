#pragma once

#include <cstdint>
#include <filesystem>

#include "engine/core/progress.h"

namespace kinoprism::app {

/// Makes a library of 600 invented movies and 500 invented people at folder, which must not exist or be empty: titles,
/// genres, people, descriptions in English and Chinese, drawn posters, music and trailers for 40 movies, features of
/// sound and camera (encoder "demo"), and ratings by people whose tastes depend on all of these. Needs no network, but
/// a QGuiApplication ("offscreen" will do) and some 20 MB of disk. Text and image features are left to the encoders.
///
/// The same seed gives the same movies, ratings and features on every machine, and the same files with the same fonts.
/// Takes seconds on all compute threads. Throws as Library::create and LibraryWriter do, and Cancelled; then the folder
/// is as it was.
void makeDemoLibrary(const std::filesystem::path& folder, uint64_t seed, core::Progress& progress);

}  // namespace kinoprism::app
