#include "indexer/reader/pdf/picture_finder.h"

#include <algorithm>
#include <cmath>

#include <GfxState.h>

namespace itu::indexer {
namespace {

constexpr double kWhite = 0.94;  // of all three colours: lighter is paper

bool is_paper(const GfxState& state) {
  GfxRGB colour{};
  state.getFillRGB(&colour);
  return std::min({colToDbl(colour.r), colToDbl(colour.g), colToDbl(colour.b)}) > kWhite;
}

}  // namespace

void PictureFinder::startPage(int /*number*/, GfxState* state, XRef* /*table*/) {
  page_ = std::max(1.0, state->getPageWidth() * state->getPageHeight());
  pictures_ = drawings_ = 0;
}

double PictureFinder::pictures() const { return std::min(1.0, pictures_ / page_); }

double PictureFinder::drawings() const { return std::min(1.0, drawings_ / page_); }

void PictureFinder::note_picture(const GfxState& state) {
  // A picture fills the unit square, wherever that is on the page.
  const double* m = state.getCTM();
  const double area = std::abs(m[0] * m[3] - m[1] * m[2]);
  if (std::isfinite(area)) pictures_ += std::min(area, page_);
}

void PictureFinder::fill(GfxState* state) {
  if (is_paper(*state)) return;
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  const GfxPath* path = state->getPath();
  bool is_first = true;
  for (int i = 0; i < path->getNumSubpaths(); ++i) {
    const GfxSubpath* part = path->getSubpath(i);
    for (int j = 0; j < part->getNumPoints(); ++j) {
      double x = 0;
      double y = 0;
      state->transform(part->getX(j), part->getY(j), &x, &y);
      left = is_first ? x : std::min(left, x);
      right = is_first ? x : std::max(right, x);
      top = is_first ? y : std::min(top, y);
      bottom = is_first ? y : std::max(bottom, y);
      is_first = false;
    }
  }
  const double area = (right - left) * (bottom - top);
  if (std::isfinite(area)) drawings_ += std::min(area, page_);
}

void PictureFinder::drawImage(GfxState* state, Object* reference, Stream* data, int width,
                              int height, GfxImageColorMap* colours, bool is_smooth,
                              const int* masked, bool is_inline) {
  note_picture(*state);
  // Which reads over a picture that lies between the operators.
  OutputDev::drawImage(state, reference, data, width, height, colours, is_smooth, masked,
                       is_inline);
}

void PictureFinder::drawImageMask(GfxState* state, Object* reference, Stream* data, int width,
                                  int height, bool is_inverted, bool is_smooth, bool is_inline) {
  note_picture(*state);
  OutputDev::drawImageMask(state, reference, data, width, height, is_inverted, is_smooth,
                           is_inline);
}

}  // namespace itu::indexer
