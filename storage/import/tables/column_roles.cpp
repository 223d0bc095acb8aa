#include "storage/import/tables/column_roles.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "engine/core/text.h"
#include "storage/import/tables/cell_values.h"
#include "storage/import/tables/time_column.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kMostColumns = 100'000;  // of a table without a header, whose width only its rows tell

using Rows = std::vector<std::vector<std::string>>;

struct Alias {
  std::string_view role;
  std::vector<std::string_view> names;  ///< lower case, without spaces, _ and -; the likelier first
};

/// Names of MovieLens, RecBole, Surprise, LensKit, Cornac, Netflix, Kaggle, Amazon, Goodreads, MyAnimeList, IMDb, TMDB,
/// Letterboxd, Trakt and Douban, and of tables that people keep themselves.
const std::vector<Alias>& aliases() {
  static const std::vector<Alias> kAliases{
      {"person",
       {"userid",       "user",        "uid",       "usermd5",  "username", "reviewerid",  "reviewer", "customerid",
        "customer",     "customeruid", "person",    "personid", "profile",  "profilename", "memberid", "member",
        "rater",        "raterid",     "accountid", "viewerid", "viewer",   "visitorid",   "useridx",  "userkey",
        "author",       "critic",      "用户id",    "用户",     "用户编号", "用户名",      "用户md5",  "评分人",
        "пользователь", "utilisateur", "benutzer",  "usuario"}},
      {"movie", {"movieid",   "itemid",     "movie",  "item",    "iid",     "filmid",  "film",      "mid",
                 "productid", "parentasin", "asin",   "animeid", "bookid",  "showid",  "contentid", "titleid",
                 "subjectid", "tconst",     "const",  "videoid", "itemidx", "itemkey", "电影id",    "电影编号",
                 "影片id",    "影片编号",   "物品id", "商品id",  "电影",    "影片",    "фильм"}},
      {"rating",
       {"rating",      "score",     "stars",         "star",       "ratings",    "userrating", "yourrating", "myrating",
        "ratingvalue", "overall",   "reviewoverall", "userscore",  "myscore",    "value",      "preference", "grade",
        "mark",        "note",      "vote",          "评分",       "打分",       "星级",       "我的评分",   "评价",
        "оценка",      "bewertung", "puntuacion",    "valoracion", "ratingscore"}},
      {"count",
       {"clicks",     "click",     "plays",        "playcount", "plays",   "count",        "counts",    "listens",
        "watchcount", "views",     "viewcount",    "visits",    "watches", "timeswatched", "playtimes", "nplays",
        "freq",       "frequency", "interactions", "次数",      "点击",    "点击次数",     "播放次数",  "观看次数"}},
      {"like",
       {"like", "liked", "likes", "favourite", "favorite", "isliked", "islike", "thumb", "thumbs", "thumbsup", "喜欢",
        "收藏", "点赞"}},
      {"time", {"timestamp",  "unixreviewtime", "ratedat",   "ratingtime", "ratingdate",    "daterated",   "time",
                "date",       "datetime",       "createdat", "created",    "watchedat",     "watcheddate", "watchdate",
                "reviewtime", "reviewdate",     "votedat",   "updatedat",  "lastwatchedat", "eventtime",   "at",
                "ts",         "tstamp",         "unixtime",  "dateadded",  "时间",          "日期",        "时间戳",
                "评分时间",   "评分日期",       "观看时间",  "дата"}},
      {"title",
       {"title",     "movietitle", "primarytitle", "filmtitle", "moviename", "filmname", "name",     "itemname",
        "itemtitle", "titlename",  "englishtitle", "片名",      "电影名",    "电影名称", "影片名称", "影片名",
        "标题",      "名称",       "中文名",       "название",  "titre",     "titel",    "titulo"}},
      {"original-title", {"originaltitle", "origtitle", "originalname", "原名", "外文名", "又名", "aka"}},
      {"year",
       {"year", "releaseyear", "startyear", "movieyear", "yearofrelease", "releasedate", "released", "premiered",
        "airdate", "年份", "上映年份", "年代", "上映日期", "上映时间", "год", "annee", "jahr", "ano"}},
      {"genres",
       {"genres", "genre", "class", "category", "categories", "movietype", "类型", "类别", "分类", "жанр", "жанры"}},
      {"directors", {"directors", "director", "directedby", "导演", "режиссер", "режиссёр"}},
      {"writers", {"writers", "writer", "screenwriters", "screenwriter", "编剧"}},
      {"actors", {"actors", "actor", "cast", "starring", "stars", "主演", "演员"}},
      {"crew", {"crew"}},
      {"description",
       {"overview", "description", "plot", "summary", "synopsis", "abstract", "storyline", "plotsummary", "intro",
        "简介", "剧情", "剧情简介", "内容简介", "概述", "описание"}},
      {"language", {"language", "lang", "originallanguage", "语言"}},
      {"imdb", {"imdbid", "imdb", "imdburl", "imdbtitleid", "imdblink", "tconst", "const"}},
      {"tmdb", {"tmdbid", "tmdb", "tmdburl", "themoviedbid"}},
      {"douban", {"doubanid", "douban", "doubanurl", "豆瓣id"}}};
  return kAliases;
}

