#include <algorithm>
#include <array>
#include <cstring>
#include <map>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/archive.h"
#include "storage/import/classify.h"
#include "storage/import/known_sets.h"
#include "storage/import/part_import.h"

namespace kinoprism::storage {
namespace {

constexpr std::array<std::string_view, 9> kKinds{"movies",  "identities", "descriptions", "people",  "ratings",
                                                 "posters", "sounds",     "trailers",     "features"};
constexpr size_t kReasonsShown = 5;
constexpr uint64_t kCountedSize = uint64_t{2} << 30;

ImportKind kindOf(MediaKind media) {
  switch (media) {
    case MediaKind::Poster:
      return ImportKind::Posters;
    case MediaKind::Sound:
      return ImportKind::Sounds;
    default:
      return ImportKind::Trailers;
  }
}

core::Message titleOf(MediaKind media, const std::filesystem::path& folder) {
  switch (media) {
    case MediaKind::Poster:
      return {core::MessageId::PostersIn, folder};
    case MediaKind::Sound:
      return {core::MessageId::SoundsIn, folder};
    case MediaKind::Trailer:
      break;
  }
  return {core::MessageId::TrailersIn, folder};
}

/// The first of several messages, and how many more there are.
core::Message firstOf(std::span<const core::Message> messages) {
  core::Message list = messages.front();
  const size_t shown = std::min(messages.size(), kReasonsShown);
  for (const core::Message& next : messages.subspan(1, shown - 1))
    list = core::Message(core::MessageId::Semicolon, list, next);
  if (messages.size() > shown) list = core::Message(core::MessageId::AndMore, messages.size() - shown, list);
  return list;
}

class Recogniser {
 public:
  Recogniser(std::span<const std::filesystem::path> paths, const RecogniseOptions& options, core::Progress& progress)
      : m_paths(paths), m_options(options), m_progress(progress) {
    m_plan.source = paths.size() == 1 ? paths.front() : paths.front().parent_path();
  }

  ImportPlan run() {
    std::map<MediaKind, std::vector<std::filesystem::path>> loose;
    for (const std::filesystem::path& path : m_paths) {
      if (!std::filesystem::exists(path))
        throw core::Error(core::ErrorCode::NotFound, {core::MessageId::NoSuchFileOrFolder, path.string()});
      const auto kind = std::filesystem::is_regular_file(path) ? mediaKindOf(path) : std::nullopt;
      if (kind)
        loose[*kind].push_back(path);
      else
        addPath(path);
    }
    for (const auto& [kind, files] : loose) addMedia(files.front().parent_path(), kind, files);
    finish();
    return std::move(m_plan);
  }

 private:
  static std::vector<std::filesystem::path> sorted(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> entries;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (!entry.path().filename().string().starts_with('.')) entries.push_back(entry.path());
    }
    std::ranges::sort(entries);
    return entries;
  }

  void addPath(const std::filesystem::path& path) {
    if (std::filesystem::is_directory(path)) {
      addFolder(path);
      for (const auto& entry : sorted(path)) {
        if (std::filesystem::is_directory(entry)) addFolder(entry);
      }
    } else if (isArchive(path)) {
      addArchive(path);
    } else {
      addFile(path, {});
    }
  }

  void addFolder(const std::filesystem::path& folder) {
    std::map<MediaKind, std::vector<std::filesystem::path>> media;
    for (const auto& entry : sorted(folder)) {
      m_progress.throwIfCancelled();
      if (!std::filesystem::is_regular_file(entry)) continue;
      if (const auto kind = mediaKindOf(entry))
        media[*kind].push_back(entry);
      else if (isArchive(entry))
        leaveOut(entry.string(), core::MessageId::NotReadZipInside);
      else
        addFile(entry, {});
    }
    for (const auto& [kind, files] : media) addMedia(folder, kind, files);
  }

  void leaveOut(const std::string& file, const core::Message& why) {
    m_plan.notRead.push_back({core::MessageId::FileProblem, file, why});
  }

