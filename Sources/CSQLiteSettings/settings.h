#include <sqlite3.h>

/* Swift calls no function whose number of arguments varies. */

/* Counts no bytes of memory: the count has one lock, for which threads that read and write at once wait. To be called
   before SQLite is used; later it changes nothing. */
static inline void dossier_sqlite_without_memory_count(void)
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
