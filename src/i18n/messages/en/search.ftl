## The search as a page.

search-title = Search pathways, programmes, training and jobs
search-lead = Every legal pathway, programme, training offer and job, with who can get in, what it asks and where it was seen.
search-send = Search
search-kind = Kind
search-status = State
search-country = Country
search-language = Language
search-free = Only what costs the person nothing that is known
search-sort = Order
search-sort-relevance = best words first
search-sort-newest = checked last first
search-sort-deadline = what ends soonest first
search-none = Nothing was found. Give other words or fewer filters.
search-first = First page
search-more-from = More from { $what }: { $count }
search-feeds = Follow this search
