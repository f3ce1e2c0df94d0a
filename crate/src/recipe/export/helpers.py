import base64
import re
import zlib
from fractions import Fraction
from urllib.parse import unquote_to_bytes as unquote

WIDTH = 0


def fits(number, width):
    return number >= -(1 << (8 * width - 1)) if number < 0 else number < 1 << (8 * width)


def encode(value, width=0, order="big"):
    if isinstance(value, (bytes, str)):
        return raw(value)
    number = int(value)
    width = width or (0 if isinstance(value, bool) else WIDTH)
    if not width or not fits(number, width):
        width = next(width for width in range(1, 9) if fits(number, width))
    return number.to_bytes(width, order, signed=number < 0)


def raw(value):
    return value if isinstance(value, bytes) else value.encode()


def text(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, Fraction):
        ns = round(value * 10**9)
        return "%s%d.%09d" % ("-" if ns < 0 else "", abs(ns) // 10**9, abs(ns) % 10**9)
    return str(int(value)) if isinstance(value, bool) else str(value)


def printed(value):
    return value if isinstance(value, bytes) else text(value).encode()


def each(d, work):
    return work(d) if isinstance(d, bytes) else [[work(row[0])] + row[1:] for row in d]


def calculate(value, work):
    if isinstance(value, bytes):
        return bytes(work(byte) % 256 for byte in value)
    return work(int(value) if isinstance(value, bool) else value)


def divide(value, by):
    if isinstance(value, Fraction) or isinstance(by, Fraction):
        return value / by
    return calculate(value, lambda n: abs(n) // abs(by) * (1 if (n < 0) == (by < 0) else -1))


def rounded(value):
    if isinstance(value, Fraction):
        return int(abs(value) + Fraction(1, 2)) * (-1 if value < 0 else 1)
    return value


def differences(d):
    return [[b[0] - a[0]] + b[1:] for a, b in zip(d, d[1:])]


def sums(d):
    total, rows = 0, []
    for row in d:
        total += row[0]
        rows.append([total] + row[1:])
    return rows


def bits(d, count, order, invert, rest, width, skip):
    found = []
    for row in d:
        number = ~int(row[0]) if invert else int(row[0])
        places = range(count) if order == "low" else reversed(range(count))
        found += [number >> place & 1 for place in places]
    found, result = found[skip:], []
    for start in range(0, len(found), width):
        part = found[start:start + width]
        if len(part) < width and rest == "drop":
            break
        part += [0] * (width - len(part))
        result.append(sum(bit << (at if order == "low" else width - 1 - at) for at, bit in enumerate(part)))
    return bytes(result)


def part(value, python):
    if value is None:
        return None
    bounds = [int(bound) if bound else None for bound in python.split(":")]
    if len(bounds) > 1:
        return value[slice(*bounds)]
    return value[bounds[0]] if -len(value) <= bounds[0] < len(value) else None


def ranges(value, wireshark):
    if value is None:
        return None
    value, result = raw(value), b""
    for text in wireshark.split(","):
        if ":" in text:
            start, length = text.split(":")
            start = int(start or 0) % (len(value) or 1) if (start or "0").startswith("-") else int(start or 0)
            end = start + int(length) if length else len(value)
        elif "-" in text[1:]:
            at = text.index("-", 1)
            start, end = int(text[:at]), int(text[at + 1:]) + 1
            start, end = (start, end) if start >= 0 else (start + len(value), end + len(value))
        else:
            start = int(text) if int(text) >= 0 else int(text) + len(value)
            end = start + 1
        if not 0 <= start < end <= len(value):
            return None
        result += value[start:end]
    return result


def cut(d, python):
    if isinstance(d, bytes):
        return part(d, python)
    rows = [[part(row[0], python)] + row[1:] for row in d]
    return [row for row in rows if row[0] is not None]


def unique(d, column, consecutive, replies):
    rows, seen = [], set()
    for row in d:
        key = (type(row[column]) in (str, bytes) and type(row[column]), printed(row[column]))
        if consecutive and key not in seen:
            seen.clear()
        if key not in seen:
            seen.add(key)
            rows.append(row)
        elif replies:
            seen.remove(key)
    return rows


def pieces(d, work):
    if isinstance(d, bytes):
        return [found for found in work(d)]
    rows = []
    for row in d:
        for found in work(printed(row[0])):
            rows.append([value if isinstance(row[0], bytes) else readable(value) for value in found] + row[1:])
    return rows


def readable(value):
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value


def split(d, separator, kept):
    def work(value):
        parts = value.split(separator)
        if kept:
            at = kept - 1 if kept > 0 else len(parts) + kept
            parts = parts[at:at + 1] if at >= 0 else []
        return [[found] for found in parts]
    return pieces(d, work)


def regex(d, pattern, groups, every):
    compiled = re.compile(pattern)
    groups = groups or [1 if compiled.groups else 0]

    def work(value):
        found = [[match.group(group) or b"" for group in groups] for match in compiled.finditer(value)]
        return found if every or isinstance(d, bytes) else found[:1]
    return pieces(d, work)


def xor(value, key):
    if isinstance(value, (bytes, str)):
        return bytes(byte ^ key[at % len(key)] for at, byte in enumerate(raw(value)))
    return value ^ int.from_bytes(key, "big")


def guess(value, known):
    stream = bytes(byte ^ other for byte, other in zip(raw(value), known))
    lengths = (length for length in range(1, len(stream) + 1) if stream[length:] == stream[:-length])
    return stream[:next(lengths, len(stream))]


def unhex(value):
    return bytes.fromhex(re.sub(rb"0[xX]|\\x|[\s:,-]", b"", raw(value)).decode())


def unbase64(value, url):
    digits = b"".join(raw(value).split())
    digits = digits.replace(b"-", b"+").replace(b"_", b"/") if url else digits
    result = b""
    for group in re.findall(rb"[^=]+", digits):
        result += base64.b64decode(group + b"=" * (-len(group) % 4))
    return result


def unbase32(value):
    digits = b"".join(raw(value).split()).rstrip(b"=").upper()
    return base64.b32decode(digits + b"=" * (-len(digits) % 8))


def rot(value, by):
    def turn(byte):
        for first in (65, 97):
            if first <= byte < first + 26:
                return first + (byte - first + by) % 26
        return byte
    turned = bytes(turn(byte) for byte in raw(value))
    return turned if isinstance(value, bytes) else turned.decode()


def rows(output, order, kinds, cuts):
    found = []
    for line in output.splitlines():
        columns, texts = [], line.split("\t")
        for at, kind, cut in zip(order, kinds, cuts):
            values = [read(kind, value) for value in texts[at].split("\x1f") if texts[at]]
            columns.append([value for value in map(cut, values) if value is not None])
        for at in range(len(columns[0]) if columns else 0):
            found.append([values[min(at, len(values) - 1)] if values else "" for values in columns])
    return found


def write(d):
    if not isinstance(d, bytes):
        d = "".join("\t".join(text(value) for value in row) + "\n" for row in d).encode()
    sys.stdout.buffer.write(d)

