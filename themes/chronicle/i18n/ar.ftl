# الرسائل العربية لسمة chronicle.
#
# $date تاريخ بالكلمات. الأعداد: واحد ومثنى وجمع قلة (3–10) وتمييز منصوب (11–99) ومفرد مجرور (100).
# قيمة EDTF معزولة من اليسار إلى اليمين بالمحرفين U+2066 وU+2069.

## التواريخ

date-day-of = { $date }
date-unknown = تاريخ غير معروف
date-about = { $precision ->
    [year] نحو عام { $of }
   *[other] نحو { $of }
}
date-uncertain = { $date } (غير مؤكد)
date-partial = { "\u2066" }{ $text }{ "\u2069" } (يرمز X إلى رقم غير معروف)
date-estimate = نحو عام { $of } (بين عامي { $first } و{ $last })
date-clock = { $date }، { $time }
date-clock-zone = { $date }، { $time } ({ $zone })
date-decade = { $tens ->
    [0] العقد الأول من القرن
    [10] العقد الثاني من القرن
    [20] عشرينيات القرن
    [30] ثلاثينيات القرن
    [40] أربعينيات القرن
    [50] خمسينيات القرن
    [60] ستينيات القرن
    [70] سبعينيات القرن
    [80] ثمانينيات القرن
   *[90] تسعينيات القرن
} { $century ->
    [16] السادس عشر
    [17] السابع عشر
    [18] الثامن عشر
    [19] التاسع عشر
    [20] العشرين
    [21] الحادي والعشرين
   *[other] { NUMBER($century) }
}
date-spring = ربيع { $year }
date-summer = صيف { $year }
date-autumn = خريف { $year }
date-winter = شتاء { $year }
date-first-quarter = الربع الأول من عام { $year }
date-second-quarter = الربع الثاني من عام { $year }
date-third-quarter = الربع الثالث من عام { $year }
date-fourth-quarter = الربع الرابع من عام { $year }
date-first-four-months = الأشهر الأربعة الأولى من عام { $year }
date-middle-four-months = الأشهر الأربعة الوسطى من عام { $year }
date-last-four-months = الأشهر الأربعة الأخيرة من عام { $year }
date-first-half = النصف الأول من عام { $year }
date-second-half = النصف الثاني من عام { $year }
date-northern = { $date } (نصف الكرة الشمالي)
date-southern = { $date } (نصف الكرة الجنوبي)
date-since = { $about ->
    [yes] { $precision ->
        [year] منذ نحو عام { $bare-of }
       *[other] منذ نحو { $bare-of }
    }
   *[no] { $precision ->
        [year] منذ عام { $of }
       *[other] منذ { $of }
    }
}
date-from-unknown = { $about ->
    [yes] { $precision ->
        [year] منذ نحو عام { $bare-of }، والنهاية غير معروفة
       *[other] منذ نحو { $bare-of }، والنهاية غير معروفة
    }
   *[no] { $precision ->
        [year] منذ عام { $of }، والنهاية غير معروفة
       *[other] منذ { $of }، والنهاية غير معروفة
    }
}
date-until = { $about ->
    [yes] { $precision ->
        [year] حتى نحو عام { $bare-of }
       *[other] حتى نحو { $bare-of }
    }
   *[no] { $precision ->
        [year] حتى عام { $of }
       *[other] حتى { $of }
    }
}
date-to-unknown = { $about ->
    [yes] { $precision ->
        [year] حتى نحو عام { $bare-of }، والبداية غير معروفة
       *[other] حتى نحو { $bare-of }، والبداية غير معروفة
    }
   *[no] { $precision ->
        [year] حتى عام { $of }، والبداية غير معروفة
       *[other] حتى { $of }، والبداية غير معروفة
    }
}
date-always = بلا بداية ولا نهاية
date-since-unknown = منذ تاريخ غير معروف
date-until-unknown = حتى تاريخ غير معروف
date-ends-unknown = من تاريخ غير معروف إلى تاريخ غير معروف
date-between = بين { $first-of } و{ $last-of }
date-or-earlier = { $precision ->
    [year] عام { $date } أو قبل ذلك
   *[other] { $date } أو قبل ذلك
}
date-or-later = { $precision ->
    [year] عام { $date } أو بعد ذلك
   *[other] { $date } أو بعد ذلك
}
date-and-earlier = { $precision ->
    [year] عام { $date } وما قبل ذلك
   *[other] { $date } وما قبل ذلك
}
date-and-later = { $precision ->
    [year] عام { $date } وما بعد ذلك
   *[other] { $date } وما بعد ذلك
}
list-comma = { $first }، { $next }
list-or = { $first } أو { $next }
list-and = { $first } و{ $next }
sentences = { $first } { $next }
in-brackets = { $text } ({ $note })
colon = :
sentence = { $text }.

