# chronicle 主题的简体中文消息。
#
# $date 是用文字表示的日期；“前后”“起”“至”等直接接在日期前后。

## 日期

date-day-of = { $date }
date-unknown = 日期不详
date-about = { $of }前后
date-uncertain = { $date }（存疑）
date-partial = { $text }（X 表示未知数字）
date-estimate = { $of }前后（{ $first }至{ $last }之间）
date-clock = { $date } { $time }
date-clock-zone = { $date } { $time }（{ $zone }）
date-decade = { $tens ->
    [0] { $range }
    [10] { $year }年代
   *[other] { NUMBER($century) }世纪{ NUMBER($tens) }年代
}
date-spring = { $year }春季
date-summer = { $year }夏季
date-autumn = { $year }秋季
date-winter = { $year }冬季
date-first-quarter = { $year }第一季度
date-second-quarter = { $year }第二季度
date-third-quarter = { $year }第三季度
date-fourth-quarter = { $year }第四季度
date-first-four-months = { $year }前四个月
date-middle-four-months = { $year }中间四个月
date-last-four-months = { $year }后四个月
date-first-half = { $year }上半年
date-second-half = { $year }下半年
date-northern = { $date }（北半球）
date-southern = { $date }（南半球）
date-since = 自{ $of }起
date-from-unknown = 自{ $of }起，结束时间不详
date-until = 直至{ $of }
date-to-unknown = 直至{ $of }，开始时间不详
date-always = 起止时间不限
date-since-unknown = 起始日期不详
date-until-unknown = 结束日期不详
date-ends-unknown = 起止日期不详
date-between = { $first-of }至{ $last-of }之间
date-or-earlier = { $date }或更早
date-or-later = { $date }或更晚
date-and-earlier = { $date }及更早
date-and-later = { $date }及更晚
list-comma = { $first }、{ $next }
list-or = { $first }或{ $next }
list-and = { $first }和{ $next }
sentences = { $first }{ $next }
in-brackets = { $text }（{ $note }）
colon = ：
sentence = { $text }。

## 日期说明了什么，没有说明什么

note-unknown = 没有来源说明发生的时间。
note-month = 月份已知，具体日期不详。
note-season = 季节已知，具体日期不详。
note-quarter = 季度已知，具体日期不详。
note-four-months = 四个月的时段已知，具体日期不详。
note-half = 仅知上半年或下半年，具体日期不详。
note-year = 年份已知，具体日期不详。
note-decade = 年代已知，具体年份不详。
note-century = 世纪已知，具体年份不详。
note-millennium = 千年纪已知，具体年份不详。
note-estimate = 年份为估算。
note-partial = 日期的一部分不详。
note-approximate = 此为大致日期。
note-uncertain = 日期存疑。
note-no-zone = 所给时间未注明时区。
note-open-start = 未给出开始时间。
note-unknown-start = 开始时间不详。
note-open-end = 未给出结束时间。
note-unknown-end = 结束时间不详。
note-coarse-ends = 开始和结束时间只精确到所示的程度。
note-coarse-start = 开始时间只精确到所示的程度。
note-coarse-end = 结束时间只精确到所示的程度。
note-in-span = 发生在这段时间内；没有来源说明确切时间。
note-on-or-before = 发生在当时或更早；没有来源说明确切时间。
note-on-or-after = 发生在当时或更晚；没有来源说明确切时间。
note-one-of = 发生在这些日期之一；具体是哪一个不详。
note-all-of = 在这些日期均有发生。

## 网站各处

timeline = 时间线
event = 事件
events-heading = 事件
all-events = 全部事件
key-events = 关键事件
all-key-events = 全部关键事件
key-event = 关键事件
latest-events = 最新事件
years = 年份
months = 月份
all-terms = { $taxonomy }：完整列表
tags = 标签
actors = 相关方
places = 地点
tag = 标签
actor = 相关方
place = 地点
timelines = 时间线
rival-dates = 日期分歧
changes = 更改记录
undated = 日期不详
sources = 来源
note = 笔记
notes = 笔记
about = 关于
search = 搜索
feeds = 订阅源
data = 数据
embed = 嵌入
not-found = 未找到页面
not-found-text = 此地址没有对应的页面。全部事件见时间线。
moved-to = 此页面已移至“{ $page }”。
skip-to-events = 跳到事件
skip-to-content = 跳到正文
jump-to = 跳到
back-to-timeline = 返回时间线
site-navigation = 网站
year-navigation = 年份和月份
language-switch = 语言
contents = 目录
oldest-first = 最早在前
newest-first = 最新在前
older = 更早：{ $date }
newer = 更晚：{ $date }
earlier-page = 更早
later-page = 更晚
page-title = { $page } · { $site }
during = { $date }内
n-of-m = { NUMBER($shown) } / { NUMBER($total) }
last-updated = 最后更新：{ $date }
span-covered = { $first }至{ $last }
edit-page = 编辑此页
license = 许可
draft = 草稿
draft-text = 这是草稿，仅在选择包含草稿时才会发布。
only-in-language = 仅有此语言：{ $language }
in-language = 语言：{ $language }
no-events = 此处没有事件。
no-rival-dates = 没有日期存在分歧的事件。
no-changes = 没有更正。
no-undated = 每个事件都有日期。

