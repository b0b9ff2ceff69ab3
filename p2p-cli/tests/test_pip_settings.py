from p2p_cli.installation.pip_settings import for_uv, parsed

LISTING = """\
global.index-url='https://mirror.example/simple'
global.timeout='60'
global.trusted-host='mirror.example\\nother.example'
install.index-url='https://install.example/simple'
:env:.find-links='/wheels /more wheels'
"""


def test_the_stronger_source_wins() -> None:
    assert parsed(LISTING)["index-url"] == "https://install.example/simple"


def test_every_setting_is_told_in_uvs_words() -> None:
    settings = {
        "index-url": "https://mirror.example/simple",
        "extra-index-url": "https://a.example\nhttps://b.example",
        "find-links": "/one /two",
        "trusted-host": "mirror.example",
        "cert": "/etc/own.pem",
        "proxy": "http://proxy.example:3128",
        "default-timeout": "90",
    }
    assert for_uv(settings, {}) == {
        "UV_DEFAULT_INDEX": "https://mirror.example/simple",
        "UV_INDEX": "https://a.example https://b.example",
        "UV_FIND_LINKS": "/one,/two",
        "UV_INSECURE_HOST": "mirror.example",
        "SSL_CERT_FILE": "/etc/own.pem",
        "ALL_PROXY": "http://proxy.example:3128",
        "UV_HTTP_TIMEOUT": "90",
        "UV_INDEX_STRATEGY": "unsafe-best-match",
    }


def test_what_is_set_for_uv_itself_stays() -> None:
    translated = for_uv({"index-url": "https://pip.example"}, {"UV_DEFAULT_INDEX": "https://uv.example"})
    assert "UV_DEFAULT_INDEX" not in translated


def test_a_machine_without_settings_tells_only_the_strategy() -> None:
    assert for_uv({}, {}) == {"UV_INDEX_STRATEGY": "unsafe-best-match"}
