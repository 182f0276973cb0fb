## What a condition asks. Arguments in braces are names and numbers already written in the reader's language.

asks-nationality-any = Staatsangehörigkeit: { $countries }
asks-nationality-none = Keine dieser Staatsangehörigkeiten: { $countries }
asks-residence-any = Land, in dem die Person wohnt: { $countries }
asks-residence-none = Die Person wohnt in keinem dieser Länder: { $countries }
asks-stay-inside = Land, in dem die Person beim Antrag ist: { $countries }
asks-stay-outside = Die Person ist beim Antrag in keinem dieser Länder: { $countries }
asks-stay-permit = Land, in dem die Person ist: { $countries }, mit einer Aufenthaltserlaubnis für: { $permits }
asks-age-between = Alter: { $min } bis { $max } Jahre
asks-age-min = Alter: { $min } Jahre oder älter
asks-age-max = Alter: { $max } Jahre oder jünger
asks-age-by-nationality = Altersgrenze, die von der Staatsangehörigkeit abhängt
asks-language-level = { $languages }: Niveau { $level } oder höher
asks-language-certificate = { $languages }: Niveau { $level } oder höher, mit Zertifikat
asks-language-sufficient = { $languages }: genug Kenntnisse (das Gesetz nennt kein Niveau)
asks-qualification = Ein Abschluss: { $parts }
asks-experience = Berufserfahrung: { $parts }
asks-occupation-any = Beruf der Person: { $occupations }
asks-occupation-none = Die Person hat keinen dieser Berufe: { $occupations }
asks-occupation-on-list = Ein Beruf auf der amtlichen Liste ({ $list })
asks-job-any = Die angebotene Arbeit ist: { $occupations }
asks-job-none = Die angebotene Arbeit ist nicht: { $occupations }
asks-job-on-list = Die angebotene Arbeit steht auf der amtlichen Liste ({ $list })
asks-skill = Eine dieser Fähigkeiten: { $what }
asks-licence = Führerschein oder andere Lizenz: { $what }
asks-job-offer = { $count ->
    [0] Ein Jobangebot
   *[other] Ein Jobangebot: { $parts }
}
asks-salary = Bruttolohn von mindestens { $pay }
asks-salary-unknown = Bruttolohn in Höhe des gesetzlichen Minimums oder mehr (der Betrag für dieses Datum ist nicht bekannt)
asks-means-total = Geld zum Leben: { $pay }
asks-means-monthly = Geld zum Leben: { $pay }, für { $months } { $months ->
    [one] Monat
   *[other] Monate
}
asks-means-unknown = Geld zum Leben (der Betrag für dieses Datum ist nicht bekannt)
asks-admission = { $kind } ({ $countries })
asks-family = Familie: { $parts }
asks-protection = Schutz: { $parts }
asks-prior-participation = Die Person hat ein anerkanntes Programm oder einen anerkannten Kurs abgeschlossen
asks-cohort = Die Person wurde für die Gruppe dieses Programms ausgewählt
asks-stays-min = Legaler Aufenthalt von mindestens { $months } { $months ->
    [one] Monat
   *[other] Monaten
} in diesem Land: { $countries }
asks-stays-max = Aufenthalt von höchstens { $months } { $months ->
    [one] Monat
   *[other] Monaten
} in den letzten { $window } Monaten in diesem Land: { $countries }
asks-stays-max-ever = Aufenthalte (Land: { $countries }): insgesamt höchstens { $months } Monate
asks-stays-never = Die Person hat diesen Weg in diesem Land noch nie genutzt: { $countries }
asks-accommodation = Eine Wohnung oder Unterkunft
asks-insurance = Eine Krankenversicherung
asks-proof = Zu zeigen: { $what }
asks-referral = Die Person muss vorgeschlagen werden durch: { $who }
asks-employer = { $count ->
    [0] Der Arbeitgeber: { $what }
   *[other] Der Arbeitgeber: { $what } (mindestens { $count })
}
asks-job-terms = Der Vertrag: { $parts }
asks-quota = Die Plätze sind begrenzt; wie viele noch frei sind, ist hier nicht bekannt
asks-window-open = Offen von { $opens } bis { $closes }
asks-window-next = Öffnet am { $opens }, schließt am { $closes }
asks-window-calls = Nur während einer Ausschreibung; achten Sie auf die nächste
asks-window-closed = Der letzte bekannte Zeitraum ist vorbei
asks-judged = Noch zu entscheiden: { $what }
asks-points = Mindestens { $points } { $points ->
    [one] Punkt
   *[other] Punkte
}
asks-not = Darf nicht der Fall sein: { $what }

