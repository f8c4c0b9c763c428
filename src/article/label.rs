//! Lines that begin with a label: "Source: UNN", as notes, mails and saved articles have them.

/// The fact that a labelled line states.
#[derive(Clone, Copy)]
pub(super) enum Label {
    Title,
    Date,
    Outlet,
    Author,
    Address,
    Language,
    /// To whom a mail was sent.
    Recipient,
}

/// Labels of lines such as `Date: 15 October 2024`, in lower case.
const LABELS: &[(&[&str], Label)] = &[
    (
        &[
            "title",
            "headline",
            "subject",
            "заголовок",
            "назва",
            "название",
            "тема",
            "titel",
            "betreff",
        ],
        Label::Title,
    ),
    (
        &[
            "date",
            "published",
            "publication date",
            "posted",
            "sent",
            "gesendet",
            "надіслано",
            "отправлено",
            "дата",
            "опубліковано",
            "опубликовано",
            "datum",
            "veröffentlicht",
        ],
        Label::Date,
    ),
    (
        &[
            "source",
            "outlet",
            "publisher",
            "publication",
            "name",
            "джерело",
            "видання",
            "источник",
            "издание",
            "quelle",
            "medium",
        ],
        Label::Outlet,
    ),
    (
        &["author", "by", "byline", "автор", "autor", "autorin", "from", "von", "від", "от"],
        Label::Author,
    ),
    (&["to", "cc", "an", "kopie", "кому", "копія", "копия"], Label::Recipient),
    (
        &["url", "link", "address", "посилання", "адреса", "ссылка", "адрес", "adresse"],
        Label::Address,
    ),
    (&["language", "lang", "мова", "язык", "sprache"], Label::Language),
];

/// Returns label and value of a line such as `Source: UNN`.
pub(super) fn labelled(line: &str) -> Option<(Label, &str)> {
    let (label, value) = line.split_once(':')?;
    let (label, value) =
        (label.trim_matches(['*', '_', ' ']).to_lowercase(), value.trim_matches(['*', ' ']));
    let (_, kind) = LABELS.iter().find(|(labels, _)| labels.contains(&label.as_str()))?;
    (!value.is_empty()).then_some((*kind, value))
}
