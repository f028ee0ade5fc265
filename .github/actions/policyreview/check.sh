#!/usr/bin/env bash
# Checks the files of POLICYREVIEW_FILES, or those changed since POLICYREVIEW_BASE; writes SARIF and the job's summary.
# Sets the outputs exit-status and sarif-file, and never fails itself: the action decides after the upload.
set -uo pipefail

fail() {
  echo "::error title=PolicyReview::$1"
  echo "exit-status=2" >> "$GITHUB_OUTPUT"
  exit 0
}

is_policy_file() {
  case "$1" in
    *.json | *.yaml | *.yml | *.template) return 0 ;;
    *) return 1 ;;
  esac
}

named=()
while IFS= read -r line; do
  [ -n "$line" ] && named+=("$line")
done <<< "${POLICYREVIEW_FILES:-}"

if [ "${#named[@]}" -eq 0 ]; then
  [ -n "${POLICYREVIEW_BASE:-}" ] || fail "This event changes no files. Name them with the input files."
  # A branch's first push has no commit before it: everything in the tree is new then.
  if [[ "$POLICYREVIEW_BASE" =~ ^0+$ ]]; then
    POLICYREVIEW_BASE=$(git hash-object -t tree /dev/null)
  elif ! git cat-file -e "$POLICYREVIEW_BASE^{commit}" 2> /dev/null; then
    git fetch --quiet --depth=1 origin "$POLICYREVIEW_BASE" || fail "The commit before the change is not there. Check out with fetch-depth: 0."
  fi

  changed=$(mktemp -d)/changed
  git diff --name-only --diff-filter=d -z "$POLICYREVIEW_BASE" HEAD -- > "$changed" || fail "git could not tell what changed."
  while IFS= read -r -d '' file; do
    # Only what holds a policy is checked: a changed package.json is not meant to be one.
    is_policy_file "$file" && grep -qE 'Statement|AWS::|planned_values|resource_changes' -- "$file" && named+=("./$file")
  done < "$changed"
fi

if [ "${#named[@]}" -eq 0 ]; then
  echo "No policy or template was changed." >> "$GITHUB_STEP_SUMMARY"
  echo "exit-status=0" >> "$GITHUB_OUTPUT"
  exit 0
fi

options=()
[ -z "${POLICYREVIEW_CONFIG:-}" ] || options+=(--config "$POLICYREVIEW_CONFIG")
[ -z "${POLICYREVIEW_FAIL_ON:-}" ] || options+=(--fail-on "$POLICYREVIEW_FAIL_ON")
read -r -a command <<< "${POLICYREVIEW_COMMAND:-policyreview}"
command -v "${command[0]}" > /dev/null || fail "\`${command[0]}\` is not installed. Install the command line first, or name it with the input command."

sarif="${RUNNER_TEMP:?}/policyreview.sarif"
"${command[@]}" validate "${options[@]}" --output sarif -- "${named[@]}" > "$sarif"
status=$?
"${command[@]}" validate "${options[@]}" --output markdown -- "${named[@]}" >> "$GITHUB_STEP_SUMMARY" 2> /dev/null
[ -s "$sarif" ] && echo "sarif-file=$sarif" >> "$GITHUB_OUTPUT"
echo "exit-status=$status" >> "$GITHUB_OUTPUT"
