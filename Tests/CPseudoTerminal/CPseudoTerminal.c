#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pseudo_terminal_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder, int columns,
    int rows, int *master) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_col = (unsigned short)columns;
    size.ws_row = (unsigned short)rows;
    int process = forkpty(master, NULL, NULL, &size);
    if (process == 0) {
        /* The thread that runs a test may hold signals back, and the program would inherit that. */
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        signal(SIGINT, SIG_DFL);
        if (chdir(folder) != 0) _exit(126);
        execve(path, (char *const *)arguments, (char *const *)environment);
        _exit(127);
    }
    return process;
}

int pseudo_terminal_resize(int master, int columns, int rows) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    size.ws_col = (unsigned short)columns;
    size.ws_row = (unsigned short)rows;
    return ioctl(master, TIOCSWINSZ, &size);
}
