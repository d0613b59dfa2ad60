# SPDX-License-Identifier: EUPL-1.2
# The grid of github.com/kylebutts/fixest_benchmarks (its base_dgp), and fixest's times on it.
# Usage: Rscript grid.R make FILE.csv ROWS simple|difficult ; Rscript grid.R FILE.csv
suppressMessages({library(data.table); library(fixest)})
a <- commandArgs(TRUE)
setDTthreads(1); setFixest_nthreads(1)
if (a[1] == "make") {
  set.seed(20250828)
  n <- as.integer(a[3]); nb_year <- 10; nb_indiv <- round(n / nb_year); nb_firm <- round(nb_indiv / 23)
  indiv_id <- rep(1:nb_indiv, each = nb_year); year <- rep(1:nb_year, times = nb_indiv)
  firm_id <- if (a[4] == "simple") sample(1:nb_firm, n, TRUE) else rep(1:nb_firm, length.out = n)
  x1 <- rnorm(n); x2 <- x1^2
  y <- x1 + 0.05 * x2 + rnorm(nb_firm)[firm_id] + rnorm(nb_indiv)[indiv_id] + rnorm(nb_year)[year] + rnorm(n)
  fwrite(data.table(indiv_id, firm_id, year, x1, exp_y = exp(y)), a[2]); quit()
}
d <- fread(a[1])
models <- c(exp_y ~ x1 | indiv_id, exp_y ~ x1 | indiv_id + year, exp_y ~ x1 | indiv_id + firm_id + year)
for (k in 1:3) {
  once <- function() fepois(models[[k]], data = d, vcov = "iid", notes = FALSE, warn = FALSE)
  fit <- once()
  t <- replicate(5, { x <- system.time(once()); c(x[["elapsed"]], x[["user.self"]] + x[["sys.self"]]) })
  cat(sprintf("fixest %d %.4f %.4f %.9f\n", k, median(t[1, ]), median(t[2, ]), coef(fit)[["x1"]]))
}
