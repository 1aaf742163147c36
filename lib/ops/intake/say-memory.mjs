// Loaded before a command that the bench measures: says at its end how much memory it took at most.
process.on("exit", () => process.stderr.write(`MB: ${process.resourceUsage().maxRSS / 1024}\n`));
