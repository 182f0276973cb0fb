## What a condition asks. Arguments in braces are names and numbers already written in the reader's language.

asks-nationality-any = Nacionalidad: { $countries }
asks-nationality-none = Ninguna de estas nacionalidades: { $countries }
asks-residence-any = Vive en { $countries }
asks-residence-none = No vive en { $countries }
asks-stay-inside = Está en { $countries } al presentar la solicitud
asks-stay-outside = No está en { $countries } al presentar la solicitud
asks-stay-permit = Está en { $countries } con un permiso para: { $permits }
asks-age-between = Edad: de { $min } a { $max } años
asks-age-min = Edad: { $min } años o más
asks-age-max = Edad: { $max } años o menos
asks-age-by-nationality = Límite de edad que depende de la nacionalidad
asks-language-level = Idioma: { $languages }, nivel { $level } o más
asks-language-certificate = Idioma: { $languages }, nivel { $level } o más, con certificado
asks-language-sufficient = Idioma: nivel suficiente de { $languages } (la ley no fija ningún nivel)
asks-qualification = Un título o certificado: { $parts }
asks-experience = Experiencia laboral: { $parts }
asks-occupation-any = Profesión de la persona: { $occupations }
asks-occupation-none = La persona no trabaja en: { $occupations }
asks-occupation-on-list = Una profesión de la lista oficial ({ $list })
asks-job-any = El empleo ofrecido es: { $occupations }
asks-job-none = El empleo ofrecido no es: { $occupations }
asks-job-on-list = El empleo ofrecido está en la lista oficial ({ $list })
asks-skill = Una de estas competencias: { $what }
asks-licence = Permiso o carné: { $what }
asks-job-offer = { $count ->
    [0] Una oferta de empleo
   *[other] Una oferta de empleo: { $parts }
}
asks-salary = Sueldo bruto de al menos { $pay }
asks-salary-unknown = Sueldo bruto de al menos el mínimo legal (no se conoce la cantidad para esta fecha)
asks-means-total = Dinero para vivir: { $pay }
asks-means-monthly = Dinero para vivir: { $pay } durante { $months } { $months ->
    [one] mes
   *[other] meses
}
asks-means-unknown = Dinero para vivir (no se conoce la cantidad para esta fecha)
asks-admission = { $kind } en { $countries }
asks-family = Familia: { $parts }
asks-protection = Protección: { $parts }
asks-prior-participation = La persona ha terminado un programa o curso aprobado
asks-cohort = La persona fue elegida para el grupo de este programa
asks-stays-min = Estancia legal en { $countries } de al menos { $months } { $months ->
    [one] mes
   *[other] meses
}
asks-stays-max = Estancia en { $countries } de { $months } { $months ->
    [one] mes
   *[other] meses
} como máximo en los últimos { $window } meses
asks-stays-max-ever = Estancia en { $countries } de { $months } meses como máximo en total
asks-stays-never = La persona no ha usado antes esta vía en { $countries }
asks-accommodation = Un lugar donde vivir
asks-insurance = Un seguro médico
asks-proof = Hay que mostrar: { $what }
asks-referral = La persona tiene que ser propuesta por { $who }
asks-employer = { $count ->
    [0] La empresa: { $what }
   *[other] La empresa: { $what } (al menos { $count })
}
asks-job-terms = El contrato: { $parts }
asks-quota = Las plazas son limitadas; aquí no se sabe cuántas quedan
asks-window-open = Abierto del { $opens } al { $closes }
asks-window-next = Se abre el { $opens }, se cierra el { $closes }
asks-window-calls = Solo durante las convocatorias; busque la próxima
asks-window-closed = El último plazo conocido ha terminado
asks-judged = Todavía por decidir: { $what }
asks-points = Al menos { $points } { $points ->
    [one] punto
   *[other] puntos
}
asks-not = No debe darse este caso: { $what }

