#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/archive.h"
#include "storage/import/classify.h"
#include "storage/import/known_sets.h"
#include "storage/import/tables/cell_values.h"

namespace kinoprism::storage {
namespace {

constexpr std::array<std::string_view, 9> kKinds{"movies",  "identities", "descriptions", "people",  "ratings",
                                                 "posters", "sounds",     "trailers",     "features"};
constexpr size_t kReasonsShown = 5;
constexpr int kDeepest = 6;  // folders within folders

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
    if (std::filesystem::is_directory(path))
      addFolder(path, 0);
    else if (isArchive(path))
      addArchive(path);
    else
      addFile(path, {});
  }

  void addFolder(const std::filesystem::path& folder, int depth) {
    std::map<MediaKind, std::vector<std::filesystem::path>> media;
    std::vector<std::filesystem::path> folders;
    for (const auto& entry : sorted(folder)) {
      m_progress.throwIfCancelled();
      if (std::filesystem::is_directory(entry)) {
        if (depth < kDeepest && !std::filesystem::is_symlink(entry)) folders.push_back(entry);
      } else if (!std::filesystem::is_regular_file(entry)) {
        continue;
      } else if (const auto kind = mediaKindOf(entry)) {
        media[*kind].push_back(entry);
      } else if (isArchive(entry)) {
        addArchive(entry);
      } else {
        addFile(entry, {});
      }
    }
    for (const auto& [kind, files] : media) addMedia(folder, kind, files);
    for (const auto& inner : folders) addFolder(inner, depth + 1);
  }

