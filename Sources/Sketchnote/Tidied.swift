import Capture

/// A capture in its one canonical form: the same words in the same order, and the same picture. Doing it twice changes
/// nothing more.
public func tidied(_ source: SourceFile) -> String { parse(source).value.formatted() }
