#include "indexer/reader/guard/fence.h"

#include <fcntl.h>
#include <linux/seccomp.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

namespace itu::indexer {
namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kHasSanitizer = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kHasSanitizer = true;
#else
constexpr bool kHasSanitizer = false;
#endif
#else
constexpr bool kHasSanitizer = false;
#endif

// struct landlock_ruleset_attr of Linux 6.12; Debian's header stops at 6.1.
struct LandlockRules {
  std::uint64_t file_system;
  std::uint64_t network;
  std::uint64_t scope;
};

// The interface of Landlock grew in steps: which rights each version knows, and how much of the
// structure it reads (linux/landlock.h, Documentation/userspace-api/landlock.rst).
struct LandlockVersion {
  int version;
  int file_system_rights;
  int network_rights;
  int scopes;
  std::size_t size;
};

constexpr auto kLandlockVersions = std::to_array<LandlockVersion>({
    {6, 16, 2, 2, 24},
    {5, 16, 2, 0, 16},
    {4, 15, 2, 0, 16},
    {3, 15, 0, 0, 8},
    {2, 14, 0, 0, 8},
    {1, 13, 0, 0, 8},
});

constexpr std::uint64_t all_of(int bits) { return (std::uint64_t{1} << bits) - 1; }

int landlock_version() {
  constexpr int kAskVersion = 1;  // LANDLOCK_CREATE_RULESET_VERSION
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, nullptr, 0, kAskVersion));
}

// struct landlock_path_beneath_attr, which the kernel reads without padding.
struct [[gnu::packed]] ReadableFolder {
  std::uint64_t rights;
  std::int32_t descriptor;
};

// Lets files below `folder` be read. Whether it could.
bool grant_reading(int ruleset, const std::string& folder) {
  constexpr int kPathBeneath = 1;                             // LANDLOCK_RULE_PATH_BENEATH
  constexpr std::uint64_t kReadFile = std::uint64_t{1} << 2;  // LANDLOCK_ACCESS_FS_READ_FILE
  const int descriptor = ::open(folder.c_str(), O_PATH | O_CLOEXEC);
  if (descriptor < 0) return false;
  const ReadableFolder rule{kReadFile, descriptor};
  const bool is_granted = ::syscall(SYS_landlock_add_rule, ruleset, kPathBeneath, &rule, 0) == 0;
  ::close(descriptor);
  return is_granted;
}

// A ruleset that handles every right and grants none but reading in `readable_folder`. Whether that
// one is granted and all others are not.
bool forbid_paths(const std::string& readable_folder) {
  const int version = landlock_version();
  for (const LandlockVersion& known : kLandlockVersions) {
    if (version < known.version) continue;
    const LandlockRules rules{all_of(known.file_system_rights), all_of(known.network_rights),
                              all_of(known.scopes)};
    const auto ruleset =
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &rules, known.size, 0));
    if (ruleset < 0) return false;
    const bool is_granted = !readable_folder.empty() && grant_reading(ruleset, readable_folder);
    const bool is_closed = ::syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    ::close(ruleset);
    return is_granted && is_closed;
  }
  return false;
}

// What computing needs. Everything else fails with EPERM, so that a library that tries its luck
// (a locale, a configuration file) goes on without.
constexpr auto kAllowedCalls = std::to_array<int>({
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(recvfrom),
    SCMP_SYS(sendto),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),
    SCMP_SYS(lseek),
    SCMP_SYS(mmap),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(mprotect),
    SCMP_SYS(madvise),
    SCMP_SYS(brk),
    SCMP_SYS(futex),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrusage),
    SCMP_SYS(sched_yield),
    SCMP_SYS(restart_syscall),
});

// Whether `filter` takes the calls that are allowed with some arguments only.
bool allow_narrowly(scmp_filter_ctx filter) {
  const auto self = static_cast<scmp_datum_t>(::getpid());
  const bool abort_itself = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1,
                                             SCMP_A0(SCMP_CMP_EQ, self, 0)) == 0;
  const bool raise_cpu_limit =
      seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2, SCMP_A0(SCMP_CMP_EQ, 0, 0),
                       SCMP_A1(SCMP_CMP_EQ, RLIMIT_CPU, 0)) == 0;
  return abort_itself && raise_cpu_limit;
}

// Opening files for reading, and neither making nor writing any: which ones, Landlock decides.
bool allow_reading(scmp_filter_ctx filter) {
  constexpr scmp_datum_t kForbidden = O_ACCMODE | O_CREAT | O_TRUNC | O_PATH;
  return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
                          SCMP_A2(SCMP_CMP_MASKED_EQ, kForbidden, O_RDONLY)) == 0;
}

void forbid_calls(bool may_read_files) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(1));  // EPERM
  if (filter == nullptr) return;
  bool is_complete = allow_narrowly(filter) && (!may_read_files || allow_reading(filter));
  for (const int call : kAllowedCalls) {
    is_complete = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && is_complete;
  }
  if (is_complete) seccomp_load(filter);
  seccomp_release(filter);
}

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

// Address space of this process now, in bytes.
std::size_t address_space() {
  std::FILE* statm = std::fopen("/proc/self/statm", "re");
  unsigned long pages = 0;
  if (statm != nullptr) {
    if (std::fscanf(statm, "%lu", &pages) != 1) pages = 0;
    std::fclose(statm);
  }
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

void limit_resources(std::size_t memory_bytes) {
  if (!kHasSanitizer) limit(RLIMIT_AS, address_space() + memory_bytes);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
}

}  // namespace

void close_in(std::size_t memory_bytes, const std::string& readable_folder) {
  constexpr rlim_t kOpenFiles = 4;  // the three standard ones and the socket
  constexpr rlim_t kMostFiles = 8;  // that may be open beside them: tables that name each other
  limit_resources(memory_bytes);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // Landlock needs a descriptor for itself, so the limit on them comes after it.
  const bool may_read_files = forbid_paths(readable_folder);
  limit(RLIMIT_NOFILE, kOpenFiles + (may_read_files ? kMostFiles : 0));
  forbid_calls(may_read_files);
}

void allow_cpu_time(std::chrono::seconds time) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const auto seconds = used.ru_utime.tv_sec + used.ru_stime.tv_sec + 1 + time.count();
  const rlimit cpu{static_cast<rlim_t>(seconds), RLIM_INFINITY};
  ::setrlimit(RLIMIT_CPU, &cpu);
}

std::string describe_missing_walls() {
  std::string missing;
  if (landlock_version() < 1) missing = "Landlock";
  if (::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) < 0) {
    missing += missing.empty() ? "seccomp" : " and seccomp";
  }
  if (missing.empty()) return "";
  return "This kernel has no " + missing +
         "; files are read in children that are limited in time and memory, but less closed in.";
}

}  // namespace itu::indexer
