// Who else is said to have made a resolution or decision, in words that do not stand next to it:
// "the regulator adopted Decision 2018-055 and Resolution 12", "El Tribunal Supremo, en la
// decisión 8", "أصدرت الهيئة القرار رقم 12".
//
// Courts need no verb. Regulators, ministries, parliaments and councils of towns do, since papers
// to the Union speak of them in one breath with its texts ("the Ministry supports Resolution 140").
#pragma once

#include <cstddef>
#include <string_view>

namespace itu::analyzers {

// Whether the sentence that the word at byte `at` of the folded `text` stands in has said so before
// it. A body of the Union named in between takes it back.
bool has_issuer_in_sentence(std::string_view text, std::size_t at);

}  // namespace itu::analyzers
