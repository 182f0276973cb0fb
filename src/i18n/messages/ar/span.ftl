## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
span-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
span-months = { $count ->
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
span-years = { $count ->
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
span-day = { $count }
span-date = { $day } { $month } { $year }
span-month-1 = يناير
span-month-2 = فبراير
span-month-3 = مارس
span-month-4 = أبريل
span-month-5 = مايو
span-month-6 = يونيو
span-month-7 = يوليو
span-month-8 = أغسطس
span-month-9 = سبتمبر
span-month-10 = أكتوبر
span-month-11 = نوفمبر
span-month-12 = ديسمبر
