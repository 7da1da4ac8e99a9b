# Sourced by ./shop test. Finds Node and a Chromium for the browser tests, and gets what it may: Chromium from Debian as
# root, else from npm, and the Playwright driver from npm. Everything that npm brings goes into the cache.
#
# find_browser sets: browser (the Chromium program), playwright (folder of the driver), and exports what Playwright reads.

. "$root/config/test/retry.sh"

find_browser() {
    node=$(command -v node) || fail 'The browser tests need Node 18 or newer: install it (Debian: apt-get install nodejs npm).'
    command -v npm >/dev/null || fail 'The browser tests need npm: install it (Debian: apt-get install npm).'
    tools=$ILOVEPET_CACHE/browser
    mkdir -p "$tools"
    find_chromium
    find_driver
    PLAYWRIGHT_NODEJS_PATH=$node
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
    export PLAYWRIGHT_NODEJS_PATH PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD
}

find_chromium() {
    browser=${ILOVEPET_BROWSER:-}
    for name in chromium chromium-browser google-chrome; do
        browser=${browser:-$(command -v "$name" || true)}
    done
    if [ -z "$browser" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo '  Getting Chromium and Korean fonts from Debian ...'
        three_times install_from_debian chromium fonts-noto-cjk >"$tools/apt-get.log" 2>&1 || true
        browser=$(command -v chromium || true)
    fi
    if [ -z "$browser" ]; then
        get_chromium_from_npm
    fi
}

install_from_debian() {
    apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y "$@"
}

get_chromium_from_npm() {
    unpacked=$tools/chromium
    browser=$unpacked/chromium
    [ ! -x "$browser" ] || return 0
    echo '  Getting Chromium from npm ...'
    npm_install '@sparticuz/chromium@153.0.0'
    # It unpacks itself, with the libraries beside it, into the folder for temporary files.
    mkdir -p "$unpacked"
    (cd "$tools" && TMPDIR=$unpacked "$node" --input-type=module --eval \
        "import chromium from '@sparticuz/chromium'; await chromium.executablePath();") ||
        fail 'The Chromium that npm brought could not be unpacked.'
}

# Playwright for Java drives the browser through the Node package of the same version.
find_driver() {
    version=$(sed -n 's/.*<playwright.version>\(.*\)<.*/\1/p' "$root/pom.xml")
    playwright=$tools/playwright-$version
    [ ! -f "$playwright/package/cli.js" ] || return 0
    echo "  Getting the Playwright driver $version from npm ..."
    npm_install "playwright-core@$version"
    mkdir -p "$playwright"
    cp -R "$tools/node_modules/playwright-core" "$playwright/package"
}

npm_install() {
    three_times npm install --prefix "$tools" --no-save --no-audit --no-fund --ignore-scripts --loglevel=error "$1" \
        >"$tools/npm.log" 2>&1 || fail "npm could not get $1; the reason is in $tools/npm.log."
}
