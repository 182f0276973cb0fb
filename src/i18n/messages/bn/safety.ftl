## Safe recruitment.

safety-title = নিরাপদ নিয়োগ
safety-lead = লাইসেন্স, প্রস্তাব বা চুক্তি কোথায় যাচাই করা যায়, আইন অনুযায়ী কে কী দেয়, এবং কোন চিহ্ন প্রতারণার কথা বলে।
safety-countries = একটি দেশ বেছে নিন: যে দেশ ছেড়ে যাওয়া হয়, বা যে দেশে যাওয়া হয়
safety-channels = কোথায় যাচাই করবেন
safety-kind-licence = নিয়োগকারীর লাইসেন্স
safety-kind-offer = প্রস্তাব বা অনুমতি
safety-kind-contract = চুক্তি
safety-kind-departure = রওনা হওয়ার আগে
safety-kind-information = সরকারি তথ্য
safety-kind-complaint = অভিযোগ
safety-fees = কে কী দেয়
safety-pays-worker = কর্মী দেন
safety-pays-employer = নিয়োগকর্তা দেন
safety-pays-not-worker = কর্মী দেন না
safety-signs = সতর্কতার চিহ্ন
safety-signs-lead = চিহ্ন মানে প্রশ্ন করার কারণ। মোটা দাগ দেওয়া চিহ্ন আছে এমন প্রস্তাব নেওয়া উচিত নয়।
safety-other = অন্য দেশ
