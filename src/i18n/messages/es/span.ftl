## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
span-weeks = { $count ->
    [one] { $count } semana
   *[other] { $count } semanas
}
span-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
span-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
span-day = { $count }
span-date = { $day } de { $month } de { $year }
span-month-1 = enero
span-month-2 = febrero
span-month-3 = marzo
span-month-4 = abril
span-month-5 = mayo
span-month-6 = junio
span-month-7 = julio
span-month-8 = agosto
span-month-9 = septiembre
span-month-10 = octubre
span-month-11 = noviembre
span-month-12 = diciembre
