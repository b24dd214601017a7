// How much work a PDF may cause: a few hundred bytes can name each other a billion times over.
// What an honest file needs grows with its size; the limits do too, far above it.
#pragma once

#include <cstddef>

namespace itu::indexer {

class ReadingBudget {
 public:
  explicit ReadingBudget(std::size_t file_bytes);

  // A page is to be drawn. False: leave it out.
  bool take_page();

  // One form (a picture or text that pages name) is to be drawn. False: it must be left out.
  bool take_form();

  // Some ten operators have been drawn. False: leave out the rest.
  bool take_step();

  // The state of drawing was kept or put back: each that is kept costs memory. Keeping more than
  // any page has use for spends all.
  void keep_state();
  void put_back_state();

  bool is_spent() const { return is_spent_; }

  // Whether most of it is left, so that something may be drawn that gives no text.
  bool has_plenty() const;

 private:
  std::size_t forms_;
  std::size_t steps_;
  double begin_;  // of this thread's processor time, in seconds
  double end_;
  std::size_t kept_states_ = 0;
  bool is_spent_ = false;
};

}  // namespace itu::indexer
