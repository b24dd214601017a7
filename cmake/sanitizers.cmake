# Presets asan-ubsan, tsan and coverage set these two.
if(ITUSEARCH_SANITIZE)
  add_compile_options(-fsanitize=${ITUSEARCH_SANITIZE} -fno-omit-frame-pointer
                      -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ITUSEARCH_SANITIZE})
endif()
if(ITUSEARCH_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
