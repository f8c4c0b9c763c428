# chronicle 테마의 한국어 메시지.
#
# $date는 말로 쓴 날짜이다. 받침에 따라 달라지는 조사(와/과, 이/가)는 쓰지 않는다.

## 날짜

era-before = 기원전
era-after = 서기
date-day-of = { $date }
date-unknown = 날짜 미상
date-about = { $precision ->
    [season] { $of } 무렵
    [decade] { $of } 무렵
   *[other] { $of }경
}
date-uncertain = { $date }(불확실)
date-partial = { $text }(X는 알 수 없는 숫자)
date-estimate = { $of }경({ $first }에서 { $last } 사이)
date-clock = { $date } { $time }
date-clock-zone = { $date } { $time }({ $zone })
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }년대
}
date-spring = { $year } 봄
date-summer = { $year } 여름
date-autumn = { $year } 가을
date-winter = { $year } 겨울
date-first-quarter = { $year } 1분기
date-second-quarter = { $year } 2분기
date-third-quarter = { $year } 3분기
date-fourth-quarter = { $year } 4분기
date-first-four-months = { $year } 첫 4개월
date-middle-four-months = { $year } 중간 4개월
date-last-four-months = { $year } 마지막 4개월
date-first-half = { $year } 상반기
date-second-half = { $year } 하반기
date-northern = { $date }(북반구)
date-southern = { $date }(남반구)
date-since = { $of }부터
date-from-unknown = { $of }부터, 종료 시점 미상
date-until = { $of }까지
date-to-unknown = { $of }까지, 시작 시점 미상
date-always = 시작도 끝도 없음
date-since-unknown = 알 수 없는 날짜부터
date-until-unknown = 알 수 없는 날짜까지
date-ends-unknown = 알 수 없는 날짜부터 알 수 없는 날짜까지
date-between = { $first-of }에서 { $last-of } 사이
date-or-earlier = { $date } 또는 그 이전
date-or-later = { $date } 또는 그 이후
date-and-earlier = { $date } 및 그 이전
date-and-later = { $date } 및 그 이후
list-comma = { $first }, { $next }
list-or = { $first } 또는 { $next }
list-and = { $first } 및 { $next }
sentences = { $first } { $next }
in-brackets = { $text }({ $note })
colon = :
sentence = { $text }.

## 날짜로 알 수 있는 것과 없는 것

note-unknown = 언제였는지 밝힌 출처가 없습니다.
note-month = 월까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-season = 계절까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-quarter = 분기까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-four-months = 4개월 기간까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-half = 상·하반기까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-year = 연도까지만 알려졌으며 날짜는 알려지지 않았습니다.
note-decade = 연대까지만 알려졌으며 연도는 알려지지 않았습니다.
note-century = 세기까지만 알려졌으며 연도는 알려지지 않았습니다.
note-millennium = 천년기까지만 알려졌으며 연도는 알려지지 않았습니다.
note-estimate = 연도는 추정입니다.
note-partial = 날짜의 일부는 알려지지 않았습니다.
note-approximate = 대략적인 날짜입니다.
note-uncertain = 날짜가 불확실합니다.
note-no-zone = 시각에 시간대가 표시되지 않았습니다.
note-open-start = 시작 시점이 제시되지 않았습니다.
note-unknown-start = 시작 시점은 알려지지 않았습니다.
note-open-end = 종료 시점이 제시되지 않았습니다.
note-unknown-end = 종료 시점은 알려지지 않았습니다.
note-coarse-ends = 시작 시점과 종료 시점은 여기 표시된 만큼만 알려졌습니다.
note-coarse-start = 시작 시점은 여기 표시된 만큼만 알려졌습니다.
note-coarse-end = 종료 시점은 여기 표시된 만큼만 알려졌습니다.
note-in-span = 이 기간 중에 일어났으며, 정확한 시점을 밝힌 출처는 없습니다.
note-on-or-before = 그때 또는 그 이전에 일어났으며, 정확한 시점을 밝힌 출처는 없습니다.
note-on-or-after = 그때 또는 그 이후에 일어났으며, 정확한 시점을 밝힌 출처는 없습니다.
note-one-of = 이 날짜들 가운데 하나이며, 어느 것인지는 알려지지 않았습니다.
note-all-of = 이 날짜마다 일어났습니다.

