#!/usr/bin/env bash
# first-admin.sh E-MAIL [options of the client]
#
# Makes a registered member the first admin of the shop; the role is in force with the member's next login. It works once:
# where there is an admin, further ones are made by an admin in /admin/members, which leaves a record of who did it.
#
# Run it where the member database is, or give the client's options (--host=… --user=…, and the password in MYSQL_PWD).
# Needs the client of MySQL or MariaDB, as their servers bring it.
#
#   DB_NAME               the member database (ilovepet_member)
#   MYSQL_ROOT_PASSWORD_FILE, MYSQL_ROOT_PASSWORD   of root, as the compose set's database has one of them; otherwise the
#                         client logs in by its options
set -euo pipefail

email=${1:-}
case $email in
'' | *[!A-Za-z0-9.@_+%-]* | *@*@* | @* | *@)
    echo 'Usage: first-admin.sh E-MAIL [options of the client]' >&2
    exit 64
    ;;
*@*) ;;
*)
    echo 'Usage: first-admin.sh E-MAIL [options of the client]' >&2
    exit 64
    ;;
esac
shift
email=$(printf '%s' "$email" | tr '[:upper:]' '[:lower:]')
client=$(command -v mysql || command -v mariadb) || {
    echo 'Neither mysql nor mariadb is in the path.' >&2
    exit 69
}
if [ -n "${MYSQL_ROOT_PASSWORD_FILE:-}${MYSQL_ROOT_PASSWORD:-}" ]; then
    export MYSQL_PWD=${MYSQL_ROOT_PASSWORD:-$(cat "$MYSQL_ROOT_PASSWORD_FILE")}
    set -- --protocol=socket --user=root "$@"
fi

# The row of admin_lock is what the member service locks to change who is an admin. Prints how many members have the
# address, how many admins there were, and how many were made.
found=$("$client" "$@" --batch --skip-column-names "${DB_NAME:-ilovepet_member}" <<END
start transaction;
select id into @locked from admin_lock where id = 1 for update;
select count(*) into @members from member where email = '$email';
select count(*) into @admins from member_role where role = 'ADMIN';
insert into member_role (member_id, role) select id, 'ADMIN' from member where email = '$email' and @admins = 0;
select concat(@members, ' ', @admins, ' ', row_count());
commit;
END
)
case $found in
*' 1') echo "$email is the first admin, from the next login on." ;;
'0 '*)
    echo "Nobody is registered as $email." >&2
    exit 1
    ;;
*)
    echo 'There is an admin already, who makes further ones in /admin/members.' >&2
    exit 1
    ;;
esac
