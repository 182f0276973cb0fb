## The ways from page to page.

nav-label = Pages
nav-start = Qu'est-ce qui m'est ouvert ?
nav-search = Recherche
nav-safety = Recrutement sûr
nav-about = Comment le classement se fait
nav-desk = Pour les conseillers
nav-to-desk = Vous conseillez des personnes ? Ouvrez le bureau du conseiller.