part-word = { $what }
part-isced-min = nivel CINE { $level } o más
part-isced-max = nivel CINE { $level } o menos
part-fields = campo { $fields }
part-training-years = al menos { $years } { $years ->
    [one] año
   *[other] años
} de formación
part-awarded-in = obtenido en { $countries }
part-awarded-within = { $months ->
    [one] obtenido en el último mes
   *[other] obtenido en los últimos { $months } meses
}
part-state-recognised = reconocido por el Estado donde se obtuvo
part-recognised-full = totalmente reconocido en { $countries }
part-recognised-partial = parcialmente reconocido en { $countries }
part-recognised-applied = reconocimiento solicitado en { $countries }
part-recognised-not = no reconocido en { $countries }
part-work-years = al menos { $years } { $years ->
    [one] año
   *[other] años
}
part-within-years = { $years ->
    [one] en el último año
   *[other] en los últimos { $years } años
}
part-as = profesión ({ $occupations })
part-not-as = no en esta profesión ({ $occupations })
part-in = en { $countries }
part-months-min = durante al menos { $months } { $months ->
    [one] mes
   *[other] meses
}
part-months-max = durante { $months } { $months ->
    [one] mes
   *[other] meses
} como máximo
part-registered-unhcr = persona registrada por ACNUR
part-host-any = acogida en { $countries }
part-host-none = no acogida en { $countries }
part-hours-min = al menos { $hours } { $hours ->
    [one] hora
   *[other] horas
} por semana
part-full-time = a tiempo completo

## Single words. The first part says what kind of word it is.

permit-study = estudios
permit-work = trabajo
permit-job-search = búsqueda de empleo
permit-training = formación profesional
permit-seasonal = trabajo de temporada
permit-research = investigación
permit-family = familia
permit-protection = protección
permit-asylum-procedure = solicitud de asilo en trámite
permit-tolerated = estancia tolerada
permit-irregular = sin permiso
permit-visitor = visita
admission-study = Una plaza para estudiar
admission-training = Una plaza de formación profesional
admission-hosting = Un convenio de acogida con un centro de investigación
relation-spouse = cónyuge
relation-child = hijo o hija
relation-parent = padre o madre
relation-sibling = hermano o hermana
relation-grandparent = abuelo o abuela
relation-other = otro familiar
standing-citizen = que tiene la nacionalidad del país
standing-resident = que reside en el país
standing-refugee = que tiene el estatuto de refugiado
protection-none = ninguna
protection-asylum-seeker = solicitante de asilo
protection-refugee = estatuto de refugiado
protection-subsidiary = protección subsidiaria
proof-document = un documento
proof-clean-record = que no hay antecedentes penales
proof-return-commitment = el compromiso de regresar
proof-integration = la integración (curso de idioma, informe)
proof-health = un examen médico
proof-intent = el motivo de la estancia
proof-registration = una inscripción
referrer-unhcr = ACNUR
referrer-euaa = la Agencia de Asilo de la Unión Europea
referrer-university = una universidad
referrer-association = una asociación
referrer-sponsor = un grupo de patrocinio
referrer-public-employment-service = el servicio público de empleo
referrer-state = el Estado
employer-suitable = es adecuada para esta vía
employer-recognised-sponsor = está reconocida para traer personal (patrocinador reconocido)
employer-certified = está certificada
employer-tariff-bound = aplica un convenio colectivo
employer-innovative = está reconocida como empresa innovadora
employer-same-group = pertenece al mismo grupo de empresas
employer-min-posts = ofrece suficientes puestos
employer-provides-housing = da alojamiento
employer-pays-travel = paga el viaje
employer-approved-body = es una entidad autorizada
employer-vacancy-published = ha publicado antes la oferta
employer-pays-wage = paga el sueldo acordado
employer-runs-recognition = apoya el trámite de reconocimiento
employer-trains = da formación
contract-permanent = indefinido
contract-fixed-term = de duración determinada
contract-seasonal = de temporada
contract-training = contrato de formación
judged-selection = la selección de las candidaturas
judged-labour-market = la necesidad en el mercado de trabajo
judged-motivation = la motivación
judged-authority-approval = la aprobación de la autoridad
judged-comparable-pay = un sueldo comparable al de los trabajadores del país
judged-recognition-needed = el reconocimiento de la profesión
period-hour = por hora
period-month = al mes
period-month_13 = al mes, 13 veces al año
period-month_14 = al mes, 14 veces al año
period-year = al año
group-EU = la Unión Europea
group-EEA = el Espacio Económico Europeo
group-SCHENGEN = el espacio Schengen
any-country = cualquier país

