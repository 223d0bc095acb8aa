#include "storage/import/tables/text_encoding.h"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "engine/core/message_ids.h"
#include "engine/core/text.h"

namespace kinoprism::storage {
namespace {

constexpr size_t kPiece = size_t{1} << 18;
constexpr size_t kSample = size_t{1} << 16;               // bytes of lines that are not ASCII
constexpr uint64_t kLongestSearch = uint64_t{256} << 20;  // bytes of ASCII before the first of them

bool isAscii(std::string_view text) {
  unsigned char any = 0;
  for (const char c : text) any = static_cast<unsigned char>(any | static_cast<unsigned char>(c));
  return any < 0x80;
}

/// Converters are not shared between threads.
struct Converter {
  explicit Converter(const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    converter = ucnv_open(name, &status);
    if (U_FAILURE(status)) converter = nullptr;
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (converter) ucnv_close(converter);
  }
  UConverter* converter = nullptr;
};

std::optional<TextEncoding> byMark(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xef\xbb\xbf"sv)) return TextEncoding{"UTF-8"};
  if (bytes.starts_with("\xff\xfe\0\0"sv)) return TextEncoding{"UTF-32LE"};
  if (bytes.starts_with("\0\0\xfe\xff"sv)) return TextEncoding{"UTF-32BE"};
  if (bytes.starts_with("\xff\xfe"sv)) return TextEncoding{"UTF-16LE"};
  if (bytes.starts_with("\xfe\xff"sv)) return TextEncoding{"UTF-16BE"};
  return std::nullopt;
}

/// How many of the lines that are not ASCII are valid UTF-8.
double shareOfUtf8(std::string_view sample) {
  size_t lines = 0;
  size_t valid = 0;
  while (!sample.empty()) {
    const std::string_view line = sample.substr(0, sample.find('\n'));
    sample.remove_prefix(std::min(line.size() + 1, sample.size()));
    if (isAscii(line)) continue;
    ++lines;
    valid += core::isUtf8(line);
  }
  return lines == 0 ? 1 : static_cast<double>(valid) / static_cast<double>(lines);
}

enum class Family { Chinese, Japanese, Korean, Letters };

struct Candidate {
  const char* name;
  Family family;
  UScriptCode script;
  const char* common;  ///< letters that make up most of a text in it; of Latin ones, those beside ASCII
};

// Letters by their frequency in running text, most of it covered.
constexpr std::array<Candidate, 16> kCandidates{{
    {"GB18030", Family::Chinese, USCRIPT_HAN, ""},
    {"Big5", Family::Chinese, USCRIPT_HAN, ""},
    {"Shift_JIS", Family::Japanese, USCRIPT_HAN, ""},
    {"EUC-JP", Family::Japanese, USCRIPT_HAN, ""},
    {"EUC-KR", Family::Korean, USCRIPT_HANGUL, ""},
    {"windows-1252", Family::Letters, USCRIPT_LATIN, "éèêëáàâäãåæçíìîïñóòôöõøúùûüýßœÉÀÁÄÅÖÜØÆÇÑÓÍÊÈ"},
    {"windows-1250", Family::Letters, USCRIPT_LATIN, "áčďéěíňóřšťúůýžąćęłńśźżőűăâîșşţțđČŘŠŽŁŚŻŐÁÉÍÓÚŽ"},
    {"windows-1254", Family::Letters, USCRIPT_LATIN, "ğışçöüİĞŞÇÖÜâ"},
    {"windows-1257", Family::Letters, USCRIPT_LATIN, "āčēģīķļņšūžąęėįųŠŽĀĒČõäöü"},
    {"windows-1251", Family::Letters, USCRIPT_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюО"},
    {"KOI8-R", Family::Letters, USCRIPT_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюО"},
    {"ISO-8859-5", Family::Letters, USCRIPT_CYRILLIC, "оеаинтсрвлкмдпуяыьгзбчйхжшюО"},
    {"windows-1253", Family::Letters, USCRIPT_GREEK, "αοιετσνηυρπκμλςωδγχθφβάέήίόύώ"},
    {"windows-1255", Family::Letters, USCRIPT_HEBREW, "יוהלאמתרבשנכדםקעחפטןגסצז"},
    {"windows-1256", Family::Letters, USCRIPT_ARABIC, "اليمونرتبةعدسفهكقحجشأ"},
    {"TIS-620", Family::Letters, USCRIPT_THAI, "านรอกเงมยลวดทสตะปบคหแจพช่้ีิัุูำไ"},
}};

/// The lead byte tells whether an ideograph is among the frequent ones: the first level of GB 2312 and of Big5.
bool isFrequent(const Candidate& candidate, unsigned char lead, unsigned char trail) {
  const std::string_view name = candidate.name;
  if (name == "GB18030") return lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1;
  if (name == "Big5") return lead >= 0xa4 && lead <= 0xc6;
  if (name == "Shift_JIS") return lead >= 0x88 && lead <= 0x97;
  return lead >= 0xb0 && lead <= 0xcf && trail >= 0xa1;
}

bool isIdeograph(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(character, &status) == USCRIPT_HAN;
}

bool isKana(UChar32 character) { return character >= 0x3040 && character <= 0x30ff; }
bool isLatinLetter(UChar32 character) { return character < 0x80 && u_isalpha(character); }

struct Decoded {
  icu::UnicodeString text;
  std::vector<std::pair<unsigned char, unsigned char>> bytes;  ///< of each character of text
  size_t invalid = 0;
};

/// Character by character, so that each keeps its bytes.
Decoded decodeSample(std::string_view sample, const Candidate& candidate) {
  Decoded result;
  const Converter converter(candidate.name);
  if (!converter.converter) return {{}, {}, sample.size()};
  UErrorCode status = U_ZERO_ERROR;
  const char* place = sample.data();
  const char* const end = place + sample.size();
  while (place < end) {
    const char* const start = place;
    status = U_ZERO_ERROR;
    const UChar32 character = ucnv_getNextUChar(converter.converter, &place, end, &status);
    if (place == start) break;
    if (U_FAILURE(status) || character == 0xfffd) {
      ++result.invalid;
      continue;
    }
    if (character > 0xffff) continue;
    result.text.append(character);
    result.bytes.emplace_back(static_cast<unsigned char>(start[0]),
                              place - start > 1 ? static_cast<unsigned char>(start[1]) : 0);
  }
  return result;
}

/// How far a letter of two or more bytes reads like one, −1 … 1.
double wideScore(const Candidate& candidate, UChar32 character, std::pair<unsigned char, unsigned char> bytes,
                 UChar32 before, UChar32 after) {
  double score = -0.5;
  if (candidate.family == Family::Korean && character >= 0xac00 && character <= 0xd7a3) {
    score = 1;
  } else if (isKana(character)) {
    score = candidate.family == Family::Japanese ? 1 : -0.2;
  } else if (character >= 0xff61 && character <= 0xff9f) {
    score = -0.6;  // half-width katakana: what other encodings look like in Shift JIS
  } else if (isIdeograph(character)) {
    score = isFrequent(candidate, bytes.first, bytes.second) ? 1 : candidate.family == Family::Korean ? -0.5 : 0;
    if (std::string_view(candidate.name) == "GB18030" && bytes.second < 0xa1) score = -0.3;
  } else if ((character >= 0x3000 && character < 0x3040) || (character >= 0xff00 && character < 0xff61) ||
             (character >= 0x2010 && character < 0x2027) || character == 0xb7) {
    score = 0.8;  // punctuation
  }
  // One letter of a European word, read together with the one after it.
  if (isLatinLetter(before)) score -= 0.6;
  if (isLatinLetter(after)) score -= 0.6;
  return score;
}

bool isPrinted(UChar32 character) {
  return character == 0xa0 || character == 0xab || character == 0xbb || (character >= 0x2010 && character <= 0x203a) ||
         character == 0x20ac || character == 0xb0 || character == 0xbf || character == 0xa1 || character == 0xb7 ||
         character == 0x2116 || character == 0x2122;
}

double letterScore(const Candidate& candidate, const icu::UnicodeString& common, UChar32 character, UChar32 before,
                   UChar32 after) {
  if (!u_isalpha(character) && u_charType(character) != U_NON_SPACING_MARK) {
    const bool inWord = u_isalpha(before) && u_isalpha(after);
    return isPrinted(character) && !inWord ? 0.3 : -1;
  }
  UErrorCode status = U_ZERO_ERROR;
  const bool own = uscript_getScript(character, &status) == candidate.script || candidate.script == USCRIPT_THAI;
  if (!own) return -1;
  double score = common.indexOf(character) >= 0 ? 1 : -0.1;
  if (candidate.script == USCRIPT_LATIN) {
    // Accented letters stand alone between others, not in rows.
    const auto accented = [](UChar32 other) { return other >= 0x80 && u_isalpha(other); };
    if (accented(before)) score -= 0.5;
    if (accented(after)) score -= 0.5;
  } else {
    if (isLatinLetter(before)) score -= 0.8;
    if (isLatinLetter(after)) score -= 0.8;
  }
  if (u_isupper(character) && u_islower(before)) score -= 1;
  return score;
}

/// The mean over what is not ASCII; far below zero where the bytes are not of that encoding.
double scoreOf(const Candidate& candidate, std::string_view sample) {
  const Decoded decodedSample = decodeSample(sample, candidate);
  const icu::UnicodeString& text = decodedSample.text;
  const icu::UnicodeString common = icu::UnicodeString::fromUTF8(candidate.common);
  double sum = 0;
  size_t count = 0;
  for (int32_t i = 0; i < text.length(); ++i) {
    const UChar32 character = text.charAt(i);
    if (character < 0x80) continue;
    ++count;
    const UChar32 before = i > 0 ? text.charAt(i - 1) : ' ';
    const UChar32 after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    if (u_iscntrl(character) || u_charType(character) == U_PRIVATE_USE_CHAR || !u_isdefined(character))
      sum -= 2;
    else if (candidate.family == Family::Letters)
      sum += letterScore(candidate, common, character, before, after);
    else
      sum += wideScore(candidate, character, decodedSample.bytes[static_cast<size_t>(i)], before, after);
  }
  sum -= 3 * static_cast<double>(decodedSample.invalid);
  count += decodedSample.invalid;
  return count == 0 ? -1 : sum / static_cast<double>(count);
}

/// What ICU's n-gram models think of a candidate, 0 … 1; they settle what is alike letter by letter.
double opinionOf(const Candidate& candidate, std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector* const detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  ucsdet_setText(detector, sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector, &count, &status);
  double opinion = 0;
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    const bool same = name == candidate.name ||
                      (name == "ISO-8859-1" && std::string_view(candidate.name) == "windows-1252") ||
                      (name == "ISO-8859-2" && std::string_view(candidate.name) == "windows-1250") ||
                      (name == "ISO-8859-9" && std::string_view(candidate.name) == "windows-1254") ||
                      (name == "ISO-8859-7" && std::string_view(candidate.name) == "windows-1253");
    if (same) opinion = std::max(opinion, ucsdet_getConfidence(matches[i], &status) / 100.0);
  }
  ucsdet_close(detector);
  return opinion;
}

TextEncoding likeliest(std::string_view sample) {
  constexpr double kOpinion = 0.15;
  constexpr double kClear = 0.12;
  std::vector<std::pair<double, const Candidate*>> scores;
  for (const Candidate& candidate : kCandidates)
    scores.emplace_back(scoreOf(candidate, sample) + kOpinion * opinionOf(candidate, sample), &candidate);
  std::ranges::stable_sort(scores, std::greater<>(), &std::pair<double, const Candidate*>::first);
  const bool clear = scores[0].first > 0.3 && scores[0].first - scores[1].first > kClear;
  return {scores[0].second->name, clear};
}

/// Lines with something that is not ASCII.
std::string interestingLines(std::string_view bytes) {
  std::string sample;
  while (!bytes.empty() && sample.size() < kSample) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\n\r"));
    bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    if (!isAscii(line)) (sample += line.substr(0, kSample)) += '\n';
  }
  return sample;
}

std::optional<TextEncoding> byContents(std::string_view sample) {
  if (sample.empty()) return TextEncoding{};
  // A few broken lines do not make another encoding of it; the reader takes them as Windows-1252.
  if (shareOfUtf8(sample) >= 0.9) return TextEncoding{};
  return likeliest(sample);
}

/// Of a text in UTF-16 or UTF-32 without a mark: its line ends, digits and delimiters have zero bytes, always at the
/// same place of a unit.
std::optional<TextEncoding> byZeros(std::string_view bytes) {
  std::array<size_t, 4> zeros{};
  const size_t count = bytes.size() / 4 * 4;
  for (size_t i = 0; i < count; ++i) zeros[i % 4] += bytes[i] == '\0';
  const double units = static_cast<double>(std::max<size_t>(count / 4, 1));
  const auto share = [&](size_t place) { return static_cast<double>(zeros[place]) / units; };
  const double none = 0.002;
  // A stray zero in a text is for the reader to name, line and all.
  if (share(0) + share(1) + share(2) + share(3) < 2 * none) return byContents(interestingLines(bytes));
  if (share(1) > 0.9 && share(2) > 0.9 && share(3) > 0.9 && share(0) < none) return TextEncoding{"UTF-32LE"};
  if (share(0) > 0.9 && share(1) > 0.9 && share(2) > 0.9 && share(3) < none) return TextEncoding{"UTF-32BE"};
  if (share(1) > 0.05 && share(3) > 0.05 && share(0) < none && share(2) < none) return TextEncoding{"UTF-16LE"};
  if (share(0) > 0.05 && share(2) > 0.05 && share(1) < none && share(3) < none) return TextEncoding{"UTF-16BE"};
  return std::nullopt;
}

class DecodingSource final : public ByteSource {
 public:
  DecodingSource(std::unique_ptr<ByteSource> source, const std::string& encoding)
      : m_source(std::move(source)), m_from(encoding.c_str()), m_to("UTF-8"), m_bytes(kPiece, '\0') {
    if (!m_from.converter || !m_to.converter)
      throw core::Error(core::ErrorCode::BadArgument,
                        {core::MessageId::NoSuchEncoding, core::quotedForMessage(encoding)});
  }
  uint64_t size() const override { return m_source->size(); }
  uint64_t position() const override { return m_source->position(); }
  const std::string& name() const override { return m_source->name(); }

