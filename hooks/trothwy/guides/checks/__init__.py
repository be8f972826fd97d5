"""The rules that every guide obeys, each in a module of its own, decided exactly at every build."""
