// How much of a page of a PDF is covered by pictures and drawings, to tell a scanned page from an
// empty one. Nothing is painted and no picture unpacked.
#pragma once

#include <OutputDev.h>

#include "indexer/reader/pdf/reading_budget.h"

namespace itu::indexer {

class PictureFinder final : public OutputDev {
 public:
  // `budget` must outlive it.
  explicit PictureFinder(ReadingBudget* budget) : budget_{*budget} {}

  // The share of the last page, at most 1, that pictures cover, and that filled shapes cover. What
  // lies on the same place counts twice.
  double pictures() const;
  double drawings() const;

  // For poppler.
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useDrawForm() override { return !budget_.take_form(); }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int /*type*/) override { return true; }
  void startPage(int number, GfxState* state, XRef* table) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  void drawImage(GfxState* state, Object* reference, Stream* data, int width, int height,
                 GfxImageColorMap* colours, bool is_smooth, const int* masked,
                 bool is_inline) override;
  void drawImageMask(GfxState* state, Object* reference, Stream* data, int width, int height,
                     bool is_inverted, bool is_smooth, bool is_inline) override;

  // Patterns and shadings are backgrounds; poppler would make thousands of fills of one.
  bool tilingPatternFill(GfxState* /*state*/, Gfx* /*drawing*/, Catalog* /*catalog*/,
                         GfxTilingPattern* /*pattern*/, const double* /*matrix*/, int /*x0*/,
                         int /*y0*/, int /*x1*/, int /*y1*/, double /*x_step*/,
                         double /*y_step*/) override {
    return true;
  }
  bool functionShadedFill(GfxState* /*state*/, GfxFunctionShading* /*shading*/) override {
    return true;
  }
  bool axialShadedFill(GfxState* /*state*/, GfxAxialShading* /*shading*/, double /*from*/,
                       double /*to*/) override {
    return true;
  }
  bool radialShadedFill(GfxState* /*state*/, GfxRadialShading* /*shading*/, double /*from*/,
                        double /*to*/) override {
    return true;
  }
  bool gouraudTriangleShadedFill(GfxState* /*state*/,
                                 GfxGouraudTriangleShading* /*shading*/) override {
    return true;
  }
  bool patchMeshShadedFill(GfxState* /*state*/, GfxPatchMeshShading* /*shading*/) override {
    return true;
  }

 private:
  void note_picture(const GfxState& state);

  ReadingBudget& budget_;
  double page_ = 1;  // areas, in square points
  double pictures_ = 0;
  double drawings_ = 0;
};

}  // namespace itu::indexer
