//! A site as templates see it: the treaty's story, with what is hard to set.

use dateline::render::view::event::*;
use dateline::render::view::list::*;
use dateline::render::view::pages::*;
use dateline::render::view::site::*;
use dateline::render::view::*;

/// A page's variables, whatever its kind.
pub(super) enum AnyPage {
    Home(HomePage),
    List(ListPage),
    Taxonomy(TaxonomyPage),
    Event(Box<EventPage>),
    Note(Box<NotePage>),
    Text(TextPage),
    Rivals(RivalDatesPage),
    Changes(ChangesPage),
    Undated(UndatedPage),
    Sources(SourcesPage),
    Alias(AliasPage),
    NotFound(NotFoundPage),
}

/// Every kind of page: template and variables.
pub(super) fn pages() -> Vec<(&'static str, AnyPage)> {
    vec![
        ("home.html", AnyPage::Home(home())),
        ("list.html", AnyPage::List(year())),
        ("list.html", AnyPage::List(term())),
        ("list.html", AnyPage::List(long_list())),
        ("taxonomy.html", AnyPage::Taxonomy(taxonomy())),
        ("event.html", AnyPage::Event(Box::new(event()))),
        ("event.html", AnyPage::Event(Box::new(bare_event()))),
        ("note.html", AnyPage::Note(Box::new(note()))),
        ("page.html", AnyPage::Text(about())),
        ("rival-dates.html", AnyPage::Rivals(rival_dates())),
        ("changes.html", AnyPage::Changes(changes())),
        ("undated.html", AnyPage::Undated(undated())),
        ("sources.html", AnyPage::Sources(sources())),
        ("alias.html", AnyPage::Alias(alias())),
        ("404.html", AnyPage::NotFound(not_found())),
    ]
}

/// What all pages share.
pub(super) fn site() -> SiteView {
    let link =
        |text: &str, path: &str| SiteLink { text: text.into(), path: path.into(), href: None };
    let term = |id: &str, title: &str, path: &str, count| SiteTerm {
        id: id.into(),
        title: title.into(),
        path: path.into(),
        count,
    };
    SiteView {
        title: "The Russia–DPRK treaty".into(),
        description: "From a friendship treaty of 2000 to a mutual defence clause in force: what \
                      happened, and who says so."
            .into(),
        lang: "en".into(),
        dir: "ltr".into(),
        publisher: Some(Publisher { name: "Example Institute".into(), ..Publisher::default() }),
        license: Some("CC BY 4.0".into()),
        license_href: Some("https://creativecommons.org/licenses/by/4.0/".into()),
        nav: vec![link("About", "about/index.html")],
        pages: vec![
            link("Rival dates", "rival-dates/index.html"),
            link("Changes", "changes/index.html"),
            link("Undated", "undated/index.html"),
            link("Sources", "sources/index.html"),
        ],
        footer_html: "<p>Corrections are welcome.</p>".into(),
        theme: ThemeView { name: "chronicle".into(), ..ThemeView::default() },
        counts: CountsView {
            notes: 14,
            sources: 16,
            claims: 31,
            events: 22,
            rival_dates: 3,
            undated: 1,
        },
        span: "February 2000 – December 2024".into(),
        last_updated: "5 December 2024".into(),
        last_updated_datetime: "2024-12-05".into(),
        order: "oldest-first".into(),
        years: home_list().years.iter().map(year_link).collect(),
        taxonomies: vec![TaxonomyView {
            id: "actors".into(),
            label: "Actors".into(),
            path: "actors/index.html".into(),
            terms: vec![term("dprk", "North Korea", "actors/dprk/index.html", 12)],
        }],
        timelines: vec![term(
            "ratification",
            "The path to force",
            "timelines/ratification/index.html",
            7,
        )],
        ..SiteView::default()
    }
}

fn year_link(year: &YearGroup) -> YearLink {
    let path = format!("{}/index.html", year.label);
    YearLink {
        label: year.label.clone(),
        anchor: year.anchor.clone(),
        path,
        count: year.count,
        keys: 0,
    }
}

