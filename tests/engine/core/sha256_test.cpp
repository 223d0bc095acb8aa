#include "engine/core/sha256.h"

#include <gtest/gtest.h>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

// FIPS 180-4 examples (NIST, "SHA256.pdf") and NIST's long message.
constexpr std::string_view kOfNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr std::string_view kOfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
constexpr std::string_view kOfTwoBlocks = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
constexpr std::string_view kOfMillionA = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

TEST(Sha256, MatchesThePublishedVectors) {
  EXPECT_EQ(sha256(""), kOfNothing);
  EXPECT_EQ(sha256("abc"), kOfAbc);
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"), kOfTwoBlocks);
}

TEST(Sha256, DoesNotDependOnThePieces) {
  const std::string message(1'000'000, 'a');
  for (const size_t piece : {size_t{1}, size_t{63}, size_t{64}, size_t{65}, size_t{99'999}}) {
    Sha256 hash;
    for (size_t begin = 0; begin < message.size(); begin += piece)
      hash.add(std::string_view(message).substr(begin, piece));
    EXPECT_EQ(hash.finish(), kOfMillionA) << "pieces of " << piece;
  }
}

TEST(Sha256, OfAFileIsThatOfItsBytes) {
  const TemporaryFolder folder;
  Progress progress;
  EXPECT_EQ(sha256OfFile(folder.write("a", std::string(1'000'000, 'a')), progress), kOfMillionA);
  EXPECT_EQ(sha256OfFile(folder.write("nothing", ""), progress), kOfNothing);
}

TEST(Sha256, OfAMissingFileIsAnError) {
  const TemporaryFolder folder;
  Progress progress;
  const Error error = errorOf([&] { sha256OfFile(folder / "missing", progress); });
  EXPECT_EQ(error.code(), ErrorCode::NotFound);
  EXPECT_NE(std::string(error.what()).find("missing"), std::string::npos);
}

TEST(Sha256, OfAFileCanBeCancelled) {
  const TemporaryFolder folder;
  std::stop_source stop;
  stop.request_stop();
  Progress progress(stop.get_token());
  EXPECT_THROW(sha256OfFile(folder.write("a", "abc"), progress), Cancelled);
}

}  // namespace
}  // namespace kinoprism::core
