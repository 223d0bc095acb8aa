#pragma once

#include "app/playback/playback.h"

namespace kinoprism::app {

/// What libkinoprism_playback.so offers.
struct PlaybackModule {
  std::unique_ptr<Playback> (*make)(Playback::Listener listener);
  bool (*hasSoundDevice)();
};

}  // namespace kinoprism::app

extern "C" __attribute__((visibility("default"))) const kinoprism::app::PlaybackModule* kinoprismPlayback();
