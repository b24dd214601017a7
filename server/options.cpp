namespace itu::server {}
