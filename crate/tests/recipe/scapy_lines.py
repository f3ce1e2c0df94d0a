"""What Python with Scapy gives for lines: python3 scapy_lines.py CAPTURE < LINES, a line of hexadecimal digits for each."""
import itertools
import logging
import sys
from collections import Counter
from decimal import Decimal

logging.getLogger("scapy").setLevel(logging.CRITICAL)
from scapy.all import *
from scapy.fields import FlagValue


def text(value):
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, tuple):
        return "\t".join(map(text, value))
    if isinstance(value, (bool, FlagValue)):
        return str(int(value))
    if isinstance(value, (float, Decimal)):
        # Scapy's times are floats: exact to the microsecond.
        return "%.6f000" % value if value > 1e9 else "%g" % value
    return str(value)


def printed(result):
    if isinstance(result, bytes):
        return result
    if isinstance(result, str):
        return result.encode()
    if isinstance(result, int):
        result = [result]
    if isinstance(result, Counter):
        result = result.most_common()
    if isinstance(result, set):
        result = dict.fromkeys(result)
    return "".join(text(value) + "\n" for value in result).encode()


pkts = rdpcap(sys.argv[1])
for line in sys.stdin.read().split("\n---\n"):
    scope = dict(globals(), CAP=sys.argv[1])
    if "\n" in line.strip():
        exec(line, scope)
        result = scope["out"]
    else:
        result = eval(line.strip(), scope)
    print(printed(result).hex())
