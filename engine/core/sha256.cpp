#include "engine/core/sha256.h"

#include <openssl/evp.h>

#include <fstream>
#include <vector>

#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

[[noreturn]] void throwBroken() { throw Error(ErrorCode::Unsupported, MessageId::Sha256Unavailable); }

}  // namespace

struct Sha256::State {
  EVP_MD_CTX* context = EVP_MD_CTX_new();
  ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) {
  if (!m_state->context || EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr) != 1) throwBroken();
}

Sha256::~Sha256() = default;

void Sha256::add(std::span<const std::byte> bytes) {
  if (EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size()) != 1) throwBroken();
}

void Sha256::add(std::string_view text) { add(std::as_bytes(std::span(text))); }

std::string Sha256::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_DigestFinal_ex(m_state->context, digest.data(), &size) != 1) throwBroken();
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (unsigned int i = 0; i < size; ++i) {
    text += kDigits[digest[i] >> 4];
    text += kDigits[digest[i] & 15];
  }
  return text;
}

std::string sha256(std::string_view text) {
  Sha256 hash;
  hash.add(text);
  return hash.finish();
}

std::string sha256OfFile(const std::filesystem::path& file, Progress& progress) {
  std::error_code code;
  const auto size = std::filesystem::file_size(file, code);
  std::ifstream stream(file, std::ios::binary);
  if (code || !stream) throw Error(ErrorCode::NotFound, {MessageId::CannotOpen, file.string()}, code.message());
  Sha256 hash;
  std::vector<char> buffer(size_t{1} << 20);
  int64_t done = 0;
  while (stream) {
    progress.throwIfCancelled();
    progress.report(MessageId::CheckingFiles, done, static_cast<int64_t>(size));
    stream.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const auto count = static_cast<size_t>(stream.gcount());
    hash.add(std::string_view(buffer.data(), count));
    done += static_cast<int64_t>(count);
  }
  if (stream.bad()) throw Error(ErrorCode::Io, {MessageId::ReadingFailed, file.string()});
  return hash.finish();
}

}  // namespace kinoprism::core
