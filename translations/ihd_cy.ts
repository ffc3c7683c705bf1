<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Drafted without a native speaker: a human reviewer must read every line before it is relied on. -->
<TS version="2.1" language="cy_GB" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Trwydded</translation>
    </message>
    <message>
        <source>An open in-home display for British smart meters.</source>
        <translation>Arddangosydd cartref agored ar gyfer mesuryddion clyfar Prydain.</translation>
    </message>
    <message>
        <source>The simulated home replays real homes, measured by others:</source>
        <translation>Mae'r cartref efelychiedig yn ailchwarae cartrefi go iawn, wedi'u mesur gan eraill:</translation>
    </message>
    <message>
        <source>Measured data</source>
        <translation>Data wedi'u mesur</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Your accounts appear here.</source>
        <translation>Bydd eich cyfrifon yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Costs are an estimate; your bill is from your supplier.</source>
        <translation>Amcangyfrif yw'r costau; daw eich bil gan eich cyflenwr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Enw</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Cysylltu</translation>
    </message>
    <message>
        <source>Your supplier</source>
        <translation>Eich cyflenwr</translation>
    </message>
    <message>
        <source>By bill</source>
        <translation>Drwy fil</translation>
    </message>
    <message>
        <source>Prepayment</source>
        <translation>Rhagdalu</translation>
    </message>
    <message>
        <source>How you pay</source>
        <translation>Sut rydych yn talu</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Ready to turn on</source>
        <translation>Yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Cyflenwad</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balans</translation>
    </message>
    <message>
        <source>Balance as of</source>
        <translation>Balans am</translation>
    </message>
    <message>
        <source>Meter reading</source>
        <translation>Darlleniad y mesurydd</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Allforiwyd</translation>
    </message>
    <message>
        <source>MPRN</source>
        <translation>MPRN</translation>
    </message>
    <message>
        <source>MPAN</source>
        <translation>MPAN</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Rhif cyfresol</translation>
    </message>
    <message>
        <source>Call your supplier: the number is on your bill.</source>
        <translation>Ffoniwch eich cyflenwr: mae'r rhif ar eich bil.</translation>
    </message>
    <message>
        <source>Call your supplier: {name}, {number}.</source>
        <translation>Ffoniwch eich cyflenwr: {name}, {number}.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ar gau</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Emergency credit: all {amount} used.</source>
        <translation>Credyd brys: y cyfan o {amount} wedi'i ddefnyddio.</translation>
    </message>
    <message>
        <source>Low credit from</source>
        <translation>Credyd isel o</translation>
    </message>
    <message>
        <source>Most in one top-up</source>
        <translation>Uchafswm un ychwanegiad</translation>
    </message>
    <message>
        <source>Most the meter holds</source>
        <translation>Uchafswm y mesurydd</translation>
    </message>
    <message>
        <source>Off for now.</source>
        <translation>I ffwrdd am y tro.</translation>
    </message>
    <message>
        <source>Off, with {amount} credit.</source>
        <translation>I ffwrdd, credyd o {amount}.</translation>
    </message>
    <message>
        <source>Off, with {amount} emergency credit.</source>
        <translation>I ffwrdd, credyd brys o {amount}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ar agor</translation>
    </message>
    <message>
        <source>Pay back first: {amount}.</source>
        <translation>Talu'n ôl yn gyntaf: {amount}.</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Switsh</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Yn profi</translation>
    </message>
    <message>
        <source>To pay back first</source>
        <translation>I'w dalu'n ôl yn gyntaf</translation>
    </message>
    <message>
        <source>Valve</source>
        <translation>Falf</translation>
    </message>
    <message>
        <source>Your top-ups</source>
        <translation>Eich ychwanegiadau</translation>
    </message>
    <message>
        <source>Your meters' numbers</source>
        <translation>Rhifau eich mesuryddion</translation>
    </message>
    <message>
        <source>Hidden: whoever knows them could ask for your supply to be moved.</source>
        <translation>Wedi'u cuddio: gallai pwy bynnag sy'n eu gwybod ofyn am symud eich cyflenwad.</translation>
    </message>
    <message>
        <source>Show the numbers</source>
        <translation>Dangos y rhifau</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Cuddio'r rhifau</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Clywyd ddiwethaf</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dyled</translation>
    </message>
</context>
<context>
    <name>Age</name>
    <message>
        <source>Waiting for the meter</source>
        <translation>Yn aros am y mesurydd</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nawr</translation>
    </message>
</context>
<context>
    <name>Announcement</name>
    <message>
        <source>{fuel} is on.</source>
        <translation>Mae'r {fuel} ymlaen.</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Ychwanegiad</translation>
    </message>
    <message>
        <source>{fuel}, top-up</source>
        <translation>{fuel}, ychwanegiad</translation>
    </message>
    <message>
        <source>Accepted.</source>
        <translation>Derbyniwyd.</translation>
    </message>
    <message>
        <source>Your balance is {amount} now.</source>
        <translation>Eich balans yw {amount} nawr.</translation>
    </message>
    <message>
        <source>Not added. Open Top up to see why.</source>
        <translation>Heb ei ychwanegu. Agorwch «Ychwanegwch gredyd» i weld pam.</translation>
    </message>
    <message>
        <source>No answer yet. Check your balance before you enter the code again.</source>
        <translation>Dim ateb eto. Gwiriwch eich balans cyn rhoi'r cod eto.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Dark</source>
        <translation>Tywyll</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Golau</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Cyferbyniad uchel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Lliwiau</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Dim</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} yn llai</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} yn fwy</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Dim cyllideb</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>The hub's clock cannot be right</source>
        <translation>Ni all cloc yr hyb fod yn gywir</translation>
    </message>
    <message>
        <source>It says {time}. Times are left out until it is right.</source>
        <translation>Mae'n dweud {time}. Ni ddangosir amserau nes ei fod yn gywir.</translation>
    </message>
    <message>
        <source>These are the last readings. New ones are on their way.</source>
        <translation>Dyma'r darlleniadau diwethaf. Mae rhai newydd ar eu ffordd.</translation>
    </message>
    <message>
        <source>This does not turn anything off.</source>
        <translation>Nid yw hyn yn diffodd dim.</translation>
    </message>
    <message>
        <source>No word from the electricity meter for {span}</source>
        <translation>Dim gair gan y mesurydd trydan ers {span}</translation>
    </message>
    <message>
        <source>No word from the gas meter for {span}</source>
        <translation>Dim gair gan y mesurydd nwy ers {span}</translation>
    </message>
    <message>
        <source>Last heard {time}.</source>
        <translation>Clywyd ddiwethaf {time}.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Emergency credit {amount} ready. You pay it back later.</source>
        <translation>Credyd brys o {amount} yn barod. Byddwch yn ei dalu'n ôl wedyn.</translation>
    </message>
    <message>
        <source>Gas is off</source>
        <translation>Nwy i ffwrdd</translation>
    </message>
    <message>
        <source>Gas is on for now</source>
        <translation>Nwy ymlaen am y tro</translation>
    </message>
    <message>
        <source>Gas stops in {span}.</source>
        <translation>Bydd y nwy yn stopio ymhen {span}.</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter within {span}.</source>
        <translation>Pwyswch Emergency ar y mesurydd nwy o fewn {span}.</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter.</source>
        <translation>Pwyswch Emergency ar y mesurydd nwy.</translation>
    </message>
    <message>
        <source>The emergency button has no time left. Top up, or call your supplier.</source>
        <translation>Nid oes amser ar ôl gan y botwm brys. Ychwanegwch gredyd, neu ffoniwch eich cyflenwr.</translation>
    </message>
    <message>
        <source>The gas meter has the exact time.</source>
        <translation>Mae'r union amser ar y mesurydd nwy.</translation>
    </message>
    <message>
        <source>To turn it on, press A, then B at the meter.</source>
        <translation>I'w droi ymlaen, pwyswch A, yna B wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Turn appliances off first.</source>
        <translation>Diffoddwch y dyfeisiau yn gyntaf.</translation>
    </message>
    <message>
        <source>Your credit is used up, but the supply is not cut at night, at weekends or on holidays.</source>
        <translation>Mae eich credyd ar ben, ond ni chaiff y cyflenwad ei dorri gyda'r nos, ar benwythnosau nac ar wyliau.</translation>
    </message>
    <message>
        <source>{fuel} is off</source>
        <translation>{fuel} i ffwrdd</translation>
    </message>
    <message>
        <source>{fuel} is off: top up {amount} or more</source>
        <translation>{fuel} i ffwrdd: ychwanegwch {amount} neu fwy</translation>
    </message>
    <message>
        <source>{fuel} is ready to turn on</source>
        <translation>{fuel} yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>{fuel} stays on until {time}</source>
        <translation>{fuel} yn aros ymlaen tan {time}</translation>
    </message>
    <message>
        <source>{fuel}: low credit</source>
        <translation>{fuel}: credyd isel</translation>
    </message>
    <message>
        <source>{fuel}: low credit, {span} left</source>
        <translation>{fuel}: credyd isel, {span} ar ôl</translation>
    </message>
    <message>
        <source>{h} h {m} min</source>
        <translation>{h} awr {m} mun</translation>
    </message>
    <message>
        <source>This display belongs to no hub yet</source>
        <translation>Nid yw'r arddangosydd hwn yn perthyn i hyb eto</translation>
    </message>
    <message>
        <source>Touch here to pair it.</source>
        <translation>Cyffyrddwch yma i'w baru.</translation>
    </message>
    <message>
        <source>New message from your supplier</source>
        <translation>Neges newydd gan eich cyflenwr</translation>
    </message>
    <message>
        <source>{fuel}: touch here to see what you will pay.</source>
        <translation>{fuel}: cyffyrddwch yma i weld beth fyddwch yn ei dalu.</translation>
    </message>
    <message>
        <source>Your price changes at midnight</source>
        <translation>Mae eich pris yn newid am hanner nos</translation>
    </message>
    <message>
        <source>Your price changes at {time}</source>
        <translation>Mae eich pris yn newid am {time}</translation>
    </message>
    <message>
        <source>Your price changes on {date}</source>
        <translation>Mae eich pris yn newid ar {date}</translation>
    </message>
    <message>
        <source>A replay of {date}</source>
        <translation>Recordiad o {date}</translation>
    </message>
    <message>
        <source>Nothing here is of now, and nothing can be sent.</source>
        <translation>Nid oes dim yma o'r presennol, ac ni ellir anfon dim.</translation>
    </message>
    <message>
        <source>{fuel} may go off within half an hour: these hours are not protected. Top up now.</source>
        <translation>{fuel}: gall fynd i ffwrdd o fewn hanner awr, gan nad yw'r oriau hyn wedi'u diogelu. Ychwanegwch gredyd nawr.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>+1 hour</source>
        <translation>+1 awr</translation>
    </message>
    <message>
        <source>+½ hour</source>
        <translation>+½ awr</translation>
    </message>
    <message>
        <source>A wrong digit</source>
        <translation>Digid anghywir</translation>
    </message>
    <message>
        <source>Allow again</source>
        <translation>Caniatáu eto</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Swm</translation>
    </message>
    <message>
        <source>Appliances</source>
        <translation>Offer y cartref</translation>
    </message>
    <message>
        <source>Code made. Type it on the display.</source>
        <translation>Mae'r cod yn barod. Teipiwch ef ar yr arddangosydd.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Torri'r cyflenwad</translation>
    </message>
    <message>
        <source>Cut off, not confirmed</source>
        <translation>Torri heb gadarnhad</translation>
    </message>
    <message>
        <source>Demo home</source>
        <translation>Cartref enghreifftiol</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Arddangosydd</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Trydan</translation>
    </message>
    <message>
        <source>Electricity meter</source>
        <translation>Mesurydd trydan</translation>
    </message>
    <message>
        <source>For the other meter</source>
        <translation>I'r mesurydd arall</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Nwy</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Mesurydd nwy</translation>
    </message>
    <message>
        <source>Gas meter link: up</source>
        <translation>Cyswllt y mesurydd nwy: ar gael</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Cywir</translation>
    </message>
    <message>
        <source>Heater</source>
        <translation>Gwresogydd</translation>
    </message>
    <message>
        <source>Home network</source>
        <translation>Rhwydwaith y cartref</translation>
    </message>
    <message>
        <source>Hub power: on</source>
        <translation>Pŵer yr hyb: ymlaen</translation>
    </message>
    <message>
        <source>Kettle</source>
        <translation>Tegell</translation>
    </message>
    <message>
        <source>Kind of code</source>
        <translation>Math o god</translation>
    </message>
    <message>
        <source>Leave £1.50</source>
        <translation>Gadael £1.50</translation>
    </message>
    <message>
        <source>Lend emergency credit</source>
        <translation>Benthyg credyd brys</translation>
    </message>
    <message>
        <source>Lose the next 5 questions</source>
        <translation>Colli'r 5 cwestiwn nesaf</translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation>Gwneud cod</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Canol nos</translation>
    </message>
    <message>
        <source>New people move in</source>
        <translation>Pobl newydd yn symud i mewn</translation>
    </message>
    <message>
        <source>Next gas report</source>
        <translation>Adroddiad nwy nesaf</translation>
    </message>
    <message>
        <source>Next rate</source>
        <translation>Cyfradd nesaf</translation>
    </message>
    <message>
        <source>Nothing changed: there is no more credit than that.</source>
        <translation>Dim wedi newid: nid oes mwy o gredyd na hynny.</translation>
    </message>
    <message>
        <source>Nothing changed: there is nothing to turn on.</source>
        <translation>Dim wedi newid: nid oes dim i'w droi ymlaen.</translation>
    </message>
    <message>
        <source>Nothing changed: this home pays by bill, or no code holds that.</source>
        <translation>Dim wedi newid: mae'r cartref hwn yn talu drwy fil, neu nid oes cod sy'n dal hynny.</translation>
    </message>
    <message>
        <source>Oven</source>
        <translation>Popty</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Oedi</translation>
    </message>
    <message>
        <source>Radio stick: plugged in</source>
        <translation>Ffon radio: yn ei lle</translation>
    </message>
    <message>
        <source>Ready: press A, then B</source>
        <translation>Barod: pwyswch A, yna B</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Senario</translation>
    </message>
    <message>
        <source>Send by supplier</source>
        <translation>Anfon gan y cyflenwr</translation>
    </message>
    <message>
        <source>Send message</source>
        <translation>Anfon neges</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Dechrau eto</translation>
    </message>
    <message>
        <source>Supplier link: up</source>
        <translation>Cyswllt y cyflenwr: ar gael</translation>
    </message>
    <message>
        <source>Supply off: top up first</source>
        <translation>Cyflenwad i ffwrdd: ychwanegwch gredyd yn gyntaf</translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Cyflenwad ymlaen</translation>
    </message>
    <message>
        <source>The gas meter looks for open taps, for a minute.</source>
        <translation>Mae'r mesurydd nwy yn chwilio am dapiau agored, am funud.</translation>
    </message>
    <message>
        <source>The supplier sends it. It arrives as soon as the supplier link is up.</source>
        <translation>Mae'r cyflenwr yn ei anfon. Bydd yn cyrraedd cyn gynted â bod cyswllt y cyflenwr ar gael.</translation>
    </message>
    <message>
        <source>The supplier takes the credit as soon as the supplier link is up.</source>
        <translation>Bydd y cyflenwr yn cymryd y credyd cyn gynted â bod cyswllt y cyflenwr ar gael.</translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Gormod</translation>
    </message>
    <message>
        <source>Top-up code</source>
        <translation>Cod ychwanegiad</translation>
    </message>
    <message>
        <source>Turned on at the meter.</source>
        <translation>Wedi'i droi ymlaen wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Wakes at {time}</source>
        <translation>Yn deffro am {time}</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Beth i roi cynnig arno</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>closed. Start again opens it again.</source>
        <translation>ar gau. Mae Dechrau eto yn ei agor eto.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>i ffwrdd</translation>
    </message>
    <message>
        <source>on, {power}</source>
        <translation>ymlaen, {power}</translation>
    </message>
    <message>
        <source>ready to be turned on at the meter</source>
        <translation>yn barod i'w droi ymlaen wrth y mesurydd</translation>
    </message>
    <message>
        <source>supply off</source>
        <translation>cyflenwad i ffwrdd</translation>
    </message>
    <message>
        <source>supply on</source>
        <translation>cyflenwad ymlaen</translation>
    </message>
    <message>
        <source>this home pays by bill</source>
        <translation>mae'r cartref hwn yn talu drwy fil</translation>
    </message>
    <message>
        <source>■ Gas meter link: cut</source>
        <translation>■ Cyswllt y mesurydd nwy: wedi'i dorri</translation>
    </message>
    <message>
        <source>■ Hub power: off</source>
        <translation>■ Pŵer yr hyb: i ffwrdd</translation>
    </message>
    <message>
        <source>■ Radio stick: pulled out</source>
        <translation>■ Ffon radio: wedi'i thynnu</translation>
    </message>
    <message>
        <source>■ Supplier link: cut</source>
        <translation>■ Cyswllt y cyflenwr: wedi'i dorri</translation>
    </message>
    <message numerus="yes">
        <source>%n displays are on its list</source>
        <translation>
            <numerusform>mae %n arddangosydd ar ei restr</numerusform>
            <numerusform>mae %n arddangosydd ar ei restr</numerusform>
            <numerusform>mae %n arddangosydd ar ei restr</numerusform>
            <numerusform>mae %n arddangosydd ar ei restr</numerusform>
            <numerusform>mae %n arddangosydd ar ei restr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait for the supplier link.</source>
        <translation>
            <numerusform>Mae %n gorchymyn yn aros am gyswllt y cyflenwr.</numerusform>
            <numerusform>Mae %n gorchymyn yn aros am gyswllt y cyflenwr.</numerusform>
            <numerusform>Mae %n orchymyn yn aros am gyswllt y cyflenwr.</numerusform>
            <numerusform>Mae %n gorchymyn yn aros am gyswllt y cyflenwr.</numerusform>
            <numerusform>Mae %n gorchymyn yn aros am gyswllt y cyflenwr.</numerusform>
        </translation>
    </message>
    <message>
        <source>1. Press Use up the credit. Electricity goes off.</source>
        <translation>1. Pwyswch Defnyddio'r credyd. Bydd y trydan yn diffodd.</translation>
    </message>
    <message>
        <source>2. Press Make a code, then Type it on the display. Send it there.</source>
        <translation>2. Pwyswch Gwneud cod, yna Ei deipio ar yr arddangosydd. Anfonwch ef yno.</translation>
    </message>
    <message>
        <source>20 digits of a code, or 10 off the gas meter</source>
        <translation>20 digid cod, neu 10 oddi ar y mesurydd nwy</translation>
    </message>
    <message>
        <source>3. On the display: Turn it on, tick all four, hold the button. Or at the meter: A, then B.</source>
        <translation>3. Ar yr arddangosydd: Ei droi ymlaen, ticiwch y pedwar, daliwch y botwm. Neu wrth y mesurydd: A, yna B.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Oll</translation>
    </message>
    <message>
        <source>All prices</source>
        <translation>Pob pris</translation>
    </message>
    <message>
        <source>At midnight</source>
        <translation>Am hanner nos</translation>
    </message>
    <message>
        <source>At the next half-hour</source>
        <translation>Ar yr hanner awr nesaf</translation>
    </message>
    <message>
        <source>Change of prices</source>
        <translation>Newid prisiau</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dyled</translation>
    </message>
    <message>
        <source>Delay, each way</source>
        <translation>Oedi, bob ffordd</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Digidau</translation>
    </message>
    <message>
        <source>Display link: up</source>
        <translation>Cyswllt yr arddangosydd: ar gael</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Gas is on until the hub hears the gas meter again.</source>
        <translation>Mae'r nwy ymlaen nes bod yr hyb yn clywed y mesurydd nwy eto.</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hyb</translation>
    </message>
    <message>
        <source>It is not heard; gas goes on for {hours} h.</source>
        <translation>Nid yw'n cael ei glywed; mae'r nwy'n parhau am {hours} awr.</translation>
    </message>
    <message>
        <source>It stands in a window of its own. Press Own window again to bring it back here.</source>
        <translation>Mae mewn ffenestr ei hun. Pwyswch Ffenestr eto i ddod ag ef yn ôl yma.</translation>
    </message>
    <message>
        <source>Left or to pay</source>
        <translation>Ar ôl neu i'w dalu</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Lost, each way</source>
        <translation>Wedi colli, bob ffordd</translation>
    </message>
    <message>
        <source>Meters</source>
        <translation>Mesuryddion</translation>
    </message>
    <message>
        <source>No protected hours: a supply may go off at any time.</source>
        <translation>Dim oriau gwarchodedig: gall cyflenwad ddiffodd unrhyw bryd.</translation>
    </message>
    <message>
        <source>Nothing changed: a code has 20 digits, a gas reading 10, a gas code 8.</source>
        <translation>Dim wedi newid: mae gan god 20 digid, darlleniad nwy 10, cod nwy 8.</translation>
    </message>
    <message>
        <source>Nothing changed: a gas reading has 10 digits.</source>
        <translation>Dim wedi newid: mae gan ddarlleniad nwy 10 digid.</translation>
    </message>
    <message>
        <source>Nothing changed: press A first, which wakes the meter.</source>
        <translation>Dim wedi newid: pwyswch A yn gyntaf, sy'n deffro'r mesurydd.</translation>
    </message>
    <message>
        <source>Nothing changed: so much gas cannot have passed since.</source>
        <translation>Dim wedi newid: ni all cymaint o nwy fod wedi llifo ers hynny.</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter has told the hub more than this.</source>
        <translation>Dim wedi newid: mae'r mesurydd nwy wedi dweud mwy na hyn wrth yr hyb.</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter takes only its own code, with gas off and the hub not heard.</source>
        <translation>Dim wedi newid: dim ond ei god ei hun y mae'r mesurydd nwy'n ei dderbyn, a'r nwy i ffwrdd a'r hyb heb ei glywed.</translation>
    </message>
    <message>
        <source>Nothing changed: the hub has no power.</source>
        <translation>Dim wedi newid: nid oes pŵer gan yr hyb.</translation>
    </message>
    <message>
        <source>Nothing changed: this button works only while gas is off and the hub does not hear the gas meter.</source>
        <translation>Dim wedi newid: dim ond pan fydd y nwy i ffwrdd a'r hyb heb glywed y mesurydd nwy y mae'r botwm hwn yn gweithio.</translation>
    </message>
    <message>
        <source>Nothing changed: this is not what the gas meter shows.</source>
        <translation>Dim wedi newid: nid dyma beth mae'r mesurydd nwy'n ei ddangos.</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>Ffenestr</translation>
    </message>
    <message>
        <source>Power on</source>
        <translation>Pŵer</translation>
    </message>
    <message>
        <source>Protected hours</source>
        <translation>Oriau gwarchodedig</translation>
    </message>
    <message>
        <source>Protected hours: nothing is cut off from 16:00 to 10:00.</source>
        <translation>Oriau gwarchodedig: ni thorrir dim rhwng 16:00 a 10:00.</translation>
    </message>
    <message>
        <source>Radio</source>
        <translation>Radio</translation>
    </message>
    <message>
        <source>Radio stick</source>
        <translation>Ffon radio</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Cyflenwr</translation>
    </message>
    <message>
        <source>The display is starting.</source>
        <translation>Mae'r arddangosydd yn cychwyn.</translation>
    </message>
    <message>
        <source>The display. In its own window a screen reader can read it.</source>
        <translation>Yr arddangosydd. Yn ei ffenestr ei hun gall darllenydd sgrin ei ddarllen.</translation>
    </message>
    <message>
        <source>The gas meter took the code: gas is on.</source>
        <translation>Derbyniodd y mesurydd nwy'r cod: mae'r nwy ymlaen.</translation>
    </message>
    <message>
        <source>The hub did not take the code: it is not one for this meter.</source>
        <translation>Ni dderbyniodd yr hyb y cod: nid yw ar gyfer y mesurydd hwn.</translation>
    </message>
    <message>
        <source>The hub did not take the code: it was used before.</source>
        <translation>Ni dderbyniodd yr hyb y cod: fe'i defnyddiwyd o'r blaen.</translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n requests: too many in a second.</source>
        <translation>
            <numerusform>Gwrthododd yr hyb %n cais: gormod mewn eiliad.</numerusform>
            <numerusform>Gwrthododd yr hyb %n cais: gormod mewn eiliad.</numerusform>
            <numerusform>Gwrthododd yr hyb %n gais: gormod mewn eiliad.</numerusform>
            <numerusform>Gwrthododd yr hyb %n chais: gormod mewn eiliad.</numerusform>
            <numerusform>Gwrthododd yr hyb %n cais: gormod mewn eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>The hub takes no codes for an hour: five were wrong.</source>
        <translation>Nid yw'r hyb yn derbyn codau am awr: roedd pump yn anghywir.</translation>
    </message>
    <message>
        <source>The hub took no code: it is more than it takes at once.</source>
        <translation>Ni dderbyniodd yr hyb god: mae'n fwy nag y mae'n ei dderbyn ar unwaith.</translation>
    </message>
    <message>
        <source>The hub took no code: there would be too much credit.</source>
        <translation>Ni dderbyniodd yr hyb god: byddai gormod o gredyd.</translation>
    </message>
    <message>
        <source>The hub took no code: this home pays by bill.</source>
        <translation>Ni dderbyniodd yr hyb god: mae'r cartref hwn yn talu drwy fil.</translation>
    </message>
    <message>
        <source>The hub took the code.</source>
        <translation>Derbyniodd yr hyb y cod.</translation>
    </message>
    <message>
        <source>The hub took the reading. No code is needed at the gas meter.</source>
        <translation>Derbyniodd yr hyb y darlleniad. Nid oes angen cod wrth y mesurydd nwy.</translation>
    </message>
    <message>
        <source>The hub took the reading. Type its code at the gas meter.</source>
        <translation>Derbyniodd yr hyb y darlleniad. Teipiwch ei god wrth y mesurydd nwy.</translation>
    </message>
    <message>
        <source>This home pays by bill: nothing runs out. Choose Low credit at the top left.</source>
        <translation>Mae'r cartref hwn yn talu drwy fil: nid oes dim yn dod i ben. Dewiswch Credyd isel ar y chwith uchaf.</translation>
    </message>
    <message>
        <source>Type at the gas meter</source>
        <translation>Teipio wrth y mesurydd nwy</translation>
    </message>
    <message>
        <source>Type at the hub</source>
        <translation>Teipio wrth yr hyb</translation>
    </message>
    <message>
        <source>Type it on the display</source>
        <translation>Ei deipio ar yr arddangosydd</translation>
    </message>
    <message>
        <source>Use up the credit</source>
        <translation>Defnyddio'r credyd</translation>
    </message>
    <message>
        <source>Waits for the gas meter until {time}: {what}.</source>
        <translation>Yn aros am y mesurydd nwy tan {time}: {what}.</translation>
    </message>
    <message>
        <source>channel {n}</source>
        <translation>sianel {n}</translation>
    </message>
    <message>
        <source>credit is low, {balance} left</source>
        <translation>credyd yn isel, {balance} ar ôl</translation>
    </message>
    <message>
        <source>its limits</source>
        <translation>ei derfynau</translation>
    </message>
    <message>
        <source>let a person open the valve</source>
        <translation>gadael i berson agor y falf</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>yn ei le</translation>
    </message>
    <message>
        <source>press a link to cut or mend it</source>
        <translation>pwyswch gyswllt i'w dorri neu ei drwsio</translation>
    </message>
    <message>
        <source>press one to switch it; the home takes {power}</source>
        <translation>pwyswch un i'w newid; mae'r cartref yn cymryd {power}</translation>
    </message>
    <message>
        <source>pulled out</source>
        <translation>wedi'i dynnu</translation>
    </message>
    <message numerus="yes">
        <source>refused %n requests</source>
        <translation>
            <numerusform>gwrthododd %n cais</numerusform>
            <numerusform>gwrthododd %n cais</numerusform>
            <numerusform>gwrthododd %n gais</numerusform>
            <numerusform>gwrthododd %n chais</numerusform>
            <numerusform>gwrthododd %n cais</numerusform>
        </translation>
    </message>
    <message>
        <source>shut the valve</source>
        <translation>cau'r falf</translation>
    </message>
    <message>
        <source>takes {power} now</source>
        <translation>yn cymryd {power} nawr</translation>
    </message>
    <message>
        <source>test the taps and open the valve</source>
        <translation>profi'r tapiau ac agor y falf</translation>
    </message>
    <message>
        <source>the gas meter is not heard</source>
        <translation>nid yw'r mesurydd nwy'n cael ei glywed</translation>
    </message>
    <message>
        <source>the gas meter was heard</source>
        <translation>clywyd y mesurydd nwy</translation>
    </message>
    <message>
        <source>to pay {amount}</source>
        <translation>{amount} i'w dalu</translation>
    </message>
    <message>
        <source>wired</source>
        <translation>gwifren</translation>
    </message>
    <message>
        <source>{amount} in the hub's account</source>
        <translation>{amount} yng nghyfrif yr hyb</translation>
    </message>
    <message>
        <source>{amount} more, {balance} left</source>
        <translation>{amount} yn fwy, {balance} ar ôl</translation>
    </message>
    <message>
        <source>{amount}, chosen</source>
        <translation>{amount}, wedi'i ddewis</translation>
    </message>
    <message>
        <source>■ Cut</source>
        <translation>■ Torrwyd</translation>
    </message>
    <message>
        <source>■ Display link: cut</source>
        <translation>■ Cyswllt yr arddangosydd: wedi'i dorri</translation>
    </message>
    <message>
        <source>■ Power off</source>
        <translation>■ Dim pŵer</translation>
    </message>
    <message>
        <source>Gas tap left open</source>
        <translation>Tap nwy ar agor</translation>
    </message>
    <message>
        <source>Language of the display</source>
        <translation>Iaith yr arddangosydd</translation>
    </message>
    <message>
        <source>Nothing changed: the gas meter has not heard of the top-up. The hub does not hear it.</source>
        <translation>Dim wedi newid: nid yw'r mesurydd nwy wedi clywed am yr ychwanegiad. Nid yw'r hyb yn ei glywed.</translation>
    </message>
    <message>
        <source>Must be confirmed</source>
        <translation>Rhaid cadarnhau</translation>
    </message>
    <message>
        <source>Used already</source>
        <translation>Wedi'i ddefnyddio</translation>
    </message>
    <message>
        <source>Valve open</source>
        <translation>Falf ar agor</translation>
    </message>
    <message>
        <source>Valve shut</source>
        <translation>Falf ar gau</translation>
    </message>
    <message>
        <source>Valve testing</source>
        <translation>Falf yn profi</translation>
    </message>
    <message>
        <source>the message was confirmed on a display</source>
        <translation>cadarnhawyd y neges ar arddangosydd</translation>
    </message>
    <message>
        <source>other prices from {time}</source>
        <translation>prisiau eraill o {time}</translation>
    </message>
    <message>
        <source>1. Press Use up the credit. Gas stays on until its meter wakes.</source>
        <translation>1. Pwyswch Defnyddio'r credyd. Bydd y nwy yn aros ymlaen nes i'w fesurydd ddeffro.</translation>
    </message>
    <message>
        <source>2. Press A at the gas meter, which wakes it, or Next gas report. Gas goes off.</source>
        <translation>2. Pwyswch A wrth y mesurydd nwy, sy'n ei ddeffro, neu Adroddiad nwy nesaf. Bydd y nwy yn diffodd.</translation>
    </message>
    <message>
        <source>3. Press Make a code, then Type it on the display. Send it there.</source>
        <translation>3. Pwyswch Gwneud cod, yna Ei deipio ar yr arddangosydd. Anfonwch ef yno.</translation>
    </message>
    <message>
        <source>4. At the gas meter: A, then B. It looks for open taps for a minute, then gas is on.</source>
        <translation>4. Wrth y mesurydd nwy: A, yna B. Mae'n chwilio am dapiau agored am funud, yna mae'r nwy ymlaen.</translation>
    </message>
    <message>
        <source>A wakes the meter, and shows its next page.</source>
        <translation>Mae A yn deffro'r mesurydd, ac yn dangos ei dudalen nesaf.</translation>
    </message>
    <message>
        <source>An order to cut off that the supplier never gave. The hub asks the supplier first.</source>
        <translation>Gorchymyn torri na roddodd y cyflenwr erioed. Mae'r hyb yn gofyn i'r cyflenwr yn gyntaf.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Cloc</translation>
    </message>
    <message>
        <source>Done: it is on again. Try next: cut a link, the other fuel, or another scenario.</source>
        <translation>Gorffen: mae ymlaen eto. Rhowch gynnig nesaf ar dorri cyswllt, y tanwydd arall, neu senario arall.</translation>
    </message>
    <message>
        <source>Emergency credit is asked for at the hub.</source>
        <translation>Gofynnir am gredyd brys wrth yr hyb.</translation>
    </message>
    <message>
        <source>Emergency works with gas off and the hub not hearing it.</source>
        <translation>Emergency: â'r nwy wedi diffodd, a'r hyb heb ei glywed.</translation>
    </message>
    <message>
        <source>New people move in. The display forgets the former ones.</source>
        <translation>Mae pobl newydd yn symud i mewn. Mae'r arddangosydd yn anghofio'r rhai blaenorol.</translation>
    </message>
    <message>
        <source>Nothing changed: this home does not pay in advance, or has no such thing.</source>
        <translation>Dim wedi newid: nid yw'r cartref hwn yn talu ymlaen llaw, neu nid oes ganddo'r fath beth.</translation>
    </message>
    <message>
        <source>The gas tap is turned.</source>
        <translation>Mae'r tap nwy wedi'i droi.</translation>
    </message>
    <message>
        <source>The supplier allows the supply again.</source>
        <translation>Mae'r cyflenwr yn caniatáu'r cyflenwad eto.</translation>
    </message>
    <message>
        <source>The supplier changes all prices at midnight.</source>
        <translation>Mae'r cyflenwr yn newid pob pris am hanner nos.</translation>
    </message>
    <message>
        <source>The supplier changes all prices at the next half-hour.</source>
        <translation>Mae'r cyflenwr yn newid pob pris ar yr hanner awr nesaf.</translation>
    </message>
    <message>
        <source>The supplier orders the supply cut off.</source>
        <translation>Mae'r cyflenwr yn gorchymyn torri'r cyflenwad.</translation>
    </message>
    <message>
        <source>The supplier sends a message that must be confirmed.</source>
        <translation>Mae'r cyflenwr yn anfon neges y mae'n rhaid ei chadarnhau.</translation>
    </message>
    <message>
        <source>The supplier sends a message.</source>
        <translation>Mae'r cyflenwr yn anfon neges.</translation>
    </message>
    <message>
        <source>To send a message, write it first.</source>
        <translation>I anfon neges, ysgrifennwch hi yn gyntaf.</translation>
    </message>
    <message>
        <source>finds out within {seconds} seconds</source>
        <translation>bydd yn sylwi o fewn {seconds} eiliad</translation>
    </message>
    <message>
        <source>goes {pace} times as fast</source>
        <translation>yn mynd {pace} gwaith mor gyflym</translation>
    </message>
    <message>
        <source>put on to {time}</source>
        <translation>wedi'i symud ymlaen i {time}</translation>
    </message>
    <message>
        <source>stands still</source>
        <translation>yn sefyll yn llonydd</translation>
    </message>
    <message>
        <source>stopped, for you act now. Start again plays it from the beginning.</source>
        <translation>wedi'i stopio, am mai chi sy'n gweithredu nawr. Mae Dechrau eto yn ei chwarae o'r dechrau.</translation>
    </message>
    <message>
        <source>the other prices hold from now on</source>
        <translation>mae'r prisiau eraill mewn grym o hyn ymlaen</translation>
    </message>
    <message>
        <source>there is no code yet</source>
        <translation>nid oes cod eto</translation>
    </message>
    <message>
        <source>Colours of the display</source>
        <translation>Lliwiau’r arddangosydd</translation>
    </message>
    <message>
        <source>Size of the display</source>
        <translation>Maint yr arddangosydd</translation>
    </message>
    <message>
        <source>of the display</source>
        <translation>yr arddangosydd</translation>
    </message>
    <message>
        <source>takes the mouse and keys</source>
        <translation>yn derbyn llygoden a bysellau</translation>
    </message>
    <message>
        <source>See what it carries</source>
        <translation>Gweld beth mae’n ei gario</translation>
    </message>
    <message>
        <source>Cut off by the supplier</source>
        <translation>Wedi’i ddiffodd gan y cyflenwr</translation>
    </message>
    <message>
        <source>Hub off</source>
        <translation>Hyb i ffwrdd</translation>
    </message>
    <message>
        <source>Looks for open taps</source>
        <translation>Yn chwilio am dapiau agored</translation>
    </message>
    <message>
        <source>No stick</source>
        <translation>Dim ffon</translation>
    </message>
    <message>
        <source>The code is typed on the display. Go on there.</source>
        <translation>Mae’r cod wedi’i deipio ar yr arddangosydd. Ewch ymlaen yno.</translation>
    </message>
    <message>
        <source>The supplier has cut it off: no code helps. Press Allow again under Supplier.</source>
        <translation>Y cyflenwr a’i diffoddodd: nid oes cod a all helpu. Pwyswch Caniatáu eto o dan Cyflenwr.</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>wedi’i gopïo</translation>
    </message>
    <message>
        <source>goes as fast as any clock</source>
        <translation>yn mynd mor gyflym ag unrhyw gloc</translation>
    </message>
    <message>
        <source>once credit is low</source>
        <translation>pan fydd y credyd yn isel</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>Capture for longer, where a display hears a meter.</source>
        <translation>Recordiwch am fwy o amser, lle mae arddangosydd yn clywed mesurydd.</translation>
    </message>
    <message>
        <source>Give a file that `ihd capture` wrote.</source>
        <translation>Rhowch ffeil a ysgrifennodd `ihd capture`.</translation>
    </message>
    <message>
        <source>`ihd capture --secured --log-key` writes them; they are called like the capture, with .keys at the end.</source>
        <translation>Mae `ihd capture --secured --log-key` yn eu hysgrifennu; mae eu henw fel un y recordiad, gyda .keys ar y diwedd.</translation>
    </message>
    <message>
        <source>frame {number}, at octet {at},</source>
        <translation>ffrâm {number}, wrth octed {at},</translation>
    </message>
    <message>
        <source>it holds frames of link type {found}, not of a ZigBee radio ({wanted})</source>
        <translation>mae'n cynnwys fframiau o fath cyswllt {found}, nid rhai radio ZigBee ({wanted})</translation>
    </message>
    <message>
        <source>it is cut off at octet {end}, within what begins at octet {at}</source>
        <translation>mae'n torri wrth octed {end}, o fewn yr hyn sy'n dechrau wrth octed {at}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>mae'n wag</translation>
    </message>
    <message>
        <source>it is not a pcapng file</source>
        <translation>nid ffeil pcapng yw hi</translation>
    </message>
    <message>
        <source>its octets are in an order that `ihd capture` does not write</source>
        <translation>mae ei hoctedau mewn trefn nad yw `ihd capture` yn ei hysgrifennu</translation>
    </message>
    <message>
        <source>no meter says anything in it</source>
        <translation>nid oes mesurydd yn dweud dim ynddi</translation>
    </message>
    <message>
        <source>there is no frame in it</source>
        <translation>nid oes ffrâm ynddi</translation>
    </message>
    <message>
        <source>what begins at octet {at} is damaged</source>
        <translation>mae'r hyn sy'n dechrau wrth octed {at} wedi'i ddifrodi</translation>
    </message>
    <message>
        <source>{name} cannot be played: {flaw}.</source>
        <translation>Ni ellir chwarae {name}: {flaw}.</translation>
    </message>
    <message>
        <source>{where} is damaged: its check sequence is wrong</source>
        <translation>{where} wedi'i difrodi: mae ei dilyniant gwirio'n anghywir</translation>
    </message>
    <message>
        <source>{where} is damaged: its time cannot be right</source>
        <translation>{where} wedi'i difrodi: ni all ei hamser fod yn gywir</translation>
    </message>
    <message>
        <source>{where} is not one that `ihd capture` writes</source>
        <translation>{where} heb fod yn un y mae `ihd capture` yn ei hysgrifennu</translation>
    </message>
    <message>
        <source>{where} is sealed with other keys than those beside it</source>
        <translation>{where} wedi'i selio ag allweddi heblaw'r rhai wrth ei hochr</translation>
    </message>
    <message>
        <source>{where} is sealed, and its keys are not beside it</source>
        <translation>{where} wedi'i selio, ac nid yw ei hallweddi wrth ei hochr</translation>
    </message>
    <message>
        <source>{where} is too short for ZigBee data</source>
        <translation>{where} yn rhy fyr i ddata ZigBee</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>A certificate has 48 octets in suite 1 and 74 in suite 2.</source>
        <translation>Mae gan dystysgrif 48 octed yng nghyfres 1 a 74 yng nghyfres 2.</translation>
    </message>
    <message>
        <source>A compressed point begins with 02 or 03.</source>
        <translation>Mae pwynt cywasgedig yn dechrau gyda 02 neu 03.</translation>
    </message>
    <message>
        <source>A compressed point of {curve} has {octets} octets, not {found}.</source>
        <translation>Mae gan bwynt cywasgedig o {curve} {octets} octed, nid {found}.</translation>
    </message>
    <message>
        <source>Ask the authority for one that may.</source>
        <translation>Gofynnwch i'r awdurdod am un a gaiff.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Ar y diwedd</translation>
    </message>
    <message>
        <source>Check that all three come from one file of the authority.</source>
        <translation>Gwiriwch fod y tri yn dod o un ffeil gan yr awdurdod.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Copïwch ef eto.</translation>
    </message>
    <message>
        <source>Credential {number}</source>
        <translation>Manylion {number}</translation>
    </message>
    <message>
        <source>Credentials are tables that begin with {header}, at least one, and nothing else.</source>
        <translation>Tablau sy'n dechrau gyda {header} yw manylion, o leiaf un, a dim byd arall.</translation>
    </message>
    <message>
        <source>It names {named}, not {wanted}.</source>
        <translation>Mae'n enwi {named}, nid {wanted}.</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>Llinell {line}</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>Llinell {line}, colofn {column}</translation>
    </message>
    <message>
        <source>No point of {curve} has this x.</source>
        <translation>Nid oes gan unrhyw bwynt o {curve} yr x hwn.</translation>
    </message>
    <message>
        <source>The authority's public key is none of the certificate's curve.</source>
        <translation>Nid yw allwedd gyhoeddus yr awdurdod ar gromlin y dystysgrif.</translation>
    </message>
    <message>
        <source>The certificate is another device's.</source>
        <translation>Tystysgrif dyfais arall yw hon.</translation>
    </message>
    <message>
        <source>The certificate is for another profile than Smart Energy.</source>
        <translation>Mae'r dystysgrif ar gyfer proffil heblaw Smart Energy.</translation>
    </message>
    <message>
        <source>The certificate is from another issuer.</source>
        <translation>Daw'r dystysgrif gan gyhoeddwr arall.</translation>
    </message>
    <message>
        <source>The certificate is no longer valid.</source>
        <translation>Nid yw'r dystysgrif yn ddilys mwyach.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Nid yw'r dystysgrif yn ddilys eto.</translation>
    </message>
    <message>
        <source>The certificate is of another type than the implicit one without extensions.</source>
        <translation>Mae'r dystysgrif o fath heblaw'r un ymhlyg heb estyniadau.</translation>
    </message>
    <message>
        <source>The certificate leads to no public key under this authority.</source>
        <translation>Nid yw'r dystysgrif yn arwain at allwedd gyhoeddus o dan yr awdurdod hwn.</translation>
    </message>
    <message>
        <source>The certificate names another curve than sect283k1.</source>
        <translation>Mae'r dystysgrif yn enwi cromlin heblaw sect283k1.</translation>
    </message>
    <message>
        <source>The certificate names another hash than AES-MMO.</source>
        <translation>Mae'r dystysgrif yn enwi stwnsh heblaw AES-MMO.</translation>
    </message>
    <message>
        <source>The certificate's key may not be used for key agreement.</source>
        <translation>Ni chaniateir defnyddio allwedd y dystysgrif i gytuno ar allweddi.</translation>
    </message>
    <message>
        <source>The certificate's key usage has bits that mean nothing.</source>
        <translation>Mae gan ddefnydd allwedd y dystysgrif ddidau heb ystyr.</translation>
    </message>
    <message>
        <source>The certificate's reconstruction point is none of its curve's public keys.</source>
        <translation>Nid yw pwynt ail-greu'r dystysgrif yn un o allweddi cyhoeddus ei chromlin.</translation>
    </message>
    <message>
        <source>The point of {curve} is outside the group of its public keys.</source>
        <translation>Mae'r pwynt o {curve} y tu allan i grŵp ei hallweddi cyhoeddus.</translation>
    </message>
    <message>
        <source>The x of a public key lies between 1 and 2^{degree} - 1.</source>
        <translation>Mae x allwedd gyhoeddus rhwng 1 a 2^{degree} - 1.</translation>
    </message>
    <message>
        <source>This has {octets}.</source>
        <translation>Mae gan hon {octets}.</translation>
    </message>
    <message>
        <source>it has other characters than pairs of hexadecimal digits. Copy it again.</source>
        <translation>mae ynddo nodau heblaw parau o ddigidau hecsadegol. Copïwch ef eto.</translation>
    </message>
    <message>
        <source>it has {octets} octets, not {length}. Copy it again, or correct the suite.</source>
        <translation>mae ganddo {octets} octed, nid {length}. Copïwch ef eto, neu cywirwch y gyfres.</translation>
    </message>
    <message>
        <source>it is 1 or 2, without quotation marks.</source>
        <translation>1 neu 2 ydyw, heb ddyfynodau.</translation>
    </message>
    <message>
        <source>it is missing, or not in quotation marks. Write its hexadecimal digits between them.</source>
        <translation>mae ar goll, neu heb ddyfynodau. Ysgrifennwch ei ddigidau hecsadegol rhyngddynt.</translation>
    </message>
    <message>
        <source>suite {suite} is there already. Keep one credential for each suite.</source>
        <translation>mae cyfres {suite} yno eisoes. Cadwch un set o fanylion ar gyfer pob cyfres.</translation>
    </message>
    <message>
        <source>the private key does not belong to the certificate under this authority's key.</source>
        <translation>nid yw'r allwedd breifat yn perthyn i'r dystysgrif o dan allwedd yr awdurdod hwn.</translation>
    </message>
    <message>
        <source>this is another device's than the first. Keep those of one device.</source>
        <translation>un dyfais arall yw hon, nid un y gyntaf. Cadwch rai un ddyfais.</translation>
    </message>
    <message>
        <source>{place}: there is no such field. Use {fields}.</source>
        <translation>{place}: nid oes maes o'r fath. Defnyddiwch {fields}.</translation>
    </message>
    <message>
        <source>{where}: this is not TOML. Mend it, or copy the credentials again.</source>
        <translation>{where}: nid TOML yw hyn. Trwsiwch ef, neu copïwch y manylion eto.</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>Mon</source>
        <translation>Llun</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Iau</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Gwe</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sad</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sul</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Ion</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Chwef</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Maw</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Ebr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Meh</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Gorff</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Tach</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Rhag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Ebrill</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Rhagfyr</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>dydd Llun</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>dydd Mawrth</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>dydd Mercher</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>dydd Iau</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>dydd Gwener</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>dydd Sadwrn</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dydd Sul</translation>
    </message>
