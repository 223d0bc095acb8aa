#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinoprism::layers {

/// A class, struct, union, enum or alias that a file defines at namespace scope.
struct OutlineType {
  int line = 0;
  std::string name;
  bool local = false;  ///< in an anonymous namespace: seen by this file alone
};

/// A named namespace that a file opens, with those around it: "kinoprism::core".
struct OutlineNamespace {
  int line = 0;
  std::string name;
  bool defines = false;  ///< it holds more than names of classes declared ahead
};

/// What a source file defines outside functions and classes.
struct Outline {
  std::vector<OutlineType> types;
  std::vector<OutlineNamespace> namespaces;
  bool globals = false;   ///< it defines something in no namespace
  bool hasEntry = false;  ///< main, or a function of C that is looked up by its name
};

/// Reads a source file as a compiler would that knows braces, comments and literals but no macros; both sides of an #if
/// count. Explicit specialisations of templates and classes defined from outside their class (struct A::B) are no types
/// of their own.
Outline outlineOf(std::string_view source);

}  // namespace kinoprism::layers
