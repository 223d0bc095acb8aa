#include <array>

#include "app/demo/demo_scenes.h"

namespace kinoprism::app {

DemoScene demoScene(size_t theme, core::Rng& rng) {
  using enum DemoScene;
  static constexpr std::array<std::array<DemoScene, 4>, kThemes> kFitting{{
      {Sea, Sea, SunAndHills, Halves},              // sea
      {Skyline, Doorway, Vortex, Road},             // city night
      {Planet, Planet, Vortex, SunAndHills},        // space
      {SunAndHills, Halves, Skyline, Sea},          // love letters
      {House, House, Doorway, Forest},              // haunted house
      {Mesa, Mesa, Road, SunAndHills},              // frontier
      {SunAndHills, Halves, Mountains, Doorway},    // war
      {Stage, Stage, Blocks, Skyline},              // music hall
      {Bowl, Bowl, Blocks, House},                  // family kitchen
      {Forest, Forest, SunAndHills, House},         // enchanted forest
      {Circuit, Circuit, Vortex, Skyline},          // machine
      {Mountains, Mountains, SunAndHills, Halves},  // mountain
      {Blocks, Road, Halves, SunAndHills},          // school days
      {Mountains, Doorway, Halves, Blocks},         // court and empire
  }};
  return kFitting[theme][rng.below(4)];
}

}  // namespace kinoprism::app
