#include "engine/media/worker/media_worker.h"

#include <sys/socket.h>

#include <algorithm>
#include <chrono>
#include <new>
#include <opencv2/core/mat.hpp>
#include <opencv2/imgcodecs.hpp>

#include "engine/core/message_ids.h"
#include "engine/media/read/ffmpeg_handles.h"
#include "engine/media/read/frame_reader.h"
#include "engine/media/read/local_reader.h"
#include "engine/media/read/picture_reader.h"
#include "engine/media/read/sound_reader.h"
#include "engine/media/worker/worker_sandbox.h"
#include "engine/media/worker/worker_socket.h"

namespace kinoprism::media {
namespace {

constexpr const char* kCodecs[] = {"h264", "hevc", "mpeg4", "vp8",    "vp9",  "av1",
                                   "aac",  "mp3",  "opus",  "vorbis", "flac", "pcm_s16le"};

bool isDecodable(const char* codec) {
  const AVCodecDescriptor* const descriptor = avcodec_descriptor_get_by_name(codec);
  return descriptor && avcodec_find_decoder(descriptor->id);
}

/// Signs of life to the program, not more often than it looks for them.
class ToldProgress : public core::Progress {
 public:
  explicit ToldProgress(WorkerSocket& socket) : m_socket(socket) {}

  void report(const core::Message& what, int64_t done, int64_t total) override {
    const auto now = std::chrono::steady_clock::now();
    if (now - m_last < std::chrono::milliseconds(50)) return;
    m_last = now;
    Composer message;
    message.put(what).put(done).put(total);
    m_socket.send(MessageKind::Progress, message.bytes());
  }

 private:
  WorkerSocket& m_socket;
  std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

std::span<const uint8_t> bytesOf(std::span<const float> samples) {
  return {reinterpret_cast<const uint8_t*>(samples.data()), samples.size_bytes()};
}

class MediaWorker {
 public:
  explicit MediaWorker(int socket) : m_socket(socket) {}

  [[noreturn]] void run(int socket) {
    takeLimits(socket);
    while (true) {
      const WorkerSocket::Message message = m_socket.receive();
      if (message.descriptor >= 0) serve(message);  // else a Stop that came too late
    }
  }

 private:
  void takeLimits(int socket) {
    const WorkerSocket::Message message = m_socket.receive();
    Parser parser(message.bytes);
    get(parser, m_limits);
    Composer answer;
    const std::vector<core::Message> shortcomings = enterSandbox(m_limits, socket);
    answer.put(static_cast<int32_t>(shortcomings.size()));
    for (const core::Message& missing : shortcomings) answer.put(missing);
    for (const char* const codec : kCodecs) answer.put(std::string_view(codec)).put(int32_t{isDecodable(codec)});
    m_socket.send(MessageKind::Ready, answer.bytes());
  }

  void serve(const WorkerSocket::Message& message) {
    Parser parser(message.bytes);
    const std::string name = parser.getText();
    try {
      Composer done;
      {
        const OpenedFile file(message.descriptor, name);
        ToldProgress progress(m_socket);
        answer(message.kind, file, parser, progress, done);
      }
      // The file is closed by now: whoever hears of the end may count on it.
      m_socket.send(MessageKind::Done, done.bytes());
    } catch (const core::Error& error) {
      fail(error);
    } catch (const std::bad_alloc&) {
      fail(needsTooMuchMemory(name));
    } catch (const std::exception& error) {
      fail(core::Error(core::ErrorCode::BadInput, {core::MessageId::FileUndecodable, name}, error.what()));
    }
  }

  void fail(const core::Error& error) {
    Composer message;
    message.put(static_cast<int32_t>(error.code())).put(error.message()).put(std::string_view(error.detail()));
    m_socket.send(MessageKind::Failed, message.bytes());
  }

  void answer(MessageKind kind, const OpenedFile& file, Parser& parser, core::Progress& progress, Composer& done) {
    switch (kind) {
      case MessageKind::Probe:
        return put(done, probeMedia(file, m_limits, progress));
      case MessageKind::Picture:
        return answerPicture(file, parser, done);
      case MessageKind::Sound:
        return answerSound(file, parser, progress, done);
      case MessageKind::Frames:
        return answerFrames(file, parser, progress);
      case MessageKind::Captions:
        return put(done, readCaptions(file, m_limits, progress));
      default:
        throw core::Error(core::ErrorCode::BadArgument, core::MessageId::WorkerRequestUnknown);
    }
  }

  void answerPicture(const OpenedFile& file, Parser& parser, Composer& done) {
    PicturePlan plan;
    get(parser, plan);
    PictureInfo info;
    VideoFrame frame;
    frame.picture = readPicture(file, plan, m_limits, &info);
    send(frame);
    put(done, info);
  }

  void answerSound(const OpenedFile& file, Parser& parser, core::Progress& progress, Composer& done) {
    SoundPlan plan;
    get(parser, plan);
    const auto receive = [&](std::span<const float> mono) {
      constexpr size_t kMost = kMaxMessageBytes / sizeof(float);
      for (size_t begin = 0; begin < mono.size(); begin += kMost)
        m_socket.send(MessageKind::Samples, {}, bytesOf(mono.subspan(begin, std::min(kMost, mono.size() - begin))));
    };
    put(done, readSound(file, plan, m_limits, receive, progress));
  }

  void answerFrames(const OpenedFile& file, Parser& parser, core::Progress& progress) {
    FramePlan plan;
    get(parser, plan);
    const auto receive = [&](VideoFrame&& frame) {
      if (m_socket.isStopRequested()) return false;
      send(frame);
      return true;
    };
    readFrames(file, plan, m_limits, receive, progress);
  }

  void send(const VideoFrame& frame) {
    Composer head;
    putHead(head, frame);
    m_socket.send(MessageKind::Frame, head.bytes(), frame.picture.rgb);
  }

  WorkerSocket m_socket;
  MediaLimits m_limits;
};

/// What decoders load or set up when they are first used, they do now: later they may not open a file.
void warmUp() {
  quietFfmpeg();
  const cv::Mat picture(8, 8, CV_8UC3, cv::Scalar(1, 2, 3));
  std::vector<uint8_t> bytes;
  for (const char* ending : {".jpg", ".png", ".webp"}) {
    if (cv::haveImageWriter(ending) && cv::imencode(ending, picture, bytes)) cv::imdecode(bytes, cv::IMREAD_COLOR);
  }
}

}  // namespace

int runMediaWorker(int socket) {
  int type = 0;
  socklen_t size = sizeof type;
  if (::getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) != 0) return 2;
  warmUp();
  MediaWorker(socket).run(socket);
}

}  // namespace kinoprism::media
