#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/import/tables/byte_source.h"

namespace kinoprism::storage {

/// How the bytes of a text stand for characters.
struct TextEncoding {
  std::string name = "UTF-8";  ///< as IANA calls it: "UTF-8", "GB18030", "windows-1251", "UTF-16LE"
  bool certain = true;         ///< false: the likeliest of several, to be looked at

  bool isUtf8() const { return name == "UTF-8"; }
};

/// Finds it from marks, zero bytes, the validity of UTF-8, and else by decoding what is not ASCII in every encoding
/// that is common in tables and asking which of the results reads like text. Nothing for what is not text at all.
std::optional<TextEncoding> detectEncoding(std::string_view bytes);
/// The same of a source: ASCII is skipped until something else comes, at most 256 MiB of it.
std::optional<TextEncoding> detectEncoding(ByteSource& source);

/// What can be chosen by hand, UTF-8 first.
const std::vector<std::string>& offeredEncodings();
/// The name that a person typed ("gbk", "cp1251") as it is kept. Throws Error{BadArgument} naming some.
std::string parseEncoding(std::string_view text);

/// The source as UTF-8. What is not valid becomes U+FFFD. UTF-8 is handed on as it is.
std::unique_ptr<ByteSource> decoded(std::unique_ptr<ByteSource> source, const std::string& encoding);
/// The same of a short text, such as a name in an archive.
std::string decoded(std::string_view bytes, const std::string& encoding);

}  // namespace kinoprism::storage
