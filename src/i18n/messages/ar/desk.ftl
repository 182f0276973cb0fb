## The counsellor's desk.

desk-title = مكتب الإرشاد
desk-lead = حوار حول ما يستطيع الشخص القيام به، وحول المسارات القانونية المفتوحة أمامه. يكفي السؤال عما يهم الآن، ويمكن ترك أي شيء دون ذكر. لا يُحفظ شيء: ما يُكتب هنا يزول عند إغلاق هذه الصفحة، ما لم يُحفظ في ملف خاص.
desk-tools = أدوات
desk-second-language = لغة الشخص المرشح
desk-one-language = لغة واحدة فقط
desk-save = حفظ في ملف
desk-open = فتح ملف
desk-clear = مسح كل شيء
desk-leave = مغادرة فورية
desk-leave-hint = أو الضغط على Escape ثلاث مرات
desk-saved = حُفظ الملف. وهو يحتوي ما يُعرف عن الشخص المرشح، فليُحفظ في مكان لا يستطيع غيرك قراءته.
desk-opened = فُتح الملف.
desk-cleared = مُسح كل شيء.
desk-file-holds = جلسة من مكتب الإرشاد: ما ذكره الشخص المرشح، والسجلات المختارة، ولغته. لا اسم فيها. تُفتح في مكتب الإرشاد، وتُحذف حين تنتهي الحاجة إليها.
desk-file-not-ours = هذا الملف لم يُحفظ من هذا المكتب، أو أنه تالف. لم يُفتح شيء.
desk-file-version = حُفظ هذا الملف بإصدار أحدث من المكتب لا يستطيع هذا الإصدار قراءته بعد. لم يُفتح شيء.
desk-known-title = ما هو معروف
desk-nothing-known = لا شيء بعد. يمكن الإجابة عن السؤال، أو قراءة سيرة ذاتية، أو اختيار موضوع أدناه.
desk-remove = إزالة { $fact }
desk-topics-title = المواضيع
desk-not-asked = لم يُسأل عنه
desk-known = معروف: { $count }
desk-later = السؤال لاحقًا
desk-no-question = لا يوجد جواب يحسم نتائج أخرى الآن.
desk-wait = لحظة من فضلك.

## Reading a CV.

desk-cv = قراءة سيرة ذاتية
desk-cv-hint = يُترك الاسم وتاريخ الميلاد والعنوان وما شابهها. لا يُحفظ شيء.
desk-cv-text = نص السيرة الذاتية
desk-cv-read = قراءة
desk-cv-file = فتح ملف (نص أو Europass أو JSON Resume)
desk-cv-reading = تجري قراءة السيرة الذاتية.
desk-cv-unread = تعذرت قراءة السيرة الذاتية.
desk-cv-from = من الكلمات:
desk-cv-nothing = لم يُعثر على أي معلومة في هذه السيرة الذاتية.
desk-cv-accept = إضافة ما وُضعت عليه علامة

## Comparing.

desk-compare = جنبًا إلى جنب
desk-four-at-most = يمكن مقارنة أربعة سجلات على الأكثر. يجب إخراج واحد منها أولًا.
desk-choose-none = إخراج الكل
desk-not-stated = غير مذكور
desk-compare-verdict = النتيجة
desk-compare-job-offer = عرض عمل
desk-compare-salary = أدنى أجر
desk-compare-language = اللغة
desk-compare-recognition = الاعتراف
desk-compare-cost = التكلفة
desk-compare-time = المدة اللازمة
desk-compare-stay = الإقامة
desk-compare-family = العائلة
desk-compare-settlement = الإقامة الدائمة

## The plan to take home.

desk-print = طباعة الخطة
desk-print-again = طباعة
desk-close-plan = إغلاق الخطة
desk-paper-title = خطتي
desk-paper-free = لا يحق لأحد أن يأخذ منك مالًا مقابل وظيفة أو مكان أو موعد تأشيرة. إذا طلب أحد مالًا فلا تدفع، واسأل إحدى الجهات المذكورة أدناه.
desk-paper-met = ما هو متوفر
desk-paper-missing = ما ينقص أو لم يُحسم بعد
desk-paper-bring = ما يجب إحضاره أو إثباته
desk-paper-verify = أين يمكن التحقق
desk-paper-code = رمز يقود إلى صفحة هذا السجل
desk-paper-more = المزيد في صفحة هذا السجل: { $count }
