// Programs of others (LibreOffice, antiword) run on hostile files inside a fence of bubblewrap: no
// network, no process of the machine in sight, the system's programs and fonts read-only, nothing
// of the users' files, a scratch folder to write in, and limits on memory, time and output. When
// the fence cannot be built here, nothing is run. docs/decisions/0012-converters-in-a-fence.md
// tells why.
//
//   FencedProgram program{{"/usr/bin/antiword", "/index/work/c/in/0.doc"}, "/index/work/c/in",
//                         "/index/work/c/out"};
//   ProgramRun run = run_fenced(program, ProgramLimits{});  // run.end, run.output
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace itu::indexer {

struct FencedProgram {
  std::vector<std::string> command;  // the program with its whole path, and its arguments
  std::filesystem::path input;       // a folder that it sees at its own path, read-only
  std::filesystem::path output;      // a folder that it sees at its own path and may write in
  // Called twice a second while the program runs. What it throws ends the program.
  std::function<void()> watch;
  // How far it is, a number that grows; may be empty. See ProgramLimits::stall_time.
  std::function<std::size_t()> progress = {};
};

struct ProgramLimits {
  std::chrono::seconds wall_time{45};
  std::chrono::seconds cpu_time{15};         // of each process in the fence
  std::chrono::seconds stall_time{6};        // of all its processes together, without progress
  std::size_t address_bytes = 1536U << 20;   // of each process
  std::size_t data_bytes = 600U << 20;       // of each process, what it writes in memory
  std::size_t output_bytes = 256U << 20;     // of one file, and of all in `output`
  std::size_t temporary_bytes = 256U << 20;  // of /tmp, which lies in memory
};

enum class ProgramEnd : std::uint8_t {
  kExited,         // by itself, with whatever exit code
  kTimedOut,       // wall or processor time; also one of its processes, and so it failed
  kTooMuchOutput,  // in its folder
  kDied,           // by a signal
};

struct ProgramRun {
  ProgramEnd end = ProgramEnd::kDied;
  int exit_code = -1;     // of kExited
  std::string output;     // what it printed
  std::string complaint;  // the start of what it printed on standard error
};

// Runs `program` to its end. When it returns, no process of it is left; also none is left when this
// process is killed meanwhile. Safe from several threads. `output` is made if it is not there, and
// beside it OUTPUT.printed for what the program prints. Throws schema::Error if the system gives no
// process or no file.
ProgramRun run_fenced(const FencedProgram& program, const ProgramLimits& limits);

// Why no program can be fenced in here, in words for people; "" if one can. Tries it, in the folder
// `scratch`.
std::string find_missing_fence(const std::filesystem::path& scratch);

}  // namespace itu::indexer
