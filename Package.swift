// swift-tools-version: 6.1
import PackageDescription

// The targets stand in the order of the house: a room may import only rooms above it.
// `Tests/HouseTests` holds the `import` lines against this file.
let package = Package(
    name: "sketchnote",
    products: [
        .library(name: "Sketchnote", targets: ["Sketchnote"]),
        .executable(name: "sketchnote", targets: ["SketchnoteCLI"]),
    ],
    dependencies: [
        // The command line: flags, help and usage errors as every Swift tool gives them.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // YAML with line and column of every value: capture headers, layouts and themes.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(name: "Diagnostics"),
        .target(name: "Geometry"),
        .target(
            name: "Capture",
            dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
        .target(name: "Importing", dependencies: ["Diagnostics", "Capture", "CCommonMark"]),
        .target(
            name: "Catalog",
            dependencies: ["Diagnostics", "Geometry", .product(name: "Yams", package: "Yams")],
            exclude: ["Themes", "Icons", "Templates"],
            plugins: ["EmbedCatalog"]),
        .target(name: "Typography", dependencies: ["Geometry"]),
        .target(name: "Drawing", dependencies: ["Diagnostics", "Geometry", "Typography"]),
        .target(
            name: "Layout",
            dependencies: ["Diagnostics", "Geometry", "Capture", "Catalog", "Typography"]),
        .target(name: "Ink", dependencies: ["Geometry"]),
        .target(
            name: "Sketching",
            dependencies: ["Geometry", "Catalog", "Typography", "Drawing", "Layout", "Ink"]),
        .target(
            name: "CairoRenderer",
            dependencies: ["Geometry", "Typography", "Drawing", "CCairo"]),
        .target(
            name: "Sketchnote",
            dependencies: [
                "Diagnostics", "Geometry", "Capture", "Importing", "Catalog", "Typography", "Drawing",
                "Layout", "Sketching", "CairoRenderer",
            ]),
        .executableTarget(
            name: "SketchnoteCLI",
            dependencies: [
                "Diagnostics", "Importing", "Catalog", "Sketchnote",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The C libraries, in the one room that sees C: drawing, text, fonts, PNG, JPEG. TurboJPEG is libjpeg-turbo with
        // error codes in the place of long jumps, which Swift cannot catch, and a tenth of what gdk-pixbuf would bring.
        .systemLibrary(
            name: "CCairo",
            pkgConfig: "cairo cairo-pdf cairo-svg pangocairo fontconfig libpng libdeflate libturbojpeg",
            providers: [
                .apt([
                    "libcairo2-dev", "libpango1.0-dev", "libfontconfig-dev", "libpng-dev",
                    "libdeflate-dev", "libturbojpeg0-dev",
                ])
            ]),

        // Markdown as GitHub reads it, tables and task lists too, for `import`: the parser that GitHub itself uses.
        .systemLibrary(
            name: "CCommonMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),

        // Built-in layouts, themes and icons become Swift string literals at build time, so that
        // the binary works wherever it is copied.
        .executableTarget(name: "EmbedFiles", path: "Sources/EmbedFiles"),
        .plugin(
            name: "EmbedCatalog", capability: .buildTool(), dependencies: ["EmbedFiles"],
            path: "Sources/EmbedCatalog"),

        // What must hold for every layout, shared by the tests that make layouts.
        .target(
            name: "LayoutLaws",
            dependencies: ["Diagnostics", "Geometry", "Capture", "Catalog", "Typography", "Layout"],
            path: "Tests/LayoutLaws"),
        // Pictures as pixels, for what can be told of a page only when it is drawn.
        .target(name: "Raster", dependencies: ["CCairo"], path: "Tests/Raster"),
        // Times, qualities and contact sheets of every layout: `swift run -c release LayoutBenchmark --help`.
        .executableTarget(
            name: "LayoutBenchmark",
            dependencies: [
                "Diagnostics", "Geometry", "Capture", "Catalog", "Typography", "Layout", "LayoutLaws",
                "Raster", "Sketchnote",
                "CairoRenderer", "CCairo", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Tests/LayoutBenchmark"),
        // What must hold for every text read as a capture, shared by tests and fuzzer.
        .target(
            name: "CaptureLaws", dependencies: ["Capture", "Diagnostics"], path: "Tests/CaptureLaws"),
        // What must hold for all notes in Markdown, shared by tests and fuzzer.
        .target(
            name: "ImportLaws", dependencies: ["Importing", "Capture", "Diagnostics"],
            path: "Tests/ImportLaws"),
        .testTarget(
            name: "LayoutTests",
            dependencies: [
                "Geometry", "Capture", "Catalog", "Typography", "Layout", "LayoutLaws", "Diagnostics",
            ]),
        .testTarget(name: "CatalogTests", dependencies: ["Catalog", "Diagnostics", "Geometry"]),
        .testTarget(name: "InkTests", dependencies: ["Geometry", "Ink"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "CaptureTests", dependencies: ["Capture", "CaptureLaws", "Diagnostics"]),
        .testTarget(
            name: "ImportingTests", dependencies: ["Importing", "ImportLaws", "Capture", "Diagnostics"]),
        .testTarget(name: "CairoRendererTests", dependencies: ["CairoRenderer", "CCairo"]),
        .testTarget(
            name: "SketchnoteTests",
            dependencies: [
                "Sketchnote", "Diagnostics", "Geometry", "Capture", "Catalog", "Typography", "Drawing",
                "Layout",
                "LayoutLaws", "Raster", "Ink", "Sketching", "CairoRenderer", "CCairo",
            ],
            exclude: ["Goldens"]),
        .testTarget(name: "HouseTests"),
        .testTarget(name: "SketchnoteCLITests", dependencies: ["SketchnoteCLI"]),
        .testTarget(
            name: "SketchingTests",
            dependencies: ["Geometry", "Catalog", "Drawing", "Layout", "Ink", "Sketching"]),
    ],
    swiftLanguageModes: [.v6]
)
