#include "indexer/schema/error.h"

namespace itu::schema {

int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::kUsage:
      return 2;
    case ErrorKind::kRefused:
      return 3;
    case ErrorKind::kLocked:
      return 4;
    case ErrorKind::kNotFound:
    case ErrorKind::kUnreadable:
    case ErrorKind::kDamaged:
    case ErrorKind::kOtherSchema:
    case ErrorKind::kPortTaken:
    case ErrorKind::kInvalidRequest:
      return 1;
  }
  return 1;
}

}  // namespace itu::schema
