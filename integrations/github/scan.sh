#!/usr/bin/env bash
# The scan of the action. Settings come as variables: ADALSCAN_* are those of the program, SCAN_* those of this script. Findings do
# not end it, so that the reports are shown first; the exit code is an output of the step.
set -euo pipefail

fail() {
  echo "::error title=adalscan::$1"
  exit 2
}

# An input that was left empty is no setting.
while IFS= read -r name; do
  [ -n "${!name}" ] || unset "$name"
done < <(compgen -e ADALSCAN_ || true)

work=${RUNNER_TEMP:-$(mktemp -d)}/adalscan
mkdir -p "$work"

digest() {
  if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

unpack() {
  local archive=$SCAN_ARCHIVE
  [ -n "${SCAN_ARCHIVE_SHA256:-}" ] || fail "archive-sha256 is missing; state the digest of the archive."
  if [[ $archive == https://* ]]; then
    archive=$work/adalscan.tar.gz
    curl --fail --silent --show-error --location --proto '=https' --output "$archive" "$SCAN_ARCHIVE" ||
      fail "The archive cannot be fetched from $SCAN_ARCHIVE"
  fi
  [ -f "$archive" ] || fail "There is no archive $archive"
  [ "$(digest "$archive")" = "$SCAN_ARCHIVE_SHA256" ] || fail "The archive has another digest than archive-sha256."
  mkdir -p "$work/program"
  tar -xzf "$archive" -C "$work/program" --strip-components 1
  scanner=$work/program/bin/adalscan
}

build() {
  (cd "$ACTION_PATH/../.." && ./mvnw -B -q -Dquick -DskipTests package) >&2 || fail "adalscan cannot be built; see the log."
  scanner=$(cd "$ACTION_PATH/../.." && ls -d "$PWD"/scanner-cli/target/adalscan-*/bin/adalscan | head -n 1)
}

if [ -n "${SCAN_ARCHIVE:-}" ]; then
  unpack
elif command -v adalscan > /dev/null; then
  scanner=adalscan
else
  build
fi

words=()
[ -z "${SCAN_CONFIG:-}" ] || words+=(--config "$SCAN_CONFIG")
words+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || words+=("$path")
done <<< "${SCAN_PATHS:-}"

code=0
"$scanner" scan --format github --format "sarif=$work/adalscan.sarif" --format "markdown=$work/adalscan.md" \
  --format "json=$work/adalscan.json" "${words[@]}" || code=$?
[ "$code" != 2 ] || fail "adalscan cannot run like this; its message is above."

[ -f "$work/adalscan.json" ] || fail "adalscan wrote no report; its message is above."

# Numbers of the summary, which ends the JSON report.
count() {
  sed -n '/^  "summary" : {/,$p' "$work/adalscan.json" | sed -n "s/^ *\"$1\" : \([0-9][0-9]*\),*\$/\1/p"
}
findings=$(($(count error) + $(count warning) + $(count note)))
added=$(count new)

{
  echo "findings=$findings"
  echo "new-findings=${added:-$findings}"
  echo "exit-code=$code"
  echo "sarif=$work/adalscan.sarif"
} >> "${GITHUB_OUTPUT:-/dev/stdout}"
if [ "${SCAN_SUMMARY:-true}" != false ]; then
  cat "$work/adalscan.md" >> "${GITHUB_STEP_SUMMARY:-/dev/stdout}"
fi
