## What a condition asks. Arguments in braces are names and numbers already written in the reader's language.

asks-nationality-any = الجنسية: { $countries }
asks-nationality-none = ألّا تكون الجنسية: { $countries }
asks-residence-any = الإقامة في { $countries }
asks-residence-none = عدم الإقامة في { $countries }
asks-stay-inside = الوجود في { $countries } عند تقديم الطلب
asks-stay-outside = عدم الوجود في { $countries } عند تقديم الطلب
asks-stay-permit = الوجود في { $countries }، نوع التصريح: { $permits }
asks-age-between = العمر من { $min } إلى { $max }
asks-age-min = العمر { $min } أو أكثر
asks-age-max = العمر { $max } أو أقل
asks-age-by-nationality = حد العمر يختلف حسب الجنسية
asks-language-level = اللغة: { $languages }، بمستوى { $level } أو أعلى
asks-language-certificate = اللغة: { $languages }، بمستوى { $level } أو أعلى، مع شهادة
asks-language-sufficient = معرفة كافية باللغة: { $languages } (القانون لا يحدد المستوى)
asks-qualification = المؤهل: { $parts }
asks-experience = الخبرة المهنية: { $parts }
asks-occupation-any = العمل في مهنة: { $occupations }
asks-occupation-none = عدم العمل في مهنة: { $occupations }
asks-occupation-on-list = مهنة واردة في القائمة الرسمية ({ $list })
asks-job-any = الوظيفة المعروضة هي: { $occupations }
asks-job-none = الوظيفة المعروضة ليست: { $occupations }
asks-job-on-list = الوظيفة المعروضة واردة في القائمة الرسمية ({ $list })
asks-skill = إحدى هذه المهارات: { $what }
asks-licence = الرخصة: { $what }
asks-job-offer = { $count ->
    [0] عرض عمل
   *[other] عرض عمل: { $parts }
}
asks-salary = أجر إجمالي (قبل الاقتطاعات) لا يقل عن { $pay }
asks-salary-unknown = أجر إجمالي (قبل الاقتطاعات) لا يقل عن الحد الأدنى القانوني (المبلغ الساري في هذا التاريخ غير معروف)
asks-means-total = مبلغ مالي للمعيشة: { $pay }
asks-means-monthly = مبلغ مالي للمعيشة: { $pay }، عدد الأشهر: { $months }
asks-means-unknown = مبلغ مالي للمعيشة (المبلغ الساري في هذا التاريخ غير معروف)
asks-admission = { $kind } في { $countries }
asks-family = الأسرة: { $parts }
asks-protection = الحماية: { $parts }
asks-prior-participation = إتمام برنامج معتمد أو دورة معتمدة
asks-cohort = الاختيار ضمن مجموعة هذا البرنامج
asks-stays-min = إقامة قانونية سابقة في { $countries }، المدة بالأشهر: { $months } على الأقل
asks-stays-max = الإقامة في { $countries }، المدة بالأشهر: { $months } على الأكثر خلال الأشهر الـ{ $window } الأخيرة
asks-stays-max-ever = الإقامة في { $countries }: المدة بالأشهر إجمالاً { $months } على الأكثر
asks-stays-never = عدم الاستفادة من هذا المسار في { $countries } من قبل
asks-accommodation = مكان للسكن
asks-insurance = تأمين صحي
asks-proof = المطلوب إثباته: { $what }
asks-referral = يلزم ترشيح من: { $who }
asks-employer = { $count ->
    [0] صاحب العمل: { $what }
   *[other] صاحب العمل: { $what } ({ $count } على الأقل)
}
asks-job-terms = العقد: { $parts }
asks-quota = الأماكن محدودة؛ والعدد المتبقي غير معروف هنا
asks-window-open = باب التقديم مفتوح من { $opens } إلى { $closes }
asks-window-next = يُفتح باب التقديم في { $opens } ويُغلق في { $closes }
asks-window-calls = فقط عند صدور إعلان للتقديم؛ يُرجى متابعة الإعلان القادم
asks-window-closed = انتهت آخر فترة معروفة
asks-judged = لم يُقرَّر بعد: { $what }
asks-points = عدد النقاط: { $points } على الأقل
asks-not = يجب ألّا ينطبق ما يلي: { $what }

