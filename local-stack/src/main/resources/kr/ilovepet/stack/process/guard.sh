#!/bin/sh
# guard PIDFILE COMMAND...
# Runs COMMAND for as long as standard input stays open. The starter holds the other end of that pipe: when it goes
# away, however it goes, COMMAND gets TERM, and KILL after 20 seconds. So nothing can stay behind.
pid_file=$1
shift
exec 3<&0 </dev/null

"$@" 3<&- &
child=$!
echo "$child" >"$pid_file"

(
    while read -r _; do :; done
    kill -TERM "$child" 2>/dev/null
    seconds=0
    while [ "$seconds" -lt 20 ] && kill -0 "$child" 2>/dev/null; do
        sleep 1
        seconds=$((seconds + 1))
    done
    kill -KILL "$child" 2>/dev/null
) <&3 &
watch=$!
exec 3<&-

trap 'kill -TERM "$child" 2>/dev/null' HUP INT TERM
wait "$child"
status=$?
# A signal to the guard ends the wait early; the status that counts is the command's own.
while kill -0 "$child" 2>/dev/null; do
    wait "$child"
    status=$?
done
kill "$watch" 2>/dev/null
rm -f "$pid_file"
exit "$status"
