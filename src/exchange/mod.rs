//! Files: the wire format, reading it with notes and writing it canonically.