part-word = { $what }
part-isced-min = ISCED-Stufe { $level } oder höher
part-isced-max = ISCED-Stufe { $level } oder niedriger
part-fields = Fachgebiet { $fields }
part-training-years = mindestens { $years } { $years ->
    [one] Jahr
   *[other] Jahre
} Ausbildung
part-awarded-in = Land des Abschlusses ({ $countries })
part-awarded-within = { $months ->
    [one] im letzten Monat erworben
   *[other] in den letzten { $months } Monaten erworben
}
part-state-recognised = vom Staat anerkannt, in dem er erworben wurde
part-recognised-full = voll anerkannt ({ $countries })
part-recognised-partial = teilweise anerkannt ({ $countries })
part-recognised-applied = Anerkennung beantragt ({ $countries })
part-recognised-not = nicht anerkannt ({ $countries })
part-work-years = mindestens { $years } { $years ->
    [one] Jahr
   *[other] Jahre
}
part-within-years = { $years ->
    [one] im letzten Jahr
   *[other] in den letzten { $years } Jahren
}
part-as = Beruf ({ $occupations })
part-not-as = nicht in diesem Beruf ({ $occupations })
part-in = Land ({ $countries })
part-months-min = für mindestens { $months } { $months ->
    [one] Monat
   *[other] Monate
}
part-months-max = für höchstens { $months } { $months ->
    [one] Monat
   *[other] Monate
}
part-registered-unhcr = beim UNHCR registriert
part-host-any = Aufnahmeland ({ $countries })
part-host-none = anderes Aufnahmeland als ({ $countries })
part-hours-min = mindestens { $hours } { $hours ->
    [one] Stunde
   *[other] Stunden
} pro Woche
part-full-time = Vollzeit

## Single words. The first part says what kind of word it is.

permit-study = Studium
permit-work = Arbeit
permit-job-search = Arbeitssuche
permit-training = Berufsausbildung
permit-seasonal = Saisonarbeit
permit-research = Forschung
permit-family = Familie
permit-protection = Schutz
permit-asylum-procedure = laufendes Asylverfahren
permit-tolerated = Duldung
permit-irregular = ohne Aufenthaltserlaubnis
permit-visitor = Besuch
admission-study = Ein Studienplatz
admission-training = Ein Ausbildungsplatz
admission-hosting = Eine Aufnahmevereinbarung mit einer Forschungseinrichtung
relation-spouse = Ehemann oder Ehefrau
relation-child = Kind
relation-parent = Vater oder Mutter
relation-sibling = Bruder oder Schwester
relation-grandparent = Großvater oder Großmutter
relation-other = andere verwandte Person
standing-citizen = mit der Staatsangehörigkeit des Landes
standing-resident = mit Aufenthalt im Land
standing-refugee = als Flüchtling anerkannt
protection-none = keiner
protection-asylum-seeker = laufendes Asylverfahren
protection-refugee = als Flüchtling anerkannt
protection-subsidiary = subsidiärer Schutz
proof-document = ein Dokument
proof-clean-record = keine Vorstrafen
proof-return-commitment = das Versprechen, zurückzukehren
proof-integration = Integration (Sprachkurs, Bericht)
proof-health = eine ärztliche Untersuchung
proof-intent = der Zweck des Aufenthalts
proof-registration = eine Registrierung
referrer-unhcr = UNHCR
referrer-euaa = die Asylagentur der Europäischen Union
referrer-university = eine Universität
referrer-association = ein Verein
referrer-sponsor = eine Patengruppe
referrer-public-employment-service = die öffentliche Arbeitsvermittlung
referrer-state = der Staat
employer-suitable = ist für diesen Weg geeignet
employer-recognised-sponsor = darf als anerkannter Betrieb Personal ins Land holen („Sponsor“)
employer-certified = ist zertifiziert
employer-tariff-bound = ist an einen Tarifvertrag gebunden
employer-innovative = ist als innovatives Unternehmen anerkannt
employer-same-group = gehört zur selben Unternehmensgruppe
employer-min-posts = bietet genug Stellen an
employer-provides-housing = stellt eine Unterkunft
employer-pays-travel = bezahlt die Reise
employer-approved-body = ist eine zugelassene Stelle
employer-vacancy-published = hat die Stelle vorher ausgeschrieben
employer-pays-wage = zahlt den vereinbarten Lohn
employer-runs-recognition = unterstützt das Anerkennungsverfahren
employer-trains = bildet aus
contract-permanent = unbefristet
contract-fixed-term = befristet
contract-seasonal = Saisonvertrag
contract-training = Ausbildungsvertrag
judged-selection = Auswahl der Bewerbungen
judged-labour-market = Bedarf auf dem Arbeitsmarkt
judged-motivation = Motivation
judged-authority-approval = Zustimmung der Behörde
judged-comparable-pay = vergleichbarer Lohn wie für Beschäftigte im Land
judged-recognition-needed = Anerkennung des Berufs
period-hour = pro Stunde
period-month = pro Monat
period-month_13 = pro Monat, 13-mal im Jahr
period-month_14 = pro Monat, 14-mal im Jahr
period-year = pro Jahr
group-EU = Europäische Union
group-EEA = Europäischer Wirtschaftsraum
group-SCHENGEN = Schengen-Raum
any-country = ein beliebiges Land