## ما يقوله التاريخ وما لا يقوله

note-unknown = لا يذكر أي مصدر متى حدث ذلك.
note-month = الشهر معروف، واليوم غير معروف.
note-season = الفصل معروف، واليوم غير معروف.
note-quarter = ربع السنة معروف، واليوم غير معروف.
note-four-months = فترة الأشهر الأربعة معروفة، واليوم غير معروف.
note-half = نصف السنة معروف، واليوم غير معروف.
note-year = السنة معروفة، واليوم غير معروف.
note-decade = العقد معروف، والسنة غير معروفة.
note-century = القرن معروف، والسنة غير معروفة.
note-millennium = الألفية معروفة، والسنة غير معروفة.
note-estimate = السنة تقديرية.
note-partial = أجزاء من التاريخ غير معروفة.
note-approximate = التاريخ تقريبي.
note-uncertain = التاريخ مشكوك فيه.
note-no-zone = ذُكر الوقت من دون المنطقة الزمنية.
note-open-start = لم تُذكر البداية.
note-unknown-start = وقت البداية غير معروف.
note-open-end = لم تُذكر النهاية.
note-unknown-end = وقت النهاية غير معروف.
note-coarse-ends = لا تُعرف البداية والنهاية إلا بالدقة المبيّنة.
note-coarse-start = لا تُعرف البداية إلا بالدقة المبيّنة.
note-coarse-end = لا تُعرف النهاية إلا بالدقة المبيّنة.
note-in-span = حدث ذلك في وقت ما خلال هذه الفترة؛ ولا يذكر أي مصدر متى بالضبط.
note-on-or-before = حدث ذلك حينها أو قبلها؛ ولا يذكر أي مصدر متى بالضبط.
note-on-or-after = حدث ذلك حينها أو بعدها؛ ولا يذكر أي مصدر متى بالضبط.
note-one-of = حدث ذلك في أحد هذه التواريخ؛ ولا يُعرف في أيٍّ منها.
note-all-of = حدث ذلك في كل من هذه التواريخ.

## أماكن الموقع

timeline = التسلسل الزمني
event = حدث
events-heading = الأحداث
all-events = كل الأحداث
key-events = الأحداث الرئيسية
all-key-events = كل الأحداث الرئيسية
key-event = حدث رئيسي
latest-events = أحدث الأحداث
years = السنوات
months = الأشهر
all-terms = { $taxonomy }: القائمة الكاملة
tags = الوسوم
actors = الأطراف
places = الأماكن
tag = وسم
actor = طرف
place = مكان
timelines = التسلسلات الزمنية
rival-dates = تواريخ متضاربة
changes = التغييرات
undated = تاريخ غير معروف
sources = المصادر
note = ملاحظة
notes = الملاحظات
about = حول الموقع
search = البحث
feeds = الخلاصات
data = البيانات
embed = تضمين
not-found = الصفحة غير موجودة
not-found-text = لا توجد صفحة بهذا العنوان. تجد كل الأحداث في التسلسل الزمني.
moved-to = نُقلت هذه الصفحة إلى { $page }.
skip-to-events = انتقل إلى الأحداث
skip-to-content = انتقل إلى المحتوى
jump-to = انتقل إلى
back-to-timeline = العودة إلى التسلسل الزمني
site-navigation = الموقع
year-navigation = السنوات والأشهر
language-switch = اللغات
contents = المحتويات
oldest-first = الأقدم أولًا
newest-first = الأحدث أولًا
older = أقدم: { $date }
newer = أحدث: { $date }
earlier-page = السابق
later-page = التالي
page-title = { $page } · { $site }
during = خلال عام { $date }
n-of-m = { NUMBER($shown) } من { NUMBER($total) }
last-updated = آخر تحديث: { $date }
span-covered = من { $first } إلى { $last }
edit-page = تعديل هذه الصفحة
license = الترخيص
draft = مسودة
draft-text = هذه مسودة، ولا تُنشر إلا إذا شمل النشر المسودات.
only-in-language = بهذه اللغة فقط: { $language }
in-language = اللغة: { $language }
no-events = لا توجد أحداث هنا.
no-rival-dates = لا يوجد حدث بتواريخ متضاربة.
no-changes = لا توجد تصحيحات.
no-undated = لكل حدث تاريخ.

