## The ways from page to page.

nav-label = صفحات
nav-start = میرے لیے کیا کھلا ہے؟
nav-search = تلاش
nav-safety = محفوظ بھرتی
nav-about = نتائج کی ترتیب کیسے بنتی ہے
nav-desk = مشیروں کے لیے
nav-to-desk = کیا آپ لوگوں کو مشورہ دیتے ہیں؟ مشیر کی میز کھولیں۔
