// One build at a time: a lock on INDEX/work/lock, which the system releases when the process ends,
// however it ends. The file says who holds it.
#pragma once

#include <filesystem>

namespace itu::indexer {

class RunLock {
 public:
  // Makes the folder of `file`. Throws schema::Error: kLocked ("another run (pid N, since T)") if
  // somebody has it, kUnreadable. Fork no process while holding it: a child would hold it too.
  explicit RunLock(const std::filesystem::path& file);
  ~RunLock();
  RunLock(const RunLock&) = delete;
  RunLock& operator=(const RunLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace itu::indexer
