#include "indexer/convert/converter.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include <string>

#include "indexer/schema/file_io.h"
#include "tests/indexer/schema/sample_documents.h"

namespace itu::indexer {
namespace {

namespace fs = std::filesystem;

// A program in place of LibreOffice, written here: for each file that it is given it does what the
// first word of the file says. "good" becomes something that begins as a .docx does.
constexpr std::string_view kFakeOffice = R"SH(#!/bin/sh
out=
while [ $# -gt 0 ]; do
  case "$1" in
    --outdir) out=$2; shift 2;;
    --convert-to) shift 2;;
    -*) shift;;
    *) break;;
  esac
done
for file in "$@"; do
  name=$(basename "$file"); name=${name%.*}
  read -r word rest < "$file"
  case "$word" in
    good|*rtf1*) printf 'PK\003\004 word/document.xml %s %s' "$word" "$rest" > "$out/$name.docx";;
    bad) ;;
    text) echo "not a docx" > "$out/$name.docx";;
    die) kill -9 $$;;
    hang) while :; do sleep 60; done;;
    loop) while :; do :; done;;
    connect) { bash -c "exec 3<>/dev/tcp/127.0.0.1/$rest" && echo connected || echo refused; } > /tmp/c
          printf 'PK\003\004 word/document.xml %s' "$(cat /tmp/c)" > "$out/$name.docx";;
    link) ln -s /etc/hostname "$out/$name.docx";;
    big) head -c 100000000 /dev/zero > "$out/$name.docx";;
    fill) for i in 1 2 3 4; do head -c 500000 /dev/zero > "$out/$i"; done; sleep 60;;
    look) { ls "$rest" >/dev/null 2>&1 && echo seen || echo hidden; } > /tmp/seen
          printf 'PK\003\004 word/document.xml %s' "$(cat /tmp/seen)" > "$out/$name.docx";;
    write) echo x 2>/dev/null > "$rest" && echo wrote > /tmp/w || echo refused > /tmp/w
          printf 'PK\003\004 word/document.xml %s' "$(cat /tmp/w)" > "$out/$name.docx";;
  esac
done
exit 0
)SH";

class Office {
 public:
  Office() {
    fs::create_directories(program().parent_path());
    schema::write_file(program(), kFakeOffice);
    fs::permissions(program(), fs::perms::owner_all);
    programs.office = program().string();
    programs.antiword.clear();
    programs.limits.wall_time = std::chrono::seconds(3);
    programs.limits.output_bytes = 1U << 20;
  }

  fs::path program() const { return folder.path() / "office" / "program" / "soffice"; }
  fs::path scratch() const { return folder.path() / "scratch"; }

  std::vector<Conversion> convert(const std::vector<std::string>& files) {
    Converter converter(programs, scratch());
    std::vector<FileToConvert> given;
    for (const std::string& file : files) given.push_back({file, Format::kOldWord});
    auto made = converter.convert(given, [this] { ++watched; });
    missing = converter.missing();
    return made;
  }

  schema::TemporaryFolder folder;
  ConverterPrograms programs;
  std::string missing;
  int watched = 0;
};

std::string outcome(const Conversion& conversion) {
  if (conversion.tool == ConversionTool::kOffice) {
    constexpr std::string_view kHead = "PK\x03\x04 word/document.xml ";
    return conversion.bytes.substr(kHead.size());
  }
  return conversion.problem ? conversion.problem->reason : "nothing said";
}

std::vector<std::string> outcomes(const std::vector<Conversion>& conversions) {
  std::vector<std::string> all;
  for (const Conversion& conversion : conversions) all.push_back(outcome(conversion));
  return all;
}

bool can_fence() {
  const schema::TemporaryFolder folder;
  const std::string missing = find_missing_fence(folder.path());
  if (!missing.empty()) WARN("skipped: " << missing);
  return missing.empty();
}

TEST_CASE("files are converted together", "[converter]") {
  if (!can_fence()) return;
  Office office;
  std::vector<std::string> files;
  std::vector<std::string> expected;
  for (int i = 0; i < 20; ++i) {  // more than go into one batch
    files.push_back("good " + std::to_string(i));
    expected.push_back(files.back());
  }
  CHECK(outcomes(office.convert(files)) == expected);
  CHECK_FALSE(fs::exists(office.scratch()));
}