  size_t read(char* bytes, size_t count) override {
    char* target = bytes;
    while (target == bytes && !m_ended) {
      if (m_begin == m_bytes.data() + m_size && !m_atEnd) {
        m_size = m_source->read(m_bytes.data(), m_bytes.size());
        m_begin = m_bytes.data();
        m_atEnd = m_size == 0;
      }
      UErrorCode status = U_ZERO_ERROR;
      ucnv_convertEx(m_to.converter, m_from.converter, &target, bytes + count, &m_begin, m_bytes.data() + m_size,
                     m_pivot.data(), &m_pivotBegin, &m_pivotEnd, m_pivot.data() + m_pivot.size(), false, m_atEnd,
                     &status);
      m_ended = m_atEnd && status != U_BUFFER_OVERFLOW_ERROR;
    }
    return static_cast<size_t>(target - bytes);
  }

 private:
  std::unique_ptr<ByteSource> m_source;
  Converter m_from;
  Converter m_to;
  std::string m_bytes;
  size_t m_size = 0;
  const char* m_begin = m_bytes.data();
  std::array<UChar, 4096> m_pivot{};
  UChar* m_pivotBegin = m_pivot.data();
  UChar* m_pivotEnd = m_pivot.data();
  bool m_atEnd = false;
  bool m_ended = false;
};

}  // namespace

std::optional<TextEncoding> detectEncoding(std::string_view bytes) {
  if (const auto marked = byMark(bytes)) return marked;
  if (bytes.find('\0') != std::string_view::npos) return byZeros(bytes);
  return byContents(interestingLines(bytes));
}

std::optional<TextEncoding> detectEncoding(ByteSource& source) {
  const std::string head = readHead(source, kPiece);
  if (byMark(head) || head.find('\0') != std::string::npos) return detectEncoding(head);  // wide units, or no text
  std::string sample = interestingLines(head);
  std::string piece(kPiece, '\0');
  uint64_t searched = head.size();
  while (sample.size() < kSample && searched < kLongestSearch) {
    const size_t got = source.read(piece.data(), piece.size());
    if (got == 0) break;
    searched += got;
    std::string_view rest(piece.data(), got);
    if (isAscii(rest)) continue;
    rest.remove_prefix(std::min(rest.find('\n'), rest.size()));  // a piece begins within a line
    rest = rest.substr(0, rest.rfind('\n') == std::string_view::npos ? 0 : rest.rfind('\n'));
    sample += interestingLines(rest);
  }
  return byContents(sample);
}

const std::vector<std::string>& offeredEncodings() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names{"UTF-8", "UTF-16LE", "UTF-16BE"};
    for (const Candidate& candidate : kCandidates) names.emplace_back(candidate.name);
    names.insert(names.end(), {"UTF-32LE", "UTF-32BE"});
    return names;
  }();
  return kNames;
}