## Why a condition has its state.

reason-fulfilled = se cumple
reason-insufficient = no es suficiente
reason-absent = no lo hay
reason-missing_fact = no se sabe
reason-unverified = la norma no está confirmada
reason-stale = hay que volver a comprobar la norma
reason-no_value = no se conoce ninguna cantidad para esta fecha
reason-not_comparable = no se puede comparar
reason-waivable = la autoridad puede hacer una excepción
reason-level_not_stated = la ley no fija ningún nivel
reason-to_show = hay que mostrarlo con documentos
reason-to_be_decided = lo deciden personas
reason-by_employer = le toca a la empresa
reason-by_sponsor = le toca al grupo de patrocinio
reason-by_authority = le toca a la autoridad
reason-later = una obligación para más tarde
reason-window_open = abierto ahora
reason-window_upcoming = se abre más tarde
reason-window_closed = terminado

## Questions, by the profile field that would answer them.

question-age = ¿Qué edad tiene la persona?
question-nationalities = ¿Qué nacionalidades tiene la persona?
question-residence = ¿En qué país vive la persona?
question-current_stay-country = ¿En qué país está ahora la persona?
question-current_stay-permit = ¿Qué permiso de residencia tiene ahora la persona?
question-languages = ¿Qué idiomas sabe la persona y con qué nivel?
question-languages-code = ¿Qué nivel de { $languages } tiene la persona?
question-qualifications = ¿Qué títulos o certificados tiene la persona?
question-qualifications-recognition = ¿Se ha reconocido algún título de la persona en { $countries }?
question-occupations = ¿En qué profesiones ha trabajado la persona?
question-occupations-years = ¿Cuántos años, y hasta cuándo, ha trabajado la persona en cada profesión?
question-skills = ¿Qué competencias tiene la persona?
question-licences = ¿Qué permisos o carnés tiene la persona?
question-job_offer = ¿Tiene la persona una oferta de empleo?
question-job_offer-country = ¿En qué país está el empleo ofrecido?
question-job_offer-occupation = ¿Cuál es el empleo ofrecido?
question-job_offer-months = ¿Para cuántos meses es el empleo ofrecido?
question-job_offer-salary = ¿Cuál es el sueldo bruto del empleo ofrecido?
question-savings = ¿Cuánto dinero puede mostrar la persona?
question-admission = ¿Tiene la persona una plaza para estudiar, formarse o investigar?
question-admission-country = ¿En qué país está esa plaza?
question-protection-status = ¿Tiene la persona asilo u otra protección?
question-protection-registered_with_unhcr = ¿Está la persona registrada por ACNUR?
question-protection-host_country = ¿Qué país acoge a la persona?
question-family = ¿Tiene la persona familia en Europa?
question-completed = ¿Qué programas o cursos ha terminado la persona?
question-stays = ¿Ha estado la persona antes en Europa?

## Parts of fit.

fit-occupation = Profesión
fit-skills = Competencias esenciales
fit-optional_skills = Otras competencias
fit-language = Idioma
fit-education = Estudios
fit-experience = Experiencia
fit-general = Abierto a cualquier profesión

## Words of the answers and pages.

