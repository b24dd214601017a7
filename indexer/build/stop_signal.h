// SIGTERM, SIGINT and SIGHUP end a build cleanly: the work at hand is given up at the next document
// or file, work/ is emptied, nothing is published.
#pragma once

namespace itu::indexer {

// From now on the three signals are noted, and SIGPIPE and SIGXFSZ are failures of the call that
// met them. For the program's one build, once.
void note_stop_signals();

// Throws schema::Error (kUnreadable, "stopped by SIGTERM") if one came.
void check_stop();

}  // namespace itu::indexer
