## The search as a page.

search-title = পথ, কর্মসূচি, প্রশিক্ষণ ও চাকরি খুঁজুন
search-lead = প্রতিটি আইনি পথ, কর্মসূচি, প্রশিক্ষণ ও চাকরি: কে ঢুকতে পারেন, কী চাওয়া হয় এবং কোথায় দেখা হয়েছে।
search-send = খুঁজুন
search-kind = ধরন
search-status = অবস্থা
search-country = দেশ
search-language = ভাষা
search-free = শুধু যেখানে, যতদূর জানা যায়, মানুষটির কোনো খরচ নেই
search-sort = ক্রম
search-sort-relevance = আগে সবচেয়ে কাছের শব্দ
search-sort-newest = আগে যা সবশেষে যাচাই করা
search-sort-deadline = আগে যা শিগগির শেষ হয়
search-none = কিছু পাওয়া যায়নি। অন্য শব্দ বা কম ফিল্টার দিন।
search-first = প্রথম পাতা
search-more-from = { $what } থেকে আরও: { $count }
search-feeds = এই খোঁজ অনুসরণ করুন
