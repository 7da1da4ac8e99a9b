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

fail() {
    echo "The key pair of tokens could not be made: $1" >&2
    exit 1
}

has_public_key() {
    for key in "$folder"/jwt-public/*.pem; do
        [ ! -s "$key" ] || return 0
    done
    return 1
}

# The private key is kept last: a run that ends in between is made good by the next. Where it has lost its public one, that is
# taken out of it.
if [ ! -s "$folder/jwt-private.pem" ] || ! has_public_key; then
    command -v openssl >/dev/null || fail 'openssl is needed.'
    if [ -s "$folder/jwt-private.pem" ]; then
        private=$(cat "$folder/jwt-private.pem")
    else
        private=$(openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:3072 2>/dev/null) || fail 'openssl genpkey failed.'
    fi
    public=$(printf '%s\n' "$private" | openssl pkey -pubout) && [ -n "$public" ] ||
        fail "openssl finds no key in what is or would be $folder/jwt-private.pem."
    printf '%s\n' "$public" | keep jwt-public/1.pem
    [ -s "$folder/jwt-private.pem" ] || printf '%s\n' "$private" | keep jwt-private.pem
fi

chmod 755 "$folder/jwt-public" "$folder/tls"
[ -s "$folder/toss-secret-key" ] ||
    echo "All but one: write the secret key of your widget at TossPayments into $folder/toss-secret-key, readable for all (644)." >&2
