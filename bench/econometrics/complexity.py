# SPDX-License-Identifier: EUPL-1.2
"""The anchor: py-ecomplexity on years of trade in BACI's layout. Usage: complexity.py DIGITS FILE.csv..."""
import sys
import warnings

import pandas as pd
from ecomplexity import ecomplexity

warnings.filterwarnings("ignore")
digits = int(sys.argv[1])
trade = pd.concat(
    pd.read_csv(f, dtype={"i": str, "k": str}, usecols=["t", "i", "k", "v"]) for f in sys.argv[2:])
trade["k"] = trade.k.str[:digits]
trade = trade.groupby(["t", "i", "k"], as_index=False).v.sum()
cells = ecomplexity(trade, {"time": "t", "loc": "i", "prod": "k", "val": "v"}, verbose=False)
print(len(cells), "cells, outlook of the first", cells.coi.iloc[0])
