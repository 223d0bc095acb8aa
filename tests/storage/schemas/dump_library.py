#!/usr/bin/env python3
"""Writes a library's database as SQL text: dump_library.py NAME.kinoprism/library.sqlite > 0010.sql

For tests of later programs, which must open what this schema holds: see schemas_test.cpp beside this folder. A new
migration comes with the dump of a library that was made with it and has something in every table.
"""
import sqlite3
import sys


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(value)


def main(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    objects = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    full_text = [name for kind, name, sql in objects if sql.startswith("CREATE VIRTUAL TABLE")]
    # A full-text table makes its own, and SQLite its table of counters.
    objects = [item for item in objects
               if not item[1].startswith("sqlite_") and not any(item[1].startswith(f"{name}_") for name in full_text)]
    version = database.execute("PRAGMA user_version").fetchone()[0]
    print(f"-- A library of schema {version}. Written by dump_library.py and never changed: this is what is out there.")
    print("BEGIN;")
    for kind, name, sql in objects:
        if kind == "table":
            print(sql + ";")
    for kind, name, sql in objects:
        if kind != "table":
            continue
        columns = [row[1] for row in database.execute(f"PRAGMA table_info ({name})")]
        if name in full_text:
            columns.insert(0, "rowid")
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {name}"):
            print(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join(map(literal, row))});")
    for kind, name, sql in objects:
        if kind != "table":
            print(sql + ";")
    print(f"PRAGMA user_version = {version};")
    print("COMMIT;")


main(sys.argv[1])
