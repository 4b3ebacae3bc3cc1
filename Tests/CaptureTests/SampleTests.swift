import Testing

@testable import Capture

@Suite("A whole capture")
struct SampleTests {
    static let sample = """
        ---
        event: Learning network series
        date: 2021-03-31
        place: online
        by: network scribe
        layout: auto
        ---
        # Learning as a network in a pandemic
        Six months of learning apart, together

        ## Social networks :network:
        - Personal and fluid, not a membership list
        - Held together by a wish for **change**
        Idea: connection is what grows social capital
        > words that somebody said -- who said them
        ? Who is missing from our network

        ## Keep learning :book: {frame=cloud}
        - Podcasts for the commute :podcast:
        - Tweet chats, mini courses
        12 resources in the March list
        Link: Using sketchnotes in health https://example.org/sketchnotes

        ## Next
        Decision: each network picks one course to take together
        - [ ] Take the social-media course @network-lead due:2021-04-30
        - [x] Share the list
        Risk: wider networks bring wider risks
        Takeaway: learn alone, then make it social

        Social networks -> Keep learning: feeds
        // only for me: check the date of the white paper

        """

    @Test("gives the document that its author meant, without a diagnostic")
    func dump() {
        let reading = Reading(Self.sample)
        #expect(reading.marks == [])
        #expect(
            reading.document.dump(.text) == """
                title "Learning as a network in a pandemic"
                subtitle "Six months of learning apart, together"
                event "Learning network series"
                date "2021-03-31"
                place "online"
                by "network scribe"
                layout "auto"
                day 2021-03-31
                section "Social networks" icon=network
                  point "Personal and fluid, not a membership list"
                  point "Held together by a wish for **change**"
                  idea "connection is what grows social capital"
                  quote "words that somebody said" who="who said them"
                  question "Who is missing from our network"
                section "Keep learning" icon=book frame=cloud
                  point "Podcasts for the commute :podcast:"
                  point "Tweet chats, mini courses"
                  fact "resources in the March list" figure="12"
                  link "Using sketchnotes in health" url="https://example.org/sketchnotes"
                section "Next"
                  decision "each network picks one course to take together"
                  action "Take the social-media course" done=false owners=["network-lead"] due="2021-04-30" \
                dueText="2021-04-30"
                  action "Share the list" done=true
                  risk "wider networks bring wider risks"
                  takeaway "learn alone, then make it social"
                connector 0 -> 1 "feeds"

                """)
    }

    @Test("reads the same with other line endings, a byte order mark and no line feed at the end")
    func lineEndings() {
        let expected = Reading(Self.sample).document.dump(.text)
        let variants = [
            Self.sample.replacing("\n", with: "\r\n"), Self.sample.replacing("\n", with: "\r"),
            "\u{FEFF}" + Self.sample, String(Self.sample.dropLast()),
            Self.sample.replacing("\n", with: " \t\n"), "\n\n" + Self.sample,
        ]
        for variant in variants {
            let reading = Reading(variant)
            #expect(reading.document.dump(.text) == expected)
            #expect(reading.marks == [])
        }
    }
}
