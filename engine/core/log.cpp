#include "engine/core/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_color_sinks.h>

#include <memory>
#include <vector>

#include "engine/core/error.h"
#include "engine/core/message_ids.h"

namespace kinoprism::core {
namespace {

constexpr size_t kFileSize = size_t{4} << 20;
constexpr size_t kFileCount = 3;

}  // namespace

void startLog(const std::filesystem::path& file, bool verbose) {
  try {
    std::vector<spdlog::sink_ptr> sinks;
    sinks.push_back(std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), kFileSize, kFileCount));
    if (verbose) sinks.push_back(std::make_shared<spdlog::sinks::stderr_color_sink_mt>());
    auto logger = std::make_shared<spdlog::logger>("kinoprism", sinks.begin(), sinks.end());
    logger->set_level(verbose ? spdlog::level::debug : spdlog::level::info);
    logger->flush_on(spdlog::level::info);  // the last lines before a crash are those that matter
    spdlog::set_default_logger(std::move(logger));
  } catch (const spdlog::spdlog_ex& error) {
    throw Error(ErrorCode::Io, {MessageId::CannotWriteLog, file.string()}, error.what());
  }
}

}  // namespace kinoprism::core
