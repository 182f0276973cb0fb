## Safe recruitment.

safety-title = توظيف آمن
safety-lead = أين يمكن التحقق من ترخيص أو عرض أو عقد، ومن يدفع ماذا بحسب القانون، وما الذي ينذر بالاحتيال.
safety-countries = اختر بلدًا: الذي يغادره الشخص أو الذي يذهب إليه
safety-channels = أين يمكن التحقق
safety-kind-licence = ترخيص جهة التوظيف
safety-kind-offer = العرض أو الإذن
safety-kind-contract = العقد
safety-kind-departure = قبل المغادرة
safety-kind-information = معلومات رسمية
safety-kind-complaint = الشكاوى
safety-fees = من يدفع ماذا
safety-pays-worker = يدفع العامل
safety-pays-employer = يدفع صاحب العمل
safety-pays-not-worker = لا يدفع العامل
safety-signs = علامات تحذير
safety-signs-lead = العلامة سبب للسؤال. لا ينبغي قبول عروض فيها العلامات المميزة بخط عريض.
safety-other = بلدان أخرى
