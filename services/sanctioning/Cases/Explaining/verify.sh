#!/bin/sh
# Checks this bundle: that no file was changed, left out or put in, and that the service signed the list of them. It needs
# sha256sum, find and openssl. Exit code 1 when something is wrong.
set -eu
cd "$(dirname "$0")"

wrong() { echo "WRONG: $1"; exit 1; }

openssl dgst -sha256 -verify public-key.pem -signature SHA256SUMS.sig SHA256SUMS > /dev/null 2>&1 || wrong "the list of files was not signed by the key in public-key.pem"
sha256sum --check --quiet SHA256SUMS || wrong "a file was changed or is missing"
listed=$(wc -l < SHA256SUMS | tr -d ' ')
there=$(find explanation.json rules -type f | wc -l | tr -d ' ')
[ "$listed" = "$there" ] || wrong "there are $there files and $listed are listed"
echo "OK: $listed files are as the service signed them."
