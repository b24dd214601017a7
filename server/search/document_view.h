// A document as the reader shows it: its text with the state of every reference, who cites each
// paragraph, its other editions and languages.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzers/document.h"
#include "server/search/lookup.h"

namespace itu::server {

struct Version {
  std::string id;
  std::string language;
  std::string title;
  std::string date;
  std::string address;
};

struct DocumentView {
  analyzers::Document document;
  std::string id;
  // For references[i].targets[j] of the document, in the same order: where each leads.
  std::vector<std::vector<HeldTarget>> links;
  std::map<std::string, std::size_t> cited_by;  // place -> citations; "" for the whole text
  std::size_t citing_documents = 0;
  std::vector<Version> editions;   // held, newest first, this one included
  std::vector<Version> languages;  // of this edition
  // Revisions, addenda and corrigenda of this edition, and what they belong to, by their ids; not
  // this document itself.
  std::vector<Version> related;
  // The file that holds this text among others, in its own words; empty where there is none.
  std::optional<Version> part_of;
  bool newest = true;  // no later edition is held
};

// The document with this id, or without an edition the newest held. Empty if it is not held.
std::optional<DocumentView> open_document(const schema::Index& index,
                                          const analyzers::Target& target,
                                          std::string_view language);

// What is known of a text that is not held: enough for a page that says so.
struct UnheldView {
  std::string id;
  std::size_t citing_documents = 0;
  std::size_t citations = 0;
  std::vector<Version> editions;  // other editions of the work that are held
};
UnheldView describe_unheld(const schema::Index& index, const analyzers::Target& target);

}  // namespace itu::server
