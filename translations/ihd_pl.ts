<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Drafted without a native speaker: a human reviewer must read every line before it is relied on. -->
<TS version="2.1" language="pl_PL" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>An open in-home display for British smart meters.</source>
        <translation>Otwarty domowy wyświetlacz do brytyjskich inteligentnych liczników.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencja</translation>
    </message>
    <message>
        <source>Measured data</source>
        <translation>Dane pomiarowe</translation>
    </message>
    <message>
        <source>The simulated home replays real homes, measured by others:</source>
        <translation>Symulowany dom odtwarza prawdziwe domy, zmierzone przez innych:</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Wersja</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Balance as of</source>
        <translation>Saldo z</translation>
    </message>
    <message>
        <source>By bill</source>
        <translation>Rachunek</translation>
    </message>
    <message>
        <source>Call your supplier: the number is on your bill.</source>
        <translation>Zadzwoń do dostawcy: numer jest na rachunku.</translation>
    </message>
    <message>
        <source>Call your supplier: {name}, {number}.</source>
        <translation>Zadzwoń do dostawcy: {name}, {number}.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Zamknięty</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Costs are an estimate; your bill is from your supplier.</source>
        <translation>Koszty są szacunkowe; rachunek wystawia dostawca.</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dług</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Kredyt awaryjny</translation>
    </message>
    <message>
        <source>Emergency credit: all {amount} used.</source>
        <translation>Kredyt awaryjny: zużyto całe {amount}.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Oddane do sieci</translation>
    </message>
    <message>
        <source>Hidden: whoever knows them could ask for your supply to be moved.</source>
        <translation>Ukryte: kto je zna, mógłby zażądać przeniesienia Twojej umowy.</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Ukryj numery</translation>
    </message>
    <message>
        <source>How you pay</source>
        <translation>Sposób płatności</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Ostatnia wiadomość</translation>
    </message>
    <message>
        <source>Low credit from</source>
        <translation>Mało środków od</translation>
    </message>
    <message>
        <source>MPAN</source>
        <translation>MPAN</translation>
    </message>
    <message>
        <source>MPRN</source>
        <translation>MPRN</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Stan licznika</translation>
    </message>
    <message>
        <source>Most in one top-up</source>
        <translation>Najwyższe doładowanie</translation>
    </message>
    <message>
        <source>Most the meter holds</source>
        <translation>Najwyższe saldo licznika</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Wyłączony</translation>
    </message>
    <message>
        <source>Off for now.</source>
        <translation>Na razie wyłączony.</translation>
    </message>
    <message>
        <source>Off, with {amount} credit.</source>
        <translation>Wyłączony, środki: {amount}.</translation>
    </message>
    <message>
        <source>Off, with {amount} emergency credit.</source>
        <translation>Wyłączony, kredyt awaryjny: {amount}.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Włączony</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otwarty</translation>
    </message>
    <message>
        <source>Pay back first: {amount}.</source>
        <translation>Najpierw do spłaty: {amount}.</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Przedpłata</translation>
    </message>
    <message>
        <source>Ready to turn on</source>
        <translation>Gotowy do włączenia</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numer seryjny</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Pokaż numery</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Dopływ</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wyłącznik</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Próba</translation>
    </message>
    <message>
        <source>To pay back first</source>
        <translation>Najpierw do spłaty</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Zawór</translation>
    </message>
    <message>
        <source>Your accounts appear here.</source>
        <translation>Tu pojawią się Twoje konta.</translation>
    </message>
    <message>
        <source>Your meters' numbers</source>
        <translation>Numery Twoich liczników</translation>
    </message>
    <message>
        <source>Your supplier</source>
        <translation>Twój dostawca</translation>
    </message>
    <message>
        <source>Your top-ups</source>
        <translation>Twoje doładowania</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>Waiting for the meter</source>
        <translation>Czekam na licznik</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teraz</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>Accepted.</source>
        <translation>Przyjęto.</translation>
    </message>
    <message>
        <source>No answer yet. Check your balance before you enter the code again.</source>
        <translation>Jeszcze bez odpowiedzi. Zanim wpiszesz kod ponownie, sprawdź saldo.</translation>
    </message>
    <message>
        <source>Not added. Open Top up to see why.</source>
        <translation>Nie dodano. Otwórz Doładuj, aby zobaczyć dlaczego.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Doładowanie</translation>
    </message>
    <message>
        <source>Your balance is {amount} now.</source>
        <translation>Twoje saldo to teraz {amount}.</translation>
    </message>
    <message>
        <source>{fuel} is on.</source>
        <translation>{fuel} jest włączony.</translation>
    </message>
    <message>
        <source>{fuel}, top-up</source>
        <translation>{fuel}, doładowanie</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Colours</source>
        <translation>Kolory</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Ciemne</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Wysoki kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Jasne</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Bez budżetu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Brak</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Wielkość tekstu</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} mniej</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} więcej</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Emergency credit {amount} ready. You pay it back later.</source>
        <translation>Kredyt awaryjny {amount} gotowy. Spłacisz go później.</translation>
    </message>
    <message>
        <source>Gas is off</source>
        <translation>Gaz jest wyłączony</translation>
    </message>
    <message>
        <source>Gas is on for now</source>
        <translation>Gaz na razie jest</translation>
    </message>
    <message>
        <source>Gas stops in {span}.</source>
        <translation>Gaz przestanie płynąć za {span}.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Pomoc</translation>
    </message>
    <message>
        <source>It says {time}. Times are left out until it is right.</source>
        <translation>Wskazuje {time}. Dopóki się myli, nie pokazuję godzin.</translation>
    </message>
    <message>
        <source>Last heard {time}.</source>
        <translation>Ostatnia wiadomość: {time}.</translation>
    </message>
    <message>
        <source>New message from your supplier</source>
        <translation>Nowa wiadomość od dostawcy</translation>
    </message>
    <message>
        <source>No word from the electricity meter for {span}</source>
        <translation>Licznik prądu milczy już {span}</translation>
    </message>
    <message>
        <source>No word from the gas meter for {span}</source>
        <translation>Licznik gazu milczy już {span}</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter within {span}.</source>
        <translation>Masz {span}: naciśnij „Emergency” na liczniku gazu.</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter.</source>
        <translation>Naciśnij „Emergency” na liczniku gazu.</translation>
    </message>
    <message>
        <source>The emergency button has no time left. Top up, or call your supplier.</source>
        <translation>Czas przycisku awaryjnego minął. Doładuj albo zadzwoń do dostawcy.</translation>
    </message>
    <message>
        <source>The gas meter has the exact time.</source>
        <translation>Dokładny czas jest na liczniku gazu.</translation>
    </message>
    <message>
        <source>The hub's clock cannot be right</source>
        <translation>Zegar huba na pewno się myli</translation>
    </message>
    <message>
        <source>These are the last readings. New ones are on their way.</source>
        <translation>To ostatnie odczyty. Nowe są w drodze.</translation>
    </message>
    <message>
        <source>This display belongs to no hub yet</source>
        <translation>Ten wyświetlacz nie należy jeszcze do żadnego huba</translation>
    </message>
    <message>
        <source>This does not turn anything off.</source>
        <translation>To niczego nie wyłącza.</translation>
    </message>
    <message>
        <source>To turn it on, press A, then B at the meter.</source>
        <translation>Aby włączyć, naciśnij na liczniku A, potem B.</translation>
    </message>
    <message>
        <source>Touch here to pair it.</source>
        <translation>Dotknij tutaj, aby go sparować.</translation>
    </message>
    <message>
        <source>Turn appliances off first.</source>
        <translation>Najpierw wyłącz urządzenia.</translation>
    </message>
    <message>
        <source>Your credit is used up, but the supply is not cut at night, at weekends or on holidays.</source>
        <translation>Środki się skończyły, ale nocą, w weekendy i święta nic nie zostanie odcięte.</translation>
    </message>
    <message>
        <source>Your price changes at midnight</source>
        <translation>Cena zmieni się o północy</translation>
    </message>
    <message>
        <source>Your price changes at {time}</source>
        <translation>Cena zmieni się o {time}</translation>
    </message>
    <message>
        <source>Your price changes on {date}</source>
        <translation>Cena zmieni się: {date}</translation>
    </message>
    <message>
        <source>{fuel} is off</source>
        <translation>{fuel} jest wyłączony</translation>
    </message>
    <message>
        <source>{fuel} is off: top up {amount} or more</source>
        <translation>{fuel} jest wyłączony: doładuj co najmniej {amount}</translation>
    </message>
    <message>
        <source>{fuel} is ready to turn on</source>
        <translation>{fuel} jest gotowy do włączenia</translation>
    </message>
    <message>
        <source>{fuel} stays on until {time}</source>
        <translation>{fuel} zostaje włączony do {time}</translation>
    </message>
    <message>
        <source>{fuel}: low credit</source>
        <translation>{fuel}: mało środków</translation>
    </message>
    <message>
        <source>{fuel}: low credit, {span} left</source>
        <translation>{fuel}: mało środków, starczy na {span}</translation>
    </message>
    <message>
        <source>{fuel}: touch here to see what you will pay.</source>
        <translation>{fuel}: dotknij tutaj, aby zobaczyć nową cenę.</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} godz. {m} min</translation>
    </message>
    <message>
        <source>A replay of {date}</source>
        <translation>Nagranie: {date}</translation>
    </message>
    <message>
        <source>Nothing here is of now, and nothing can be sent.</source>
        <translation>Nic tu nie jest z teraz i niczego nie można wysłać.</translation>
    </message>
    <message>
        <source>{fuel} may go off within half an hour: these hours are not protected. Top up now.</source>
        <translation>{fuel}: dopływ może się wyłączyć w ciągu pół godziny, bo to nie są godziny ochronne. Doładuj teraz.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>+1 hour</source>
        <translation>+1 godzina</translation>
    </message>
    <message>
        <source>+½ hour</source>
        <translation>+½ godziny</translation>
    </message>
    <message>
        <source>A wrong digit</source>
        <translation>Błędna cyfra</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Zezwól znowu</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Kwota</translation>
    </message>
    <message>
        <source>Appliances</source>
        <translation>Urządzenia</translation>
    </message>
    <message>
        <source>Code made. Type it on the display.</source>
        <translation>Kod utworzono. Wpisz go na wyświetlaczu.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Odetnij</translation>
    </message>
    <message>
        <source>Cut off, not confirmed</source>
        <translation>Odetnij bez potwierdzenia</translation>
    </message>
    <message>
        <source>Demo home</source>
        <translation>Dom pokazowy</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Wyświetlacz</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Prąd</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>Licznik prądu</translation>
    </message>
    <message>
        <source>For the other meter</source>
        <translation>Do drugiego licznika</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Licznik gazu</translation>
    </message>
    <message>
        <source>Gas meter link: up</source>
        <translation>Łącze licznika gazu: działa</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Dobry</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>Grzejnik</translation>
    </message>
    <message>
        <source>Home network</source>
        <translation>Sieć domowa</translation>
    </message>
    <message>
        <source>Hub power: on</source>
        <translation>Zasilanie huba: jest</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Czajnik</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Rodzaj kodu</translation>
    </message>
    <message>
        <source>Leave £1.50</source>
        <translation>Zostaw £1.50</translation>
    </message>
    <message>
        <source>Lend emergency credit</source>
        <translation>Udziel kredytu awaryjnego</translation>
    </message>
    <message>
        <source>Lose the next 5 questions</source>
        <translation>Zgub 5 następnych pytań</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Utwórz kod</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Północ</translation>
    </message>
    <message>
        <source>New people move in</source>
        <translation>Wprowadzają się nowi ludzie</translation>
    </message>
    <message>
        <source>Next gas report</source>
        <translation>Następny raport gazu</translation>
    </message>
    <message>
        <source>Next rate</source>
        <translation>Następna stawka</translation>
    </message>
    <message>
        <source>Nothing changed: there is no more credit than that.</source>
        <translation>Nic się nie zmieniło: nie ma więcej środków.</translation>
    </message>
    <message>
        <source>Nothing changed: there is nothing to turn on.</source>
        <translation>Nic się nie zmieniło: nie ma czego włączyć.</translation>
    </message>
    <message>
        <source>Nothing changed: this home pays by bill, or no code holds that.</source>
        <translation>Nic się nie zmieniło: ten dom płaci rachunkiem albo żaden kod nie pomieści tej kwoty.</translation>
    </message>
    <message>
        <source>Oven</source>
        <translation>Piekarnik</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauza</translation>
    </message>
    <message>
        <source>Radio stick: plugged in</source>
        <translation>Moduł radiowy: podłączony</translation>
    </message>
    <message>
        <source>Ready: press A, then B</source>
        <translation>Gotowy: naciśnij A, potem B</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenariusz</translation>
    </message>
    <message>
        <source>Send by supplier</source>
        <translation>Wyślij przez dostawcę</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Wyślij wiadomość</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Od początku</translation>
    </message>
    <message>
        <source>Supplier link: up</source>
        <translation>Łącze dostawcy: działa</translation>
    </message>
    <message>
        <source>Supply off: top up first</source>
        <translation>Dopływ wyłączony: najpierw doładuj</translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Dopływ włączony</translation>
    </message>
    <message>
        <source>The gas meter looks for open taps, for a minute.</source>
        <translation>Licznik gazu sprawdza przez minutę, czy kurki są zamknięte.</translation>
    </message>
    <message>
        <source>The supplier sends it. It arrives as soon as the supplier link is up.</source>
        <translation>Dostawca to wysyła. Dotrze, gdy tylko łącze dostawcy działa.</translation>
    </message>
    <message>
        <source>The supplier takes the credit as soon as the supplier link is up.</source>
        <translation>Dostawca zabiera środki, gdy tylko łącze dostawcy działa.</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Za dużo</translation>
    </message>
    <message>
        <source>Top-up code</source>
        <translation>Kod doładowania</translation>
    </message>
    <message>
        <source>Turned on at the meter.</source>
        <translation>Włączono przy liczniku.</translation>
    </message>
    <message>
        <source>Wakes at {time}</source>
        <translation>Budzi się o {time}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Co wypróbować</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ty</translation>
    </message>
    <message>
        <source>closed. Start again opens it again.</source>
        <translation>zamknięty. Od początku otwiera go ponownie.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>wyłączony</translation>
    </message>
    <message>
        <source>on, {power}</source>
        <translation>włączony, {power}</translation>
    </message>
    <message>
        <source>ready to be turned on at the meter</source>
        <translation>gotowy do włączenia przy liczniku</translation>
    </message>
    <message>
        <source>supply off</source>
        <translation>dopływ wyłączony</translation>
    </message>
    <message>
        <source>supply on</source>
        <translation>dopływ włączony</translation>
    </message>
    <message>
        <source>this home pays by bill</source>
        <translation>ten dom płaci rachunkiem</translation>
    </message>
    <message>
        <source>■ Gas meter link: cut</source>
        <translation>■ Łącze licznika gazu: przerwane</translation>
    </message>
    <message>
        <source>■ Hub power: off</source>
        <translation>■ Zasilanie huba: brak</translation>
    </message>
    <message>
        <source>■ Radio stick: pulled out</source>
        <translation>■ Moduł radiowy: wyjęty</translation>
    </message>
    <message>
        <source>■ Supplier link: cut</source>
        <translation>■ Łącze dostawcy: przerwane</translation>
    </message>
    <message numerus="yes">
        <source>%n displays are on its list</source>
        <translation>
            <numerusform>%n wyświetlacz jest na jego liście</numerusform>
            <numerusform>%n wyświetlacze są na jego liście</numerusform>
            <numerusform>%n wyświetlaczy jest na jego liście</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait for the supplier link.</source>
        <translation>
            <numerusform>%n polecenie czeka na łącze dostawcy.</numerusform>
            <numerusform>%n polecenia czekają na łącze dostawcy.</numerusform>
            <numerusform>%n poleceń czeka na łącze dostawcy.</numerusform>
        </translation>
    </message>
    <message>
        <source>1. Press Use up the credit. Electricity goes off.</source>
        <translation>1. Naciśnij Zużyj środki. Prąd się wyłączy.</translation>
    </message>
    <message>
        <source>2. Press Make a code, then Type it on the display. Send it there.</source>
        <translation>2. Naciśnij Utwórz kod, potem Wpisz na wyświetlaczu. Tam go wyślij.</translation>
    </message>
    <message>
        <source>20 digits of a code, or 10 off the gas meter</source>
        <translation>20 cyfr kodu albo 10 z licznika gazu</translation>
    </message>
    <message>
        <source>3. On the display: Turn it on, tick all four, hold the button. Or at the meter: A, then B.</source>
        <translation>3. Na wyświetlaczu: Włącz, zaznacz wszystkie cztery, przytrzymaj przycisk. Albo przy liczniku: A, potem B.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystko</translation>
    </message>
    <message>
        <source>All prices</source>
        <translation>Wszystkie ceny</translation>
    </message>
    <message>
        <source>At midnight</source>
        <translation>O północy</translation>
    </message>
    <message>
        <source>At the next half-hour</source>
        <translation>Od następnej półgodziny</translation>
    </message>
    <message>
        <source>Change of prices</source>
        <translation>Zmiana cen</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dług</translation>
    </message>
    <message>
        <source>Delay, each way</source>
        <translation>Opóźnienie w każdą stronę</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cyfry</translation>
    </message>
    <message>
        <source>Display link: up</source>
        <translation>Łącze wyświetlacza: działa</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Kredyt awaryjny</translation>
    </message>
    <message>
        <source>Gas is on until the hub hears the gas meter again.</source>
        <translation>Gaz jest włączony, dopóki hub znów nie usłyszy licznika gazu.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>It is not heard; gas goes on for {hours} h.</source>
        <translation>Nie słychać go; gaz płynie jeszcze przez {hours} h.</translation>
    </message>
    <message>
        <source>It stands in a window of its own. Press Own window again to bring it back here.</source>
        <translation>Jest we własnym oknie. Naciśnij znowu Własne okno, aby wrócił tutaj.</translation>
    </message>
    <message>
        <source>Left or to pay</source>
        <translation>Zostało lub do zapłaty</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Połączone</translation>
    </message>
    <message>
        <source>Lost, each way</source>
        <translation>Zgubione w każdą stronę</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Liczniki</translation>
    </message>
    <message>
        <source>No protected hours: a supply may go off at any time.</source>
        <translation>Bez godzin ochronnych: dopływ może się wyłączyć w każdej chwili.</translation>
    </message>
    <message>
        <source>Nothing changed: a code has 20 digits, a gas reading 10, a gas code 8.</source>
        <translation>Nic się nie zmieniło: kod ma 20 cyfr, odczyt gazu 10, kod do gazu 8.</translation>
    </message>
    <message>
        <source>Nothing changed: a gas reading has 10 digits.</source>
        <translation>Nic się nie zmieniło: odczyt gazu ma 10 cyfr.</translation>
    </message>
    <message>
        <source>Nothing changed: press A first, which wakes the meter.</source>
        <translation>Nic się nie zmieniło: najpierw naciśnij A, to budzi licznik.</translation>
    </message>
    <message>
        <source>Nothing changed: so much gas cannot have passed since.</source>
        <translation>Nic się nie zmieniło: tyle gazu nie mogło od tego czasu przepłynąć.</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter has told the hub more than this.</source>
        <translation>Nic się nie zmieniło: licznik gazu podał już hubowi więcej.</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter takes only its own code, with gas off and the hub not heard.</source>
        <translation>Nic się nie zmieniło: licznik gazu przyjmuje tylko swój kod, gdy gaz jest wyłączony i nie słychać huba.</translation>
    </message>
    <message>
        <source>Nothing changed: the hub has no power.</source>
        <translation>Nic się nie zmieniło: hub nie ma zasilania.</translation>
    </message>
    <message>
        <source>Nothing changed: this button works only while gas is off and the hub does not hear the gas meter.</source>
        <translation>Nic się nie zmieniło: ten przycisk działa tylko, gdy gaz jest wyłączony, a hub nie słyszy licznika gazu.</translation>
    </message>
    <message>
        <source>Nothing changed: this is not what the gas meter shows.</source>
        <translation>Nic się nie zmieniło: licznik gazu pokazuje co innego.</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Własne okno</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Zasilanie</translation>
    </message>
    <message>
        <source>Protected hours</source>
        <translation>Godziny ochronne</translation>
    </message>
    <message>
        <source>Protected hours: nothing is cut off from 16:00 to 10:00.</source>
        <translation>Godziny ochronne: od 16:00 do 10:00 nic nie jest odcinane.</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Radio stick</source>
        <translation>Moduł radiowy</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sygnał</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Dostawca</translation>
    </message>
    <message>
        <source>The display is starting.</source>
        <translation>Wyświetlacz się uruchamia.</translation>
    </message>
    <message>
        <source>The display. In its own window a screen reader can read it.</source>
        <translation>Wyświetlacz. We własnym oknie czytnik ekranu może go odczytać.</translation>
    </message>
    <message>
        <source>The gas meter took the code: gas is on.</source>
        <translation>Licznik gazu przyjął kod: gaz jest włączony.</translation>
    </message>
    <message>
        <source>The hub did not take the code: it is not one for this meter.</source>
        <translation>Hub nie przyjął kodu: nie jest do tego licznika.</translation>
    </message>
    <message>
        <source>The hub did not take the code: it was used before.</source>
        <translation>Hub nie przyjął kodu: był już użyty.</translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n requests: too many in a second.</source>
        <translation>
            <numerusform>Hub odrzucił %n pytanie: za wiele w sekundzie.</numerusform>
            <numerusform>Hub odrzucił %n pytania: za wiele w sekundzie.</numerusform>
            <numerusform>Hub odrzucił %n pytań: za wiele w sekundzie.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub takes no codes for an hour: five were wrong.</source>
        <translation>Hub przez godzinę nie przyjmuje kodów: pięć było błędnych.</translation>
    </message>
    <message>
        <source>The hub took no code: it is more than it takes at once.</source>
        <translation>Hub nie przyjął kodu: to więcej, niż przyjmuje naraz.</translation>
    </message>
    <message>
        <source>The hub took no code: there would be too much credit.</source>
        <translation>Hub nie przyjął kodu: byłoby za wiele środków.</translation>
    </message>
    <message>
        <source>The hub took no code: this home pays by bill.</source>
        <translation>Hub nie przyjął kodu: ten dom płaci rachunkiem.</translation>
    </message>
    <message>
        <source>The hub took the code.</source>
        <translation>Hub przyjął kod.</translation>
    </message>
    <message>
        <source>The hub took the reading. No code is needed at the gas meter.</source>
        <translation>Hub przyjął odczyt. Przy liczniku gazu kod nie jest potrzebny.</translation>
    </message>
    <message>
        <source>The hub took the reading. Type its code at the gas meter.</source>
        <translation>Hub przyjął odczyt. Wpisz jego kod przy liczniku gazu.</translation>
    </message>
    <message>
        <source>This home pays by bill: nothing runs out. Choose Low credit at the top left.</source>
        <translation>Ten dom płaci rachunkiem: nic się nie kończy. Wybierz Mało środków u góry po lewej.</translation>
    </message>
    <message>
        <source>Type at the gas meter</source>
        <translation>Wpisz przy liczniku gazu</translation>
    </message>
    <message>
        <source>Type at the hub</source>
        <translation>Wpisz przy hubie</translation>
    </message>
    <message>
        <source>Type it on the display</source>
        <translation>Wpisz na wyświetlaczu</translation>
    </message>
    <message>
        <source>Use up the credit</source>
        <translation>Zużyj środki</translation>
    </message>
    <message>
        <source>Waits for the gas meter until {time}: {what}.</source>
        <translation>Czeka na licznik gazu do {time}: {what}.</translation>
    </message>
    <message>
        <source>channel {n}</source>
        <translation>kanał {n}</translation>
    </message>
    <message>
        <source>credit is low, {balance} left</source>
        <translation>mało środków, zostało {balance}</translation>
    </message>
    <message>
        <source>its limits</source>
        <translation>jego granice</translation>
    </message>
    <message>
        <source>let a person open the valve</source>
        <translation>pozwól człowiekowi otworzyć zawór</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>podłączony</translation>
    </message>
    <message>
        <source>press a link to cut or mend it</source>
        <translation>naciśnij łącze, by je przerwać lub naprawić</translation>
    </message>
    <message>
        <source>press one to switch it; the home takes {power}</source>
        <translation>naciśnij, by przełączyć; dom pobiera {power}</translation>
    </message>
    <message>
        <source>pulled out</source>
        <translation>wyjęty</translation>
    </message>
    <message numerus="yes">
        <source>refused %n requests</source>
        <translation>
            <numerusform>odrzucił %n pytanie</numerusform>
            <numerusform>odrzucił %n pytania</numerusform>
            <numerusform>odrzucił %n pytań</numerusform>
        </translation>
    </message>
    <message>
        <source>shut the valve</source>
        <translation>zamknij zawór</translation>
    </message>
    <message>
        <source>takes {power} now</source>
        <translation>pobiera teraz {power}</translation>
    </message>
    <message>
        <source>test the taps and open the valve</source>
        <translation>sprawdź kurki i otwórz zawór</translation>
    </message>
    <message>
        <source>the gas meter is not heard</source>
        <translation>nie słychać licznika gazu</translation>
    </message>
    <message>
        <source>the gas meter was heard</source>
        <translation>usłyszano licznik gazu</translation>
    </message>
    <message>
        <source>to pay {amount}</source>
        <translation>do zapłaty {amount}</translation>
    </message>
    <message>
        <source>wired</source>
        <translation>przewód</translation>
    </message>
    <message>
        <source>{amount} in the hub's account</source>
        <translation>{amount} na koncie w hubie</translation>
    </message>
    <message>
        <source>{amount} more, {balance} left</source>
        <translation>{amount} więcej, zostało {balance}</translation>
    </message>
    <message>
        <source>{amount}, chosen</source>
        <translation>{amount}, wybrany</translation>
    </message>
    <message>
        <source>■ Cut</source>
        <translation>■ Przerwane</translation>
    </message>
    <message>
        <source>■ Display link: cut</source>
        <translation>■ Łącze wyświetlacza: przerwane</translation>
    </message>
    <message>
        <source>■ Power off</source>
        <translation>■ Bez prądu</translation>
    </message>
    <message>
        <source>Gas tap left open</source>
        <translation>Kurek gazu otwarty</translation>
    </message>
    <message>
        <source>Language of the display</source>
        <translation>Język wyświetlacza</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter has not heard of the top-up. The hub does not hear it.</source>
        <translation>Nic się nie zmieniło: licznik gazu nie wie o doładowaniu. Hub go nie słyszy.</translation>
    </message>
    <message>
        <source>Must be confirmed</source>
        <translation>Do potwierdzenia</translation>
    </message>
    <message>
        <source>Used already</source>
        <translation>Już użyty</translation>
    </message>
    <message>
        <source>Valve open</source>
        <translation>Zawór otwarty</translation>
    </message>
    <message>
        <source>Valve shut</source>
        <translation>Zawór zamknięty</translation>
    </message>
    <message>
        <source>Valve testing</source>
        <translation>Zawór: próba</translation>
    </message>
    <message>
        <source>the message was confirmed on a display</source>
        <translation>wiadomość potwierdzono na wyświetlaczu</translation>
    </message>
    <message>
        <source>other prices from {time}</source>
        <translation>inne ceny od {time}</translation>
    </message>
    <message>
        <source>1. Press Use up the credit. Gas stays on until its meter wakes.</source>
        <translation>1. Naciśnij Zużyj środki. Gaz płynie, dopóki jego licznik się nie obudzi.</translation>
    </message>
    <message>
        <source>2. Press A at the gas meter, which wakes it, or Next gas report. Gas goes off.</source>
        <translation>2. Naciśnij A przy gazomierzu, co go obudzi, albo Następny raport gazu. Gaz się wyłączy.</translation>
    </message>
    <message>
        <source>3. Press Make a code, then Type it on the display. Send it there.</source>
        <translation>3. Naciśnij Utwórz kod, potem Wpisz na wyświetlaczu. Tam go wyślij.</translation>
    </message>
    <message>
        <source>4. At the gas meter: A, then B. It looks for open taps for a minute, then gas is on.</source>
        <translation>4. Przy gazomierzu: A, potem B. Przez minutę szuka otwartych zaworów, potem gaz płynie.</translation>
    </message>
    <message>
        <source>A wakes the meter, and shows its next page.</source>
        <translation>A budzi licznik i pokazuje jego następną stronę.</translation>
    </message>
    <message>
        <source>An order to cut off that the supplier never gave. The hub asks the supplier first.</source>
        <translation>Polecenie odcięcia, którego dostawca nie wydał. Hub najpierw pyta dostawcę.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Zegar</translation>
    </message>
    <message>
        <source>Done: it is on again. Try next: cut a link, the other fuel, or another scenario.</source>
        <translation>Gotowe: znów działa. Spróbuj teraz: przetnij łącze, wybierz drugie paliwo albo inny scenariusz.</translation>
    </message>
    <message>
        <source>Emergency credit is asked for at the hub.</source>
        <translation>W hubie poproszono o kredyt awaryjny.</translation>
    </message>
    <message>
        <source>Emergency works with gas off and the hub not hearing it.</source>
        <translation>Emergency: gdy brak gazu, a hub nie słyszy licznika.</translation>
    </message>
    <message>
        <source>New people move in. The display forgets the former ones.</source>
        <translation>Wprowadzają się nowi ludzie. Wyświetlacz zapomina o poprzednich.</translation>
    </message>
    <message>
        <source>Nothing changed: this home does not pay in advance, or has no such thing.</source>
        <translation>Nic się nie zmieniło: ten dom nie płaci z góry albo tego nie ma.</translation>
    </message>
    <message>
        <source>The gas tap is turned.</source>
        <translation>Zawór gazu przekręcono.</translation>
    </message>
    <message>
        <source>The supplier allows the supply again.</source>
        <translation>Dostawca znów zezwala na dopływ.</translation>
    </message>
    <message>
        <source>The supplier changes all prices at midnight.</source>
        <translation>Dostawca zmienia wszystkie ceny o północy.</translation>
    </message>
    <message>
        <source>The supplier changes all prices at the next half-hour.</source>
        <translation>Dostawca zmienia wszystkie ceny o najbliższej pół godzinie.</translation>
    </message>
    <message>
        <source>The supplier orders the supply cut off.</source>
        <translation>Dostawca każe odciąć dopływ.</translation>
    </message>
    <message>
        <source>The supplier sends a message that must be confirmed.</source>
        <translation>Dostawca wysyła wiadomość, którą trzeba potwierdzić.</translation>
    </message>
    <message>
        <source>The supplier sends a message.</source>
        <translation>Dostawca wysyła wiadomość.</translation>
    </message>
    <message>
        <source>To send a message, write it first.</source>
        <translation>Aby wysłać wiadomość, najpierw ją napisz.</translation>
    </message>
    <message>
        <source>finds out within {seconds} seconds</source>
        <translation>zauważy to w ciągu {seconds} sekund</translation>
    </message>
    <message>
        <source>goes {pace} times as fast</source>
        <translation>idzie {pace} razy szybciej</translation>
    </message>
    <message>
        <source>put on to {time}</source>
        <translation>przesunięty na {time}</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>stoi</translation>
    </message>
    <message>
        <source>stopped, for you act now. Start again plays it from the beginning.</source>
        <translation>zatrzymany, bo teraz działasz ty. Od początku odtwarza go od nowa.</translation>
    </message>
    <message>
        <source>the other prices hold from now on</source>
        <translation>od teraz obowiązują inne ceny</translation>
    </message>
    <message>
        <source>there is no code yet</source>
        <translation>nie ma jeszcze kodu</translation>
    </message>
    <message>
        <source>Colours of the display</source>
        <translation>Kolory wyświetlacza</translation>
    </message>
    <message>
        <source>Size of the display</source>
        <translation>Rozmiar wyświetlacza</translation>
    </message>
    <message>
        <source>of the display</source>
        <translation>wyświetlacza</translation>
    </message>
    <message>
        <source>takes the mouse and keys</source>
        <translation>działa z myszą i klawiszami</translation>
    </message>
    <message>
        <source>See what it carries</source>
        <translation>Zobacz, co przenosi</translation>
    </message>
    <message>
        <source>Cut off by the supplier</source>
        <translation>Odcięty przez dostawcę</translation>
    </message>
    <message>
        <source>Hub off</source>
        <translation>Hub wyłączony</translation>
    </message>
    <message>
        <source>Looks for open taps</source>
        <translation>Szuka otwartych kurków</translation>
    </message>
    <message>
        <source>No stick</source>
        <translation>Brak modułu</translation>
    </message>
    <message>
        <source>The code is typed on the display. Go on there.</source>
        <translation>Kod jest wpisany na wyświetlaczu. Dalej działaj tam.</translation>
    </message>
    <message>
        <source>The supplier has cut it off: no code helps. Press Allow again under Supplier.</source>
        <translation>Dostawca odciął dopływ: kod nie pomoże. Naciśnij Zezwól znowu w części Dostawca.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>skopiowano</translation>
    </message>
    <message>
        <source>goes as fast as any clock</source>
        <translation>chodzi jak każdy zegar</translation>
    </message>
    <message>
        <source>once credit is low</source>
        <translation>gdy środków jest mało</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Capture for longer, where a display hears a meter.</source>
        <translation>Nagrywaj dłużej, tam gdzie wyświetlacz słyszy licznik.</translation>
    </message>
    <message>
        <source>Give a file that `ihd capture` wrote.</source>
        <translation>Podaj plik zapisany przez `ihd capture`.</translation>
    </message>
    <message>
        <source>`ihd capture --secured --log-key` writes them; they are called like the capture, with .keys at the end.</source>
        <translation>Zapisuje je `ihd capture --secured --log-key`; nazywają się jak nagranie, z .keys na końcu.</translation>
    </message>
    <message>
        <source>frame {number}, at octet {at},</source>
        <translation>ramka {number}, przy oktecie {at},</translation>
    </message>
    <message>
        <source>it holds frames of link type {found}, not of a ZigBee radio ({wanted})</source>
        <translation>zawiera ramki łącza typu {found}, a nie radia ZigBee ({wanted})</translation>
    </message>
    <message>
        <source>it is cut off at octet {end}, within what begins at octet {at}</source>
        <translation>urywa się przy oktecie {end}, w tym, co zaczyna się przy oktecie {at}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>jest pusty</translation>
    </message>
    <message>
        <source>it is not a pcapng file</source>
        <translation>to nie jest plik pcapng</translation>
    </message>
    <message>
        <source>its octets are in an order that `ihd capture` does not write</source>
        <translation>jego oktety są w kolejności, której `ihd capture` nie zapisuje</translation>
    </message>
    <message>
        <source>no meter says anything in it</source>
        <translation>żaden licznik nic w nim nie mówi</translation>
    </message>
    <message>
        <source>there is no frame in it</source>
        <translation>nie ma w nim żadnej ramki</translation>
    </message>
    <message>
        <source>what begins at octet {at} is damaged</source>
        <translation>to, co zaczyna się przy oktecie {at}, jest uszkodzone</translation>
    </message>
    <message>
        <source>{name} cannot be played: {flaw}.</source>
        <translation>Nie można odtworzyć {name}: {flaw}.</translation>
    </message>
    <message>
        <source>{where} is damaged: its check sequence is wrong</source>
        <translation>{where} jest uszkodzona: jej suma kontrolna się nie zgadza</translation>
    </message>
    <message>
        <source>{where} is damaged: its time cannot be right</source>
        <translation>{where} jest uszkodzona: jej czas nie może się zgadzać</translation>
    </message>
    <message>
        <source>{where} is not one that `ihd capture` writes</source>
        <translation>{where} nie jest taka, jakie zapisuje `ihd capture`</translation>
    </message>
    <message>
        <source>{where} is sealed with other keys than those beside it</source>
        <translation>{where} jest zapieczętowana innymi kluczami niż te obok</translation>
    </message>
    <message>
        <source>{where} is sealed, and its keys are not beside it</source>
        <translation>{where} jest zapieczętowana, a jej kluczy nie ma obok</translation>
    </message>
    <message>
        <source>{where} is too short for ZigBee data</source>
        <translation>{where} jest za krótka na dane ZigBee</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>A certificate has 48 octets in suite 1 and 74 in suite 2.</source>
        <translation>Certyfikat ma 48 oktetów w zestawie 1 i 74 w zestawie 2.</translation>
    </message>
    <message>
        <source>A compressed point begins with 02 or 03.</source>
        <translation>Skompresowany punkt zaczyna się od 02 lub 03.</translation>
    </message>
    <message>
        <source>A compressed point of {curve} has {octets} octets, not {found}.</source>
        <translation>Skompresowany punkt krzywej {curve} ma oktetów: {octets}, a nie {found}.</translation>
    </message>
    <message>
        <source>Ask the authority for one that may.</source>
        <translation>Poproś wystawcę o taki, w którym wolno.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Na końcu</translation>
    </message>
    <message>
        <source>Check that all three come from one file of the authority.</source>
        <translation>Sprawdź, czy wszystkie trzy pochodzą z jednego pliku wystawcy.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Skopiuj go ponownie.</translation>
    </message>
    <message>
        <source>Credential {number}</source>
        <translation>Poświadczenie {number}</translation>
    </message>
    <message>
        <source>Credentials are tables that begin with {header}, at least one, and nothing else.</source>
        <translation>Poświadczenia to tabele zaczynające się od {header}, co najmniej jedna, i nic poza tym.</translation>
    </message>
    <message>
        <source>It names {named}, not {wanted}.</source>
        <translation>Podaje {named}, a nie {wanted}.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Wiersz {line}</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>Wiersz {line}, kolumna {column}</translation>
    </message>
    <message>
        <source>No point of {curve} has this x.</source>
        <translation>Żaden punkt krzywej {curve} nie ma takiego x.</translation>
    </message>
    <message>
        <source>The authority's public key is none of the certificate's curve.</source>
        <translation>Klucz publiczny wystawcy nie należy do krzywej certyfikatu.</translation>
    </message>
    <message>
        <source>The certificate is another device's.</source>
        <translation>To certyfikat innego urządzenia.</translation>
    </message>
    <message>
        <source>The certificate is for another profile than Smart Energy.</source>
        <translation>Certyfikat jest dla innego profilu niż Smart Energy.</translation>
    </message>
    <message>
        <source>The certificate is from another issuer.</source>
        <translation>Certyfikat pochodzi od innego wystawcy.</translation>
    </message>
    <message>
        <source>The certificate is no longer valid.</source>
        <translation>Certyfikat nie jest już ważny.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Certyfikat nie jest jeszcze ważny.</translation>
    </message>
    <message>
        <source>The certificate is of another type than the implicit one without extensions.</source>
        <translation>Certyfikat jest innego rodzaju niż niejawny bez rozszerzeń.</translation>
    </message>
    <message>
        <source>The certificate leads to no public key under this authority.</source>
        <translation>Z certyfikatu nie wynika klucz publiczny u tego wystawcy.</translation>
    </message>
    <message>
        <source>The certificate names another curve than sect283k1.</source>
        <translation>Certyfikat podaje inną krzywą niż sect283k1.</translation>
    </message>
    <message>
        <source>The certificate names another hash than AES-MMO.</source>
        <translation>Certyfikat podaje inny skrót niż AES-MMO.</translation>
    </message>
    <message>
        <source>The certificate's key may not be used for key agreement.</source>
        <translation>Klucza z certyfikatu nie wolno używać do uzgadniania kluczy.</translation>
    </message>
    <message>
        <source>The certificate's key usage has bits that mean nothing.</source>
        <translation>Zastosowanie klucza certyfikatu ma bity bez znaczenia.</translation>
    </message>
    <message>
        <source>The certificate's reconstruction point is none of its curve's public keys.</source>
        <translation>Punkt rekonstrukcji certyfikatu nie jest kluczem publicznym jego krzywej.</translation>
    </message>
    <message>
        <source>The point of {curve} is outside the group of its public keys.</source>
        <translation>Punkt krzywej {curve} leży poza grupą jej kluczy publicznych.</translation>
    </message>
    <message>
        <source>The x of a public key lies between 1 and 2^{degree} - 1.</source>
        <translation>Współrzędna x klucza publicznego leży między 1 a 2^{degree} - 1.</translation>
    </message>
    <message>
        <source>This has {octets}.</source>
        <translation>Ten ma {octets}.</translation>
    </message>
    <message>
        <source>it has other characters than pairs of hexadecimal digits. Copy it again.</source>
        <translation>są tu inne znaki niż pary cyfr szesnastkowych. Skopiuj ponownie.</translation>
    </message>
    <message>
        <source>it has {octets} octets, not {length}. Copy it again, or correct the suite.</source>
        <translation>ma oktetów: {octets}, a nie {length}. Skopiuj ponownie albo popraw zestaw.</translation>
    </message>
    <message>
        <source>it is 1 or 2, without quotation marks.</source>
        <translation>to 1 lub 2, bez cudzysłowu.</translation>
    </message>
    <message>
        <source>it is missing, or not in quotation marks. Write its hexadecimal digits between them.</source>
        <translation>brakuje go lub nie jest w cudzysłowie. Wpisz jego cyfry szesnastkowe w cudzysłowie.</translation>
    </message>
    <message>
        <source>suite {suite} is there already. Keep one credential for each suite.</source>
        <translation>zestaw {suite} już tu jest. Zostaw jedno poświadczenie na zestaw.</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate under this authority's key.</source>
        <translation>klucz prywatny nie należy do certyfikatu przy kluczu tego wystawcy.</translation>
    </message>
    <message>
        <source>this is another device's than the first. Keep those of one device.</source>
        <translation>to certyfikat innego urządzenia niż pierwszy. Zostaw certyfikaty jednego urządzenia.</translation>
    </message>
    <message>
        <source>{place}: there is no such field. Use {fields}.</source>
        <translation>{place}: nie ma takiego pola. Użyj {fields}.</translation>
    </message>
    <message>
        <source>{where}: this is not TOML. Mend it, or copy the credentials again.</source>
        <translation>{where}: to nie jest TOML. Popraw to albo skopiuj poświadczenia ponownie.</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>Apr</source>
        <translation>kwi</translation>
    </message>
    <message>
        <source>April</source>
        <translation>kwiecień</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>sie</translation>
    </message>
    <message>
        <source>August</source>
        <translation>sierpień</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>gru</translation>
    </message>
    <message>
        <source>December</source>
        <translation>grudzień</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>lut</translation>
    </message>
    <message>
        <source>February</source>
        <translation>luty</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>pt.</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>piątek</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>sty</translation>
    </message>
    <message>
        <source>January</source>
        <translation>styczeń</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>lip</translation>
    </message>
    <message>
        <source>July</source>
        <translation>lipiec</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>cze</translation>
    </message>
    <message>
        <source>June</source>
        <translation>czerwiec</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>mar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>marzec</translation>
    </message>
    <message>
        <source>May</source>
        <translation>maj</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>pon.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>poniedziałek</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>lis</translation>
    </message>
    <message>
        <source>November</source>
        <translation>listopad</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>paź</translation>
    </message>
    <message>
        <source>October</source>
        <translation>październik</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>sob.</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>sobota</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>wrz</translation>
    </message>
    <message>
        <source>September</source>
        <translation>wrzesień</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>niedz.</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>niedziela</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>czw.</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>czwartek</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>wt.</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>wtorek</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>śr.</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>środa</translation>
    </message>
