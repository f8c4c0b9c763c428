# テーマ chronicle の日本語メッセージ。
#
# $date は言葉で表した日付。「頃」「から」「まで」は日付の後に続く。

## 日付

date-day-of = { $date }
date-unknown = 日付不明
date-about = { $of }頃
date-uncertain = { $date }（不確か）
date-partial = { $text }（Xは不明な数字）
date-estimate = { $of }頃（{ $first }から{ $last }までの間）
date-clock = { $date } { $time }
date-clock-zone = { $date } { $time }（{ $zone }）
date-decade = { $tens ->
    [0] { $range }
   *[other] { $year }年代
}
date-spring = { $year }春
date-summer = { $year }夏
date-autumn = { $year }秋
date-winter = { $year }冬
date-first-quarter = { $year }第1四半期
date-second-quarter = { $year }第2四半期
date-third-quarter = { $year }第3四半期
date-fourth-quarter = { $year }第4四半期
date-first-four-months = { $year }の最初の4か月
date-middle-four-months = { $year }の中間の4か月
date-last-four-months = { $year }の最後の4か月
date-first-half = { $year }上半期
date-second-half = { $year }下半期
date-northern = { $date }（北半球）
date-southern = { $date }（南半球）
date-since = { $of }から
date-from-unknown = { $of }から、終了時期は不明
date-until = { $of }まで
date-to-unknown = { $of }まで、開始時期は不明
date-always = 始まりも終わりもない
date-since-unknown = 不明な日付から
date-until-unknown = 不明な日付まで
date-ends-unknown = 不明な日付から不明な日付まで
date-between = { $first-of }から{ $last-of }までの間
date-or-earlier = { $date }以前
date-or-later = { $date }以降
date-and-earlier = { $date }とそれ以前
date-and-later = { $date }とそれ以降
list-comma = { $first }、{ $next }
list-or = { $first }または{ $next }
list-and = { $first }および{ $next }
sentences = { $first }{ $next }
in-brackets = { $text }（{ $note }）
colon = ：
sentence = { $text }。

## 日付から分かること、分からないこと

note-unknown = いつのことかを示す出典はありません。
note-month = 月は分かっていますが、日は分かっていません。
note-season = 季節は分かっていますが、日は分かっていません。
note-quarter = 四半期は分かっていますが、日は分かっていません。
note-four-months = 4か月の期間は分かっていますが、日は分かっていません。
note-half = 半期は分かっていますが、日は分かっていません。
note-year = 年は分かっていますが、日は分かっていません。
note-decade = 年代は分かっていますが、年は分かっていません。
note-century = 世紀は分かっていますが、年は分かっていません。
note-millennium = 千年紀は分かっていますが、年は分かっていません。
note-estimate = 年は推定です。
note-partial = 日付の一部が分かっていません。
note-approximate = おおよその日付です。
note-uncertain = 日付は不確かです。
note-no-zone = 時刻にタイムゾーンの記載がありません。
note-open-start = 開始時期の記載がありません。
note-unknown-start = いつ始まったかは分かっていません。
note-open-end = 終了時期の記載がありません。
note-unknown-end = いつ終わったかは分かっていません。
note-coarse-ends = 開始と終了の時期は、表示されている精度までしか分かっていません。
note-coarse-start = 開始時期は、表示されている精度までしか分かっていません。
note-coarse-end = 終了時期は、表示されている精度までしか分かっていません。
note-in-span = この期間中のことですが、正確な時期を示す出典はありません。
note-on-or-before = この日付かそれ以前のことですが、正確な時期を示す出典はありません。
note-on-or-after = この日付かそれ以降のことですが、正確な時期を示す出典はありません。
note-one-of = これらの日付のいずれかですが、どの日付かは分かっていません。
note-all-of = これらの日付のそれぞれに起きました。

## サイトの各所

timeline = 年表
event = 出来事
events-heading = 出来事
all-events = すべての出来事
key-events = 主な出来事
all-key-events = すべての主な出来事
key-event = 主な出来事
latest-events = 最近の出来事
years = 年
months = 月
all-terms = { $taxonomy }一覧
tags = タグ
actors = 関係者
places = 場所
tag = タグ
actor = 関係者
place = 場所
timelines = 年表
rival-dates = 食い違う日付
changes = 変更履歴
undated = 日付不明
sources = 出典
note = メモ
notes = メモ
about = このサイトについて
search = 検索
feeds = フィード
data = データ
embed = 埋め込み
not-found = ページが見つかりません
not-found-text = このアドレスのページはありません。出来事はすべて年表で見られます。
moved-to = このページは「{ $page }」に移動しました。
skip-to-events = 出来事へ移動
skip-to-content = 本文へ移動
jump-to = 移動先
back-to-timeline = 年表に戻る
site-navigation = サイト
year-navigation = 年と月
language-switch = 言語
contents = 目次
oldest-first = 古い順
newest-first = 新しい順
older = 前：{ $date }
newer = 次：{ $date }
earlier-page = 前
later-page = 次
page-title = { $page } · { $site }
during = { $date }中
n-of-m = { NUMBER($total) }件中{ NUMBER($shown) }件
last-updated = 最終更新：{ $date }
span-covered = { $first }から{ $last }まで
edit-page = このページを編集
license = ライセンス
draft = 下書き
draft-text = これは下書きです。下書きを含める設定の場合にのみ公開されます。
only-in-language = この言語のみ：{ $language }
in-language = 言語：{ $language }
no-events = ここに出来事はありません。
no-rival-dates = 日付が食い違う出来事はありません。
no-changes = 訂正はありません。
no-undated = すべての出来事に日付があります。