fn page(kind: &str, path: &str, title: &str) -> Page {
    Page {
        kind: kind.into(),
        path: path.into(),
        root: "../".repeat(path.matches('/').count()),
        title: title.into(),
        head_title: format!("{title} · The Russia–DPRK treaty"),
        description: format!("{title}: what happened, and who says so."),
        lang: "en".into(),
        dir: "ltr".into(),
        canonical: Some(format!(
            "https://example.org/treaty/{}",
            path.trim_end_matches("index.html")
        )),
        crumbs: match kind {
            "home" | "not-found" => vec![],
            "event" => {
                vec![to("Timeline", "../../index.html"), to("2024", "../../2024/index.html")]
            }
            _ => vec![to("Timeline", "../index.html")],
        },
        ..Page::default()
    }
}

fn to(text: &str, href: &str) -> Link {
    Link { href: href.into(), text: text.into() }
}

/// A day, month or year; anything else has no form in HTML.
fn date(words: &str, value: &str) -> DateView {
    let plain = value.chars().all(|c| c.is_ascii_digit() || c == '-');
    DateView {
        words: words.into(),
        datetime: plain.then(|| value.into()),
        value: value.into(),
        note: None,
    }
}

fn row(
    id: &str,
    words: &str,
    value: &str,
    title: &str,
    summary: &str,
    sources: &[(&str, &str)],
) -> Row {
    let source = |(name, says): &(&str, &str)| RowSource {
        name: (*name).into(),
        says: (!says.is_empty()).then(|| (*says).into()),
        href: Some(format!("https://example.org/{}", name.len())),
        lang: None,
    };
    Row {
        id: id.into(),
        href: format!("events/{id}/index.html"),
        anchor: format!("e-{id}"),
        day_anchor: (value.len() == 10).then(|| format!("d{value}")),
        date: date(words, value),
        title: title.into(),
        summary_html: summary.into(),
        sources: sources.iter().map(source).collect(),
        source_count: sources.len(),
        ..Row::default()
    }
}

fn signed() -> Row {
    let says = [
        ("UNN", "in June"),
        ("news.az", "June"),
        ("Wikipedia", "18 June 2024"),
        ("Interfax", "19 June 2024"),
        ("Kyiv Independent", "in June"),
        ("MENAFN", "June 19"),
        ("EIR", "on June 19"),
    ];
    Row {
        key: true,
        rival_sentence: Some("Sources give different dates.".into()),
        ..row(
            "treaty-signed",
            "18 or 19 June 2024",
            "[2024-06-18,2024-06-19]",
            "Treaty on Comprehensive Strategic Partnership signed in Pyongyang",
            "Vladimir Putin and Kim Jong Un sign a treaty whose fourth article obliges each side to \
             help the other if it is attacked.",
            &says,
        )
    }
}

fn month(anchor: &str, label: &str, events: Vec<Row>) -> MonthGroup {
    let size = match events.len() {
        0..=5 => 1,
        6..=10 => 2,
        11..=20 => 3,
        21..=40 => 4,
        41..=80 => 5,
        _ => 6,
    };
    MonthGroup { anchor: anchor.into(), label: label.into(), size, events }
}

fn year_of(label: &str, events_before: Vec<Row>, months: Vec<MonthGroup>) -> YearGroup {
    YearGroup {
        anchor: format!("y{label}"),
        label: label.into(),
        href: Some(format!("{label}/index.html")),
        count: events_before.len() + months.iter().map(|month| month.events.len()).sum::<usize>(),
        before_label: if events_before.is_empty() {
            String::new()
        } else {
            format!("During {label}")
        },
        events_before,
        months,
    }
}

