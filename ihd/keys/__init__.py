"""Install codes and the keys made of them: pure arithmetic that knows no radio and keeps nothing."""
