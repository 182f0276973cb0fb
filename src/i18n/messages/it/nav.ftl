## The ways from page to page.

nav-label = Pagine
nav-start = Che cosa è aperto per me?
nav-search = Ricerca
nav-safety = Reclutamento sicuro
nav-about = Come si ordina
nav-desk = Per chi consiglia
nav-to-desk = Consiglia delle persone? Apra la scrivania del consulente.
