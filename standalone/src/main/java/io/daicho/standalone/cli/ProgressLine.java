package io.daicho.standalone.cli;

/** How far an import has come: a bar drawn over itself on a terminal, a line for each tenth anywhere else. */
final class ProgressLine {

    private static final int WIDTH = 40;
    private static final int STEPS = 10;

    private final Terminal terminal;
    private int shown;

    ProgressLine(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(int read, int total) {
        if (terminal.interactive()) {
            draw(read, total);
        } else {
            print(read, total);
        }
    }

    void done(int read, int total) {
        show(read, total);
        if (terminal.interactive()) {
            terminal.out().println();
            terminal.out().flush();
        }
    }

    private void draw(int read, int total) {
        int filled = total == 0 ? WIDTH : (int) ((long) read * WIDTH / total);
        terminal.out()
                .print("\r  [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + read + "/" + total + " rows");
        terminal.out().flush();
    }

    private void print(int read, int total) {
        int step = total == 0 ? STEPS : (int) ((long) read * STEPS / total);
        if (step > shown) {
            shown = step;
            terminal.out().println("  " + read + " of " + total + " rows");
            terminal.out().flush();
        }
    }
}