/// "User_ID:token" -> "userid".
std::string keyOf(std::string_view name) {
  name = core::trimmed(name);
  while (name.starts_with("\xef\xbb\xbf")) name.remove_prefix(3);
  for (const std::string_view type : {":token_seq", ":token", ":float_seq", ":float"}) {
    if (!name.ends_with(type)) continue;
    name.remove_suffix(type.size());
    break;
  }
  std::string key;
  for (const char c : name) {
    if (c == ' ' || c == '_' || c == '-' || c == '.' || c == '"' || c == '\'') continue;
    key.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return key;
}

/// What the cells of a column look like.
struct CellStats {
  size_t filled = 0;
  size_t numbers = 0;
  size_t integers = 0;
  size_t times = 0;  ///< dates, or unix times since 1980
  size_t imdbIds = 0;
  size_t longTexts = 0;  ///< with a space between words
  size_t lists = 0;
  size_t ratings = 0;  ///< numbers, fractions and words that a rating can be
  double lowest = 0;
  double highest = 0;
  bool countsUp = true;  ///< 0, 1, 2 … or 1, 2, 3 …
  std::set<std::string> distinct;

  bool mostly(size_t count) const { return filled > 0 && count * 10 >= filled * 8; }
  bool areIds() const { return filled > 0 && longTexts * 5 < filled && lists * 2 < filled; }
};

bool isImdbId(std::string_view text) {
  return text.size() >= 9 && text.size() <= 10 && text.starts_with("tt") && parseId(text.substr(2)).has_value();
}

CellStats statsOf(const Rows& rows, size_t column) {
  CellStats stats;
  double previous = 0;
  for (size_t row = 0; row < rows.size(); ++row) {
    const std::string_view cell = column < rows[row].size() ? core::trimmed(rows[row][column]) : std::string_view();
    if (isMissing(cell)) continue;
    ++stats.filled;
    stats.distinct.emplace(cell);
    stats.imdbIds += isImdbId(cell) || cell.find("imdb.com/title/tt") != std::string_view::npos;
    stats.longTexts += cell.find(' ') != std::string_view::npos && !parseTime(cell, DayOrder::Unknown);
    stats.lists += cell.find('|') != std::string_view::npos || cell.starts_with('[');
    const auto number = parseNumber(cell, true);
    stats.ratings += number || parseFraction(cell) || parseYesNo(cell);
    if (!number) {
      stats.times += parseTime(cell, DayOrder::Unknown).has_value();
      stats.countsUp = false;
      continue;
    }
    const bool unix = *number >= 3.1e8 && parseTime(cell, DayOrder::Unknown).has_value();
    stats.times += unix;
    ++stats.numbers;
    stats.integers += *number == std::floor(*number);
    stats.lowest = stats.numbers == 1 ? *number : std::min(stats.lowest, *number);
    stats.highest = stats.numbers == 1 ? *number : std::max(stats.highest, *number);
    if (row > 0 && *number != previous + 1) stats.countsUp = false;
    if (row == 0 && *number != 0 && *number != 1) stats.countsUp = false;
    previous = *number;
  }
  return stats;
}

class Recognition {
 public:
  Recognition(const std::vector<std::string>& header, const Rows& rows) : m_header(header), m_rows(rows) {
    m_columns = header.size();
    for (const auto& row : rows) m_columns = std::max(m_columns, row.size());
    for (size_t column = 0; column < m_columns; ++column) {
      m_stats.push_back(statsOf(rows, column));
      m_keys.push_back(column < header.size() ? keyOf(header[column]) : std::string());
    }
    m_taken.assign(m_columns, false);
  }

  TableColumns run() {
    passIndex();
    if (m_header.empty())
      byCells();
    else
      byNames();
    decide();
    return std::move(m_result);
  }

 private:
  std::string nameOf(size_t column) const {
    const bool named = column < m_header.size() && !core::trimmed(m_header[column]).empty();
    const bool unique = named && std::ranges::count(m_header, m_header[column]) == 1;
    return unique ? std::string(core::trimmed(m_header[column])) : std::to_string(column + 1);
  }

  void take(const std::string& role, size_t column) {
    m_result.mapping[role] = nameOf(column);
    m_place[role] = column;
    m_taken[column] = true;
  }
  bool has(const std::string& role) const { return m_place.contains(role); }

  /// The numbers of the rows, which pandas writes before them.
  void passIndex() {
    if (m_columns < 3 || m_rows.size() < 2) return;
    const std::string& key = m_keys[0];
    const bool unnamed = key.empty() || key.starts_with("unnamed:") || key == "index" || key == "rownames" ||
                         key == "ratingid" || key == "rowid" || key == "序号";
    if (!m_header.empty() && unnamed && m_stats[0].countsUp && m_stats[0].filled == m_rows.size()) m_taken[0] = true;
  }

  /// Whether the cells can be what the name says.
  bool fits(std::string_view role, size_t column) const {
    const CellStats& stats = m_stats[column];
    if (stats.filled == 0) return true;
    if (role == "rating") return stats.mostly(stats.ratings);
    if (role == "count") return stats.mostly(stats.numbers) && stats.lowest >= 0;
    if (role == "like") return stats.mostly(stats.ratings) && stats.distinct.size() <= 3;
    if (role == "time") return stats.times * 2 >= stats.filled || stats.mostly(stats.numbers);
    if (role == "imdb") return stats.mostly(stats.imdbIds) || stats.mostly(stats.integers);
    if (role == "tmdb") return stats.mostly(stats.integers);
    if (role == "title" || role == "actors") return !stats.mostly(stats.numbers) || stats.filled < 2;
    return true;
  }

  void byNames() {
    for (const Alias& alias : aliases()) {
      for (const std::string_view name : alias.names) {
        const auto found = std::ranges::find(m_keys, name);
        const auto column = static_cast<size_t>(found - m_keys.begin());
        if (found == m_keys.end() || m_taken[column] || !fits(alias.role, column)) continue;
        take(std::string(alias.role), column);
        break;
      }
    }
    settleId();
    settleTimes();
    fillByCells();
  }

  /// "id" is the movie's in a table of movies; "tconst" too where nothing else is.
  void settleId() {
    if (has("movie")) return;
    const auto id = std::ranges::find(m_keys, "id");
    const auto column = static_cast<size_t>(id - m_keys.begin());
    if (id != m_keys.end() && !m_taken[column] && m_stats[column].areIds()) return take("movie", column);
    for (const char* role : {"imdb", "tmdb", "douban"}) {
      if (!has(role)) continue;
      m_result.movieSource = role;
      const size_t place = m_place[role];
      m_result.mapping.erase(role);
      m_place.erase(role);
      return take("movie", place);
    }
  }

  /// "date" of a table of movies is when they came out.
  void settleTimes() {
    if (!has("person") && has("title") && has("time") && !has("year") && !has("rating")) {
      const size_t place = m_place["time"];
      m_result.mapping.erase("time");
      m_place.erase("time");
      take("year", place);
    }
  }

  /// A person and a rating whose movie has a name that nobody knows.
  void fillByCells() {
    if (!has("person") || has("movie") || has("title") || m_columns > 6) return;
    if (!has("rating") && !has("count") && !has("like")) return;
    for (size_t column = 0; column < m_columns; ++column) {
      if (m_taken[column] || !m_stats[column].areIds() || m_stats[column].times > 0) continue;
      return take("movie", column);
    }
  }

  bool canBeRating(const CellStats& stats) const {
    return stats.mostly(stats.ratings) && stats.lowest >= -1 && stats.highest <= 100 && stats.distinct.size() <= 101 &&
           !stats.mostly(stats.times);
  }

  void byCells() {
    std::vector<size_t> ids;
    std::optional<size_t> text;
    for (size_t column = 0; column < m_columns; ++column) {
      const CellStats& stats = m_stats[column];
      if (!has("time") && column >= 2 && stats.mostly(stats.times))
        take("time", column);
      else if (stats.longTexts * 2 > stats.filled && !text && stats.lists * 2 < stats.filled)
        text = column;
      else if (stats.areIds())
        ids.push_back(column);
    }
    if (text) {  // number, title and what else there is
      if (!ids.empty()) take("movie", ids.front());
      take("title", *text);
      for (size_t column = 0; column < m_columns; ++column) {
        const CellStats& stats = m_stats[column];
        const bool years = stats.mostly(stats.integers) && stats.lowest >= 1870 && stats.highest <= 2200;
        if (!m_taken[column] && years && !has("year")) take("year", column);
        if (!m_taken[column] && stats.lists * 3 > stats.filled && !has("genres")) take("genres", column);
      }
      return;
    }
    // Two columns of numbers may be anything, such as the rows of an array and their movies.
    if (ids.size() < 2 || m_columns < 3) return;
    take("person", ids[0]);
    take("movie", ids[1]);
    for (size_t i = 2; i < ids.size(); ++i) {
      if (!canBeRating(m_stats[ids[i]])) continue;
      take("rating", ids[i]);
      return;
    }
  }

  bool isFeatureTable() const {
    if (m_columns < 4 || m_rows.empty() || has("person") || has("rating") || has("title") || m_header.empty())
      return false;
    size_t numeric = 0;
    for (const CellStats& stats : m_stats) numeric += stats.filled > 0 && stats.numbers == stats.filled;
    return m_keys[0].find("id") != std::string::npos && numeric == m_columns;
  }

  void keep(std::initializer_list<std::string_view> roles) {
    std::erase_if(m_result.mapping, [&](const auto& entry) {
      return std::ranges::find(roles, std::string_view(entry.first)) == roles.end();
    });
  }

  void decide() {
    using enum TableKind;
    if (has("person") && has("movie")) {
      m_result.kind = has("title") ? RatingsAndMovies : Ratings;
      // One meaning of what a person did is enough, and stars say most.
      if (has("rating")) m_result.mapping.erase("count");
      if (has("rating") || has("count")) m_result.mapping.erase("like");
      if (!has("title")) keep({"person", "movie", "rating", "count", "like", "time"});
    } else if (isFeatureTable()) {
      m_result.kind = Features;
    } else if (has("title") ||
               (has("movie") && (has("actors") || has("crew") || has("genres") || has("description")))) {
      m_result.kind = Movies;
      for (const char* role : {"person", "count", "like"}) m_result.mapping.erase(role);
    } else if (has("movie") && (has("imdb") || has("tmdb") || has("douban"))) {
      m_result.kind = Identities;
      keep({"movie", "imdb", "tmdb", "douban"});
    } else if (has("person")) {
      m_result.kind = People;
    }
    if (m_result.movieSource.empty() && has("movie")) m_result.movieSource = sourceOf(m_place["movie"]);
  }

  std::string sourceOf(size_t column) const {
    const CellStats& stats = m_stats[column];
    const std::string& key = m_keys[column];
    if (stats.mostly(stats.imdbIds) || key == "tconst" || key == "const" || key.starts_with("imdb")) return "imdb";
    if (key.starts_with("tmdb")) return "tmdb";
    if (key.find("douban") != std::string::npos || key == "subjectid") return "douban";
    if (key.ends_with("asin")) return "amazon";
    if (key == "animeid") return "myanimelist";
    const bool movieLens = column < m_header.size() && core::trimmed(m_header[column]) == "movieId";
    return movieLens ? "movielens" : "";
  }

  const std::vector<std::string>& m_header;
  const Rows& m_rows;
  size_t m_columns = 0;
  std::vector<CellStats> m_stats;
  std::vector<std::string> m_keys;
  std::vector<bool> m_taken;
  std::map<std::string, size_t> m_place;
  TableColumns m_result;
};

}  // namespace

