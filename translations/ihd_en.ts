<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>Bench</name>
    <message numerus="yes">
        <source>%n displays are on its list</source>
        <translation>
            <numerusform>%n display is on its list</numerusform>
            <numerusform>%n displays are on its list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders wait for the supplier link.</source>
        <translation>
            <numerusform>%n order waits for the supplier link.</numerusform>
            <numerusform>%n orders wait for the supplier link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The hub refused %n requests: too many in a second.</source>
        <translation>
            <numerusform>The hub refused %n request: too many in a second.</numerusform>
            <numerusform>The hub refused %n requests: too many in a second.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused %n requests</source>
        <translation>
            <numerusform>refused %n request</numerusform>
            <numerusform>refused %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Debt</name>
    <message numerus="yes">
        <source>{amount} every %n days</source>
        <translation>
            <numerusform>{amount} every %n day</numerusform>
            <numerusform>{amount} every %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message numerus="yes">
        <source>As this machine's, within %n seconds.</source>
        <translation>
            <numerusform>As this machine's, within %n second.</numerusform>
            <numerusform>As this machine's, within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forget</name>
    <message numerus="yes">
        <source>And %n more: the command ihd forget names them.</source>
        <translation>
            <numerusform>And %n more: the command ihd forget names it.</numerusform>
            <numerusform>And %n more: the command ihd forget names them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Frames</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Gas</name>
    <message numerus="yes">
        <source>days</source>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>minutes</source>
        <translation>
            <numerusform>minute</numerusform>
            <numerusform>minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallCode</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters, and a code has {d} at most</source>
        <translation>
            <numerusform>%n character, and a code has {d} at most</numerusform>
            <numerusform>%n characters, and a code has {d} at most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pin</name>
    <message numerus="yes">
        <source>Too many wrong PINs: wait %n seconds</source>
        <translation>
            <numerusform>Too many wrong PINs: wait %n second</numerusform>
            <numerusform>Too many wrong PINs: wait %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Prepay</name>
    <message numerus="yes">
        <source>%n days or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message numerus="yes">
        <source>Sent %n seconds ago.</source>
        <translation>
            <numerusform>Sent %n second ago.</numerusform>
            <numerusform>Sent %n seconds ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopUp</name>
    <message numerus="yes">
        <source>Clear all %n digits?</source>
        <translation>
            <numerusform>Clear the %n digit?</numerusform>
            <numerusform>Clear all %n digits?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message numerus="yes">
        <source>Saved %n half-hours in {place}</source>
        <translation>
            <numerusform>Saved %n half-hour in {place}</numerusform>
            <numerusform>Saved %n half-hours in {place}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
</TS>
