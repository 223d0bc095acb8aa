#include "engine/media/worker/isolated_reader.h"

#include <algorithm>
#include <cmath>

#include "engine/core/message_ids.h"
#include "engine/media/read/opened_file.h"
#include "engine/media/worker/worker_process.h"

namespace kinoprism::media {
namespace {

constexpr int kErrorCodes = 9;

/// The worker's own verdict on a file, after which it is ready for the next one.
struct FailedFile {
  core::Error error;
};

FailedFile failureFrom(Parser& parser) {
  const auto code = parser.getEnum<core::ErrorCode>(kErrorCodes);
  const core::Message message = parser.getMessage();
  return {core::Error(code, message, presentable(parser.getText()))};
}

core::Error setAside(const std::filesystem::path& file, const WorkerLost& lost) {
  const std::string detail = std::string("the worker ") + lost.what();
  switch (lost.how()) {
    case WorkerLost::How::Hung:
      return core::Error(core::ErrorCode::BadInput, {core::MessageId::DecoderHung, file}, detail);
    case WorkerLost::How::OutOfTime:
      return core::Error(core::ErrorCode::BadInput, {core::MessageId::DecodingTooLong, file}, detail);
    case WorkerLost::How::Crashed:
      break;
  }
  return core::Error(core::ErrorCode::BadInput, {core::MessageId::DecoderCrashed, file}, detail);
}

core::Error setAside(const std::filesystem::path& file, const ProtocolError& error) {
  return core::Error(core::ErrorCode::BadInput, {core::MessageId::DecoderOutputInvalid, file}, error.what());
}

bool isCount(double value) { return std::isfinite(value) && value >= 0; }

void requireSane(const MediaInfo& info) {
  const bool isSoundSane = !info.sound || (info.sound->rate >= 0 && info.sound->channels >= 0);
  const bool isVideoSane =
      !info.video || (info.video->width >= 0 && info.video->height >= 0 && isCount(info.video->framesPerSecond));
  if (!isCount(info.seconds) || !isSoundSane || !isVideoSane || (!info.sound && !info.video))
    throw ProtocolError("the description of a file cannot be");
}

/// Whether width x height may come of a box: exactly it, or, for what keeps its shape, no more.
void requireFits(const Picture& picture, int width, int height, bool exactly) {
  const bool fits =
      exactly ? picture.width == width && picture.height == height : picture.width <= width && picture.height <= height;
  if (!fits) throw ProtocolError("a picture has an unexpected size");
}

}  // namespace

/// One call: what may come in answer to it and where that goes.
struct IsolatedMediaReader::Request {
  MessageKind kind{};
  Composer plan;
  core::Progress& progress;
  int64_t maxPixels = 0;                    // 0: no pictures
  std::function<bool(VideoFrame&&)> frame;  // false: enough
  std::function<void(std::vector<float>)> sound;
  std::function<void(Parser&)> done;
  bool isStopped = false;
};

IsolatedMediaReader::IsolatedMediaReader(const MediaLimits& limits) : m_limits(limits) {}
IsolatedMediaReader::~IsolatedMediaReader() = default;

pid_t IsolatedMediaReader::workerProcess() const { return m_worker ? m_worker->process() : 0; }

WorkerProcess& IsolatedMediaReader::readyWorker(core::Progress& progress) {
  if (m_worker && !m_worker->isRunning()) m_worker.reset();
  if (!m_worker) m_worker = std::make_unique<WorkerProcess>(m_limits, progress);
  return *m_worker;
}

namespace {

VideoFrame receiveFrame(WorkerProcess& worker, const MessageHeader& header, int64_t maxPixels,
                        core::Progress& progress) {
  if (header.size < kFrameHeadBytes) throw ProtocolError("a frame ends early");
  const std::string head = worker.receiveText(kFrameHeadBytes, progress);
  Parser parser(head);
  VideoFrame frame = getHead(parser, maxPixels);
  parser.finish();
  const size_t bytes = static_cast<size_t>(frame.picture.width) * static_cast<size_t>(frame.picture.height) * 3;
  if (header.size != kFrameHeadBytes + bytes) throw ProtocolError("a frame has more or fewer pixels than it says");
  frame.picture.rgb.resize(bytes);
  worker.receive(std::as_writable_bytes(std::span(frame.picture.rgb)), progress);
  return frame;
}

std::vector<float> receiveSamples(WorkerProcess& worker, const MessageHeader& header, core::Progress& progress) {
  if (header.size > kMaxMessageBytes || header.size % sizeof(float) != 0)
    throw ProtocolError("an odd number of samples");
  std::vector<float> samples(header.size / sizeof(float));
  worker.receive(std::as_writable_bytes(std::span(samples)), progress);
  if (!std::ranges::all_of(samples, [](float value) { return std::isfinite(value); }))
    throw ProtocolError("a sample is not a number");
  return samples;
}

void reportProgress(Parser& parser, core::Progress& progress) {
  const core::Message what = parser.getMessage();
  const auto done = parser.get<int64_t>();
  const auto total = parser.get<int64_t>();
  parser.finish();
  progress.report(what, std::max<int64_t>(0, done), std::max<int64_t>(0, total));
}

}  // namespace

/// Hears the worker out. Throws what its Failed says, when it is ready for the next file again, as FailedFile.
void IsolatedMediaReader::hear(Request& request) {
  WorkerProcess& worker = *m_worker;
  core::Progress& progress = request.progress;
  const auto maxBytes =
      static_cast<uint32_t>(std::clamp<int64_t>(request.maxPixels * 3 + 4096, kMaxMessageBytes, UINT32_MAX));
  while (true) {
    const MessageHeader header = worker.receiveHeader(maxBytes, progress);
    if (header.kind == MessageKind::Frame && request.maxPixels > 0) {
      VideoFrame frame = receiveFrame(worker, header, request.maxPixels, progress);
      if (request.isStopped || request.frame(std::move(frame))) continue;
      request.isStopped = true;
      worker.send(MessageKind::Stop, {}, -1, progress);
      continue;
    }
    if (header.kind == MessageKind::Samples && request.sound) {
      request.sound(receiveSamples(worker, header, progress));
      continue;
    }
    if (header.size > kMaxMessageBytes) throw ProtocolError("a message is longer than allowed");
    const std::string message = worker.receiveText(header.size, progress);
    Parser parser(message);
    if (header.kind == MessageKind::Progress) {
      reportProgress(parser, progress);
    } else if (header.kind == MessageKind::Failed) {
      throw failureFrom(parser);
    } else if (header.kind == MessageKind::Done) {
      request.done(parser);
      return parser.finish();
    } else {
      throw ProtocolError("an answer was not asked for");
    }
  }
}

void IsolatedMediaReader::ask(const std::filesystem::path& file, Request& request) {
  const OpenedFile opened = OpenedFile::open(file);
  WorkerProcess& worker = readyWorker(request.progress);
  Composer message;
  message.put(file.string());
  const std::string bytes = message.bytes() + request.plan.bytes();
  if (bytes.size() > kMaxMessageBytes)
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::TooManyFrameTimes);
  try {
    worker.beginFile();
    worker.send(request.kind, bytes, opened.descriptor(), request.progress);
    return hear(request);
  } catch (const FailedFile& failed) {
    throw failed.error;
  } catch (const WorkerLost& lost) {
    m_worker.reset();
    throw setAside(file, lost);
  } catch (const ProtocolError& error) {
    m_worker.reset();
    throw setAside(file, error);
  } catch (...) {
    // In the middle of an answer that nobody wants to hear to its end.
    m_worker.reset();
    throw;
  }
}