## 数量

count-events = { NUMBER($count) } 个事件
count-key-events = { NUMBER($count) } 个关键事件
count-sources = { NUMBER($count) } 个来源
count-notes = { NUMBER($count) } 篇笔记
count-claims = { NUMBER($count) } 条说法
count-reports = { NUMBER($count) } 篇报道
count-dates = { NUMBER($count) } 个日期
count-terms = { NUMBER($count) } 个词条
count-rival-dates = { NUMBER($count) } 个事件日期有分歧
count-more = 另有 { NUMBER($count) } 个
more-on-day = { $date }另有 { NUMBER($count) } 个

## 状态

status = 状态
status-reported = 据报道
status-confirmed = 已证实
status-planned = 计划中
status-disputed = 有争议
status-denied = 被否认
status-retracted = 已撤回
status-reported-sentence = 有来源报道此事。
status-confirmed-sentence = 此事已获证实。
status-planned-sentence = 此事在计划中。来源报道时尚未发生。
status-disputed-sentence = 各来源对此事是否发生说法不一。
status-denied-sentence = 来源否认此事发生过。
status-retracted-sentence = 来源已撤回此报道。
had-been-planned = 原定于{ $date }
claim-retracted = 已被来源撤回
claim-denied = 否认此事
claim-disputed = 质疑此事
claim-planned = 称此事在计划中
claim-confirmed = 证实此事

## 来源的说法

claims-heading = 来源的说法
claim-says = { $source }：{ $words }
claim-gives-no-date = 未给出日期
claim-words = 此报道的原话
according-to = 援引{ $speaker }的说法
quotation = 引文
quotation-translated = 译文
source-page = 第 { $page } 页
source = 来源
author = 作者：{ $author }
publisher = 出版者
published = { $date }发布
accessed = { $date }查阅
archived-copy = 存档副本
paywall = 付费阅读
via = 由{ $outlet }刊发
source-number = 编号 { $number }
original-report = 阅读原文
type-article = 文章
type-book = 图书
type-document = 文件
type-statement = 声明
type-video = 视频
type-other = 其他
no-source = 未注明来源。
lead-claim = 编者采用此来源
editors-record = 编者记录
events-in-note = 此笔记中的事件
events-in-report = 此报道中的事件
mentions-in-note = 还提到
mentioned-in = 提及此事的笔记

## 日期分歧

sources-disagree = 各来源对日期说法不一
rival-dates-intro = 各来源给出的日期不可能同时成立的事件。
rival-dates-open = 各来源给出的日期不可能同时成立。编者尚未选定其中之一，因此全部列出。
rival-dates-settled = 各来源给出的日期不可能同时成立。编者采用：{ $date }。
rival-dates-chosen = { $dates }；编者采用：{ $date }
rival-dates-open-heading = 未定
rival-dates-settled-heading = 已定
why-this-date = 采用此日期的理由
because = 理由：{ $reason }
date-of-source = { $source }：{ $date }

## 事件及其他事件

date-heading = 日期
details = 详情
follows = 前序事件
followed-by = 后续事件
part-of = 所属事件
parts = 组成部分
related = 相关
previous-event = 上一个事件
next-event = 下一个事件
corrections = 更正
corrected = { $date }更正
added = { $date }添加
updated = { $date }更新
permalink = 此事件的链接
image-credit = 图片：{ $credit }

## 页面各部分

breadcrumb = 面包屑导航
browse = 浏览
pager = 更早和更晚
terms-by-count = 按事件数量
terms-by-name = 按名称
on-timeline = 在时间线上查看
also-called = 又称：{ $name }
record-heading = 编者记录
editors-note = 编者
our-note = 本站摘要
place-in-report = 在报道中的位置
event-id = 事件标识
formerly = 曾用
agrees = （不矛盾）
chosen = 已采用
changes-intro = 事件首次发布以来的更正，最新的在前。
sources-intro = 本时间线所依据的全部报道，按媒体排列。
undated-intro = 没有来源给出日期的事件。