part-word = { $what }
part-isced-min = مستوى التعليم ISCED { $level } أو أعلى
part-isced-max = مستوى التعليم ISCED { $level } أو أدنى
part-fields = في مجال { $fields }
part-training-years = سنوات التدريب: { $years } على الأقل
part-awarded-in = صادر في { $countries }
part-awarded-within = صادر خلال الأشهر الـ{ $months } الأخيرة
part-state-recognised = معترف به من الدولة التي صدر فيها
part-recognised-full = معترف به بالكامل في { $countries }
part-recognised-partial = معترف به جزئيًا في { $countries }
part-recognised-applied = طُلب الاعتراف به في { $countries }
part-recognised-not = غير معترف به في { $countries }
part-work-years = عدد السنوات: { $years } على الأقل
part-within-years = خلال السنوات الـ{ $years } الأخيرة
part-as = في مهنة: { $occupations }
part-not-as = ليس في مهنة: { $occupations }
part-in = في { $countries }
part-months-min = المدة بالأشهر: { $months } على الأقل
part-months-max = المدة بالأشهر: { $months } على الأكثر
part-registered-unhcr = التسجيل لدى مفوضية اللاجئين (UNHCR)
part-host-any = البلد المضيف: { $countries }
part-host-none = البلد المضيف ليس: { $countries }
part-hours-min = ساعات العمل في الأسبوع: { $hours } على الأقل
part-full-time = دوام كامل

## Single words. The first part says what kind of word it is.

permit-study = دراسة
permit-work = عمل
permit-job-search = بحث عن عمل
permit-training = تدريب مهني
permit-seasonal = عمل موسمي
permit-research = بحث علمي
permit-family = أسرة
permit-protection = حماية
permit-asylum-procedure = إجراءات اللجوء
permit-tolerated = سماح مؤقت بالبقاء
permit-irregular = بدون تصريح
permit-visitor = زيارة
admission-study = مقعد دراسي
admission-training = مكان في التدريب المهني
admission-hosting = اتفاقية استضافة مع جهة بحثية
relation-spouse = الزوج أو الزوجة
relation-child = ابن أو ابنة
relation-parent = أب أو أم
relation-sibling = أخ أو أخت
relation-grandparent = جد أو جدة
relation-other = قرابة أخرى
standing-citizen = من حملة الجنسية
standing-resident = من المقيمين
standing-refugee = من اللاجئين المعترف بهم
protection-none = لا توجد
protection-asylum-seeker = طلب لجوء قيد النظر
protection-refugee = صفة لاجئ معترف بها
protection-subsidiary = حماية فرعية
proof-document = وثيقة
proof-clean-record = عدم وجود سوابق جنائية
proof-return-commitment = تعهد بالعودة
proof-integration = الاندماج (دورة لغة، تقرير)
proof-health = فحص طبي
proof-intent = الغرض من الإقامة
proof-registration = التسجيل
referrer-unhcr = مفوضية اللاجئين (UNHCR)
referrer-euaa = وكالة الاتحاد الأوروبي للجوء
referrer-university = جامعة
referrer-association = جمعية
referrer-sponsor = مجموعة راعية
referrer-public-employment-service = مصلحة التشغيل العمومية
referrer-state = الدولة
employer-suitable = مناسب لهذا المسار
employer-recognised-sponsor = جهة راعية معترف بها
employer-certified = حاصل على اعتماد
employer-tariff-bound = ملتزم باتفاقية عمل جماعية
employer-innovative = شركة معترف بها كشركة مبتكرة
employer-same-group = ينتمي إلى مجموعة الشركات نفسها
employer-min-posts = يعرض عددًا كافيًا من الوظائف
employer-provides-housing = يوفر السكن
employer-pays-travel = يدفع تكاليف السفر
employer-approved-body = جهة معتمدة
employer-vacancy-published = أعلن عن الوظيفة أولًا
employer-pays-wage = يدفع الأجر المتفق عليه
employer-runs-recognition = يدعم إجراءات الاعتراف بالمؤهل
employer-trains = يقدّم التدريب
contract-permanent = دائم
contract-fixed-term = محدد المدة
contract-seasonal = موسمي
contract-training = عقد تدريب
judged-selection = اختيار المرشحين والمرشحات
judged-labour-market = حاجة سوق العمل
judged-motivation = الدافع
judged-authority-approval = موافقة السلطة المختصة
judged-comparable-pay = أجر مماثل لأجور العاملين المحليين
judged-recognition-needed = الاعتراف بالمهنة
period-hour = في الساعة
period-month = في الشهر
period-month_13 = في الشهر، 13 مرة في السنة
period-month_14 = في الشهر، 14 مرة في السنة
period-year = في السنة
group-EU = الاتحاد الأوروبي
group-EEA = المنطقة الاقتصادية الأوروبية
group-SCHENGEN = منطقة شنغن
any-country = أي بلد