## الأعداد

count-events = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { NUMBER($count) } أحداث
    [many] { NUMBER($count) } حدثًا
   *[other] { NUMBER($count) } حدث
}
count-key-events = { $count ->
    [zero] لا أحداث رئيسية
    [one] حدث رئيسي واحد
    [two] حدثان رئيسيان
    [few] { NUMBER($count) } أحداث رئيسية
    [many] { NUMBER($count) } حدثًا رئيسيًا
   *[other] { NUMBER($count) } حدث رئيسي
}
count-sources = { $count ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { NUMBER($count) } مصادر
    [many] { NUMBER($count) } مصدرًا
   *[other] { NUMBER($count) } مصدر
}
count-notes = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { NUMBER($count) } ملاحظات
    [many] { NUMBER($count) } ملاحظة
   *[other] { NUMBER($count) } ملاحظة
}
count-claims = { $count ->
    [zero] لا إفادات
    [one] إفادة واحدة
    [two] إفادتان
    [few] { NUMBER($count) } إفادات
    [many] { NUMBER($count) } إفادة
   *[other] { NUMBER($count) } إفادة
}
count-reports = { $count ->
    [zero] لا تقارير
    [one] تقرير واحد
    [two] تقريران
    [few] { NUMBER($count) } تقارير
    [many] { NUMBER($count) } تقريرًا
   *[other] { NUMBER($count) } تقرير
}
count-dates = { $count ->
    [zero] لا تواريخ
    [one] تاريخ واحد
    [two] تاريخان
    [few] { NUMBER($count) } تواريخ
    [many] { NUMBER($count) } تاريخًا
   *[other] { NUMBER($count) } تاريخ
}
count-terms = { $count ->
    [zero] لا عناصر
    [one] عنصر واحد
    [two] عنصران
    [few] { NUMBER($count) } عناصر
    [many] { NUMBER($count) } عنصرًا
   *[other] { NUMBER($count) } عنصر
}
count-rival-dates = { $count ->
    [zero] لا أحداث بتواريخ متضاربة
    [one] حدث واحد بتواريخ متضاربة
    [two] حدثان بتواريخ متضاربة
    [few] { NUMBER($count) } أحداث بتواريخ متضاربة
    [many] { NUMBER($count) } حدثًا بتواريخ متضاربة
   *[other] { NUMBER($count) } حدث بتواريخ متضاربة
}
count-more = { $count ->
    [zero] لا أحداث أخرى
    [one] حدث آخر
    [two] حدثان آخران
    [few] { NUMBER($count) } أحداث أخرى
    [many] { NUMBER($count) } حدثًا آخر
   *[other] { NUMBER($count) } حدث آخر
}
more-on-day = { $count ->
    [zero] لا أحداث أخرى في { $date }
    [one] حدث آخر في { $date }
    [two] حدثان آخران في { $date }
    [few] { NUMBER($count) } أحداث أخرى في { $date }
    [many] { NUMBER($count) } حدثًا آخر في { $date }
   *[other] { NUMBER($count) } حدث آخر في { $date }
}

## الحالة

status = الحالة
status-reported = وارد في التقارير
status-confirmed = مؤكد
status-planned = مقرر
status-disputed = موضع خلاف
status-denied = جرى نفيه
status-retracted = جرى سحبه
status-reported-sentence = أوردت المصادر ذلك.
status-confirmed-sentence = هذا مؤكد.
status-planned-sentence = هذا مقرر، ولم يكن قد حدث حين أوردته المصادر.
status-disputed-sentence = تختلف المصادر في حدوث ذلك.
status-denied-sentence = تنفي المصادر حدوث ذلك.
status-retracted-sentence = سحبت المصادر هذا التقرير.
had-been-planned = كان مقررًا: { $date }
claim-retracted = سحبه المصدر
claim-denied = ينفيه
claim-disputed = يشكك فيه
claim-planned = يذكره بوصفه مقررًا
claim-confirmed = يؤكده

