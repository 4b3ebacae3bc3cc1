import Catalog
import Drawing
import Geometry
import Ink
import Layout

extension NodeSketcher {
    func figure(_ pose: Look.Pose, isFlipped: Bool) -> [Mark.Shape] { [] }
    func bust() -> [Mark.Shape] { [] }
    func people(_ kind: LayoutTemplate.Hero) -> [Mark.Shape] { [] }
}
