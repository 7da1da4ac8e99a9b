#!/usr/bin/env bash
# restore.sh [DATABASE [options of the client]]   Fills an empty database from what backup.sh has printed, read from standard
# input. It refuses a database that has tables: what is there would be overwritten, in part.
#
# In the compose set:   docker compose exec -T order-db bash /opt/ilovepet/restore.sh < order.sql.gz
# Elsewhere:            MYSQL_PWD=… config/database/restore.sh ilovepet_order --host=10.0.0.20 --user=root < order.sql.gz
#
#   DB_NAME, MYSQL_ROOT_PASSWORD_FILE, MYSQL_ROOT_PASSWORD   as for backup.sh
set -euo pipefail

database=${1:-${DB_NAME:?is the database to fill}}
[ $# -eq 0 ] || shift
if [ -n "${MYSQL_ROOT_PASSWORD_FILE:-}${MYSQL_ROOT_PASSWORD:-}" ]; then
    export MYSQL_PWD=${MYSQL_ROOT_PASSWORD:-$(cat "$MYSQL_ROOT_PASSWORD_FILE")}
    set -- --protocol=socket --user=root "$@"
fi
client=$(command -v mysql || command -v mariadb) || {
    echo 'Neither mysql nor mariadb is in the path.' >&2
    exit 69
}
tables=$("$client" "$@" --batch --skip-column-names \
    --execute="select count(*) from information_schema.tables where table_schema = '$database'")
[ "$tables" = 0 ] || {
    echo "$database has $tables tables; restore into an empty database." >&2
    exit 73
}
gzip --decompress --stdout | "$client" "$@" "$database"
echo "$database is restored."
