#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void limit(int resource, rlim_t value) {
    if (value == 0) return;
    struct rlimit wanted = {value, value}, now;
    if (getrlimit(resource, &now) == 0 && now.rlim_max != RLIM_INFINITY && now.rlim_max < value) {
        wanted.rlim_cur = wanted.rlim_max = now.rlim_max;
    }
    setrlimit(resource, &wanted);
}

/* Runs between fork and exec: calls nothing but what is safe in the child of a process with threads. */
static void become(const char *program, char *const arguments[], char *const environment[], const char *folder, const int wanted[3],
                   int status, pid_t parent, struct dossier_child_limits limits) {
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    /* The descriptors could themselves be among the first four, where these have been closed. */
    int high[4], failed = 0;
    for (int index = 0; index < 3; index++) {
        high[index] = fcntl(wanted[index], F_DUPFD_CLOEXEC, 10);
        failed |= high[index] < 0;
    }
    high[3] = fcntl(status, F_DUPFD_CLOEXEC, 10);
    if (high[3] < 0) _exit(127);
    for (int index = 0; index < 3; index++) failed |= dup2(high[index], index) < 0;
    failed |= dup3(high[3], 3, O_CLOEXEC) < 0;
    if (!failed && syscall(SYS_close_range, 4, ~0U, 0) != 0) {
        for (int descriptor = 4; descriptor < 4096; descriptor++) close(descriptor);
    }
    struct sigaction action = {.sa_handler = SIG_DFL};
    for (int number = 1; number < NSIG; number++) sigaction(number, &action, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_NOFILE, limits.descriptors);
    limit(RLIMIT_NPROC, limits.processes);
    struct rlimit none_at_all = {0, 0};
    setrlimit(RLIMIT_FSIZE, &none_at_all);
    setrlimit(RLIMIT_CORE, &none_at_all);
    if (!failed && chdir(folder) == 0) {
        /* A program that was written a moment ago is busy while a child forked meanwhile still holds the writer's descriptor. */
        for (int attempt = 0; attempt < 50; attempt++) {
            execve(program, arguments, environment);
            if (errno != ETXTBSY) break;
            struct timespec pause = {.tv_nsec = 2000000};
            nanosleep(&pause, NULL);
        }
    }
    int code = errno ? errno : EINVAL;
    ssize_t ignored = write(failed ? high[3] : 3, &code, sizeof code);
    (void)ignored;
    _exit(127);
}

int dossier_start_child(const char *program, char *const arguments[], char *const environment[],
                        const char *folder, int input, struct dossier_child_limits limits, struct dossier_child *child) {
    int pipes[3][2] = {{-1, -1}, {-1, -1}, {-1, -1}};
    int code = 0;
    for (int index = 0; index < 3; index++) {
        if (pipe2(pipes[index], O_CLOEXEC) != 0) {
            code = errno;
            goto failed;
        }
    }
    /* No handler of this process may run in the child. */
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    pid_t parent = getpid();
    pid_t process = fork();
    if (process == 0) {
        int wanted[3] = {input, pipes[0][1], pipes[1][1]};
        become(program, arguments, environment, folder, wanted, pipes[2][1], parent, limits);
    }
    code = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (process < 0) goto failed;
    setpgid(process, process);
    for (int index = 0; index < 3; index++) {
        close(pipes[index][1]);
        pipes[index][1] = -1;
    }
    ssize_t count;
    code = 0;
    do count = read(pipes[2][0], &code, sizeof code);
    while (count < 0 && errno == EINTR);
    if (count > 0) {
        dossier_end_child(process);
        code = code ? code : EINVAL;
        goto failed;
    }
    close(pipes[2][0]);
    for (int index = 0; index < 2; index++) {
        fcntl(pipes[index][0], F_SETFL, fcntl(pipes[index][0], F_GETFL) | O_NONBLOCK);
    }
    child->process = process;
    child->output = pipes[0][0];
    child->error = pipes[1][0];
    return 0;
failed:
    for (int index = 0; index < 3; index++) {
        for (int end = 0; end < 2; end++) {
            if (pipes[index][end] >= 0) close(pipes[index][end]);
        }
    }
    return code ? code : EINVAL;
}

int dossier_child_has_ended(pid_t process) {
    siginfo_t information = {0};
    if (waitid(P_PID, (id_t)process, &information, WEXITED | WNOHANG | WNOWAIT) != 0) return errno != EINTR;
    return information.si_pid == process;
}

int dossier_end_child(pid_t process) {
    int status = 0;
    /* Not reaped yet, so that the number of the group cannot belong to somebody else. */
    kill(-process, SIGKILL);
    kill(process, SIGKILL);
    while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
    return status;
}

int dossier_memory_file(const void *bytes, size_t count) {
    int descriptor = memfd_create("input", MFD_CLOEXEC);
    if (descriptor < 0) return -1;
    size_t offset = 0;
    while (offset < count) {
        ssize_t written = write(descriptor, (const char *)bytes + offset, count - offset);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            close(descriptor);
            return -1;
        }
        offset += (size_t)written;
    }
    lseek(descriptor, 0, SEEK_SET);
    return descriptor;
}

int dossier_socket_pair(int ends[2]) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
    fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
    return 0;
}

long dossier_send(int socket, const void *bytes, size_t count) {
    ssize_t sent = send(socket, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
    return sent < 0 ? -(long)errno : sent;
}
