#!/usr/bin/env python3
"""Reads a release as somebody would who has nothing but its folder and a validator of JSON Schema in another language."""
import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator

folder = Path(sys.argv[1])


def load(name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


for name in ("model", "field-notes", "score-vectors"):
    schema = load(f"{name}.schema.json")
    Draft202012Validator.check_schema(schema)
    errors = list(Draft202012Validator(schema).iter_errors(load(f"{name}.json")))
    if errors:
        sys.exit(f"{name}.json does not follow its schema: {errors[0].message} at {errors[0].json_path}")
    # A schema that takes anything would prove nothing.
    if Draft202012Validator(schema).is_valid({**load(f"{name}.json"), "unheard-of": 1}):
        sys.exit(f"{name}.schema.json takes a field that does not exist")

model = load("model.json")
modes = [f"{mode['order']} {mode['name']}" for mode in model["modes"]]
print(f"{model['title']} {model['version']}: {', '.join(modes)}; {len(model['dimensions'])} dimensions")
