## Safe recruitment.

safety-title = Reclutamento sicuro
safety-lead = Dove verificare una licenza, un'offerta o un contratto, chi paga che cosa per legge e che cosa avverte di una frode.
safety-countries = Scelga un Paese: quello che la persona lascia o quello in cui va
safety-channels = Dove verificare
safety-kind-licence = Licenza di un reclutatore
safety-kind-offer = Offerta o autorizzazione
safety-kind-contract = Contratto
safety-kind-departure = Prima della partenza
safety-kind-information = Informazione ufficiale
safety-kind-complaint = Reclami
safety-fees = Chi paga che cosa
safety-pays-worker = Paga il lavoratore
safety-pays-employer = Paga il datore di lavoro
safety-pays-not-worker = Non il lavoratore
safety-signs = Segnali d'allarme
safety-signs-lead = Un segnale è un motivo per chiedere. Le offerte con i segnali marcati da una linea spessa non vanno accettate.
safety-other = Altri Paesi
