import DossierStore
import Testing

@Test(arguments: [
    ("https://www.gazette.example/news/toll/", "gazette.example/news/toll"),
    ("http://gazette.example/news/toll#comments", "gazette.example/news/toll"),
    ("gazette.example/news/toll?utm_source=mail&fbclid=x", "gazette.example/news/toll"),
    ("https://Gazette.Example:443/News?id=7&a=1", "gazette.example/News?a=1&id=7"),
    (" https://gazette.example/?p=5 ", "gazette.example?p=5"),
    ("https://gazette.example/", nil), ("https://gazette.example", nil), ("", nil), ("no address", nil),
    ("https:///x", nil), ("localhost/x", nil),
])
func `an address says which document is meant`(url: String, address: String?) {
    #expect(DocumentAddress.normalized(url) == address)
}
