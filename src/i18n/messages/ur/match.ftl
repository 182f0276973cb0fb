## Results for a person.

match-count = نتائج: { $count }
match-kinds = نتائج کی اقسام
match-all-kinds = تمام اقسام
match-more = مزید دکھائیں ({ $total } میں سے { $shown })
match-revision = فہرست کی حالت: { $revision }، { $date }
match-advice = قواعد کے مطابق حساب کیا گیا۔ کوئی قدم اٹھانے سے پہلے تصدیق کریں۔
match-unreachable = کوئی جواب نہیں آیا۔ کنکشن دیکھ کر دوبارہ کوشش کریں۔
match-not-stored = آپ یہاں جو کچھ لکھتے ہیں وہ محفوظ نہیں کیا جاتا۔
match-next-question = اگلا سوال
match-settles = جواب سے اتنے نتائج طے ہو جائیں گے: { $count }
match-add = شامل کریں
match-say-none-list = کوئی نہیں ہے
match-say-none-object = نہیں، موجود نہیں
match-none = کوئی نہیں
match-yes = ہاں
match-no = نہیں
match-years-count = سال: { $count }
match-wrong-number = کوئی عدد لکھیں، مثلاً 27۔
match-wrong-month = سال، یا سال اور مہینہ لکھیں، مثلاً 2025-06۔
match-choose = تجاویز میں سے ایک منتخب کریں۔

## A record.

match-choose-record = موازنے اور چھپائی کے لیے
match-no-apply = یہاں کوئی شخص خود درخواست نہیں دے سکتا۔
match-no-conditions = کوئی شرط درج نہیں۔
match-no-steps = کوئی ایسا ایک قدم معلوم نہیں جس سے یہ راستہ کھل جائے۔
match-then = اس کے بعد:
match-nothing = موجود نہیں
match-points = درکار پوائنٹس: { $needed }؛ اس وقت یقینی: { $certain }؛ ممکن: { $possible }
match-verify = تصدیق کیسے کریں
match-record-page = اس اندراج کا صفحہ
match-by-candidate = یہ امیدوار کو کرنا ہے
match-by-employer = یہ آجر کو کرنا ہے
match-by-sponsor = یہ کفیل گروپ کو کرنا ہے
match-by-authority = یہ متعلقہ ادارے پر منحصر ہے
match-when-visa = ویزا کے لیے
match-when-entry = داخلے کے وقت
match-when-later = بعد میں
match-per-month = فی مہینہ
match-per-year = فی سال
match-per-module = فی ماڈیول

## Topics of a profile.

match-topic-occupations = پیشے
match-topic-skills = مہارتیں
match-topic-languages = زبانیں
match-topic-qualifications = ڈپلومے اور اسناد
match-topic-licences = لائسنس
match-topic-nationalities = شہریت
match-topic-residence = رہائش کا ملک
match-topic-age = عمر
match-topic-current_stay = امیدوار اس وقت کہاں ہے
match-topic-stays = یورپ میں پچھلے قیام
match-topic-job_offer = نوکری کی پیشکش
match-topic-savings = بچت
match-topic-admission = تعلیم یا تربیت کی جگہ
match-topic-protection = تحفظ
match-topic-family = یورپ میں خاندان
match-topic-completed = مکمل کیے ہوئے پروگرام اور کورس
match-topic-wishes = خواہشات

## Fields of a profile.

match-in-country = ملک
match-certified = سند کے ساتھ
match-diploma = ڈپلومے کا نام
match-training-years = تربیت کے سال
match-awarded = کب ملا (سال یا سال-مہینہ)
match-state-recognised = جاری کرنے والی ریاست سے تسلیم شدہ
match-recognition-in = جس ملک میں تسلیم کرانا ہے
match-recognition-state = تسلیم کیے جانے کی حالت
match-recognition-none = تسلیم شدہ نہیں
match-recognition-applied = درخواست دی گئی ہے
match-recognition-partial = جزوی طور پر تسلیم شدہ
match-recognition-full = مکمل طور پر تسلیم شدہ
match-licence-driving-A = ڈرائیونگ لائسنس A
match-licence-driving-B = ڈرائیونگ لائسنس B
match-licence-driving-C = ڈرائیونگ لائسنس C
match-licence-driving-CE = ڈرائیونگ لائسنس CE
match-licence-driving-D = ڈرائیونگ لائسنس D
match-from = کب سے (سال-مہینہ)
match-months = مہینے
match-purpose = مقصد
match-purpose-work = کام
match-purpose-study = تعلیم
match-purpose-seasonal = موسمی کام
match-purpose-visit = سیاحت یا ملاقات
match-purpose-other = دوسرا
match-currency = کرنسی
match-period = مدت
match-relation = رشتہ
match-standing = وہاں ان کی حیثیت
