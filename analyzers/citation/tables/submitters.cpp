#include "analyzers/citation/tables/submitters.h"

#include <string>

namespace itu::analyzers {
namespace {

// Each symbol between blanks. Groups first, then the country symbols of three letters of the
// Radio Regulations' Preface; one- and two-letter symbols are left out, they mean too much else.
constexpr std::string_view kSymbols =
    " acp afcp apt arb asp cept citel ecp eur iap rcc "
    " afg afs agl alb alg and arg arm ars atg aus aut aze bah bdi bel ben bfa bgd bhr bih blr blz "
    " bol bot brb bru btn bul cab cbg chl chn cln clm cme cog cod com cpv ctr cti cub cva cyp cze "
    " dji dma dnk dom egy eqa eri esp est eth fin fji fsm gab geo gha gin gmb gnb gne grc grd gtm "
    " guy hnd hng hrv hti ind ins irl irn irq isl isr jam jmc jor kaz ken kgz kir kna kor kre kwt "
    " lao lbn lbr lby lca lie lso ltu lux lva mau mco mda mdg mex mhl mkd mla mld mli mlt mmr mne "
    " mng moz mrc mtn mwi nam ncg ngr nig nor npl nru nzl oma pak phl plw png pnr pol por prg pru "
    " qat rou rrw rus sdn sen sey slm slv smo smr sng slk srb srl ssd stp sui sur svk svn swz syr "
    " tcd tgo tha tjk tkm tls ton trd tun tur tuv tza uae uga ukr urg usa uzb vct ven vtn vut "
    " yem zmb zwe ";

}  // namespace

bool is_submitter(std::string_view symbol) {
  const std::string key = " " + std::string(symbol) + " ";
  return kSymbols.find(key) != std::string_view::npos;
}

}  // namespace itu::analyzers
