"""Every page of the acting display but Home; those of the showing one are among them."""

from __future__ import annotations

from typing import Final

from ihd.view.page import Page
from ihd.view.pages import PAGES as SHOWING
from ppmid.debt_page import DebtPage
from ppmid.emergency_page import EmergencyPage
from ppmid.gas_lost_page import GasLostPage
from ppmid.gas_restore_page import GasRestorePage
from ppmid.restore_page import RestorePage
from ppmid.result_page import ResultPage
from ppmid.shop_page import ShopPage
from ppmid.top_up_page import TopUpPage
from ppmid.top_ups_page import TopUpsPage

#: The pages by name.
PAGES: Final[dict[str, type[Page]]] = {
    **SHOWING,
    "debt": DebtPage,
    "emergency": EmergencyPage,
    "gas_lost": GasLostPage,
    "restore": RestorePage,
    "restore_gas": GasRestorePage,
    "result": ResultPage,
    "shop": ShopPage,
    "top_up": TopUpPage,
    "top_ups": TopUpsPage,
}
