#!/bin/sh
# Checks this bundle: that no line of the register was changed, left out, put in or moved, that the service signed each of
# them, and that every file is the one that came in. It needs sha256sum, sed and openssl. Exit code 1 when something is wrong.
set -eu
cd "$(dirname "$0")"

wrong() { echo "WRONG: $1"; exit 1; }

previous=$(printf '0%.0s' $(seq 64))
number=0
while IFS= read -r line; do
  number=$((number + 1))
  hash=$(printf '%s\n%s' "$previous" "$line" | sha256sum | cut -d' ' -f1)
  signed="signatures/$number.txt"
  [ -f "$signed" ] || wrong "line $number has no signature"
  [ "$(sed -n 2p "$signed")" = "$number" ] || wrong "line $number stands in another place than where it was written"
  [ "$(sed -n 3p "$signed")" = "$previous" ] || wrong "line $number does not follow the line before it"
  [ "$(sed -n 4p "$signed")" = "$hash" ] || wrong "line $number was changed, or the one that stood here is missing"
  openssl dgst -sha256 -verify public-key.pem -signature "signatures/$number.sig" "$signed" > /dev/null 2>&1 || wrong "line $number was not signed by the key in public-key.pem"

  file=$(printf '%s' "$line" | sed -n 's/^{"line":[0-9]*,.*"evidence":\([0-9]*\),"act":"added".*"sha256":"\([0-9a-f]\{64\}\)".*$/\1 \2/p')
  if [ -n "$file" ]; then
    evidence=${file%% *}
    [ -f "files/E-$evidence" ] || wrong "the file of E-$evidence is missing"
    [ "$(sha256sum "files/E-$evidence" | cut -d' ' -f1)" = "${file##* }" ] || wrong "the file of E-$evidence was changed"
  fi
  previous=$hash
done < register.jsonl

[ "$number" = "$(find signatures -name '*.txt' | wc -l | tr -d ' ')" ] || wrong "lines are missing: there are more signatures than lines"
echo "OK: $number lines and all files are as they were written."