## ما تقوله المصادر

claims-heading = ما تقوله المصادر
claim-says = { $source }: { $words }
claim-gives-no-date = لا يذكر تاريخًا
claim-words = بنص هذا التقرير
according-to = بحسب { $speaker }
quotation = اقتباس
quotation-translated = الترجمة
source-page = ص { $page }
source = المصدر
author = بقلم: { $author }
publisher = الناشر
published = نُشر: { $date }
accessed = اطُّلع عليه: { $date }
archived-copy = نسخة مؤرشفة
paywall = للمشتركين فقط
via = عبر { $outlet }
source-number = رقم { $number }
original-report = اقرأ التقرير
type-article = مقال
type-book = كتاب
type-document = وثيقة
type-statement = بيان
type-video = فيديو
type-other = غير ذلك
no-source = لم يُذكر مصدر.
lead-claim = تعتمد هيئة التحرير هذا المصدر
editors-record = سجل هيئة التحرير
events-in-note = أحداث هذه الملاحظة
events-in-report = أحداث هذا التقرير
mentions-in-note = مذكور أيضًا
mentioned-in = مذكور في

## التواريخ المتضاربة

sources-disagree = تختلف المصادر في التاريخ
rival-dates-intro = أحداث تذكر مصادرها تواريخ لا يمكن أن تصح كلها معًا.
rival-dates-open = تذكر المصادر تواريخ لا يمكن أن تصح كلها معًا. لم ترجّح هيئة التحرير أيًّا منها، لذلك تُعرض جميعًا.
rival-dates-settled = تذكر المصادر تواريخ لا يمكن أن تصح كلها معًا. اختيار هيئة التحرير: { $date }.
rival-dates-chosen = { $dates }؛ اختيار هيئة التحرير: { $date }
rival-dates-open-heading = غير محسومة
rival-dates-settled-heading = محسومة
why-this-date = سبب اختيار هذا التاريخ
because = السبب: { $reason }
date-of-source = { $source }: { $date }

## الحدث وغيره

date-heading = التاريخ
details = التفاصيل
follows = يأتي بعد
followed-by = يأتي بعده
part-of = جزء من
parts = الأجزاء
related = أحداث ذات صلة
previous-event = الحدث السابق
next-event = الحدث التالي
corrections = تصحيحات
corrected = صُحِّح: { $date }
added = أُضيف: { $date }
updated = حُدِّث: { $date }
permalink = رابط هذا الحدث
image-credit = الصورة: { $credit }

## أجزاء الصفحات

breadcrumb = مسار التنقل
browse = تصفح
pager = السابق والتالي
terms-by-count = حسب عدد الأحداث
terms-by-name = حسب الاسم
on-timeline = في التسلسل الزمني
also-called = أسماء أخرى: { $name }
record-heading = سجل هيئة التحرير
editors-note = هيئة التحرير
our-note = ملخصنا
place-in-report = الموضع في التقرير
event-id = معرّف الحدث
formerly = سابقًا
agrees = (متوافق)
chosen = المختار
changes-intro = التصحيحات منذ نشر الأحداث أول مرة، الأحدث أولًا.
sources-intro = كل التقارير التي يستند إليها هذا التسلسل الزمني، مرتبة بحسب وسيلة الإعلام.
undated-intro = أحداث لا يذكر أي مصدر تاريخًا لها.

## نصوص Markdown

table = جدول
footnotes = الحواشي
footnote-back = العودة إلى النص
task-done = تم
task-open = لم يتم
callout-note = ملاحظة
callout-abstract = ملخص
callout-info = معلومات
callout-task = مهام
callout-tip = نصيحة
callout-important = مهم
callout-success = نجاح
callout-question = سؤال
callout-warning = تحذير
callout-caution = تنبيه
callout-failure = فشل
callout-danger = خطر
callout-bug = خلل
callout-example = مثال
callout-quote = اقتباس

## صفحات الأحداث والتنقل: الخطوات والاستشهاد والنسخ والانتقال

