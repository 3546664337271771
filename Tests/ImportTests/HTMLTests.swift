import DossierSDK
import DossierText
import Testing

@testable import DossierImport

private func text(_ html: String) throws -> String {
    String(decoding: try HTML.readingText(of: Array(html.utf8)), as: UTF8.self)
}

private func page(_ html: String) throws -> ImportedDocument {
    try HTML.document(id: "a.html", bytes: Array(html.utf8), source: "a.html")
}

/// A page around some tags, with text enough to be an article.
private func article(head: String = "", top: String = "") throws -> ImportedDocument {
    let prose = "The lock at Tarn was closed on Monday after a barge had struck its lower gate in thick fog."
    return try page(
        "<html><head><title>Lock closed</title>\(head)</head><body><article><h1>Lock closed</h1>\(top)"
            + "<p>\(prose)</p><p>\(prose) Nobody was hurt.</p></article></body></html>")
}

@Test(arguments: [
    (
        "<h1>Port  talks</h1><p>A <em>first</em> line\nand&nbsp;<b>more</b>.",
        "Port talks\n\nA first line and more.\n"
    ),
    ("<ul><li>one<li>two<ul><li>inner</ul><li>three</ul>End.", "- one\n- two\n  - inner\n- three\n\nEnd.\n"),
    ("<ol start=3><li>c<li>d<li value=9>e</ol>", "3. c\n4. d\n9. e\n"),
    ("<p>He wrote:<blockquote><p>We will.<p>Soon.</blockquote>", "He wrote:\n\n    We will.\n\n    Soon.\n"),
    (
        "<table><tr><th>A<th>B<tr><td>1<td>2<tr><td><td>4</table>",
        "A | B\n1 | 2\n | 4\n".replacing("\n | 4", with: "\n4")
    ),
    ("a<br>b<br><br>c", "a\nb\n\nc\n"),
    ("He said <q>never, <q>not ever</q></q>.", "He said “never, ‘not ever’”.\n"),
    ("<p>in&shy;ter\u{200B}na\u{FEFF}tional &lt;b&gt; &eacute;&#8217;&#x2014;", "international <b> é’—\n"),
    ("<p>wo<b>rd</b>s, <i>one</i><b>two</b>", "words, onetwo\n"),
    ("<p>built in 2031<sup><a href='#n4'>4</a></sup> on 4 m<sup>2</sup>", "built in 2031[4] on 4 m2\n"),
    ("<p>a<script>if (1 < 2) x('<p>b')</script><style>p{}</style><p>c", "a\n\nc\n"),
    ("<p>a<img alt=map src=x><svg><title>icon</title></svg>b", "ab\n"),
    ("<dl><dt>Length<dd>3.2 km<dt>Who pays?<dd>All.</dl>", "Length: 3.2 km\n\nWho pays?\n\nAll.\n"),
    ("<pre>one\n  two\n\nthree</pre>", "one\n  two\n\nthree\n"),
    ("<p style='display: none'>preview of the mail</p><p>text", "text\n"),
    ("<div><span>By</span><span>Ana Ruiz</span></div>", "By Ana Ruiz\n"),
    ("<p><span>D</span><span>rop cap", "Drop cap\n"),
])
func `markup becomes reading text`(html: String, expected: String) throws {
    #expect(try text(html) == expected)
}

@Test(arguments: [
    ("<span class=d>May 13, 2031</span>4:22 PM", "May 13, 2031 4:22 PM"),
    ("<small>1 day ago</small><b>Eva Lindqvist</b>", "1 day ago Eva Lindqvist"),
    ("<time>May 1, 2031</time>by Ana", "May 1, 2031 by Ana"),
    ("<b>Update:</b>The port", "Update: The port"),
    ("<span class=src>Meridian</span>Published June 3", "Meridian Published June 3"),
    ("<span>1</span><span>Who pays?</span>", "1 Who pays?"),
    ("<span class=a>June</span><span class=b>3</span>", "June 3"),
    ("<a class=k href=x>Freight</a><a class=k href=y>Rail</a>", "Freight Rail"),
    ("We are <b>un</b>convinced", "We are unconvinced"),
    ("<span class=cap>T</span>he lock", "The lock"),
    ("H<sub>2</sub>O, 4<sup>th</sup>, m<sup>2</sup>", "H2O, 4th, m2"),
    ("Mac<em>Donald</em>, <em>dog</em>s, <a href=x>port</a>s", "MacDonald, dogs, ports"),
    ("$<span>3</span>.50, 20<b>31</b>, <b>1</b>0", "$3.50, 2031, 10"),
    ("www.<b>port</b>.example, 10:<b>30</b>", "www.port.example, 10:30"),
    ("(<i>the</i>) “<i>lock</i>”.", "(the) “lock”."),
])
func `elements that stand apart on the screen are parted, those within a word are not`(
    html: String, expected: String
) throws {
    #expect(try text("<p>\(html)</p>") == expected + "\n")
}

