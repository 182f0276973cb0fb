## The counsellor's desk.

desk-title = La mesa de orientación
desk-lead = Una conversación sobre lo que una persona sabe hacer y qué vías legales tiene abiertas. Pregunte lo que importa ahora; todo puede quedar sin decir. Nada se guarda: lo que escribe desaparece al cerrar esta página, salvo que lo guarde en un archivo suyo.
desk-tools = Herramientas
desk-second-language = Idioma de la persona
desk-one-language = un solo idioma
desk-save = Guardar en un archivo
desk-open = Abrir un archivo
desk-clear = Borrar todo
desk-leave = Salir ahora mismo
desk-leave-hint = o pulse Escape tres veces
desk-saved = El archivo está guardado. Contiene lo que se sabe de la persona: guárdelo donde nadie más pueda leerlo.
desk-opened = El archivo está abierto.
desk-cleared = Todo está borrado.
desk-file-holds = Una sesión de la mesa de orientación: los hechos que contó la persona, las fichas elegidas y el idioma de la persona. Sin nombre. Ábrala en la mesa de orientación; bórrela cuando ya no haga falta.
desk-file-not-ours = Este archivo no se guardó en esta mesa o está dañado. No se abrió nada.
desk-file-version = Este archivo se guardó con una versión más nueva de la mesa, que esta aún no sabe leer. No se abrió nada.
desk-known-title = Lo que se sabe
desk-nothing-known = Nada todavía. Responda a la pregunta, lea un currículum o elija un tema más abajo.
desk-remove = Quitar { $fact }
desk-topics-title = Temas
desk-not-asked = sin preguntar
desk-known = se sabe: { $count }
desk-later = Preguntar más tarde
desk-no-question = Ninguna respuesta aclararía ahora más resultados.
desk-wait = Un momento, por favor.

## Reading a CV.

desk-cv = Leer un currículum
desk-cv-hint = El nombre, la fecha de nacimiento, la dirección y datos parecidos se dejan fuera. Nada se guarda.
desk-cv-text = Texto del currículum
desk-cv-read = Leer
desk-cv-file = Abrir un archivo (texto, Europass, JSON Resume)
desk-cv-reading = Se está leyendo el currículum.
desk-cv-unread = No se pudo leer el currículum.
desk-cv-from = De las palabras:
desk-cv-nothing = No se encontró ningún dato en este currículum.
desk-cv-accept = Añadir lo marcado

## Comparing.

desk-compare = Lado a lado
desk-four-at-most = Se pueden comparar cuatro fichas como máximo. Quite una primero.
desk-choose-none = Quitar todas
desk-not-stated = sin indicar
desk-compare-verdict = Resultado
desk-compare-job-offer = Oferta de empleo
desk-compare-salary = Salario mínimo
desk-compare-language = Idioma
desk-compare-recognition = Reconocimiento
desk-compare-cost = Coste
desk-compare-time = Tiempo necesario
desk-compare-stay = Estancia
desk-compare-family = Familia
desk-compare-settlement = Quedarse de forma permanente

## The plan to take home.

desk-print = Imprimir el plan
desk-print-again = Imprimir
desk-close-plan = Cerrar el plan
desk-paper-title = Mi plan
desk-paper-free = Nadie puede cobrarle dinero por un empleo, una plaza o una cita para el visado. Si alguien le pide dinero, no pague y pregunte en una de las oficinas de abajo.
desk-paper-met = Lo que ya está
desk-paper-missing = Lo que falta o queda por decidir
desk-paper-bring = Qué llevar o mostrar
desk-paper-verify = Dónde comprobarlo
desk-paper-code = Código que lleva a la página de esta ficha
desk-paper-more = Más en la página de esta ficha: { $count }
