import DossierStore
import Foundation
import Glibc

/// A program that is a module: an executable file, or a folder with one and what it needs.
package struct ModuleProgram: Sendable, Hashable {
    /// The file that is run, without links on its way.
    package var path: String
    /// The folder that it sees as its own.
    package var folder: String
    /// SHA-256 of the file, or of all files of its folder with their names.
    package var digest: String
    var arguments: [String] = []
    /// The file or folder that was given, without links on its way.
    private let source: String

    /// Why a path is no program that can be run.
    package struct Unfit: Error {
        package let reason: String
        package let hint: String
    }

    private static let largest = 256 << 20

    /// - Parameter path: an executable file, or a folder `NAME` with `NAME`, `NAME.py` or `NAME.sh` in it, or with a Swift
    ///   package that has been built.
    package init(at path: String) throws(Unfit) {
        guard let real = Self.realPath(path) else {
            throw Unfit(
                reason: "there is nothing at \(path)", hint: "give the path of a program or its folder")
        }
        source = real
        var isFolder: ObjCBool = false
        _ = unsafe FileManager.default.fileExists(atPath: real, isDirectory: &isFolder)
        if isFolder.boolValue {
            folder = real
            self.path = try Self.program(in: real)
            let isPackage = FileManager.default.fileExists(atPath: "\(real)/Package.swift")
            digest = try Self.digest(of: isPackage ? [self.path] : Self.files(in: real), in: real)
        } else {
            guard unsafe access(real, X_OK) == 0 else {
                throw Unfit(reason: "\(path) is not executable", hint: "make it so with: chmod +x \(path)")
            }
            self.path = real
            folder = URL(fileURLWithPath: real).deletingLastPathComponent().path
            digest = try Self.digest(of: [real], in: folder)
        }
    }

    /// A program with arguments, of which it is known what it is: this program itself.
    package init(trusted path: String, arguments: [String]) {
        self.path = path
        source = path
        self.arguments = arguments
        folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        digest = Self.trustedDigest
    }

    /// Whether it is one file, which must do without those beside it: they are not part of what is allowed to run.
    var isOneFile: Bool { source == path }

    /// Whether it still is what it was when it was looked at.
    var isUnchanged: Bool {
        digest == Self.trustedDigest || (try? ModuleProgram(at: source).digest) == digest
    }

    static let trustedDigest = "trusted"

    private static func program(in folder: String) throws(Unfit) -> String {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        for place in [
            "\(name)", "\(name).py", "\(name).sh", ".build/release/\(name)", ".build/debug/\(name)",
        ] {
            let path = "\(folder)/\(place)"
            var isFolder: ObjCBool = false
            if unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                !isFolder.boolValue,
                unsafe access(path, X_OK) == 0
            {
                return realPath(path) ?? path
            }
        }
        if FileManager.default.fileExists(atPath: "\(folder)/Package.swift") {
            throw Unfit(
                reason: "\(folder) has not been built",
                hint: "build it with: swift build -c release --package-path \(folder)")
        }
        throw Unfit(
            reason: "\(folder) holds no program “\(name)” or “\(name).py” that is executable",
            hint: "make it so with: chmod +x")
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    private static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            // What is made of the sources is not used (see ``Isolation``), and what git keeps is not run.
            name.split(separator: "/").allSatisfy { ![".git", ".build", "__pycache__"].contains($0) }
        }.sorted().map { "\(folder)/\($0)" }
    }

    private static func digest(of files: [String], in folder: String) throws(Unfit) -> String {
        var bytes: [UInt8] = []
        for file in files {
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
            if isFolder.boolValue { continue }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Unfit(reason: "\(file) cannot be read", hint: "look at its permissions")
            }
            // A file cannot pass for two, nor its name for its beginning.
            bytes += Array("\(file.dropFirst(folder.utf8.count)) \(data.count)\n".utf8)
            bytes += data
            guard bytes.count <= largest else {
                throw Unfit(reason: "\(folder) holds more than \(largest) bytes", hint: "keep data elsewhere")
            }
        }
        return TextDigest.sha256(bytes)
    }
}
