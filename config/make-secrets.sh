#!/bin/sh
# make-secrets.sh [FOLDER]   Makes the secrets of the compose set that are missing, a file each, in secrets/ beside
# docker-compose.yml or in FOLDER. What is there stays as it is, so that it can be run again, after an upgrade too. The folder
# keeps others of this machine out; in the containers each file is read by whoever its process runs as.
#
# One it cannot make: toss-secret-key is Toss's to give.
set -eu

folder=${1:-$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)/secrets}
umask 077
mkdir -p "$folder/jwt-public" "$folder/tls"

# keep NAME: what comes in becomes the secret of that name, whole or not at all.
keep() {
    cat >"$folder/.new"
    chmod 644 "$folder/.new"
    mv "$folder/.new" "$folder/$1"
}

random() {
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

for name in db-root member-db member-db-migration catalog-db catalog-db-migration order-db order-db-migration \
    payment-db payment-db-migration storefront-kafka member-kafka catalog-kafka order-kafka payment-kafka kafka-operator \
    kafka-ui redis grid-name page-token-key; do
    [ -s "$folder/$name" ] || random | keep "$name"
done
# Only while the key of page tokens is being exchanged there is something in it.
[ -f "$folder/page-token-key-other" ] || keep page-token-key-other </dev/null

if [ ! -f "$folder/jwt-private.pem" ]; then
    command -v openssl >/dev/null || { echo 'openssl is needed to make the key pair of tokens.' >&2; exit 1; }
    openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 2>/dev/null | keep jwt-private.pem
    openssl pkey -in "$folder/jwt-private.pem" -pubout | keep jwt-public/1.pem
fi

chmod 755 "$folder/jwt-public" "$folder/tls"
[ -s "$folder/toss-secret-key" ] ||
    echo "All but one: write the secret key of your widget at TossPayments into $folder/toss-secret-key, readable for all (644)." >&2
