## The counsellor's desk.

desk-title = পরামর্শকের ডেস্ক
desk-lead = একজন মানুষ কী করতে পারেন এবং তাঁর জন্য কোন বৈধ পথ খোলা, তা নিয়ে একটি আলাপ। এখন যা জরুরি তা-ই জিজ্ঞাসা করুন; যেকোনো কিছু না বলা থাকতে পারে। কিছুই সংরক্ষণ করা হয় না: নিজের ফাইলে না রাখলে এই পাতা বন্ধ হলে লেখা সব মুছে যায়।
desk-tools = সরঞ্জাম
desk-second-language = প্রার্থীর ভাষা
desk-one-language = শুধু একটি ভাষা
desk-save = ফাইলে রাখুন
desk-open = ফাইল খুলুন
desk-clear = সব মুছুন
desk-leave = এখনই বেরিয়ে যান
desk-leave-hint = অথবা তিনবার Escape চাপুন
desk-saved = ফাইলটি রাখা হয়েছে। এতে প্রার্থী সম্পর্কে জানা তথ্য আছে: এমন জায়গায় রাখুন যেখানে আর কেউ পড়তে পারে না।
desk-opened = ফাইলটি খোলা হয়েছে।
desk-cleared = সব মুছে ফেলা হয়েছে।
desk-file-holds = পরামর্শকের ডেস্কের একটি আলাপ: প্রার্থীর বলা তথ্য, বাছাই করা নথি এবং প্রার্থীর ভাষা। কোনো নাম নেই। ডেস্কে খুলুন; আর দরকার না হলে মুছে ফেলুন।
desk-file-not-ours = এই ফাইলটি এই ডেস্ক থেকে রাখা হয়নি, অথবা নষ্ট হয়ে গেছে। কিছুই খোলা হয়নি।
desk-file-version = এই ফাইলটি ডেস্কের একটি নতুন সংস্করণে রাখা হয়েছে, যা এই সংস্করণ এখনও পড়তে পারে না। কিছুই খোলা হয়নি।
desk-known-title = যা জানা আছে
desk-nothing-known = এখনও কিছু নয়। প্রশ্নের উত্তর দিন, একটি সিভি পড়ুন, অথবা নিচে একটি বিষয় বেছে নিন।
desk-remove = সরান: { $fact }
desk-topics-title = বিষয়
desk-not-asked = জিজ্ঞাসা করা হয়নি
desk-known = জানা: { $count }
desk-later = পরে জিজ্ঞাসা করুন
desk-no-question = এখন কোনো উত্তরে আর ফলাফল নিশ্চিত হবে না।
desk-wait = একটু অপেক্ষা করুন।

## Reading a CV.

desk-cv = সিভি পড়ুন
desk-cv-hint = নাম, জন্মতারিখ, ঠিকানা এবং এমন তথ্য বাদ দেওয়া হয়। কিছুই সংরক্ষণ করা হয় না।
desk-cv-text = সিভির লেখা
desk-cv-read = পড়ুন
desk-cv-file = ফাইল খুলুন (লেখা, Europass, JSON Resume)
desk-cv-reading = সিভি পড়া হচ্ছে।
desk-cv-unread = সিভিটি পড়া যায়নি।
desk-cv-from = যে কথা থেকে:
desk-cv-nothing = এই সিভিতে কোনো তথ্য পাওয়া যায়নি।
desk-cv-accept = চিহ্নিত তথ্য যোগ করুন

## Comparing.

desk-compare = পাশাপাশি
desk-four-at-most = সর্বোচ্চ চারটি নথি তুলনা করা যায়। আগে একটি সরিয়ে নিন।
desk-choose-none = সব সরিয়ে নিন
desk-not-stated = উল্লেখ নেই
desk-compare-verdict = ফলাফল
desk-compare-job-offer = চাকরির প্রস্তাব
desk-compare-salary = সর্বনিম্ন বেতন
desk-compare-language = ভাষা
desk-compare-recognition = স্বীকৃতি
desk-compare-cost = খরচ
desk-compare-time = কত সময় লাগে
desk-compare-stay = থাকার মেয়াদ
desk-compare-family = পরিবার
desk-compare-settlement = স্থায়ীভাবে থাকা

## The plan to take home.

desk-print = পরিকল্পনা ছাপুন
desk-print-again = ছাপুন
desk-close-plan = পরিকল্পনা বন্ধ করুন
desk-paper-title = আমার পরিকল্পনা
desk-paper-free = চাকরি, আসন বা ভিসার অ্যাপয়েন্টমেন্টের জন্য কেউ আপনার কাছ থেকে টাকা নিতে পারেন না। কেউ টাকা চাইলে দেবেন না; নিচের কোনো একটি দপ্তরে জিজ্ঞাসা করুন।
desk-paper-met = যা আছে
desk-paper-missing = যা নেই বা এখনও ঠিক হয়নি
desk-paper-bring = যা আনতে বা দেখাতে হবে
desk-paper-verify = কোথায় যাচাই করবেন
desk-paper-code = এই নথির পাতায় যাওয়ার কোড
desk-paper-more = এই নথির পাতায় আরও আছে: { $count }
