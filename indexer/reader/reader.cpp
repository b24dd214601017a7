#include "indexer/reader/reader.h"
