## Safe recruitment.

safety-title = Sichere Anwerbung
safety-lead = Wo sich eine Lizenz, ein Angebot oder ein Vertrag prüfen lässt, wer nach dem Gesetz was bezahlt und was vor Betrug warnt.
safety-countries = Wählen Sie ein Land: das, aus dem eine Person geht, oder das, in das sie geht
safety-channels = Wo man prüfen kann
safety-kind-licence = Lizenz eines Vermittlers
safety-kind-offer = Angebot oder Genehmigung
safety-kind-contract = Vertrag
safety-kind-departure = Vor der Ausreise
safety-kind-information = Amtliche Auskunft
safety-kind-complaint = Beschwerden
safety-fees = Wer was bezahlt
safety-pays-worker = Die Arbeitskraft zahlt
safety-pays-employer = Der Arbeitgeber zahlt
safety-pays-not-worker = Nicht die Arbeitskraft
safety-signs = Warnzeichen
safety-signs-lead = Ein Zeichen ist ein Grund nachzufragen. Angebote mit den Zeichen, die ein dicker Strich markiert, sollte man nicht annehmen.
safety-other = Andere Länder