</context>
<context>
    <name>Debt</name>
    <message>
        <source>At most {amount} more is taken from top-ups this week.</source>
        <translation>W tym tygodniu z doładowań zostanie pobrane jeszcze najwyżej {amount}.</translation>
    </message>
    <message>
        <source>Built up while there was no credit</source>
        <translation>Narosło, gdy nie było środków</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dług</translation>
    </message>
    <message>
        <source>Debt {n}</source>
        <translation>Dług {n}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Zostało</translation>
    </message>
    <message>
        <source>No debt is known.</source>
        <translation>Nie ma znanych długów.</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance.</source>
        <translation>Żaden licznik nie działa tu na przedpłatę.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pobór</translation>
    </message>
    <message>
        <source>first from a top-up</source>
        <translation>najpierw z doładowania</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} dziennie</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>{amount} na godzinę</translation>
    </message>
    <message numerus="yes">
        <source>{amount} every %n days</source>
        <translation>
            <numerusform>{amount} co %n dzień</numerusform>
            <numerusform>{amount} co %n dni</numerusform>
            <numerusform>{amount} co %n dni</numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}: taken for debt</source>
        <translation>{fuel}: pobrano na dług</translation>
    </message>
    <message>
        <source>{n} % of a top-up</source>
        <translation>{n} % doładowania</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>All is well.</source>
        <translation>Wszystko w porządku.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Sprawdź teraz</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sprawdzam…</translation>
    </message>
    <message>
        <source>Looks over the program, its files, the stick and the hub. Nothing is changed.</source>
        <translation>Sprawdza program, jego pliki, moduł i hub. Niczego nie zmienia.</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Nie działa</translation>
    </message>
    <message>
        <source>Run `ihd doctor` on this machine.</source>
        <translation>Uruchom `ihd doctor` na tym urządzeniu.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Do sprawdzenia</translation>
    </message>
    <message>
        <source>To look at: {n} of {all}</source>
        <translation>Do sprawdzenia: {n} z {all}</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Dobrze</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A gas meter speaks each half-hour. If the hub does not hear it for a day, tell your supplier.</source>
        <translation>Licznik gazu odzywa się co pół godziny. Jeśli hub nie słyszy go przez dzień, powiadom dostawcę.</translation>
    </message>
    <message>
        <source>A library cannot be loaded: {reason}.</source>
        <translation>Nie można wczytać biblioteki: {reason}.</translation>
    </message>
    <message>
        <source>A network of your own, on channel {channel}.</source>
        <translation>Własna sieć, na kanale {channel}.</translation>
    </message>
    <message>
        <source>A restore was cut off before its end.</source>
        <translation>Przywracanie przerwano przed końcem.</translation>
    </message>
    <message>
        <source>A simulated one, before a simulated home.</source>
        <translation>Symulowany, przed symulowanym domem.</translation>
    </message>
    <message>
        <source>All there.</source>
        <translation>Wszystkie są na miejscu.</translation>
    </message>
    <message numerus="yes">
        <source>As this machine's, within %n seconds.</source>
        <translation>
            <numerusform>Jak w tym urządzeniu, z dokładnością do %n sekundy.</numerusform>
            <numerusform>Jak w tym urządzeniu, z dokładnością do %n sekund.</numerusform>
            <numerusform>Jak w tym urządzeniu, z dokładnością do %n sekund.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask whoever issued it for a new one, or move the file away if your hub asks for none.</source>
        <translation>Poproś wystawcę o nowy albo przenieś plik gdzie indziej, jeśli hub żadnego nie wymaga.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certyfikat</translation>
    </message>
    <message>
        <source>Change `home` in the settings, or install again.</source>
        <translation>Zmień `home` w ustawieniach albo zainstaluj program ponownie.</translation>
    </message>
    <message>
        <source>Check this machine's clock.</source>
        <translation>Sprawdź zegar tego urządzenia.</translation>
    </message>
    <message>
        <source>Close the display and run this again.</source>
        <translation>Zamknij wyświetlacz i uruchom to ponownie.</translation>
    </message>
    <message>
        <source>Close the display if the stick itself is to be looked at.</source>
        <translation>Zamknij wyświetlacz, jeśli trzeba sprawdzić sam moduł.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Dysk</translation>
    </message>
    <message>
        <source>EZSP {ezsp} is too old.</source>
        <translation>EZSP {ezsp} jest za stare.</translation>
    </message>
    <message>
        <source>EZSP {ezsp}, EmberZNet {firmware}, {board}, {speed} baud</source>
        <translation>EZSP {ezsp}, EmberZNet {firmware}, {board}, {speed} bodów</translation>
    </message>
    <message>
        <source>File permissions</source>
        <translation>Prawa do plików</translation>
    </message>
    <message>
        <source>Files, stick and hub were not looked at.</source>
        <translation>Plików, modułu i huba nie sprawdzono.</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Oprogramowanie modułu</translation>
    </message>
    <message>
        <source>For suite {suites}, proved with its private key.</source>
        <translation>Dla zestawu {suites}, sprawdzony z kluczem prywatnym.</translation>
    </message>
    <message>
        <source>Give a path, or {address}.</source>
        <translation>Podaj ścieżkę albo {address}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Hub time</source>
        <translation>Czas huba</translation>
    </message>
    <message>
        <source>If something fails, put firmware with EZSP {newest} or older on the stick.</source>
        <translation>Jeśli coś nie działa, wgraj do modułu oprogramowanie z EZSP {newest} lub starszym.</translation>
    </message>
    <message>
        <source>If something fails, use Python 3.11, 3.12 or 3.13.</source>
        <translation>Jeśli coś nie działa, użyj Pythona 3.11, 3.12 lub 3.13.</translation>
    </message>
    <message>
        <source>In the settings, and well-formed.</source>
        <translation>W ustawieniach, zapisany poprawnie.</translation>
    </message>
    <message>
        <source>In the stick, and well-formed.</source>
        <translation>W module, zapisany poprawnie.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then run `make setup`.</source>
        <translation>Zainstaluj Pythona 3.11 lub nowszego, potem uruchom `make setup`.</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Kod instalacyjny</translation>
    </message>
    <message>
        <source>Install the display again.</source>
        <translation>Zainstaluj program wyświetlacza ponownie.</translation>
    </message>
    <message>
        <source>Inter is not installed, and another typeface takes its place.</source>
        <translation>Inter nie jest zainstalowany; zastępuje go inny krój pisma.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}</source>
        <translation>Nie można go odczytać: {reason}</translation>
    </message>
    <message>
        <source>Joined to a hub, on channel {channel}.</source>
        <translation>Dołączony do huba, na kanale {channel}.</translation>
    </message>
    <message>
        <source>Known.</source>
        <translation>Znany.</translation>
    </message>
    <message>
        <source>Libraries that Qt draws with on {server} were not found.</source>
        <translation>Nie znaleziono bibliotek, którymi Qt rysuje w {server}.</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>Na bieżąco.</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Czas lokalny</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Wyloguj się i zaloguj ponownie.</translation>
    </message>
    <message>
        <source>Make room on the disk of {place}.</source>
        <translation>Zwolnij miejsce na dysku, na którym jest {place}.</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>Brakuje: {names}.</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub, on a USB extension, and away from Wi-Fi routers and metal.</source>
        <translation>Przysuń moduł bliżej huba, na przedłużaczu USB, z dala od routerów Wi-Fi i metalu.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Sieć</translation>
    </message>
    <message>
        <source>No readings are kept yet.</source>
        <translation>Nie zachowano jeszcze żadnych odczytów.</translation>
    </message>
    <message>
        <source>No typeface was found: a screen would show boxes for letters.</source>
        <translation>Nie znaleziono kroju pisma: ekran pokazałby kwadraciki zamiast liter.</translation>
    </message>
    <message>
        <source>Nobody else may read them.</source>
        <translation>Nikt inny nie może ich czytać.</translation>
    </message>
    <message>
        <source>None is chosen, and so the display shows a simulated home.</source>
        <translation>Żadnego nie wybrano, dlatego wyświetlacz pokazuje symulowany dom.</translation>
    </message>
    <message>
        <source>None yet: the display begins with its own.</source>
        <translation>Jeszcze ich nie ma: wyświetlacz zaczyna od własnych.</translation>
    </message>
    <message>
        <source>None, and none is needed: the stick has joined already.</source>
        <translation>Nie ma go i nie jest potrzebny: moduł już dołączył.</translation>
    </message>
    <message>
        <source>None: most hubs that take install codes ask for none.</source>
        <translation>Nie ma: większość hubów, które przyjmują kody instalacyjne, go nie wymaga.</translation>
    </message>
    <message>
        <source>Not installed, and the display does not work without it.</source>
        <translation>Nie jest zainstalowana, a wyświetlacz bez niej nie działa.</translation>
    </message>
    <message>
        <source>Not installed: the screen needs it, the text display works.</source>
        <translation>Nie jest zainstalowana: potrzebuje jej ekran, wyświetlacz tekstowy działa.</translation>
    </message>
    <message>
        <source>Not looked at: the display is running and has the stick. This is fine.</source>
        <translation>Nie sprawdzono: wyświetlacz działa i używa modułu. Tak ma być.</translation>
    </message>
    <message>
        <source>Not paired with a hub.</source>
        <translation>Nie sparowano z hubem.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Niczego jeszcze nie zachowano.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>Nic o nim jeszcze nie nadeszło.</translation>
    </message>
    <message>
        <source>Only {size} free.</source>
        <translation>Wolne tylko {size}.</translation>
    </message>
    <message>
        <source>Others may read or change: {names}.</source>
        <translation>Inni mogą czytać lub zmieniać: {names}.</translation>
    </message>
    <message>
        <source>Pair it: More &gt; Link and signal &gt; Pair with a hub, or `ihd pair`.</source>
        <translation>Sparuj go: Więcej &gt; Łącze i sygnał &gt; Sparuj z hubem, albo `ihd pair`.</translation>
    </message>
    <message>
        <source>Paired with a hub, {how}, then on channel {channel}.</source>
        <translation>Sparowano z hubem, {how}, wtedy na kanale {channel}.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Parowanie</translation>
    </message>
    <message>
        <source>Plug one in, then run `{command}`.</source>
        <translation>Podłącz moduł, potem uruchom `{command}`.</translation>
    </message>
    <message>
        <source>Plug the other one in, or pair this one anew.</source>
        <translation>Podłącz tamten albo sparuj ten od nowa.</translation>
    </message>
    <message>
        <source>Plugged in: none.</source>
        <translation>Podłączone: brak.</translation>
    </message>
    <message>
        <source>Plugged in: {sticks}.</source>
        <translation>Podłączone: {sticks}.</translation>
    </message>
    <message>
        <source>Program files</source>
        <translation>Pliki programu</translation>
    </message>
    <message>
        <source>Put firmware for {speed} baud on the stick.</source>
        <translation>Wgraj do modułu oprogramowanie dla {speed} bodów.</translation>
    </message>
    <message>
        <source>Put right what fails above, or run `make setup`, then run this again.</source>
        <translation>Napraw to, co powyżej nie działa, albo uruchom `make setup`, a potem uruchom to ponownie.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Przywracanie</translation>
    </message>
    <message>
        <source>Run `make setup`, or `{command}` where the display is installed.</source>
        <translation>Uruchom `make setup` albo `{command}` tam, gdzie zainstalowano wyświetlacz.</translation>
    </message>
    <message>
        <source>Run `make setup`; the display speaks English meanwhile.</source>
        <translation>Uruchom `make setup`; do tego czasu wyświetlacz mówi po angielsku.</translation>
    </message>
    <message>
        <source>Run `{command}`, then log out and in again.</source>
        <translation>Uruchom `{command}`, potem wyloguj się i zaloguj ponownie.</translation>
    </message>
    <message>
        <source>Run `{command}`.</source>
        <translation>Uruchom `{command}`.</translation>
    </message>
    <message>
        <source>Run it without sudo.</source>
        <translation>Uruchom to bez sudo.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Ekran</translation>
    </message>
    <message>
        <source>Set this machine's clock: `{command}`. The display shows the hub's.</source>
        <translation>Ustaw zegar tego urządzenia: `{command}`. Wyświetlacz pokazuje czas huba.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sygnał</translation>
    </message>
    <message>
        <source>Simulated home</source>
        <translation>Symulowany dom</translation>
    </message>
    <message>
        <source>Start the display as the user who is logged in at the screen, or use `ihd watch`.</source>
        <translation>Uruchom wyświetlacz jako użytkownik zalogowany przy ekranie albo użyj `ihd watch`.</translation>
    </message>
    <message>
        <source>Start the display from a desktop, or use `ihd watch`.</source>
        <translation>Uruchom wyświetlacz z pulpitu albo użyj `ihd watch`.</translation>
    </message>
    <message>
        <source>Start the display, and see whether its hub is found.</source>
        <translation>Uruchom wyświetlacz i sprawdź, czy znajdzie swój hub.</translation>
    </message>
    <message>
        <source>Start the display, which agrees on one by itself.</source>
        <translation>Uruchom wyświetlacz, który sam go uzgodni.</translation>
    </message>
    <message>
        <source>Start the display, which finishes it.</source>
        <translation>Uruchom wyświetlacz, który je dokończy.</translation>
    </message>
    <message>
        <source>Start the display, which sets it aside; then restore a backup, or pair again.</source>
        <translation>Uruchom wyświetlacz, który odłoży plik na bok; potem przywróć kopię zapasową albo sparuj ponownie.</translation>
    </message>
    <message>
        <source>Start the display: it sets the damaged file aside and begins a new one. The disk may be failing.</source>
        <translation>Uruchom wyświetlacz: odłoży uszkodzony plik na bok i zacznie nowy. Dysk może się psuć.</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Moduł</translation>
    </message>
    <message>
        <source>Stick permission</source>
        <translation>Dostęp do modułu</translation>
    </message>
    <message>
        <source>The certificate of suite {suite} is no longer valid.</source>
        <translation>Certyfikat zestawu {suite} nie jest już ważny.</translation>
    </message>
    <message>
        <source>The certificate of suite {suite} is not valid yet.</source>
        <translation>Certyfikat zestawu {suite} nie jest jeszcze ważny.</translation>
    </message>
    <message>
        <source>The display uses the rest. Mend it, or choose anew under More.</source>
        <translation>Wyświetlacz używa pozostałych. Popraw to albo wybierz na nowo w menu Więcej.</translation>
    </message>
    <message>
        <source>The hub answers, and its clock is not set.</source>
        <translation>Hub odpowiada, a jego zegar nie jest ustawiony.</translation>
    </message>
    <message>
        <source>The hub does not hear its meter. If it stays so for a day, tell your supplier.</source>
        <translation>Hub nie słyszy swojego licznika. Jeśli potrwa to dzień, powiadom dostawcę.</translation>
    </message>
    <message>
        <source>The hub tells it only under a key agreed anew.</source>
        <translation>Hub podaje go tylko pod na nowo uzgodnionym kluczem.</translation>
    </message>
    <message>
        <source>The list of readers is damaged.</source>
        <translation>Lista czytników jest uszkodzona.</translation>
    </message>
    <message>
        <source>The pairing is damaged.</source>
        <translation>Zapis parowania jest uszkodzony.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Reszta</translation>
    </message>
    <message>
        <source>The stick answers at {speed} baud, and the display speaks {own}.</source>
        <translation>Moduł odpowiada z prędkością {speed} bodów, a wyświetlacz mówi z prędkością {own}.</translation>
    </message>
    <message>
        <source>The stick has no network yet.</source>
        <translation>Moduł nie ma jeszcze sieci.</translation>
    </message>
    <message>
        <source>The stick has not joined a hub.</source>
        <translation>Moduł nie dołączył do huba.</translation>
    </message>
    <message>
        <source>The user is in it since the last login.</source>
        <translation>Użytkownik należy do niej od ostatniego logowania.</translation>
    </message>
    <message>
        <source>The {server} display server does not answer.</source>
        <translation>Serwer wyświetlania {server} nie odpowiada.</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>Tu nie ma ekranu.</translation>
    </message>
    <message>
        <source>This home has no such meter.</source>
        <translation>W tym domu nie ma takiego licznika.</translation>
    </message>
    <message>
        <source>This is another stick than the one that was paired.</source>
        <translation>To inny moduł niż ten, który sparowano.</translation>
    </message>
    <message>
        <source>This system does not know Britain's local time.</source>
        <translation>Ten system nie zna czasu lokalnego Wielkiej Brytanii.</translation>
    </message>
    <message>
        <source>This user may not open {place}: the group {group} may.</source>
        <translation>Ten użytkownik nie może otworzyć {place}: może to grupa {group}.</translation>
    </message>
    <message>
        <source>This user may not use, or does not own: {names}.</source>
        <translation>Ten użytkownik nie może używać tych plików lub nie jest ich właścicielem: {names}.</translation>
    </message>
    <message>
        <source>This user may open it.</source>
        <translation>Ten użytkownik może go otworzyć.</translation>
    </message>
    <message>
        <source>This was run with sudo, and so looked at the files of another user.</source>
        <translation>Uruchomiono to przez sudo, więc sprawdzono pliki innego użytkownika.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Krój pisma</translation>
    </message>
    <message>
        <source>Update the stick's firmware to EZSP {oldest} (EmberZNet 6.7) or newer.</source>
        <translation>Zaktualizuj oprogramowanie modułu do EZSP {oldest} (EmberZNet 6.7) lub nowszego.</translation>
    </message>
    <message>
        <source>Wait: a hub sets its clock over its own network.</source>
        <translation>Poczekaj: hub ustawia zegar przez własną sieć.</translation>
    </message>
    <message>
        <source>by its install code</source>
        <translation>przez kod instalacyjny</translation>
    </message>
    <message>
        <source>by what is kept</source>
        <translation>według zachowanych danych</translation>
    </message>
    <message>
        <source>by what the hub tells now</source>
        <translation>według tego, co hub mówi teraz</translation>
    </message>
    <message>
        <source>characters {first} to {last}</source>
        <translation>znaki od {first} do {last}</translation>
    </message>
    <message>
        <source>in the settings, {place}</source>
        <translation>w ustawieniach, {place}</translation>
    </message>
    <message>
        <source>in the stick</source>
        <translation>w module</translation>
    </message>
    <message>
        <source>it crashes with {library} before {version}</source>
        <translation>zawiesza się z {library} sprzed {version}</translation>
    </message>
    <message>
        <source>it drops a reference at each call and ends within minutes</source>
        <translation>gubi odwołanie przy każdym wywołaniu i kończy pracę po kilku minutach</translation>
    </message>
    <message>
        <source>it sends the charts astray</source>
        <translation>psuje wykresy</translation>
    </message>
    <message>
        <source>it was issued to another stick</source>
        <translation>wystawiono go dla innego modułu</translation>
    </message>
    <message>
        <source>no board name</source>
        <translation>płytka bez nazwy</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nie podano</translation>
    </message>
    <message>
        <source>the charts cannot be loaded with it</source>
        <translation>nie da się z nią wczytać wykresów</translation>
    </message>
    <message>
        <source>the display</source>
        <translation>wyświetlacz</translation>
    </message>
    <message>
        <source>the screen</source>
        <translation>ekran</translation>
    </message>
    <message>
        <source>with a key agreed in suite {suite}</source>
        <translation>z kluczem uzgodnionym w zestawie {suite}</translation>
    </message>
    <message>
        <source>{firmware}: newer than the display knows.</source>
        <translation>{firmware}: nowsze niż to, które zna wyświetlacz.</translation>
    </message>
    <message>
        <source>{headline}, and the settings have none.</source>
        <translation>{headline}, a w ustawieniach też go nie ma.</translation>
    </message>
    <message>
        <source>{headline}. If that is the display, this is fine.</source>
        <translation>{headline}. Jeśli to wyświetlacz, tak ma być.</translation>
    </message>
    <message>
        <source>{place}; plugged in: none</source>
        <translation>{place}; podłączone: brak</translation>
    </message>
    <message>
        <source>{place}; plugged in: {sticks}</source>
        <translation>{place}; podłączone: {sticks}</translation>
    </message>
    <message>
        <source>{scheme} is no way to a stick.</source>
        <translation>{scheme} nie prowadzi do modułu.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <translation>Wolne: {size}.</translation>
    </message>
    <message>
        <source>{size} free: nothing more can be kept.</source>
        <translation>Wolne: {size}. Nic więcej nie można zachować.</translation>
    </message>
    <message>
        <source>{size}, and damaged: {reason}.</source>
        <translation>{size}, uszkodzona: {reason}.</translation>
    </message>
    <message>
        <source>{size}, which could not be looked through in time.</source>
        <translation>{size}, nie udało się jej przejrzeć na czas.</translation>
    </message>
    <message>
        <source>{size}, whole.</source>
        <translation>{size}, nieuszkodzona.</translation>
    </message>
    <message>
        <source>{span} ahead of this machine's clock.</source>
        <translation>O {span} przed zegarem tego urządzenia.</translation>
    </message>
    <message>
        <source>{span} behind this machine's clock.</source>
        <translation>O {span} za zegarem tego urządzenia.</translation>
    </message>
    <message>
        <source>{span} old, {by}.</source>
        <translation>Dane mają {span}, {by}.</translation>
    </message>
    <message>
        <source>{version} is known to be broken: {reason}.</source>
        <translation>Wiadomo, że {version} nie działa: {reason}.</translation>
    </message>
    <message>
        <source>{version} is newer than any the display was tried with.</source>
        <translation>Wersja {version} jest nowsza niż te, z którymi wyświetlacz wypróbowano.</translation>
    </message>
    <message>
        <source>{version} is not a version that {part} works with.</source>
        <translation>Z wersją {version} nie działa {part}.</translation>
    </message>
    <message>
        <source>{version} is too old.</source>
        <translation>Wersja {version} jest za stara.</translation>
    </message>
    <message>
        <source>{word} ({lqi} of 255).</source>
        <translation>{word} ({lqi} z 255).</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>The hub's clock cannot be right. It is not shown.</source>
        <translation>Zegar huba na pewno się myli. Nie pokazuję go.</translation>
    </message>
    <message>
        <source>The meter told a power that no home has. It is not shown.</source>
        <translation>Licznik podał moc, jakiej nie ma żaden dom. Nie pokazuję jej.</translation>
    </message>
    <message>
        <source>The meter told a price that cannot be right. It is not shown.</source>
        <translation>Licznik podał cenę, która nie może się zgadzać. Nie pokazuję jej.</translation>
    </message>
    <message>
        <source>The meter told an amount of energy that no home uses. It is not shown.</source>
        <translation>Licznik podał zużycie, jakiego nie ma żaden dom. Nie pokazuję go.</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>As of</source>
        <translation>Stan na</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Środki</translation>
    </message>
    <message>
        <source>Debt built up meanwhile</source>
        <translation>Dług, który narósł w tym czasie</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Kredyt awaryjny</translation>
    </message>
    <message>
        <source>Emergency credit to pay back</source>
        <translation>Kredyt awaryjny do spłaty</translation>
    </message>
    <message>
        <source>If this screen goes dark: choose it at the meter, then press A, then B.</source>
        <translation>Jeśli ten ekran zgaśnie: wybierz go na liczniku, potem naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>It is used only when your own credit has run out.</source>
        <translation>Jest używany dopiero wtedy, gdy skończą się Twoje środki.</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance.</source>
        <translation>Żaden licznik nie działa tu na przedpłatę.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>The meter does not offer it any more. Nothing was sent.</source>
        <translation>Licznik już go nie oferuje. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>This is a loan of {amount}.</source>
        <translation>To pożyczka na {amount}.</translation>
    </message>
    <message>
        <source>This is a loan.</source>
        <translation>To pożyczka.</translation>
    </message>
    <message>
        <source>Top up to have credit again</source>
        <translation>Doładuj, aby znów mieć środki</translation>
    </message>
    <message>
        <source>Use emergency credit</source>
        <translation>Użyj kredytu awaryjnego</translation>
    </message>
    <message>
        <source>Without this screen</source>
        <translation>Bez tego ekranu</translation>
    </message>
    <message>
        <source>Yes, use emergency credit</source>
        <translation>Tak, użyj kredytu awaryjnego</translation>
    </message>
    <message>
        <source>You pay it back from your next top-up.</source>
        <translation>Spłacisz go z następnego doładowania.</translation>
    </message>
    <message>
        <source>all used</source>
        <translation>zużyty w całości</translation>
    </message>
    <message>
        <source>chosen: ready when credit runs out</source>
        <translation>wybrany: gotowy, gdy skończą się środki</translation>
    </message>
    <message>
        <source>left: in use</source>
        <translation>zostało: w użyciu</translation>
    </message>
    <message>
        <source>not needed now</source>
        <translation>teraz niepotrzebny</translation>
    </message>
    <message>
        <source>ready: you can use it now</source>
        <translation>gotowy: możesz go teraz użyć</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A device joined or left your home's network</source>
        <translation>Urządzenie dołączyło do sieci domowej lub ją opuściło</translation>
    </message>
    <message>
        <source>A device joined your home's network</source>
        <translation>Urządzenie dołączyło do sieci domowej</translation>
    </message>
    <message>
        <source>A message was confirmed as read</source>
        <translation>Potwierdzono przeczytanie wiadomości</translation>
    </message>
    <message>
        <source>An order planned for this time came due</source>
        <translation>Nadszedł czas zaplanowanego polecenia</translation>
    </message>
    <message>
        <source>Code refused: already used</source>
        <translation>Kod odrzucony: już użyty</translation>
    </message>
    <message>
        <source>Code refused: it is for another meter</source>
        <translation>Kod odrzucony: jest do innego licznika</translation>
    </message>
    <message>
        <source>Code refused: more than the meter takes at once</source>
        <translation>Kod odrzucony: więcej, niż licznik przyjmuje naraz</translation>
    </message>
    <message>
        <source>Code refused: the balance would be too high</source>
        <translation>Kod odrzucony: saldo byłoby za wysokie</translation>
    </message>
    <message>
        <source>Code refused: the meter does not know it</source>
        <translation>Kod odrzucony: licznik go nie zna</translation>
    </message>
    <message>
        <source>Code refused: the meter takes none for a while</source>
        <translation>Kod odrzucony: licznik przez jakiś czas żadnych nie przyjmuje</translation>
    </message>
    <message>
        <source>Credit became low</source>
        <translation>Zostało mało środków</translation>
    </message>
    <message>
        <source>Debt 1 is paid off</source>
        <translation>Dług 1 jest spłacony</translation>
    </message>
    <message>
        <source>Debt 2 is paid off</source>
        <translation>Dług 2 jest spłacony</translation>
    </message>
    <message>
        <source>Emergency credit can be chosen</source>
        <translation>Można wybrać kredyt awaryjny</translation>
    </message>
    <message>
        <source>Emergency credit chosen: supply ready to turn on</source>
        <translation>Wybrano kredyt awaryjny: dopływ gotowy do włączenia</translation>
    </message>
    <message>
        <source>Emergency credit was chosen</source>
        <translation>Wybrano kredyt awaryjny</translation>
    </message>
    <message>
        <source>Emergency credit was used up</source>
        <translation>Kredyt awaryjny się skończył</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>No credit, but supply stays on: protected hours</source>
        <translation>Brak środków, ale dopływ działa: godziny ochronne</translation>
    </message>
    <message>
        <source>Supply ready to turn on</source>
        <translation>Dopływ gotowy do włączenia</translation>
    </message>
    <message>
        <source>Credit ran out</source>
        <translation>Środki się skończyły</translation>
    </message>
    <message>
        <source>The debt taken from top-ups is paid off</source>
        <translation>Dług potrącany z doładowań jest spłacony</translation>
    </message>
    <message>
        <source>The hub hears the gas meter again</source>
        <translation>Hub znów słyszy licznik gazu</translation>
    </message>
    <message>
        <source>The hub stopped hearing the gas meter</source>
        <translation>Hub przestał słyszeć licznik gazu</translation>
    </message>
    <message>
        <source>The meter applied or lifted its load limit</source>
        <translation>Licznik włączył lub zniósł limit obciążenia</translation>
    </message>
    <message>
        <source>The meter did not do what a display asked</source>
        <translation>Licznik nie wykonał tego, o co prosił wyświetlacz</translation>
    </message>
    <message>
        <source>The meter did what a display asked</source>
        <translation>Licznik wykonał to, o co prosił wyświetlacz</translation>
    </message>
    <message>
        <source>The meter takes no codes for a while</source>
        <translation>Licznik przez jakiś czas nie przyjmuje kodów</translation>
    </message>
    <message>
        <source>The supply could not be turned off</source>
        <translation>Nie udało się wyłączyć dopływu</translation>
    </message>
    <message>
        <source>The supply could not be turned on</source>
        <translation>Nie udało się włączyć dopływu</translation>
    </message>
    <message>
        <source>Top-up added</source>
        <translation>Doładowanie dodane</translation>
    </message>
    <message>
        <source>What was keyed in at the meter was done</source>
        <translation>Wykonano to, co wpisano na liczniku</translation>
    </message>
    <message>
        <source>What was keyed in at the meter was not done</source>
        <translation>Nie wykonano tego, co wpisano na liczniku</translation>
    </message>
    <message>
        <source>Your meters have told of nothing yet.</source>
        <translation>Liczniki o niczym jeszcze nie powiadomiły.</translation>
    </message>
    <message>
        <source>Event {number}, by the meter's own number</source>
        <translation>Zdarzenie {number}, według własnego numeru licznika</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>Add the user to the group that owns the stick (often dialout), then log in again.</source>
        <translation>Dodaj użytkownika do grupy, do której należy moduł (często dialout), i zaloguj się ponownie.</translation>
    </message>
    <message>
        <source>Add this display at the hub again, then pair it once more.</source>
        <translation>Dodaj ten wyświetlacz ponownie w hubie, potem sparuj go jeszcze raz.</translation>
    </message>
    <message>
        <source>Add this display at the hub, then wait a moment. The display keeps trying.</source>
        <translation>Dodaj ten wyświetlacz w hubie i poczekaj chwilę. Wyświetlacz próbuje dalej.</translation>
    </message>
    <message>
        <source>Another program is using the radio stick</source>
        <translation>Inny program używa modułu radiowego</translation>
    </message>
    <message>
        <source>Ask whoever issued it for a new one for this display's number.</source>
        <translation>Poproś wystawcę o nowy dla numeru tego wyświetlacza.</translation>
    </message>
    <message>
        <source>Ask whoever runs the hub for a certificate for this display's number.</source>
        <translation>Poproś osobę zarządzającą hubem o certyfikat dla numeru tego wyświetlacza.</translation>
    </message>
    <message>
        <source>Check that it is plugged in. The display keeps trying.</source>
        <translation>Sprawdź, czy jest podłączony. Wyświetlacz próbuje dalej.</translation>
    </message>
    <message>
        <source>Check that the hub has this display's number and install code, then try again.</source>
        <translation>Sprawdź, czy hub ma numer i kod instalacyjny tego wyświetlacza, i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Check that the reader has power and is not too far from the stick. The display keeps trying.</source>
        <translation>Sprawdź, czy czytnik ma zasilanie i nie jest za daleko od modułu. Wyświetlacz próbuje dalej.</translation>
    </message>
    <message>
        <source>Check that this is your hub. Nothing was shared with it.</source>
        <translation>Sprawdź, czy to Twój hub. Niczego mu nie przekazano.</translation>
    </message>
    <message>
        <source>Check the code, or leave it out to stay with the hub that the stick has joined.</source>
        <translation>Sprawdź kod albo pomiń go, aby zostać przy hubie, do którego moduł dołączył.</translation>
    </message>
    <message>
        <source>Check the path or address. The stick needs EmberZNet (EZSP) firmware, version 8 or newer.</source>
        <translation>Sprawdź ścieżkę lub adres. Moduł potrzebuje oprogramowania EmberZNet (EZSP) w wersji 8 lub nowszej.</translation>
    </message>
    <message>
        <source>Check the stick's path or address. The display keeps trying.</source>
        <translation>Sprawdź ścieżkę lub adres modułu. Wyświetlacz próbuje dalej.</translation>
    </message>
    <message>
        <source>Close the other program. Two programs cannot share one stick.</source>
        <translation>Zamknij inny program. Dwa programy nie mogą dzielić jednego modułu.</translation>
    </message>
    <message>
        <source>Compare it with the one you were given, four characters at a time.</source>
        <translation>Porównaj go z otrzymanym, po cztery znaki naraz.</translation>
    </message>
    <message>
        <source>Give the display's install code with --install-code.</source>
        <translation>Podaj kod instalacyjny wyświetlacza przez --install-code.</translation>
    </message>
    <message>
        <source>If your hub was replaced, pair the display with the new one. Nothing is shown from a hub you did not choose.</source>
        <translation>Jeśli hub został wymieniony, sparuj wyświetlacz z nowym. Z huba, którego nie wybrano, nic nie jest pokazywane.</translation>
    </message>
    <message>
        <source>It may come from another issuer than the hub's own. Ask whoever runs the hub.</source>
        <translation>Może pochodzić od innego wystawcy niż certyfikat huba. Zapytaj osobę zarządzającą hubem.</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub and keep it away from Wi-Fi routers. The display keeps looking.</source>
        <translation>Przysuń moduł bliżej huba i z dala od routerów Wi-Fi. Wyświetlacz szuka dalej.</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub. The display tries again by itself.</source>
        <translation>Przysuń moduł bliżej huba. Wyświetlacz sam spróbuje ponownie.</translation>
    </message>
    <message>
        <source>No hub was found nearby</source>
        <translation>W pobliżu nie znaleziono huba</translation>
    </message>
    <message>
        <source>No meter reader answers</source>
        <translation>Żaden czytnik licznika nie odpowiada</translation>
    </message>
    <message>
        <source>The hub and this display could not agree on a key</source>
        <translation>Hub i wyświetlacz nie uzgodniły klucza</translation>
    </message>
    <message>
        <source>The hub asks for a certificate and this display has none</source>
        <translation>Hub żąda certyfikatu, a ten wyświetlacz go nie ma</translation>
    </message>
    <message>
        <source>The hub does not accept this display's certificate</source>
        <translation>Hub nie przyjmuje certyfikatu tego wyświetlacza</translation>
    </message>
    <message>
        <source>The capture has ended</source>
        <translation>Nagranie się skończyło</translation>
    </message>
    <message>
        <source>What is shown stands as it was then, and tells nothing of now.</source>
        <translation>To, co widać, jest takie jak wtedy i nic nie mówi o tym, co jest teraz.</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>Hub nie odpowiada</translation>
    </message>
    <message>
        <source>The hub has removed this display</source>
        <translation>Hub usunął ten wyświetlacz</translation>
    </message>
    <message>
        <source>The hub is not letting new displays in</source>
        <translation>Hub nie przyjmuje nowych wyświetlaczy</translation>
    </message>
    <message>
        <source>The hub's certificate is not one this display trusts</source>
        <translation>Wyświetlacz nie ufa certyfikatowi tego huba</translation>
    </message>
    <message>
        <source>The radio stick stopped answering</source>
        <translation>Moduł radiowy przestał odpowiadać</translation>
    </message>
    <message>
        <source>The radio stick was not found</source>
        <translation>Nie znaleziono modułu radiowego</translation>
    </message>
    <message>
        <source>The radio stopped for a reason this program does not know</source>
        <translation>Radio zatrzymało się z przyczyny, której program nie zna</translation>
    </message>
    <message>
        <source>The stick joined with another install code</source>
        <translation>Moduł dołączył z innym kodem instalacyjnym</translation>
    </message>
    <message>
        <source>There is a mistake in the install code</source>
        <translation>W kodzie instalacyjnym jest pomyłka</translation>
    </message>
    <message>
        <source>This display is not on the hub's list</source>
        <translation>Tego wyświetlacza nie ma na liście huba</translation>
    </message>
    <message>
        <source>This display's certificate cannot be used</source>
        <translation>Certyfikatu tego wyświetlacza nie można użyć</translation>
    </message>
    <message>
        <source>This does not turn anything off. The display keeps trying.</source>
        <translation>To niczego nie wyłącza. Wyświetlacz próbuje dalej.</translation>
    </message>
    <message>
        <source>This is not the hub this display belongs to</source>
        <translation>To nie jest hub, do którego należy ten wyświetlacz</translation>
    </message>
    <message>
        <source>This stick has joined somebody else's network</source>
        <translation>Ten moduł dołączył do cudzej sieci</translation>
    </message>
    <message>
        <source>This stick has no install code</source>
        <translation>Ten moduł nie ma kodu instalacyjnego</translation>
    </message>
    <message>
        <source>This stick runs a network of its own</source>
        <translation>Ten moduł prowadzi własną sieć</translation>
    </message>
    <message>
        <source>This user may not open the radio stick</source>
        <translation>Ten użytkownik nie może otworzyć modułu radiowego</translation>
    </message>
    <message>
        <source>Use another stick for a network of your own. The display never takes a stick out of a network by itself.</source>
        <translation>Do własnej sieci użyj innego modułu. Wyświetlacz nigdy sam nie wyprowadza modułu z sieci.</translation>
    </message>
    <message>
        <source>Use another stick, or clear this one first. The display never clears it by itself.</source>
        <translation>Użyj innego modułu albo najpierw wyczyść ten. Wyświetlacz nigdy nie czyści go sam.</translation>
    </message>
    <message>
        <source>What answered is not an EZSP radio stick</source>
        <translation>To, co odpowiada, nie jest modułem radiowym EZSP</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another one.</source>
        <translation>Podłącz moduł albo wybierz inny.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>After a restart the screen waits for new ones. The card may be full or worn out.</source>
        <translation>Po ponownym uruchomieniu ekran czeka na nowe. Karta może być pełna lub zużyta.</translation>
    </message>
    <message>
        <source>All files of this display are in order.</source>
        <translation>Wszystkie pliki tego wyświetlacza są w porządku.</translation>
    </message>
    <message>
        <source>Each reader is known again when it next reports.</source>
        <translation>Każdy czytnik będzie znany, gdy znów się zgłosi.</translation>
    </message>
    <message>
        <source>It goes on with the hub of its stick. Not your hub? Pair the display again.</source>
        <translation>Działa dalej z hubem swojego modułu. To nie Twój hub? Sparuj wyświetlacz ponownie.</translation>
    </message>
    <message>
        <source>It holds until the display is closed. The card may be full or worn out.</source>
        <translation>Obowiązuje do zamknięcia wyświetlacza. Karta może być pełna lub zużyta.</translation>
    </message>
    <message>
        <source>It is asked from the hub again later. The card may be full or worn out.</source>
        <translation>Później hub przyśle je ponownie. Karta może być pełna lub zużyta.</translation>
    </message>
    <message>
        <source>It was put aside and is asked from the hub again, which takes up to half an hour.</source>
        <translation>Odłożono je na bok i hub przyśle je ponownie, co trwa do pół godziny.</translation>
    </message>
    <message>
        <source>Some of your settings cannot be used</source>
        <translation>Niektórych ustawień nie można użyć</translation>
    </message>
    <message>
        <source>The card may be full or worn out. Nothing else changes.</source>
        <translation>Karta może być pełna lub zużyta. Nic innego się nie zmienia.</translation>
    </message>
    <message>
        <source>The display may not read its hub's number</source>
        <translation>Wyświetlacz nie może odczytać numeru swojego huba</translation>
    </message>
    <message>
        <source>The display no longer knows its hub's number</source>
        <translation>Wyświetlacz nie zna już numeru swojego huba</translation>
    </message>
    <message>
        <source>The hub's number cannot be kept</source>
        <translation>Numeru huba nie można zachować</translation>
    </message>
    <message>
        <source>The last readings cannot be kept</source>
        <translation>Ostatnich odczytów nie można zachować</translation>
    </message>
    <message>
        <source>The last readings were damaged</source>
        <translation>Ostatnie odczyty były uszkodzone</translation>
    </message>
    <message>
        <source>The list of meter readers cannot be kept</source>
        <translation>Listy czytników liczników nie można zachować</translation>
    </message>
    <message>
        <source>The list of meter readers cannot be opened</source>
        <translation>Listy czytników liczników nie można otworzyć</translation>
    </message>
    <message>
        <source>The list of meter readers was damaged</source>
        <translation>Lista czytników liczników była uszkodzona</translation>
    </message>
    <message>
        <source>The usual ones are used in their place. Your file is as you left it.</source>
        <translation>Zamiast nich użyto zwykłych. Plik jest taki, jak go zostawiono.</translation>
    </message>
    <message>
        <source>There is trouble with a file of this display</source>
        <translation>Jest kłopot z plikiem tego wyświetlacza</translation>
    </message>
    <message>
        <source>They were put aside. New ones come from the hub by themselves.</source>
        <translation>Odłożono je na bok. Nowe same nadejdą z huba.</translation>
    </message>
    <message>
        <source>Your choice cannot be kept</source>
        <translation>Wyboru nie można zachować</translation>
    </message>
    <message>
        <source>Your past usage was damaged</source>
        <translation>Dane o dawnym zużyciu były uszkodzone</translation>
    </message>
    <message>
        <source>Your settings cannot be opened</source>
        <translation>Ustawień nie można otworzyć</translation>
    </message>
    <message>
        <source>Your usage cannot be kept</source>
        <translation>Zużycia nie można zachować</translation>
    </message>
    <message>
        <source>A newer version kept your past usage</source>
        <translation>Dane o dawnym zużyciu zapisała nowsza wersja</translation>
    </message>
    <message>
        <source>It goes on without. Only a hub that asks for one needs it.</source>
        <translation>Działa dalej bez niego. Potrzebuje go tylko hub, który o certyfikat prosi.</translation>
    </message>
    <message>
        <source>It was put aside. Only a hub that asks for one needs a new one.</source>
        <translation>Odłożono go na bok. Nowy jest potrzebny tylko do huba, który o certyfikat prosi.</translation>
    </message>
    <message>
        <source>The display may not read its certificate</source>
        <translation>Wyświetlacz nie może odczytać swojego certyfikatu</translation>
    </message>
    <message>
        <source>The display's certificate cannot be used</source>
        <translation>Certyfikatu wyświetlacza nie można użyć</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Back</source>
        <translation>Wstecz</translation>
    </message>
