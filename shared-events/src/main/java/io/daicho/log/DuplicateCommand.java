package io.daicho.log;

/** A command with this id has already been committed; the receipt tells what it became. */
public final class DuplicateCommand extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CommitReceipt receipt;

    DuplicateCommand(CommitReceipt receipt) {
        super("command " + receipt.command() + " was committed at position " + receipt.firstPosition());
        this.receipt = receipt;
    }

    public CommitReceipt receipt() {
        return receipt;
    }
}