std::string parseEncoding(std::string_view text) {
  const std::string name(core::trimmed(text));
  for (const std::string& known : offeredEncodings()) {
    if (ucnv_compareNames(known.c_str(), name.c_str()) == 0) return known;
  }
  constexpr std::array<std::pair<const char*, const char*>, 12> kOtherNames{{{"gbk", "GB18030"},
                                                                             {"gb2312", "GB18030"},
                                                                             {"cp936", "GB18030"},
                                                                             {"latin1", "windows-1252"},
                                                                             {"iso88591", "windows-1252"},
                                                                             {"sjis", "Shift_JIS"},
                                                                             {"cp932", "Shift_JIS"},
                                                                             {"cp949", "EUC-KR"},
                                                                             {"cp950", "Big5"},
                                                                             {"utf16", "UTF-16LE"},
                                                                             {"utf32", "UTF-32LE"},
                                                                             {"cp874", "TIS-620"}}};
  for (const auto& [other, known] : kOtherNames) {
    if (ucnv_compareNames(other, name.c_str()) == 0) return known;
  }
  // cp1251 and the like.
  for (const std::string& known : offeredEncodings()) {
    if (known.starts_with("windows-") && ucnv_compareNames(("cp" + known.substr(8)).c_str(), name.c_str()) == 0)
      return known;
  }
  throw core::Error(core::ErrorCode::BadArgument, {core::MessageId::NoSuchEncoding, core::quotedForMessage(name)});
}

std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const std::string& encoding) {
  if (encoding == "UTF-8") return source;
  return std::make_unique<DecodingSource>(std::move(source), encoding);
}

std::string decoded(std::string_view bytes, const std::string& encoding) {
  if (encoding == "UTF-8") return std::string(bytes);
  const auto source = decoded(openMemory(std::string(bytes), "text"), encoding);
  std::string text;
  std::array<char, 4096> piece{};
  while (const size_t got = source->read(piece.data(), piece.size())) text.append(piece.data(), got);
  return text;
}

}  // namespace kinoprism::storage
