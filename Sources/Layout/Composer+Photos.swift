import Geometry
import Typography

/// Pictures from files.
extension Composer {
    /// A picture on its mount with its words under it; without a picture, the words stand on a mount beside a camera.
    ///
    /// - Parameters:
    ///   - photo: the picture.
    ///   - extra: height beyond the least one.
    func setPhoto(
        _ photo: PhotoEntry, of entry: Entry, x: Double, width: Double, extra: Double = 0,
        in column: inout Column
    ) {
        guard let aspect = photo.aspect else {
            setEmptyMount(photo, of: entry, x: x, width: width, in: &column)
            return
        }
        let rim = pt(PhotoMount.rim)
        let words = entry.paragraph
        // Neither a wide strip nor a tall one is made smaller than can be seen.
        let tallest = min(pt(150), width * 1.1) + extra * 0.85
        let image = min(width - 2 * rim, max(tallest * aspect, pt(52)))
        let tall = min(tallest, max(image / aspect, pt(30)))
        let needed = words.isEmpty ? 0 : min(words.naturalWidth, max(words.widestWord, 9)) * list + 2 * rim
        let mount = min(width, max(image + 2 * rim, needed))
        // Tape rises over the upper edge.
        column.y += pt(PhotoMount.head)
        let top = column.y
        let mark = column.nodes.count
        column.y += rim + tall
        if !words.isEmpty {
            column.y += pt(4)
            column.set(
                words, Setting(size: list, leading: leading, voice: .text, align: .centre), key: entry.key,
                offset: entry.offset, x: x + rim, width: mount - 2 * rim)
            column.y += pt(4)
        } else {
            column.y += rim
        }
        if !column.isMeasuring {
            let frame = Rect(x, top, mount, column.y - top)
            column.nodes.insert(
                LayoutNode(
                    "\(entry.key)/photo", .mark, frame: frame,
                    look: .photo(
                        path: photo.path, alternative: photo.alternative,
                        foot: frame.maxY - top - rim - tall),
                    offset: entry.offset), at: mark)
        }
        column.y += pt(PhotoMount.head) * 0.4
    }

    /// What a mount without a picture takes beside its words: its rim, and the camera with the space after it.
    var emptyMountRoom: Double { pt(2 * EmptyMount.rim + EmptyMount.camera + EmptyMount.space) }

    /// What a picture that could not be read shows, in words.
    private func setEmptyMount(
        _ photo: PhotoEntry, of entry: Entry, x: Double, width: Double, in column: inout Column
    ) {
        let side = pt(EmptyMount.camera)
        let rim = pt(EmptyMount.rim)
        let room = width - emptyMountRoom
        // Words that run to the left have the camera at the right, and the mount with them.
        let isMirrored = entry.paragraph.direction == .rightToLeft
        let left = x + rim + (isMirrored ? 0 : side + pt(EmptyMount.space))
        column.y += pt(PhotoMount.head)
        let top = column.y
        let mark = column.nodes.count
        column.y += rim
        let lines = lineHeight * Double(entry.paragraph.lineCount(width: room, size: body))
        column.y += max(0, side - lines) / 2
        let longest = column.set(
            entry.paragraph, Setting(size: body, leading: leading, voice: .text), key: entry.key,
            offset: entry.offset, x: left, width: room)
        column.y = max(column.y, top + rim + side) + rim
        if !column.isMeasuring {
            let extent = longest + emptyMountRoom
            let frame = Rect(isMirrored ? x + width - extent : x, top, extent, column.y - top)
            let edge = isMirrored ? frame.maxX - rim - side : frame.x + rim
            let icon = Rect(edge, frame.midY - side / 2, side, side)
            column.nodes.insert(
                contentsOf: [
                    LayoutNode(
                        "\(entry.key)/photo", .mark, frame: frame,
                        look: .photo(path: photo.path, alternative: photo.alternative, foot: 0),
                        offset: entry.offset),
                    LayoutNode(
                        "\(entry.key)/camera", .icon, frame: icon, look: .icon("camera", tone: .accent1)),
                ], at: mark)
        }
        column.y += pt(PhotoMount.head) * 0.4
    }

    /// The picture that stands beside the other lines of its block, where there is room for both.
    func photoBeside(_ block: Block, width: Double) -> Int? {
        let photos = block.entries.indices.filter { block.entries[$0].isPhoto }
        guard photos.count == 1, block.diagrams.isEmpty, block.entries.count > 1,
            block.entries[photos[0]].depth == 0, width >= pt(280)
        else { return nil }
        let widest = block.entries.map(\.paragraph.widestWord).max() ?? 0
        return widest * body + pt(26) <= width * 0.55 ? photos[0] : nil
    }

    /// A picture at the right and the lines of its block at the left, the lower of the two in the middle of the other.
    func setPhotoBeside(
        _ block: Block, at index: Int, x: Double, width: Double, extra: Double, in column: inout Column
    ) {
        guard case .photo(let picture) = block.entries[index].marker else { return }
        let top = column.y
        let side = min(width * 0.45 - pt(8), pt(220))
        var photo = newColumn(y: 0)
        setPhoto(
            picture, of: block.entries[index], x: 0, width: side, extra: extra, in: &photo)
        let used = photo.nodes.first?.frame.width ?? side
        var lines = newColumn(y: 0)
        let others = block.entries.enumerated().filter { $0.offset != index }.map(\.element)
        set(others, x: x, width: min(width - side - pt(16), pt(380)), gap: gap(4), in: &lines)
        let height = max(photo.y, lines.y)
        column.nodes += lines.nodes.map { $0.moved(by: Point(0, top + (height - lines.y) * 0.4)) }
        column.nodes += photo.nodes.map {
            $0.moved(by: Point(x + width - used, top + (height - photo.y) / 2))
        }
        column.y = top + height
    }
}

/// The white card that a picture is stuck on, in points on A4.
public enum PhotoMount {
    /// From the picture to the edge of the card.
    public static let rim = 6.0
    /// What the tape takes over it.
    static let head = 8.0
}

/// The card of a picture that could not be read, in points on A4.
private enum EmptyMount {
    /// From the edge of the card to what is on it.
    static let rim = 9.0
    /// The side of the camera.
    static let camera = 22.0
    /// Between the camera and the words.
    static let space = 8.0
}
