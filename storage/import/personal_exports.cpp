#include "storage/import/personal_exports.h"

#include <algorithm>

#include "engine/core/message_ids.h"
#include "storage/import/tables/record_reader.h"

namespace kinoprism::storage {
namespace {

/// "letterboxd-someone-2024-06-01-10-15-utc" -> "someone".
std::string nameInExport(std::string_view text) {
  constexpr std::string_view kPrefix = "letterboxd-";
  constexpr size_t kDate = 11;  // -2024-06-01
  if (!text.starts_with(kPrefix)) return {};
  text.remove_prefix(kPrefix.size());
  for (size_t i = 1; i + kDate <= text.size(); ++i) {
    const std::string_view date = text.substr(i, kDate);
    const bool isDate = date[0] == '-' && date[5] == '-' && date[8] == '-' && date[1] >= '0' && date[1] <= '9';
    if (isDate) return std::string(text.substr(0, i));
  }
  return {};
}

/// By the name of the folder or archive, else by the profile that lies beside the table.
std::string letterboxdName(const FileProbe& probe) {
  for (const std::filesystem::path& place :
       {std::filesystem::path(probe.folder), probe.path.filename(), probe.path.parent_path().filename(),
        probe.path.parent_path().parent_path().filename()}) {
    if (const std::string name = nameInExport(place.string()); !name.empty()) return name;
  }
  try {
    const std::filesystem::path inside = std::filesystem::path(probe.member).parent_path() / "profile.csv";
    RecordReader profile(probe.member.empty() ? openSource(probe.path.parent_path() / "profile.csv", {})
                                              : openSource(probe.path, inside.generic_string()),
                         TableLayout{});
    if (!profile.next()) return {};
    const auto& header = profile.cells();
    const auto place = std::ranges::find(header, std::string_view("Username")) - header.begin();
    const auto column = static_cast<size_t>(place);
    if (column < header.size() && profile.next() && column < profile.cells().size())
      return std::string(profile.cells()[column]);
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::NotFound && error.code() != core::ErrorCode::BadInput) throw;
  }
  return {};
}

ImportPart ofPerson(ImportPart part, const char* source, const std::string& person) {
  part.kind = ImportKind::Ratings;
  part.format = ImportFormat::Csv;
  part.personSource = source;
  part.person = person.empty() ? "me" : person;
  part.scaleChosen = true;
  return part;
}

ImportPart letterboxd(const FileProbe& probe, const std::vector<std::string>& columns, ImportPart part) {
  part = ofPerson(std::move(part), "letterboxd", letterboxdName(probe));
  part.title = {core::MessageId::RatingsOf, "Letterboxd"};
  part.movieSource = "letterboxd";  // none are used: the links of a diary are those of its entries
  part.mapping = {{"title", "Name"}, {"year", "Year"}};
  part.feedback = probe.folder == "likes" || probe.name == "likes.csv" ? Feedback::Kind::Liked : Feedback::Kind::Seen;
  if (!hasColumns(columns, {"Rating"})) return part;
  part.mapping["rating"] = "Rating";
  part.mapping["time"] = hasColumns(columns, {"Watched Date"}) ? "Watched Date" : "Date";
  return part;
}

}  // namespace

bool isWatchlist(const FileProbe& probe, const std::vector<std::string>& columns) {
  if (hasColumns(columns, {"Const", "Position"}) && !hasColumns(columns, {"Your Rating"})) return true;
  return probe.name.starts_with("watchlist") && hasColumns(columns, {"Name", "Year", "Letterboxd URI"});
}

std::optional<ImportPart> personalExport(const FileProbe& probe, const std::vector<std::string>& columns,
                                         ImportPart part) {
  if (isWatchlist(probe, columns)) return std::nullopt;
  if (hasColumns(columns, {"Name", "Year", "Letterboxd URI"})) return letterboxd(probe, columns, std::move(part));
  if (hasColumns(columns, {"Const", "Your Rating"})) {
    part = ofPerson(std::move(part), "imdb", {});
    part.title = {core::MessageId::RatingsOf, "IMDb"};
    part.movieSource = "imdb";
    part.scale = {.low = 1, .high = 10};
    part.mapping = {{"movie", "Const"}, {"rating", "Your Rating"}, {"title", "Title"}, {"year", "Year"}};
    if (hasColumns(columns, {"Date Rated"})) part.mapping["time"] = "Date Rated";
    return part;
  }
  if (hasColumns(columns, {"movie_id", "imdb_id", "rating", "average_rating", "title"})) {
    part = ofPerson(std::move(part), "movielens-export", {});
    part.title = {core::MessageId::RatingsOf, "MovieLens"};
    part.movieSource = "movielens";
    part.mapping = {{"movie", "movie_id"}, {"imdb", "imdb_id"}, {"rating", "rating"}, {"title", "title"}};
    return part;
  }
  return std::nullopt;
}

}  // namespace kinoprism::storage
