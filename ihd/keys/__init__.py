"""Install codes, certificates and the keys agreed by them: pure arithmetic that knows no radio and keeps nothing."""
