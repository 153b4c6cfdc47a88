package io.daicho.importing;

/**
 * A command that a row asks for.
 *
 * @param kind name of the command, part of its id
 * @param target what it is about within the row, part of its id: a year, a city, or empty
 * @param command one of the command records
 * @param scope what the id is to be unique for
 */
record Step(String kind, String target, Object command, Scope scope) {

    /** What a command belongs to, and so how often it may take effect. */
    enum Scope {
        /** The file says it: however often the file is imported, it is done once, and what a person undid stays undone. */
        FILE,
        /** This import was told to: another import of the same file may be told so again. */
        IMPORT
    }

    static Step ofFile(Object command, String target) {
        return new Step(command.getClass().getSimpleName(), target, command, Scope.FILE);
    }

    static Step ofImport(Object command, String target) {
        return new Step(command.getClass().getSimpleName(), target, command, Scope.IMPORT);
    }

    Step again() {
        return new Step(kind, target, command, Scope.IMPORT);
    }
}
