// Prints the features of pictures, one line each, for torchvision_compare.py.
// usage: kinoprism_encode_pictures ENCODER WEIGHTS PICTURE...

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "engine/core/parallel.h"
#include "engine/engine.h"

using namespace kinoprism;

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  try {
    core::setThreadCount(0);
    const std::vector<std::optional<std::filesystem::path>> files(argv + 3, argv + argc);
    encode::EncodeRequest request(argv[1], files);
    request.file = argv[2];
    std::vector<core::Message> problems;
    core::Progress progress;
    const data::Features features = engine::loadEngine().encodeAll(request, problems, progress);
    for (size_t row = 0; row < features.movieCount(); ++row)
      fmt::print("{}\n", fmt::join(features.of(data::MovieIndex(row)), " "));
    for (const core::Message& problem : problems) fmt::print(stderr, "{}\n", problem.text());
    return problems.empty() ? 0 : 1;
  } catch (const core::Error& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
