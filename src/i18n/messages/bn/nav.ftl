## The ways from page to page.

nav-label = পাতাসমূহ
nav-start = আমার জন্য কী খোলা?
nav-search = খোঁজ
nav-safety = নিরাপদ নিয়োগ
nav-about = ফলাফল কীভাবে সাজানো হয়
nav-desk = পরামর্শকদের জন্য
nav-to-desk = আপনি কি মানুষকে পরামর্শ দেন? পরামর্শকের ডেস্ক খুলুন।
