#include "analyzers/citation/tables/conferences.h"

#include <algorithm>
#include <array>

#include "analyzers/citation/tables/phrase_table.h"

namespace itu::analyzers {
namespace {

// Rows of one body in order of years. WTSC and the plenary assemblies of CCITT are editions of
// wtsa; WTSA-20 met in 2022, WTPF-21 and WTDC-21 later than their names say.
constexpr auto kConferences = std::to_array<Conference>({
    {"pp", "atlantic-city", 1947},
    {"pp", "buenos-aires", 1952},
    {"pp", "geneva", 1959},
    {"pp", "montreux", 1965},
    {"pp", "malaga", 1973},
    {"pp", "nairobi", 1982},
    {"pp", "nice", 1989},
    {"pp", "geneva", 1992},
    {"pp", "kyoto", 1994},
    {"pp", "minneapolis", 1998},
    {"pp", "marrakesh", 2002},
    {"pp", "antalya", 2006},
    {"pp", "guadalajara", 2010},
    {"pp", "busan", 2014},
    {"pp", "dubai", 2018},
    {"pp", "bucharest", 2022},
    {"pp", "doha", 2026},
    {"wtsa", "geneva", 1956},
    {"wtsa", "geneva", 1958},
    {"wtsa", "new-delhi", 1960},
    {"wtsa", "geneva", 1964},
    {"wtsa", "mar-del-plata", 1968},
    {"wtsa", "geneva", 1972},
    {"wtsa", "geneva", 1976},
    {"wtsa", "geneva", 1980},
    {"wtsa", "malaga", 1984},
    {"wtsa", "melbourne", 1988},
    {"wtsa", "helsinki", 1993},
    {"wtsa", "geneva", 1996},
    {"wtsa", "montreal", 2000},
    {"wtsa", "florianopolis", 2004},
    {"wtsa", "johannesburg", 2008},
    {"wtsa", "dubai", 2012},
    {"wtsa", "hammamet", 2016},
    {"wtsa", "geneva", 2022},
    {"wtsa", "new-delhi", 2024},
    {"wtdc", "buenos-aires", 1994},
    {"wtdc", "valletta", 1998},
    {"wtdc", "istanbul", 2002},
    {"wtdc", "doha", 2006},
    {"wtdc", "hyderabad", 2010},
    {"wtdc", "dubai", 2014},
    {"wtdc", "buenos-aires", 2017},
    {"wtdc", "kigali", 2022},
    {"wtdc", "baku", 2025},
    {"ra", "geneva", 1993},
    {"ra", "geneva", 1995},
    {"ra", "geneva", 1997},
    {"ra", "istanbul", 2000},
    {"ra", "geneva", 2003},
    {"ra", "geneva", 2007},
    {"ra", "geneva", 2012},
    {"ra", "geneva", 2015},
    {"ra", "sharm-el-sheikh", 2019},
    {"ra", "dubai", 2023},
    {"wrc", "geneva", 1995},
    {"wrc", "geneva", 1997},
    {"wrc", "istanbul", 2000},
    {"wrc", "geneva", 2003},
    {"wrc", "geneva", 2007},
    {"wrc", "geneva", 2012},
    {"wrc", "geneva", 2015},
    {"wrc", "sharm-el-sheikh", 2019},
    {"wrc", "dubai", 2023},
    {"wrc", "shanghai", 2027},
    {"wtpf", "geneva", 1996},
    {"wtpf", "geneva", 1998},
    {"wtpf", "geneva", 2001},
    {"wtpf", "lisbon", 2009},
    {"wtpf", "geneva", 2013},
    {"wtpf", "geneva", 2021},
    {"wcit", "melbourne", 1988},
    {"wcit", "dubai", 2012},
});

struct PlaceSpelling {
  std::string_view place;
  std::string_view words;
};

// The English spelling stands first.
constexpr auto kPlaces = std::to_array<PlaceSpelling>({
    {"antalya", "Antalya"},
    {"antalya", "Antalia"},
    {"antalya", "Анталия"},
    {"antalya", "Анталья"},
    {"antalya", "安塔利亚"},
    {"antalya", "أنطاليا"},
    {"atlantic-city", "Atlantic City"},
    {"baku", "Baku"},
    {"baku", "Bakou"},
    {"baku", "Bakú"},
    {"baku", "Баку"},
    {"baku", "巴库"},
    {"baku", "باكو"},
    {"bucharest", "Bucharest"},
    {"bucharest", "Bucarest"},
    {"bucharest", "Бухарест"},
    {"bucharest", "布加勒斯特"},
    {"bucharest", "بوخارست"},
    {"buenos-aires", "Buenos Aires"},
    {"buenos-aires", "Buenos-Aires"},
    {"buenos-aires", "Буэнос-Айрес"},
    {"buenos-aires", "布宜诺斯艾利斯"},
    {"buenos-aires", "بوينس آيرس"},
    {"busan", "Busan"},
    {"busan", "Pusan"},
    {"busan", "Пусан"},
    {"busan", "釜山"},
    {"busan", "بوسان"},
    {"doha", "Doha"},
    {"doha", "Доха"},
    {"doha", "多哈"},
    {"doha", "الدوحة"},
    {"dubai", "Dubai"},
    {"dubai", "Dubaï"},
    {"dubai", "Dubái"},
    {"dubai", "Дубай"},
    {"dubai", "迪拜"},
    {"dubai", "دبي"},
    {"florianopolis", "Florianópolis"},
    {"florianopolis", "Флорианополис"},
    {"florianopolis", "弗洛里亚诺波利斯"},
    {"florianopolis", "فلوريانوبوليس"},
    {"geneva", "Geneva"},
    {"geneva", "Genève"},
    {"geneva", "Ginebra"},
    {"geneva", "Женева"},
    {"geneva", "日内瓦"},
    {"geneva", "جنيف"},
    {"guadalajara", "Guadalajara"},
    {"guadalajara", "Гвадалахара"},
    {"guadalajara", "瓜达拉哈拉"},
    {"guadalajara", "غوادالاخارا"},
    {"guadalajara", "غوادالاجارا"},
    {"hammamet", "Hammamet"},
    {"hammamet", "Хаммамет"},
    {"hammamet", "哈马马特"},
    {"hammamet", "الحمامات"},
    {"helsinki", "Helsinki"},
    {"helsinki", "Хельсинки"},
    {"helsinki", "赫尔辛基"},
    {"helsinki", "هلسنكي"},
    {"hyderabad", "Hyderabad"},
    {"hyderabad", "Хайдарабад"},
    {"hyderabad", "海得拉巴"},
    {"hyderabad", "海德拉巴"},
    {"hyderabad", "حيدر آباد"},
    {"istanbul", "Istanbul"},
    {"istanbul", "Estambul"},
    {"istanbul", "Стамбул"},
    {"istanbul", "伊斯坦布尔"},
    {"istanbul", "إسطنبول"},
    {"istanbul", "اسطنبول"},
    {"johannesburg", "Johannesburg"},
    {"johannesburg", "Johannesburgo"},
    {"johannesburg", "Йоханнесбург"},
    {"johannesburg", "约翰内斯堡"},
    {"johannesburg", "جوهانسبرغ"},
    {"kigali", "Kigali"},
    {"kigali", "Кигали"},
    {"kigali", "基加利"},
    {"kigali", "كيغالي"},
    {"kyoto", "Kyoto"},
    {"kyoto", "Киото"},
    {"kyoto", "京都"},
    {"kyoto", "كيوتو"},
    {"lisbon", "Lisbon"},
    {"lisbon", "Lisbonne"},
    {"lisbon", "Lisboa"},
    {"lisbon", "Лиссабон"},
    {"lisbon", "里斯本"},
    {"lisbon", "لشبونة"},
    {"malaga", "Málaga-Torremolinos"},
    {"malaga", "Malaga Torremolinos"},
    {"malaga", "Малага-Торремолинос"},
    {"malaga", "马拉加-托雷莫利诺斯"},
    {"mar-del-plata", "Mar del Plata"},
    {"marrakesh", "Marrakesh"},
    {"marrakesh", "Marrakech"},
    {"marrakesh", "Марракеш"},
    {"marrakesh", "马拉喀什"},
    {"marrakesh", "مراكش"},
    {"melbourne", "Melbourne"},
    {"melbourne", "Мельбурн"},
    {"melbourne", "墨尔本"},
    {"melbourne", "ملبورن"},
    {"minneapolis", "Minneapolis"},
    {"minneapolis", "Minneápolis"},
    {"minneapolis", "Миннеаполис"},
    {"minneapolis", "明尼阿波利斯"},
    {"minneapolis", "مينيابوليس"},
    {"montreal", "Montreal"},
    {"montreal", "Montréal"},
    {"montreal", "Монреаль"},
    {"montreal", "蒙特利尔"},
    {"montreal", "مونتريال"},
    {"montreux", "Montreux"},
    {"montreux", "Монтре"},
    {"montreux", "蒙特勒"},
    {"nairobi", "Nairobi"},
    {"nairobi", "Найроби"},
    {"nairobi", "内罗毕"},
    {"nairobi", "نيروبي"},
    {"new-delhi", "New Delhi"},
    {"new-delhi", "Nueva Delhi"},
    {"new-delhi", "Нью-Дели"},
    {"new-delhi", "新德里"},
    {"new-delhi", "نيودلهي"},
    {"nice", "Nice"},
    {"nice", "Niza"},
    {"nice", "Ницца"},
    {"nice", "尼斯"},
    {"nice", "نيس"},
    {"shanghai", "Shanghai"},
    {"shanghai", "Шанхай"},
    {"shanghai", "上海"},
    {"shanghai", "شنغهاي"},
    {"sharm-el-sheikh", "Sharm el-Sheikh"},
    {"sharm-el-sheikh", "Charm el-Cheikh"},
    {"sharm-el-sheikh", "Sharm El Sheikh"},
    {"sharm-el-sheikh", "Шарм-эль-Шейх"},
    {"sharm-el-sheikh", "沙姆沙伊赫"},
    {"sharm-el-sheikh", "شرم الشيخ"},
    {"valletta", "Valletta"},
    {"valletta", "La Valette"},
    {"valletta", "La Valetta"},
    {"valletta", "La Valeta"},
    {"valletta", "Валлетта"},
    {"valletta", "Ла-Валлетта"},
    {"valletta", "瓦莱塔"},
    {"valletta", "فاليتا"},
});

std::string upper(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return is_letter_byte(c) ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

}  // namespace

std::vector<Conference> conferences_at(std::string_view place, int year) {
  std::vector<Conference> found;
  for (const Conference& conference : kConferences) {
    if (conference.place == place && conference.year == year) found.push_back(conference);
  }
  return found;
}

std::vector<Conference> conferences_at(std::string_view place) {
  std::vector<Conference> found;
  for (const Conference& conference : kConferences) {
    if (conference.place == place) found.push_back(conference);
  }
  return found;
}

int year_met(std::string_view body, int year) {
  const bool was_late = (body == "wtsa" && year == 2020) || (body == "wtdc" && year == 2021);
  return was_late ? 2022 : year;
}

std::optional<Conference> conference_of(std::string_view body, int year) {
  const auto row =
      std::find_if(kConferences.begin(), kConferences.end(), [&](const Conference& conference) {
        return conference.body == body && conference.year == year;
      });
  if (row == kConferences.end()) return std::nullopt;
  return *row;
}

std::string short_name(const Conference& conference) {
  // WTSC until 1996, the CCITT Plenary before; WATTC made the ITRs of 1988.
  std::string name = upper(conference.body);
  if (conference.body == "wtsa" && conference.year <= 1996) {
    name = conference.year >= 1993 ? "WTSC" : "CCITT Plenary";
  }
  if (conference.body == "wcit" && conference.year == 1988) name = "WATTC";
  const int two = conference.year % 100;
  return name + "-" + (two < 10 ? "0" : "") + std::to_string(two);
}

std::string_view name_of_place(std::string_view place) {
  const auto row = std::find_if(kPlaces.begin(), kPlaces.end(),
                                [place](const PlaceSpelling& p) { return p.place == place; });
  return row == kPlaces.end() ? std::string_view() : row->words;
}

const PhraseTable& place_names() {
  static const PhraseTable table = phrase_table_of(kPlaces);
  return table;
}

std::optional<PlaceMention> match_place(std::string_view text) {
  const auto match = place_names().match(text);
  if (!match) return std::nullopt;
  return PlaceMention{kPlaces[static_cast<std::size_t>(match->value)].place, match->length};
}

}  // namespace itu::analyzers
