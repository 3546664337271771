#define _GNU_SOURCE
#include "CReadline.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

static dossier_completer completer;
static void *completer_context;
static char **candidates;
/* What is shown of the candidates when one of them has a note; parallel to them, without the first. */
static char **shown;
static size_t shown_count, longest_shown;
static int has_notes;
static size_t candidate_count, candidate_room;

/* A signal may be taken by any thread, so that it does not break off what the main thread waits for: the handlers write
   a byte to a pipe, one for the prompt and one for work. */
static volatile sig_atomic_t interrupted, resized, suspended, prompting;
static int work_descriptor = -1;
static int prompt_pipe[2] = {-1, -1};
static int leaves;

static char *finished_line;
static int line_is_finished;

static void wake(int descriptor) {
    int saved = errno;
    if (descriptor >= 0) {
        ssize_t ignored = write(descriptor, "s", 1);
        (void)ignored;
    }
    errno = saved;
}

static void on_interrupt(int signal_number) {
    (void)signal_number;
    if (!prompting && interrupted && leaves) _exit(130);
    interrupted = 1;
    wake(prompting ? prompt_pipe[1] : work_descriptor);
}

static void on_resize(int signal_number) {
    (void)signal_number;
    resized = 1;
    wake(prompt_pipe[1]);
}

static void on_suspend(int signal_number) {
    (void)signal_number;
    suspended = 1;
    wake(prompt_pipe[1]);
}

static void handle(int signal_number, void (*handler)(int), int flags) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = flags;
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, NULL);
}

int dossier_catch_interrupts(int leaves_on_second) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
    work_descriptor = ends[1];
    leaves = leaves_on_second;
    handle(SIGINT, on_interrupt, SA_RESTART);
    return ends[0];
}

void dossier_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    *columns = *rows = 0;
    if (ioctl(descriptor, TIOCGWINSZ, &size) == 0) {
        *columns = size.ws_col;
        *rows = size.ws_row;
    }
}

static void forget_shown(void) {
    for (size_t index = 0; index < shown_count; index++) free(shown[index]);
    free(shown);
    shown = NULL;
    shown_count = longest_shown = 0;
    has_notes = 0;
}

static void show(const char *text, const char *note) {
    char **more = realloc(shown, (shown_count + 1) * sizeof *more);
    if (!more) return;
    shown = more;
    size_t length = strlen(text) + (note ? strlen(note) + 4 : 0);
    char *line = malloc(length + 1);
    if (!line) return;
    if (note) snprintf(line, length + 1, "%s  (%s)", text, note); else strcpy(line, text);
    if (note) has_notes = 1;
    if (length > longest_shown) longest_shown = length;
    shown[shown_count++] = line;
}

/* readline's list has a first element, which is not shown. */
static void display(char **matches, int count, int longest) {
    char **list = calloc((size_t)count + 2, sizeof *list);
    if (!list) return;
    list[0] = matches[0];
    for (int index = 1; index <= count; index++) {
        list[index] = matches[index];
        size_t length = strlen(matches[index]);
        for (size_t other = 0; other < shown_count; other++) {
            if (strncmp(shown[other], matches[index], length) != 0) continue;
            if (shown[other][length] == '\0' || strncmp(shown[other] + length, "  (", 3) == 0) {
                list[index] = shown[other];
                break;
            }
        }
    }
    rl_crlf();
    rl_display_match_list(list, count, (int)longest_shown > longest ? (int)longest_shown : longest);
    rl_forced_update_display();
    free(list);
}

void dossier_add_candidate(const char *text, const char *note) {
    if (candidate_count + 3 > candidate_room) {
        size_t room = candidate_room ? candidate_room * 2 : 64;
        char **more = realloc(candidates, room * sizeof *more);
        if (!more) return;
        candidates = more;
        candidate_room = room;
    }
    /* Index 0 is kept for what all candidates begin with. */
    char *copy = strdup(text);
    if (!copy) return;
    candidates[++candidate_count] = copy;
    show(text, note);
}

static char *common_beginning(const char *typed) {
    size_t length = strlen(candidates[1]);
    for (size_t index = 2; index <= candidate_count; index++) {
        size_t same = 0;
        while (same < length && candidates[index][same] == candidates[1][same]) same++;
        length = same;
    }
    while (length > 0 && ((unsigned char)candidates[1][length] & 0xC0) == 0x80) length--;
    size_t typed_length = strlen(typed);
    /* Candidates may match in the middle; then what was typed stays until one is chosen. */
    if (candidate_count > 1 && (length < typed_length || strncasecmp(candidates[1], typed, typed_length) != 0))
        return strdup(typed);
    return strndup(candidates[1], length);
}

