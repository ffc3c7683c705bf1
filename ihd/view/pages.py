"""Every page but Home, which is painted before these are loaded."""

from __future__ import annotations

from typing import Final

from ihd.view.account_page import AccountPage
from ihd.view.more_pages import AboutPage, AppearancePage, LinkPage, MessagesPage, MorePage
from ihd.view.page import Page
from ihd.view.prepay_home import PrepaidHome
from ihd.view.prices_page import PricesPage
from ihd.view.usage_page import UsagePage

#: The pages by name.
PAGES: Final[dict[str, type[Page]]] = {
    "prepaid_home": PrepaidHome,  # held by Home, which is shown without it until a meter proves to be prepaid
    "usage": UsagePage,
    "prices": PricesPage,
    "account": AccountPage,
    "more": MorePage,
    "messages": MessagesPage,
    "link": LinkPage,
    "appearance": AppearancePage,
    "about": AboutPage,
}
