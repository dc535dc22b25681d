#!/bin/sh
# SARIF of a change: only what it adds, while the whole tree is analysed.
#   integrations/uses/review.sh FOLDER REVISION [SARIF [OPTION...]]
# REVISION is the branch that the change goes to, such as origin/main; the change is what was done since it left that branch, uncommitted work
# included. SARIF is the file to write (default: adalscan.sarif). Options are those of 'adalscan scan'. Exit code: 0 the change adds nothing,
# 1 it adds findings, 2 a mistake of the call.
set -eu
if [ $# -lt 2 ]; then
  echo "review: Write FOLDER and REVISION, such as 'review.sh . origin/main'." >&2
  exit 2
fi
folder=$1
revision=$2
sarif=${3:-adalscan.sarif}
shift 2
[ $# -eq 0 ] || shift
exec "${ADALSCAN:-adalscan}" scan --changed-since "$revision" --format text --format "sarif=$sarif" "$@" "$folder"
