import Capture
import Catalog
import Diagnostics

/// Says which picture each heading was given without being asked, so that its author can choose another.
func iconNotices(of document: Document, in file: SourceFile, icons: IconSet) -> [Diagnostic] {
    document.sections.compactMap { section in
        guard section.icon == .automatic, let title = section.title,
            let name = icons.pick(in: title.text.plain)
        else { return nil }
        return Diagnostic(
            "capture/icon-chosen", .notice, "the heading gets the icon `\(name)`", in: file,
            at: title.range, help: "write `:\(name):` to keep it, another name, or `:none:`")
    }
}
