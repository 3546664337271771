import Glibc

/// A list of C strings that ends with null, for the system's calls.
@unsafe package struct CStrings {
    package let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private let count: Int

    package init(_ strings: [String]) {
        unsafe count = strings.count
        unsafe pointers = .allocate(capacity: strings.count + 1)
        for (index, string) in strings.enumerated() { unsafe pointers[index] = unsafe strdup(string) }
        unsafe pointers[count] = nil
    }

    package func free() {
        for index in unsafe 0..<count { unsafe Glibc.free(pointers[index]) }
        unsafe pointers.deallocate()
    }
}
