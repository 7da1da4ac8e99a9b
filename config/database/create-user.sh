#!/usr/bin/env bash
# Makes the database and the user of one service as users.sql declares them. The compose set mounts both files into the MySQL
# image, which runs this once, when the data folder is made.
#
#   DB_NAME, DB_USER, DB_PASSWORD    the names to fill in
#   DB_TEMPLATE                      users.sql (beside this file)
#   create-user.sh print             prints the statements instead of running them
set -euo pipefail

# As text inside quotes of SQL.
quoted() {
    local text=${1//\\/\\\\}
    printf '%s' "${text//\'/\'\'}"
}

statements() {
    local text password user
    text=$(cat "${DB_TEMPLATE:-$(dirname -- "$0")/users.sql}")
    user=$(quoted "$DB_USER")
    password=$(quoted "$DB_PASSWORD")
    text=${text//'${database}'/"$DB_NAME"}
    text=${text//'${database.pattern}'/"${DB_NAME//_/\\_}"}
    text=${text//'${user}'/"$user"}
    text=${text//'${password}'/"$password"}
    printf '%s\n' "$text"
}

if [ "${1:-}" = print ]; then
    statements
else
    statements | MYSQL_PWD=$MYSQL_ROOT_PASSWORD mysql --protocol=socket --user=root
fi
