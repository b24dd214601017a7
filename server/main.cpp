// itu-server: serves one index, answers one request of it, or checks a draft against it. Errors end
// here: a message, what to do about it, and the exit code of docs/operations.md.
#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <memory>

#include "indexer/schema/error.h"
#include "indexer/schema/generation.h"
#include "server/check_command.h"
#include "server/http/access_log.h"
#include "server/http/http_server.h"
#include "server/http/site.h"
#include "server/options.h"

namespace itu::server {
namespace {

// Many threads that answer in turn would each get a heap of their own and keep it.
void limit_heaps() { mallopt(M_ARENA_MAX, 4); }

void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// TERM and INT end the server, HUP reopens the access log. Blocked in every thread, so that main
// alone takes them; to be called before there is another thread.
sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  return signals;
}

void wait_for_end(const sigset_t& signals, AccessLog& log) {
  for (int signal = SIGHUP; signal == SIGHUP;) {
    sigwait(&signals, &signal);
    if (signal == SIGHUP) log.reopen();
  }
}

int serve(const Options& options) {
  const sigset_t signals = block_signals();
  limit_heaps();
  raise_file_limit();
  if (options.verify) schema::verify_generation(schema::resolve_generation(options.index));
  AccessLog log(options.access_log);
  const WebFiles files(options.web);
  const SourceFiles sources(options.corpus);
  Metrics metrics;
  const auto make_handler = [&]() -> Handler {
    // Shared, because std::function copies what it holds.
    auto site = std::make_shared<Site>(options.index, files, sources, metrics);
    return [site](const Request& request) { return site->answer(request); };
  };
  HttpServer server(options.http, make_handler, log, metrics.connections);
  if (!server.is_loopback()) {
    std::cerr << "itu-server: listening beyond this machine; whoever reaches " + server.address() +
                     " can read the whole index.\n";
  }
  server.start();
  std::cout << "listening on " + server.address() << std::endl;
  wait_for_end(signals, log);
  server.stop();
  return 0;
}

int get(const Options& options) {
  Metrics metrics;
  const WebFiles files(options.web);
  const SourceFiles sources(options.corpus);
  Site site(options.index, files, sources, metrics);
  const std::string& target = *options.get;
  const std::size_t question = target.find('?');
  Request request;
  request.method = "GET";
  request.path = target.substr(0, question);
  if (question != std::string::npos) request.query = target.substr(question + 1);
  request.headers = {{"host", "localhost"}};
  const Reply reply = site.answer(request);
  std::cout << reply.body << std::flush;
  for (const Header& header : reply.headers) {
    if (header.name == "location") std::cerr << "see " + header.value + "\n";
  }
  return reply.status < 300 && std::cout ? 0 : 1;
}

int check(const CheckOptions& options) {
  const int code = run_check(options);
  if (std::cout.flush()) return code;
  std::cerr << "itu-server: standard output cannot be written\n";
  return 1;
}

int run(int argc, const char* const* argv) {
  int exit_code = 0;
  const auto options = parse_options(argc, argv, exit_code);
  if (!options) return exit_code;
  try {
    if (options->check) return check(*options->check);
    return options->get ? get(*options) : serve(*options);
  } catch (const schema::Error& error) {
    std::cerr << "itu-server: " << error.what() << "\n";
    if (!error.hint().empty()) std::cerr << error.hint() << "\n";
    return schema::exit_code(error.kind());
  } catch (const std::exception& error) {
    std::cerr << "itu-server: " << error.what() << "\n";
    return 1;
  }
}

}  // namespace
}  // namespace itu::server

int main(int argc, char** argv) { return itu::server::run(argc, argv); }
