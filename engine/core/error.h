#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "engine/core/message.h"

namespace kinoprism::core {

enum class ErrorCode {
  NoData,       ///< nothing to work on
  TooLarge,     ///< more than the method, the format or the disk can take
  BadArgument,  ///< a value the caller or the user gave
  BadInput,     ///< a file that is not what it should be
  NotFound,     ///< a file, movie, person, run or name that is not there
  Conflict,     ///< somebody else holds it, or it exists already
  Unsupported,  ///< made by a newer version, or a codec or device that is not here
  OutOfSpace,   ///< the disk is full
  Io,           ///< reading or writing failed
};

/// What went wrong and what to do about it, as a message that the program puts in words; detail is for the log.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const Message& message, std::string detail = {})
      : std::runtime_error(message.text()), m_code(code), m_message(message), m_detail(std::move(detail)) {}

  ErrorCode code() const { return m_code; }
  const Message& message() const { return m_message; }
  const std::string& detail() const { return m_detail; }

 private:
  ErrorCode m_code;
  Message m_message;
  std::string m_detail;
};

/// Thrown by Progress::throwIfCancelled; caught only where a job ends.
class Cancelled : public std::exception {
 public:
  const char* what() const noexcept override { return "cancelled"; }
};

}  // namespace kinoprism::core
