#include "indexer/schema/error.h"
