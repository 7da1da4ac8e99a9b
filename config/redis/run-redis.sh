#!/bin/sh
# Starts the Redis of the compose set, and becomes it. Nobody may do anything but the user "shop", who may do with the services'
# keys what the services do (users.acl; a new command or key is added there).
#
#   REDIS_PASSWORD_FILE    the file with that user's password
#   REDIS_OPTIONS          further options of redis-server
#   TLS_FOLDER             if it has a redis.pem (private key, then certificates), Redis speaks TLS only (/run/tls)
#   RUN_DIR                where it writes the users (/tmp)
#   run-redis.sh ping    asks the Redis that runs here whether it serves
set -eu

run=${RUN_DIR:-/tmp}
tls=${TLS_FOLDER:-/run/tls}

if [ "${1:-}" = ping ]; then
    set --
    [ ! -f "$tls/redis.pem" ] || set -- --tls --cacert "$tls/ca.pem"
    REDISCLI_AUTH=$(cat "$REDIS_PASSWORD_FILE") redis-cli --user shop "$@" ping | grep -q PONG
    exit
fi

umask 077
password=$(cat "$REDIS_PASSWORD_FILE")
hash=$(printf '%s' "$password" | sha256sum | cut -d ' ' -f 1)
sed "s/\${password.sha256}/$hash/" "$(dirname -- "$0")/users.acl" >"$run/users.acl"
set -- --port 6379
if [ -f "$tls/redis.pem" ]; then
    set -- --port 0 --tls-port 6379 --tls-cert-file "$tls/redis.pem" --tls-key-file "$tls/redis.pem" \
        --tls-ca-cert-file "$tls/ca.pem" --tls-auth-clients no
fi
# Once a second on the disk; what does not fit is refused and not forgotten.
# shellcheck disable=SC2086
exec redis-server "$@" --aclfile "$run/users.acl" --appendonly yes --appendfsync everysec --save '' \
    --maxmemory 192mb --maxmemory-policy noeviction ${REDIS_OPTIONS:-}
