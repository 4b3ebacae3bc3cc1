// swift-tools-version: 6.1
import PackageDescription

// The rooms that read captures and notes, built once more with the fuzzer's eyes in them: see `run`. `Rooms` holds links to them.
// The laws are not watched: which of their branches a text takes says nothing of the language, and costs half the time.
// To fuzz another room, link it there, add it here with the rooms above it, and call it in `Fuzz/Fuzz.swift`.
let watched: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]

let package = Package(
    name: "fuzzing",
    dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
    targets: [
        .target(name: "Diagnostics", path: "Rooms/Diagnostics", swiftSettings: watched),
        .target(
            name: "Capture", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")],
            path: "Rooms/Capture", swiftSettings: watched),
        .target(
            name: "CaptureLaws", dependencies: ["Capture", "Diagnostics"], path: "Rooms/CaptureLaws"),
        .systemLibrary(name: "CCommonMark", path: "Rooms/CCommonMark"),
        .target(
            name: "Importing", dependencies: ["CCommonMark", "Capture", "Diagnostics"],
            path: "Rooms/Importing",
            swiftSettings: watched),
        .target(
            name: "ImportLaws", dependencies: ["Importing", "Capture", "Diagnostics"],
            path: "Rooms/ImportLaws"),
        .target(name: "Fuzz", dependencies: ["CaptureLaws", "ImportLaws"], path: "Fuzz"),
    ],
    swiftLanguageModes: [.v6]
)
