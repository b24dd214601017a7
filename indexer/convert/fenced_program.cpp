#include "indexer/convert/fenced_program.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "indexer/convert/process_time.h"
#include "indexer/schema/error.h"
#include "indexer/schema/file_io.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr const char* kBubblewrap = "/usr/bin/bwrap";
constexpr std::size_t kMostComplaint = 2000;  // bytes of standard error that are kept

// What programs of the system need to see of it, read-only. The users' files are not among it, nor
// is /etc as a whole.
constexpr auto kSystemFolders = std::to_array<std::string_view>({
    "/etc/alternatives",
    "/etc/fonts",
    "/etc/ld.so.cache",
    "/etc/libreoffice",
    "/var/cache/fontconfig",
    "/var/lib/libreoffice",
});

// The fence, as arguments of bubblewrap.
class FenceArguments {
 public:
  FenceArguments(const FencedProgram& program, const ProgramLimits& limits) {
    add({kBubblewrap, "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
         "--new-session", "--cap-drop", "ALL"});
    add({"--ro-bind", "/usr", "/usr"});
    for (const std::string name : {"bin", "sbin", "lib", "lib64"}) show_top(name);
    for (const std::string_view folder : kSystemFolders) {
      add({"--ro-bind-try", std::string(folder), std::string(folder)});
    }
    add({"--proc", "/proc", "--dev", "/dev"});
    add({"--size", std::to_string(limits.temporary_bytes), "--tmpfs", "/tmp"});
    add({"--dir", "/tmp/home", "--chdir", "/tmp"});
    // What lies in /tmp itself comes after it.
    show_program(program.command.front());
    add({"--ro-bind", program.input.string(), program.input.string()});
    add({"--bind", program.output.string(), program.output.string()});
    add({"--remount-ro", "/", "--"});
    for (const std::string& argument : program.command) add({argument});
  }

  // For execve(): valid as long as this is.
  std::vector<char*> pointers() {
    std::vector<char*> all;
    for (std::string& argument : arguments_) all.push_back(argument.data());
    all.push_back(nullptr);
    return all;
  }

 private:
  void add(std::initializer_list<std::string> arguments) {
    arguments_.insert(arguments_.end(), arguments);
  }

  // /bin and its like are links into /usr on most systems, folders on others.
  void show_top(const std::string& name) {
    std::error_code error;
    if (fs::is_symlink("/" + name, error)) {
      add({"--symlink", "usr/" + name, "/" + name});
    } else if (fs::is_directory("/" + name, error)) {
      add({"--ro-bind", "/" + name, "/" + name});
    }
  }

  // A program that was not installed by the system lies elsewhere (/opt/office/program/soffice):
  // it sees the folder above its own.
  void show_program(const fs::path& program) {
    std::error_code error;
    const fs::path real = fs::canonical(program, error);
    if (error) return;
    for (const fs::path& file : {program, real}) {
      if (file.string().starts_with("/usr/")) continue;
      const fs::path above = file.parent_path().parent_path();
      const std::string shown = (above == "/" ? file : above).string();
      add({"--ro-bind", shown, shown});
    }
  }

  std::vector<std::string> arguments_;
};

// What the program finds in its environment: nothing of ours.
std::array<char*, 5> environment() {
  static char path[] = "PATH=/usr/bin:/bin";
  static char home[] = "HOME=/tmp/home";
  static char language[] = "LANG=C.UTF-8";
  static char screen[] = "SAL_USE_VCLPLUGIN=svp";
  return {path, home, language, screen, nullptr};
}

class Descriptor {
 public:
  Descriptor(const fs::path& file, int flags)
      : value_(::open(file.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    if (value_ < 0) schema::throw_errno(file, "cannot open");
  }
  ~Descriptor() { ::close(value_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return value_; }

 private:
  int value_;
};

void limit(__rlimit_resource resource, std::size_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

// Everything between fork() and execve(): this process has several threads, so only calls that are
// safe in a signal handler.
[[noreturn]] void become(char* const* arguments, char* const* variables, pid_t parent,
                         const std::array<int, 3>& standard, const ProgramLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
  if (::getppid() != parent) ::_exit(127);
  for (int i = 0; i < 3; ++i) {
    if (::dup2(standard[static_cast<std::size_t>(i)], i) < 0) ::_exit(127);
  }
  ::close_range(3, std::numeric_limits<unsigned>::max(), 0);
  for (const int signal : {SIGPIPE, SIGXFSZ, SIGINT, SIGTERM, SIGHUP}) {
    ::signal(signal, SIG_DFL);
  }
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  limit(RLIMIT_AS, limits.address_bytes);
  limit(RLIMIT_DATA, limits.data_bytes);
  limit(RLIMIT_FSIZE, limits.output_bytes);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.cpu_time.count()));
  limit(RLIMIT_CORE, 0);
  ::execve(kBubblewrap, arguments, variables);
  ::_exit(127);
}

// Bytes of all files in a folder, which its owner may be changing meanwhile.
std::uintmax_t bytes_in(const fs::path& folder) {
  std::uintmax_t sum = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code gone;
    if (!entry->is_regular_file(gone) || entry->is_symlink(gone)) continue;
    const std::uintmax_t size = entry->file_size(gone);
    if (!gone) sum += size;
  }
  return sum;
}

// A process that is ended, with all that it started, when this goes out of scope: bubblewrap's
// processes die with the first of them.
class RunningProcess {
 public:
  explicit RunningProcess(pid_t process)
      : process_(process), watched_(static_cast<int>(::syscall(SYS_pidfd_open, process, 0))) {}
  ~RunningProcess() {
    kill();
    if (watched_ >= 0) ::close(watched_);
  }
  RunningProcess(const RunningProcess&) = delete;
  RunningProcess& operator=(const RunningProcess&) = delete;

