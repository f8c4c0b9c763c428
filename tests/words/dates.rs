//! Dates in English and Ukrainian words.

use dateline::date::{End, Member, Shape};

use super::languages::ALL;
use super::shapes::*;
use super::{with_plain_spaces, words};

/// A date in English and in Ukrainian.
type Row = (Shape, &'static str, &'static str);

#[rustfmt::skip]
fn points() -> Vec<Row> {
    vec![
        (Shape::Unknown, "date unknown", "дата невідома"),
        (on(ymd(2024, 6, 19)), "19 June 2024", "19 червня 2024 р."),
        (on(ymd(2024, 6, 1)), "1 June 2024", "1 червня 2024 р."),
        (on(ym(2024, 6)), "June 2024", "червень 2024 р."),
        (on(ym(2024, 12)), "December 2024", "грудень 2024 р."),
        (on(y(2024)), "2024", "2024"),
        (on(y(1)), "1 CE", "1 н. е."),
        (on(y(99)), "99 CE", "99 н. е."),
        (on(y(100)), "100", "100"),
        (on(y(988)), "988", "988"),
        (on(y(0)), "1 BCE", "1 до н. е."),
        (on(y(-43)), "44 BCE", "44 до н. е."),
        (on(ym(-43, 3)), "March 44 BCE", "березень 44 р. до н. е."),
        (on(ymd(-43, 3, 15)), "15 March 44 BCE", "15 березня 44 р. до н. е."),
        (on(ymd(79, 8, 24)), "24 August 79 CE", "24 серпня 79 р. н. е."),
        (on(y(9999)), "9999", "9999"),
        (on(y(12024)), "12,024", "12 024"),
        (on(ymd(12024, 6, 19)), "19 June 12,024", "19 червня 12 024 р."),
        (on(y(-13_799_999_999)), "13,800,000,000 BCE", "13 800 000 000 до н. е."),
        (on(y(-9999)), "10,000 BCE", "10 000 до н. е."),
        (on(ym(2024, 6).about()), "about June 2024", "близько червня 2024 р."),
        (on(ymd(2024, 6, 19).about()), "about 19 June 2024", "близько 19 червня 2024 р."),
        (on(y(1850).about()), "about 1850", "близько 1850 р."),
        (on(y(-499).about()), "about 500 BCE", "близько 500 р. до н. е."),
        (on(ymd(2024, 6, 19).uncertain()), "19 June 2024 (uncertain)", "19 червня 2024 р. (непевно)"),
        (on(ym(2024, 6).uncertain()), "June 2024 (uncertain)", "червень 2024 р. (непевно)"),
        (on(y(2024).about().uncertain()), "about 2024 (uncertain)", "близько 2024 р. (непевно)"),
        (on(digits(1980, 1)), "1980s", "1980-ті роки"),
        (on(digits(1980, 1).about()), "about the 1980s", "близько 1980-х років"),
        (on(digits(1800, 1)), "1800–1809", "1800–1809"),
        (on(digits(1800, 1).about()), "about 1800–1809", "близько 1800–1809"),
        (on(digits(100, 1)), "100–109", "100–109"),
        (on(digits(1010, 1)), "1010s", "1010-ті роки"),
        (on(digits(12000, 1)), "12,000–12,009", "12 000 – 12 009"),
        (on(digits(1900, 2)), "1900–1999", "1900–1999"),
        (on(digits(1000, 3)), "1000–1999", "1000–1999"),
        (on(digits(0, 1)), "1 BCE – 9 CE", "1 до н. е. – 9 н. е."),
        (on(digits(-49, 1)), "50–41 BCE", "50–41 до н. е."),
        (on(digits(12020, 1)), "12,020s", "12 020-ті роки"),
        (on(estimate(1950, 1900, 1999)), "about 1950 (between 1900 and 1999)", "близько 1950 р. (між 1900 і 1999)"),
        (on(season(2024, 21)), "spring 2024", "весна 2024 р."),
        (on(season(2024, 22)), "summer 2024", "літо 2024 р."),
        (on(season(2024, 23)), "autumn 2024", "осінь 2024 р."),
        (on(season(2024, 24)), "winter 2024", "зима 2024 р."),
        (on(season(2024, 25)), "spring 2024 (northern hemisphere)", "весна 2024 р. (північна півкуля)"),
        (on(season(2024, 31)), "autumn 2024 (southern hemisphere)", "осінь 2024 р. (південна півкуля)"),
        (on(season(2024, 33)), "first quarter of 2024", "перший квартал 2024 р."),
        (on(season(2024, 35)), "third quarter of 2024", "третій квартал 2024 р."),
        (on(season(2024, 37)), "first four months of 2024", "перші чотири місяці 2024 р."),
        (on(season(2024, 38)), "middle four months of 2024", "середні чотири місяці 2024 р."),
        (on(season(2024, 40)), "first half of 2024", "перша половина 2024 р."),
        (on(season(2024, 41)), "second half of 2024", "друга половина 2024 р."),
        (on(season(-43, 21)), "spring 44 BCE", "весна 44 р. до н. е."),
        (on(season(2024, 21).about()), "about spring 2024", "близько весни 2024 р."),
        (on(partial("2024-XX-15")), "2024-XX-15 (X stands for an unknown digit)", "2024-XX-15 (X — невідома цифра)"),
        (on(partial("XXXX-06").about()), "XXXX-06 (X stands for an unknown digit)", "XXXX-06 (X — невідома цифра)"),
        (on(ymd(2024, 6, 19).at(10, 0).zone(540)), "19 June 2024, 10:00 (UTC+9)", "19 червня 2024 р., 10:00 (UTC+9)"),
        (on(ymd(2024, 6, 19).at(9, 5)), "19 June 2024, 09:05", "19 червня 2024 р., 09:05"),
        (on(ymd(2024, 6, 19).at(23, 59).second(59).zone(0)), "19 June 2024, 23:59:59 (UTC)", "19 червня 2024 р., 23:59:59 (UTC)"),
        (on(ymd(2024, 6, 19).at(10, 0).zone(-210)), "19 June 2024, 10:00 (UTC−3:30)", "19 червня 2024 р., 10:00 (UTC−3:30)"),
        (on(ymd(2024, 6, 19).at(10, 0).zone(345).about()), "about 19 June 2024, 10:00 (UTC+5:45)", "близько 19 червня 2024 р., 10:00 (UTC+5:45)"),
    ]
}

