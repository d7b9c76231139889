"""The proxy of QGIS's settings in the words of pip."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory

from crime_forecast_plugin.engine.faults import SetupError, hide
from crime_forecast_plugin.engine.proxy import proxy_variables


@pytest.fixture(autouse=True)
def no_proxy(qgis_app: QgsApplication) -> Iterator[None]:
    """QGIS has no proxy before and after a test."""
    QgsSettings().remove("proxy")
    yield
    QgsSettings().remove("proxy")


def configure(**values: object) -> None:
    """Fill in QGIS's network settings as its options dialog does."""
    for key, value in {"proxyEnabled": True, "proxyType": "HttpProxy", **values}.items():
        QgsSettings().setValue(f"proxy/{key}", value)


def test_without_a_proxy_there_are_no_variables() -> None:
    assert proxy_variables() == {}
    configure(proxyEnabled=False, proxyHost="proxy.example")
    assert proxy_variables() == {}


def test_name_and_password_are_quoted_and_can_be_hidden() -> None:
    configure(
        proxyHost="proxy.example", proxyPort="8080", proxyUser="do main", proxyPassword="a@:/b"
    )
    address = "http://do%20main:a%40%3A%2Fb@proxy.example:8080"
    assert proxy_variables() == {"http_proxy": address, "https_proxy": address}
    assert (
        hide(f"Cannot connect to {address}/") == "Cannot connect to http://•••@proxy.example:8080/"
    )


def test_a_proxy_without_a_port_is_taken_as_it_is() -> None:
    configure(proxyHost="proxy.example", proxyPort="")
    assert proxy_variables()["https_proxy"] == "http://proxy.example"


def test_hosts_that_are_excluded_are_reached_directly() -> None:
    configure(
        proxyHost="proxy.example",
        proxyExcludedUrls=["https://index.example/simple", "intranet"],
        noProxyUrls=["http://10.0.0.1:8000/"],
    )
    assert proxy_variables()["no_proxy"] == "10.0.0.1,index.example,intranet"


def test_the_systems_proxy_is_taken_where_qgis_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "system.example", 3128)]
    monkeypatch.setattr(QNetworkProxyFactory, "systemProxyForQuery", lambda query: found)
    configure(proxyType="DefaultProxy", proxyHost="ignored.example")
    assert proxy_variables()["https_proxy"] == "http://system.example:3128"
    found[:] = [QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)]
    assert proxy_variables() == {}


def test_a_socks_proxy_is_refused_with_a_remedy() -> None:
    configure(proxyType="Socks5Proxy", proxyHost="socks.example", proxyPort="1080")
    with pytest.raises(SetupError, match=r"socks\.example:1080.*HTTP proxy"):
        proxy_variables()


def test_a_login_from_the_authentication_store_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    class Store:
        """Stands in for QGIS's authentication store."""

        def updateNetworkProxy(self, proxy: QNetworkProxy, name: str) -> tuple[bool, QNetworkProxy]:
            assert name == "abc1234"
            proxy.setUser("stored")
            proxy.setPassword("word")
            return True, proxy

    monkeypatch.setattr(QgsApplication, "authManager", Store)
    configure(proxyHost="proxy.example", authcfg="abc1234")
    assert proxy_variables()["http_proxy"] == "http://stored:word@proxy.example"
