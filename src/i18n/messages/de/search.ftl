## The search as a page.

search-title = Wege, Programme, Kurse und Stellen suchen
search-lead = Jeder legale Weg, jedes Programm, jeder Kurs und jede Stelle: wer hineinkommt, was verlangt wird und wo es gesehen wurde.
search-send = Suchen
search-kind = Art
search-status = Stand
search-country = Land
search-language = Sprache
search-free = Nur was die Person nach allem, was bekannt ist, nichts kostet
search-sort = Reihenfolge
search-sort-relevance = beste Wörter zuerst
search-sort-newest = zuletzt Geprüftes zuerst
search-sort-deadline = was am ehesten endet zuerst
search-none = Nichts gefunden. Nehmen Sie andere Wörter oder weniger Filter.
search-first = Erste Seite
search-more-from = Mehr von { $what }: { $count }
search-feeds = Dieser Suche folgen