@Test(arguments: [
    ("<title>Lock news</title>", "<p>Home</p>", "Boat strikes the lower gate of Tarn lock"),
    (
        "<title>The Lock</title><meta property='og:title' content='The Lock'>"
            + "<link rel=canonical href='https://www.thelock.example/a/1'>", "",
        "Boat strikes the lower gate of Tarn lock"
    ),
    (
        "<title>Press releases | Canal Board</title>",
        "<a href='/'>Canal Board</a><h1>Press releases</h1>", "Boat strikes the lower gate of Tarn lock"
    ),
])
func `the name of a site or of its section is no title`(
    head: String, top: String, expected: String
) throws {
    let prose = "The lock at Tarn was closed on Monday after a barge had struck its lower gate in thick fog."
    let document = try page(
        "<html><head>\(head)</head><body>\(top)<div><h2>\(expected)</h2><p>\(prose)</p><p>\(prose)"
            + " Nobody was hurt.</p></div><p>© 2031 Lock News. All rights reserved.</p></body></html>")
    #expect(document.facts.title == expected)
}

@Test(arguments: [
    "<div class=x1><h4>Stand with us</h4><p>Donate today to keep our reporting free for all.</p></div>",
    "<div><p><b>Like what you read?</b></p><p>Subscribe to our newsletter. <a href=/n>Yes, please</a></p></div>",
    "<section><p>Enter your email and never miss a lock.</p><input type=email><button>Join</button></section>",
    "<p>The River Letter is a newsletter for you. Sign up for it <a href=/n>here</a>.</p>",
])
func `a box that asks the reader for something is left out`(box: String) throws {
    let prose = "The lock at Tarn was closed on Monday after a barge had struck its lower gate in thick fog."
    let document = try page(
        "<html><body><article><h1>Lock closed</h1><p>\(prose)</p>\(box)<p>\(prose) Nobody was hurt.</p>"
            + "<p>\(prose) It opens on Friday.</p></article></body></html>")
    #expect(String(decoding: document.text, as: UTF8.self).split(separator: "\n\n").count == 4)
}

@Test(arguments: [
    "<p>“Please donate to our lock,” the mayor said, and asked for your help.</p>",
    "<p>You can sign in with your email address at <a href=x>the board’s site</a> to see the plan.</p>",
    "<p>The union will subscribe to the bonds and join us in court, the board wrote on Monday.</p>",
    "<p>Donations of 4 million crowns have come in since March; a month ago it was half of that.</p>",
])
func `a paragraph that speaks of giving and signing stays`(paragraph: String) throws {
    let prose = "The lock at Tarn was closed on Monday after a barge had struck its lower gate in thick fog."
    let document = try page(
        "<html><body><article><h1>Lock closed</h1><p>\(prose)</p>\(paragraph)<p>\(prose) Nobody was hurt.</p>"
            + "</article></body></html>")
    #expect(String(decoding: document.text, as: UTF8.self).split(separator: "\n\n").count == 4)
}

@Test func `where the page shows only the beginning, the text is that of the tags`() throws {
    let document = try page(
        """
        <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Lock closed",
        "mainEntityOfPage":{"@id":"https://river.example/lock"},"datePublished":"2031-03-04",
        "articleBody":"The lock at Tarn was closed on Monday after a barge had struck its lower gate.\\n\\nNobody was hurt, \
        the board said. It wants to open the lock again on Friday, when divers have looked at both gates and at the sill, and \
        when the barge, which has sunk beside the mole, has been lifted."}</script></head><body><article><h1>Lock closed</h1>
        <p>The lock at Tarn was closed on Monday after a barge had struck its lower gate.</p></article>
        <div><p>Already a member? <a href=/in>Log in</a></p></div></body></html>
        """)
    let paragraphs = String(decoding: document.text, as: UTF8.self).split(separator: "\n\n")
    #expect(paragraphs.count == 3)
    #expect(paragraphs.last?.hasSuffix("has been lifted.\n") == true)
    #expect(document.facts.url == "https://river.example/lock")
}

