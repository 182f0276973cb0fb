## The search as a page.

search-title = Buscar vías, programas, formación y empleos
search-lead = Cada vía legal, programa, formación y empleo, con quién puede entrar, qué se pide y dónde se vio.
search-send = Buscar
search-kind = Tipo
search-status = Estado
search-country = País
search-language = Idioma
search-free = Solo lo que, por lo que se sabe, no cuesta nada a la persona
search-sort = Orden
search-sort-relevance = primero las palabras más cercanas
search-sort-newest = primero lo comprobado más tarde
search-sort-deadline = primero lo que acaba antes
search-none = No se encontró nada. Pruebe con otras palabras o menos filtros.
search-first = Primera página
search-more-from = Más de { $what }: { $count }
search-feeds = Seguir esta búsqueda
