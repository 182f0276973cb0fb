## Results for a person.

match-count = ফলাফল: { $count }
match-kinds = ফলাফলের ধরন
match-all-kinds = সব ধরন
match-more = আরও দেখান ({ $total }-এর মধ্যে { $shown })
match-revision = তালিকার অবস্থা: { $revision }, { $date }
match-advice = নিয়ম অনুযায়ী হিসাব করা। কিছু করার আগে যাচাই করুন।
match-unreachable = কোনো উত্তর আসেনি। সংযোগ দেখে আবার চেষ্টা করুন।
match-not-stored = আপনি এখানে যা লেখেন তার কিছুই সংরক্ষণ করা হয় না।
match-next-question = পরের প্রশ্ন
match-settles = উত্তর পেলে যতগুলি ফলাফল নিশ্চিত হবে: { $count }
match-add = যোগ করুন
match-say-none-list = কোনোটি নেই
match-say-none-object = না, নেই
match-none = নেই
match-yes = হ্যাঁ
match-no = না
match-years-count = বছর: { $count }
match-wrong-number = একটি সংখ্যা লিখুন, যেমন 27।
match-wrong-month = একটি বছর, অথবা বছর ও মাস লিখুন, যেমন 2025-06।
match-choose = প্রস্তাবগুলির একটি বেছে নিন।

## A record.

match-choose-record = তুলনা ও ছাপার জন্য নিন
match-no-apply = এখানে কোনো ব্যক্তি নিজে আবেদন করতে পারেন না।
match-no-conditions = কোনো শর্তের উল্লেখ নেই।
match-no-steps = এমন কোনো একক ধাপ জানা নেই যা এই পথ খুলে দেবে।
match-then = এর পরে:
match-nothing = নেই
match-points = প্রয়োজনীয় পয়েন্ট: { $needed }; এখন নিশ্চিত: { $certain }; সম্ভব: { $possible }
match-verify = কীভাবে যাচাই করবেন
match-record-page = এই নথির পাতা
match-by-candidate = প্রার্থীকে করতে হবে
match-by-employer = নিয়োগকর্তাকে করতে হবে
match-by-sponsor = পৃষ্ঠপোষক দলকে করতে হবে
match-by-authority = কর্তৃপক্ষের উপর নির্ভর করে
match-when-visa = ভিসার জন্য
match-when-entry = প্রবেশের সময়
match-when-later = পরে
match-per-month = প্রতি মাসে
match-per-year = প্রতি বছরে
match-per-module = প্রতি মডিউলে

## Topics of a profile.

match-topic-occupations = পেশা
match-topic-skills = দক্ষতা
match-topic-languages = ভাষা
match-topic-qualifications = ডিপ্লোমা ও সনদ
match-topic-licences = লাইসেন্স
match-topic-nationalities = নাগরিকত্ব
match-topic-residence = বসবাসের দেশ
match-topic-age = বয়স
match-topic-current_stay = প্রার্থী এখন কোথায়
match-topic-stays = আগে ইউরোপে থাকা
match-topic-job_offer = চাকরির প্রস্তাব
match-topic-savings = সঞ্চয়
match-topic-admission = পড়া বা প্রশিক্ষণের আসন
match-topic-protection = সুরক্ষা
match-topic-family = ইউরোপে পরিবার
match-topic-completed = শেষ করা কর্মসূচি ও কোর্স
match-topic-wishes = ইচ্ছা

## Fields of a profile.

match-in-country = দেশ
match-certified = সনদ আছে
match-diploma = ডিপ্লোমার নাম
match-training-years = প্রশিক্ষণের বছর
match-awarded = কবে পাওয়া (বছর বা বছর-মাস)
match-state-recognised = যে রাষ্ট্র দিয়েছে তার দ্বারা স্বীকৃত
match-recognition-in = যে দেশে স্বীকৃতি চাওয়া হয়েছে
match-recognition-state = স্বীকৃতির অবস্থা
match-recognition-none = স্বীকৃত নয়
match-recognition-applied = আবেদন করা হয়েছে
match-recognition-partial = আংশিক স্বীকৃত
match-recognition-full = পুরোপুরি স্বীকৃত
match-licence-driving-A = ড্রাইভিং লাইসেন্স A
match-licence-driving-B = ড্রাইভিং লাইসেন্স B
match-licence-driving-C = ড্রাইভিং লাইসেন্স C
match-licence-driving-CE = ড্রাইভিং লাইসেন্স CE
match-licence-driving-D = ড্রাইভিং লাইসেন্স D
match-from = কবে থেকে (বছর-মাস)
match-months = মাস
match-purpose = উদ্দেশ্য
match-purpose-work = কাজ
match-purpose-study = পড়াশোনা
match-purpose-seasonal = মৌসুমি কাজ
match-purpose-visit = ভ্রমণ
match-purpose-other = অন্য
match-currency = মুদ্রা
match-period = সময়কাল
match-relation = সম্পর্ক
match-standing = সেখানে তাঁর অবস্থান
