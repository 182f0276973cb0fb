## Results for a person.

match-count = Ergebnisse: { $count }
match-kinds = Arten von Ergebnissen
match-all-kinds = Alle Arten
match-more = Mehr zeigen ({ $shown } von { $total })
match-revision = Stand des Katalogs: { $revision }, { $date }
match-advice = Nach Regeln berechnet. Bitte prüfen, bevor Sie handeln.
match-unreachable = Es kam keine Antwort. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.
match-not-stored = Nichts, was Sie hier schreiben, wird gespeichert.
match-next-question = Nächste Frage
match-settles = So viele Ergebnisse würde eine Antwort klären: { $count }
match-add = Hinzufügen
match-say-none-list = Es gibt keine
match-say-none-object = Nein, gibt es nicht
match-none = keine
match-yes = ja
match-no = nein
match-years-count = Jahre: { $count }
match-wrong-number = Schreiben Sie eine Zahl, zum Beispiel 27.
match-wrong-month = Schreiben Sie ein Jahr oder Jahr und Monat, zum Beispiel 2025-06.
match-choose = Wählen Sie einen der Vorschläge.

## A record.

match-choose-record = Vergleichen und drucken
match-no-apply = Eine Person kann sich hier nicht selbst bewerben.
match-no-conditions = Es ist keine Bedingung genannt.
match-no-steps = Es ist kein einzelner Schritt bekannt, der diesen Weg öffnen würde.
match-then = Danach:
match-nothing = nicht vorhanden
match-points = Nötige Punkte: { $needed }; heute sicher: { $certain }; möglich: { $possible }
match-verify = So lässt es sich prüfen
match-record-page = Seite dieses Eintrags
match-by-candidate = Aufgabe der Person
match-by-employer = Aufgabe des Arbeitgebers
match-by-sponsor = Aufgabe der Patengruppe
match-by-authority = Hängt von der Behörde ab
match-when-visa = für das Visum
match-when-entry = bei der Einreise
match-when-later = später
match-per-month = im Monat
match-per-year = im Jahr
match-per-module = je Modul

## Topics of a profile.

match-topic-occupations = Berufe
match-topic-skills = Fähigkeiten
match-topic-languages = Sprachen
match-topic-qualifications = Abschlüsse und Zeugnisse
match-topic-licences = Führerscheine und Lizenzen
match-topic-nationalities = Staatsangehörigkeit
match-topic-residence = Wohnland
match-topic-age = Alter
match-topic-current_stay = Wo die Person jetzt ist
match-topic-stays = Frühere Aufenthalte in Europa
match-topic-job_offer = Jobangebot
match-topic-savings = Ersparnisse
match-topic-admission = Studien- oder Ausbildungsplatz
match-topic-protection = Schutz
match-topic-family = Familie in Europa
match-topic-completed = Abgeschlossene Programme und Kurse
match-topic-wishes = Wünsche

## Fields of a profile.

match-in-country = Land
match-certified = Mit Zertifikat
match-diploma = Name des Abschlusses
match-training-years = Jahre der Ausbildung
match-awarded = Erworben (Jahr oder Jahr-Monat)
match-state-recognised = Vom Staat anerkannt, der ihn verliehen hat
match-recognition-in = Land der Anerkennung
match-recognition-state = Stand der Anerkennung
match-recognition-none = nicht anerkannt
match-recognition-applied = beantragt
match-recognition-partial = teilweise anerkannt
match-recognition-full = voll anerkannt
match-licence-driving-A = Führerschein A
match-licence-driving-B = Führerschein B
match-licence-driving-C = Führerschein C
match-licence-driving-CE = Führerschein CE
match-licence-driving-D = Führerschein D
match-from = Seit (Jahr-Monat)
match-months = Monate
match-purpose = Zweck
match-purpose-work = Arbeit
match-purpose-study = Studium
match-purpose-seasonal = Saisonarbeit
match-purpose-visit = Besuch
match-purpose-other = anderes
match-currency = Währung
match-period = Zeitraum
match-relation = Verwandtschaft
match-standing = Ihr Status dort
