## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
}
span-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
span-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
span-day = { $count }
span-date = { $day } { $month } { $year }
span-month-1 = January
span-month-2 = February
span-month-3 = March
span-month-4 = April
span-month-5 = May
span-month-6 = June
span-month-7 = July
span-month-8 = August
span-month-9 = September
span-month-10 = October
span-month-11 = November
span-month-12 = December
