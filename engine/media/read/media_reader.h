#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "engine/core/progress.h"
#include "engine/media/read/captions.h"
#include "engine/media/read/media_limits.h"
#include "engine/media/read/picture.h"
#include "engine/media/read/probe.h"

namespace kinoprism::media {

/// How a picture becomes the input of an encoder. Scaling is that of Pillow 13's BICUBIC, bit for bit: a = −0.5,
/// antialiased, rounded to 8 bits between the two passes (see resample.h).
struct PicturePlan {
  enum class Fit {
    Squash,      ///< the whole picture to width x height, whatever its shape
    CentreCrop,  ///< the middle: cropShare of the shorter side (rounded down), cut out and then scaled
    Within,      ///< the whole picture in its shape, no larger than width x height and never enlarged
  };
  int width = 224;  ///< > 0
  int height = 224;
  Fit fit = Fit::Squash;
  double cropShare = 224.0 / 256;  ///< of CentreCrop: in (0, 1]
  bool trimBorders = false;        ///< cut black borders off first
};

struct SoundPlan {
  int rate = 16'000;         ///< samples a second to deliver: 1,000 to 192,000
  double start = 0;          ///< seconds from the beginning
  double seconds = 0;        ///< 0: to the end
  bool trimSilence = false;  ///< cut off the ends while 10 ms have an RMS below −60 dBFS; all silent: nothing cut
  bool normaliseLoudness = false;  ///< to targetLufs by one gain, held back where a sample would go beyond ±1
  double targetLufs = -23;
};

struct SoundFacts {
  double seconds = 0;  ///< of what was delivered
  int sourceRate = 0;  ///< samples a second, as stored
  int sourceChannels = 0;
  /// Integrated loudness (EBU R 128) of the mono sound from start to start + seconds before any gain; NaN where it is
  /// silent or shorter than 0.4 s.
  double lufs = std::numeric_limits<double>::quiet_NaN();
  double peak = 0;   ///< largest magnitude delivered
  double start = 0;  ///< seconds of silence cut off at the front
};

/// Which frames of a film, and how. Scaling is bilinear, antialiased; pixels count as square.
struct FramePlan {
  enum class Fit {
    Squash,         ///< the whole frame to width x height
    ShortSideCrop,  ///< the shorter side to shortSide, then the middle width x height, offsets rounded down
    Within,         ///< the whole frame in its shape, no larger than width x height and never enlarged
  };
  double start = 0;            ///< seconds; a frame up to a quarter of its length before it counts
  double seconds = 0;          ///< 0: to the end
  double framesPerSecond = 0;  ///< 0: every frame; else the first from each start + k / framesPerSecond on, likewise
  int64_t maxFrames = 0;       ///< 0: no limit
  /// If not empty, just the frames on screen at these seconds, in rising order, found by seeking; a time after the end
  /// gives none. start, seconds and framesPerSecond are not looked at.
  std::vector<double> times = {};
  int width = 0;  ///< 0 (both): as stored
  int height = 0;
  Fit fit = Fit::Squash;
  int shortSide = 256;       ///< of ShortSideCrop: no smaller than width and height
  bool trimBorders = false;  ///< cut off first what is black in nine frames spread over the file
};

struct VideoFrame {
  int64_t number = 0;  ///< from 0, as shown; after a seek it follows from the time and the mean frame rate
  double seconds = 0;
  bool isKey = false;
  /// Mean length of the codec's motion vectors, by the area they move, as a share of the frame's width. NaN where there
  /// are none: key frames, and codecs that do not tell (VP9, AV1).
  float motion = std::numeric_limits<float>::quiet_NaN();
  Picture picture;
};

/// Reads pictures, sound and frames from files that nobody trusts. Every call throws Error{NotFound, Io} where the file
/// cannot be opened, Error{BadInput} naming it where it is damaged or holds nothing of the kind, Error{TooLarge} where
/// it breaks a limit, Error{BadArgument} for a plan that makes no sense, and Cancelled. What receive throws passes
/// through. After an exception the reader may be used for the next file. One object a thread.
class MediaReader {
 public:
  virtual ~MediaReader() = default;

  virtual MediaInfo probe(const std::filesystem::path& file) = 0;

  /// The file is a JPEG, PNG or WebP; grey and CMYK become RGB, a camera's orientation is applied. JPEGs are decoded at
  /// full size unless they are at least four times larger than needed both ways. info receives what the header says.
  virtual Picture picture(const std::filesystem::path& file, const PicturePlan& plan, PictureInfo* info = nullptr) = 0;

  /// The mean of the channels, resampled by FFmpeg's swresample with its default settings, in pieces of any size.
  /// Memory does not grow with the file: trimming and loudness take a pass of their own over it.
  virtual SoundFacts sound(const std::filesystem::path& file, const SoundPlan& plan,
                           const std::function<void(std::span<const float> mono)>& receive,
                           core::Progress& progress) = 0;

  /// Calls receive for each frame as it is decoded, until it returns false (enough).
  virtual void frames(const std::filesystem::path& file, const FramePlan& plan,
                      const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) = 0;

  /// See readCaptions.
  virtual std::vector<Caption> captions(const std::filesystem::path& file, core::Progress& progress) = 0;
};

/// Decodes in this process: for files that the program made itself, and for tests.
std::unique_ptr<MediaReader> localMediaReader(const MediaLimits& limits = {});

/// Decodes in a worker process of its own (kinoprism-media-worker) that may do nothing but read what it is handed. It
/// starts with the first call. A file that makes it crash, hang or lie gives Error{BadInput} and a new worker for the
/// next one. Cancelling takes 0.1 s. Throws Error{Unsupported} where the worker's program cannot be started.
std::unique_ptr<MediaReader> isolatedMediaReader(const MediaLimits& limits = {});

}  // namespace kinoprism::media
