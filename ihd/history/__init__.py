"""What is kept across restarts, in SQLite; written on the radio thread only."""
