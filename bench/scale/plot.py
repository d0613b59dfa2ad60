#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Draws what curve.sh printed and fits how CPU time grows: plot.py CURVE.csv OUT.svg NOTE, exponents on standard output."""
import math
import re
import sys

QUESTION = re.compile(r"q\d\d-")

COLOURS = ["#1f5f8b", "#b5542b", "#3d7a3d", "#7a4b8c", "#8a6d1d"]
WIDE, HIGH, LEFT, TOP, BOTTOM, RIGHT = 660, 400, 64, 20, 70, 130


def read(path):
    """Seconds by rows of each thing measured; measured again, the mean."""
    found = {}
    for line in open(path):
        name, rows, cpu, _ = line.strip().split(",")
        found.setdefault(name, {}).setdefault(float(rows), []).append(max(float(cpu), 1) / 1000)
    return {name: {r: sum(s) / len(s) for r, s in by.items()} for name, by in found.items()}


def together(series):
    """The questions, which are many, as one line: what all of them cost."""
    drawn = {name: by for name, by in series.items() if not QUESTION.match(name)}
    questions = [by for name, by in series.items() if QUESTION.match(name)]
    if questions:
        drawn["ten questions"] = {r: sum(by[r] for by in questions) for r in questions[0] if all(r in by for by in questions)}
    return {name: sorted(by.items()) for name, by in drawn.items()}


def slope(points):
    """The exponent of the power through the logarithms, by least squares."""
    x = [math.log10(r) for r, _ in points]
    y = [math.log10(s) for _, s in points]
    mx, my = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mx) * (b - my) for a, b in zip(x, y)) / sum((a - mx) ** 2 for a in x)


def main():
    measured = read(sys.argv[1])
    for name, by in measured.items():
        print(f"{name:18} {slope(sorted(by.items())):5.2f}   " + "   ".join(f"{1000 * s:g} ms" for _, s in sorted(by.items())))
    series = together(measured)
    x0, x1 = (f(math.log10(r) for s in series.values() for r, _ in s) for f in (min, max))
    y0 = math.floor(min(math.log10(s) for v in series.values() for _, s in v))
    y1 = math.ceil(max(math.log10(s) for v in series.values() for _, s in v))
    px = lambda r: LEFT + (math.log10(r) - x0) / (x1 - x0) * (WIDE - LEFT - RIGHT)
    py = lambda s: TOP + (y1 - math.log10(s)) / (y1 - y0) * (HIGH - TOP - BOTTOM)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {HIGH}" role="img" font-family="sans-serif" font-size="12">',
           "<!-- SPDX-License-Identifier: EUPL-1.2 -->", "<title>CPU seconds by rows</title>",
           f'<rect width="{WIDE}" height="{HIGH}" fill="white"/>']
    for e in range(math.ceil(x0), math.floor(x1) + 1):
        at = px(10 ** e)
        out.append(f'<path d="M{at:.0f} {TOP}V{HIGH - BOTTOM}" stroke="#ddd"/><text x="{at:.0f}" y="{HIGH - BOTTOM + 16}" text-anchor="middle">10<tspan dy="-5" font-size="9">{e}</tspan></text>')
    for e in range(y0, y1 + 1):
        at = py(10 ** e)
        out.append(f'<path d="M{LEFT} {at:.0f}H{WIDE - RIGHT}" stroke="#ddd"/><text x="{LEFT - 6}" y="{at + 4:.0f}" text-anchor="end">{10.0 ** e:g} s</text>')
    ends = []
    for (name, points), colour in zip(series.items(), COLOURS):
        path = "L".join(f"{px(r):.1f} {py(s):.1f}" for r, s in points)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{px(r):.1f}" cy="{py(s):.1f}" r="3" fill="{colour}"/>' for r, s in points]
        ends.append([py(points[-1][1]), name, colour])
    print(f"{'ten questions':18} {slope(series['ten questions']):5.2f}")
    ends.sort()
    for i, (at, name, colour) in enumerate(ends):
        ends[i][0] = at = max(at, ends[i - 1][0] + 15) if i else at
        out.append(f'<text x="{WIDE - RIGHT + 8}" y="{at + 4:.0f}" fill="{colour}">{name}</text>')
    out.append(f'<text x="{(LEFT + WIDE - RIGHT) / 2:.0f}" y="{HIGH - BOTTOM + 36}" text-anchor="middle">rows</text>')
    out.append(f'<text x="{LEFT}" y="{HIGH - 12}" fill="#555">{sys.argv[3]}</text></svg>')
    open(sys.argv[2], "w").write("\n".join(out) + "\n")


main()
