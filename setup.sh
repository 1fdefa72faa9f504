#!/usr/bin/env bash
# Makes this machine able to run (`./setup.sh run`) or to test (`./setup.sh test`) Comptoir.
# Here: what apt has to bring, and the virtual environment from the hashed lock. Called by the
# Makefile before everything else; where nothing has changed it ends in a few milliseconds.
set -euo pipefail
cd "$(dirname "$0")"
for_what=${1:?"say run or test"}

stop() {
    echo "$1" >&2
    exit 1
}

# What is missing on the machine, as Debian and Ubuntu call it.
missing_packages() {
    local libraries
    libraries=$(/sbin/ldconfig -p 2>/dev/null || true)
    has_library() { [[ $libraries == *"$1"* ]]; }
    has_library libpango-1.0.so.0 || echo libpango-1.0-0
    has_library libpangoft2-1.0.so.0 || echo libpangoft2-1.0-0
    has_library libharfbuzz-subset.so.0 || echo libharfbuzz-subset0
    [[ -n $(find -L /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.local/share/fonts" \
        -name DejaVuSans.ttf -print -quit 2>/dev/null) ]] || echo fonts-dejavu-core
    # A virtual environment that stands needs nothing any more to be made.
    [[ -x .venv/bin/python ]] || newest_python >/dev/null || echo python3-venv
    if [[ $for_what == test ]]; then
        command -v chromium >/dev/null || echo chromium
        command -v pdftoppm >/dev/null || echo poppler-utils
        command -v qpdf >/dev/null || echo qpdf
    fi
}

# The python3 of the machine where it is new enough, else the newest one there is.
newest_python() {
    local python
    for python in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' \
            2>/dev/null; then
            echo "$python"
            return
        fi
    done
    return 1
}

install_packages() {
    local as_root=()
    command -v apt-get >/dev/null ||
        stop "Comptoir needs what Debian calls $*, and there is no apt-get here to install it with."
    if [[ $(id -u) != 0 ]]; then
        sudo -n true 2>/dev/null ||
            stop "Comptoir needs packages that you may not install: sudo apt-get install $*"
        as_root=(sudo -n)
    fi
    echo "Installing $* ..."
    as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
    # A list that is out of date is no reason to stop: the installation tells.
    "${as_root[@]}" update >&2 || true
    "${as_root[@]}" install -y --no-install-recommends "$@" >&2 ||
        stop "apt-get could not install what Comptoir needs: $*"
}

mapfile -t missing < <(missing_packages)
if ((${#missing[@]})); then
    install_packages "${missing[@]}"
fi

# The stamp says for what the environment was made, and from what: the locks, and this place, for
# a virtual environment does not survive being moved.
made_from=$({ cat requirements.lock requirements-dev.lock pyproject.toml && pwd; } | sha256sum)
stamp=$(cat .venv/made-for 2>/dev/null || true)
if [[ $stamp == "test $made_from" || $stamp == "$for_what $made_from" ]] &&
    .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

python=$(newest_python) || stop "Comptoir needs Python 3.11 or newer, with its venv module."
lock=requirements.lock
if [[ $for_what == test ]]; then
    lock=requirements-dev.lock
fi
echo "Making the virtual environment from $lock (once) ..."
if ! grep -qsF "$PWD/.venv" .venv/bin/activate || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    "$python" -m venv --clear .venv
fi
pip=(.venv/bin/python -m pip --disable-pip-version-check -qq install --no-deps)
"${pip[@]}" --require-hashes -r "$lock"
# hatchling, which builds us, came with the lock: nothing is fetched without its hash.
"${pip[@]}" --no-build-isolation --editable .
echo "$for_what $made_from" >.venv/made-for
