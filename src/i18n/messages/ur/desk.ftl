## The counsellor's desk.

desk-title = مشیر کی میز
desk-lead = اس بارے میں گفتگو کہ ایک شخص کیا کر سکتا ہے اور اس کے لیے کون سے قانونی راستے کھلے ہیں۔ جو اس وقت ضروری ہے وہ پوچھیں؛ کوئی بھی بات ان کہی رہ سکتی ہے۔ کچھ محفوظ نہیں ہوتا: جو آپ لکھتے ہیں وہ یہ صفحہ بند ہوتے ہی مٹ جاتا ہے، جب تک آپ اسے اپنی فائل میں محفوظ نہ کریں۔
desk-tools = اوزار
desk-second-language = امیدوار کی زبان
desk-one-language = صرف ایک زبان
desk-save = فائل میں محفوظ کریں
desk-open = فائل کھولیں
desk-clear = سب مٹائیں
desk-leave = فوراً باہر جائیں
desk-leave-hint = یا تین بار Escape دبائیں
desk-saved = فائل محفوظ ہو گئی۔ اس میں امیدوار کے بارے میں معلومات ہیں: اسے ایسی جگہ رکھیں جہاں کوئی اور نہ پڑھ سکے۔
desk-opened = فائل کھل گئی۔
desk-cleared = سب مٹا دیا گیا۔
desk-file-holds = مشیر کی میز کی ایک نشست: امیدوار کی بتائی ہوئی باتیں، منتخب اندراجات اور امیدوار کی زبان۔ کوئی نام نہیں۔ اسے میز پر کھولیں؛ ضرورت نہ رہے تو مٹا دیں۔
desk-file-not-ours = یہ فائل اس میز سے محفوظ نہیں کی گئی، یا خراب ہے۔ کچھ نہیں کھولا گیا۔
desk-file-version = یہ فائل میز کے نئے ورژن سے محفوظ کی گئی ہے جسے یہ ورژن ابھی نہیں پڑھ سکتا۔ کچھ نہیں کھولا گیا۔
desk-known-title = جو معلوم ہے
desk-nothing-known = ابھی کچھ نہیں۔ سوال کا جواب دیں، سی وی پڑھیں، یا نیچے کوئی موضوع منتخب کریں۔
desk-remove = ہٹائیں: { $fact }
desk-topics-title = موضوعات
desk-not-asked = نہیں پوچھا گیا
desk-known = معلوم: { $count }
desk-later = بعد میں پوچھیں
desk-no-question = اب کسی جواب سے مزید نتائج طے نہیں ہوں گے۔
desk-wait = ایک لمحہ انتظار کریں۔

## Reading a CV.

desk-cv = سی وی پڑھیں
desk-cv-hint = نام، تاریخِ پیدائش، پتہ اور ایسی تفصیلات چھوڑ دی جاتی ہیں۔ کچھ محفوظ نہیں ہوتا۔
desk-cv-text = سی وی کا متن
desk-cv-read = پڑھیں
desk-cv-file = فائل کھولیں (متن، Europass، JSON Resume)
desk-cv-reading = سی وی پڑھی جا رہی ہے۔
desk-cv-unread = سی وی نہیں پڑھی جا سکی۔
desk-cv-from = ان الفاظ سے:
desk-cv-nothing = اس سی وی میں کوئی معلومات نہیں ملیں۔
desk-cv-accept = نشان زدہ شامل کریں

## Comparing.

desk-compare = ساتھ ساتھ
desk-four-at-most = زیادہ سے زیادہ چار اندراجات کا موازنہ ہو سکتا ہے۔ پہلے ایک نکالیں۔
desk-choose-none = سب نکالیں
desk-not-stated = درج نہیں
desk-compare-verdict = نتیجہ
desk-compare-job-offer = نوکری کی پیشکش
desk-compare-salary = کم از کم تنخواہ
desk-compare-language = زبان
desk-compare-recognition = تسلیم کیا جانا
desk-compare-cost = خرچ
desk-compare-time = درکار وقت
desk-compare-stay = قیام
desk-compare-family = خاندان
desk-compare-settlement = مستقل قیام

## The plan to take home.

desk-print = منصوبہ چھاپیں
desk-print-again = چھاپیں
desk-close-plan = منصوبہ بند کریں
desk-paper-title = میرا منصوبہ
desk-paper-free = نوکری، جگہ یا ویزا اپائنٹمنٹ کے لیے کوئی آپ سے پیسے نہیں لے سکتا۔ اگر کوئی پیسے مانگے تو نہ دیں اور نیچے دیے گئے کسی دفتر سے پوچھیں۔
desk-paper-met = جو موجود ہے
desk-paper-missing = جو موجود نہیں یا ابھی طے ہونا ہے
desk-paper-bring = کیا لانا یا دکھانا ہے
desk-paper-verify = کہاں تصدیق کریں
desk-paper-code = اس اندراج کے صفحے تک لے جانے والا کوڈ
desk-paper-more = اس اندراج کے صفحے پر مزید: { $count }
