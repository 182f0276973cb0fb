## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
span-weeks = { $count ->
    [one] { $count } settimana
   *[other] { $count } settimane
}
span-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
span-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
span-day = { $count ->
    [1] 1º
   *[other] { $count }
}
span-date = { $day } { $month } { $year }
span-month-1 = gennaio
span-month-2 = febbraio
span-month-3 = marzo
span-month-4 = aprile
span-month-5 = maggio
span-month-6 = giugno
span-month-7 = luglio
span-month-8 = agosto
span-month-9 = settembre
span-month-10 = ottobre
span-month-11 = novembre
span-month-12 = dicembre
