## Safe recruitment.

safety-title = Recrutement sûr
safety-lead = Où vérifier une licence, une offre ou un contrat, qui paie quoi selon la loi, et ce qui annonce une fraude.
safety-countries = Choisissez un pays : celui que la personne quitte, ou celui où elle va
safety-channels = Où vérifier
safety-kind-licence = Licence d'un recruteur
safety-kind-offer = Offre ou autorisation
safety-kind-contract = Contrat
safety-kind-departure = Avant le départ
safety-kind-information = Information officielle
safety-kind-complaint = Plaintes
safety-fees = Qui paie quoi
safety-pays-worker = Le travailleur paie
safety-pays-employer = L'employeur paie
safety-pays-not-worker = Pas le travailleur
safety-signs = Signes d'alerte
safety-signs-lead = Un signe est une raison de poser des questions. Les offres avec les signes marqués d'un trait épais ne doivent pas être acceptées.
safety-other = Autres pays