fn autumn() -> Vec<MonthGroup> {
    let claim = row(
        "troops-claimed",
        "October 2024",
        "2024-10",
        "North Korean troops reported with the Russian army",
        "Kyiv says that soldiers have arrived; Moscow neither confirms nor denies it.",
        &[("UNN", ""), ("Reuters", "")],
    );
    let badge = |status: &str| Some(Badge { status: status.into(), label: status.into() });
    let council = row(
        "council-approves",
        "6 or 8 November 2024",
        "[2024-11-06,2024-11-08]",
        "Federation Council approves the treaty",
        "The upper house votes without dissent.",
        &[("Interfax", "6 November 2024"), ("networthspace.com", "8 November 2024")],
    );
    vec![
        month(
            "m2024-10",
            "October 2024",
            vec![
                Row { badge: badge("disputed"), ..claim },
                row(
                    "treaty-submitted",
                    "14 October 2024",
                    "2024-10-14",
                    "Treaty submitted to the State Duma",
                    "The president asks parliament to ratify.",
                    &[("UNN", "the day before the report")],
                ),
                Row {
                    key: true,
                    ..row(
                        "duma-ratifies",
                        "24 October 2024",
                        "2024-10-24",
                        "State Duma ratifies the treaty",
                        "",
                        &[("news.az", ""), ("Devdiscourse", "")],
                    )
                },
            ],
        ),
        month(
            "m2024-11",
            "November 2024",
            vec![
                Row {
                    rival_sentence: Some("Sources gave different dates; settled.".into()),
                    settled: true,
                    ..council
                },
                row(
                    "law-signed",
                    "9 November 2024",
                    "2024-11-09",
                    "Putin signs the ratification law",
                    "",
                    &[("Reuters via The Star", ""), ("Financial Express", "")],
                ),
                row(
                    "kcna",
                    "12 November 2024, 05:40 (UTC+9)",
                    "2024-11-12T05:40:00+09:00",
                    "러시아–조선 조약 비준: KCNA announces ratification, Россия и КНДР ждут обмена грамотами",
                    "A title in three scripts, to see how it is set.",
                    &[("Kyiv Independent", "")],
                ),
            ],
        ),
        month(
            "m2024-12",
            "December 2024",
            vec![Row {
                key: true,
                badge: badge("confirmed"),
                ..row(
                    "in-force",
                    "4 December 2024",
                    "2024-12-04",
                    "Instruments of ratification exchanged in Moscow; the treaty enters into force",
                    "Under its Article 22 the treaty takes effect on the day of the exchange, and that of 2000 lapses.",
                    &[("Interfax", ""), ("EIR", "")],
                )
            }],
        ),
    ]
}

fn home_list() -> ListView {
    let span = row(
        "un-sanctions",
        "14 October 2006 – 22 December 2017",
        "2006-10-14/2017-12-22",
        "Russia votes for nine resolutions of the UN Security Council against the DPRK",
        "",
        &[("Reuters", "")],
    );
    let mut months = vec![month("m2024-06", "June 2024", vec![signed()])];
    months.extend(autumn());
    let years = vec![
        year_of(
            "2000",
            vec![],
            vec![
                month(
                    "m2000-02",
                    "February 2000",
                    vec![row(
                        "friendship-treaty",
                        "9 February 2000",
                        "2000-02-09",
                        "Treaty of friendship, good-neighbourliness and cooperation concluded",
                        "It replaces the alliance of 1961 and promises no military help.",
                        &[("Interfax", "")],
                    )],
                ),
                month(
                    "m2000-07",
                    "July 2000",
                    vec![row(
                        "first-visit",
                        "July 2000",
                        "2000-07",
                        "Putin’s first visit to Pyongyang",
                        "",
                        &[("Reuters", "")],
                    )],
                ),
            ],
        ),
        year_of("2006", vec![], vec![month("m2006-10", "October 2006", vec![span])]),
        year_of(
            "2022",
            vec![row(
                "arms-talks",
                "about 2022",
                "2022~",
                "Talks about deliveries of ammunition begin",
                "No report gives more than the year.",
                &[("Reuters", "")],
            )],
            vec![month(
                "m2022-02",
                "February 2022",
                vec![row(
                    "invasion",
                    "24 February 2022",
                    "2022-02-24",
                    "Russia begins its full-scale invasion of Ukraine; the DPRK backs Moscow",
                    "",
                    &[("Reuters", "")],
                )],
            )],
        ),
        year_of("2024", vec![], months),
    ];
    let unknown = row(
        "protocol",
        "date unknown",
        "",
        "A secret protocol is said to exist",
        "",
        &[("networthspace.com", "")],
    );
    ListView {
        count: 22,
        order: "oldest-first".into(),
        span: "February 2000 – December 2024".into(),
        years,
        unknown: vec![unknown],
        ..ListView::default()
    }
}

