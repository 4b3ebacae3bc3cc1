import Capture
import Catalog
import Diagnostics

/// Looks up what options and header choose by name; options win.
struct CatalogFinder {
    let options: SketchOptions
    private(set) var diagnostics: [Diagnostic] = []
    /// What stands in the places that were looked up; the usual one when nothing was chosen or the choice is not known.
    private(set) var layout: LayoutTemplate?
    private(set) var theme: Theme?

    /// Where the pattern was left open with `layout: auto`; nil when it was not.
    private(set) var automatic: Wish?

    /// Drawn with when neither the options nor the capture say.
    static let usual = (layout: "modular", theme: "harbour", paper: "a4")

    init(options: SketchOptions) { self.options = options }

    /// A name with the place to report it at.
    struct Wish {
        var name: String
        var file: SourceFile
        var range: SourceRange
        /// The folder that relative paths start from, with a `/` at its end, or nothing.
        var folder = ""

        /// A wish from the options: shown in messages as a line of its own.
        init(option: String, name: String) {
            self.name = name
            file = SourceFile(name: "<options>", text: "\(option): \(name)")
            range = SourceRange(option.utf8.count + 2, option.utf8.count + 2 + name.utf8.count)
        }

        init(_ field: Header.Field, in file: SourceFile, folder: String) {
            name = field.value
            self.file = file
            range = field.range
            self.folder = folder
        }
    }

    mutating func findLayout(header: (Header.Field, SourceFile)?, folder: String) {
        let named: String? =
            switch options.layout {
            case .named(let name): name
            case .file: nil
            case nil: header?.0.value
            }
        if named?.lowercased() == "auto" {
            automatic =
                options.layout != nil
                ? Wish(option: "layout", name: "auto") : header.map { Wish($0.0, in: $0.1, folder: "") }
        }
        layout = find(
            "layout", choice: options.layout, header: header, folder: folder, names: Catalog.layoutNames,
            usual: Self.usual.layout, builtIn: Catalog.layout(named:), read: LayoutTemplate.read)
    }

    mutating func findTheme(header: (Header.Field, SourceFile)?, folder: String) {
        theme = find(
            "theme", choice: options.theme, header: header, folder: folder, names: Catalog.themeNames,
            usual: Self.usual.theme, builtIn: Catalog.theme(named:), read: Theme.read)
    }

    /// Puts the pattern that suits a document on a sheet in the place of the usual one.
    mutating func takeLayout(named name: String) {
        layout = Catalog.layout(named: name) ?? layout
    }

    mutating func paper(
        header: (Header.Field, SourceFile)?, orientation: LayoutTemplate.Orientation
    ) -> Paper? {
        let wish: Wish? =
            if let name = options.paper {
                Wish(option: "paper", name: name)
            } else {
                header.map { Wish($0.0, in: $0.1, folder: "") }
            }
        switch Papers.find(wish?.name ?? Self.usual.paper, orientation: orientation) {
        case .success(let paper): return paper
        case .failure(let problem):
            if let wish { report("unknown-paper", problem.message, wish, help: problem.help) }
            return nil
        }
    }

    // MARK: - One look-up

    private mutating func find<Entry>(
        _ what: String, choice: SketchOptions.Choice?, header: (Header.Field, SourceFile)?, folder: String,
        names: [String], usual: String, builtIn: (String) -> Entry?,
        read: (SourceFile) -> Diagnosed<Entry?>
    ) -> Entry? {
        let wish: Wish
        switch (choice, header) {
        case (.file(let file), _): return take(read(file))
        case (.named(let name), _): wish = Wish(option: what, name: name)
        case (nil, let field?): wish = Wish(field.0, in: field.1, folder: folder)
        case (nil, nil): return builtIn(usual)
        }
        if wish.name.lowercased() == "auto" { return builtIn(usual) }
        if SketchOptions.Choice.isPath(wish.name) {
            return self.file(what, wish).flatMap { take(read($0)) }
        }
        if let found = builtIn(wish.name) { return found }
        let meant = Catalog.suggestion(for: wish.name, among: names)
        report(
            "unknown-\(what)", "unknown \(what) `\(wish.name)`", wish,
            help: meant.map { "did you mean `\($0)`?" }
                ?? "write one of \(names.map { "`\($0)`" }.joined(separator: ", ")), or the path of a file",
            fix: meant)
        return nil
    }

    private mutating func file(_ what: String, _ wish: Wish) -> SourceFile? {
        guard let reader = options.reader else {
            report("unreadable-\(what)", "\(what) files are not read here", wish)
            return nil
        }
        do {
            return try reader(wish.name.hasPrefix("/") ? wish.name : wish.folder + wish.name)
        } catch {
            report("unreadable-\(what)", "\(error)", wish)
            return nil
        }
    }

    private mutating func take<Entry>(_ read: Diagnosed<Entry?>) -> Entry? {
        diagnostics += read.diagnostics
        return read.value
    }

    private mutating func report(
        _ id: String, _ message: String, _ wish: Wish, help: String? = nil, fix: String? = nil
    ) {
        let fixIts = fix.map {
            [FixIt(title: "write `\($0)`", edits: [TextEdit(range: wish.range, replacement: $0)])]
        }
        diagnostics.append(
            Diagnostic(
                (wish.file.name == "<options>" ? "options/" : "capture/") + id, .error, message,
                in: wish.file,
                at: wish.range, help: help, fixIts: fixIts ?? []))
    }
}
