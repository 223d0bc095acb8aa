#include "engine/media/read/frame_source.h"

extern "C" {
#include <libavutil/motion_vector.h>
}

#include <cmath>
#include <cstring>
#include <limits>

namespace kinoprism::media {
namespace {

/// Seconds ahead up to which decoding on is quicker than jumping to a key frame.
constexpr double kNear = 3;

}  // namespace

FrameSource::FrameSource(const OpenedFile& file, const MediaLimits& limits, core::Progress& progress)
    : m_file(file), m_limits(limits), m_progress(progress) {
  restart();
}

void FrameSource::restart() {
  m_decoder.emplace(m_file, AVMEDIA_TYPE_VIDEO, m_limits, m_progress);
  m_frame = nullptr;
  m_isWaiting = false;
  m_isCounted = true;
  m_number = -1;
  m_seconds = -1;
}

bool FrameSource::take(const AVFrame* frame) {
  m_frame = frame;
  if (!frame) return false;
  const double told = m_decoder->secondsOf(*frame);
  const double following = m_number < 0 ? 0 : m_seconds + frameLength();
  m_seconds = std::isfinite(told) ? told : following;
  m_number = m_isCounted ? m_number + 1 : std::llround(m_seconds / frameLength());
  return true;
}

bool FrameSource::next() {
  if (m_isWaiting) {
    m_isWaiting = false;
    return true;
  }
  return take(m_decoder->next());
}

void FrameSource::approach(double seconds) {
  const bool isAhead = seconds >= m_seconds;
  if (isAhead && seconds - std::max(m_seconds, 0.0) <= kNear) return;
  if (seconds > kNear && jumpBefore(seconds)) return;
  if (!isAhead || !m_isCounted) restart();
}

/// A container finds places by decoding time, which runs ahead of what is shown: so a jump may land behind, and then
/// goes further back.
bool FrameSource::jumpBefore(double seconds) {
  for (const double margin : {0.5, 10.0}) {
    if (seconds <= margin || !m_decoder->seek(seconds - margin)) break;
    m_isCounted = false;
    const AVFrame* const frame = m_decoder->next();
    if (!frame || !std::isfinite(m_decoder->secondsOf(*frame))) break;
    take(frame);
    if (m_seconds > seconds) continue;
    m_isWaiting = true;
    return true;
  }
  restart();
  return true;
}

float motionOf(const AVFrame& frame) {
  const AVFrameSideData* const data = av_frame_get_side_data(&frame, AV_FRAME_DATA_MOTION_VECTORS);
  double length = 0;
  double area = 0;
  for (size_t at = 0; data && at + sizeof(AVMotionVector) <= data->size; at += sizeof(AVMotionVector)) {
    AVMotionVector vector;
    std::memcpy(&vector, data->data + at, sizeof vector);
    if (vector.motion_scale == 0) continue;
    const double pixels = static_cast<double>(vector.w) * vector.h;
    length += pixels * std::hypot(vector.motion_x, vector.motion_y) / vector.motion_scale;
    area += pixels;
  }
  if (area == 0 || frame.width <= 0) return std::numeric_limits<float>::quiet_NaN();
  return static_cast<float>(length / area / frame.width);
}

bool isKeyFrame(const AVFrame& frame) {
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(58, 29, 100)
  return (frame.flags & AV_FRAME_FLAG_KEY) != 0;
#else
  return frame.key_frame != 0;
#endif
}

}  // namespace kinoprism::media