  void addMedia(const std::filesystem::path& folder, MediaKind kind, const std::vector<std::filesystem::path>& files) {
    if (m_options.kind && *m_options.kind != kindOf(kind)) return;
    ImportPart part;
    part.kind = kindOf(kind);
    part.format = ImportFormat::MediaFolder;
    part.path = folder;
    part.files = files;
    part.rows = static_cast<int64_t>(files.size());
    part.rowsExact = true;
    part.title = titleOf(kind, folder.filename());
    const auto numbered =
        std::ranges::count_if(files, [](const auto& file) { return parseId(file.stem().string()).has_value(); });
    part.mediaMatch =
        numbered * 2 > static_cast<int64_t>(files.size()) ? MediaMatch::MovieId : MediaMatch::TitleAndYear;
    part.movieSource = folder.filename().string().starts_with("ml-") ? "movielens" : "";
    for (size_t i = 0; i < std::min<size_t>(files.size(), 8); ++i)
      part.sample.push_back({files[i].filename().string()});
    m_plan.parts.push_back(std::move(part));
  }

  void addArchive(const std::filesystem::path& file) {
    const ArchiveReader archive(file);
    for (const ArchiveEntry& entry : archive.entries()) {
      m_progress.throwIfCancelled();
      if (mediaKindOf(entry.name)) {
        m_hasPackedMedia = true;
        continue;
      }
      addFile(file, entry.name);
    }
    if (m_hasPackedMedia) leaveOut(file.string(), core::MessageId::NotReadPackedMedia);
  }

  void addFile(const std::filesystem::path& file, const std::string& member) {
    const std::string shown = member.empty() ? file.string() : file.string() + ":" + member;
    const FileProbe probe = probeFile(file, member);
    Classified found = classify(probe, m_options);
    if (!found.part) {
      if (!found.why.empty()) leaveOut(shown, found.why);
      return;
    }
    if (m_options.kind && !fits(*found.part)) {
      leaveOut(shown, {core::MessageId::NotReadKind, wordFor(found.part->kind)});
      return;
    }
    if (m_options.format && found.part->format != *m_options.format) {
      leaveOut(shown, core::MessageId::NotReadFormat);
      return;
    }
    countRows(probe, *found.part);
    m_plan.parts.push_back(std::move(*found.part));
  }

  /// People come with ratings, and everything that tells of movies with movies.
  bool fits(const ImportPart& part) const {
    if (part.kind == *m_options.kind) return true;
    if (*m_options.kind == ImportKind::Movies)
      return part.kind == ImportKind::Descriptions || part.kind == ImportKind::Identities;
    // A folder of MovieLens without its movies would make a wall of numbers.
    if (*m_options.kind == ImportKind::Ratings)
      return part.kind == ImportKind::People || part.kind == ImportKind::Movies || part.kind == ImportKind::Identities;
    return false;
  }

  void countRows(const FileProbe& probe, ImportPart& part) {
    if (part.format == ImportFormat::Npy || part.format == ImportFormat::AbstractsJson) return;
    const auto lines = static_cast<uint64_t>(std::ranges::count(probe.head, '\n'));
    const bool exact =
        part.kind == ImportKind::Ratings && part.expectedRows && part.member.empty() && probe.size <= kCountedSize;
    if (exact || probe.head.size() == probe.size) {
      part.rows = probe.head.size() == probe.size ? countLines(probe.head) : countFile(part.path);
      if (part.hasHeader) --part.rows;
      // A quoted cell may hold line breaks; those of ratings do not.
      part.rowsExact = part.kind == ImportKind::Ratings;
    } else {
      part.rows = static_cast<int64_t>(probe.size * std::max<uint64_t>(lines, 1) / probe.head.size());
    }
    if (part.rowsExact && part.expectedRows && part.rows != *part.expectedRows)
      part.warnings.insert(part.warnings.begin(), incompleteMessage(part.path.string(), part.rows, *part.expectedRows));
  }

  static int64_t countLines(std::string_view text) {
    return std::ranges::count(text, '\n') + (!text.empty() && text.back() != '\n' ? 1 : 0);
  }

  int64_t countFile(const std::filesystem::path& file) {
    const auto source = openSource(file, {});
    std::string piece(size_t{1} << 20, '\0');
    int64_t lines = 0;
    char last = '\n';
    while (const size_t got = source->read(piece.data(), piece.size())) {
      m_progress.throwIfCancelled();
      lines += std::count(piece.data(), piece.data() + got, '\n');
      last = piece[got - 1];
    }
    return lines + (last != '\n' ? 1 : 0);
  }

