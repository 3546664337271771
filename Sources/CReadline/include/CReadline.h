#ifndef DOSSIER_CREADLINE_H
#define DOSSIER_CREADLINE_H

/* readline's settings are global variables, which Swift 6 cannot touch; these functions do. */

enum dossier_reading {
    DOSSIER_LINE = 0,
    DOSSIER_END = 1,
    DOSSIER_INTERRUPTED = 2,
};

/* Asked for candidates; answers by calling dossier_add_candidate. `start` and `end` are byte offsets into `line` of
   the part that a candidate replaces. */
typedef void (*dossier_completer)(void *context, const char *line, int start, int end);

void dossier_readline_start(dossier_completer completer, void *context);
/* A note is shown behind the candidate and not inserted; candidates with notes stay in the order in which they come. */
void dossier_add_candidate(const char *text, const char *note);

/* Reads a line; the caller frees `*line`. Ctrl-C gives DOSSIER_INTERRUPTED, Ctrl-D on an empty line DOSSIER_END. */
enum dossier_reading dossier_read_line(const char *prompt, char **line);

/* History: in memory, from a file, and one line more in the file, which is made with mode 0600.
   Adding tells whether the line was kept: 0 when it is the same as the last. */
void dossier_history_load(const char *path, int most);
int dossier_history_add(const char *line, const char *path);

/* Catches SIGINT. While a program works, an interrupt can be read as a byte from the descriptor that is returned, -1 when
   there is none; with `leaves_on_second`, a second one ends the program with status 130. */
int dossier_catch_interrupts(int leaves_on_second);

/* Columns and rows of the terminal behind a descriptor; zero when there is none. */
void dossier_terminal_size(int descriptor, int *columns, int *rows);

#endif
