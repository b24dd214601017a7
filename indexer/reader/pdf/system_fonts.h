// The fonts of the machine, which reading a PDF does without.
#pragma once

namespace itu::indexer {

// Poppler asks fontconfig for a file of every font that a PDF does not bring, which text does not
// need: after this call there are no fonts to look through in this process, so that asking costs
// nothing and reads no file. Safe from several threads; the first call counts.
void leave_out_system_fonts();

}  // namespace itu::indexer
