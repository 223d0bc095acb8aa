#include "storage/import/record_reader.h"
#include "storage/media/media_header.h"
#include "storage/movies/titles.h"
#include "storage/ratings/rating_codec.h"
#include "tests/fuzz/fuzz_input.h"

/// Tables, packed ratings, headers of media and titles: all that storage reads of what users bring, byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace kinoprism;
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  for (const bool quoted : {false, true}) {
    for (const char* delimiter : {",", "::"}) {
      expectReadOrRefused([&] {
        RecordReader reader(openMemory(text, "input"), delimiter, quoted);
        while (reader.next()) {
          for (const std::string_view cell : reader.cells()) {
            splitTitle(cell);
            titleKey(cell);
            searchQuery(cell);
          }
        }
      });
    }
  }
  expectReadOrRefused([&] {
    std::vector<RatingEvent> events;
    unpackRatings(text, events);
  });
  for (const MediaKind kind : {MediaKind::Poster, MediaKind::Sound, MediaKind::Trailer})
    expectReadOrRefused([&] { readMediaHeader("input", kind, text); });
  return 0;
}
