#include "engine/media/read/frame_reader.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/core/message_ids.h"
#include "engine/media/read/frame_converter.h"
#include "engine/media/read/frame_source.h"

namespace kinoprism::media {
namespace {

constexpr int kMaxSide = 4096;
constexpr int kBorderFrames = 9;

bool isPlausible(double seconds) { return seconds >= 0 && seconds < 1e7; }

void require(const FramePlan& plan) {
  const bool asStored = plan.width == 0 && plan.height == 0;
  const bool isSize = plan.width > 0 && plan.height > 0 && plan.width <= kMaxSide && plan.height <= kMaxSide;
  const bool isCrop = plan.fit != FramePlan::Fit::ShortSideCrop ||
                      (plan.shortSide >= std::max(plan.width, plan.height) && plan.shortSide <= kMaxSide);
  const bool isTime = isPlausible(plan.start) && isPlausible(plan.seconds) && plan.framesPerSecond >= 0 &&
                      plan.framesPerSecond < 1e4 && plan.maxFrames >= 0 && std::ranges::all_of(plan.times, isPlausible);
  if ((asStored || isSize) && isCrop && isTime) return;
  throw core::Error(core::ErrorCode::BadArgument, core::MessageId::FrameRequestInvalid);
}

class FrameJob {
 public:
  FrameJob(const OpenedFile& file, const FramePlan& plan, const MediaLimits& limits, const Borders& borders,
           const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress)
      : m_name(file.name()),
        m_plan(plan),
        m_limits(limits),
        m_borders(borders),
        m_receive(receive),
        m_source(file, limits, progress) {}

  void run() {
    if (m_plan.times.empty()) {
      runThrough();
    } else {
      runTimes();
    }
  }

 private:
  /// False: enough.
  bool deliver() {
    const AVFrame& frame = m_source.frame();
    VideoFrame result{m_source.number(), m_source.seconds(), isKeyFrame(frame), motionOf(frame), {}};
    result.picture = fitted(m_converter.toRgb(frame, m_limits, m_name), m_plan, m_borders);
    ++m_delivered;
    return m_receive(std::move(result)) && (m_plan.maxFrames == 0 || m_delivered < m_plan.maxFrames);
  }

  void runThrough() {
    // Time stamps are rounded by the container.
    const double slack = m_source.frameLength() / 4;
    const double end = m_plan.seconds > 0 ? m_plan.start + m_plan.seconds : std::numeric_limits<double>::infinity();
    double wanted = m_plan.start;
    m_source.approach(m_plan.start - slack);
    while (m_source.next()) {
      const double seconds = m_source.seconds() + slack;
      if (seconds < wanted) continue;
      if (seconds >= end) return;
      if (m_plan.framesPerSecond > 0) {
        const double steps = std::floor((seconds - m_plan.start) * m_plan.framesPerSecond) + 1;
        wanted = m_plan.start + steps / m_plan.framesPerSecond;
      }
      if (!deliver()) return;
    }
  }

  void runTimes() {
    std::vector<double> times = m_plan.times;
    std::ranges::sort(times);
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const double slack = m_source.frameLength() / 4;
    bool isAtFrame = false;
    for (const double time : times) {
      // The frame at hand may stay on screen up to this time.
      const bool isStill = isAtFrame && m_source.seconds() + m_source.frameLength() > time + slack;
      if (!isStill) {
        m_source.approach(time);
        do {
          isAtFrame = m_source.next();
        } while (isAtFrame && m_source.seconds() + m_source.frameLength() <= time + slack);
      }
      if (!isAtFrame || !deliver()) return;
    }
  }

  const std::string& m_name;
  const FramePlan& m_plan;
  const MediaLimits& m_limits;
  const Borders m_borders;
  const std::function<bool(VideoFrame&&)>& m_receive;
  FrameSource m_source;
  FrameConverter m_converter;
  int64_t m_delivered = 0;
};

/// What is black in every one of a few frames that are spread over the file; dark scenes say nothing.
Borders bordersOf(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress) {
  FramePlan plan;
  const double duration = FrameSource(file, limits, progress).duration();
  for (int f = 0; f < kBorderFrames; ++f) plan.times.push_back(std::min(duration, 9e6) * (f + 0.5) / kBorderFrames);
  std::optional<Borders> borders;
  const auto receive = [&](VideoFrame&& frame) {
    const PixelView view = viewOf(frame.picture);
    const Borders found = blackBorders(view);
    const PixelView inside = within(view, found);
    const bool isDark = std::ranges::none_of(frame.picture.rgb, [](uint8_t value) { return value > 60; });
    if (!isDark && inside.width > 0) borders = borders ? commonBorders(*borders, found) : found;
    return true;
  };
  FrameJob(file, plan, limits, {}, receive, progress).run();
  return borders.value_or(Borders{});
}

}  // namespace

void readFrames(const OpenedFile& file, const FramePlan& plan, const MediaLimits& limits,
                const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) {
  require(plan);
  const Borders borders = plan.trimBorders ? bordersOf(file, limits, progress) : Borders{};
  FrameJob(file, plan, limits, borders, receive, progress).run();
}

}  // namespace kinoprism::media
