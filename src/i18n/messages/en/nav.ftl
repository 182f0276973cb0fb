## The ways from page to page.

nav-label = Pages
nav-start = What is open to me?
nav-search = Search
nav-safety = Safe recruitment
nav-about = How matching works
nav-desk = For counsellors
nav-to-desk = You advise people? Open the counsellor's desk.
