#include "engine/core/files.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <array>
#include <csignal>
#include <iterator>

#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

size_t countFiles(const std::filesystem::path& folder) {
  return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

TEST(Files, WritesAndReadsBack) {
  const TemporaryFolder folder;
  const std::string text("all\0bytes\xff\n", 11);
  writeFileAtomically(folder / "file", text);
  EXPECT_EQ(readFile(folder / "file"), text);
  writeFileAtomically(folder / "file", std::string_view());
  EXPECT_EQ(readFile(folder / "file"), "");
  EXPECT_EQ(countFiles(folder.path()), 1u);
}

TEST(Files, WritesPiecesOneAfterTheOther) {
  const TemporaryFolder folder;
  const std::array pieces{std::as_bytes(std::span("ab", 2)), std::span<const std::byte>(),
                          std::as_bytes(std::span("c", 1))};
  writeFileAtomically(folder / "file", std::span<const std::span<const std::byte>>(pieces));
  EXPECT_EQ(readFile(folder / "file"), "abc");
}

TEST(Files, AWrittenFileHasThePermissionsOfAnyNewFile) {
  const TemporaryFolder folder;
  folder.write("ordinary", "x");
  writeFileAtomically(folder / "ours", "x");
  EXPECT_EQ(std::filesystem::status(folder / "ours").permissions(),
            std::filesystem::status(folder / "ordinary").permissions());
}

TEST(Files, WhatCannotBeWrittenLeavesTheOldOne) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "taken");
  folder.write("taken/inside", "x");
  // A folder that is not empty cannot be renamed over.
  const Error error = errorOf([&] { writeFileAtomically(folder / "taken", "new"); });
  EXPECT_EQ(error.code(), ErrorCode::Io);
  EXPECT_NE(std::string(error.what()).find("taken"), std::string::npos);
  EXPECT_EQ(readFile(folder / "taken/inside"), "x");
  EXPECT_EQ(countFiles(folder.path()), 1u) << "a temporary file was left";
}

TEST(Files, AFolderThatIsNotThereIsNamed) {
  const TemporaryFolder folder;
  const Error error = errorOf([&] { writeFileAtomically(folder / "no" / "file", "x"); });
  EXPECT_EQ(error.code(), ErrorCode::Io);
}

/// While it lives, no file of this process may grow beyond `bytes`: writing fails halfway, as on a full disk.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &m_before);
    const rlimit limit{bytes, m_before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &m_before);
    std::signal(SIGXFSZ, m_handler);
  }

 private:
  rlimit m_before{};
  void (*m_handler)(int);
};

TEST(Files, AWriteThatFailsHalfwayLeavesTheOldFile) {
  const TemporaryFolder folder;
  writeFileAtomically(folder / "file", "old");
  const std::string large(100'000, 'x');
  const Error error = [&] {
    const FileSizeLimit limit(50'000);
    return errorOf([&] { writeFileAtomically(folder / "file", large); });
  }();
  EXPECT_EQ(error.code(), ErrorCode::Io);
  EXPECT_EQ(readFile(folder / "file"), "old");
  EXPECT_EQ(countFiles(folder.path()), 1u) << "a temporary file was left";
}

TEST(Files, ReadingSaysWhatIsWrong) {
  const TemporaryFolder folder;
  EXPECT_EQ(errorOf([&] { readFile(folder / "missing"); }).code(), ErrorCode::NotFound);
  EXPECT_EQ(errorOf([&] { readFile(folder.path()); }).code(), ErrorCode::Io);
  folder.write("ten", "0123456789");
  EXPECT_EQ(readFile(folder / "ten", 10), "0123456789");
  EXPECT_EQ(errorOf([&] { readFile(folder / "ten", 9); }).code(), ErrorCode::TooLarge);
  EXPECT_EQ(errorOf([] { readFile("/dev/zero", 1000); }).code(), ErrorCode::TooLarge);
}

TEST(Files, ReadsWhatHasNoSizeBeforehand) { EXPECT_FALSE(readFile("/proc/self/status").empty()); }

}  // namespace
}  // namespace kinoprism::core
