#include "engine/media/worker/worker_protocol.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/core/message_ids.h"

namespace kinoprism::media {
namespace {

using Json = nlohmann::json;

constexpr size_t kMaxTextBytes = 5'000;       ///< longer than the longest path
constexpr size_t kMaxSentenceBytes = 64'000;  ///< of a message
constexpr int kMaxDepth = 20;                 ///< of its JSON, whose messages within messages are few

/// False where it goes deeper than any message does, or holds words of the worker's own.
bool makePresentable(Json& json, int depth = 0) {
  if (depth > kMaxDepth) return false;
  if (json.is_object() && json.value("message", Json()) == core::nameOf(core::MessageId::Verbatim)) return false;
  if (json.is_string()) json = presentable(json.get<std::string>());
  if (!json.is_structured()) return true;
  return std::ranges::all_of(json, [&](Json& part) { return makePresentable(part, depth + 1); });
}

}  // namespace

void eraseControls(std::string& text, std::string_view butThese) {
  std::erase_if(text, [&](char letter) {
    return (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7f) &&
           butThese.find(letter) == std::string_view::npos;
  });
}

std::string presentable(std::string text) {
  text.resize(std::min(text.size(), kMaxTextBytes));
  eraseControls(text);
  return text;
}

Composer& Composer::put(std::string_view text) {
  put(static_cast<uint32_t>(text.size()));
  m_bytes.append(text);
  return *this;
}

Composer& Composer::put(const core::Message& message) { return put(std::string_view(message.toJson())); }

Composer& Composer::put(const std::vector<double>& values) {
  put(static_cast<uint32_t>(values.size()));
  for (const double value : values) put(value);
  return *this;
}

std::string_view Parser::take(size_t size) {
  if (size > m_bytes.size()) throw ProtocolError("a message ends early");
  const std::string_view taken = m_bytes.substr(0, size);
  m_bytes.remove_prefix(size);
  return taken;
}

bool Parser::getBool() { return checkedEnum(get<int32_t>(), 2) == 1; }

int Parser::checkedEnum(int32_t value, int count) {
  if (value < 0 || value >= count) throw ProtocolError("a message holds an unknown choice");
  return value;
}

std::string Parser::getText() { return std::string(take(get<uint32_t>())); }

core::Message Parser::getMessage() {
  const std::string_view text = take(get<uint32_t>());
  if (text.size() > kMaxSentenceBytes) throw ProtocolError("a sentence is too long");
  Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !makePresentable(json)) throw ProtocolError("a sentence cannot be read");
  core::Message message = core::Message::parse(json.dump(-1, ' ', false, Json::error_handler_t::replace));
  if (message.empty() || message.id() == core::MessageId::Verbatim) throw ProtocolError("a sentence is unknown");
  return message;
}

std::vector<double> Parser::getNumbers() {
  const size_t count = get<uint32_t>();
  if (count > m_bytes.size() / sizeof(double)) throw ProtocolError("a list is longer than its message");
  std::vector<double> values(count);
  for (double& value : values) value = get<double>();
  return values;
}

void Parser::finish() const {
  if (!m_bytes.empty()) throw ProtocolError("a message is too long");
}

namespace {

void putBool(Composer& to, bool value) { to.put(int32_t{value}); }

template <class Enum>
void putEnum(Composer& to, Enum value) {
  to.put(static_cast<int32_t>(value));
}

}  // namespace

void put(Composer& to, const MediaLimits& limits) {
  to.put(limits.memory).put(limits.processorSeconds).put(limits.wallSeconds).put(limits.pixels).put(limits.samples);
}

void get(Parser& from, MediaLimits& limits) {
  limits.memory = from.get<int64_t>();
  limits.processorSeconds = from.get<int>();
  limits.wallSeconds = from.get<double>();
  limits.pixels = from.get<int64_t>();
  limits.samples = from.get<int64_t>();
}

void put(Composer& to, const PicturePlan& plan) {
  to.put(plan.width).put(plan.height).put(plan.cropShare);
  putEnum(to, plan.fit);
  putBool(to, plan.trimBorders);
}

void get(Parser& from, PicturePlan& plan) {
  plan.width = from.get<int>();
  plan.height = from.get<int>();
  plan.cropShare = from.get<double>();
  plan.fit = from.getEnum<PicturePlan::Fit>(3);
  plan.trimBorders = from.getBool();
}