</context>
<context>
    <name>Forget</name>
    <message>
        <source>Tap twice to forget this home</source>
        <translation>Dotknij dwa razy, aby zapomnieć ten dom</translation>
    </message>
    <message>
        <source>All readings, costs, messages and top-ups on this display</source>
        <translation>Wszystkie odczyty, koszty, wiadomości i doładowania w tym wyświetlaczu</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Zapomnij</translation>
    </message>
    <message>
        <source>Forget this home</source>
        <translation>Zapomnij ten dom</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Zapominam…</translation>
    </message>
    <message>
        <source>From now on a simulated home is shown, until the display is paired again.</source>
        <translation>Odtąd pokazywany jest symulowany dom, aż wyświetlacz zostanie znów sparowany.</translation>
    </message>
    <message>
        <source>Hold to forget this home</source>
        <translation>Przytrzymaj, aby zapomnieć ten dom</translation>
    </message>
    <message>
        <source>The display leaves the hub, then it erases what it kept.</source>
        <translation>Wyświetlacz opuszcza huba, potem kasuje to, co przechował.</translation>
    </message>
    <message>
        <source>The hub's own list: take this display off it too.</source>
        <translation>Lista w samym hubie: usuń z niej także ten wyświetlacz.</translation>
    </message>
    <message>
        <source>The stick leaves the hub's network.</source>
        <translation>Moduł opuszcza sieć huba.</translation>
    </message>
    <message>
        <source>Then it cannot be undone</source>
        <translation>Potem nie można tego cofnąć</translation>
    </message>
    <message>
        <source>This home is forgotten</source>
        <translation>Ten dom został zapomniany</translation>
    </message>
    <message>
        <source>This is erased</source>
        <translation>To zostanie skasowane</translation>
    </message>
    <message>
        <source>This stays</source>
        <translation>To zostaje</translation>
    </message>
    <message>
        <source>To come back you pair the display again.</source>
        <translation>Aby wrócić, sparuj wyświetlacz ponownie.</translation>
    </message>
    <message>
        <source>Which hub it belongs to, its install code and its certificate</source>
        <translation>Do którego huba należy, kod instalacyjny i certyfikat</translation>
    </message>
    <message>
        <source>Your choices: stick, budget, colours, language</source>
        <translation>Twoje wybory: moduł, budżet, kolory, język</translation>
    </message>
    <message>
        <source>Your meters, your accounts and your supply: nothing is turned off.</source>
        <translation>Twoje liczniki, konta oraz prąd i gaz: nic nie zostanie wyłączone.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the command ihd forget names them.</source>
        <translation>
            <numerusform>I jeszcze %n: nazwę poda polecenie ihd forget.</numerusform>
            <numerusform>I jeszcze %n: nazwy poda polecenie ihd forget.</numerusform>
            <numerusform>I jeszcze %n: nazwy poda polecenie ihd forget.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups, and CSV files of usage among your documents: erase those yourself.</source>
        <translation>Kopie zapasowe i pliki CSV ze zużyciem wśród twoich dokumentów: te usuń samodzielnie.</translation>
    </message>
    <message>
        <source>Not all of it is gone yet</source>
        <translation>Nie wszystko jeszcze usunięto</translation>
    </message>
    <message>
        <source>Still there: {file} ({why}).</source>
        <translation>Nadal istnieje: {file} ({why}).</translation>
    </message>
    <message>
        <source>The stick {stick} may still hold the network and its keys. Plug it in, then run {command}.</source>
        <translation>Moduł {stick} może nadal pamiętać sieć i jej klucze. Podłącz go, potem uruchom {command}.</translation>
    </message>
    <message>
        <source>the display did not write it</source>
        <translation>nie zapisał go wyświetlacz</translation>
    </message>
    <message>
        <source>{file} was only a link to it</source>
        <translation>{file} był tylko odnośnikiem do niego</translation>
    </message>
