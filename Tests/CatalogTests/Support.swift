import Catalog
import Diagnostics

/// The text that a diagnostic points at.
func pointed(_ diagnostic: Diagnostic) -> String {
    let bytes = Array(diagnostic.file.text.utf8)
    return String(decoding: bytes[diagnostic.range.lower..<diagnostic.range.upper], as: UTF8.self)
}

/// `line:column` of a diagnostic, both from 1, columns in characters.
func place(_ diagnostic: Diagnostic) -> String {
    let before = String(
        decoding: Array(diagnostic.file.text.utf8)[..<diagnostic.range.lower], as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
}

/// One line for each diagnostic: id, place, what it points at.
func summary(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.id) \(place($0)) «\(pointed($0))»" }
}

let clinic = """
    name: mine
    paper: FFFEFA
    ink: 13294B
    accent1: 005EB8
    accent2: B8420F
    gold: FFC845
    tints: [DCEBF8, FFE6D1, FFF4CC]
    shadow: D4D5D8

    """
