#pragma once
#include <stddef.h>

// Models that are part of the program: data files embedded at compile time, so that the binary can be moved.

/// The weights of the English part-of-speech tagger; see Models/tagger-en.txt.
const void *dossier_tagger_model_en(void);
size_t dossier_tagger_model_en_size(void);

/// Asks the processor to bring the memory near that will be read soon; any address will do.
static inline void dossier_prefetch(const void *address) { __builtin_prefetch(address); }
