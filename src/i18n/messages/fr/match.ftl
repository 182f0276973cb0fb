## Results for a person.

match-count = Résultats : { $count }
match-kinds = Types de résultats
match-all-kinds = Tous les types
match-more = En montrer plus ({ $shown } sur { $total })
match-revision = État du catalogue : { $revision }, { $date }
match-advice = Calculé d'après des règles. Vérifiez avant d'agir.
match-unreachable = Aucune réponse. Vérifiez la connexion et réessayez.
match-not-stored = Rien de ce que vous écrivez ici n'est enregistré.
match-next-question = Prochaine question
match-settles = Nombre de résultats qu'une réponse trancherait : { $count }
match-add = Ajouter
match-say-none-list = Il n'y en a pas
match-say-none-object = Non, il n'y en a pas
match-none = aucun
match-yes = oui
match-no = non
match-years-count = années : { $count }
match-wrong-number = Écrivez un nombre, par exemple 27.
match-wrong-month = Écrivez une année, ou une année et un mois, par exemple 2025-06.
match-choose = Choisissez l'une des propositions.

## A record.

match-choose-record = Comparer et imprimer
match-no-apply = Une personne ne peut pas déposer de demande ici.
match-no-conditions = Aucune condition n'est indiquée.
match-no-steps = On ne connaît aucune étape qui suffirait à ouvrir cette voie.
match-then = Ensuite :
match-nothing = absent
match-points = Points nécessaires : { $needed } ; acquis aujourd'hui : { $certain } ; possibles : { $possible }
match-verify = Comment vérifier
match-record-page = Page de cette fiche
match-by-candidate = À faire par la personne
match-by-employer = À faire par l'employeur
match-by-sponsor = À faire par le groupe de parrainage
match-by-authority = Dépend de l'autorité
match-when-visa = pour le visa
match-when-entry = à l'entrée
match-when-later = plus tard
match-per-month = par mois
match-per-year = par an
match-per-module = par module

## Topics of a profile.

match-topic-occupations = Métiers
match-topic-skills = Compétences
match-topic-languages = Langues
match-topic-qualifications = Diplômes et certificats
match-topic-licences = Permis
match-topic-nationalities = Nationalité
match-topic-residence = Pays de résidence
match-topic-age = Âge
match-topic-current_stay = Où se trouve la personne
match-topic-stays = Séjours passés en Europe
match-topic-job_offer = Offre d'emploi
match-topic-savings = Épargne
match-topic-admission = Place pour étudier ou se former
match-topic-protection = Protection
match-topic-family = Famille en Europe
match-topic-completed = Programmes et cours terminés
match-topic-wishes = Souhaits

## Fields of a profile.

match-in-country = Pays
match-certified = Avec un certificat
match-diploma = Nom du diplôme
match-training-years = Années de formation
match-awarded = Obtenu en (année ou année-mois)
match-state-recognised = Reconnu par l'État qui l'a délivré
match-recognition-in = Pays où la reconnaissance est demandée
match-recognition-state = État de la reconnaissance
match-recognition-none = pas reconnu
match-recognition-applied = demandée
match-recognition-partial = reconnu en partie
match-recognition-full = entièrement reconnu
match-licence-driving-A = Permis de conduire A
match-licence-driving-B = Permis de conduire B
match-licence-driving-C = Permis de conduire C
match-licence-driving-CE = Permis de conduire CE
match-licence-driving-D = Permis de conduire D
match-from = Depuis (année-mois)
match-months = Mois
match-purpose = But
match-purpose-work = travail
match-purpose-study = études
match-purpose-seasonal = travail saisonnier
match-purpose-visit = visite
match-purpose-other = autre
match-currency = Monnaie
match-period = Période
match-relation = Lien de parenté
match-standing = Statut dans ce pays