## 사이트의 각 부분

timeline = 연표
event = 사건
events-heading = 사건
all-events = 모든 사건
key-events = 주요 사건
all-key-events = 모든 주요 사건
key-event = 주요 사건
latest-events = 최근 사건
years = 연도
months = 월
all-terms = { $taxonomy }: 전체 목록
tags = 태그
actors = 관계자
places = 장소
tag = 태그
actor = 관계자
place = 장소
timelines = 연표
rival-dates = 엇갈리는 날짜
changes = 변경 내역
undated = 날짜 미상
sources = 출처
note = 메모
notes = 메모
about = 소개
search = 검색
feeds = 피드
data = 데이터
embed = 퍼가기
not-found = 페이지를 찾을 수 없습니다
not-found-text = 이 주소에는 페이지가 없습니다. 모든 사건은 연표에서 볼 수 있습니다.
moved-to = 이 페이지는 다음으로 이동했습니다: { $page }.
skip-to-events = 사건으로 건너뛰기
skip-to-content = 본문으로 건너뛰기
jump-to = 이동
back-to-timeline = 연표로 돌아가기
site-navigation = 사이트
year-navigation = 연도와 월
language-switch = 언어
contents = 목차
oldest-first = 오래된 순
newest-first = 최신순
older = 이전: { $date }
newer = 이후: { $date }
earlier-page = 이전
later-page = 다음
page-title = { $page } · { $site }
during = { $date } 중
n-of-m = { NUMBER($total) }건 중 { NUMBER($shown) }건
last-updated = 마지막 업데이트: { $date }
span-covered = { $first }부터 { $last }까지
edit-page = 이 페이지 편집
license = 라이선스
draft = 초안
draft-text = 초안입니다. 초안을 포함하도록 설정한 경우에만 게시됩니다.
only-in-language = 이 언어로만 제공: { $language }
in-language = 언어: { $language }
no-events = 여기에는 사건이 없습니다.
no-rival-dates = 날짜가 엇갈리는 사건이 없습니다.
no-changes = 정정된 내용이 없습니다.
no-undated = 모든 사건에 날짜가 있습니다.

## 건수

count-events = 사건 { NUMBER($count) }건
count-key-events = 주요 사건 { NUMBER($count) }건
count-sources = 출처 { NUMBER($count) }건
count-notes = 메모 { NUMBER($count) }건
count-claims = 진술 { NUMBER($count) }건
count-reports = 보도 { NUMBER($count) }건
count-dates = 날짜 { NUMBER($count) }개
count-terms = 항목 { NUMBER($count) }개
count-rival-dates = 날짜가 엇갈리는 사건 { NUMBER($count) }건
count-more = 외 { NUMBER($count) }건
more-on-day = { $date }: 그 외 { NUMBER($count) }건

## 상태

status = 상태
status-reported = 보도됨
status-confirmed = 확인됨
status-planned = 예정
status-disputed = 논란 있음
status-denied = 부인됨
status-retracted = 철회됨
status-reported-sentence = 출처에서 전한 내용입니다.
status-confirmed-sentence = 확인된 사실입니다.
status-planned-sentence = 예정된 일입니다. 출처가 전할 당시에는 아직 일어나지 않았습니다.
status-disputed-sentence = 이 일이 실제로 일어났는지를 두고 출처의 내용이 엇갈립니다.
status-denied-sentence = 출처는 이 일이 일어났다는 사실을 부인합니다.
status-retracted-sentence = 출처가 이 보도를 철회했습니다.
had-been-planned = 당초 예정: { $date }
claim-retracted = 출처가 철회함
claim-denied = 부인함
claim-disputed = 의문을 제기함
claim-planned = 예정된 일로 전함
claim-confirmed = 확인함

## 출처의 서술