steps = تتابع الأحداث
steps-done = ما وقع: { NUMBER($shown) } من { NUMBER($total) }
step-done = وقع
step-open = لم يقع بعد
step-current = هذا الحدث
also-follows = يأتي أيضًا بعد
cite-page = الاستشهاد بهذه الصفحة
cite-event = { $title } ({ $date })
cite-files = لبرامج إدارة المراجع
copy-link = نسخ الرابط
copy-citation = نسخ الاستشهاد
copy-text = نسخ في صورة نص
copied = تم النسخ
copy-by-hand = لم يسمح المتصفح بالنسخ. النص محدد: انسخه يدويًّا.
jump-month = الشهر
jump-go = انتقال
jump-nearest = لا أحداث في ذلك الشهر. الأقرب: { $date }.
archived-on = نسخة مؤرشفة: { $date }
lasts-from-before = أحداث مستمرة من سنوات سابقة
latest-additions = أحدث الإضافات
ends-here = انتهاء

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = التسلسل الزمني الكامل
embed-none = لا أحداث مطابقة.
embed-moved = نُقل هذا التسلسل الزمني.
embed-none-shown = { $count ->
    [zero] لا أحداث معروضة هنا.
    [one] الحدث الوحيد المعروض هنا غير مطابق.
    [two] لا حدث مطابق بين الحدثين المعروضين هنا.
    [few] لا حدث مطابق بين الأحداث الـ{ NUMBER($count) } المعروضة هنا.
    [many] لا حدث مطابق بين الأحداث الـ{ NUMBER($count) } المعروضة هنا.
   *[other] لا حدث مطابق بين الأحداث الـ{ NUMBER($count) } المعروضة هنا.
}
embed-link = { $title }: التسلسل الزمني الكامل
embed-intro = اعرض هذا التسلسل الزمني أو جزءًا منه في صفحتك.
embed-event = حدث واحد
embed-event-text = اكتب معرّف حدث مكان { $text }. تجد المعرّف في صفحة الحدث.
embed-address = اكتب عنوان هذا الموقع مكان { $text }.
embed-view = ما يُعرض
embed-theme = الألوان
embed-theme-auto = مطابقة جهاز القارئ
embed-theme-light = فاتحة
embed-theme-dark = داكنة
embed-accent = اللون المميز
embed-count = عدد الأحداث
embed-height = الارتفاع بالبكسل
embed-method = طريقة التضمين
embed-method-link = رابط للّصق
embed-method-frame = إطار
embed-method-auto = إطار يلائم محتواه
embed-method-element = عنصر HTML مخصص
embed-method-include = تضمين من جهة الخادم
embed-code = الشفرة
embed-copy = نسخ
embed-picture = صورة للتنزيل
embed-close = إغلاق
embed-preview = معاينة
embed-preview-full = العرض الكامل
embed-preview-width = { $number } بكسل
embed-privacy = لا يخزّن الإطار شيئًا، ولا يضع ملفات تعريف ارتباط، ولا يحمّل شيئًا من مواقع أخرى.
embed-hosts = أين يُلصق
embed-host-wordpress = WordPress: الصق الرابط في سطر مستقل، أو الإطار في مكوّن «HTML مخصص».
embed-host-ghost = Ghost: الصق الرابط في سطر مستقل، أو الإطار في بطاقة HTML.
embed-host-drupal = Drupal: الصق الإطار في تنسيق نص يسمح به.
embed-host-notion = Notion: اكتب ‎/embed والصق عنوان الإطار، واضبط الارتفاع يدويًّا.
embed-host-sharepoint = SharePoint: الصق الإطار في جزء الويب «تضمين»؛ يجب أن يسمح المسؤول بنطاق هذا الموقع.
embed-host-confluence = Confluence: الصق الإطار في ماكرو Iframe أو HTML؛ يجب أن يسمح المسؤول به.

## Filters and search

