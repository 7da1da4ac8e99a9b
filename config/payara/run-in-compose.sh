#!/bin/sh
# Runs an instance where whatever ends is started again, whatever its exit code says, as the restart policies of Docker do. An
# instance that only a person can help, since its settings are wrong (78), an address is none of its container's (68) or a file
# of the image is missing (66), would be started for ever: it ends as soon as the container is asked to, and not before, does
# nothing until then, and is never healthy. Any other end is the end of the container.
set -u

sh "$(dirname -- "$0")/run-instance.sh" "$@" &
instance=$!
trap 'kill -TERM "$instance" 2>/dev/null' TERM INT
wait "$instance"
code=$?
# A signal ends the wait early; the exit code that counts is the instance's own.
while kill -0 "$instance" 2>/dev/null; do
    wait "$instance"
    code=$?
done
case $code in
66 | 68 | 78) ;;
*) exit "$code" ;;
esac

idle=
trap 'kill $idle 2>/dev/null; exit "$code"' TERM INT
echo "This container stays as it is, since another start would end like this one. Correct what is named above, and make it anew:
docker compose up --detach --force-recreate --no-deps ${SERVICE:-}" >&2
while :; do
    sleep 3600 &
    idle=$!
    wait "$idle"
done
