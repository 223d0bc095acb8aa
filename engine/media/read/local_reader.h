#pragma once

#include "engine/media/read/media_reader.h"

namespace kinoprism::media {

/// See localMediaReader.
class LocalMediaReader : public MediaReader {
 public:
  explicit LocalMediaReader(const MediaLimits& limits) : m_limits(limits) {}

  MediaInfo probe(const std::filesystem::path& file) override;
  Picture picture(const std::filesystem::path& file, const PicturePlan& plan, PictureInfo* info) override;
  SoundFacts sound(const std::filesystem::path& file, const SoundPlan& plan,
                   const std::function<void(std::span<const float>)>& receive, core::Progress& progress) override;
  void frames(const std::filesystem::path& file, const FramePlan& plan,
              const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) override;
  std::vector<Caption> captions(const std::filesystem::path& file, core::Progress& progress) override;

 private:
  MediaLimits m_limits;
};

/// What is said of a file that memory does not suffice for.
core::Error needsTooMuchMemory(const std::string& name);

}  // namespace kinoprism::media
