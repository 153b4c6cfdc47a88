package io.daicho.importing;

import java.util.Optional;

/**
 * What is asked of an import.
 *
 * @param key the requester's name for this request, or empty: the same key starts no second import
 * @param document name of the file, one line of at most 300 characters
 */
public record ImportRequest(
        Optional<String> key, String document, String actor, boolean dryRun, OnDifference onDifference) {}