## Markdown 文本

table = 表格
footnotes = 脚注
footnote-back = 返回正文
task-done = 已完成
task-open = 未完成
callout-note = 备注
callout-abstract = 摘要
callout-info = 信息
callout-task = 待办
callout-tip = 提示
callout-important = 重要
callout-success = 成功
callout-question = 问题
callout-warning = 警告
callout-caution = 注意
callout-failure = 失败
callout-danger = 危险
callout-bug = 缺陷
callout-example = 示例
callout-quote = 引用

## 事件页面与导航：步骤、引用、复制、跳转

steps = 事件顺序
steps-done = 共 { NUMBER($total) } 个，已发生 { NUMBER($shown) } 个
step-done = 已发生
step-open = 尚未发生
step-current = 本事件
also-follows = 其他前序事件
cite-page = 引用此页
cite-event = { $title }（{ $date }）
cite-files = 供文献管理软件使用
copy-link = 复制链接
copy-citation = 复制引用
copy-text = 复制为文本
copied = 已复制
copy-by-hand = 浏览器不允许复制。文字已选中，请手动复制。
jump-month = 月份
jump-go = 前往
jump-nearest = 该月没有事件。最接近的时间：{ $date }。
archived-on = 存档副本（{ $date }）
lasts-from-before = 始于往年的事件
latest-additions = 最新添加
ends-here = 结束

## Embeds: frames and fragments in other pages, and the page about them

embed-full-timeline = 完整时间线
embed-none = 没有符合的事件。
embed-moved = 此时间线已迁至新地址。
embed-none-shown = { $count ->
   *[other] 此处显示的 { NUMBER($count) } 个事件均不符合。
}
embed-link = { $title }：完整时间线
embed-intro = 在您自己的网页中显示此时间线或其中一部分。
embed-event = 单个事件
embed-event-text = 请用事件的标识替换 { $text }。标识在该事件的页面上。
embed-address = 请用本站的地址替换 { $text }。
embed-view = 显示内容
embed-theme = 配色
embed-theme-auto = 跟随读者的设备
embed-theme-light = 浅色
embed-theme-dark = 深色
embed-accent = 强调色
embed-count = 事件数
embed-height = 高度（像素）
embed-method = 嵌入方式
embed-method-link = 供粘贴的链接
embed-method-frame = 框架
embed-method-auto = 高度自适应的框架
embed-method-element = 自定义元素
embed-method-include = 服务器端包含
embed-code = 代码
embed-copy = 复制
embed-picture = 可下载的图片
embed-close = 关闭
embed-preview = 预览
embed-preview-full = 全宽
embed-preview-width = { $number } 像素
embed-privacy = 框架不存储任何内容，不设置 Cookie，也不从其他网站加载任何内容。
embed-hosts = 粘贴到哪里
embed-host-wordpress = WordPress：将链接单独粘贴在一行，或将框架粘贴到“自定义 HTML”区块。
embed-host-ghost = Ghost：将链接单独粘贴在一行，或将框架粘贴到 HTML 卡片。
embed-host-drupal = Drupal：将框架粘贴到允许使用框架的文本格式中。
embed-host-notion = Notion：输入 /embed 并粘贴框架的地址；高度需手动设置。
embed-host-sharepoint = SharePoint：将框架粘贴到“嵌入”Web 部件；管理员须允许本站的域名。
embed-host-confluence = Confluence：将框架粘贴到 Iframe 或 HTML 宏；管理员须予以允许。

## Filters and search

filter-name = 筛选事件
filter-more = 筛选条件
filter-find = 查找：{ $taxonomy }
filter-show-events = 显示 { NUMBER($count) } 个事件
filter-from = 从
filter-to = 到
filter-date-form = 年、月或日：2024、2024-06、2024-06-19
filter-show = 显示
filter-order = 顺序
filter-apply = 搜索
filter-clear = 清除全部条件
filter-remove = 移除条件：{ $name }
filter-active = 当前条件
filter-shown = { NUMBER($total) } 个事件中的 { NUMBER($shown) } 个
filter-none = 没有符合全部条件的事件。请移除其中一个条件：
filter-no-match = 没有事件包含“{ $text }”。
filter-beginnings = { NUMBER($count) } 个事件含有以“{ $text }”开头的词。
filter-ignored = 无法理解，已忽略：{ $text }
filter-loading = 正在加载索引…
filter-failed = 索引无法加载，因此未作筛选。列表显示全部事件。
filter-outside = 不在当前筛选范围内
filter-printed = 仅显示符合以下条件的事件：{ $text }
filter-everywhere = 搜索全部事件
skip-filters = 跳过筛选条件
search-intro = 按词语、日期和词条搜索全部事件。
search-without = 搜索需要 JavaScript。没有 JavaScript，也可以从以下页面浏览全部事件。
search-more = 显示更多
search-results = 结果