filter-name = تصفية الأحداث
filter-more = عوامل التصفية
filter-find = ابحث في: { $taxonomy }
filter-show-events = { $count ->
    [zero] لا أحداث لعرضها
    [one] عرض حدث واحد
    [two] عرض حدثين
    [few] عرض { NUMBER($count) } أحداث
    [many] عرض { NUMBER($count) } حدثًا
   *[other] عرض { NUMBER($count) } حدث
}
filter-from = من
filter-to = إلى
filter-date-form = سنة أو شهر أو يوم: 2024 أو ⁦2024-06⁩ أو ⁦2024-06-19⁩
filter-show = عرض
filter-order = الترتيب
filter-apply = بحث
filter-clear = إزالة كل عوامل التصفية
filter-remove = إزالة عامل التصفية { $name }
filter-active = عوامل التصفية المفعّلة
filter-shown = { $total ->
    [one] { NUMBER($shown) } من حدث واحد
    [two] { NUMBER($shown) } من حدثين
    [few] { NUMBER($shown) } من { NUMBER($total) } أحداث
    [many] { NUMBER($shown) } من { NUMBER($total) } حدثًا
   *[other] { NUMBER($shown) } من { NUMBER($total) } حدث
}
filter-none = لا يطابق أي حدث كل عوامل التصفية. أزل أحدها:
filter-no-match = لا يحتوي أي حدث على «{ $text }».
filter-beginnings = { $count ->
    [one] في حدث واحد كلمات تبدأ بـ«{ $text }».
    [two] في حدثين كلمات تبدأ بـ«{ $text }».
    [few] في { NUMBER($count) } أحداث كلمات تبدأ بـ«{ $text }».
    [many] في { NUMBER($count) } حدثًا كلمات تبدأ بـ«{ $text }».
   *[other] في { NUMBER($count) } حدث كلمات تبدأ بـ«{ $text }».
}
filter-ignored = غير مفهوم، ولذلك جرى تجاهله: { $text }
filter-loading = جارٍ تحميل الفهرس…
filter-failed = تعذّر تحميل الفهرس، فلم تُطبَّق أي تصفية. تعرض القائمة كل الأحداث.
filter-outside = خارج التصفية الحالية
filter-printed = الأحداث المطابقة فقط: { $text }
filter-everywhere = البحث في كل الأحداث
skip-filters = تخطّي عوامل التصفية
search-intro = ابحث في كل الأحداث بالكلمات والتواريخ والعناصر.
search-without = يحتاج البحث إلى JavaScript. ومن دونه تصل إلى كل حدث عبر هذه الصفحات.
search-more = عرض المزيد
search-results = النتائج

## Files for programs

files-of-site = الخلاصات والبيانات
files-of-page = هذه الصفحة في صورة بيانات
file-feed = الأحداث الجديدة (Atom)
file-feed-json = الأحداث الجديدة (JSON Feed)
file-changes = التغييرات (Atom)
file-calendar = التقويم (iCalendar)
file-json = البيانات (JSON)
file-events-csv = الأحداث (CSV)
file-claims-csv = الإفادات (CSV)

## الصور: نظرة عامة على القائمة والمخطط

