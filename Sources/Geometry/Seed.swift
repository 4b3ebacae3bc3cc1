/// The source of every irregularity on a page: a hash, never a running generator.
///
/// A value depends only on the text keys that led to it, so that an edit in one place cannot move a line in
/// another, and drawing order does not matter. The hash is FNV-1a (Fowler, Noll, Vo) over the key's UTF-8
/// bytes, finished with splitmix64's mixer (Steele, Lea, Flood 2014).
public struct Seed: Hashable, Sendable {
    /// The mixed state.
    public let state: UInt64

    /// The seed of a whole document.
    public init(_ base: UInt64 = 0) { state = Seed.mixed(base ^ 0x9E37_79B9_7F4A_7C15) }

    private init(state: UInt64) { self.state = state }

    /// The seed of a named part.
    public func derived(_ key: String) -> Seed {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return Seed(state: Seed.mixed(state ^ hash))
    }

    /// The seed of a numbered part.
    public func derived(_ index: Int) -> Seed {
        Seed(state: Seed.mixed(state &+ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03))
    }

    /// The `index`th value, even over 0 ..< 1.
    public func unit(_ index: Int) -> Double {
        Double(derived(index).state >> 11) / 9_007_199_254_740_992
    }

    /// The `index`th value, even over -1 ..< 1.
    public func signed(_ index: Int) -> Double { unit(index) * 2 - 1 }

    /// The `index`th choice, even over 0 ..< count; 0 when there is nothing to choose.
    public func choice(_ index: Int, of count: Int) -> Int {
        count > 0 ? min(count - 1, Int(unit(index) * Double(count))) : 0
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Smooth one-dimensional value noise over a lattice of hashes, with Perlin's quintic fade.
public struct Noise: Sendable {
    private let seed: Seed

    /// A noise of its own for a seed.
    public init(_ seed: Seed) { self.seed = seed }

    /// The value at `x`, in -1 ... 1; neighbours less than 1 apart are alike.
    public func value(_ x: Double) -> Double {
        guard x.isFinite, abs(x) < 1e9 else { return 0 }
        let cell = x.rounded(.down)
        let f = x - cell
        let fade = f * f * f * (f * (f * 6 - 15) + 10)
        let index = Int(cell)
        return seed.signed(index) * (1 - fade) + seed.signed(index + 1) * fade
    }
}
