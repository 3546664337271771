#ifndef CPROCESS_H
#define CPROCESS_H

#include <stddef.h>
#include <sys/types.h>

struct dossier_child {
    pid_t process;
    /* Read ends of its standard output and error. */
    int output, error;
};

struct dossier_child_limits {
    /* Bytes of address space, seconds of processor time. */
    size_t memory, seconds;
};

/* Starts a program in a process group of its own, with `input` as its standard input, no other descriptor of this process,
   default signals and the limits given; it writes no files and dies with the thread that starts it. Returns 0 or an
   error number. */
int dossier_start_child(const char *program, char *const arguments[], char *const environment[], int input,
                        struct dossier_child_limits limits, struct dossier_child *child);

/* 1 when the child has ended and can be reaped, 0 while it runs. */
int dossier_child_has_ended(pid_t process);

/* Kills what is left of the child's group and reaps the child; returns its wait status. */
int dossier_end_child(pid_t process);

/* A file without a name that holds some bytes, read from its beginning; negative when there is no room. */
int dossier_memory_file(const void *bytes, size_t count);

#endif
