#include <array>

#include "engine/core/pack.h"

namespace kinoprism::core {
namespace {

constexpr std::array<KnownPack, 6> kPacks{{
    {"minilm-l6-v2", "text", "semantic search and similarity of English descriptions"},
    {"e5-small-multilingual", "text", "semantic search and similarity of descriptions in about 100 languages"},
    {"efficientnet-lite0", "image", "similarity of posters by content"},
    {"musicnn-msd", "audio", "similarity of sounds by their music, with 50 tags of genre and mood"},
    {"musicnn-mtt", "audio", "similarity of sounds by their music, with 50 tags of instruments and voices"},
    {"i3d-rgb-kinetics400", "video", "similarity of trailers by their actions"},
}};

}  // namespace

std::span<const KnownPack> knownPacks() { return kPacks; }

std::string packRemedy() {
  return "run packaging/setup.sh --packs (it needs a network), or kinoprism-cli pack install FILE with a copy from "
         "another computer.";
}

}  // namespace kinoprism::core
