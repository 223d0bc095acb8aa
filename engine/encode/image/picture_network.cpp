#include "engine/encode/image/picture_network.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

#include "engine/core/message_ids.h"
#include "engine/core/parallel.h"

namespace kinoprism::encode {
namespace {

constexpr size_t kPicturesAtOnce = 1;  // of a thread: VGG-16 takes half a second, and a cancel is heard after it
constexpr size_t kPicturesAtOnceOnGpu = 64;

}  // namespace

at::Tensor pictureValues(std::span<const media::Picture> pictures, int side, const NetDevice& place) {
  at::Tensor bytes = at::empty({int64_t(pictures.size()), side, side, 3}, at::kByte);
  const size_t size = static_cast<size_t>(side) * static_cast<size_t>(side) * 3;
  for (size_t p = 0; p < pictures.size(); ++p) {
    const media::Picture& picture = pictures[p];
    if (picture.width != side || picture.height != side || picture.rgb.size() != size)
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::PictureSideMismatch, side});
    std::copy(picture.rgb.begin(), picture.rgb.end(), bytes.data_ptr<uint8_t>() + p * size);
  }
  return bytes.to(torchDevice(place), place.half ? at::kHalf : at::kFloat);
}

core::Matrix rowsOfPictures(std::span<const media::Picture> pictures, size_t columns, const NetDevice& place,
                            core::Progress& progress,
                            const std::function<at::Tensor(std::span<const media::Picture>)>& read) {
  core::Matrix result(pictures.size(), columns);
  const auto run = [&](size_t begin, size_t end) {
    const c10::InferenceMode inference;  // of this thread
    progress.throwIfCancelled();
    copyValues(read(pictures.subspan(begin, end - begin)), result.row(begin).data());
  };
  if (!place.onGpu()) {
    core::parallelFor(pictures.size(), kPicturesAtOnce, run);
    return result;
  }
  for (size_t begin = 0; begin < pictures.size(); begin += kPicturesAtOnceOnGpu)
    run(begin, std::min(pictures.size(), begin + kPicturesAtOnceOnGpu));
  return result;
}

at::Tensor directionTensor(std::span<const float> direction, size_t dimensions) {
  if (direction.size() != dimensions) {
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::DirectionLength, dimensions, direction.size()});
  }
  return at::from_blob(const_cast<float*>(direction.data()), {int64_t(dimensions)}, at::kFloat);
}

void setMap(Saliency& saliency, const at::Tensor& sums) {
  const at::Tensor positive = sums.clamp_min(0);
  const at::Tensor map = (positive / positive.max().clamp_min(1e-12)).contiguous();
  saliency.height = static_cast<int>(map.size(0));
  saliency.width = static_cast<int>(map.size(1));
  saliency.values.assign(map.data_ptr<float>(), map.data_ptr<float>() + map.numel());
}

}  // namespace kinoprism::encode
