#pragma once

// For the .cpp files of this folder: what the program and its media worker say to each other over a socket.
//
// A message is a header and that many bytes; numbers are in the machine's own order, as both ends run on it. The
// program sends a request with the file's descriptor beside it; the worker answers with any number of Progress,
// Samples and Frame, and one Done or Failed. Stop, sent meanwhile, asks for no more frames. Nobody believes a length:
// Parser throws ProtocolError where a message ends early, goes on too long or says what cannot be.

#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "engine/core/message.h"
#include "engine/media/read/media_reader.h"

namespace kinoprism::media {

enum class MessageKind : uint32_t {
  // from the program
  Limits = 1,
  Probe,
  Picture,
  Sound,
  Frames,
  Captions,
  Stop,
  // from the worker
  Ready = 101,
  Progress,
  Samples,
  Frame,
  Done,
  Failed,
};

struct MessageHeader {
  MessageKind kind{};
  uint32_t size = 0;  ///< bytes that follow
};

/// Of a message without its pixels or samples.
constexpr uint32_t kMaxMessageBytes = 1 << 20;

/// A text of the worker as it may be shown to people: no control characters, no novels.
std::string presentable(std::string text);
/// Takes control characters out of the text, but for some.
void eraseControls(std::string& text, std::string_view butThese = {});

/// The other end said what it may not.
class ProtocolError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Puts values one after the other.
class Composer {
 public:
  template <class Value>
  requires std::is_arithmetic_v<Value> Composer& put(Value value) {
    m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    return *this;
  }
  Composer& put(std::string_view text);
  Composer& put(const core::Message& message);
  Composer& put(const std::vector<double>& values);

  const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
};

/// Takes them out again, in the same order.
class Parser {
 public:
  explicit Parser(std::string_view bytes) : m_bytes(bytes) {}

  template <class Value>
  Value get() {
    static_assert(std::is_arithmetic_v<Value> && !std::is_same_v<Value, bool>);
    Value value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  bool getBool();
  /// One of the first `count` values of an enumeration that counts from 0.
  template <class Enum>
  Enum getEnum(int count) {
    return static_cast<Enum>(checkedEnum(get<int32_t>(), count));
  }
  std::string getText();
  /// Of what a person may read: no control characters, no novels. Throws ProtocolError where it is none that
  /// Composer made.
  core::Message getMessage();
  std::vector<double> getNumbers();
  /// Everything must have been taken.
  void finish() const;
  std::string_view rest() const { return m_bytes; }

 private:
  static int checkedEnum(int32_t value, int count);
  std::string_view take(size_t size);

  std::string_view m_bytes;
};

void put(Composer& to, const MediaLimits& limits);
void put(Composer& to, const PicturePlan& plan);
void put(Composer& to, const SoundPlan& plan);
void put(Composer& to, const FramePlan& plan);
void put(Composer& to, const MediaInfo& info);
void put(Composer& to, const SoundFacts& facts);
void put(Composer& to, const PictureInfo& info);
void put(Composer& to, const std::vector<Caption>& captions);

void get(Parser& from, MediaLimits& limits);
void get(Parser& from, PicturePlan& plan);
void get(Parser& from, SoundPlan& plan);
void get(Parser& from, FramePlan& plan);
void get(Parser& from, MediaInfo& info);
void get(Parser& from, SoundFacts& facts);
void get(Parser& from, PictureInfo& info);
void get(Parser& from, std::vector<Caption>& captions);

/// A frame without its pixels.
void putHead(Composer& to, const VideoFrame& frame);
/// How many bytes putHead makes.
constexpr size_t kFrameHeadBytes = 8 + 8 + 4 + 4 + 4 + 4;
/// The size is checked against what may come: 0 x 0 for a picture that is not there yet.
VideoFrame getHead(Parser& from, int64_t maxPixels);

}  // namespace kinoprism::media
