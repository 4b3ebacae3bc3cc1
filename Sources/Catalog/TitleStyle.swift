/// How the letters of a page's title are drawn.
public enum TitleStyle: String, Hashable, Sendable, CaseIterable {
    /// Puffed-up letters thrown into relief, white above a wave and coloured below.
    case extruded
    /// Coloured letters with a flat shadow of another colour that stands a little off.
    case shadow
    /// White letters with an inked edge, shaded by strokes.
    case hatched
    /// Coloured letters with a light line along the middle of every stroke.
    case inline
    /// White letters with an inked edge; the colour has slipped to the lower right, as in a cheap print.
    case outline
    /// Plain brush letters over a broad swipe of colour.
    case brush
}