claims-heading = 출처가 전하는 내용
claim-says = { $source }: { $words }
claim-gives-no-date = 날짜를 밝히지 않음
claim-words = 이 보도의 표현
according-to = { $speaker }에 따르면
quotation = 인용
quotation-translated = 번역
source-page = { $page }쪽
source = 출처
author = 글: { $author }
publisher = 발행처
published = { $date } 게시
accessed = { $date } 열람
archived-copy = 보관본
paywall = 유료
via = { $outlet } 게재
source-number = 제{ $number }호
original-report = 보도 원문 보기
type-article = 기사
type-book = 책
type-document = 문서
type-statement = 성명
type-video = 영상
type-other = 기타
no-source = 출처가 제시되지 않았습니다.
lead-claim = 편집자가 채택한 출처
editors-record = 편집자 기록
events-in-note = 이 메모의 사건
events-in-report = 이 보도의 사건
mentions-in-note = 함께 언급한 사건
mentioned-in = 언급한 메모

## 엇갈리는 날짜

sources-disagree = 출처마다 날짜가 엇갈립니다
rival-dates-intro = 출처가 제시한 날짜가 모두 맞을 수는 없는 사건입니다.
rival-dates-open = 출처가 제시한 날짜가 모두 맞을 수는 없습니다. 편집자가 아직 하나를 채택하지 않아 모두 표시합니다.
rival-dates-settled = 출처가 제시한 날짜가 모두 맞을 수는 없습니다. 편집자가 채택한 날짜: { $date }.
rival-dates-chosen = { $dates }, 편집자가 채택한 날짜: { $date }
rival-dates-open-heading = 미결
rival-dates-settled-heading = 결정됨
why-this-date = 이 날짜를 채택한 이유
because = 이유: { $reason }
date-of-source = { $source }: { $date }

## 사건과 다른 사건

date-heading = 날짜
details = 상세
follows = 앞선 사건
followed-by = 뒤따른 사건
part-of = 상위 사건
parts = 하위 사건
related = 관련
previous-event = 이전 사건
next-event = 다음 사건
corrections = 정정
corrected = { $date } 정정
added = { $date } 추가
updated = { $date } 업데이트
permalink = 이 사건 링크
image-credit = 사진: { $credit }

## 페이지의 각 부분

breadcrumb = 이동 경로
browse = 둘러보기
pager = 이전과 다음
terms-by-count = 사건 많은 순
terms-by-name = 이름순
on-timeline = 연표에서 보기
also-called = 다른 이름: { $name }
record-heading = 편집자 기록
editors-note = 편집자
our-note = 이 사이트의 요약
place-in-report = 보도 내 위치
event-id = 사건 ID
formerly = 이전 ID
agrees = (모순 없음)
chosen = 채택됨
changes-intro = 사건이 처음 게시된 뒤 이루어진 정정입니다(최신순).
sources-intro = 이 연표의 근거가 된 모든 보도입니다(매체별).
undated-intro = 날짜를 밝힌 출처가 없는 사건입니다.

## Markdown 텍스트

table = 표
footnotes = 각주
footnote-back = 본문으로 돌아가기
task-done = 완료
task-open = 미완료
callout-note = 참고
callout-abstract = 요약
callout-info = 정보
callout-task = 할 일
callout-tip = 도움말
callout-important = 중요
callout-success = 성공
callout-question = 질문
callout-warning = 경고
callout-caution = 주의
callout-failure = 실패
callout-danger = 위험
callout-bug = 버그
callout-example = 예시
callout-quote = 인용

## 사건 페이지와 탐색: 단계, 인용, 복사, 이동

