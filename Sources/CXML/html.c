#include "CXML.h"

#include <limits.h>
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <string.h>

/// The parser's own context is what its events carry, so that one of them can stop it.
static const struct cxml_events *events_of(void *context) {
    return ((xmlParserCtxtPtr)context)->_private;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
    const struct cxml_events *events = events_of(context);
    if (events->start(events->context, (const char *)name, (const char *const *)attributes) != 0)
        xmlStopParser(context);
}

static void end_element(void *context, const xmlChar *name) {
    const struct cxml_events *events = events_of(context);
    events->end(events->context, (const char *)name);
}

static void characters(void *context, const xmlChar *bytes, int count) {
    const struct cxml_events *events = events_of(context);
    if (count > 0) events->text(events->context, (const char *)bytes, (size_t)count);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

int cxml_parse_html(const char *bytes, size_t count, const struct cxml_events *events) {
    if (count == 0) return 1;
    if (count > INT_MAX) return 0;
    pthread_once(&once, xmlInitParser);
    htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, (int)count);
    if (parser == NULL) return 0;
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                   | HTML_PARSE_IGNORE_ENC);
    // Long comments and texts are no reason to stop.
    parser->options |= XML_PARSE_HUGE;
    xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
    if (utf8 != NULL) xmlSwitchToEncoding(parser, utf8);
    // Only these events: no tree is built.
    memset(parser->sax, 0, sizeof *parser->sax);
    parser->sax->startElement = start_element;
    parser->sax->endElement = end_element;
    parser->sax->characters = characters;
    parser->sax->ignorableWhitespace = characters;
    parser->sax->cdataBlock = characters;
    parser->userData = parser;
    parser->_private = (void *)events;
    htmlParseDocument(parser);
    htmlFreeParserCtxt(parser);
    return 1;
}