  // The wait status, if it ends within `time`.
  std::optional<int> wait(std::chrono::milliseconds time) {
    pollfd waiting{watched_, POLLIN, 0};
    ::poll(&waiting, watched_ >= 0 ? 1 : 0, static_cast<int>(time.count()));
    return collect(WNOHANG);
  }

  std::chrono::milliseconds processor_time() const { return processor_time_of(process_); }

  void kill() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    collect(0);
  }

 private:
  std::optional<int> collect(int flags) {
    int status = 0;
    pid_t ended = -1;
    do {
      ended = ::waitpid(process_, &status, flags);
    } while (ended < 0 && errno == EINTR);
    if (ended != process_) return std::nullopt;
    process_ = 0;
    return status;
  }

  pid_t process_;
  int watched_;
};

void note_end(int status, ProgramRun* run) {
  // bubblewrap ends with 128 and the signal that its program died of.
  constexpr int kBySignal = 128;
  const int signal = WIFSIGNALED(status)               ? WTERMSIG(status)
                     : WEXITSTATUS(status) > kBySignal ? WEXITSTATUS(status) - kBySignal
                                                       : 0;
  if (signal == 0) {
    run->end = ProgramEnd::kExited;
    run->exit_code = WEXITSTATUS(status);
  } else {
    const bool is_time = signal == SIGXCPU;
    const bool is_size = signal == SIGXFSZ;
    run->end = is_time   ? ProgramEnd::kTimedOut
               : is_size ? ProgramEnd::kTooMuchOutput
                         : ProgramEnd::kDied;
  }
}

// Tells when a program only uses time: in a batch of files, one that makes it loop.
class StallWatch {
 public:
  StallWatch(const FencedProgram& program, std::chrono::milliseconds most)
      : progress_(program.progress), most_(most) {}

  bool is_stalled(const RunningProcess& process) {
    if (!progress_) return false;
    const std::chrono::milliseconds used = process.processor_time();
    if (const std::size_t now = progress_(); now != last_) {
      last_ = now;
      used_then_ = used;
    }
    return used - used_then_ > most_;
  }

 private:
  const std::function<std::size_t()>& progress_;
  const std::chrono::milliseconds most_;
  std::size_t last_ = 0;
  std::chrono::milliseconds used_then_{0};
};

// Waits for the end, or brings it about.
void attend(RunningProcess* process, const FencedProgram& program, const ProgramLimits& limits,
            ProgramRun* run) {
  constexpr std::chrono::milliseconds kTick{500};
  const auto start = Clock::now();
  const auto deadline = start + limits.wall_time;
  StallWatch stall(program, limits.stall_time);
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0 || stall.is_stalled(*process)) {
      run->end = ProgramEnd::kTimedOut;
      break;
    }
    if (const auto status = process->wait(std::min(kTick, left))) {
      note_end(*status, run);
      // A program does not tell which of its processes was ended for want of time.
      const bool is_well = run->end == ProgramEnd::kExited && run->exit_code == 0;
      if (!is_well && Clock::now() - start >= limits.cpu_time) run->end = ProgramEnd::kTimedOut;
      return;
    }
    if (bytes_in(program.output) > limits.output_bytes) {
      run->end = ProgramEnd::kTooMuchOutput;
      break;
    }
    if (program.watch) program.watch();
  }
  process->kill();
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) schema::throw_system(folder, "cannot make", error.value());
}

}  // namespace

ProgramRun run_fenced(const FencedProgram& program, const ProgramLimits& limits) {
  // Beside the folder that the program may write in: it must not put a link in its place.
  const fs::path printed = program.output.string() + ".printed";
  make_folder(program.output);
  make_folder(printed);
  FenceArguments fence(program, limits);
  const std::vector<char*> arguments = fence.pointers();
  const std::array<char*, 5> variables = environment();
  ProgramRun run;
  {
    const Descriptor nothing("/dev/null", O_RDONLY);
    const Descriptor out(printed / "out", O_WRONLY | O_CREAT | O_TRUNC);
    const Descriptor err(printed / "err", O_WRONLY | O_CREAT | O_TRUNC);
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process < 0) {
      throw schema::Error(schema::ErrorKind::kUnreadable,
                          "no process can be started to convert files in: " +
                              std::generic_category().message(errno),
                          "Raise the limits on processes, or use fewer --jobs.");
    }
    if (process == 0) {
      become(arguments.data(), variables.data(), parent, {nothing.get(), out.get(), err.get()},
             limits);
    }
    RunningProcess running(process);
    attend(&running, program, limits, &run);
  }
  run.output = schema::read_file(printed / "out");
  run.complaint = schema::read_file(printed / "err").substr(0, kMostComplaint);
  return run;
}

std::string find_missing_fence(const fs::path& scratch) {
  std::error_code error;
  if (!fs::exists(kBubblewrap, error)) return "bubblewrap (bwrap) is not installed";
  const FencedProgram nothing{{"/usr/bin/true"}, scratch, scratch / "fence", {}, {}};
  const ProgramRun run = run_fenced(nothing, ProgramLimits{});
  if (run.end == ProgramEnd::kExited && run.exit_code == 0) return "";
  return "bubblewrap cannot build its fence here: " +
         run.complaint.substr(0, run.complaint.find('\n'));
}

}  // namespace itu::indexer
