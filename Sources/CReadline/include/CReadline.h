#ifndef DOSSIER_CREADLINE_H
#define DOSSIER_CREADLINE_H
#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
#endif
