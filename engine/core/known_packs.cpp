#include <array>

#include "engine/core/pack.h"

namespace kinoprism::core {
namespace {

constexpr std::array<KnownPack, 6> kPacks{{
    {"minilm-l6-v2", "text", "English descriptions compared by their meaning"},
    {"e5-small-multilingual", "text", "descriptions in a hundred languages compared by their meaning"},
    {"efficientnet-lite0", "image", "posters compared by what they show"},
    {"musicnn-msd", "audio", "sound compared by its music, with 50 tags of genre and mood"},
    {"musicnn-mtt", "audio", "sound compared by its music, with 50 tags of instruments and voices"},
    {"i3d-rgb-kinetics400", "video", "trailers compared by what happens in them"},
}};

}  // namespace

std::span<const KnownPack> knownPacks() { return kPacks; }

std::string packRemedy() {
  return "run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a copy from "
         "another computer.";
}

}  // namespace kinoprism::core