</context>
<context>
    <name>Debt</name>
    <message>
        <source>At most {amount} more is taken from top-ups this week.</source>
        <translation>Cymerir {amount} arall ar y mwyaf o ychwanegiadau yr wythnos hon.</translation>
    </message>
    <message>
        <source>Built up while there was no credit</source>
        <translation>Cronnwyd tra nad oedd credyd</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dyled</translation>
    </message>
    <message>
        <source>Debt {n}</source>
        <translation>Dyled {n}</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ar ôl</translation>
    </message>
    <message>
        <source>No debt is known.</source>
        <translation>Nid oes dyled hysbys.</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance.</source>
        <translation>Nid oes mesurydd rhagdalu yma.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Cymerir</translation>
    </message>
    <message>
        <source>first from a top-up</source>
        <translation>yn gyntaf o ychwanegiad</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} y dydd</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>{amount} yr awr</translation>
    </message>
    <message numerus="yes">
        <source>{amount} every %n days</source>
        <translation>
            <numerusform>{amount} bob %n diwrnod</numerusform>
            <numerusform>{amount} bob %n diwrnod</numerusform>
            <numerusform>{amount} bob %n diwrnod</numerusform>
            <numerusform>{amount} bob %n diwrnod</numerusform>
            <numerusform>{amount} bob %n diwrnod</numerusform>
        </translation>
    </message>
    <message>
        <source>{fuel}: taken for debt</source>
        <translation>{fuel}: cymerwyd at ddyled</translation>
    </message>
    <message>
        <source>{n} % of a top-up</source>
        <translation>{n} % o ychwanegiad</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>All is well.</source>
        <translation>Mae popeth yn iawn.</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Edrych nawr</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn edrych…</translation>
    </message>
    <message>
        <source>Looks over the program, its files, the stick and the hub. Nothing is changed.</source>
        <translation>Mae'n edrych dros y rhaglen, ei ffeiliau, y ffon a'r hyb. Does dim yn cael ei newid.</translation>
    </message>
    <message>
        <source>Not working</source>
        <translation>Ddim yn gweithio</translation>
    </message>
    <message>
        <source>Run `ihd doctor` on this machine.</source>
        <translation>Rhedwch `ihd doctor` ar y peiriant hwn.</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>I edrych arno</translation>
    </message>
    <message>
        <source>To look at: {n} of {all}</source>
        <translation>I edrych arnynt: {n} o {all}</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Iawn</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>A gas meter speaks each half-hour. If the hub does not hear it for a day, tell your supplier.</source>
        <translation>Mae mesurydd nwy yn siarad bob hanner awr. Os nad yw'r hyb yn ei glywed am ddiwrnod, dywedwch wrth eich cyflenwr.</translation>
    </message>
    <message>
        <source>A library cannot be loaded: {reason}.</source>
        <translation>Ni ellir llwytho llyfrgell: {reason}.</translation>
    </message>
    <message>
        <source>A network of your own, on channel {channel}.</source>
        <translation>Rhwydwaith eich hun, ar sianel {channel}.</translation>
    </message>
    <message>
        <source>A restore was cut off before its end.</source>
        <translation>Torrwyd adferiad cyn ei ddiwedd.</translation>
    </message>
    <message>
        <source>A simulated one, before a simulated home.</source>
        <translation>Un efelychiedig, o flaen cartref efelychiedig.</translation>
    </message>
    <message>
        <source>All there.</source>
        <translation>Pob un yno.</translation>
    </message>
    <message numerus="yes">
        <source>As this machine's, within %n seconds.</source>
        <translation>
            <numerusform>Fel un y peiriant hwn, o fewn %n eiliad.</numerusform>
            <numerusform>Fel un y peiriant hwn, o fewn %n eiliad.</numerusform>
            <numerusform>Fel un y peiriant hwn, o fewn %n eiliad.</numerusform>
            <numerusform>Fel un y peiriant hwn, o fewn %n eiliad.</numerusform>
            <numerusform>Fel un y peiriant hwn, o fewn %n eiliad.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask whoever issued it for a new one, or move the file away if your hub asks for none.</source>
        <translation>Gofynnwch i bwy bynnag a'i rhoddodd am un newydd, neu symudwch y ffeil o'r ffordd os nad yw eich hyb yn gofyn am un.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Tystysgrif</translation>
    </message>
    <message>
        <source>Change `home` in the settings, or install again.</source>
        <translation>Newidiwch `home` yn y gosodiadau, neu gosodwch y rhaglen eto.</translation>
    </message>
    <message>
        <source>Check this machine's clock.</source>
        <translation>Gwiriwch gloc y peiriant hwn.</translation>
    </message>
    <message>
        <source>Close the display and run this again.</source>
        <translation>Caewch yr arddangosydd a rhedwch hyn eto.</translation>
    </message>
    <message>
        <source>Close the display if the stick itself is to be looked at.</source>
        <translation>Caewch yr arddangosydd os oes angen edrych ar y ffon ei hun.</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disg</translation>
    </message>
    <message>
        <source>EZSP {ezsp} is too old.</source>
        <translation>Mae EZSP {ezsp} yn rhy hen.</translation>
    </message>
    <message>
        <source>EZSP {ezsp}, EmberZNet {firmware}, {board}, {speed} baud</source>
        <translation>EZSP {ezsp}, EmberZNet {firmware}, {board}, {speed} baud</translation>
    </message>
    <message>
        <source>File permissions</source>
        <translation>Hawliau ffeiliau</translation>
    </message>
    <message>
        <source>Files, stick and hub were not looked at.</source>
        <translation>Ni edrychwyd ar y ffeiliau, y ffon na'r hyb.</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Cadarnwedd</translation>
    </message>
    <message>
        <source>For suite {suites}, proved with its private key.</source>
        <translation>Ar gyfer cyfres {suites}, wedi'i phrofi â'i hallwedd breifat.</translation>
    </message>
    <message>
        <source>Give a path, or {address}.</source>
        <translation>Rhowch lwybr, neu {address}.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Hanes</translation>
    </message>
    <message>
        <source>Hub time</source>
        <translation>Amser yr hyb</translation>
    </message>
    <message>
        <source>If something fails, put firmware with EZSP {newest} or older on the stick.</source>
        <translation>Os bydd rhywbeth yn methu, rhowch gadarnwedd gydag EZSP {newest} neu hŷn ar y ffon.</translation>
    </message>
    <message>
        <source>If something fails, use Python 3.11, 3.12 or 3.13.</source>
        <translation>Os bydd rhywbeth yn methu, defnyddiwch Python 3.11, 3.12 neu 3.13.</translation>
    </message>
    <message>
        <source>In the settings, and well-formed.</source>
        <translation>Yn y gosodiadau, ac yn gywir ei ffurf.</translation>
    </message>
    <message>
        <source>In the stick, and well-formed.</source>
        <translation>Yn y ffon, ac yn gywir ei ffurf.</translation>
    </message>
    <message>
        <source>Install Python 3.11 or newer, then run `make setup`.</source>
        <translation>Gosodwch Python 3.11 neu fwy newydd, yna rhedwch `make setup`.</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Cod gosod</translation>
    </message>
    <message>
        <source>Install the display again.</source>
        <translation>Gosodwch raglen yr arddangosydd eto.</translation>
    </message>
    <message>
        <source>Inter is not installed, and another typeface takes its place.</source>
        <translation>Nid yw Inter wedi'i osod, ac mae ffurfdeip arall yn cymryd ei le.</translation>
    </message>
    <message>
        <source>It cannot be read: {reason}</source>
        <translation>Ni ellir ei darllen: {reason}</translation>
    </message>
    <message>
        <source>Joined to a hub, on channel {channel}.</source>
        <translation>Wedi ymuno â hyb, ar sianel {channel}.</translation>
    </message>
    <message>
        <source>Known.</source>
        <translation>Hysbys.</translation>
    </message>
    <message>
        <source>Libraries that Qt draws with on {server} were not found.</source>
        <translation>Ni chafwyd hyd i'r llyfrgelloedd y mae Qt yn lluniadu â nhw ar {server}.</translation>
    </message>
    <message>
        <source>Live.</source>
        <translation>Byw.</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Amser lleol</translation>
    </message>
    <message>
        <source>Log out and in again.</source>
        <translation>Allgofnodwch a mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>Make room on the disk of {place}.</source>
        <translation>Gwnewch le ar y ddisg sydd â {place}.</translation>
    </message>
    <message>
        <source>Missing: {names}.</source>
        <translation>Ar goll: {names}.</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub, on a USB extension, and away from Wi-Fi routers and metal.</source>
        <translation>Symudwch y ffon yn nes at yr hyb, ar estyniad USB, ac i ffwrdd o lwybryddion Wi-Fi a metel.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rhwydwaith</translation>
    </message>
    <message>
        <source>No readings are kept yet.</source>
        <translation>Ni chedwir darlleniadau eto.</translation>
    </message>
    <message>
        <source>No typeface was found: a screen would show boxes for letters.</source>
        <translation>Ni chafwyd hyd i ffurfdeip: byddai sgrin yn dangos blychau yn lle llythrennau.</translation>
    </message>
    <message>
        <source>Nobody else may read them.</source>
        <translation>Ni chaiff neb arall eu darllen.</translation>
    </message>
    <message>
        <source>None is chosen, and so the display shows a simulated home.</source>
        <translation>Nid oes un wedi'i ddewis, felly mae'r arddangosydd yn dangos cartref efelychiedig.</translation>
    </message>
    <message>
        <source>None yet: the display begins with its own.</source>
        <translation>Dim eto: mae'r arddangosydd yn dechrau gyda'i rai ei hun.</translation>
    </message>
    <message>
        <source>None, and none is needed: the stick has joined already.</source>
        <translation>Dim, ac nid oes angen un: mae'r ffon eisoes wedi ymuno.</translation>
    </message>
    <message>
        <source>None: most hubs that take install codes ask for none.</source>
        <translation>Dim: nid yw'r rhan fwyaf o hybiau sy'n derbyn cod gosod yn gofyn am un.</translation>
    </message>
    <message>
        <source>Not installed, and the display does not work without it.</source>
        <translation>Heb ei gosod, ac nid yw'r arddangosydd yn gweithio hebddi.</translation>
    </message>
    <message>
        <source>Not installed: the screen needs it, the text display works.</source>
        <translation>Heb ei gosod: mae ei hangen ar y sgrin; mae'r arddangosydd testun yn gweithio.</translation>
    </message>
    <message>
        <source>Not looked at: the display is running and has the stick. This is fine.</source>
        <translation>Nid edrychwyd: mae'r arddangosydd yn rhedeg ac mae'r ffon ganddo. Mae hyn yn iawn.</translation>
    </message>
    <message>
        <source>Not paired with a hub.</source>
        <translation>Heb ei baru â hyb.</translation>
    </message>
    <message>
        <source>Nothing is kept yet.</source>
        <translation>Ni chedwir dim eto.</translation>
    </message>
    <message>
        <source>Nothing was heard of it yet.</source>
        <translation>Ni chlywyd dim amdano eto.</translation>
    </message>
    <message>
        <source>Only {size} free.</source>
        <translation>Dim ond {size} yn rhydd.</translation>
    </message>
    <message>
        <source>Others may read or change: {names}.</source>
        <translation>Caiff eraill ddarllen neu newid: {names}.</translation>
    </message>
    <message>
        <source>Pair it: More &gt; Link and signal &gt; Pair with a hub, or `ihd pair`.</source>
        <translation>Parwch hi: Mwy &gt; Cyswllt a signal &gt; Paru â hyb, neu `ihd pair`.</translation>
    </message>
    <message>
        <source>Paired with a hub, {how}, then on channel {channel}.</source>
        <translation>Wedi'i baru â hyb, {how}, ar sianel {channel} bryd hynny.</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>Paru</translation>
    </message>
    <message>
        <source>Plug one in, then run `{command}`.</source>
        <translation>Plygiwch un i mewn, yna rhedwch `{command}`.</translation>
    </message>
    <message>
        <source>Plug the other one in, or pair this one anew.</source>
        <translation>Plygiwch y llall i mewn, neu parwch hon o'r newydd.</translation>
    </message>
    <message>
        <source>Plugged in: none.</source>
        <translation>Wedi'u plygio i mewn: dim.</translation>
    </message>
    <message>
        <source>Plugged in: {sticks}.</source>
        <translation>Wedi'u plygio i mewn: {sticks}.</translation>
    </message>
    <message>
        <source>Program files</source>
        <translation>Ffeiliau'r rhaglen</translation>
    </message>
    <message>
        <source>Put firmware for {speed} baud on the stick.</source>
        <translation>Rhowch gadarnwedd ar gyfer {speed} baud ar y ffon.</translation>
    </message>
    <message>
        <source>Put right what fails above, or run `make setup`, then run this again.</source>
        <translation>Cywirwch yr hyn sy'n methu uchod, neu rhedwch `make setup`, yna rhedwch hyn eto.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Adfer</translation>
    </message>
    <message>
        <source>Run `make setup`, or `{command}` where the display is installed.</source>
        <translation>Rhedwch `make setup`, neu `{command}` lle mae'r arddangosydd wedi'i osod.</translation>
    </message>
    <message>
        <source>Run `make setup`; the display speaks English meanwhile.</source>
        <translation>Rhedwch `make setup`; mae'r arddangosydd yn siarad Saesneg yn y cyfamser.</translation>
    </message>
    <message>
        <source>Run `{command}`, then log out and in again.</source>
        <translation>Rhedwch `{command}`, yna allgofnodwch a mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>Run `{command}`.</source>
        <translation>Rhedwch `{command}`.</translation>
    </message>
    <message>
        <source>Run it without sudo.</source>
        <translation>Rhedwch hyn heb sudo.</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Sgrin</translation>
    </message>
    <message>
        <source>Set this machine's clock: `{command}`. The display shows the hub's.</source>
        <translation>Gosodwch gloc y peiriant hwn: `{command}`. Amser yr hyb y mae'r arddangosydd yn ei ddangos.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Simulated home</source>
        <translation>Cartref efelychiedig</translation>
    </message>
    <message>
        <source>Start the display as the user who is logged in at the screen, or use `ihd watch`.</source>
        <translation>Cychwynnwch yr arddangosydd fel y defnyddiwr sydd wedi mewngofnodi wrth y sgrin, neu defnyddiwch `ihd watch`.</translation>
    </message>
    <message>
        <source>Start the display from a desktop, or use `ihd watch`.</source>
        <translation>Cychwynnwch yr arddangosydd o fwrdd gwaith, neu defnyddiwch `ihd watch`.</translation>
    </message>
    <message>
        <source>Start the display, and see whether its hub is found.</source>
        <translation>Cychwynnwch yr arddangosydd, a gweld a yw'n dod o hyd i'w hyb.</translation>
    </message>
    <message>
        <source>Start the display, which agrees on one by itself.</source>
        <translation>Cychwynnwch yr arddangosydd, sy'n cytuno ar un ei hun.</translation>
    </message>
    <message>
        <source>Start the display, which finishes it.</source>
        <translation>Cychwynnwch yr arddangosydd, sy'n ei orffen.</translation>
    </message>
    <message>
        <source>Start the display, which sets it aside; then restore a backup, or pair again.</source>
        <translation>Cychwynnwch yr arddangosydd, sy'n rhoi'r ffeil o'r neilltu; yna adferwch gopi wrth gefn, neu parwch eto.</translation>
    </message>
    <message>
        <source>Start the display: it sets the damaged file aside and begins a new one. The disk may be failing.</source>
        <translation>Cychwynnwch yr arddangosydd: mae'n rhoi'r ffeil a ddifrodwyd o'r neilltu ac yn dechrau un newydd. Efallai fod y ddisg yn methu.</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Ffon</translation>
    </message>
    <message>
        <source>Stick permission</source>
        <translation>Hawl i'r ffon</translation>
    </message>
    <message>
        <source>The certificate of suite {suite} is no longer valid.</source>
        <translation>Nid yw tystysgrif cyfres {suite} yn ddilys mwyach.</translation>
    </message>
    <message>
        <source>The certificate of suite {suite} is not valid yet.</source>
        <translation>Nid yw tystysgrif cyfres {suite} yn ddilys eto.</translation>
    </message>
    <message>
        <source>The display uses the rest. Mend it, or choose anew under More.</source>
        <translation>Mae'r arddangosydd yn defnyddio'r gweddill. Trwsiwch hyn, neu dewiswch o'r newydd o dan Mwy.</translation>
    </message>
    <message>
        <source>The hub answers, and its clock is not set.</source>
        <translation>Mae'r hyb yn ateb, ac nid yw ei gloc wedi'i osod.</translation>
    </message>
    <message>
        <source>The hub does not hear its meter. If it stays so for a day, tell your supplier.</source>
        <translation>Nid yw'r hyb yn clywed ei fesurydd. Os yw'n para felly am ddiwrnod, dywedwch wrth eich cyflenwr.</translation>
    </message>
    <message>
        <source>The hub tells it only under a key agreed anew.</source>
        <translation>Dim ond o dan allwedd y cytunwyd arni o'r newydd y mae'r hyb yn ei ddweud.</translation>
    </message>
    <message>
        <source>The list of readers is damaged.</source>
        <translation>Mae'r rhestr o ddarllenwyr wedi'i difrodi.</translation>
    </message>
    <message>
        <source>The pairing is damaged.</source>
        <translation>Mae ffeil y paru wedi'i difrodi.</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Y gweddill</translation>
    </message>
    <message>
        <source>The stick answers at {speed} baud, and the display speaks {own}.</source>
        <translation>Mae'r ffon yn ateb ar {speed} baud, a'r arddangosydd yn siarad ar {own}.</translation>
    </message>
    <message>
        <source>The stick has no network yet.</source>
        <translation>Nid oes gan y ffon rwydwaith eto.</translation>
    </message>
    <message>
        <source>The stick has not joined a hub.</source>
        <translation>Nid yw'r ffon wedi ymuno â hyb.</translation>
    </message>
    <message>
        <source>The user is in it since the last login.</source>
        <translation>Mae'r defnyddiwr ynddo ers y mewngofnodi diwethaf.</translation>
    </message>
    <message>
        <source>The {server} display server does not answer.</source>
        <translation>Nid yw gweinydd arddangos {server} yn ateb.</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>Nid oes sgrin yma.</translation>
    </message>
    <message>
        <source>This home has no such meter.</source>
        <translation>Nid oes mesurydd o'r fath yn y cartref hwn.</translation>
    </message>
    <message>
        <source>This is another stick than the one that was paired.</source>
        <translation>Ffon arall yw hon, nid yr un a barwyd.</translation>
    </message>
    <message>
        <source>This system does not know Britain's local time.</source>
        <translation>Nid yw'r system hon yn gwybod amser lleol Prydain.</translation>
    </message>
    <message>
        <source>This user may not open {place}: the group {group} may.</source>
        <translation>Ni chaiff y defnyddiwr hwn agor {place}: caiff y grŵp {group}.</translation>
    </message>
    <message>
        <source>This user may not use, or does not own: {names}.</source>
        <translation>Ni chaiff y defnyddiwr hwn ddefnyddio'r rhain, neu nid yw'n berchen arnynt: {names}.</translation>
    </message>
    <message>
        <source>This user may open it.</source>
        <translation>Caiff y defnyddiwr hwn ei hagor.</translation>
    </message>
    <message>
        <source>This was run with sudo, and so looked at the files of another user.</source>
        <translation>Rhedwyd hyn gyda sudo, felly edrychwyd ar ffeiliau defnyddiwr arall.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Ffurfdeip</translation>
    </message>
    <message>
        <source>Update the stick's firmware to EZSP {oldest} (EmberZNet 6.7) or newer.</source>
        <translation>Diweddarwch gadarnwedd y ffon i EZSP {oldest} (EmberZNet 6.7) neu fwy newydd.</translation>
    </message>
    <message>
        <source>Wait: a hub sets its clock over its own network.</source>
        <translation>Arhoswch: mae hyb yn gosod ei gloc dros ei rwydwaith ei hun.</translation>
    </message>
    <message>
        <source>by its install code</source>
        <translation>trwy ei god gosod</translation>
    </message>
    <message>
        <source>by what is kept</source>
        <translation>yn ôl yr hyn a gadwyd</translation>
    </message>
    <message>
        <source>by what the hub tells now</source>
        <translation>yn ôl yr hyn y mae'r hyb yn ei ddweud nawr</translation>
    </message>
    <message>
        <source>characters {first} to {last}</source>
        <translation>nodau {first} i {last}</translation>
    </message>
    <message>
        <source>in the settings, {place}</source>
        <translation>yn y gosodiadau, {place}</translation>
    </message>
    <message>
        <source>in the stick</source>
        <translation>yn y ffon</translation>
    </message>
    <message>
        <source>it crashes with {library} before {version}</source>
        <translation>mae'n chwalu gyda {library} cyn {version}</translation>
    </message>
    <message>
        <source>it drops a reference at each call and ends within minutes</source>
        <translation>mae'n colli cyfeiriad bob galwad ac yn gorffen o fewn munudau</translation>
    </message>
    <message>
        <source>it sends the charts astray</source>
        <translation>mae'n drysu'r siartiau</translation>
    </message>
    <message>
        <source>it was issued to another stick</source>
        <translation>fe'i rhoddwyd i ffon arall</translation>
    </message>
    <message>
        <source>no board name</source>
        <translation>dim enw bwrdd</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>heb ei ddweud</translation>
    </message>
    <message>
        <source>the charts cannot be loaded with it</source>
        <translation>ni ellir llwytho'r siartiau gyda hi</translation>
    </message>
    <message>
        <source>the display</source>
        <translation>arddangosydd</translation>
    </message>
    <message>
        <source>the screen</source>
        <translation>sgrin</translation>
    </message>
    <message>
        <source>with a key agreed in suite {suite}</source>
        <translation>ag allwedd y cytunwyd arni yng nghyfres {suite}</translation>
    </message>
    <message>
        <source>{firmware}: newer than the display knows.</source>
        <translation>{firmware}: mwy newydd nag y mae'r arddangosydd yn ei adnabod.</translation>
    </message>
    <message>
        <source>{headline}, and the settings have none.</source>
        <translation>{headline}, ac nid oes un yn y gosodiadau.</translation>
    </message>
    <message>
        <source>{headline}. If that is the display, this is fine.</source>
        <translation>{headline}. Os yr arddangosydd yw honno, mae hyn yn iawn.</translation>
    </message>
    <message>
        <source>{place}; plugged in: none</source>
        <translation>{place}; wedi'u plygio i mewn: dim</translation>
    </message>
    <message>
        <source>{place}; plugged in: {sticks}</source>
        <translation>{place}; wedi'u plygio i mewn: {sticks}</translation>
    </message>
    <message>
        <source>{scheme} is no way to a stick.</source>
        <translation>Nid yw {scheme} yn ffordd at ffon.</translation>
    </message>
    <message>
        <source>{size} free.</source>
        <translation>{size} yn rhydd.</translation>
    </message>
    <message>
        <source>{size} free: nothing more can be kept.</source>
        <translation>{size} yn rhydd: ni ellir cadw dim mwy.</translation>
    </message>
    <message>
        <source>{size}, and damaged: {reason}.</source>
        <translation>{size}, ac wedi'i ddifrodi: {reason}.</translation>
    </message>
    <message>
        <source>{size}, which could not be looked through in time.</source>
        <translation>{size}, na ellid edrych drwyddo mewn pryd.</translation>
    </message>
    <message>
        <source>{size}, whole.</source>
        <translation>{size}, yn gyfan.</translation>
    </message>
    <message>
        <source>{span} ahead of this machine's clock.</source>
        <translation>{span} o flaen cloc y peiriant hwn.</translation>
    </message>
    <message>
        <source>{span} behind this machine's clock.</source>
        <translation>{span} y tu ôl i gloc y peiriant hwn.</translation>
    </message>
    <message>
        <source>{span} old, {by}.</source>
        <translation>{span} oed, {by}.</translation>
    </message>
    <message>
        <source>{version} is known to be broken: {reason}.</source>
        <translation>Mae'n hysbys nad yw {version} yn gweithio: {reason}.</translation>
    </message>
    <message>
        <source>{version} is newer than any the display was tried with.</source>
        <translation>Mae {version} yn fwy newydd nag unrhyw un y profwyd yr arddangosydd gyda hi.</translation>
    </message>
    <message>
        <source>{version} is not a version that {part} works with.</source>
        <translation>Nid yw'r {part} yn gweithio gyda fersiwn {version}.</translation>
    </message>
    <message>
        <source>{version} is too old.</source>
        <translation>Mae {version} yn rhy hen.</translation>
    </message>
    <message>
        <source>{word} ({lqi} of 255).</source>
        <translation>{word} ({lqi} o 255).</translation>
    </message>
