//! Command lines and their parsed values.

use super::*;
use clap::CommandFactory;

/// Parses the arguments of one command.
fn parse<T: Args>(words: &str) -> Result<T, clap::Error> {
    let command = T::augment_args(clap::Command::new("dateline"));
    command.clone().debug_assert();
    let words = std::iter::once("dateline").chain(words.split_whitespace());
    T::from_arg_matches(&command.try_get_matches_from(words)?)
}

#[test]
fn the_definition_is_valid() {
    Cli::command().debug_assert();
}

#[test]
fn every_command_takes_its_options() {
    assert_eq!(parse::<Init>("").unwrap().dir, None);
    assert_eq!(parse::<Init>("treaty").unwrap().dir, Some("treaty".into()));

    let new: New =
        parse("Signed --published 2024 --source https://a.example --event a=2024 --event b=?")
            .unwrap();
    assert_eq!((&*new.title, new.kind), ("Signed", NewKind::Note));
    assert_eq!(new.published.as_deref(), Some("2024"));
    assert_eq!(new.source.as_deref(), Some("https://a.example"));
    assert_eq!(new.events, ["a=2024", "b=?"]);
    assert_eq!(parse::<New>("About --kind page").unwrap().kind, NewKind::Page);

    let find: Find = parse("treaty signed --link").unwrap();
    assert_eq!(
        (find.words.join(" "), find.link, find.entry),
        ("treaty signed".into(), true, false)
    );

    let build: Build = parse("--output out --strict --allow-shrink").unwrap();
    assert_eq!(build.output, Some("out".into()));
    assert!(build.strict && build.allow_shrink);
    assert!(!build.drafts && !build.force && !build.timings);

    let serve: Serve = parse("--port 4001 --open --drafts").unwrap();
    assert_eq!((serve.port, serve.open, serve.drafts), (Some(4001), true, true));

    let check: Check = parse("--format sarif --strict").unwrap();
    assert_eq!((check.format, check.strict, check.drafts), (Format::Sarif, true, false));
    assert_eq!(parse::<Check>("").unwrap().format, Format::Human);

    let export: Export = parse("-f md --from -0043 --tag a --tag b --sources inline -o x").unwrap();
    assert_eq!((&*export.format, export.tags.len()), ("md", 2));
    assert_eq!(export.from.as_deref(), Some("-0043"));
    assert_eq!((export.sources, export.output), (Some(SourcesStyle::Inline), Some("x".into())));

    assert_eq!(parse::<Schema>("config").unwrap().subject, SchemaSubject::Config);

    let show: ShowTheme = parse("event.html").unwrap();
    assert_eq!(show.file.as_deref(), Some("event.html"));
    let new_theme: NewTheme = parse("house").unwrap();
    assert_eq!((&*new_theme.name, &*new_theme.extends), ("house", "chronicle"));
}

#[test]
fn invalid_arguments_are_refused() {
    assert!(parse::<New>("").is_err());
    assert!(parse::<Find>("").is_err());
    assert!(parse::<Find>("x --link --entry").is_err());
    assert!(parse::<Serve>("--port 70000").is_err());
    assert!(parse::<Check>("--format xml").is_err());
    assert!(parse::<Schema>("").is_err());
    assert!(parse::<Export>("").is_err());
    assert!(parse::<Export>("--format word").is_err());
}