MediaInfo IsolatedMediaReader::probe(const std::filesystem::path& file) {
  core::Progress unseen;
  MediaInfo info;
  Request request{.kind = MessageKind::Probe, .plan = {}, .progress = unseen, .frame = {}, .sound = {}, .done = {}};
  request.done = [&](Parser& parser) {
    get(parser, info);
    requireSane(info);
  };
  ask(file, request);
  return info;
}

Picture IsolatedMediaReader::picture(const std::filesystem::path& file, const PicturePlan& plan, PictureInfo* info) {
  core::Progress unseen;
  Picture picture;
  Request request{.kind = MessageKind::Picture, .plan = {}, .progress = unseen, .frame = {}, .sound = {}, .done = {}};
  put(request.plan, plan);
  request.maxPixels = int64_t{plan.width} * plan.height;
  request.frame = [&](VideoFrame&& frame) {
    requireFits(frame.picture, plan.width, plan.height, plan.fit != PicturePlan::Fit::Within);
    picture = std::move(frame.picture);
    return true;
  };
  request.done = [&](Parser& parser) {
    PictureInfo header;
    get(parser, header);
    if (picture.rgb.empty() || header.width <= 0 || header.height <= 0) throw ProtocolError("no picture came");
    if (info) *info = header;
  };
  ask(file, request);
  return picture;
}