  void leaveOut(const std::string& file, const core::Message& why) {
    leaveOut({core::MessageId::FileProblem, file, why});
  }
  void leaveOut(const core::Message& what) { m_plan.notRead.push_back(what); }

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
    const bool byImdb = std::ranges::all_of(files, [](const auto& file) {
      const std::string stem = file.stem().string();
      return stem.starts_with("tt") && parseId(stem.substr(2)).has_value();
    });
    if (byImdb) part.mediaMatch = MediaMatch::MovieId;
    part.movieSource = byImdb ? "imdb" : folder.filename().string().starts_with("ml-") ? "movielens" : "";
    part.sourceKnown = !part.movieSource.empty();
    for (size_t i = 0; i < std::min<size_t>(files.size(), 8); ++i)
      part.sample.push_back({files[i].filename().string()});
    m_plan.parts.push_back(std::move(part));
  }

  void addArchive(const std::filesystem::path& file) {
    try {
      const ArchiveReader archive(file);
      bool hasMedia = false;
      for (const ArchiveEntry& entry : archive.entries()) {
        m_progress.throwIfCancelled();
        if (mediaKindOf(entry.name))
          hasMedia = true;
        else if (!entry.name.ends_with(".zip"))  // its contents follow
          addFile(file, entry.name);
      }
      if (hasMedia) leaveOut(file.string(), core::MessageId::NotReadPackedMedia);
    } catch (const core::Error& error) {
      if (m_paths.size() == 1 && file == m_paths.front()) throw;
      leaveOut(error.message());
    }
  }

  void addFile(const std::filesystem::path& file, const std::string& member) {
    const std::string shown = member.empty() ? file.string() : file.string() + ":" + member;
    try {
      const FileProbe probe = probeFile(file, member, m_options.encoding);
      Classified found = classify(probe, m_options);
      if (found.parts.empty() && !found.why.empty()) leaveOut(shown, found.why);
      for (ImportPart& part : found.parts) addPart(probe, shown, part);
    } catch (const core::Error& error) {
      // A bad file stops none of the others.
      leaveOut(error.message());
    }
  }

  void addPart(const FileProbe& probe, const std::string& shown, ImportPart& part) {
    if (m_options.kind && !fits(part)) return leaveOut(shown, {core::MessageId::NotReadKind, wordFor(part.kind)});
    if (m_options.format && part.format != *m_options.format) return leaveOut(shown, core::MessageId::NotReadFormat);
    if (!m_options.idsOf.empty() && part.format != ImportFormat::Omdb) {
      part.movieSource = m_options.idsOf;
      part.sourceKnown = true;
    }
    if (m_options.scale) {
      part.scale = *m_options.scale;
      part.scaleChosen = true;
    }
    if (m_options.dayOrder) {
      part.dayOrder = *m_options.dayOrder;
      part.dayOrderChosen = true;
    }
    countRows(probe, part);
    m_plan.parts.push_back(std::move(part));
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
    if (part.kind == ImportKind::Ratings && part.selected) return survey(part, m_progress);
    const auto breaks = static_cast<uint64_t>(std::ranges::count(probe.text, part.layout.carriageReturn ? '\r' : '\n'));
    const uint64_t lines = breaks + (!probe.text.empty() && probe.text.back() != '\n' ? 1 : 0);
    part.rows = static_cast<int64_t>(
        probe.whole ? lines : probe.size * std::max<uint64_t>(breaks, 1) / std::max<size_t>(probe.head.size(), 1));
    if (part.layout.hasHeader) --part.rows;
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
      const bool credits = part.kind == ImportKind::Movies && part.mapping.contains("crew");
      return std::tuple(part.kind, second, credits);
    });
    namePeopleAlike();
    keepOneSet();
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

  static bool sharesFolder(const ImportPart& a, const ImportPart& b) {
    return a.path.parent_path() == b.path.parent_path() && a.member.empty() == b.member.empty() &&
           std::filesystem::path(a.member).parent_path() == std::filesystem::path(b.member).parent_path();
  }

  /// A folder of several sets: ratings of different people do not belong together unless somebody says so.
  void keepOneSet() {
    const ImportPart* largest = nullptr;
    for (const ImportPart& part : m_plan.parts) {
      const bool ofSet = part.kind == ImportKind::Ratings && part.person.empty();
      if (ofSet && (!largest || part.rows > largest->rows)) largest = &part;
    }
    if (!largest) return;
    const std::string people = largest->personSource;
    const std::filesystem::path home = largest->path.parent_path();
    for (ImportPart& part : m_plan.parts) {
      if (!part.person.empty()) continue;  // one person of their own joins any set
      const bool ofPeople = part.kind == ImportKind::Ratings || part.kind == ImportKind::People;
      // Numbers of people mean something in their own set only, and two folders are two sets.
      const bool elsewhere = &part != largest && !sharesFolder(part, *largest);
      const bool otherPeople = ofPeople && (part.personSource != people || elsewhere);
      const bool otherSet = (part.kind == ImportKind::Movies || part.kind == ImportKind::Identities) &&
                            part.path.parent_path() != home && part.path.parent_path() != m_plan.source;
      if (otherPeople || otherSet) {
        part.selected = false;
        part.warnings.push_back(core::MessageId::OfOtherDataSet);
      }
    }
  }

  std::span<const std::filesystem::path> m_paths;
  const RecogniseOptions& m_options;
  core::Progress& m_progress;
  ImportPlan m_plan;
};

}  // namespace

std::string_view name(ImportKind kind) { return kKinds[static_cast<size_t>(kind)]; }

bool isMedia(ImportKind kind) {
  return kind == ImportKind::Posters || kind == ImportKind::Sounds || kind == ImportKind::Trailers;
}

ImportKind parseImportKind(std::string_view text) {
  const auto found = std::ranges::find(kKinds, text);
  if (found != kKinds.end()) return ImportKind(found - kKinds.begin());
  std::string names;
  for (const std::string_view kind : kKinds) (names += names.empty() ? "" : ", ") += kind;
  throw core::Error(core::ErrorCode::BadArgument,
                    {core::MessageId::NoSuchImportKind, core::quotedForMessage(text), names});
}

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
      {"netflix", ImportFormat::Netflix},
      {"csv", ImportFormat::Csv}};
  if (text == "auto" || text == "movielens") return std::nullopt;
  for (const auto& [name, format] : kFormats) {
    if (name == text) return format;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchFormat, core::quotedForMessage(text)});
}

}  // namespace kinoprism::storage
