// How a reader cites the document that is open, in ITU's form and with its permanent address.
//
//   Resolution 140 (Rev. Guadalajara, 2010), “ITU's role in implementing the outcomes of …”
//   /doc/pp/res/140@2010
#pragma once

#include <string>
#include <string_view>

#include "analyzers/citation/wording.h"
#include "server/search/document_view.h"

namespace itu::server {

class Citing {
 public:
  explicit Citing(const DocumentView& view);

  // Whether the text has a name that its title does not say: a file and the Tunis Agenda have none.
  bool has_name() const { return has_name_; }
  // "Resolution 140 (Rev. Guadalajara, 2010)"; for a file, which has no such name, its title.
  const std::string& work() const { return work_; }
  // What follows it in a full citation: ", “ITU's role in …”"; empty where nothing more is known.
  const std::string& details() const { return details_; }
  // "resolves 2 of Resolution 140 (Rev. Guadalajara, 2010)". Of a file only the place.
  std::string place(std::string_view place) const;
  // The path of the document; names the language where others than English may be meant.
  const std::string& address() const { return address_; }

 private:
  analyzers::Target own_;
  analyzers::Revision revision_ = analyzers::Revision::kNotTold;
  bool has_name_ = false;
  std::string work_;
  std::string details_;
  std::string address_;
};

}  // namespace itu::server
