#include <array>

#include "engine/core/message_ids.h"
#include "engine/core/packs/pack.h"

namespace kinoprism::core {
namespace {

constexpr std::array<KnownPack, 6> kPacks{{
    {"minilm-l6-v2", "text", MessageId::EnablesEnglishTexts},
    {"e5-small-multilingual", "text", MessageId::EnablesMultilingualTexts},
    {"efficientnet-lite0", "image", MessageId::EnablesPosters},
    {"musicnn-msd", "audio", MessageId::EnablesGenreTags},
    {"musicnn-mtt", "audio", MessageId::EnablesInstrumentTags},
    {"i3d-rgb-kinetics400", "video", MessageId::EnablesActions},
}};

}  // namespace

std::span<const KnownPack> knownPacks() { return kPacks; }

}  // namespace kinoprism::core
