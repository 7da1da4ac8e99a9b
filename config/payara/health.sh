#!/bin/sh
# Says by its exit code whether this instance does its work: /health/ready of the private port answers 200, and every WAR of
# SERVICE has part in it. (A WAR that could not be deployed has no check that could fail.) Used by the image's HEALTHCHECK.
set -eu

address=${PRIVATE_HTTP_ADDRESS:-127.0.0.1}
[ "$address" != 0.0.0.0 ] || address=127.0.0.1

ready=$(sh "$(dirname -- "$0")/fetch.sh" "$address" "${PRIVATE_HTTP_PORT:-8081}" /health/ready) || {
    echo 'not ready'
    exit 1
}
for service in $SERVICE; do
    case $ready in
    *"\"name\":\"$service-"*) ;;
    *)
        echo "$service is not deployed"
        exit 1
        ;;
    esac
done
