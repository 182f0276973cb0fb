## What a condition asks. Arguments in braces are names and numbers already written in the reader's language.

asks-nationality-any = Nationalité : { $countries }
asks-nationality-none = Aucune de ces nationalités : { $countries }
asks-residence-any = Pays où la personne habite : { $countries }
asks-residence-none = La personne n'habite dans aucun de ces pays : { $countries }
asks-stay-inside = Pays où se trouve la personne au moment de la demande : { $countries }
asks-stay-outside = Au moment de la demande, la personne ne se trouve pas dans ces pays : { $countries }
asks-stay-permit = Pays où se trouve la personne : { $countries }, avec un titre de séjour pour ce motif : { $permits }
asks-age-between = Âge : de { $min } à { $max } ans
asks-age-min = Âge : { $min } ans ou plus
asks-age-max = Âge : { $max } ans ou moins
asks-age-by-nationality = Limite d'âge qui dépend de la nationalité
asks-language-level = Langue : { $languages }, niveau { $level } ou plus
asks-language-certificate = Langue : { $languages }, niveau { $level } ou plus, avec un certificat
asks-language-sufficient = Langue : niveau suffisant en { $languages } (la loi ne fixe pas de niveau)
asks-qualification = Un diplôme ou un certificat : { $parts }
asks-experience = Expérience de travail : { $parts }
asks-occupation-any = Métier de la personne : { $occupations }
asks-occupation-none = La personne n'exerce aucun de ces métiers : { $occupations }
asks-occupation-on-list = Un métier de la liste officielle ({ $list })
asks-job-any = L'emploi proposé est : { $occupations }
asks-job-none = L'emploi proposé n'est pas : { $occupations }
asks-job-on-list = L'emploi proposé est sur la liste officielle ({ $list })
asks-skill = Une de ces compétences : { $what }
asks-licence = Permis : { $what }
asks-job-offer = { $count ->
    [0] Une offre d'emploi
   *[other] Une offre d'emploi : { $parts }
}
asks-salary = Salaire brut d'au moins { $pay }
asks-salary-unknown = Salaire brut au moins égal au minimum légal (le montant à cette date n'est pas connu)
asks-means-total = Argent pour vivre : { $pay }
asks-means-monthly = Argent pour vivre : { $pay } pendant { $months } mois
asks-means-unknown = Argent pour vivre (le montant à cette date n'est pas connu)
asks-admission = { $kind } ({ $countries })
asks-family = Famille : { $parts }
asks-protection = Protection : { $parts }
asks-prior-participation = La personne a terminé un programme ou un cours agréé
asks-cohort = La personne a été choisie pour le groupe de ce programme
asks-stays-min = Séjour légal d'au moins { $months } mois dans ce pays : { $countries }
asks-stays-max = Séjour d'au plus { $months } mois pendant les { $window } derniers mois dans ce pays : { $countries }
asks-stays-max-ever = Séjours (pays : { $countries }) : au plus { $months } mois au total
asks-stays-never = La personne n'a encore jamais utilisé cette voie dans ce pays : { $countries }
asks-accommodation = Un logement
asks-insurance = Une assurance maladie
asks-proof = À montrer : { $what }
asks-referral = La personne doit être proposée par { $who }
asks-employer = { $count ->
    [0] L'employeur : { $what }
   *[other] L'employeur : { $what } (au moins { $count })
}
asks-job-terms = Le contrat : { $parts }
asks-quota = Les places sont limitées ; ici, on ne sait pas combien il en reste
asks-window-open = Ouvert du { $opens } au { $closes }
asks-window-next = Ouvre le { $opens }, ferme le { $closes }
asks-window-calls = Seulement pendant les appels à candidatures ; cherchez le prochain
asks-window-closed = La dernière période connue est terminée
asks-judged = À décider encore : { $what }
asks-points = Au moins { $points } { $points ->
    [one] point
   *[other] points
}
asks-not = Ne doit pas être le cas : { $what }

part-word = { $what }
part-isced-min = niveau CITE { $level } ou plus
part-isced-max = niveau CITE { $level } ou moins
part-fields = domaine { $fields }
part-training-years = au moins { $years } { $years ->
    [one] an
   *[other] ans
} de formation
part-awarded-in = pays du diplôme ({ $countries })
part-awarded-within = obtenu pendant les { $months } derniers mois
part-state-recognised = reconnu par l'État où il a été obtenu
part-recognised-full = entièrement reconnu ({ $countries })
part-recognised-partial = partiellement reconnu ({ $countries })
part-recognised-applied = reconnaissance demandée ({ $countries })
part-recognised-not = pas reconnu ({ $countries })
part-work-years = au moins { $years } { $years ->
    [one] an
   *[other] ans
}
part-within-years = { $years ->
    [one] pendant la dernière année
   *[other] pendant les { $years } dernières années
}
part-as = métier ({ $occupations })
part-not-as = pas dans ce métier ({ $occupations })
part-in = pays ({ $countries })
part-months-min = pendant au moins { $months } mois
part-months-max = pendant au plus { $months } mois
part-registered-unhcr = personne enregistrée auprès du HCR
part-host-any = pays d'accueil ({ $countries })
part-host-none = pays d'accueil autre que ({ $countries })
part-hours-min = au moins { $hours } { $hours ->
    [one] heure
   *[other] heures
} par semaine
part-full-time = à temps plein

## Single words. The first part says what kind of word it is.

permit-study = études
permit-work = travail
permit-job-search = recherche d'emploi
permit-training = formation professionnelle
permit-seasonal = travail saisonnier
permit-research = recherche scientifique
permit-family = famille
permit-protection = protection
permit-asylum-procedure = demande d'asile en cours
permit-tolerated = séjour toléré
permit-irregular = sans titre de séjour
permit-visitor = visite
admission-study = Une place pour étudier
admission-training = Une place en formation professionnelle
admission-hosting = Une convention d'accueil avec un organisme de recherche
relation-spouse = conjoint ou conjointe
relation-child = enfant
relation-parent = père ou mère
relation-sibling = frère ou sœur
relation-grandparent = grand-père ou grand-mère
relation-other = autre membre de la famille
standing-citizen = qui a la nationalité du pays
standing-resident = qui réside dans le pays
standing-refugee = qui a le statut de réfugié
protection-none = aucune
protection-asylum-seeker = demande d'asile en cours
protection-refugee = statut de réfugié
protection-subsidiary = protection subsidiaire
proof-document = un document
proof-clean-record = un casier judiciaire vierge
proof-return-commitment = l'engagement de rentrer
proof-integration = l'intégration (cours de langue, rapport)
proof-health = une visite médicale
proof-intent = le but du séjour
proof-registration = une inscription
referrer-unhcr = le HCR
referrer-euaa = l'Agence de l'Union européenne pour l'asile
referrer-university = une université
referrer-association = une association
referrer-sponsor = un groupe de parrainage
referrer-public-employment-service = le service public de l'emploi
referrer-state = l'État
employer-suitable = convient pour cette voie
employer-recognised-sponsor = est un employeur reconnu pour faire venir du personnel (« sponsor »)
employer-certified = est certifié
employer-tariff-bound = est lié par une convention collective
employer-innovative = est reconnu comme entreprise innovante
employer-same-group = fait partie du même groupe d'entreprises
employer-min-posts = propose assez de postes
employer-provides-housing = fournit un logement
employer-pays-travel = paie le voyage
employer-approved-body = est un organisme agréé
employer-vacancy-published = a d'abord publié l'offre
employer-pays-wage = paie le salaire convenu
employer-runs-recognition = accompagne la procédure de reconnaissance
employer-trains = forme la personne
contract-permanent = à durée indéterminée
contract-fixed-term = à durée déterminée
contract-seasonal = saisonnier
contract-training = contrat de formation
judged-selection = le choix des candidatures
judged-labour-market = le besoin sur le marché du travail
judged-motivation = la motivation
judged-authority-approval = l'accord de l'autorité
judged-comparable-pay = un salaire comparable à celui des gens du pays
judged-recognition-needed = la reconnaissance du métier
period-hour = par heure
period-month = par mois
period-month_13 = par mois, 13 fois par an
period-month_14 = par mois, 14 fois par an
period-year = par an
group-EU = Union européenne
group-EEA = Espace économique européen
group-SCHENGEN = espace Schengen
any-country = n'importe quel pays

## Why a condition has its state.

reason-fulfilled = condition remplie
reason-insufficient = pas suffisant
reason-absent = absent
reason-missing_fact = pas connu
reason-unverified = la règle n'est pas confirmée
reason-stale = la règle doit être vérifiée à nouveau
reason-no_value = aucun montant n'est connu pour cette date
reason-not_comparable = comparaison impossible
reason-waivable = l'autorité peut accorder une exception
reason-level_not_stated = la loi ne fixe pas de niveau
reason-to_show = à montrer avec des documents
reason-to_be_decided = des personnes en décident
reason-by_employer = à faire par l'employeur
reason-by_sponsor = à faire par le groupe de parrainage
reason-by_authority = dépend de l'autorité
reason-later = obligation pour plus tard
reason-window_open = ouvert en ce moment
reason-window_upcoming = ouvre plus tard
reason-window_closed = terminé

## Questions, by the profile field that would answer them.

question-age = Quel âge a la personne ?
question-nationalities = Quelles nationalités la personne a-t-elle ?
question-residence = Dans quel pays la personne habite-t-elle ?
question-current_stay-country = Dans quel pays la personne se trouve-t-elle en ce moment ?
question-current_stay-permit = Quel titre de séjour la personne a-t-elle en ce moment ?
question-languages = Quelles langues la personne connaît-elle, et à quel niveau ?
question-languages-code = À quel niveau la personne connaît-elle cette langue : { $languages } ?
question-qualifications = Quels diplômes ou certificats la personne a-t-elle ?
question-qualifications-recognition = Un diplôme de la personne a-t-il été reconnu dans ce pays : { $countries } ?
question-occupations = Quels métiers la personne a-t-elle exercés ?
question-occupations-years = Pendant combien d'années, et jusqu'à quand, la personne a-t-elle exercé chaque métier ?
question-skills = Quelles compétences la personne a-t-elle ?
question-licences = Quels permis la personne a-t-elle ?
question-job_offer = La personne a-t-elle une offre d'emploi ?
question-job_offer-country = Dans quel pays se trouve l'emploi proposé ?
question-job_offer-occupation = Quel est l'emploi proposé ?
question-job_offer-months = Pour combien de mois l'emploi est-il proposé ?
question-job_offer-salary = Quel est le salaire brut de l'emploi proposé ?
question-savings = Combien d'argent la personne peut-elle montrer ?
question-admission = La personne a-t-elle une place pour des études, une formation ou une recherche ?
question-admission-country = Dans quel pays se trouve cette place ?
question-protection-status = La personne a-t-elle l'asile ou une autre protection ?
question-protection-registered_with_unhcr = La personne est-elle enregistrée auprès du HCR ?
question-protection-host_country = Quel pays accueille la personne ?
question-family = La personne a-t-elle de la famille en Europe ?
question-completed = Quels programmes ou cours la personne a-t-elle terminés ?
question-stays = La personne a-t-elle déjà séjourné en Europe ?

## Parts of fit.

fit-occupation = Métier
fit-skills = Compétences essentielles
fit-optional_skills = Autres compétences
fit-language = Langue
fit-education = Études
fit-experience = Expérience
fit-general = Ouvert à tous les métiers

## Words of the answers and pages.

verdict-eligible = Conditions remplies
verdict-undetermined = Pas encore certain
verdict-not_eligible = Conditions non remplies aujourd'hui
state-met = condition remplie
state-unmet = condition non remplie
state-unknown = pas connu
kind-pathway = Voie légale
kind-programme = Programme
kind-training = Formation
kind-job = Emploi
status-planned = prévu
status-open = ouvert
status-paused = suspendu
status-closed = fermé
status-referral-only = seulement sur proposition d'un organisme ; personne ne peut déposer de demande
access-candidate = la personne elle-même
access-employer = l'employeur
access-public-employment-service = le service public de l'emploi
access-training-provider = l'organisme de formation
access-university = l'université
access-host-organisation = l'organisme d'accueil
access-unhcr = le HCR
access-euaa = l'Agence de l'Union européenne pour l'asile
access-sponsor = un groupe de parrainage
access-association = une association
access-family-member = un membre de la famille
access-agency = une agence
payer-candidate = la personne paie
payer-employer = l'employeur paie
payer-programme = le programme paie
payer-state = l'État paie
change-text = { $field } : { $to }
change-text-from = { $field } : { $from } → { $to }
field-languages = { $languages }
field-qualifications-recognition = Reconnaissance ({ $countries })
field-licences = Permis
field-skills = Compétence
field-completed = Programme ou cours terminé
field-job_offer = Offre d'emploi
field-savings = Argent pour vivre
field-admission = Place pour étudier ou se former

page-title = Passerelle : quelles voies légales me sont ouvertes ?
page-lead = Décrivez ce qu'une personne sait faire. Passerelle montre quelles voies légales pour travailler, se former ou trouver une protection sont ouvertes, pourquoi, et ce qui ouvrirait la suivante.
page-free = Ce service est gratuit. Personne n'a le droit de vous demander de l'argent pour une place, une offre d'emploi ou un rendez-vous de visa.
page-not-stored = Rien de ce que vous écrivez ici n'est enregistré.
page-needs-script = Cette page a besoin de JavaScript. Sans lui, utilisez le formulaire :
page-advice = Résultat calculé à partir de règles publiées. Vérifiez auprès de l'autorité avant d'agir ; une offre affichée ici n'est pas un visa.
posting-permit = Les ressortissants de certains pays ont besoin d'une autorisation pour travailler dans ce pays : { $country }. Cette offre n'est ni un visa ni une autorisation.
form-occupation = Métier
form-occupation-hint = Avec vos propres mots, dans n'importe quelle langue
form-years = Années de travail dans ce métier
form-until = Jusqu'à quand (année-mois)
form-skills = Compétences, séparées par des virgules
form-language = Langue
form-level = Niveau
form-education = Plus haut niveau d'études
form-education-unknown = non précisé
form-education-country = Pays du diplôme
form-nationality = Nationalité
form-residence = Pays où la personne habite
form-age = Âge
form-wish-countries = Pays souhaités
form-wish-kinds = Types souhaités
form-unknown = non précisé
form-submit = Montrer ce qui est ouvert
form-clear = Effacer
form-page-language = Langue de cette page
results-heading = Résultats
results-count = { $count ->
    [one] { $count } possibilité
   *[other] { $count } possibilités
}
results-none = Rien n'a été trouvé. Donnez un autre mot pour le métier, ou moins de souhaits.
results-questions = Les réponses qui éclairciraient le plus de résultats
results-settles = { $count ->
    [one] éclaircit { $count } résultat
   *[other] éclaircit { $count } résultats
}
results-unresolved = Mots qui n'ont pas été compris
results-did-you-mean = Vouliez-vous dire :
result-fit = Correspondance
result-completeness = Informations connues
result-conditions = Conditions
result-fit-parts = Comment la correspondance est calculée
result-routes = Par quels titres de séjour cet emploi est possible
result-changes = Ce qui ouvrirait cette possibilité
result-offered-by = Proposé par
result-source = Source
result-seen = vu le { $date }
result-official-page = Page officielle
result-who-files = Qui dépose la demande
result-sample = Exemple inventé, ce n'est pas une vraie offre
result-stale = Les informations de cette fiche doivent être vérifiées à nouveau
result-costs = Coûts
result-more = Plus de résultats
result-asks = demandé
result-have = connu
error-heading = Quelque chose ne va pas
isced-0 = Aucune école terminée
isced-1 = École primaire
isced-2 = Collège (premier cycle du secondaire)
isced-3 = Lycée ou formation professionnelle
isced-4 = Formation après le lycée, hors enseignement supérieur
isced-5 = Enseignement supérieur court (2 ans)
isced-6 = Licence (bachelor)
isced-7 = Master
isced-8 = Doctorat
cv-found = Trouvé dans le CV
cv-left-out = Laissé de côté
cv-dropped-name = noms
cv-dropped-birth_date = date de naissance
cv-dropped-sex = sexe
cv-dropped-photo = photo
cv-dropped-contacts = coordonnées
cv-dropped-marital_status = situation familiale
cv-dropped-religion = religion
cv-dropped-identity_number = numéros d'identité
cv-dropped-disability = handicap et santé
cv-dropped-political_activity = activités politiques et sociales
cv-dropped-military_service = service militaire
cv-dropped-references = références

## Uploaded offers: problems of rows, and the words of templates.

row-required = { $column } manque
row-unknown-column = La colonne « { $column } » n’est pas connue et n’a pas été lue
row-duplicate-column = Deux colonnes désignent { $column } ; « { $value } » n’a pas été lue
row-ragged-row = La ligne n’a pas le même nombre de cellules que l’en-tête ({ $value } ; attendu : { $wanted }) ; vérifiez les guillemets et les séparateurs
row-broken-row = L’entrée de la ligne { $value } est illisible ; attendu : { $wanted }
row-unknown-code = { $column } : « { $value } » n’est pas connu ; attendu : { $wanted }
row-unknown-word = { $column } : « { $value } » n’a pas été compris
row-corrected-word = { $column } : « { $value } » a été lu comme { $wanted }
row-wrong-format = { $column } : « { $value } » n’est pas écrit dans la bonne forme ; attendu : { $wanted }
row-ambiguous-date = { $column } : « { $value } » peut désigner deux jours ; écrivez { $wanted }
row-out-of-range = { $column } : { $value } est hors limites ; attendu : { $wanted }
row-too-long = { $column } est trop long ; attendu : { $wanted }
row-contradiction = { $column } : { $value } contredit une autre valeur ; attendu : { $wanted }
row-duplicate-row = { $column } : « { $value } » figure déjà à la ligne { $wanted }
row-past-date = { $column } : { $value } est passé ; attendu : { $wanted }
row-future-date = { $column } : { $value } est encore à venir ; attendu : { $wanted }
row-expires-too-late = { $column } : une offre est affichée 120 jours au plus ; { $value } est trop tard, attendu : { $wanted }
row-not-allowed = { $column } : « { $value } » n’est pas accepté ; attendu : { $wanted }
row-ambiguous-encoding = Le fichier n’est pas en { $wanted } ; il a été lu comme { $value }. Vérifiez les lettres accentuées ou enregistrez-le en { $wanted }
row-broken-character = { $column } contient des caractères illisibles ; enregistrez le fichier en { $wanted }
row-did-you-mean = Vouliez-vous dire : { $value } ?
row-problems = Problèmes
upload-sheet-offers = Offres
upload-sheet-columns = Colonnes
upload-head-column = Colonne
upload-head-name = Nom technique
upload-head-needed = Obligatoire ?
upload-head-form = Contenu de la cellule
upload-head-example = Exemple
upload-needed = toujours
upload-needed-job = pour les emplois
upload-optional = non
upload-form-text = Texte
upload-form-id = Votre propre numéro pour l’offre : lettres latines, chiffres, . _ -
upload-form-choice = Au choix :
upload-form-number = Un nombre
upload-form-day = Un jour : AAAA-MM-JJ
upload-form-country = Un pays : code à deux lettres ou nom
upload-form-countries = Des pays séparés par |
upload-form-language = Une langue : code à deux lettres ou nom
upload-form-languages = Des langues avec leur niveau, séparées par |
upload-form-occupation = Le métier en toutes lettres, si son code n’est pas connu
upload-form-isco = Un code de la CITP-08, quatre chiffres
upload-form-skills = Des compétences en toutes lettres, séparées par |
upload-form-currency = Une devise : code à trois lettres
upload-form-link = Un lien qui commence par https://
upload-form-programme = L’identifiant d’un programme dans Passerelle
