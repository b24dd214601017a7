// A request that has no answer: its status and a sentence for people. Nothing in it tells of the
// inside of the program: what broke goes to the log, what a client can do about it goes here.
#pragma once

#include <string>

#include "indexer/schema/error.h"
#include "server/http/reply.h"

namespace itu::server {

struct Problem {
  int status = 500;
  std::string detail;
};

// The one table from the kinds of error to the statuses of HTTP (docs/http-api.md, "Errors").
int http_status(schema::ErrorKind kind);

// An error's message is shown where it is about the request (kInvalidRequest); for a broken world
// the client learns only that there is one.
Problem to_problem(const schema::Error& error);

// RFC 9457: {"type": "about:blank", "title": "Bad Request", "status": 400, "detail": "..."}.
Reply problem_reply(const Problem& problem);

// What a page says above the detail: "Not found". The protocol's own names are for programs.
std::string title_for_people(const Problem& problem);

// The name of a status: "Bad Request".
std::string status_title(int status);

}  // namespace itu::server
