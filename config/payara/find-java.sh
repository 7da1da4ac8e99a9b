# Sourced by run-instance.sh, ./shop and .ci/run. Finds the Java to run with.
#
# find_java java|javac [FOLDER...] sets and exports JAVA_HOME. It keeps the one that is set if that fits: at least Java 21,
# with the named program. Otherwise the newest that fits wins, of the one in the path and those in the folders (unless
# given: where Linux distributions and SDKMAN put them). It returns 1, with a sentence in java_missing, when none fits.

java_needed=21

find_java() {
    program=$1
    shift
    [ $# -gt 0 ] || set -- /usr/lib/jvm/* /opt/* ~/.sdkman/candidates/java/*
    if [ -n "${JAVA_HOME:-}" ] && [ -n "$(fitting_java "$JAVA_HOME")" ]; then
        export JAVA_HOME
        return 0
    fi
    in_path=$(command -v java || true)
    if [ -n "$in_path" ]; then
        in_path=$(readlink -f "$in_path")
        set -- "${in_path%/bin/java}" "$@"
    fi
    JAVA_HOME=$(for folder in "$@"; do fitting_java "$folder"; done | sort -V | tail -n 1 | cut -d ' ' -f 2-)
    if [ -z "$JAVA_HOME" ]; then
        unset JAVA_HOME
        java_missing="No JDK $java_needed or newer was found: install one, such as Temurin 25, or let JAVA_HOME point to it."
        return 1
    fi
    export JAVA_HOME
}

# Prints version and folder of a Java that fits; nothing for any other folder.
fitting_java() {
    [ -x "$1/bin/$program" ] || return 0
    version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$1/release" 2>/dev/null || true)
    version=${version:-$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')}
    [ "$(printf '%s' "$version" | sed 's/[^0-9].*//')" -ge "$java_needed" ] 2>/dev/null || return 0
    printf '%s %s\n' "$version" "$1"
}
