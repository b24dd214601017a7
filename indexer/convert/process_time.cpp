#include "indexer/convert/process_time.h"

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

namespace itu::indexer {
namespace {

constexpr std::size_t kMostProcesses =
    256;  // in one fence; a program that forks on is not followed

// Fields 14 to 17 of /proc/PID/stat (proc(5)): user and system time, its own and that of children
// that it waited for. The name in brackets before them may hold anything.
long ticks_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string all;
  if (!std::getline(file, all) || all.rfind(')') == std::string::npos) return 0;
  std::istringstream fields(all.substr(all.rfind(')') + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;
  long sum = 0;
  for (long ticks = 0, field = 14; field <= 17 && fields >> ticks; ++field) sum += ticks;
  return sum;
}

// Any thread of a process may have started others.
void add_children(pid_t process, std::vector<pid_t>* processes) {
  namespace fs = std::filesystem;
  std::error_code error;
  fs::directory_iterator thread("/proc/" + std::to_string(process) + "/task", error);
  for (; !error && thread != fs::directory_iterator(); thread.increment(error)) {
    std::ifstream file(thread->path() / "children");
    for (pid_t child = 0; processes->size() < kMostProcesses && file >> child;) {
      processes->push_back(child);
    }
  }
}

}  // namespace

std::chrono::milliseconds processor_time_of(pid_t process) {
  std::vector<pid_t> processes{process};
  long ticks = 0;
  for (std::size_t i = 0; i < processes.size(); ++i) {
    ticks += ticks_of(processes[i]);
    add_children(processes[i], &processes);
  }
  const long per_second = std::max(::sysconf(_SC_CLK_TCK), 1L);
  return std::chrono::milliseconds(ticks * 1000 / per_second);
}

}  // namespace itu::indexer