</context>
<context>
    <name>Doubt</name>
    <message>
        <source>The meter told a power that no home has. It is not shown.</source>
        <translation>Rhoddodd y mesurydd bŵer nad oes gan unrhyw gartref. Ni chaiff ei ddangos.</translation>
    </message>
    <message>
        <source>The meter told an amount of energy that no home uses. It is not shown.</source>
        <translation>Rhoddodd y mesurydd swm o ynni nad yw unrhyw gartref yn ei ddefnyddio. Ni chaiff ei ddangos.</translation>
    </message>
    <message>
        <source>The meter told a price that cannot be right. It is not shown.</source>
        <translation>Rhoddodd y mesurydd bris na all fod yn gywir. Ni chaiff ei ddangos.</translation>
    </message>
    <message>
        <source>The hub's clock cannot be right. It is not shown.</source>
        <translation>Ni all cloc yr hyb fod yn gywir. Ni chaiff ei ddangos.</translation>
    </message>
</context>
<context>
    <name>Emergency</name>
    <message>
        <source>As of</source>
        <translation>Clywyd</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Credyd</translation>
    </message>
    <message>
        <source>If this screen goes dark: choose it at the meter, then press A, then B.</source>
        <translation>Os â'r sgrin hon yn dywyll: dewiswch ef wrth y mesurydd, yna pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>Debt built up meanwhile</source>
        <translation>Dyled a gronnodd yn y cyfamser</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Emergency credit to pay back</source>
        <translation>Credyd brys i'w dalu'n ôl</translation>
    </message>
    <message>
        <source>It is used only when your own credit has run out.</source>
        <translation>Dim ond pan fydd eich credyd eich hun wedi dod i ben y caiff ei ddefnyddio.</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance.</source>
        <translation>Nid oes mesurydd rhagdalu yma.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>The meter does not offer it any more. Nothing was sent.</source>
        <translation>Nid yw'r mesurydd yn ei gynnig mwyach. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>This is a loan of {amount}.</source>
        <translation>Benthyciad o {amount} yw hwn.</translation>
    </message>
    <message>
        <source>This is a loan.</source>
        <translation>Benthyciad yw hwn.</translation>
    </message>
    <message>
        <source>Top up to have credit again</source>
        <translation>Ychwanegwch i gael credyd eto</translation>
    </message>
    <message>
        <source>Use emergency credit</source>
        <translation>Defnyddio credyd brys</translation>
    </message>
    <message>
        <source>Without this screen</source>
        <translation>Heb y sgrin hon</translation>
    </message>
    <message>
        <source>Yes, use emergency credit</source>
        <translation>Ie, defnyddio credyd brys</translation>
    </message>
    <message>
        <source>You pay it back from your next top-up.</source>
        <translation>Byddwch yn ei dalu'n ôl o'ch ychwanegiad nesaf.</translation>
    </message>
    <message>
        <source>all used</source>
        <translation>y cyfan wedi'i ddefnyddio</translation>
    </message>
    <message>
        <source>chosen: ready when credit runs out</source>
        <translation>dewiswyd: yn barod pan ddaw'r credyd i ben</translation>
    </message>
    <message>
        <source>left: in use</source>
        <translation>ar ôl: yn cael ei ddefnyddio</translation>
    </message>
    <message>
        <source>not needed now</source>
        <translation>dim angen nawr</translation>
    </message>
    <message>
        <source>ready: you can use it now</source>
        <translation>yn barod: gallwch ei ddefnyddio nawr</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>A device joined or left your home's network</source>
        <translation>Ymunodd dyfais â rhwydwaith eich cartref, neu ei adael</translation>
    </message>
    <message>
        <source>A device joined your home's network</source>
        <translation>Ymunodd dyfais â rhwydwaith eich cartref</translation>
    </message>
    <message>
        <source>A message was confirmed as read</source>
        <translation>Cadarnhawyd bod neges wedi'i darllen</translation>
    </message>
    <message>
        <source>An order planned for this time came due</source>
        <translation>Daeth amser gorchymyn a drefnwyd ymlaen llaw</translation>
    </message>
    <message>
        <source>Code refused: already used</source>
        <translation>Gwrthodwyd y cod: wedi'i ddefnyddio eisoes</translation>
    </message>
    <message>
        <source>Code refused: it is for another meter</source>
        <translation>Gwrthodwyd y cod: ar gyfer mesurydd arall y mae</translation>
    </message>
    <message>
        <source>Code refused: more than the meter takes at once</source>
        <translation>Gwrthodwyd y cod: mwy nag y mae'r mesurydd yn ei dderbyn ar y tro</translation>
    </message>
    <message>
        <source>Code refused: the balance would be too high</source>
        <translation>Gwrthodwyd y cod: byddai'r balans yn rhy uchel</translation>
    </message>
    <message>
        <source>Code refused: the meter does not know it</source>
        <translation>Gwrthodwyd y cod: nid yw'r mesurydd yn ei adnabod</translation>
    </message>
    <message>
        <source>Code refused: the meter takes none for a while</source>
        <translation>Gwrthodwyd y cod: nid yw'r mesurydd yn derbyn yr un am ychydig</translation>
    </message>
    <message>
        <source>Credit became low</source>
        <translation>Aeth y credyd yn isel</translation>
    </message>
    <message>
        <source>Debt 1 is paid off</source>
        <translation>Mae dyled 1 wedi'i thalu</translation>
    </message>
    <message>
        <source>Debt 2 is paid off</source>
        <translation>Mae dyled 2 wedi'i thalu</translation>
    </message>
    <message>
        <source>Emergency credit can be chosen</source>
        <translation>Gellir dewis credyd brys</translation>
    </message>
    <message>
        <source>Emergency credit chosen: supply ready to turn on</source>
        <translation>Dewiswyd credyd brys: cyflenwad yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>Emergency credit was chosen</source>
        <translation>Dewiswyd credyd brys</translation>
    </message>
    <message>
        <source>Emergency credit was used up</source>
        <translation>Defnyddiwyd y credyd brys i gyd</translation>
    </message>
    <message>
        <source>Hub</source>
        <translation>Hyb</translation>
    </message>
    <message>
        <source>No credit, but supply stays on: protected hours</source>
        <translation>Dim credyd, ond mae'r cyflenwad yn aros ymlaen: oriau gwarchodedig</translation>
    </message>
    <message>
        <source>Supply ready to turn on</source>
        <translation>Cyflenwad yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>Credit ran out</source>
        <translation>Daeth y credyd i ben</translation>
    </message>
    <message>
        <source>The debt taken from top-ups is paid off</source>
        <translation>Mae'r ddyled a gymerir o ychwanegiadau wedi'i thalu</translation>
    </message>
    <message>
        <source>The hub hears the gas meter again</source>
        <translation>Mae'r hyb yn clywed y mesurydd nwy eto</translation>
    </message>
    <message>
        <source>The hub stopped hearing the gas meter</source>
        <translation>Peidiodd yr hyb â chlywed y mesurydd nwy</translation>
    </message>
    <message>
        <source>The meter applied or lifted its load limit</source>
        <translation>Rhoddodd y mesurydd ei derfyn llwyth ar waith, neu ei godi</translation>
    </message>
    <message>
        <source>The meter did not do what a display asked</source>
        <translation>Ni wnaeth y mesurydd yr hyn a ofynnodd arddangosydd</translation>
    </message>
    <message>
        <source>The meter did what a display asked</source>
        <translation>Gwnaeth y mesurydd yr hyn a ofynnodd arddangosydd</translation>
    </message>
    <message>
        <source>The meter takes no codes for a while</source>
        <translation>Nid yw'r mesurydd yn derbyn codau am ychydig</translation>
    </message>
    <message>
        <source>The supply could not be turned off</source>
        <translation>Nid oedd modd troi'r cyflenwad i ffwrdd</translation>
    </message>
    <message>
        <source>The supply could not be turned on</source>
        <translation>Nid oedd modd troi'r cyflenwad ymlaen</translation>
    </message>
    <message>
        <source>Top-up added</source>
        <translation>Credyd wedi'i ychwanegu</translation>
    </message>
    <message>
        <source>What was keyed in at the meter was done</source>
        <translation>Gwnaed yr hyn a deipiwyd wrth y mesurydd</translation>
    </message>
    <message>
        <source>What was keyed in at the meter was not done</source>
        <translation>Ni wnaed yr hyn a deipiwyd wrth y mesurydd</translation>
    </message>
    <message>
        <source>Your meters have told of nothing yet.</source>
        <translation>Nid yw eich mesuryddion wedi sôn am ddim eto.</translation>
    </message>
    <message>
        <source>Event {number}, by the meter's own number</source>
        <translation>Digwyddiad {number}, yn ôl rhif y mesurydd ei hun</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The radio stopped for a reason this program does not know</source>
        <translation>Stopiodd y radio am reswm nad yw'r rhaglen hon yn ei wybod</translation>
    </message>
    <message>
        <source>Check the stick's path or address. The display keeps trying.</source>
        <translation>Gwiriwch lwybr neu gyfeiriad y ffon. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>The radio stick was not found</source>
        <translation>Ni chafwyd hyd i'r ffon radio</translation>
    </message>
    <message>
        <source>This user may not open the radio stick</source>
        <translation>Ni chaiff y defnyddiwr hwn agor y ffon radio</translation>
    </message>
    <message>
        <source>Add the user to the group that owns the stick (often dialout), then log in again.</source>
        <translation>Ychwanegwch y defnyddiwr at y grŵp sy'n berchen ar y ffon (dialout yn aml), yna mewngofnodwch eto.</translation>
    </message>
    <message>
        <source>Another program is using the radio stick</source>
        <translation>Mae rhaglen arall yn defnyddio'r ffon radio</translation>
    </message>
    <message>
        <source>Close the other program. Two programs cannot share one stick.</source>
        <translation>Caewch y rhaglen arall. Ni all dwy raglen rannu un ffon.</translation>
    </message>
    <message>
        <source>What answered is not an EZSP radio stick</source>
        <translation>Nid ffon radio EZSP a atebodd</translation>
    </message>
    <message>
        <source>Check the path or address. The stick needs EmberZNet (EZSP) firmware, version 8 or newer.</source>
        <translation>Gwiriwch y llwybr neu'r cyfeiriad. Mae angen cadarnwedd EmberZNet (EZSP), fersiwn 8 neu fwy newydd, ar y ffon.</translation>
    </message>
    <message>
        <source>The radio stick stopped answering</source>
        <translation>Mae'r ffon radio wedi peidio ag ateb</translation>
    </message>
    <message>
        <source>Check that it is plugged in. The display keeps trying.</source>
        <translation>Gwiriwch ei bod wedi'i phlygio i mewn. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>This stick runs a network of its own</source>
        <translation>Mae'r ffon hon yn rhedeg ei rhwydwaith ei hun</translation>
    </message>
    <message>
        <source>The stick joined with another install code</source>
        <translation>Ymunodd y ffon â chod gosod arall</translation>
    </message>
    <message>
        <source>Check the code, or leave it out to stay with the hub that the stick has joined.</source>
        <translation>Gwiriwch y cod, neu gadewch ef allan i aros gyda'r hyb y mae'r ffon wedi ymuno ag ef.</translation>
    </message>
    <message>
        <source>Use another stick, or clear this one first. The display never clears it by itself.</source>
        <translation>Defnyddiwch ffon arall, neu cliriwch hon yn gyntaf. Nid yw'r arddangosydd byth yn ei chlirio ohono'i hun.</translation>
    </message>
    <message>
        <source>No hub was found nearby</source>
        <translation>Ni chafwyd hyd i hyb gerllaw</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub and keep it away from Wi-Fi routers. The display keeps looking.</source>
        <translation>Symudwch y ffon yn nes at yr hyb a'i chadw draw o lwybryddion Wi-Fi. Mae'r arddangosydd yn dal i chwilio.</translation>
    </message>
    <message>
        <source>The hub is not letting new displays in</source>
        <translation>Nid yw'r hyb yn derbyn arddangoswyr newydd</translation>
    </message>
    <message>
        <source>Add this display at the hub, then wait a moment. The display keeps trying.</source>
        <translation>Ychwanegwch yr arddangosydd hwn wrth yr hyb, yna arhoswch eiliad. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>This display is not on the hub's list</source>
        <translation>Nid yw'r arddangosydd hwn ar restr yr hyb</translation>
    </message>
    <message>
        <source>Check that the hub has this display's number and install code, then try again.</source>
        <translation>Gwiriwch fod rhif a chod gosod yr arddangosydd hwn gan yr hyb, yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>This stick has no install code</source>
        <translation>Nid oes gan y ffon hon god gosod</translation>
    </message>
    <message>
        <source>Give the display's install code with --install-code.</source>
        <translation>Rhowch god gosod yr arddangosydd gyda --install-code.</translation>
    </message>
    <message>
        <source>There is a mistake in the install code</source>
        <translation>Mae camgymeriad yn y cod gosod</translation>
    </message>
    <message>
        <source>Compare it with the one you were given, four characters at a time.</source>
        <translation>Cymharwch ef â'r un a roddwyd i chi, bedwar nod ar y tro.</translation>
    </message>
    <message>
        <source>This stick has joined somebody else's network</source>
        <translation>Mae'r ffon hon wedi ymuno â rhwydwaith rhywun arall</translation>
    </message>
    <message>
        <source>Use another stick for a network of your own. The display never takes a stick out of a network by itself.</source>
        <translation>Defnyddiwch ffon arall ar gyfer eich rhwydwaith eich hun. Nid yw'r arddangosydd byth yn tynnu ffon o rwydwaith ar ei liwt ei hun.</translation>
    </message>
    <message>
        <source>No meter reader answers</source>
        <translation>Nid oes darllenydd mesurydd yn ateb</translation>
    </message>
    <message>
        <source>Check that the reader has power and is not too far from the stick. The display keeps trying.</source>
        <translation>Gwiriwch fod pŵer i'r darllenydd ac nad yw'n rhy bell o'r ffon. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>The capture has ended</source>
        <translation>Mae'r recordiad wedi gorffen</translation>
    </message>
    <message>
        <source>What is shown stands as it was then, and tells nothing of now.</source>
        <translation>Mae'r hyn a ddangosir fel yr oedd bryd hynny, ac nid yw'n dweud dim am nawr.</translation>
    </message>
    <message>
        <source>The hub does not answer</source>
        <translation>Nid yw'r hyb yn ateb</translation>
    </message>
    <message>
        <source>This does not turn anything off. The display keeps trying.</source>
        <translation>Nid yw hyn yn diffodd dim. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>This is not the hub this display belongs to</source>
        <translation>Nid dyma'r hyb y mae'r arddangosydd hwn yn perthyn iddo</translation>
    </message>
    <message>
        <source>If your hub was replaced, pair the display with the new one. Nothing is shown from a hub you did not choose.</source>
        <translation>Os cafodd eich hyb ei newid, parwch yr arddangosydd â'r un newydd. Ni ddangosir dim o hyb na ddewisoch chi.</translation>
    </message>
    <message>
        <source>The hub has removed this display</source>
        <translation>Mae'r hyb wedi tynnu'r arddangosydd hwn</translation>
    </message>
    <message>
        <source>Add this display at the hub again, then pair it once more.</source>
        <translation>Ychwanegwch yr arddangosydd hwn wrth yr hyb eto, yna ei baru unwaith eto.</translation>
    </message>
    <message>
        <source>The hub asks for a certificate and this display has none</source>
        <translation>Mae'r hyb yn gofyn am dystysgrif ac nid oes un yma</translation>
    </message>
    <message>
        <source>Ask whoever runs the hub for a certificate for this display's number.</source>
        <translation>Gofynnwch i redwr yr hyb am dystysgrif ar gyfer rhif yr arddangosydd hwn.</translation>
    </message>
    <message>
        <source>This display's certificate cannot be used</source>
        <translation>Ni ellir defnyddio tystysgrif yr arddangosydd hwn</translation>
    </message>
    <message>
        <source>Ask whoever issued it for a new one for this display's number.</source>
        <translation>Gofynnwch i bwy bynnag a'i rhoddodd am un newydd ar gyfer rhif yr arddangosydd hwn.</translation>
    </message>
    <message>
        <source>The hub does not accept this display's certificate</source>
        <translation>Nid yw'r hyb yn derbyn tystysgrif yr arddangosydd hwn</translation>
    </message>
    <message>
        <source>It may come from another issuer than the hub's own. Ask whoever runs the hub.</source>
        <translation>Efallai ei bod wedi dod gan rywun arall nag un yr hyb. Gofynnwch i bwy bynnag sy'n rhedeg yr hyb.</translation>
    </message>
    <message>
        <source>The hub's certificate is not one this display trusts</source>
        <translation>Nid yw'r arddangosydd hwn yn ymddiried yn nhystysgrif yr hyb</translation>
    </message>
    <message>
        <source>Check that this is your hub. Nothing was shared with it.</source>
        <translation>Gwiriwch mai eich hyb chi yw hwn. Ni rannwyd dim ag ef.</translation>
    </message>
    <message>
        <source>The hub and this display could not agree on a key</source>
        <translation>Ni allai'r hyb a'r arddangosydd hwn gytuno ar allwedd</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub. The display tries again by itself.</source>
        <translation>Symudwch y ffon yn nes at yr hyb. Mae'r arddangosydd yn ceisio eto ar ei ben ei hun.</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another one.</source>
        <translation>Plygiwch y ffon i mewn, neu dewiswch un arall.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The card may be full or worn out. Nothing else changes.</source>
        <translation>Efallai fod y cerdyn yn llawn neu wedi treulio. Nid oes dim arall yn newid.</translation>
    </message>
    <message>
        <source>It goes on with the hub of its stick. Not your hub? Pair the display again.</source>
        <translation>Mae’n parhau gyda hyb ei ffon radio. Nid eich hyb chi? Parwch y sgrin eto.</translation>
    </message>
    <message>
        <source>Each reader is known again when it next reports.</source>
        <translation>Bydd pob darllenydd yn hysbys eto pan fydd yn adrodd nesaf.</translation>
    </message>
    <message>
        <source>The usual ones are used in their place. Your file is as you left it.</source>
        <translation>Defnyddir y rhai arferol yn eu lle. Mae eich ffeil fel y gadawsoch hi.</translation>
    </message>
    <message>
        <source>The last readings were damaged</source>
        <translation>Cafodd y darlleniadau diwethaf eu difrodi</translation>
    </message>
    <message>
        <source>They were put aside. New ones come from the hub by themselves.</source>
        <translation>Fe’u rhoddwyd o’r neilltu. Daw rhai newydd o’r hyb ar eu pennau eu hunain.</translation>
    </message>
    <message>
        <source>The last readings cannot be kept</source>
        <translation>Ni ellir cadw’r darlleniadau diwethaf</translation>
    </message>
    <message>
        <source>After a restart the screen waits for new ones. The card may be full or worn out.</source>
        <translation>Ar ôl ailgychwyn bydd y sgrin yn aros am rai newydd. Efallai fod y cerdyn yn llawn neu wedi treulio.</translation>
    </message>
    <message>
        <source>Your past usage was damaged</source>
        <translation>Cafodd eich defnydd blaenorol ei ddifrodi</translation>
    </message>
    <message>
        <source>It was put aside and is asked from the hub again, which takes up to half an hour.</source>
        <translation>Fe’i rhoddwyd o’r neilltu a gofynnir i’r hyb amdano eto, sy’n cymryd hyd at hanner awr.</translation>
    </message>
    <message>
        <source>Your usage cannot be kept</source>
        <translation>Ni ellir cadw eich defnydd</translation>
    </message>
    <message>
        <source>It is asked from the hub again later. The card may be full or worn out.</source>
        <translation>Gofynnir i’r hyb amdano eto yn nes ymlaen. Efallai fod y cerdyn yn llawn neu wedi treulio.</translation>
    </message>
    <message>
        <source>The display no longer knows its hub's number</source>
        <translation>Nid yw’r sgrin yn gwybod rhif ei hyb bellach</translation>
    </message>
    <message>
        <source>The display may not read its hub's number</source>
        <translation>Ni chaiff y sgrin ddarllen rhif ei hyb</translation>
    </message>
    <message>
        <source>The hub's number cannot be kept</source>
        <translation>Ni ellir cadw rhif yr hyb</translation>
    </message>
    <message>
        <source>The list of meter readers was damaged</source>
        <translation>Cafodd y rhestr o ddarllenwyr mesurydd ei difrodi</translation>
    </message>
    <message>
        <source>The list of meter readers cannot be opened</source>
        <translation>Ni ellir agor y rhestr o ddarllenwyr mesurydd</translation>
    </message>
    <message>
        <source>The list of meter readers cannot be kept</source>
        <translation>Ni ellir cadw’r rhestr o ddarllenwyr mesurydd</translation>
    </message>
    <message>
        <source>Some of your settings cannot be used</source>
        <translation>Ni ellir defnyddio rhai o’ch gosodiadau</translation>
    </message>
    <message>
        <source>Your settings cannot be opened</source>
        <translation>Ni ellir agor eich gosodiadau</translation>
    </message>
    <message>
        <source>Your choice cannot be kept</source>
        <translation>Ni ellir cadw eich dewis</translation>
    </message>
    <message>
        <source>It holds until the display is closed. The card may be full or worn out.</source>
        <translation>Mae’n para nes i’r sgrin gau. Efallai fod y cerdyn yn llawn neu wedi treulio.</translation>
    </message>
    <message>
        <source>There is trouble with a file of this display</source>
        <translation>Mae trafferth gyda ffeil o’r sgrin hon</translation>
    </message>
    <message>
        <source>All files of this display are in order.</source>
        <translation>Mae holl ffeiliau’r sgrin hon mewn trefn.</translation>
    </message>
    <message>
        <source>A newer version kept your past usage</source>
        <translation>Cadwodd fersiwn mwy newydd eich defnydd blaenorol</translation>
    </message>
    <message>
        <source>It goes on without. Only a hub that asks for one needs it.</source>
        <translation>Mae'n mynd ymlaen hebddi. Dim ond hyb sy'n gofyn am un sydd ei hangen.</translation>
    </message>
    <message>
        <source>It was put aside. Only a hub that asks for one needs a new one.</source>
        <translation>Fe'i rhoddwyd o'r neilltu. Dim ond ar gyfer hyb sy'n gofyn am un y mae angen un newydd.</translation>
    </message>
    <message>
        <source>The display may not read its certificate</source>
        <translation>Ni chaiff yr arddangosydd ddarllen ei dystysgrif</translation>
    </message>
    <message>
        <source>The display's certificate cannot be used</source>
        <translation>Ni ellir defnyddio tystysgrif yr arddangosydd</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>Forget</name>
    <message>
        <source>Tap twice to forget this home</source>
        <translation>Tapiwch ddwywaith i anghofio'r cartref hwn</translation>
    </message>
    <message>
        <source>All readings, costs, messages and top-ups on this display</source>
        <translation>Pob darlleniad, cost, neges ac ychwanegiad ar yr arddangosydd hwn</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Anghofio</translation>
    </message>
    <message>
        <source>Forget this home</source>
        <translation>Anghofio'r cartref hwn</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Yn anghofio…</translation>
    </message>
    <message>
        <source>From now on a simulated home is shown, until the display is paired again.</source>
        <translation>O hyn ymlaen dangosir cartref efelychiedig, nes bod yr arddangosydd wedi'i baru eto.</translation>
    </message>
    <message>
        <source>Hold to forget this home</source>
        <translation>Daliwch i anghofio'r cartref hwn</translation>
    </message>
    <message>
        <source>The display leaves the hub, then it erases what it kept.</source>
        <translation>Mae'r arddangosydd yn gadael yr hyb, yna'n dileu'r hyn a gadwodd.</translation>
    </message>
    <message>
        <source>The hub's own list: take this display off it too.</source>
        <translation>Rhestr yr hyb ei hun: tynnwch yr arddangosydd hwn oddi arni hefyd.</translation>
    </message>
    <message>
        <source>The stick leaves the hub's network.</source>
        <translation>Mae'r ffon yn gadael rhwydwaith yr hyb.</translation>
    </message>
    <message>
        <source>Then it cannot be undone</source>
        <translation>Yna ni ellir ei ddadwneud</translation>
    </message>
    <message>
        <source>This home is forgotten</source>
        <translation>Mae'r cartref hwn wedi'i anghofio</translation>
    </message>
    <message>
        <source>This is erased</source>
        <translation>Caiff hyn ei ddileu</translation>
    </message>
    <message>
        <source>This stays</source>
        <translation>Mae hyn yn aros</translation>
    </message>
    <message>
        <source>To come back you pair the display again.</source>
        <translation>I ddod yn ôl rydych yn paru'r arddangosydd eto.</translation>
    </message>
    <message>
        <source>Which hub it belongs to, its install code and its certificate</source>
        <translation>I ba hyb y mae'n perthyn, ei god gosod a'i dystysgrif</translation>
    </message>
    <message>
        <source>Your choices: stick, budget, colours, language</source>
        <translation>Eich dewisiadau: ffon, cyllideb, lliwiau, iaith</translation>
    </message>
    <message>
        <source>Your meters, your accounts and your supply: nothing is turned off.</source>
        <translation>Eich mesuryddion, eich cyfrifon a'ch cyflenwad: nid oes dim yn cael ei ddiffodd.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the command ihd forget names them.</source>
        <translation>
            <numerusform>A %n arall: mae'r gorchymyn ihd forget yn eu henwi.</numerusform>
            <numerusform>A %n arall: mae'r gorchymyn ihd forget yn eu henwi.</numerusform>
            <numerusform>A %n arall: mae'r gorchymyn ihd forget yn eu henwi.</numerusform>
            <numerusform>A %n arall: mae'r gorchymyn ihd forget yn eu henwi.</numerusform>
            <numerusform>A %n arall: mae'r gorchymyn ihd forget yn eu henwi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups, and CSV files of usage among your documents: erase those yourself.</source>
        <translation>Copïau wrth gefn, a ffeiliau CSV o'r defnydd ymhlith eich dogfennau: dilëwch y rheini eich hun.</translation>
    </message>
    <message>
        <source>Not all of it is gone yet</source>
        <translation>Nid yw'r cyfan wedi mynd eto</translation>
    </message>
    <message>
        <source>Still there: {file} ({why}).</source>
        <translation>Yn dal yno: {file} ({why}).</translation>
    </message>
    <message>
        <source>The stick {stick} may still hold the network and its keys. Plug it in, then run {command}.</source>
        <translation>Gall y ffon {stick} ddal i gadw'r rhwydwaith a'i allweddi. Plygiwch hi i mewn, yna rhedwch {command}.</translation>
    </message>
    <message>
        <source>the display did not write it</source>
        <translation>nid yr arddangosydd a'i hysgrifennodd</translation>
    </message>
    <message>
        <source>{file} was only a link to it</source>
        <translation>dim ond dolen ati oedd {file}</translation>
    </message>
