package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;

/**
 * An event that asks to be appended.
 *
 * @param id unique id of the event
 * @param event name, revision and payload
 * @param meta metadata as canonical JSON of an object
 */
public record NewEvent(String id, EncodedEvent event, String meta) {}
