# Warnings are errors in every preset, so that a clean build means the same to everyone.
add_compile_options(-Wall -Wextra -Wconversion -Wshadow -Wnon-virtual-dtor -Werror)

# Hardening of what ships; the sanitizers bring their own checks.
if(NOT ITUSEARCH_SANITIZE AND CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
                      -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()
include(CheckPIESupported)
check_pie_supported()
