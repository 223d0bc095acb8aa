#pragma once

#include <string_view>

namespace kinoprism::encode {

/// Whether a word, folded to lower case, is a function word of English or Chinese: one that says nothing of what a text
/// is about.
bool isStopWord(std::string_view word);

}  // namespace kinoprism::encode
