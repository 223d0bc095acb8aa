#include "storage/ratings/rating_codec.h"

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::storage {
namespace {

constexpr uint16_t kHalfStar = 50;

void putVarint(std::string& bytes, uint64_t value) {
  while (value >= 0x80) {
    bytes.push_back(static_cast<char>(value | 0x80));
    value >>= 7;
  }
  bytes.push_back(static_cast<char>(value));
}

uint64_t zigzag(int64_t value) { return (static_cast<uint64_t>(value) << 1) ^ static_cast<uint64_t>(value >> 63); }
int64_t unzigzag(uint64_t value) { return static_cast<int64_t>(value >> 1) ^ -static_cast<int64_t>(value & 1); }

[[noreturn]] void throwDamaged() {
  throw core::Error(core::ErrorCode::BadInput, core::MessageId::RatingsDamaged, "rating block");
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : m_bytes(bytes) {}
  bool done() const { return m_place == m_bytes.size(); }

  uint8_t byte() {
    if (done()) throwDamaged();
    return static_cast<uint8_t>(m_bytes[m_place++]);
  }
  uint64_t varint() {
    uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const uint8_t part = byte();
      value |= static_cast<uint64_t>(part & 0x7f) << shift;
      if (part < 0x80) return value;
    }
    throwDamaged();
  }

 private:
  std::string_view m_bytes;
  size_t m_place = 0;
};

}  // namespace

std::string packRatings(std::span<const RatingEvent> events) {
  std::string bytes;
  bytes.reserve(events.size() * 6);
  RatingEvent previous;
  for (const RatingEvent& event : events) {
    putVarint(bytes, event.movie - previous.movie);
    if (event.hundredths % kHalfStar == 0) {
      bytes.push_back(static_cast<char>(event.hundredths / kHalfStar));
    } else {
      bytes.push_back('\0');
      bytes.push_back(static_cast<char>(event.hundredths & 0xff));
      bytes.push_back(static_cast<char>(event.hundredths >> 8));
    }
    // Times may be any 64-bit number, so the difference is taken without sign.
    putVarint(bytes,
              zigzag(static_cast<int64_t>(static_cast<uint64_t>(event.time) - static_cast<uint64_t>(previous.time))));
    previous = event;
  }
  return bytes;
}

void unpackRatings(std::string_view bytes, std::vector<RatingEvent>& events) {
  Unpacker unpacker(bytes);
  RatingEvent event;
  while (!unpacker.done()) {
    const uint64_t step = unpacker.varint();
    if (step > ~event.movie) throwDamaged();
    event.movie += static_cast<uint32_t>(step);
    const uint8_t halves = unpacker.byte();
    if (halves != 0) {
      event.hundredths = static_cast<uint16_t>(halves * kHalfStar);
    } else {
      const uint8_t low = unpacker.byte();
      event.hundredths = static_cast<uint16_t>(low | unpacker.byte() << 8);
    }
    if (event.hundredths < 50 || event.hundredths > kLastCode) throwDamaged();
    if (!isStars(event.hundredths) && event.hundredths % kHalfStar != 0) throwDamaged();
    event.time =
        static_cast<int64_t>(static_cast<uint64_t>(event.time) + static_cast<uint64_t>(unzigzag(unpacker.varint())));
    events.push_back(event);
  }
}

void keepCurrent(std::vector<RatingEvent>& events) {
  size_t kept = 0;
  for (size_t i = 0; i < events.size(); ++i) {
    if (i + 1 < events.size() && events[i + 1].movie == events[i].movie) continue;
    events[kept++] = events[i];
  }
  events.resize(kept);
}

}  // namespace kinoprism::storage
