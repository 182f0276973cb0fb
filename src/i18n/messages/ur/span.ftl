## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } دن
   *[other] { $count } دن
}
span-weeks = { $count ->
    [one] { $count } ہفتہ
   *[other] { $count } ہفتے
}
span-months = { $count ->
    [one] { $count } مہینہ
   *[other] { $count } مہینے
}
span-years = { $count ->
    [one] { $count } سال
   *[other] { $count } سال
}
span-day = { $count }
span-date = { $day } { $month } { $year }
span-month-1 = جنوری
span-month-2 = فروری
span-month-3 = مارچ
span-month-4 = اپریل
span-month-5 = مئی
span-month-6 = جون
span-month-7 = جولائی
span-month-8 = اگست
span-month-9 = ستمبر
span-month-10 = اکتوبر
span-month-11 = نومبر
span-month-12 = دسمبر
