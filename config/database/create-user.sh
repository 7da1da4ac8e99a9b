#!/usr/bin/env bash
# Makes the database and the two users of one service as users.sql declares them. The compose set mounts both files into the
# MySQL image, which runs this when the data folder is made. Run again, it sets the passwords and the rights anew.
#
#   DB_NAME, DB_USER, DB_PASSWORD_FILE    the names to fill in, and the file with the password
#   DB_MIGRATION_USER, DB_MIGRATION_PASSWORD_FILE    the same for the user who changes tables
#   MYSQL_ROOT_PASSWORD_FILE         the file with the password of root, who runs it; the image's entry point makes
#                                    MYSQL_ROOT_PASSWORD of it
#   DB_TEMPLATE                      users.sql (beside this file)
#   create-user.sh print             prints the statements instead of running them
set -euo pipefail

# As text inside quotes of SQL.
quoted() {
    local text=${1//\\/\\\\}
    printf '%s' "${text//\'/\'\'}"
}

statements() {
    local text
    text=$(cat "${DB_TEMPLATE:-$(dirname -- "$0")/users.sql}")
    text=${text//'${database}'/"$DB_NAME"}
    text=${text//'${database.pattern}'/"${DB_NAME//_/\\_}"}
    text=${text//'${user}'/"$(quoted "$DB_USER")"}
    text=${text//'${password}'/"$(quoted "$(cat "$DB_PASSWORD_FILE")")"}
    text=${text//'${migration.user}'/"$(quoted "$DB_MIGRATION_USER")"}
    text=${text//'${migration.password}'/"$(quoted "$(cat "$DB_MIGRATION_PASSWORD_FILE")")"}
    printf '%s\n' "$text"
}

if [ "${1:-}" = print ]; then
    statements
else
    statements | MYSQL_PWD=${MYSQL_ROOT_PASSWORD:-$(cat "$MYSQL_ROOT_PASSWORD_FILE")} mysql --protocol=socket --user=root
fi
