#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

#include "engine/media/worker/isolated_reader.h"
#include "tests/engine/core/temporary_folder.h"
#include "tests/engine/media/made_media.h"

namespace kinoprism::media {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

/// The value of a line such as "Seccomp:\t2" in what the kernel says about a process.
std::string statusOf(pid_t process, const std::string& key) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(key + ":")) return line.substr(line.find_first_not_of(" \t", key.size() + 1));
  }
  return {};
}

/// The soft limit in a line such as "Max file size   0   0   bytes".
std::string limitOf(pid_t process, const std::string& key) {
  std::ifstream file("/proc/" + std::to_string(process) + "/limits");
  for (std::string line; std::getline(file, line);) {
    if (!line.starts_with(key + " ")) continue;
    std::istringstream words(line.substr(key.size()));
    std::string soft;
    words >> soft;
    return soft;
  }
  return {};
}

class MediaWorkers : public testing::Test {
 protected:
  core::TemporaryFolder m_folder;
  core::Progress m_progress;
  IsolatedMediaReader m_reader{MediaLimits{}};

  std::filesystem::path poster() { return m_folder.write("poster.jpg", bytesOf(encodeJpeg(texture(60, 90, 0), 90))); }
  std::filesystem::path film() {
    return writeClip(m_folder / "film.mp4", {160, 96, 12, 800'000}, 120, [](int f) { return texture(160, 96, f); });
  }
  /// How many frames came; atThird is called with the third.
  static size_t framesOf(MediaReader& reader, const std::filesystem::path& film, const std::function<void()>& atThird) {
    size_t count = 0;
    core::Progress progress;
    reader.frames(
        film, {},
        [&](VideoFrame&&) {
          if (++count == 3) atThird();
          return true;
        },
        progress);
    return count;
  }
};

TEST_F(MediaWorkers, OneServesManyFiles) {
  EXPECT_EQ(m_reader.workerProcess(), 0);
  m_reader.picture(poster(), {}, nullptr);
  const pid_t first = m_reader.workerProcess();
  EXPECT_GT(first, 0);
  EXPECT_EQ(framesOf(m_reader, film(), [] {}), 120u);
  EXPECT_EQ(core::errorOf([&] { m_reader.picture(m_folder.write("t.jpg", "text"), {}, nullptr); }).code(),
            core::ErrorCode::BadInput);
  EXPECT_TRUE(m_reader.probe(film()).video);
  EXPECT_EQ(m_reader.workerProcess(), first);
}

TEST_F(MediaWorkers, MayDoNothingButDecode) {
  m_reader.picture(poster(), {}, nullptr);
  const pid_t worker = m_reader.workerProcess();
  EXPECT_EQ(statusOf(worker, "NoNewPrivs"), "1");
  EXPECT_EQ(limitOf(worker, "Max core file size"), "0");
  EXPECT_EQ(limitOf(worker, "Max open files"), "16");
  EXPECT_NE(limitOf(worker, "Max cpu time"), "unlimited");
  if (kIsSanitized) GTEST_SKIP() << "sanitizers need what the sandbox takes away";
  EXPECT_EQ(limitOf(worker, "Max file size"), "0");
  EXPECT_EQ(statusOf(worker, "Seccomp"), "2");
  EXPECT_NE(limitOf(worker, "Max address space"), "unlimited");
}

TEST_F(MediaWorkers, HoldsNothingOfOursOpen) {
  m_reader.picture(poster(), {}, nullptr);
  size_t files = 0;
  for (const auto& each :
       std::filesystem::directory_iterator("/proc/" + std::to_string(m_reader.workerProcess()) + "/fd")) {
    std::error_code gone;
    const std::string target = std::filesystem::read_symlink(each, gone).string();
    EXPECT_TRUE(target == "/dev/null" || target.starts_with("socket:") || each.path().filename() == "2") << target;
    ++files;
  }
  EXPECT_EQ(files, 4u);
}

TEST_F(MediaWorkers, DeathInTheMiddleCostsOneFile) {
  const auto clip = film();
  const core::Error error =
      core::errorOf([&] { framesOf(m_reader, clip, [&] { ::kill(m_reader.workerProcess(), SIGKILL); }); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("DecoderCrashed("), std::string::npos) << error.what();
  EXPECT_EQ(error.detail(), "the worker was ended by signal 9");
  EXPECT_EQ(m_reader.workerProcess(), 0);
  EXPECT_EQ(framesOf(m_reader, clip, [] {}), 120u);
}

TEST_F(MediaWorkers, DeathBetweenFilesCostsNone) {
  m_reader.picture(poster(), {}, nullptr);
  const pid_t first = m_reader.workerProcess();
  ::kill(first, SIGKILL);
  // Gone for sure, yet not collected: that is the reader's part.
  siginfo_t info{};
  ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(first), &info, WEXITED | WNOWAIT), 0);
  EXPECT_EQ(m_reader.picture(poster(), {}, nullptr).width, 224);
  EXPECT_NE(m_reader.workerProcess(), first);
}

TEST_F(MediaWorkers, SilenceIsAHang) {
  MediaLimits limits;
  limits.wallSeconds = 0.5;
  IsolatedMediaReader reader(limits);
  const auto clip = film();
  const core::Error error =
      core::errorOf([&] { framesOf(reader, clip, [&] { ::kill(reader.workerProcess(), SIGSTOP); }); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("DecoderHung("), std::string::npos) << error.what();
  EXPECT_EQ(reader.picture(poster(), {}, nullptr).width, 224);
}

TEST_F(MediaWorkers, CancellingDoesNotWaitForTheWorker) {
  std::stop_source stop;
  core::Progress progress(stop.get_token());
  const auto receive = [&](VideoFrame&&) {
    ::kill(m_reader.workerProcess(), SIGSTOP);
    stop.request_stop();
    return true;
  };
  const auto clip = film();
  EXPECT_THROW(m_reader.frames(clip, {}, receive, progress), core::Cancelled);
  EXPECT_EQ(framesOf(m_reader, clip, [] {}), 120u);
}

TEST_F(MediaWorkers, ProcessorTimeIsLimited) {
  MediaLimits limits;
  limits.processorSeconds = 1;
  IsolatedMediaReader reader(limits);
  const auto clip =
      writeClip(m_folder / "long.mp4", {640, 480, 12, 6'000'000}, 24, [](int f) { return texture(640, 480, f * 7); });
  // The same frame scaled twenty thousand times over takes more than a second anywhere.
  FramePlan plan;
  for (int t = 0; t < 20'000; ++t) plan.times.push_back(0.76 + 1e-6 * t);
  plan.width = plan.height = 224;
  const core::Error error = core::errorOf([&] {
    reader.frames(
        clip, plan, [](VideoFrame&&) { return true; }, m_progress);
  });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("DecodingTooLong"), std::string::npos) << error.what();
  EXPECT_EQ(reader.picture(poster(), {}, nullptr).width, 224);
}

TEST_F(MediaWorkers, MemoryIsLimited) {
  if (kIsSanitized) GTEST_SKIP() << "no limit on address space under sanitizers";
  MediaLimits limits;
  limits.memory = 24 << 20;
  IsolatedMediaReader reader(limits);
  // 4,000 x 3,000 pixels are 36 MB.
  const auto large = m_folder.write("large.jpg", bytesOf(encodeJpeg(flat(4'000, 3'000, 1, 2, 3), 50)));
  const core::Error error = core::errorOf([&] { reader.picture(large, {3'000, 2'000}, nullptr); });
  EXPECT_TRUE(error.code() == core::ErrorCode::TooLarge || error.code() == core::ErrorCode::BadInput) << error.what();
  EXPECT_EQ(reader.picture(poster(), {}, nullptr).width, 224);
  EXPECT_EQ(m_reader.picture(large, {3'000, 2'000}, nullptr).width, 3'000);
}

TEST_F(MediaWorkers, EndsWithItsReader) {
  pid_t worker = 0;
  {
    IsolatedMediaReader reader{MediaLimits{}};
    reader.picture(poster(), {}, nullptr);
    worker = reader.workerProcess();
  }
  EXPECT_EQ(::kill(worker, 0), -1);
  EXPECT_EQ(errno, ESRCH);
}

/// Another program in the worker's place: a script with the socket at descriptor 3.
class FalseWorkers : public MediaWorkers {
 protected:
  ~FalseWorkers() override { ::unsetenv("KINOPRISM_MEDIA_WORKER"); }

  /// In printf's words.
  static std::string number(uint32_t value) {
    std::string text;
    for (int byte = 0; byte < 4; ++byte) {
      char octal[8];
      std::snprintf(octal, sizeof octal, "\\%03o", value >> (8 * byte) & 0xff);
      text += octal;
    }
    return text;
  }
  static std::string message(uint32_t kind, uint32_t size) { return number(kind) + number(size); }

  /// Says what is given and then listens without a word.
  /// A program that waits to be spoken to, since nobody can be told anything who is gone already.
  void putInPlace(const std::string& says, const std::string& then = "exec cat <&3 >/dev/null") {
    const auto script =
        m_folder.write("worker.sh", "#!/bin/sh\nhead -c 1 <&3 >/dev/null\nprintf '" + says + "' >&3\n" + then + "\n");
    std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    ::setenv("KINOPRISM_MEDIA_WORKER", script.c_str(), 1);
  }

  core::Error verdict() {
    return core::errorOf([&] { m_reader.picture(poster(), {}, nullptr); });
  }

  static constexpr uint32_t kReady = 101, kProgress = 102, kSamples = 103, kFrame = 104, kDone = 105, kFailed = 106;
  const std::string m_ready = message(kReady, 4) + number(0);
};

TEST_F(FalseWorkers, WithoutTheProgramNothingIsDecoded) {
  ::setenv("KINOPRISM_MEDIA_WORKER", (m_folder / "absent").c_str(), 1);
  EXPECT_EQ(verdict().code(), core::ErrorCode::Unsupported);
  putInPlace("", "exit 3");
  const core::Error error = verdict();
  EXPECT_EQ(error.code(), core::ErrorCode::Unsupported);
  EXPECT_EQ(error.detail(), "it ended with status 3");
  putInPlace("this is no protocol at all, and goes on for quite a while");
  EXPECT_EQ(verdict().code(), core::ErrorCode::Unsupported);
  ::unsetenv("KINOPRISM_MEDIA_WORKER");
  EXPECT_EQ(m_reader.picture(poster(), {}, nullptr).width, 224);
}

TEST_F(FalseWorkers, LiesAreNotBelieved) {
  const std::string head = "abcdefgh123456781234";  // a frame's number, time and motion
  const std::string square = number(224) + number(224) + number(1);
  const std::map<std::string, std::string> lies = {
      {"a frame of four gigabytes", message(kFrame, 0xffffffff) + head + number(30'000) + number(30'000) + number(0)},
      {"a frame without pixels", message(kFrame, 32) + head + square},
      {"a frame of negative size", message(kFrame, 32) + head + number(0xffffffff) + number(0xffffffff) + number(0)},
      {"another size than asked for", message(kFrame, 32 + 3) + head + number(1) + number(1) + number(0) + "abc"},
      {"no head", message(kFrame, 3) + "abc"},
      {"samples for a picture", message(kSamples, 4) + "abcd"},
      {"done without a picture", message(kDone, 12) + number(0) + number(5) + number(5)},
      {"an unknown choice", message(kDone, 12) + number(77) + number(5) + number(5)},
      {"an error that is none", message(kFailed, 12) + number(9) + number(0) + number(0)},
      {"an error in words", message(kFailed, 4 + 4 + 4 + 4) + number(3) + number(4) + "oops" + number(0)},
      {"an error longer than its message", message(kFailed, 12) + number(1) + number(0x7fffffff) + number(0)},
      {"progress that ends early", message(kProgress, 4) + number(0)},
      {"a message too long", message(kProgress, 0x7fffffff)},
      {"a kind that is none", message(9'999, 0)},
      {"ready again", m_ready},
  };
  for (const auto& [what, says] : lies) {
    putInPlace(m_ready + says);
    const core::Error error = verdict();
    EXPECT_EQ(error.code(), core::ErrorCode::BadInput) << what;
    EXPECT_NE(std::string(error.what()).find("DecoderOutputInvalid("), std::string::npos)
        << what << ": " << error.what() << " (" << error.detail() << ")";
    EXPECT_EQ(m_reader.workerProcess(), 0) << what;
  }
}

TEST_F(FalseWorkers, OneThatHeedsNoSignalStillHasItsProcessorTime) {
  MediaLimits limits;
  limits.processorSeconds = 1;
  limits.wallSeconds = 3600;  // on a busy machine it may wait long for its second
  IsolatedMediaReader reader(limits);
  putInPlace(m_ready, "trap '' XCPU; while :; do :; done");
  const core::Error error = core::errorOf([&] { reader.picture(poster(), {}, nullptr); });
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("DecodingTooLong"), std::string::npos) << error.what();
}

TEST_F(FalseWorkers, WhatTheySayIsMadePresentable) {
  const std::string sentence = R"({"message":"CannotReadMedia","arguments":["bad\u001b[2Jfile"]})";
  std::string printed = sentence;  // as printf wants it
  printed.replace(printed.find('\\'), 1, "\\\\");
  const auto length = static_cast<uint32_t>(sentence.size());
  putInPlace(m_ready + message(kFailed, 4 + 4 + length + 4) + number(3) + number(length) + printed + number(0));
  EXPECT_STREQ(verdict().what(), "CannotReadMedia(\"bad[2Jfile\")");
}

TEST_F(FalseWorkers, OneThatHangsUpIsACrash) {
  putInPlace(m_ready, "exit 0");
  const core::Error error = verdict();
  EXPECT_EQ(error.code(), core::ErrorCode::BadInput);
  EXPECT_NE(std::string(error.what()).find("DecoderCrashed"), std::string::npos) << error.what();
}

}  // namespace
}  // namespace kinoprism::media
