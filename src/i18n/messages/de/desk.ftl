## The counsellor's desk.

desk-title = Der Beratungstisch
desk-lead = Ein Gespräch darüber, was ein Mensch kann und welche legalen Wege offen sind. Fragen Sie, was jetzt zählt; alles darf ungesagt bleiben. Nichts wird gespeichert: Was Sie schreiben, ist weg, wenn diese Seite geschlossen wird, außer Sie sichern es in einer eigenen Datei.
desk-tools = Werkzeuge
desk-second-language = Sprache der Person
desk-one-language = nur eine Sprache
desk-save = In einer Datei sichern
desk-open = Eine Datei öffnen
desk-clear = Alles löschen
desk-leave = Sofort verlassen
desk-leave-hint = oder dreimal Escape drücken
desk-saved = Die Datei ist gesichert. Sie enthält, was über die Person bekannt ist: Bewahren Sie sie dort auf, wo niemand sonst sie lesen kann.
desk-opened = Die Datei ist geöffnet.
desk-cleared = Alles ist gelöscht.
desk-file-holds = Ein Gespräch am Beratungstisch: die Angaben der Person, die gewählten Einträge und die Sprache der Person. Kein Name. Am Beratungstisch zu öffnen; zu löschen, wenn sie nicht mehr gebraucht wird.
desk-file-not-ours = Diese Datei wurde nicht an diesem Beratungstisch gesichert oder ist beschädigt. Es wurde nichts geöffnet.
desk-file-version = Diese Datei wurde mit einer neueren Fassung des Beratungstischs gesichert, die diese noch nicht lesen kann. Es wurde nichts geöffnet.
desk-known-title = Was bekannt ist
desk-nothing-known = Noch nichts. Beantworten Sie die Frage, lesen Sie einen Lebenslauf ein oder wählen Sie unten ein Thema.
desk-remove = Entfernen: { $fact }
desk-topics-title = Themen
desk-not-asked = nicht gefragt
desk-known = bekannt: { $count }
desk-later = Später fragen
desk-no-question = Keine Antwort würde jetzt weitere Ergebnisse klären.
desk-wait = Einen Moment, bitte.

## Reading a CV.

desk-cv = Einen Lebenslauf einlesen
desk-cv-hint = Name, Geburtsdatum, Adresse und Ähnliches werden weggelassen. Nichts wird gespeichert.
desk-cv-text = Text des Lebenslaufs
desk-cv-read = Einlesen
desk-cv-file = Eine Datei öffnen (Text, Europass, JSON Resume)
desk-cv-reading = Der Lebenslauf wird gelesen.
desk-cv-unread = Der Lebenslauf konnte nicht gelesen werden.
desk-cv-from = Aus den Worten:
desk-cv-nothing = In diesem Lebenslauf wurde keine Angabe gefunden.
desk-cv-accept = Markiertes hinzufügen

## Comparing.

desk-compare = Nebeneinander
desk-four-at-most = Höchstens vier Einträge lassen sich vergleichen. Nehmen Sie zuerst einen heraus.
desk-choose-none = Alle herausnehmen
desk-not-stated = nicht angegeben
desk-compare-verdict = Ergebnis
desk-compare-job-offer = Jobangebot
desk-compare-salary = Mindestgehalt
desk-compare-language = Sprache
desk-compare-recognition = Anerkennung
desk-compare-cost = Kosten
desk-compare-time = Wie lange es dauert
desk-compare-stay = Aufenthalt
desk-compare-family = Familie
desk-compare-settlement = Dauerhaft bleiben

## The plan to take home.

desk-print = Den Plan drucken
desk-print-again = Drucken
desk-close-plan = Den Plan schließen
desk-paper-title = Mein Plan
desk-paper-free = Niemand darf von Ihnen Geld nehmen für eine Arbeit, einen Platz oder einen Visumtermin. Wenn jemand Geld verlangt, zahlen Sie nicht und fragen Sie eine der Stellen unten.
desk-paper-met = Was da ist
desk-paper-missing = Was fehlt oder noch zu entscheiden ist
desk-paper-bring = Was mitzubringen oder zu zeigen ist
desk-paper-verify = Wo sich das prüfen lässt
desk-paper-code = Code, der zur Seite dieses Eintrags führt
desk-paper-more = Mehr auf der Seite dieses Eintrags: { $count }
