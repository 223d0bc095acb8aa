#pragma once

#include "app/pages/page.h"
#include "app/services/services.h"

namespace kinoprism::app {

class LibraryPage;

/// The main states of the Library page, as Page::tour. The page and the library outlive them.
std::vector<TourStop> libraryTour(LibraryPage& page, const LibraryService& library);

}  // namespace kinoprism::app