fn home() -> HomePage {
    let list = home_list();
    let rows = list.years.iter().flat_map(|year| &year.months).flat_map(|month| &month.events);
    let key_events = rows.filter(|row| row.key).cloned().collect();
    let title = site().title;
    let page = Page { head_title: title.clone(), ..page("home", "index.html", &title) };
    HomePage { page, key_events, latest: vec![], list }
}

fn year() -> ListPage {
    let year = year_of("2024", vec![], autumn());
    let counted = |text: &str, count| CountedLink {
        href: format!("../{text}/index.html"),
        text: text.into(),
        count,
    };
    ListPage {
        page: page("year", "2024/index.html", "2024"),
        list: ListView {
            count: year.count,
            years: vec![YearGroup { href: None, ..year }],
            ..ListView::default()
        },
        previous: Some(counted("2022", 2)),
        ..ListPage::default()
    }
}

/// A term with thirty events on one day, and a very long title.
fn term() -> ListPage {
    let busy = (1..=30).map(|n| Row {
        same_date: n > 1,
        day_anchor: (n == 1).then(|| "d2024-11-10".into()),
        ..row(
            &format!("busy-{n}"),
            "10 November 2024",
            "2024-11-10",
            &format!("Statement {n} of the day"),
            "",
            &[("Reuters", "")],
        )
    });
    let long = row(
        "long-title",
        "11 or 12 November 2024",
        "[2024-11-11,2024-11-12]",
        "Kim Jong Un signs the decree on the ratification of the Treaty on Comprehensive Strategic Partnership between the Democratic People’s Republic of Korea and the Russian Federation, which the Supreme People’s Assembly need not confirm Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "",
        &[("KUNA via MENAFN", "on Monday"), ("VTC News", "12 November")],
    );
    let events = busy.chain([long]).collect();
    ListPage {
        page: page("term", "actors/dprk/index.html", "North Korea"),
        intro_html:
            "<p>The Democratic People’s Republic of Korea, its organs and its news agency.</p>"
                .into(),
        eyebrow: Some(to("Actors", "../index.html")),
        aliases: vec!["DPRK".into(), "КНДР".into(), "조선".into()],
        same_as: Some(to("Wikidata", "https://www.wikidata.org/wiki/Q423")),
        list: ListView {
            count: 131,
            span: "2024".into(),
            years: vec![year_of("2024", vec![], vec![month("m2024-11", "November 2024", events)])],
            ..ListView::default()
        },
        ..ListPage::default()
    }
}

fn long_list() -> ListPage {
    let counted = |text: &str, count| CountedLink {
        href: format!("{text}/index.html"),
        text: text.into(),
        count,
    };
    let part = |year: &str, count| PartView {
        anchor: format!("y{year}"),
        link: counted(year, count),
        parts: vec![SubpartView { anchor: format!("m{year}-06"), link: counted("June", 120) }],
    };
    ListPage {
        page: page("timeline", "timelines/all/index.html", "Everything"),
        list: ListView {
            count: 1400,
            key_events: vec![signed()],
            parts: vec![part("2023", 400), part("2024", 1000)],
            ..ListView::default()
        },
        ..ListPage::default()
    }
}

fn taxonomy() -> TaxonomyPage {
    let term = |text: &str, count, description: &str| TermRow {
        link: CountedLink { href: "dprk/index.html".into(), text: text.into(), count },
        description_html: description.into(),
        span: "2000 – 2024".into(),
        ..TermRow::default()
    };
    TaxonomyPage {
        page: page("taxonomy", "actors/index.html", "Actors"),
        id: "actors".into(),
        terms: vec![
            term(
                "Center for Countering Disinformation",
                1,
                "A body of Ukraine’s security council.",
            ),
            term("North Korea", 12, ""),
            term("Russia", 19, ""),
        ],
    }
}

fn source(name: &str, title: &str, published: DateView) -> SourceView {
    SourceView {
        name: name.into(),
        title: (!title.is_empty()).then(|| title.into()),
        href: Some(format!(
            "https://example.org/news/{}/a-rather-long-address-of-a-report",
            name.len()
        )),
        kind: "article".into(),
        published: Some(published),
        ..SourceView::default()
    }
}