SoundFacts IsolatedMediaReader::sound(const std::filesystem::path& file, const SoundPlan& plan,
                                      const std::function<void(std::span<const float>)>& receive,
                                      core::Progress& progress) {
  SoundFacts facts;
  int64_t delivered = 0;
  Request request{.kind = MessageKind::Sound, .plan = {}, .progress = progress, .frame = {}, .sound = {}, .done = {}};
  put(request.plan, plan);
  const double wanted = plan.seconds > 0 ? plan.seconds * plan.rate + 1 : std::numeric_limits<double>::infinity();
  request.sound = [&](const std::vector<float>& samples) {
    delivered += static_cast<int64_t>(samples.size());
    if (static_cast<double>(delivered) > wanted) throw ProtocolError("more sound came than was asked for");
    receive(samples);
  };
  request.done = [&](Parser& parser) {
    get(parser, facts);
    if (!isCount(facts.peak) || !isCount(facts.start) || std::isinf(facts.lufs) || facts.sourceRate < 0 ||
        facts.sourceChannels < 0)
      throw ProtocolError("the description of a sound cannot be");
    facts.seconds = static_cast<double>(delivered) / plan.rate;
  };
  ask(file, request);
  return facts;
}

void IsolatedMediaReader::frames(const std::filesystem::path& file, const FramePlan& plan,
                                 const std::function<bool(VideoFrame&&)>& receive, core::Progress& progress) {
  Request request{.kind = MessageKind::Frames, .plan = {}, .progress = progress, .frame = {}, .sound = {}, .done = {}};
  put(request.plan, plan);
  const bool asStored = plan.width == 0;
  request.maxPixels = asStored ? m_limits.pixels : int64_t{plan.width} * plan.height;
  int64_t delivered = 0;
  request.frame = [&](VideoFrame&& frame) {
    if (!asStored) requireFits(frame.picture, plan.width, plan.height, plan.fit != FramePlan::Fit::Within);
    if (!std::isfinite(frame.seconds)) throw ProtocolError("a frame has no time");
    if (plan.maxFrames > 0 && ++delivered > plan.maxFrames) throw ProtocolError("more frames came than were asked for");
    return receive(std::move(frame));
  };
  request.done = [](Parser&) {};
  ask(file, request);
}

std::vector<Caption> IsolatedMediaReader::captions(const std::filesystem::path& file, core::Progress& progress) {
  std::vector<Caption> captions;
  Request request{
      .kind = MessageKind::Captions, .plan = {}, .progress = progress, .frame = {}, .sound = {}, .done = {}};
  request.done = [&](Parser& parser) {
    get(parser, captions);
    for (Caption& caption : captions) {
      if (!std::isfinite(caption.begin) || !std::isfinite(caption.end)) throw ProtocolError("a caption has no time");
      eraseControls(caption.text, "\n");
    }
  };
  ask(file, request);
  return captions;
}

std::unique_ptr<MediaReader> isolatedMediaReader(const MediaLimits& limits) {
  return std::make_unique<IsolatedMediaReader>(limits);
}

}  // namespace kinoprism::media
