## Results for a person.

match-count = النتائج: { $count }
match-kinds = أنواع النتائج
match-all-kinds = كل الأنواع
match-more = عرض المزيد ({ $shown } من { $total })
match-revision = حالة الفهرس: { $revision }، { $date }
match-advice = محسوب وفق قواعد. يُرجى التحقق قبل أي خطوة.
match-unreachable = لم يصل جواب. يُرجى التحقق من الاتصال ثم المحاولة من جديد.
match-not-stored = لا يُحفظ أي شيء مما يُكتب هنا.
match-next-question = السؤال التالي
match-settles = عدد النتائج التي يحسمها الجواب: { $count }
match-add = إضافة
match-say-none-list = لا يوجد شيء منها
match-say-none-object = لا، لا يوجد
match-none = لا يوجد
match-yes = نعم
match-no = لا
match-years-count = السنوات: { $count }
match-wrong-number = يُرجى كتابة رقم، مثل 27.
match-wrong-month = يُرجى كتابة سنة، أو سنة وشهر، مثل 2025-06.
match-choose = يُرجى اختيار أحد الاقتراحات.

## A record.

match-choose-record = للمقارنة والطباعة
match-no-apply = لا يمكن للأفراد تقديم طلب هنا.
match-no-conditions = لم يُذكر أي شرط.
match-no-steps = لا تُعرف خطوة واحدة تكفي لفتح هذا المسار.
match-then = بعد ذلك:
match-nothing = غير موجود
match-points = النقاط المطلوبة: { $needed }؛ المؤكدة الآن: { $certain }؛ الممكنة: { $possible }
match-verify = كيف يمكن التحقق
match-record-page = صفحة هذا السجل
match-by-candidate = على الشخص المرشح القيام به
match-by-employer = على صاحب العمل القيام به
match-by-sponsor = على مجموعة الكفالة القيام به
match-by-authority = يتوقف على السلطة المختصة
match-when-visa = من أجل التأشيرة
match-when-entry = عند الدخول
match-when-later = فيما بعد
match-per-month = في الشهر
match-per-year = في السنة
match-per-module = لكل وحدة

## Topics of a profile.

match-topic-occupations = المهن
match-topic-skills = المهارات
match-topic-languages = اللغات
match-topic-qualifications = الشهادات والمؤهلات
match-topic-licences = الرخص
match-topic-nationalities = الجنسية
match-topic-residence = بلد الإقامة
match-topic-age = العمر
match-topic-current_stay = مكان وجود الشخص الآن
match-topic-stays = إقامات سابقة في أوروبا
match-topic-job_offer = عرض عمل
match-topic-savings = المدخرات
match-topic-admission = مكان للدراسة أو التدريب
match-topic-protection = الحماية
match-topic-family = عائلة في أوروبا
match-topic-completed = البرامج والدورات المنجزة
match-topic-wishes = الرغبات

## Fields of a profile.

match-in-country = البلد
match-certified = مع شهادة لغة
match-diploma = اسم الشهادة
match-training-years = سنوات التدريب
match-awarded = تاريخ الحصول عليها (السنة أو السنة-الشهر)
match-state-recognised = معترف بها من الدولة التي منحتها
match-recognition-in = البلد المطلوب فيه الاعتراف
match-recognition-state = حالة الاعتراف
match-recognition-none = غير معترف بها
match-recognition-applied = الطلب مقدَّم
match-recognition-partial = معترف بها جزئيًا
match-recognition-full = معترف بها كليًا
match-licence-driving-A = رخصة قيادة A
match-licence-driving-B = رخصة قيادة B
match-licence-driving-C = رخصة قيادة C
match-licence-driving-CE = رخصة قيادة CE
match-licence-driving-D = رخصة قيادة D
match-from = منذ (السنة-الشهر)
match-months = عدد الأشهر
match-purpose = الغرض
match-purpose-work = عمل
match-purpose-study = دراسة
match-purpose-seasonal = عمل موسمي
match-purpose-visit = زيارة
match-purpose-other = غير ذلك
match-currency = العملة
match-period = الفترة
match-relation = صلة القرابة
match-standing = وضع القريب هناك