strip-hours = الأحداث في كل ساعة
strip-part-days = الأحداث في كل جزء من اليوم
strip-days = الأحداث في كل يوم
strip-weeks = الأحداث في كل أسبوع
strip-months = الأحداث في كل شهر
strip-quarters = الأحداث في كل ربع سنة
strip-years = { $years ->
    [one] الأحداث في كل سنة
    [two] الأحداث في كل سنتين
    [few] الأحداث في كل { NUMBER($years) } سنوات
   *[other] الأحداث في كل { NUMBER($years) } سنة
}
strip-marked = { $period } ضمن التسلسل الزمني كله
strip-name = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { NUMBER($count) } أحداث
    [many] { NUMBER($count) } حدثًا
   *[other] { NUMBER($count) } حدث
} عبر الزمن: { $first } – { $last }.
strip-name-one = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { NUMBER($count) } أحداث
    [many] { NUMBER($count) } حدثًا
   *[other] { NUMBER($count) } حدث
} عبر الزمن: { $period }.
strip-most = الأكثر: { $period } ({ NUMBER($count) }).
strip-earlier = { NUMBER($count) } قبل ذلك
strip-later = { NUMBER($count) } بعد ذلك
strip-hatched = المظلَّل بخطوط: معروف على وجه التقريب فقط
strip-keys = العلامات تحت المحور: الأحداث الرئيسية
strip-lasting = الخطوط تحت المحور: الأحداث الممتدة
strip-break = //: انقطاع في المحور
strip-far = { $period }، وراء انقطاع في المحور
strip-far-count = وراء انقطاع في المحور، { $period }: { NUMBER($count) }.
picture-numbers = عرض في جدول
picture-period = الفترة
picture-events = الأحداث
picture-possible = ربما أكثر
picture-empty = حُذفت الفترات التي لا أحداث فيها.
picture-undated = { NUMBER($count) } بلا تاريخ
chart = المخطط
chart-intro = الأحداث على محور زمني. يبيّن طول الشريط مدة الحدث؛ والعلامة المصمتة تاريخ دقيق، والعلامة المفرَّغة أو المظلَّلة بخطوط تاريخ غير دقيق.
chart-name = مخطط: { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { NUMBER($count) } أحداث
    [many] { NUMBER($count) } حدثًا
   *[other] { NUMBER($count) } حدث
}، { $first } – { $last }.
chart-name-one = مخطط: { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { NUMBER($count) } أحداث
    [many] { NUMBER($count) } حدثًا
   *[other] { NUMBER($count) } حدث
}، { $period }.
chart-others = غير ذلك
chart-hatched = المظلَّل بخطوط أو المفرَّغ: معروف على وجه التقريب فقط
chart-lasting = الشريط: مدة الحدث
chart-beyond = السهم: بعيد عن الفترة المعروضة
chart-keys-only = لا يعرض المخطط إلا الأحداث الرئيسية والأحداث الممتدة: { NUMBER($shown) } من { NUMBER($total) }.
chart-latest-only = لا يعرض المخطط إلا أحدث الأحداث: { NUMBER($shown) } من { NUMBER($total) }.
chart-more = صفوف أخرى: { NUMBER($count) }
chart-numbers = أرقام المخطط
chart-list = أحداث المخطط
chart-controls = الفترة المعروضة في المخطط
chart-zoom-in = تكبير
chart-zoom-out = تصغير
chart-all = عرض الكل
chart-from = من
chart-to = إلى
chart-show = عرض
chart-hint = اكتب سنة أو شهرًا أو يومًا: 2024 أو ⁦2024-06⁩ أو ⁦2024-06-19⁩. ويمكنك أيضًا السحب فوق المخطط. وبلوحة المفاتيح تحرّك الأسهم المخطط، و+ و− للتكبير والتصغير، و0 لعرض الكل.
chart-shown = الأحداث في هذه الفترة: { $shown } من { $total }.
chart-bad-date = «{ $text }» ليس سنة أو شهرًا أو يومًا في هذا المخطط، فبقيت الفترة المعروضة كما هي.

## الزمن بين الأحداث، والشريط فوق القائمة

years-later = { $count ->
    [2] بعد سنتين
    [3] بعد ثلاث سنوات
    [4] بعد أربع سنوات
    [5] بعد خمس سنوات
    [6] بعد ست سنوات
    [7] بعد سبع سنوات
    [8] بعد ثماني سنوات
    [9] بعد تسع سنوات
    [10] بعد عشر سنوات
    [few] بعد { NUMBER($count) } سنوات
   *[other] بعد { NUMBER($count) } سنة
}
years-earlier = { $count ->
    [2] قبل ذلك بسنتين
    [3] قبل ذلك بثلاث سنوات
    [4] قبل ذلك بأربع سنوات
    [5] قبل ذلك بخمس سنوات
    [6] قبل ذلك بست سنوات
    [7] قبل ذلك بسبع سنوات
    [8] قبل ذلك بثماني سنوات
    [9] قبل ذلك بتسع سنوات
    [10] قبل ذلك بعشر سنوات
    [few] قبل ذلك بـ{ NUMBER($count) } سنوات
   *[other] قبل ذلك بـ{ NUMBER($count) } سنة
}
months-later = { $count ->
    [12] بعد سنة
    [many] بعد { NUMBER($count) } شهرًا
   *[other] بعد { NUMBER($count) } شهر
}
months-earlier = { $count ->
    [12] قبل ذلك بسنة
    [many] قبل ذلك بـ{ NUMBER($count) } شهرًا
   *[other] قبل ذلك بـ{ NUMBER($count) } شهر
}
duration-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { NUMBER($count) } سنوات
    [many] { NUMBER($count) } سنة
   *[other] { NUMBER($count) } سنة
}
duration-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { NUMBER($count) } أشهر
    [many] { NUMBER($count) } شهرًا
   *[other] { NUMBER($count) } شهر
}
duration-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { NUMBER($count) } أسابيع
    [many] { NUMBER($count) } أسبوعًا
   *[other] { NUMBER($count) } أسبوع
}
duration-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { NUMBER($count) } أيام
    [many] { NUMBER($count) } يومًا
   *[other] { NUMBER($count) } يوم
}
menu = القائمة
compact = عرض مختصر
for-editors = للمحررين