TEST_CASE("a file that fails costs itself", "[converter]") {
  if (!can_fence()) return;
  struct Case {
    std::string file;
    std::string reason;
  };
  const auto& [file, reason] = GENERATE(values<Case>({
      {"bad", "not_converted"},   // LibreOffice ends with 0 all the same
      {"text", "not_converted"},  // what was made is no .docx
      {"link", "not_converted"},  // nor what a link leads to
      {"die", "converter_died"},
      {"hang", "timed_out"},
      {"fill", "too_much_output"},  // all files together
      {"big", "not_converted"},     // the system cuts it off
  }));
  CAPTURE(file);
  Office office;
  CHECK(outcomes(office.convert({"good 1", file, "good 2", "good 3"})) ==
        std::vector<std::string>{"good 1", reason, "good 2", "good 3"});
  CHECK(office.missing.empty());
}

TEST_CASE("a file that is last or alone fails with its reason", "[converter]") {
  if (!can_fence()) return;
  Office office;
  CHECK(outcomes(office.convert({"die"})) == std::vector<std::string>{"converter_died"});
  CHECK(outcomes(office.convert({"good", "bad"})) ==
        std::vector<std::string>{"good ", "not_converted"});
  CHECK(office.convert({}).empty());
}

TEST_CASE("the fence shows the converter its files and nothing else", "[converter]") {
  if (!can_fence()) return;
  Office office;
  const fs::path secret = office.folder.path() / "secret";
  schema::write_file(secret, "secret");
  CHECK(outcomes(office.convert({"look " + secret.string(), "look /etc/passwd", "look /root",
                                 "look /usr/bin", "write /usr/bin/new", "write /etc/new"})) ==
        std::vector<std::string>{"hidden", "hidden", "hidden", "seen", "refused", "refused"});
  // It may write in a /tmp of its own, which hides the one of the machine.
  office.convert({"write " + office.folder.path().string() + "/new"});
  CHECK_FALSE(fs::exists(office.folder.path() / "new"));
}

TEST_CASE("the converter can reach nobody", "[converter]") {
  if (!can_fence()) return;
  const int listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(::bind(listening, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(::listen(listening, 1) == 0);
  REQUIRE(::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  Office office;
  CHECK(outcomes(office.convert({"connect " + std::to_string(ntohs(address.sin_port))})) ==
        std::vector<std::string>{"refused"});
  CHECK(::accept(listening, nullptr, nullptr) < 0);
  ::close(listening);
}

TEST_CASE("a file that only uses time costs what one may, not what its batch may", "[converter]") {
  if (!can_fence()) return;
  Office office;
  office.programs.limits.wall_time = std::chrono::seconds(120);
  office.programs.limits.cpu_time = std::chrono::seconds(120);
  office.programs.limits.stall_time = std::chrono::seconds(1);
  CHECK(outcomes(office.convert({"good 1", "loop", "good 2"})) ==
        std::vector<std::string>{"good 1", "timed_out", "good 2"});
}

TEST_CASE("without LibreOffice each file is told why", "[converter]") {
  if (!can_fence()) return;
  Office office;
  SECTION("switched off") { office.programs.office.clear(); }
  SECTION("not there") { office.programs.office = "/usr/bin/no-such-office"; }
  SECTION("not working") { schema::write_file(office.program(), "#!/bin/sh\necho broken >&2\n"); }
  const auto made = office.convert({"good 1", "good 2"});
  CHECK(outcomes(made) == std::vector<std::string>{"no_converter", "no_converter"});
  CHECK(made[0].problem->detail == "It must be converted to be read: " + office.missing + ".");
  CHECK(office.missing.find("LibreOffice") == 0);
}

TEST_CASE("what the watch throws ends the converter", "[converter]") {
  if (!can_fence()) return;
  Office office;
  Converter converter(office.programs, office.scratch());
  struct Stop {};
  CHECK_THROWS_AS(converter.convert({{"hang", Format::kOldWord}}, [] { throw Stop{}; }), Stop);
}

TEST_CASE("antiword gives the words where LibreOffice gives nothing", "[converter]") {
  if (!can_fence()) return;
  Office office;
  const fs::path antiword = office.program().parent_path() / "antiword";
  schema::write_file(antiword, "#!/bin/sh\nshift 4\necho its words; cat \"$1\"\n");
  fs::permissions(antiword, fs::perms::owner_all);
  office.programs.antiword = antiword.string();
  const auto made = office.convert({"good 1", "bad"});
  CHECK(made[0].tool == ConversionTool::kOffice);
  REQUIRE(made[1].tool == ConversionTool::kAntiword);
  CHECK(made[1].bytes == "its words\nbad");
  CHECK(made[1].problem->reason == "not_converted");
}

}  // namespace
}  // namespace itu::indexer
