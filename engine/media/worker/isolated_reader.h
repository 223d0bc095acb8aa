#pragma once

#include <sys/types.h>

#include "engine/media/read/media_reader.h"
#include "engine/media/worker/worker_protocol.h"

namespace kinoprism::media {

class WorkerProcess;

/// See isolatedMediaReader.
class IsolatedMediaReader : public MediaReader {
 public:
  explicit IsolatedMediaReader(const MediaLimits& limits);
  ~IsolatedMediaReader() override;

  MediaInfo probe(const std::filesystem::path& file) override;
  Picture picture(const std::filesystem::path& file, const PicturePlan& plan, PictureInfo* info) override;
  SoundFacts sound(const std::filesystem::path& file, const SoundPlan& plan,
                   const std::function<void(std::span<const float>)>& receive, core::Progress& progress) override;
  void frames(const std::filesystem::path& file, const FramePlan& plan,
              const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) override;
  std::vector<Caption> captions(const std::filesystem::path& file, core::Progress& progress) override;

  /// The worker's process number; 0 while there is none.
  pid_t workerProcess() const;

 private:
  struct Request;
  void ask(const std::filesystem::path& file, Request& request);
  void hear(Request& request);
  WorkerProcess& readyWorker(core::Progress& progress);

  MediaLimits m_limits;
  std::unique_ptr<WorkerProcess> m_worker;
};

}  // namespace kinoprism::media
