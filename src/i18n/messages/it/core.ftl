## What a condition asks. Arguments in braces are names and numbers already written in the reader's language.

asks-nationality-any = Cittadinanza: { $countries }
asks-nationality-none = Nessuna di queste cittadinanze: { $countries }
asks-residence-any = Paese in cui la persona vive: { $countries }
asks-residence-none = La persona non vive in questi paesi: { $countries }
asks-stay-inside = Paese in cui la persona si trova quando presenta la domanda: { $countries }
asks-stay-outside = Quando presenta la domanda, la persona non si trova in questi paesi: { $countries }
asks-stay-permit = Paese in cui la persona si trova: { $countries }, con un permesso per: { $permits }
asks-age-between = Età: da { $min } a { $max } anni
asks-age-min = Età: { $min } anni o più
asks-age-max = Età: { $max } anni o meno
asks-age-by-nationality = Limite di età che dipende dalla cittadinanza
asks-language-level = Lingua: { $languages }, livello { $level } o superiore
asks-language-certificate = Lingua: { $languages }, livello { $level } o superiore, con certificato
asks-language-sufficient = Lingua: livello sufficiente di { $languages } (la legge non indica un livello)
asks-qualification = Un titolo di studio o professionale: { $parts }
asks-experience = Esperienza di lavoro: { $parts }
asks-occupation-any = Mestiere della persona: { $occupations }
asks-occupation-none = La persona non fa questo mestiere: { $occupations }
asks-occupation-on-list = Un mestiere della lista ufficiale ({ $list })
asks-job-any = Il lavoro offerto è: { $occupations }
asks-job-none = Il lavoro offerto non è: { $occupations }
asks-job-on-list = Il lavoro offerto è nella lista ufficiale ({ $list })
asks-skill = Una di queste competenze: { $what }
asks-licence = Patente o licenza: { $what }
asks-job-offer = { $count ->
    [0] Un'offerta di lavoro
   *[other] Un'offerta di lavoro: { $parts }
}
asks-salary = Paga lorda di almeno { $pay }
asks-salary-unknown = Paga lorda pari almeno al minimo di legge (l'importo per questa data non è noto)
asks-means-total = Denaro per vivere: { $pay }
asks-means-monthly = Denaro per vivere: { $pay } per { $months } { $months ->
    [one] mese
   *[other] mesi
}
asks-means-unknown = Denaro per vivere (l'importo per questa data non è noto)
asks-admission = { $kind } ({ $countries })
asks-family = Famiglia: { $parts }
asks-protection = Protezione: { $parts }
asks-prior-participation = La persona ha concluso un programma o un corso approvato
asks-cohort = La persona è stata scelta per il gruppo di questo programma
asks-stays-min = Soggiorno legale di almeno { $months } { $months ->
    [one] mese
   *[other] mesi
} in questo paese: { $countries }
asks-stays-max = Soggiorno di al massimo { $months } { $months ->
    [one] mese
   *[other] mesi
} negli ultimi { $window } mesi in questo paese: { $countries }
asks-stays-max-ever = Soggiorni (Paese: { $countries }): al massimo { $months } mesi in tutto
asks-stays-never = La persona non ha mai usato prima questa via in questo paese: { $countries }
asks-accommodation = Un posto dove abitare
asks-insurance = Un'assicurazione sanitaria
asks-proof = Da mostrare: { $what }
asks-referral = La persona deve essere indicata da: { $who }
asks-employer = { $count ->
    [0] Il datore di lavoro: { $what }
   *[other] Il datore di lavoro: { $what } (almeno { $count })
}
asks-job-terms = Il contratto: { $parts }
asks-quota = I posti sono limitati; qui non si sa quanti ne restano
asks-window-open = Aperto dal { $opens } al { $closes }
asks-window-next = Apre il { $opens }, chiude il { $closes }
asks-window-calls = Solo durante i bandi; cerchi il prossimo
asks-window-closed = L'ultimo periodo noto è finito
asks-judged = Ancora da decidere: { $what }
asks-points = Almeno { $points } { $points ->
    [one] punto
   *[other] punti
}
asks-not = Non deve essere così: { $what }

part-word = { $what }
part-isced-min = livello ISCED { $level } o superiore
part-isced-max = livello ISCED { $level } o inferiore
part-fields = settore { $fields }
part-training-years = almeno { $years } { $years ->
    [one] anno
   *[other] anni
} di formazione
part-awarded-in = paese del titolo ({ $countries })
part-awarded-within = { $months ->
    [one] ottenuto nell'ultimo mese
   *[other] ottenuto negli ultimi { $months } mesi
}
part-state-recognised = riconosciuto dallo Stato in cui è stato ottenuto
part-recognised-full = riconosciuto del tutto ({ $countries })
part-recognised-partial = riconosciuto in parte ({ $countries })
part-recognised-applied = riconoscimento richiesto ({ $countries })
part-recognised-not = non riconosciuto ({ $countries })
part-work-years = almeno { $years } { $years ->
    [one] anno
   *[other] anni
}
part-within-years = { $years ->
    [one] nell'ultimo anno
   *[other] negli ultimi { $years } anni
}
part-as = mestiere ({ $occupations })
part-not-as = non in questo mestiere ({ $occupations })
part-in = paese ({ $countries })
part-months-min = per almeno { $months } { $months ->
    [one] mese
   *[other] mesi
}
part-months-max = per al massimo { $months } { $months ->
    [one] mese
   *[other] mesi
}
part-registered-unhcr = persona registrata presso l'UNHCR
part-host-any = paese che accoglie la persona ({ $countries })
part-host-none = paese di accoglienza diverso da ({ $countries })
part-hours-min = almeno { $hours } { $hours ->
    [one] ora
   *[other] ore
} a settimana
part-full-time = a tempo pieno

## Single words. The first part says what kind of word it is.

permit-study = studio
permit-work = lavoro
permit-job-search = ricerca di lavoro
permit-training = formazione professionale
permit-seasonal = lavoro stagionale
permit-research = ricerca scientifica
permit-family = famiglia
permit-protection = protezione
permit-asylum-procedure = domanda di asilo in corso
permit-tolerated = soggiorno tollerato
permit-irregular = senza permesso
permit-visitor = visita
admission-study = Un posto per studiare
admission-training = Un posto in formazione professionale
admission-hosting = Una convenzione di accoglienza con un ente di ricerca
relation-spouse = coniuge
relation-child = figlio o figlia
relation-parent = padre o madre
relation-sibling = fratello o sorella
relation-grandparent = nonno o nonna
relation-other = altro familiare
standing-citizen = che ha la cittadinanza del paese
standing-resident = che risiede nel paese
standing-refugee = che ha lo status di rifugiato
protection-none = nessuna
protection-asylum-seeker = richiedente asilo
protection-refugee = status di rifugiato
protection-subsidiary = protezione sussidiaria
proof-document = un documento
proof-clean-record = che non ci sono condanne penali
proof-return-commitment = l'impegno a ritornare
proof-integration = l'integrazione (corso di lingua, relazione)
proof-health = una visita medica
proof-intent = lo scopo del soggiorno
proof-registration = un'iscrizione
referrer-unhcr = UNHCR
referrer-euaa = Agenzia dell'Unione europea per l'asilo
referrer-university = un'università
referrer-association = un'associazione
referrer-sponsor = un gruppo di sponsor
referrer-public-employment-service = il servizio pubblico per l'impiego
referrer-state = lo Stato
employer-suitable = è adatto per questa via
employer-recognised-sponsor = è riconosciuto per far venire personale («sponsor»)
employer-certified = è certificato
employer-tariff-bound = applica un contratto collettivo
employer-innovative = è riconosciuto come impresa innovativa
employer-same-group = appartiene allo stesso gruppo di imprese
employer-min-posts = offre abbastanza posti
employer-provides-housing = fornisce un alloggio
employer-pays-travel = paga il viaggio
employer-approved-body = è un ente autorizzato
employer-vacancy-published = ha prima pubblicato l'offerta
employer-pays-wage = paga la retribuzione concordata
employer-runs-recognition = sostiene la procedura di riconoscimento
employer-trains = dà formazione
contract-permanent = a tempo indeterminato
contract-fixed-term = a tempo determinato
contract-seasonal = stagionale
contract-training = contratto di formazione
judged-selection = la scelta delle candidature
judged-labour-market = il bisogno sul mercato del lavoro
judged-motivation = la motivazione
judged-authority-approval = l'approvazione dell'autorità
judged-comparable-pay = una paga simile a quella di chi lavora già nel paese
judged-recognition-needed = il riconoscimento della professione
period-hour = all'ora
period-month = al mese
period-month_13 = al mese, 13 volte all'anno
period-month_14 = al mese, 14 volte all'anno
period-year = all'anno
group-EU = Unione europea
group-EEA = Spazio economico europeo
group-SCHENGEN = area Schengen
any-country = qualsiasi paese

## Why a condition has its state.

reason-fulfilled = condizione soddisfatta
reason-insufficient = non basta
reason-absent = non c'è
reason-missing_fact = non noto
reason-unverified = la regola non è confermata
reason-stale = la regola va controllata di nuovo
reason-no_value = nessun importo è noto per questa data
reason-not_comparable = non si può confrontare
reason-waivable = l'autorità può fare un'eccezione
reason-level_not_stated = la legge non indica un livello
reason-to_show = da mostrare con documenti
reason-to_be_decided = lo decidono delle persone
reason-by_employer = tocca al datore di lavoro
reason-by_sponsor = tocca al gruppo di sponsor
reason-by_authority = tocca all'autorità
reason-later = un obbligo per dopo
reason-window_open = aperto adesso
reason-window_upcoming = apre più tardi
reason-window_closed = finito

## Questions, by the profile field that would answer them.

question-age = Quanti anni ha la persona?
question-nationalities = Quali cittadinanze ha la persona?
question-residence = In quale paese vive la persona?
question-current_stay-country = In quale paese si trova adesso la persona?
question-current_stay-permit = Quale permesso di soggiorno ha adesso la persona?
question-languages = Quali lingue conosce la persona, e a quale livello?
question-languages-code = A quale livello la persona conosce questa lingua: { $languages }?
question-qualifications = Quali diplomi o certificati ha la persona?
question-qualifications-recognition = Un titolo della persona è stato riconosciuto in questo paese: { $countries }?
question-occupations = Quali mestieri ha fatto la persona?
question-occupations-years = Per quanti anni, e fino a quando, la persona ha fatto ogni mestiere?
question-skills = Quali competenze ha la persona?
question-licences = Quali patenti o licenze ha la persona?
question-job_offer = La persona ha un'offerta di lavoro?
question-job_offer-country = In quale paese è il lavoro offerto?
question-job_offer-occupation = Qual è il lavoro offerto?
question-job_offer-months = Per quanti mesi è offerto il lavoro?
question-job_offer-salary = Qual è la paga lorda del lavoro offerto?
question-savings = Quanto denaro può mostrare la persona?
question-admission = La persona ha un posto per studiare, formarsi o fare ricerca?
question-admission-country = In quale paese è questo posto?
question-protection-status = La persona ha l'asilo o un'altra protezione?
question-protection-registered_with_unhcr = La persona è registrata presso l'UNHCR?
question-protection-host_country = Quale paese accoglie la persona?
question-family = La persona ha parenti in Europa?
question-completed = Quali programmi o corsi ha concluso la persona?
question-stays = La persona ha già soggiornato in Europa?

## Parts of fit.

fit-occupation = Mestiere
fit-skills = Competenze essenziali
fit-optional_skills = Altre competenze
fit-language = Lingua
fit-education = Istruzione
fit-experience = Esperienza
fit-general = Aperto a tutti i mestieri

## Words of the answers and pages.

verdict-eligible = Condizioni soddisfatte
verdict-undetermined = Non ancora certo
verdict-not_eligible = Condizioni non soddisfatte oggi
state-met = condizione soddisfatta
state-unmet = condizione non soddisfatta
state-unknown = non si sa
kind-pathway = Via legale
kind-programme = Programma
kind-training = Formazione
kind-job = Lavoro
status-planned = previsto
status-open = aperto
status-paused = sospeso
status-closed = chiuso
status-referral-only = solo su proposta di un'organizzazione; nessuno può presentare domanda
access-candidate = la persona stessa
access-employer = il datore di lavoro
access-public-employment-service = il servizio pubblico per l'impiego
access-training-provider = l'ente di formazione
access-university = l'università
access-host-organisation = l'organizzazione che accoglie
access-unhcr = l'UNHCR
access-euaa = l'Agenzia dell'Unione europea per l'asilo
access-sponsor = un gruppo di sponsor
access-association = un'associazione
access-family-member = un familiare
access-agency = un'agenzia
payer-candidate = paga la persona
payer-employer = paga il datore di lavoro
payer-programme = paga il programma
payer-state = paga lo Stato
change-text = { $field }: { $to }
change-text-from = { $field }: { $from } → { $to }
field-languages = { $languages }
field-qualifications-recognition = Riconoscimento ({ $countries })
field-licences = Patente o licenza
field-skills = Competenza
field-completed = Programma o corso concluso
field-job_offer = Offerta di lavoro
field-savings = Denaro per vivere
field-admission = Posto per studiare o formarsi

page-title = Passerelle: quali vie legali sono aperte per me?
page-lead = Descriva che cosa sa fare una persona. Passerelle mostra quali vie legali per lavorare, imparare o trovare protezione sono aperte, perché, e che cosa aprirebbe la prossima.
page-free = Questo servizio è gratuito. Nessuno può chiederLe denaro per un posto, un'offerta di lavoro o un appuntamento per il visto.
page-not-stored = Niente di ciò che scrive qui viene conservato.
page-needs-script = Questa pagina richiede JavaScript. Senza, usi il modulo:
page-advice = Risultato calcolato da regole pubblicate. Prima di agire chieda conferma all'autorità; un'offerta mostrata qui non è un visto.
posting-permit = I cittadini di alcuni Paesi hanno bisogno di un permesso per lavorare in questo Paese: { $country }. Questa offerta non è un visto né un permesso.
form-occupation = Mestiere
form-occupation-hint = Con parole Sue, in qualsiasi lingua
form-years = Anni di lavoro in questo mestiere
form-until = Fino a quando (anno-mese)
form-skills = Competenze, separate da virgole
form-language = Lingua
form-level = Livello
form-education = Titolo di studio più alto
form-education-unknown = non indicato
form-education-country = Paese del titolo
form-nationality = Cittadinanza
form-residence = Paese in cui vive la persona
form-age = Età
form-wish-countries = Paesi desiderati
form-wish-kinds = Tipi desiderati
form-unknown = non indicato
form-submit = Mostra che cosa è aperto
form-clear = Cancella
form-page-language = Lingua di questa pagina
results-heading = Risultati
results-count = { $count ->
    [one] { $count } possibilità
   *[other] { $count } possibilità
}
results-none = Non è stato trovato nulla. Scriva un'altra parola per il mestiere o indichi meno desideri.
results-questions = Risposte che chiarirebbero più risultati
results-settles = { $count ->
    [one] chiarisce { $count } risultato
   *[other] chiarisce { $count } risultati
}
results-unresolved = Parole non capite
results-did-you-mean = Forse voleva dire:
result-fit = Corrispondenza
result-completeness = Dati noti
result-conditions = Condizioni
result-fit-parts = Come si calcola la corrispondenza
result-routes = Con quali permessi si potrebbe accettare questo lavoro
result-changes = Che cosa aprirebbe questa possibilità
result-offered-by = Offerto da
result-source = Fonte
result-seen = visto il { $date }
result-official-page = Pagina ufficiale
result-who-files = Chi presenta la domanda
result-sample = Esempio inventato, non è un'offerta vera
result-stale = I dati di questa scheda vanno controllati di nuovo
result-costs = Costi
result-more = Altri risultati
result-asks = richiesto
result-have = noto
error-heading = Qualcosa non va
isced-0 = Nessuna scuola conclusa
isced-1 = Scuola primaria
isced-2 = Scuola media (secondaria di primo grado)
isced-3 = Scuola superiore o formazione professionale
isced-4 = Dopo la scuola superiore, ma non università
isced-5 = Istruzione superiore breve (2 anni)
isced-6 = Laurea triennale (bachelor)
isced-7 = Laurea magistrale (master)
isced-8 = Dottorato
cv-found = Trovato nel CV
cv-left-out = Lasciato fuori
cv-dropped-name = nomi
cv-dropped-birth_date = data di nascita
cv-dropped-sex = sesso
cv-dropped-photo = fotografia
cv-dropped-contacts = recapiti
cv-dropped-marital_status = stato civile
cv-dropped-religion = religione
cv-dropped-identity_number = numeri di identità
cv-dropped-disability = disabilità e salute
cv-dropped-political_activity = attività politiche e sociali
cv-dropped-military_service = servizio militare
cv-dropped-references = referenze

## Uploaded offers: problems of rows, and the words of templates.

row-required = Manca { $column }
row-unknown-column = La colonna «{ $column }» non è nota e non è stata letta
row-duplicate-column = Due colonne indicano { $column }; «{ $value }» non è stata letta
row-ragged-row = La riga non ha tante celle quante l’intestazione ({ $value }; atteso: { $wanted }); controllare virgolette e separatori
row-broken-row = La voce alla riga { $value } non è leggibile; atteso: { $wanted }
row-unknown-code = { $column }: «{ $value }» non è noto; atteso: { $wanted }
row-unknown-word = { $column }: «{ $value }» non è stato compreso
row-corrected-word = { $column }: «{ $value }» è stato letto come { $wanted }
row-wrong-format = { $column }: «{ $value }» è scritto in un’altra forma; atteso: { $wanted }
row-ambiguous-date = { $column }: «{ $value }» può indicare due giorni; scrivere { $wanted }
row-out-of-range = { $column }: { $value } è fuori dai limiti; atteso: { $wanted }
row-too-long = { $column } è troppo lungo; atteso: { $wanted }
row-contradiction = { $column }: { $value } contraddice un altro valore; atteso: { $wanted }
row-duplicate-row = { $column }: «{ $value }» è già nella riga { $wanted }
row-past-date = { $column }: { $value } è già passato; atteso: { $wanted }
row-future-date = { $column }: { $value } deve ancora venire; atteso: { $wanted }
row-expires-too-late = { $column }: un’offerta è mostrata al massimo per 120 giorni; { $value } è troppo tardi, atteso: { $wanted }
row-not-allowed = { $column }: «{ $value }» non è accettato; atteso: { $wanted }
row-ambiguous-encoding = Il file non è in { $wanted }; è stato letto come { $value }. Controllare le lettere accentate o salvarlo in { $wanted }
row-broken-character = { $column } contiene caratteri illeggibili; salvare il file in { $wanted }
row-did-you-mean = Si intendeva: { $value }?
row-problems = Problemi
upload-sheet-offers = Offerte
upload-sheet-columns = Colonne
upload-head-column = Colonna
upload-head-name = Nome tecnico
upload-head-needed = Obbligatorio?
upload-head-form = Che cosa va nella cella
upload-head-example = Esempio
upload-needed = sempre
upload-needed-job = per i lavori
upload-optional = no
upload-form-text = Testo
upload-form-id = Il vostro numero dell’offerta: lettere latine, cifre, . _ -
upload-form-choice = Uno tra:
upload-form-number = Un numero
upload-form-day = Un giorno: AAAA-MM-GG
upload-form-country = Un paese: codice di due lettere o nome
upload-form-countries = Paesi separati da |
upload-form-language = Una lingua: codice di due lettere o nome
upload-form-languages = Lingue con il livello, separate da |
upload-form-occupation = La professione a parole, se il codice non è noto
upload-form-isco = Un codice ISCO-08, quattro cifre
upload-form-skills = Competenze a parole, separate da |
upload-form-currency = Una valuta: codice di tre lettere
upload-form-link = Un collegamento che inizia con https://
upload-form-programme = L’identificativo di un programma in Passerelle
