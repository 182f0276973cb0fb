## Results for a person.

match-count = Risultati: { $count }
match-kinds = Tipi di risultato
match-all-kinds = Tutti i tipi
match-more = Mostra altri ({ $shown } di { $total })
match-revision = Stato del catalogo: { $revision }, { $date }
match-advice = Calcolato in base a regole. Verifichi prima di agire.
match-unreachable = Nessuna risposta. Controlli la connessione e riprovi.
match-not-stored = Niente di ciò che scrive qui viene conservato.
match-next-question = Prossima domanda
match-settles = Risultati che una risposta chiarirebbe: { $count }
match-add = Aggiungi
match-say-none-list = Non ce ne sono
match-say-none-object = No, non c'è
match-none = nessuno
match-yes = sì
match-no = no
match-years-count = anni: { $count }
match-wrong-number = Scriva un numero, per esempio 27.
match-wrong-month = Scriva un anno, o un anno e un mese, per esempio 2025-06.
match-choose = Scelga uno dei suggerimenti.

## A record.

match-choose-record = Confronta e stampa
match-no-apply = Qui una persona non può presentare domanda.
match-no-conditions = Non è indicata alcuna condizione.
match-no-steps = Non si conosce un singolo passo che aprirebbe questa via.
match-then = Dopo:
match-nothing = assente
match-points = Punti necessari: { $needed }; sicuri oggi: { $certain }; possibili: { $possible }
match-verify = Come verificare
match-record-page = Pagina di questa scheda
match-by-candidate = Spetta alla persona
match-by-employer = Spetta al datore di lavoro
match-by-sponsor = Spetta al gruppo di sponsor
match-by-authority = Dipende dall'autorità
match-when-visa = per il visto
match-when-entry = all'ingresso
match-when-later = più tardi
match-per-month = al mese
match-per-year = all'anno
match-per-module = per modulo

## Topics of a profile.

match-topic-occupations = Professioni
match-topic-skills = Competenze
match-topic-languages = Lingue
match-topic-qualifications = Diplomi e certificati
match-topic-licences = Patenti e licenze
match-topic-nationalities = Cittadinanza
match-topic-residence = Paese di residenza
match-topic-age = Età
match-topic-current_stay = Dove si trova ora la persona
match-topic-stays = Soggiorni passati in Europa
match-topic-job_offer = Offerta di lavoro
match-topic-savings = Risparmi
match-topic-admission = Posto per studiare o formarsi
match-topic-protection = Protezione
match-topic-family = Famiglia in Europa
match-topic-completed = Programmi e corsi conclusi
match-topic-wishes = Desideri

## Fields of a profile.

match-in-country = Paese
match-certified = Con certificato
match-diploma = Nome del diploma
match-training-years = Anni di formazione
match-awarded = Ottenuto nel (anno o anno-mese)
match-state-recognised = Riconosciuto dallo Stato che lo ha rilasciato
match-recognition-in = Paese in cui si chiede il riconoscimento
match-recognition-state = Stato del riconoscimento
match-recognition-none = non riconosciuto
match-recognition-applied = richiesto
match-recognition-partial = riconosciuto in parte
match-recognition-full = riconosciuto del tutto
match-licence-driving-A = Patente di guida A
match-licence-driving-B = Patente di guida B
match-licence-driving-C = Patente di guida C
match-licence-driving-CE = Patente di guida CE
match-licence-driving-D = Patente di guida D
match-from = Da (anno-mese)
match-months = Mesi
match-purpose = Motivo
match-purpose-work = lavoro
match-purpose-study = studio
match-purpose-seasonal = lavoro stagionale
match-purpose-visit = visita
match-purpose-other = altro
match-currency = Valuta
match-period = Periodo
match-relation = Parentela
match-standing = La sua posizione in quel Paese
