#include "analyzers/utf8.h"
