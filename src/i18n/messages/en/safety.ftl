## Safe recruitment.

safety-title = Safe recruitment
safety-lead = Where a licence, an offer or a contract can be checked, who pays what by law, and what warns of a fraud.
safety-countries = Choose a country: the one a person leaves, or the one they go to
safety-channels = Where to check
safety-kind-licence = Licence of a recruiter
safety-kind-offer = Offer or permission
safety-kind-contract = Contract
safety-kind-departure = Before departure
safety-kind-information = Official information
safety-kind-complaint = Complaints
safety-fees = Who pays what
safety-pays-worker = The worker pays
safety-pays-employer = The employer pays
safety-pays-not-worker = Not the worker
safety-signs = Warning signs
safety-signs-lead = A sign is a reason to ask. Offers with the signs marked by a thick line should not be taken.
safety-other = Other countries
