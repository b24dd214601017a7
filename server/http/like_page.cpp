#include "server/http/addresses.h"
#include "server/http/labels.h"
#include "server/http/pages.h"

namespace itu::server {
namespace {

PageValues object() { return PageValues{PageValues::type::object}; }
PageValues list() { return PageValues{PageValues::type::list}; }

void set_text(PageValues& shown, const std::string& id, const std::string& title,
              const std::string& language) {
  const std::string wording = label_of_text(id);
  shown.set("id", id);
  shown.set("title", title.empty() ? wording : title);
  shown.set("wording", wording);
  shown.set("has_wording", flag(wording != id));
  shown.set("address", document_address(id, {}, language));
  shown.set("language", language);
  shown.set("direction", direction_of(language));
}

// Values that are ids are links; words are not.
PageValues make_reason(const LikeReason& reason) {
  PageValues shown = object();
  shown.set("text", sentence_of(reason));
  PageValues values = list();
  for (const std::string& value : reason.values) {
    PageValues row = object();
    const bool is_text = reason.kind == "cites";
    row.set("label", is_text ? label_of_text(value) : value);
    row.set("is_text", flag(is_text));
    row.set("address", is_text ? document_address(value) : std::string());
    row.set("is_first", flag(&value == reason.values.data()));
    values << row;
  }
  shown.set("values", values);
  shown.set("has_values", flag(!reason.values.empty()));
  shown.set("has_more", flag(reason.count > reason.values.size()));
  return shown;
}

}  // namespace

std::string sentence_of(const LikeReason& reason) {
  if (reason.kind == "wording") return "has nearly the same wording";
  if (reason.kind == "words") {
    return "shares " + plural(reason.count, "telling word", "telling words");
  }
  if (reason.kind == "cites") {
    return "cites " + with_thousands(reason.count) + " of the same texts";
  }
  return "is cited beside it in " + plural(reason.count, "document", "documents");
}

PageValues like_page(const LikeList& like) {
  PageValues values = object();
  set_text(values, like.id, like.title, like.language);
  values.set("is_empty", flag(like.texts.empty()));
  values.set("is_cut", flag(!like.exact));
  values.set("count", plural(like.texts.size(), "text", "texts"));
  PageValues texts = list();
  for (const LikeText& text : like.texts) {
    PageValues shown = object();
    set_text(shown, text.id, text.title, text.language);
    std::string about;
    for (const std::string& part : {label_of("body", text.body), label_of("kind", text.kind),
                                    label_of_date(text.date), label_of("lang", text.language)}) {
      if (!part.empty()) about += (about.empty() ? "" : " \xC2\xB7 ") + part;
    }
    shown.set("about", about);
    shown.set("has_about", flag(!about.empty()));
    shown.set("like_address", like_address(text.id, text.language));
    PageValues reasons = list();
    for (const LikeReason& reason : text.reasons) reasons << make_reason(reason);
    shown.set("reasons", reasons);
    texts << shown;
  }
  values.set("texts", texts);
  return values;
}

}  // namespace itu::server
