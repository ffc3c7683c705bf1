<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- Welsh drafted without a native speaker: a human reviewer must read every line before it is relied on. -->
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
    <message>
        <source>A day, both fuels together</source>
        <translation>Y dydd, y ddau danwydd gyda'i gilydd</translation>
    </message>
    <message>
        <source>Nothing is cut off when you pass it.</source>
        <translation>Nid oes dim yn cael ei ddiffodd pan ewch heibio iddi.</translation>
    </message>
    <message>
        <source>Daily budget</source>
        <translation>Cyllideb ddyddiol</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>The hub&apos;s clock cannot be right</source>
        <translation>Ni all cloc y canolbwynt fod yn gywir</translation>
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
        <source>The hub&apos;s clock cannot be right. It is not shown.</source>
        <translation>Ni all cloc y canolbwynt fod yn gywir. Ni chaiff ei ddangos.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The radio stopped for a reason this program does not know</source>
        <translation>Stopiodd y radio am reswm nad yw'r rhaglen hon yn ei wybod</translation>
    </message>
    <message>
        <source>Check the stick&apos;s path or address. The display keeps trying.</source>
        <translation>Gwiriwch lwybr neu gyfeiriad y ffon. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>The radio stick was not found</source>
        <translation>Ni chafwyd hyd i'r ffon radio</translation>
    </message>
    <message>
        <source>Plug the stick in, or give its path or address with --stick.</source>
        <translation>Plygiwch y ffon i mewn, neu rhowch ei llwybr neu ei chyfeiriad gyda --stick.</translation>
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
        <translation>Gwiriwch y cod, neu gadewch ef allan i aros gyda'r hwb y mae'r ffon wedi ymuno ag ef.</translation>
    </message>
    <message>
        <source>Use another stick, or clear this one first. The display never clears it by itself.</source>
        <translation>Defnyddiwch ffon arall, neu cliriwch hon yn gyntaf. Nid yw'r arddangosydd byth yn ei chlirio ohono'i hun.</translation>
    </message>
    <message>
        <source>No hub was found nearby</source>
        <translation>Ni chafwyd hyd i ganolbwynt gerllaw</translation>
    </message>
    <message>
        <source>Move the stick closer to the hub and keep it away from Wi-Fi routers. The display keeps looking.</source>
        <translation>Symudwch y ffon yn nes at y canolbwynt a'i chadw draw o lwybryddion Wi-Fi. Mae'r arddangosydd yn dal i chwilio.</translation>
    </message>
    <message>
        <source>The hub is not letting new displays in</source>
        <translation>Nid yw'r canolbwynt yn derbyn arddangoswyr newydd</translation>
    </message>
    <message>
        <source>Add this display at the hub, then wait a moment. The display keeps trying.</source>
        <translation>Ychwanegwch yr arddangosydd hwn wrth y canolbwynt, yna arhoswch eiliad. Mae'r arddangosydd yn dal i geisio.</translation>
    </message>
    <message>
        <source>This display is not on the hub&apos;s list</source>
        <translation>Nid yw'r arddangosydd hwn ar restr y canolbwynt</translation>
    </message>
    <message>
        <source>Check that the hub has this display&apos;s number and install code, then try again.</source>
        <translation>Gwiriwch fod rhif a chod gosod yr arddangosydd hwn gan y canolbwynt, yna ceisiwch eto.</translation>
    </message>
    <message>
        <source>This stick has no install code</source>
        <translation>Nid oes gan y ffon hon god gosod</translation>
    </message>
    <message>
        <source>Give the display&apos;s install code with --install-code.</source>
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
        <source>The hub does not answer</source>
        <translation>Nid yw'r canolbwynt yn ateb</translation>
    </message>
    <message>
        <source>This does not turn anything off. The display keeps trying.</source>
        <translation>Nid yw hyn yn diffodd dim. Mae'r arddangosydd yn dal i geisio.</translation>
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
</context>
<context>
    <name>Link</name>
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
        <translation>Yn chwilio am y canolbwynt</translation>
    </message>
    <message>
        <source>Joining the hub</source>
        <translation>Yn ymuno â'r canolbwynt</translation>
    </message>
    <message>
        <source>Linked to the hub</source>
        <translation>Wedi cysylltu â'r canolbwynt</translation>
    </message>
    <message>
        <source>No link to the hub</source>
        <translation>Dim cysylltiad â'r canolbwynt</translation>
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
        <source>Display and budget</source>
        <translation>Arddangos a chyllideb</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Ynghylch</translation>
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
</context>
<context>
    <name>Prices</name>
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
        <source>From your meter.</source>
        <translation>Gan eich mesurydd.</translation>
    </message>
    <message>
        <source>From your meter, last heard {time}.</source>
        <translation>Gan eich mesurydd, clywyd ddiwethaf {time}.</translation>
    </message>
</context>
<context>
    <name>Rate</name>
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
</context>
<context>
    <name>Status</name>
    <message>
        <source>Hub time {time}</source>
        <translation>Amser y canolbwynt {time}</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Signal: {word}</source>
        <translation>Signal: {word}</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} newydd</translation>
    </message>
    <message>
        <source>Messages, {count}</source>
        <translation>Negeseuon, {count}</translation>
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
    <name>Usage</name>
    <message>
        <source>Days</source>
        <translation>Dyddiau</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wythnosau</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Misoedd</translation>
    </message>
    <message>
        <source>Your usage appears here.</source>
        <translation>Bydd eich defnydd yn ymddangos yma.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Cost</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Ynni</translation>
    </message>
    <message>
        <source>Without the standing charge of {amount} a day.</source>
        <translation>Heb y tâl sefydlog o {amount} y dydd.</translation>
    </message>
    <message>
        <source>Last heard: {age}</source>
        <translation>Clywyd ddiwethaf: {age}</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Yr wythnos hon</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Y mis hwn</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Made here</source>
        <translation>Gwnaed yma</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} diwrnod yn ôl</translation>
    </message>
    <message>
        <source>{n} weeks ago</source>
        <translation>{n} wythnos yn ôl</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Wythnos {day}</translation>
    </message>
    <message>
        <source>{n} months ago</source>
        <translation>{n} mis yn ôl</translation>
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
    <message>
        <source>{n} days</source>
        <translation>{n} diwrnod</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} munud</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} awr</translation>
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
</context>
</TS>
