#include <algorithm>
#include <cmath>
#include <ctime>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <tuple>

#include "engine/core/files.h"
#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "storage/database/database.h"
#include "storage/export/exporters.h"
#include "storage/import/part_import.h"
#include "storage/import/tables/cell_values.h"
#include "storage/import/tables/record_reader.h"
#include "storage/movies/titles.h"
#include "storage/ratings/label_rules.h"

namespace kinoprism::storage {
namespace {

using Fields = std::map<std::string, std::string>;

struct Line {
  int64_t number = 0;
  Fields fields;
};

std::vector<Line> readCsv(const std::filesystem::path& file, core::Progress& progress) {
  RecordReader reader(openSource(file, {}), TableLayout{});
  std::vector<std::string> header;
  std::vector<Line> lines;
  while (reader.next()) {
    progress.throwIfCancelled();
    if (header.empty()) {
      header.assign(reader.cells().begin(), reader.cells().end());
      continue;
    }
    if (reader.cells().size() != header.size())
      throw reader.error({core::MessageId::LabelColumnCount, reader.cells().size(), header.size()});
    Line& line = lines.emplace_back();
    line.number = reader.line();
    for (size_t i = 0; i < header.size(); ++i) line.fields[header[i]] = reader.cells()[i];
  }
  return lines;
}

std::vector<Line> readJsonLines(const std::filesystem::path& file, core::Progress& progress) {
  // Split at a character that text cannot hold, so that each record is one cell.
  RecordReader reader(openSource(file, {}), TableLayout{.delimiter = "\x1f", .quoted = false});
  std::vector<Line> lines;
  while (reader.next()) {
    progress.throwIfCancelled();
    const auto object = nlohmann::json::parse(reader.cells().front(), nullptr, false);
    if (!object.is_object()) throw reader.error(core::MessageId::LabelNotJson);
    Line& line = lines.emplace_back();
    line.number = reader.line();
    for (const auto& [name, value] : object.items())
      line.fields[name] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  return lines;
}

std::string textOf(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump();
}

/// A member as text; empty where there is none.
std::string textOf(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : textOf(*found);
}

/// A member that must be an object (array) where it is there at all; throws nlohmann::json::exception.
const nlohmann::json& memberOf(const nlohmann::json& object, const char* key, const nlohmann::json& missing) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return missing;
  if (found->type() != missing.type()) throw nlohmann::json::type_error::create(302, "another type", nullptr);
  return *found;
}

/// Who annotated: a name, a number, or an object with an address or a number.
std::string annotatorOf(const nlohmann::json& annotation) {
  const auto by = annotation.find("completed_by");
  if (by == annotation.end()) return {};
  if (by->is_number()) return "annotator " + by->dump();
  if (!by->is_object()) return textOf(*by);
  for (const char* key : {"email", "username", "id"}) {
    if (by->contains(key)) return textOf(*by, key);
  }
  return {};
}

/// The labels of a Label Studio task, each as exportLabels writes an event; others of its results say nothing of
/// movies. Throws nlohmann::json::exception where it is laid out otherwise.
void addTask(const nlohmann::json& task, int64_t number, std::vector<Line>& lines) {
  static const nlohmann::json kObject = nlohmann::json::object(), kArray = nlohmann::json::array();
  if (!task.is_object()) throw nlohmann::json::type_error::create(302, "no object", nullptr);
  const nlohmann::json& data = memberOf(task, "data", kObject);
  for (const nlohmann::json& annotation : memberOf(task, "annotations", kArray)) {
    annotation.at("result");
    for (const nlohmann::json& result : memberOf(annotation, "result", kArray)) {
      const nlohmann::json& value = memberOf(result, "value", kObject);
      const std::string at = textOf(memberOf(result, "meta", kObject), "at");
      const auto add = [&](const char* kind, const nlohmann::json& what) {
        Line& line = lines.emplace_back();
        line.number = number;
        line.fields = {{"curator", annotatorOf(annotation)},
                       {"movie", textOf(data, "movie")},
                       {"title", textOf(data, "title")},
                       {"year", textOf(data, "year")},
                       {"kind", kind},
                       {"value", textOf(what)},
                       {"time", at.empty() ? textOf(annotation, "created_at") : at},
                       {"active", "yes"}};
      };
      const std::string type = textOf(result, "type");
      if (type == "rating") add("rating", value.at("rating"));
      if (type == "choices") {
        const char* const kind = textOf(result, "from_name") == "verdict" ? "verdict" : "tag";
        for (const nlohmann::json& choice : memberOf(value, "choices", kArray)) add(kind, choice);
      }
      if (type == "textarea") {
        for (const nlohmann::json& text : memberOf(value, "text", kArray)) add("note", text);
      }
    }
  }
}

std::vector<Line> readLabelStudio(const std::filesystem::path& file, core::Progress& progress) {
  const auto tasks = nlohmann::json::parse(core::readFile(file), nullptr, false);
  if (!tasks.is_array()) throw core::Error(core::ErrorCode::BadInput, {core::MessageId::LabelsJsonCut, file.string()});
  std::vector<Line> lines;
  for (size_t t = 0; t < tasks.size(); ++t) {
    progress.throwIfCancelled();
    try {
      addTask(tasks[t], static_cast<int64_t>(t) + 1, lines);
    } catch (const nlohmann::json::exception&) {
      throw core::Error(core::ErrorCode::BadInput,
                        {core::MessageId::NotLabelStudio, file.string(), std::to_string(t + 1)});
    }
  }
  return lines;
}

std::optional<int64_t> parseTime(const std::string& text) {
  std::tm parts{};
  int milliseconds = 0;
  // The fraction may be missing or have more digits.
  if (std::sscanf(text.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3d", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                  &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &milliseconds) < 6)
    return std::nullopt;
  parts.tm_year -= 1900;
  parts.tm_mon -= 1;
  return static_cast<int64_t>(::timegm(&parts)) * 1000 + milliseconds;
}

class LabelsReader {
 public:
  /// What a Line's number counts.
  enum class Unit { Line, Task };

  LabelsReader(SQLite::Database& connection, const std::filesystem::path& file, Unit unit)
      : m_connection(connection), m_file(file), m_unit(unit) {}

  LabelImport add(const std::vector<Line>& lines, core::Progress& progress) {
    LabelImport result;
    for (const Line& line : lines) {
      progress.throwIfCancelled();
      m_line = &line;
      const bool active = field("active") != "no";
      const LabelEvent event = readEvent();
      const int64_t known = findKnown(event);
      Merged* slot = known != 0 || active ? mergedOf(event) : nullptr;
      if (slot) slot->take(event, known, active);
      if (!active) continue;
      if (known == 0) addEvent(event);
      ++(known == 0 ? result.added : result.known);
    }
    for (const auto& [key, slot] : m_slots) {
      if (slot.differs()) result.conflicts.push_back(conflictOf(slot));
    }
    return result;
  }

 private:
  /// What stood in a slot of one value before, and what the file says of it.
  struct Merged {
    LabelSlot slot;
    std::optional<LabelEvent> before;
    bool beforeIsThere = false;  ///< the file has the event
    bool takenBack = false;      ///< and says that it was taken back
    std::optional<LabelEvent> there;

    void take(const LabelEvent& event, int64_t known, bool active) {
      if (before && known == before->id) (active ? beforeIsThere : takenBack) = true;
      if (active && (!there || there->at <= event.at)) there = event;
    }
    /// Of what the file has, nothing follows what stood here, or it was taken back.
    bool differs() const {
      if (!before || beforeIsThere) return false;
      return takenBack || (there && (there->value != before->value || there->text != before->text));
    }
  };

  /// Nothing for tags and skips, of which any number stand beside one another.
  Merged* mergedOf(const LabelEvent& event) {
    if (event.kind == LabelKind::Tag || event.kind == LabelKind::Untag || event.kind == LabelKind::Skip) return nullptr;
    const LabelSlot slot = slotOf(event);
    const auto [found, isNew] = m_slots.try_emplace({slot.movie, slot.curator, slot.kind});
    if (isNew) found->second = {slot, currentOf(m_connection, slot), false, false, std::nullopt};
    return &found->second;
  }

  LabelConflict conflictOf(const Merged& merged) {
    SQLite::Statement names(m_connection,
                            "SELECT (SELECT name FROM curator WHERE id = ?), (SELECT title FROM movie WHERE id = ?)");
    names.bind(1, number(merged.before->curator));
    names.bind(2, number(merged.slot.movie));
    names.executeStep();
    const auto now = currentOf(m_connection, merged.slot);
    return {names.getColumn(0).getString(), names.getColumn(1).getString(), *merged.before, merged.there,
            now && now->id == merged.before->id};
  }

  [[noreturn]] void refuse(const core::Message& what) const {
    const std::string number = std::to_string(m_line->number);
    throw core::Error(core::ErrorCode::BadInput,
                      m_unit == Unit::Task ? core::Message(core::MessageId::LabelTaskUnusable, m_file, number, what)
                                           : core::Message(core::MessageId::LabelLineUnusable, m_file, number, what));
  }

  const std::string& field(const std::string& name) const {
    const auto found = m_line->fields.find(name);
    if (found == m_line->fields.end()) refuse({core::MessageId::LabelColumnMissing, name});
    return found->second;
  }

  LabelEvent readEvent() {
    LabelEvent event;
    event.source = m_file.filename().string();
    event.movie = findMovie();
    event.curator = findCurator(field("curator"));
    const auto at = parseTime(field("time"));
    if (!at) refuse({core::MessageId::LabelTimeInvalid, core::quotedForMessage(field("time"))});
    event.at = *at;
    const std::string& kind = field("kind");
    const std::string& value = field("value");
    const auto* const known =
        std::ranges::find_if(kLabelKinds, [&](LabelKind candidate) { return name(candidate) == kind; });
    if (known == std::end(kLabelKinds)) refuse({core::MessageId::LabelKindInvalid, core::quotedForMessage(kind)});
    event.kind = *known;
    if (hasStars(event.kind)) {
      const auto number = parseNumber(value, false);
      if (!number || *number < 0 || *number > 5 || *number * 2 != std::round(*number * 2))
        refuse({core::MessageId::LabelRatingInvalid, core::quotedForMessage(value)});
      event.value = static_cast<float>(*number);
      return event;
    }
    event.text = value;
    return event;
  }

  MovieId findMovie() {
    const std::string& identity = field("movie");
    const size_t colon = identity.find(':');
    SQLite::Statement query(m_connection, "SELECT movie FROM identity WHERE source = ? AND value = ?");
    if (colon != std::string::npos) {
      query.bind(1, identity.substr(0, colon));
      query.bind(2, identity.substr(colon + 1));
      if (query.executeStep()) return MovieId{query.getColumn(0).getInt64()};
    }
    SQLite::Statement byTitle(m_connection,
                              "SELECT id FROM movie WHERE title_key = ?1 AND (?2 = 0 OR year = ?2) LIMIT 2");
    byTitle.bind(1, titleKey(field("title")));
    byTitle.bind(2, parseId(field("year")).value_or(0));
    if (!byTitle.executeStep())
      refuse({core::MessageId::LabelMovieUnknown, core::quotedForMessage(identity),
              core::quotedForMessage(field("title"))});
    const MovieId movie{byTitle.getColumn(0).getInt64()};
    if (byTitle.executeStep()) refuse({core::MessageId::LabelMovieAmbiguous, core::quotedForMessage(field("title"))});
    return movie;
  }

  CuratorId findCurator(const std::string& name) {
    if (core::trimmed(name).empty()) refuse(core::MessageId::LabelCuratorMissing);
    SQLite::Statement insert(m_connection, "INSERT INTO curator (name) VALUES (?) ON CONFLICT DO NOTHING");
    insert.bind(1, name);
    insert.exec();
    SQLite::Statement query(m_connection, "SELECT id FROM curator WHERE name = ?");
    query.bind(1, name);
    query.executeStep();
    return CuratorId{query.getColumn(0).getInt64()};
  }

  /// The event, if the same was said at the same time already; 0 if not.
  int64_t findKnown(const LabelEvent& event) {
    SQLite::Statement known(m_connection,
                            "SELECT id FROM label_event WHERE curator = ? AND movie = ? AND kind = ? AND value = ? AND "
                            "text = ? AND at = ?");
    known.bind(1, number(event.curator));
    known.bind(2, number(event.movie));
    known.bind(3, static_cast<int>(event.kind));
    known.bind(4, static_cast<int>(std::lround(event.value * 2)));
    known.bind(5, event.text);
    known.bind(6, event.at);
    return known.executeStep() ? known.getColumn(0).getInt64() : 0;
  }

  void addEvent(const LabelEvent& event) {
    appendLabel(m_connection, event);
    refreshCurrent(m_connection, slotOf(event));
  }

  SQLite::Database& m_connection;
  const std::filesystem::path& m_file;
  Unit m_unit;
  const Line* m_line = nullptr;
  std::map<std::tuple<MovieId, CuratorId, LabelKind>, Merged> m_slots;
};

}  // namespace

LabelImport importLabels(Library& library, const std::filesystem::path& file, core::Progress& progress) {
  std::string first(1, '\0');
  openSource(file, {})->read(first.data(), 1);
  const bool hasTasks = first == "[";
  const std::vector<Line> lines = hasTasks       ? readLabelStudio(file, progress)
                                  : first == "{" ? readJsonLines(file, progress)
                                                 : readCsv(file, progress);
  if (lines.empty()) throw core::Error(core::ErrorCode::BadInput, {core::MessageId::NoLabelsInFile, file.string()});
  return library.database().write([&](SQLite::Database& connection) {
    return LabelsReader(connection, file, hasTasks ? LabelsReader::Unit::Task : LabelsReader::Unit::Line)
        .add(lines, progress);
  });
}

}  // namespace kinoprism::storage
