#include "server/http/problem.h"

#include <Poco/Net/HTTPResponse.h>

#include <nlohmann/json.hpp>

namespace itu::server {

int http_status(schema::ErrorKind kind) {
  switch (kind) {
    case schema::ErrorKind::kInvalidRequest:
      return 400;
    case schema::ErrorKind::kNotFound:
    case schema::ErrorKind::kUnreadable:
    case schema::ErrorKind::kDamaged:
    case schema::ErrorKind::kOtherSchema:
    case schema::ErrorKind::kLocked:
      return 503;
    case schema::ErrorKind::kUsage:
    case schema::ErrorKind::kRefused:
    case schema::ErrorKind::kPortTaken:
      return 500;
  }
  return 500;
}

Problem to_problem(const schema::Error& error) {
  const int status = http_status(error.kind());
  if (status == 400) return {status, error.what()};
  if (status == 503) return {status, "The index cannot be read at the moment. Try again later."};
  return {status, "Something went wrong here. It has been written to the log."};
}

Reply problem_reply(const Problem& problem) {
  const nlohmann::ordered_json body = {{"type", "about:blank"},
                                       {"title", status_title(problem.status)},
                                       {"status", problem.status},
                                       {"detail", problem.detail}};
  Reply reply;
  reply.status = problem.status;
  reply.content_type = kProblemJson;
  reply.body = body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  if (problem.status == 503) reply.set_header("retry-after", "5");
  return reply;
}

std::string title_for_people(const Problem& problem) {
  switch (problem.status) {
    case 400:
      return "This cannot be answered as it was asked";
    case 404:
      return "Not found";
    case 405:
      return "Nothing can be changed here";
    case 503:
      return "Not available at the moment";
    default:
      return "Something went wrong";
  }
}

std::string status_title(int status) {
  return Poco::Net::HTTPResponse::getReasonForStatus(
      static_cast<Poco::Net::HTTPResponse::HTTPStatus>(status));
}

}  // namespace itu::server
