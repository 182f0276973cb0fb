## The search as a page.

search-title = Cercare vie, programmi, formazione e lavori
search-lead = Ogni via legale, programma, formazione e lavoro, con chi può entrare, che cosa è richiesto e dove è stato visto.
search-send = Cerca
search-kind = Tipo
search-status = Stato
search-country = Paese
search-language = Lingua
search-free = Solo ciò che, per quanto si sa, non costa nulla alla persona
search-sort = Ordine
search-sort-relevance = prima le parole più vicine
search-sort-newest = prima ciò che è stato controllato per ultimo
search-sort-deadline = prima ciò che finisce prima
search-none = Non è stato trovato nulla. Provi altre parole o meno filtri.
search-first = Prima pagina
search-more-from = Altro da { $what }: { $count }
search-feeds = Seguire questa ricerca
