#include "CModels.h"

// Clang takes C23's #embed in every mode, but says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char tagger_en[] = {
#embed "Models/tagger-en.model"
};

const void *dossier_tagger_model_en(void) { return tagger_en; }

size_t dossier_tagger_model_en_size(void) { return sizeof tagger_en; }
