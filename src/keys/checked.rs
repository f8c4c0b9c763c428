//! Checked values, and their deserialization into our structs.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::value::{Error, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error as _, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;

use crate::yaml::{Spanned, scalar};

/// A map with known keys and values of the right types.
#[derive(Debug)]
pub struct CheckedMap<'a> {
    /// The map.
    pub(super) map: CheckedNode<'a>,
    /// Keys with an unusable value, and the place of that value. A mistyped key is included under the
    /// name that was probably meant.
    pub(super) unusable: Vec<(&'static str, Range<usize>)>,
}

impl CheckedMap<'_> {
    /// Deserializes a struct that belongs to the table. It ignores keys without a field, so that several
    /// structs can be made from one map.
    ///
    /// # Panics
    /// Panics if the table and the struct differ: a bug in dateline.
    pub fn decode<T: DeserializeOwned>(&self) -> T {
        match T::deserialize(&self.map) {
            Ok(decoded) => decoded,
            Err(error) => panic!("a key table and its struct differ: {error}"),
        }
    }

    /// Returns the place of the value of `key` if it cannot be used, so that it is not reported as
    /// missing too.
    pub fn unusable(&self, key: &str) -> Option<Range<usize>> {
        self.unusable.iter().find(|(name, _)| *name == key).map(|(_, range)| range.clone())
    }

    /// Returns the place of the value of `key`, usable or not.
    pub fn place<T>(&self, key: &str, value: Option<&Spanned<T>>) -> Option<Range<usize>> {
        value.map(|value| value.range.clone()).or_else(|| self.unusable(key))
    }
}

/// A value of the right type with its place.
#[derive(Debug)]
pub(super) struct CheckedNode<'a> {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// The value.
    pub value: CheckedValue<'a>,
}

/// The value of a [`CheckedNode`].
#[derive(Debug)]
pub(super) enum CheckedValue<'a> {
    /// A text, a date, an id or one of a table's words.
    Text(Cow<'a, str>),
    /// A scalar without quotes that means what YAML says: a truth value, or a free value.
    Plain(&'a str),
    /// A number of bytes or a count.
    Number(u64),
    /// A list; a single value, if the key also takes a list, is a list of one.
    List(Vec<CheckedNode<'a>>),
    /// A map; its keys are texts.
    Map(Vec<(CheckedNode<'a>, CheckedNode<'a>)>),
}

impl<'a> CheckedNode<'a> {
    /// Makes a value at a place.
    pub(super) fn new(value: CheckedValue<'a>, range: &Range<usize>) -> Self {
        CheckedNode { range: range.clone(), value }
    }

    /// Makes a text at a place.
    pub(super) fn text(text: &'a str, range: &Range<usize>) -> Self {
        CheckedNode::new(CheckedValue::Text(text.into()), range)
    }
}

impl<'de> Deserializer<'de> for &CheckedNode<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.value {
            CheckedValue::Text(text) => visitor.visit_str(text),
            CheckedValue::Plain(text) => {
                scalar(text).deserialize_any(visitor).map_err(Error::custom)
            }
            CheckedValue::Number(number) => visitor.visit_u64(*number),
            CheckedValue::List(items) => visitor.visit_seq(SeqDeserializer::new(items.iter())),
            CheckedValue::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| (key, value));
                visitor.visit_map(MapDeserializer::new(entries))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.value {
            CheckedValue::Text(word) => visitor.visit_enum(word.as_ref().into_deserializer()),
            _ => self.deserialize_any(visitor),
        }
    }

    /// Deserializes a [`Spanned`]: start, end, and the value.
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        let at = |byte: usize| CheckedNode::new(CheckedValue::Number(byte as u64), &self.range);
        let (start, end) = (at(self.range.start), at(self.range.end));
        visitor.visit_seq(SeqDeserializer::new([&start, &end, self].into_iter()))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple map struct identifier
    }
}

impl IntoDeserializer<'_, Error> for &CheckedNode<'_> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use crate::diag::Severity;
    use crate::keys::{CONFIG, Checker, check};
    use crate::yaml::{Spanned, parse};

    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Written {
        title: Option<Spanned<String>>,
        ignore: Vec<Spanned<String>>,
        moved: BTreeMap<Spanned<String>, Spanned<String>>,
        theme: Option<Spanned<BTreeMap<String, Spanned<String>>>>,
        extra: serde_json::Value,
    }

    #[test]
    fn values_and_keys_have_their_places() {
        let text = "title: 2024\nignore: a*\nmoved: {tags/old: 'all'}\ntheme: my\n\
            extra: {a: 1, b: [x, -2, 1.5, ~, true, '3'], c: 010x}\nauthor: []\nlng: uk\n";
        let file = "dateline.yaml".into();
        let mut diagnostics = Vec::new();
        let tree = parse(&file, text, 0, 8, &mut diagnostics).expect("YAML");
        let mut checker = Checker {
            file: &file,
            text,
            taxonomies: &[],
            unknown: Severity::Error,
            extra_keys: &[],
            diagnostics,
        };
        let checked = check(&mut checker, &tree, &CONFIG);
        let written: Written = checked.decode();
        let marked =
            |spanned: &Spanned<String>| (spanned.value.clone(), &text[spanned.range.clone()]);
        assert_eq!(written.title.as_ref().map(marked), Some(("2024".into(), "2024")));
        assert_eq!(written.ignore.iter().map(marked).collect::<Vec<_>>(), [("a*".into(), "a*")]);
        let moved: Vec<_> =
            written.moved.iter().map(|(key, to)| (marked(key), marked(to))).collect();
        assert_eq!(moved, [(("tags/old".into(), "tags/old"), ("all".into(), "'all'"))]);
        let theme = written.theme.expect("a theme");
        assert_eq!(&text[theme.range.clone()], "my");
        assert_eq!(theme.get("name").map(marked), Some(("my".into(), "my")));
        let extra = serde_json::json!({"a": 1, "b": ["x", -2, 1.5, null, true, "3"], "c": "010x"});
        assert_eq!(written.extra, extra);
        assert_eq!(checked.unusable("author").map(|range| &text[range]), Some("[]"));
        assert_eq!(checked.unusable("lang").map(|range| &text[range]), Some("uk"));
        assert_eq!(checked.unusable("title"), None);
    }
}