</context>
<context>
    <name>Frame fault</name>
    <message>
        <source>ZDO cluster {cluster} is not known</source>
        <translation>klaster ZDO {cluster} jest nieznany</translation>
    </message>
    <message>
        <source>a Smart Energy frame came without encryption (cluster {cluster})</source>
        <translation>ramka Smart Energy nadeszła bez szyfrowania (klaster {cluster})</translation>
    </message>
    <message>
        <source>a cluster count</source>
        <translation>liczba klastrów</translation>
    </message>
    <message>
        <source>a data type</source>
        <translation>typ danych</translation>
    </message>
    <message>
        <source>a default response</source>
        <translation>odpowiedź domyślna</translation>
    </message>
    <message>
        <source>a discovery frame</source>
        <translation>ramka wykrywania</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>liczba</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ciąg znaków</translation>
    </message>
    <message>
        <source>a string's length</source>
        <translation>długość ciągu znaków</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>wartość</translation>
    </message>
    <message>
        <source>a write status record</source>
        <translation>zapis statusu zapisywania</translation>
    </message>
    <message>
        <source>an announcement</source>
        <translation>ogłoszenie</translation>
    </message>
    <message>
        <source>an attribute id</source>
        <translation>numer atrybutu</translation>
    </message>
    <message>
        <source>an attribute record</source>
        <translation>zapis atrybutu</translation>
    </message>
    <message>
        <source>an endpoint</source>
        <translation>punkt końcowy</translation>
    </message>
    <message>
        <source>an endpoint list</source>
        <translation>lista punktów końcowych</translation>
    </message>
    <message>
        <source>data end within {what}</source>
        <translation>dane kończą się w środku: {what}</translation>
    </message>
    <message>
        <source>reserved frame type {kind}</source>
        <translation>zastrzeżony typ ramki {kind}</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>nagłówek</translation>
    </message>
    <message>
        <source>unknown data type {kind}</source>
        <translation>nieznany typ danych {kind}</translation>
    </message>
    <message>
        <source>{wrong} (octet {octet})</source>
        <translation>{wrong} (oktet {octet})</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Wszystkie</translation>
    </message>
    <message>
        <source>Codes and passwords are starred. Names are those of the ZigBee standard.</source>
        <translation>Kody i hasła są zakryte gwiazdkami. Nazwy pochodzą ze standardu ZigBee.</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Rozpoznawanie</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ramka</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Odebrane</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Zatrzymaj</translation>
    </message>
    <message>
        <source>Nothing was carried yet. What is sent and heard appears here.</source>
        <translation>Nic jeszcze nie przesłano. Tu pojawi się to, co wysłano i odebrano.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Wysłane</translation>
    </message>
    <message>
        <source>The latest frames, newest first</source>
        <translation>Ostatnie ramki, od najnowszej</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Godzina</translation>
    </message>
    <message>
        <source>What the radio carries</source>
        <translation>Co przenosi radio</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>odpowiedź</translation>
    </message>
    <message>
        <source>answers {command}</source>
        <translation>odpowiedź na {command}</translation>
    </message>
    <message>
        <source>asks for values</source>
        <translation>pytanie o wartości</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>kalendarz</translation>
    </message>
    <message>
        <source>device</source>
        <translation>urządzenie</translation>
    </message>
    <message>
        <source>device management</source>
        <translation>zarządzanie urządzeniami</translation>
    </message>
    <message>
        <source>events</source>
        <translation>zdarzenia</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>odebrano</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>podtrzymanie</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>wiadomości</translation>
    </message>
    <message>
        <source>not understood: {why}</source>
        <translation>nie zrozumiano: {why}</translation>
    </message>
    <message>
        <source>prepayment</source>
        <translation>przedpłata</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>ceny</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>odczyty</translation>
    </message>
    <message>
        <source>secure keys</source>
        <translation>bezpieczne klucze</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>wysłano</translation>
    </message>
    <message>
        <source>sets values</source>
        <translation>ustawianie wartości</translation>
    </message>
    <message>
        <source>tells unasked</source>
        <translation>wiadomość bez pytania</translation>
    </message>
    <message>
        <source>time</source>
        <translation>czas</translation>
    </message>
    <message>
        <source>what this hub adds</source>
        <translation>dodatki tego huba</translation>
    </message>
