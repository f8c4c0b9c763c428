//! The pages of the review. They work without scripts; `review.js` adds the keys of the terminal.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::form::Form;
use super::{ADDRESS, Decided, DraftNote, hash};
use crate::draft::review::{Undecided, undecided};
use crate::html::escape;
use crate::serve::access::SessionToken;

/// What all pages show.
pub(super) struct Shown<'a> {
    /// The token that its forms send.
    pub(super) token: &'a SessionToken,
    /// Why a change was refused.
    pub(super) message: Option<&'a str>,
    /// The last decision, which can be undone.
    pub(super) last: Option<&'a Decided>,
}

/// What the script says about its keys.
const KEYS: &str = "Keys, while a claim has the focus: a accepts, o accepts with the other date, j joins, x strikes, \
    d, t and e edit, s skips, b undoes.";

/// The address of a claim of a draft.
pub(super) fn address(path: &str, claim: usize) -> String {
    format!("{ADDRESS}?note={}#claim-{}", utf8_percent_encode(path, NON_ALPHANUMERIC), claim + 1)
}

/// The list of drafts, each with its number of undecided claims.
pub(super) fn list(shown: &Shown<'_>, drafts: &[(&DraftNote, usize)]) -> String {
    let item = |(draft, left): &(&DraftNote, usize)| {
        format!(
            "<li><a href=\"{}\">{}</a>, {}<br><code>{}</code></li>\n",
            escape(&address(&draft.path, 0)),
            escape(title(draft)),
            to_decide(*left),
            escape(&draft.path),
        )
    };
    let items: String = drafts.iter().map(item).collect();
    let list = match drafts.is_empty() {
        true => "<p>No draft has claims to decide.</p>\n".to_owned(),
        false => format!("<ul>\n{items}</ul>\n"),
    };
    document(shown, "Drafts", "<a href=\"/\">Preview</a>", &list)
}

/// The undecided claims of a draft. `typed` is a form that was refused.
pub(super) fn note(
    shown: &Shown<'_>,
    draft: &DraftNote,
    note: &str,
    typed: Option<&Form>,
) -> String {
    let claims = undecided(note);
    let hash = hash(note);
    let mut content = format!(
        "<p><code>{}</code>, {}</p>\n<p class=\"keys\" hidden>{KEYS}</p>\n",
        escape(&draft.path),
        to_decide(claims.len())
    );
    for (at, own) in claims.iter().enumerate() {
        let typed = typed.filter(|form| form.claim == at);
        let hidden = hidden_fields(shown.token, &draft.path, &hash, at);
        content.push_str(&claim(own, at, claims.len(), &hidden, typed));
    }
    let links = format!("<a href=\"/\">Preview</a> <a href=\"{ADDRESS}\">All drafts</a>");
    document(shown, title(draft), &links, &content)
}

/// One claim with its form.
fn claim(own: &Undecided, at: usize, of: usize, hidden: &str, typed: Option<&Form>) -> String {
    let number = at + 1;
    let [before, words, after] = own.sentence().map(escape);
    let mark = if words.is_empty() { String::new() } else { format!("<mark>{words}</mark>") };
    let comment = |comment: &String| format!("<li>{}</li>", escape(comment));
    let comments: String = own.comments.iter().map(comment).collect();
    let comments = if comments.is_empty() { comments } else { format!("<ul>{comments}</ul>\n") };
    let values = match typed {
        Some(form) => [form.date.as_str(), &form.title, &form.event],
        None => [own.date.as_deref().unwrap_or_default(), &own.title, &own.id],
    };
    let names = [("date", "Date"), ("title", "Title"), ("event", "Event")];
    let field = |((name, label), value): ((&str, &str), &str)| {
        let value = escape(value);
        format!(
            "<label>{label} <input name=\"{name}\" value=\"{value}\" autocomplete=\"off\"></label>\n"
        )
    };
    let fields: String = names.into_iter().zip(values).map(field).collect();
    let other = own.other.as_ref().map(|date| ("other", format!("Accept with {date}")));
    let join = own.looks_like.as_ref().map(|id| ("join", format!("Join {id}")));
    // The first button is the one that Enter in a field presses: it decides nothing.
    let buttons =
        [Some(("save", "Save changes".to_owned())), Some(("accept", "Accept".to_owned()))];
    let buttons = buttons.into_iter().chain([other, join, Some(("strike", "Strike".to_owned()))]);
    let button = |(value, label): (&str, String)| {
        format!("<button name=\"do\" value=\"{value}\">{}</button>\n", escape(&label))
    };
    let mut buttons: String = buttons.flatten().map(button).collect();
    if number < of {
        buttons.push_str(&format!("<a href=\"#claim-{}\">Skip</a>\n", number + 1));
    }
    format!(
        "<section class=\"claim\" id=\"claim-{number}\" aria-labelledby=\"title-{number}\" tabindex=\"-1\">\n\
         <h2 id=\"title-{number}\">{number} of {of}: {title}</h2>\n\
         <blockquote>{before}{mark}{after}</blockquote>\n{comments}\
         <form method=\"post\" action=\"{ADDRESS}\">\n{hidden}{fields}<p>{buttons}</p></form>\n</section>\n",
        title = escape(&own.title),
    )
}

/// The form that undoes the last decision.
fn undo(token: &SessionToken, last: &Decided) -> String {
    let hidden = hidden_fields(token, &last.draft.path, &hash(&last.after), last.claim);
    format!(
        "<form class=\"undo\" method=\"post\" action=\"{ADDRESS}\">\n{hidden}\
         <p>{}, <code>{}</code> <button name=\"do\" value=\"undo\">Undo</button></p></form>\n",
        escape(&last.what),
        escape(&last.draft.path)
    )
}

/// The fields that say which claim of which text a form is about.
fn hidden_fields(token: &SessionToken, path: &str, hash: &str, claim: usize) -> String {
    let claim = claim.to_string();
    let values = [("token", token.as_str()), ("note", path), ("hash", hash), ("claim", &claim)];
    let field = |(name, value)| {
        format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">\n", escape(value))
    };
    values.into_iter().map(field).collect()
}

/// A page.
fn document(shown: &Shown<'_>, title: &str, links: &str, content: &str) -> String {
    let title = escape(title);
    let message =
        shown.message.map(|message| format!("<p role=\"alert\">{}</p>\n", escape(message)));
    let message = message.unwrap_or_default();
    let undo = shown.last.map(|last| undo(shown.token, last)).unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}: review of drafts</title>\n\
         <link rel=\"stylesheet\" href=\"{ADDRESS}review.css\">\n\
         <script defer src=\"{ADDRESS}review.js\"></script>\n</head>\n\
         <body>\n<nav aria-label=\"Preview\">{links}</nav>\n<main>\n\
         <h1>{title}</h1>\n{message}{undo}{content}</main>\n</body>\n</html>\n"
    )
}

fn title(draft: &DraftNote) -> &str {
    if draft.title.is_empty() { &draft.path } else { &draft.title }
}

fn to_decide(left: usize) -> String {
    format!("{left} claim{} to decide", if left == 1 { "" } else { "s" })
}
