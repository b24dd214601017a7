// What the properties of a document package say: Dublin Core in docProps/core.xml (Word) and
// meta.xml (OpenDocument).
#pragma once

#include <pugixml.hpp>

#include "analyzers/structure/source_text.h"

namespace itu::indexer {

// Title, language and date from the elements below `properties`. Templates leave titles behind that
// name no text ("Document1", "template.dotx"); these are left out.
analyzers::SourceProperties read_package_properties(const pugi::xml_node& properties);

}  // namespace itu::indexer