</context>
<context>
    <name>Gas</name>
    <message>
        <source>Tap twice to start the valve test</source>
        <translation>Dotknij dwa razy, aby zacząć test zaworu</translation>
    </message>
    <message>
        <source>After that time gas stops when credit is used up</source>
        <translation>Potem gaz przestanie płynąć, gdy skończą się środki</translation>
    </message>
    <message>
        <source>All other gas taps</source>
        <translation>Wszystkie inne kurki gazowe</translation>
    </message>
    <message>
        <source>At the gas meter: press A, then B.</source>
        <translation>Na liczniku gazu: naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>Balance then {amount}</source>
        <translation>Saldo wtedy: {amount}</translation>
    </message>
    <message>
        <source>Balance {amount}</source>
        <translation>Saldo: {amount}</translation>
    </message>
    <message>
        <source>Before time runs out</source>
        <translation>Zanim minie czas</translation>
    </message>
    <message>
        <source>Boiler</source>
        <translation>Kocioł</translation>
    </message>
    <message>
        <source>Call your supplier: see your bill</source>
        <translation>Zadzwoń do dostawcy: numer na rachunku</translation>
    </message>
    <message>
        <source>Call your supplier: {number}</source>
        <translation>Zadzwoń do dostawcy: {number}</translation>
    </message>
    <message>
        <source>Call {number}, free</source>
        <translation>Zadzwoń: {number}, za darmo</translation>
    </message>
    <message>
        <source>Close the open tap, then start again here</source>
        <translation>Zamknij otwarty kurek, potem zacznij tu od nowa</translation>
    </message>
    <message>
        <source>Counted on this screen.</source>
        <translation>Liczone na tym ekranie.</translation>
    </message>
    <message>
        <source>Emergency gas is running</source>
        <translation>Gaz awaryjny płynie</translation>
    </message>
    <message>
        <source>Flow check</source>
        <translation>Próba przepływu</translation>
    </message>
    <message>
        <source>Gas fire</source>
        <translation>Kominek gazowy</translation>
    </message>
    <message>
        <source>Gas flows: the valve shuts again</source>
        <translation>Gaz płynie: zawór zamknie się znów</translation>
    </message>
    <message>
        <source>Gas is on</source>
        <translation>Gaz jest włączony</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Licznik gazu</translation>
    </message>
    <message>
        <source>Gas meter: no link</source>
        <translation>Licznik gazu: brak łącza</translation>
    </message>
    <message>
        <source>Gas stops in</source>
        <translation>Koniec za</translation>
    </message>
    <message>
        <source>Get gas with the emergency button</source>
        <translation>Włącz gaz przyciskiem awaryjnym</translation>
    </message>
    <message>
        <source>Hob and oven taps</source>
        <translation>Kurki płyty i piekarnika</translation>
    </message>
    <message>
        <source>Hob taps, oven, fire and boiler</source>
        <translation>Kurki płyty, piekarnik, kominek i kocioł</translation>
    </message>
    <message>
        <source>Hold it until its screen changes</source>
        <translation>Przytrzymaj, aż zmieni się jego ekran</translation>
    </message>
    <message>
        <source>Hold to start the valve test</source>
        <translation>Przytrzymaj, aby zacząć próbę zaworu</translation>
    </message>
    <message>
        <source>How to fix the link</source>
        <translation>Jak naprawić łącze</translation>
    </message>
    <message>
        <source>If gas flows, the meter shuts the valve</source>
        <translation>Jeśli gaz płynie, licznik zamknie zawór</translation>
    </message>
    <message>
        <source>It asks whether all taps are off</source>
        <translation>Zapyta, czy wszystkie kurki są zakręcone</translation>
    </message>
    <message>
        <source>It can take up to 30 minutes</source>
        <translation>Może to potrwać do 30 minut</translation>
    </message>
    <message>
        <source>It counts as soon as the link is back</source>
        <translation>Zaliczy się, gdy tylko wróci łącze</translation>
    </message>
    <message>
        <source>It looks for the gas meter all the time</source>
        <translation>Cały czas szuka licznika gazu</translation>
    </message>
    <message>
        <source>It runs for a limited time</source>
        <translation>Działa przez ograniczony czas</translation>
    </message>
    <message>
        <source>It stays on while you have credit</source>
        <translation>Zostaje, dopóki masz środki</translation>
    </message>
    <message>
        <source>It wakes up</source>
        <translation>Obudzi się</translation>
    </message>
    <message>
        <source>Keep some credit</source>
        <translation>Zachowaj trochę środków</translation>
    </message>
    <message>
        <source>Keep taps off for the flow check</source>
        <translation>Na czas próby nie odkręcaj kurków</translation>
    </message>
    <message>
        <source>Keep the hub plugged in</source>
        <translation>Nie odłączaj huba od prądu</translation>
    </message>
    <message>
        <source>Last word {time}</source>
        <translation>Ostatnia wiadomość {time}</translation>
    </message>
    <message>
        <source>Leave all taps off</source>
        <translation>Nie odkręcaj żadnych kurków</translation>
    </message>
    <message>
        <source>Leave all taps off for the flow check</source>
        <translation>Na czas próby nie odkręcaj żadnych kurków</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Połączony</translation>
    </message>
    <message>
        <source>Look at the gas meter: it shows whether gas is on.</source>
        <translation>Spójrz na licznik gazu: pokazuje, czy gaz jest włączony.</translation>
    </message>
    <message>
        <source>Next word from the gas meter by {time}. Trust the meter.</source>
        <translation>Następna wiadomość z licznika gazu do {time}. Wierz licznikowi.</translation>
    </message>
    <message>
        <source>No gas flows: gas stays on</source>
        <translation>Gaz nie płynie: zostaje włączony</translation>
    </message>
    <message>
        <source>No word from the gas meter</source>
        <translation>Licznik gazu milczy</translation>
    </message>
    <message>
        <source>No word since {time}</source>
        <translation>Brak wiadomości od {time}</translation>
    </message>
    <message>
        <source>Not cut off for</source>
        <translation>Pewny przez</translation>
    </message>
    <message>
        <source>Open windows. Use no switches.</source>
        <translation>Otwórz okna. Nie ruszaj wyłączników.</translation>
    </message>
    <message>
        <source>Pilot lights first, then boiler</source>
        <translation>Najpierw płomyki dyżurne, potem kocioł</translation>
    </message>
    <message>
        <source>Press A on the gas meter</source>
        <translation>Naciśnij A na liczniku gazu</translation>
    </message>
    <message>
        <source>Press B to confirm</source>
        <translation>Naciśnij B, aby potwierdzić</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter</source>
        <translation>Naciśnij „Emergency” na liczniku gazu</translation>
    </message>
    <message>
        <source>Press within</source>
        <translation>Masz</translation>
    </message>
    <message>
        <source>Relight when the meter says On</source>
        <translation>Zapal urządzenia, gdy licznik pokaże „On”</translation>
    </message>
    <message>
        <source>Relight your appliances</source>
        <translation>Zapal urządzenia ponownie</translation>
    </message>
    <message>
        <source>Relight: pilot lights first, then boiler</source>
        <translation>Zapal: najpierw płomyki dyżurne, potem kocioł</translation>
    </message>
    <message>
        <source>Smell gas? Stop.</source>
        <translation>Czuć gaz? Przerwij.</translation>
    </message>
    <message>
        <source>Smell gas? {number}</source>
        <translation>Czuć gaz? {number}</translation>
    </message>
    <message>
        <source>Still no link after an hour?</source>
        <translation>Po godzinie nadal brak łącza?</translation>
    </message>
    <message>
        <source>The emergency button has no time left</source>
        <translation>Czas przycisku awaryjnego minął</translation>
    </message>
    <message>
        <source>The gas meter has the exact time.</source>
        <translation>Dokładny czas jest na liczniku gazu.</translation>
    </message>
    <message>
        <source>The gas meter hears of it by {time}</source>
        <translation>Licznik gazu dowie się do {time}</translation>
    </message>
    <message>
        <source>The gas meter hears of it within 30 minutes</source>
        <translation>Licznik gazu dowie się w ciągu 30 minut</translation>
    </message>
    <message>
        <source>The hub hears the gas meter.</source>
        <translation>Hub słyszy licznik gazu.</translation>
    </message>
    <message>
        <source>The valve is open for a minute. Leave all taps off.</source>
        <translation>Zawór jest otwarty przez minutę. Nie odkręcaj żadnych kurków.</translation>
    </message>
    <message>
        <source>The valve opens for one minute</source>
        <translation>Zawór otwiera się na minutę</translation>
    </message>
    <message>
        <source>The valve test is on its way.</source>
        <translation>Próba zaworu jest w drodze.</translation>
    </message>
    <message>
        <source>Then relight when it says On</source>
        <translation>Potem zapal urządzenia, gdy pokaże „On”</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Nie trzeba nic robić</translation>
    </message>
    <message>
        <source>This screen can be 30 minutes behind. Trust the meter.</source>
        <translation>Ten ekran może być spóźniony o 30 minut. Wierz licznikowi.</translation>
    </message>
    <message>
        <source>To get gas again</source>
        <translation>Aby znów mieć gaz</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>Turn gas back on</source>
        <translation>Włącz gaz ponownie</translation>
    </message>
    <message>
        <source>Turn off every gas appliance</source>
        <translation>Wyłącz wszystkie urządzenia gazowe</translation>
    </message>
    <message>
        <source>Turn off gas appliances</source>
        <translation>Wyłącz urządzenia gazowe</translation>
    </message>
    <message>
        <source>Until then the valve stays shut</source>
        <translation>Do tego czasu zawór zostaje zamknięty</translation>
    </message>
    <message>
        <source>Use the emergency button</source>
        <translation>Użyj przycisku awaryjnego</translation>
    </message>
    <message>
        <source>Valve: {state}.</source>
        <translation>Zawór: {state}.</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Co się teraz dzieje</translation>
    </message>
    <message>
        <source>You can start the valve test.</source>
        <translation>Możesz zacząć próbę zaworu.</translation>
    </message>
    <message>
        <source>You turn it on at the gas meter.</source>
        <translation>Włączysz go na liczniku gazu.</translation>
    </message>
    <message>
        <source>Your gas stays on</source>
        <translation>Gaz zostaje włączony</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>dzień</numerusform>
            <numerusform>dni</numerusform>
            <numerusform>dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minutes</source>
        <translation>
            <numerusform>minutę</numerusform>
            <numerusform>minuty</numerusform>
            <numerusform>minut</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>Made here</source>
        <translation>Wytworzone tutaj</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>oddane</translation>
    </message>
    <message>
        <source>kWh today</source>
        <translation>kWh dzisiaj</translation>
    </message>
    <message>
        <source>self-used</source>
        <translation>zużyte tu</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Above usual</source>
        <translation>Więcej niż zwykle</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Wytworzone tutaj</translation>
    </message>
    <message>
        <source>No price entered</source>
        <translation>Nie wpisano ceny</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>W normie</translation>
    </message>
    <message>
        <source>Sending out</source>
        <translation>Oddawane teraz</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Od {time}</translation>
    </message>
    <message>
        <source>The meter sent a figure that cannot be right</source>
        <translation>Licznik przysłał liczbę, która nie może się zgadzać</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Dzisiaj do tej pory</translation>
    </message>
    <message>
        <source>Today, to {time}</source>
        <translation>Dzisiaj, do {time}</translation>
    </message>
    <message>
        <source>Using now</source>
        <translation>Zużycie teraz</translation>
    </message>
    <message>
        <source>energy only</source>
        <translation>tylko energia</translation>
    </message>
    <message>
        <source>kW now</source>
        <translation>kW teraz</translation>
    </message>
    <message>
        <source>of {amount} a day</source>
        <translation>z {amount} dziennie</translation>
    </message>
    <message>
        <source>of {amount} budget</source>
        <translation>z {amount} budżetu</translation>
    </message>
    <message>
        <source>usual by now {amount}</source>
        <translation>zwykle o tej porze {amount}</translation>
    </message>
    <message>
        <source>usual day {amount}</source>
        <translation>zwykły dzień {amount}</translation>
    </message>
    <message>
        <source>was {power} kW</source>
        <translation>było {power} kW</translation>
    </message>
    <message>
        <source>without standing charge</source>
        <translation>bez opłaty stałej</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>{amount}/godz.</translation>
    </message>
    <message>
        <source>{amount} over budget</source>
        <translation>{amount} ponad budżet</translation>
    </message>
    <message>
        <source>{amount} standing</source>
        <translation>{amount} opłaty stałej</translation>
    </message>
    <message>
        <source>{day}, to {time}</source>
        <translation>{day}, do {time}</translation>
    </message>
    <message>
        <source>{fuel} not known yet</source>
        <translation>{fuel}: jeszcze nieznane</translation>
    </message>
</context>
<context>
    <name>InstallCode</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n znak</numerusform>
            <numerusform>%n znaki</numerusform>
            <numerusform>%n znaków</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters, and a code has {d} at most</source>
        <translation>
            <numerusform>%n znak, a kod ma najwyżej {d}</numerusform>
            <numerusform>%n znaki, a kod ma najwyżej {d}</numerusform>
            <numerusform>%n znaków, a kod ma najwyżej {d}</numerusform>
        </translation>
    </message>
    <message>
        <source>A code has {a}, {b}, {c} or {d}.</source>
        <translation>Kod ma {a}, {b}, {c} lub {d} znaków.</translation>
    </message>
    <message>
        <source>Character {n} does not belong in a code</source>
        <translation>Znak {n} nie pasuje do kodu</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Kod instalacyjny</translation>
    </message>
    <message>
        <source>It stands on the stick, in its papers, or on your hub. It has 16 to 36 letters and digits.</source>
        <translation>Jest na module, w jego papierach albo na hubie. Ma od 16 do 36 znaków.</translation>
    </message>
    <message>
        <source>Its check digits are right. Only the hub can say whether it is the one it has.</source>
        <translation>Cyfry kontrolne się zgadzają. Tylko hub może powiedzieć, czy ma właśnie ten kod.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Copy the code alone.</source>
        <translation>Niczego nie przejęto. Skopiuj sam kod.</translation>
    </message>
    <message>
        <source>Only 0 to 9 and A to F do.</source>
        <translation>Tylko 0 do 9 i A do F.</translation>
    </message>
    <message>
        <source>Perhaps it is a {digit}.</source>
        <translation>Może to {digit}.</translation>
    </message>
    <message>
        <source>So far it is no whole code: go on, or check each group of four.</source>
        <translation>Na razie to nie cały kod: pisz dalej albo sprawdź każdą czwórkę.</translation>
    </message>
    <message>
        <source>Take your time: nothing is sent yet.</source>
        <translation>Nie spiesz się: nic jeszcze nie wysłano.</translation>
    </message>
    <message>
        <source>The last four characters do not fit the rest. Check each group of four.</source>
        <translation>Ostatnie cztery znaki nie pasują do reszty. Sprawdź każdą czwórkę.</translation>
    </message>
    <message>
        <source>There is a mistake in this code</source>
        <translation>W tym kodzie jest pomyłka</translation>
    </message>
    <message>
        <source>This code is whole</source>
        <translation>Ten kod jest pełny</translation>
    </message>
    <message>
        <source>Type the install code</source>
        <translation>Wpisz kod instalacyjny</translation>
    </message>
    <message>
        <source>Use the stick's own code</source>
        <translation>Użyj kodu z modułu</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Użyj tego kodu</translation>
    </message>
    <message>
        <source>An install code has {lengths} characters; this has {found}.</source>
        <translation>Kod instalacyjny ma {lengths} znaków; ten ma {found}.</translation>
    </message>
    <message>
        <source>Character {position} ({character}) does not belong in an install code: only 0 to 9 and A to F do.</source>
        <translation>Znak {position} ({character}) nie pasuje do kodu instalacyjnego: są w nim tylko 0–9 i A–F.</translation>
    </message>
    <message>
        <source>Perhaps it is a {meant}.</source>
        <translation>Może to {meant}.</translation>
    </message>
    <message>
        <source>The install code kept in the stick does not match its own CRC.</source>
        <translation>Kod instalacyjny zapisany w module nie zgadza się z własnym CRC.</translation>
    </message>
    <message>
        <source>The last four characters ({last}) do not match the rest: at least one character is mistyped.</source>
        <translation>Ostatnie cztery znaki ({last}) nie pasują do reszty: co najmniej jeden znak wpisano błędnie.</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} lub {last}</translation>
    </message>
</context>
<context>
    <name>Kept file</name>
    <message>
        <source>0, 1 or 2</source>
        <translation>0, 1 lub 2</translation>
    </message>
    <message>
        <source>16 hexadecimal digits in upper case</source>
        <translation>16 wielkich cyfr szesnastkowych</translation>
    </message>
    <message>
        <source>4 hexadecimal digits or empty</source>
        <translation>4 cyfry szesnastkowe lub nic</translation>
    </message>
    <message>
        <source>Allow it, or let the readers join again.</source>
        <translation>Zezwól na to albo pozwól czytnikom dołączyć ponownie.</translation>
    </message>
    <message>
        <source>Allow it, or pair again.</source>
        <translation>Zezwól na to albo sparuj ponownie.</translation>
    </message>
    <message>
        <source>It could not be moved out of the way: {reason}.</source>
        <translation>Nie udało się przenieść go na bok: {reason}.</translation>
    </message>
    <message>
        <source>It is kept as {name}, and a new one was begun.</source>
        <translation>Zachowano go jako {name} i zaczęto nowy.</translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation>Zachowano go jako {name}.</translation>
    </message>
    <message>
        <source>Readers are known again when they next report.</source>
        <translation>Czytniki będą znane, gdy znów się zgłoszą.</translation>
    </message>
    <message>
        <source>Restore a backup, or pair again.</source>
        <translation>Przywróć kopię zapasową albo sparuj ponownie.</translation>
    </message>
    <message>
        <source>a part is missing</source>
        <translation>brakuje części</translation>
    </message>
    <message>
        <source>a reader has no endpoint</source>
        <translation>czytnik nie ma punktu końcowego</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>uszkodzony</translation>
    </message>
    <message>
        <source>made by a newer version</source>
        <translation>zapisany przez nowszą wersję</translation>
    </message>
    <message>
        <source>what is used from now on cannot be looked up after a restart.</source>
        <translation>tego, co zużyjesz od teraz, nie zobaczysz po ponownym uruchomieniu.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>od {first} do {last}</translation>
    </message>
    <message>
        <source>{name} must be {form}</source>
        <translation>{name} ma mieć postać: {form}</translation>
    </message>
    <message>
        <source>{path} cannot be kept: {reason}</source>
        <translation>Nie można zachować {path}: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>Nie można odczytać {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot keep the history ({reason}): {loss}</source>
        <translation>W {path} nie da się zapisać historii ({reason}): {loss}</translation>
    </message>
    <message>
        <source>{path} cannot keep the last readings ({reason}): a restart will begin without them.</source>
        <translation>W {path} nie da się zapisać ostatnich odczytów ({reason}): ponowne uruchomienie zacznie bez nich.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>Plik {path} jest uszkodzony: {reason}.</translation>
    </message>
    <message>
        <source>{path} was {harm}.</source>
        <translation>Plik {path} był {harm}.</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The network is not running</source>
        <translation>Sieć nie działa</translation>
    </message>
    <message>
        <source>Starting the network</source>
        <translation>Uruchamiam sieć</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n raz</numerusform>
            <numerusform>%n razy</numerusform>
            <numerusform>%n razy</numerusform>
        </translation>
    </message>
    <message>
        <source>A little more than usual, and no harm to the meters.</source>
        <translation>Trochę więcej niż zwykle, bez szkody dla liczników.</translation>
    </message>
    <message>
        <source>Agreeing secure keys</source>
        <translation>Uzgadniam bezpieczne klucze</translation>
    </message>
    <message>
        <source>Counted over the last {span}.</source>
        <translation>Liczone przez {span}.</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Średni</translation>
    </message>
    <message>
        <source>Forget this home</source>
        <translation>Zapomnij ten dom</translation>
    </message>
    <message>
        <source>Frames heard</source>
        <translation>Odebrane ramki</translation>
    </message>
    <message>
        <source>Frames sent</source>
        <translation>Wysłane ramki</translation>
    </message>
    <message>
        <source>Frames that could not be read</source>
        <translation>Ramki, których nie dało się odczytać</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Dobry</translation>
    </message>
    <message>
        <source>Hardly anything: the meters have the channel to themselves.</source>
        <translation>Prawie nic: liczniki mają kanał dla siebie.</translation>
    </message>
    <message>
        <source>Joining the hub</source>
        <translation>Dołączam do huba</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Ostatnia wiadomość</translation>
    </message>
    <message>
        <source>Last: {why}</source>
        <translation>Ostatnio: {why}</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Połączony</translation>
    </message>
    <message>
        <source>Linked to the hub</source>
        <translation>Połączony z hubem</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Szukam huba</translation>
    </message>
    <message>
        <source>Looking for the radio stick</source>
        <translation>Szukam modułu radiowego</translation>
    </message>
    <message>
        <source>Meter reader</source>
        <translation>Czytnik licznika</translation>
    </message>
    <message>
        <source>Meter readers may join for {n} s</source>
        <translation>Czytniki liczników mogą dołączać jeszcze {n} s</translation>
    </message>
    <message>
        <source>More than a display should take. It asks less often when the hub says so.</source>
        <translation>Więcej, niż wyświetlacz powinien zajmować. Pyta rzadziej, gdy hub o to prosi.</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Brak łącza</translation>
    </message>
    <message>
        <source>No link to the hub</source>
        <translation>Brak łącza z hubem</translation>
    </message>
    <message>
        <source>No meter reader has joined yet.</source>
        <translation>Żaden czytnik licznika jeszcze nie dołączył.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Niedostarczone</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Niezrozumiane</translation>
    </message>
    <message>
        <source>On the air</source>
        <translation>W eterze</translation>
    </message>
    <message>
        <source>Pair with a hub</source>
        <translation>Sparuj z hubem</translation>
    </message>
    <message>
        <source>Share of the channel</source>
        <translation>Udział w kanale</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sygnał</translation>
    </message>
    <message>
        <source>The display goes on by itself.</source>
        <translation>Wyświetlacz działa dalej sam.</translation>
    </message>
    <message>
        <source>The hub asked for patience</source>
        <translation>Hub prosił o cierpliwość</translation>
    </message>
    <message>
        <source>The network is running</source>
        <translation>Sieć działa</translation>
    </message>
    <message>
        <source>There is no hub: the time is this machine's own.</source>
        <translation>Nie ma huba: godzina pochodzi z tego urządzenia.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Spróbuj teraz</translation>
    </message>
    <message>
        <source>Trying again in {n} s</source>
        <translation>Kolejna próba za {n} s</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Próbuję teraz</translation>
    </message>
    <message>
        <source>Values that cannot be right</source>
        <translation>Wartości, które nie mogą się zgadzać</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Słaby</translation>
    </message>
    <message>
        <source>What was heard before stays on the screen, with its age.</source>
        <translation>To, co nadeszło wcześniej, zostaje na ekranie ze swoim wiekiem.</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Twoja własna sieć</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nigdy</translation>
    </message>
    <message>
        <source>once</source>
        <translation>raz</translation>
    </message>
    <message>
        <source>A capture is played</source>
        <translation>Odtwarzane jest nagranie</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Odtwórz jeszcze raz</translation>
    </message>
    <message>
        <source>What is shown was heard then. Commands go nowhere, and nothing is kept.</source>
        <translation>To, co widać, odebrano wtedy. Polecenia nigdzie nie trafiają i nic nie jest zapisywane.</translation>
    </message>
    <message>
        <source>More than usual, as while it asks for what it missed. That ends by itself.</source>
        <translation>Więcej niż zwykle, jak podczas pytania o to, co zostało pominięte. To samo się skończy.</translation>
    </message>
    <message>
        <source>the stick does not take the key: {status}</source>
        <translation>moduł nie przyjmuje klucza: {status}</translation>
    </message>
    <message>
        <source>{hub}, not {known}</source>
        <translation>{hub}, a nie {known}</translation>
    </message>
    <message>
        <source>{path}, EZSP version {version}</source>
        <translation>{path}, wersja EZSP {version}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>I have read it</source>
        <translation>Wiadomość przeczytana</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Ważne</translation>
    </message>
    <message>
        <source>Message from your supplier</source>
        <translation>Wiadomość od dostawcy</translation>
    </message>
    <message>
        <source>New: {time}</source>
        <translation>Nowa: {time}</translation>
    </message>
    <message>
        <source>No answer yet. Your supplier may not know that you have read it.</source>
        <translation>Jeszcze bez odpowiedzi. Dostawca może nie wiedzieć, że ją przeczytano.</translation>
    </message>
    <message>
        <source>No messages from your supplier.</source>
        <translation>Brak wiadomości od dostawcy.</translation>
    </message>
    <message>
        <source>Not sent: there is no link to the hub. Tell your supplier when it is back.</source>
        <translation>Nie wysłano: brak łącza z hubem. Zawiadom dostawcę, gdy łącze wróci.</translation>
    </message>
    <message>
        <source>Tell them again</source>
        <translation>Zawiadom jeszcze raz</translation>
    </message>
    <message>
        <source>Telling your supplier…</source>
        <translation>Zawiadamiam dostawcę…</translation>
    </message>
    <message>
        <source>The hub did not take it. Your supplier does not know that you have read it.</source>
        <translation>Hub tego nie przyjął. Dostawca nie wie, że ją przeczytano.</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Pilne</translation>
    </message>
    <message>
        <source>Urgent message from your supplier</source>
        <translation>Pilna wiadomość od dostawcy</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Bez daty</translation>
    </message>
    <message>
        <source>Your supplier asks to be told that you have read it.</source>
        <translation>Dostawca prosi o potwierdzenie, że ją przeczytano.</translation>
    </message>
    <message>
        <source>Your supplier knows that you have read it.</source>
        <translation>Dostawca wie, że ją przeczytano.</translation>
    </message>
    <message>
        <source>Not sent: what is shown is a capture. Your supplier is told nothing.</source>
        <translation>Nie wysłano: to, co widać, jest nagraniem. Dostawca niczego się nie dowie.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>About</source>
        <translation>O programie</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dług</translation>
    </message>
    <message>
        <source>Link and signal</source>
        <translation>Łącze i sygnał</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Wiadomości</translation>
    </message>
    <message>
        <source>Shop (demo)</source>
        <translation>Sklep (demo)</translation>
    </message>
    <message>
        <source>Top-up history</source>
        <translation>Historia doładowań</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Więcej</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Ceny</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Zużycie</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Pokazywane teraz</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>Agree secure keys</source>
        <translation>Uzgodnienie kluczy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Choose a stick</source>
        <translation>Wybierz moduł</translation>
    </message>
    <message>
        <source>Choose another stick</source>
        <translation>Wybierz inny moduł</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Szczegóły</translation>
    </message>
    <message>
        <source>Display ID</source>
        <translation>Numer wyświetlacza</translation>
    </message>
    <message>
        <source>Electricity and gas are being read.</source>
        <translation>Prąd i gaz są odczytywane.</translation>
    </message>
    <message>
        <source>Electricity is being read.</source>
        <translation>Prąd jest odczytywany.</translation>
    </message>
    <message>
        <source>Find the hub</source>
        <translation>Szukanie huba</translation>
    </message>
    <message>
        <source>Gas is being read.</source>
        <translation>Gaz jest odczytywany.</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Kod instalacyjny</translation>
    </message>
    <message>
        <source>Is this your hub?</source>
        <translation>Czy to Twój hub?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Dołącz</translation>
    </message>
    <message>
        <source>Join the hub</source>
        <translation>Dołączanie do huba</translation>
    </message>
    <message>
        <source>Join your smart meter</source>
        <translation>Dołącz do swojego licznika</translation>
    </message>
    <message>
        <source>Last try: {headline}</source>
        <translation>Ostatnia próba: {headline}</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Połączony</translation>
    </message>
    <message>
        <source>No, keep the hub I had</source>
        <translation>Nie, zostaw poprzedni hub</translation>
    </message>
    <message>
        <source>Nothing has to be decided here.</source>
        <translation>Niczego nie trzeba tu wybierać.</translation>
    </message>
    <message>
        <source>Pair with this hub instead?</source>
        <translation>Sparować z tym hubem?</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another one.</source>
        <translation>Podłącz moduł albo wybierz inny.</translation>
    </message>
    <message>
        <source>QR code of the display ID and the install code</source>
        <translation>Kod QR z numerem wyświetlacza i kodem instalacyjnym</translation>
    </message>
    <message>
        <source>Radio stick</source>
        <translation>Moduł radiowy</translation>
    </message>
    <message>
        <source>Read meters</source>
        <translation>Odczyt liczników</translation>
    </message>
    <message>
        <source>Reading the meters</source>
        <translation>Odczytuję liczniki</translation>
    </message>
    <message>
        <source>Scan it or type the numbers.</source>
        <translation>Zeskanuj go albo wpisz numery.</translation>
    </message>
    <message>
        <source>The hub that answered</source>
        <translation>Hub, który odpowiedział</translation>
    </message>
    <message>
        <source>The hub you had</source>
        <translation>Twój poprzedni hub</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Łącze</translation>
    </message>
    <message>
        <source>The stick is in the network of another hub than yours. Say yes only if your hub was replaced: compare its number.</source>
        <translation>Moduł jest w sieci innego huba niż Twój. Wybierz „tak” tylko wtedy, gdy hub wymieniono: porównaj jego numer.</translation>
    </message>
    <message>
        <source>The two numbers are in the radio stick. They are shown as soon as it is found.</source>
        <translation>Oba numery są w module radiowym. Pojawią się, gdy zostanie znaleziony.</translation>
    </message>
    <message>
        <source>There is no other hub</source>
        <translation>Nie ma innego huba</translation>
    </message>
    <message>
        <source>This can take a minute or two. Take your time: nothing runs out.</source>
        <translation>Może to potrwać minutę lub dwie. Nie spiesz się: nic się nie kończy.</translation>
    </message>
    <message>
        <source>This display's numbers</source>
        <translation>Numery tego wyświetlacza</translation>
    </message>
    <message>
        <source>This stick holds no install code. Type the one that came with it, or the hub's.</source>
        <translation>Ten moduł nie ma kodu instalacyjnego. Wpisz ten, który był do niego dołączony, albo kod z huba.</translation>
    </message>
    <message>
        <source>Type another install code</source>
        <translation>Wpisz inny kod instalacyjny</translation>
    </message>
    <message>
        <source>Type that code, or let the stick leave its hub first.</source>
        <translation>Wpisz tamten kod albo najpierw pozwól modułowi opuścić swój hub.</translation>
    </message>
    <message>
        <source>Type the one that came with it, or one that your hub gives.</source>
        <translation>Wpisz ten, który był dołączony, albo ten, który podaje hub.</translation>
    </message>
    <message>
        <source>Type the two numbers on this page into your hub. Then try again.</source>
        <translation>Wpisz oba numery z tej strony do huba. Potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>Type these into your hub</source>
        <translation>Wpisz je do swojego huba</translation>
    </message>
    <message>
        <source>Yes, pair with this hub</source>
        <translation>Tak, sparuj z tym hubem</translation>
    </message>
    <message>
        <source>Your hub?</source>
        <translation>Twój hub?</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>uzgodnione</translation>
    </message>
    <message>
        <source>agreeing…</source>
        <translation>uzgadniam…</translation>
    </message>
    <message>
        <source>another hub</source>
        <translation>inny hub</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zamknięty</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gotowe</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>prąd</translation>
    </message>
    <message>
        <source>electricity and gas</source>
        <translation>prąd i gaz</translation>
    </message>
    <message>
        <source>found</source>
        <translation>znaleziono</translation>
    </message>
    <message>
        <source>found on USB</source>
        <translation>znaleziono przez USB</translation>
    </message>
    <message>
        <source>found on the network</source>
        <translation>znaleziono w sieci</translation>
    </message>
    <message>
        <source>found, signal fair</source>
        <translation>znaleziono, sygnał średni</translation>
    </message>
    <message>
        <source>found, signal good</source>
        <translation>znaleziono, sygnał dobry</translation>
    </message>
    <message>
        <source>found, signal weak</source>
        <translation>znaleziono, sygnał słaby</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>w użyciu</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>dołączono</translation>
    </message>
    <message>
        <source>joining…</source>
        <translation>dołączam…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>szukam…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>brak odpowiedzi</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>brak certyfikatu</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>brak kodu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>brak</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>nieuzgodnione</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>niedozwolone</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nie znaleziono</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>niepotrzebne</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>bez zaufania</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>nie do użycia</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>odczytuję…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmowa</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>usunięty</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>symulowany</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>jeszcze przed nami</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>zatrzymano</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>zatrzymano tutaj</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>w toku</translation>
    </message>
    <message>
        <source>wrong code</source>
        <translation>zły kod</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} o {time}</translation>
    </message>
    <message>
        <source>{what}, {age}</source>
        <translation>{what}, {age}</translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message>
        <source>4 to 6 digits</source>
        <translation>4 do 6 cyfr</translation>
    </message>
    <message>
        <source>A PIN is set.</source>
        <translation>PIN jest ustawiony.</translation>
    </message>
    <message>
        <source>A PIN keeps others from changing things here. Everything can still be looked at.</source>
        <translation>PIN nie pozwala innym niczego tu zmieniać. Oglądać można nadal wszystko.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Oba</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Zmień PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Wybierz PIN</translation>
    </message>
    <message>
        <source>Choose one that you will remember. It is not shown again.</source>
        <translation>Wybierz taki, który zapamiętasz. Nie będzie już pokazany.</translation>
    </message>
    <message>
        <source>Delete the line that begins with pin_check in {file}, then start the display again.</source>
        <translation>Usuń wiersz zaczynający się od pin_check w {file}, potem uruchom wyświetlacz ponownie.</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Wpisz swój PIN</translation>
    </message>
    <message>
        <source>Forgot it? Delete the line pin_check in {file}.</source>
        <translation>Nie pamiętasz? Usuń wiersz pin_check w {file}.</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>Nie pamiętasz PIN-u?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>It is asked for before</source>
        <translation>Pytam o niego przed</translation>
    </message>
    <message>
        <source>It is asked for before something is changed. Looking never needs it.</source>
        <translation>Pytam o niego, zanim coś się zmieni. Do oglądania nigdy nie jest potrzebny.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Zachowaj ten PIN</translation>
    </message>
    <message>
        <source>No PIN can be chosen here.</source>
        <translation>Tutaj nie można wybrać PIN-u.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>PIN nie jest ustawiony.</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>Nic innego się nie zmienia.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the new PIN from the beginning.</source>
        <translation>Nic się nie zmieniło. Wpisz nowy PIN od początku.</translation>
    </message>
    <message>
        <source>Nothing was done. Everything can still be looked at.</source>
        <translation>Niczego nie zrobiono. Oglądać można nadal wszystko.</translation>
    </message>
    <message>
        <source>Nothing was done. Type it again.</source>
        <translation>Niczego nie zrobiono. Wpisz go jeszcze raz.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Jeszcze raz</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Usuń PIN</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>That is not the PIN</source>
        <translation>To nie jest ten PIN</translation>
    </message>
    <message>
        <source>They were not the same</source>
        <translation>Nie były takie same</translation>
    </message>
    <message>
        <source>To remove the PIN</source>
        <translation>Aby usunąć PIN</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs: wait %n seconds</source>
        <translation>
            <numerusform>Za dużo złych PIN-ów: odczekaj %n sekundę</numerusform>
            <numerusform>Za dużo złych PIN-ów: odczekaj %n sekundy</numerusform>
            <numerusform>Za dużo złych PIN-ów: odczekaj %n sekund</numerusform>
        </translation>
    </message>
    <message>
        <source>Top-ups and turning on</source>
        <translation>Doładowania i włączanie</translation>
    </message>
    <message>
        <source>Type the same PIN again, so that a slip is found now.</source>
        <translation>Wpisz ten sam PIN jeszcze raz, aby od razu wykryć pomyłkę.</translation>
    </message>
    <message>
        <source>Typed so far: {n}</source>
        <translation>Wpisano: {n}</translation>
    </message>
