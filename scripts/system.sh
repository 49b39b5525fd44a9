#!/bin/sh
# Makes sure that what does not come from a Python index is on this machine, and says what is missing where it may not install.
#
#   sh scripts/system.sh main    Python with venv, Thai data for OCR, a reader for old Word files
#   sh scripts/system.sh test    the above and what only the tests need
#
# Installs with apt-get, only as root, only what is missing. Never calls sudo. Ends 1 only where no usable Python can be had:
# everything else is optional, and the tool reports what it could not read.
set -eu

marker=.make/apt-refused

usable_python() {
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null 2>&1 &&
            "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

thai_ocr_data() {
    for folder in "${TESSDATA_PREFIX:-/nonexistent}" /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata /usr/local/share/tessdata; do
        if [ -e "$folder/tha.traineddata" ]; then return 0; fi
    done
    return 1
}

thai_fonts() {
    [ -e /usr/share/fonts/truetype/tlwg/Garuda.ttf ] || [ -e /usr/share/fonts/opentype/tlwg/Garuda.otf ]
}

missing_packages() {
    usable_python >/dev/null || echo python3 python3-venv
    thai_ocr_data || echo tesseract-ocr tesseract-ocr-tha
    command -v catdoc >/dev/null 2>&1 || echo catdoc
    if [ "$1" = test ]; then
        thai_fonts || echo fonts-thai-tlwg
    fi
}

install() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || return 1
    echo "กำลังติดตั้งแพ็กเกจของระบบ / installing system packages: $*" >&2
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    mkdir -p .make
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends "$@"; } >.make/apt.log 2>&1
}

case "${1:-}" in
python)
    usable_python
    exit
    ;;
main | test) ;;
*)
    echo "usage: $0 main|test|python" >&2
    exit 2
    ;;
esac

packages=$(missing_packages "$1" | tr '\n' ' ')
[ -n "$packages" ] || exit 0
# What could not be had once (no root, no network) is not tried again on every run; Python is.
if [ -e "$marker" ] && [ "$(cat "$marker")" = "$packages" ] && usable_python >/dev/null; then exit 0; fi

# shellcheck disable=SC2086 # a list of package names is meant to be split
if install $packages; then exit 0; fi

mkdir -p .make
echo "$packages" >"$marker"
echo "ยังขาดแพ็กเกจของระบบ: $packages" >&2
echo "ติดตั้งด้วยสิทธิ์ผู้ดูแลระบบได้ด้วยคำสั่ง: apt-get install $packages" >&2
echo "Missing system packages: $packages" >&2
echo "Install them as root with: apt-get install $packages" >&2
if [ -e .make/apt.log ]; then tail -n 5 .make/apt.log >&2; fi
if usable_python >/dev/null; then
    echo "ทำงานต่อได้ แต่เอกสารสแกนหรือไฟล์ Word รุ่นเก่าบางส่วนจะอ่านไม่ได้" >&2
    echo "Going on without them; some scanned documents or old Word files will not be readable." >&2
    exit 0
fi
echo "ต้องใช้ Python 3.11 ขึ้นไปพร้อมโมดูล venv / Python 3.11 or newer with venv is needed" >&2
exit 1