fn claim(n: usize, source: SourceView, date: Option<DateView>, words: &str) -> ClaimView {
    ClaimView {
        id: format!("treaty-signed--note-{n}"),
        note: Some(to(&format!("Note {n} on the treaty"), "../../notes/note/index.html")),
        source: Some(source),
        date,
        date_text: (!words.is_empty()).then(|| words.into()),
        ..ClaimView::default()
    }
}

fn claims() -> Vec<ClaimView> {
    let unn = SourceView {
        author: Some("Olha Rozhok".into()),
        lang: Some("uk".into()),
        lang_name: Some("Ukrainian".into()),
        accessed: Some(date("16 October 2024", "2024-10-16")),
        archived_href: Some("https://web.archive.org/web/2024/https://unn.ua/".into()),
        ..source(
            "UNN",
            "Ратифікація угоди про партнерство між РФ і КНДР: що це означає для України",
            date("15 October 2024", "2024-10-15"),
        )
    };
    let june = || Some(date("June 2024", "2024-06"));
    let nineteenth = || Some(date("19 June 2024", "2024-06-19"));
    let interfax = SourceView {
        via: Some("TASS".into()),
        paywall: true,
        ..source(
            "Interfax",
            "Russia, DPRK exchange instruments",
            date("5 December 2024", "2024-12-05"),
        )
    };
    let book = SourceView {
        kind: "book".into(),
        href: None,
        author: Some("A. Historian".into()),
        publisher: Some("University Press".into()),
        number: Some("12".into()),
        ..source("A. Historian", "The Pact", date("2025", "2025"))
    };
    vec![
        ClaimView {
            title: Some("Agreement on partnership concluded".into()),
            quote: Some("підписаної в червні під час його візиту до Пхеньяна".into()),
            quote_lang: Some("uk".into()),
            quote_translation: Some("signed in June during his visit to Pyongyang".into()),
            according_to: Some("Center for Countering Disinformation".into()),
            ..claim(1, unn, june(), "у червні")
        },
        claim(
            2,
            source("Wikipedia", "", date("about 2024", "2024~")),
            Some(date("18 June 2024", "2024-06-18")),
            "",
        ),
        ClaimView {
            lead: true,
            page: Some("§ 2".into()),
            badge: Some(Badge { status: "confirmed".into(), label: "confirmed".into() }),
            text_html: "<p>The report names the date in passing.</p>".into(),
            ..claim(3, interfax, nineteenth(), "on June 19")
        },
        ClaimView {
            retracted: true,
            badge: Some(Badge { status: "retracted".into(), label: "retracted".into() }),
            ..claim(
                4,
                source(
                    "networthspace.com",
                    "A revolutionary document",
                    date("12 November 2024", "2024-11-12"),
                ),
                Some(date("20 June 2024", "2024-06-20")),
                "",
            )
        },
        ClaimView { note: None, ..claim(5, book, None, "") },
        ClaimView { source: None, ..claim(6, SourceView::default(), nineteenth(), "") },
    ]
}

fn rivals() -> RivalsView {
    let said = |name: &str, words: &str, n: usize| Said {
        name: name.into(),
        words: (!words.is_empty()).then(|| words.into()),
        lang: None,
        href: format!("../../events/treaty-signed/index.html#treaty-signed--note-{n}"),
    };
    RivalsView {
        sentence: "Sources give dates that cannot all be true: 18 or 19 June 2024.".into(),
        settled: true,
        dates: vec![
            RivalDate {
                date: date("June 2024", "2024-06"),
                said_by: vec![said("UNN", "у червні", 1)],
                ..RivalDate::default()
            },
            RivalDate {
                date: date("18 June 2024", "2024-06-18"),
                rival: true,
                said_by: vec![said("Wikipedia", "", 2)],
                ..RivalDate::default()
            },
            RivalDate {
                date: date("19 June 2024", "2024-06-19"),
                rival: true,
                chosen: true,
                said_by: vec![said("Interfax", "on June 19", 3), said("Editor’s note", "", 6)],
            },
        ],
    }
}

fn reference(id: &str, title: &str, words: &str, value: &str) -> EventRef {
    EventRef {
        href: format!("../../events/{id}/index.html"),
        title: title.into(),
        date: date(words, value),
        ..EventRef::default()
    }
}