## Files for programs

files-of-site = 订阅源与数据
files-of-page = 本页数据
file-feed = 新事件（Atom）
file-feed-json = 新事件（JSON Feed）
file-changes = 更改记录（Atom）
file-calendar = 日历（iCalendar）
file-json = 数据（JSON）
file-events-csv = 事件（CSV）
file-claims-csv = 说法（CSV）

## 图：列表概览与图表

strip-hours = 每小时事件数
strip-part-days = 每个时段的事件数
strip-days = 每日事件数
strip-weeks = 每周事件数
strip-months = 每月事件数
strip-quarters = 每季度事件数
strip-years = { $years ->
    [1] 每年事件数
   *[other] 每 { NUMBER($years) } 年事件数
}
strip-marked = { $period }在整条时间线中的位置
strip-name = { NUMBER($count) } 个事件的时间分布：{ $first }至{ $last }。
strip-name-one = { NUMBER($count) } 个事件的时间分布：{ $period }。
strip-most = 最多的是{ $period }（{ NUMBER($count) } 个）。
strip-earlier = 更早 { NUMBER($count) } 个
strip-later = 更晚 { NUMBER($count) } 个
strip-hatched = 斜线：仅知大致日期
strip-keys = 轴下方的标记：关键事件
strip-lasting = 轴下方的横线：持续的事件
strip-break = //：坐标轴断开处
strip-far = { $period }（在坐标轴断开处之外）
strip-far-count = 在坐标轴断开处之外，{ $period }：{ NUMBER($count) } 个。
picture-numbers = 以表格显示
picture-period = 时段
picture-events = 事件
picture-possible = 可能还有
picture-empty = 没有事件的时段从略。
picture-undated = 日期不详 { NUMBER($count) } 个
chart = 图表
chart-intro = 时间轴上的事件。横条的长度表示持续时间；实心标记表示日期精确，空心或斜线标记表示日期不精确。
chart-name = 图表：{ NUMBER($count) } 个事件，{ $first }至{ $last }。
chart-name-one = 图表：{ NUMBER($count) } 个事件，{ $period }。
chart-others = 其他
chart-hatched = 斜线或空心：仅知大致日期
chart-lasting = 横条：持续的时间
chart-beyond = 箭头：远在所示时间之外
chart-keys-only = 图表仅显示关键事件和持续的事件：{ NUMBER($total) } 个中的 { NUMBER($shown) } 个。
chart-latest-only = 图表仅显示最新的事件：{ NUMBER($total) } 个中的 { NUMBER($shown) } 个。
chart-more = 其他行：{ NUMBER($count) }
chart-numbers = 图表中的编号
chart-list = 图表中的事件
chart-controls = 图表显示的时间
chart-zoom-in = 放大
chart-zoom-out = 缩小
chart-all = 显示全部
chart-from = 从
chart-to = 到
chart-show = 显示
chart-hint = 请输入年、月或日：2024、2024-06 或 2024-06-19。也可以在图表上拖动。使用键盘时，方向键移动图表，+ 和 − 缩放，0 显示全部。
chart-shown = 此时段内的事件：{ $total } 个中的 { $shown } 个。
chart-bad-date = “{ $text }”不是本图表中的年、月或日，显示的时间保持不变。

## 事件之间的时间，以及列表上方的工具栏

years-later = { NUMBER($count) } 年后
years-earlier = 再往前 { NUMBER($count) } 年
months-later = { $count ->
    [12] 1 年后
   *[other] { NUMBER($count) } 个月后
}
months-earlier = { $count ->
    [12] 再往前 1 年
   *[other] 再往前 { NUMBER($count) } 个月
}
duration-years = { NUMBER($count) } 年
duration-months = { NUMBER($count) } 个月
duration-weeks = { NUMBER($count) } 周
duration-days = { NUMBER($count) } 天
menu = 菜单
compact = 简洁视图
for-editors = 供编者使用
