extension DiagnosticPrinter {
    /// A workflow command of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`.
    func annotation(for diagnostic: Diagnostic, in index: LineIndex) -> String {
        let start = index.position(of: diagnostic.range.lower)
        let end = index.position(of: diagnostic.range.upper)
        var properties = [
            "file=\(escapedProperty(diagnostic.file.name))", "line=\(start.line)", "endLine=\(end.line)",
        ]
        // Columns are understood only inside one line.
        if start.line == end.line {
            properties += ["col=\(start.column)", "endColumn=\(max(start.column, end.column - 1))"]
        }
        properties.append("title=\(escapedProperty(diagnostic.id))")
        let text = diagnostic.message + (diagnostic.help.map { "\n\($0)" } ?? "")
        let command = diagnostic.severity.rawValue
        return "::\(command) \(properties.joined(separator: ","))::\(escaped(text))\n"
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private func escapedProperty(_ text: String) -> String {
        escaped(text).reduce(into: "") { result, character in
            switch character {
            case ":": result += "%3A"
            case ",": result += "%2C"
            default: result.append(character)
            }
        }
    }
}