steps = 진행 순서
steps-done = { NUMBER($total) }건 중 { NUMBER($shown) }건 발생
step-done = 발생
step-open = 미발생
step-current = 이 사건
also-follows = 그 밖의 앞선 사건
cite-page = 이 페이지 인용
cite-event = { $title }({ $date })
cite-files = 문헌 관리 프로그램용
copy-link = 링크 복사
copy-citation = 인용 복사
copy-text = 텍스트로 복사
copied = 복사됨
copy-by-hand = 브라우저가 복사를 허용하지 않았습니다. 선택된 글을 직접 복사하세요.
jump-month = 월
jump-go = 이동
jump-nearest = 그달에는 사건이 없습니다. 가장 가까운 시기: { $date }.
archived-on = 보관본({ $date })
lasts-from-before = 이전 해부터 이어지는 사건
latest-additions = 최근 추가된 사건
ends-here = 종료

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = 전체 연표
embed-none = 해당하는 사건이 없습니다.
embed-moved = 이 연표는 다른 곳으로 이동했습니다.
embed-none-shown = { $count ->
   *[other] 여기에 표시된 사건 { NUMBER($count) }건 가운데 해당하는 것이 없습니다.
}
embed-link = { $title }: 전체 연표
embed-intro = 이 연표나 그 일부를 여러분의 페이지에 표시하세요.
embed-event = 사건 하나
embed-event-text = { $text } 자리에 사건의 ID를 넣으세요. ID는 그 사건의 페이지에 있습니다.
embed-address = { $text } 자리에 이 사이트의 주소를 넣으세요.
embed-view = 표시할 내용
embed-theme = 색상
embed-theme-auto = 독자의 기기에 맞춤
embed-theme-light = 밝게
embed-theme-dark = 어둡게
embed-accent = 강조색
embed-count = 사건 수
embed-height = 높이(픽셀)
embed-method = 퍼가기 방법
embed-method-link = 붙여 넣을 링크
embed-method-frame = 프레임
embed-method-auto = 내용 높이에 맞는 프레임
embed-method-element = 사용자 정의 요소
embed-method-include = 서버 사이드 인클루드
embed-code = 코드
embed-copy = 복사
embed-picture = 내려받을 그림
embed-close = 닫기
embed-preview = 미리 보기
embed-preview-full = 전체 너비
embed-preview-width = { $number }픽셀
embed-privacy = 프레임은 아무것도 저장하지 않고 쿠키를 쓰지 않으며 다른 사이트에서 아무것도 불러오지 않습니다.
embed-hosts = 붙여 넣을 곳
embed-host-wordpress = WordPress: 링크를 한 줄에 따로 붙여 넣거나 프레임을 “사용자 정의 HTML” 블록에 붙여 넣으세요.
embed-host-ghost = Ghost: 링크를 한 줄에 따로 붙여 넣거나 프레임을 HTML 카드에 붙여 넣으세요.
embed-host-drupal = Drupal: 프레임을 허용하는 텍스트 형식에 붙여 넣으세요.
embed-host-notion = Notion: /embed를 입력하고 프레임 주소를 붙여 넣은 뒤 높이를 직접 맞추세요.
embed-host-sharepoint = SharePoint: 프레임을 “포함” 웹 파트에 붙여 넣으세요. 관리자가 이 사이트의 도메인을 허용해야 합니다.
embed-host-confluence = Confluence: 프레임을 Iframe 또는 HTML 매크로에 붙여 넣으세요. 관리자가 허용해야 합니다.

## Filters and search

filter-name = 사건 필터
filter-more = 필터
filter-find = { $taxonomy } 찾기
filter-show-events = 사건 { NUMBER($count) }건 보기
filter-from = 시작
filter-to = 끝
filter-date-form = 연도, 월 또는 날짜: 2024, 2024-06, 2024-06-19
filter-show = 표시
filter-order = 순서
filter-apply = 검색
filter-clear = 모든 필터 해제
filter-remove = 필터 해제: { $name }
filter-active = 적용된 필터
filter-shown = 사건 { NUMBER($total) }건 중 { NUMBER($shown) }건
filter-none = 모든 필터에 맞는 사건이 없습니다. 필터를 하나 해제하세요:
filter-no-match = “{ $text }”에 해당하는 사건이 없습니다.
filter-beginnings = 다음과 같이 시작하는 단어가 사건 { NUMBER($count) }건에 있습니다: “{ $text }”.
filter-ignored = 인식할 수 없어 무시함: { $text }
filter-loading = 색인을 불러오는 중…
filter-failed = 색인을 불러오지 못해 필터를 적용하지 않았습니다. 목록에 모든 사건이 표시됩니다.
filter-outside = 현재 필터에 해당하지 않음
filter-printed = 다음 조건에 맞는 사건만: { $text }
filter-everywhere = 모든 사건 검색
skip-filters = 필터 건너뛰기
search-intro = 모든 사건을 단어, 날짜, 항목으로 검색합니다.
search-without = 검색하려면 JavaScript가 필요합니다. JavaScript가 없어도 다음 페이지에서 모든 사건을 찾아갈 수 있습니다.
search-more = 더 보기
search-results = 결과

## Files for programs

