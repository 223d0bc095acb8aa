#include "engine/media/read/frame_converter.h"

#include <algorithm>
#include <cmath>
#include <new>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

constexpr int kFlags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP;
constexpr int kAlignment = 64;

int matrixOf(const AVFrame& frame) {
  switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
      return SWS_CS_ITU709;
    case AVCOL_SPC_FCC:
      return SWS_CS_FCC;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
      return SWS_CS_ITU601;
    case AVCOL_SPC_SMPTE240M:
      return SWS_CS_SMPTE240M;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
      return SWS_CS_BT2020;
    default:
      return frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
  }
}

void setColours(SwsContext* scaler, const AVFrame& frame) {
  const int isFull = frame.color_range == AVCOL_RANGE_JPEG;
  const int* const matrix = sws_getCoefficients(matrixOf(frame));
  // Fails for formats that are RGB already, where there is nothing to set.
  sws_setColorspaceDetails(scaler, matrix, isFull, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0, 1 << 16, 1 << 16);
}

Picture copyOf(const PixelView& view) {
  Picture picture{view.width, view.height, {}};
  const size_t rowBytes = static_cast<size_t>(view.width) * 3;
  picture.rgb.reserve(rowBytes * static_cast<size_t>(view.height));
  for (int y = 0; y < view.height; ++y) {
    const uint8_t* const row = view.pixels + y * view.stride;
    picture.rgb.insert(picture.rgb.end(), row, row + rowBytes);
  }
  return picture;
}

/// Only the part that is kept is ever scaled.
Picture shortSideCrop(const PixelView& frame, const FramePlan& plan) {
  const double scale = static_cast<double>(plan.shortSide) / std::min(frame.width, frame.height);
  const auto side = [&](int pixels) { return std::max(plan.shortSide, static_cast<int>(std::lround(pixels * scale))); };
  const int width = side(frame.width);
  const int height = side(frame.height);
  return resample(frame, width, height, ScalingKernel::Bilinear,
                  {(width - plan.width) / 2, (height - plan.height) / 2, plan.width, plan.height});
}

}  // namespace

PixelView FrameConverter::toRgb(const AVFrame& frame, const MediaLimits& limits, const std::string& name) {
  const int64_t pixels = int64_t{frame.width} * frame.height;
  if (frame.width <= 0 || frame.height <= 0 || pixels > limits.pixels) {
    throw core::Error(core::ErrorCode::TooLarge, {core::MessageId::FrameTooLarge, name, frame.width, frame.height});
  }
  const auto format = static_cast<AVPixelFormat>(frame.format);
  m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height, format, frame.width, frame.height,
                                      AV_PIX_FMT_RGB24, kFlags, nullptr, nullptr, nullptr));
  if (!m_scaler) {
    throw core::Error(core::ErrorCode::Unsupported, {core::MessageId::PixelFormatUnsupported, name});
  }
  setColours(m_scaler.get(), frame);
  const int stride = (frame.width * 3 + kAlignment - 1) / kAlignment * kAlignment;
  m_pixels.resize(static_cast<size_t>(stride) * static_cast<size_t>(frame.height) + kAlignment);
  uint8_t* const target[] = {m_pixels.data(), nullptr, nullptr, nullptr};
  const int strides[] = {stride, 0, 0, 0};
  if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, target, strides) < 0)
    throw std::bad_alloc();
  return {m_pixels.data(), stride, frame.width, frame.height};
}

Picture fitted(const PixelView& frame, const FramePlan& plan, const Borders& borders) {
  const bool leavesSome = borders.left + borders.right < frame.width && borders.top + borders.bottom < frame.height;
  const PixelView view = leavesSome ? within(frame, borders) : frame;
  if (plan.width == 0) return copyOf(view);
  switch (plan.fit) {
    case FramePlan::Fit::Squash:
      return resample(view, plan.width, plan.height, ScalingKernel::Bilinear);
    case FramePlan::Fit::ShortSideCrop:
      return shortSideCrop(view, plan);
    case FramePlan::Fit::Within:
      break;
  }
  const ScaledSize size = sizeWithin(view.width, view.height, plan.width, plan.height);
  return resample(view, size.width, size.height, ScalingKernel::Bilinear);
}

}  // namespace kinoprism::media
