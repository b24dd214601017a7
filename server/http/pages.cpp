#include "server/search/searcher.h"