#[rustfmt::skip]
fn intervals() -> Vec<Row> {
    vec![
        (span(ymd(2024, 6, 19), ymd(2024, 6, 21)), "19–21 June 2024", "19–21 червня 2024 р."),
        (span(ymd(2024, 6, 28), ymd(2024, 7, 3)), "28 June – 3 July 2024", "28 червня – 3 липня 2024 р."),
        (span(ymd(2023, 12, 28), ymd(2024, 1, 3)), "28 December 2023 – 3 January 2024", "28 грудня 2023 р. – 3 січня 2024 р."),
        (span(ymd(2023, 6, 19), ymd(2024, 6, 19)), "19 June 2023 – 19 June 2024", "19 червня 2023 р. – 19 червня 2024 р."),
        (span(ym(2024, 6), ym(2024, 8)), "June – August 2024", "червень – серпень 2024 р."),
        (span(ym(2023, 12), ym(2024, 2)), "December 2023 – February 2024", "грудень 2023 р. – лютий 2024 р."),
        (span(y(2019), y(2021)), "2019–2021", "2019–2021"),
        (span(y(1), y(14)), "1–14 CE", "1–14 н. е."),
        (span(y(90), y(120)), "90–120 CE", "90–120 н. е."),
        (span(y(-49), y(-43)), "50–44 BCE", "50–44 до н. е."),
        (span(y(-43), y(14)), "44 BCE – 14 CE", "44 до н. е. – 14 н. е."),
        (span(ymd(-43, 3, 15), ymd(-43, 3, 17)), "15–17 March 44 BCE", "15–17 березня 44 р. до н. е."),
        (span(y(-13_799_999_999), y(2024)), "13,800,000,000 BCE – 2024 CE", "13 800 000 000 до н. е. – 2024 н. е."),
        (span(y(12024), y(13024)), "12,024–13,024", "12 024 – 13 024"),
        (span(ym(2024, 6), ymd(2024, 8, 3)), "June 2024 – 3 August 2024", "червень 2024 р. – 3 серпня 2024 р."),
        (span(y(2023), ym(2024, 6)), "2023 – June 2024", "2023 – червень 2024 р."),
        (span(ym(2024, 6).about(), ym(2024, 8)), "about June 2024 – August 2024", "близько червня 2024 р. – серпень 2024 р."),
        (span(ym(2024, 6), ym(2024, 8).uncertain()), "June 2024 – August 2024 (uncertain)", "червень 2024 р. – серпень 2024 р. (непевно)"),
        (span(digits(1980, 1), digits(1990, 1)), "1980s – 1990s", "1980-ті роки – 1990-ті роки"),
        (span(season(2024, 21), season(2024, 23)), "spring 2024 – autumn 2024", "весна 2024 р. – осінь 2024 р."),
        (span(ymd(2024, 6, 19).at(10, 0).zone(540), ymd(2024, 6, 19).at(12, 30).zone(540)), "19 June 2024, 10:00–12:30 (UTC+9)", "19 червня 2024 р., 10:00–12:30 (UTC+9)"),
        (span(ymd(2024, 6, 19).at(10, 0).zone(540), ymd(2024, 6, 19).at(12, 30).zone(0)), "19 June 2024, 10:00 (UTC+9) – 19 June 2024, 12:30 (UTC)", "19 червня 2024 р., 10:00 (UTC+9) – 19 червня 2024 р., 12:30 (UTC)"),
        (span(ymd(2024, 6, 19).at(10, 0), ymd(2024, 6, 20).at(9, 0)), "19 June 2024, 10:00 – 20 June 2024, 09:00", "19 червня 2024 р., 10:00 – 20 червня 2024 р., 09:00"),
        (since(ym(2024, 3)), "since March 2024", "з березня 2024 р."),
        (since(ymd(2022, 2, 24)), "since 24 February 2022", "з 24 лютого 2022 р."),
        (since(y(2014)), "since 2014", "з 2014 р."),
        (since(digits(1980, 1)), "since the 1980s", "з 1980-х років"),
        (since(season(2024, 35)), "since the third quarter of 2024", "з третього кварталу 2024 р."),
        (span(y(2024), y(2024)), "2024", "2024"),
        (since(season(2024, 21)), "since spring 2024", "з весни 2024 р."),
        (since(ym(2024, 3).about()), "since about March 2024", "приблизно з березня 2024 р."),
        (since(ym(2024, 3).uncertain()), "since March 2024 (uncertain)", "з березня 2024 р. (непевно)"),
        (since(y(-43)), "since 44 BCE", "з 44 р. до н. е."),
        (until(y(2024)), "until 2024", "до 2024 р."),
        (until(ym(2024, 6)), "until June 2024", "до червня 2024 р."),
        (until(ymd(2024, 6, 19)), "until 19 June 2024", "до 19 червня 2024 р."),
        (until(ym(2024, 6).about()), "until about June 2024", "приблизно до червня 2024 р."),
        (Shape::Interval(End::Point(y(2024)), End::Unknown), "from 2024, end unknown", "з 2024 р., кінець невідомий"),
        (Shape::Interval(End::Point(ym(2024, 6)), End::Unknown), "from June 2024, end unknown", "з червня 2024 р., кінець невідомий"),
        (Shape::Interval(End::Unknown, End::Point(ym(2024, 6))), "until June 2024, start unknown", "до червня 2024 р., початок невідомий"),
        (Shape::Interval(End::Open, End::Open), "without beginning or end", "без початку й кінця"),
        (Shape::Interval(End::Open, End::Unknown), "until an unknown date", "до невідомої дати"),
        (Shape::Interval(End::Unknown, End::Open), "since an unknown date", "з невідомої дати"),
        (Shape::Interval(End::Unknown, End::Unknown), "from an unknown date to an unknown date", "від невідомої дати до невідомої дати"),
    ]
}

