#include "storage/movies/movie_fields.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"
#include "engine/data/language.h"

namespace kinoprism::storage {
namespace {

constexpr int kFirstYear = 1870;
constexpr int kLastYear = 2100;
constexpr size_t kLongestName = 300;
constexpr size_t kLongestText = 20'000;
constexpr std::string_view kLineSeparator = "\u2028";

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    const size_t end = text.find(separator);
    found.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return found;
}

/// Trimmed, on one line.
std::string checkedName(std::string_view text, core::MessageId what) {
  std::string name(core::trimmed(text));
  std::ranges::replace_if(
      name, [](char letter) { return letter == '\n' || letter == '\t' || letter == '\r'; }, ' ');
  if (!core::isUtf8(name) || name.size() > kLongestName)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::FieldTooLong, what, kLongestName});
  return name;
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

void requireLink(const Identity& link) {
  const bool isImdb = link.value.starts_with("tt") && link.value.size() >= 9 && link.value.size() <= 12 &&
                      isDigits(std::string_view(link.value).substr(2));
  if (link.source == "imdb" && !isImdb)
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::ImdbIdInvalid, link.value});
  if (link.source == "tmdb" && !isDigits(link.value))
    throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::TmdbIdInvalid, link.value});
}

template <class Entry>
void dropRepeated(std::vector<Entry>& entries) {
  std::vector<Entry> kept;
  for (Entry& entry : entries) {
    if (std::ranges::find(kept, entry) == kept.end()) kept.push_back(std::move(entry));
  }
  entries = std::move(kept);
}

void checkDescriptions(std::vector<Description>& descriptions) {
  for (Description& description : descriptions) {
    description.text = std::string(core::trimmed(description.text));
    description.source = checkedName(description.source, core::MessageId::FieldSource);
    description.language = checkedName(description.language, core::MessageId::FieldLanguage);
    if (description.language.empty()) description.language = data::languageOf(description.text);
    if (!core::isUtf8(description.text) || description.text.size() > kLongestText)
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::DescriptionTooLong, kLongestText});
  }
  std::erase_if(descriptions, [](const Description& description) { return description.text.empty(); });
  for (size_t i = 0; i < descriptions.size(); ++i) {
    for (size_t j = 0; j < i; ++j) {
      if (descriptions[i].source == descriptions[j].source && descriptions[i].language == descriptions[j].language)
        throw core::Error(core::ErrorCode::BadArgument, core::MessageId::DescriptionTwice);
    }
  }
}

void checkLinks(std::vector<Identity>& links) {
  for (Identity& link : links)
    link = {checkedName(link.source, core::MessageId::FieldSource),
            checkedName(link.value, core::MessageId::FieldLink)};
  std::erase_if(links, [](const Identity& link) { return link.value.empty() || link.source.empty(); });
  dropRepeated(links);
  for (const Identity& link : links) {
    requireLink(link);
    const bool isSingle = link.source == "imdb" || link.source == "tmdb";
    if (isSingle && std::ranges::count(links, link.source, &Identity::source) > 1)
      throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::IdTwice, link.source});
  }
}

}  // namespace

MovieFields fieldsOf(const MovieDetail& detail) {
  return {detail.summary.title, detail.summary.year, detail.genres,
          detail.credits,       detail.descriptions, detail.identities};
}

MovieFields checkedFields(MovieFields fields) {
  fields.title = checkedName(fields.title, core::MessageId::FieldTitle);
  if (fields.title.empty()) throw core::Error(core::ErrorCode::BadArgument, core::MessageId::MovieNeedsTitle);
  if (fields.year != 0 && (fields.year < kFirstYear || fields.year > kLastYear))
    throw core::Error(core::ErrorCode::BadArgument,
                      {core::MessageId::YearOutOfRange, std::to_string(kFirstYear), std::to_string(kLastYear)});
  for (std::string& genre : fields.genres) genre = checkedName(genre, core::MessageId::FieldGenre);
  std::erase(fields.genres, std::string());
  dropRepeated(fields.genres);
  for (Credit& credit : fields.credits)
    credit = {checkedName(credit.role, core::MessageId::FieldRole),
              checkedName(credit.name, core::MessageId::FieldName)};
  std::erase_if(fields.credits, [](const Credit& credit) { return credit.name.empty(); });
  dropRepeated(fields.credits);
  if (std::ranges::any_of(fields.credits, [](const Credit& credit) { return credit.role.empty(); }))
    throw core::Error(core::ErrorCode::BadArgument, core::MessageId::PersonNeedsRole);
  checkDescriptions(fields.descriptions);
  checkLinks(fields.identities);
  return fields;
}

std::string textOf(const MovieFields& fields, EditedField field) {
  std::string text;
  const auto add = [&](std::initializer_list<std::string_view> parts) {
    if (!text.empty()) text += '\n';
    for (const std::string_view& part : parts) {
      if (&part != parts.begin()) text += '\t';
      text += part;
    }
  };
  switch (field) {
    case EditedField::Title:
      return fields.title;
    case EditedField::Year:
      return fields.year == 0 ? std::string() : std::to_string(fields.year);
    case EditedField::Genres: {
      // In an order of their own: a set of genres has none.
      std::vector<std::string> genres = fields.genres;
      std::ranges::sort(genres);
      for (const std::string& genre : genres) add({genre});
      return text;
    }
    case EditedField::People:
      for (const Credit& credit : fields.credits) add({credit.role, credit.name});
      return text;
    case EditedField::Descriptions:
      for (const Description& description : fields.descriptions) {
        std::string line = description.text;
        replaceAll(line, "\r", "");
        replaceAll(line, "\n", kLineSeparator);
        replaceAll(line, "\t", " ");
        add({description.source, description.language, line});
      }
      return text;
    case EditedField::Links: {
      std::vector<Identity> links = fields.identities;
      std::ranges::sort(links, {}, [](const Identity& link) { return std::pair(link.source, link.value); });
      for (const Identity& link : links) add({link.source, link.value});
      return text;
    }
    case EditedField::Poster:
      break;
  }
  return text;
}

void setField(MovieFields& fields, EditedField field, std::string_view text) {
  const auto lines = pieces(text, '\n');
  const auto part = [](std::string_view line, size_t which) {
    const auto parts = pieces(line, '\t');
    return which < parts.size() ? std::string(parts[which]) : std::string();
  };
  switch (field) {
    case EditedField::Title:
      fields.title = std::string(text);
      break;
    case EditedField::Year:
      fields.year = 0;
      std::from_chars(text.data(), text.data() + text.size(), fields.year);
      break;
    case EditedField::Genres:
      fields.genres.assign(lines.begin(), lines.end());
      break;
    case EditedField::People:
      fields.credits.clear();
      for (const std::string_view line : lines) fields.credits.push_back({part(line, 0), part(line, 1)});
      break;
    case EditedField::Descriptions:
      fields.descriptions.clear();
      for (const std::string_view line : lines) {
        Description description{.language = part(line, 1), .source = part(line, 0), .text = part(line, 2)};
        replaceAll(description.text, kLineSeparator, "\n");
        fields.descriptions.push_back(std::move(description));
      }
      break;
    case EditedField::Links:
      fields.identities.clear();
      for (const std::string_view line : lines) fields.identities.push_back({part(line, 0), part(line, 1)});
      break;
    case EditedField::Poster:
      break;
  }
}

}  // namespace kinoprism::storage