</context>
<context>
    <name>Frame fault</name>
    <message>
        <source>ZDO cluster {cluster} is not known</source>
        <translation>nid yw clwstwr ZDO {cluster} yn hysbys</translation>
    </message>
    <message>
        <source>a Smart Energy frame came without encryption (cluster {cluster})</source>
        <translation>daeth ffrâm Smart Energy heb amgryptiad (clwstwr {cluster})</translation>
    </message>
    <message>
        <source>a cluster count</source>
        <translation>nifer clystyrau</translation>
    </message>
    <message>
        <source>a data type</source>
        <translation>math data</translation>
    </message>
    <message>
        <source>a default response</source>
        <translation>ymateb safonol</translation>
    </message>
    <message>
        <source>a discovery frame</source>
        <translation>ffrâm ddarganfod</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>rhif</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>llinyn</translation>
    </message>
    <message>
        <source>a string's length</source>
        <translation>hyd llinyn</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>gwerth</translation>
    </message>
    <message>
        <source>a write status record</source>
        <translation>cofnod statws ysgrifennu</translation>
    </message>
    <message>
        <source>an announcement</source>
        <translation>cyhoeddiad</translation>
    </message>
    <message>
        <source>an attribute id</source>
        <translation>rhif priodoledd</translation>
    </message>
    <message>
        <source>an attribute record</source>
        <translation>cofnod priodoledd</translation>
    </message>
    <message>
        <source>an endpoint</source>
        <translation>diweddbwynt</translation>
    </message>
    <message>
        <source>an endpoint list</source>
        <translation>rhestr diweddbwyntiau</translation>
    </message>
    <message>
        <source>data end within {what}</source>
        <translation>mae'r data'n gorffen o fewn hyn: {what}</translation>
    </message>
    <message>
        <source>reserved frame type {kind}</source>
        <translation>math ffrâm neilltuedig {kind}</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>y pennyn</translation>
    </message>
    <message>
        <source>unknown data type {kind}</source>
        <translation>math data anhysbys {kind}</translation>
    </message>
    <message>
        <source>{wrong} (octet {octet})</source>
        <translation>{wrong} (octed {octet})</translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
            <numerusform>%n arall</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Y cyfan</translation>
    </message>
    <message>
        <source>Codes and passwords are starred. Names are those of the ZigBee standard.</source>
        <translation>Mae sêr yn lle codau a chyfrineiriau. Enwau safon ZigBee yw'r enwau.</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Darganfod</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Ffrâm</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Dal yn llonydd</translation>
    </message>
    <message>
        <source>Nothing was carried yet. What is sent and heard appears here.</source>
        <translation>Ni chludwyd dim eto. Bydd yr hyn a anfonir ac a glywir yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Anfonwyd</translation>
    </message>
    <message>
        <source>The latest frames, newest first</source>
        <translation>Y fframiau diweddaraf, y mwyaf newydd yn gyntaf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Amser</translation>
    </message>
    <message>
        <source>What the radio carries</source>
        <translation>Yr hyn y mae'r radio yn ei gludo</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>yn ateb</translation>
    </message>
    <message>
        <source>answers {command}</source>
        <translation>yn ateb {command}</translation>
    </message>
    <message>
        <source>asks for values</source>
        <translation>yn gofyn am werthoedd</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>calendr</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dyfais</translation>
    </message>
    <message>
        <source>device management</source>
        <translation>rheoli dyfeisiau</translation>
    </message>
    <message>
        <source>events</source>
        <translation>digwyddiadau</translation>
    </message>
    <message>
        <source>heard</source>
        <translation>clywyd</translation>
    </message>
    <message>
        <source>keep-alive</source>
        <translation>cadw'n fyw</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>negeseuon</translation>
    </message>
    <message>
        <source>not understood: {why}</source>
        <translation>heb ei ddeall: {why}</translation>
    </message>
    <message>
        <source>prepayment</source>
        <translation>rhagdalu</translation>
    </message>
    <message>
        <source>prices</source>
        <translation>prisiau</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>darlleniadau</translation>
    </message>
    <message>
        <source>secure keys</source>
        <translation>allweddi diogel</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>anfonwyd</translation>
    </message>
    <message>
        <source>sets values</source>
        <translation>yn gosod gwerthoedd</translation>
    </message>
    <message>
        <source>tells unasked</source>
        <translation>yn dweud heb ei ofyn</translation>
    </message>
    <message>
        <source>time</source>
        <translation>amser</translation>
    </message>
    <message>
        <source>what this hub adds</source>
        <translation>yr hyn y mae'r hyb hwn yn ei ychwanegu</translation>
    </message>