  void finish() {
    if (m_plan.parts.empty()) {
      const std::string source = m_plan.source.string();
      throw core::Error(core::ErrorCode::BadInput,
                        m_plan.notRead.empty()
                            ? core::Message(core::MessageId::NothingToImport, source)
                            : core::Message(core::MessageId::NothingToImportBecause, source, firstOf(m_plan.notRead)));
    }
    // Movies before what belongs to them; sets that know movies by number before those that are matched by title.
    std::ranges::stable_sort(m_plan.parts, {}, [](const ImportPart& part) {
      const bool second = part.format == ImportFormat::AbstractsJson || part.format == ImportFormat::Tmdb ||
                          part.format == ImportFormat::Douban || part.format == ImportFormat::Csv;
      return std::pair(part.kind, second);
    });
    namePeopleAlike();
    keepOneSet();
    inheritSource();
  }

  /// The people of a folder are those of its ratings, whatever set the ratings turned out to be.
  void namePeopleAlike() {
    for (ImportPart& people : m_plan.parts) {
      if (people.kind != ImportKind::People) continue;
      for (const ImportPart& part : m_plan.parts) {
        const bool together =
            part.path.parent_path() == people.path.parent_path() &&
            std::filesystem::path(part.member).parent_path() == std::filesystem::path(people.member).parent_path();
        if (part.kind == ImportKind::Ratings && together) people.personSource = part.personSource;
      }
    }
  }

  /// A folder of several sets: ratings of different people do not belong together unless somebody says so.
  void keepOneSet() {
    const ImportPart* largest = nullptr;
    for (const ImportPart& part : m_plan.parts) {
      if (part.kind == ImportKind::Ratings && (!largest || part.rows > largest->rows)) largest = &part;
    }
    if (!largest) return;
    const std::string people = largest->personSource;
    const std::filesystem::path home = largest->path.parent_path();
    for (ImportPart& part : m_plan.parts) {
      const bool otherPeople =
          (part.kind == ImportKind::Ratings || part.kind == ImportKind::People) && part.personSource != people;
      const bool otherSet = (part.kind == ImportKind::Movies || part.kind == ImportKind::Identities) &&
                            part.path.parent_path() != home && part.path.parent_path() != m_plan.source;
      if (otherPeople || otherSet) {
        part.selected = false;
        part.warnings.push_back(core::MessageId::OfOtherDataSet);
      }
    }
  }

  /// Media and features beside MovieLens-100K or a table of one's own go by the ids of that.
  void inheritSource() {
    for (const ImportPart& movies : m_plan.parts) {
      if (movies.kind != ImportKind::Movies || !movies.selected) continue;
      for (ImportPart& part : m_plan.parts) {
        const bool follows =
            part.kind == ImportKind::Posters || part.kind == ImportKind::Sounds || part.kind == ImportKind::Trailers;
        if (follows && part.movieSource.empty()) part.movieSource = movies.movieSource;
      }
      return;
    }
  }

  std::span<const std::filesystem::path> m_paths;
  const RecogniseOptions& m_options;
  core::Progress& m_progress;
  ImportPlan m_plan;
  bool m_hasPackedMedia = false;
};

}  // namespace

std::string_view name(ImportKind kind) { return kKinds[static_cast<size_t>(kind)]; }

core::MessageId wordFor(ImportKind kind) {
  using enum core::MessageId;
  constexpr std::array kWords{KindMovies,  KindIdentities, KindDescriptions, KindPeople,  KindRatings,
                              KindPosters, KindSounds,     KindTrailers,     KindFeatures};
  return kWords[static_cast<size_t>(kind)];
}

ImportPlan recognise(const std::filesystem::path& path, const RecogniseOptions& options, core::Progress& progress) {
  return Recogniser(std::span(&path, 1), options, progress).run();
}

ImportPlan recognise(std::span<const std::filesystem::path> paths, const RecogniseOptions& options,
                     core::Progress& progress) {
  return Recogniser(paths, options, progress).run();
}

std::optional<ImportFormat> parseImportFormat(std::string_view text) {
  static const std::vector<std::pair<std::string_view, ImportFormat>> kFormats{
      {"movielens-1m", ImportFormat::MovieLensDat},
      {"movielens-100k", ImportFormat::MovieLens100K},
      {"movielens-csv", ImportFormat::MovieLensCsv},
      {"omdb", ImportFormat::Omdb},
      {"tmdb", ImportFormat::Tmdb},
      {"douban", ImportFormat::Douban},
      {"csv", ImportFormat::Csv}};
  if (text == "auto" || text == "movielens") return std::nullopt;
  for (const auto& [name, format] : kFormats) {
    if (name == text) return format;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchFormat, core::quotedForMessage(text)});
}

}  // namespace kinoprism::storage
