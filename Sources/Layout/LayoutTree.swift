import Catalog
import Geometry
import Typography

/// Where everything stands: made by `arrange`, read by `sketch`. Lengths are points from the top left of each page.
public struct LayoutTree: Hashable, Sendable {
    /// One or more pages.
    public var pages: [LayoutPage]
    /// The drawing seed of the document.
    public var seed: UInt64
    /// Whether words stand level and without decoration.
    public var isClear = false

    /// Makes a tree.
    public init(pages: [LayoutPage], seed: UInt64) {
        self.pages = pages
        self.seed = seed
    }
}

/// One sheet.
public struct LayoutPage: Hashable, Sendable {
    /// Width and height in points.
    public var size: Size
    /// How much larger than on A4 everything is drawn: lines, gaps and type.
    public var scale: Double
    /// Blocks, none over another.
    public var nodes: [LayoutNode]
    /// What is drawn under the blocks, without words: a road, rays from a hub, the ground under towers.
    public var scenery: [LayoutNode] = []
    /// What flies through parts of the page that are left empty; touches nothing.
    public var doodles: [LayoutNode] = []
    /// Arrows between blocks of this page.
    public var connectors: [LayoutConnector]

    /// Makes a page.
    public init(size: Size, scale: Double, nodes: [LayoutNode], connectors: [LayoutConnector] = []) {
        self.size = size
        self.scale = scale
        self.nodes = nodes
        self.connectors = connectors
    }
}

/// A box on the page with what is drawn in it and the boxes inside it.
public struct LayoutNode: Hashable, Sendable {
    /// Stable name, unique in the tree: edits elsewhere do not change it.
    public var key: String
    /// What it is in the page's own terms.
    public var kind: Kind
    /// The box, ink included (shadows count as gutter).
    public var frame: Rect
    /// What is drawn.
    public var look: Look
    /// The place in the capture that it came from, as a UTF-8 offset; nil for what the page adds.
    public var offset: Int?
    /// Rank in reading order among all nodes of the tree; file order.
    public var order = 0
    /// Boxes inside.
    public var children: [LayoutNode]

    /// Makes a node.
    public init(
        _ key: String, _ kind: Kind, frame: Rect, look: Look = .nothing, offset: Int? = nil,
        children: [LayoutNode] = []
    ) {
        self.key = key
        self.kind = kind
        self.frame = frame
        self.look = look
        self.offset = offset
        self.children = children
    }

    /// What a node is.
    public enum Kind: String, Hashable, Sendable {
        /// Blocks, which stand on the page itself.
        case title, section, quote, question, remark, actions, takeaway, links, footer
        /// The short title at the top of a later page.
        case runningTitle = "running-title"
        /// Parts of blocks.
        case frame, heading, item, text, icon, person, hero, mark
    }

    /// The node and everything in it, at another place.
    public func moved(by offset: Point) -> LayoutNode {
        var copy = self
        copy.frame = frame.moved(by: offset)
        copy.look = look.moved(by: offset)
        copy.children = children.map { $0.moved(by: offset) }
        return copy
    }
}

/// An arrow from block to block.
public struct LayoutConnector: Hashable, Sendable {
    /// Keys of the blocks.
    public var from, to: String
    /// The curve: start, two control points, end.
    public var curve: [Point]
    /// The words beside it, with the box that they fill.
    public var label: LayoutNode?
    /// Whether there is a head at both ends, and whether the line is dotted.
    public var isTwoWay, isDotted: Bool

    /// Makes an arrow.
    public init(
        from: String, to: String, curve: [Point], label: LayoutNode?, isTwoWay: Bool, isDotted: Bool
    ) {
        self.from = from
        self.to = to
        self.curve = curve
        self.label = label
        self.isTwoWay = isTwoWay
        self.isDotted = isDotted
    }
}
