// itu-indexer: the command line, and the one place where an error becomes a message and an exit
// code (docs/operations.md, "Exit codes").
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <iostream>
#include <variant>

#include "indexer/options.h"
#include "indexer/schema/error.h"

namespace itu::indexer {
namespace {

int run(const BuildOptions& options) { return run_build(options); }
int run(const StatusOptions& options) { return run_status(options.index); }
int run(const VerifyOptions& options) { return run_verify(options.index); }
int run(const RollbackOptions& options) { return run_rollback(options.index, options.to); }
int run(const RefsOptions& options) { return run_refs(options); }
int run(const ShowOptions& options) { return run_show(options); }
int run(const Leave& leave) { return leave.exit_code; }

// A program started with a standard descriptor closed would get its number for the next file it
// opens, and print into that. The ones given here fail when they are used.
void occupy_standard_descriptors() {
  for (int standard = STDIN_FILENO; standard <= STDERR_FILENO; ++standard) {
    if (::fcntl(standard, F_GETFD) < 0) {
      ::open("/dev/null", standard == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

bool leads_to_a_reader_that_may_leave() {
  struct stat status {};
  return ::fstat(STDOUT_FILENO, &status) == 0 &&
         (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode));
}

// `code`, unless what was printed did not arrive. A reader that has seen enough (head) is no error.
int after_output(int code) {
  std::cout.flush();
  if (std::cout || leads_to_a_reader_that_may_leave()) return code;
  std::cerr << "itu-indexer: standard output cannot be written\n";
  return code == 0 ? 1 : code;
}

int run_command_line(int argc, const char* const* argv) {
  try {
    const Command command = parse_command_line(argc, argv);
    return after_output(std::visit([](const auto& options) { return run(options); }, command));
  } catch (const schema::Error& error) {
    std::cerr << "itu-indexer: " << error.what() << '\n';
    if (!error.hint().empty()) std::cerr << error.hint() << '\n';
    return schema::exit_code(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "itu-indexer: " << error.what() << '\n';  // out of memory, or a mistake of ours
    return 1;
  }
}

}  // namespace
}  // namespace itu::indexer

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // NOLINT(cert-err33-c): cannot fail
  itu::indexer::occupy_standard_descriptors();
  return itu::indexer::run_command_line(argc, argv);
}
