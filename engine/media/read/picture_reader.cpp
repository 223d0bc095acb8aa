#include "engine/media/read/picture_reader.h"

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/media/analyse/borders.h"
#include "engine/media/read/picture_decoder.h"

namespace kinoprism::media {
namespace {

/// The decoder's own scaling differs from ours, so it may only do what leaves ours most of the work.
constexpr int kSpareResolution = 4;

void require(const PicturePlan& plan) {
  const bool isSize =
      plan.width > 0 && plan.height > 0 && plan.width <= kMaxPictureSide && plan.height <= kMaxPictureSide;
  if (isSize && plan.cropShare > 0 && plan.cropShare <= 1) return;
  throw core::Error(core::ErrorCode::BadArgument,
                    {core::MessageId::PictureCropInvalid, plan.width, plan.height, plan.cropShare});
}

/// The largest middle part of the target's shape, and of that the share.
PixelView centreOf(const PixelView& picture, const PicturePlan& plan) {
  const double scale =
      std::min(static_cast<double>(picture.width) / plan.width, static_cast<double>(picture.height) / plan.height);
  const bool isSquare = plan.width == plan.height;
  const auto side = [&](int target, int most) {
    const double whole = isSquare ? std::min(picture.width, picture.height) : scale * target;
    return std::clamp(static_cast<int>(plan.cropShare * whole), 1, most);
  };
  const int width = side(plan.width, picture.width);
  const int height = side(plan.height, picture.height);
  return picture.part((picture.width - width + 1) / 2, (picture.height - height + 1) / 2, width, height);
}

Picture fitted(const PixelView& picture, const PicturePlan& plan) {
  switch (plan.fit) {
    case PicturePlan::Fit::Squash:
      return resample(picture, plan.width, plan.height, ScalingKernel::Bicubic);
    case PicturePlan::Fit::CentreCrop:
      return resample(centreOf(picture, plan), plan.width, plan.height, ScalingKernel::Bicubic);
    case PicturePlan::Fit::Within:
      break;
  }
  const ScaledSize size = sizeWithin(picture.width, picture.height, plan.width, plan.height);
  return resample(picture, size.width, size.height, ScalingKernel::Bicubic);
}

void swapRedAndBlue(Picture& picture) {
  for (size_t i = 0; i + 2 < picture.rgb.size(); i += 3) std::swap(picture.rgb[i], picture.rgb[i + 2]);
}

}  // namespace

Picture readPicture(const OpenedFile& file, const PicturePlan& plan, const MediaLimits& limits, PictureInfo* info) {
  require(plan);
  const std::string bytes = file.readAll(kMaxPictureBytes);
  const PictureInfo header = checkedHeader(bytes, file.name());
  if (info) *info = header;
  const int times = reductionFor(header, plan.width * kSpareResolution, plan.height * kSpareResolution, limits.pixels);
  const cv::Mat decoded = decodeBgr(bytes, header, times, limits.pixels, file.name());
  PixelView view{decoded.data, static_cast<ptrdiff_t>(decoded.step), decoded.cols, decoded.rows};
  if (plan.trimBorders) view = within(view, blackBorders(view));
  Picture picture = fitted(view, plan);
  swapRedAndBlue(picture);
  return picture;
}

}  // namespace kinoprism::media
