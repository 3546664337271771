#ifndef CXML_H
#define CXML_H

#include <stddef.h>

/// What libxml2's HTML parser says of a page, in document order. Strings are UTF-8 and live as long as the call.
struct cxml_events {
    void *context;
    /// `attributes` are names and values in turn, ended by NULL; a value may be NULL, `attributes` too. Other than 0
    /// stops the parser.
    int (*start)(void *context, const char *name, const char *const *attributes);
    void (*end)(void *context, const char *name);
    void (*text)(void *context, const char *bytes, size_t count);
};

/// Parses HTML in UTF-8 without NUL bytes, at most 2^31 - 1 of them; nothing is fetched, printed or expanded.
/// 0 when there was no memory for it.
int cxml_parse_html(const char *bytes, size_t count, const struct cxml_events *events);

#endif