void put(Composer& to, const SoundPlan& plan) {
  to.put(plan.rate).put(plan.start).put(plan.seconds).put(plan.targetLufs);
  putBool(to, plan.trimSilence);
  putBool(to, plan.normaliseLoudness);
}

void get(Parser& from, SoundPlan& plan) {
  plan.rate = from.get<int>();
  plan.start = from.get<double>();
  plan.seconds = from.get<double>();
  plan.targetLufs = from.get<double>();
  plan.trimSilence = from.getBool();
  plan.normaliseLoudness = from.getBool();
}

void put(Composer& to, const FramePlan& plan) {
  to.put(plan.start).put(plan.seconds).put(plan.framesPerSecond).put(plan.maxFrames).put(plan.times);
  to.put(plan.width).put(plan.height).put(plan.shortSide);
  putEnum(to, plan.fit);
  putBool(to, plan.trimBorders);
}

void get(Parser& from, FramePlan& plan) {
  plan.start = from.get<double>();
  plan.seconds = from.get<double>();
  plan.framesPerSecond = from.get<double>();
  plan.maxFrames = from.get<int64_t>();
  plan.times = from.getNumbers();
  plan.width = from.get<int>();
  plan.height = from.get<int>();
  plan.shortSide = from.get<int>();
  plan.fit = from.getEnum<FramePlan::Fit>(3);
  plan.trimBorders = from.getBool();
}

void put(Composer& to, const MediaInfo& info) {
  to.put(info.container).put(info.seconds);
  putBool(to, info.sound.has_value());
  if (info.sound) to.put(info.sound->codec).put(info.sound->rate).put(info.sound->channels);
  putBool(to, info.video.has_value());
  if (info.video)
    to.put(info.video->codec).put(info.video->width).put(info.video->height).put(info.video->framesPerSecond);
}

void get(Parser& from, MediaInfo& info) {
  info.container = from.getText();
  info.seconds = from.get<double>();
  if (from.getBool()) {
    SoundStream& sound = info.sound.emplace();
    sound.codec = from.getText();
    sound.rate = from.get<int>();
    sound.channels = from.get<int>();
  }
  if (from.getBool()) {
    VideoStream& video = info.video.emplace();
    video.codec = from.getText();
    video.width = from.get<int>();
    video.height = from.get<int>();
    video.framesPerSecond = from.get<double>();
  }
}

void put(Composer& to, const SoundFacts& facts) {
  to.put(facts.seconds).put(facts.sourceRate).put(facts.sourceChannels);
  to.put(facts.lufs).put(facts.peak).put(facts.start);
}

void get(Parser& from, SoundFacts& facts) {
  facts.seconds = from.get<double>();
  facts.sourceRate = from.get<int>();
  facts.sourceChannels = from.get<int>();
  facts.lufs = from.get<double>();
  facts.peak = from.get<double>();
  facts.start = from.get<double>();
}

void put(Composer& to, const PictureInfo& info) {
  putEnum(to, info.format);
  to.put(info.width).put(info.height);
}

void get(Parser& from, PictureInfo& info) {
  info.format = from.getEnum<PictureFormat>(3);
  info.width = from.get<int>();
  info.height = from.get<int>();
}

void put(Composer& to, const std::vector<Caption>& captions) {
  to.put(static_cast<uint32_t>(captions.size()));
  for (const Caption& caption : captions) to.put(caption.begin).put(caption.end).put(caption.text);
}

void get(Parser& from, std::vector<Caption>& captions) {
  const size_t count = from.get<uint32_t>();
  if (count > kMostCaptions) throw ProtocolError("there are more captions than a film may have");
  captions.resize(count);
  for (Caption& caption : captions) {
    caption.begin = from.get<double>();
    caption.end = from.get<double>();
    caption.text = from.getText();
  }
}

void putHead(Composer& to, const VideoFrame& frame) {
  to.put(frame.number).put(frame.seconds).put(frame.motion).put(frame.picture.width).put(frame.picture.height);
  putBool(to, frame.isKey);
}

VideoFrame getHead(Parser& from, int64_t maxPixels) {
  VideoFrame frame;
  frame.number = from.get<int64_t>();
  frame.seconds = from.get<double>();
  frame.motion = from.get<float>();
  frame.picture.width = from.get<int>();
  frame.picture.height = from.get<int>();
  frame.isKey = from.getBool();
  const Picture& picture = frame.picture;
  if (picture.width <= 0 || picture.height <= 0 || picture.width > maxPixels / picture.height)
    throw ProtocolError("a frame has an unexpected size");
  return frame;
}

}  // namespace kinoprism::media