</context>
<context>
    <name>Gas</name>
    <message>
        <source>Tap twice to start the valve test</source>
        <translation>Tapiwch ddwywaith i ddechrau prawf y falf</translation>
    </message>
    <message>
        <source>After that time gas stops when credit is used up</source>
        <translation>Wedyn bydd y nwy yn stopio pan ddaw'r credyd i ben</translation>
    </message>
    <message>
        <source>All other gas taps</source>
        <translation>Pob tap nwy arall</translation>
    </message>
    <message>
        <source>At the gas meter: press A, then B.</source>
        <translation>Wrth y mesurydd nwy: pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>Balance then {amount}</source>
        <translation>Balans oedd {amount}</translation>
    </message>
    <message>
        <source>Balance {amount}</source>
        <translation>Balans {amount}</translation>
    </message>
    <message>
        <source>Before time runs out</source>
        <translation>Cyn i'r amser ddod i ben</translation>
    </message>
    <message>
        <source>Boiler</source>
        <translation>Boeler</translation>
    </message>
    <message>
        <source>Call your supplier: see your bill</source>
        <translation>Ffoniwch eich cyflenwr: gweler eich bil</translation>
    </message>
    <message>
        <source>Call your supplier: {number}</source>
        <translation>Ffoniwch eich cyflenwr: {number}</translation>
    </message>
    <message>
        <source>Call {number}, free</source>
        <translation>Ffoniwch {number}, am ddim</translation>
    </message>
    <message>
        <source>Close the open tap, then start again here</source>
        <translation>Caewch y tap agored a dechrau eto yma</translation>
    </message>
    <message>
        <source>Counted on this screen.</source>
        <translation>Cyfrifir ar y sgrin hon.</translation>
    </message>
    <message>
        <source>Emergency gas is running</source>
        <translation>Mae nwy brys yn llifo</translation>
    </message>
    <message>
        <source>Flow check</source>
        <translation>Gwirio llif</translation>
    </message>
    <message>
        <source>Gas fire</source>
        <translation>Tân nwy</translation>
    </message>
    <message>
        <source>Gas flows: the valve shuts again</source>
        <translation>Nwy yn llifo: bydd y falf yn cau eto</translation>
    </message>
    <message>
        <source>Gas is on</source>
        <translation>Nwy ymlaen</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Mesurydd nwy</translation>
    </message>
    <message>
        <source>Gas meter: no link</source>
        <translation>Mesurydd nwy: dim cyswllt</translation>
    </message>
    <message>
        <source>Gas stops in</source>
        <translation>Nwy yn stopio ymhen</translation>
    </message>
    <message>
        <source>Get gas with the emergency button</source>
        <translation>Cael nwy gyda'r botwm brys</translation>
    </message>
    <message>
        <source>Hob and oven taps</source>
        <translation>Tapiau'r hob a'r ffwrn</translation>
    </message>
    <message>
        <source>Hob taps, oven, fire and boiler</source>
        <translation>Tapiau'r hob, ffwrn, tân a boeler</translation>
    </message>
    <message>
        <source>Hold it until its screen changes</source>
        <translation>Daliwch ef nes i'w sgrin newid</translation>
    </message>
    <message>
        <source>Hold to start the valve test</source>
        <translation>Daliwch i ddechrau'r prawf falf</translation>
    </message>
    <message>
        <source>How to fix the link</source>
        <translation>Sut i drwsio'r cyswllt</translation>
    </message>
    <message>
        <source>If gas flows, the meter shuts the valve</source>
        <translation>Os oes llif, mae'r mesurydd yn cau'r falf</translation>
    </message>
    <message>
        <source>It asks whether all taps are off</source>
        <translation>Mae'n gofyn a yw pob tap ar gau</translation>
    </message>
    <message>
        <source>It can take up to 30 minutes</source>
        <translation>Gall gymryd hyd at 30 munud</translation>
    </message>
    <message>
        <source>It counts as soon as the link is back</source>
        <translation>Bydd yn cyfrif cyn gynted ag y daw'r cyswllt yn ôl</translation>
    </message>
    <message>
        <source>It looks for the gas meter all the time</source>
        <translation>Mae'n chwilio am y mesurydd o hyd</translation>
    </message>
    <message>
        <source>It runs for a limited time</source>
        <translation>Mae'n para am amser cyfyngedig</translation>
    </message>
    <message>
        <source>It stays on while you have credit</source>
        <translation>Bydd yn aros ymlaen tra bo gennych gredyd</translation>
    </message>
    <message>
        <source>It wakes up</source>
        <translation>Mae'n deffro</translation>
    </message>
    <message>
        <source>Keep some credit</source>
        <translation>Cadwch rywfaint o gredyd</translation>
    </message>
    <message>
        <source>Keep taps off for the flow check</source>
        <translation>Cadwch y tapiau ar gau tra gwirir y llif</translation>
    </message>
    <message>
        <source>Keep the hub plugged in</source>
        <translation>Cadwch yr hyb ymlaen</translation>
    </message>
    <message>
        <source>Last word {time}</source>
        <translation>Gair diwethaf {time}</translation>
    </message>
    <message>
        <source>Leave all taps off</source>
        <translation>Gadewch bob tap ar gau</translation>
    </message>
    <message>
        <source>Leave all taps off for the flow check</source>
        <translation>Gadewch bob tap ar gau tra gwirir y llif</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Look at the gas meter: it shows whether gas is on.</source>
        <translation>Edrychwch ar y mesurydd nwy: mae'n dangos a yw'r nwy ymlaen.</translation>
    </message>
    <message>
        <source>Next word from the gas meter by {time}. Trust the meter.</source>
        <translation>Gair nesaf erbyn {time}. Credwch y mesurydd nwy.</translation>
    </message>
    <message>
        <source>No gas flows: gas stays on</source>
        <translation>Dim llif nwy: mae'r nwy yn aros ymlaen</translation>
    </message>
    <message>
        <source>No word from the gas meter</source>
        <translation>Dim gair gan y mesurydd nwy</translation>
    </message>
    <message>
        <source>No word since {time}</source>
        <translation>Dim gair ers {time}</translation>
    </message>
    <message>
        <source>Not cut off for</source>
        <translation>Ni chaiff ei dorri am</translation>
    </message>
    <message>
        <source>Open windows. Use no switches.</source>
        <translation>Agorwch ffenestri. Dim switshis.</translation>
    </message>
    <message>
        <source>Pilot lights first, then boiler</source>
        <translation>Fflamau peilot yn gyntaf, yna'r boeler</translation>
    </message>
    <message>
        <source>Press A on the gas meter</source>
        <translation>Pwyswch A ar y mesurydd nwy</translation>
    </message>
    <message>
        <source>Press B to confirm</source>
        <translation>Pwyswch B i gadarnhau</translation>
    </message>
    <message>
        <source>Press Emergency on the gas meter</source>
        <translation>Pwyswch Emergency ar y mesurydd</translation>
    </message>
    <message>
        <source>Press within</source>
        <translation>Pwyswch o fewn</translation>
    </message>
    <message>
        <source>Relight when the meter says On</source>
        <translation>Ailgynnwch pan ddywed y mesurydd On</translation>
    </message>
    <message>
        <source>Relight your appliances</source>
        <translation>Ailgynnwch eich dyfeisiau</translation>
    </message>
    <message>
        <source>Relight: pilot lights first, then boiler</source>
        <translation>Ailgynnwch: fflamau peilot, yna'r boeler</translation>
    </message>
    <message>
        <source>Smell gas? Stop.</source>
        <translation>Arogl nwy? Stopiwch.</translation>
    </message>
    <message>
        <source>Smell gas? {number}</source>
        <translation>Arogl nwy? {number}</translation>
    </message>
    <message>
        <source>Still no link after an hour?</source>
        <translation>Dim cyswllt o hyd ar ôl awr?</translation>
    </message>
    <message>
        <source>The emergency button has no time left</source>
        <translation>Nid oes amser ar ôl gan y botwm brys</translation>
    </message>
    <message>
        <source>The gas meter has the exact time.</source>
        <translation>Mae'r union amser ar y mesurydd nwy.</translation>
    </message>
    <message>
        <source>The gas meter hears of it by {time}</source>
        <translation>Mesurydd nwy yn clywed erbyn {time}</translation>
    </message>
    <message>
        <source>The gas meter hears of it within 30 minutes</source>
        <translation>Mesurydd nwy yn clywed o fewn 30 munud</translation>
    </message>
    <message>
        <source>The hub hears the gas meter.</source>
        <translation>Mae'r hyb yn clywed y mesurydd nwy.</translation>
    </message>
    <message>
        <source>The valve is open for a minute. Leave all taps off.</source>
        <translation>Falf ar agor am funud. Gadewch bob tap ar gau.</translation>
    </message>
    <message>
        <source>The valve opens for one minute</source>
        <translation>Bydd y falf yn agor am funud</translation>
    </message>
    <message>
        <source>The valve test is on its way.</source>
        <translation>Mae'r prawf falf ar ei ffordd.</translation>
    </message>
    <message>
        <source>Then relight when it says On</source>
        <translation>Yna ailgynnwch pan fydd yn dweud On</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Nid oes dim i'w wneud</translation>
    </message>
    <message>
        <source>This screen can be 30 minutes behind. Trust the meter.</source>
        <translation>Gall y sgrin fod 30 munud ar ôl. Credwch y mesurydd.</translation>
    </message>
    <message>
        <source>To get gas again</source>
        <translation>I gael nwy eto</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegwch gredyd</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Ceisio nawr</translation>
    </message>
    <message>
        <source>Turn gas back on</source>
        <translation>Troi'r nwy ymlaen</translation>
    </message>
    <message>
        <source>Turn off every gas appliance</source>
        <translation>Diffoddwch bob dyfais nwy</translation>
    </message>
    <message>
        <source>Turn off gas appliances</source>
        <translation>Diffoddwch ddyfeisiau nwy</translation>
    </message>
    <message>
        <source>Until then the valve stays shut</source>
        <translation>Tan hynny bydd y falf ar gau</translation>
    </message>
    <message>
        <source>Use the emergency button</source>
        <translation>Defnyddiwch y botwm brys</translation>
    </message>
    <message>
        <source>Valve: {state}.</source>
        <translation>Falf: {state}.</translation>
    </message>
    <message>
        <source>What happens now</source>
        <translation>Beth sy'n digwydd nawr</translation>
    </message>
    <message>
        <source>You can start the valve test.</source>
        <translation>Gallwch ddechrau'r prawf falf.</translation>
    </message>
    <message>
        <source>You turn it on at the gas meter.</source>
        <translation>Rydych yn ei droi ymlaen wrth y mesurydd nwy.</translation>
    </message>
    <message>
        <source>Your gas stays on</source>
        <translation>Mae eich nwy yn aros ymlaen</translation>
    </message>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>diwrnod</numerusform>
            <numerusform>diwrnod</numerusform>
            <numerusform>diwrnod</numerusform>
            <numerusform>diwrnod</numerusform>
            <numerusform>diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minutes</source>
        <translation>
            <numerusform>munud</numerusform>
            <numerusform>munud</numerusform>
            <numerusform>munud</numerusform>
            <numerusform>munud</numerusform>
            <numerusform>munud</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Generation</name>
    <message>
        <source>Made here</source>
        <translation>Gwnaed yma</translation>
    </message>
    <message>
        <source>kWh today</source>
        <translation>kWh heddiw</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>allforiwyd</translation>
    </message>
    <message>
        <source>self-used</source>
        <translation>ein defnydd</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Since {time}</source>
        <translation>Ers {time}</translation>
    </message>
    <message>
        <source>No price entered</source>
        <translation>Dim pris wedi'i roi</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Heddiw hyd yn hyn</translation>
    </message>
    <message>
        <source>Today, to {time}</source>
        <translation>Heddiw, hyd {time}</translation>
    </message>
    <message>
        <source>{day}, to {time}</source>
        <translation>{day}, hyd {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>{fuel} not known yet</source>
        <translation>{fuel} heb ei wybod eto</translation>
    </message>
    <message>
        <source>without standing charge</source>
        <translation>heb y tâl sefydlog</translation>
    </message>
    <message>
        <source>energy only</source>
        <translation>ynni yn unig</translation>
    </message>
    <message>
        <source>of {amount} budget</source>
        <translation>o gyllideb {amount}</translation>
    </message>
    <message>
        <source>usual day {amount}</source>
        <translation>diwrnod arferol {amount}</translation>
    </message>
    <message>
        <source>usual by now {amount}</source>
        <translation>fel arfer erbyn nawr {amount}</translation>
    </message>
    <message>
        <source>{amount} over budget</source>
        <translation>{amount} dros y gyllideb</translation>
    </message>
    <message>
        <source>On track</source>
        <translation>Ar y trywydd iawn</translation>
    </message>
    <message>
        <source>Above usual</source>
        <translation>Uwch nag arfer</translation>
    </message>
    <message>
        <source>Using now</source>
        <translation>Defnydd nawr</translation>
    </message>
    <message>
        <source>Sending out</source>
        <translation>Yn allforio</translation>
    </message>
    <message>
        <source>was {power} kW</source>
        <translation>oedd {power} kW</translation>
    </message>
    <message>
        <source>The meter sent a figure that cannot be right</source>
        <translation>Anfonodd y mesurydd ffigur na all fod yn gywir</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>{amount} yr awr</translation>
    </message>
    <message>
        <source>{amount} standing</source>
        <translation>{amount} sefydlog</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Gwnaed yma</translation>
    </message>
    <message>
        <source>kW now</source>
        <translation>kW nawr</translation>
    </message>
    <message>
        <source>of {amount} a day</source>
        <translation>o {amount} y dydd</translation>
    </message>
</context>
<context>
    <name>InstallCode</name>
    <message>
        <source>A code has {a}, {b}, {c} or {d}.</source>
        <translation>Mae gan god {a}, {b}, {c} neu {d}.</translation>
    </message>
    <message>
        <source>Character {n} does not belong in a code</source>
        <translation>Nid yw nod {n} yn perthyn mewn cod</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Cod gosod</translation>
    </message>
    <message>
        <source>It stands on the stick, in its papers, or on your hub. It has 16 to 36 letters and digits.</source>
        <translation>Mae ar y ffon, yn ei phapurau, neu ar eich hyb. Mae ganddo 16 i 36 nod.</translation>
    </message>
    <message>
        <source>Its check digits are right. Only the hub can say whether it is the one it has.</source>
        <translation>Mae ei ddigidau gwirio'n gywir. Dim ond yr hyb all ddweud ai hwn sydd ganddo.</translation>
    </message>
    <message>
        <source>Nothing was taken over. Copy the code alone.</source>
        <translation>Ni chymerwyd dim. Copïwch y cod yn unig.</translation>
    </message>
    <message>
        <source>Only 0 to 9 and A to F do.</source>
        <translation>Dim ond 0 i 9 ac A i F sydd.</translation>
    </message>
    <message>
        <source>Perhaps it is a {digit}.</source>
        <translation>Efallai mai {digit} ydyw.</translation>
    </message>
    <message>
        <source>So far it is no whole code: go on, or check each group of four.</source>
        <translation>Nid yw'n god cyfan hyd yma: ewch ymlaen, neu gwiriwch bob grŵp o bedwar.</translation>
    </message>
    <message>
        <source>Take your time: nothing is sent yet.</source>
        <translation>Cymerwch eich amser: nid oes dim wedi'i anfon eto.</translation>
    </message>
    <message>
        <source>The last four characters do not fit the rest. Check each group of four.</source>
        <translation>Nid yw'r pedwar nod olaf yn cyd-fynd â'r gweddill. Gwiriwch bob grŵp o bedwar.</translation>
    </message>
    <message>
        <source>There is a mistake in this code</source>
        <translation>Mae camgymeriad yn y cod hwn</translation>
    </message>
    <message>
        <source>This code is whole</source>
        <translation>Mae'r cod hwn yn gyfan</translation>
    </message>
    <message>
        <source>Type the install code</source>
        <translation>Teipiwch y cod gosod</translation>
    </message>
    <message>
        <source>Use the stick's own code</source>
        <translation>Defnyddio cod y ffon ei hun</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>Defnyddio'r cod hwn</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n nod</numerusform>
            <numerusform>%n nod</numerusform>
            <numerusform>%n nod</numerusform>
            <numerusform>%n nod</numerusform>
            <numerusform>%n nod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters, and a code has {d} at most</source>
        <translation>
            <numerusform>%n nod, ac mae gan god {d} ar y mwyaf</numerusform>
            <numerusform>%n nod, ac mae gan god {d} ar y mwyaf</numerusform>
            <numerusform>%n nod, ac mae gan god {d} ar y mwyaf</numerusform>
            <numerusform>%n nod, ac mae gan god {d} ar y mwyaf</numerusform>
            <numerusform>%n nod, ac mae gan god {d} ar y mwyaf</numerusform>
        </translation>
    </message>
    <message>
        <source>An install code has {lengths} characters; this has {found}.</source>
        <translation>Mae gan god gosod {lengths} nod; mae gan hwn {found}.</translation>
    </message>
    <message>
        <source>Character {position} ({character}) does not belong in an install code: only 0 to 9 and A to F do.</source>
        <translation>Nid yw nod {position} ({character}) yn perthyn mewn cod gosod: dim ond 0 i 9 ac A i F sydd.</translation>
    </message>
    <message>
        <source>Perhaps it is a {meant}.</source>
        <translation>Efallai mai {meant} ydyw.</translation>
    </message>
    <message>
        <source>The install code kept in the stick does not match its own CRC.</source>
        <translation>Nid yw'r cod gosod a gedwir yn y ffon yn cyd-fynd â'i CRC ei hun.</translation>
    </message>
    <message>
        <source>The last four characters ({last}) do not match the rest: at least one character is mistyped.</source>
        <translation>Nid yw'r pedwar nod olaf ({last}) yn cyd-fynd â'r gweddill: mae o leiaf un nod wedi'i gamdeipio.</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} neu {last}</translation>
    </message>
</context>
<context>
    <name>Kept file</name>
    <message>
        <source>0, 1 or 2</source>
        <translation>0, 1 neu 2</translation>
    </message>
    <message>
        <source>16 hexadecimal digits in upper case</source>
        <translation>16 digid hecsadegol mewn priflythrennau</translation>
    </message>
    <message>
        <source>4 hexadecimal digits or empty</source>
        <translation>4 digid hecsadegol neu wag</translation>
    </message>
    <message>
        <source>Allow it, or let the readers join again.</source>
        <translation>Caniatewch hynny, neu gadewch i'r darllenwyr ymuno eto.</translation>
    </message>
    <message>
        <source>Allow it, or pair again.</source>
        <translation>Caniatewch hynny, neu parwch eto.</translation>
    </message>
    <message>
        <source>It could not be moved out of the way: {reason}.</source>
        <translation>Ni ellid ei symud o'r ffordd: {reason}.</translation>
    </message>
    <message>
        <source>It is kept as {name}, and a new one was begun.</source>
        <translation>Fe'i cedwir fel {name}, a dechreuwyd un newydd.</translation>
    </message>
    <message>
        <source>It is kept as {name}.</source>
        <translation>Fe'i cedwir fel {name}.</translation>
    </message>
    <message>
        <source>Readers are known again when they next report.</source>
        <translation>Bydd darllenwyr yn hysbys eto pan fyddant yn adrodd nesaf.</translation>
    </message>
    <message>
        <source>Restore a backup, or pair again.</source>
        <translation>Adferwch gopi wrth gefn, neu parwch eto.</translation>
    </message>
    <message>
        <source>a part is missing</source>
        <translation>mae rhan ar goll</translation>
    </message>
    <message>
        <source>a reader has no endpoint</source>
        <translation>nid oes diweddbwynt gan ddarllenydd</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>wedi'i difrodi</translation>
    </message>
    <message>
        <source>made by a newer version</source>
        <translation>wedi'i gwneud gan fersiwn mwy newydd</translation>
    </message>
    <message>
        <source>what is used from now on cannot be looked up after a restart.</source>
        <translation>ni ellir gweld yr hyn a ddefnyddir o hyn ymlaen ar ôl ailgychwyn.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>{name} must be {form}</source>
        <translation>rhaid i {name} fod fel hyn: {form}</translation>
    </message>
    <message>
        <source>{path} cannot be kept: {reason}</source>
        <translation>Ni ellir cadw {path}: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>Ni ellir darllen {path}: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot keep the history ({reason}): {loss}</source>
        <translation>Ni all {path} gadw'r hanes ({reason}): {loss}</translation>
    </message>
    <message>
        <source>{path} cannot keep the last readings ({reason}): a restart will begin without them.</source>
        <translation>Ni all {path} gadw'r darlleniadau diwethaf ({reason}): bydd ailgychwyn yn dechrau hebddynt.</translation>
    </message>
    <message>
        <source>{path} is damaged: {reason}.</source>
        <translation>Mae {path} wedi'i difrodi: {reason}.</translation>
    </message>
    <message>
        <source>{path} was {harm}.</source>
        <translation>Roedd {path} {harm}.</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>The network is not running</source>
        <translation>Nid yw'r rhwydwaith yn rhedeg</translation>
    </message>
    <message>
        <source>Starting the network</source>
        <translation>Yn cychwyn y rhwydwaith</translation>
    </message>
    <message>
        <source>The network is running</source>
        <translation>Mae'r rhwydwaith yn rhedeg</translation>
    </message>
    <message>
        <source>Your own network</source>
        <translation>Eich rhwydwaith eich hun</translation>
    </message>
    <message>
        <source>Meter reader</source>
        <translation>Darllenydd mesurydd</translation>
    </message>
    <message>
        <source>Meter readers may join for {n} s</source>
        <translation>Caiff darllenwyr mesurydd ymuno am {n} s</translation>
    </message>
    <message>
        <source>No meter reader has joined yet.</source>
        <translation>Nid oes darllenydd mesurydd wedi ymuno eto.</translation>
    </message>
    <message>
        <source>There is no hub: the time is this machine's own.</source>
        <translation>Nid oes hyb: amser y peiriant hwn yw'r amser.</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Clywyd ddiwethaf</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Heb eu deall</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>The display goes on by itself.</source>
        <translation>Mae'r arddangosydd yn mynd ymlaen ohono'i hun.</translation>
    </message>
    <message>
        <source>What was heard before stays on the screen, with its age.</source>
        <translation>Mae'r hyn a glywyd eisoes yn aros ar y sgrin, gyda'i oed.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ceisio eto</translation>
    </message>
    <message>
        <source>Frames that could not be read</source>
        <translation>Fframiau na ellid eu darllen</translation>
    </message>
    <message>
        <source>Last: {why}</source>
        <translation>Diwethaf: {why}</translation>
    </message>
    <message>
        <source>Values that cannot be right</source>
        <translation>Gwerthoedd na allant fod yn gywir</translation>
    </message>
    <message>
        <source>Looking for the radio stick</source>
        <translation>Yn chwilio am y ffon radio</translation>
    </message>
    <message>
        <source>Looking for the hub</source>
        <translation>Yn chwilio am yr hyb</translation>
    </message>
    <message>
        <source>Joining the hub</source>
        <translation>Yn ymuno â'r hyb</translation>
    </message>
    <message>
        <source>Linked to the hub</source>
        <translation>Wedi cysylltu â'r hyb</translation>
    </message>
    <message>
        <source>No link to the hub</source>
        <translation>Dim cysylltiad â'r hyb</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Dim cyswllt</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Cyswllt</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Gweddol</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Gwan</translation>
    </message>
    <message>
        <source>Agreeing secure keys</source>
        <translation>Yn cytuno ar allweddi diogel</translation>
    </message>
    <message>
        <source>A little more than usual, and no harm to the meters.</source>
        <translation>Ychydig yn fwy nag arfer, heb niwed i'r mesuryddion.</translation>
    </message>
    <message>
        <source>Counted over the last {span}.</source>
        <translation>Wedi'i gyfrif dros y {span} diwethaf.</translation>
    </message>
    <message>
        <source>Forget this home</source>
        <translation>Anghofio'r cartref hwn</translation>
    </message>
    <message>
        <source>Frames heard</source>
        <translation>Fframiau a glywyd</translation>
    </message>
    <message>
        <source>Frames sent</source>
        <translation>Fframiau a anfonwyd</translation>
    </message>
    <message>
        <source>Hardly anything: the meters have the channel to themselves.</source>
        <translation>Bron dim: mae'r sianel gan y mesuryddion iddynt eu hunain.</translation>
    </message>
    <message>
        <source>More than a display should take. It asks less often when the hub says so.</source>
        <translation>Mwy nag y dylai arddangosydd ei gymryd. Mae'n gofyn yn llai aml pan ddywed yr hyb.</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Heb eu danfon</translation>
    </message>
    <message>
        <source>On the air</source>
        <translation>Ar yr awyr</translation>
    </message>
    <message>
        <source>Pair with a hub</source>
        <translation>Paru â hyb</translation>
    </message>
    <message>
        <source>Share of the channel</source>
        <translation>Cyfran o'r sianel</translation>
    </message>
    <message>
        <source>The hub asked for patience</source>
        <translation>Gofynnodd yr hyb am amynedd</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Ceisio nawr</translation>
    </message>
    <message>
        <source>Trying again in {n} s</source>
        <translation>Yn ceisio eto ymhen {n} eiliad</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>Yn ceisio nawr</translation>
    </message>
    <message>
        <source>never</source>
        <translation>byth</translation>
    </message>
    <message>
        <source>once</source>
        <translation>unwaith</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n gwaith</numerusform>
            <numerusform>%n gwaith</numerusform>
            <numerusform>%n gwaith</numerusform>
            <numerusform>%n gwaith</numerusform>
            <numerusform>%n gwaith</numerusform>
        </translation>
    </message>
    <message>
        <source>A capture is played</source>
        <translation>Mae recordiad yn cael ei chwarae</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Yn dechrau</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Chwaraewch ef eto</translation>
    </message>
    <message>
        <source>What is shown was heard then. Commands go nowhere, and nothing is kept.</source>
        <translation>Clywyd yr hyn a ddangosir bryd hynny. Nid yw gorchmynion yn mynd i unman, ac ni chedwir dim.</translation>
    </message>
    <message>
        <source>More than usual, as while it asks for what it missed. That ends by itself.</source>
        <translation>Mwy nag arfer, fel wrth iddo ofyn am yr hyn a gollodd. Daw hynny i ben ohono'i hun.</translation>
    </message>
    <message>
        <source>the stick does not take the key: {status}</source>
        <translation>nid yw'r ffon yn derbyn yr allwedd: {status}</translation>
    </message>
    <message>
        <source>{hub}, not {known}</source>
        <translation>{hub}, nid {known}</translation>
    </message>
    <message>
        <source>{path}, EZSP version {version}</source>
        <translation>{path}, fersiwn EZSP {version}</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Without a date</source>
        <translation>Heb ddyddiad</translation>
    </message>
    <message>
        <source>No messages from your supplier.</source>
        <translation>Dim negeseuon gan eich cyflenwr.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Pwysig</translation>
    </message>
    <message>
        <source>New: {time}</source>
        <translation>Newydd: {time}</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Brys</translation>
    </message>
    <message>
        <source>Message from your supplier</source>
        <translation>Neges gan eich cyflenwr</translation>
    </message>
    <message>
        <source>Urgent message from your supplier</source>
        <translation>Neges frys gan eich cyflenwr</translation>
    </message>
    <message>
        <source>Your supplier asks to be told that you have read it.</source>
        <translation>Mae eich cyflenwr am wybod eich bod wedi ei darllen.</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Rwyf wedi ei darllen</translation>
    </message>
    <message>
        <source>Your supplier knows that you have read it.</source>
        <translation>Mae eich cyflenwr yn gwybod eich bod wedi ei darllen.</translation>
    </message>
    <message>
        <source>Telling your supplier…</source>
        <translation>Yn rhoi gwybod i'ch cyflenwr…</translation>
    </message>
    <message>
        <source>Tell them again</source>
        <translation>Rhoi gwybod eto</translation>
    </message>
    <message>
        <source>Not sent: there is no link to the hub. Tell your supplier when it is back.</source>
        <translation>Nis anfonwyd: does dim cyswllt â'r hyb. Rhowch wybod i'ch cyflenwr pan ddaw'n ôl.</translation>
    </message>
    <message>
        <source>No answer yet. Your supplier may not know that you have read it.</source>
        <translation>Dim ateb eto. Efallai na ŵyr eich cyflenwr eich bod wedi ei darllen.</translation>
    </message>
    <message>
        <source>The hub did not take it. Your supplier does not know that you have read it.</source>
        <translation>Ni dderbyniodd yr hyb hyn. Ni ŵyr eich cyflenwr eich bod wedi ei darllen.</translation>
    </message>
    <message>
        <source>Not sent: what is shown is a capture. Your supplier is told nothing.</source>
        <translation>Heb ei anfon: recordiad yw'r hyn a ddangosir. Ni ddywedir dim wrth eich cyflenwr.</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>Messages</source>
        <translation>Negeseuon</translation>
    </message>
    <message>
        <source>Link and signal</source>
        <translation>Cyswllt a signal</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Dyled</translation>
    </message>
    <message>
        <source>Shop (demo)</source>
        <translation>Siop (demo)</translation>
    </message>
    <message>
        <source>Top-up history</source>
        <translation>Hanes ychwanegu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Home</source>
        <translation>Hafan</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Defnydd</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prisiau</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cyfrif</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Yn cael ei dangos nawr</translation>
    </message>
</context>
<context>
    <name>Pairing</name>
    <message>
        <source>Agree secure keys</source>
        <translation>Cytuno allweddi diogel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
    <message>
        <source>Choose a stick</source>
        <translation>Dewis ffon</translation>
    </message>
    <message>
        <source>Choose another stick</source>
        <translation>Dewis ffon arall</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Manylion</translation>
    </message>
    <message>
        <source>Display ID</source>
        <translation>Rhif yr arddangosydd</translation>
    </message>
    <message>
        <source>Electricity and gas are being read.</source>
        <translation>Mae trydan a nwy yn cael eu darllen.</translation>
    </message>
    <message>
        <source>Electricity is being read.</source>
        <translation>Mae trydan yn cael ei ddarllen.</translation>
    </message>
    <message>
        <source>Find the hub</source>
        <translation>Canfod yr hyb</translation>
    </message>
    <message>
        <source>Gas is being read.</source>
        <translation>Mae nwy yn cael ei ddarllen.</translation>
    </message>
    <message>
        <source>Install code</source>
        <translation>Cod gosod</translation>
    </message>
    <message>
        <source>Is this your hub?</source>
        <translation>Ai eich hyb chi yw hwn?</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Ymuno</translation>
    </message>
    <message>
        <source>Join the hub</source>
        <translation>Ymuno â'r hyb</translation>
    </message>
    <message>
        <source>Join your smart meter</source>
        <translation>Ymuno â'ch mesurydd clyfar</translation>
    </message>
    <message>
        <source>Last try: {headline}</source>
        <translation>Y cais olaf: {headline}</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Wedi cysylltu</translation>
    </message>
    <message>
        <source>No, keep the hub I had</source>
        <translation>Na, cadw'r hyb oedd gen i</translation>
    </message>
    <message>
        <source>Nothing has to be decided here.</source>
        <translation>Nid oes dim i'w benderfynu yma.</translation>
    </message>
    <message>
        <source>Pair with this hub instead?</source>
        <translation>Paru â'r hyb hwn yn ei le?</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose another one.</source>
        <translation>Plygiwch y ffon i mewn, neu dewiswch un arall.</translation>
    </message>
    <message>
        <source>QR code of the display ID and the install code</source>
        <translation>Cod QR o rif yr arddangosydd a'r cod gosod</translation>
    </message>
    <message>
        <source>Radio stick</source>
        <translation>Ffon radio</translation>
    </message>
    <message>
        <source>Read meters</source>
        <translation>Darllen mesuryddion</translation>
    </message>
    <message>
        <source>Reading the meters</source>
        <translation>Yn darllen y mesuryddion</translation>
    </message>
    <message>
        <source>Scan it or type the numbers.</source>
        <translation>Sganiwch ef neu teipiwch y rhifau.</translation>
    </message>
    <message>
        <source>The hub that answered</source>
        <translation>Yr hyb a atebodd</translation>
    </message>
    <message>
        <source>The hub you had</source>
        <translation>Yr hyb oedd gennych</translation>
    </message>
    <message>
        <source>The link</source>
        <translation>Y cysylltiad</translation>
    </message>
    <message>
        <source>The stick is in the network of another hub than yours. Say yes only if your hub was replaced: compare its number.</source>
        <translation>Mae'r ffon yn rhwydwaith hyb arall, nid eich un chi. Atebwch ie dim ond os cafodd eich hyb ei newid: cymharwch ei rif.</translation>
    </message>
    <message>
        <source>The two numbers are in the radio stick. They are shown as soon as it is found.</source>
        <translation>Mae'r ddau rif yn y ffon radio. Fe'u dangosir cyn gynted ag y'i canfyddir.</translation>
    </message>
    <message>
        <source>There is no other hub</source>
        <translation>Nid oes hyb arall</translation>
    </message>
    <message>
        <source>This can take a minute or two. Take your time: nothing runs out.</source>
        <translation>Gall hyn gymryd munud neu ddau. Cymerwch eich amser: nid oes dim yn dod i ben.</translation>
    </message>
    <message>
        <source>This display's numbers</source>
        <translation>Rhifau'r arddangosydd hwn</translation>
    </message>
    <message>
        <source>This stick holds no install code. Type the one that came with it, or the hub's.</source>
        <translation>Nid oes cod gosod yn y ffon hon. Teipiwch yr un a ddaeth gyda hi, neu un yr hyb.</translation>
    </message>
    <message>
        <source>Type another install code</source>
        <translation>Teipio cod gosod arall</translation>
    </message>
    <message>
        <source>Type that code, or let the stick leave its hub first.</source>
        <translation>Teipiwch y cod hwnnw, neu gadewch i'r ffon adael ei hyb yn gyntaf.</translation>
    </message>
    <message>
        <source>Type the one that came with it, or one that your hub gives.</source>
        <translation>Teipiwch yr un a ddaeth gyda hi, neu un y mae eich hyb yn ei roi.</translation>
    </message>
    <message>
        <source>Type the two numbers on this page into your hub. Then try again.</source>
        <translation>Teipiwch y ddau rif ar y dudalen hon i'ch hyb. Yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>Type these into your hub</source>
        <translation>Teipiwch y rhain i'ch hyb</translation>
    </message>
    <message>
        <source>Yes, pair with this hub</source>
        <translation>Ie, paru â'r hyb hwn</translation>
    </message>
    <message>
        <source>Your hub?</source>
        <translation>Eich hyb?</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>wedi cytuno</translation>
    </message>
    <message>
        <source>agreeing…</source>
        <translation>yn cytuno…</translation>
    </message>
    <message>
        <source>another hub</source>
        <translation>hyb arall</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>ar gau</translation>
    </message>
    <message>
        <source>done</source>
        <translation>wedi'i wneud</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>trydan</translation>
    </message>
    <message>
        <source>electricity and gas</source>
        <translation>trydan a nwy</translation>
    </message>
    <message>
        <source>found</source>
        <translation>wedi'i ganfod</translation>
    </message>
    <message>
        <source>found on USB</source>
        <translation>wedi'i chanfod ar USB</translation>
    </message>
    <message>
        <source>found on the network</source>
        <translation>wedi'i chanfod ar y rhwydwaith</translation>
    </message>
    <message>
        <source>found, signal fair</source>
        <translation>signal gweddol</translation>
    </message>
    <message>
        <source>found, signal good</source>
        <translation>signal da</translation>
    </message>
    <message>
        <source>found, signal weak</source>
        <translation>signal gwan</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>nwy</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>mewn defnydd</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>wedi ymuno</translation>
    </message>
    <message>
        <source>joining…</source>
        <translation>yn ymuno…</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>yn chwilio…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>dim ateb</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>dim tystysgrif</translation>
    </message>
    <message>
        <source>no code</source>
        <translation>dim cod</translation>
    </message>
    <message>
        <source>none</source>
        <translation>dim</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>heb gytuno</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>heb ganiatâd</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>heb ei ganfod</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>dim angen</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>dim ymddiriedaeth</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>dim modd ei defnyddio</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>yn darllen…</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>gwrthodwyd</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>tynnwyd</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>efelychiedig</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>eto i ddod</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopiodd</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>stopiodd yma</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>ar waith</translation>
    </message>
    <message>
        <source>wrong code</source>
        <translation>cod anghywir</translation>
    </message>
    <message>
        <source>{what} at {time}</source>
        <translation>{what} am {time}</translation>
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
        <translation>4 i 6 digid</translation>
    </message>
    <message>
        <source>A PIN is set.</source>
        <translation>Mae PIN wedi'i osod.</translation>
    </message>
    <message>
        <source>A PIN keeps others from changing things here. Everything can still be looked at.</source>
        <translation>Mae PIN yn cadw eraill rhag newid pethau yma. Gellir edrych ar bopeth o hyd.</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Y ddau</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Newid y PIN</translation>
    </message>
    <message>
        <source>Choose a PIN</source>
        <translation>Dewis PIN</translation>
    </message>
    <message>
        <source>Choose one that you will remember. It is not shown again.</source>
        <translation>Dewiswch un y byddwch yn ei gofio. Ni chaiff ei ddangos eto.</translation>
    </message>
    <message>
        <source>Delete the line that begins with pin_check in {file}, then start the display again.</source>
        <translation>Dilëwch y llinell sy'n dechrau gyda pin_check yn {file}, yna ailddechreuwch yr arddangosydd.</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Rhowch eich PIN</translation>
    </message>
    <message>
        <source>Forgot it? Delete the line pin_check in {file}.</source>
        <translation>Wedi'i anghofio? Dilëwch y llinell pin_check yn {file}.</translation>
    </message>
    <message>
        <source>Forgot the PIN?</source>
        <translation>Wedi anghofio'r PIN?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>It is asked for before</source>
        <translation>Gofynnir amdano cyn</translation>
    </message>
    <message>
        <source>It is asked for before something is changed. Looking never needs it.</source>
        <translation>Gofynnir amdano cyn newid rhywbeth. Nid oes ei angen i edrych.</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Cadw'r PIN hwn</translation>
    </message>
    <message>
        <source>No PIN can be chosen here.</source>
        <translation>Ni ellir dewis PIN yma.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>Does dim PIN wedi'i osod.</translation>
    </message>
    <message>
        <source>Nothing else changes.</source>
        <translation>Does dim byd arall yn newid.</translation>
    </message>
    <message>
        <source>Nothing was changed. Type the new PIN from the beginning.</source>
        <translation>Ni newidiwyd dim. Teipiwch y PIN newydd o'r dechrau.</translation>
    </message>
    <message>
        <source>Nothing was done. Everything can still be looked at.</source>
        <translation>Ni wnaed dim. Gellir edrych ar bopeth o hyd.</translation>
    </message>
    <message>
        <source>Nothing was done. Type it again.</source>
        <translation>Ni wnaed dim. Teipiwch ef eto.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Unwaith eto</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Tynnu'r PIN</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>That is not the PIN</source>
        <translation>Nid dyna'r PIN</translation>
    </message>
    <message>
        <source>They were not the same</source>
        <translation>Nid oeddent yr un fath</translation>
    </message>
    <message>
        <source>To remove the PIN</source>
        <translation>I dynnu'r PIN</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong PINs: wait %n seconds</source>
        <translation>
            <numerusform>Gormod o PINau anghywir: arhoswch %n eiliad</numerusform>
            <numerusform>Gormod o PINau anghywir: arhoswch %n eiliad</numerusform>
            <numerusform>Gormod o PINau anghywir: arhoswch %n eiliad</numerusform>
            <numerusform>Gormod o PINau anghywir: arhoswch %n eiliad</numerusform>
            <numerusform>Gormod o PINau anghywir: arhoswch %n eiliad</numerusform>
        </translation>
    </message>
    <message>
        <source>Top-ups and turning on</source>
        <translation>Ychwanegu credyd a throi ymlaen</translation>
    </message>
    <message>
        <source>Type the same PIN again, so that a slip is found now.</source>
        <translation>Teipiwch yr un PIN eto, i ddal unrhyw lithriad nawr.</translation>
    </message>
    <message>
        <source>Typed so far: {n}</source>
        <translation>Wedi'u teipio: {n}</translation>
    </message>
</context>
<context>
    <name>Prepay</name>
    <message>
        <source>1 block = 1 day</source>
        <translation>1 bloc = 1 diwrnod</translation>
    </message>
    <message>
        <source>About {span} left</source>
        <translation>Tua {span} ar ôl</translation>
    </message>
    <message>
        <source>Call your supplier.</source>
        <translation>Ffoniwch eich cyflenwr.</translation>
    </message>
    <message>
        <source>Debt left</source>
        <translation>Dyled ar ôl</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Emergency credit in use</source>
        <translation>Credyd brys yn cael ei ddefnyddio</translation>
    </message>
    <message>
        <source>Emergency credit: {amount} left</source>
        <translation>Credyd brys: {amount} ar ôl</translation>
    </message>
    <message>
        <source>High use</source>
        <translation>Defnydd uchel</translation>
    </message>
    <message>
        <source>If it goes off: top up, press A, then B.</source>
        <translation>Os â i ffwrdd: ychwanegwch, pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>If it goes off: top up, then press A, then B at the meter.</source>
        <translation>Os â i ffwrdd: ychwanegwch gredyd, yna pwyswch A, yna B wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Last heard {time}: ready to turn on.</source>
        <translation>Clywyd ddiwethaf {time}: yn barod i'w droi ymlaen.</translation>
    </message>
    <message>
        <source>Last heard {time}: supply off.</source>
        <translation>Clywyd ddiwethaf {time}: cyflenwad i ffwrdd.</translation>
    </message>
    <message>
        <source>Last heard {time}: supply on.</source>
        <translation>Clywyd ddiwethaf {time}: cyflenwad ymlaen.</translation>
    </message>
    <message>
        <source>Low credit</source>
        <translation>Credyd isel</translation>
    </message>
    <message>
        <source>Low credit: {span} left</source>
        <translation>Credyd isel: {span} ar ôl</translation>
    </message>
    <message>
        <source>Low use</source>
        <translation>Defnydd isel</translation>
    </message>
    <message>
        <source>Medium use</source>
        <translation>Defnydd canol</translation>
    </message>
    <message>
        <source>Nothing left</source>
        <translation>Dim ar ôl</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>Off by your supplier</source>
        <translation>I ffwrdd gan eich cyflenwr</translation>
    </message>
    <message>
        <source>Off: top up</source>
        <translation>I ffwrdd: ychwanegwch gredyd</translation>
    </message>
    <message>
        <source>Off: top up {amount} or more</source>
        <translation>I ffwrdd: angen {amount} neu fwy</translation>
    </message>
    <message>
        <source>Pay back first</source>
        <translation>Talu'n ôl yn gyntaf</translation>
    </message>
    <message>
        <source>Power is off</source>
        <translation>Trydan i ffwrdd</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Yn barod</translation>
    </message>
    <message>
        <source>Ready to turn on</source>
        <translation>Yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>Stays on until {time}</source>
        <translation>Yn aros ymlaen tan {time}</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Cyflenwad</translation>
    </message>
    <message>
        <source>Supply off</source>
        <translation>Cyflenwad i ffwrdd</translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Cyflenwad ymlaen</translation>
    </message>
    <message>
        <source>Taken for debt</source>
        <translation>Cymerir at ddyled</translation>
    </message>
    <message>
        <source>The meter has locked itself</source>
        <translation>Mae'r mesurydd wedi cloi</translation>
    </message>
    <message>
        <source>The supply is not cut at night, at weekends or on holidays.</source>
        <translation>Ni chaiff y cyflenwad ei dorri gyda'r nos, ar benwythnosau nac ar wyliau.</translation>
    </message>
    <message>
        <source>Then turn it on at the meter: press A, then B.</source>
        <translation>Yna trowch ef ymlaen wrth y mesurydd: pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>Then turn it on here, or press A, then B at the meter.</source>
        <translation>Yna trowch ef ymlaen yma, neu pwyswch A, yna B wrth y mesurydd.</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>I'w dalu'n ôl</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Troi ymlaen</translation>
    </message>
    <message>
        <source>Turn it on at the meter: press A, then B.</source>
        <translation>Trowch ef ymlaen wrth y mesurydd: pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>Turn it on here, or press A, then B at the meter.</source>
        <translation>Trowch ef ymlaen yma, neu pwyswch A, yna B wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Defnyddio</translation>
    </message>
    <message>
        <source>You pay it back later</source>
        <translation>I'w dalu'n ôl wedyn</translation>
    </message>
    <message>
        <source>Your credit is used up</source>
        <translation>Mae eich credyd ar ben</translation>
    </message>
    <message>
        <source>all used</source>
        <translation>wedi mynd i gyd</translation>
    </message>
    <message>
        <source>all {amount} used</source>
        <translation>{amount} wedi mynd</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>awr</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>llai nag awr</translation>
    </message>
    <message>
        <source>not needed now</source>
        <translation>dim angen nawr</translation>
    </message>
    <message>
        <source>off, but ready</source>
        <translation>i ffwrdd, ond yn barod</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>yn barod</translation>
    </message>
    <message>
        <source>ready when credit runs out</source>
        <translation>yn barod pan ddaw'r credyd i ben</translation>
    </message>
    <message>
        <source>today so far, by bill</source>
        <translation>heddiw hyd yn hyn, drwy fil</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} y dydd</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>{amount} ar ôl</translation>
    </message>
    <message>
        <source>{amount} ready</source>
        <translation>{amount} yn barod</translation>
    </message>
    <message>
        <source>{n} % of a top-up</source>
        <translation>{n} % o ychwanegiad</translation>
    </message>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n diwrnod neu fwy</numerusform>
            <numerusform>%n diwrnod neu fwy</numerusform>
            <numerusform>%n diwrnod neu fwy</numerusform>
            <numerusform>%n diwrnod neu fwy</numerusform>
            <numerusform>%n diwrnod neu fwy</numerusform>
        </translation>
    </message>
    <message>
        <source>It may go off within half an hour: these hours are not protected.</source>
        <translation>Gall fynd i ffwrdd o fewn hanner awr: nid yw'r oriau hyn wedi'u diogelu.</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>Your own price, as you entered it. No supplier told it.</source>
        <translation>Eich pris eich hun, fel y rhoesoch ef. Nid gan gyflenwr y daeth.</translation>
    </message>
    <message>
        <source>Enter your own prices: More, Settings.</source>
        <translation>Rhowch eich prisiau eich hun: Mwy, Gosodiadau.</translation>
    </message>
    <message>
        <source>Your prices appear here.</source>
        <translation>Bydd eich prisiau yn ymddangos yma.</translation>
    </message>
    <message>
        <source>{fuel} price now</source>
        <translation>{fuel}: pris nawr</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} y dydd</translation>
    </message>
    <message>
        <source>Standing charge</source>
        <translation>Tâl sefydlog</translation>
    </message>
    <message>
        <source>Waiting for the price</source>
        <translation>Yn aros am y pris</translation>
    </message>
    <message>
        <source>p per kWh</source>
        <translation>p y kWh</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>tan {time}</translation>
    </message>
    <message>
        <source>From {time}</source>
        <translation>O {time}</translation>
    </message>
    <message>
        <source>Tariff</source>
        <translation>Tariff</translation>
    </message>
    <message>
        <source>{fuel} price</source>
        <translation>Pris {fuel}</translation>
    </message>
    <message>
        <source>Show the prices of {fuel}</source>
        <translation>Dangos prisiau {fuel}</translation>
    </message>
    <message>
        <source>All rates</source>
        <translation>Pob cyfradd</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Bloc nesaf</translation>
    </message>
    <message>
        <source>No change is known.</source>
        <translation>Ni wyddys am unrhyw newid.</translation>
    </message>
    <message>
        <source>per kWh</source>
        <translation>y kWh</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>y dydd</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nawr</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>o {time}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} i {end}</translation>
    </message>
    <message>
        <source>then {rate}</source>
        <translation>wedyn {rate}</translation>
    </message>
    <message>
        <source>in {n} min</source>
        <translation>ymhen {n} mun</translation>
    </message>
    <message>
        <source>in {h} h {m} min</source>
        <translation>ymhen {h} awr {m} mun</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>ymhen {span}</translation>
    </message>
    <message>
        <source>{rate} from {start} to {end}</source>
        <translation>{rate} o {start} i {end}</translation>
    </message>
    <message>
        <source>The rates of the day are not known yet.</source>
        <translation>Nid yw cyfraddau'r dydd yn hysbys eto.</translation>
    </message>
    <message>
        <source>Blocks this month, in kWh</source>
        <translation>Blociau'r mis hwn, mewn kWh</translation>
    </message>
    <message>
        <source>Blocks, in kWh. How far through is not known.</source>
        <translation>Blociau, mewn kWh. Ni wyddys pa mor bell.</translation>
    </message>
    <message>
        <source>Block {n} of {all}</source>
        <translation>Bloc {n} o {all}</translation>
    </message>
    <message>
        <source>{n} kWh</source>
        <translation>{n} kWh</translation>
    </message>
    <message>
        <source>from {n} kWh on</source>
        <translation>o {n} kWh ymlaen</translation>
    </message>
    <message>
        <source>{n} kWh left at this price</source>
        <translation>{n} kWh ar ôl am y pris hwn</translation>
    </message>
    <message>
        <source>up to {n} kWh</source>
        <translation>hyd at {n} kWh</translation>
    </message>
    <message>
        <source>above {n} kWh</source>
        <translation>dros {n} kWh</translation>
    </message>
    <message>
        <source>No price has come from your meter, so costs are not known.</source>
        <translation>Ni ddaeth pris o'ch mesurydd, felly ni wyddys y gost.</translation>
    </message>
    <message>
        <source>Your meter says that energy costs nothing. Your bill may say otherwise.</source>
        <translation>Dywed eich mesurydd nad oes cost. Gall eich bil ddweud fel arall.</translation>
    </message>
    <message>
        <source>This price ended at {time}. The next one has not come yet.</source>
        <translation>Daeth y pris hwn i ben am {time}. Ni ddaeth yr un nesaf eto.</translation>
    </message>
    <message>
        <source>Last received {time}. It may have changed since.</source>
        <translation>Derbyniwyd ddiwethaf {time}. Gall fod wedi newid.</translation>
    </message>
    <message>
        <source>From your meter. It does not say if VAT is included.</source>
        <translation>O'ch mesurydd. Nid yw'n dweud a yw TAW wedi'i chynnwys.</translation>
    </message>
    <message>
        <source>From your meter, received {time}. It does not say if VAT is included.</source>
        <translation>O'ch mesurydd, derbyniwyd {time}. Nid yw'n dweud a yw TAW wedi'i chynnwys.</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>hanner nos</translation>
    </message>
    <message>
        <source>Earlier prices</source>
        <translation>Prisiau cynharach</translation>
    </message>
    <message>
        <source>No earlier price was told yet. When a price changes, the old one appears here.</source>
        <translation>Ni chafwyd pris cynharach eto. Pan fydd pris yn newid, bydd yr hen un yn ymddangos yma.</translation>
    </message>
    <message>
        <source>{amount} per kWh</source>
        <translation>{amount} y kWh</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