verdict-eligible = Condiciones cumplidas
verdict-undetermined = Aún no está claro
verdict-not_eligible = Condiciones no cumplidas hoy
state-met = se cumple
state-unmet = no se cumple
state-unknown = no se sabe
kind-pathway = Vía legal
kind-programme = Programa
kind-training = Formación
kind-job = Empleo
status-planned = previsto
status-open = abierto
status-paused = en pausa
status-closed = cerrado
status-referral-only = solo por propuesta de una organización; nadie puede presentar una solicitud
access-candidate = la propia persona
access-employer = la empresa
access-public-employment-service = el servicio público de empleo
access-training-provider = el centro de formación
access-university = la universidad
access-host-organisation = la organización de acogida
access-unhcr = ACNUR
access-euaa = la Agencia de Asilo de la Unión Europea
access-sponsor = un grupo de patrocinio
access-association = una asociación
access-family-member = un familiar
access-agency = una agencia
payer-candidate = paga la persona
payer-employer = paga la empresa
payer-programme = paga el programa
payer-state = paga el Estado
change-text = { $field }: { $to }
change-text-from = { $field }: { $from } → { $to }
field-languages = { $languages }
field-qualifications-recognition = Reconocimiento en { $countries }
field-licences = Permiso o carné
field-skills = Competencia
field-completed = Programa o curso terminado
field-job_offer = Oferta de empleo
field-savings = Dinero para vivir
field-admission = Plaza para estudiar o formarse

page-title = Passerelle: ¿qué vías legales están abiertas para mí?
page-lead = Describa lo que una persona sabe hacer. Passerelle muestra qué vías legales para trabajar, aprender o encontrar protección están abiertas, por qué, y qué abriría la siguiente.
page-free = Este servicio es gratuito. Nadie puede pedirle dinero por una plaza, una oferta de empleo o una cita para el visado.
page-not-stored = Nada de lo que escribe aquí se guarda.
page-needs-script = Esta página necesita JavaScript. Sin él, use el formulario:
page-advice = Resultado calculado con normas publicadas. Consulte a la autoridad antes de actuar; una oferta que aparece aquí no es un visado.
posting-permit = Las personas de algunos países necesitan un permiso para trabajar en este país: { $country }. Esta oferta no es un visado ni un permiso.
form-occupation = Profesión
form-occupation-hint = Con sus propias palabras, en cualquier idioma
form-years = Años de trabajo en esa profesión
form-until = Hasta cuándo (año-mes)
form-skills = Competencias, separadas por comas
form-language = Idioma
form-level = Nivel
form-education = Nivel de estudios más alto
form-education-unknown = sin indicar
form-education-country = País donde se obtuvo
form-nationality = Nacionalidad
form-residence = País donde vive la persona
form-age = Edad
form-wish-countries = Países deseados
form-wish-kinds = Tipos deseados
form-unknown = sin indicar
form-submit = Mostrar lo que está abierto
form-clear = Borrar
form-page-language = Idioma de esta página
results-heading = Resultados
results-count = { $count ->
    [one] { $count } oportunidad
   *[other] { $count } oportunidades
}
results-none = No se ha encontrado nada. Escriba otra palabra para la profesión o menos deseos.
results-questions = Respuestas que aclararían más resultados
results-settles = { $count ->
    [one] aclara { $count } resultado
   *[other] aclara { $count } resultados
}
results-unresolved = Palabras que no se han entendido
results-did-you-mean = Quizás quería decir:
result-fit = Coincidencia
result-completeness = Datos conocidos
result-conditions = Condiciones
result-fit-parts = Cómo se calcula la coincidencia
result-routes = Con qué permisos se podría aceptar este empleo
result-changes = Qué abriría esta oportunidad
result-offered-by = Ofrecido por
result-source = Fuente
result-seen = visto el { $date }
result-official-page = Página oficial
result-who-files = Quién presenta la solicitud
result-sample = Ejemplo inventado, no es una oferta real
result-stale = Hay que volver a comprobar los datos de esta ficha
result-costs = Costes
result-more = Más resultados
result-asks = se pide
result-have = se sabe
error-heading = Algo no está bien
isced-0 = Ninguna escuela terminada
isced-1 = Educación primaria
isced-2 = Educación secundaria, primera etapa
isced-3 = Bachillerato o formación profesional
isced-4 = Después de la secundaria, sin ser educación superior
isced-5 = Educación superior corta (2 años)
isced-6 = Grado universitario
isced-7 = Máster
isced-8 = Doctorado
cv-found = Encontrado en el CV
cv-left-out = Dejado fuera
cv-dropped-name = nombres
cv-dropped-birth_date = fecha de nacimiento
cv-dropped-sex = sexo
cv-dropped-photo = fotografía
cv-dropped-contacts = datos de contacto
cv-dropped-marital_status = estado civil
cv-dropped-religion = religión
cv-dropped-identity_number = números de identidad
cv-dropped-disability = discapacidad y salud
cv-dropped-political_activity = actividades políticas y sociales
cv-dropped-military_service = servicio militar
cv-dropped-references = referencias