fn event() -> EventPage {
    let visit = || {
        reference(
            "visit-2024",
            "Putin’s state visit to Pyongyang",
            "18–19 June 2024",
            "2024-06-18/2024-06-19",
        )
    };
    let note = NoteRef {
        href: "../../notes/eir/index.html".into(),
        title: "The treaty in force".into(),
        source: Some("EIR".into()),
        published: Some(date("December 2024", "2024-12")),
        ..NoteRef::default()
    };
    EventPage {
        page: page("event", "events/treaty-signed/index.html", "Treaty on Comprehensive Strategic Partnership signed in Pyongyang"),
        event: EventView {
            id: "treaty-signed".into(),
            title: "Treaty on Comprehensive Strategic Partnership signed in Pyongyang".into(),
            date: DateView { note: Some("The reports differ by a day.".into()), ..date("18 or 19 June 2024", "[2024-06-18,2024-06-19]") },
            key: true,
            badge: Some(Badge { status: "confirmed".into(), label: "confirmed".into() }),
            status_sentence: Some("At least one source confirms it.".into()),
            text_html: "<p>Vladimir Putin and Kim Jong Un sign a treaty of 23 articles. Its <em>fourth</em> obliges each side to give military and other assistance by all means at its disposal if the other is attacked.</p><p>Article 3 sets up consultations; see <a href=\"../in-force/index.html\">its entry into force</a>.</p><ul><li>one</li><li>two</li></ul>".into(),
            record: Some(to("Record", "../../notes/treaty-signed/index.html")),
            because_html: Some("both heads of state were still in the air on the 18th.".into()),
            rivals: Some(rivals()),
            claims: claims(),
            source_count: 5,
            media: vec![MediaView { href: "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='640' height='120'%3E%3Crect width='640' height='120' fill='%23998'/%3E%3C/svg%3E".into(), image: true, alt: "The treaty’s path to force".into(), caption_html: "Six steps from signing to force.".into(), credit: Some("Drawing: ours".into()), width: Some(640), height: Some(120) }],
            taxonomies: vec![EventTerms { id: "actors".into(), label: "Actors".into(), terms: vec![to("North Korea", "../../actors/dprk/index.html"), to("Russia", "../../actors/russia/index.html")] }, EventTerms { id: "places".into(), label: "Places".into(), terms: vec![to("Pyongyang", "../../places/pyongyang/index.html")] }],
            part_of: Some(visit()),
            followed_by: vec![reference("treaty-submitted", "Treaty submitted to the State Duma", "14 October 2024", "2024-10-14"), reference("in-force", "Treaty enters into force", "4 December 2024", "2024-12-04")],
            mentioned_in: vec![note],
            changes: vec![ChangeView { date: date("6 December 2024", "2024-12-06"), text_html: "The date was given as 20 June.".into(), event: None }],
            previous: Some(visit()),
            next: Some(reference("treaty-submitted", "Treaty submitted to the State Duma", "14 October 2024", "2024-10-14")),
            timeline_href: "../../index.html#e-treaty-signed".into(),
            aliases: vec!["pyongyang-signing".into()],
            ..EventView::default()
        },
    }
}

/// An event with a title, a date and one claim, and nothing else.
fn bare_event() -> EventPage {
    let claim = claim(
        9,
        source("Reuters", "The highs and lows", date("17 June 2024", "2024-06-17")),
        Some(date("1980s", "198X")),
        "",
    );
    EventPage {
        page: page("event", "events/bare/index.html", "Contacts resume"),
        event: EventView {
            id: "bare".into(),
            title: "Contacts resume".into(),
            date: date("1980s", "198X"),
            claims: vec![claim],
            source_count: 1,
            timeline_href: "../../index.html#e-bare".into(),
            ..EventView::default()
        },
    }
}

