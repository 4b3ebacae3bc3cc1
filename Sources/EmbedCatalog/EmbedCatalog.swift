import Foundation
import PackagePlugin

/// Turns the built-in layouts, themes, icons and templates into Swift source before `Catalog` is compiled.
@main
struct EmbedCatalog: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
        let root = context.package.directoryURL
        let folders = [
            ("layouts", root.appending(path: "layouts")),
            ("themes", target.directoryURL.appending(path: "Themes")),
            ("icons", target.directoryURL.appending(path: "Icons")),
            ("templates", target.directoryURL.appending(path: "Templates")),
        ]
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
        var inputs: [URL] = []
        for (_, folder) in folders {
            inputs += try FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil
            ).sorted { $0.path < $1.path }
        }
        return [
            .buildCommand(
                displayName: "Embedding layouts, themes, icons and templates",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [output.path] + folders.flatMap { [$0.0, $0.1.path] },
                inputFiles: inputs, outputFiles: [output])
        ]
    }
}