const std::vector<std::string>& columnRoles() {
  static const std::vector<std::string> kRoles = [] {
    std::vector<std::string> roles;
    for (const Alias& alias : aliases()) roles.emplace_back(alias.role);
    return roles;
  }();
  return kRoles;
}

TableColumns recogniseColumns(const std::vector<std::string>& header, const Rows& rows) {
  return Recognition(header, rows).run();
}

std::optional<size_t> columnOf(const std::string& mapped, const std::vector<std::string>& header, size_t columns) {
  const std::string key = keyOf(mapped);
  for (size_t column = 0; column < header.size(); ++column) {
    if (core::trimmed(header[column]) == mapped) return column;
  }
  for (size_t column = 0; column < header.size(); ++column) {
    if (!key.empty() && keyOf(header[column]) == key) return column;
  }
  const auto number = parseId(mapped);
  const size_t most = header.empty() ? kMostColumns : std::max(columns, header.size());
  if (!number || *number < 1 || static_cast<size_t>(*number) > most) return std::nullopt;
  return static_cast<size_t>(*number) - 1;
}

bool hasColumns(const std::vector<std::string>& header, std::initializer_list<std::string_view> names) {
  return std::ranges::all_of(names,
                             [&](std::string_view name) { return std::ranges::find(header, name) != header.end(); });
}

std::string idOfSource(std::string_view source, std::string_view text) {
  return source == "imdb" ? imdbIdOf(text) : std::string(idText(text));
}

std::string imdbIdOf(std::string_view text) {
  constexpr size_t kDigits = 7;  // older numbers are padded to as many
  text = idText(text);
  if (const size_t place = text.find("/title/tt"); place != std::string_view::npos) text = text.substr(place + 7);
  std::string_view digits = text.starts_with("tt") ? text.substr(2) : text;
  if (const size_t end = digits.find_first_not_of("0123456789"); end != std::string_view::npos) {
    if (digits[end] != '/' && digits[end] != '?') return std::string(text);
    digits = digits.substr(0, end);
  }
  if (digits.empty()) return std::string(text);
  while (digits.size() > kDigits && digits.front() == '0') digits.remove_prefix(1);
  const std::string number(digits);
  std::string id = "tt";
  if (number.size() < kDigits) id.append(kDigits - number.size(), '0');
  return id.append(number);
}

}  // namespace kinoprism::storage
