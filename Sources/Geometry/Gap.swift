extension Rect {
    /// The largest box inside this one that meets none of some others.
    ///
    /// Its left and right edges are edges of boxes or of this one; for each pair of them the tallest gap is found: O(n³) for n
    /// boxes.
    public func largestGap(among all: [Rect]) -> Rect {
        let outer = self
        let boxes = all.filter { $0.intersects(outer) }.sorted { $0.y < $1.y }
        let lefts = Set([outer.x] + boxes.map(\.maxX).filter { $0 > outer.x && $0 < outer.maxX }).sorted()
        let rights = Set([outer.maxX] + boxes.map(\.x).filter { $0 > outer.x && $0 < outer.maxX }).sorted()
        var best = Rect(outer.x, outer.y, 0, 0)
        for left in lefts {
            for right in rights where right > left && (right - left) * outer.height > best.size.area {
                var top = outer.y
                for box in boxes where box.x < right && box.maxX > left {
                    if (box.y - top) * (right - left) > best.size.area {
                        best = Rect(left, top, right - left, box.y - top)
                    }
                    top = max(top, box.maxY)
                }
                if (outer.maxY - top) * (right - left) > best.size.area {
                    best = Rect(left, top, right - left, outer.maxY - top)
                }
            }
        }
        return best
    }
}