## Why a condition has its state.

reason-fulfilled = erfüllt
reason-insufficient = nicht genug
reason-absent = nicht vorhanden
reason-missing_fact = nicht bekannt
reason-unverified = die Regel ist nicht bestätigt
reason-stale = die Regel muss neu geprüft werden
reason-no_value = für dieses Datum ist kein Betrag bekannt
reason-not_comparable = kann nicht verglichen werden
reason-waivable = die Behörde kann eine Ausnahme machen
reason-level_not_stated = das Gesetz nennt kein Niveau
reason-to_show = mit Dokumenten zu zeigen
reason-to_be_decided = wird von Menschen entschieden
reason-by_employer = Aufgabe des Arbeitgebers
reason-by_sponsor = Aufgabe der Patengruppe
reason-by_authority = Aufgabe der Behörde
reason-later = eine Pflicht für später
reason-window_open = jetzt offen
reason-window_upcoming = öffnet später
reason-window_closed = vorbei

## Questions, by the profile field that would answer them.

question-age = Wie alt ist die Person?
question-nationalities = Welche Staatsangehörigkeiten hat die Person?
question-residence = In welchem Land wohnt die Person?
question-current_stay-country = In welchem Land ist die Person jetzt?
question-current_stay-permit = Welche Aufenthaltserlaubnis hat die Person jetzt?
question-languages = Welche Sprachen kann die Person, und auf welchem Niveau?
question-languages-code = Auf welchem Niveau kann die Person diese Sprache: { $languages }?
question-qualifications = Welche Abschlüsse oder Zeugnisse hat die Person?
question-qualifications-recognition = Wurde ein Abschluss der Person in diesem Land anerkannt: { $countries }?
question-occupations = In welchen Berufen hat die Person gearbeitet?
question-occupations-years = Wie viele Jahre, und bis wann, hat die Person in jedem Beruf gearbeitet?
question-skills = Welche Fähigkeiten hat die Person?
question-licences = Welche Führerscheine oder anderen Lizenzen hat die Person?
question-job_offer = Hat die Person ein Jobangebot?
question-job_offer-country = In welchem Land ist die angebotene Arbeit?
question-job_offer-occupation = Was ist die angebotene Arbeit?
question-job_offer-months = Für wie viele Monate wird die Arbeit angeboten?
question-job_offer-salary = Wie hoch ist der Bruttolohn der angebotenen Arbeit?
question-savings = Wie viel Geld kann die Person zeigen?
question-admission = Hat die Person einen Platz für ein Studium, eine Ausbildung oder eine Forschung?
question-admission-country = In welchem Land ist dieser Platz?
question-protection-status = Hat die Person Asyl oder einen anderen Schutz?
question-protection-registered_with_unhcr = Ist die Person beim UNHCR registriert?
question-protection-host_country = Welches Land hat die Person aufgenommen?
question-family = Hat die Person Familie in Europa?
question-completed = Welche Programme oder Kurse hat die Person abgeschlossen?
question-stays = War die Person schon einmal in Europa?

## Parts of fit.

fit-occupation = Beruf
fit-skills = Wichtigste Fähigkeiten
fit-optional_skills = Weitere Fähigkeiten
fit-language = Sprache
fit-education = Bildung
fit-experience = Erfahrung
fit-general = Offen für alle Berufe

## Words of the answers and pages.

