# SPDX-License-Identifier: EUPL-1.2
# The anchor: economiccomplexity on one year in BACI's layout, each step timed. Usage: Rscript complexity.R DIGITS FILE.csv
suppressMessages({library(data.table); library(economiccomplexity)})
a <- commandArgs(TRUE)
setDTthreads(1)
d <- fread(a[2], select = c("i", "k", "v"), colClasses = c(i = "character", k = "character"))
d <- d[, .(v = sum(v)), by = .(i, k = substr(k, 1, as.integer(a[1])))]
wide <- dcast(d, i ~ k, value.var = "v", fill = 0)
m <- as.matrix(wide[, -1])
rownames(m) <- wide$i
timed <- function(what, value) {
  t <- system.time(value)
  cat(sprintf("%s: %.2f s, CPU %.2f s\n", what, t[["elapsed"]], t[["user.self"]] + t[["sys.self"]]))
  invisible(value)
}
b <- timed("advantage", balassa_index(m, discrete = TRUE))
i <- timed("eigenvectors", complexity_measures(b, method = "eigenvalues"))
p <- timed("proximity", proximity(b, compute = "product"))
o <- timed("outlook", complexity_outlook(b, p$proximity_product, i$complexity_index_product))
timed("density", density(b, p$proximity_product))
