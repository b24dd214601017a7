// The one exception type of the project: the world outside the program is broken. Bad documents and
// bad questions are never exceptions; they are values with problems or notes.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace itu::schema {

enum class ErrorKind : std::uint8_t {
  kUsage,           // the command line is wrong
  kNotFound,        // a file, folder or index that must be there is not
  kUnreadable,      // it is there but cannot be read or written: permissions, I/O error, disk full
  kDamaged,         // an index whose checksums, counts or tables are not what its manifest says
  kOtherSchema,     // an index of another schema number: rebuild needed
  kLocked,          // another build is running
  kRefused,         // the gate refused to publish
  kPortTaken,       // the address is in use
  kInvalidRequest,  // a request outside a documented limit; the message names the limit
};

class Error : public std::runtime_error {
 public:
  // `message` says what happened, with the path or address it happened at; `hint` what to do.
  Error(ErrorKind kind, const std::string& message, std::string hint = "")
      : std::runtime_error(message), kind_(kind), hint_(std::move(hint)) {}

  ErrorKind kind() const { return kind_; }
  const std::string& hint() const { return hint_; }

 private:
  ErrorKind kind_;
  std::string hint_;
};

// The exit code that docs/operations.md documents for each kind.
int exit_code(ErrorKind kind);

}  // namespace itu::schema
