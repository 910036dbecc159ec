# Finds a JDK 25: JAVA_HOME, then the java on the PATH, then the usual folders. Sourced by ./confidant.

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -f "$1/release" ] &&
        grep -Eq '^JAVA_VERSION="25([."+-].*)?$' "$1/release"
}

home_of_path_java() {
    command -v java >/dev/null 2>&1 || return 1
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

# The folders may be given, else the usual ones of Linux, macOS, SDKMAN, IntelliJ, asdf and mise.
find_jdk() {
    if [ $# -eq 0 ]; then
        set -- /usr/lib/jvm /usr/java /opt/java /opt "${HOME:-/nonexistent}/.sdkman/candidates/java" \
            "${HOME:-/nonexistent}/.jdks" "${HOME:-/nonexistent}/.asdf/installs/java" \
            "${HOME:-/nonexistent}/.local/share/mise/installs/java" /Library/Java/JavaVirtualMachines \
            "${HOME:-/nonexistent}/Library/Java/JavaVirtualMachines" /opt/homebrew/opt /usr/local/opt
    fi
    if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return 0
    fi
    on_path=$(home_of_path_java || true)
    if [ -n "$on_path" ] && is_jdk_25 "$on_path"; then
        printf '%s\n' "$on_path"
        return 0
    fi
    for folder in "$@"; do
        for home in "$folder"/*; do
            for candidate in "$home" "$home/Contents/Home" "$home/libexec/openjdk.jdk/Contents/Home"; do
                if is_jdk_25 "$candidate"; then
                    printf '%s\n' "$candidate"
                    return 0
                fi
            done
        done
    done
    return 1
}
