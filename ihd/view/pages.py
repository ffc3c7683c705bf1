"""Every page but Home, which is painted before these are loaded."""

from __future__ import annotations

from typing import Final

from ihd.view.account_page import AccountPage
from ihd.view.address_page import AddressPage, OwnAddressPage
from ihd.view.earlier_prices_page import EarlierPricesPage
from ihd.view.events_page import EventsPage
from ihd.view.files_page import FilesPage
from ihd.view.forget_page import ForgetPage
from ihd.view.frames_page import FramesPage
from ihd.view.install_code_page import InstallCodePage
from ihd.view.link_page import LinkPage
from ihd.view.message_page import MustAnswerPage
from ihd.view.messages_page import MessagesPage
from ihd.view.more_pages import AboutPage, MorePage
from ihd.view.own_stick_page import OwnStickPage
from ihd.view.page import Page
from ihd.view.pairing_page import PairingPage
from ihd.view.pairing_pages import DetailsPage, OtherHubPage
from ihd.view.pin_page import NewPinPage, PinPage
from ihd.view.prepay_home import PrepaidHome
from ihd.view.prices_page import PricesPage
from ihd.view.prices_rates import RatesPage
from ihd.view.reader_code_page import ReaderCodePage
from ihd.view.readers_page import ReadersPage
from ihd.view.settings_diagnostics import DiagnosticsPage
from ihd.view.settings_money import BudgetPage, NumberPage, TariffPage
from ihd.view.settings_pages import DisplayPage, LanguagePage, LanguagesPage, ScreenPage, SettingsPage, SoundPage
from ihd.view.settings_pin import PinSettingsPage
from ihd.view.stick_page import StickPage
from ihd.view.usage_page import UsagePage

#: The pages by name.
PAGES: Final[dict[str, type[Page]]] = {
    "prepaid_home": PrepaidHome,  # held by Home, which is shown without it until a meter proves to be prepaid
    "usage": UsagePage,
    "prices": PricesPage,
    "rates": RatesPage,
    "earlier_prices": EarlierPricesPage,
    "account": AccountPage,
    "more": MorePage,
    "messages": MessagesPage,
    "events": EventsPage,
    "must_answer": MustAnswerPage,
    "link": LinkPage,
    "frames": FramesPage,
    "pairing": PairingPage,
    "pairing_details": DetailsPage,
    "install_code": InstallCodePage,
    "stick": StickPage,
    "stick_address": AddressPage,
    "other_hub": OtherHubPage,
    "readers": ReadersPage,
    "reader_code": ReaderCodePage,
    "own_network": OwnStickPage,
    "own_stick_address": OwnAddressPage,
    "forget": ForgetPage,
    "files": FilesPage,
    "settings": SettingsPage,
    "settings_display": DisplayPage,
    "settings_language": LanguagePage,
    "languages": LanguagesPage,  # from the bar above
    "settings_sound": SoundPage,
    "settings_screen": ScreenPage,
    "settings_budget": BudgetPage,
    "settings_pin": PinSettingsPage,
    "settings_tariff": TariffPage,
    "settings_diagnostics": DiagnosticsPage,
    "number": NumberPage,
    "pin": PinPage,
    "new_pin": NewPinPage,
    "about": AboutPage,
}