</context>
<context>
    <name>Prepay</name>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n dzień lub więcej</numerusform>
            <numerusform>%n dni lub więcej</numerusform>
            <numerusform>%n dni lub więcej</numerusform>
        </translation>
    </message>
    <message>
        <source>1 block = 1 day</source>
        <translation>1 kratka = 1 dzień</translation>
    </message>
    <message>
        <source>About {span} left</source>
        <translation>Starczy mniej więcej na {span}</translation>
    </message>
    <message>
        <source>Call your supplier.</source>
        <translation>Zadzwoń do dostawcy.</translation>
    </message>
    <message>
        <source>Debt left</source>
        <translation>Pozostały dług</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Kredyt awaryjny</translation>
    </message>
    <message>
        <source>Emergency credit in use</source>
        <translation>Kredyt awaryjny w użyciu</translation>
    </message>
    <message>
        <source>Emergency credit: {amount} left</source>
        <translation>Kredyt awaryjny: zostało {amount}</translation>
    </message>
    <message>
        <source>High use</source>
        <translation>Duże zużycie</translation>
    </message>
    <message>
        <source>If it goes off: top up, press A, then B.</source>
        <translation>Gdy zgaśnie: doładuj, wciśnij A, B.</translation>
    </message>
    <message>
        <source>If it goes off: top up, then press A, then B at the meter.</source>
        <translation>Gdy zgaśnie: doładuj, potem na liczniku naciśnij A i B.</translation>
    </message>
    <message>
        <source>Last heard {time}: ready to turn on.</source>
        <translation>Ostatnio {time}: gotowy do włączenia.</translation>
    </message>
    <message>
        <source>Last heard {time}: supply off.</source>
        <translation>Ostatnio {time}: dopływ wyłączony.</translation>
    </message>
    <message>
        <source>Last heard {time}: supply on.</source>
        <translation>Ostatnio {time}: dopływ włączony.</translation>
    </message>
    <message>
        <source>Low credit</source>
        <translation>Mało środków</translation>
    </message>
    <message>
        <source>Low credit: {span} left</source>
        <translation>Mało środków: na {span}</translation>
    </message>
    <message>
        <source>Low use</source>
        <translation>Małe zużycie</translation>
    </message>
    <message>
        <source>Medium use</source>
        <translation>Średnie zużycie</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Nic nie zostało</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Wyłączony</translation>
    </message>
    <message>
        <source>Off by your supplier</source>
        <translation>Wyłączony przez dostawcę</translation>
    </message>
    <message>
        <source>Off: top up</source>
        <translation>Wyłączony: doładuj</translation>
    </message>
    <message>
        <source>Off: top up {amount} or more</source>
        <translation>Wyłączony: doładuj co najmniej {amount}</translation>
    </message>
    <message>
        <source>Pay back first</source>
        <translation>Najpierw spłać</translation>
    </message>
    <message>
        <source>Power is off</source>
        <translation>Nie ma prądu</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Gotowy</translation>
    </message>
    <message>
        <source>Ready to turn on</source>
        <translation>Gotowy do włączenia</translation>
    </message>
    <message>
        <source>Stays on until {time}</source>
        <translation>Włączony do {time}</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Dopływ</translation>
    </message>
    <message>
        <source>Supply off</source>
        <translation>Dopływ wyłączony</translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Dopływ włączony</translation>
    </message>
    <message>
        <source>Taken for debt</source>
        <translation>Pobrano na dług</translation>
    </message>
    <message>
        <source>The meter has locked itself</source>
        <translation>Licznik sam się zablokował</translation>
    </message>
    <message>
        <source>The supply is not cut at night, at weekends or on holidays.</source>
        <translation>Nocą, w weekendy i święta nic nie zostanie odcięte.</translation>
    </message>
    <message>
        <source>Then turn it on at the meter: press A, then B.</source>
        <translation>Potem włącz na liczniku: naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>Then turn it on here, or press A, then B at the meter.</source>
        <translation>Potem włącz tutaj albo naciśnij na liczniku A, potem B.</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>Do spłaty</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Włącz</translation>
    </message>
    <message>
        <source>Turn it on at the meter: press A, then B.</source>
        <translation>Włącz na liczniku: naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>Turn it on here, or press A, then B at the meter.</source>
        <translation>Włącz tutaj albo naciśnij na liczniku A, potem B.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Użyj go</translation>
    </message>
    <message>
        <source>You pay it back later</source>
        <translation>Spłacisz go później</translation>
    </message>
    <message>
        <source>Your credit is used up</source>
        <translation>Środki się skończyły</translation>
    </message>
    <message>
        <source>all used</source>
        <translation>zużyty w całości</translation>
    </message>
    <message>
        <source>all {amount} used</source>
        <translation>zużyto całe {amount}</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>godzinę</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>niecałą godzinę</translation>
    </message>
    <message>
        <source>not needed now</source>
        <translation>teraz niepotrzebny</translation>
    </message>
    <message>
        <source>off, but ready</source>
        <translation>wyłączony, ale gotowy</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>gotowy</translation>
    </message>
    <message>
        <source>ready when credit runs out</source>
        <translation>gotowy, gdy skończą się środki</translation>
    </message>
    <message>
        <source>today so far, by bill</source>
        <translation>dzisiaj, na rachunek</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} dziennie</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>zostało {amount}</translation>
    </message>
    <message>
        <source>{amount} ready</source>
        <translation>{amount} gotowe</translation>
    </message>
    <message>
        <source>{n} % of a top-up</source>
        <translation>{n} % doładowania</translation>
    </message>
    <message>
        <source>It may go off within half an hour: these hours are not protected.</source>
        <translation>Może się wyłączyć w ciągu pół godziny, bo to nie są godziny ochronne.</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>All rates</source>
        <translation>Wszystkie stawki</translation>
    </message>
    <message>
        <source>Block {n} of {all}</source>
        <translation>Próg {n} z {all}</translation>
    </message>
    <message>
        <source>Blocks this month, in kWh</source>
        <translation>Progi w tym miesiącu, w kWh</translation>
    </message>
    <message>
        <source>Blocks, in kWh. How far through is not known.</source>
        <translation>Progi, w kWh. Nie wiadomo, ile już zużyto.</translation>
    </message>
    <message>
        <source>Enter your own prices: More, Settings.</source>
        <translation>Wpisz własne ceny: Więcej, Ustawienia.</translation>
    </message>
    <message>
        <source>From your meter, received {time}. It does not say if VAT is included.</source>
        <translation>Z Twojego licznika, odebrano {time}. Nie podaje, czy z VAT.</translation>
    </message>
    <message>
        <source>From your meter. It does not say if VAT is included.</source>
        <translation>Z Twojego licznika. Nie podaje, czy z VAT.</translation>
    </message>
    <message>
        <source>From {time}</source>
        <translation>Od {time}</translation>
    </message>
    <message>
        <source>Last received {time}. It may have changed since.</source>
        <translation>Ostatnio odebrano {time}. Od tego czasu mogła się zmienić.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Następna</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Następny próg</translation>
    </message>
    <message>
        <source>No change is known.</source>
        <translation>Zmiana nie jest znana.</translation>
    </message>
    <message>
        <source>No price has come from your meter, so costs are not known.</source>
        <translation>Licznik nie przysłał ceny, więc koszty nie są znane.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>Show the prices of {fuel}</source>
        <translation>Pokaż ceny: {fuel}</translation>
    </message>
    <message>
        <source>Standing charge</source>
        <translation>Opłata stała</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Taryfa</translation>
    </message>
    <message>
        <source>The rates of the day are not known yet.</source>
        <translation>Stawki na ten dzień nie są jeszcze znane.</translation>
    </message>
    <message>
        <source>This price ended at {time}. The next one has not come yet.</source>
        <translation>Ta cena skończyła się o {time}. Następna jeszcze nie nadeszła.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Waiting for the price</source>
        <translation>Czekam na cenę</translation>
    </message>
    <message>
        <source>Your meter says that energy costs nothing. Your bill may say otherwise.</source>
        <translation>Licznik mówi, że energia nic nie kosztuje. Rachunek może mówić co innego.</translation>
    </message>
    <message>
        <source>Your own price, as you entered it. No supplier told it.</source>
        <translation>Twoja własna cena, tak jak ją wpisano. Nie podał jej żaden dostawca.</translation>
    </message>
    <message>
        <source>Your prices appear here.</source>
        <translation>Tu pojawią się Twoje ceny.</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>dziennie</translation>
    </message>
    <message>
        <source>above {n} kWh</source>
        <translation>powyżej {n} kWh</translation>
    </message>
    <message>
        <source>from {n} kWh on</source>
        <translation>od {n} kWh</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>od {time}</translation>
    </message>
    <message>
        <source>in {h} h {m} min</source>
        <translation>za {h} godz. {m} min</translation>
    </message>
    <message>
        <source>in {n} min</source>
        <translation>za {n} min</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>za {span}</translation>
    </message>
    <message>
        <source>p per kWh</source>
        <translation>p za kWh</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>za kWh</translation>
    </message>
    <message>
        <source>then {rate}</source>
        <translation>potem {rate}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>do {time}</translation>
    </message>
    <message>
        <source>up to {n} kWh</source>
        <translation>do {n} kWh</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} dziennie</translation>
    </message>
    <message>
        <source>{fuel} price</source>
        <translation>{fuel}: cena</translation>
    </message>
    <message>
        <source>{fuel} price now</source>
        <translation>{fuel}: cena teraz</translation>
    </message>
    <message>
        <source>{n} kWh</source>
        <translation>{n} kWh</translation>
    </message>
    <message>
        <source>{n} kWh left at this price</source>
        <translation>jeszcze {n} kWh po tej cenie</translation>
    </message>
    <message>
        <source>{rate} from {start} to {end}</source>
        <translation>{rate} od {start} do {end}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} do {end}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>północy</translation>
    </message>
    <message>
        <source>Earlier prices</source>
        <translation>Wcześniejsze ceny</translation>
    </message>
    <message>
        <source>No earlier price was told yet. When a price changes, the old one appears here.</source>
        <translation>Nie podano jeszcze wcześniejszej ceny. Gdy cena się zmieni, stara pojawi się tutaj.</translation>
    </message>
    <message>
        <source>{amount} per kWh</source>
        <translation>{amount} za kWh</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} do {last}</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>Day</source>
        <translation>Dzienna</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nocna</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Poza szczytem</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Szczytowa</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Zwykła</translation>
    </message>
    <message>
        <source>day rate</source>
        <translation>stawka dzienna</translation>
    </message>
    <message>
        <source>night rate</source>
        <translation>stawka nocna</translation>
    </message>
    <message>
        <source>off-peak rate</source>
        <translation>stawka poza szczytem</translation>
    </message>
    <message>
        <source>peak rate</source>
        <translation>stawka szczytowa</translation>
    </message>
    <message>
        <source>standard rate</source>
        <translation>stawka zwykła</translation>
    </message>
    <message>
        <source>your own price</source>
        <translation>Twoja własna cena</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>A network of your own</source>
        <translation>Twoja własna sieć</translation>
    </message>
    <message>
        <source>Your network</source>
        <translation>Twoja sieć</translation>
    </message>
    <message>
        <source>Try it with a simulated reader</source>
        <translation>Wypróbuj z symulowanym czytnikiem</translation>
    </message>
    <message>
        <source>Join a hub instead</source>
        <translation>Zamiast tego dołącz do huba</translation>
    </message>
    <message>
        <source>For a ZigBee meter reader that you own, without any hub.</source>
        <translation>Dla Twojego własnego czytnika licznika ZigBee, bez żadnego huba.</translation>
    </message>
    <message>
        <source>The stick runs the network and the reader joins it. Prices are your own.</source>
        <translation>Moduł prowadzi sieć, a czytnik do niej dołącza. Ceny podajesz samodzielnie.</translation>
    </message>
    <message>
        <source>The display then leaves what it shows now.</source>
        <translation>Wyświetlacz porzuca wtedy to, co teraz pokazuje.</translation>
    </message>
    <message>
        <source>No reader yet</source>
        <translation>Brak czytnika</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Brak sieci</translation>
    </message>
    <message>
        <source>The reader's number</source>
        <translation>Numer czytnika</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>Its check digits are right. Only this reader is let in then, for 60 seconds.</source>
        <translation>Jego cyfry kontrolne są dobre. Dołączyć może wtedy tylko ten czytnik, przez 60 sekund.</translation>
    </message>
    <message>
        <source>It stands on the reader or in its papers. It has 16 to 36 letters and digits.</source>
        <translation>Jest na czytniku lub w jego papierach. Ma od 16 do 36 znaków.</translation>
    </message>
    <message>
        <source>Let this reader join</source>
        <translation>Wpuść ten czytnik</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Dalej</translation>
    </message>
    <message>
        <source>The reader's install code</source>
        <translation>Kod instalacyjny czytnika</translation>
    </message>
    <message>
        <source>Compare it with the reader: a number has no check digits.</source>
        <translation>Porównaj go z czytnikiem: numer nie ma cyfr kontrolnych.</translation>
    </message>
    <message>
        <source>It is printed on the reader, often as EUI-64, IEEE or MAC. It has 16 characters.</source>
        <translation>Jest wydrukowany na czytniku, często jako EUI-64, IEEE lub MAC. Ma 16 znaków.</translation>
    </message>
    <message>
        <source>This number is whole</source>
        <translation>Ten numer jest cały</translation>
    </message>
    <message>
        <source>Type the reader's number</source>
        <translation>Wpisz numer czytnika</translation>
    </message>
    <message>
        <source>This takes some seconds. Nothing runs out.</source>
        <translation>To trwa kilka sekund. Czas się nie kończy.</translation>
    </message>
    <message>
        <source>None yet. A reader sits on your meter and sends what it counts.</source>
        <translation>Jeszcze żadnego. Czytnik siedzi na liczniku i wysyła to, co liczy.</translation>
    </message>
    <message>
        <source>Nobody can join now</source>
        <translation>Teraz nikt nie może dołączyć</translation>
    </message>
    <message>
        <source>Have the reader at hand, then press the button. It has 60 seconds to join.</source>
        <translation>Miej czytnik pod ręką i naciśnij przycisk. Ma 60 sekund, żeby dołączyć.</translation>
    </message>
    <message>
        <source>Meter readers</source>
        <translation>Czytniki liczników</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Czytniki</translation>
    </message>
    <message>
        <source>In your network</source>
        <translation>W Twojej sieci</translation>
    </message>
    <message>
        <source>Start joining at the reader now: often a button to hold down.</source>
        <translation>Zacznij teraz dołączanie na czytniku: często trzeba przytrzymać przycisk.</translation>
    </message>
    <message>
        <source>A meter reader may join</source>
        <translation>Czytnik może dołączyć</translation>
    </message>
    <message>
        <source>No meter reader joined</source>
        <translation>Żaden czytnik nie dołączył</translation>
    </message>
    <message>
        <source>Bring the reader within a few steps of the stick. Start its own joining, then let it join again at once. One with an install code may want to be let in by it.</source>
        <translation>Postaw czytnik o kilka kroków od modułu. Zacznij dołączanie na nim i od razu wpuść go jeszcze raz. Czytnik z kodem instalacyjnym może go wymagać.</translation>
    </message>
    <message>
        <source>Let a meter reader join</source>
        <translation>Wpuść czytnik licznika</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Zamknij teraz</translation>
    </message>
    <message>
        <source>By its install code</source>
        <translation>Z kodem instalacyjnym</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>Twoje ceny</translation>
    </message>
    <message>
        <source>Its readings are shown on Home.</source>
        <translation>Jego odczyty są na stronie Start.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>sek.</translation>
    </message>
    <message>
        <source>{name} has joined</source>
        <translation>Dołączył {name}</translation>
    </message>
    <message>
        <source>No meter reader has joined yet</source>
        <translation>Nie dołączył jeszcze żaden czytnik licznika</translation>
    </message>
    <message>
        <source>Touch here to let one join.</source>
        <translation>Dotknij tutaj, żeby wpuścić czytnik.</translation>
    </message>
    <message>
        <source>It has not told anything yet</source>
        <translation>Jeszcze nic nie powiedział</translation>
    </message>
    <message>
        <source>Start joining at the reader now.</source>
        <translation>Zacznij teraz dołączanie na czytniku.</translation>
    </message>
    <message>
        <source>{fuel}, last heard: {age}</source>
        <translation>{fuel}, ostatnio: {age}</translation>
    </message>
    <message>
        <source>Start a network of my own for meter readers</source>
        <translation>Załóż własną sieć dla czytników</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Tap twice to turn on</source>
        <translation>Dotknij dwa razy, aby włączyć</translation>
    </message>
    <message>
        <source>The first tap does nothing yet</source>
        <translation>Pierwsze dotknięcie jeszcze nic nie robi</translation>
    </message>
    <message>
        <source>Tap once more</source>
        <translation>Dotknij jeszcze raz</translation>
    </message>
    <message>
        <source>At the meter: press A, then B. It works without this screen.</source>
        <translation>Na liczniku: naciśnij A, potem B. Działa bez tego ekranu.</translation>
    </message>
    <message>
        <source>Before it can be turned on</source>
        <translation>Zanim będzie można włączyć</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Emergency credit helps too, if there is some.</source>
        <translation>Pomoże też kredyt awaryjny, jeśli jakiś jest.</translation>
    </message>
    <message>
        <source>First make sure these are off</source>
        <translation>Najpierw upewnij się, że są wyłączone</translation>
    </message>
    <message>
        <source>For 2 seconds, or press Enter twice</source>
        <translation>Przez 2 sekundy albo naciśnij Enter dwa razy</translation>
    </message>
    <message>
        <source>Heaters</source>
        <translation>Grzejniki</translation>
    </message>
    <message>
        <source>Hob and oven</source>
        <translation>Płyta i piekarnik</translation>
    </message>
    <message>
        <source>Hold to turn on</source>
        <translation>Przytrzymaj, aby włączyć</translation>
    </message>
    <message>
        <source>If it does not, or goes dark: press A, then B at the meter.</source>
        <translation>Jeśli nie albo gdy zgaśnie: na liczniku naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>Iron, hair tools</source>
        <translation>Żelazko, suszarka</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>Włączone</translation>
    </message>
    <message>
        <source>It says whether it is ready.</source>
        <translation>Mówi, czy jest gotowy.</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Trzymaj dalej</translation>
    </message>
    <message>
        <source>Letting go stops it</source>
        <translation>Puszczenie przerywa</translation>
    </message>
    <message>
        <source>Look at the meter</source>
        <translation>Spójrz na licznik</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nie teraz</translation>
    </message>
    <message>
        <source>Press Enter again</source>
        <translation>Naciśnij Enter jeszcze raz</translation>
    </message>
    <message>
        <source>The meter clicks and power returns.</source>
        <translation>Licznik kliknie i prąd wróci.</translation>
    </message>
    <message>
        <source>The meter says that it is on.</source>
        <translation>Licznik mówi, że prąd jest włączony.</translation>
    </message>
    <message>
        <source>The supply has gone off again. Nothing was sent.</source>
        <translation>Prąd znów został wyłączony. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>Then the power comes on</source>
        <translation>Potem prąd wraca</translation>
    </message>
    <message>
        <source>Then turn it on</source>
        <translation>Potem włącz prąd</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Nie trzeba nic robić</translation>
    </message>
    <message>
        <source>This screen says On within 10 seconds.</source>
        <translation>W ciągu 10 sekund ten ekran pokaże „Włączony”.</translation>
    </message>
    <message>
        <source>This takes up to 10 seconds.</source>
        <translation>To trwa do 10 sekund.</translation>
    </message>
    <message>
        <source>Tools, machines</source>
        <translation>Narzędzia, maszyny</translation>
    </message>
    <message>
        <source>Top up first</source>
        <translation>Najpierw doładuj</translation>
    </message>
    <message>
        <source>Turn electricity back on</source>
        <translation>Włącz prąd ponownie</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Włącz prąd</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Co będzie dalej</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Co możesz zrobić</translation>
    </message>
    <message>
        <source>You can turn it on.</source>
        <translation>Możesz włączyć prąd.</translation>
    </message>
    <message>
        <source>{ticked} of {all}</source>
        <translation>{ticked} z {all}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>+ {amount} from this code</source>
        <translation>+ {amount} z tego kodu</translation>
    </message>
    <message>
        <source>A code is made of digits only</source>
        <translation>Kod składa się tylko z cyfr</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Przyjęto</translation>
    </message>
    <message>
        <source>Accepted earlier</source>
        <translation>Przyjęto wcześniej</translation>
    </message>
    <message>
        <source>Accepted, ready to turn on</source>
        <translation>Przyjęto, gotowy do włączenia</translation>
    </message>
    <message>
        <source>Accepted, supply stays on</source>
        <translation>Przyjęto, dopływ zostaje</translation>
    </message>
    <message>
        <source>Accepted, supply still off</source>
        <translation>Przyjęto, nadal wyłączony</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Już wykorzystany</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Inny kod</translation>
    </message>
    <message>
        <source>Asking the meter…</source>
        <translation>Pytam licznik…</translation>
    </message>
    <message>
        <source>Back to home</source>
        <translation>Wróć na start</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Sprawdzone tutaj</translation>
    </message>
    <message>
        <source>Code ending</source>
        <translation>Kod z końcówką</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
    <message>
        <source>Electricity and gas codes start with 73, 74 or 75. Nothing was sent.</source>
        <translation>Kody na prąd i gaz zaczynają się od 73, 74 lub 75. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>Emergency credit is not available now</source>
        <translation>Kredyt awaryjny nie jest teraz dostępny</translation>
    </message>
    <message>
        <source>Emergency credit is yours to use</source>
        <translation>Kredyt awaryjny jest do Twojej dyspozycji</translation>
    </message>
    <message>
        <source>Enter one code at a time. Nothing was sent.</source>
        <translation>Wpisuj po jednym kodzie. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>It begins when your credit runs out. You pay it back from your next top-up.</source>
        <translation>Zacznie się, gdy skończą się środki. Spłacisz go z następnego doładowania.</translation>
    </message>
    <message>
        <source>It can take up to 30 minutes. The gas comes on only if nothing takes gas meanwhile.</source>
        <translation>Może to potrwać do 30 minut. Gaz wróci tylko wtedy, gdy nic nie będzie go pobierać.</translation>
    </message>
    <message>
        <source>It holds up to {full}. Use some credit, then enter this code again.</source>
        <translation>Mieści do {full}. Zużyj trochę środków, potem wpisz ten kod ponownie.</translation>
    </message>
    <message>
        <source>It is busy. Nothing was added. Keep your code and try again in a minute.</source>
        <translation>Jest zajęty. Nic nie dodano. Zachowaj kod i spróbuj za minutę.</translation>
    </message>
    <message>
        <source>It is not ready to be turned on any more. Nothing has changed. Check your credit.</source>
        <translation>Nie jest już gotowy do włączenia. Nic się nie zmieniło. Sprawdź środki.</translation>
    </message>
    <message>
        <source>It is of a kind that is not in use. Ask your supplier about it. Nothing was sent.</source>
        <translation>To rodzaj kodu, którego się nie używa. Zapytaj o niego dostawcę. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>It looks like an STS code. Codes for your meters start with 73, 74 or 75. Nothing was sent.</source>
        <translation>Wygląda na kod STS. Kody do Twoich liczników zaczynają się od 73, 74 lub 75. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>It takes no codes from a display. Keep your code and type it at the meter.</source>
        <translation>Nie przyjmuje kodów z wyświetlacza. Zachowaj kod i wpisz go na liczniku.</translation>
    </message>
    <message>
        <source>Meter said no</source>
        <translation>Licznik odmówił</translation>
    </message>
    <message>
        <source>Meter said yes</source>
        <translation>Licznik przyjął</translation>
    </message>
    <message>
        <source>More is needed before you can turn it on.</source>
        <translation>Trzeba więcej, zanim będzie można włączyć.</translation>
    </message>
    <message>
        <source>Next: turn your electricity back on.</source>
        <translation>Dalej: włącz prąd ponownie.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Jeszcze bez odpowiedzi</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nie wysłano</translation>
    </message>
    <message>
        <source>Not sent twice</source>
        <translation>Nie wysłano dwa razy</translation>
    </message>
    <message>
        <source>Nothing added yet. Usually a few seconds.</source>
        <translation>Nic jeszcze nie dodano. Zwykle kilka sekund.</translation>
    </message>
    <message>
        <source>Nothing has changed. Do it at the meter.</source>
        <translation>Nic się nie zmieniło. Zrób to na liczniku.</translation>
    </message>
    <message>
        <source>Nothing has changed. The meter offers it when your credit is low.</source>
        <translation>Nic się nie zmieniło. Licznik oferuje go, gdy jest mało środków.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again in a minute.</source>
        <translation>Nic się nie zmieniło. Spróbuj za minutę.</translation>
    </message>
    <message>
        <source>Often the code is for another meter. Is it your {other} code? Your balance has not changed.</source>
        <translation>Często kod jest do innego licznika. Czy to kod na {other}? Saldo się nie zmieniło.</translation>
    </message>
    <message>
        <source>One digit is wrong, or two are swapped. Check each group of four. Nothing was sent. No try was used up.</source>
        <translation>Jedna cyfra jest zła albo dwie są zamienione. Sprawdź każdą czwórkę. Nic nie wysłano. Próba się nie liczy.</translation>
    </message>
    <message>
        <source>See top-ups</source>
        <translation>Zobacz doładowania</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n seconds ago.</source>
        <translation>
            <numerusform>Wysłano %n sekundę temu.</numerusform>
            <numerusform>Wysłano %n sekundy temu.</numerusform>
            <numerusform>Wysłano %n sekund temu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to the meter</source>
        <translation>Wysłano do licznika</translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Dopływ włączony</translation>
    </message>
    <message>
        <source>The code is on your receipt or in a message from your supplier.</source>
        <translation>Kod jest na paragonie albo w wiadomości od dostawcy.</translation>
    </message>
    <message>
        <source>The credit is in your balance.</source>
        <translation>Środki są na Twoim saldzie.</translation>
    </message>
    <message>
        <source>The meter could not read it</source>
        <translation>Licznik nie mógł go odczytać</translation>
    </message>
    <message>
        <source>The meter did not take it</source>
        <translation>Licznik go nie przyjął</translation>
    </message>
    <message>
        <source>The meter did not turn it on</source>
        <translation>Licznik nie włączył dopływu</translation>
    </message>
    <message>
        <source>The meter does not do this for a display</source>
        <translation>Licznik nie robi tego dla wyświetlacza</translation>
    </message>
    <message>
        <source>The meter is busy</source>
        <translation>Licznik jest zajęty</translation>
    </message>
    <message>
        <source>The meter may still add it. Check your balance before you enter the code again.</source>
        <translation>Licznik może go jeszcze dodać. Zanim wpiszesz kod ponownie, sprawdź saldo.</translation>
    </message>
    <message>
        <source>The meter may still do it. Look again in a minute before you repeat it.</source>
        <translation>Licznik może to jeszcze zrobić. Zanim powtórzysz, spójrz ponownie za minutę.</translation>
    </message>
    <message>
        <source>The meter takes no codes for now. It opens again at {opens}.</source>
        <translation>Licznik na razie nie przyjmuje kodów. Znów od {opens}.</translation>
    </message>
    <message>
        <source>The meter takes no codes for now. Keep your code and try later.</source>
        <translation>Licznik na razie nie przyjmuje kodów. Zachowaj kod i spróbuj później.</translation>
    </message>
    <message>
        <source>The same was sent a moment ago and has no answer yet. Wait for that.</source>
        <translation>To samo wysłano przed chwilą, jeszcze bez odpowiedzi. Poczekaj na nią.</translation>
    </message>
    <message>
        <source>The valve test begins</source>
        <translation>Próba zaworu się zaczyna</translation>
    </message>
    <message>
        <source>There is a mistake in this code</source>
        <translation>W tym kodzie jest pomyłka</translation>
    </message>
    <message>
        <source>There is no link to the meter. Choose it at the meter, or try again.</source>
        <translation>Brak łącza z licznikiem. Wybierz go na liczniku albo spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is no link to the meter. Keep your code and type it at the meter, or try again.</source>
        <translation>Brak łącza z licznikiem. Zachowaj kod i wpisz go na liczniku albo spróbuj ponownie.</translation>
    </message>
    <message>
        <source>There is no link to the meter. Turn it on at the meter: press A, then B.</source>
        <translation>Brak łącza z licznikiem. Włącz na liczniku: naciśnij A, potem B.</translation>
    </message>
    <message>
        <source>This code is for another kind of meter</source>
        <translation>Ten kod jest do innego rodzaju licznika</translation>
    </message>
    <message>
        <source>This display only shows. Do it at the meter.</source>
        <translation>Ten wyświetlacz tylko pokazuje. Zrób to na liczniku.</translation>
    </message>
    <message>
        <source>This is not a top-up code</source>
        <translation>To nie jest kod doładowania</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Zbyt wiele prób</translation>
    </message>
    <message>
        <source>Too much in one code</source>
        <translation>Za dużo w jednym kodzie</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Spróbuj ponownie</translation>
    </message>
    <message>
        <source>Try another code</source>
        <translation>Spróbuj innego kodu</translation>
    </message>
    <message>
        <source>Try it for electricity</source>
        <translation>Spróbuj na prąd</translation>
    </message>
    <message>
        <source>Try it for gas</source>
        <translation>Spróbuj na gaz</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Włącz</translation>
    </message>
    <message>
        <source>Type the 20 digits. Spaces and hyphens do no harm. Nothing was sent.</source>
        <translation>Wpisz 20 cyfr. Odstępy i łączniki nie szkodzą. Nic nie wysłano.</translation>
    </message>
    <message>
        <source>Use some credit, then enter this code again.</source>
        <translation>Zużyj trochę środków, potem wpisz ten kod ponownie.</translation>
    </message>
    <message>
        <source>Usually a few seconds.</source>
        <translation>Zwykle kilka sekund.</translation>
    </message>
    <message>
        <source>Wait five minutes and try once more. Then call your supplier.</source>
        <translation>Odczekaj pięć minut i spróbuj jeszcze raz. Potem zadzwoń do dostawcy.</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Czekam na odpowiedź</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Czekam na odpowiedź</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Co się stało</translation>
    </message>
    <message>
        <source>You can leave. Top up shows the answer when you come back.</source>
        <translation>Możesz odejść. Po powrocie „Doładuj” pokaże odpowiedź.</translation>
    </message>
    <message>
        <source>You can turn the supply on now. You pay it back from your next top-up.</source>
        <translation>Możesz teraz włączyć dopływ. Spłacisz go z następnego doładowania.</translation>
    </message>
    <message>
        <source>Your balance has not changed. Keep your code and type it at the meter.</source>
        <translation>Saldo się nie zmieniło. Zachowaj kod i wpisz go na liczniku.</translation>
    </message>
    <message>
        <source>Your gas meter hears of it by {hears}. Then go to the meter.</source>
        <translation>Licznik gazu dowie się do {hears}. Potem idź do licznika.</translation>
    </message>
    <message>
        <source>Your gas meter hears of it within half an hour. Then go to the meter.</source>
        <translation>Licznik gazu dowie się w ciągu pół godziny. Potem idź do licznika.</translation>
    </message>
    <message>
        <source>Your meter has had this code before. Its credit may be in your balance already.</source>
        <translation>Licznik dostał ten kod już wcześniej. Środki mogą już być na saldzie.</translation>
    </message>
    <message>
        <source>Your meter is full</source>
        <translation>Licznik jest pełny</translation>
    </message>
    <message>
        <source>Your meter takes less at a time. Ask your supplier to split it.</source>
        <translation>Licznik przyjmuje naraz mniej. Poproś dostawcę o podzielenie kwoty.</translation>
    </message>
    <message>
        <source>Your meter takes up to {most} at a time. Ask your supplier to split it.</source>
        <translation>Licznik przyjmuje naraz do {most}. Poproś dostawcę o podzielenie kwoty.</translation>
    </message>
    <message>
        <source>Your meter took this code the first time it was sent. Check your balance.</source>
        <translation>Licznik przyjął ten kod za pierwszym razem. Sprawdź saldo.</translation>
    </message>
    <message>
        <source>Your meter took this code the first time it was sent. {balance} balance now.</source>
        <translation>Licznik przyjął ten kod za pierwszym razem. Saldo teraz: {balance}.</translation>
    </message>
    <message>
        <source>answer from the meter at {time}</source>
        <translation>odpowiedź licznika: {time}</translation>
    </message>
    <message>
        <source>balance at {time}</source>
        <translation>saldo z {time}</translation>
    </message>
    <message>
        <source>balance last told</source>
        <translation>ostatnie znane saldo</translation>
    </message>
    <message>
        <source>balance now</source>
        <translation>saldo teraz</translation>
    </message>
    <message>
        <source>balance, not changed</source>
        <translation>saldo bez zmian</translation>
    </message>
    <message>
        <source>confirmed by the meter at {time}</source>
        <translation>potwierdzone przez licznik: {time}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>prąd</translation>
    </message>
    <message>
        <source>from this code</source>
        <translation>z tego kodu</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <source>not added yet</source>
        <translation>jeszcze nie dodano</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nie wysłano</translation>
    </message>
    <message>
        <source>{amount} before</source>
        <translation>{amount} przedtem</translation>
    </message>
    <message>
        <source>{amount} not added yet. Usually a few seconds.</source>
        <translation>{amount} jeszcze nie dodano. Zwykle kilka sekund.</translation>
    </message>
    <message>
        <source>{balance} balance now.</source>
        <translation>Saldo teraz: {balance}.</translation>
    </message>
    <message>
        <source>{balance} balance now. + {credited} from this code.</source>
        <translation>Saldo teraz: {balance}. + {credited} z tego kodu.</translation>
    </message>
    <message>
        <source>{count} digits, and a code has 20</source>
        <translation>Cyfr: {count}, a kod ma ich 20</translation>
    </message>
    <message>
        <source>{count} of 20 digits</source>
        <translation>{count} z 20 cyfr</translation>
    </message>
    <message>
        <source>{need} more is needed before you can turn it on.</source>
        <translation>Trzeba jeszcze {need}, zanim będzie można włączyć.</translation>
    </message>
    <message>
        <source>What is shown is a capture: there is no meter to send it to. Nothing has changed.</source>
        <translation>To, co widać, jest nagraniem: nie ma licznika, do którego można by to wysłać. Nic się nie zmieniło.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>10p last some minutes, but nothing is cut off between 16:00 and 10:00.</source>
        <translation>10p starcza na kilka minut, ale od 16:00 do 10:00 nic nie jest odcinane.</translation>
    </message>
    <message>
        <source>A heater is switched on. Credit is low within a few minutes.</source>
        <translation>Ktoś włącza grzejnik. Po kilku minutach jest mało środków.</translation>
    </message>
    <message>
        <source>A person at the meter presses A, then B.</source>
        <translation>Człowiek przy liczniku naciska A, potem B.</translation>
    </message>
    <message>
        <source>A sunny noon in June: the panels give more than the home takes, until everything is on.</source>
        <translation>Słoneczne czerwcowe południe: panele dają więcej, niż dom pobiera, dopóki wszystko nie jest włączone.</translation>
    </message>
    <message>
        <source>An ordinary winter's day paid by bill: tea, dinner, and a word from the supplier.</source>
        <translation>Zwykły zimowy dzień na rachunek: herbata, obiad i słowo od dostawcy.</translation>
    </message>
    <message>
        <source>Before anything comes back on, everything hot is switched off.</source>
        <translation>Zanim cokolwiek znów się włączy, wszystko gorące jest wyłączane.</translation>
    </message>
    <message>
        <source>Calm day</source>
        <translation>Spokojny dzień</translation>
    </message>
    <message>
        <source>Clock change</source>
        <translation>Zmiana czasu</translation>
    </message>
    <message>
        <source>Credit for electricity runs out in working hours; a top-up makes it ready, and a person at the meter turns it on.</source>
        <translation>Środki na prąd kończą się w godzinach pracy; po doładowaniu prąd jest gotowy, a człowiek przy liczniku go włącza.</translation>
    </message>
    <message>
        <source>Credit is nearly gone; emergency credit is chosen, used, and paid back by the next top-up.</source>
        <translation>Środki prawie się skończyły; kredyt awaryjny zostaje wybrany, użyty i spłacony z następnego doładowania.</translation>
    </message>
    <message>
        <source>Credit runs out in protected hours: electricity stays on till ten the next morning, and then goes off.</source>
        <translation>Środki kończą się w godzinach ochronnych: prąd płynie do dziesiątej następnego ranka, a potem się wyłącza.</translation>
    </message>
    <message>
        <source>Damaged pairing</source>
        <translation>Uszkodzone parowanie</translation>
    </message>
    <message>
        <source>Dinner is in the oven, at the day's dearest rate.</source>
        <translation>Obiad jest w piekarniku, po najdroższej stawce dnia.</translation>
    </message>
    <message>
        <source>Electricity is paid in advance, and what is left falls below £2.</source>
        <translation>Prąd jest na przedpłatę, a tego, co zostało, jest mniej niż £2.</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Kredyt awaryjny</translation>
    </message>
    <message>
        <source>Friendly evening</source>
        <translation>Przyjazny wieczór</translation>
    </message>
    <message>
        <source>From here on the hub does not know the display. It has to be paired again.</source>
        <translation>Odtąd hub nie zna wyświetlacza. Trzeba go sparować ponownie.</translation>
    </message>
    <message>
        <source>Gas meter out of reach</source>
        <translation>Licznik gazu poza zasięgiem</translation>
    </message>
    <message>
        <source>In some minutes the clocks go from 00:59 to 02:00.</source>
        <translation>Za kilka minut zegary przejdą z 00:59 na 02:00.</translation>
    </message>
    <message>
        <source>It is moved away. The meter is heard at its next half-hour.</source>
        <translation>Zostaje odsunięte. Licznik będzie słychać przy jego następnej półgodzinie.</translation>
    </message>
    <message>
        <source>Low credit</source>
        <translation>Mało środków</translation>
    </message>
    <message>
        <source>Nothing is off: there are still hours to top up in.</source>
        <translation>Nic nie jest wyłączone: są jeszcze godziny na doładowanie.</translation>
    </message>
    <message>
        <source>Now the home takes more than the panels give.</source>
        <translation>Teraz dom pobiera więcej, niż dają panele.</translation>
    </message>
    <message>
        <source>Price change at midnight</source>
        <translation>Zmiana cen o północy</translation>
    </message>
    <message>
        <source>Prices go up at midnight. They are shown beforehand, and no half-hour before it costs more.</source>
        <translation>O północy ceny rosną. Widać je wcześniej i żadna półgodzina przedtem nie kosztuje więcej.</translation>
    </message>
    <message>
        <source>Runs out and comes back</source>
        <translation>Kończy się i wraca</translation>
    </message>
    <message>
        <source>Solar home</source>
        <translation>Dom z panelami</translation>
    </message>
    <message>
        <source>Somebody chooses emergency credit at the hub. It is a loan of £10.</source>
        <translation>Ktoś wybiera kredyt awaryjny przy hubie. To pożyczka £10.</translation>
    </message>
    <message>
        <source>Somebody makes tea.</source>
        <translation>Ktoś robi herbatę.</translation>
    </message>
    <message>
        <source>Something metal now stands before the gas meter.</source>
        <translation>Przed licznikiem gazu stoi teraz coś metalowego.</translation>
    </message>
    <message>
        <source>The credit is gone, the loan is in use, and electricity stayed on.</source>
        <translation>Środki się skończyły, pożyczka jest w użyciu, a prąd płynie dalej.</translation>
    </message>
    <message>
        <source>The hub no longer hears the gas meter. Gas goes on, the days for which it may are counted down, and then it is heard again.</source>
        <translation>Hub nie słyszy już licznika gazu. Gaz płynie dalej, dni, przez które może, są odliczane, a potem znów go słychać.</translation>
    </message>
    <message>
        <source>The night in spring that has no hour from one to two: the day has 46 half-hours, and the rates keep to UTC.</source>
        <translation>Wiosenna noc bez godziny od pierwszej do drugiej: dzień ma 46 półgodzin, a stawki trzymają się UTC.</translation>
    </message>
    <message>
        <source>The supplier cannot reach the hub: a top-up that was sent waits, and comes by itself later.</source>
        <translation>Dostawca nie dosięga huba: wysłane doładowanie czeka i przychodzi później samo.</translation>
    </message>
    <message>
        <source>The supplier is heard again, and the £10 with it.</source>
        <translation>Dostawcę znów słychać, a z nim £10.</translation>
    </message>
    <message>
        <source>The supplier sends £10. Electricity is ready, and still off.</source>
        <translation>Dostawca wysyła £10. Prąd jest gotowy, lecz wciąż wyłączony.</translation>
    </message>
    <message>
        <source>The supplier sends £20. It pays the loan back first.</source>
        <translation>Dostawca wysyła £20. Najpierw spłaca to pożyczkę.</translation>
    </message>
    <message>
        <source>WAN down</source>
        <translation>WAN nie działa</translation>
    </message>
    <message>
        <source>With all this on, 20p last a few minutes. Then electricity is off.</source>
        <translation>Gdy to wszystko jest włączone, 20p starcza na kilka minut. Potem prąd jest wyłączony.</translation>
    </message>
    <message>
        <source>£10 are on their way, and do not arrive. A code from a shop would work.</source>
        <translation>£10 jest w drodze i nie dociera. Kod ze sklepu by zadziałał.</translation>
    </message>
    <message>
        <source>After half a minute the hub loses its list of displays: it can read nothing of this one. Within another half a minute the display says so, and what to do.</source>
        <translation>Po pół minuty hub traci listę wyświetlaczy: tego nie może odczytać. W ciągu następnej pół minuty wyświetlacz mówi o tym i co zrobić.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Size of buttons</source>
        <translation>Wielkość przycisków</translation>
    </message>
    <message>
        <source>Pixels in 1 cm of this screen</source>
        <translation>Piksele na 1 cm tego ekranu</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nie podano</translation>
    </message>
    <message>
        <source>In a large window everything grows with it. Once this is told, it stays a finger's size.</source>
        <translation>W dużym oknie wszystko rośnie razem z nim. Gdy to podasz, pozostanie wielkości palca.</translation>
    </message>
    <message>
        <source>Fewer pixels</source>
        <translation>Mniej pikseli</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Więcej pikseli</translation>
    </message>
    <message>
        <source>Read pages aloud</source>
        <translation>Czytanie stron na głos</translation>
    </message>
    <message>
        <source>Install speech-dispatcher to have pages read aloud.</source>
        <translation>Zainstaluj speech-dispatcher, aby strony były czytane na głos.</translation>
    </message>
    <message>
        <source>A button at the top, or the key F1, reads the page. The same again stops it.</source>
        <translation>Przycisk u góry lub klawisz F1 czyta stronę. To samo jeszcze raz przerywa.</translation>
    </message>
    <message>
        <source>The display cannot set this screen's brightness, so it never dims.</source>
        <translation>Wyświetlacz nie może ustawić jasności tego ekranu, więc nigdy go nie przyciemnia.</translation>
    </message>
    <message>
        <source>The screen's brightness could not be set, so it stays as it is.</source>
        <translation>Nie udało się ustawić jasności ekranu, więc pozostaje bez zmian.</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Na dzień</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Na miesiąc</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Na tydzień</translation>
    </message>
    <message>
        <source>After {n} min</source>
        <translation>Po {n} min</translation>
    </message>
    <message>
        <source>After {n} s</source>
        <translation>Po {n} s</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Jak zaprojektowano</translation>
    </message>
    <message>
        <source>As little as possible</source>
        <translation>Jak najmniej</translation>
    </message>
    <message>
        <source>As they come: the government's factors for 2025 (DESNZ), electricity from the grid.</source>
        <translation>Domyślnie: współczynniki rządowe na 2025 rok (DESNZ), prąd z sieci.</translation>
    </message>
    <message>
        <source>Both fuels together</source>
        <translation>Prąd i gaz razem</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Jaśniej</translation>
    </message>
    <message>
        <source>Brightness then</source>
        <translation>Jasność wtedy</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budżet</translation>
    </message>
    <message>
        <source>CO₂ for each kWh</source>
        <translation>CO₂ na każdą kWh</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Zmień</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Koszt dzisiaj</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Ciemniej</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostyka</translation>
    </message>
    <message>
        <source>Dim the screen when nobody touches it</source>
        <translation>Przyciemnij ekran, gdy nikt go nie dotyka</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Wygląd</translation>
    </message>
    <message>
        <source>Electricity, 1 kWh</source>
        <translation>Prąd, 1 kWh</translation>
    </message>
    <message>
        <source>Electricity, standing charge a day</source>
        <translation>Prąd, opłata stała na dzień</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Energia dzisiaj</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Gas is shown in</source>
        <translation>Gaz pokazywany w</translation>
    </message>
    <message>
        <source>Gas, 1 kWh</source>
        <translation>Gaz, 1 kWh</translation>
    </message>
    <message>
        <source>Gas, calorific value</source>
        <translation>Gaz, ciepło spalania</translation>
    </message>
    <message>
        <source>Gas, standing charge a day</source>
        <translation>Gaz, opłata stała na dzień</translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation>Pół godziny wcześniej</translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation>Pół godziny później</translation>
    </message>
    <message>
        <source>Hold the button</source>
        <translation>Przytrzymanie</translation>
    </message>
    <message>
        <source>Home shows the share of one day: {amount}.</source>
        <translation>Start pokazuje część na jeden dzień: {amount}.</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Jak głośno</translation>
    </message>
    <message>
        <source>Install one of pw-play, paplay or aplay to hear it.</source>
        <translation>Zainstaluj pw-play, paplay lub aplay, aby go słyszeć.</translation>
    </message>
    <message>
        <source>It may be {least} to {most}.</source>
        <translation>Może być od {least} do {most}.</translation>
    </message>
    <message>
        <source>Keep {amount}</source>
        <translation>Zachowaj {amount}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Język</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Głośniej</translation>
    </message>
    <message>
        <source>Movement on the screen</source>
        <translation>Ruch na ekranie</translation>
    </message>
    <message>
        <source>Moves the picture by a pixel or two now and then, so that nothing burns in.</source>
        <translation>Co jakiś czas przesuwa obraz o piksel lub dwa, aby nic się nie wypaliło.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nigdy</translation>
    </message>
    <message>
        <source>Night hours</source>
        <translation>Godziny nocne</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Nie wpisano</translation>
    </message>
    <message>
        <source>Nothing is ever cut off because of it. It only marks the dial on Home.</source>
        <translation>Nic nigdy nie zostanie przez to odcięte. Zaznacza tylko granicę na tarczy na stronie Start.</translation>
    </message>
    <message>
        <source>Nothing sounds in these hours. An alert that is still there sounds afterwards.</source>
        <translation>W tych godzinach nic nie gra. Alarm, który trwa, zagra potem.</translation>
    </message>
    <message>
        <source>Now it is {amount}</source>
        <translation>Teraz to {amount}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Wyłączone</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Włączone</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>Moc teraz</translation>
    </message>
    <message>
        <source>Prices of your own and CO₂</source>
        <translation>Własne ceny i CO₂</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Godziny ciszy</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Ciszej</translation>
    </message>
    <message>
        <source>Screen at rest and at night</source>
        <translation>Ekran w spoczynku i w nocy</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ustawienia</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Dźwięk</translation>
    </message>
    <message>
        <source>Sound for alerts</source>
        <translation>Dźwięk alarmów</translation>
    </message>
    <message>
        <source>Spare the screen</source>
        <translation>Oszczędzaj ekran</translation>
    </message>
    <message>
        <source>That is too much or too little</source>
        <translation>To za dużo albo za mało</translation>
    </message>
    <message>
        <source>The big figure on Home</source>
        <translation>Duża liczba na stronie Start</translation>
    </message>
    <message>
        <source>The same time twice means no night hours.</source>
        <translation>Ta sama godzina dwa razy: bez godzin nocnych.</translation>
    </message>
    <message>
        <source>The same time twice means no quiet hours.</source>
        <translation>Ta sama godzina dwa razy: bez godzin ciszy.</translation>
    </message>
    <message>
        <source>The sound could not be played. Is a speaker connected?</source>
        <translation>Nie udało się zagrać dźwięku. Czy głośnik jest podłączony?</translation>
    </message>
    <message>
        <source>The touch that wakes the screen does nothing else.</source>
        <translation>Dotknięcie, które budzi ekran, nie robi nic więcej.</translation>
    </message>
    <message>
        <source>They are used for meter readers of your own. A hub sends its own prices.</source>
        <translation>Służą Twoim własnym czytnikom liczników. Hub przysyła własne ceny.</translation>
    </message>
    <message>
        <source>This machine has no sound player, so the display is silent.</source>
        <translation>To urządzenie nie ma odtwarzacza dźwięku, więc wyświetlacz milczy.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Wypróbuj</translation>
    </message>
    <message>
        <source>Turning on and other big steps</source>
        <translation>Włączanie i inne ważne kroki</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>Dwa dotknięcia</translation>
    </message>
    <message>
        <source>Type an amount</source>
        <translation>Wpisz kwotę</translation>
    </message>
    <message>
        <source>Usage is shown in</source>
        <translation>Zużycie pokazywane w</translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation>Twoje własne ceny</translation>
    </message>
    <message>
        <source>{language}: not yet reviewed by a native speaker.</source>
        <translation>{language}: jeszcze nie sprawdzone przez rodzimego użytkownika języka.</translation>
    </message>
