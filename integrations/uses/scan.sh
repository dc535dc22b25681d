#!/bin/sh
# A scan by hand: what a source tree still depends on, and what to write instead.
#   integrations/uses/scan.sh [FOLDER [OPTION...]]
# Options are those of 'adalscan scan'. Exit code: 0 nothing to do, 1 findings, 2 a mistake of the call.
set -eu
folder=${1:-.}
[ $# -eq 0 ] || shift
exec "${ADALSCAN:-adalscan}" scan "$@" "$folder"