files-of-site = 피드와 데이터
files-of-page = 이 페이지의 데이터
file-feed = 새 사건(Atom)
file-feed-json = 새 사건(JSON Feed)
file-changes = 변경 내역(Atom)
file-calendar = 달력(iCalendar)
file-json = 데이터(JSON)
file-events-csv = 사건(CSV)
file-claims-csv = 진술(CSV)

## 그림: 목록의 개요와 도표

strip-hours = 시간별 사건
strip-part-days = 시간대별 사건
strip-days = 일별 사건
strip-weeks = 주별 사건
strip-months = 월별 사건
strip-quarters = 분기별 사건
strip-years = { NUMBER($years) }년 단위 사건
strip-marked = 전체 연표 속의 { $period }
strip-name = 사건 { NUMBER($count) }건의 시간 분포: { $first }~{ $last }.
strip-name-one = 사건 { NUMBER($count) }건의 시간 분포: { $period }.
strip-most = 가장 많은 때: { $period }({ NUMBER($count) }건).
strip-earlier = 이전 { NUMBER($count) }건
strip-later = 이후 { NUMBER($count) }건
strip-hatched = 빗금: 대략적인 시기만 알려짐
strip-keys = 축 아래 표시: 주요 사건
strip-lasting = 축 아래 선: 지속된 사건
strip-break = //: 축이 끊긴 곳
strip-far = { $period }, 축이 끊긴 곳 너머
strip-far-count = 축이 끊긴 곳 너머, { $period }: { NUMBER($count) }건.
picture-numbers = 표로 보기
picture-period = 기간
picture-events = 사건
picture-possible = 더 있을 가능성
picture-empty = 사건이 없는 기간은 생략했습니다.
picture-undated = 날짜 미상 { NUMBER($count) }건
chart = 도표
chart-intro = 시간 축 위의 사건입니다. 막대의 길이는 지속된 기간을 나타냅니다. 채워진 표시는 정확한 날짜, 비어 있거나 빗금 친 표시는 대략적인 날짜입니다.
chart-name = 도표: 사건 { NUMBER($count) }건, { $first }~{ $last }.
chart-name-one = 도표: 사건 { NUMBER($count) }건, { $period }.
chart-others = 기타
chart-hatched = 빗금 또는 빈 모양: 대략적인 시기만 알려짐
chart-lasting = 막대: 지속된 기간
chart-beyond = 화살표: 표시된 기간에서 멀리 벗어남
chart-keys-only = 도표에는 주요 사건과 지속된 사건만 표시합니다: { NUMBER($total) }건 중 { NUMBER($shown) }건.
chart-latest-only = 도표에는 최근 사건만 표시합니다: { NUMBER($total) }건 중 { NUMBER($shown) }건.
chart-more = 다른 줄: { NUMBER($count) }
chart-numbers = 도표의 번호
chart-list = 도표의 사건
chart-controls = 도표에 표시할 기간
chart-zoom-in = 확대
chart-zoom-out = 축소
chart-all = 모두 보기
chart-from = 시작
chart-to = 끝
chart-show = 표시
chart-hint = 연도, 월 또는 날짜를 2024, 2024-06, 2024-06-19처럼 입력하세요. 도표 위를 끌어도 됩니다. 키보드에서는 화살표 키로 이동하고 +와 −로 확대·축소하며 0으로 전체를 봅니다.
chart-shown = 이 기간의 사건: { $total }건 중 { $shown }건.
chart-bad-date = 이 도표에는 “{ $text }”에 해당하는 연도, 월, 날짜가 없어 표시된 기간을 바꾸지 않았습니다.

## 사건 사이의 시간과 목록 위의 막대

years-later = { NUMBER($count) }년 후
years-earlier = 그보다 { NUMBER($count) }년 앞서
months-later = { $count ->
    [12] 1년 후
   *[other] { NUMBER($count) }개월 후
}
months-earlier = { $count ->
    [12] 그보다 1년 앞서
   *[other] 그보다 { NUMBER($count) }개월 앞서
}
duration-years = { NUMBER($count) }년
duration-months = { NUMBER($count) }개월
duration-weeks = { NUMBER($count) }주
duration-days = { NUMBER($count) }일
menu = 메뉴
compact = 간략히 보기
for-editors = 편집자용
