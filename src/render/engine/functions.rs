//! What a template can call: labels, assets, and the content security policy.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sha2::{Digest, Sha256};
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use crate::theme::{ASSET_FOLDER, Asset, Origins};
use crate::words::{Arg, Words, message_ids};

/// Gives the text of a label in the site's language: its id, and its arguments by name.
pub type Translate = Box<dyn Fn(&str, &[(&str, &Value)]) -> Value + Send + Sync>;

/// Labels out of the messages of a language; numbers stay numbers, everything else becomes text.
pub fn translate(words: Arc<Words>) -> Translate {
    // Most labels have no arguments and are asked for on every page.
    let fixed: HashMap<&str, Value> =
        message_ids().into_iter().map(|id| (id, words.message(id, &[]).into())).collect();
    Box::new(move |id, arguments| {
        if let Some(text) = fixed.get(id).filter(|_| arguments.is_empty()) {
            return text.clone();
        }
        let texts: Vec<_> = arguments.iter().map(|(_, value)| value.to_string()).collect();
        let mut typed = Vec::with_capacity(arguments.len());
        for ((name, value), text) in arguments.iter().zip(&texts) {
            typed.push((*name, value.as_u64().map_or(Arg::Text(text), Arg::Number)));
        }
        words.message(id, &typed).into()
    })
}

/// The functions that templates have in addition to Tera's own, for messages.
pub(super) const NAMES: [&str; 4] = ["asset", "csp", "inline", "t"];

/// Makes the functions known:
///
/// - `t(id="count-events", count=3)`: the text of a label.
/// - `asset(path="chronicle.css")`: the path of an asset from the site's root, with its version, or of a
///   file that all embeds share, such as `embed/v1/frame.js`.
/// - `inline(path="chronicle.css")`: the content of an asset, for `<style>` or `<script>`. A file of the
///   theme's `embed/` folder is named with the folder. `@font-face` rules are left out, because their
///   addresses are relative to the style sheet.
/// - `csp(inline=["chronicle.css"])`: the page's content security policy; `inline` lists the inline content
///   of the page, which the browser then accepts by its hashes. With `origin=site.base_url` it names the
///   site's origin too: in a sandbox, some browsers take no address for the page's own.
pub(super) fn register(
    tera: &mut Tera,
    [assets, inlines]: [&BTreeMap<String, Asset>; 2],
    shared: &BTreeMap<&'static str, Asset>,
    origins: &Origins,
    translate: Translate,
) {
    let (assets, shared) = (assets.clone(), shared.clone());
    let inlines = Arc::new(inlines.clone());
    tera.register_function("t", move |kwargs: Kwargs, _: &State| label(&kwargs, &translate));
    tera.register_function("asset", move |kwargs: Kwargs, _: &State| {
        let path: &str = kwargs.must_get("path")?;
        if let Some(file) = shared.get(path) {
            return Ok::<_, Error>(format!("{path}?v={}", file.version));
        }
        let asset = find(&assets, path)?;
        Ok(format!("{ASSET_FOLDER}/{path}?v={}", asset.version))
    });
    let all = inlines.clone();
    tera.register_function("inline", move |kwargs: Kwargs, _: &State| {
        let text = inline_text(&all, kwargs.must_get("path")?)?;
        Ok::<_, Error>(Value::safe_string(&text))
    });
    let origins = origins.clone();
    tera.register_function("csp", move |kwargs: Kwargs, _: &State| {
        let inline = kwargs.get::<Vec<String>>("inline")?.unwrap_or_default();
        let policy = policy(&inlines, &origins, &inline)?;
        let address = kwargs.get::<Value>("origin")?;
        let own = address.as_ref().and_then(Value::as_str).map_or("'self'".to_owned(), own_origin);
        Ok::<_, Error>(Value::safe_string(&policy.replace("'self'", &own)))
    });
}

fn label(kwargs: &Kwargs, translate: &Translate) -> TeraResult<Value> {
    let id: &str = kwargs.must_get("id")?;
    let named = kwargs.iter().filter_map(|(key, value)| Some((key.as_str()?, value)));
    let mut arguments: Vec<(&str, &Value)> = named.filter(|(name, _)| *name != "id").collect();
    arguments.sort_unstable_by_key(|(name, _)| *name);
    match arguments.iter().find(|(_, value)| value.is_undefined()) {
        Some((name, _)) => {
            Err(Error::message(format!("argument `{name}` of `{id}` is not defined")))
        }
        None => Ok(translate(id, &arguments)),
    }
}

/// The policy without inline code lets a page load its own files, what the theme's origins hold, and
/// nothing else.
fn policy(
    assets: &BTreeMap<String, Asset>,
    origins: &Origins,
    inline: &[String],
) -> TeraResult<String> {
    let (mut styles, mut scripts) = (String::new(), String::new());
    for path in inline {
        let hash = format!(
            " 'sha256-{}'",
            BASE64.encode(Sha256::digest(inline_text(assets, path)?.as_ref()))
        );
        if path.ends_with(".js") { scripts += &hash } else { styles += &hash }
    }
    // All directives contain only fixed words, base64 and checked origins, which need no escaping.
    Ok(format!(
        "default-src 'none'; style-src 'self'{}{styles}; script-src 'self'{scripts}; \
         font-src 'self'{}; img-src 'self' data:{}; media-src 'self'; connect-src 'self'; \
         manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'",
        list(&origins.styles),
        list(&origins.fonts),
        list(&origins.images),
    ))
}

/// The page's own origin for a directive: as a keyword, and as the origin of this address. An origin with
/// characters that mean something in a policy or in HTML is left out.
fn own_origin(address: &str) -> String {
    let origin = address.splitn(4, '/').take(3).collect::<Vec<&str>>().join("/");
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "-._:/[]".contains(character);
    if origin.chars().all(is_plain) { format!("'self' {origin}") } else { "'self'".to_owned() }
}

/// Origins for a directive, each after a space.
fn list(origins: &BTreeSet<String>) -> String {
    origins.iter().map(|origin| format!(" {origin}")).collect()
}

/// Returns the content of an asset for use in a page, without the fonts of a style sheet: their addresses
/// are relative to the sheet.
fn inline_text<'a>(assets: &'a BTreeMap<String, Asset>, path: &str) -> TeraResult<Cow<'a, str>> {
    let text = std::str::from_utf8(&find(assets, path)?.bytes)
        .map_err(|_| Error::message(format!("asset `{path}` is not UTF-8")))?;
    let mut parts = text.split("@font-face");
    let before = Cow::Borrowed(parts.next().unwrap_or_default());
    let rest = |part: &'a str| part.split_once('}').map_or("", |(_, rest)| rest);
    Ok(parts.map(rest).fold(before, |text, rest| text + rest))
}

fn find<'a>(assets: &'a BTreeMap<String, Asset>, path: &str) -> TeraResult<&'a Asset> {
    assets.get(path).ok_or_else(|| {
        let names: Vec<_> = assets.keys().map(String::as_str).collect();
        Error::message(format!(
            "Asset `{path}` is not defined. Available assets: {}",
            names.join(", ")
        ))
    })
}
