import Drawing
import Geometry

/// Cairo's SVG, made to say what it shows.
struct SVGText {
    private let source: String

    init(_ bytes: [UInt8]) { source = String(decoding: bytes, as: UTF8.self) }

    /// The file with a title, its words and its links, and without the running number that Cairo gives each
    /// surface of a process.
    func finished(page: DrawnPage, metadata: Metadata) -> [UInt8] {
        var output = ""
        output.reserveCapacity(source.utf8.count + 4096)
        var isOpen = false
        for line in source.split(separator: "\n", omittingEmptySubsequences: true) {
            if line.hasPrefix("</svg>") { output += links(of: page) }
            if let number = line.firstRange(of: "<g id=\"surface"),
                let quote = line[number.upperBound...].firstIndex(of: "\"")
            {
                output += line[..<number.lowerBound] + "<g id=\"page" + line[quote...] + "\n"
                continue
            }
            output += line + "\n"
            if !isOpen, line.hasPrefix("<svg") {
                isOpen = true
                output += description(of: page, metadata)
            }
        }
        return Array(output.utf8)
    }

    private func description(of page: DrawnPage, _ metadata: Metadata) -> String {
        let words = page.marks.compactMap { mark -> String? in
            guard case .text(let text) = mark.shape else { return nil }
            return text.text
        }
        return
            "<title>\(escaped(metadata.title))</title>\n<desc>\(escaped(words.joined(separator: " ")))</desc>\n"
    }

    private func links(of page: DrawnPage) -> String {
        page.marks.map { mark in
            guard case .link(let rect, let url) = mark.shape, rect.width > 0, rect.height > 0 else {
                return ""
            }
            return "<a xlink:href=\"\(escaped(url))\"><rect x=\"\(rect.x)\" y=\"\(rect.y)\" "
                + "width=\"\(rect.width)\" height=\"\(rect.height)\" fill=\"none\" pointer-events=\"all\"/></a>\n"
        }.joined()
    }

    private func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
            }
        }
        return escaped
    }
}
