# Sourced by app/run and tests/run: installs what is missing of debian-packages.txt.
# Usage: install_missing GROUP...   Says what it installs before it does; silent when nothing is.

# Of "a|b" the first that this Debian has (the first of all, as long as it does not know its
# packages); a name by itself is left as it is. "a|-": nothing, where a Debian has no a.
choose_package() {
    local package
    for package in ${1//|/ }; do
        if [ "$package" = - ] && apt-cache show base-files >/dev/null 2>&1; then return; fi
        if [ "$package" = "$1" ] || apt-cache show "$package" >/dev/null 2>&1; then
            echo "$package"
            return
        fi
    done
    echo "${1%%|*}"
}

install_missing() {
    local root groups wanted missing=() package entry
    root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
    groups=" $* "
    wanted=$(awk -v groups="$groups" '!/^#/ && NF == 2 && index(groups, " " $1 " ") {print $2}' \
        "$root/third_party/debian-packages.txt")
    for entry in $wanted; do
        package=$(choose_package "$entry")
        [ -n "$package" ] || continue
        if ! dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed; then
            missing+=("$entry")
        fi
    done
    [ ${#missing[@]} -eq 0 ] && return 0

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            missing=($(for entry in "${missing[@]}"; do choose_package "$entry"; done))
            echo "These Debian packages are missing: ${missing[*]}" >&2
            echo "Install them as root:  apt-get install ${missing[*]}" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "==> installing ${#missing[@]} Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    missing=($(for entry in "${missing[@]}"; do choose_package "$entry"; done))
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}" |
        awk '/newly installed/ {print "    " $0; fflush()}
             /^Need to get/ {print "    " $0; fflush()}
             /^Setting up/ {if (++done % 40 == 0) {print "    " done " set up"; fflush()}}
             END {print "    " done " packages set up"}'
}
