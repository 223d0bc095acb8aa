#include <algorithm>
#include <unordered_set>

#include "engine/core/message_ids.h"
#include "storage/import/import_plan.h"
#include "storage/import/known_sets.h"
#include "storage/import/tables/cell_values.h"
#include "storage/import/tables/record_reader.h"
#include "storage/import/tables/text_encoding.h"
#include "storage/library.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kSomeIds = 200;
constexpr size_t kLookedBytes = size_t{256} << 10;
constexpr size_t kSampleRows = 8;

/// Which column says what somebody did, the most telling first.
std::string valueRole(const ColumnMapping& mapping) {
  for (const char* role : {"rating", "count", "like"}) {
    if (mapping.contains(role)) return role;
  }
  return {};
}

class Survey {
 public:
  Survey(ImportPart& part, core::Progress& progress)
      : m_part(part),
        m_progress(progress),
        m_reader(openSource(part.path, part.member), part.layout),
        m_role(valueRole(part.mapping)) {}

  void run() {
    if (m_part.layout.hasHeader && !m_reader.next()) return;
    while (m_reader.next()) {
      if (m_rows % 8192 == 0) {
        m_progress.throwIfCancelled();
        m_progress.report({core::MessageId::ReadingFile, m_part.path.filename().string()},
                          static_cast<int64_t>(m_reader.bytesRead()), static_cast<int64_t>(m_reader.size()));
      }
      see(m_reader.cells());
    }
    m_part.rows = m_rows;
    m_part.rowsExact = true;
    if (!m_part.scaleChosen) m_part.scale = inferScale(m_values, m_role);
    if (!m_part.dayOrderChosen) m_part.dayOrder = m_days.order();
    m_part.values.assign(m_values.values().begin(), m_values.values().end());
    warn();
  }

 private:
  void see(const std::vector<std::string_view>& cells) {
    if (m_rows == 0 && m_netflix < 0) place(cells.size());
    if (m_netflix == 1 && cells.size() == 1) return;  // which movie the next lines rate
    ++m_rows;
    if (m_value && *m_value < cells.size()) m_values.see(cells[*m_value], m_part.layout.decimalComma);
    if (m_time && *m_time < cells.size()) m_days.see(cells[*m_time]);
    if (m_movie && *m_movie < cells.size() && m_ids.size() < kSomeIds) {
      if (const auto [id, isNew] = m_ids.emplace(idText(cells[*m_movie])); isNew) m_part.someMovieIds.push_back(*id);
    }
  }

  void place(size_t columns) {
    m_netflix = m_part.format == ImportFormat::Netflix ? 1 : 0;
    m_part.someMovieIds.clear();
    const size_t width = std::max({columns, m_part.columns.size(), size_t{3}});
    const auto of = [&](const std::string& role) -> std::optional<size_t> {
      const auto found = m_part.mapping.find(role);
      return found == m_part.mapping.end() ? std::nullopt : columnOf(found->second, m_part.columns, width);
    };
    m_value = of(m_role);
    m_time = of("time");
    m_movie = of("movie");
  }

  void warn() {
    using enum core::MessageId;
    auto& warnings = m_part.warnings;
    std::erase_if(warnings, [](const core::Message& warning) {
      return warning.id() == RatingsIncomplete || warning.id() == RatingsRescaled || warning.id() == DatesAmbiguous;
    });
    if (m_part.expectedRows && m_part.rows != *m_part.expectedRows)
      warnings.insert(warnings.begin(), incompleteMessage(m_part.path.string(), m_part.rows, *m_part.expectedRows));
    if (m_part.scale.kind == RatingScale::Kind::Stars && m_part.scale.high != 5)
      warnings.push_back({RatingsRescaled, m_part.scale.text()});
    if (m_days.isAmbiguous() && !m_part.dayOrderChosen) warnings.push_back(DatesAmbiguous);
  }

  ImportPart& m_part;
  core::Progress& m_progress;
  RecordReader m_reader;
  std::string m_role;
  std::optional<size_t> m_value;
  std::optional<size_t> m_time;
  std::optional<size_t> m_movie;
  int m_netflix = -1;
  int64_t m_rows = 0;
  ValueCounts m_values;
  DayOrderEvidence m_days;
  std::unordered_set<std::string> m_ids;
};

/// The source in the library that knows most of the ids, if it knows more than half.
std::string knowingSource(const std::vector<std::string>& ids, Library& library) {
  std::string best;
  size_t most = 0;
  for (const std::string& source : library.movies().sources()) {
    const auto known = static_cast<size_t>(std::ranges::count_if(ids, [&](const std::string& id) {
      return library.movies().find({source, id}).has_value();
    }));
    if (known <= most) continue;
    most = known;
    best = source;
  }
  return most * 2 > ids.size() ? best : std::string();
}

}  // namespace

void survey(ImportPart& part, core::Progress& progress) {
  if (part.kind == ImportKind::Ratings) Survey(part, progress).run();
}

void readColumns(ImportPart& part) {
  auto source = decoded(openSource(part.path, part.member), part.layout.encoding);
  std::string text = readHead(*source, kLookedBytes + 1);
  const bool whole = text.size() <= kLookedBytes;
  auto rows = firstRecords(text, whole, part.layout, kSomeIds);
  part.columns.clear();
  if (part.layout.hasHeader && !rows.empty()) {
    part.columns = rows.front();
    rows.erase(rows.begin());
  }
  part.mapping = recogniseColumns(part.columns, rows).mapping;
  rows.resize(std::min(rows.size(), kSampleRows));
  part.sample = std::move(rows);
}

void resolveSources(ImportPlan& plan, Library* library) {
  std::string beside;
  for (const ImportPart& part : plan.parts) {
    if (part.kind != ImportKind::Movies || !part.selected || !part.sourceKnown) continue;
    beside = part.movieSource;
    break;
  }
  for (ImportPart& part : plan.parts) {
    if (part.sourceKnown) continue;
    const bool isTable = part.format != ImportFormat::MediaFolder;
    part.movieSource = beside;
    if (beside.empty() && library && !part.someMovieIds.empty())
      part.movieSource = knowingSource(part.someMovieIds, *library);
    if (part.movieSource.empty() && isTable) part.movieSource = "csv";
    if (part.kind == ImportKind::Movies && beside.empty()) beside = part.movieSource;
  }
}

}  // namespace kinoprism::storage
