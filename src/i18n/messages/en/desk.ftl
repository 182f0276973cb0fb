## The counsellor's desk.

desk-title = The counsellor's desk
desk-lead = A conversation about what a person can do, and which legal ways are open. Ask what matters now; everything may stay unsaid. Nothing is stored: what you write is gone when this page closes, unless you save it to a file of your own.
desk-tools = Tools
desk-second-language = Candidate's language
desk-one-language = one language only
desk-save = Save to a file
desk-open = Open a file
desk-clear = Clear everything
desk-leave = Leave at once
desk-leave-hint = or press Escape three times
desk-saved = The file is saved. It holds what is known of the candidate: keep it where nobody else can read it.
desk-opened = The file is open.
desk-cleared = Everything is cleared.
desk-file-holds = A session of the counsellor's desk: the facts told by the candidate, the records chosen, and the candidate's language. No name. Open it at the desk; delete it when it is no longer needed.
desk-file-not-ours = This file was not saved by this desk, or it is damaged. Nothing was opened.
desk-file-version = This file was saved by a newer version of the desk, which this one cannot read yet. Nothing was opened.
desk-known-title = What is known
desk-nothing-known = Nothing yet. Answer the question, read a CV, or choose a topic below.
desk-remove = Remove { $fact }
desk-topics-title = Topics
desk-not-asked = not asked
desk-known = known: { $count }
desk-later = Ask later
desk-no-question = No answer would settle more results now.
desk-wait = One moment, please.

## Reading a CV.

desk-cv = Read a CV
desk-cv-hint = Name, date of birth, address and similar details are left out. Nothing is stored.
desk-cv-text = Text of the CV
desk-cv-read = Read
desk-cv-file = Open a file (text, Europass, JSON Resume)
desk-cv-reading = The CV is being read.
desk-cv-unread = The CV could not be read.
desk-cv-from = From the words:
desk-cv-nothing = No fact was found in this CV.
desk-cv-accept = Add what is marked

## Comparing.

desk-compare = Side by side
desk-four-at-most = Four records at most can be compared. Take one out first.
desk-choose-none = Take all out
desk-not-stated = not stated
desk-compare-verdict = Result
desk-compare-job-offer = Job offer
desk-compare-salary = Lowest pay
desk-compare-language = Language
desk-compare-recognition = Recognition
desk-compare-cost = Cost
desk-compare-time = Time it takes
desk-compare-stay = Stay
desk-compare-family = Family
desk-compare-settlement = Staying for good

## The plan to take home.

desk-print = Print the plan
desk-print-again = Print
desk-close-plan = Close the plan
desk-paper-title = My plan
desk-paper-free = Nobody may take money from you for a job, a place or a visa appointment. If somebody asks for money, do not pay and ask one of the offices below.
desk-paper-met = What is there
desk-paper-missing = What is missing or still to be decided
desk-paper-bring = What to bring or show
desk-paper-verify = Where to verify
desk-paper-code = Code that leads to the page of this record
desk-paper-more = More on the page of this record: { $count }
