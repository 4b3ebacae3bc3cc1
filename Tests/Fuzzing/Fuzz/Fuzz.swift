import CaptureLaws
import Glibc
import ImportLaws

/// Called by libFuzzer, which has the `main`, with each text that it thinks of.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    if readsNotes {
        if let breach = ImportLaws.breach(in: text) { stop(breach, text) }
    } else if let breach = CaptureLaws.breach(in: text) {
        stop("\(breach)", text)
    }
    if isSample(text), let seconds = slowness(of: text) {
        stop("the time grows with the length: \(seconds) s for \(repeated) bytes", text)
    }
    return 0
}

/// Whether texts are notes in Markdown instead of captures.
private let readsNotes = getenv("NOTES") != nil

/// Ends the run; libFuzzer then keeps the text in a file of its own.
private func stop(_ what: String, _ text: String) -> Never {
    print("\n\(what)\nin \(text.debugDescription)")
    fflush(nil)
    abort()
}

/// Bytes of a text that is repeated to see how its time grows.
private let repeated = 48_000

/// One short text in some hundreds is repeated: it takes as long as hundreds of others.
private func isSample(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
        && text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 } % 512 == 0
}

/// The processor time of reading a text many times over, when it is more than what grows with the length could take.
private func slowness(of text: String) -> Double? {
    let long = String(repeating: text, count: repeated / text.utf8.count)
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    if readsNotes { ImportLaws.read(long) } else { CaptureLaws.read(long) }
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    let seconds = Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    return seconds > 1.5 ? seconds : nil
}
