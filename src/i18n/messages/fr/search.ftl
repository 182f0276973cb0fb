## The search as a page.

search-title = Chercher des voies, programmes, formations et emplois
search-lead = Chaque voie légale, programme, formation et emploi, avec qui peut y entrer, ce qui est demandé et où cela a été vu.
search-send = Chercher
search-kind = Type
search-status = État
search-country = Pays
search-language = Langue
search-free = Seulement ce qui, d'après ce que l'on sait, ne coûte rien à la personne
search-sort = Ordre
search-sort-relevance = les mots les plus proches d'abord
search-sort-newest = vérifié en dernier d'abord
search-sort-deadline = ce qui finit le plus tôt d'abord
search-none = Rien n'a été trouvé. Donnez d'autres mots ou moins de filtres.
search-first = Première page
search-more-from = Autres résultats de { $what } : { $count }
search-feeds = Suivre cette recherche