#[rustfmt::skip]
fn sets() -> Vec<Row> {
    vec![
        (one_of([ymd(2024, 6, 18), ymd(2024, 6, 19)]), "18 or 19 June 2024", "18 або 19 червня 2024 р."),
        (one_of([ymd(2024, 6, 18), ymd(2024, 7, 3)]), "18 June or 3 July 2024", "18 червня або 3 липня 2024 р."),
        (one_of([ymd(2023, 6, 18), ymd(2024, 7, 3)]), "18 June 2023 or 3 July 2024", "18 червня 2023 р. або 3 липня 2024 р."),
        (one_of([ymd(2024, 6, 18), ymd(2024, 6, 19), ymd(2024, 6, 21)]), "18, 19 or 21 June 2024", "18, 19 або 21 червня 2024 р."),
        (one_of([ymd(2024, 6, 18), ymd(2024, 6, 19), ymd(2024, 7, 3)]), "18 June, 19 June or 3 July 2024", "18 червня, 19 червня або 3 липня 2024 р."),
        (one_of([ym(2024, 6), ym(2024, 7)]), "June or July 2024", "червень або липень 2024 р."),
        (one_of([ym(2023, 12), ym(2024, 1)]), "December 2023 or January 2024", "грудень 2023 р. або січень 2024 р."),
        (one_of([y(2023), y(2024)]), "2023 or 2024", "2023 або 2024"),
        (one_of([y(-43), y(-42)]), "44 or 43 BCE", "44 або 43 до н. е."),
        (one_of([ym(2024, 6), ymd(2024, 7, 3)]), "June 2024 or 3 July 2024", "червень 2024 р. або 3 липня 2024 р."),
        (one_of([ymd(2024, 6, 18).about(), ymd(2024, 6, 19)]), "about 18 June 2024 or 19 June 2024", "близько 18 червня 2024 р. або 19 червня 2024 р."),
        (one_of([ymd(2024, 6, 18)]), "18 June 2024", "18 червня 2024 р."),
        (all_of([ymd(2024, 6, 18), ymd(2024, 6, 19)]), "18 and 19 June 2024", "18 і 19 червня 2024 р."),
        (all_of([y(1960), y(1961), y(1970)]), "1960, 1961 and 1970", "1960, 1961 і 1970"),
        (between(ymd(2024, 6, 18), ymd(2024, 6, 20)), "between 18 and 20 June 2024", "між 18 і 20 червня 2024 р."),
        (between(ymd(2024, 6, 28), ymd(2024, 7, 3)), "between 28 June and 3 July 2024", "між 28 червня і 3 липня 2024 р."),
        (between(ymd(2023, 12, 28), ymd(2024, 1, 3)), "between 28 December 2023 and 3 January 2024", "між 28 грудня 2023 р. і 3 січня 2024 р."),
        (between(ym(2024, 6), ym(2024, 8)), "between June and August 2024", "у проміжку від червня до серпня 2024 р."),
        (between(y(2019), y(2021)), "between 2019 and 2021", "у проміжку від 2019 до 2021 р."),
        (between(ym(2024, 6).about(), ym(2024, 8)), "between about June 2024 and August 2024", "у проміжку від близько червня 2024 р. до серпня 2024 р."),
        (Shape::OneOf(vec![Member::OnOrBefore(ymd(2024, 6, 18))]), "18 June 2024 or earlier", "18 червня 2024 р. або раніше"),
        (Shape::OneOf(vec![Member::OnOrAfter(y(2024))]), "2024 or later", "2024 або пізніше"),
        (Shape::AllOf(vec![Member::OnOrBefore(y(1984))]), "1984 and earlier", "1984 і раніше"),
        (Shape::AllOf(vec![Member::OnOrAfter(y(1984))]), "1984 and later", "1984 і пізніше"),
        (Shape::AllOf(vec![Member::Range(ymd(2024, 6, 18), ymd(2024, 6, 20))]), "18–20 June 2024", "18–20 червня 2024 р."),
        (Shape::OneOf(vec![Member::Point(y(1667)), Member::Range(y(1670), y(1672))]), "1667 or between 1670 and 1672", "1667 або у проміжку від 1670 до 1672 р."),
        (Shape::OneOf(Vec::new()), "date unknown", "дата невідома"),
    ]
}