</context>
<context>
    <name>Rate</name>
    <message>
        <source>your own price</source>
        <translation>eich pris chi</translation>
    </message>
    <message>
        <source>day rate</source>
        <translation>cyfradd dydd</translation>
    </message>
    <message>
        <source>night rate</source>
        <translation>cyfradd nos</translation>
    </message>
    <message>
        <source>peak rate</source>
        <translation>cyfradd brig</translation>
    </message>
    <message>
        <source>standard rate</source>
        <translation>cyfradd safonol</translation>
    </message>
    <message>
        <source>off-peak rate</source>
        <translation>cyfradd allfrig</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dydd</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nos</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Brig</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Safonol</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Allfrig</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>A network of your own</source>
        <translation>Rhwydwaith eich hun</translation>
    </message>
    <message>
        <source>Your network</source>
        <translation>Eich rhwydwaith</translation>
    </message>
    <message>
        <source>Try it with a simulated reader</source>
        <translation>Rhoi cynnig gyda darllenydd efelychiedig</translation>
    </message>
    <message>
        <source>Join a hub instead</source>
        <translation>Ymuno â hyb yn lle hynny</translation>
    </message>
    <message>
        <source>For a ZigBee meter reader that you own, without any hub.</source>
        <translation>Ar gyfer darllenydd mesurydd ZigBee sy'n eiddo i chi, heb hyb o gwbl.</translation>
    </message>
    <message>
        <source>The stick runs the network and the reader joins it. Prices are your own.</source>
        <translation>Mae'r ffon yn rhedeg y rhwydwaith a'r darllenydd yn ymuno ag ef. Eich prisiau chi a ddefnyddir.</translation>
    </message>
    <message>
        <source>The display then leaves what it shows now.</source>
        <translation>Yna mae'r arddangosydd yn gadael yr hyn a ddengys nawr.</translation>
    </message>
    <message>
        <source>No reader yet</source>
        <translation>Dim darllenydd eto</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Dim rhwydwaith</translation>
    </message>
    <message>
        <source>The reader's number</source>
        <translation>Rhif y darllenydd</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Rhif</translation>
    </message>
    <message>
        <source>Its check digits are right. Only this reader is let in then, for 60 seconds.</source>
        <translation>Mae ei ddigidau gwirio'n gywir. Y darllenydd hwn yn unig gaiff ymuno wedyn, am 60 eiliad.</translation>
    </message>
    <message>
        <source>It stands on the reader or in its papers. It has 16 to 36 letters and digits.</source>
        <translation>Mae ar y darllenydd neu yn ei bapurau. Mae ganddo 16 i 36 nod.</translation>
    </message>
    <message>
        <source>Let this reader join</source>
        <translation>Gadael i hwn ymuno</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>The reader's install code</source>
        <translation>Cod gosod y darllenydd</translation>
    </message>
    <message>
        <source>Compare it with the reader: a number has no check digits.</source>
        <translation>Cymharwch ef â'r darllenydd: nid oes digidau gwirio mewn rhif.</translation>
    </message>
    <message>
        <source>It is printed on the reader, often as EUI-64, IEEE or MAC. It has 16 characters.</source>
        <translation>Mae wedi'i argraffu ar y darllenydd, yn aml fel EUI-64, IEEE neu MAC. Mae ganddo 16 nod.</translation>
    </message>
    <message>
        <source>This number is whole</source>
        <translation>Mae'r rhif hwn yn gyfan</translation>
    </message>
    <message>
        <source>Type the reader's number</source>
        <translation>Teipiwch rif y darllenydd</translation>
    </message>
    <message>
        <source>This takes some seconds. Nothing runs out.</source>
        <translation>Mae hyn yn cymryd rhai eiliadau. Nid oes terfyn amser.</translation>
    </message>
    <message>
        <source>None yet. A reader sits on your meter and sends what it counts.</source>
        <translation>Dim un eto. Mae darllenydd ar eich mesurydd ac yn anfon yr hyn y mae'n ei gyfrif.</translation>
    </message>
    <message>
        <source>Nobody can join now</source>
        <translation>Ni all neb ymuno nawr</translation>
    </message>
    <message>
        <source>Have the reader at hand, then press the button. It has 60 seconds to join.</source>
        <translation>Cadwch y darllenydd wrth law, yna pwyswch y botwm. Mae ganddo 60 eiliad i ymuno.</translation>
    </message>
    <message>
        <source>Meter readers</source>
        <translation>Darllenwyr mesurydd</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Darllenwyr</translation>
    </message>
    <message>
        <source>In your network</source>
        <translation>Yn eich rhwydwaith</translation>
    </message>
    <message>
        <source>Start joining at the reader now: often a button to hold down.</source>
        <translation>Dechreuwch ymuno ar y darllenydd nawr: botwm i'w ddal i lawr, yn aml.</translation>
    </message>
    <message>
        <source>A meter reader may join</source>
        <translation>Caiff darllenydd ymuno</translation>
    </message>
    <message>
        <source>No meter reader joined</source>
        <translation>Nid ymunodd darllenydd</translation>
    </message>
    <message>
        <source>Bring the reader within a few steps of the stick. Start its own joining, then let it join again at once. One with an install code may want to be let in by it.</source>
        <translation>Dewch â'r darllenydd o fewn ychydig gamau i'r ffon. Dechreuwch ei ymuno ei hun, yna gadewch iddo ymuno eto ar unwaith. Efallai bod angen cod gosod ar un sydd ag un.</translation>
    </message>
    <message>
        <source>Let a meter reader join</source>
        <translation>Gadael i ddarllenydd ymuno</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Cau nawr</translation>
    </message>
    <message>
        <source>By its install code</source>
        <translation>Gyda'i god gosod</translation>
    </message>
    <message>
        <source>Your prices</source>
        <translation>Eich prisiau</translation>
    </message>
    <message>
        <source>Its readings are shown on Home.</source>
        <translation>Dangosir ei ddarlleniadau ar Hafan.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>eiliad</translation>
    </message>
    <message>
        <source>{name} has joined</source>
        <translation>Mae {name} wedi ymuno</translation>
    </message>
    <message>
        <source>No meter reader has joined yet</source>
        <translation>Nid oes darllenydd mesurydd wedi ymuno eto</translation>
    </message>
    <message>
        <source>Touch here to let one join.</source>
        <translation>Cyffyrddwch yma i adael i un ymuno.</translation>
    </message>
    <message>
        <source>It has not told anything yet</source>
        <translation>Nid yw wedi dweud dim eto</translation>
    </message>
    <message>
        <source>Start joining at the reader now.</source>
        <translation>Dechreuwch ymuno ar y darllenydd nawr.</translation>
    </message>
    <message>
        <source>{fuel}, last heard: {age}</source>
        <translation>{fuel}, clywyd: {age}</translation>
    </message>
    <message>
        <source>Start a network of my own for meter readers</source>
        <translation>Dechrau fy rhwydwaith fy hun i ddarllenwyr</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Tap twice to turn on</source>
        <translation>Tapiwch ddwywaith i droi ymlaen</translation>
    </message>
    <message>
        <source>The first tap does nothing yet</source>
        <translation>Nid yw'r tap cyntaf yn gwneud dim eto</translation>
    </message>
    <message>
        <source>Tap once more</source>
        <translation>Tapiwch unwaith eto</translation>
    </message>
    <message>
        <source>At the meter: press A, then B. It works without this screen.</source>
        <translation>Wrth y mesurydd: pwyswch A, yna B. Mae'n gweithio heb y sgrin hon.</translation>
    </message>
    <message>
        <source>Before it can be turned on</source>
        <translation>Cyn y gellir ei droi ymlaen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Emergency credit helps too, if there is some.</source>
        <translation>Mae credyd brys yn helpu hefyd, os oes peth.</translation>
    </message>
    <message>
        <source>First make sure these are off</source>
        <translation>Yn gyntaf, diffoddwch y rhain</translation>
    </message>
    <message>
        <source>For 2 seconds, or press Enter twice</source>
        <translation>2 eiliad, neu Enter ddwywaith</translation>
    </message>
    <message>
        <source>Heaters</source>
        <translation>Gwresogyddion</translation>
    </message>
    <message>
        <source>Hob and oven</source>
        <translation>Hob a ffwrn</translation>
    </message>
    <message>
        <source>Hold to turn on</source>
        <translation>Daliwch i'w droi ymlaen</translation>
    </message>
    <message>
        <source>If it does not, or goes dark: press A, then B at the meter.</source>
        <translation>Os na, neu os â'n dywyll: pwyswch A, yna B wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Iron, hair tools</source>
        <translation>Haearn, offer gwallt</translation>
    </message>
    <message>
        <source>It is on</source>
        <translation>Mae ymlaen</translation>
    </message>
    <message>
        <source>It says whether it is ready.</source>
        <translation>Mae'n dweud a yw'n barod.</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Daliwch ati</translation>
    </message>
    <message>
        <source>Letting go stops it</source>
        <translation>Mae gollwng yn ei atal</translation>
    </message>
    <message>
        <source>Look at the meter</source>
        <translation>Edrychwch ar y mesurydd</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Press Enter again</source>
        <translation>Pwyswch Enter eto</translation>
    </message>
    <message>
        <source>The meter clicks and power returns.</source>
        <translation>Daw clic o'r mesurydd, yna'r trydan.</translation>
    </message>
    <message>
        <source>The meter says that it is on.</source>
        <translation>Mae'r mesurydd yn dweud ei fod ymlaen.</translation>
    </message>
    <message>
        <source>The supply has gone off again. Nothing was sent.</source>
        <translation>Mae'r cyflenwad wedi mynd i ffwrdd eto. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>Then the power comes on</source>
        <translation>Yna daw'r trydan ymlaen</translation>
    </message>
    <message>
        <source>Then turn it on</source>
        <translation>Yna trowch ef ymlaen</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Nid oes dim i'w wneud</translation>
    </message>
    <message>
        <source>This screen says On within 10 seconds.</source>
        <translation>Daw Ymlaen ar y sgrin mewn 10 eiliad.</translation>
    </message>
    <message>
        <source>This takes up to 10 seconds.</source>
        <translation>Mae hyn yn cymryd hyd at 10 eiliad.</translation>
    </message>
    <message>
        <source>Tools, machines</source>
        <translation>Offer, peiriannau</translation>
    </message>
    <message>
        <source>Top up first</source>
        <translation>Ychwanegwch gredyd yn gyntaf</translation>
    </message>
    <message>
        <source>Turn electricity back on</source>
        <translation>Troi'r trydan ymlaen</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Troi ymlaen</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Beth sy'n digwydd nesaf</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Beth allwch chi ei wneud</translation>
    </message>
    <message>
        <source>You can turn it on.</source>
        <translation>Gallwch ei droi ymlaen.</translation>
    </message>
    <message>
        <source>{ticked} of {all}</source>
        <translation>{ticked} o {all}</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>+ {amount} from this code</source>
        <translation>+ {amount} o'r cod hwn</translation>
    </message>
    <message>
        <source>A code is made of digits only</source>
        <translation>Dim ond digidau sydd mewn cod</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>Accepted earlier</source>
        <translation>Derbyniwyd yn gynharach</translation>
    </message>
    <message>
        <source>Accepted, ready to turn on</source>
        <translation>Derbyniwyd, yn barod i'w droi ymlaen</translation>
    </message>
    <message>
        <source>Accepted, supply stays on</source>
        <translation>Derbyniwyd, cyflenwad ymlaen o hyd</translation>
    </message>
    <message>
        <source>Accepted, supply still off</source>
        <translation>Derbyniwyd, cyflenwad i ffwrdd o hyd</translation>
    </message>
    <message>
        <source>Already used</source>
        <translation>Eisoes wedi'i ddefnyddio</translation>
    </message>
    <message>
        <source>Another code</source>
        <translation>Cod arall</translation>
    </message>
    <message>
        <source>Asking the meter…</source>
        <translation>Yn gofyn i'r mesurydd…</translation>
    </message>
    <message>
        <source>Back to home</source>
        <translation>Yn ôl i'r hafan</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Gwiriwyd yma</translation>
    </message>
    <message>
        <source>Code ending</source>
        <translation>Cod sy'n gorffen â</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gorffen</translation>
    </message>
    <message>
        <source>Electricity and gas codes start with 73, 74 or 75. Nothing was sent.</source>
        <translation>Mae codau trydan a nwy yn dechrau â 73, 74 neu 75. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>Emergency credit is not available now</source>
        <translation>Nid oes credyd brys ar gael nawr</translation>
    </message>
    <message>
        <source>Emergency credit is yours to use</source>
        <translation>Gallwch ddefnyddio credyd brys</translation>
    </message>
    <message>
        <source>Enter one code at a time. Nothing was sent.</source>
        <translation>Rhowch un cod ar y tro. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>It begins when your credit runs out. You pay it back from your next top-up.</source>
        <translation>Bydd yn dechrau pan ddaw eich credyd i ben. Byddwch yn ei dalu'n ôl o'ch ychwanegiad nesaf.</translation>
    </message>
    <message>
        <source>You can turn the supply on now. You pay it back from your next top-up.</source>
        <translation>Gallwch droi'r cyflenwad ymlaen nawr. Byddwch yn ei dalu'n ôl o'ch ychwanegiad nesaf.</translation>
    </message>
    <message>
        <source>It can take up to 30 minutes. The gas comes on only if nothing takes gas meanwhile.</source>
        <translation>Gall gymryd hyd at 30 munud. Dim ond os nad oes dim yn cymryd nwy yn y cyfamser y daw'r nwy ymlaen.</translation>
    </message>
    <message>
        <source>It holds up to {full}. Use some credit, then enter this code again.</source>
        <translation>Mae'n dal hyd at {full}. Defnyddiwch rywfaint o gredyd, yna rhowch y cod hwn eto.</translation>
    </message>
    <message>
        <source>It is busy. Nothing was added. Keep your code and try again in a minute.</source>
        <translation>Mae'n brysur. Nid ychwanegwyd dim. Cadwch eich cod a cheisiwch eto ymhen munud.</translation>
    </message>
    <message>
        <source>It is not ready to be turned on any more. Nothing has changed. Check your credit.</source>
        <translation>Nid yw'n barod i'w droi ymlaen mwyach. Nid oes dim wedi newid. Gwiriwch eich credyd.</translation>
    </message>
    <message>
        <source>It is of a kind that is not in use. Ask your supplier about it. Nothing was sent.</source>
        <translation>Nid yw'r math hwn o god yn cael ei ddefnyddio. Holwch eich cyflenwr amdano. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>It looks like an STS code. Codes for your meters start with 73, 74 or 75. Nothing was sent.</source>
        <translation>Mae'n edrych fel cod STS. Mae codau eich mesuryddion yn dechrau â 73, 74 neu 75. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>It takes no codes from a display. Keep your code and type it at the meter.</source>
        <translation>Nid yw'n derbyn codau gan arddangosydd. Cadwch eich cod a'i deipio wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Meter said no</source>
        <translation>Gwrthodwyd</translation>
    </message>
    <message>
        <source>Meter said yes</source>
        <translation>Derbyniwyd</translation>
    </message>
    <message>
        <source>More is needed before you can turn it on.</source>
        <translation>Mae angen rhagor cyn y gallwch ei droi ymlaen.</translation>
    </message>
    <message>
        <source>Next: turn your electricity back on.</source>
        <translation>Nesaf: trowch eich trydan ymlaen eto.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Dim ateb eto</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Heb ei anfon</translation>
    </message>
    <message>
        <source>Not sent twice</source>
        <translation>Heb ei anfon ddwywaith</translation>
    </message>
    <message>
        <source>Nothing added yet. Usually a few seconds.</source>
        <translation>Nid ychwanegwyd dim eto. Ychydig eiliadau fel arfer.</translation>
    </message>
    <message>
        <source>Nothing has changed. Do it at the meter.</source>
        <translation>Nid oes dim wedi newid. Gwnewch hyn wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Nothing has changed. The meter offers it when your credit is low.</source>
        <translation>Nid oes dim wedi newid. Mae'r mesurydd yn ei gynnig pan fydd eich credyd yn isel.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again in a minute.</source>
        <translation>Nid oes dim wedi newid. Ceisiwch eto ymhen munud.</translation>
    </message>
    <message>
        <source>Often the code is for another meter. Is it your {other} code? Your balance has not changed.</source>
        <translation>Yn aml mae'r cod ar gyfer mesurydd arall. Ai eich cod {other} yw hwn? Nid yw eich balans wedi newid.</translation>
    </message>
    <message>
        <source>One digit is wrong, or two are swapped. Check each group of four. Nothing was sent. No try was used up.</source>
        <translation>Mae un digid yn anghywir, neu ddau wedi'u cyfnewid. Gwiriwch bob grŵp o bedwar. Nid anfonwyd dim. Ni ddefnyddiwyd cynnig.</translation>
    </message>
    <message>
        <source>See top-ups</source>
        <translation>Gweld ychwanegiadau</translation>
    </message>
    <message>
        <source>Sent to the meter</source>
        <translation>Anfonwyd i'r mesurydd</translation>
    </message>
    <message numerus="yes">
        <source>Sent %n seconds ago.</source>
        <translation>
            <numerusform>Anfonwyd %n eiliad yn ôl.</numerusform>
            <numerusform>Anfonwyd %n eiliad yn ôl.</numerusform>
            <numerusform>Anfonwyd %n eiliad yn ôl.</numerusform>
            <numerusform>Anfonwyd %n eiliad yn ôl.</numerusform>
            <numerusform>Anfonwyd %n eiliad yn ôl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Supply on</source>
        <translation>Cyflenwad ymlaen</translation>
    </message>
    <message>
        <source>The code is on your receipt or in a message from your supplier.</source>
        <translation>Mae'r cod ar eich derbynneb neu mewn neges gan eich cyflenwr.</translation>
    </message>
    <message>
        <source>The credit is in your balance.</source>
        <translation>Mae'r credyd yn eich balans.</translation>
    </message>
    <message>
        <source>The meter could not read it</source>
        <translation>Ni allai'r mesurydd ei ddarllen</translation>
    </message>
    <message>
        <source>The meter did not take it</source>
        <translation>Gwrthododd y mesurydd</translation>
    </message>
    <message>
        <source>The meter did not turn it on</source>
        <translation>Ni throdd y mesurydd ef ymlaen</translation>
    </message>
    <message>
        <source>The meter does not do this for a display</source>
        <translation>Nid yw'r mesurydd yn gwneud hyn i arddangosydd</translation>
    </message>
    <message>
        <source>The meter is busy</source>
        <translation>Mae'r mesurydd yn brysur</translation>
    </message>
    <message>
        <source>The meter may still add it. Check your balance before you enter the code again.</source>
        <translation>Efallai y bydd y mesurydd yn ei ychwanegu eto. Gwiriwch eich balans cyn rhoi'r cod i mewn unwaith eto.</translation>
    </message>
    <message>
        <source>The meter may still do it. Look again in a minute before you repeat it.</source>
        <translation>Efallai y bydd y mesurydd yn ei wneud o hyd. Edrychwch eto ymhen munud cyn ei ailadrodd.</translation>
    </message>
    <message>
        <source>The meter takes no codes for now. It opens again at {opens}.</source>
        <translation>Nid yw'r mesurydd yn derbyn codau am y tro. Bydd yn agor eto am {opens}.</translation>
    </message>
    <message>
        <source>The meter takes no codes for now. Keep your code and try later.</source>
        <translation>Nid yw'r mesurydd yn derbyn codau am y tro. Cadwch eich cod a cheisiwch yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The same was sent a moment ago and has no answer yet. Wait for that.</source>
        <translation>Anfonwyd yr un peth eiliad yn ôl ac nid oes ateb eto. Arhoswch amdano.</translation>
    </message>
    <message>
        <source>The valve test begins</source>
        <translation>Mae'r prawf falf yn dechrau</translation>
    </message>
    <message>
        <source>There is a mistake in this code</source>
        <translation>Camgymeriad yn y cod hwn</translation>
    </message>
    <message>
        <source>There is no link to the meter. Choose it at the meter, or try again.</source>
        <translation>Nid oes cyswllt â'r mesurydd. Dewiswch ef wrth y mesurydd, neu ceisiwch eto.</translation>
    </message>
    <message>
        <source>There is no link to the meter. Keep your code and type it at the meter, or try again.</source>
        <translation>Nid oes cyswllt â'r mesurydd. Cadwch eich cod a'i deipio wrth y mesurydd, neu ceisiwch eto.</translation>
    </message>
    <message>
        <source>There is no link to the meter. Turn it on at the meter: press A, then B.</source>
        <translation>Nid oes cyswllt â'r mesurydd. Trowch ef ymlaen wrth y mesurydd: pwyswch A, yna B.</translation>
    </message>
    <message>
        <source>This code is for another kind of meter</source>
        <translation>Mae'r cod hwn ar gyfer math arall o fesurydd</translation>
    </message>
    <message>
        <source>This display only shows. Do it at the meter.</source>
        <translation>Dangos yn unig y mae'r arddangosydd hwn. Gwnewch hyn wrth y mesurydd.</translation>
    </message>
    <message>
        <source>This is not a top-up code</source>
        <translation>Nid cod ychwanegu yw hwn</translation>
    </message>
    <message>
        <source>Too many tries</source>
        <translation>Gormod o gynigion</translation>
    </message>
    <message>
        <source>Too much in one code</source>
        <translation>Gormod mewn un cod</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ceisio eto</translation>
    </message>
    <message>
        <source>Try another code</source>
        <translation>Ceisio cod arall</translation>
    </message>
    <message>
        <source>Try it for electricity</source>
        <translation>Ceisio ar gyfer trydan</translation>
    </message>
    <message>
        <source>Try it for gas</source>
        <translation>Ceisio ar gyfer nwy</translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation>Troi ymlaen</translation>
    </message>
    <message>
        <source>Type the 20 digits. Spaces and hyphens do no harm. Nothing was sent.</source>
        <translation>Teipiwch yr 20 digid. Nid yw bylchau a chysylltnodau o bwys. Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>Use some credit, then enter this code again.</source>
        <translation>Defnyddiwch rywfaint o gredyd, yna rhowch y cod hwn eto.</translation>
    </message>
    <message>
        <source>Usually a few seconds.</source>
        <translation>Ychydig eiliadau fel arfer.</translation>
    </message>
    <message>
        <source>Wait five minutes and try once more. Then call your supplier.</source>
        <translation>Arhoswch bum munud a cheisiwch unwaith eto. Yna ffoniwch eich cyflenwr.</translation>
    </message>
    <message>
        <source>Waiting for answer</source>
        <translation>Yn aros am ateb</translation>
    </message>
    <message>
        <source>Waiting for the answer</source>
        <translation>Yn aros am yr ateb</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>You can leave. Top up shows the answer when you come back.</source>
        <translation>Gallwch adael. Bydd Ychwanegu yn dangos yr ateb pan ddewch yn ôl.</translation>
    </message>
    <message>
        <source>Your balance has not changed. Keep your code and type it at the meter.</source>
        <translation>Nid yw eich balans wedi newid. Cadwch eich cod a'i deipio wrth y mesurydd.</translation>
    </message>
    <message>
        <source>Your gas meter hears of it by {hears}. Then go to the meter.</source>
        <translation>Bydd eich mesurydd nwy yn clywed erbyn {hears}. Yna ewch at y mesurydd.</translation>
    </message>
    <message>
        <source>Your gas meter hears of it within half an hour. Then go to the meter.</source>
        <translation>Bydd eich mesurydd nwy yn clywed o fewn hanner awr. Yna ewch at y mesurydd.</translation>
    </message>
    <message>
        <source>Your meter has had this code before. Its credit may be in your balance already.</source>
        <translation>Mae eich mesurydd wedi cael y cod hwn o'r blaen. Gall ei gredyd fod yn eich balans eisoes.</translation>
    </message>
    <message>
        <source>Your meter is full</source>
        <translation>Mae eich mesurydd yn llawn</translation>
    </message>
    <message>
        <source>Your meter takes less at a time. Ask your supplier to split it.</source>
        <translation>Mae eich mesurydd yn derbyn llai ar y tro. Gofynnwch i'ch cyflenwr ei rannu.</translation>
    </message>
    <message>
        <source>Your meter takes up to {most} at a time. Ask your supplier to split it.</source>
        <translation>Mae eich mesurydd yn derbyn hyd at {most} ar y tro. Gofynnwch i'ch cyflenwr ei rannu.</translation>
    </message>
    <message>
        <source>Your meter took this code the first time it was sent. Check your balance.</source>
        <translation>Derbyniodd eich mesurydd y cod hwn y tro cyntaf yr anfonwyd ef. Gwiriwch eich balans.</translation>
    </message>
    <message>
        <source>Your meter took this code the first time it was sent. {balance} balance now.</source>
        <translation>Derbyniodd eich mesurydd y cod hwn y tro cyntaf yr anfonwyd ef. Balans nawr: {balance}.</translation>
    </message>
    <message>
        <source>answer from the meter at {time}</source>
        <translation>ateb gan y mesurydd am {time}</translation>
    </message>
    <message>
        <source>balance at {time}</source>
        <translation>balans am {time}</translation>
    </message>
    <message>
        <source>balance last told</source>
        <translation>balans a glywyd ddiwethaf</translation>
    </message>
    <message>
        <source>balance now</source>
        <translation>balans nawr</translation>
    </message>
    <message>
        <source>balance, not changed</source>
        <translation>balans, heb newid</translation>
    </message>
    <message>
        <source>confirmed by the meter at {time}</source>
        <translation>cadarnhawyd gan y mesurydd am {time}</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>trydan</translation>
    </message>
    <message>
        <source>from this code</source>
        <translation>o'r cod hwn</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>nwy</translation>
    </message>
    <message>
        <source>not added yet</source>
        <translation>heb ei ychwanegu eto</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>heb ei anfon</translation>
    </message>
    <message>
        <source>{amount} before</source>
        <translation>{amount} o'r blaen</translation>
    </message>
    <message>
        <source>{amount} not added yet. Usually a few seconds.</source>
        <translation>{amount} heb ei ychwanegu eto. Ychydig eiliadau fel arfer.</translation>
    </message>
    <message>
        <source>{balance} balance now.</source>
        <translation>Balans nawr: {balance}.</translation>
    </message>
    <message>
        <source>{balance} balance now. + {credited} from this code.</source>
        <translation>Balans nawr: {balance}. + {credited} o'r cod hwn.</translation>
    </message>
    <message>
        <source>{count} digits, and a code has 20</source>
        <translation>{count} digid, ac mae 20 mewn cod</translation>
    </message>
    <message>
        <source>{count} of 20 digits</source>
        <translation>{count} o 20 digid</translation>
    </message>
    <message>
        <source>{need} more is needed before you can turn it on.</source>
        <translation>Mae angen {need} arall cyn y gallwch ei droi ymlaen.</translation>
    </message>
    <message>
        <source>What is shown is a capture: there is no meter to send it to. Nothing has changed.</source>
        <translation>Recordiad yw'r hyn a ddangosir: nid oes mesurydd i'w anfon ato. Nid oes dim wedi newid.</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>10p last some minutes, but nothing is cut off between 16:00 and 10:00.</source>
        <translation>Mae 10p yn para rhai munudau, ond ni thorrir dim rhwng 16:00 a 10:00.</translation>
    </message>
    <message>
        <source>A heater is switched on. Credit is low within a few minutes.</source>
        <translation>Mae gwresogydd ymlaen. Bydd y credyd yn isel o fewn munudau.</translation>
    </message>
    <message>
        <source>A person at the meter presses A, then B.</source>
        <translation>Mae person wrth y mesurydd yn pwyso A, yna B.</translation>
    </message>
    <message>
        <source>A sunny noon in June: the panels give more than the home takes, until everything is on.</source>
        <translation>Hanner dydd heulog ym Mehefin: mae'r paneli'n rhoi mwy nag y mae'r cartref yn ei gymryd, nes bod popeth ymlaen.</translation>
    </message>
    <message>
        <source>An ordinary winter's day paid by bill: tea, dinner, and a word from the supplier.</source>
        <translation>Diwrnod cyffredin o aeaf, yn talu drwy fil: te, cinio, a gair gan y cyflenwr.</translation>
    </message>
    <message>
        <source>Before anything comes back on, everything hot is switched off.</source>
        <translation>Cyn i ddim ddod yn ôl ymlaen, diffoddir popeth poeth.</translation>
    </message>
    <message>
        <source>Calm day</source>
        <translation>Diwrnod tawel</translation>
    </message>
    <message>
        <source>Clock change</source>
        <translation>Newid y cloc</translation>
    </message>
    <message>
        <source>Credit for electricity runs out in working hours; a top-up makes it ready, and a person at the meter turns it on.</source>
        <translation>Mae'r credyd trydan yn dod i ben yn ystod oriau gwaith; mae ychwanegiad yn ei wneud yn barod, ac mae person wrth y mesurydd yn ei droi ymlaen.</translation>
    </message>
    <message>
        <source>Credit is nearly gone; emergency credit is chosen, used, and paid back by the next top-up.</source>
        <translation>Mae'r credyd bron â dod i ben; dewisir credyd brys, fe'i defnyddir, ac fe'i telir yn ôl gan yr ychwanegiad nesaf.</translation>
    </message>
    <message>
        <source>Credit runs out in protected hours: electricity stays on till ten the next morning, and then goes off.</source>
        <translation>Mae'r credyd yn dod i ben mewn oriau gwarchodedig: mae'r trydan yn aros ymlaen tan ddeg fore trannoeth, ac yna'n diffodd.</translation>
    </message>
    <message>
        <source>Damaged pairing</source>
        <translation>Paru wedi'i ddifrodi</translation>
    </message>
    <message>
        <source>Dinner is in the oven, at the day's dearest rate.</source>
        <translation>Mae cinio yn y popty, ar gyfradd ddrutaf y dydd.</translation>
    </message>
    <message>
        <source>Electricity is paid in advance, and what is left falls below £2.</source>
        <translation>Telir am drydan ymlaen llaw, ac mae'r hyn sydd ar ôl yn disgyn o dan £2.</translation>
    </message>
    <message>
        <source>Emergency credit</source>
        <translation>Credyd brys</translation>
    </message>
    <message>
        <source>Friendly evening</source>
        <translation>Noson gyfeillgar</translation>
    </message>
    <message>
        <source>From here on the hub does not know the display. It has to be paired again.</source>
        <translation>O hyn ymlaen nid yw'r hyb yn adnabod yr arddangosydd. Rhaid ei baru eto.</translation>
    </message>
    <message>
        <source>Gas meter out of reach</source>
        <translation>Mesurydd nwy allan o gyrraedd</translation>
    </message>
    <message>
        <source>In some minutes the clocks go from 00:59 to 02:00.</source>
        <translation>Mewn rhai munudau bydd y clociau'n mynd o 00:59 i 02:00.</translation>
    </message>
    <message>
        <source>It is moved away. The meter is heard at its next half-hour.</source>
        <translation>Fe'i symudir i ffwrdd. Clywir y mesurydd ar ei hanner awr nesaf.</translation>
    </message>
    <message>
        <source>Low credit</source>
        <translation>Credyd isel</translation>
    </message>
    <message>
        <source>Nothing is off: there are still hours to top up in.</source>
        <translation>Nid oes dim i ffwrdd: mae oriau o hyd i ychwanegu credyd.</translation>
    </message>
    <message>
        <source>Now the home takes more than the panels give.</source>
        <translation>Nawr mae'r cartref yn cymryd mwy nag y mae'r paneli'n ei roi.</translation>
    </message>
    <message>
        <source>Price change at midnight</source>
        <translation>Newid pris am hanner nos</translation>
    </message>
    <message>
        <source>Prices go up at midnight. They are shown beforehand, and no half-hour before it costs more.</source>
        <translation>Mae prisiau'n codi am hanner nos. Fe'u dangosir ymlaen llaw, ac nid yw'r un hanner awr cyn hynny'n costio mwy.</translation>
    </message>
    <message>
        <source>Runs out and comes back</source>
        <translation>Yn dod i ben ac yn ôl</translation>
    </message>
    <message>
        <source>Solar home</source>
        <translation>Cartref solar</translation>
    </message>
    <message>
        <source>Somebody chooses emergency credit at the hub. It is a loan of £10.</source>
        <translation>Mae rhywun yn dewis credyd brys wrth yr hyb. Benthyciad o £10 ydyw.</translation>
    </message>
    <message>
        <source>Somebody makes tea.</source>
        <translation>Mae rhywun yn gwneud te.</translation>
    </message>
    <message>
        <source>Something metal now stands before the gas meter.</source>
        <translation>Mae rhywbeth metel nawr o flaen y mesurydd nwy.</translation>
    </message>
    <message>
        <source>The credit is gone, the loan is in use, and electricity stayed on.</source>
        <translation>Mae'r credyd wedi mynd, mae'r benthyciad yn cael ei ddefnyddio, ac arhosodd y trydan ymlaen.</translation>
    </message>
    <message>
        <source>The hub no longer hears the gas meter. Gas goes on, the days for which it may are counted down, and then it is heard again.</source>
        <translation>Nid yw'r hyb yn clywed y mesurydd nwy bellach. Mae'r nwy'n parhau, cyfrifir y diwrnodau sydd ar ôl iddo, ac yna fe'i clywir eto.</translation>
    </message>
    <message>
        <source>The night in spring that has no hour from one to two: the day has 46 half-hours, and the rates keep to UTC.</source>
        <translation>Y noson yn y gwanwyn heb awr rhwng un a dau: mae gan y diwrnod 46 hanner awr, ac mae'r cyfraddau'n cadw at UTC.</translation>
    </message>
    <message>
        <source>The supplier cannot reach the hub: a top-up that was sent waits, and comes by itself later.</source>
        <translation>Ni all y cyflenwr gyrraedd yr hyb: mae ychwanegiad a anfonwyd yn aros, ac yn dod ohono'i hun yn nes ymlaen.</translation>
    </message>
    <message>
        <source>The supplier is heard again, and the £10 with it.</source>
        <translation>Clywir y cyflenwr eto, a'r £10 gydag ef.</translation>
    </message>
    <message>
        <source>The supplier sends £10. Electricity is ready, and still off.</source>
        <translation>Mae'r cyflenwr yn anfon £10. Mae'r trydan yn barod, ac i ffwrdd o hyd.</translation>
    </message>
    <message>
        <source>The supplier sends £20. It pays the loan back first.</source>
        <translation>Mae'r cyflenwr yn anfon £20. Mae'n talu'r benthyciad yn ôl yn gyntaf.</translation>
    </message>
    <message>
        <source>WAN down</source>
        <translation>WAN i lawr</translation>
    </message>
    <message>
        <source>With all this on, 20p last a few minutes. Then electricity is off.</source>
        <translation>A hyn i gyd ymlaen, mae 20p yn para ychydig funudau. Yna mae'r trydan i ffwrdd.</translation>
    </message>
    <message>
        <source>£10 are on their way, and do not arrive. A code from a shop would work.</source>
        <translation>Mae £10 ar y ffordd, ac nid ydynt yn cyrraedd. Byddai cod o siop yn gweithio.</translation>
    </message>
    <message>
        <source>After half a minute the hub loses its list of displays: it can read nothing of this one. Within another half a minute the display says so, and what to do.</source>
        <translation>Ar ôl hanner munud mae'r hyb yn colli ei restr o arddangosyddion: ni all ddarllen dim o'r un hwn. O fewn hanner munud arall mae'r arddangosydd yn dweud hynny, a beth i'w wneud.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Size of buttons</source>
        <translation>Maint y botymau</translation>
    </message>
    <message>
        <source>Pixels in 1 cm of this screen</source>
        <translation>Picseli mewn 1 cm o'r sgrin hon</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Heb ei nodi</translation>
    </message>
    <message>
        <source>In a large window everything grows with it. Once this is told, it stays a finger's size.</source>
        <translation>Mewn ffenestr fawr mae popeth yn tyfu gyda hi. O nodi hyn, mae'n aros maint bys.</translation>
    </message>
    <message>
        <source>Fewer pixels</source>
        <translation>Llai o bicseli</translation>
    </message>
    <message>
        <source>More pixels</source>
        <translation>Mwy o bicseli</translation>
    </message>
    <message>
        <source>Read pages aloud</source>
        <translation>Darllen tudalennau yn uchel</translation>
    </message>
    <message>
        <source>Install speech-dispatcher to have pages read aloud.</source>
        <translation>Gosodwch speech-dispatcher i gael darllen tudalennau yn uchel.</translation>
    </message>
    <message>
        <source>A button at the top, or the key F1, reads the page. The same again stops it.</source>
        <translation>Mae botwm ar y brig, neu'r allwedd F1, yn darllen y dudalen. Yr un peth eto i stopio.</translation>
    </message>
    <message>
        <source>The display cannot set this screen's brightness, so it never dims.</source>
        <translation>Ni all yr arddangosydd osod disgleirdeb y sgrin hon, felly nid yw byth yn pylu.</translation>
    </message>
    <message>
        <source>The screen's brightness could not be set, so it stays as it is.</source>
        <translation>Nid oedd modd gosod disgleirdeb y sgrin, felly mae'n aros fel y mae.</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Y dydd</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>Y mis</translation>
    </message>
    <message>
        <source>A week</source>
        <translation>Yr wythnos</translation>
    </message>
    <message>
        <source>After {n} min</source>
        <translation>Ar ôl {n} mun</translation>
    </message>
    <message>
        <source>After {n} s</source>
        <translation>Ar ôl {n} eiliad</translation>
    </message>
    <message>
        <source>As designed</source>
        <translation>Fel y'i dyluniwyd</translation>
    </message>
    <message>
        <source>As little as possible</source>
        <translation>Cyn lleied â phosibl</translation>
    </message>
    <message>
        <source>As they come: the government's factors for 2025 (DESNZ), electricity from the grid.</source>
        <translation>Fel y dônt: ffactorau'r llywodraeth ar gyfer 2025 (DESNZ), trydan o'r grid.</translation>
    </message>
    <message>
        <source>Both fuels together</source>
        <translation>Y ddau danwydd gyda'i gilydd</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>Goleuach</translation>
    </message>
    <message>
        <source>Brightness then</source>
        <translation>Disgleirdeb wedyn</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Cyllideb</translation>
    </message>
    <message>
        <source>CO₂ for each kWh</source>
        <translation>CO₂ am bob kWh</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Cost today</source>
        <translation>Cost heddiw</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>Tywyllach</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnosteg</translation>
    </message>
    <message>
        <source>Dim the screen when nobody touches it</source>
        <translation>Pylu'r sgrin pan nad oes neb yn ei chyffwrdd</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Electricity, 1 kWh</source>
        <translation>Trydan, 1 kWh</translation>
    </message>
    <message>
        <source>Electricity, standing charge a day</source>
        <translation>Trydan, tâl sefydlog y dydd</translation>
    </message>
    <message>
        <source>Energy today</source>
        <translation>Ynni heddiw</translation>
    </message>
    <message>
        <source>From</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Gas is shown in</source>
        <translation>Dangosir nwy mewn</translation>
    </message>
    <message>
        <source>Gas, 1 kWh</source>
        <translation>Nwy, 1 kWh</translation>
    </message>
    <message>
        <source>Gas, calorific value</source>
        <translation>Nwy, gwerth caloriffig</translation>
    </message>
    <message>
        <source>Gas, standing charge a day</source>
        <translation>Nwy, tâl sefydlog y dydd</translation>
    </message>
    <message>
        <source>Half an hour earlier</source>
        <translation>Hanner awr yn gynt</translation>
    </message>
    <message>
        <source>Half an hour later</source>
        <translation>Hanner awr yn hwyrach</translation>
    </message>
    <message>
        <source>Hold the button</source>
        <translation>Dal y botwm</translation>
    </message>
    <message>
        <source>Home shows the share of one day: {amount}.</source>
        <translation>Mae Hafan yn dangos cyfran un diwrnod: {amount}.</translation>
    </message>
    <message>
        <source>How loud</source>
        <translation>Pa mor uchel</translation>
    </message>
    <message>
        <source>Install one of pw-play, paplay or aplay to hear it.</source>
        <translation>Gosodwch un o pw-play, paplay neu aplay i'w glywed.</translation>
    </message>
    <message>
        <source>It may be {least} to {most}.</source>
        <translation>Gall fod rhwng {least} a {most}.</translation>
    </message>
    <message>
        <source>Keep {amount}</source>
        <translation>Cadw {amount}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Iaith</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Uwch</translation>
    </message>
    <message>
        <source>Movement on the screen</source>
        <translation>Symudiad ar y sgrin</translation>
    </message>
    <message>
        <source>Moves the picture by a pixel or two now and then, so that nothing burns in.</source>
        <translation>Mae'n symud y llun bicsel neu ddau bob hyn a hyn, fel nad oes dim yn llosgi i'r sgrin.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Byth</translation>
    </message>
    <message>
        <source>Night hours</source>
        <translation>Oriau'r nos</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Heb ei roi</translation>
    </message>
    <message>
        <source>Nothing is ever cut off because of it. It only marks the dial on Home.</source>
        <translation>Ni chaiff dim byth ei ddiffodd o'i herwydd. Dim ond nodi'r deial ar Hafan y mae.</translation>
    </message>
    <message>
        <source>Nothing sounds in these hours. An alert that is still there sounds afterwards.</source>
        <translation>Does dim yn canu yn yr oriau hyn. Bydd rhybudd sydd yno o hyd yn canu wedyn.</translation>
    </message>
    <message>
        <source>Now it is {amount}</source>
        <translation>Nawr: {amount}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>I ffwrdd</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ymlaen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Power now</source>
        <translation>Pŵer nawr</translation>
    </message>
    <message>
        <source>Prices of your own and CO₂</source>
        <translation>Eich prisiau eich hun a CO₂</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Oriau tawel</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Tawelach</translation>
    </message>
    <message>
        <source>Screen at rest and at night</source>
        <translation>Y sgrin yn segur a'r nos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Sound for alerts</source>
        <translation>Sain ar gyfer rhybuddion</translation>
    </message>
    <message>
        <source>Spare the screen</source>
        <translation>Arbed y sgrin</translation>
    </message>
    <message>
        <source>That is too much or too little</source>
        <translation>Mae hynny'n ormod neu'n rhy ychydig</translation>
    </message>
    <message>
        <source>The big figure on Home</source>
        <translation>Y ffigur mawr ar Hafan</translation>
    </message>
    <message>
        <source>The same time twice means no night hours.</source>
        <translation>Mae'r un amser ddwywaith yn golygu dim oriau nos.</translation>
    </message>
    <message>
        <source>The same time twice means no quiet hours.</source>
        <translation>Mae'r un amser ddwywaith yn golygu dim oriau tawel.</translation>
    </message>
    <message>
        <source>The sound could not be played. Is a speaker connected?</source>
        <translation>Ni ellid chwarae'r sain. Oes seinydd wedi'i gysylltu?</translation>
    </message>
    <message>
        <source>The touch that wakes the screen does nothing else.</source>
        <translation>Nid yw'r cyffyrddiad sy'n deffro'r sgrin yn gwneud dim arall.</translation>
    </message>
    <message>
        <source>They are used for meter readers of your own. A hub sends its own prices.</source>
        <translation>Fe'u defnyddir ar gyfer eich darllenwyr mesurydd eich hun. Mae hyb yn anfon ei brisiau ei hun.</translation>
    </message>
    <message>
        <source>This machine has no sound player, so the display is silent.</source>
        <translation>Nid oes chwaraewr sain ar y peiriant hwn, felly mae'r arddangosydd yn dawel.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hyd</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Rhoi cynnig arni</translation>
    </message>
    <message>
        <source>Turning on and other big steps</source>
        <translation>Troi ymlaen a chamau mawr eraill</translation>
    </message>
    <message>
        <source>Two taps</source>
        <translation>Dau gyffyrddiad</translation>
    </message>
    <message>
        <source>Type an amount</source>
        <translation>Teipio swm</translation>
    </message>
    <message>
        <source>Usage is shown in</source>
        <translation>Dangosir defnydd mewn</translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation>Eich prisiau eich hun</translation>
    </message>
    <message>
        <source>{language}: not yet reviewed by a native speaker.</source>
        <translation>{language}: heb ei adolygu eto gan siaradwr brodorol.</translation>
    </message>