verdict-eligible = Bedingungen erfüllt
verdict-undetermined = Noch nicht geklärt
verdict-not_eligible = Bedingungen heute nicht erfüllt
state-met = erfüllt
state-unmet = nicht erfüllt
state-unknown = nicht bekannt
kind-pathway = Legaler Weg
kind-programme = Programm
kind-training = Kurs oder Ausbildung
kind-job = Arbeitsstelle
status-planned = geplant
status-open = offen
status-paused = unterbrochen
status-closed = beendet
status-referral-only = nur auf Vorschlag einer Organisation; niemand kann selbst einen Antrag stellen
access-candidate = die Person selbst
access-employer = der Arbeitgeber
access-public-employment-service = die öffentliche Arbeitsvermittlung
access-training-provider = die Bildungseinrichtung
access-university = die Universität
access-host-organisation = die aufnehmende Einrichtung
access-unhcr = das UNHCR
access-euaa = die Asylagentur der Europäischen Union
access-sponsor = eine Patengruppe
access-association = ein Verein
access-family-member = ein Familienmitglied
access-agency = eine Agentur
payer-candidate = die Person zahlt
payer-employer = der Arbeitgeber zahlt
payer-programme = das Programm zahlt
payer-state = der Staat zahlt
change-text = { $field }: { $to }
change-text-from = { $field }: { $from } → { $to }
field-languages = { $languages }
field-qualifications-recognition = Anerkennung ({ $countries })
field-licences = Führerschein oder andere Lizenz
field-skills = Fähigkeit
field-completed = Abgeschlossenes Programm oder Kurs
field-job_offer = Jobangebot
field-savings = Geld zum Leben
field-admission = Studien- oder Ausbildungsplatz

page-title = Passerelle: Welche legalen Wege stehen mir offen?
page-lead = Beschreiben Sie, was eine Person kann. Passerelle zeigt, welche legalen Wege offen sind, um zu arbeiten, zu lernen oder Schutz zu finden, warum, und was den nächsten öffnen würde.
page-free = Dieser Dienst ist kostenlos. Niemand darf von Ihnen Geld verlangen für einen Platz, ein Jobangebot oder einen Visumtermin.
page-not-stored = Nichts, was Sie hier schreiben, wird gespeichert.
page-needs-script = Diese Seite braucht JavaScript. Ohne geht es mit dem Formular:
page-advice = Aus veröffentlichten Regeln berechnet. Fragen Sie bei der Behörde nach, bevor Sie handeln; ein Angebot hier ist kein Visum.
posting-permit = Menschen aus manchen Ländern brauchen eine Erlaubnis, um in diesem Land zu arbeiten: { $country }. Dieses Angebot ist kein Visum und keine Erlaubnis.
form-occupation = Beruf
form-occupation-hint = In eigenen Worten, in jeder Sprache
form-years = Arbeitsjahre in diesem Beruf
form-until = Bis wann (Jahr-Monat)
form-skills = Fähigkeiten, durch Kommas getrennt
form-language = Sprache
form-level = Niveau
form-education = Höchster Abschluss
form-education-unknown = keine Angabe
form-education-country = Land des Abschlusses
form-nationality = Staatsangehörigkeit
form-residence = Land, in dem die Person wohnt
form-age = Alter
form-wish-countries = Gewünschte Länder
form-wish-kinds = Gewünschte Arten
form-unknown = keine Angabe
form-submit = Zeigen, was offen ist
form-clear = Felder leeren
form-page-language = Sprache dieser Seite
results-heading = Ergebnisse
results-count = { $count ->
    [one] { $count } Möglichkeit
   *[other] { $count } Möglichkeiten
}
results-none = Nichts gefunden. Geben Sie ein anderes Wort für den Beruf ein oder weniger Wünsche.
results-questions = Antworten, die am meisten klären würden
results-settles = { $count ->
    [one] klärt { $count } Ergebnis
   *[other] klärt { $count } Ergebnisse
}
results-unresolved = Wörter, die nicht verstanden wurden
results-did-you-mean = Meinten Sie:
result-fit = Passung
result-completeness = Bekannte Angaben
result-conditions = Bedingungen
result-fit-parts = Wie sich die Passung zusammensetzt
result-routes = Mit welchen Aufenthaltstiteln diese Stelle möglich wäre
result-changes = Was diese Möglichkeit öffnen würde
result-offered-by = Angeboten von
result-source = Quelle
result-seen = gesehen am { $date }
result-official-page = Amtliche Seite
result-who-files = Wer den Antrag stellt
result-sample = Erfundenes Beispiel, kein echtes Angebot
result-stale = Die Angaben in diesem Eintrag müssen neu geprüft werden
result-costs = Kosten
result-more = Weitere Ergebnisse
result-asks = verlangt
result-have = bekannt
error-heading = Etwas stimmt nicht
isced-0 = Keine Schule abgeschlossen
isced-1 = Grundschule
isced-2 = Mittlere Schule (Sekundarstufe I)
isced-3 = Abitur oder Berufsausbildung
isced-4 = Nach der Sekundarstufe II, aber kein Studium
isced-5 = Kurzes Studium (2 Jahre)
isced-6 = Bachelor
isced-7 = Master
isced-8 = Doktorat
cv-found = Im Lebenslauf gefunden
cv-left-out = Weggelassen
cv-dropped-name = Namen
cv-dropped-birth_date = Geburtsdatum
cv-dropped-sex = Geschlecht
cv-dropped-photo = Foto
cv-dropped-contacts = Kontaktdaten
cv-dropped-marital_status = Familienstand
cv-dropped-religion = Religion
cv-dropped-identity_number = Ausweisnummern
cv-dropped-disability = Behinderung und Gesundheit
cv-dropped-political_activity = politische und soziale Tätigkeiten
cv-dropped-military_service = Wehrdienst
cv-dropped-references = Referenzen