fn check(rows: Vec<Row>) {
    let (english, ukrainian) = (words("en"), words("uk"));
    for (shape, en, uk) in rows {
        assert_eq!(english.date(&shape), en, "{shape:?}");
        assert_eq!(with_plain_spaces(&ukrainian.date(&shape)), uk, "{shape:?}");
    }
}

#[test]
fn rival_times_of_one_day_name_the_day_once() {
    let day = ymd(2022, 9, 26);
    let at = |hour, minute, zone| on(day.clone().at(hour, minute).zone(zone));
    let plain = |minute| on(day.clone().at(2, minute));
    let rows: Vec<(Vec<Shape>, &str, &str)> = vec![
        (
            vec![at(2, 3, 120), at(2, 4, 120)],
            "26 September 2022, 02:03 or 02:04 (UTC+2)",
            "26. September 2022, 02:03 oder 02:04 Uhr (UTC+2)",
        ),
        (
            vec![plain(3), plain(4), plain(5)],
            "26 September 2022, 02:03, 02:04 or 02:05",
            "26. September 2022, 02:03, 02:04 oder 02:05 Uhr",
        ),
        (
            vec![at(2, 3, 120), at(3, 4, 180)],
            "26 September 2022, 02:03 (UTC+2) or 03:04 (UTC+3)",
            "26. September 2022, 02:03 Uhr (UTC+2) oder 03:04 Uhr (UTC+3)",
        ),
        // A zone after both would be taken for that of both.
        (
            vec![plain(3), at(3, 4, 180)],
            "26 September 2022, 02:03 or 26 September 2022, 03:04 (UTC+3)",
            "26. September 2022, 02:03 Uhr oder 26. September 2022, 03:04 Uhr (UTC+3)",
        ),
        (
            vec![at(2, 3, 120), on(ymd(2022, 9, 27).at(2, 4).zone(120))],
            "26 September 2022, 02:03 (UTC+2) or 27 September 2022, 02:04 (UTC+2)",
            "26. September 2022, 02:03 Uhr (UTC+2) oder 27. September 2022, 02:04 Uhr (UTC+2)",
        ),
        (
            vec![on(ym(2024, 6)), on(ym(2024, 8))],
            "June 2024 or August 2024",
            "Juni 2024 oder August 2024",
        ),
    ];
    for (dates, english, german) in rows {
        let dates: Vec<&Shape> = dates.iter().collect();
        assert_eq!(words("en").one_of(&dates), english);
        assert_eq!(with_plain_spaces(&words("de").one_of(&dates)), german);
    }
    // In every language the day is said once.
    for tag in ALL {
        let times = [at(2, 3, 120), at(3, 4, 180)];
        let dates: Vec<&Shape> = times.iter().collect();
        let year = words(tag).year(2022);
        let year = year.trim_end_matches(|c: char| !c.is_ascii_digit());
        assert_eq!(words(tag).one_of(&dates).matches(year).count(), 1, "{tag}");
    }
}

#[test]
fn points_are_shown_with_their_precision() {
    check(points());
}

#[test]
fn intervals_say_common_parts_once() {
    check(intervals());
}

#[test]
fn sets_are_choices_or_lists() {
    check(sets());
}
