"""The command line of the acting display: the display's own, with another face and one command more."""