## Uploaded offers: problems of rows, and the words of templates.

row-required = Falta { $column }
row-unknown-column = La columna «{ $column }» no se conoce y no se ha leído
row-duplicate-column = Dos columnas significan { $column }; «{ $value }» no se ha leído
row-ragged-row = La fila no tiene tantas celdas como el encabezado ({ $value }; se espera: { $wanted }); revise las comillas y los separadores
row-broken-row = La entrada de la línea { $value } no se puede leer; se espera: { $wanted }
row-unknown-code = { $column }: «{ $value }» no se conoce; se espera: { $wanted }
row-unknown-word = { $column }: no se ha entendido «{ $value }»
row-corrected-word = { $column }: «{ $value }» se ha leído como { $wanted }
row-wrong-format = { $column }: «{ $value }» está escrito de otra forma; se espera: { $wanted }
row-ambiguous-date = { $column }: «{ $value }» puede significar dos días; escriba { $wanted }
row-out-of-range = { $column }: { $value } está fuera de los límites; se espera: { $wanted }
row-too-long = { $column } es demasiado largo; se espera: { $wanted }
row-contradiction = { $column }: { $value } contradice otro valor; se espera: { $wanted }
row-duplicate-row = { $column }: «{ $value }» ya está en la fila { $wanted }
row-past-date = { $column }: { $value } ya ha pasado; se espera: { $wanted }
row-future-date = { $column }: { $value } aún no ha llegado; se espera: { $wanted }
row-expires-too-late = { $column }: una oferta se muestra 120 días como máximo; { $value } es demasiado tarde, se espera: { $wanted }
row-not-allowed = { $column }: «{ $value }» no se acepta; se espera: { $wanted }
row-ambiguous-encoding = El archivo no está en { $wanted }; se ha leído como { $value }. Revise las letras con acento o guárdelo en { $wanted }
row-broken-character = { $column } tiene caracteres ilegibles; guarde el archivo en { $wanted }
row-did-you-mean = ¿Quería decir: { $value }?
row-problems = Problemas
upload-sheet-offers = Ofertas
upload-sheet-columns = Columnas
upload-head-column = Columna
upload-head-name = Nombre técnico
upload-head-needed = ¿Obligatorio?
upload-head-form = Qué va en la celda
upload-head-example = Ejemplo
upload-needed = siempre
upload-needed-job = para empleos
upload-optional = no
upload-form-text = Texto
upload-form-id = Su propio número de la oferta: letras latinas, cifras, . _ -
upload-form-choice = Uno de:
upload-form-number = Un número
upload-form-day = Un día: AAAA-MM-DD
upload-form-country = Un país: código de dos letras o nombre
upload-form-countries = Países separados por |
upload-form-language = Un idioma: código de dos letras o nombre
upload-form-languages = Idiomas con su nivel, separados por |
upload-form-occupation = La profesión en palabras, si no se conoce su código
upload-form-isco = Un código de la CIUO-08, cuatro cifras
upload-form-skills = Competencias en palabras, separadas por |
upload-form-currency = Una moneda: código de tres letras
upload-form-link = Un enlace que empieza por https://
upload-form-programme = El identificador de un programa en Passerelle
