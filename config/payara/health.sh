#!/bin/sh
# Says by its exit code whether this instance does its work: /health/ready of the private port answers 200, and every WAR of
# SERVICE has part in it. (A WAR that could not be deployed has no check that could fail.) Used by the image's HEALTHCHECK.
set -eu

address=${PRIVATE_HTTP_ADDRESS:-127.0.0.1}
[ "$address" != 0.0.0.0 ] || address=127.0.0.1
public=${PUBLIC_HTTP_ADDRESS:-127.0.0.1}
[ "$public" != 0.0.0.0 ] || public=127.0.0.1

# fetch HOST PORT PATH prints the body of a 200, and fails otherwise. Images without wget have bash.
fetch() {
    if command -v wget >/dev/null; then
        wget -q -T 4 -O - "http://$1:$2$3"
    else
        timeout 4 bash -c 'exec 3<>"/dev/tcp/$0/$1"
            printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3
            read -r _ status _ <&3 && [ "$status" = 200 ] && cat <&3' "$1" "$2" "$3"
    fi
}

ready=$(fetch "$address" "${PRIVATE_HTTP_PORT:-8081}" /health/ready) || { echo 'not ready'; exit 1; }
for service in $SERVICE; do
    if [ "$service" = storefront ]; then
        fetch "$public" "${PUBLIC_HTTP_PORT:-8080}" /login >/dev/null || { echo 'storefront does not answer'; exit 1; }
    else
        case $ready in
        *"\"name\":\"$service-"*) ;;
        *) echo "$service is not deployed"; exit 1 ;;
        esac
    fi
done
