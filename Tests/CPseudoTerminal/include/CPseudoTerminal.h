#ifndef DOSSIER_CPSEUDOTERMINAL_H
#define DOSSIER_CPSEUDOTERMINAL_H

/* Starts a program on a pseudo-terminal of its own, for tests of a prompt. Returns the process, -1 on failure; `master`
   is the terminal's other end. `arguments` and `environment` end with a null pointer. */
int pseudo_terminal_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder, int columns,
    int rows, int *master);

/* Gives the terminal another size, of which the program is told; 0 when that is done. */
int pseudo_terminal_resize(int master, int columns, int rows);

#endif
