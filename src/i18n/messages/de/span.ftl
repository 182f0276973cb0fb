## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
span-weeks = { $count ->
    [one] { $count } Woche
   *[other] { $count } Wochen
}
span-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
span-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
span-day = { $count }
span-date = { $day }. { $month } { $year }
span-month-1 = Januar
span-month-2 = Februar
span-month-3 = März
span-month-4 = April
span-month-5 = Mai
span-month-6 = Juni
span-month-7 = Juli
span-month-8 = August
span-month-9 = September
span-month-10 = Oktober
span-month-11 = November
span-month-12 = Dezember