@Test(arguments: [
    "", "<html></html>", "<html><head><title>T</title></head><body></body></html>",
    "<script>document.write('x')</script>", "<!-- only a remark -->", "<p> &nbsp; </p>", "<", "</", "<a",
    "\0\0",
])
func `a page without text is an error`(html: String) {
    #expect(throws: ImportError.self) { try page(html) }
}

@Test func `a page of a million nested tags is read`() throws {
    #expect(try text(String(repeating: "<div>", count: 1_000_000) + "the end of it") == "the end of it\n")
}

@Test(arguments: [
    "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=x>", "<q>", "<p><span>", "<h1>", "<x-y>",
    "<font>", "<sup>", "<figure>", "<aside>", "<article>", "<form>",
])
func `a page of nested tags of one kind is read`(tag: String) throws {
    #expect(try text(String(repeating: tag, count: 20_000) + "the end of it").contains("the end of it"))
    let shallow = String(repeating: tag, count: 450) + "the end of it"
    #expect(String(decoding: try page(shallow).text, as: UTF8.self).contains("the end of it"))
}

@Test func `closing tags without number cost no time`() throws {
    let open =
        String(repeating: "<b>", count: 900) + String(repeating: "</i></td></body>", count: 100_000) + "end"
    #expect(try text(open).hasSuffix("end\n"))
}

@Test func `a tag of countless attributes costs no time and no text`() throws {
    let attributes = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let value = String(repeating: "a long value > ", count: 2000)
    #expect(
        try text("<p \(attributes)>one<p data-x='\(value)' \(attributes)>two<p title=\"\(value)\">three")
            == "one\n\ntwo\n\nthree\n")
}

@Test func `entities of the page's own are not expanded`() throws {
    let html = """
        <!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
        <p>text &c; text</p>
        """
    #expect(try text(html).utf8.count < 400)
}

@Test func `broken markup is read as far as it goes`() throws {
    #expect(try text("<p>a<div>b</p>c</b></i><p class='x>d</p><p>e").hasPrefix("a\n\nb"))
    #expect(try text("<p>1 < 2 && 3 > 2 &nosuch; &#xFFFFFFFF; &#0; x").contains("1 < 2 && 3 > 2"))
}

@Test func `a page that is all text comes out whole`() throws {
    let lines = (1...40).map { "Paragraph \($0) of the agreement says what it says." }
    let html = "<html><body>" + lines.joined(separator: "<br><br>") + "</body></html>"
    #expect(String(decoding: try page(html).text, as: UTF8.self) == lines.joined(separator: "\n\n") + "\n")
}

