## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
span-weeks = { $count ->
    [one] { $count } semaine
   *[other] { $count } semaines
}
span-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
span-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
span-day = { $count ->
    [1] 1er
   *[other] { $count }
}
span-date = { $day } { $month } { $year }
span-month-1 = janvier
span-month-2 = février
span-month-3 = mars
span-month-4 = avril
span-month-5 = mai
span-month-6 = juin
span-month-7 = juillet
span-month-8 = août
span-month-9 = septembre
span-month-10 = octobre
span-month-11 = novembre
span-month-12 = décembre
