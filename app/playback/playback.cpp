#include "app/playback/playback.h"

#include "app/playback/module/qt_playback.h"
#include "engine/core/modules/shared_module.h"

namespace kinoprism::app {
namespace {

const PlaybackModule& module() {
  static const PlaybackModule& functions =
      *core::moduleFunction<const PlaybackModule*()>("libkinoprism_playback.so", "kinoprismPlayback")();
  return functions;
}

}  // namespace

void loadPlayback() { module(); }
std::unique_ptr<Playback> makePlayback(Playback::Listener listener) { return module().make(std::move(listener)); }
bool hasSoundDevice() { return module().hasSoundDevice(); }

}  // namespace kinoprism::app
