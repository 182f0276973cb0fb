## Lengths of time and days. These have plural forms, so only the server says them.

span-days = { $count ->
    [one] { $count } দিন
   *[other] { $count } দিন
}
span-weeks = { $count ->
    [one] { $count } সপ্তাহ
   *[other] { $count } সপ্তাহ
}
span-months = { $count ->
    [one] { $count } মাস
   *[other] { $count } মাস
}
span-years = { $count ->
    [one] { $count } বছর
   *[other] { $count } বছর
}
span-day = { $count }
span-date = { $day } { $month } { $year }
span-month-1 = জানুয়ারি
span-month-2 = ফেব্রুয়ারি
span-month-3 = মার্চ
span-month-4 = এপ্রিল
span-month-5 = মে
span-month-6 = জুন
span-month-7 = জুলাই
span-month-8 = আগস্ট
span-month-9 = সেপ্টেম্বর
span-month-10 = অক্টোবর
span-month-11 = নভেম্বর
span-month-12 = ডিসেম্বর
