/// A value of JSON (RFC 8259) that keeps the order of its members.
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`
    case null
    /// `true` or `false`
    case boolean(Bool)
    /// A whole number.
    case integer(Int)
    /// A number, printed with at most three decimals; not a number and infinity are printed as `null`.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Names and values in the order in which they are printed.
    case members([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        /// The name.
        public var name: String
        /// What it stands for.
        public var value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object from names and values, in order.
    public static func object(_ members: [(String, JSONValue)]) -> JSONValue {
        .members(members.map { Member($0.0, $0.1) })
    }

    /// The value as text, without a line feed at the end. Indented by two spaces a level, with short lists and objects
    /// of plain values on one line; or, compact, all on one line.
    public func text(isCompact: Bool = false) -> String {
        var writer = JSONWriter(isCompact: isCompact)
        writer.write(self, indent: 0)
        return writer.result
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// Makes a text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Makes a number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// Makes a truth value.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
    /// Makes a list.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// Makes an object; the order is kept.
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements) }
}

extension JSONValue: CustomStringConvertible {
    /// The value on one line.
    public var description: String { text(isCompact: true) }
}

/// Shapes in which a stage of the pipeline can be printed.
public enum DumpFormat: String, Hashable, Sendable, CaseIterable {
    /// Indented lines for people and for tests.
    case text
    /// JSON for tools.
    case json
}
