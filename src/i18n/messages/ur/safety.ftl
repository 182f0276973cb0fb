## Safe recruitment.

safety-title = محفوظ بھرتی
safety-lead = لائسنس، پیشکش یا معاہدہ کہاں جانچا جا سکتا ہے، قانون کے مطابق کون کیا ادا کرتا ہے، اور دھوکے کی علامتیں کیا ہیں۔
safety-countries = ملک منتخب کریں: جہاں سے شخص جا رہا ہے، یا جہاں جا رہا ہے
safety-channels = کہاں جانچیں
safety-kind-licence = بھرتی کرنے والے کا لائسنس
safety-kind-offer = پیشکش یا اجازت
safety-kind-contract = معاہدہ
safety-kind-departure = روانگی سے پہلے
safety-kind-information = سرکاری معلومات
safety-kind-complaint = شکایات
safety-fees = کون کیا ادا کرتا ہے
safety-pays-worker = کارکن ادا کرتا ہے
safety-pays-employer = آجر ادا کرتا ہے
safety-pays-not-worker = کارکن ادا نہیں کرتا
safety-signs = خطرے کی علامتیں
safety-signs-lead = علامت پوچھنے کی وجہ ہے۔ موٹی لکیر والی علامتیں رکھنے والی پیشکش قبول نہیں کرنی چاہیے۔
safety-other = دوسرے ملک
