/// Words that captures are made of, one list for each language.
struct CaptureWords: Sendable {
    /// Words for lines.
    var words: [String]
    /// Words for headings.
    var heads: [String]
    /// Whether words stand apart.
    var isSpaced = true

    static let english = CaptureWords(
        words: words(
            """
            we they patients families staff nurses carers the a of to in on for with from after before every each ask \
            ring write share borrow test try keep move open close need want learn hear count wait plan pay agree trust \
            night ward team list line town week month home clinic budget rota form letter call visit scan stairs car \
            inbox practice-lead follow-up co-design front-door well-being shared quiet early late small large new old \
            safe slow quick local national digital together nobody somebody once twice never often half nine 42% £500 \
            1,200 7am 24/7 it's don't carer's people's network's recommendation multidisciplinary responsibilities \
            neighbourhood is are was not no one two and or but so by at this that who what when café naïve résumé
            """),
        heads: words(
            """
            Time Trust Doors Voices Ideas Growth Balance Evidence Journey Learning Network Budget Home Care Team Map \
            Plan Money People Data Risk Water Bridge Tree Phone Calendar Heart School Bus Kitchen Garden Safety Future \
            Listening Sharing Measuring Transformation Co-production Accountability We Our Next Before After Open Small
            """))

    static let welsh = CaptureWords(
        words: words(
            """
            rydym yn gofal iechyd cymdeithasol gwasanaethau cleifion teuluoedd nyrsys a'r yng Nghymru gyda'n gilydd \
            dysgu rhwydwaith cymuned ysbyty meddygfa llythyr galwad ymweliad cartref wythnos mis nos tŷ dŵr ŵyr gwên \
            llwyddiant cyfrifoldebau cydgynhyrchu gweithgareddau o i am wrth heb mae bydd nid pawb neb unwaith
            """),
        heads: words(
            """
            Gofal Iechyd Dysgu Cymuned Ymddiriedaeth Syniadau Lleisiau Cyllideb Amser Rhwydwaith Cartref Tîm \
            Gwrando Rhannu Cynllun Gwasanaethau Llais Dŵr Pontydd Llwybrau Gobaith Newid
            """))

    static let japanese = CaptureWords(
        words: words("私たちは 患者 家族と 学ぶ 地域の 医療 チームで 共有する 時間 信頼 予算 相談 訪問 を 毎週 する 大切"),
        heads: words("信頼 時間 学び 地域 予算 訪問 家族 相談 未来 声 安全 計画 お金 橋 木 水 心 道"), isSpaced: false)

    static let arabic = CaptureWords(
        words: words(
            "نحن نتعلم معا في المستشفى مع المرضى والأسر كل أسبوع ثقة وقت ميزانية فريق رعاية بيت شبكة سؤال"),
        heads: words(
            "الثقة الوقت الرعاية الفريق الشبكة البيت التعلم الأسرة الميزانية المستقبل الماء الجسر الصوت الطريق"
        ))

    /// Far longer than any column is wide.
    static let endless = [
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "antidisestablishmentarianism",
        "https://example.org/a/very/long/path/that-never-ends?with=values&and=more",
        "pneumonoultramicroscopicsilicovolcanoconiosis", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]

    static let roles = [
        "chair", "clerk", "triage-lead", "ward-sister", "carer-rep", "records-lead", "trainer", "shift-lead",
        "network-coordinator", "volunteer",
    ]

    static let frames = [
        "box", "rounded", "double", "ellipse", "cloud", "burst", "bubble", "thought", "sticky", "torn",
        "scroll",
        "ribbon", "clipboard", "billboard", "sign", "screen", "brace", "none",
    ]

    static let icons = ["bulb", "flag", "seedling", "book", "cycle", "scales", "calendar", "bell", "none"]

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
