import Diagnostics

/// The data of an action.
public struct Action: Hashable, Sendable {
    /// Whether it is finished.
    public var isDone: Bool
    /// Who does it, as typed without `@`; several in order.
    public var owners: [String]
    /// The day it is due, when it could be read.
    public var due: CalendarDate?
    /// The due date as typed.
    public var dueText: String?

    /// Makes the data of an action.
    public init(
        isDone: Bool = false, owners: [String] = [], due: CalendarDate? = nil, dueText: String? = nil
    ) {
        self.isDone = isDone
        self.owners = owners
        self.due = due
        self.dueText = dueText
    }
}

/// Names or roles of a line such as `Present: chair, clerk`.
public struct People: Hashable, Sendable {
    /// In which part they are named.
    public var part: Part
    /// In the order of the line.
    public var people: [Person]

    /// What the people of a line did.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// `Speaker:`
        case speaker
        /// `Present:`
        case present
        /// `Apologies:`
        case apologies
    }

    /// One of them.
    public struct Person: Hashable, Sendable {
        /// A name, or a role when nothing else was typed; plain words.
        public var name: String
        /// `name, role` of a speaker, `name (role)` of anybody.
        public var role: String?

        /// Makes a person.
        public init(name: String, role: String? = nil) {
            self.name = name
            self.role = role
        }
    }

    /// Makes a list of people.
    public init(part: Part, people: [Person]) {
        self.part = part
        self.people = people
    }
}

/// Steps with arrows between them: `Refer -> Triage -> Treat`.
public struct Flow: Hashable, Sendable {
    /// The steps in order.
    public var steps: [Step]
    /// Whether the last step leads back to the first: `Refer -> Triage -> Treat ->`.
    public var isRing: Bool

    /// A step with the arrow that leads away from it.
    public struct Step: Hashable, Sendable {
        /// The words.
        public var text: RichText
        /// The arrow to the next step, of the last step of a ring to the first; nil at the open end.
        public var arrow: Arrow?
        /// Where the words stand.
        public var range: SourceRange

        /// Makes a step.
        public init(text: RichText, arrow: Arrow?, range: SourceRange) {
            self.text = text
            self.arrow = arrow
            self.range = range
        }
    }

    /// The sign between two steps.
    public enum Arrow: String, Hashable, Sendable {
        /// `->`
        case plain = "->"
        /// `<->`
        case twoWay = "<->"
        /// `-->`
        case dotted = "-->"
    }

    /// Makes a flow.
    public init(steps: [Step], isRing: Bool = false) {
        self.steps = steps
        self.isRing = isRing
    }
}

/// How somebody feels on a scale: `7/10`, `7 out of 10` or `70 %`.
public struct Mood: Hashable, Sendable {
    /// The figure as typed, to be drawn.
    public var figure: String
    /// Between 0 and `limit`.
    public var value: Double
    /// The best that there is, above 0.
    public var limit: Double

    /// Makes a mood; a value outside the scale is moved to its end.
    public init(figure: String, value: Double, limit: Double) {
        self.figure = figure
        self.value = min(max(0, value), limit)
        self.limit = limit
    }

    /// The value as a share of the best, from 0 to 1.
    public var share: Double { limit > 0 ? value / limit : 0 }
}

/// One choice of a vote: `12 for`.
public struct VoteCount: Hashable, Sendable {
    /// How many.
    public var count: Int
    /// What they voted for, as typed: `for`, `against`, `abstentions`, or a choice of the author's.
    public var choice: String
    /// What the choice means in a vote on a motion.
    public var side: Side

    /// The sides of a motion.
    public enum Side: String, Hashable, Sendable {
        /// `for`, `in favour`, `yes`
        case yes = "for"
        /// `against`, `no`
        case no = "against"
        /// `abstentions`, `abstained`
        case abstained
        /// A choice of the author's own.
        case other
    }

    /// Makes a count.
    public init(count: Int, choice: String, side: Side) {
        self.count = count
        self.choice = choice
        self.side = side
    }
}
