//! When, and with whom: working days, update cycles, hours of people, dates that hold, calendars to take along.
