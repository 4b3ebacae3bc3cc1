/// The names that a capture may use in each place. The caller takes most of them from the catalogue. An empty list
/// leaves its place unchecked.
public struct Vocabulary: Hashable, Sendable {
    /// `layout:`, without `auto`, which is always right.
    public var layouts: [String]
    /// `theme:`
    public var themes: [String]
    /// `paper:`
    public var papers: [String]
    /// `:name:`, without `none`, which is always right.
    public var icons: [String]
    /// `frame=`
    public var frames: [String]
    /// `as=`
    public var diagrams: [String]
    /// `at=`
    public var places: [String]
    /// `keep=`
    public var keeps: [String]

    /// Makes a vocabulary. The last three are the language's own and seldom given.
    public init(
        layouts: [String] = [], themes: [String] = [], papers: [String] = [], icons: [String] = [],
        frames: [String] = [], diagrams: [String] = Vocabulary.allDiagrams,
        places: [String] = Vocabulary.allPlaces, keeps: [String] = ["together"]
    ) {
        self.layouts = layouts
        self.themes = themes
        self.papers = papers
        self.icons = icons
        self.frames = frames
        self.diagrams = diagrams
        self.places = places
        self.keeps = keeps
    }

    /// Every value of `as=`.
    public static let allDiagrams = [
        "list", "steps", "cycle", "timeline", "pyramid", "funnel", "venn", "matrix", "bars", "network",
        "columns",
    ]

    /// Every value of `at=`.
    public static let allPlaces = [
        "top-left", "top", "top-right", "left", "centre", "right", "bottom-left", "bottom", "bottom-right",
    ]
}
