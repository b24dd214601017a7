#include "indexer/reader/pdf/system_fonts.h"

#include <memory>

#include <fontconfig/fontconfig.h>

namespace itu::indexer {

void leave_out_system_fonts() {
  [[maybe_unused]] static const FcBool is_done = [] {
    const std::unique_ptr<FcConfig, void (*)(FcConfig*)> none(FcConfigCreate(), &FcConfigDestroy);
    return FcConfigSetCurrent(none.get());  // which keeps it for itself
  }();
}

}  // namespace itu::indexer
