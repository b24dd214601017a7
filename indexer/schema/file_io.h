// Files of the index, read and written whole, with one kind of failure: an Error (kUnreadable) that
// names the path and the cause. A full disk says what to do about it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace itu::schema {

// The whole content. kNotFound if the file is not there.
std::string read_file(const std::filesystem::path& file);

// Makes or replaces the file. Not atomic, nothing is fsynced.
void write_file(const std::filesystem::path& file, std::string_view bytes);

// Adds `bytes` to the end of a file, which may be new.
void append_file(const std::filesystem::path& file, std::string_view bytes);

// Appends `bytes` at `descriptor`'s position, or at `offset` of it. `file` is for the message.
void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& file);
void write_all_at(int descriptor, std::string_view bytes, std::uint64_t offset,
                  const std::filesystem::path& file);

// Throws the Error for a failed call on `path`, from errno.
[[noreturn]] void throw_errno(const std::filesystem::path& path, std::string_view doing);
[[noreturn]] void throw_system(const std::filesystem::path& path, std::string_view doing,
                               int error_number);

}  // namespace itu::schema