## 件数

count-events = 出来事{ NUMBER($count) }件
count-key-events = 主な出来事{ NUMBER($count) }件
count-sources = 出典{ NUMBER($count) }件
count-notes = メモ{ NUMBER($count) }件
count-claims = 記述{ NUMBER($count) }件
count-reports = 報道{ NUMBER($count) }件
count-dates = 日付{ NUMBER($count) }件
count-terms = 項目{ NUMBER($count) }件
count-rival-dates = 日付が食い違う出来事{ NUMBER($count) }件
count-more = ほか{ NUMBER($count) }件
more-on-day = { $date }：ほか{ NUMBER($count) }件

## 状態

status = 状態
status-reported = 報道あり
status-confirmed = 確認済み
status-planned = 予定
status-disputed = 異論あり
status-denied = 否定
status-retracted = 撤回
status-reported-sentence = 出典で伝えられている出来事です。
status-confirmed-sentence = 確認されている出来事です。
status-planned-sentence = 予定されている出来事です。出典が伝えた時点では、まだ起きていませんでした。
status-disputed-sentence = この出来事が起きたかどうかについて、出典の間で食い違いがあります。
status-denied-sentence = この出来事が起きたことは、出典で否定されています。
status-retracted-sentence = 出典はこの報道を撤回しました。
had-been-planned = 当初の予定：{ $date }
claim-retracted = 出典により撤回
claim-denied = 否定している
claim-disputed = 疑問視している
claim-planned = 予定として伝えている
claim-confirmed = 確認している

## 出典の記述

claims-heading = 出典の記述
claim-says = { $source }：{ $words }
claim-gives-no-date = 日付の記載なし
claim-words = この報道の表現
according-to = { $speaker }によると
quotation = 引用
quotation-translated = 訳文
source-page = { $page }ページ
source = 出典
author = 執筆：{ $author }
publisher = 発行元
published = { $date }公開
accessed = { $date }閲覧
archived-copy = アーカイブ
paywall = 有料
via = { $outlet }経由
source-number = 第{ $number }号
original-report = 元の報道を読む
type-article = 記事
type-book = 書籍
type-document = 文書
type-statement = 声明
type-video = 動画
type-other = その他
no-source = 出典の記載がありません。
lead-claim = 編集部が採用した出典
editors-record = 編集部の記録
events-in-note = このメモの出来事
events-in-report = この報道の出来事
mentions-in-note = ほかに言及している出来事
mentioned-in = 言及しているメモ

## 食い違う日付

sources-disagree = 出典によって日付が食い違っています
rival-dates-intro = 出典の示す日付が両立しない出来事。
rival-dates-open = 出典の示す日付は両立しません。編集部はまだいずれも採用していないため、すべてを示します。
rival-dates-settled = 出典の示す日付は両立しません。編集部が採用した日付：{ $date }。
rival-dates-chosen = { $dates }、編集部の採用は{ $date }
rival-dates-open-heading = 未決
rival-dates-settled-heading = 決定済み
why-this-date = この日付を採用した理由
because = 理由：{ $reason }
date-of-source = { $source }：{ $date }

## 出来事とほかの出来事

date-heading = 日付
details = 詳細
follows = 先立つ出来事
followed-by = 続く出来事
part-of = 上位の出来事
parts = 含まれる出来事
related = 関連
previous-event = 前の出来事
next-event = 次の出来事
corrections = 訂正
corrected = { $date }訂正
added = { $date }追加
updated = { $date }更新
permalink = この出来事へのリンク
image-credit = 画像：{ $credit }

## ページの各部