</context>
<context>
    <name>Settings file</name>
    <message>
        <source>Write each as name = value, once, with words between "double quotes"</source>
        <translation>Ysgrifennwch bob un fel enw = gwerth, unwaith, gyda geiriau rhwng "dyfynodau dwbl"</translation>
    </message>
    <message>
        <source>a time of day such as "22:30"</source>
        <translation>amser o'r dydd megis "22:30"</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <translation>rif cyfan o {least} i {most}</translation>
    </message>
    <message>
        <source>as the display wrote it</source>
        <translation>yr hyn a ysgrifennodd yr arddangosydd</translation>
    </message>
    <message>
        <source>it is not one TOML file, but each line was used</source>
        <translation>nid yw'n un ffeil TOML, ond defnyddiwyd pob llinell</translation>
    </message>
    <message>
        <source>line {number} is not used.</source>
        <translation>ni ddefnyddir llinell {number}.</translation>
    </message>
    <message>
        <source>lines {numbers} and more are not used.</source>
        <translation>ni ddefnyddir llinellau {numbers} a rhagor.</translation>
    </message>
    <message>
        <source>lines {numbers} are not used.</source>
        <translation>ni ddefnyddir llinellau {numbers}.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>un o {choices}</translation>
    </message>
    <message>
        <source>text between double quotes</source>
        <translation>destun rhwng dyfynodau dwbl</translation>
    </message>
    <message>
        <source>there is no setting called {key}; nothing came of it. Known: {known}.</source>
        <translation>nid oes gosodiad o'r enw {key}; ni ddaeth dim ohono. Rhai hysbys: {known}.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true neu false</translation>
    </message>
    <message>
        <source>{key} must be {form}, not {value}. {default} is used.</source>
        <translation>ar gyfer {key} rhowch {form}, nid {value}. Defnyddir {default}.</translation>
    </message>
    <message>
        <source>{key} must be {form}. {default} is used.</source>
        <translation>ar gyfer {key} rhowch {form}. Defnyddir {default}.</translation>
    </message>
    <message>
        <source>{path}: {reason}. Make it a file that can be read, or delete it. Nothing in it is used.</source>
        <translation>{path}: {reason}. Gwnewch hi'n ffeil y gellir ei darllen, neu dilëwch hi. Ni ddefnyddir dim ohoni.</translation>
    </message>
