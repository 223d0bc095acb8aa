#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/core/matrix.h"
#include "engine/core/progress.h"
#include "engine/encode/encoding.h"
#include "engine/encode/net/tensors.h"
#include "engine/media/read/picture.h"

namespace kinoprism::encode {

/// A convolutional network trained to name pictures, of which the layer before the names is used.
class PictureNetwork {
 public:
  virtual ~PictureNetwork() = default;

  virtual size_t dimensions() const = 0;
  virtual int side() const = 0;  ///< pixels of the square picture that it reads

  /// Penultimate features as the network gives them (not scaled), a row a picture. pictures: side() x side(). On the
  /// processor pictures run side by side on all compute threads. Throws Error{BadArgument} for another size, Cancelled.
  virtual core::Matrix embed(std::span<const media::Picture> pictures, core::Progress& progress) const = 0;

  /// Scores of the classes before the softmax, a row a picture.
  virtual core::Matrix classify(std::span<const media::Picture> pictures, core::Progress& progress) const = 0;

  /// Grad-CAM (Selvaraju et al., ICCV 2017, eq. 1 and 2) of the last convolution: where the picture has what raises the
  /// likeliest class, or, with a direction of dimensions() values, where it has what brings its features that way: the
  /// direction of another movie's features shows what both share.
  virtual Saliency saliency(const media::Picture& picture, std::span<const float> direction) const = 0;
};

/// EfficientNet-Lite0: Tan & Le, ICML 2019, without squeeze-and-excitation; 1280 features. weights: the pack
/// "efficientnet-lite0". Throws Error{BadInput}.
std::unique_ptr<PictureNetwork> efficientNetLite0(const core::TensorFile& weights, std::vector<std::string> labels,
                                                  const NetDevice& place);

/// ResNet-50: He et al., CVPR 2016; 2048 features, the mean over the last maps. weights: a person's file with
/// torchvision's names, which are also timm's. Throws Error{BadInput} naming the tensor that is absent or of another
/// shape; the last layer may have any number of classes.
std::unique_ptr<PictureNetwork> resNet50(const core::TensorFile& weights, const NetDevice& place);

/// VGG-16: Simonyan & Zisserman, ICLR 2015; features are what the second fully connected layer gives after its ReLU,
/// 4096 unless the file has it narrower. weights: a person's file with torchvision's or timm's names. Throws as
/// resNet50.
std::unique_ptr<PictureNetwork> vgg16(const core::TensorFile& weights, const NetDevice& place);

/// What the networks below and I3D share, for their .cpp files.

/// The pictures' values 0 to 255 where the network runs: [pictures, side, side, 3]. Throws Error{BadArgument} when a
/// picture is not side x side.
at::Tensor pictureValues(std::span<const media::Picture> pictures, int side, const NetDevice& place);

/// Calls read for some of the pictures at a time, side by side on all compute threads or many at once on a GPU, and
/// copies the rows that it gives: pictures x columns. Throws what read throws, Cancelled.
core::Matrix rowsOfPictures(std::span<const media::Picture> pictures, size_t columns, const NetDevice& place,
                            core::Progress& progress,
                            const std::function<at::Tensor(std::span<const media::Picture>)>& read);

/// [dimensions], over the same memory. Throws Error{BadArgument} for another number of values.
at::Tensor directionTensor(std::span<const float> direction, size_t dimensions);

/// The last step of Grad-CAM: negative sums become 0, the rest shares of the largest. sums: [height, width], 32 bits,
/// on the processor.
void setMap(Saliency& saliency, const at::Tensor& sums);

}  // namespace kinoprism::encode
