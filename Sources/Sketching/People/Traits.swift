extension Person {
    /// Hair, or what covers it.
    public enum Hair: String, Hashable, Sendable, CaseIterable {
        /// Short, close to the head.
        case short
        /// Short with a swept-up front.
        case quiff
        /// Shorn to a few millimetres.
        case buzz
        /// Bald on top, with hair over the ears.
        case balding
        /// Straight to the chin.
        case bob
        /// Straight, over the shoulders.
        case long
        /// Combed back and tied behind.
        case ponytail
        /// Tied up in a knot.
        case bun
        /// A crown of curls.
        case curly
        /// Round and full.
        case afro
        /// Ropes of hair to the shoulders.
        case locs
        /// A headscarf, in a colour of the clothes.
        case hijab
        /// A wound cloth, in a colour of the clothes.
        case turban
        /// A peaked cap.
        case cap
        /// A knitted cap with a turned-up edge.
        case beanie
    }

    /// The shape of the body.
    public enum Build: String, Hashable, Sendable, CaseIterable {
        /// Neither of the others; narrow; wide; with a large head on short legs; with a small head on long ones.
        case medium, slim, broad, small, tall
    }

    /// What grows round the mouth.
    public enum Beard: String, Hashable, Sendable, CaseIterable {
        /// Nothing; over the lip; round the chin; from ear to ear.
        case none, moustache, goatee, full
    }

    /// What helps somebody along.
    public enum Aid: String, Hashable, Sendable, CaseIterable {
        /// Nothing; a stick; a chair on wheels; a piece behind the ear.
        case none, cane, wheelchair, hearingAid
    }

    /// What is worn over the trunk.
    public enum Clothes: String, Hashable, Sendable, CaseIterable {
        /// A round neck; a collar with buttons; stripes across; an open cardigan; a badge on a ribbon; a scarf
        /// round the neck; a hood with strings.
        case plain, collar, stripes, cardigan, lanyard, scarf, hoodie
    }
}

extension Person.Hair {
    /// Whether a beard may be dealt with it.
    var goesWithBeard: Bool {
        switch self {
        case .short, .quiff, .buzz, .balding, .curly, .locs, .turban, .cap, .beanie: true
        case .bob, .long, .ponytail, .bun, .afro, .hijab: false
        }
    }

    /// Whether a cloth in a colour of the clothes covers the head.
    var isCloth: Bool { [.hijab, .turban, .cap, .beanie].contains(self) }
}

/// What a face says.
public enum Mood: String, Hashable, Sendable, CaseIterable {
    /// A closed smile; a talking or laughing mouth; eyes closed in peace.
    case happy, talking, calm
    /// Brows askew and lips pressed; brows up in the middle and the mouth down.
    case thoughtful, worried
    /// Wide eyes and a round mouth; eyes squeezed in a broad laugh.
    case surprised, excited
}

/// What somebody's body does.
public enum Pose: String, Hashable, Sendable, CaseIterable {
    /// One hand held out, as to show something.
    case explain
    /// A hand at the chin.
    case think
    /// Both arms up.
    case celebrate
    /// A hand behind the ear.
    case listen
    /// Both hands at the cheeks.
    case worry
    /// One arm stretched out with the finger out; one finger up.
    case point, pointUp
    /// One arm up, the hand open.
    case wave
    /// A board with a tick held up; a large pencil in the hand.
    case sign, draw
    /// Both hands folded in front.
    case rest
}