breadcrumb = パンくずリスト
browse = 一覧
pager = 前と次
terms-by-count = 出来事の多い順
terms-by-name = 名前順
on-timeline = 年表で見る
also-called = 別名：{ $name }
record-heading = 編集部の記録
editors-note = 編集部
our-note = 当サイトの要約
place-in-report = 報道内の箇所
event-id = 出来事のID
formerly = 旧ID
agrees = （矛盾なし）
chosen = 採用
changes-intro = 出来事の公開後に行われた訂正（新しい順）。
sources-intro = この年表の根拠となるすべての報道（媒体別）。
undated-intro = 日付を示す出典のない出来事。

## Markdown の文

table = 表
footnotes = 脚注
footnote-back = 本文に戻る
task-done = 完了
task-open = 未完了
callout-note = 注記
callout-abstract = 要約
callout-info = 情報
callout-task = やること
callout-tip = ヒント
callout-important = 重要
callout-success = 成功
callout-question = 質問
callout-warning = 警告
callout-caution = 注意
callout-failure = 失敗
callout-danger = 危険
callout-bug = 不具合
callout-example = 例
callout-quote = 引用

## 出来事のページと移動：段階、引用、コピー、移動

steps = 一連の流れ
steps-done = { NUMBER($total) }件のうち{ NUMBER($shown) }件がすでに起きた
step-done = すでに起きた
step-open = まだ起きていない
step-current = この出来事
also-follows = ほかの先立つ出来事
cite-page = このページを引用
cite-event = { $title }（{ $date }）
cite-files = 文献管理ソフト用
copy-link = リンクをコピー
copy-citation = 引用をコピー
copy-text = テキストとしてコピー
copied = コピーしました
copy-by-hand = ブラウザーがコピーを許可しませんでした。選択された文字を手動でコピーしてください。
jump-month = 月
jump-go = 移動
jump-nearest = その月に出来事はありません。最も近い時期：{ $date }。
archived-on = アーカイブ（{ $date }）
lasts-from-before = 前の年から続く出来事
latest-additions = 最近追加された出来事
ends-here = 終了

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = 年表全体
embed-none = 該当する出来事はありません。
embed-moved = この年表は移動しました。
embed-none-shown = { $count ->
   *[other] ここに示す{ NUMBER($count) }件の出来事に該当するものはありません。
}
embed-link = { $title }：年表全体
embed-intro = この年表、またはその一部を、自分のページに表示します。
embed-event = 出来事1件
embed-event-text = { $text }を出来事のIDに置き換えてください。IDはその出来事のページにあります。
embed-address = { $text }をこのサイトのアドレスに置き換えてください。
embed-view = 表示するもの
embed-theme = 配色
embed-theme-auto = 読者の端末に合わせる
embed-theme-light = ライト
embed-theme-dark = ダーク
embed-accent = アクセントカラー
embed-count = 出来事の数
embed-height = 高さ（ピクセル）
embed-method = 埋め込みの方法
embed-method-link = 貼り付け用のリンク
embed-method-frame = フレーム
embed-method-auto = 内容の高さに合うフレーム
embed-method-element = カスタム要素
embed-method-include = サーバーサイドインクルード
embed-code = コード
embed-copy = コピー
embed-picture = ダウンロード用の画像
embed-close = 閉じる
embed-preview = プレビュー
embed-preview-full = 全幅
embed-preview-width = { $number }ピクセル
embed-privacy = フレームは何も保存せず、Cookieを使わず、ほかのサイトから何も読み込みません。
embed-hosts = 貼り付ける場所
embed-host-wordpress = WordPress：リンクを単独の行に、またはフレームを「カスタムHTML」ブロックに貼り付けます。
embed-host-ghost = Ghost：リンクを単独の行に、またはフレームをHTMLカードに貼り付けます。
embed-host-drupal = Drupal：フレームを許可するテキストフォーマットに貼り付けます。
embed-host-notion = Notion：「/embed」と入力してフレームのアドレスを貼り付け、高さを手動で設定します。
embed-host-sharepoint = SharePoint：フレームを「埋め込み」Webパーツに貼り付けます。管理者がこのサイトのドメインを許可する必要があります。
embed-host-confluence = Confluence：フレームをIframeまたはHTMLマクロに貼り付けます。管理者の許可が必要です。

## Filters and search