</context>
<context>
    <name>Shop</name>
    <message>
        <source>A code</source>
        <translation>Cod</translation>
    </message>
    <message>
        <source>A simulated shop: its codes are good for the simulated home only.</source>
        <translation>Siop efelychiedig: dim ond yn y cartref efelychiedig y mae ei chodau'n gweithio.</translation>
    </message>
    <message>
        <source>At the electricity meter</source>
        <translation>Wrth y mesurydd trydan</translation>
    </message>
    <message>
        <source>At the gas meter</source>
        <translation>Wrth y mesurydd nwy</translation>
    </message>
    <message>
        <source>Buy a code to type</source>
        <translation>Prynu cod i'w deipio</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>Copïo'r cod</translation>
    </message>
    <message>
        <source>Let the supplier send it</source>
        <translation>Gadael i'r cyflenwr ei anfon</translation>
    </message>
    <message>
        <source>No meter here is paid for in advance: the shop has nothing to sell.</source>
        <translation>Nid oes mesurydd rhagdalu yma: nid oes gan y siop ddim i'w werthu.</translation>
    </message>
    <message>
        <source>None protected</source>
        <translation>Dim gwarchod</translation>
    </message>
    <message>
        <source>Press A, then B</source>
        <translation>Pwyso A, yna B</translation>
    </message>
    <message>
        <source>Press A: wake the meter</source>
        <translation>Pwyso A: deffro'r mesurydd</translation>
    </message>
    <message>
        <source>Protected hours</source>
        <translation>Oriau gwarchodedig</translation>
    </message>
    <message>
        <source>See it run out</source>
        <translation>Ei weld yn dod i ben</translation>
    </message>
    <message>
        <source>Shop (demo)</source>
        <translation>Siop (demo)</translation>
    </message>
    <message>
        <source>Take all credit</source>
        <translation>Cymryd y credyd i gyd</translation>
    </message>
    <message>
        <source>Take all credit but {amount}</source>
        <translation>Cymryd y credyd i gyd ond {amount}</translation>
    </message>
    <message>
        <source>The gas meter sleeps. It is next heard by {time}, or when it is woken.</source>
        <translation>Mae'r mesurydd nwy yn cysgu. Clywir ef nesaf erbyn {time}, neu pan gaiff ei ddeffro.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>One digit wrong</source>
        <translation>Un digid anghywir</translation>
    </message>
    <message>
        <source>Too large for the meter</source>
        <translation>Rhy fawr i'r mesurydd</translation>
    </message>
    <message>
        <source>For the other meter</source>
        <translation>Ar gyfer y mesurydd arall</translation>
    </message>
    <message>
        <source>Sold. Type it at Top up:</source>
        <translation>Gwerthwyd. Teipiwch ef yn Ychwanegu:</translation>
    </message>
    <message>
        <source>The supplier has sent it to the meter: watch the balance.</source>
        <translation>Mae'r cyflenwr wedi ei anfon i'r mesurydd: gwyliwch y balans.</translation>
    </message>
    <message>
        <source>The supplier took it: watch the balance.</source>
        <translation>Cymerodd y cyflenwr ef: gwyliwch y balans.</translation>
    </message>
    <message>
        <source>The meter is awake and speaks to the hub.</source>
        <translation>Mae'r mesurydd yn effro ac yn siarad â'r hyb.</translation>
    </message>
    <message>
        <source>The meter has turned the supply on.</source>
        <translation>Mae'r mesurydd wedi troi'r cyflenwad ymlaen.</translation>
    </message>
    <message>
        <source>The meter makes sure for a minute that no tap is open, then it turns the gas on.</source>
        <translation>Am funud mae'r mesurydd yn gwneud yn siŵr nad oes tap ar agor, yna mae'n troi'r nwy ymlaen.</translation>
    </message>
    <message>
        <source>The meter has nothing to confirm: its supply is not ready to turn on.</source>
        <translation>Nid oes gan y mesurydd ddim i'w gadarnhau: nid yw ei gyflenwad yn barod i'w droi ymlaen.</translation>
    </message>
    <message>
        <source>There is no more than that on the account.</source>
        <translation>Nid oes mwy na hynny yn y cyfrif.</translation>
    </message>
    <message>
        <source>In the protected hours supply stays on, whatever the account says.</source>
        <translation>Yn yr oriau gwarchodedig mae'r cyflenwad yn aros ymlaen, beth bynnag sydd yn y cyfrif.</translation>
    </message>
    <message>
        <source>No hours are protected: supply goes off as soon as nothing is left.</source>
        <translation>Nid oes oriau gwarchodedig: mae'r cyflenwad yn mynd i ffwrdd cyn gynted ag nad oes dim ar ôl.</translation>
    </message>
    <message>
        <source>There is no such code for this meter.</source>
        <translation>Nid oes cod o'r fath ar gyfer y mesurydd hwn.</translation>
    </message>
    <message>
        <source>The simulated home is not there yet. Try again in a moment.</source>
        <translation>Nid yw'r cartref efelychiedig yno eto. Ceisiwch eto ymhen eiliad.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>The install code is not right: {reason}</source>
        <translation>Nid yw'r cod gosod yn iawn: {reason}</translation>
    </message>
    <message>
        <source>There is no simulated home called {home}. Choose one of: {homes}.</source>
        <translation>Nid oes cartref efelychiedig o'r enw {home}. Dewiswch un o: {homes}.</translation>
    </message>
    <message>
        <source>{error}. Install it again.</source>
        <translation>{error}. Gosodwch ef eto.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Stop reading aloud</source>
        <translation>Stopio darllen yn uchel</translation>
    </message>
    <message>
        <source>Read this page aloud</source>
        <translation>Darllen y dudalen hon yn uchel</translation>
    </message>
    <message>
        <source>Hub time {time}</source>
        <translation>Amser yr hyb {time}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Signal: {word}</source>
        <translation>Signal: {word}</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
            <numerusform>%n newydd</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages, {count}</source>
        <translation>Negeseuon, {count}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Iaith: {name}</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Recordiad</translation>
    </message>
</context>
<context>
    <name>Stick</name>
    <message>
        <source>By its path or address</source>
        <translation>Trwy ei llwybr neu ei chyfeiriad</translation>
    </message>
    <message>
        <source>Choose a stick</source>
        <translation>Dewis ffon</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Edrych eto</translation>
    </message>
    <message>
        <source>No radio stick is plugged in.</source>
        <translation>Nid oes ffon radio wedi'i phlygio i mewn.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Llwybr</translation>
    </message>
    <message>
        <source>Plug one in, then look again. It needs EmberZNet (EZSP) firmware.</source>
        <translation>Plygiwch un i mewn, yna edrychwch eto. Mae angen cadarnwedd EmberZNet (EZSP) arni.</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Porth cyfresol</translation>
    </message>
    <message>
        <source>USB</source>
        <translation>USB</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Defnyddio'r cyfeiriad hwn</translation>
    </message>
    <message>
        <source>Use this stick</source>
        <translation>Defnyddio'r ffon hon</translation>
    </message>
    <message>
        <source>With a keyboard, type the stick's path, or tcp:// with host and port.</source>
        <translation>Gyda bysellfwrdd, teipiwch lwybr y ffon, neu tcp:// gyda gwesteiwr a phorth.</translation>
    </message>
    <message>
        <source>Stick</source>
        <translation>Ffon</translation>
    </message>
    <message>
        <source>USB serial port</source>
        <translation>Porth cyfresol USB</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Cyfeiriad</translation>
    </message>
    <message>
        <source>Address of a stick</source>
        <translation>Cyfeiriad ffon</translation>
    </message>
    <message>
        <source>Address: {address}</source>
        <translation>Cyfeiriad: {address}</translation>
    </message>
    <message>
        <source>Dots between the numbers, a colon before the port: 192.0.2.7:6638</source>
        <translation>Dotiau rhwng y rhifau, colon cyn y porth: 192.0.2.7:6638</translation>
    </message>
    <message>
        <source>Four numbers and a port</source>
        <translation>Pedwar rhif a phorth</translation>
    </message>
    <message>
        <source>This can be an address</source>
        <translation>Gall hwn fod yn gyfeiriad</translation>
    </message>
    <message>
        <source>Type an address with keys on the screen</source>
        <translation>Teipio cyfeiriad â bysellau ar y sgrin</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>to {time}</source>
        <translation>hyd {time}</translation>
    </message>
    <message>
        <source>Last 24 h</source>
        <translation>24 awr</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>hanner nos</translation>
    </message>
    <message>
        <source>{n} of 48 readings</source>
        <translation>{n} o 48 darlleniad</translation>
    </message>
</context>
<context>
    <name>TopUp</name>
    <message>
        <source>Bought it for electricity? Change it above.</source>
        <translation>Ar gyfer trydan? Newidiwch uchod.</translation>
    </message>
    <message>
        <source>Bought it for gas? Change it above.</source>
        <translation>Ar gyfer nwy? Newidiwch uchod.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Clirio</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Clirio'r cyfan</translation>
    </message>
    <message numerus="yes">
        <source>Clear all %n digits?</source>
        <translation>
            <numerusform>Clirio pob un o'r %n digid?</numerusform>
            <numerusform>Clirio pob un o'r %n digid?</numerusform>
            <numerusform>Clirio pob un o'r %n digid?</numerusform>
            <numerusform>Clirio pob un o'r %n digid?</numerusform>
            <numerusform>Clirio pob un o'r %n digid?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Delete the last one</source>
        <translation>Dileu'r un olaf</translation>
    </message>
    <message>
        <source>Group {n} of {all}</source>
        <translation>Grŵp {n} o {all}</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Eu cadw</translation>
    </message>
    <message>
        <source>Only your meter can confirm the amount.</source>
        <translation>Dim ond eich mesurydd all gadarnhau'r swm.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Anfon</translation>
    </message>
    <message>
        <source>Send to electricity meter</source>
        <translation>Anfon i'r mesurydd trydan</translation>
    </message>
    <message>
        <source>Send to gas meter</source>
        <translation>Anfon i'r mesurydd nwy</translation>
    </message>
    <message>
        <source>Take your time: nothing is lost if you stop.</source>
        <translation>Does dim brys: ni chollir dim os stopiwch.</translation>
    </message>
    <message>
        <source>That is in {span}.</source>
        <translation>Hynny yw, ymhen {span}.</translation>
    </message>
    <message>
        <source>This code looks like</source>
        <translation>Mae'r cod hwn yn edrych fel</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Ychwanegu</translation>
    </message>
    <message>
        <source>What you typed is still here.</source>
        <translation>Mae'r hyn a deipioch yma o hyd.</translation>
    </message>
    <message>
        <source>Your meter takes up to {amount} at a time.</source>
        <translation>Mae eich mesurydd yn derbyn hyd at {amount} ar y tro.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>gwag</translation>
    </message>
    <message>
        <source>for electricity</source>
        <translation>ar gyfer trydan</translation>
    </message>
    <message>
        <source>for gas</source>
        <translation>ar gyfer nwy</translation>
    </message>
    <message>
        <source>It takes no top-up codes. There is nothing to do.</source>
        <translation>Nid yw'n derbyn codau ychwanegu. Nid oes dim i'w wneud.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nid anfonwyd dim.</translation>
    </message>
    <message>
        <source>This meter is paid by bill</source>
        <translation>Telir am y mesurydd hwn drwy fil</translation>
    </message>
</context>
<context>
    <name>TopUps</name>
    <message>
        <source>The meter has told of no top-ups yet.</source>
        <translation>Nid yw'r mesurydd wedi sôn am ychwanegiadau eto.</translation>
    </message>
    <message>
        <source>code ending {digits}</source>
        <translation>cod sy'n gorffen â {digits}</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Your usage appears here.</source>
        <translation>Bydd eich defnydd yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diwrnod</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Wythnos</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mis</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Blwyddyn</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabl</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Siart</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Cadw fel CSV</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Y cyfnod blaenorol</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Y cyfnod nesaf</translation>
    </message>
    <message>
        <source>kg CO₂</source>
        <translation>kg CO₂</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} i {last}</translation>
    </message>
    <message>
        <source>the week before</source>
        <translation>yr wythnos flaenorol</translation>
    </message>
    <message>
        <source>Swipe for another day</source>
        <translation>Llithrwch am ddiwrnod arall</translation>
    </message>
    <message>
        <source>Swipe for another week</source>
        <translation>Llithrwch am wythnos arall</translation>
    </message>
    <message>
        <source>Swipe for another month</source>
        <translation>Llithrwch am fis arall</translation>
    </message>
    <message>
        <source>Swipe for another year</source>
        <translation>Llithrwch am flwyddyn arall</translation>
    </message>
    <message>
        <source>{fuel}, {period}</source>
        <translation>{fuel}, {period}</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>cost anhysbys</translation>
    </message>
    <message>
        <source>{energy}, cost not known</source>
        <translation>{energy}, cost anhysbys</translation>
    </message>
    <message>
        <source>{n} of {all} readings</source>
        <translation>{n} o {all} darlleniad</translation>
    </message>
    <message>
        <source>{n} of {all} readings so far</source>
        <translation>{n} o {all} darlleniad hyd yma</translation>
    </message>
    <message>
        <source>{n} of {all} months</source>
        <translation>{n} o {all} mis</translation>
    </message>
    <message>
        <source>{n} of {all} days</source>
        <translation>{n} o {all} diwrnod</translation>
    </message>
    <message>
        <source>Most {when}: {amount}</source>
        <translation>Mwyaf {when}: {amount}</translation>
    </message>
    <message>
        <source>as much as {before}</source>
        <translation>cymaint â {before}</translation>
    </message>
    <message>
        <source>as much as before</source>
        <translation>cymaint ag o'r blaen</translation>
    </message>
    <message>
        <source>{amount} more than {before}</source>
        <translation>{amount} yn fwy na {before}</translation>
    </message>
    <message>
        <source>{amount} more</source>
        <translation>{amount} yn fwy</translation>
    </message>
    <message>
        <source>{amount} less than {before}</source>
        <translation>{amount} yn llai na {before}</translation>
    </message>
    <message>
        <source>{amount} less</source>
        <translation>{amount} yn llai</translation>
    </message>
    <message>
        <source>{comparison} by now</source>
        <translation>{comparison} erbyn hyn</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Ynni</translation>
    </message>
    <message>
        <source>Rate not known</source>
        <translation>Cyfradd anhysbys</translation>
    </message>
    <message>
        <source>Standing charge</source>
        <translation>Tâl sefydlog</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>anhysbys</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Pryd</translation>
    </message>
    <message>
        <source>CO₂</source>
        <translation>CO₂</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Cynt</translation>
    </message>
    <message>
        <source>Standing charge a day</source>
        <translation>Tâl sefydlog y dydd</translation>
    </message>
    <message>
        <source>Highest demand</source>
        <translation>Galw uchaf</translation>
    </message>
    <message>
        <source>Sent out today</source>
        <translation>Anfonwyd allan heddiw</translation>
    </message>
    <message>
        <source>Sent out in all</source>
        <translation>Anfonwyd allan i gyd</translation>
    </message>
    <message>
        <source>Nothing was saved: no half-hours are known of this period.</source>
        <translation>Ni chadwyd dim: nid oes hanner awr yn hysbys o'r cyfnod hwn.</translation>
    </message>
    <message>
        <source>Nothing was saved: {place} cannot be written to ({why}).</source>
        <translation>Ni chadwyd dim: ni ellir ysgrifennu i {place} ({why}).</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n half-hours in {place}</source>
        <translation>
            <numerusform>Cadwyd %n hanner awr yn {place}</numerusform>
            <numerusform>Cadwyd %n hanner awr yn {place}</numerusform>
            <numerusform>Cadwyd %n hanner awr yn {place}</numerusform>
            <numerusform>Cadwyd %n hanner awr yn {place}</numerusform>
            <numerusform>Cadwyd %n hanner awr yn {place}</numerusform>
        </translation>
    </message>
    <message>
        <source>Shares of the total</source>
        <translation>Rhannau'r cyfanswm</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Allwedd</translation>
    </message>
    <message>
        <source>The line is {period}</source>
        <translation>Y llinell yw {period}</translation>
    </message>
    <message>
        <source>{n} g per kWh, as you entered</source>
        <translation>{n} g y kWh, fel y nodwyd gennych</translation>
    </message>
    <message>
        <source>{n} g per kWh: UK average, {source}</source>
        <translation>{n} g y kWh: cyfartaledd y DU, {source}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not known</source>
        <translation>Anhysbys</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Trydan</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Nwy</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} mun</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} awr</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
            <numerusform>%n diwrnod</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
            <numerusform>%n munud</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
            <numerusform>%n awr</numerusform>
        </translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>{span} yn ôl</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Isel</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Canolig</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Uchel</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
            <numerusform>%n eiliad</numerusform>
        </translation>
    </message>
</context>
</TS>
