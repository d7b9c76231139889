"""The proxy of QGIS's network settings, in the words of pip."""

from __future__ import annotations

from urllib.parse import quote

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery

from ..translation import tr
from .faults import SetupError

_SYSTEM = "DefaultProxy"
_SOCKS = "Socks5Proxy"
#: What is asked for when the system has to name its proxy.
_INDEX = "https://pypi.org/simple/"


def proxy_variables() -> dict[str, str]:
    """Return the environment variables that send pip through QGIS's proxy; none where it has none.

    Without a proxy in QGIS pip looks at the system's by itself. To be called from the main thread:
    a password in QGIS's authentication store may ask for the master password. Raises SetupError
    for a proxy that pip cannot use.
    """
    settings = QgsSettings()
    if not settings.value("proxy/proxyEnabled", False, type=bool):
        return {}
    proxy, kind = _proxy(settings)
    if not proxy.hostName():
        return {}
    if kind == _SOCKS:
        raise SetupError(
            tr(
                "QGIS uses the SOCKS proxy {}, which Python's installer cannot go through; enter "
                "an HTTP proxy under Settings ▸ Options ▸ Network, or install from a folder of "
                "wheels."
            ).format(f"{proxy.hostName()}:{proxy.port()}")
        )
    address = _address(proxy)
    variables = {"http_proxy": address, "https_proxy": address}
    hosts = _direct_hosts(settings)
    return {**variables, "no_proxy": ",".join(hosts)} if hosts else variables


def _proxy(settings: QgsSettings) -> tuple[QNetworkProxy, str]:
    """The proxy, and its type as QGIS writes it."""
    kind = settings.value("proxy/proxyType", "", type=str)
    if kind == _SYSTEM:
        system = QNetworkProxyFactory.systemProxyForQuery(QNetworkProxyQuery(QUrl(_INDEX)))
        proxy = system[0] if system else QNetworkProxy()
        socks = proxy.type() == QNetworkProxy.ProxyType.Socks5Proxy
        return proxy, _SOCKS if socks else kind
    port = settings.value("proxy/proxyPort", "", type=str)
    proxy = QNetworkProxy(
        QNetworkProxy.ProxyType.HttpProxy,
        settings.value("proxy/proxyHost", "", type=str),
        int(port) if port.isdigit() else 0,
        settings.value("proxy/proxyUser", "", type=str),
        settings.value("proxy/proxyPassword", "", type=str),
    )
    stored = settings.value("proxy/authcfg", "", type=str)
    if stored:
        _, proxy = QgsApplication.authManager().updateNetworkProxy(proxy, stored)
    return proxy, kind


def _address(proxy: QNetworkProxy) -> str:
    credentials = ""
    if proxy.user():
        credentials = f"{quote(proxy.user(), safe='')}:{quote(proxy.password(), safe='')}@"
    port = f":{proxy.port()}" if proxy.port() else ""
    return f"http://{credentials}{proxy.hostName()}{port}"


def _direct_hosts(settings: QgsSettings) -> list[str]:
    """The hosts that are reached without the proxy; QGIS keeps the beginnings of addresses."""
    excluded = [
        *settings.value("proxy/noProxyUrls", [], type=list),
        *settings.value("proxy/proxyExcludedUrls", [], type=list),
    ]
    hosts = [QUrl(str(address)).host() or str(address).strip("/") for address in excluded]
    return sorted({host for host in hosts if host})
