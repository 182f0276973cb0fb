## The counsellor's desk.

desk-title = Le bureau d'accompagnement
desk-lead = Une conversation sur ce qu'une personne sait faire et sur les voies légales qui lui sont ouvertes. Demandez ce qui compte maintenant ; tout peut rester non dit. Rien n'est enregistré : ce que vous écrivez disparaît quand cette page se ferme, sauf si vous le gardez dans un fichier à vous.
desk-tools = Outils
desk-second-language = Langue de la personne
desk-one-language = une seule langue
desk-save = Enregistrer dans un fichier
desk-open = Ouvrir un fichier
desk-clear = Tout effacer
desk-leave = Quitter tout de suite
desk-leave-hint = ou appuyez trois fois sur Échap
desk-saved = Le fichier est enregistré. Il contient ce que l'on sait de la personne : gardez-le là où personne d'autre ne peut le lire.
desk-opened = Le fichier est ouvert.
desk-cleared = Tout est effacé.
desk-file-holds = Une séance du bureau d'accompagnement : les faits donnés par la personne, les fiches choisies et la langue de la personne. Aucun nom. À ouvrir au bureau d'accompagnement ; à supprimer quand il ne sert plus.
desk-file-not-ours = Ce fichier n'a pas été enregistré par ce bureau, ou il est abîmé. Rien n'a été ouvert.
desk-file-version = Ce fichier vient d'une version plus récente du bureau, que celle-ci ne sait pas encore lire. Rien n'a été ouvert.
desk-known-title = Ce que l'on sait
desk-nothing-known = Rien encore. Répondez à la question, lisez un CV ou choisissez un sujet plus bas.
desk-remove = Retirer { $fact }
desk-topics-title = Sujets
desk-not-asked = pas demandé
desk-known = connu : { $count }
desk-later = Demander plus tard
desk-no-question = Aucune réponse ne trancherait d'autres résultats maintenant.
desk-wait = Un instant, s'il vous plaît.

## Reading a CV.

desk-cv = Lire un CV
desk-cv-hint = Le nom, la date de naissance, l'adresse et les détails de ce genre sont laissés de côté. Rien n'est enregistré.
desk-cv-text = Texte du CV
desk-cv-read = Lire
desk-cv-file = Ouvrir un fichier (texte, Europass, JSON Resume)
desk-cv-reading = Lecture du CV en cours.
desk-cv-unread = Le CV n'a pas pu être lu.
desk-cv-from = D'après les mots :
desk-cv-nothing = Aucun fait n'a été trouvé dans ce CV.
desk-cv-accept = Ajouter ce qui est coché

## Comparing.

desk-compare = Côte à côte
desk-four-at-most = On peut comparer quatre fiches au plus. Retirez-en une d'abord.
desk-choose-none = Tout retirer
desk-not-stated = non indiqué
desk-compare-verdict = Résultat
desk-compare-job-offer = Offre d'emploi
desk-compare-salary = Salaire minimum
desk-compare-language = Langue
desk-compare-recognition = Reconnaissance
desk-compare-cost = Coût
desk-compare-time = Durée
desk-compare-stay = Séjour
desk-compare-family = Famille
desk-compare-settlement = Rester durablement

## The plan to take home.

desk-print = Imprimer le plan
desk-print-again = Imprimer
desk-close-plan = Fermer le plan
desk-paper-title = Mon plan
desk-paper-free = Personne n'a le droit de vous prendre de l'argent pour un emploi, une place ou un rendez-vous de visa. Si quelqu'un demande de l'argent, ne payez pas et demandez à l'un des services indiqués plus bas.
desk-paper-met = Ce qui est là
desk-paper-missing = Ce qui manque ou reste à décider
desk-paper-bring = À apporter ou à montrer
desk-paper-verify = Où vérifier
desk-paper-code = Code qui mène à la page de cette fiche
desk-paper-more = Suite sur la page de cette fiche : { $count }
