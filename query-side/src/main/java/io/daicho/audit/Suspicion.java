package io.daicho.audit;

/**
 * Something that is not as it should be. What it means is known once the next checkpoint tells whether the events are
 * those that were signed.
 *
 * @param position of the event it was seen at
 * @param asSigned what it means if they are
 * @param otherwise what it means if they are not
 */
record Suspicion(long position, Finding asSigned, Finding otherwise) {

    static Suspicion certain(Finding finding) {
        return new Suspicion(finding.position(), finding, finding);
    }
}
