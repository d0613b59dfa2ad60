# SPDX-License-Identifier: EUPL-1.2
# The anchor: fixest on the same model. Usage: Rscript gravity.R FILE.csv THREADS [once]
suppressMessages({library(data.table); library(fixest)})
a <- commandArgs(TRUE)
setDTthreads(as.integer(a[2])); setFixest_nthreads(as.integer(a[2]))
d <- fread(a[1])
f <- trade ~ rta + cu + sanction + ltariff + infra | exp^year + imp^year + exp^imp
once <- function() fepois(f, data = d, vcov = ~ exp^imp, notes = FALSE)
if (length(a) > 2) { print(coef(once())[1]); quit() }
t <- replicate(6, { x <- system.time(once()); c(x[["elapsed"]], x[["user.self"]] + x[["sys.self"]]) })[, -1]
s <- t[1, ]
cat(sprintf("median %.3f s (%.3f to %.3f), CPU %.3f s\n", median(s), min(s), max(s), median(t[2, ])))