fn note() -> NotePage {
    let ours = || claims().into_iter().map(|claim| ClaimView { note: None, source: None, ..claim });
    let about = || {
        reference(
            "treaty-signed",
            "Treaty on Comprehensive Strategic Partnership signed in Pyongyang",
            "18 or 19 June 2024",
            "[2024-06-18,2024-06-19]",
        )
    };
    let href = |claim: &ClaimView| format!("../../events/treaty-signed/index.html#{}", claim.id);
    NotePage {
        page: page("note", "notes/2024-10-15-unn/index.html", "What ratification of the Russia–DPRK treaty means for Ukraine"),
        note: NoteView {
            slug: "2024-10-15-unn".into(),
            kind: "note".into(),
            source: claims()[0].source.clone(),
            date: Some(date("15 October 2024", "2024-10-15")),
            added: Some(date("16 October 2024", "2024-10-16")),
            updated: Some(date("20 October 2024", "2024-10-20")),
            summary_html: "Kyiv’s Center for Countering Disinformation reads the treaty as an alliance.".into(),
            body_html: "<p>In its view ratification makes deliveries of arms simpler and open.</p><h2>Background</h2><p>The treaty has 23 articles.</p><table><thead><tr><th>Article</th><th>Matter</th></tr></thead><tbody><tr><td>3</td><td>Consultations</td></tr><tr><td>4</td><td>Assistance</td></tr></tbody></table>".into(),
            claims: ours().take(4).map(|claim| NoteClaim { event: about(), href: href(&claim), claim }).collect(),
            mentions: vec![reference("in-force", "Treaty enters into force", "4 December 2024", "2024-12-04")],
            ..NoteView::default()
        },
    }
}

fn about() -> TextPage {
    TextPage {
        page: page("page", "about/index.html", "About"),
        body_html: "<p>Dates are given exactly as precisely as the reports give them.</p><h2>Method</h2><p>One note per report.</p><blockquote><p>No vote, no guess.</p></blockquote>".into(),
        updated: Some(date("5 December 2024", "2024-12-05")),
    }
}

fn rival_dates() -> RivalDatesPage {
    let item = |id: &str, because: Option<&str>| RivalEvent {
        event: reference(
            id,
            "Treaty signed in Pyongyang",
            "18 or 19 June 2024",
            "[2024-06-18,2024-06-19]",
        ),
        anchor: format!("e-{id}"),
        rivals: RivalsView { settled: because.is_some(), ..rivals() },
        because_html: because.map(str::to_owned),
    };
    RivalDatesPage {
        page: page("rival-dates", "rival-dates/index.html", "Rival dates"),
        open: vec![item("treaty-signed", None), item("decree", None)],
        settled: vec![item("council", Some("The council’s own record says so."))],
    }
}

fn changes() -> ChangesPage {
    let change = ChangeView {
        date: date("6 December 2024", "2024-12-06"),
        text_html: "The date was given as <b>20 June</b>.".into(),
        event: Some(reference(
            "treaty-signed",
            "Treaty signed",
            "18 or 19 June 2024",
            "[2024-06-18,2024-06-19]",
        )),
    };
    ChangesPage {
        page: page("changes", "changes/index.html", "Changes"),
        changes: vec![change.clone(), change],
    }
}

fn undated() -> UndatedPage {
    UndatedPage {
        page: page("undated", "undated/index.html", "Undated"),
        events: home_list().unknown,
    }
}

fn sources() -> SourcesPage {
    let outlet = |name: &str| OutletView {
        anchor: format!("s-{}", name.to_lowercase()),
        name: name.into(),
        reports: claims()
            .into_iter()
            .filter_map(|claim| {
                Some(ReportView { note: claim.note, source: claim.source?, claim_count: 2 })
            })
            .take(2)
            .collect(),
    };
    SourcesPage {
        page: page("sources", "sources/index.html", "Sources"),
        outlets: vec![outlet("Interfax"), outlet("UNN")],
    }
}

fn alias() -> AliasPage {
    let page = Page {
        noindex: true,
        ..page("alias", "events/pyongyang-signing/index.html", "Treaty signed in Pyongyang")
    };
    AliasPage { page, target: to("Treaty signed in Pyongyang", "../treaty-signed/index.html") }
}

fn not_found() -> NotFoundPage {
    NotFoundPage {
        page: Page {
            root: "/treaty/".into(),
            canonical: None,
            noindex: true,
            ..page("not-found", "404.html", "Not found")
        },
    }
}
