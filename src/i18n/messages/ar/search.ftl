## The search as a page.

search-title = البحث عن مسارات وبرامج وتدريب ووظائف
search-lead = كل مسار قانوني وبرنامج وتدريب ووظيفة، مع من يمكنه الدخول، وما المطلوب، وأين جرى الاطلاع عليه.
search-send = بحث
search-kind = النوع
search-status = الحالة
search-country = البلد
search-language = اللغة
search-free = فقط ما لا يكلّف الشخص شيئًا حسب ما هو معروف
search-sort = الترتيب
search-sort-relevance = الأقرب إلى الكلمات أولًا
search-sort-newest = آخر ما جرى التحقق منه أولًا
search-sort-deadline = ما ينتهي قريبًا أولًا
search-none = لم يُعثر على شيء. جرّب كلمات أخرى أو مرشحات أقل.
search-first = الصفحة الأولى
search-more-from = المزيد من { $what }: { $count }
search-feeds = متابعة هذا البحث
