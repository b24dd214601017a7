// One request as it came, with its head taken apart. Nothing is decoded yet: percent-encoding is
// the business of parameters.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace itu::server {

struct Header {
  std::string name;  // lower case
  std::string value;

  bool operator==(const Header&) const = default;
};

struct Request {
  std::string method;  // "GET"; any token
  std::string path;    // "/doc/council/res/1282%402007", begins with "/"; "*" for OPTIONS *
  std::string query;   // what follows "?", without it
  std::vector<Header> headers;
  int minor_version = 1;   // of HTTP/1.x
  bool keep_alive = true;  // what the client wishes
  std::string client;      // its address, "127.0.0.1"

  // The value of the first header of this lower-case name; empty if there is none.
  std::string_view header(std::string_view name) const;
};

}  // namespace itu::server
