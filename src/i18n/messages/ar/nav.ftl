## The ways from page to page.

nav-label = الصفحات
nav-start = ما المفتوح أمامي؟
nav-search = البحث
nav-safety = توظيف آمن
nav-about = كيف تُرتَّب النتائج
nav-desk = للمرشدين
nav-to-desk = هل ترشد الآخرين؟ افتح مكتب المرشد.
