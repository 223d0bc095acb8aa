#include "storage/import/tables/record_reader.h"
#include "storage/media/media_header.h"
#include "storage/movies/titles.h"
#include "storage/ratings/rating_codec.h"
#include "tests/fuzz/fuzz_input.h"

/// Tables, packed ratings, headers of media and titles: all that storage reads of what users bring, byte by byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  using namespace kinoprism;
  using namespace kinoprism::fuzz;
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  for (const bool quoted : {false, true}) {
    for (const char* delimiter : {",", "::"}) {
      expectReadOrRefused([&] {
        storage::RecordReader reader(storage::openMemory(text, "input"), {.delimiter = delimiter, .quoted = quoted});
        while (reader.next()) {
          for (const std::string_view cell : reader.cells()) {
            storage::splitTitle(cell);
            storage::titleKey(cell);
            storage::searchQuery(cell);
          }
        }
      });
    }
  }
  expectReadOrRefused([&] {
    std::vector<storage::RatingEvent> events;
    storage::unpackRatings(text, events);
  });
  for (const storage::MediaKind kind :
       {storage::MediaKind::Poster, storage::MediaKind::Sound, storage::MediaKind::Trailer})
    expectReadOrRefused([&] { storage::readMediaHeader("input", kind, text); });
  return 0;
}
