package io.daicho.view.actor;

/**
 * Somebody who changed the ledger: a person, or an import somebody started.
 *
 * @param actor name, as every change of theirs carries it
 * @param changes how many events they caused
 * @param first position of their first event
 * @param last position of their last event
 */
public record ActorRecord(String actor, int changes, long first, long last) {

    ActorRecord changedAgain(long position) {
        return new ActorRecord(actor, changes + 1, first, position);
    }
}
