#!/usr/bin/env bash
# The step of action.yml: make the program of this very version ready, then check FILES with OPTIONS, one a line each.
# Environment only, so that no input can become a command.
set -euo pipefail
program=$(cd "${GITHUB_ACTION_PATH:?}/../../.." && pwd)
# Standard output is for annotations alone.
[ -d "$program/dist/bundle" ] || npm ci --prefix "$program" --no-audit --no-fund --loglevel error >&2
arguments=()
while IFS= read -r word; do
  [ -z "$word" ] || arguments+=("$word")
done <<<"${OPTIONS:-}"
arguments+=(--)
while IFS= read -r word; do
  [ -z "$word" ] || arguments+=("$word")
done <<<"${FILES:?}"
exec node "$program/bin/ametijuhend.js" validate --reporter github "${arguments[@]}"
