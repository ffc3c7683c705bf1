"""Every page of the acting display but Home; those of the showing one are among them."""

from __future__ import annotations

from typing import Final

from ihd.view.page import Page
from ihd.view.pages import PAGES as SHOWING
from ppmid.emergency_page import EmergencyPage
from ppmid.restore_page import RestorePage
from ppmid.result_page import ResultPage
from ppmid.shop_page import ShopPage
from ppmid.top_up_page import TopUpPage

#: The pages by name.
PAGES: Final[dict[str, type[Page]]] = {
    **SHOWING,
    "emergency": EmergencyPage,
    "restore": RestorePage,
    "result": ResultPage,
    "shop": ShopPage,
    "top_up": TopUpPage,
}
