## The ways from page to page.

nav-label = Seiten
nav-start = Was steht mir offen?
nav-search = Suche
nav-safety = Sichere Anwerbung
nav-about = Wie verglichen wird
nav-desk = Für Beratende
nav-to-desk = Sie beraten Menschen? Öffnen Sie den Arbeitsplatz für Beratende.
