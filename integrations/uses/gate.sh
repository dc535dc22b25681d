#!/bin/sh
# A gate for an old code base: old findings pass, a new one fails.
#   integrations/uses/gate.sh [FOLDER [OPTION...]]
# The first run, on a desk, writes FOLDER/adalscan-baseline.json; commit it. Later runs, in the build, compare with it. A build (CI=true) writes
# none. Options are those of 'adalscan scan'. Exit code: 0 nothing new, 1 new findings, 2 a mistake of the call.
set -eu
folder=${1:-.}
[ $# -eq 0 ] || shift
baseline=$folder/adalscan-baseline.json
if [ ! -f "$baseline" ]; then
  exec "${ADALSCAN:-adalscan}" baseline create --baseline "$baseline" "$folder"
fi
exec "${ADALSCAN:-adalscan}" scan --baseline "$baseline" --new-only "$@" "$folder"
