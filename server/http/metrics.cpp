#include "server/http/metrics.h"

namespace itu::server {
namespace {

void append(std::string& text, const std::string& name, const std::string& type,
            const std::string& help, const std::string& samples) {
  text += "# HELP itusearch_" + name + " " + help + "\n# TYPE itusearch_" + name + " " + type +
          "\n" + samples;
}

void append(std::string& text, const std::string& name, const std::string& type,
            const std::string& help, std::uint64_t value) {
  append(text, name, type, help, "itusearch_" + name + " " + std::to_string(value) + "\n");
}

}  // namespace

std::string print(const Metrics& metrics, const schema::Manifest& manifest, bool is_current) {
  std::string text;
  std::string replies;
  std::uint64_t count = 0;
  for (std::size_t digit = 1; digit < metrics.replies.size(); ++digit) {
    count += metrics.replies[digit];
    replies += "itusearch_replies_total{status=\"" + std::to_string(digit) + "xx\"} " +
               std::to_string(metrics.replies[digit]) + "\n";
  }
  append(text, "replies_total", "counter", "Replies by class of status.", replies);
  append(text, "reply_seconds", "summary", "Time spent on replies.",
         "itusearch_reply_seconds_sum " +
             std::to_string(static_cast<double>(metrics.microseconds) / 1e6) +
             "\nitusearch_reply_seconds_count " + std::to_string(count) + "\n");
  const HttpCounters& connections = metrics.connections;
  append(text, "connections_accepted_total", "counter", "Connections accepted.",
         connections.accepted);
  append(text, "connections_open", "gauge", "Connections that have a thread.", connections.open);
  append(text, "requests_waiting", "gauge", "Requests in line for a handler.", connections.waiting);
  append(text, "connections_evicted_total", "counter", "Connections closed to make room.",
         connections.evicted);
  append(text, "connections_late_total", "counter", "Connections cut off at a deadline.",
         connections.timed_out);
  append(text, "connections_lost_total", "counter", "Connections that broke in an exchange.",
         connections.lost);
  append(text, "requests_refused_total", "counter", "Heads that were no request, and overflow.",
         connections.refused);
  append(text, "index_documents", "gauge", "Documents in the generation being served.",
         manifest.documents);
  append(text, "index_current", "gauge", "1 when the generation served is the one published.",
         is_current ? 1U : 0U);
  append(text, "index_info", "gauge", "The generation being served.",
         "itusearch_index_info{generation=\"" + manifest.generation + "\",published=\"" +
             manifest.published + "\"} 1\n");
  return text;
}

}  // namespace itu::server