static char **complete(const char *text, int start, int end) {
    rl_attempted_completion_over = 1;
    if (!completer) return NULL;
    candidates = NULL;
    candidate_count = candidate_room = 0;
    forget_shown();
    completer(completer_context, rl_line_buffer, start, end);
    if (candidate_count == 0) {
        free(candidates);
        return NULL;
    }
    candidates[0] = common_beginning(text);
    candidates[candidate_count + 1] = NULL;
    size_t length = strlen(candidates[candidate_count]);
    char last = length ? candidates[candidate_count][length - 1] : ' ';
    rl_completion_append_character = candidate_count == 1 && (last == ':' || last == '/') ? '\0' : ' ';
    rl_filename_completion_desired = 0;
    rl_sort_completion_matches = !has_notes;
    rl_completion_display_matches_hook = has_notes ? display : NULL;
    if (candidate_count == 1) {
        free(candidates[1]);
        candidates[1] = NULL;
    }
    return candidates;
}

void dossier_readline_start(dossier_completer function, void *context) {
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
    completer = function;
    completer_context = context;
    rl_readline_name = "dossier";
    rl_attempted_completion_function = complete;
    rl_basic_word_break_characters = " \t\n";
    rl_completer_word_break_characters = " \t\n";
    rl_completer_quote_characters = "";
    rl_catch_signals = 0;
    rl_catch_sigwinch = 0;
    rl_change_environment = 0;
    using_history();
}

static void take_line(char *line) {
    finished_line = line;
    line_is_finished = 1;
    rl_callback_handler_remove();
}

/* Ctrl-Z: the shell gets its terminal back as it was, and on return readline's settings are put in place again. */
static void suspend(void) {
    rl_deprep_terminal();
    handle(SIGTSTP, SIG_DFL, 0);
    kill(getpid(), SIGTSTP);
    handle(SIGTSTP, on_suspend, SA_RESTART);
    rl_prep_terminal(1);
    rl_forced_update_display();
}

static void give_up_line(void) {
    /* A search in the history ends first: it puts its line in place and shows it, which must not come after the mark. */
    rl_callback_sigcleanup();
    /* The mark stands behind the line; taking readline's settings back moves the cursor to its beginning. */
    rl_point = rl_end;
    rl_redisplay();
    ssize_t ignored = write(STDOUT_FILENO, "^C\n", 3);
    (void)ignored;
    rl_free_line_state();
    rl_callback_handler_remove();
}

/* Waits until something is typed or a signal comes; false when standard input cannot be read any more. */
static int wait_for_input(int *is_typed) {
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(STDIN_FILENO, &readable);
    FD_SET(prompt_pipe[0], &readable);
    int ready = select(prompt_pipe[0] + 1, &readable, NULL, NULL, NULL);
    *is_typed = ready > 0 && FD_ISSET(STDIN_FILENO, &readable);
    if (ready > 0 && FD_ISSET(prompt_pipe[0], &readable)) {
        char bytes[64];
        while (read(prompt_pipe[0], bytes, sizeof bytes) > 0) continue;
    }
    return ready >= 0 || errno == EINTR;
}

enum dossier_reading dossier_read_line(const char *prompt, char **line) {
    *line = NULL;
    if (prompt_pipe[0] < 0 && pipe2(prompt_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return DOSSIER_END;
    interrupted = resized = suspended = 0;
    prompting = 1;
    handle(SIGWINCH, on_resize, SA_RESTART);
    handle(SIGTSTP, on_suspend, SA_RESTART);

    enum dossier_reading result = DOSSIER_LINE;
    finished_line = NULL;
    line_is_finished = 0;
    rl_callback_handler_install(prompt, take_line);
    while (!line_is_finished) {
        int is_typed;
        int is_open = wait_for_input(&is_typed);
        if (interrupted) {
            give_up_line();
            result = DOSSIER_INTERRUPTED;
            break;
        }
        if (resized) {
            resized = 0;
            rl_resize_terminal();
        }
        if (suspended) {
            suspended = 0;
            suspend();
        }
        if (is_typed) rl_callback_read_char();
        if (!is_open) {
            rl_callback_handler_remove();
            line_is_finished = 1;
        }
    }
    if (result == DOSSIER_LINE && !finished_line) result = DOSSIER_END;
    *line = finished_line;
    finished_line = NULL;
    handle(SIGTSTP, SIG_DFL, 0);
    handle(SIGWINCH, SIG_DFL, 0);
    prompting = 0;
    interrupted = 0;
    return result;
}

void dossier_history_load(const char *path, int most) {
    stifle_history(most);
    read_history(path);
}

int dossier_history_add(const char *line, const char *path) {
    HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
    if (last && strcmp(last->line, line) == 0) return 0;
    add_history(line);
    if (!path) return 1;
    int descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return 1;
    size_t length = strlen(line);
    char *entry = malloc(length + 1);
    if (entry) {
        memcpy(entry, line, length);
        entry[length] = '\n';
        ssize_t ignored = write(descriptor, entry, length + 1);
        (void)ignored;
        free(entry);
    }
    close(descriptor);
    return 1;
}
