#!/bin/sh
# Checks this bundle: that no line of the register was changed, that the service signed each of them, and that every file and
# all minutes are those that were listed. It needs sha256sum, sed and openssl. Exit code 1 when something is wrong.
set -eu
cd "$(dirname "$0")"

wrong() { echo "WRONG: $1"; exit 1; }

lines=0
while IFS= read -r line; do
  number=$(printf '%s' "$line" | sed -n 's/^{"line":\([0-9]*\),.*$/\1/p')
  signed="signatures/$number.txt"
  [ -n "$number" ] && [ -f "$signed" ] || wrong "a line has no signature"
  [ "$(sed -n 2p "$signed")" = "$number" ] || wrong "line $number has the signature of another one"
  hash=$(printf '%s\n%s' "$(sed -n 3p "$signed")" "$line" | sha256sum | cut -d' ' -f1)
  [ "$(sed -n 4p "$signed")" = "$hash" ] || wrong "line $number was changed"
  openssl dgst -sha256 -verify public-key.pem -signature "signatures/$number.sig" "$signed" > /dev/null 2>&1 || wrong "line $number was not signed by the key in public-key.pem"

  file=$(printf '%s' "$line" | sed -n 's/^{"line":[0-9]*,.*"evidence":\([0-9]*\),"act":"added".*"sha256":"\([0-9a-f]\{64\}\)".*$/\1 \2/p')
  if [ -n "$file" ]; then
    evidence=${file%% *}
    [ -f "files/E-$evidence" ] || wrong "the file of E-$evidence is missing"
    [ "$(sha256sum "files/E-$evidence" | cut -d' ' -f1)" = "${file##* }" ] || wrong "the file of E-$evidence was changed"
  fi
  lines=$((lines + 1))
done < register.jsonl

if [ -s SHA256SUMS ]; then
  sha256sum -c SHA256SUMS > /dev/null 2>&1 || wrong "files or minutes are not those of the list"
fi
if [ -d signatures ]; then
  [ "$lines" = "$(find signatures -name '*.txt' | wc -l | tr -d ' ')" ] || wrong "lines are missing: there are more signatures than lines"
fi
echo "OK: $lines lines, and all files and minutes are as they were written."
