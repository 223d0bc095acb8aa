#include "engine/media/read/local_reader.h"

#include <new>

#include "engine/core/message_ids.h"
#include "engine/media/read/frame_reader.h"
#include "engine/media/read/picture_reader.h"
#include "engine/media/read/probe.h"
#include "engine/media/read/sound_reader.h"

namespace kinoprism::media {
namespace {

template <class Read>
auto readFrom(const std::filesystem::path& path, Read read) {
  const OpenedFile file = OpenedFile::open(path);
  try {
    return read(file);
  } catch (const std::bad_alloc&) {
    throw needsTooMuchMemory(file.name());
  }
}

}  // namespace

core::Error needsTooMuchMemory(const std::string& name) {
  return core::Error(core::ErrorCode::TooLarge, {core::MessageId::FileNeedsMemory, name});
}

MediaInfo LocalMediaReader::probe(const std::filesystem::path& file) {
  core::Progress unseen;
  return readFrom(file, [&](const OpenedFile& opened) { return probeMedia(opened, m_limits, unseen); });
}

Picture LocalMediaReader::picture(const std::filesystem::path& file, const PicturePlan& plan, PictureInfo* info) {
  return readFrom(file, [&](const OpenedFile& opened) { return readPicture(opened, plan, m_limits, info); });
}

SoundFacts LocalMediaReader::sound(const std::filesystem::path& file, const SoundPlan& plan,
                                   const std::function<void(std::span<const float>)>& receive,
                                   core::Progress& progress) {
  return readFrom(file, [&](const OpenedFile& opened) { return readSound(opened, plan, m_limits, receive, progress); });
}

void LocalMediaReader::frames(const std::filesystem::path& file, const FramePlan& plan,
                              const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) {
  readFrom(file, [&](const OpenedFile& opened) { readFrames(opened, plan, m_limits, receive, progress); });
}

std::vector<Caption> LocalMediaReader::captions(const std::filesystem::path& file, core::Progress& progress) {
  return readFrom(file, [&](const OpenedFile& opened) { return readCaptions(opened, m_limits, progress); });
}

std::unique_ptr<MediaReader> localMediaReader(const MediaLimits& limits) {
  return std::make_unique<LocalMediaReader>(limits);
}

}  // namespace kinoprism::media
