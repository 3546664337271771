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
    /* Bytes of address space, seconds of processor time, descriptors, processes of this user; 0 leaves one as it is. */
    size_t memory, seconds, descriptors, processes;
};

/* Starts a program in a process group of its own, with `input` as its standard input, no other descriptor of this process,
   default signals, the limits given and `folder` as its current one; it writes no files and dies with the thread that
   starts it. Returns 0 or an error number. */
int dossier_start_child(const char *program, char *const arguments[], char *const environment[],
                        const char *folder, int input, struct dossier_child_limits limits, struct dossier_child *child);

/* 1 when the child has ended and can be reaped, 0 while it runs. */
int dossier_child_has_ended(pid_t process);

/* Kills what is left of the child's group and reaps the child; returns its wait status. */
int dossier_end_child(pid_t process);

/* A connected pair of stream sockets, the first of which does not block: what is written into it is the other's input. */
int dossier_socket_pair(int ends[2]);

/* Writes without a signal when nobody reads; the number of bytes, or a negative error number. */
long dossier_send(int socket, const void *bytes, size_t count);

/* A file without a name that holds some bytes, read from its beginning; negative when there is no room. */
int dossier_memory_file(const void *bytes, size_t count);

#endif