## Why a condition has its state.

reason-fulfilled = مستوفى
reason-insufficient = غير كافٍ
reason-absent = غير موجود
reason-missing_fact = غير معروف
reason-unverified = القاعدة غير مؤكدة
reason-stale = يجب التحقق من القاعدة من جديد
reason-no_value = لا يُعرف مبلغ لهذا التاريخ
reason-not_comparable = لا تمكن المقارنة
reason-waivable = قد تعفي السلطة المختصة منه
reason-level_not_stated = القانون لا يحدد المستوى
reason-to_show = يُثبت بالوثائق
reason-to_be_decided = قرار يتخذه أشخاص
reason-by_employer = على صاحب العمل
reason-by_sponsor = على الجهة الراعية
reason-by_authority = على السلطة المختصة
reason-later = التزام لاحق
reason-window_open = مفتوح الآن
reason-window_upcoming = يُفتح لاحقًا
reason-window_closed = انتهى

## Questions, by the profile field that would answer them.

question-age = كم عمر الشخص المرشح؟
question-nationalities = ما الجنسيات التي يحملها الشخص المرشح؟
question-residence = في أي بلد يقيم الشخص المرشح؟
question-current_stay-country = في أي بلد يوجد الشخص المرشح الآن؟
question-current_stay-permit = ما تصريح الإقامة الذي يحمله الشخص المرشح الآن؟
question-languages = ما اللغات التي يعرفها الشخص المرشح، وبأي مستوى؟
question-languages-code = ما مستوى الشخص المرشح في هذه اللغة: { $languages }؟
question-qualifications = ما الشهادات أو الدبلومات التي حصل عليها الشخص المرشح؟
question-qualifications-recognition = هل جرى الاعتراف بأحد المؤهلات في { $countries }؟
question-occupations = ما المهن التي عمل فيها الشخص المرشح؟
question-occupations-years = كم سنة عمل الشخص المرشح في كل مهنة، وحتى متى؟
question-skills = ما المهارات التي لدى الشخص المرشح؟
question-licences = ما الرخص التي يحملها الشخص المرشح؟
question-job_offer = هل لدى الشخص المرشح عرض عمل؟
question-job_offer-country = في أي بلد توجد الوظيفة المعروضة؟
question-job_offer-occupation = ما الوظيفة المعروضة؟
question-job_offer-months = كم شهرًا مدة الوظيفة المعروضة؟
question-job_offer-salary = ما الأجر الإجمالي (قبل الاقتطاعات) للوظيفة المعروضة؟
question-savings = ما المبلغ المالي الذي يستطيع الشخص المرشح إثباته؟
question-admission = هل لدى الشخص المرشح مكان للدراسة أو التدريب أو البحث العلمي؟
question-admission-country = في أي بلد يوجد هذا المكان؟
question-protection-status = هل لدى الشخص المرشح لجوء أو صفة حماية أخرى؟
question-protection-registered_with_unhcr = هل الشخص المرشح مسجَّل لدى مفوضية اللاجئين (UNHCR)؟
question-protection-host_country = ما البلد الذي يستضيف الشخص المرشح؟
question-family = هل للشخص المرشح أسرة في أوروبا؟
question-completed = ما البرامج أو الدورات التي أتمّها الشخص المرشح؟
question-stays = هل سبق للشخص المرشح أن أقام في أوروبا؟

## Parts of fit.

fit-occupation = المهنة
fit-skills = المهارات الأساسية
fit-optional_skills = مهارات إضافية
fit-language = اللغة
fit-education = التعليم
fit-experience = الخبرة
fit-general = مفتوح لأي مهنة

## Words of the answers and pages.

verdict-eligible = الشروط مستوفاة
verdict-undetermined = غير مؤكد بعد
verdict-not_eligible = الشروط غير مستوفاة اليوم
state-met = مستوفى
state-unmet = غير مستوفى
state-unknown = غير معروف
kind-pathway = مسار قانوني
kind-programme = برنامج
kind-training = تدريب
kind-job = وظيفة
status-planned = مخطط له
status-open = مفتوح
status-paused = متوقف مؤقتًا
status-closed = مغلق
status-referral-only = بالإحالة فقط؛ لا يمكن لأحد تقديم طلب
access-candidate = الشخص المرشح
access-employer = صاحب العمل
access-public-employment-service = مصلحة التشغيل العمومية
access-training-provider = جهة التدريب
access-university = الجامعة
access-host-organisation = الجهة المضيفة
access-unhcr = مفوضية اللاجئين (UNHCR)
access-euaa = وكالة الاتحاد الأوروبي للجوء
access-sponsor = مجموعة راعية
access-association = جمعية
access-family-member = أحد أفراد الأسرة
access-agency = وكالة
payer-candidate = يدفع الشخص المرشح
payer-employer = يدفع صاحب العمل
payer-programme = يدفع البرنامج
payer-state = تدفع الدولة
change-text = { $field }: { $to }
change-text-from = { $field }: { $from } ← { $to }
field-languages = { $languages }
field-qualifications-recognition = الاعتراف في { $countries }
field-licences = الرخصة
field-skills = المهارة
field-completed = إتمام برنامج أو دورة
field-job_offer = عرض عمل
field-savings = مبلغ مالي للمعيشة
field-admission = مكان للدراسة أو التدريب

