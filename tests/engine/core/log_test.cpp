#include "engine/core/log.h"

#include <gtest/gtest.h>

#include "engine/core/files.h"
#include "tests/engine/core/temporary_folder.h"

namespace kinoprism::core {
namespace {

TEST(Log, WritesToItsFile) {
  const TemporaryFolder folder;
  startLog(folder / "kinoprism.log", false);
  spdlog::info("imported {} ratings", 7);
  EXPECT_NE(readFile(folder / "kinoprism.log").find("imported 7 ratings"), std::string::npos);
}

TEST(Log, SaysWhereItCannotWrite) {
  const TemporaryFolder folder;
  folder.write("file", "");
  const Error error = errorOf([&] { startLog(folder / "file" / "kinoprism.log", false); });
  EXPECT_EQ(error.code(), ErrorCode::Io);
}

}  // namespace
}  // namespace kinoprism::core
