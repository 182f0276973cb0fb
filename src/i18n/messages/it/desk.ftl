## The counsellor's desk.

desk-title = Lo sportello di orientamento
desk-lead = Una conversazione su ciò che una persona sa fare e su quali vie legali sono aperte. Chieda ciò che conta adesso; tutto può restare non detto. Niente viene conservato: ciò che scrive scompare quando la pagina si chiude, a meno che non lo salvi in un Suo file.
desk-tools = Strumenti
desk-second-language = Lingua della persona
desk-one-language = una sola lingua
desk-save = Salva in un file
desk-open = Apri un file
desk-clear = Cancella tutto
desk-leave = Esci subito
desk-leave-hint = oppure prema Esc tre volte
desk-saved = Il file è salvato. Contiene ciò che si sa della persona: lo tenga dove nessun altro può leggerlo.
desk-opened = Il file è aperto.
desk-cleared = Tutto è cancellato.
desk-file-holds = Una sessione dello sportello di orientamento: i fatti raccontati dalla persona, le schede scelte e la lingua della persona. Nessun nome. Da aprire allo sportello; da eliminare quando non serve più.
desk-file-not-ours = Questo file non è stato salvato da questo sportello oppure è danneggiato. Non è stato aperto nulla.
desk-file-version = Questo file è stato salvato da una versione più recente dello sportello, che questa non sa ancora leggere. Non è stato aperto nulla.
desk-known-title = Ciò che si sa
desk-nothing-known = Ancora niente. Risponda alla domanda, legga un CV o scelga un tema qui sotto.
desk-remove = Togli { $fact }
desk-topics-title = Temi
desk-not-asked = non chiesto
desk-known = noto: { $count }
desk-later = Chiedi più tardi
desk-no-question = Nessuna risposta chiarirebbe ora altri risultati.
desk-wait = Un momento, per favore.

## Reading a CV.

desk-cv = Leggi un CV
desk-cv-hint = Nome, data di nascita, indirizzo e dati simili vengono tralasciati. Niente viene conservato.
desk-cv-text = Testo del CV
desk-cv-read = Leggi
desk-cv-file = Apri un file (testo, Europass, JSON Resume)
desk-cv-reading = Lettura del CV in corso.
desk-cv-unread = Non è stato possibile leggere il CV.
desk-cv-from = Dalle parole:
desk-cv-nothing = In questo CV non è stato trovato alcun dato.
desk-cv-accept = Aggiungi ciò che è segnato

## Comparing.

desk-compare = Fianco a fianco
desk-four-at-most = Si possono confrontare al massimo quattro schede. Ne tolga prima una.
desk-choose-none = Togli tutte
desk-not-stated = non indicato
desk-compare-verdict = Risultato
desk-compare-job-offer = Offerta di lavoro
desk-compare-salary = Salario minimo
desk-compare-language = Lingua
desk-compare-recognition = Riconoscimento
desk-compare-cost = Costo
desk-compare-time = Tempo necessario
desk-compare-stay = Soggiorno
desk-compare-family = Famiglia
desk-compare-settlement = Restare stabilmente

## The plan to take home.

desk-print = Stampa il piano
desk-print-again = Stampa
desk-close-plan = Chiudi il piano
desk-paper-title = Il mio piano
desk-paper-free = Nessuno può prenderLe denaro per un lavoro, un posto o un appuntamento per il visto. Se qualcuno chiede denaro, non paghi e chieda a uno degli uffici qui sotto.
desk-paper-met = Ciò che c'è
desk-paper-missing = Ciò che manca o è ancora da decidere
desk-paper-bring = Che cosa portare o mostrare
desk-paper-verify = Dove verificare
desk-paper-code = Codice che porta alla pagina di questa scheda
desk-paper-more = Altro nella pagina di questa scheda: { $count }