## Uploaded offers: problems of rows, and the words of templates.

row-required = { $column } fehlt
row-unknown-column = Die Spalte „{ $column }“ ist nicht bekannt und wurde nicht gelesen
row-duplicate-column = Zwei Spalten bedeuten { $column }; „{ $value }“ wurde nicht gelesen
row-ragged-row = Die Zeile hat nicht so viele Zellen wie die Kopfzeile ({ $value }; erwartet: { $wanted }); Anführungszeichen und Trennzeichen prüfen
row-broken-row = Der Eintrag in Zeile { $value } ist nicht lesbar; erwartet: { $wanted }
row-unknown-code = { $column }: „{ $value }“ ist nicht bekannt; erwartet: { $wanted }
row-unknown-word = { $column }: „{ $value }“ wurde nicht verstanden
row-corrected-word = { $column }: „{ $value }“ wurde als { $wanted } gelesen
row-wrong-format = { $column }: „{ $value }“ ist anders geschrieben; erwartet: { $wanted }
row-ambiguous-date = { $column }: „{ $value }“ kann zwei Tage bedeuten; bitte als { $wanted } schreiben
row-out-of-range = { $column }: { $value } liegt außerhalb der Grenzen; erwartet: { $wanted }
row-too-long = { $column } ist zu lang; erwartet: { $wanted }
row-contradiction = { $column }: { $value } widerspricht einem anderen Wert; erwartet: { $wanted }
row-duplicate-row = { $column }: „{ $value }“ steht schon in Zeile { $wanted }
row-past-date = { $column }: { $value } ist vorbei; erwartet: { $wanted }
row-future-date = { $column }: { $value } liegt in der Zukunft; erwartet: { $wanted }
row-expires-too-late = { $column }: ein Angebot wird höchstens 120 Tage gezeigt; { $value } ist zu spät, erwartet: { $wanted }
row-not-allowed = { $column }: „{ $value }“ wird nicht angenommen; erwartet: { $wanted }
row-ambiguous-encoding = Die Datei ist nicht { $wanted }; sie wurde als { $value } gelesen. Bitte Umlaute prüfen oder als { $wanted } speichern
row-broken-character = { $column } enthält unlesbare Zeichen; die Datei als { $wanted } speichern
row-did-you-mean = Meinten Sie: { $value }?
row-problems = Probleme
upload-sheet-offers = Angebote
upload-sheet-columns = Spalten
upload-head-column = Spalte
upload-head-name = Technischer Name
upload-head-needed = Pflicht?
upload-head-form = Was in der Zelle steht
upload-head-example = Beispiel
upload-needed = immer
upload-needed-job = bei Stellen
upload-optional = nein
upload-form-text = Text
upload-form-id = Ihre eigene Nummer des Angebots: lateinische Buchstaben, Ziffern, . _ -
upload-form-choice = Eines von:
upload-form-number = Eine Zahl
upload-form-day = Ein Tag: JJJJ-MM-TT
upload-form-country = Ein Land: Kürzel aus zwei Buchstaben oder Name
upload-form-countries = Länder mit | dazwischen
upload-form-language = Eine Sprache: Kürzel aus zwei Buchstaben oder Name
upload-form-languages = Sprachen mit Stufe, mit | dazwischen
upload-form-occupation = Der Beruf in Worten, wenn der Code nicht bekannt ist
upload-form-isco = Ein Code der ISCO-08, vier Ziffern
upload-form-skills = Kenntnisse in Worten, mit | dazwischen
upload-form-currency = Eine Währung: Kürzel aus drei Buchstaben
upload-form-link = Ein Link, der mit https:// beginnt
upload-form-programme = Die Kennung eines Programms in Passerelle