@Test(arguments: [
    (
        #"<meta property="article:published_time" content="2031-03-04T23:30:00-06:00">"#,
        "meta article:published_time"
    ),
    (#"<meta name="DC.date.issued" content="2031-03-04">"#, "meta dc.date.issued"),
    (#"<meta name="pubdate" content="Tue, 04 Mar 2031 10:00:00 GMT">"#, "meta pubdate"),
    (#"<meta name="date" content="March 4, 2031">"#, "meta date"),
    (#"<meta name="sailthru.date" content="20310304">"#, "meta sailthru.date"),
    (#"<meta itemprop="datePublished" content="2031/03/04">"#, "meta datepublished"),
    (
        #"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04T01:00:00+01:00"}</script>"#,
        "JSON-LD datePublished"
    ),
    (
        #"<script type="application/ld+json">//<![CDATA["#
            + #"[{"@type":"Thing"},{"@graph":[{"@type":["Article"],"datePublished":"2031-03-04"}]}] //]]></script>"#,
        "JSON-LD datePublished"
    ),
])
func `the day of publication is read from a tag`(head: String, tag: String) throws {
    let document = try article(head: head)
    #expect(document.facts.published == CalendarDate(year: 2031, month: 3, day: 4))
    #expect(document.tags["published"] == tag)
}

@Test(arguments: [
    #"<meta property="article:modified_time" content="2031-03-04">"#,
    #"<meta property="og:updated_time" content="2031-03-04">"#,
    #"<meta name="pubdate" content="04/03/2031">"#,
    #"<meta name="date" content="0001-01-01T00:00:00">"#,
    #"<meta name="date" content="soon">"#,
    #"<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2031-03-04"}</script>"#,
    #"<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2031-03-04"}]}</script>"#,
    #"<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-03-04"</script>"#,
])
func `what does not state the day of publication states none`(head: String) throws {
    #expect(try article(head: head).facts.published == nil)
}

@Test(arguments: [
    ("<p>Published <time datetime='2031-03-04'>4 March</time></p>", true),
    ("<p>Last updated <time datetime='2031-03-04'>4 March</time></p>", false),
    ("<p><time class='modified' datetime='2031-03-04'>4 March</time></p>", false),
    ("<p><time datetime='2031-03-04'>4 March</time> <time datetime='2031-03-09'>9 March</time></p>", false),
    (
        "<p>Updated: <time datetime='2031-03-09'>9 March</time></p><p>Published: <time datetime='2031-03-04'>4 March</time></p>",
        true
    ),
    (
        "<aside class='related'><a href='/x'>Other</a> <time datetime='2031-03-04'>4 March</time></aside>",
        false
    ),
])
func `times at the head count when they are those of publication`(top: String, isStated: Bool) throws {
    let published = try article(top: top).facts.published
    #expect(published == (isStated ? CalendarDate(year: 2031, month: 3, day: 4) : nil))
}

@Test func `hostile linked data harms nothing`() throws {
    let deep = String(repeating: "[", count: 100_000)
    let wide =
        "[" + String(repeating: #"{"@type":"Article","headline":"x","@graph":{}},"#, count: 20_000) + "0]"
    for data in [
        deep, wide, "", "null", "[1,\"a\",{}]", ##"{"@type":"Article","author":{"@id":"#a"},"@id":"#a"}"##,
    ] {
        let document = try article(head: "<script type='application/ld+json'>\(data)</script>")
        #expect(document.facts.published == nil)
    }
}

@Test(arguments: [
    (#"<meta name="author" content="By Ana Ruiz">"#, "", "Ana Ruiz", "meta author"),
    (#"<meta property="article:author" content="https://social.example/ana">"#, "", nil, nil),
    (#"<meta name="author" content="admin">"#, "", nil, nil),
    (
        "",
        #"<p class="byline">By <a rel="author" href="/ana">Ana Ruiz</a> and <a rel="author" href="/bo">Bo Lind</a></p>"#,
        "Ana Ruiz, Bo Lind", "rel author"
    ),
    ("", #"<div class="byline">By Ana Ruiz</div>"#, "Ana Ruiz", "class byline"),
])
func `the author is who is stated to be`(head: String, top: String, author: String?, tag: String?) throws {
    let document = try article(head: head, top: top)
    #expect(document.facts.author == author)
    #expect(document.tags["author"] == tag)
}

@Test func `an article that its page names in several ways is cleared of what is around it`() throws {
    let document = try article(
        head:
            #"<meta property="og:title" content="Lock closed | Tarn Post"><meta property="og:site_name" content="Tarn Post">"#,
        top: "<ul class='share'><li><a href='#'>Share</a></ul><p>3 min read</p>")
    #expect(document.facts.title == "Lock closed")
    #expect(String(decoding: document.text, as: UTF8.self).hasPrefix("Lock closed\n\nThe lock at Tarn"))
}

@Test func `the next article that a page has loaded is no part of the first`() throws {
    let prose = "The lighthouse at Skarn was sold to a cooperative of eleven families for one crown."
    let first = "<article><h1>Light sold</h1><p>\(prose)</p></article>"
    let next = "<article><h1>Dog walks home</h1><p>\(prose) Again.</p><p>\(prose) And again.</p></article>"
    let document = try page("<title>Light sold</title><main>\(first)\(next)</main>")
    #expect(String(decoding: document.text, as: UTF8.self) == "Light sold\n\n\(prose)\n")
}

@Test func `a page of components keeps the text of all and leaves out the teasers`() throws {
    let document = try page(
        """
        <title>Directive adopted</title><div class="aem-Grid"><div class="cmp-title"><h1>Directive adopted</h1></div>
        <div class="cmp-text"><p>The Commission adopted common rules for lit buoys on the whole river today.</p></div>
        <div class="teaser cmp-teaser"><a href="/t"><h2>River in figures</h2></a><p>All statistics.</p></div>
        <div class="cmp-text"><p>The rules apply from 1 January 2032, and two winters later to all.</p></div></div>
        """)
    #expect(
        String(decoding: document.text, as: UTF8.self) == """
            Directive adopted

            The Commission adopted common rules for lit buoys on the whole river today.

            The rules apply from 1 January 2032, and two winters later to all.

            """)
}