filter-name = 出来事を絞り込む
filter-more = 絞り込み
filter-find = { $taxonomy }を探す
filter-show-events = { NUMBER($count) }件の出来事を表示
filter-from = 開始
filter-to = 終了
filter-date-form = 年、月または日：2024、2024-06、2024-06-19
filter-show = 表示
filter-order = 並び順
filter-apply = 検索
filter-clear = すべての条件を解除
filter-remove = 条件を解除：{ $name }
filter-active = 現在の条件
filter-shown = 出来事{ NUMBER($total) }件中{ NUMBER($shown) }件
filter-none = すべての条件に合う出来事はありません。いずれかを解除してください：
filter-no-match = 「{ $text }」を含む出来事はありません。
filter-beginnings = 「{ $text }」で始まる語を含む出来事が{ NUMBER($count) }件あります。
filter-ignored = 理解できないため無視しました：{ $text }
filter-loading = 索引を読み込んでいます…
filter-failed = 索引を読み込めなかったため、絞り込みは行われていません。一覧にはすべての出来事が表示されています。
filter-outside = 現在の条件の対象外
filter-printed = 次の条件に合う出来事のみ：{ $text }
filter-everywhere = すべての出来事を検索
skip-filters = 絞り込みを飛ばす
search-intro = すべての出来事を、言葉、日付、項目で検索できます。
search-without = 検索にはJavaScriptが必要です。JavaScriptがなくても、次のページからすべての出来事をたどれます。
search-more = さらに表示
search-results = 検索結果

## Files for programs

files-of-site = フィードとデータ
files-of-page = このページのデータ
file-feed = 新しい出来事（Atom）
file-feed-json = 新しい出来事（JSON Feed）
file-changes = 変更履歴（Atom）
file-calendar = カレンダー（iCalendar）
file-json = データ（JSON）
file-events-csv = 出来事（CSV）
file-claims-csv = 記述（CSV）

## 図：一覧の概観と時系列図

strip-hours = 1時間ごとの出来事
strip-part-days = 時間帯ごとの出来事
strip-days = 1日ごとの出来事
strip-weeks = 1週間ごとの出来事
strip-months = 1か月ごとの出来事
strip-quarters = 四半期ごとの出来事
strip-years = { NUMBER($years) }年ごとの出来事
strip-marked = 年表全体の中の{ $period }
strip-name = 出来事{ NUMBER($count) }件の時間分布：{ $first }～{ $last }。
strip-name-one = 出来事{ NUMBER($count) }件の時間分布：{ $period }。
strip-most = 最多は{ $period }（{ NUMBER($count) }件）。
strip-earlier = これより前：{ NUMBER($count) }件
strip-later = これより後：{ NUMBER($count) }件
strip-hatched = 斜線：おおよその日付
strip-keys = 軸の下の印：主な出来事
strip-lasting = 軸の下の線：継続した出来事
strip-break = //：軸の省略
strip-far = { $period }（軸の省略の先）
strip-far-count = 軸の省略の先、{ $period }：{ NUMBER($count) }件。
picture-numbers = 表で見る
picture-period = 期間
picture-events = 出来事
picture-possible = 可能性のあるもの
picture-empty = 出来事のない期間は省いてあります。
picture-undated = 日付不明：{ NUMBER($count) }件
chart = 時系列図
chart-intro = 時間軸上の出来事です。帯の長さは続いた期間を表します。塗りつぶした印は正確な日付、白抜きまたは斜線の印はおおよその日付です。
chart-name = 時系列図：出来事{ NUMBER($count) }件、{ $first }～{ $last }。
chart-name-one = 時系列図：出来事{ NUMBER($count) }件、{ $period }。
chart-others = その他
chart-hatched = 斜線または白抜き：おおよその日付
chart-lasting = 帯：続いた期間
chart-beyond = 矢印：示した期間から遠く離れたもの
chart-keys-only = 図には主な出来事と継続した出来事だけを示しています：{ NUMBER($total) }件中{ NUMBER($shown) }件。
chart-latest-only = 図には最近の出来事だけを示しています：{ NUMBER($total) }件中{ NUMBER($shown) }件。
chart-more = その他の行：{ NUMBER($count) }
chart-numbers = 図の中の番号
chart-list = 図の出来事
chart-controls = 図に示す期間
chart-zoom-in = 拡大
chart-zoom-out = 縮小
chart-all = すべて表示
chart-from = 開始
chart-to = 終了
chart-show = 表示
chart-hint = 年、月または日を2024、2024-06、2024-06-19のように入力してください。図の上をドラッグすることもできます。キーボードでは矢印キーで移動、+と−で拡大・縮小、0で全体を表示します。
chart-shown = この期間の出来事：{ $total }件中{ $shown }件。
chart-bad-date = 「{ $text }」はこの図の年、月、日ではないため、表示する期間は変わりません。

## 出来事の間の時間と、一覧の上のバー

years-later = { NUMBER($count) }年後
years-earlier = その{ NUMBER($count) }年前
months-later = { $count ->
    [12] 1年後
   *[other] { NUMBER($count) }か月後
}
months-earlier = { $count ->
    [12] その1年前
   *[other] その{ NUMBER($count) }か月前
}
duration-years = { NUMBER($count) }年間
duration-months = { NUMBER($count) }か月間
duration-weeks = { NUMBER($count) }週間
duration-days = { NUMBER($count) }日間
menu = メニュー
compact = 簡易表示
for-editors = 編集者向け
