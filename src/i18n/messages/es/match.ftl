## Results for a person.

match-count = Resultados: { $count }
match-kinds = Tipos de resultado
match-all-kinds = Todos los tipos
match-more = Mostrar más ({ $shown } de { $total })
match-revision = Estado del catálogo: { $revision }, { $date }
match-advice = Calculado según reglas. Compruébelo antes de actuar.
match-unreachable = No llegó respuesta. Compruebe la conexión e inténtelo de nuevo.
match-not-stored = Nada de lo que escribe aquí se guarda.
match-next-question = Siguiente pregunta
match-settles = Resultados que una respuesta aclararía: { $count }
match-add = Añadir
match-say-none-list = No hay ninguno
match-say-none-object = No, no hay
match-none = ninguno
match-yes = sí
match-no = no
match-years-count = años: { $count }
match-wrong-number = Escriba un número, por ejemplo 27.
match-wrong-month = Escriba un año, o un año y un mes, por ejemplo 2025-06.
match-choose = Elija una de las sugerencias.

## A record.

match-choose-record = Comparar e imprimir
match-no-apply = Aquí una persona no puede presentar una solicitud.
match-no-conditions = No se indica ninguna condición.
match-no-steps = No se conoce ningún paso que por sí solo abra esta vía.
match-then = Después:
match-nothing = no hay
match-points = Puntos necesarios: { $needed }; seguros hoy: { $certain }; posibles: { $possible }
match-verify = Cómo comprobarlo
match-record-page = Página de esta ficha
match-by-candidate = Debe hacerlo la persona
match-by-employer = Debe hacerlo la empresa
match-by-sponsor = Debe hacerlo el grupo patrocinador
match-by-authority = Depende de la autoridad
match-when-visa = para el visado
match-when-entry = a la entrada
match-when-later = más tarde
match-per-month = al mes
match-per-year = al año
match-per-module = por módulo

## Topics of a profile.

match-topic-occupations = Profesiones
match-topic-skills = Capacidades
match-topic-languages = Idiomas
match-topic-qualifications = Títulos y certificados
match-topic-licences = Permisos
match-topic-nationalities = Nacionalidad
match-topic-residence = País de residencia
match-topic-age = Edad
match-topic-current_stay = Dónde está la persona ahora
match-topic-stays = Estancias anteriores en Europa
match-topic-job_offer = Oferta de empleo
match-topic-savings = Ahorros
match-topic-admission = Plaza para estudiar o formarse
match-topic-protection = Protección
match-topic-family = Familia en Europa
match-topic-completed = Programas y cursos terminados
match-topic-wishes = Deseos

## Fields of a profile.

match-in-country = País
match-certified = Con certificado
match-diploma = Nombre del título
match-training-years = Años de formación
match-awarded = Obtenido en (año o año-mes)
match-state-recognised = Reconocido por el Estado que lo expidió
match-recognition-in = País donde se pide el reconocimiento
match-recognition-state = Estado del reconocimiento
match-recognition-none = sin reconocer
match-recognition-applied = solicitado
match-recognition-partial = reconocido en parte
match-recognition-full = reconocido del todo
match-licence-driving-A = Permiso de conducir A
match-licence-driving-B = Permiso de conducir B
match-licence-driving-C = Permiso de conducir C
match-licence-driving-CE = Permiso de conducir CE
match-licence-driving-D = Permiso de conducir D
match-from = Desde (año-mes)
match-months = Meses
match-purpose = Motivo
match-purpose-work = trabajo
match-purpose-study = estudios
match-purpose-seasonal = trabajo de temporada
match-purpose-visit = visita
match-purpose-other = otro
match-currency = Moneda
match-period = Período
match-relation = Parentesco
match-standing = Su situación allí
