#pragma once

#include "app/services/data_service.h"
#include "app/services/engine_service.h"
#include "app/services/jobs.h"
#include "app/services/lanes.h"
#include "app/services/library_service.h"
#include "app/services/meaning_search.h"
#include "app/services/media_overviews.h"
#include "app/services/movie_editor.h"
#include "app/services/movie_maps.h"
#include "app/services/player.h"
#include "app/services/poster_service.h"
#include "app/services/preferences.h"
#include "app/services/shelves.h"

namespace kinoprism::app {

/// Everything that pages use, made once for a window. Members are destroyed from the last to the first: the lanes,
/// which finish what must be on disk, outlive whoever gives them work.
struct Services {
  Preferences preferences;
  Lanes lanes;
  Jobs jobs;
  LibraryService library{lanes, jobs};
  PosterService posters{library};
  Shelves shelves{library, lanes};
  EngineService engine{library, lanes, jobs};
  DataService data{library, engine, lanes, jobs};
  MeaningSearch meaning{library, lanes};
  MediaOverviews media{library, lanes};
  MovieEditor editor{library, lanes};
  MovieMaps maps{library, engine, lanes, jobs};
  Player player{preferences};
};

}  // namespace kinoprism::app