page-title = Passerelle: ما المسارات القانونية المفتوحة أمامي؟
page-lead = يُرجى وصف ما يستطيع الشخص عمله. تعرض خدمة Passerelle المسارات القانونية المفتوحة للعمل أو التعلّم أو الوصول إلى الأمان، وسبب ذلك، وما الذي يفتح المسار التالي.
page-free = هذه الخدمة مجانية. لا يحق لأي شخص أن يطلب منك مالًا مقابل مكان أو عرض عمل أو موعد تأشيرة.
page-not-stored = لا يُحفظ أي شيء مما يُكتب هنا.
page-needs-script = هذه الصفحة تحتاج إلى JavaScript. بدونه استعمل الاستمارة:
page-advice = هذه النتيجة محسوبة من قواعد منشورة. يُرجى التحقق لدى السلطة المختصة قبل أي خطوة؛ فالعرض هنا ليس تأشيرة.
posting-permit = يحتاج مواطنو بعض البلدان إلى تصريح للعمل في هذا البلد: { $country }. هذا العرض ليس تأشيرة ولا تصريحًا.
form-occupation = المهنة
form-occupation-hint = بكلماتك الخاصة، وبأي لغة
form-years = سنوات العمل فيها
form-until = حتى متى (السنة-الشهر)
form-skills = المهارات، مفصولة بفواصل
form-language = اللغة
form-level = المستوى
form-education = أعلى مستوى تعليمي
form-education-unknown = غير مذكور
form-education-country = مكان الحصول عليه
form-nationality = الجنسية
form-residence = البلد الذي يقيم فيه الشخص
form-age = العمر
form-wish-countries = البلدان المرغوبة
form-wish-kinds = الأنواع المرغوبة
form-unknown = غير مذكور
form-submit = عرض ما هو مفتوح
form-clear = مسح
form-page-language = لغة هذه الصفحة
results-heading = النتائج
results-count = { $count ->
    [zero] لا توجد فرص
    [one] فرصة واحدة
    [two] فرصتان
    [few] { $count } فرص
    [many] { $count } فرصة
   *[other] { $count } فرصة
}
results-none = لم يُعثر على شيء. يمكن كتابة كلمة أخرى للمهنة أو تقليل عدد الرغبات.
results-questions = إجابات تحسم أكثر النتائج
results-settles = { $count ->
    [zero] لا تحسم أي نتيجة
    [one] تحسم نتيجة واحدة
    [two] تحسم نتيجتين
    [few] تحسم { $count } نتائج
    [many] تحسم { $count } نتيجة
   *[other] تحسم { $count } نتيجة
}
results-unresolved = كلمات لم تُفهم
results-did-you-mean = هل المقصود:
result-fit = الملاءمة
result-completeness = المعلوم
result-conditions = الشروط
result-fit-parts = كيف حُسبت الملاءمة
result-routes = التصاريح التي تتيح قبول هذه الوظيفة
result-changes = ما الذي يفتح هذه الفرصة
result-offered-by = مقدَّم من
result-source = المصدر
result-seen = جرى الاطلاع عليه في { $date }
result-official-page = الصفحة الرسمية
result-who-files = من يقدّم الطلب
result-sample = مثال من الخيال، وليس عرضًا حقيقيًا
result-stale = يجب التحقق من معلومات هذا السجل من جديد
result-costs = التكاليف
result-more = نتائج أخرى
result-asks = المطلوب
result-have = المعروف
error-heading = هناك شيء غير صحيح
isced-0 = دون إتمام أي مرحلة دراسية
isced-1 = المرحلة الابتدائية
isced-2 = المرحلة الإعدادية (المتوسطة)
isced-3 = المرحلة الثانوية أو التدريب المهني
isced-4 = بعد الثانوية ودون التعليم العالي
isced-5 = تعليم عالٍ قصير (سنتان)
isced-6 = البكالوريوس أو الليسانس أو الإجازة
isced-7 = الماجستير (الماستر)
isced-8 = الدكتوراه
cv-found = ما وُجد في السيرة الذاتية
cv-left-out = ما تُرك
cv-dropped-name = الأسماء
cv-dropped-birth_date = تاريخ الميلاد
cv-dropped-sex = الجنس
cv-dropped-photo = الصورة
cv-dropped-contacts = بيانات الاتصال
cv-dropped-marital_status = الحالة الاجتماعية
cv-dropped-religion = الديانة
cv-dropped-identity_number = أرقام الهوية
cv-dropped-disability = الإعاقة والصحة
cv-dropped-political_activity = الأنشطة السياسية والاجتماعية
cv-dropped-military_service = الخدمة العسكرية
cv-dropped-references = المعرّفون

