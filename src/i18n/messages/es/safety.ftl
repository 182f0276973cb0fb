## Safe recruitment.

safety-title = Contratación segura
safety-lead = Dónde comprobar una licencia, una oferta o un contrato, quién paga qué según la ley y qué avisa de un fraude.
safety-countries = Elija un país: el que deja la persona o el país al que va
safety-channels = Dónde comprobar
safety-kind-licence = Licencia de un reclutador
safety-kind-offer = Oferta o permiso
safety-kind-contract = Contrato
safety-kind-departure = Antes de salir
safety-kind-information = Información oficial
safety-kind-complaint = Reclamaciones
safety-fees = Quién paga qué
safety-pays-worker = Paga el trabajador
safety-pays-employer = Paga el empleador
safety-pays-not-worker = No paga el trabajador
safety-signs = Señales de alerta
safety-signs-lead = Una señal es un motivo para preguntar. No se deben aceptar ofertas con las señales marcadas con una línea gruesa.
safety-other = Otros países
