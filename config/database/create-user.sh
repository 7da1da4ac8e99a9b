#!/usr/bin/env bash
# Makes the database and the two users of one service as users.sql declares them. The compose set mounts both files into the
# MySQL image, which runs this when the data folder is made. Run again, it sets the passwords and the rights anew.
#
#   DB_NAME, DB_USER, DB_PASSWORD    the names to fill in
#   DB_MIGRATION_USER, DB_MIGRATION_PASSWORD    the same for the user who changes tables
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
    text=${text//'${password}'/"$(quoted "$DB_PASSWORD")"}
    text=${text//'${migration.user}'/"$(quoted "$DB_MIGRATION_USER")"}
    text=${text//'${migration.password}'/"$(quoted "$DB_MIGRATION_PASSWORD")"}
    printf '%s\n' "$text"
}

if [ "${1:-}" = print ]; then
    statements
else
    statements | MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket --user=root
fi
