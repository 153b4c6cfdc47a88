package io.daicho.log;

import io.daicho.catalogue.EncodedEvent;
import java.util.List;

/**
 * A new event as it will stand in the log.
 *
 * @param event payload with commitments in place of its free texts
 * @param meta metadata with commitments in place of its free texts
 * @param texts the texts and salts of both
 */
record SealedEvent(String id, EncodedEvent event, String meta, List<SealedText> texts) {}
