"""What is wrong with this machine, its files, its stick or its hub, in sentences with a remedy; it mends nothing.

Gathering facts is apart from judging them: each check is a function of facts, and a row in a table.
"""
