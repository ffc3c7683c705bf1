"""Bytes on the Smart Energy network and what they say: cluster tables and codecs, without input, output or a clock."""
