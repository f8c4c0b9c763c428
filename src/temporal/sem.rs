//! What words mean for a date, in any language.

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A minute or an hour: shorter than a day.
    Hour,
    /// A day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Monday to Sunday.
    Week,
    /// Two weeks.
    Fortnight,
    /// A month.
    Month,
    /// Three months.
    Quarter,
    /// Six months.
    Half,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// Which unit, relative to a reference time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relative {
    /// "the last but one".
    LastButOne,
    /// "last": before the day of publication.
    Last,
    /// "this": at the day of publication.
    This,
    /// "the", as in "the end of the year": the one that the text is about.
    The,
    /// "next": after the day of publication.
    Next,
    /// "coming": the first after the day of publication.
    Coming,
    /// "the next but one".
    NextButOne,
    /// "the previous": before the previous event.
    Previous,
    /// "the same", "that": at the previous event.
    Same,
    /// "the following": after the previous event.
    Following,
}

impl Relative {
    /// Returns whether it counts from the previous event instead of the day of publication.
    pub(super) fn counts_from_previous(self) -> bool {
        matches!(self, Relative::Previous | Relative::Same | Relative::Following)
    }

    /// Returns how many units it moves.
    pub(super) fn steps(self) -> i32 {
        match self {
            Relative::LastButOne => -2,
            Relative::NextButOne => 2,
            Relative::Last | Relative::Previous => -1,
            Relative::This | Relative::The | Relative::Same => 0,
            Relative::Next | Relative::Coming | Relative::Following => 1,
        }
    }
}

/// A date in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Figures {
    /// The year, unless left out.
    pub(super) year: Option<i32>,
    /// 1 to 12.
    pub(super) month: u8,
    /// 1 to 31, unless left out.
    pub(super) day: Option<u8>,
    /// Month and day could be exchanged.
    pub(super) is_ambiguous: bool,
}

/// What one word, number or sign means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sem {
    /// A number in figures, and how many figures.
    Number(u32, u8),
    /// "zero", "oh" in "nineteen zero one".
    Zero,
    /// A number in words.
    Cardinal(u32),
    /// A place in a row.
    Ordinal(u32),
    /// "a few", "several".
    Few,
    /// 1 to 12.
    Month(u8),
    /// A month by a word that has other meanings: "may", "march", "jan".
    MaybeMonth(u8),
    /// 1 for Monday to 7.
    Weekday(u8),
    /// Several of one weekday: "Fridays" in "two Fridays ago".
    Weekdays(u8),
    /// A weekday by a word that has other meanings: "sun", "sat".
    MaybeWeekday(u8),
    /// EDTF code of a season, quarter or half.
    Season(u8),
    /// A season by a word that has other meanings: "fall", "spring".
    MaybeSeason(u8),
    /// A unit.
    Unit(Unit),
    /// Several units.
    Units(Unit),
    /// A day with a name: month and day.
    Feast(u8, u8),
    /// A date in figures.
    Figures(Figures),
    /// Hour and minute.
    Clock(u8, u8),
    /// "p.m.": adds twelve hours.
    Pm,
    /// "a.m.", "o'clock": follows an hour.
    Am,
    /// A decade by its first year; below 100 without its century.
    Decade(u16),
    /// A decade in words or figures that needs the word "years" after it: "90-х".
    Tens(u16),
    /// "last", "next" and the like.
    Relative(Relative),
    /// A unit and which one in one word: "Vorjahr".
    RelativeUnit(Relative, Unit),
    /// A day counted from the day of publication.
    Day(i8),
    /// A day counted from the previous event: "am Vortag".
    ThatDay(i8),
    /// "now".
    Now,
    /// "early", "the end of" and the like.
    Edge,
    /// "morning", "night": a part of a day.
    DayPart,
    /// "ago".
    Ago,
    /// "later", "after that".
    Later,
    /// "earlier", "before that".
    Earlier,
    /// "from now".
    Hence,
    /// Precedes a number of units before the day of publication: German "vor".
    AgoCount,
    /// Precedes a number of units after something: "через".
    InCount,
    /// The same, or within that time: Ukrainian "за".
    InOrWithin,
    /// "before".
    Before,
    /// "after".
    After,
    /// "since".
    Since,
    /// "starting in": since a time that may lie ahead.
    AsOf,
    /// "until".
    Until,
    /// "from".
    From,
    /// "between".
    Between,
    /// "to", "through".
    To,
    /// "and".
    And,
    /// "in": a month or year may follow, or a count of units ahead.
    In,
    /// "during": a month or year may follow.
    Lead,
    /// "by": a month or year that may follow is a deadline.
    By,
    /// "on", "at": a day may follow.
    On,
    /// "of".
    Of,
    /// An article.
    The,
    /// "about".
    About,
    /// "BC".
    Bce,
    /// "AD".
    Ce,
    /// The word "year" after a number: "г.", "року".
    YearMark,
    /// A word after which a number is no year: "No.", "article", "resolution".
    NotDate,
    /// A word that says that the event is in the future.
    Future,
    /// A word that says that the event is in the past.
    Past,
    /// A word in the present tense, which may announce the event.
    Present,
    /// A verb in the past tense that moves an event to the date after it: "adjourned".
    Defers,
    /// A plan of the past, whose date may lie on either side: "was going to".
    Intended,
    /// "once", "one day": its time is not known.
    Once,
    /// "at that time": the sentence is about the time mentioned before.
    Then,
    /// A number that can only be a year: "1868-м".
    Year(i32),
    /// "the last day of": a month follows.
    LastDay,
    /// "than": what follows is only compared with.
    Than,
    /// "of" before the date of a letter, "from" before a month: "від".
    Dated,
    /// A dash.
    Dash,
    /// A comma.
    Comma,
    /// A full stop.
    Stop,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// The end of a line.
    Break,
    /// Anything else.
    Other,
}
