## The search as a page.

search-title = راستے، پروگرام، تربیت اور نوکریاں تلاش کریں
search-lead = ہر قانونی راستہ، پروگرام، تربیت اور نوکری: کون داخل ہو سکتا ہے، کیا مانگا جاتا ہے اور یہ کہاں دیکھا گیا۔
search-send = تلاش کریں
search-kind = قسم
search-status = حالت
search-country = ملک
search-language = زبان
search-free = صرف وہ جس پر، جتنا معلوم ہے، شخص کا کچھ خرچ نہیں
search-sort = ترتیب
search-sort-relevance = پہلے قریب ترین الفاظ
search-sort-newest = پہلے وہ جو آخر میں جانچا گیا
search-sort-deadline = پہلے وہ جو جلد ختم ہو
search-none = کچھ نہیں ملا۔ دوسرے الفاظ یا کم فلٹر آزمائیں۔
search-first = پہلا صفحہ
search-more-from = { $what } کے مزید نتائج: { $count }
search-feeds = اس تلاش پر نظر رکھیں
