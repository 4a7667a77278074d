//! What people ask for: requests, votes and counters, the datasets they are about, and what is answered to them.