</context>
<context>
    <name>Settings file</name>
    <message>
        <source>Write each as name = value, once, with words between "double quotes"</source>
        <translation>Zapisz każdy jako nazwa = wartość, raz, a słowa w "podwójnym cudzysłowie"</translation>
    </message>
    <message>
        <source>a time of day such as "22:30"</source>
        <translation>godzinę, na przykład "22:30"</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>liczbę całkowitą od {least} do {most}</translation>
    </message>
    <message>
        <source>as the display wrote it</source>
        <translation>to, co zapisał wyświetlacz</translation>
    </message>
    <message>
        <source>it is not one TOML file, but each line was used</source>
        <translation>to nie jest jeden plik TOML, ale użyto każdego wiersza</translation>
    </message>
    <message>
        <source>line {number} is not used.</source>
        <translation>wiersz {number} nie jest używany.</translation>
    </message>
    <message>
        <source>lines {numbers} and more are not used.</source>
        <translation>wiersze {numbers} i dalsze nie są używane.</translation>
    </message>
    <message>
        <source>lines {numbers} are not used.</source>
        <translation>wiersze {numbers} nie są używane.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>jedną z wartości {choices}</translation>
    </message>
    <message>
        <source>text between double quotes</source>
        <translation>tekst w podwójnym cudzysłowie</translation>
    </message>
    <message>
        <source>there is no setting called {key}; nothing came of it. Known: {known}.</source>
        <translation>nie ma ustawienia {key}; nic z niego nie wynikło. Znane: {known}.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true lub false</translation>
    </message>
    <message>
        <source>{key} must be {form}, not {value}. {default} is used.</source>
        <translation>dla {key} trzeba podać {form}, a nie {value}. Używana jest wartość {default}.</translation>
    </message>
    <message>
        <source>{key} must be {form}. {default} is used.</source>
        <translation>dla {key} trzeba podać {form}. Używana jest wartość {default}.</translation>
    </message>
    <message>
        <source>{path}: {reason}. Make it a file that can be read, or delete it. Nothing in it is used.</source>
        <translation>{path}: {reason}. Zrób z tego plik, który można odczytać, albo go usuń. Nic z niego nie jest używane.</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>A simulated shop: its codes are good for the simulated home only.</source>
        <translation>Symulowany sklep: jego kody działają tylko w symulowanym domu.</translation>
    </message>
    <message>
        <source>At the electricity meter</source>
        <translation>Przy liczniku prądu</translation>
    </message>
    <message>
        <source>At the gas meter</source>
        <translation>Przy liczniku gazu</translation>
    </message>
    <message>
        <source>Buy a code to type</source>
        <translation>Kup kod do wpisania</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Kopiuj kod</translation>
    </message>
    <message>
        <source>For the other meter</source>
        <translation>Do drugiego licznika</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Dobry</translation>
    </message>
    <message>
        <source>In the protected hours supply stays on, whatever the account says.</source>
        <translation>W godzinach ochronnych dopływ zostaje włączony, cokolwiek jest na koncie.</translation>
    </message>
    <message>
        <source>Let the supplier send it</source>
        <translation>Niech wyśle go dostawca</translation>
    </message>
    <message>
        <source>No hours are protected: supply goes off as soon as nothing is left.</source>
        <translation>Żadne godziny nie są chronione: dopływ wyłączy się, gdy nic nie zostanie.</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance: the shop has nothing to sell.</source>
        <translation>Żaden licznik nie działa tu na przedpłatę: sklep nie ma nic do sprzedania.</translation>
    </message>
    <message>
        <source>None protected</source>
        <translation>Bez ochrony</translation>
    </message>
    <message>
        <source>One digit wrong</source>
        <translation>Jedna zła cyfra</translation>
    </message>
    <message>
        <source>Press A, then B</source>
        <translation>Naciśnij A, potem B</translation>
    </message>
    <message>
        <source>Press A: wake the meter</source>
        <translation>Naciśnij A: obudź licznik</translation>
    </message>
    <message>
        <source>Protected hours</source>
        <translation>Godziny ochronne</translation>
    </message>
    <message>
        <source>See it run out</source>
        <translation>Zobacz, jak się kończy</translation>
    </message>
    <message>
        <source>Shop (demo)</source>
        <translation>Sklep (demo)</translation>
    </message>
    <message>
        <source>Sold. Type it at Top up:</source>
        <translation>Sprzedano. Wpisz go w Doładuj:</translation>
    </message>
    <message>
        <source>Take all credit</source>
        <translation>Zabierz wszystkie środki</translation>
    </message>
    <message>
        <source>Take all credit but {amount}</source>
        <translation>Zabierz środki, zostaw {amount}</translation>
    </message>
    <message>
        <source>The gas meter sleeps. It is next heard by {time}, or when it is woken.</source>
        <translation>Licznik gazu śpi. Odezwie się do {time} albo gdy zostanie obudzony.</translation>
    </message>
    <message>
        <source>The meter has nothing to confirm: its supply is not ready to turn on.</source>
        <translation>Licznik nie ma czego potwierdzać: dopływ nie jest gotowy do włączenia.</translation>
    </message>
    <message>
        <source>The meter has turned the supply on.</source>
        <translation>Licznik włączył dopływ.</translation>
    </message>
    <message>
        <source>The meter is awake and speaks to the hub.</source>
        <translation>Licznik nie śpi i rozmawia z hubem.</translation>
    </message>
    <message>
        <source>The meter makes sure for a minute that no tap is open, then it turns the gas on.</source>
        <translation>Licznik przez minutę sprawdza, czy żaden kurek nie jest odkręcony, potem włącza gaz.</translation>
    </message>
    <message>
        <source>The simulated home is not there yet. Try again in a moment.</source>
        <translation>Symulowanego domu jeszcze nie ma. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>The supplier has sent it to the meter: watch the balance.</source>
        <translation>Dostawca wysłał go do licznika: patrz na saldo.</translation>
    </message>
    <message>
        <source>The supplier took it: watch the balance.</source>
        <translation>Dostawca je zabrał: patrz na saldo.</translation>
    </message>
    <message>
        <source>There is no more than that on the account.</source>
        <translation>Na koncie nie ma więcej.</translation>
    </message>
    <message>
        <source>There is no such code for this meter.</source>
        <translation>Nie ma takiego kodu do tego licznika.</translation>
    </message>
    <message>
        <source>Too large for the meter</source>
        <translation>Za duży dla licznika</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The install code is not right: {reason}</source>
        <translation>Kod instalacyjny jest nieprawidłowy: {reason}</translation>
    </message>
    <message>
        <source>There is no simulated home called {home}. Choose one of: {homes}.</source>
        <translation>Nie ma symulowanego domu {home}. Wybierz jeden z: {homes}.</translation>
    </message>
    <message>
        <source>{error}. Install it again.</source>
        <translation>{error}. Zainstaluj go ponownie.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Stop reading aloud</source>
        <translation>Przestań czytać na głos</translation>
    </message>
    <message>
        <source>Read this page aloud</source>
        <translation>Przeczytaj tę stronę na głos</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nowa</numerusform>
            <numerusform>%n nowe</numerusform>
            <numerusform>%n nowych</numerusform>
        </translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Hub time {time}</source>
        <translation>Godzina huba {time}</translation>
    </message>
    <message>
        <source>Messages, {count}</source>
        <translation>Wiadomości: {count}</translation>
    </message>
    <message>
        <source>Signal: {word}</source>
        <translation>Sygnał: {word}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Język: {name}</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nagranie</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>By its path or address</source>
        <translation>Przez ścieżkę lub adres</translation>
    </message>
    <message>
        <source>Choose a stick</source>
        <translation>Wybierz moduł</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Szukaj ponownie</translation>
    </message>
    <message>
        <source>No radio stick is plugged in.</source>
        <translation>Nie podłączono modułu radiowego.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ścieżka</translation>
    </message>
    <message>
        <source>Plug one in, then look again. It needs EmberZNet (EZSP) firmware.</source>
        <translation>Podłącz moduł, potem szukaj ponownie. Potrzebuje oprogramowania EmberZNet (EZSP).</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Port szeregowy</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Moduł</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Użyj tego adresu</translation>
    </message>
    <message>
        <source>Use this stick</source>
        <translation>Użyj tego modułu</translation>
    </message>
    <message>
        <source>With a keyboard, type the stick's path, or tcp:// with host and port.</source>
        <translation>Na klawiaturze wpisz ścieżkę modułu albo tcp:// z nazwą i portem.</translation>
    </message>
    <message>
        <source>USB serial port</source>
        <translation>Port szeregowy USB</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address of a stick</source>
        <translation>Adres modułu</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Adres: {address}</translation>
    </message>
    <message>
        <source>Dots between the numbers, a colon before the port: 192.0.2.7:6638</source>
        <translation>Kropki między liczbami, dwukropek przed portem: 192.0.2.7:6638</translation>
    </message>
    <message>
        <source>Four numbers and a port</source>
        <translation>Cztery liczby i port</translation>
    </message>
    <message>
        <source>This can be an address</source>
        <translation>To może być adres</translation>
    </message>
    <message>
        <source>Type an address with keys on the screen</source>
        <translation>Wpisz adres klawiszami na ekranie</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Last 24 h</source>
        <translation>Ostatnie 24 godz.</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>północ</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>do {time}</translation>
    </message>
    <message>
        <source>{n} of 48 readings</source>
        <translation>{n} z 48 odczytów</translation>
    </message>
