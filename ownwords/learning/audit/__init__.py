"""Case-file audit: a fair sample, questions a council can change, two who grade blind, and what practice learns."""
