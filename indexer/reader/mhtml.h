// Pages that a browser or Word saved into one file (MHTML, RFC 2557): a mail whose parts are the
// page and its pictures. Sites serve such files as .doc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace itu::indexer {

// Whether `bytes` begin with the head of a mail that holds a web page.
bool is_mhtml(std::string_view bytes);

struct MailedPage {
  std::string html;     // bytes, decoded from base64 or quoted-printable
  std::string charset;  // as its part says; may be empty
};

// The first part that is HTML; nothing if there is none.
std::optional<MailedPage> find_page(std::string_view bytes);

}  // namespace itu::indexer
