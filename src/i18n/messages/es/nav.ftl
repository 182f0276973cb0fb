## The ways from page to page.

nav-label = Páginas
nav-start = ¿Qué está abierto para mí?
nav-search = Buscar
nav-safety = Contratación segura
nav-about = Cómo se ordena
nav-desk = Para asesores
nav-to-desk = ¿Asesora a personas? Abra el escritorio del asesor.
