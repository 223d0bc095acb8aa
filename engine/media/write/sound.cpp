#include "engine/media/write/sound.h"

#include "engine/core/message_ids.h"
#include "engine/media/write/media_writer.h"

namespace kinoprism::media {

void writeSound(const std::filesystem::path& file, const Sound& sound) {
  if (sound.samples.empty() || sound.rate <= 0 || sound.channels < 1 || sound.channels > 2)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSoundToWrite, file.string()});
  const std::string ending = file.extension().string();
  if (ending != ".wav" && ending != ".flac")
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::SoundFileEnding, file.string()});

  const bool isWav = ending == ".wav";
  MediaWriter writer(file, isWav ? "wav" : "flac");
  auto stream = writer.addSoundStream(isWav ? AV_CODEC_ID_PCM_S16LE : AV_CODEC_ID_FLAC, AV_SAMPLE_FMT_S16, sound);
  writer.begin();
  writer.write(stream, sound);
  writer.finish();
}

}  // namespace kinoprism::media