## Uploaded offers: problems of rows, and the words of templates.

row-required = الحقل { $column } ناقص
row-unknown-column = العمود «{ $column }» غير معروف ولم يُقرأ
row-duplicate-column = عمودان يعنيان { $column }؛ لم يُقرأ «{ $value }»
row-ragged-row = عدد خلايا الصف يختلف عن صف العناوين ({ $value }؛ المتوقع: { $wanted })؛ تحقق من علامات الاقتباس والفواصل
row-broken-row = لا يمكن قراءة المدخل في السطر { $value }؛ المتوقع: { $wanted }
row-unknown-code = { $column }: «{ $value }» غير معروف؛ المتوقع: { $wanted }
row-unknown-word = { $column }: لم يُفهم «{ $value }»
row-corrected-word = { $column }: قُرئ «{ $value }» على أنه { $wanted }
row-wrong-format = { $column }: «{ $value }» مكتوب بصيغة أخرى؛ المتوقع: { $wanted }
row-ambiguous-date = { $column }: «{ $value }» قد يعني يومين مختلفين؛ اكتبه هكذا: { $wanted }
row-out-of-range = { $column }: القيمة { $value } خارج النطاق؛ المتوقع: { $wanted }
row-too-long = { $column } أطول من اللازم؛ المتوقع: { $wanted }
row-contradiction = { $column }: { $value } يناقض قيمة أخرى؛ المتوقع: { $wanted }
row-duplicate-row = { $column }: «{ $value }» موجود من قبل في الصف { $wanted }
row-past-date = { $column }: انقضى { $value }؛ المتوقع: { $wanted }
row-future-date = { $column }: { $value } لم يحن بعد؛ المتوقع: { $wanted }
row-expires-too-late = { $column }: يُعرض العرض 120 يوما على الأكثر؛ { $value } متأخر جدا، المتوقع: { $wanted }
row-not-allowed = { $column }: «{ $value }» غير مقبول؛ المتوقع: { $wanted }
row-ambiguous-encoding = الملف ليس بترميز { $wanted }؛ قُرئ على أنه { $value }. تحقق من الحروف أو احفظه بترميز { $wanted }
row-broken-character = في { $column } حروف لا يمكن قراءتها؛ احفظ الملف بترميز { $wanted }
row-did-you-mean = هل تقصد: { $value }؟
row-problems = المشكلات
upload-sheet-offers = العروض
upload-sheet-columns = الأعمدة
upload-head-column = العمود
upload-head-name = الاسم التقني
upload-head-needed = هل هو لازم؟
upload-head-form = ما يُكتب في الخلية
upload-head-example = مثال
upload-needed = دائما
upload-needed-job = للوظائف
upload-optional = لا
upload-form-text = نص
upload-form-id = رقمكم الخاص للعرض: حروف لاتينية وأرقام و . _ -
upload-form-choice = واحد من:
upload-form-number = رقم
upload-form-day = يوم: YYYY-MM-DD
upload-form-country = بلد: رمز من حرفين أو الاسم
upload-form-countries = بلدان يفصل بينها |
upload-form-language = لغة: رمز من حرفين أو الاسم
upload-form-languages = لغات مع مستواها يفصل بينها |
upload-form-occupation = المهنة بالكلمات إذا لم يُعرف رمزها
upload-form-isco = رمز ISCO-08 من أربعة أرقام
upload-form-skills = مهارات بالكلمات يفصل بينها |
upload-form-currency = عملة: رمز من ثلاثة أحرف
upload-form-link = رابط يبدأ بـ https://
upload-form-programme = معرّف برنامج في Passerelle
