package io.daicho.standalone.cli;

/** How far something long has come: a bar drawn over itself on a terminal, a line for each tenth anywhere else. */
final class ProgressLine {

    private static final int WIDTH = 40;
    private static final int STEPS = 10;

    private final Terminal terminal;
    private final String unit;
    private int shown;

    /** @param unit what is counted, in the plural */
    ProgressLine(Terminal terminal, String unit) {
        this.terminal = terminal;
        this.unit = unit;
    }

    void show(long read, long total) {
        if (terminal.interactive()) {
            draw(read, total);
        } else {
            print(read, total);
        }
    }

    void done(long read, long total) {
        show(read, total);
        if (terminal.interactive()) {
            terminal.out().println();
            terminal.out().flush();
        }
    }

    private void draw(long read, long total) {
        int filled = total == 0 ? WIDTH : (int) (read * WIDTH / total);
        terminal.out()
                .print("\r  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + read + "/" + total + " "
                        + unit);
        terminal.out().flush();
    }

    private void print(long read, long total) {
        int step = total == 0 ? STEPS : (int) (read * STEPS / total);
        if (step > shown) {
            shown = step;
            terminal.out().println("  " + read + " of " + total + " " + unit);
            terminal.out().flush();
        }
    }
}
