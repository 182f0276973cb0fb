## Results for a person.

match-count = Results: { $count }
match-kinds = Kinds of result
match-all-kinds = All kinds
match-more = Show more ({ $shown } of { $total })
match-revision = State of the catalogue: { $revision }, { $date }
match-advice = Computed by rules. Check before acting.
match-unreachable = No answer came. Check the connection and try again.
match-not-stored = Nothing you write here is stored.
match-next-question = Next question
match-settles = An answer would settle this many results: { $count }
match-add = Add
match-say-none-list = There are none
match-say-none-object = No, there is none
match-none = none
match-yes = yes
match-no = no
match-years-count = years: { $count }
match-wrong-number = Write a number, such as 27.
match-wrong-month = Write a year or a year and a month, such as 2025-06.
match-choose = Choose one of the suggestions.

## A record.

match-choose-record = Compare and print
match-no-apply = A person cannot apply here.
match-no-conditions = No condition is stated.
match-no-steps = No single step is known that would open this.
match-then = After that:
match-nothing = not there
match-points = Points needed: { $needed }; certain now: { $certain }; possible: { $possible }
match-verify = How to verify
match-record-page = Page of this record
match-by-candidate = Must be done by the candidate
match-by-employer = Must be done by the employer
match-by-sponsor = Must be done by the sponsor
match-by-authority = Depends on the authority
match-when-visa = for the visa
match-when-entry = on entry
match-when-later = later
match-per-month = per month
match-per-year = per year
match-per-module = per module

## Topics of a profile.

match-topic-occupations = Occupations
match-topic-skills = Skills
match-topic-languages = Languages
match-topic-qualifications = Diplomas and certificates
match-topic-licences = Licences
match-topic-nationalities = Nationality
match-topic-residence = Country of residence
match-topic-age = Age
match-topic-current_stay = Where the person is now
match-topic-stays = Earlier stays in Europe
match-topic-job_offer = Job offer
match-topic-savings = Savings
match-topic-admission = Place to study or train
match-topic-protection = Protection
match-topic-family = Family in Europe
match-topic-completed = Completed programmes and courses
match-topic-wishes = Wishes

## Fields of a profile.

match-in-country = Country
match-certified = With a certificate
match-diploma = Name of the diploma
match-training-years = Years of training
match-awarded = Awarded in (year or year-month)
match-state-recognised = Recognised by the state that awarded it
match-recognition-in = Recognition asked for in
match-recognition-state = State of the recognition
match-recognition-none = not recognised
match-recognition-applied = applied for
match-recognition-partial = partly recognised
match-recognition-full = fully recognised
match-licence-driving-A = Driving licence A
match-licence-driving-B = Driving licence B
match-licence-driving-C = Driving licence C
match-licence-driving-CE = Driving licence CE
match-licence-driving-D = Driving licence D
match-from = From (year-month)
match-months = Months
match-purpose = Purpose
match-purpose-work = work
match-purpose-study = study
match-purpose-seasonal = seasonal work
match-purpose-visit = visit
match-purpose-other = other
match-currency = Currency
match-period = Period
match-relation = Relation
match-standing = Their standing there
