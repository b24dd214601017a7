namespace itu::indexer {}
