# Sourced. A download may fail once, or twice, without anything being wrong here.

three_times() {
    "$@" || { sleep 5 && "$@"; } || { sleep 15 && "$@"; }
}