</context>
<context>
    <name>TopUp</name>
    <message>
        <source>Bought it for electricity? Change it above.</source>
        <translation>Kupiony na prąd? Zmień powyżej.</translation>
    </message>
    <message>
        <source>Bought it for gas? Change it above.</source>
        <translation>Kupiony na gaz? Zmień powyżej.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Skasuj</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Skasuj wszystko</translation>
    </message>
    <message numerus="yes">
        <source>Clear all %n digits?</source>
        <translation>
            <numerusform>Skasować %n cyfrę?</numerusform>
            <numerusform>Skasować wszystkie %n cyfry?</numerusform>
            <numerusform>Skasować wszystkie %n cyfr?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>Delete the last one</source>
        <translation>Usuń ostatnią</translation>
    </message>
    <message>
        <source>Group {n} of {all}</source>
        <translation>Grupa {n} z {all}</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Zostaw</translation>
    </message>
    <message>
        <source>Only your meter can confirm the amount.</source>
        <translation>Tylko licznik może potwierdzić kwotę.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Wyślij</translation>
    </message>
    <message>
        <source>Send to electricity meter</source>
        <translation>Wyślij do licznika prądu</translation>
    </message>
    <message>
        <source>Send to gas meter</source>
        <translation>Wyślij do licznika gazu</translation>
    </message>
    <message>
        <source>Take your time: nothing is lost if you stop.</source>
        <translation>Nie spiesz się: gdy przerwiesz, nic nie przepadnie.</translation>
    </message>
    <message>
        <source>That is in {span}.</source>
        <translation>To za {span}.</translation>
    </message>
    <message>
        <source>This code looks like</source>
        <translation>Ten kod wygląda na</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Doładuj</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>To, co wpisano, nadal tu jest.</translation>
    </message>
    <message>
        <source>Your meter takes up to {amount} at a time.</source>
        <translation>Licznik przyjmuje naraz do {amount}.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>puste</translation>
    </message>
    <message>
        <source>for electricity</source>
        <translation>na prąd</translation>
    </message>
    <message>
        <source>for gas</source>
        <translation>na gaz</translation>
    </message>
    <message>
        <source>It takes no top-up codes. There is nothing to do.</source>
        <translation>Nie przyjmuje kodów doładowania. Nic nie trzeba robić.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nic nie zostało wysłane.</translation>
    </message>
    <message>
        <source>This meter is paid by bill</source>
        <translation>Za ten licznik płaci się rachunkiem</translation>
    </message>
</context>
<context>
    <name>TopUps</name>
    <message>
        <source>The meter has told of no top-ups yet.</source>
        <translation>Licznik nie podał jeszcze żadnych doładowań.</translation>
    </message>
    <message>
        <source>code ending {digits}</source>
        <translation>kod z końcówką {digits}</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Before</source>
        <translation>Przedtem</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Wykres</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Koszt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dzień</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energia</translation>
    </message>
    <message>
        <source>Highest demand</source>
        <translation>Największa moc</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Miesiąc</translation>
    </message>
    <message>
        <source>Most {when}: {amount}</source>
        <translation>Najwięcej {when}: {amount}</translation>
    </message>
    <message>
        <source>Nothing was saved: no half-hours are known of this period.</source>
        <translation>Nic nie zapisano: z tego okresu nie są znane żadne półgodziny.</translation>
    </message>
    <message>
        <source>Nothing was saved: {place} cannot be written to ({why}).</source>
        <translation>Nic nie zapisano: w {place} nie można zapisywać ({why}).</translation>
    </message>
    <message>
        <source>Rate not known</source>
        <translation>Stawka nieznana</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Zapisz CSV</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n half-hours in {place}</source>
        <translation>
            <numerusform>Zapisano %n półgodzinę w {place}</numerusform>
            <numerusform>Zapisano %n półgodziny w {place}</numerusform>
            <numerusform>Zapisano %n półgodzin w {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent out in all</source>
        <translation>Oddane w sumie</translation>
    </message>
    <message>
        <source>Sent out today</source>
        <translation>Oddane dzisiaj</translation>
    </message>
    <message>
        <source>Shares of the total</source>
        <translation>Części całości</translation>
    </message>
    <message>
        <source>Standing charge</source>
        <translation>Opłata stała</translation>
    </message>
    <message>
        <source>Standing charge a day</source>
        <translation>Opłata stała na dzień</translation>
    </message>
    <message>
        <source>Swipe for another day</source>
        <translation>Przesuń, aby zmienić dzień</translation>
    </message>
    <message>
        <source>Swipe for another month</source>
        <translation>Przesuń, aby zmienić miesiąc</translation>
    </message>
    <message>
        <source>Swipe for another week</source>
        <translation>Przesuń, aby zmienić tydzień</translation>
    </message>
    <message>
        <source>Swipe for another year</source>
        <translation>Przesuń, aby zmienić rok</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>The line is {period}</source>
        <translation>Linia to {period}</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Następny okres</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Poprzedni okres</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tydzień</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Your usage appears here.</source>
        <translation>Tu pojawi się Twoje zużycie.</translation>
    </message>
    <message>
        <source>as much as before</source>
        <translation>tyle samo co przedtem</translation>
    </message>
    <message>
        <source>as much as {before}</source>
        <translation>tyle samo co {before}</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>koszt nieznany</translation>
    </message>
    <message>
        <source>kg CO₂</source>
        <translation>kg CO₂</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nieznane</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>tydzień wcześniej</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>o {amount} mniej</translation>
    </message>
    <message>
        <source>{amount} less than {before}</source>
        <translation>o {amount} mniej niż {before}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>o {amount} więcej</translation>
    </message>
    <message>
        <source>{amount} more than {before}</source>
        <translation>o {amount} więcej niż {before}</translation>
    </message>
    <message>
        <source>{comparison} by now</source>
        <translation>{comparison} do tej pory</translation>
    </message>
    <message>
        <source>{energy}, cost not known</source>
        <translation>{energy}, koszt nieznany</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} do {last}</translation>
    </message>
    <message>
        <source>{fuel}, {period}</source>
        <translation>{fuel}, {period}</translation>
    </message>
    <message>
        <source>{n} g per kWh, as you entered</source>
        <translation>{n} g na kWh, jak wpisano</translation>
    </message>
    <message>
        <source>{n} g per kWh: UK average, {source}</source>
        <translation>{n} g na kWh: średnia w UK, {source}</translation>
    </message>
    <message>
        <source>{n} of {all} days</source>
        <translation>{n} z {all} dni</translation>
    </message>
    <message>
        <source>{n} of {all} months</source>
        <translation>{n} z {all} miesięcy</translation>
    </message>
    <message>
        <source>{n} of {all} readings</source>
        <translation>{n} z {all} odczytów</translation>
    </message>
    <message>
        <source>{n} of {all} readings so far</source>
        <translation>{n} z {all} odczytów do tej pory</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dzień</numerusform>
            <numerusform>%n dni</numerusform>
            <numerusform>%n dni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n godzinę</numerusform>
            <numerusform>%n godziny</numerusform>
            <numerusform>%n godzin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minutę</numerusform>
            <numerusform>%n minuty</numerusform>
            <numerusform>%n minut</numerusform>
        </translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Prąd</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Duże</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Małe</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Średnie</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nieznane</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} godz.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span} temu</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n sekundę</numerusform>
            <numerusform>%n sekundy</numerusform>
            <numerusform>%n sekund</numerusform>
        </translation>
    </message>
</context>
</TS>
